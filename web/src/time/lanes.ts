/** Where each mark of the chronology stands: outlets as lanes, their events packed into rows so that neither marks nor words overlap. */
import { dayNumber, type DateRange } from "../../../src/model/date.ts";
import { groupBy } from "../../../src/model/group-by.ts";
import type { EventItem, ExportedReport } from "../data/record-index.ts";
import { daysIn, type Window } from "./scale.ts";

/** One outlet with its reports, in the order of publication; a report whose outlet is not known has a lane of its own. */
export interface Lane {
  /** The outlet's name, or the id of the only report. */
  readonly key: string;
  readonly reports: readonly ExportedReport[];
  /** Events that its reports tell and that have a date, by their earliest day. */
  readonly events: readonly EventItem[];
}

/** Where a range of days is drawn, in pixels from the left edge of the plot; cut to the plot. */
export interface Extent {
  readonly x: number;
  readonly width: number;
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** An event's mark in a lane. `label` is null when there is no room for words. */
export interface PlacedEvent {
  readonly event: EventItem;
  readonly extent: Extent;
  readonly row: number;
  readonly label: string | null;
  /** Where the label starts, in pixels from the left edge of the plot. */
  readonly labelX: number;
}

/** Reports of a lane that were published in the same span of days; never empty. */
export interface PlacedFlag {
  readonly reports: readonly ExportedReport[];
  readonly extent: Extent;
}

/** A lane with its marks placed. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly rows: number;
  readonly events: readonly PlacedEvent[];
  readonly published: readonly PlacedFlag[];
}

/** The day by which dated things are put in order; null when nothing is known. */
export const orderingDay = (range: DateRange): string | null => range.earliest ?? range.latest;

/** Compares by earliest known day, then by latest, things without any day last, then by id. */
export function byDay<T extends DateRange & { readonly id: string }>(a: T, b: T): number {
  const [x, y] = [orderingDay(a) ?? "9999", orderingDay(b) ?? "9999"];
  const [u, v] = [a.latest ?? "9999", b.latest ?? "9999"];
  return x < y ? -1 : x > y ? 1 : u < v ? -1 : u > v ? 1 : a.id < b.id ? -1 : 1;
}

/** Outlets as lanes, by their first publication; linear in reports and in the reports of events. */
export function lanesOf(reports: readonly ExportedReport[], events: readonly EventItem[]): Lane[] {
  const keyOf = (report: ExportedReport) => report.outlet.name ?? report.id;
  const lanes = new Map<string, { reports: ExportedReport[]; events: EventItem[] }>();
  const laneOf = new Map<string, string>();
  for (const report of reports) {
    const key = keyOf(report);
    laneOf.set(report.id, key);
    const lane = lanes.get(key);
    if (lane) lane.reports.push(report);
    else lanes.set(key, { reports: [report], events: [] });
  }
  for (const event of events) {
    if (orderingDay(event) === null) continue;
    const keys = new Set(event.reports.map((id) => laneOf.get(id)));
    for (const key of keys) if (key !== undefined) lanes.get(key)?.events.push(event);
  }
  const first = (lane: Lane) => orderingDay(lane.reports[0]!.published) ?? "9999";
  return [...lanes]
    .map(([key, lane]): Lane => ({
      key,
      reports: lane.reports.toSorted((a, b) =>
        byDay({ ...a.published, id: a.id }, { ...b.published, id: b.id }),
      ),
      events: lane.events.toSorted(byDay),
    }))
    .sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : a.key < b.key ? -1 : 1));
}

/** Where `range` lies in a plot of `width` pixels; null when it is outside of the window or has no day. */
export function extentOf(range: DateRange, window: Window, width: number): Extent | null {
  if (orderingDay(range) === null) return null;
  const perDay = width / daysIn(window);
  const origin = dayNumber(window.from);
  const openLeft = range.earliest === null;
  const openRight = range.latest === null;
  const reach = 3;
  const first = dayNumber(range.earliest ?? range.latest!) - (openLeft ? reach : 0) - origin;
  const end = dayNumber(range.latest ?? range.earliest!) + 1 + (openRight ? reach : 0) - origin;
  const x = Math.max(0, first * perDay);
  const right = Math.min(width, end * perDay);
  if (right <= 0 || x >= width) return null;
  return { x, width: Math.max(right - x, 2), openLeft, openRight };
}

/** About the width of a character of a label, in pixels. */
const CHARACTER = 6.1;
const LONGEST_LABEL = 44;
const GLYPH = 14;
/** Above this number of marks in a lane, words would only be noise. */
const MOST_LABELLED = 80;

/** Places a lane's marks: each in the first row in which it and its label have room. */
export function placeLane(lane: Lane, window: Window, width: number, words: boolean): PlacedLane {
  const visible = lane.events
    .map((event) => ({ event, extent: extentOf(event, window, width) }))
    .filter((item): item is { event: EventItem; extent: Extent } => item.extent !== null)
    .sort((a, b) => a.extent.x - b.extent.x || b.extent.width - a.extent.width);
  const labelled = words && visible.length <= MOST_LABELLED;
  const rowEnds: number[] = [];
  const events = visible.map(({ event, extent }): PlacedEvent => {
    const label = labelled ? shorten(event.label, LONGEST_LABEL) : null;
    const exact = event.earliest !== null && event.earliest === event.latest;
    const markEnd = extent.x + (exact ? GLYPH : Math.max(extent.width, GLYPH));
    const room = label === null ? 0 : label.length * CHARACTER + 8;
    // A label that would leave the plot stands before its mark.
    const before = label !== null && markEnd + room > width && extent.x - room >= 0;
    const start = before ? extent.x - room : extent.x;
    const end = before ? markEnd : markEnd + room;
    let row = rowEnds.findIndex((rowEnd) => rowEnd + 4 <= start);
    if (row < 0) row = rowEnds.length;
    rowEnds[row] = end;
    return { event, extent, row, label, labelX: before ? extent.x - room + 2 : markEnd + 5 };
  });
  const published = [
    ...groupBy(
      lane.reports,
      ({ published: { earliest, latest } }) => `${earliest ?? ""}/${latest ?? ""}`,
    ).values(),
  ].flatMap((same): PlacedFlag[] => {
    const extent = extentOf(same[0]!.published, window, width);
    return extent === null ? [] : [{ reports: same, extent }];
  });
  return { lane, rows: Math.max(1, rowEnds.length), events, published };
}

/** `text` cut after a word to at most `length` characters. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  const words = cut.slice(0, space > length / 2 ? space : length - 1);
  return `${words.replace(/[\s,;:.–-]+$/u, "")}…`;
}
