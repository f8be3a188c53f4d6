/**
 * Where the content of a reading begins and ends, looked at once more. The role pass goes word by word; here whole candidates for an edge
 * compete: "accused her of |being late" against "accused |her of being late", "… in May |, but" against the clause behind. A log-linear
 * choice over hashed features, for the first edge and the last one of the content apart.
 */
import type { Reading, ScoredReading } from "./acceptance.ts";
import { edgeFeatures, MOST_EDGE_FEATURES } from "./edge-features.ts";
import { type Edge, type EdgeQuestion, EDGES } from "./edge-question.ts";
import { type Facts, ROLE, VERB_BARRIER } from "./facts.ts";

/** Bits of a feature hash that name its row. */
export const EDGE_BITS = 16;

/** Weights of the features of edges: whole numbers of no unit, for only their order counts. */
export interface EdgeWeights {
  readonly weights: Int16Array;
}

/** Moves the edges of the content in `reading.roles` to the likeliest places. */
export function chooseEdges(
  facts: Facts,
  likely: Uint8Array,
  reading: ScoredReading,
  { weights }: EdgeWeights,
): void {
  for (const edge of [EDGES.begin, EDGES.end]) {
    const question = edgeQuestion(facts, reading, edge);
    if (!question || question.places.length < 2) continue;
    let best = -Infinity;
    let place = question.now;
    for (const candidate of question.places) {
      const count = edgeFeatures(facts, likely, reading, question, candidate, FEATURES);
      let sum = 0;
      for (let f = 0; f < count; f++) sum += weights[FEATURES[f]! >>> (32 - EDGE_BITS)]!;
      if (sum > best || (sum === best && candidate === question.now)) {
        best = sum;
        place = candidate;
      }
    }
    if (place !== question.now) moveEdge(reading, question, place);
  }
}

const FEATURES = new Int32Array(MOST_EDGE_FEATURES);

/** Puts one edge elsewhere: words taken in are content, words left out nothing. */
export function moveEdge(
  { window, roles }: Reading,
  { edge, now }: EdgeQuestion,
  place: number,
): void {
  const outward = edge.begins ? place < now : place > now;
  roles.fill(
    outward ? ROLE.content : ROLE.none,
    Math.min(now, place) - window.first,
    Math.max(now, place) - window.first,
  );
}

/** The places for an edge; null without content. */
export function edgeQuestion(
  facts: Facts,
  { window, roles }: Reading,
  edge: Edge,
): EdgeQuestion | null {
  const { begins, near } = edge;
  const { first, end, anchor } = window;
  const turn = begins ? 1 : -1;
  let i = begins ? 0 : roles.length - 1;
  while (i >= 0 && i < roles.length && roles[i] !== ROLE.content) i += turn;
  if (i < 0 || i >= roles.length) return null;
  const now = first + i + (begins ? 0 : 1);
  let last = i;
  while (roles[last + turn] === ROLE.content) last += turn;
  const inner = first + last + (begins ? 0 : 1);
  // Outward over words of no role; content takes words of the cue that are near.
  const stop = begins
    ? first
    : Math.min(end, Math.max(now, facts.sentenceEnd[facts.sentence[now - 1]!]!));
  let outer = now;
  while (outer !== stop && Math.abs(outer - now) < edge.outward) {
    const t = begins ? outer - 1 : outer;
    const other = roles[t - first]!;
    const free = other === ROLE.none || (begins && other === ROLE.cue && now - outer < near);
    if (t === anchor || !free) break;
    outer -= turn;
  }
  const inmost = begins ? Math.min(inner, now + edge.inward) : Math.max(inner, now - edge.inward);
  const places: number[] = [];
  for (let t = Math.min(outer, inmost); t <= Math.max(outer, inmost); t++) {
    if (Math.abs(t - now) <= near || (!begins && t === outer) || opensPhrase(facts, t))
      places.push(t);
  }
  return { edge, now, places };
}

/** Prepositions, joiners, marks and the like: where a phrase or a clause may begin at `t`, or has ended before it. */
function opensPhrase(facts: Facts, t: number): boolean {
  if (t >= facts.count) return true;
  const barrier = facts.barrier[t]!;
  if (barrier !== 0 && barrier !== VERB_BARRIER) return true;
  const before = t > 0 ? facts.barrier[t - 1]! : 0;
  if (before !== 0 && before !== VERB_BARRIER) return true;
  return (
    OPENERS.has(facts.narration.text.tokens.tag[t]!) || facts.quoted[t] !== facts.quoted[t - 1]
  );
}
const OPENERS: ReadonlySet<string> = new Set(["ADP", "SCONJ", "ADV", "PART"]);
