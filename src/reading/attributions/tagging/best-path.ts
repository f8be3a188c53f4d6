/** The best sequence of roles for the tokens of one window: Viterbi's algorithm over four roles. */
import { ROLE, ROLES } from "./facts.ts";

/** The best roles, and by how much they beat the reading that the cue is none (every role 0). */
export interface BestPath {
  readonly roles: Uint8Array;
  readonly margin: number;
}

/**
 * `own` has a score for each token and role, `steps` for each token, role before it and role; the token before the first has
 * role 0. With `anchor`, only readings count in which that token is part of the cue. Linear in the number of tokens.
 */
export function bestPath(
  size: number,
  own: Int32Array | Float32Array,
  steps: Int32Array | Float32Array,
  anchor = -1,
): BestPath {
  const back = new Uint8Array(size * ROLES);
  let scores = new Float64Array(ROLES).fill(-Infinity);
  let next = new Float64Array(ROLES);
  scores[0] = 0;
  let none = 0;
  for (let i = 0; i < size; i++) {
    const at = i * ROLES * ROLES;
    for (let role = 0; role < ROLES; role++) {
      let best = -Infinity;
      let from = 0;
      for (let before = 0; before < ROLES; before++) {
        const score = scores[before]! + steps[at + before * ROLES + role]!;
        if (score >= best) {
          best = score;
          from = before;
        }
      }
      next[role] = i === anchor && role !== ROLE.cue ? -Infinity : best + own[i * ROLES + role]!;
      back[i * ROLES + role] = from;
    }
    none += own[i * ROLES]! + steps[at]!;
    [scores, next] = [next, scores];
  }
  let role = 0;
  for (let r = 1; r < ROLES; r++) if (scores[r]! > scores[role]!) role = r;
  const margin = scores[role]! - none;
  const roles = new Uint8Array(size);
  for (let i = size - 1; i >= 0; i--) {
    roles[i] = role;
    role = back[i * ROLES + role]!;
  }
  return { roles, margin };
}
