/**
 * Origins: where information comes from once copies are collapsed and citations followed (docs/glossary.md, "origin"). An attributed
 * claim goes to its speaker; a claim in the report's own voice goes to the agency that the report credits, else to its outlet; a
 * claim inside a copy takes the origin of the copy's original, or one shared origin when that is not known.
 */
import {
  createId,
  shortName,
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
import { CHANNEL, DOCUMENT, MEDIA_NAME } from "../en/media.ts";
import { listInWords } from "../words.ts";
import { copiedIn, copiesByReport, sharersByCopy, type CopyIn } from "./copied-text.ts";

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
  const outlets = new Set(
    reports
      .flatMap(({ report }) => [report.outlet.name, ...report.credits.map(({ name }) => name)])
      .flatMap((name) => (name === null ? [] : normalised(name))),
  );
  const copies = copiesByReport(links);
  const sharers = sharersByCopy(links);
  const found = new Map<string, { draft: Draft; readonly reports: Set<string> }>();
  const byClaim = new Map<string, readonly string[]>();

  const keep = (draft: Draft, report: string): string => {
    const id = createId("o", draft.key);
    const known = found.get(id);
    if (!known) found.set(id, { draft, reports: new Set([report]) });
    else {
      known.reports.add(report);
      // What one report cites as a body another shows to be an outlet.
      if (draft.kind === "outlet") known.draft = draft;
    }
    return id;
  };

  /** The reports that hold the text that a claim is part of, sorted; only its own where it is not copied. */
  const holdersOf = ({ report }: ReadReport, claim: Claim): readonly string[] => {
    const copy = copiedIn(copies.get(report.id) ?? [], claim)[0];
    return copy ? sharers.get(copy.id)! : [report.id];
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
        ? ofSpeaker(input, attribution, holdersOf(input, claim), outlets, entities, entityOf)
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
  holders: readonly string[],
  outlets: ReadonlySet<string>,
  entities: ReadonlyMap<string, Entity>,
  entityOf: ReadonlyMap<string, string>,
): Draft {
  const id =
    attribution.speaker === null ? undefined : entityOf.get(`${report.id}#${attribution.speaker}`);
  const entity = id === undefined ? undefined : entities.get(id);
  const words = attribution.source
    .map(({ start, end }) => report.text.slice(start, end).replace(/\s+/gu, " "))
    .join(" ");
  // The channel of a body is not the body: it may be run by others, and carries what others say.
  if (entity && entity.type !== "person" && CHANNEL.test(words)) {
    return {
      key: `channel:${normalised(words)}`,
      name: words.replace(/^the /iu, ""),
      kind: "channel",
      entity: entity.id,
    };
  }
  if (entity) {
    return {
      key: `entity:${entity.id}`,
      name: entity.name,
      kind: kindOf(entity, outlets),
      entity: entity.id,
    };
  }
  const local = attribution.speaker === null ? undefined : reading.entities[attribution.speaker];
  const name = local?.name ?? (words === "" ? "unnamed source" : words);
  return {
    key: `unnamed:${holders.join(" ")}:${name.toLowerCase()}`,
    name: `${name} (not identified)`,
    kind: "unknown",
    entity: null,
  };
}

/** What an entity is as an origin: a body that publishes reports here, or has the name of a newspaper, station or agency, is an outlet. */
export function kindOf({ type, name, aliases }: Entity, outlets: ReadonlySet<string>): OriginKind {
  if (type === "person") return "person";
  if (type === "other" && DOCUMENT.test(name)) return "document";
  if (type !== "organization") return "unknown";
  return [name, ...aliases].some((each) => MEDIA_NAME.test(each) || outlets.has(normalised(each)))
    ? "outlet"
    : "organization";
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
  const inside = copiedIn(copies, claim);
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

/** The bodies by each of their names, as `normalised` gives it; of several of one name the first. */
export function organizationsByName(entities: readonly Entity[]): Map<string, Entity> {
  const found = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type !== "organization" && entity.type !== "other") continue;
    for (const name of [entity.name, ...entity.aliases])
      if (!found.has(normalised(name))) found.set(normalised(name), entity);
  }
  return found;
}

/** A name without case, spaces and a domain's ending: "example.org" and "Example" are one outlet. */
export function normalised(name: string): string {
  return name
    .toLowerCase()
    .replace(/^www\./u, "")
    .replace(/\.[a-z]{2,6}(?:\.[a-z]{2})?$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
