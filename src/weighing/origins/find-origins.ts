/**
 * Origins: where information comes from once copies are collapsed and citations followed (docs/glossary.md, "origin"). An attributed
 * claim goes to its speaker; a claim in the report's own voice goes to the agency that the report credits, else to its outlet; a
 * claim inside a copy takes the origin of the copy's original, or one shared origin when that is not known.
 */
import {
  contains,
  createId,
  overlap,
  shortName,
  spanLength,
  type Attribution,
  type Claim,
  type Credit,
  type Entity,
  type Links,
  type Origin,
  type OriginKind,
  type ReadReport,
  type Report,
} from "../../model/index.ts";
import { listInWords } from "../words.ts";

/** All origins, and those of each claim. */
export interface FoundOrigins {
  readonly origins: readonly Origin[];
  /** By claim id; sorted. */
  readonly byClaim: ReadonlyMap<string, readonly string[]>;
}

interface Draft {
  readonly key: string;
  readonly name: string;
  readonly kind: OriginKind;
  readonly entity: string | null;
}

/** Share of a claim that must lie in a copy for the claim to be copied. */
const COPIED_SHARE = 0.6;

/** The origins of every claim. */
export function findOrigins(reports: readonly ReadReport[], links: Links): FoundOrigins {
  const entities = new Map(links.entities.map((entity) => [entity.id, entity]));
  const entityOf = new Map(
    links.entities.flatMap((entity) =>
      entity.members.map(({ report, index }) => [`${report}#${index}`, entity.id] as const),
    ),
  );
  const bodies = organizationsByName(links.entities);
  const byId = new Map(reports.map((each) => [each.report.id, each]));
  const copies = copiesByReport(links);
  const sharers = sharersByCopy(links);
  const found = new Map<string, { draft: Draft; reports: Set<string> }>();
  const byClaim = new Map<string, readonly string[]>();

  const keep = (draft: Draft, report: string): string => {
    const id = createId("o", draft.key);
    const known = found.get(id);
    if (known) known.reports.add(report);
    else found.set(id, { draft, reports: new Set([report]) });
    return id;
  };

  for (const input of reports) {
    const { report, reading } = input;
    const attributions = new Map(
      reading.attributions.map((attribution) => [attribution.id, attribution]),
    );
    for (const claim of reading.claims) {
      const attribution =
        claim.attribution === null ? undefined : attributions.get(claim.attribution);
      const draft = attribution
        ? ofSpeaker(input, attribution, entities, entityOf)
        : ofOwnVoice(input, claim, copies.get(report.id) ?? [], sharers, byId, bodies);
      byClaim.set(claim.id, [keep(draft, report.id)]);
    }
  }
  return {
    origins: [...found]
      .map(([id, { draft, reports: tellers }]) => ({
        id,
        name: draft.name,
        kind: draft.kind,
        entity: draft.entity,
        reports: [...tellers].toSorted(),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    byClaim,
  };
}

function ofSpeaker(
  { report, reading }: ReadReport,
  attribution: Attribution,
  entities: ReadonlyMap<string, Entity>,
  entityOf: ReadonlyMap<string, string>,
): Draft {
  const id =
    attribution.speaker === null ? undefined : entityOf.get(`${report.id}#${attribution.speaker}`);
  const entity = id === undefined ? undefined : entities.get(id);
  if (entity) {
    const kind =
      entity.type === "person"
        ? "person"
        : entity.type === "organization"
          ? "organization"
          : "unknown";
    return {
      key: `entity:${entity.id}`,
      name: entity.name,
      kind: isChannel(attribution, report) ? "channel" : kind,
      entity: entity.id,
    };
  }
  const local = attribution.speaker === null ? undefined : reading.entities[attribution.speaker];
  const words = attribution.source.map(({ start, end }) => report.text.slice(start, end)).join(" ");
  const name = local?.name ?? (words === "" ? "unnamed source" : words);
  return {
    key: `unnamed:${report.id}:${name.toLowerCase()}`,
    name: `${name} (not identified)`,
    kind: "unknown",
    entity: null,
  };
}

/** Whether the source's own words call it a channel, account or page of a network. */
function isChannel({ source }: Attribution, report: Report): boolean {
  return source.some(({ start, end }) =>
    /\b(?:channel|account|page|blog|feed)\b/iu.test(report.text.slice(start, end)),
  );
}

function ofOwnVoice(
  input: ReadReport,
  claim: Claim,
  copies: readonly CopyIn[],
  sharers: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, ReadReport>,
  bodies: ReadonlyMap<string, Entity>,
): Draft {
  const { report } = input;
  const inside = copies.filter(
    ({ start, end }) => overlap({ start, end }, claim) >= COPIED_SHARE * spanLength(claim),
  );
  const original = inside.find(
    ({ original: first }) => first !== null && first !== report.id,
  )?.original;
  const first = original === undefined || original === null ? undefined : byId.get(original);
  if (first) return ofReport(first.report, bodies);
  if (inside.length > 0 && !inside.some(({ original: own }) => own === report.id)) {
    const agency =
      agencyOf(report) ??
      inside
        .map(({ other }) => byId.get(other))
        .map((each) => each && agencyOf(each.report))
        .find((credit) => credit);
    if (agency) return ofName(agency.name, bodies);
    const holders = sharers.get(inside[0]!.id)!;
    return {
      key: `copy:${holders.join(" ")}`,
      name: `text shared by ${listInWords(holders.map((id) => nameOf(byId.get(id)!.report)))}`,
      kind: "unknown",
      entity: null,
    };
  }
  return ofReport(report, bodies);
}

function nameOf(report: Report): string {
  const { title, text } = report;
  return shortName({ ...report, title: title && text.slice(title.start, title.end) });
}

/** The agency that a report credits for its text as a whole; null when it credits none. */
export function agencyOf(report: Report): Credit | null {
  return report.credits.find(({ kind }) => kind === "dateline" || kind === "agency") ?? null;
}

function ofReport(report: Report, bodies: ReadonlyMap<string, Entity>): Draft {
  const agency = agencyOf(report);
  if (agency) return ofName(agency.name, bodies);
  if (report.outlet.name !== null) return ofName(report.outlet.name, bodies);
  return {
    key: `report:${report.id}`,
    name: `the report ${nameOf(report)}`,
    kind: "outlet",
    entity: null,
  };
}

/** An outlet or agency by name: the organisation of that name where the reports speak of it too. */
function ofName(name: string, bodies: ReadonlyMap<string, Entity>): Draft {
  const entity = bodies.get(normalised(name));
  return entity
    ? { key: `entity:${entity.id}`, name: entity.name, kind: "outlet", entity: entity.id }
    : { key: `outlet:${normalised(name)}`, name, kind: "outlet", entity: null };
}

function organizationsByName(entities: readonly Entity[]): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type !== "organization" && entity.type !== "other") continue;
    for (const name of [entity.name, ...entity.aliases])
      if (!found.has(normalised(name))) found.set(normalised(name), entity);
  }
  return found;
}

/** A name without case, spaces and a domain's ending: "example.org" and "Example" are one outlet. */
function normalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/^www\./u, "")
    .replace(/\.[a-z]{2,6}(?:\.[a-z]{2})?$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

interface CopyIn {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly other: string;
  readonly original: string | null;
}

function copiesByReport({ copies }: Links): Map<string, CopyIn[]> {
  const found = new Map<string, CopyIn[]>();
  for (const { id, kind, spans, original } of copies) {
    if (kind === "quotation") continue;
    for (const [span, other] of [
      [spans[0], spans[1]],
      [spans[1], spans[0]],
    ] as const) {
      const list = found.get(span.report) ?? [];
      list.push({ id, start: span.start, end: span.end, other: other.report, original });
      found.set(span.report, list);
    }
  }
  return found;
}

/** By copy id, the reports that hold its text, sorted: copies whose spans overlap in a report are of one text. */
function sharersByCopy({ copies }: Links): Map<string, readonly string[]> {
  const parent = new Map(copies.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const byReport = new Map<string, { id: string; start: number; end: number }[]>();
  for (const { id, spans } of copies) {
    for (const { report, start, end } of spans) {
      const list = byReport.get(report) ?? [];
      list.push({ id, start, end });
      byReport.set(report, list);
    }
  }
  for (const list of byReport.values()) {
    list.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
    let widest = list[0];
    for (const next of list.slice(1)) {
      if (widest && overlap(widest, next) > 0) {
        const [a, b] = [rootOf(widest.id), rootOf(next.id)].toSorted() as [string, string];
        parent.set(b, a);
      }
      if (!widest || next.end > widest.end) widest = next;
    }
  }
  const holders = new Map<string, Set<string>>();
  for (const { id, spans } of copies) {
    const group = holders.get(rootOf(id)) ?? new Set();
    for (const { report } of spans) group.add(report);
    holders.set(rootOf(id), group);
  }
  return new Map(copies.map(({ id }) => [id, [...holders.get(rootOf(id))!].toSorted()]));
}

/** A function that gives, of a list of claims, the reports that tell them themselves: not those whose every claim lies inside a copy that another report had first. */
export function createWitnessFinder(links: Links): (claims: readonly ClaimIn[]) => string[] {
  const copies = copiesByReport(links);
  return (claims) => {
    const witnesses = new Set<string>();
    for (const { claim, report } of claims) {
      const copied = (copies.get(report) ?? []).some(
        (copy) => copy.original !== null && copy.original !== report && contains(copy, claim),
      );
      if (!copied) witnesses.add(report);
    }
    return [...witnesses].toSorted();
  };
}

/** A claim with the id of its report. */
export interface ClaimIn {
  readonly claim: Claim;
  readonly report: string;
}
