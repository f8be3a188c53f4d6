/** Words that say whether something is meant to end. Language data. */

/** Meant to end soon. */
export const LIMITED =
  /\b(?:temporar(?:y|ily)|(?:a|for a) (?:limited|short|brief) (?:period|time|while|term)|limited (?:period|time|duration)|short[- ]term|short[- ]lived|interim|provisional(?:ly)?)\b/iu;

/** Meant to stay, or with no end named. */
export const UNLIMITED =
  /\b(?:indefinite(?:ly)?|permanent(?:ly)?|open[- ]ended|unlimited (?:period|time|duration)|for good|forever|as long as (?:it takes|needed|necessary)|with no end date)\b/iu;

/** Where a sentence turns against what it has said. */
export const CONTRASTS = /[,;]?\s+(?:but|while|whereas|although|though|however)\s+/giu;
