/**
 * Decisions that a later one overrules: of two about one thing that say different things, the later holds. What is joined and parted can
 * contradict itself in more ways, and is settled where it is known what the words name (consistent-pairs.ts).
 */
import type { Decision, Deed } from "../../model/index.ts";

/** What is overruled, by what: ids of decisions. */
export type Overruled = ReadonlyMap<string, string>;

/** Which thing a deed settles, and how; null for one that leaves room for others about the same. */
function settles(deed: Deed): { readonly thing: string; readonly value: string } | null {
  switch (deed.do) {
    case "confirm":
    case "reject":
      return { thing: `finding ${JSON.stringify(deed.subject)}`, value: deed.do };
    case "set-published":
      return { thing: `published ${deed.report}`, value: JSON.stringify(deed.edtf) };
    case "set-outlet":
      return { thing: `outlet ${deed.report}`, value: JSON.stringify(deed.name) };
    case "set-house":
      return { thing: `house ${deed.reports.toSorted().join(" ")}`, value: String(deed.one) };
    case "set-body":
      return { thing: `body ${deed.report}`, value: JSON.stringify(deed.ranges) };
    case "set-speaker":
      return {
        thing: `speaker ${JSON.stringify(deed.attribution)}`,
        value: JSON.stringify(deed.speaker),
      };
    case "set-relation":
      return { thing: `relation ${JSON.stringify(deed.dispute)}`, value: deed.relation };
    case "note":
    case "join":
    case "part":
    case "take-out":
    case "add-attribution":
    case "add-claim":
    case "add-event":
    case "revert":
      return null;
  }
}

/** Of decisions that nothing takes back, the latest last, those that a later one overrules. Two that say the same both hold. */
export function overruledAmong(decisions: readonly Decision[]): Overruled {
  const last = new Map<string, { readonly id: string; readonly value: string }>();
  const overruled = new Map<string, string>();
  for (const { id, deed } of decisions.toReversed()) {
    const one = settles(deed);
    if (one === null) continue;
    const later = last.get(one.thing);
    if (later === undefined) last.set(one.thing, { id, value: one.value });
    else if (later.value !== one.value) overruled.set(id, later.id);
  }
  return overruled;
}
