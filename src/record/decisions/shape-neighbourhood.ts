/**
 * What decisions make of the links and findings of one neighbourhood: constraints that crossing keeps to, and what weighing is told. A
 * decision counts here when all the reports that it names are in the neighbourhood.
 */
import type { DecidedLinks, DecidedPair } from "../../crossing/index.ts";
import type {
  Anchor,
  Decision,
  Deed,
  Dispute,
  DisputeRelation,
  EventLink,
  ReadReport,
  ReportSpan,
  Wording,
} from "../../model/index.ts";
import type { DecidedFindings, HousePair } from "../../weighing/index.ts";
import { consistentPairs, type ConsistentPairs, type Pair } from "./consistent-pairs.ts";
import { decideEvents, type EventPair, type MadeEvent } from "./decide-events.ts";
import { anchorsOf, reportsOf } from "./effective.ts";
import { isSame, mentionAt } from "./find-finding.ts";
import { excerpt, nothingAt, type Outcome, type Outcomes } from "./outcome.ts";
import {
  claimSpans,
  passagesOfDispute,
  passagesOfEvent,
  passagesOfLink,
  passagesOfWording,
} from "./passages-of.ts";
import { createFinder, placeAnchor, type FindMember, type ReportsById } from "./places.ts";

/** What decisions change in a neighbourhood, step by step. */
export interface Shaping {
  readonly links: DecidedLinks;
  /** Claims that are never of one event, as `id id`. */
  readonly apart: ReadonlySet<string>;
  readonly keepEvents: (events: readonly EventLink[]) => EventLink[];
  readonly findings: DecidedFindings;
  /** What became of each decision; complete once all steps are done. */
  readonly outcomes: Outcomes;
}

/** What a decision of a person says in a join. */
export function reasonOf({ by, why }: Decision): string {
  return why === null ? `decided by ${by}` : `decided by ${by}: ${why}`;
}

/** The shaping of a neighbourhood of these reports, as decisions leave them, by decisions that hold, the latest last. */
export function shapeNeighbourhood(
  reports: readonly ReadReport[],
  decisions: readonly Decision[],
): Shaping {
  const byId = new Map(reports.map((input) => [input.report.id, input]));
  const isHere = ({ report }: { readonly report: string }): boolean => byId.has(report);
  const here = decisions.filter(({ deed }) =>
    deed.do === "take-out"
      ? isHere(deed.at) && deed.from.some(isHere)
      : reportsOf(deed).every((report) => byId.has(report)),
  );
  const outcomes = new Map<string, Outcome>();
  const look: Look = { byId, here, outcomes };
  const entities = entityPairs(look);
  const events = eventDeeds(look);
  const places = claimSpans(byId);
  const wordsOf = (claim: string): string => {
    const { report, start, end } = places.get(claim)!;
    return byId.get(report)!.report.text.slice(start, end).replace(/\s+/gu, " ");
  };
  return {
    links: {
      keepCopies: (copies) => withoutRejected(look, "copy", copies, passagesOfLink),
      keepSayings: (sayings) => withoutRejected(look, "saying", sayings, passagesOfLink),
      entities,
    },
    apart: new Set(events.pairs.filter(({ together }) => !together).map(({ a, b }) => `${a} ${b}`)),
    keepEvents: (found) =>
      withoutRejected(
        look,
        "event",
        decideEvents(found, events.made, events.pairs, places, wordsOf),
        (event) => passagesOfEvent(places, event),
      ),
    findings: {
      houses: housePairs(look),
      keepOmissions: (omissions, found) => {
        const claimsOf = new Map(found.map((event) => [event.id, event]));
        return withoutRejected(look, "omission", omissions, ({ event }) =>
          passagesOfEvent(places, claimsOf.get(event)!),
        );
      },
      keepWordings: (wordings) => withoutRejectedTerms(look, wordings),
      keepDisputes: (disputes) => {
        const related = withRelations(look, disputes);
        return withoutRejected(look, "dispute", related, passagesOfDispute);
      },
    },
    outcomes,
  };
}

interface Look {
  readonly byId: ReportsById;
  /** Decisions whose reports are all here, the latest last. */
  readonly here: readonly Decision[];
  /** Written to as steps are done. */
  readonly outcomes: Map<string, Outcome>;
}

/** Where all anchors stand; null, and an outcome, when one stands nowhere. */
function placesOf(look: Look, id: string, anchors: readonly Anchor[]): ReportSpan[] | null {
  const spans: ReportSpan[] = [];
  for (const anchor of anchors) {
    const place = placeAnchor(look.byId, anchor);
    if ("why" in place) {
      look.outcomes.set(id, place.why);
      return null;
    }
    spans.push(place.span);
  }
  return spans;
}

/** The item that a decision names; null, and an outcome, when there is none. */
function itemOf<Item>(
  look: Look,
  id: string,
  kind: string,
  anchors: readonly Anchor[],
  find: FindMember<Item>,
): Item | null {
  const spans = placesOf(look, id, anchors);
  if (spans === null) return null;
  const item = find(spans);
  look.outcomes.set(id, item === null ? nothingAt(kind, anchors[0]!.text) : null);
  return item;
}

type RejectedKind = "copy" | "saying" | "event" | "dispute" | "omission";

function withoutRejected<Item>(
  look: Look,
  kind: RejectedKind,
  items: readonly Item[],
  passagesOf: (item: Item) => Iterable<ReportSpan>,
): Item[] {
  const find = createFinder(items, passagesOf);
  const gone = new Set<Item>();
  for (const { id, deed } of look.here) {
    if (deed.do !== "reject" || deed.subject.of !== kind) continue;
    const item = itemOf(look, id, kind, deed.subject.at as readonly Anchor[], find);
    if (item !== null) gone.add(item);
  }
  return items.filter((item) => !gone.has(item));
}

/**
 * A rejection that names words of every term of a wording takes it away; one that names words of some of its terms takes these away, and
 * the wording as well where nothing is left to differ.
 */
function withoutRejectedTerms(look: Look, wordings: readonly Wording[]): Wording[] {
  const find = createFinder(wordings, passagesOfWording);
  const gone = new Map<Wording, Set<string>>();
  for (const { id, deed } of look.here) {
    if (deed.do !== "reject" || deed.subject.of !== "wording") continue;
    const anchors = deed.subject.at as readonly Anchor[];
    const item = itemOf(look, id, "wording", anchors, find);
    const spans = item && placesOf(look, id, anchors);
    if (item === null || spans === null) continue;
    const texts = gone.get(item) ?? new Set();
    gone.set(item, texts);
    for (const { text, report, spans: own } of item.terms)
      if (own.some((span) => spans.some((named) => named.report === report && isSame(named, span))))
        texts.add(text);
  }
  return wordings.flatMap((wording) => {
    const texts = gone.get(wording);
    if (texts === undefined) return [wording];
    const terms = wording.terms.filter(({ text }) => !texts.has(text));
    return new Set(terms.map(({ text }) => text)).size < 2 ? [] : [{ ...wording, terms }];
  });
}

function withRelations(look: Look, disputes: readonly Dispute[]): Dispute[] {
  const find = createFinder(disputes, passagesOfDispute);
  const relations = new Map<string, Decision>();
  for (const decision of look.here) {
    const { id, deed } = decision;
    if (deed.do !== "set-relation") continue;
    const dispute = itemOf(look, id, "dispute", deed.dispute, find);
    if (dispute === null) continue;
    const earlier = relations.get(dispute.id);
    if (earlier && relationOf(earlier) !== deed.relation)
      look.outcomes.set(earlier.id, { overruledBy: id });
    relations.set(dispute.id, decision);
  }
  return disputes.map((dispute) => {
    const decision = relations.get(dispute.id);
    return decision === undefined ? dispute : related(dispute, decision);
  });
}

function relationOf({ deed }: Decision): DisputeRelation {
  return (deed as Extract<Deed, { do: "set-relation" }>).relation;
}

/** What each relation says of the sides of a dispute. */
const SIDES: Readonly<Record<DisputeRelation, string>> = {
  contradiction: "the sides cannot both hold",
  superseded: "later news changes what is said",
  scope: "the sides count or cover different things",
  framing: "only the words differ",
};

/** The reason of the machine speaks of its own relation: of another one the person's comes first. */
function related(dispute: Dispute, decision: Decision): Dispute {
  const relation = relationOf(decision);
  if (relation === dispute.relation) return dispute;
  const { by, why } = decision;
  const reason = `${by} decided that ${SIDES[relation]}${why === null ? "" : `: ${why}`}`;
  const end = /[.!?…]$/u.test(reason) ? "" : ".";
  return { ...dispute, relation, why: `${reason}${end} What was found: ${dispute.why}` };
}

type PairDeed = Extract<Deed, { do: "join" | "part" | "take-out" }>;

/** A decision about two things each, as what the words of each name. */
interface NamedPair {
  readonly a: string;
  readonly b: string;
}

interface NamedPairs {
  /** Of which the deed says that they are one, or not. */
  readonly pairs: readonly NamedPair[];
  /** What stays together when something is taken out of it. */
  readonly left: readonly NamedPair[];
}

/**
 * What the words of a deed name, pair by pair, by `find`; and its outcome noted. All words of a pair must name something; of those that
 * something is taken out of, one.
 */
function namedPairs(
  look: Look,
  id: string,
  deed: PairDeed,
  kind: string,
  find: (span: ReportSpan) => string | null,
): NamedPairs {
  const keyAt = (anchor: Anchor): { readonly key: string } | { readonly why: string } => {
    const place = placeAnchor(look.byId, anchor);
    if ("why" in place) return place;
    const key = find(place.span);
    return key === null ? { why: nothingAt(kind, anchor.text) } : { key };
  };
  const first = keyAt(deed.do === "take-out" ? deed.at : deed.a);
  const others = (
    deed.do === "take-out" ? deed.from.filter(({ report }) => look.byId.has(report)) : [deed.b]
  ).map(keyAt);
  const found = others.flatMap((other) => ("key" in other ? [other.key] : []));
  const lost = "why" in first ? first : found.length === 0 ? others[0]! : null;
  look.outcomes.set(id, lost !== null && "why" in lost ? lost.why : null);
  if ("why" in first) return { pairs: [], left: [] };
  const theirs = [...new Set(found)].filter((key) => key !== first.key);
  const [head, ...rest] = deed.do === "take-out" ? theirs : [];
  return {
    pairs: theirs.map((b) => ({ a: first.key, b })),
    left: head === undefined ? [] : rest.map((b) => ({ a: head, b })),
  };
}

/** What contradicts nothing later; of what does, the outcome is noted. */
function consistent<One extends Pair>(look: Look, pairs: readonly One[]): ConsistentPairs<One> {
  const found = consistentPairs(pairs);
  for (const [id, overruledBy] of found.overruled) look.outcomes.set(id, { overruledBy });
  return found;
}

function entityPairs(look: Look): DecidedPair[] {
  const left: (DecidedPair & { readonly decision: string })[] = [];
  const pairs = look.here.flatMap((decision) => {
    const { id, deed } = decision;
    if (!isPairDeed(deed) || deed.of !== "entity") return [];
    const find = (span: ReportSpan): string | null => localEntityAt(look.byId, span);
    const named = namedPairs(look, id, deed, "name", find);
    const made = { decision: id, why: reasonOf(decision) };
    for (const pair of named.left) left.push({ ...pair, ...made, together: true, yields: true });
    const kind = { together: deed.do === "join", whole: deed.do === "take-out", yields: false };
    return named.pairs.map((pair) => ({ ...pair, ...made, ...kind }));
  });
  const { kept, overruled } = consistent(look, pairs);
  return [...kept, ...left.filter(({ decision }) => !overruled.has(decision))];
}

function isPairDeed(deed: Deed): deed is PairDeed {
  return deed.do === "join" || deed.do === "part" || deed.do === "take-out";
}

/** `report#index` of the local entity that is mentioned exactly at `span`; null when none is. */
export function localEntityAt(reports: ReportsById, span: ReportSpan): string | null {
  const at = mentionAt(reports.get(span.report)!.reading, span);
  return at && `${span.report}#${at.entity}`;
}

interface EventDeeds {
  readonly made: readonly MadeEvent[];
  readonly pairs: readonly EventPair[];
}

/** Events made of claims are pairs too, so that a later part takes a claim out of one, and a later join is kept to. */
function eventDeeds(look: Look): EventDeeds {
  const claimAt = ({ report, start, end }: ReportSpan): string | null =>
    look.byId
      .get(report)!
      .reading.claims.find((claim) => claim.start === start && claim.end === end)?.id ?? null;
  const all: EventPair[] = [];
  const left: EventPair[] = [];
  const labels = new Map<string, Omit<MadeEvent, "claims"> & { readonly first: string }>();
  for (const decision of look.here) {
    const { id, deed } = decision;
    const made = { decision: id, why: reasonOf(decision), yields: false };
    if (deed.do === "add-event") {
      const claims = claimsOf(look, id, deed.claims, claimAt);
      if (claims === null) continue;
      const [first, ...others] = claims as [string, ...string[]];
      labels.set(id, { label: deed.label, why: made.why, first });
      for (const b of others) all.push({ ...made, a: first, b, together: true, whole: false });
    } else if (isPairDeed(deed) && deed.of === "event") {
      const named = namedPairs(look, id, deed, "claim", claimAt);
      const kind = { together: deed.do === "join", whole: deed.do === "take-out" };
      for (const pair of named.pairs) all.push({ ...made, ...kind, ...pair });
      for (const pair of named.left)
        left.push({ ...made, ...pair, together: true, whole: false, yields: true });
    }
  }
  const { kept, overruled } = consistent(look, all);
  return {
    made: [...labels].map(([id, { label, why, first }]) => ({
      label,
      why,
      claims: [first, ...kept.flatMap(({ b, decision }) => (decision === id ? [b] : []))],
    })),
    pairs: [
      ...left.filter(({ decision }) => !overruled.has(decision)),
      ...kept.filter(({ decision }) => !labels.has(decision)),
    ],
  };
}

/** The claims at all anchors, each once; null, and an outcome, when one is missing. */
function claimsOf(
  look: Look,
  id: string,
  anchors: readonly Anchor[],
  claimAt: (span: ReportSpan) => string | null,
): string[] | null {
  const spans = placesOf(look, id, anchors);
  if (spans === null) return null;
  const claims = spans.map(claimAt);
  const missing = claims.indexOf(null);
  look.outcomes.set(id, missing === -1 ? null : nothingAt("claim", anchors[missing]!.text));
  return missing === -1 ? [...new Set(claims as string[])] : null;
}

/** Which outlets are of one house, and which are not. */
function housePairs(look: Look): HousePair[] {
  return look.here.flatMap((decision): HousePair[] => {
    const { id, deed } = decision;
    if (deed.do !== "set-house") return [];
    const [a, b] = deed.reports.map((report) => look.byId.get(report)!.report.outlet.name);
    const nameless = deed.reports[a === null ? 0 : 1];
    const isNamed = typeof a === "string" && typeof b === "string";
    look.outcomes.set(id, isNamed ? null : `The outlet of report ${nameless} is not known.`);
    return isNamed ? [{ a, b, together: deed.one, why: reasonOf(decision) }] : [];
  });
}

/** Why a decision about reports of several neighbourhoods finds no place. */
export function apartBecause(deed: Deed): string {
  const [first] = anchorsOf(deed);
  if (first === undefined)
    return `Reports ${reportsOf(deed).join(" and ")} have nothing to do with each other: what is decided of them changes nothing.`;
  return `${excerpt(first.text)} and the other words stand in reports that have nothing to do with each other: only names can be joined and parted over such reports.`;
}
