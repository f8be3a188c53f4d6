/** Words by which one accuses another, and by which a denial is taken back. Language data. */

/** Somebody is said to have done wrong. */
export const ACCUSES =
  /\b(?:accus(?:e|es|ed|ing|ations?)|alleg(?:e|es|ed|edly|ing|ations?)|blam(?:e|es|ed|ing)|su(?:ed|es|ing)|indict(?:s|ed|ing|ments?)?|charg(?:ed|es) with|suspect(?:s|ed) of)\b/iu;

/** A cue that accuses only together with what it introduces: "X claimed that Y took the money". */
export const ACCUSING_CUE =
  /\b(?:accus(?:e|es|ed|ing|ation)|alleg(?:e|es|ed|ing|ation)|blam(?:e|es|ed|ing)|claim(?:s|ed|ing)?|charg(?:ed|es))\b/iu;

/** What takes a denial back when it stands shortly before it: "does not deny", "neither confirm nor deny", "refused to deny". */
export const NOT_DENIED =
  /(?:\bnot|n['’]t|\bneither|\bnor|\bnever|\bcannot|\b(?:refus|declin|fail)\w* to)(?:\s+\w+){0,3}\s*$/iu;
