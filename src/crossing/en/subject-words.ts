/** Pronouns at the beginning of a claim, by whom they can stand for. Language data. */

/** Stand for a person told of before, or for whoever speaks. */
export const THIRD_PERSON: ReadonlySet<string> = new Set(["he", "she", "his", "her"]);
/** Stand for whoever speaks. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(["i", "my", "we", "our"]);
/** Stand for what only reading could tell. */
export const OTHER_SUBJECTS: ReadonlySet<string> = new Set(["it", "they", "their", "who", "which"]);
/** Weekdays, months and their kin, by folded word: dates are compared by themselves, not as words in common. */
export const DATE_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december today yesterday tomorrow morning afternoon evening night day week month year ago`.split(
    /\s+/u,
  ),
);
/** Words by which a clause hangs on another one: what begins with one is no sentence. */
export const HANGING: ReadonlySet<string> = new Set(
  "that which who whom whose where when while because if although though as after before and or but than to".split(
    " ",
  ),
);
/** What may stand before a verb without being its subject. */
export const LEADING: ReadonlySet<string> = new Set(
  `is are was were be been being has have had do does did will would shall should can could may might must to not never also
  later then now still just only already once again ever`.split(/\s+/u),
);
/** Words that no whole clause ends with. */
export const DANGLING: ReadonlySet<string> = new Set(
  "a an the of to for in on at by with from about over into that which who and or but as than if when while because".split(
    " ",
  ),
);
/** Words by which one more of a kind is told apart from those before. */
export const ONE_MORE: ReadonlySet<string> = new Set([
  "again",
  "another",
  "second",
  "third",
  "fourth",
  "other",
  "additional",
]);

/** Words by which a report adds one more who does the like: "Norland also sent troops". */
export const ALSO: ReadonlySet<string> = new Set(["also", "too", "likewise", "similarly"]);
