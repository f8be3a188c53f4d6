/** The words of the chronology. */
import { groupDigits, plural } from "./count.ts";

export const chronologyStrings = {
  lead: "Lanes are outlets; each mark is an event that the outlet’s reports tell, on the days on which it happened. Flags show when the reports were published.",
  graphic: (events: number, from: string, to: string) =>
    `Timeline of ${plural(events, "event", "events")}, showing ${from} to ${to}. The list after it says the same in words.`,
  keys: "Arrow keys to the left and right move in time, plus and minus zoom, 0 shows the days of most events, Tab goes from event to event in order of time, Enter opens one.",
  hint: "Drag or arrow keys move; pinch, + and −, Ctrl + wheel zoom.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  earlier: "Earlier",
  later: "Later",
  fit: "Most events",
  fitStory: "The story",
  everything: "All days",
  zoom: "Zoom",
  move: "Move in time",
  show: "Days to show",
  filters: "Filters",
  clearFilters: "Clear the filters",
  story: "Story",
  standing: "Standing",
  entity: "Name",
  place: "Place",
  outlet: "Outlet",
  certainty: "How it is put",
  disputedOnly: "Only disputed",
  words: "Words",
  legend: "Legend",
  between: "some time between two days",
  open: "one end not known: it fades",
  published: "published",
  publishedWithin: "published within these bounds",
  crowded: "more events, too close to show",
  happened: "Happened",
  publishedAxis: "Published",
  reportsOn: (count: number, vague: number, when: string) =>
    `${plural(count, "report", "reports")}: ${when}${
      vague > 0 ? ` (${groupDigits(vague)} published within bounds that begin or end here)` : ""
    }`,
  eventsOn: (count: number, when: string) =>
    `${plural(count, "more event", "more events")}: ${when}. Zoom in to see ${count === 1 ? "it" : "them"}.`,
  known: "What was known by",
  knownAlways: "no limit: all that was told",
  knownSummary: (day: string, reports: number, of: number, told: number, ofEvents: number) =>
    `By the end of ${day}, ${groupDigits(reports)} of ${plural(of, "report", "reports")} had appeared and ${groupDigits(told)} of ${plural(ofEvents, "event", "events")} had been told.`,
  knownPerhaps: (count: number) =>
    `${plural(count, "more", "more")} may have been: the reports’ dates do not decide it.`,
  knownHint: "Drag the handle on the lower axis to see what was known on a day.",
  knownClear: "Show all that was told",
  knownPrevious: "Publication before",
  knownNext: "Next publication",
  told: { perhaps: "perhaps told by then", later: "told only later" },
  outside: (before: number, after: number) =>
    [
      before > 0 ? `${plural(before, "event lies", "events lie")} earlier` : "",
      after > 0 ? `${plural(after, "event lies", "events lie")} later` : "",
    ]
      .filter(Boolean)
      .join(", ") + " than the days shown.",
  undated: (n: number) =>
    `${plural(n, "event has", "events have")} no date and ${n === 1 ? "stands" : "stand"} only in the list:`,
  undatedHead: "Without a date",
  moreLanes: (n: number) => `${plural(n, "more outlet", "more outlets")} in the chronology.`,
  empty: "No event of this record has a date.",
  emptyFiltered: "No event fits these filters.",
  list: "The same as a list",
  listCount: (n: number, of: number) =>
    n === of
      ? plural(n, "event", "events")
      : `${groupDigits(n)} of ${plural(of, "event", "events")}`,
  listInRange: "Only the days shown above",
  toldBy: "told by",
  selection: {
    label: "The chosen event",
    close: "Close",
    open: "Open the event",
    show: "Show its days",
    previous: "Event before",
    next: "Next event",
    tellings: "How it is told",
    disputes: "Disputed",
    first: "First told",
    more: (n: number) => `and ${plural(n, "more passage", "more passages")}`,
  },
} as const;
