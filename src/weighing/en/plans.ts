/** Words by which something is told as still to come, as stopped before it came, or as given up. Language data. */

const BE = "(?:is|are|was|were|be|been|being)";
const ADVERB = "(?:\\w+ly )?";

/**
 * What is expected, planned or promised; the group is the verb that names it. "Would like to" is a courtesy, and "would have" tells
 * what did not come.
 */
export const PLANNED = new RegExp(
  `\\b(?:${BE} ${ADVERB}(?:expected|due|set|scheduled|slated|poised|preparing|planning|about|going) to (?:be )?|expected to (?:be )?|(?:plan|plans|planned|intend|intends|intended|vow|vows|vowed|promise|promises|promised|pledge|pledges|pledged|agree|agrees|agreed|prepare|prepares|prepared) to (?:be )?|(?:will|would) (?!like|have|not|never|rather|also be)${ADVERB}(?:be |begin |start )?)(\\p{L}+)`,
  "iu",
);

/** Acts that are done once by (or to) somebody within a story: who did it, or whom it befell, tells which one is meant. Lemmas. */
export const ONCE_ACTS: ReadonlySet<string> = new Set(
  `indict arrest arraign resign plead sentence convict acquit appoint nominate endorse inaugurate marry die execute deport extradite testify
  surrender retire apologize apologise concede abdicate bury impeach reinstate expel suspend fire`
    .trim()
    .split(/\s+/u),
);

/** What is so and stays so, and is never done with: no outcome of a plan. Lemmas. */
export const STATES: ReadonlySet<string> = new Set(
  "love like enjoy prefer face aim remain stay include contain need require cost depend expect hope like want seem belong consist".split(
    " ",
  ),
);

/** Verbs that reports choose between for one act, each line one act: what one plans to unveil, another tells as presented. Lemmas. */
export const SAME_ACTS: readonly (readonly string[])[] = `
sign enact
ban bar prohibit outlaw forbid
start begin launch commence
unveil present propose release publish
nominate appoint name pick tap
approve pass adopt
send deploy dispatch
withdraw pull
buy purchase acquire
end finish complete conclude
fire dismiss sack oust
cut reduce slash
veto reject
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

/** Something planned is stopped, put off or taken back. */
export const HALTS =
  /\b(?:(?:put|puts|putting|place|placed|puts? .{1,60}?|is|are|remain|remains) on hold|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off|postpone(?:s|d)?|postponing|scrap(?:s|ped|ping)?|shelve(?:s|d)?|abandon(?:s|ed|ing)?|revers(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|revok(?:e|es|ed|ing)|back(?:s|ed|ing)? away from)\b/iu;

/** Somebody means to stay in office. */
export const STAYS =
  /\b(?:(?:serv(?:e|es|ing)|finish(?:ing)?|complet(?:e|ing)) out (?:the |my |his |her |their )|(?:finish(?:ing)?|complet(?:e|ing)) (?:my|his|her|their) (?:\w+ )?term|(?:stay(?:ing)?|remain(?:ing)?) in office|no (?:plans?|intention) (?:to|of) (?:resign|step|quit|leav)\w*|(?:not|n['’]t|never) (?:going to |be )?(?:resign|step(?:ping)? down|quit)(?:ing|ting)?|(?:refus|declin)(?:es|ed|ing) to (?:resign|step down|quit))\b/iu;

/** Somebody leaves office; the verb is the first group. */
export const LEAVES =
  /\b(resign(?:s|ed)?|steps? down|stepped down|quits?|has resigned|is resigning)\b/iu;

/** What is so as a rule, for all of a kind, or just now, is the outcome of no plan and the end of none. */
export const GENERAL =
  /\b(?:every|any|each|whenever|when(?:ever)? an? |usually|typically|often|always|generally|traditionally|historically|tends?|tended|currently)\b/iu;
