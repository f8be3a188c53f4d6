/** Spellings that a reporter chooses and no speaker: contractions and what they stand for. Language data. */

/** From a pattern on lower-cased text with straight apostrophes to what it stands for; tried in this order. */
export const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcan't\b|\bcannot\b/gu, "can not"],
  [/\bwon't\b/gu, "will not"],
  [/n't\b/gu, " not"],
  [/'re\b/gu, " are"],
  [/'ve\b/gu, " have"],
  [/'ll\b/gu, " will"],
  [/\b(i)'m\b/gu, "$1 am"],
  [/\b(it|that|there|he|she|what|who)'s\b/gu, "$1 is"],
  [/\bgonna\b/gu, "going to"],
  [/\bwanna\b/gu, "want to"],
  [/ & /gu, " and "],
];
