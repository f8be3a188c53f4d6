/**
 * Attributions for which the tagger found no source. Somebody said it: the subject of the verb, or of the clause that a participle
 * hangs on ("X left, saying …", "Citing …, X left"). Where neither is to be had, or the words stand inside what somebody else says, only what
 * reports without a reporter ("is expected to", "seems to", "asked about") is believed; anything else is more often no statement at all.
 * Measured on PolNeAR dev: of 186 without a source 23 were right as they stood.
 */
import {
  HEARSAY_ADVERBS,
  IMPRESSION_VERBS,
  NAMING_VERBS,
  PASSIVE_PARTICIPLES,
} from "../en/attributions.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import { phraseAfter, subjectOf } from "./phrases.ts";
import { firstSubject } from "./quoted-speech.ts";
import type { TokenRange } from "./token-range.ts";

/** Below this score most subjects found are those of deeds, not of sayings. */
const LEAST_SCORE = 0.6;

/** No clause is searched farther than this for its subject. */
const FARTHEST = 100;

/** `drafts` with sources found for those that lack one, without those that lack it for good. Quotations without a cue stay. */
export function withSources(n: Narration, drafts: readonly Draft[]): Draft[] {
  const told = new Uint8Array(n.text.tokens.count);
  for (const draft of drafts) {
    if (draft.source.length === 0) continue;
    for (const range of draft.content) told.fill(1, range.first, range.end);
  }
  return drafts.flatMap((draft) => {
    const cue = draft.cue[0];
    if (draft.source.length > 0 || !cue) return [draft];
    const { firstToken, endToken } = n.text.sentences[n.sentenceOf[cue.first]!]!;
    if (told[cue.first] === 0 && draft.score > LEAST_SCORE) {
      const floor = behindQuotation(n, cue.first, Math.max(firstToken, cue.first - FARTHEST));
      const source = sourceFor(n, cue, {
        first: floor,
        end: Math.min(endToken, cue.end + FARTHEST),
      });
      const content = source ? without(draft.content, source) : [];
      if (source && content.length > 0) return [{ ...draft, source: [source], content }];
    }
    return reportsAlone(n, draft, told[cue.first] === 1) ? [draft] : [];
  });
}

/** The first token behind the last quotation that stands as speech before `token`, not before `floor`. */
function behindQuotation(n: Narration, token: number, floor: number): number {
  for (let t = token - 1; t >= floor; t--) {
    const q = n.quotationOf[t]!;
    if (q >= 0 && q !== n.quotationOf[token] && n.quotations[q]!.kind === "speech") return t + 1;
  }
  return floor;
}

/** Who does what the verb of `cue` says, within `clause`; null when nobody does. */
function sourceFor(n: Narration, cue: TokenRange, clause: TokenRange): TokenRange | null {
  const { tag, lower } = n.text.tokens;
  let verb = cue.first;
  while (verb < cue.end && tag[verb] !== "VERB") verb++;
  // What seems is seen by somebody else.
  if (verb === cue.end || isPassive(n, verb) || IMPRESSION_VERBS.has(n.text.tokens.lemma[verb]!))
    return null;
  const participle = lower[verb]!.endsWith("ing");
  if (participle && verb === clause.first) return subjectBehind(n, cue, clause.end);
  const own = subjectOf(n, verb, clause.first);
  if (own === "stopped") return null;
  const [found] =
    own && own.first < own.end && !participle ? [own] : firstSubject(n, clause.first, verb);
  if (!found) return null;
  const range = { first: found.first, end: Math.min(found.end, cue.first) };
  return range.first < range.end ? range : null;
}

/** Content that a source stands at the edge of, without it; nothing when it stands in the middle. */
function without(content: readonly TokenRange[], source: TokenRange): TokenRange[] {
  return content
    .flatMap((range) => {
      if (source.end <= range.first || range.end <= source.first) return [range];
      if (source.end >= range.end) return [{ first: range.first, end: source.first }];
      return source.first <= range.first ? [{ first: source.end, end: range.end }] : [];
    })
    .filter((range) => range.first < range.end);
}

/** "Citing a report, |the mayor| left": the phrase behind the first comma outside the quotation marks. */
function subjectBehind(n: Narration, cue: TokenRange, end: number): TokenRange | null {
  for (let t = cue.end; t < end; t++) {
    if (n.text.tokens.lower[t] === "," && n.quotationOf[t]! < 0) return phraseAfter(n, t + 1, end);
  }
  return null;
}

function isPassive(n: Narration, verb: number): boolean {
  return /^(?:be|been|being|is|are|was|were|'s|get|got|to)$/u.test(n.text.tokens.lower[verb - 1]!);
}

/**
 * Whether the cue reports by itself: a passive of saying or thinking, an adverb of hearsay, and where nobody is speaking also how
 * something seems, or a question that was put.
 */
function reportsAlone(n: Narration, draft: Draft, told: boolean): boolean {
  const { lemma, lower } = n.text.tokens;
  return draft.cue.some((range) => {
    for (let t = range.first; t < range.end; t++) {
      if (HEARSAY_ADVERBS.has(lower[t]!)) return true;
      const passive = lemma[t - 1] === "be";
      if (passive && PASSIVE_PARTICIPLES.has(lemma[t]!)) return true;
      if (told) continue;
      if (passive && NAMING_VERBS.has(lemma[t]!)) return true;
      if (IMPRESSION_VERBS.has(lemma[t]!))
        return lower[range.end] === "to" || draft.content.length > 1;
      if (lower[t] === "asked" && t === range.first) return true;
    }
    return false;
  });
}
