/** Which decisions hold: in one order that no file and no call decides, without those that are taken back. */
import type { Anchor, Decision, Deed } from "../../model/index.ts";
import { overruledAmong } from "./overruled.ts";

/** Orders decisions by when they were made, then by id: of two about one thing the later one holds. */
export function compareDecisions(a: Decision, b: Decision): number {
  return Date.parse(a.at) - Date.parse(b.at) || byCodeUnits(a.at, b.at) || byCodeUnits(a.id, b.id);
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The ids of the decisions that are taken back: by a `revert` that is not taken back itself. Linear: a decision is settled once all
 * that would take it back are. An id comes from its content, so that nothing can take back what takes it back.
 */
export function revertedAmong(decisions: readonly Decision[]): Set<string> {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const open = new Map<string, number>();
  for (const { deed } of decisions)
    if (deed.do === "revert") open.set(deed.decision, (open.get(deed.decision) ?? 0) + 1);
  const reverted = new Set<string>();
  const settled = decisions.filter(({ id }) => !open.has(id));
  for (const { id, deed } of settled) {
    if (deed.do !== "revert") continue;
    if (!reverted.has(id)) reverted.add(deed.decision);
    const left = open.get(deed.decision)! - 1;
    open.set(deed.decision, left);
    if (left > 0) continue;
    const target = byId.get(deed.decision);
    if (target) settled.push(target);
  }
  return reverted;
}

/** The decisions that nothing takes back, in their order, without those that take back. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const reverted = revertedAmong(decisions);
  return decisions
    .filter(({ id, deed }) => deed.do !== "revert" && !reverted.has(id))
    .toSorted(compareDecisions);
}

/** The decisions that hold, in their order: those that nothing takes back, without those that a later one overrules. */
export function effective(decisions: readonly Decision[]): Decision[] {
  const stand = standing(decisions);
  const overruled = overruledAmong(stand);
  return stand.filter(({ id }) => !overruled.has(id));
}

/** Whether a deed changes what is found, and is not only a mark beside it. */
export function isShaping({ do: what }: Deed): boolean {
  return what !== "confirm" && what !== "note" && what !== "revert";
}

/** The words that a deed names, in its order; empty for one that names whole reports only. */
export function anchorsOf(deed: Deed): readonly Anchor[] {
  switch (deed.do) {
    case "confirm":
    case "reject":
    case "note":
      if (deed.subject.of === "report") return [];
      return Array.isArray(deed.subject.at) ? deed.subject.at : [deed.subject.at];
    case "set-speaker":
      return [deed.attribution];
    case "join":
    case "part":
      return [deed.a, deed.b];
    case "take-out":
      return [deed.at, ...deed.from];
    case "set-relation":
      return deed.dispute;
    case "add-attribution":
      return [deed.content, deed.source, deed.cue].filter((anchor) => anchor !== null);
    case "add-claim":
      return [deed.words, deed.attribution].filter((anchor) => anchor !== null);
    case "add-event":
      return deed.claims;
    case "set-published":
    case "set-outlet":
    case "set-house":
    case "set-body":
    case "revert":
      return [];
  }
}

/** The reports that a deed is about; sorted, distinct. Of a `revert` none: what it takes back names them. */
export function reportsOf(deed: Deed): string[] {
  const ids = anchorsOf(deed).map(({ report }) => report);
  if ("report" in deed) ids.push(deed.report);
  if (deed.do === "set-house") ids.push(...deed.reports);
  if ("subject" in deed && deed.subject.of === "report") ids.push(deed.subject.report);
  return [...new Set(ids)].sort();
}
