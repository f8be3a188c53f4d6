/** The walk that refiners of neighbouring proposals share. */
import type { Proposal } from "../rule.ts";

/** `proposals` in which each that `together` joins with the one before it, itself perhaps joined, stands with it as one. */
export function foldNeighbours(
  proposals: readonly Proposal[],
  together: (previous: Proposal, proposal: Proposal) => Proposal | null,
): Proposal[] {
  const joined: Proposal[] = [];
  for (const proposal of proposals) {
    const previous = joined.at(-1);
    const one = previous ? together(previous, proposal) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(proposal);
  }
  return joined;
}
