/** English words by which a statement is called false. Language data. */

/** Nouns before "that" for what somebody tells, when it may be called false. */
export const TOLD_NOUNS: ReadonlySet<string> = new Set(
  (
    "allegation allegations accusation accusations assertion assertions claim claims insinuation insinuations lie myth narrative notion idea " +
    "news report reports rumour rumours rumor rumors speculation statement statements story stories suggestion suggestions theory charge charges"
  ).split(" "),
);

/** Adjectives that say that something is not so. */
export const FALSE_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "false untrue baseless unfounded groundless fabricated bogus incorrect inaccurate unsubstantiated nonsense fake invented ridiculous " +
    "preposterous erroneous"
  ).split(" "),
);

/** Nouns behind "a" that say so. */
export const FALSE_NOUNS: ReadonlySet<string> = new Set(
  "lie lies hoax myth fabrication falsehood fantasy invention nonsense".split(" "),
);

/** Adjectives that say so when they are denied: "not true". */
export const TRUE_ADJECTIVES: ReadonlySet<string> = new Set("true correct accurate".split(" "));
