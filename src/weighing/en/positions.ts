/** Words by which somebody is told to have changed a position, or to hold to it. Language data. */

const POSITION = "(?:opposition|positions?|stance|stand|polic(?:y|ies)|views?|demands?|support)";
const HOLDS = "(?:has|have|had|is|are|was|were|did|does|do|will)";

/** A position was changed. */
export const CHANGES_POSITION = new RegExp(
  `\\b(?:(?:dropp(?:ed|ing)|drops|soften(?:ed|ing|s)?|revers(?:ed|ing|es)|abandon(?:ed|ing|s)?|shift(?:ed|ing|s)?|chang(?:ed|ing|es)|relax(?:ed|ing|es)|reconsider(?:ed|ing|s)?|back(?:ed|ing|s) (?:off|away from|down from)|walk(?:ed|ing|s) back|retreat(?:ed|ing|s) from) (?:(?:on|from|its|his|her|their|the|a|an|long-?standing|earlier|previous|\\p{L}+['’]s?) )*${POSITION}|(?:a|major|huge|sharp|apparent|sudden|in a) (?:change|shift|reversal) (?:in|of) (?:(?:its|his|her|their|the) )?${POSITION})\\b`,
  "iu",
);

/** A position is held to. */
export const KEEPS_POSITION = new RegExp(
  `\\b(?:${POSITION}\\b[^.;,]{0,60}? (?:${HOLDS}(?:n['’]t| not|) (?:been )?(?:changed|shifted|softened|wavered)|(?:is|was|are|were|remains?|remained|stays?|stayed) (?:unchanged|the same|firm|unwavering))|${HOLDS}(?:n['’]t| not| never) (?:been )?(?:chang(?:ed?|ing)|shift(?:ed|ing)?|soften(?:ed|ing)?|waver(?:ed|ing)? in|dropp(?:ed|ing)|drop|abandon(?:ed|ing)?|revers(?:ed?|ing)) (?:on )?(?:(?:its|his|her|their|the) )?${POSITION})\\b`,
  "iu",
);
