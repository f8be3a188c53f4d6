/** Words by which a claim denies, or takes a denial back. Language data. */

/** A claim with one of these denies, restricts or doubts, though its verb bears no "not". */
export const NEGATES =
  /\b(?:no|not|never|nobody|none|nothing|nowhere|neither|nor|without|only|hardly|barely|scarcely|rarely|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|stop(?:s|ped)?|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|false(?:ly)?|untrue|unclear|unlikely|doubt(?:s|ed)?)\b|n['’]t\b/iu;

/** A denied claim with one of these does not deny its predicate. */
export const TURNS_NEGATION =
  /\b(?:not (?:only|just|merely|simply|without|un\w+|the (?:only|first|last))|no (?:doubt|longer|sooner|less)|nothing (?:but|less)|(?:cannot|not|n['’]t) (?:deny|help|rule out|say|know|sure|clear|certain|immediately)|whether|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|(?:can|could)(?:n['’]t|not| not) (?:be|have been) (?:more|less|better|worse|happier|prouder)|until|unless|since|before|yet again)\b/iu;

/** What can, may or should be is not what is. */
export const MODAL =
  /\b(?:can|could|cannot|may|might|must|shall|should|would|ought|able|likely)\b/iu;

/** Predicates that say too little to be denied: that two claims both have one shows nothing. Lemmas. */
export const EMPTY_PREDICATES: ReadonlySet<string> = new Set(
  "be have do say get make go take know think want need seem see come give tell mean call let keep put look feel believe try confirm verify comment determine".split(
    " ",
  ),
);

/** What narrows a denial to something beside the act: "did not open it for them", "had not won since spring". */
export const NARROWS =
  /\b(?:for|because|to|since|before|as|like|just|so|during|until|till|when|while|throughout)\b/iu;

/** What is not so yet may be so tomorrow. */
export const NOT_YET =
  /\b(?:ha(?:s|ve|d) yet to|yet to be|so far|as of|for now|at this (?:point|time)|still (?:has|have|had|is|are)(?:n['’]t| not))\b|(?:\bnot|\bnever|n['’]t)\b.*\byet\b|\bno\b.*\byet\b/iu;

/** Not done before something else was told, in the voice of the report: "who had not spoken". */
export const NOT_BEFORE = /\bhad(?:n['’]t| not| never)\b/iu;

/** Not done up to the day of the report, which a later one may tell as done. */
export const NOT_UP_TO_NOW =
  /\b(?:ha(?:s|ve)(?:n['’]t| not| never)|(?:is|are|am)(?:n['’]t| not)|(?:do|does)(?:n['’]t| not))\b/iu;

/** A denial of a thing by "no" before it: what is denied is of these things only. The things are the first group. */
export const NO_THINGS =
  /^\W*(?:no|none of(?: the| these| those)?)\s+((?:[\p{L}-]+\s+){1,5}?)(?:was|were|is|are|has|have|had|been)\b/iu;
