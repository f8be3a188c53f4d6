/** What the overview, the disputes, the sayings and the list of reports say. */
import { groupDigits } from "../strings/common.ts";

const plural = (count: number, one: string, many: string): string =>
  `${groupDigits(count)} ${count === 1 ? one : many}`;

export const findingStrings = {
  /** What a dispute of a kind is about, as it begins a headline. */
  question: {
    date: "When",
    figure: "How many or how much",
    actor: "Who did it",
    place: "Where",
    attribution: "Who said it",
    polarity: "Whether it happened",
    duration: "How long",
    label: "What it is called",
  },
  headline: (question: string, sides: string) => `${question}: ${sides}`,
  /** Between the last two sides that cannot both hold, and between others. */
  or: " or ",
  and: " / ",
  voice: {
    affirmed: (who: string) => `affirmed by ${who}`,
    denied: (who: string) => `denied by ${who}`,
  },
  further: (count: number) => plural(count, "further", "further"),
  overview: {
    when: {
      between: (range: string) => `published ${range}`,
      later: (count: number) =>
        count === 1 ? "one of them perhaps later" : `${groupDigits(count)} of them perhaps later`,
      earlier: (count: number) =>
        count === 1
          ? "one of them perhaps earlier"
          : `${groupDigits(count)} of them perhaps earlier`,
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
  },
  sayings: {
    find: "Find by words, speaker or outlet",
    empty: "No saying matches.",
    saidBy: "Said by",
    first: "first in",
    then: "then in",
    in: "in",
    unclear: "the dates do not show which of them had it first",
  },
  reports: {
    outlet: "Outlet",
    count: (shown: number, of: number) =>
      shown === of
        ? plural(of, "report", "reports")
        : `${groupDigits(shown)} of ${plural(of, "report", "reports")}`,
  },
  disputes: {
    shown: (shown: number, of: number) =>
      shown === of
        ? plural(of, "dispute", "disputes")
        : `${groupDigits(shown)} of ${plural(of, "dispute", "disputes")}`,
    ownWords: "the report’s own choice of words",
  },
} as const;
