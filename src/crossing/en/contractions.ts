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
  [/\bgotta\b/gu, "got to"],
  [/\bkinda\b/gu, "kind of"],
  [/\by'?all\b/gu, "you all"],
  [/(?<![\p{L}'])(?:'cause|cuz)\b/gu, "because"],
  [/(?<![\p{L}'])'em\b/gu, "them"],
  [/(?<=\p{L}{2})in'(?!\p{L})/gu, "ing"],
  [/ & /gu, " and "],
];

/** Numbers that are written in letters or in digits as the outlet likes. */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, index): [string, string] => [word, String(index + 1)]),
);

/** Titles and the like that are written short or in full, and words that are spelt, as the outlet likes. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  (
    "gen general|sen senator|rep representative|gov governor|lt lieutenant|col colonel|sgt sergeant|capt captain|prof professor|" +
    "dr doctor|st saint|vs versus|okay ok|an a|u you|ya you|til until|till until|thru through|tho though|momma mama|mamma mama"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);
