/**
 * Terms for one thing between which reports choose, and the choice takes a side: each line is one thing. And verbs by which one act is
 * told more or less sharply. Language data.
 */

/** A term: its name and the words it is known by. */
export interface Term {
  readonly name: string;
  readonly words: RegExp;
}

function terms(...names: readonly string[]): readonly Term[] {
  return names.map((each) => {
    const [name, pattern] = each.split("=") as [string, string?];
    return { name, words: new RegExp(`\\b(?:${pattern ?? name})\\b`, "giu") };
  });
}

/** Terms of one thing each. */
export const COMPETING_TERMS: readonly (readonly Term[])[] = [
  terms(
    "illegal immigrants=illegal (?:immigrants?|aliens?|migrants?)",
    "undocumented immigrants=undocumented (?:immigrants?|migrants?|workers?|people)",
  ),
  terms("pro-life=pro-life", "anti-abortion=anti-abortion"),
  terms("pro-choice=pro-choice", "abortion rights=(?:pro-)?abortion[- ]rights"),
  terms("estate tax", "death tax"),
  terms("gay marriage", "same-sex marriage", "homosexual marriage"),
  terms("gun control", "gun safety", "gun violence prevention"),
  terms("climate change", "global warming"),
  terms("separation barrier=(?:separation|security) (?:barrier|fence)", "apartheid wall"),
  terms("assisted suicide", "death with dignity", "euthanasia"),
  terms("Islamic State=Islamic State", "Daesh"),
  terms("travel ban", "Muslim ban"),
  terms(
    "religious freedom law=religious[- ](?:freedom|liberty) (?:bill|law|measure|legislation|act)",
    "anti-gay law=anti-(?:gay|LGBTQ?) (?:bill|law|measure|legislation)",
    "religious objections law=religious (?:objections?|exemptions?|exceptions?) (?:bill|law|measure|legislation)",
  ),
  terms("Affordable Care Act", "Obamacare"),
  terms("torture", "enhanced interrogation"),
  terms("fetus", "unborn child=unborn (?:child|children|baby|babies)"),
  terms("late-term abortion", "partial-birth abortion"),
  terms(
    "assault weapons=assault (?:weapons?|rifles?)",
    "modern sporting rifles=modern sporting rifles?",
  ),
  terms("invasion", "special military operation"),
  terms("occupied territories", "disputed territories", "Judea and Samaria"),
  terms("settlers", "colonists"),
  terms(
    "detention camps=(?:detention|internment|concentration) (?:camps?|centers?|centres?)",
    "training centres=(?:vocational|re-?education|training) (?:camps?|centers?|centres?)",
  ),
  terms("collateral damage", "civilian deaths=civilian (?:deaths?|casualties)"),
  terms("ethnic cleansing", "population transfer", "resettlement"),
  terms("Myanmar", "Burma"),
  terms("suicide bombing=suicide (?:bombings?|attacks?)", "martyrdom operation"),
  terms("coup", "popular uprising", "revolution"),
  terms("police killing", "officer-involved shooting"),
  terms("austerity", "fiscal consolidation"),
  terms("whistle-?blower=whistle-?blowers?", "leaker=leakers?", "traitor"),
];

/** Verbs of one act each, by which it is told more or less sharply. */
export const COMPETING_ACTS: readonly (readonly (readonly [name: string, words: RegExp])[])[] = [
  [
    ["resigned", /\b(?:resign(?:s|ed|ing)?|quits?|step(?:s|ped|ping)? down|steps? aside)\b/iu],
    [
      "was dismissed",
      /\b(?:fires|fired|dismiss(?:es|ed)|oust(?:s|ed)|sack(?:s|ed)|was removed|forced out)\b/iu,
    ],
    ["retired", /\b(?:retire[sd]?|retiring)\b/iu],
    [
      "will not run again",
      /\b(?:not (?:to )?(?:seek|run for) (?:re-?election|another term|a second term))\b/iu,
    ],
  ],
  [
    [
      "reversed",
      /\b(?:revers(?:es|ed|ing)|overturn(?:s|ed)|undo(?:es)?|undid|rescind(?:s|ed)|revok(?:es|ed))\b/iu,
    ],
    [
      "put on hold",
      /\b(?:on hold|suspend(?:s|ed)|paus(?:es|ed)|delay(?:s|ed)|postpone[sd]?|holds? off)\b/iu,
    ],
  ],
];
