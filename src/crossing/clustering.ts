/**
 * Clusters from scored pairs. Connected components first, then agglomeration inside each, in an order that depends on nothing but
 * the scores and the order of the items: what is added to one component never changes another.
 */

/** A scored pair of items, by index, `a` < `b`. */
export interface WeightedPair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** The connected components of `count` items under `pairs`: sorted lists of indices, in order of their first item; single items included. */
export function componentsOf(
  count: number,
  pairs: Iterable<{ readonly a: number; readonly b: number }>,
): number[][] {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const find = (item: number): number => {
    let root = item;
    while (parent[root] !== root) root = parent[root]!;
    let at = item;
    while (parent[at] !== root) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { a, b } of pairs) {
    const x = find(a);
    const y = find(b);
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  const members = new Map<number, number[]>();
  for (let item = 0; item < count; item++) {
    const root = find(item);
    const list = members.get(root);
    if (list) list.push(item);
    else members.set(root, [item]);
  }
  return [...members.values()];
}

/** Whether two clusters, given as sorted lists of items, may become one. */
export type MayJoin = (a: readonly number[], b: readonly number[]) => boolean;

/** How clusters are formed. */
export interface ClusterOptions {
  /** Forbids that two clusters become one; everything is allowed by default. */
  readonly mayJoin?: MayJoin;
  /** The score of a pair that is not listed; 0 by default. */
  readonly unlisted?: number;
  /** The share of the pairs of two clusters that counts, the best of them; all by default. */
  readonly best?: number;
}

/** The scored pairs between two clusters. */
interface Link {
  /** Their scores, the highest first. */
  readonly scores: Float64Array;
  /** The sums of the first scores, of none at 0. */
  readonly sums: Float64Array;
}

/** A link of these scores, which are sorted. */
function linkOf(scores: Float64Array): Link {
  const sums = new Float64Array(scores.length + 1);
  scores.forEach((score, at) => (sums[at + 1] = sums[at]! + score));
  return { scores, sums };
}

/** The link of two clusters that become one, to a third. */
function merge({ scores: a }: Link, { scores: b }: Link): Link {
  const scores = new Float64Array(a.length + b.length);
  for (let at = 0, i = 0, j = 0; at < scores.length; at++)
    scores[at] = j >= b.length || (i < a.length && a[i]! >= b[j]!) ? a[i++]! : b[j++]!;
  return linkOf(scores);
}

interface Cluster {
  members: number[];
  /** By the first item of each other cluster that it is linked with. */
  readonly links: Map<number, Link>;
}

/**
 * Average linkage: the two clusters with the highest mean score over all their pairs are joined, again and again, while that mean
 * is at least `threshold` and `mayJoin` allows it. A pair that is not listed counts as `unlisted` (0 by default), and no listed one
 * should count less. With `best`, the mean is that of the best pairs only. Equal means are taken in the order of the clusters' first items. Sorted lists of indices in order of their first item. Cost: in each component, its joins times the links of what is joined, over a heap.
 */
export function clusterByAverage(
  count: number,
  pairs: readonly WeightedPair[],
  threshold: number,
  { mayJoin = () => true, unlisted = 0, best = 1 }: ClusterOptions = {},
): number[][] {
  const result: number[][] = [];
  const byItem = new Map<number, WeightedPair[]>();
  for (const pair of pairs) {
    const list = byItem.get(pair.a);
    if (list) list.push(pair);
    else byItem.set(pair.a, [pair]);
  }
  for (const component of componentsOf(count, pairs)) {
    if (component.length === 1) {
      result.push(component);
      continue;
    }
    const clusters = new Map<number, Cluster>();
    for (const item of component) clusters.set(item, { members: [item], links: new Map() });
    for (const item of component) {
      for (const { a, b, score } of byItem.get(item) ?? []) {
        const link = linkOf(Float64Array.of(score));
        clusters.get(a)!.links.set(b, link);
        clusters.get(b)!.links.set(a, link);
      }
    }
    agglomerate(clusters, threshold, { mayJoin, unlisted, best });
    for (const { members } of clusters.values()) result.push(members);
  }
  return result.sort((x, y) => x[0]! - y[0]!);
}

/** Scores that differ by less than a part of this many are equal: sums of the same numbers in another order must not decide. */
const STEPS = 1e9;

/** A join that may be made: two clusters by their first items, as they were at these counts of joins. */
interface Offer {
  /** The mean in whole steps. */
  readonly rank: number;
  readonly a: number;
  readonly b: number;
  readonly stampA: number;
  readonly stampB: number;
}

/** Whether `x` is to be tried before `y`. */
function comesFirst(x: Offer, y: Offer): boolean {
  return x.rank !== y.rank ? x.rank > y.rank : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

/** Adds to a binary heap whose first offer is the one to be tried first. */
function push(heap: Offer[], offer: Offer): void {
  let at = heap.push(offer) - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if (!comesFirst(heap[at]!, heap[up]!)) return;
    [heap[at], heap[up]] = [heap[up]!, heap[at]!];
    at = up;
  }
}

/** Takes the first offer from the heap. */
function pop(heap: Offer[]): Offer | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return first;
  heap[0] = last;
  for (let at = 0; ;) {
    let best = at;
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.length && comesFirst(heap[child]!, heap[best]!)) best = child;
    if (best === at) return first;
    [heap[at], heap[best]] = [heap[best]!, heap[at]!];
    at = best;
  }
}

function agglomerate(
  clusters: Map<number, Cluster>,
  threshold: number,
  { mayJoin, unlisted, best }: Required<ClusterOptions>,
): void {
  const least = Math.round(threshold * STEPS);
  const stamps = new Map([...clusters.keys()].map((key) => [key, 0]));
  // What was refused stays refused: a larger cluster is bound by more, never by less.
  const refused = new Map<number, Set<number>>();
  const heap: Offer[] = [];
  const offer = (one: number, other: number, { scores, sums }: Link): void => {
    const [a, b] = one < other ? [one, other] : [other, one];
    if (refused.get(a)?.has(b)) return;
    const all = clusters.get(a)!.members.length * clusters.get(b)!.members.length;
    const counted = Math.max(1, Math.ceil(all * best));
    const listed = Math.min(counted, scores.length);
    const rank = Math.round(((sums[listed]! + unlisted * (counted - listed)) / counted) * STEPS);
    if (rank >= least) push(heap, { rank, a, b, stampA: stamps.get(a)!, stampB: stamps.get(b)! });
  };
  for (const [a, { links }] of clusters)
    for (const [b, link] of links) if (a < b) offer(a, b, link);
  for (let next = pop(heap); next !== undefined; next = pop(heap)) {
    const { a, b, stampA, stampB } = next;
    if (stamps.get(a) !== stampA || stamps.get(b) !== stampB) continue;
    const keep = clusters.get(a)!;
    const gone = clusters.get(b)!;
    if (!mayJoin(keep.members, gone.members)) {
      refused.set(a, (refused.get(a) ?? new Set()).add(b));
      continue;
    }
    clusters.delete(b);
    stamps.delete(b);
    stamps.set(a, stampA + 1);
    for (const other of refused.get(b) ?? [])
      refused.set(a, (refused.get(a) ?? new Set()).add(other));
    keep.members = [...keep.members, ...gone.members].sort((x, y) => x - y);
    keep.links.delete(b);
    for (const [other, link] of gone.links) {
      if (other === a) continue;
      const mine = keep.links.get(other);
      const total = mine ? merge(mine, link) : link;
      keep.links.set(other, total);
      clusters.get(other)!.links.delete(b);
    }
    for (const [other, link] of keep.links) {
      clusters.get(other)!.links.set(a, link);
      offer(a, other, link);
    }
  }
}
