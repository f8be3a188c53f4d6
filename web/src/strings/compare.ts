/** What the side-by-side view says. */
import { groupDigits, plural } from "./count.ts";
import type { SharedKind } from "../data/shared.ts";

const KIND: Readonly<Record<SharedKind, string>> = {
  copy: "Copy",
  saying: "Saying",
  event: "Event",
  dispute: "Dispute",
};

const LETTER: Readonly<Record<SharedKind, string>> = {
  copy: "C",
  saying: "S",
  event: "E",
  dispute: "D",
};

export const compareStrings = {
  title: "Side by side",
  lead: "Ribbons join what the reports share; scrolling one brings the others along.",
  few: "A record with one report has nothing to compare.",
  columns: "Reports that are compared",
  passages: (count: number, words: number) =>
    `${plural(count, "passage", "passages")}, ${plural(words, "word", "words")} the same`,
  noPassages: "No passage is the same",
  nothing: "Nothing of these reports was found to be shared.",
  also: {
    copy: "Copies",
    saying: "Sayings",
    event: "Events in common",
    dispute: "Told differently",
  } satisfies Record<SharedKind, string>,
  kinds: {
    copy: "Copies",
    saying: "Sayings",
    event: "Events",
    dispute: "Disputes",
    difference: "Differences",
  } satisfies Record<SharedKind | "difference", string>,
  one: {
    copy: "copy",
    saying: "saying",
    event: "event",
    dispute: "dispute",
    difference: "difference",
    any: "passage or difference",
  } satisfies Record<SharedKind | "difference" | "any", string>,
  everything: "Everything",
  letter: (kind: SharedKind, n: number) => `${LETTER[kind]}${n}`,
  name: (kind: SharedKind, n: number) => `${KIND[kind]} ${n}`,
  words: (n: number) => plural(n, "word", "words"),
  wordsSame: (n: number) => `${plural(n, "word", "words")} the same`,
  allSame: "word for word the same",
  differ: (n: number) => plural(n, "difference", "differences"),
  quietDiffer: (n: number) => `${plural(n, "difference", "differences")} of spelling or signs`,
  showAll: (n: number) => `All ${groupDigits(n)}`,
  // The columns' heads.
  had: {
    first: "published first",
    after: (days: number, atLeast: boolean) =>
      `${atLeast ? "at least " : ""}${plural(days, "day", "days")} later`,
    unclear: "order not known",
  },
  change: "Change",
  changeReport: (report: string) => `Change ${report} for another report`,
  remove: (report: string) => `Remove ${report}`,
  add: "Add a report",
  byDate: "In order of publication",
  // The picker.
  pick: "Choose a report",
  pickLead: "Those that share most with the reports that stand here come first.",
  find: "Find by outlet, title or file",
  noneFound: "No report matches.",
  shares: (amount: { copies: number; words: number; sayings: number; events: number }) =>
    [
      amount.copies > 0
        ? `${plural(amount.copies, "copied passage", "copied passages")} (${plural(amount.words, "word", "words")})`
        : "",
      amount.sayings > 0 ? plural(amount.sayings, "saying", "sayings") : "",
      amount.events > 0 ? plural(amount.events, "event", "events") : "",
    ]
      .filter(Boolean)
      .join(", ") || "nothing shared",
  close: "Close",
  dismiss: "Close the note",
  // Going through.
  go: "Go through what they share",
  previous: (what: string) => `Previous ${what}`,
  next: (what: string) => `Next ${what}`,
  position: (at: number | null, of: number) =>
    at === null ? groupDigits(of) : `${groupDigits(at)} of ${groupDigits(of)}`,
  together: "Scroll together",
  show: "Show",
  legend: "Marks of differing words",
  marks: {
    added: "added",
    "left-out": "left out later",
    changed: "changed",
    quiet: "spelling or signs only",
  },
  // What a reader is told at a passage.
  toOther: (badge: string, name: string, others: string, extra: string) =>
    `${badge}: ${name}, also in ${others}${extra === "" ? "" : `; ${extra}`}. Go to it there.`,
  endOf: (badge: string) => `end of ${badge}`,
  hint: {
    added: (earlier: string) => `not in ${earlier}`,
    "left-out": (later: string) => `left out in ${later}`,
    changed: (other: string, words: string) => `${other} has: “${words}”`,
    gapEarlier: (later: string, words: string) => `${later} adds here: “${words}”`,
    gapLater: (earlier: string, words: string) => `left out here; ${earlier} has: “${words}”`,
  },
  announce: (kind: SharedKind | "difference", at: number, of: number, what: string) =>
    `${kind === "difference" ? "Difference" : KIND[kind]} ${at} of ${of}. ${what}`,
  sameIn: {
    copy: (reports: string) => `The same in ${reports}.`,
    saying: (reports: string) => `One utterance, told in ${reports}.`,
    event: (reports: string) => `Told in ${reports}.`,
  },
  change_: (left: string, leftWords: string, right: string, rightWords: string) =>
    `${left}: ${leftWords === "" ? "nothing" : `“${leftWords}”`}; ${right}: ${rightWords === "" ? "nothing" : `“${rightWords}”`}.`,
  and: " and ",
  against: " against ",
  first: (report: string) => `${report} had it first.`,
  // The text.
  column: (n: number, report: string) => `Report ${n}: ${report}`,
  furniture: (n: number) => `${plural(n, "line", "lines")} of the page around the report`,
  // Phones.
  switch: "What is shown",
  sharedTab: "Shared",
  // The list below.
  list: "Passage by passage",
  listLead: "The same as the ribbons, in words.",
  hadFirst: (report: string, why: string) => `${report} had it first: ${why}`,
  direction: (why: string) => `Who had it first is not shown: ${why}`,
  correct: (kind: SharedKind, n: number) => `Correct ${KIND[kind].toLowerCase()} ${n}`,
  showBoth: "Show in the texts",
} as const;
