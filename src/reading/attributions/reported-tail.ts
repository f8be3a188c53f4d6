/** Reporting clauses at the end: "…, X said (on Friday)", "…, said X", "…, according to X", "…, quoted by X". */
import { ADDRESSEES, CLAUSE_JOINERS, SPEECH_VERBS, TIME_WORDS } from "../en/attributions.ts";
import { reportedDraft, type Draft } from "./draft.ts";
import { hasVerb, type Narration } from "./narration.ts";
import { phraseAfter, type Subject, subjectOf } from "./phrases.ts";

/** A reporting clause at the end: the draft, the token that it begins at, and the cues in it. */
export interface Tail {
  readonly draft: Draft;
  readonly from: number;
  readonly cues: readonly number[];
}

/** The last reporting clause of the tokens from `first` to `end`, or null. `cues` are the verbs of saying among them. */
export function findTail(
  n: Narration,
  first: number,
  end: number,
  cues: readonly number[],
): Tail | null {
  const { lower } = n.text.tokens;
  // Behind a quotation that stands as speech, what comes through somebody else is that quotation.
  const spoken =
    n.quotations[n.quotationOf[first - 1] ?? -1] ?? n.quotations[n.quotationOf[first - 2] ?? -1];
  const head = spoken?.kind === "speech" ? spoken.first : first;
  for (let at = end - 1; at >= first; at--) {
    if (at < end - 45) return null;
    const mark = lower[at - 1];
    const quoted = at - 2 > first && lower[at - 2] === "," && n.quotationOf[at - 1]! >= 0;
    const broken = quoted || mark === "," || mark === "–" || mark === "—";
    const from = quoted ? at : at - 1;
    if (lower[at] === "according" && lower[at + 1] === "to") {
      const until = broken ? from : at;
      const source = phraseAfter(n, at + 2, end);
      if (source && source.end >= end - 6 && hasVerb(n, head, until)) {
        const content = { first: contentFirst(n, head, until), end: until };
        const cue = { first: at, end: at + 2 };
        return {
          from: until,
          cues: [],
          draft: reportedDraft([source], [cue], [content], "attribution/according-to", 0.9),
        };
      }
    }
    if (!broken) continue;
    if ((lower[at] === "quoted" || lower[at] === "cited") && lower[at + 1] === "by") {
      const source = phraseAfter(n, at + 2, end);
      if (source && from > head) {
        const cue = { first: at, end: at + 2 };
        const content = { first: head, end: from };
        return {
          from,
          cues: [],
          draft: reportedDraft([source], [cue], [content], "attribution/quoted-by", 0.85),
        };
      }
    }
    const verb = cues.find((cue) => cue >= at);
    if (verb === undefined || verb >= end || from <= head) continue;
    const content = { first: contentFirst(n, head, from), end: from };
    if (!hasVerb(n, head, from)) continue;
    if (verb === at) {
      if (lower[at]!.endsWith("ing") || !SPEECH_VERBS.has(n.text.tokens.lemma[verb]!)) continue;
      const source = phraseAfter(n, at + 1, end);
      if (!source || !(source.end === end || isAdjunct(n, source.end, end))) continue;
      const cue = { first: at, end: at + 1 };
      return {
        from,
        cues: [verb],
        draft: reportedDraft([source], [cue], [content], "attribution/clause-said-by", 0.9),
      };
    }
    const subject = mediumOf(n, at, verb) ?? subjectOf(n, verb, at);
    if (!subject || subject === "stopped") continue;
    if (subject.first > at + (lower[at] === "as" ? 1 : 0)) continue;
    if (!(isAdjunct(n, verb + 1, end) || isAddressee(n, verb + 1, end))) continue;
    const cue = { first: subject.verbFirst, end: verb + 1 };
    return {
      from,
      cues: [verb],
      draft: reportedDraft([subject], [cue], [content], "attribution/clause-said", 0.9),
    };
  }
  return null;
}

/** Verbs by which an outlet is named behind what it tells, in their present or past form. */
const PASSING_ON = /^(?:reports|reported|writes|wrote|says|said)$/u;

/** "…, |the portal River Watch| reports": a run of capitals is a name, whatever the words in it may be elsewhere. */
function mediumOf(n: Narration, at: number, verb: number): Subject | null {
  const { text, tag, lower } = n.text.tokens;
  if (!PASSING_ON.test(lower[verb]!) || verb - at > 8) return null;
  let first = verb;
  while (first > at && /^\p{Lu}/u.test(text[first - 1]!)) first--;
  // A single capital word, or words that the tags make a phrase of, need no help.
  if (verb - first < 2 || !Array.from(tag.slice(first, verb)).includes("VERB")) return null;
  for (let t = at; t < first; t++) if (!/^(?:DET|NOUN|ADJ|PROPN)$/u.test(tag[t]!)) return null;
  return { first: at, end: verb, verbFirst: verb };
}

/** Where content that ends at `end` begins: behind "And", "But" and the like at the head of the clause. */
export function contentFirst(n: Narration, first: number, end: number): number {
  const { lower } = n.text.tokens;
  return CLAUSE_JOINERS.has(lower[first]!) && first + 1 < end ? first + 1 : first;
}

/** Whether the tokens tell only when, where or on which occasion something was said. */
function isAdjunct(n: Narration, from: number, end: number): boolean {
  const { lower, tag } = n.text.tokens;
  if (from >= end) return true;
  const word = lower[from]!;
  if (word === "that") return false;
  if (TIME_WORDS.has(word) || word === "as" || word === "when" || word === "while" || word === ",")
    return true;
  if (tag[from] === "ADV") return isAdjunct(n, from + 1, end);
  return tag[from] === "ADP" || tag[from] === "SCONJ";
}

function isAddressee(n: Narration, from: number, end: number): boolean {
  const { lemma, lower, tag } = n.text.tokens;
  for (let t = from; t < end && t < from + 8; t++) {
    if (ADDRESSEES.has(lemma[t]!) || ADDRESSEES.has(lower[t]!)) return isAdjunct(n, t + 1, end);
    if (tag[t] === "VERB" || tag[t] === "PUNCT") return false;
  }
  return tag[from] === "PROPN" || tag[from] === "DET";
}
