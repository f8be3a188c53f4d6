/** Words by which what a body or an outlet reported is refuted as a whole. Language data. */

/** A report, story or account is said to be wrong. The words right before it, or right behind "by", name whose it is. */
export const REFUTES_REPORT =
  /\b(?:(?:disput|den|reject|refut|contest|contradict|challeng)(?:es|ed|ing|y|ies|ied|ying|s)\b[^.;]{0,60}?\b(?:report|story|account|article|allegation|claim|assertion)s?\b|(?:report|story|account|article|description|characterization|claim)s?\b[^.;]{0,80}?\b(?:is|are|was|were) (?:not accurate|inaccurate|false|untrue|wrong|incorrect|not true|baseless|fabricated))/iu;

/** Right behind a name: its report, and then what it says. */
export const REPORTS_THAT =
  /^(?:['’]s?)?\s+(?:[\p{Ll}-]+\s+){0,3}(?:report|story|article|account|piece|investigation)s?\b(?:\s+\S+){0,3}?\s+(?:that|saying|said|claiming|claimed|alleging|alleged)\b/u;

/** A word for what somebody reported. */
export const REPORT_NOUN =
  /\b(?:report|story|account|article|allegation|claim|assertion|description|characterization|storie)s?\b/giu;

/** Between a name and the word for its report: "the Quay News report", "the guild's own account"; no verb, so not "the guild denied the report". */
export const WHOSE_BEFORE =
  /^(?:['’]s?)?\s*(?:(?!the\b|an?\b|this\b|that\b|these\b|those\b|all\b|any\b|such\b|is\b|are\b|was\b|were\b|has\b|had\b|\p{Ll}+(?:ed|es|ing)\b)[\p{Ll}-]+\s+){0,2}$/u;

/** Between the word for a report and the name whose it is: "a report by the Quay News". */
export const WHOSE_BEHIND = /^\s+(?:\p{Ll}+ ){0,2}(?:by|in|from|of)\s+(?:the\s+)?$/u;
