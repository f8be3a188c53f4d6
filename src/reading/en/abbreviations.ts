/** Abbreviations that are cut off before a name, a number or a date: a full stop after one of these never ends a sentence. */
export const NO_END_AFTER =
  /^(?:Gov|Sen|Rep|Gen|Col|Lt|Maj|Brig|Capt|Sgt|Cpl|Pvt|Adm|Cmdr|Amb|Pres|Govs|Sens|Reps|Gens|Cols|Capts|Sgts|Mr|Mrs|Ms|Messrs|Dr|Drs|Prof|Profs|St|Ft|Mt|Fr|Msgr|Hon|Rev|Revs|Supt|Insp|Atty|Eng|Ph|No|Nos|vs|v|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.?$/u;
