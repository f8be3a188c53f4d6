/** Quotation marks as English-language reports use them, translated ones included, and the words that only look quoted. */

/** Marks that open in one way only, with every mark that may close them. */
export const CLOSERS_OF: ReadonlyMap<string, readonly string[]> = new Map([
  ["“", ["”", "“"]],
  ["„", ["“", "”", "„"]],
  ["«", ["»"]],
  ["‘", ["’"]],
  ["‚", ["‘", "’"]],
  ["‹", ["›"]],
]);

/** Words that begin with an apostrophe: a single mark before one of these opens nothing. */
export const ELISIONS: ReadonlySet<string> = new Set([
  "bout",
  "cause",
  "cos",
  "cuz",
  "em",
  "er",
  "n",
  "nuff",
  "round",
  "s",
  "til",
  "till",
  "tis",
  "twas",
  "twill",
  "tween",
]);

/** Dashes that may open direct speech at the head of a paragraph or sentence. */
export const SPEECH_DASHES: ReadonlySet<string> = new Set(["–", "—", "―", "-"]);
