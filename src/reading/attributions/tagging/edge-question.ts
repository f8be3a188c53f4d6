/** What is asked of an edge of content: which one it is, where it stands now, and where it may stand. */

/** The two edges of content, and how far each may move, in tokens: to any near by, beyond that only to where clauses and phrases meet. */
export const EDGES = {
  begin: { begins: true, near: 7, inward: 20, outward: 20 },
  end: { begins: false, near: 3, inward: 30, outward: 40 },
} as const;

/** One of EDGES. */
export type Edge = (typeof EDGES)[keyof typeof EDGES];

/** One edge of a reading with the places where it may stand: a place is the index of the token behind the edge. */
export interface EdgeQuestion {
  readonly edge: Edge;
  readonly now: number;
  readonly places: readonly number[];
}
