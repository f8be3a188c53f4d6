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
}

interface Link {
  readonly sum: number;
  readonly pairs: number;
}

interface Cluster {
  members: number[];
  /** Sum and number of the scored pairs to each other cluster that it is linked with. */
  readonly links: Map<number, Link>;
}

/**
 * Average linkage: the two clusters with the highest mean score over all their pairs are joined, again and again, while that mean
 * is at least `threshold` and `mayJoin` allows it. A pair that is not listed counts as `unlisted` (0 by default). Equal means are taken in the order of the
 * clusters' first items. Sorted lists of indices in order of their first item. Cost: in each component, its joins times its links.
 */
export function clusterByAverage(
  count: number,
  pairs: readonly WeightedPair[],
  threshold: number,
  { mayJoin = () => true, unlisted = 0 }: ClusterOptions = {},
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
        clusters.get(a)!.links.set(b, { sum: score, pairs: 1 });
        clusters.get(b)!.links.set(a, { sum: score, pairs: 1 });
      }
    }
    agglomerate(clusters, threshold, mayJoin, unlisted);
    for (const { members } of clusters.values()) result.push(members);
  }
  return result.sort((x, y) => x[0]! - y[0]!);
}

/** Scores that differ by less than this are equal: sums of the same numbers in another order must not decide. */
const EQUAL = 1e-9;

function agglomerate(
  clusters: Map<number, Cluster>,
  threshold: number,
  mayJoin: MayJoin,
  unlisted: number,
): void {
  const refused = new Set<string>();
  for (;;) {
    let best: [number, number] | null = null;
    let most = threshold - EQUAL;
    for (const [a, { members, links }] of clusters) {
      for (const [b, { sum, pairs }] of links) {
        if (b < a) continue;
        const all = members.length * clusters.get(b)!.members.length;
        const mean = (sum + unlisted * (all - pairs)) / all;
        if (mean > most + EQUAL && !refused.has(`${a} ${b}`)) {
          most = mean;
          best = [a, b];
        }
      }
    }
    if (!best) return;
    const [a, b] = best;
    const keep = clusters.get(a)!;
    const gone = clusters.get(b)!;
    if (!mayJoin(keep.members, gone.members)) {
      refused.add(`${a} ${b}`);
      continue;
    }
    clusters.delete(b);
    keep.members = [...keep.members, ...gone.members].sort((x, y) => x - y);
    keep.links.delete(b);
    for (const [other, link] of gone.links) {
      if (other === a) continue;
      const mine = keep.links.get(other);
      const total = { sum: link.sum + (mine?.sum ?? 0), pairs: link.pairs + (mine?.pairs ?? 0) };
      keep.links.set(other, total);
      const theirs = clusters.get(other)!.links;
      theirs.delete(b);
      theirs.set(a, total);
    }
    // What was refused stays refused: a larger cluster is bound by more, never by less.
  }
}
