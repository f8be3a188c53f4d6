/**
 * Which claims are worth comparing: those of one story that share two keys (a telling word, the happening or a participant), or one
 * that hardly any other claim has. What a story is about stands in most of its claims and finds nothing by itself: a pair needs one
 * key that few enough claims have. So the pairs grow with the claims, not with their square, and depend on nothing but the set of
 * claims.
 */
import { groupBy } from "../../model/index.ts";
import type { ClaimProfile } from "./claim-profile.ts";

/** Words of less weight find no candidates. */
const KEY_WEIGHT = 2;
/** A key that more claims of a story have finds nothing by itself. */
const MOST_HOLDERS = 120;
/** A key that no more claims have finds them without a second one. */
const FEW_HOLDERS = 20;
/** So many of a claim's keys find others: those that the fewest claims have. */
const MOST_KEYS = 12;

function keysOf(profile: ClaimProfile): string[] {
  const keys = [...profile.content]
    .filter(([, weight]) => weight >= KEY_WEIGHT)
    .map(([stem]) => stem);
  if (profile.happening !== null && !profile.pale) keys.push(`! ${profile.happening}`);
  for (const entity of profile.entities) keys.push(`@ ${entity}`);
  for (const saying of profile.sayings.introduces) keys.push(`" ${saying}`, `: ${saying}`);
  return keys;
}

/** Pairs of indices into `profiles`, the lower first; sorted. */
export function findCandidatePairs(profiles: readonly ClaimProfile[]): [number, number][] {
  const pairs: [number, number][] = [];
  const indices = profiles.map((_, index) => index);
  for (const members of groupBy(indices, (index) => profiles[index]!.story).values())
    for (const pair of pairsOfStory(members, profiles)) pairs.push(pair);
  return pairs.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}

function pairsOfStory(
  members: readonly number[],
  profiles: readonly ClaimProfile[],
): [number, number][] {
  const keys = new Map(members.map((index) => [index, new Set(keysOf(profiles[index]!))]));
  const holders = new Map<string, number[]>();
  for (const [index, own] of keys) {
    for (const key of own) {
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  }
  const sizeOf = (key: string): number => holders.get(key)!.length;
  const pairs: [number, number][] = [];
  const finding = new Map<string, number[]>();
  for (const [index, own] of keys) {
    const rarest = [...own]
      .filter((key) => sizeOf(key) <= MOST_HOLDERS)
      .sort((x, y) => sizeOf(x) - sizeOf(y) || (x < y ? -1 : 1))
      .slice(0, MOST_KEYS);
    const met = new Map<number, boolean>();
    for (const key of rarest) {
      const before = finding.get(key) ?? [];
      const suffices = sizeOf(key) <= FEW_HOLDERS;
      for (const other of before) met.set(other, suffices || (met.get(other) ?? false));
      before.push(index);
      finding.set(key, before);
    }
    for (const [other, suffices] of met)
      if (suffices || sharesTwo(own, keys.get(other)!)) pairs.push([other, index]);
  }
  return pairs;
}

function sharesTwo(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const key of a) if (b.has(key) && ++shared === 2) return true;
  return false;
}
