/** Words by which what a body or an outlet reported is refuted as a whole. Language data. */

/** A report, story or account is said to be wrong. The words right before it, or right behind "by", name whose it is. */
export const REFUTES_REPORT =
  /\b(?:(?:disput|den|reject|refut|contest|contradict|challeng)(?:es|ed|ing|y|ies|ied|ying|s)\b[^.;]{0,60}?\b(?:report|story|account|article|allegation|claim|assertion)s?\b|(?:report|story|account|article|description|characterization|claim)s?\b[^.;]{0,80}?\b(?:is|are|was|were) (?:not accurate|inaccurate|false|untrue|wrong|incorrect|not true|baseless|fabricated))/iu;

/** Right behind a name: its report, and then what it says. */
export const REPORTS_THAT =
  /^(?:['’]s?)?\s+(?:[\p{Ll}-]+\s+){0,3}(?:report|story|article|account|piece|investigation)s?\b(?:\s+\S+){0,3}?\s+(?:that|saying|said|claiming|claimed|alleging|alleged)\b/u;
