/** Joins and parts that persons decided, without those that later ones contradict. */

/** Two things, by key, that are one or are never one. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
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

/**
 * Of `pairs`, the earliest first, those that hold: one that contradicts later ones, alone or by what they join together, does not. In
 * their order.
 */
export function consistentPairs<One extends Pair>(pairs: readonly One[]): One[] {
  const groups = new Groups();
  const apart: Pair[] = [];
  const kept = pairs.toReversed().filter((pair) => {
    const [a, b] = [groups.find(pair.a), groups.find(pair.b)];
    if (!pair.together) {
      if (a === b) return false;
      apart.push(pair);
      return true;
    }
    const isForbidden = apart.some(({ a: x, b: y }) => {
      const [p, q] = [groups.find(x), groups.find(y)];
      return (p === a && q === b) || (p === b && q === a);
    });
    if (isForbidden) return false;
    groups.join(a, b);
    return true;
  });
  return kept.toReversed();
}
