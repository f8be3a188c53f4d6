/** Who said what: quotations with their reporting clauses, reported speech, and which statement came through which other. */
import { createId, type Attribution, type LocalEntity, type Span } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";
import { findAsSaid } from "./as-said.ts";
import { believable } from "./believable.ts";
import { withCited } from "./cited-sources.ts";
import { combineDrafts } from "./combine-drafts.ts";
import { coverOfRanges, type Draft } from "./draft.ts";
import { createNarration, type Narration, spanOf } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";
import { findTurns } from "./transcript.ts";
import { findQuotedSpeech } from "./quoted-speech.ts";
import { findReportedSpeech } from "./reported-speech.ts";
import { withSources } from "./missing-source.ts";
import { repairDrafts } from "./repair-drafts.ts";
import { repairSource, wholeThing } from "./repair-source.ts";
import {
  type AttributionModel,
  attributionModel,
  tagAttributions,
} from "./tagging/attribution-model.ts";

/**
 * All attributions of the text in order of their content, `via` set, speakers not yet resolved (null). As in PolNeAR, the content of
 * a quotation takes in its quotation marks, that of a dash dialogue leaves out its dash, and "that" belongs to the content it opens.
 * `model`: weights to tag with, those shipped by default.
 */
export function findAttributions(
  text: ReadingText,
  entities: readonly LocalEntity[],
  model: AttributionModel = attributionModel(),
): Attribution[] {
  const narration = createNarration(text);
  const ruled = findByRules(narration);
  const tagged = withSources(
    narration,
    repairDrafts(narration, tagAttributions(narration, ruled, model), ruled),
  );
  // The tagger weighs what `ruled` holds as evidence; what opens with "As he added" comes after it.
  const drafts = combineDrafts(tagged, [...ruled, ...findAsSaid(narration)], narration).map(
    (draft) => ({
      ...draft,
      source: wholeThing(
        narration,
        draft.source.flatMap((range) => repairSource(narration, range)),
      ),
    }),
  );
  return finish(narration, withCited(narration, believable(narration, drafts, entities)));
}

/** What the rules find: the turns of a transcript, quotations with their reporting clauses, then reported speech. */
export function findByRules(narration: Narration): Draft[] {
  const turns = findTurns(narration);
  const quoted = findQuotedSpeech(narration);
  return [
    ...turns,
    ...withoutTurns(turns, quoted.drafts),
    ...findReportedSpeech(narration, quoted.used),
  ];
}

/** A turn in quotation marks is no quotation without a speaker. Both lists are in text order. */
function withoutTurns(turns: readonly Draft[], quoted: readonly Draft[]): readonly Draft[] {
  if (turns.length === 0) return quoted;
  let at = 0;
  return quoted.filter((draft) => {
    const range = draft.content[0]!;
    while (at < turns.length && turns[at]!.content[0]!.end <= range.first) at++;
    const turn = turns[at]?.source[0];
    return draft.cue.length > 0 || turn === undefined || turn.first >= range.end;
  });
}

interface Placed {
  readonly draft: Draft;
  readonly content: TokenRange;
  readonly id: string;
}

function finish(n: Narration, drafts: readonly Draft[]): Attribution[] {
  const { text } = n;
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const idOf = new Map<Draft, string>();
  for (const draft of drafts) {
    const content = coverOfRanges(draft.content);
    if (!content) continue;
    const spans = [...draft.content, ...draft.cue].map((range) =>
      spanOf(text, range.first, range.end),
    );
    const id = createId("a", text.report.id, ...spans.flatMap((span) => [span.start, span.end]));
    idOf.set(draft, id);
    if (seen.has(id)) continue;
    seen.add(id);
    placed.push({ draft, content, id });
  }
  placed.sort(
    (a, b) =>
      a.content.first - b.content.first || b.content.end - a.content.end || (a.id < b.id ? -1 : 1),
  );
  // In this order whatever encloses an attribution comes before it: a stack holds what is still open.
  const stack: Placed[] = [];
  const result: Attribution[] = [];
  for (const one of placed) {
    while (stack.length > 0 && stack.at(-1)!.content.end <= one.content.first) stack.pop();
    const whole = coverOfRanges([...one.draft.cue, ...one.draft.source, ...one.draft.content])!;
    const outer = one.draft.cue.length === 0 ? undefined : enclosing(stack, whole);
    if (outer && one.draft.score <= DOUBTFUL_SCORE) continue;
    if (one.draft.score < LEAST_SCORE && !isQuoted(n, one.draft)) continue;
    result.push({
      id: one.id,
      source: toSpans(text, one.draft.source),
      cue: toSpans(text, one.draft.cue),
      content: toSpans(text, one.draft.content),
      direct: one.draft.direct,
      speaker: null,
      via: (one.draft.through && idOf.get(one.draft.through)) ?? outer?.id ?? null,
      rules: [one.draft.rule],
      score: one.draft.score,
    });
    stack.push(one);
    if (stack.length > 40) stack.shift();
  }
  return result;
}

/** The highest score of what the tagger doubts: inside what somebody else says, one in seven of these was right (PolNeAR dev). */
const DOUBTFUL_SCORE = 0.45;

/**
 * Below this score an attribution without a quotation in it is left out: hardly one of them is right on new texts ("the | networks |
 * promise"), and without them no figure on PolNeAR dev falls by more than 0.2.
 */
const LEAST_SCORE = 0.15;

/** Whether quotation marks show that somebody says something, or there is no cue that could be wrong. */
function isQuoted(n: Narration, draft: Draft): boolean {
  if (draft.cue.length === 0) return true;
  return draft.content.some((range) => {
    for (let t = range.first; t < range.end; t++) if (n.quotationOf[t]! >= 0) return true;
    return false;
  });
}

/** The innermost attribution of `stack` of whose content one piece holds all of `whole`: between two pieces is not inside. */
function enclosing(stack: readonly Placed[], whole: TokenRange): Placed | undefined {
  return stack.findLast(
    ({ draft, content }) =>
      // "X was quoted by |Y| as saying Z": Y's own frame stands between the pieces.
      (draft.rule === "attribution/quoted-as" &&
        content.first <= whole.first &&
        whole.end <= content.end) ||
      draft.content.some((piece) => piece.first <= whole.first && whole.end <= piece.end),
  );
}

function toSpans(text: ReadingText, ranges: readonly TokenRange[]): Span[] {
  return ranges
    .toSorted((a, b) => a.first - b.first)
    .map((range) => spanOf(text, range.first, range.end));
}
