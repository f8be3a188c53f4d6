/** Words by which a report says that something is not known or was not told, and by which another tells a reason. Language data. */

const ADVERB = "(?:immediately |yet |entirely |still |fully |otherwise |publicly |also )*";

/** Something is not known; groups: `asks` the word that asks, `clause` what is asked. */
export const NOT_KNOWN: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?:is|was|remains|remained|are|were)(?:n['’]t| not)? ${ADVERB}(?:clear|unclear|known|unknown|certain|uncertain)|(?:left|leaves|leaving|remains|remained|made) (?:it )?(?:still )?(?:unclear|unknown|open))(?:,? (?:exactly|precisely))? (?<asks>why|whether|if)\\b (?<clause>[^;]{8,200})`,
    "iu",
  ),
  new RegExp(
    `\\b(?:(?:did|do|does|would|could|has|have) ?(?:not|n['’]t) ${ADVERB}|(?:declin|refus)(?:es|ed|ing) to ${ADVERB})(?:say|said|disclose|disclosed|explain|explained|specify|specified|reveal|revealed|answer(?:ed)?(?: questions about)?|respond(?:ed)? to questions (?:about|on)|address(?:ed)?|know) (?<asks>why|whether|if|who|which|where|how)\\b (?<clause>[^;]{8,200})`,
    "iu",
  ),
];

/** A sentence without one of these need not be looked at. */
export const NOT_KNOWN_HINT = /\b(?:why|whether|if)\b/iu;

/** A reason is given. */
export const GIVES_REASON =
  /\b(?:because|due to|(?:a|in|as a) response to|in retaliation|in protest|under (?:\p{L}+ )?pressure|(?:has|have|had|was|were|is|are) (?:forced|prompted|compelled|driven|motivated)\b|bow(?:s|ed|ing) to|as a result of|out of (?:fear|concern|anger|revenge)|(?:prompted|caused|triggered|driven|motivated|forced) by)\b/iu;
