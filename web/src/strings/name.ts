/** The words of the view of one name. */
import { groupDigits } from "./count.ts";

const statements = (n: number): string =>
  `${groupDigits(n)} ${n === 1 ? "statement" : "statements"}`;

export const nameStrings = {
  variants: "How it is written",
  variant: "Written",
  uses: "Times",
  by: "By",
  usesOf: (report: string, count: number) => (count === 1 ? report : `${report} (${count} times)`),
  overTime: "Over time",
  times: { published: "by the day of publication", when: "by the day that is spoken of" },
  timeLabel: "Placed",
  says: (name: string) => `Said by ${name}`,
  about: (name: string) => `Told of ${name}`,
  mark: (outlet: string, kind: string, when: string, count: number) =>
    `${outlet}, ${when}: ${kind}, ${statements(count)}`,
  graphic: (outlets: number) =>
    `Statements of ${groupDigits(outlets)} ${outlets === 1 ? "outlet" : "outlets"} over time. The list below says the same in words.`,
  hint: "Each line is an outlet. Choose a mark to list its statements.",
  noDates: "None of them has a date.",
  undated: (n: number) =>
    `${statements(n)} without such a date ${n === 1 ? "stands" : "stand"} only in the list.`,
  outside: (n: number) =>
    `${statements(n)} of earlier or later ${n === 1 ? "stands" : "stand"} only in the list.`,
  moreOutlets: (n: number) => `${groupDigits(n)} further outlets stand only in the list.`,
  list: "Statements",
  filters: "Which statements are listed",
  show: "Show",
  shows: { says: "what they say", about: "what is told of them" },
  outlet: "Outlet",
  speech: "Speech",
  speeches: { direct: "direct", indirect: "indirect", own: "the report’s own voice" },
  speaker: "Who says it",
  anyDay: (range: string) => `${range} ×`,
  anyDayLabel: "Show all days again",
  count: (shown: number, of: number) =>
    shown === of ? statements(of) : `${groupDigits(shown)} of ${statements(of)}`,
  nothing: "No statement of them or about them was found.",
  nothingChosen: "No statement matches.",
  spokenOf: "spoken of:",
} as const;
