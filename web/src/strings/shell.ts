/** The words of the frame of the app: navigation, appearance, and the states before and without a record. */
import { groupDigits } from "./count.ts";

export const shellStrings = {
  product: "crossread",
  viewFailed: "This view could not be shown",
  viewFailedHow:
    "The record is unharmed, and the other views work. A newer crossread may run by now: then loading the page again helps.",
  reload: "Load the page again",
  tone: "This page shows what is reported, by whom and on what basis. It never says what is true.",
  skip: "Skip to the content",
  menu: "Menu",
  help: "Help",
  helpKey: "?",
  nav: {
    reading: "Reading",
    voices: "Voices",
    record: "The record",
    names: "Names",
    sources: "Sources",
    search: "Search",
    add: "Add reports",
    history: "History",
  },
  searchKey: "/",
  loading: (reports: number | null) =>
    reports === null
      ? "Reading the record …"
      : `Reading the record of ${groupDigits(reports)} ${reports === 1 ? "report" : "reports"} …`,
  loaded: (megabytes: string, of: string) => `${megabytes} of ${of} MB`,
  rest: "This view needs the whole record, which is still on its way. The overview and the lists of reports, disputes and sayings can be read already.",
  emptyRecord: "No report yet",
  emptyRecordHow:
    "This view shows what is found once the record has reports: two or more about one event say the most.",
  opening: "Opening the view …",
  failed: "The record could not be shown",
  noRecord:
    "This page carries no record. Open it with “crossread open”, or open a page that “crossread export html” made.",
  retry: "Try again",
  lost: {
    banner: (why: string) => `The connection to crossread is lost: ${why}`,
    stays:
      "What you see stays, and nothing can be changed until it is back. It is tried again by itself.",
    again: "Try now",
    back: "The connection is back.",
    noAnswer: "crossread does not answer. Is it still running?",
    notAllowed:
      "This page is not allowed to read the record any more. Open it again by the address that “crossread open” printed.",
    fault: (why: string) =>
      `crossread could not bring the findings up to date: ${why} What you see is how they were before.`,
    refused: (status: number) => `crossread refused this (HTTP ${status}).`,
  },
  theme: {
    label: "Appearance",
    system: "As the system",
    light: "Light",
    dark: "Dark",
  },
} as const;
