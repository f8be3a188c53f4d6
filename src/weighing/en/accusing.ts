/** Words by which one accuses another, and by which a denial is taken back. Language data. */

/** Somebody is said to have done wrong. */
export const ACCUSES =
  /\b(?:accus(?:e|es|ed|ing|ations?)|alleg(?:e|es|ed|edly|ing|ations?)|blam(?:e|es|ed|ing)|su(?:ed|es|ing)|indict(?:s|ed|ing|ments?)?|charg(?:ed|es) with|suspect(?:s|ed) of)\b/iu;

/** A cue that accuses only together with what it introduces: "X claimed that Y took the money". */
export const ACCUSING_CUE =
  /\b(?:accus(?:e|es|ed|ing|ation)|alleg(?:e|es|ed|ing|ation)|blam(?:e|es|ed|ing)|claim(?:s|ed|ing)?|charg(?:ed|es))\b/iu;

/** What takes a denial back when it stands shortly before it: "does not deny", "refused to deny", "rather than publicly challenging". */
export const NOT_DENIED =
  /(?:(?:\bnot|n['’]t|\bneither|\bnor|\bnever|\bcannot|\b(?:refus|declin|fail|hesitat|neglect)\w* to|\bunwilling to|\bwithout|\binstead of|\brather than|\bstopp?(?:s|ed)? short of)(?:\s+\w+){0,3}|\bavoid(?:s|ed|ing)?(?:\s+\w+ly)?)\s*$/iu;
