/**
 * Names that a report itself says are of one: "the River Front, also known as the Fen Army", "the Front, or FA". Read between two
 * namings that stand side by side; and names of bodies that everybody knows under several (en/known-names.ts).
 */
import type { LocalEntity, Mention, ReadReport } from "../../model/index.ts";
import { ALSO_CALLED, KNOWN_NAMES, OR_CALLED } from "../en/known-names.ts";
import type { LocalProfile } from "./local-profile.ts";
import { propose, put, type Index, type Proposal } from "./proposal.ts";

/** Words between two namings that are looked at. */
const LONGEST_GAP = 40;

interface Naming {
  readonly mention: Mention;
  readonly entity: LocalEntity;
}

function namingsOf({ reading }: ReadReport): Naming[] {
  return reading.entities
    .flatMap((entity) =>
      entity.named
        ? entity.mentions
            .filter(({ form }) => form === "name")
            .map((mention) => ({ mention, entity }))
        : [],
    )
    .sort((x, y) => x.mention.start - y.mention.start);
}

/** Whether what stands between and behind two namings says that the second is another name of the first. */
function saysSo(text: string, first: Mention, second: Mention): boolean {
  const between = text.slice(first.end, second.start).replace(/\s+/gu, " ");
  const behind = text.slice(second.end, second.end + 1);
  const isShort =
    /\s/u.test(text.slice(first.start, first.end)) &&
    !/\s/u.test(text.slice(second.start, second.end));
  if (isShort && OR_CALLED.words.test(between) && OR_CALLED.closes.test(behind)) return true;
  return ALSO_CALLED.some(({ words, closes }) => words.test(between) && closes.test(behind));
}

/** Pairs of one report of which its text says that they are one, and pairs of one story that go by names of one known body. */
export function proposeStated(
  profiles: readonly LocalProfile[],
  reports: readonly ReadReport[],
): Proposal[] {
  const found: Proposal[] = [];
  const firstOf = new Map<string, number>();
  profiles.forEach(({ report }, at) => {
    if (!firstOf.has(report)) firstOf.set(report, at);
  });
  for (const input of reports) {
    const base = firstOf.get(input.report.id);
    if (base === undefined) continue;
    const namings = namingsOf(input);
    for (const [at, { mention, entity }] of namings.entries()) {
      const next = namings[at + 1];
      if (!next || next.entity === entity) continue;
      if (next.mention.start - mention.end > LONGEST_GAP) continue;
      const [a, b] = [profiles[base + entity.index]!, profiles[base + next.entity.index]!];
      // Countries and people of different kinds are not each other's names.
      if (a.country !== null && b.country !== null && a.type === "place") continue;
      if (a.type !== b.type && (a.type === "person" || b.type === "person")) continue;
      if (!saysSo(input.report.text, mention, next.mention)) continue;
      const why = `the report gives both as names of one (${a.entity.name}, ${b.entity.name})`;
      const pair = propose(base + entity.index, base + next.entity.index, 0.9, why);
      found.push({ ...pair, stated: true });
    }
  }
  const known: Index = new Map();
  profiles.forEach(({ entity, type, story, forms }, at) => {
    if (type === "person" || !entity.named) return;
    for (const { key } of forms) {
      const body = KNOWN_NAMES.get(key);
      if (body !== undefined) put(known, `${story} ${String(body)}`, at);
    }
  });
  for (const [first, ...others] of known.values()) {
    for (const at of others) {
      const values = `${profiles[first!]!.entity.name}, ${profiles[at]!.entity.name}`;
      found.push(propose(first!, at, 0.9, `names of one well-known body (${values})`));
    }
  }
  return found;
}
