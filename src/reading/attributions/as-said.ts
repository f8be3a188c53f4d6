/** "As he added, the bridge needs repair": a reporting clause in front, opened by "as" and closed by a comma. */
import { SPEECH_VERBS } from "../en/attributions.ts";
import { reportedDraft, type Draft } from "./draft.ts";
import { hasVerb, type Narration } from "./narration.ts";
import { subjectOf } from "./phrases.ts";

/** Tokens from "as" to its verb at most: longer clauses tell a circumstance. */
const LONGEST_FRAME = 12;

/** The attributions of all sentences that begin with such a clause, in text order. */
export function findAsSaid(n: Narration): Draft[] {
  const { lower, lemma, tag } = n.text.tokens;
  const drafts: Draft[] = [];
  for (const { firstToken, endToken } of n.text.sentences) {
    if (lower[firstToken] !== "as" || n.quotationOf[firstToken]! >= 0) continue;
    const comma = commaAfter(n, firstToken, Math.min(endToken, firstToken + LONGEST_FRAME));
    const verb = comma - 1;
    if (comma < 0 || tag[verb] !== "VERB" || !SPEECH_VERBS.has(lemma[verb]!)) continue;
    const subject = subjectOf(n, verb, firstToken + 1);
    if (!subject || subject === "stopped" || subject.first !== firstToken + 1) continue;
    let end = endToken;
    while (end > comma && /^[.!?]$/u.test(lower[end - 1]!)) end--;
    if (!hasVerb(n, comma + 1, end)) continue;
    drafts.push(
      reportedDraft(
        [subject],
        [{ first: subject.verbFirst, end: comma }],
        [{ first: comma + 1, end }],
        "attribution/as-said",
        0.8,
      ),
    );
  }
  return drafts;
}

function commaAfter(n: Narration, first: number, end: number): number {
  for (let t = first; t < end; t++) if (n.text.tokens.lower[t] === ",") return t;
  return -1;
}
