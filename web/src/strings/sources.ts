/** The words of the view of sources. */
import { groupDigits, plural } from "./count.ts";

const claims = (n: number): string => plural(n, "claim", "claims");
const passages = (n: number): string => plural(n, "passage", "passages");

export const sourceStrings = {
  title: "Sources",
  lead: "Who has it from whom: on the left those who tell, then what they copy, credit and cite, on the right where the information comes from. The thicker a line, the more claims rest on it.",
  empty: "No report here was found to copy, credit or cite anything.",
  emptyChoice: "Nothing goes this way with these filters.",
  step: {
    copy: "copies",
    credit: "credits",
    citation: "cites",
    house: "is of the house of",
    rests: "rests on",
  },
  stepKind: {
    copy: "Copied",
    credit: "Credited",
    citation: "Cited",
    house: "Same house",
    rests: "Way not known",
  },
  /** A step as a sentence. */
  sentence: (from: string, how: string, to: string, basis: string) =>
    `${from} ${how} ${to}: ${basis}.`,
  basis: (ofClaims: number, ofPassages: number) =>
    ofPassages === 0
      ? `${claims(ofClaims)} ${ofClaims === 1 ? "rests" : "rest"} on it`
      : ofClaims === 0
        ? `${passages(ofPassages)} the same`
        : `${passages(ofPassages)} the same, and ${claims(ofClaims)} ${ofClaims === 1 ? "rests" : "rest"} on it`,
  hint: "Point at a line, or reach it with Tab and the arrow keys, to read it as a sentence; choose it to see the words.",
  wider:
    "So many steps are wider than this window: scroll the drawing sideways, or choose an outlet or source above to see its own ways.",
  graphic: (nodes: number, edges: number) =>
    `${plural(nodes, "source", "sources")} and ${plural(edges, "line", "lines")} between them. The table below says the same in words.`,
  limited: (shown: number, of: number) =>
    `The ${groupDigits(shown)} of ${groupDigits(of)} lines that most rests on are drawn; the table holds all. Choose an outlet or a source to draw its own.`,
  columns: { first: "Who tells it", middle: "From whom they have it", last: "Where it comes from" },
  /** The same where columns are narrow. */
  columnsShort: { first: "Tells it", middle: "Has it from", last: "Origin" },
  own: "On their own word alone",
  ownText: "For these reports no other source was found.",
  filters: "Which lines are shown",
  node: "Outlet or source",
  kind: "How",
  grouping: "Reports",
  groupings: { outlet: "together by outlet", report: "each on its own" },
  chosen: "The chosen line",
  close: "Close",
  openNode: (name: string) => `Show only the ways through ${name}`,
  table: "The same as a table",
  sort: (column: string) => `Sort by ${column}`,
  from: "From",
  how: "How",
  to: "To",
  claims: "Claims",
  passages: "Passages",
  words: "First words",
  showWords: "Show all words of this line",
} as const;
