/** The words of the overview. */
import { groupDigits, plural } from "./count.ts";

export const overviewStrings = {
  questions: {
    label: "Where to begin",
    of: {
      disputes: "Where do they differ?",
      compare: "What is copied?",
      sayings: "Who said it first?",
      chronology: "What happened when?",
      wording: "What does each call it?",
      sources: "Who has it from whom?",
      omissions: "What is left out?",
    },
    disputed: (count: number, hard: number) =>
      `${plural(count, "dispute", "disputes")}${hard > 0 ? `; ${groupDigits(hard)} cannot both hold` : ""}`,
    copied: (passages: number, words: number) =>
      `${plural(passages, "passage", "passages")}, ${plural(words, "word", "words")}`,
    said: (count: number) => `${plural(count, "saying", "sayings")} in several reports`,
    happened: (count: number) => `${plural(count, "event", "events")} with a date`,
    called: (count: number) => `${plural(count, "thing", "things")} with several names`,
    rests: (origins: number, reports: number) =>
      `${plural(origins, "origin", "origins")} behind ${plural(reports, "report", "reports")}`,
    leftOut: (count: number) => `${plural(count, "event", "events")} told by some only`,
  },
  reports: "Reports by outlet and date",
  stories: "Stories",
  chronology: "Chronology",
  chronologyMore: "Open the chronology",
  disputes: "Disputes that matter most",
  disputesMore: (n: number) => `All ${plural(n, "dispute", "disputes")}`,
  noDisputes: "No dispute was found between these reports.",
  origins: "How many origins behind how many reports",
  originsText: (origins: number, reports: number) =>
    `${plural(origins, "origin stands", "origins stand")} behind ${plural(reports, "report", "reports")}.`,
  standingText: "Events by the origins they rest on",
  copies: "Copied between reports",
  problems: "Problems that need a look",
  noProblems: "No problem was met.",
  onlyNotes: "Nothing worse than a note.",
  title: "Title",
  outlet: "Outlet",
  published: "Published",
  rests: "On what the date rests",
  when: {
    between: (range: string) => `published ${range}`,
    later: (count: number) =>
      count === 1 ? "one of them perhaps later" : `${groupDigits(count)} of them perhaps later`,
    earlier: (count: number) =>
      count === 1 ? "one of them perhaps earlier" : `${groupDigits(count)} of them perhaps earlier`,
    unknown: (count: number) =>
      count === 1
        ? "the date of one is not known"
        : `the dates of ${groupDigits(count)} are not known`,
  },
  summary: (reports: string, outlets: string, unknownOutlets: number, when: readonly string[]) =>
    `${reports} by ${outlets}${
      unknownOutlets > 0
        ? ` (the outlet of ${plural(unknownOutlets, "report", "reports")} is not known)`
        : ""
    }${when.map((part) => `, ${part}`).join("")}.`,
  allReports: (count: number) => `All ${plural(count, "report", "reports")}`,
  byOutlet: "Reports",
  from: "First to last",
  sayings: "Said once, reported by several",
  sayingsMore: (count: number) => `All ${plural(count, "saying", "sayings")}`,
  shared: (copies: number, words: number) =>
    `${plural(copies, "copied passage", "copied passages")}, ${plural(words, "word", "words")}`,
  sideBySide: "See them side by side",
  and: "and",
} as const;
