/** Words by which a claim denies, or takes a denial back. Language data. */

/** A claim with one of these denies, restricts or doubts, though its verb bears no "not". */
export const NEGATES =
  /\b(?:no|not|never|nobody|none|nothing|nowhere|neither|nor|without|only|hardly|barely|scarcely|rarely|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|stop(?:s|ped)?|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|false(?:ly)?|untrue|unclear|unlikely|doubt(?:s|ed)?)\b|n['’]t\b/iu;

/** A denied claim with one of these does not deny its predicate. */
export const TURNS_NEGATION =
  /\b(?:not (?:only|just|merely|simply|without|un\w+|the (?:only|first|last))|no (?:doubt|longer|sooner|less)|nothing (?:but|less)|(?:cannot|not|n['’]t) (?:deny|help|rule out|say|know|sure|clear|certain|immediately)|whether|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|until|unless|yet again)\b/iu;

/** What can, may or should be is not what is. */
export const MODAL =
  /\b(?:can|could|cannot|may|might|must|shall|should|would|ought|able|likely)\b/iu;

/** Predicates that say too little to be denied: that two claims both have one shows nothing. Lemmas. */
export const EMPTY_PREDICATES: ReadonlySet<string> = new Set(
  "be have do say get make go take know think want need seem see come give tell mean call let keep put look feel believe try confirm verify comment determine".split(
    " ",
  ),
);
