/** The words of adding reports. */
import { groupDigits } from "./count.ts";

const reports = (n: number): string => `${groupDigits(n)} ${n === 1 ? "report" : "reports"}`;

export const addStrings = {
  title: "Add reports",
  firstTitle: "Start with your reports",
  lead: "More reports join the ones that are here; every finding is brought up to date.",
  firstLead:
    "Drop the reports of one event here, from as many outlets as you have: crossread reads each one on this computer, sets them side by side, and shows who says what, what is copied and where they differ.",
  drop: "Drop files or folders anywhere on this window",
  or: "or",
  files: "Choose files",
  folder: "Choose a folder",
  formats:
    "Text, saved web pages (HTML), PDF, JSON and Markdown. Files stay on this computer; nothing is sent anywhere else.",
  dropNow: "Let go to add these reports",
  paste: {
    title: "Paste a report",
    text: "Its text, or the source of its page",
    placeholder: "Paste here the whole report with its headline, outlet and date",
    name: "A name for it (may be left empty)",
    kind: "Pasted as",
    asText: "plain text",
    asHtml: "source of a web page (HTML)",
    add: "Add this report",
    unnamed: (n: number) => `pasted-${n}`,
  },
  progress: {
    title: "On their way",
    titleDone: "Added just now",
    summary: (settled: number, total: number) =>
      `${groupDigits(settled)} of ${reports(total)} read.`,
    bar: "Reports read",
    crossing: (waiting: number) =>
      waiting > 0
        ? `Setting them side by side: ${groupDigits(waiting)} still to go.`
        : "Setting them side by side …",
    reading: (current: string) => `Reading ${current}`,
    done: (read: number) => (read === 1 ? "1 report is read." : `${reports(read)} are read.`),
    failed: (n: number) =>
      n === 1
        ? "1 input gave no report; see why below."
        : `${groupDigits(n)} inputs gave no report; see why below.`,
    toOverview: "Open the overview",
    stay: "You can read on meanwhile: adding goes on in every view.",
    retry: "Send again what was not sent",
    clear: "Clear this list",
    elsewhere: (done: number, total: number) =>
      `Being read, started elsewhere: ${groupDigits(done)} of ${groupDigits(total)}.`,
    inBar: (done: number, total: number) => `Reading ${groupDigits(done)}/${groupDigits(total)}`,
    crossingInBar: "Comparing …",
    unreadable: (why: string) => `This computer did not let the browser open it: ${why}`,
  },
  step: {
    waiting: "waiting",
    sending: "being handed over",
    queued: "waiting to be read",
    reading: "being read",
    read: "read",
    known: "was here already",
    failed: "not added",
  },
  severity: { fatal: "Not usable", warning: "Warning", note: "Note" },
  remove: {
    title: "Reports of this record",
    lead: "A report that is removed can be put back by adding the same file again: it is known by its bytes, and decisions about it hold again.",
    find: "Find a report by title, outlet or file",
    remove: "Remove",
    removeOne: (report: string) => `Remove ${report}`,
    ask: (report: string) => `Remove ${report} with all that was found in it?`,
    yes: "Yes, remove it",
    no: "Keep it",
    removing: "Removing …",
    removed: (report: string) => `${report} is removed.`,
    undo: "Put it back",
    original: "Original",
    originalOf: (report: string) => `Download the original of ${report}`,
    empty: "No report matches.",
  },
} as const;
