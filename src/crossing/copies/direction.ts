/**
 * Which of two reports had a shared passage first. Only dates and credits show it, and what a report says of its sources; never
 * against the dates. That one report's whole body stands in the other shows which way only together with such a word. Where both name
 * one agency, both may have the text from there, and the direction stays open.
 */
import {
  isBody,
  ownDate,
  type Copy,
  type DateRange,
  type Report,
  type ReportSpan,
} from "../../model/index.ts";
import { foldLetters } from "../text/fold-word.ts";

/** The names that agencies are credited by, folded, with their short forms. Language data. */
const AGENCIES: Readonly<Record<string, string>> = {
  ap: "associated press",
  afp: "agence france presse",
  dpa: "deutsche presse agentur",
  upi: "united press international",
};

function nameKey(name: string): string {
  const key = foldLetters(name)
    .replace(/^the /u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return AGENCIES[key] ?? key;
}

/** An outlet or agency by name or address: "northernwire.example" and "Northern Wire" are one. */
function outletKey(name: string): string {
  const bare = name.replace(/^www\./iu, "").replace(/\.[a-z]{2,8}(?:\.[a-z]{2})?$/iu, "");
  return nameKey(bare).replaceAll(" ", "");
}

/** The agencies and outlets whose text `report` says it is, bylines of persons left out. */
function creditsOf(report: Report): Map<string, string> {
  const names = new Map<string, string>();
  for (const credit of report.credits) {
    if (credit.kind !== "byline") names.set(nameKey(credit.name), credit.name);
  }
  return names;
}

/** How far before and after a passage the outlet that it is taken from may be named, in code units. */
const NEARBY = 200;

/** A shorter name of an outlet is a word of its own as well. */
const LEAST_NAME = 4;

function names(text: string, outlet: string | null): boolean {
  if (outlet === null || outlet.length < LEAST_NAME) return false;
  return ` ${nameKey(text)} `.includes(` ${nameKey(outlet)} `);
}

/** Whether `report` names `outlet` in or beside the passage at `span`. */
function citesNearby(report: Report, span: ReportSpan, outlet: string | null): boolean {
  return names(report.text.slice(Math.max(0, span.start - NEARBY), span.end + NEARBY), outlet);
}

/** Whether the body of `report` names `outlet` anywhere. */
function citesInBody(report: Report, outlet: string | null): boolean {
  return report.blocks.some(
    (block) => isBody(block) && names(report.text.slice(block.start, block.end), outlet),
  );
}

type Direction = Pick<Copy, "original" | "why">;

/** Which of two reports has its whole body in the other one; null when neither has, or both. */
export type Contained = "first" | "second" | null;

/** That `from` was first, if its date does not say otherwise. */
function firstUnlessLater(from: Report, to: Report, why: string): Direction {
  const dates = byDates(from.id, ownDate(from)?.range, to.id, ownDate(to)?.range);
  if (dates === null || dates.original === from.id) return { original: from.id, why };
  return { original: null, why: `${why}, but its date is later` };
}

function byCredits(a: Report, b: Report): Direction | null {
  const inA = creditsOf(a);
  const inB = creditsOf(b);
  for (const [from, to, credits] of [
    [a, b, inB],
    [b, a, inA],
  ] as const) {
    const outlet = from.outlet.name === null ? null : outletKey(from.outlet.name);
    const credited = [...credits.values()].find((name) => outletKey(name) === outlet);
    const own = to.outlet.name === null ? null : outletKey(to.outlet.name);
    if (credited !== undefined && own !== outlet) {
      return firstUnlessLater(from, to, `the other report credits ${credited}`);
    }
    const creditsOfFrom = from === a ? inA : inB;
    const itself = [...creditsOfFrom.values()].find((name) => outletKey(name) === outlet);
    if (itself !== undefined && credits.size === 0 && own !== outlet) {
      return firstUnlessLater(from, to, `it is ${itself}'s own text, by its dateline or credit`);
    }
  }
  const common = [...inA.keys()].filter((name) => inB.has(name)).sort()[0];
  if (common !== undefined) {
    return {
      original: null,
      why: `both reports credit ${inA.get(common)!}: both may have it from there`,
    };
  }
  const [key] = [...inA.keys(), ...inB.keys()].sort();
  if (key !== undefined) {
    const name = inA.get(key) ?? inB.get(key)!;
    return {
      original: null,
      why: `one report credits ${name}, which may be where both have it from`,
    };
  }
  return null;
}

/** The original of a copy and what shows it; null with the reason where nothing does. */
export function findDirection(
  a: Report,
  b: Report,
  spans: readonly [ReportSpan, ReportSpan],
  kind: Copy["kind"],
  contained: Contained = null,
): Direction {
  if (kind === "quotation") {
    return {
      original: null,
      why: "only words in quotation marks are the same: one utterance, not copied prose",
    };
  }
  const credited = byCredits(a, b);
  if (credited) return credited;
  const aCites = citesNearby(a, spans[0], b.outlet.name);
  const bCites = citesNearby(b, spans[1], a.outlet.name);
  if (aCites !== bCites && a.outlet.name !== b.outlet.name) {
    const [from, to] = aCites ? [b, a] : [a, b];
    return firstUnlessLater(
      from,
      to,
      `the passage in the other report names ${from.outlet.name ?? to.id} as its source`,
    );
  }
  if (contained !== null && a.outlet.name !== b.outlet.name) {
    const [whole, holder] = contained === "first" ? [a, b] : [b, a];
    if (citesInBody(holder, whole.outlet.name))
      return firstUnlessLater(
        whole,
        holder,
        `the other report holds all of it and names ${whole.outlet.name!}`,
      );
  }
  return byDates(a.id, ownDate(a)?.range, b.id, ownDate(b)?.range) ?? { original: null, why: OPEN };
}

const OPEN = "neither dates nor credits show which report had it first";

function byDates(
  a: string,
  dateA: DateRange | undefined,
  b: string,
  dateB: DateRange | undefined,
): Direction | null {
  if (dateA?.latest && dateB?.earliest && dateA.latest < dateB.earliest) {
    return { original: a, why: `its date is earlier (${dateA.latest}, ${dateB.earliest})` };
  }
  if (dateB?.latest && dateA?.earliest && dateB.latest < dateA.earliest) {
    return { original: b, why: `its date is earlier (${dateB.latest}, ${dateA.earliest})` };
  }
  return null;
}

/** The copies with those directions filled in that only dates settled over all reports show. */
export function directByDates(
  copies: readonly Copy[],
  published: ReadonlyMap<string, DateRange>,
): Copy[] {
  return copies.map((copy) => {
    if (copy.original !== null || copy.why !== OPEN) return copy;
    const [{ report: a }, { report: b }] = copy.spans;
    return { ...copy, ...byDates(a, published.get(a), b, published.get(b)) };
  });
}
