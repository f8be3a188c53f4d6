/** Words that say how a sentence hangs together, not what it is about. Language data. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they them his her their we us our you your i me my who whom whose which what where when why how
  and or but nor so yet if then than because while although though as at by for from in into of off on onto out over to toward towards up upon with within without under
  about above after again against all also among any are around be been before being below between both can could did do does doing done down during each few further
  had has have having here is just may might more most must no not now only other own same shall should some such there through too until very was were will would
  one two first last according said say says told tell added add mr mrs ms s t d ll re ve`
    .trim()
    .split(/\s+/u),
);
