/**
 * Origins: where information comes from once copies are collapsed and citations followed (docs/glossary.md, "origin"). An attributed
 * claim goes to its speaker; a claim in the report's own voice goes to the agency that the report credits, else to its outlet; a
 * claim inside a copy takes the origin of the copy's original, or one shared origin when that is not known; outlets of one house are
 * one. The way from the report to the origin is kept step by step.
 */
import {
  createId,
  type ChainHop,
  type Claim,
  type Copy,
  type Links,
  type Origin,
  type ReadReport,
  type Report,
  type Span,
} from "../../model/index.ts";
import { listInWords } from "../words.ts";
import { copiedIn, copiesByReport, sharersByCopy, type CopyIn } from "./copied-text.ts";
import { denierOf } from "./denier.ts";
import {
  agencyOf,
  kindOf,
  normalised,
  ofName,
  ofOutlet,
  organizationsByName,
  reportName,
  type OriginDraft,
} from "./draft.ts";
import { findHouses, type HousePair } from "./houses.ts";
import { citationHops, originOfSpeaker, type SpeakerLook } from "./speaker-origin.ts";

/** All origins, and those of each claim. */
export interface FoundOrigins {
  readonly origins: readonly Origin[];
  /** By claim id; sorted. */
  readonly byClaim: ReadonlyMap<string, readonly string[]>;
  /** By claim id: the steps from the report to the origin. */
  readonly chains: ReadonlyMap<string, readonly ChainHop[]>;
}

/** An origin with the steps that lead to it. */
interface Route {
  readonly draft: OriginDraft;
  readonly hops: readonly ChainHop[];
}

interface Look extends SpeakerLook {
  readonly byId: ReadonlyMap<string, ReadReport>;
  readonly copies: ReadonlyMap<string, readonly CopyIn[]>;
  readonly copyById: ReadonlyMap<string, Copy>;
  readonly sharers: ReadonlyMap<string, readonly string[]>;
}

/** The origins of every claim. `decided` says which outlets are of one house, and which are not. */
export function findOrigins(
  reports: readonly ReadReport[],
  links: Links,
  decided: readonly HousePair[] = [],
): FoundOrigins {
  const look: Look = {
    entities: new Map(links.entities.map((entity) => [entity.id, entity])),
    entityOf: new Map(
      links.entities.flatMap((entity) =>
        entity.members.map(({ report, index }) => [`${report}#${index}`, entity.id] as const),
      ),
    ),
    bodies: organizationsByName(links.entities),
    outlets: new Set(
      reports
        .flatMap(({ report }) => [report.outlet.name, ...report.credits.map(({ name }) => name)])
        .flatMap((name) => (name === null ? [] : normalised(name))),
    ),
    byId: new Map(reports.map((each) => [each.report.id, each])),
    copies: copiesByReport(links),
    copyById: new Map(links.copies.map((copy) => [copy.id, copy])),
    sharers: sharersByCopy(links),
  };
  const houses = findHouses(
    reports.map(({ report }) => report),
    normalised,
    decided,
  );
  const found = new Map<string, { draft: OriginDraft; readonly reports: Set<string> }>();
  const byClaim = new Map<string, readonly string[]>();
  const chains = new Map<string, readonly ChainHop[]>();

  /** Outlets of one house become that house. */
  const inHouse = ({ draft, hops }: Route): Route => {
    const house = draft.kind === "outlet" ? houses.get(normalised(draft.name)) : undefined;
    if (!house) return { draft, hops };
    return {
      draft: { key: house.key, name: house.name, kind: "outlet", entity: null },
      hops: [...hops, { by: "house", name: house.name, report: null, span: null, why: house.why }],
    };
  };
  const keep = (draft: OriginDraft, report: string): string => {
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

  for (const input of reports) {
    const { report, reading } = input;
    const attributions = new Map(
      reading.attributions.map((attribution) => [attribution.id, attribution]),
    );
    for (const claim of reading.claims) {
      const attribution =
        claim.attribution === null ? undefined : attributions.get(claim.attribution);
      const cited =
        attribution && originOfSpeaker(input, attribution, holdersOf(report, claim, look), look);
      const { draft, hops } = inHouse(
        attribution && cited
          ? {
              draft: cited,
              hops: [
                ...textHops(report, claim, look),
                ...citationHops(input, attribution, attributions, look),
              ],
            }
          : (ofDenier(input, claim, look) ?? ofOwnVoice(report, claim, look)),
      );
      byClaim.set(claim.id, [keep(draft, report.id)]);
      chains.set(claim.id, hops);
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
    chains,
  };
}

/** The reports that hold the text that a claim is part of, sorted; only its own where it is not copied. */
function holdersOf(report: Report, claim: Claim, look: Look): readonly string[] {
  const copy = copiedIn(look.copies.get(report.id) ?? [], claim)[0];
  return copy ? look.sharers.get(copy.id)! : [report.id];
}

/** The report that tells a claim, and those whose text it tells it in, up to the first. */
function textHops(report: Report, claim: Claim, look: Look): ChainHop[] {
  return [told(report), ...(originalOf(report, claim, look)?.hops ?? [])];
}

/** The one who denies, where a report tells of a denial in its own voice; null when it tells of none. */
function ofDenier(input: ReadReport, claim: Claim, look: Look): Route | null {
  const { report } = input;
  const denier = denierOf(input, claim);
  if (!denier) return null;
  const id = denier.entity && look.entityOf.get(`${report.id}#${denier.entity.index}`);
  const entity = id == null ? undefined : look.entities.get(id);
  if (denier.entity && !entity) return null;
  const { start, end } = denier.verb;
  const draft: OriginDraft = entity
    ? {
        key: `entity:${entity.id}`,
        name: entity.name,
        kind: kindOf(entity, look.outlets),
        entity: entity.id,
      }
    : {
        key: `unnamed:${holdersOf(report, claim, look).join(" ")}:${denier.words.toLowerCase()}`,
        name: `${denier.words} (not identified)`,
        kind: "unknown",
        entity: null,
      };
  return {
    draft,
    hops: [
      ...textHops(report, claim, look),
      {
        by: "citation",
        name: draft.name,
        report: null,
        span: { report: report.id, start, end },
        why: `“${report.text.slice(start, end)}”`,
      },
    ],
  };
}

function told(report: Report): ChainHop {
  return { by: "report", name: reportName(report), report: report.id, span: null, why: "tells it" };
}

/**
 * The report that had the text around a claim before all others, with the steps to it; null when the text is no copy, or of what is not
 * known. Of three that copy each other in turn each names the one before it, or any before that: the origin of all is the first.
 */
function originalOf(
  report: Report,
  claim: Claim,
  look: Look,
): { readonly report: Report; readonly hops: readonly ChainHop[] } | null {
  const hops: ChainHop[] = [];
  const seen = new Set([report.id]);
  let at: { readonly report: Report; readonly span: Span } = { report, span: claim };
  for (;;) {
    const copy = copiedIn(look.copies.get(at.report.id) ?? [], at.span).find(
      ({ original }) => original !== null && !seen.has(original),
    );
    const original = copy && look.byId.get(copy.original!)?.report;
    if (!copy || !original) break;
    const { spans, why } = look.copyById.get(copy.id)!;
    const span = spans.find(({ report: id }) => id === original.id)!;
    hops.push({ by: "copy", name: reportName(original), report: original.id, span, why });
    seen.add(original.id);
    // A copy is nearly the same, word for word: what stands so far behind its beginning here does so there.
    const start = Math.min(
      span.end - 1,
      Math.max(span.start, span.start + at.span.start - copy.start),
    );
    const end = Math.max(start + 1, Math.min(span.end, start + at.span.end - at.span.start));
    at = { report: original, span: { start, end } };
  }
  return hops.length === 0 ? null : { report: at.report, hops };
}

function ofOwnVoice(report: Report, claim: Claim, look: Look): Route {
  const first = originalOf(report, claim, look);
  if (first) {
    const { draft, hops } = ofReport(first.report, look);
    return { draft, hops: [told(report), ...first.hops, ...hops.slice(1)] };
  }
  const inside = copiedIn(look.copies.get(report.id) ?? [], claim);
  const own = inside.length === 0 || inside.some(({ original }) => original === report.id);
  if (own || agencyOf(report)) return ofReport(report, look);
  const holders = look.sharers.get(inside[0]!.id)!.map((id) => look.byId.get(id)!.report);
  const credited = inside
    .flatMap(({ other }) => look.byId.get(other)?.report ?? [])
    .find((other) => agencyOf(other));
  if (credited) {
    const { draft, hops } = ofReport(credited, look);
    const { spans, why } = look.copyById.get(inside[0]!.id)!;
    const span = spans.find(({ report: id }) => id === credited.id) ?? null;
    const hop = { by: "copy", name: reportName(credited), report: credited.id, span, why } as const;
    return { draft, hops: [told(report), hop, ...hops.slice(1)] };
  }
  const name = `text shared by ${listInWords(holders.map(reportName))}`;
  const { why } = look.copyById.get(inside[0]!.id)!;
  return {
    draft: {
      key: `copy:${holders.map(({ id }) => id).join(" ")}`,
      name,
      kind: "unknown",
      entity: null,
    },
    hops: [told(report), { by: "copy", name, report: null, span: null, why }],
  };
}

/** A report's own words: of the agency that it credits for them, else of its outlet. */
function ofReport(report: Report, look: Look): Route {
  const agency = agencyOf(report);
  if (!agency) return { draft: ofOutlet(report, look.bodies), hops: [told(report)] };
  const draft = ofName(agency.name, look.bodies);
  const { span } = agency;
  return {
    draft,
    hops: [
      told(report),
      {
        by: "credit",
        name: agency.name,
        report: null,
        span: { report: report.id, start: span.start, end: span.end },
        why: `its ${agency.kind === "dateline" ? "dateline" : "credit line"} names ${agency.name}`,
      },
    ],
  };
}
