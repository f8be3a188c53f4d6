/** Words by which one accuses and another denies, and by which something is told as still to come. Language data. */

/** Somebody is said to have done wrong. */
export const ACCUSES =
  /\b(?:accus(?:e|es|ed|ing|ations?)|alleg(?:e|es|ed|edly|ing|ations?)|blam(?:e|es|ed|ing)|su(?:ed|es|ing)|indict(?:s|ed|ing|ments?)?|charg(?:ed|es) with|suspect(?:s|ed) of)\b/iu;

/** A cue that accuses only together with what it introduces: "X claimed that Y took the money". */
export const ACCUSING_CUE =
  /\b(?:accus(?:e|es|ed|ing|ation)|alleg(?:e|es|ed|ing|ation)|blam(?:e|es|ed|ing)|claim(?:s|ed|ing)?|charg(?:ed|es))\b/iu;

/** A cue by which a speaker turns down what follows. */
export const DENYING_CUE =
  /\b(?:den(?:y|ies|ied|ying|ial)|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing))\b/iu;

/**
 * Accusations are turned down as a whole, or innocence is asserted. "Denied the visa" and "a pattern of wrongdoing" are neither, so
 * what is denied belongs to the pattern.
 */
export const DENIES_ALL =
  /\b(?:den(?:y|ies|ied|ying)(?: (?:the|these|those|all|any|such|both|his|her|their|its|having|doing|committing|repeatedly|strongly|that|of|sexual|criminal|knowledge|involvement|in|most|further|every))* (?:allegations?|accusations?|claims?|charges?|reports?|wrongdoing|misconduct|guilt|involvement|knowledge|it|them|anything)|(?:allegations?|accusations?|claims?|charges?)[^.;]{0,40}?, which \S+(?: \S+){0,2} (?:has|have|had)?(?: \w+ly)? ?den(?:ies|ied|y)|(?:reject|dismiss|disput|refut)(?:s|es|e|ed|ing)? (?:(?:the|these|those|all|any|such|both|his|her|their|its) )*(?:allegations?|accusations?|claims?|charges?)|(?:assert|maintain|insist|proclaim|protest)\w* (?:on )?(?:his|her|their|its|my|our) innocence|(?:is|am|are|was|were) innocent|plead(?:s|ed|ing)? not guilty|did nothing wrong|done nothing wrong|falsely accused|(?:allegations?|accusations?|charges?) (?:is|are|was|were) (?:\w+ly )?(?:false|untrue|baseless|unfounded|groundless|fabricated))\b/iu;

/** What takes a denial back when it stands shortly before it: "does not deny", "neither confirm nor deny", "refused to deny". */
export const NOT_DENIED =
  /(?:\bnot|n['’]t|\bneither|\bnor|\bnever|\bcannot|\b(?:refus|declin|fail)\w* to)(?:\s+\w+){0,3}\s*$/iu;

/** Something is told as still to come: the words right before its verb. */
export const EXPECTED =
  /\b(?:(?:is|are|was|were|be|been) (?:\w+ly )?(?:expected|due|set|scheduled|slated|poised|likely|about|to be)|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|vow(?:s|ed)? to|promis(?:e|es|ed) to|pledg(?:e|es|ed) to|agreed to|will|would)\b(?:\s+\S+){0,3}\s*$/iu;
