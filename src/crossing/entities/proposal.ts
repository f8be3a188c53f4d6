/** Proposed joins, and the lists by key that rules find them with. */

/** A proposed join of two profiles, by index, `a` < `b`. */
export interface Proposal {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly why: string;
  /** Whether a report says so in words: then names that look like two people's are one's. */
  readonly stated?: true;
  /** Whether a person decided it: then nothing forbids it. */
  readonly decided?: true;
}

/** Profiles, by index, under each key. */
export type Index = Map<string, number[]>;

/** Puts a profile under a key, once in a row. */
export function put(index: Index, key: string, profile: number): void {
  const list = index.get(key);
  if (!list) index.set(key, [profile]);
  else if (list.at(-1) !== profile) list.push(profile);
}

/** A proposal with its two profiles in order. */
export function propose(a: number, b: number, score: number, why: string): Proposal {
  return a < b ? { a, b, score, why } : { a: b, b: a, score, why };
}
