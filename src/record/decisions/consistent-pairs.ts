/** Joins and parts that persons decided, without those that later ones contradict. */
import type { Overruled } from "./overruled.ts";

/** Two things, by key, that are one or are never one. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
  /** The id of the decision that says so. */
  readonly decision: string;
  /** Whether the pairs of that decision hold all or none. */
  readonly whole: boolean;
}

/** Sets that grow together, by key. */
export class Groups {
  readonly #parent = new Map<string, string>();

  /** The key that stands for the group of `key`. */
  find(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    for (let at = key; at !== root;) {
      const next = this.#parent.get(at)!;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parent.set(y, x);
  }
}

/** Pairs that do not contradict each other, and the decisions of which none is left. */
export interface ConsistentPairs<One extends Pair> {
  readonly kept: One[];
  readonly overruled: Overruled;
}

/**
 * Of `pairs`, those of the earliest decision first, those that hold, in their order: one that contradicts later ones, alone or by what
 * they join together, does not. The pairs of one decision stand next to each other.
 */
export function consistentPairs<One extends Pair>(pairs: readonly One[]): ConsistentPairs<One> {
  const groups = new Groups();
  const apart: Pair[] = [];
  const joined: Pair[] = [];
  /** The later decision that a pair contradicts; null when it contradicts none. */
  const againstIt = ({ a, b, together }: Pair): string | null => {
    const [x, y] = [groups.find(a), groups.find(b)];
    const isOf = (pair: Pair): boolean => {
      const [p, q] = [groups.find(pair.a), groups.find(pair.b)];
      return (p === x && q === y) || (p === y && q === x);
    };
    if (together) return apart.find(isOf)?.decision ?? null;
    return (x === y ? joined.find(isOf)?.decision : null) ?? null;
  };
  const kept = new Set<One>();
  const overruled = new Map<string, string>();
  const hold = (pair: One): void => {
    kept.add(pair);
    if (pair.together) {
      groups.join(pair.a, pair.b);
      joined.push(pair);
    } else apart.push(pair);
  };
  for (const own of byDecision(pairs).toReversed()) {
    const { decision, whole } = own[0]!;
    const against: string[] = [];
    const left: One[] = [];
    for (const pair of own.toReversed()) {
      const later = againstIt(pair);
      if (later !== null) against.push(later);
      else if (whole) left.push(pair);
      else hold(pair);
    }
    if (against.length === 0 || !whole) left.forEach(hold);
    if (against.length > 0 && (whole || against.length === own.length))
      overruled.set(decision, against[0]!);
  }
  return { kept: pairs.filter((pair) => kept.has(pair)), overruled };
}

/** Runs of pairs of one decision. */
function byDecision<One extends Pair>(pairs: readonly One[]): One[][] {
  const runs: One[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1);
    if (last?.[0]!.decision === pair.decision) last.push(pair);
    else runs.push([pair]);
  }
  return runs;
}
