/** What decisions make of the events of a neighbourhood, once the machine has found its own. */
import {
  createId,
  groupBy,
  type EventLink,
  type Join,
  type ReportSpan,
} from "../../model/index.ts";
import type { Pair } from "./consistent-pairs.ts";

/** Two claims, by id, of one event or never of one. */
export interface EventPair extends Pair {
  /** Whether it holds only where no pair keeps apart what it joins. */
  readonly yields: boolean;
  readonly why: string;
}

/** An event that a person made of claims, by id. */
export interface MadeEvent {
  readonly label: string;
  readonly claims: readonly string[];
  readonly why: string;
}

/** An event while it is changed. */
interface Draft {
  label: string;
  claims: string[];
  joins: Join[];
  touched: boolean;
}

/**
 * `events` with the events that persons made, whose claims leave those that they were in, and with the claims that they joined. `pairs`
 * must not contradict each other. Where two events hold claims that are kept apart, only the claims that were named come together.
 */
export function decideEvents(
  events: readonly EventLink[],
  made: readonly MadeEvent[],
  pairs: readonly EventPair[],
  places: ReadonlyMap<string, ReportSpan>,
  wordsOf: (claim: string) => string,
): EventLink[] {
  if (made.length === 0 && pairs.every(({ together }) => !together)) return [...events];
  const drafts = new Set<Draft>();
  const draftOf = new Map<string, Draft>();
  const alone = (claim: string): Draft => ({
    label: wordsOf(claim),
    claims: [claim],
    joins: [],
    touched: true,
  });
  const enter = (draft: Draft): Draft => {
    drafts.add(draft);
    for (const claim of draft.claims) draftOf.set(claim, draft);
    return draft;
  };
  const leave = (claim: string): void => {
    const draft = draftOf.get(claim);
    if (!draft) return;
    draftOf.delete(claim);
    draft.claims = draft.claims.filter((one) => one !== claim);
    draft.joins = draft.joins.filter(({ a, b }) => a !== claim && b !== claim);
    draft.touched = true;
    if (draft.claims.length === 0) drafts.delete(draft);
  };
  for (const { label, claims, joins } of events)
    enter({ label, claims: [...claims], joins: [...joins], touched: false });
  for (const { label, claims, why } of made) {
    for (const claim of claims) leave(claim);
    const joins = claims.slice(1).map((claim) => joinOf(claims[0]!, claim, why));
    enter({ label, claims: [...claims], joins, touched: true });
  }

  const apart = groupBy(
    pairs
      .filter(({ together }) => !together)
      .flatMap(({ a, b }) => [
        [a, b],
        [b, a],
      ]),
    ([claim]) => claim!,
  );
  const mayBeOne = (a: readonly string[], b: ReadonlySet<string>): boolean =>
    a.every((claim) => !apart.get(claim)?.some(([, other]) => b.has(other!)));
  for (const { a, b, together, yields, why } of pairs) {
    if (!together) continue;
    if (yields) {
      const [one, other] = [draftOf.get(a), draftOf.get(b)];
      if (!one || !other || one === other || !mayBeOne(other.claims, new Set(one.claims))) continue;
      absorb(one, other);
      one.touched = true;
      one.joins.push(joinOf(a, b, why));
      continue;
    }
    const one = draftOf.get(a) ?? enter(alone(a));
    const other = draftOf.get(b);
    if (one !== other) {
      if (other && mayBeOne(other.claims, new Set(one.claims))) absorb(one, other);
      else if (mayBeOne([b], new Set(one.claims))) {
        leave(b);
        one.claims.push(b);
        draftOf.set(b, one);
      } else {
        leave(a);
        leave(b);
        enter({ ...alone(a), claims: [a, b] });
      }
    }
    const now = draftOf.get(a)!;
    now.touched = true;
    now.joins = [...now.joins.filter((join) => !isOf(join, a, b)), joinOf(a, b, why)];
  }

  function absorb(into: Draft, from: Draft): void {
    drafts.delete(from);
    if (from.claims.length > into.claims.length) into.label = from.label;
    into.claims.push(...from.claims);
    into.joins.push(...from.joins);
    for (const claim of from.claims) draftOf.set(claim, into);
  }

  const untouched = new Map(events.map((event) => [event.claims[0]!, event]));
  return [...drafts]
    .map((draft) => (draft.touched ? finish(draft, places) : untouched.get(draft.claims[0]!)!))
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}

function joinOf(a: string, b: string, why: string): Join {
  return { a, b, score: 1, why, by: "person" };
}

function isOf(join: Join, a: string, b: string): boolean {
  return (join.a === a && join.b === b) || (join.a === b && join.b === a);
}

function finish(
  { label, claims, joins }: Draft,
  places: ReadonlyMap<string, ReportSpan>,
): EventLink {
  const sorted = claims.toSorted(
    (x, y) => comparePlaces(places.get(x)!, places.get(y)!) || (x < y ? -1 : 1),
  );
  const order = new Map(sorted.map((claim, at) => [claim, at]));
  return {
    id: createId("v", sorted[0]!),
    label,
    claims: sorted,
    joins: joins
      .map((join) =>
        order.get(join.a)! > order.get(join.b)! ? { ...join, a: join.b, b: join.a } : join,
      )
      .sort((x, y) => order.get(x.a)! - order.get(y.a)! || order.get(x.b)! - order.get(y.b)!),
  };
}

function comparePlaces(a: ReportSpan, b: ReportSpan): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
