/** The words of the search. */
import { groupDigits } from "./count.ts";

const passages = (n: number): string => `${groupDigits(n)} ${n === 1 ? "passage" : "passages"}`;

export const searchStrings = {
  title: "Search",
  lead: "Every word of the titles and bodies of all reports, as you type.",
  field: "Search all reports",
  speaker: "Said by",
  outlet: "Outlet",
  from: "Published from",
  to: "Published until",
  quoted: "In quotations only",
  anySpeaker: "anybody",
  anyOutlet: "any",
  clear: "Without filters",
  hint: "All words must be there; the last one may be unfinished. “A phrase” in quotation marks, word* for its beginnings, -word for what must not be there, OR between two.",
  found: (n: number) => (n === 0 ? "Nothing was found." : `${passages(n)} found.`),
  shownOf: (shown: number, of: number) => `${groupDigits(shown)} of ${passages(of)} shown`,
  more: "Show more",
  searching: "Searching …",
  failed: (why: string) => `The search did not work: ${why}`,
  nothing: "Check the spelling, use fewer words, or take a filter away.",
  saidBy: "said by",
  inReports: "By report, in the order of publication",
  inReport: (n: number) => `${groupDigits(n)}×`,
} as const;
