/** English words that deny a statement from outside its verb. */

/** Pronouns that deny whatever they take part in. "No one" is read off its two words. */
export const NEGATIVE_PRONOUNS: ReadonlySet<string> = new Set(
  "nobody none nothing no-one".split(" "),
);

/** Words before a noun that deny what it takes part in. "Few" leaves so little that the statement is closer to denied. */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set("no neither few".split(" "));

/** Adverbs that leave next to nothing of a statement. */
export const SCARCE_ADVERBS: ReadonlySet<string> = new Set("hardly scarcely barely".split(" "));

/** Words behind "no" with which it denies nothing: "no doubt", "no fewer than". "No more" denies unless "than" follows. */
export const NO_NEGATION_BEFORE: ReadonlySet<string> = new Set(
  "doubt matter wonder later longer fewer less more earlier sooner question mistake secret".split(
    " ",
  ),
);

/** Words behind a negative pronoun with which it affirms: "nothing but", "none other than". */
export const AFFIRMING_AFTER: ReadonlySet<string> = new Set("but other less".split(" "));
