/** Surnames one letter apart, of the same forename and in the same role: a slip of the pen in one report, not a second person. */
import type { LocalProfile } from "./local-profile.ts";
import type { NameForm } from "./name-form.ts";
import { propose, put, type Index, type Proposal } from "./proposal.ts";

/** Shorter surnames that differ in a letter are two names. */
const SHORTEST = 6;
/** Beyond so many of one forename and role in a story nobody is the only one. */
const MOST = 20;

/** Whether one letter is changed, added, lost or swapped with its neighbour; first and last letters agree. */
function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (a === b || short.length < SHORTEST || long.length - short.length > 1) return false;
  if (short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  let back = 0;
  while (back < short.length - from && short.at(-1 - back) === long.at(-1 - back)) back++;
  const left = short.slice(from, short.length - back);
  const right = long.slice(from, long.length - back);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Whether two full names differ by one letter of the surname only. */
export function isSlip(a: NameForm, b: NameForm): boolean {
  if (a.words.length < 2 || a.words.length !== b.words.length || a.generation !== b.generation)
    return false;
  return (
    a.words.slice(0, -1).every((word, k) => word === b.words[k]) &&
    isOneLetterApart(a.words.at(-1)!, b.words.at(-1)!)
  );
}

/** Proposes such names where both are given with one role of at least two words, in different reports of a story. */
export function proposeTypos(profiles: readonly LocalProfile[]): Proposal[] {
  const byRole: Index = new Map();
  profiles.forEach(({ entity, type, story, forms }, at) => {
    if (type !== "person" || !entity.named || (forms[0]?.words.length ?? 0) < 2) return;
    for (const role of entity.roles)
      if (role.includes(" ")) put(byRole, `${story} ${forms[0]!.words[0]!} ${role}`, at);
  });
  const found: Proposal[] = [];
  for (const list of byRole.values()) {
    if (list.length > MOST) continue;
    for (const [k, a] of list.entries())
      for (const b of list.slice(k + 1)) {
        const [x, y] = [profiles[a]!, profiles[b]!];
        if (x.report === y.report || !isSlip(x.forms[0]!, y.forms[0]!)) continue;
        const role = x.entity.roles.find(
          (one) => one.includes(" ") && y.entity.roles.includes(one),
        );
        const values = `${x.entity.name}, ${y.entity.name}: ${role!}`;
        found.push(propose(a, b, 0.7, `one letter apart, in the same role (${values})`));
      }
  }
  return found;
}
