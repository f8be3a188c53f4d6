/** Origins as they are made: under a key that is one for all claims of the same origin, and from which its id comes. */
import {
  shortName,
  type Credit,
  type Entity,
  type OriginKind,
  type Report,
} from "../../model/index.ts";
import { DOCUMENT, DOMAIN_NAME, KNOWN_MEDIA, MEDIA_NAME } from "../en/media.ts";

/** An origin before all claims are known. */
export interface OriginDraft {
  readonly key: string;
  readonly name: string;
  readonly kind: OriginKind;
  readonly entity: string | null;
}

/** What an entity is as an origin: a body that publishes reports here, or has the name of a newspaper, station or agency, is an outlet. */
export function kindOf({ type, name, aliases }: Entity, outlets: ReadonlySet<string>): OriginKind {
  if (type === "person") return "person";
  // A place that speaks stands for whoever governs it or works there.
  if (type === "place") return "organization";
  const names = [name, ...aliases];
  if (names.some((each) => outlets.has(normalised(each)))) return "outlet";
  if (type === "other") return DOCUMENT.test(name) ? "document" : "unknown";
  return names.some(
    (each) => MEDIA_NAME.test(each) || KNOWN_MEDIA.has(each) || DOMAIN_NAME.test(each),
  )
    ? "outlet"
    : "organization";
}

/** What a report is called in a sentence. */
export function reportName(report: Report): string {
  const { title, text } = report;
  return shortName({ ...report, title: title && text.slice(title.start, title.end) });
}

/** The agency that a report credits for its text as a whole; null when it credits none. */
export function agencyOf(report: Report): Credit | null {
  return report.credits.find(({ kind }) => kind === "dateline" || kind === "agency") ?? null;
}

/** The outlet of a report as an origin; the report itself where its outlet is not known. */
export function ofOutlet(report: Report, bodies: ReadonlyMap<string, Entity>): OriginDraft {
  if (report.outlet.name !== null) return ofName(report.outlet.name, bodies);
  return {
    key: `report:${report.id}`,
    name: `the report ${reportName(report)}`,
    kind: "outlet",
    entity: null,
  };
}

/** An outlet or agency by name: the organisation of that name where the reports speak of it too. */
export function ofName(name: string, bodies: ReadonlyMap<string, Entity>): OriginDraft {
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
