/**
 * Neighbourhoods: the reports that are crossed together. A neighbourhood is a connected component of bonds. Where chance bonds, or an
 * affair that never ends, chain more reports together than can be crossed at once, its weakest bonds are left out until the component
 * is small enough. So every report is in exactly one, whatever the order in which the reports came, and what is added or removed only
 * changes the neighbourhoods around it.
 */
import { LEAST_STRENGTH } from "./bonds.ts";

/** A bond as one of its two reports sees it. Reports are given by their numbers. */
export interface BondTo {
  readonly other: number;
  readonly strength: number;
}

/** More reports than this are not crossed at once. */
export const MOST_REPORTS = 100;
/** Bonds that count, step by step, while the component has more reports than that. */
const STEPS: readonly number[] = [LEAST_STRENGTH, 0.2, 0.24, 0.28, 0.34, 0.4, 0.5, 0.6, 0.7, 0.85];

/**
 * The neighbourhood of `start`, sorted: the component at the first step at which it is small enough; `start` alone when it is at none.
 * Whoever runs this is asked for the bonds of one report after another, of any strength; at most STEPS times MOST_REPORTS of them.
 * All members of a neighbourhood have the same one: at each step they have one component.
 */
export function* neighbourhoodOf(start: number): Generator<number, number[], readonly BondTo[]> {
  const known = new Map<number, readonly BondTo[]>();
  for (const least of STEPS) {
    const members = new Set([start]);
    // A set is walked in the order in which it grows.
    for (const member of members) {
      let bonds = known.get(member);
      if (bonds === undefined) {
        bonds = yield member;
        known.set(member, bonds);
      }
      for (const { other, strength } of bonds) if (strength >= least) members.add(other);
      if (members.size > MOST_REPORTS) break;
    }
    if (members.size <= MOST_REPORTS) return [...members].sort((a, b) => a - b);
  }
  return [start];
}
