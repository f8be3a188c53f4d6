/**
 * What decisions make of the links and findings of one neighbourhood: constraints that crossing keeps to, and what weighing is told. A
 * decision counts here when all the reports that it names are in the neighbourhood.
 */
import type { DecidedLinks, DecidedPair } from "../../crossing/index.ts";
import type {
  Anchor,
  Decision,
  Deed,
  EventLink,
  ReadReport,
  ReportSpan,
  Wording,
} from "../../model/index.ts";
import type { DecidedFindings } from "../../weighing/index.ts";
import { consistentPairs } from "./consistent-pairs.ts";
import { decideEvents, type EventPair, type MadeEvent } from "./decide-events.ts";
import { anchorsOf } from "./effective.ts";
import { isSame, mentionAt } from "./find-finding.ts";
import { excerpt, nothingAt } from "./outcome.ts";
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
  readonly outcomes: ReadonlyMap<string, string | null>;
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
  const here = decisions.filter(({ deed }) =>
    anchorsOf(deed).every(({ report }) => byId.has(report)),
  );
  const outcomes = new Map<string, string | null>();
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
  readonly outcomes: Map<string, string | null>;
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

type RejectedKind = "copy" | "saying" | "event" | "dispute";

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

function withRelations(
  look: Look,
  disputes: Parameters<DecidedFindings["keepDisputes"]>[0],
): (typeof disputes)[number][] {
  const find = createFinder(disputes, passagesOfDispute);
  const relations = new Map<string, (typeof disputes)[number]["relation"]>();
  for (const { id, deed } of look.here) {
    if (deed.do !== "set-relation") continue;
    const dispute = itemOf(look, id, "dispute", deed.dispute, find);
    if (dispute) relations.set(dispute.id, deed.relation);
  }
  return disputes.map((dispute) => {
    const relation = relations.get(dispute.id);
    return relation === undefined ? dispute : { ...dispute, relation };
  });
}

type PairDeed = Extract<Deed, { a: Anchor }>;

function pairDeeds({ here }: Look, of: PairDeed["of"]): { decision: Decision; deed: PairDeed }[] {
  return here.flatMap((decision) => {
    const { deed } = decision;
    return (deed.do === "join" || deed.do === "part") && deed.of === of ? [{ decision, deed }] : [];
  });
}

function entityPairs(look: Look): DecidedPair[] {
  const found = pairDeeds(look, "entity").flatMap(({ decision, deed }) => {
    const spans = placesOf(look, decision.id, [deed.a, deed.b]);
    if (spans === null) return [];
    const keys = spans.map((span) => localEntityAt(look.byId, span));
    const missing = keys.indexOf(null);
    if (missing !== -1) {
      look.outcomes.set(decision.id, nothingAt("name", [deed.a, deed.b][missing]!.text));
      return [];
    }
    look.outcomes.set(decision.id, null);
    const [a, b] = keys as [string, string];
    return a === b ? [] : [{ a, b, together: deed.do === "join", why: reasonOf(decision) }];
  });
  return consistentPairs(found);
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
  const all: (EventPair & { readonly made: string | null })[] = [];
  const labels = new Map<string, Omit<MadeEvent, "claims"> & { readonly first: string }>();
  for (const decision of look.here) {
    const { id, deed } = decision;
    const isPair = (deed.do === "join" || deed.do === "part") && deed.of === "event";
    if (!isPair && deed.do !== "add-event") continue;
    const anchors = anchorsOf(deed);
    const spans = placesOf(look, id, anchors);
    if (spans === null) continue;
    const claims = spans.map(claimAt);
    const missing = claims.indexOf(null);
    if (missing !== -1) {
      look.outcomes.set(id, nothingAt("claim", anchors[missing]!.text));
      continue;
    }
    look.outcomes.set(id, null);
    const why = reasonOf(decision);
    const [first, ...others] = [...new Set(claims as string[])] as [string, ...string[]];
    if (deed.do === "add-event") labels.set(id, { label: deed.label, why, first });
    for (const other of others) {
      const made = deed.do === "add-event" ? id : null;
      all.push({ a: first, b: other, together: deed.do !== "part", why, made });
    }
  }
  const kept = consistentPairs(all);
  return {
    made: [...labels].map(([id, { label, why, first }]) => ({
      label,
      why,
      claims: [first, ...kept.flatMap(({ b, made }) => (made === id ? [b] : []))],
    })),
    pairs: kept.filter(({ made }) => made === null),
  };
}

/** Why a decision about reports of several neighbourhoods finds no place. */
export function apartBecause(anchors: readonly Anchor[]): string {
  return `${excerpt(anchors[0]!.text)} and the other words stand in reports that have nothing to do with each other: only names can be joined and parted over such reports.`;
}
