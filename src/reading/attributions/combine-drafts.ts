/**
 * Brings the trained tagger's attributions and those of the rules together. The tagger knows the run of English news; the rules know
 * what its corpus lacks: dialogue set off by dashes, statements passed on by a portal or channel, quotations with no cue at all.
 */
import { coverOfRanges, type Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";

/** Rules that stand by themselves where the tagger is silent; of the others it has judged the cue, and said no. */
const INDEPENDENT: ReadonlySet<string> = new Set([
  "attribution/according-to",
  "attribution/as-said",
  "attribution/clause-said-by",
  "attribution/headline",
  "attribution/hearsay",
  "attribution/impersonal",
  "attribution/quoted-by",
]);

/** Rules whose evidence no tagger has: they take the place of what it found for the same cue. */
const OVERRIDING: ReadonlySet<string> = new Set([
  "attribution/transcript",
  "attribution/quoted-as",
]);

/** Verbs that say nothing but that something was said: with "that" behind them they need no second opinion. */
const PLAIN_VERBS =
  /^(?:said|says|told|tells|stated|states|announced|announces|reported|reports|confirmed|wrote|writes|admitted|claimed|claims|stressed|noted|insisted|denied|explained|added|warned)$/u;

/** `tagged` with those of `ruled` whose cue or content no tagged one has. */
export function combineDrafts(
  tagged: readonly Draft[],
  ruled: readonly Draft[],
  n: Narration,
): Draft[] {
  const { count: tokens, lower } = n.text.tokens;
  const cued = new Uint8Array(tokens);
  const held = new Uint8Array(tokens);
  const quoted = new Uint8Array(tokens);
  const certain = ruled.filter((draft) => OVERRIDING.has(draft.rule));
  const kept = withoutCuesOf(tagged, certain, tokens);
  for (const draft of [...certain, ...kept]) {
    for (const range of draft.cue) cued.fill(1, range.first, range.end);
    for (const range of draft.content) {
      held.fill(1, range.first, range.end);
      if (draft.direct) quoted.fill(1, range.first, range.end);
    }
  }
  const added = ruled.filter((draft) => {
    if (draft.cue.some((range) => cued.subarray(range.first, range.end).includes(1))) return false;
    if (draft.direct) {
      // What is told through somebody else holds the quotation too, and leaves it its own speaker.
      const taken = draft.cue.length > 0 ? quoted : held;
      return draft.content.every((range) => !taken.subarray(range.first, range.end).includes(1));
    }
    const last = draft.cue.map((range) => lower[range.end - 1]!);
    // "…, the Harbour Gazette has learned": the outlet's own word for its source.
    const passedOn =
      draft.rule === "attribution/clause-said" &&
      last.some((word) => /^(?:learned|learnt|reports|writes)$/u.test(word));
    const plain =
      /^attribution\/(?:said-that|clause-said)$/u.test(draft.rule) &&
      last.some((word) => PLAIN_VERBS.test(word));
    const thing =
      draft.rule === "attribution/said-thing" &&
      last.some((word) => /^(?:confirm|den(?:y|i)|announce)(?:s|es|ed|d)?$/u.test(word));
    return passedOn || plain || thing || INDEPENDENT.has(draft.rule);
  });
  return withOwners(n, [...certain, ...kept, ...added]);
}

/** `drafts` without those that have a cue in common with one of `others`. */
function withoutCuesOf(
  drafts: readonly Draft[],
  others: readonly Draft[],
  tokens: number,
): readonly Draft[] {
  if (others.length === 0) return drafts;
  const cued = new Uint8Array(tokens);
  for (const { cue } of others) for (const range of cue) cued.fill(1, range.first, range.end);
  return drafts.filter(({ cue }) =>
    cue.every((range) => !cued.subarray(range.first, range.end).includes(1)),
  );
}

/**
 * A quotation without a cue that follows a statement in the same paragraph, sentence upon sentence, is by the same speaker: it
 * lengthens that statement when it is a quotation too, else it becomes one of its own with the same source and cue.
 */
function withOwners(n: Narration, drafts: readonly Draft[]): Draft[] {
  const { sentences } = n.text;
  /** By the sentence in which it ends: the last statement with a cue. */
  const endingIn = new Map<number, Draft>();
  for (const draft of drafts) {
    const whole = coverOfRanges([...draft.content, ...draft.cue, ...draft.source]);
    if (draft.cue.length === 0 || !whole) continue;
    const sentence = n.sentenceOf[whole.end - 1]!;
    const known = endingIn.get(sentence);
    // Of several in one sentence the outermost speaks on: the one that takes in the most of it.
    if (!known || size(draft) > size(known)) endingIn.set(sentence, draft);
  }
  const kept: Draft[] = [];
  const alone = drafts.filter((draft) => draft.cue.length === 0);
  const more = new Map<Draft, TokenRange[]>();
  for (const draft of drafts) {
    if (draft.cue.length > 0) {
      kept.push(draft);
      continue;
    }
    const first = draft.content[0]!.first;
    const sentence = n.sentenceOf[first]!;
    const owner = endingIn.get(sentence - 1);
    const together = sentence > 0 && sentences[sentence - 1]!.block === sentences[sentence]!.block;
    const speaksOn = together || (owner !== undefined && isNextParagraph(n, owner, draft));
    if (!owner || !speaksOn || owner.score < 0.5) kept.push(draft);
    else if (owner.direct) more.set(owner, [...(more.get(owner) ?? []), ...draft.content]);
    else {
      kept.push({
        ...draft,
        source: owner.source,
        cue: owner.cue,
        rule: "attribution/quote-goes-on",
        score: 0.6,
      });
    }
  }
  if (alone.length === 0) return kept;
  return kept.map((draft) => {
    const added = more.get(draft);
    return added ? { ...draft, content: [...draft.content, ...added] } : draft;
  });
}

/** A paragraph of fewer words may be a heading, or somebody else who calls out. */
const FEWEST_WORDS = 8;

/** Whether `next` is a whole paragraph behind one that ends with the quotation of `owner` or his reporting clause. */
function isNextParagraph(n: Narration, owner: Draft, next: Draft): boolean {
  const { sentences, tokens } = n.text;
  const range = next.content[0]!;
  const whole = coverOfRanges([...owner.content, ...owner.cue, ...owner.source])!;
  if (!owner.direct || range.end - range.first < FEWEST_WORDS) return false;
  if (/^['‘]$/u.test(tokens.lower[range.first]!)) return false;
  const first = sentences[n.sentenceOf[range.first]!]!;
  const last = sentences[n.sentenceOf[range.end - 1]!]!;
  const after = sentences[n.sentenceOf[range.end - 1]! + 1];
  const fills = first.firstToken === range.first && last.endToken === range.end;
  // Behind the owner's words nothing but a full stop.
  return fills && after?.block !== first.block && first.firstToken - whole.end <= 1;
}

function size(draft: Draft): number {
  return draft.content.reduce((sum, range) => sum + range.end - range.first, 0);
}
