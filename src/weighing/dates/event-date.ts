/**
 * When an event took place, over all claims that tell it. Times that the claims say with the verb count first; others only narrow
 * them, or stand in where none is said. What the claims share is the event's interval, so that the most specific wins; where they
 * share nothing, no middle is made up: the bounds take in all, and the EDTF lists the alternatives.
 */
import {
  intersectRanges,
  toEdtf,
  type DateRange,
  type EventDate,
  type ReportSpan,
} from "../../model/index.ts";
import type { ClaimView } from "../view.ts";
import { listInWords } from "../words.ts";
import type { ClaimTime } from "./claim-times.ts";

/** Alternatives that an EDTF lists; more are told as one interval. */
const MOST_ALTERNATIVES = 4;

interface Told {
  readonly claim: ClaimView;
  readonly time: ClaimTime;
}

/** What an event's date rests on when no claim tells one. */
const UNDATED: EventDate = {
  earliest: null,
  latest: null,
  edtf: null,
  basis: null,
  why: null,
  evidence: [],
};

/** The interval in which the claims place the event. `publishedBy` gives the last day on which a report can have appeared; `nameOf` its name. */
export function eventDate(
  claims: readonly ClaimView[],
  publishedBy: (report: string) => string | null,
  nameOf: (report: string) => string,
): EventDate {
  const told = claims.flatMap((claim): Told[] => (claim.told ? [{ claim, time: claim.told }] : []));
  const isLater = ({ claim, time }: Told): boolean => {
    const published = publishedBy(claim.report);
    return published !== null && time.earliest !== null && time.earliest > published;
  };
  // A day after the report that its words do not put there is misread: the report tells of it as past.
  const happened = told.filter((each) => !isPlanned(each.claim) && !isLater(each));
  const announced = told.filter(
    (each) => isPlanned(each.claim) || (isLater(each) && isSetAhead(each.claim)),
  );
  const tiers = [
    happened.filter(({ time }) => time.basis === "said"),
    happened.filter(({ time }) => time.basis === "within"),
    happened.filter(({ time }) => time.basis === "carried"),
    announced,
  ];
  const first = tiers.findIndex((tier) => tier.length > 0);
  if (first < 0) return UNDATED;
  const used = [...tiers[first]!];
  const groups = sharedIntervals(used.map(({ time }) => time));
  if (groups.length === 1 && first === 0) {
    const narrowed = sharedIntervals([groups[0]!, ...tiers[1]!.map(({ time }) => time)]);
    if (narrowed.length === 1 && toEdtf(narrowed[0]!) !== toEdtf(groups[0]!)) {
      groups[0] = narrowed[0]!;
      used.push(...tiers[1]!);
    }
  }
  const range = hullOf(groups);
  return {
    ...range,
    edtf: groups.length > 1 ? (alternatives(groups) ?? toEdtf(range)) : toEdtf(range),
    basis: first === 3 ? "planned" : used[0]!.time.basis,
    why: whyOf(used, groups.length, nameOf),
    evidence: evidenceOf(used),
  };
}

/** Whether a claim only tells of what is to come. */
function isPlanned({ claim: { certainty } }: ClaimView): boolean {
  return certainty === "planned" || certainty === "conditional";
}

/** Whether the words of a claim's time put it after the report: "is set for next Friday", "on 20 May 2031". */
function isSetAhead({ claim, input }: ClaimView): boolean {
  const said = claim.time === null ? undefined : input.reading.times[claim.time]?.said;
  if (said?.kind === "shift") return said.anchor === "reference" && said.amount > 0;
  if (said?.kind !== "calendar") return said?.kind === "fixed";
  return said.year !== null || said.direction === "future" || said.direction === "after";
}

/** The intervals, in order, that groups of times share: each time joins the group before it as long as all of that group share something. */
function sharedIntervals(times: readonly DateRange[]): DateRange[] {
  const sorted = times
    .map(({ earliest, latest }) => ({ earliest, latest }))
    .toSorted(
      (a, b) =>
        compare(a.earliest ?? "", b.earliest ?? "") ||
        compare(a.latest ?? "9999", b.latest ?? "9999"),
    );
  const groups: DateRange[] = [];
  for (const range of sorted) {
    const last = groups.at(-1);
    const shared = last && intersectRanges(last, range);
    if (shared) groups[groups.length - 1] = shared;
    else groups.push(range);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The bounds that take in all intervals; open where one of them is. */
function hullOf(groups: readonly DateRange[]): DateRange {
  const starts = groups.map(({ earliest }) => earliest);
  const ends = groups.map(({ latest }) => latest);
  return {
    earliest: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    latest: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null),
  };
}

/**
 * `[2022-01-05,2022-01-07..2022-01-08]`: one of these days; null when they are too many or open.
 * @see https://www.loc.gov/standards/datetime/ (EDTF level 2, one of a set)
 */
function alternatives(groups: readonly DateRange[]): string | null {
  if (groups.length > MOST_ALTERNATIVES) return null;
  const parts = groups.map(({ earliest, latest }) =>
    earliest === null || latest === null
      ? null
      : earliest === latest
        ? earliest
        : `${earliest}..${latest}`,
  );
  return parts.includes(null) ? null : `[${parts.join(",")}]`;
}

function whyOf(used: readonly Told[], groups: number, nameOf: (report: string) => string): string {
  const told = used.map(({ claim, time }) => {
    const words = claim.input.report.text
      .slice(time.span.start, time.span.end)
      .replace(/\s+/gu, " ");
    const beside = time.basis === "carried" ? " in the sentence before" : "";
    return `${nameOf(claim.report)} says “${words}”${beside}`;
  });
  const list = listInWords([...new Set(told)]);
  return groups > 1 ? `${list}; these share no day.` : `${list}.`;
}

function evidenceOf(used: readonly Told[]): ReportSpan[] {
  const spans = new Map(
    used.map(({ claim: { report }, time: { span } }) => [
      `${report} ${span.start}`,
      { report, ...span },
    ]),
  );
  return [...spans.values()].toSorted((a, b) => compare(a.report, b.report) || a.start - b.start);
}
