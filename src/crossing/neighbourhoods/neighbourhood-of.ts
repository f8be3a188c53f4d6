/**
 * Neighbourhoods: the reports that are crossed together. A neighbourhood is a connected component of bonds. Where chance bonds, or an
 * affair that never ends, chain more reports together than can be crossed at once, its weakest bonds are left out until the component
 * is small enough; of one text in more reports than that each part of them is one. So every report is in exactly one, whatever the order in which the reports came, and what is added or removed only
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

/** So many reports of one text are looked at, at most, to part them. */
export const MOST_COPIES = 2000;
/** Numbers of reports have so many bits. */
const NUMBER_BITS = 48;

/**
 * The neighbourhood of `start`, sorted: the component at the first step at which it is small enough; where none is, that part of the
 * last one which `start` falls into; `start` alone when even that component has no end. Whoever runs this is asked for the bonds of one
 * report after another, of any strength; at most STEPS times MOST_REPORTS of them, and MOST_COPIES more where one text is in too many.
 * All members of a neighbourhood have the same one: at each step they have one component.
 */
export function* neighbourhoodOf(start: number): Generator<number, number[], readonly BondTo[]> {
  const known = new Map<number, readonly BondTo[]>();
  for (const [step, least] of STEPS.entries()) {
    const most = step === STEPS.length - 1 ? MOST_COPIES : MOST_REPORTS;
    const members = new Set([start]);
    // A set is walked in the order in which it grows.
    for (const member of members) {
      let bonds = known.get(member);
      if (bonds === undefined) {
        bonds = yield member;
        known.set(member, bonds);
      }
      for (const { other, strength } of bonds) if (strength >= least) members.add(other);
      if (members.size > most) break;
    }
    if (members.size <= most) return partOf([...members], start).sort((a, b) => a - b);
  }
  return [start];
}

/**
 * Those of `members` that stay with `start` when the numbers of reports are halved until few enough lie in each half. What is added
 * changes the part that it falls into, and no other.
 */
function partOf(members: readonly number[], start: number): number[] {
  let part = [...members];
  for (let bit = NUMBER_BITS - 1; bit >= 0 && part.length > MOST_REPORTS; bit--) {
    const halfOf = (number: number): number => Math.floor(number / 2 ** bit) % 2;
    part = part.filter((number) => halfOf(number) === halfOf(start));
  }
  return part;
}
