/** Outlets as lanes of the chronology, each with the events that its reports tell, as marks on the scale of days. */
import { dayNumber, type DateRange, type IsoDay } from "../../../src/model/date.ts";
import type { EventItem, ExportedReport } from "../data/record-index.ts";
import { labelsOf, type Label } from "./label.ts";
import { tellingBounds, type TellingBounds } from "./told.ts";

export { shorten } from "./label.ts";

/** One outlet with its reports, in the order of publication; a report whose outlet is not known has a lane of its own. */
export interface Lane {
  /** The outlet's name, or the id of the only report. */
  readonly key: string;
  readonly reports: readonly ExportedReport[];
  /** When its reports were published, those with a date, in the same order. */
  readonly flags: readonly Flag[];
  /** Events that its reports tell and that have a date, by their earliest day. */
  readonly marks: readonly Mark[];
}

/** A report in a lane, by its days of publication, from 1970-01-01; null where an end is not known. */
export interface Flag {
  readonly report: ExportedReport;
  readonly first: number | null;
  /** The day after the last one. */
  readonly end: number | null;
}

/** An event in a lane. Days are counted from 1970-01-01. */
export interface Mark {
  readonly event: EventItem;
  /** The first day that is known, and the day after the last one; both of the same day where one end is open. */
  readonly first: number;
  readonly end: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
  /** From when on the lane's own reports tell it. */
  readonly told: TellingBounds;
  /** Its words at full length and cut short, longest first. */
  readonly labels: readonly Label[];
}

/** The day by which dated things are put in order; null when nothing is known. */
export const orderingDay = (range: DateRange): IsoDay | null => range.earliest ?? range.latest;

/** Whether anything is known of its days. */
export const isDated = (range: DateRange): boolean => orderingDay(range) !== null;

/** Compares by earliest known day, then by latest, things without any day last, then by id. */
export function byDay<T extends DateRange & { readonly id: string }>(a: T, b: T): number {
  const [x, y] = [orderingDay(a) ?? "9999", orderingDay(b) ?? "9999"];
  const [u, v] = [a.latest ?? "9999", b.latest ?? "9999"];
  return x < y ? -1 : x > y ? 1 : u < v ? -1 : u > v ? 1 : a.id < b.id ? -1 : 1;
}

/** The lane that a report belongs to. */
export const laneKey = (report: ExportedReport): string => report.outlet.name ?? report.id;

/** Outlets as lanes, by their first publication; linear in reports and in the reports of events, but for the sorting. */
export function lanesOf(reports: readonly ExportedReport[], events: readonly EventItem[]): Lane[] {
  const lanes = new Map<string, { reports: ExportedReport[]; marks: Mark[] }>();
  const byId = new Map(reports.map((report) => [report.id, report]));
  for (const report of reports) {
    const lane = lanes.get(laneKey(report));
    if (lane) lane.reports.push(report);
    else lanes.set(laneKey(report), { reports: [report], marks: [] });
  }
  for (const event of events.toSorted(byDay)) {
    if (orderingDay(event) === null) continue;
    const tellings = new Map<string, ExportedReport[]>();
    for (const id of new Set(event.reports)) {
      const report = byId.get(id);
      if (!report) continue;
      const same = tellings.get(laneKey(report));
      if (same) same.push(report);
      else tellings.set(laneKey(report), [report]);
    }
    for (const [key, telling] of tellings)
      lanes.get(key)?.marks.push(
        markOf(
          event,
          telling.map(({ published }) => published),
        ),
      );
  }
  const first = (lane: Lane) => orderingDay(lane.reports[0]!.published) ?? "9999";
  return [...lanes]
    .map(([key, lane]): Lane => {
      const inOrder = lane.reports.toSorted((a, b) =>
        byDay({ ...a.published, id: a.id }, { ...b.published, id: b.id }),
      );
      return { key, reports: inOrder, flags: inOrder.flatMap(flagOf), marks: lane.marks };
    })
    .sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.key < b.key ? -1 : 1));
}

function flagOf(report: ExportedReport): Flag[] {
  const { earliest, latest } = report.published;
  if (earliest === null && latest === null) return [];
  return [
    {
      report,
      first: earliest === null ? null : dayNumber(earliest),
      end: latest === null ? null : dayNumber(latest) + 1,
    },
  ];
}

function markOf(event: EventItem, published: readonly DateRange[]): Mark {
  return {
    event,
    first: dayNumber(event.earliest ?? event.latest!),
    end: dayNumber(event.latest ?? event.earliest!) + 1,
    openLeft: event.earliest === null,
    openRight: event.latest === null,
    told: tellingBounds(published),
    labels: labelsOf(event.label),
  };
}

/** Whether the event's day is known exactly. */
export const isExact = (mark: Mark): boolean =>
  !mark.openLeft && !mark.openRight && mark.end - mark.first === 1;
