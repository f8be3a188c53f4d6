/** Words by which one accuses and another denies, and by which something is told as still to come. Language data. */

/** Somebody is said to have done wrong. */
export const ACCUSES =
  /\b(?:accus(?:e|es|ed|ing|ations?)|alleg(?:e|es|ed|edly|ing|ations?)|claim(?:s|ed|ing)\b|blam(?:e|es|ed|ing)|sued?|suing|suspect(?:s|ed)?)\b/iu;

/** An accusation is turned down in general terms, or innocence is asserted. */
export const DENIES =
  /\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing)|(?:reject|dismiss|disput)(?:s|es|ed|ing)? (?:the |these |those |all |any |such |both |his |her |their |its )*(?:allegations?|accusations?|claims?|charges?|reports?|suggestions?)|innocen(?:ce|t)|not guilty|wrongdoing|nothing wrong)\b/iu;

/** Something is told as still to come. */
export const EXPECTED =
  /\b(?:(?:is|are|was|were|be|been) (?:\w+ly )?(?:expected|due|set|scheduled|slated|poised|likely|about|to be)|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|vow(?:s|ed)? to|promis(?:e|es|ed) to|will|would)\b/iu;
