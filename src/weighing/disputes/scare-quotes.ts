/**
 * Disputes about what to call it that quotation marks show: a term of few words that one report sets in quotation marks, in a headline
 * or in its own voice, and another report of the story uses as it stands.
 */
import { overlap, type Dispute, type ReportSpan } from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { listInWords } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** A term of one to three words in lower case between quotation marks. */
const QUOTED_TERM =
  /(?<![\p{L}\p{N}])(?:“|‘|"|'|«)(\p{Ll}[\p{Ll}-]+(?: \p{Ll}[\p{Ll}-]+){0,2})(?:”|’|"|'|»)(?![\p{L}\p{N}])/gu;
/** Terms compared in a story, the longest first: more would be a report that quotes everything. */
const MOST_TERMS = 30;
/** Words that a quoted term must not consist of: bits of speech, not names of things. */
const SPEECH =
  /^(?:yes|no|not|very|so|really|well|the|a|an|i|he|she|it|we|you|they|is|was|are|to|and|but|this|that)\b/u;

/** One framing dispute for each such term of a story. */
export function findScareQuotes(view: WeighingView): Dispute[] {
  return view.links.stories.flatMap(({ id, reports }) => {
    const quoted = new Map<string, ReportSpan[]>();
    for (const report of reports)
      for (const { term, span } of quotedTerms(view, report))
        quoted.set(term, [...(quoted.get(term) ?? []), span]);
    return [...quoted]
      .toSorted(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
      .slice(0, MOST_TERMS)
      .flatMap(([term, spans]) => disputeOf(view, id, reports, term, spans) ?? []);
  });
}

function quotedTerms(
  view: WeighingView,
  report: string,
): { readonly term: string; readonly span: ReportSpan }[] {
  const { report: source, reading } = view.report(report);
  return reading.sentences.flatMap((sentence) => {
    const words = source.text.slice(sentence.start, sentence.end);
    // Where more is quoted in a sentence, the term is a piece of what somebody said.
    if ((words.match(/["“”«»]/gu) ?? []).length > 2) return [];
    return [...words.matchAll(QUOTED_TERM)].flatMap((match) => {
      if (INTRODUCED.test(words.slice(0, match.index))) return [];
      const term = match[1]!;
      const start = sentence.start + match.index + 1;
      const span = { report, start, end: start + term.length };
      // A word that somebody is quoted with is that person's; one in a headline or between nouns is kept at a distance.
      const isSaid = reading.attributions.some(({ content }) =>
        content.some((part) => overlap(part, span) > 0),
      );
      const after = source.text.slice(span.end + 1, span.end + 2);
      return isSaid || SPEECH.test(term) || !term.includes(" ") || after === ""
        ? []
        : [{ term, span }];
    });
  });
}

/** Before a term in quotation marks that is only introduced by them. */
const INTRODUCED =
  /\b(?:known as|called|dubbed|nicknamed|termed|labell?ed|named|phrases?|words?|terms?|means?|meaning|titled|entitled|refers? to)(?: (?:an?|the|as))?\s*$/iu;

function disputeOf(
  view: WeighingView,
  story: string,
  reports: readonly string[],
  term: string,
  scare: readonly ReportSpan[],
): Dispute | null {
  const distant = new Set(scare.map(({ report }) => report));
  const plain = reports.flatMap((report) =>
    distant.has(report) || isOfOneHouse(view, report, distant) ? [] : plainUses(view, report, term),
  );
  if (plain.length === 0) return null;
  const names = (spans: readonly ReportSpan[]): string =>
    listInWords([...new Set(spans.map(({ report }) => view.nameOf(report)))]);
  return createDispute({
    about: "label",
    relation: "framing",
    event: null,
    story,
    why: `${names(scare)} ${distant.size > 1 ? "set" : "sets"} “${term}” in quotation marks; ${names(plain)} ${new Set(plain.map(({ report }) => report)).size > 1 ? "use" : "uses"} the words as they stand.`,
    confidence: 0.5,
    sides: [
      { value: `‘${term}’`, spans: scare, origins: [] },
      { value: term, spans: plain, origins: [] },
    ],
  });
}

/** Whether a report has the outlet of one of the others. */
function isOfOneHouse(view: WeighingView, report: string, others: ReadonlySet<string>): boolean {
  const { name } = view.report(report).report.outlet;
  return [...others].some((id) => view.report(id).report.outlet.name === name);
}

/** The term outside quotation marks and outside what others are said to say; none where the report quotes it as well. */
function plainUses(view: WeighingView, report: string, term: string): ReportSpan[] {
  const { report: source, reading } = view.report(report);
  const found: ReportSpan[] = [];
  for (let at = source.text.indexOf(term); at >= 0; at = source.text.indexOf(term, at + 1)) {
    const span = { report, start: at, end: at + term.length };
    const isWhole = !/[\p{L}\p{N}]/u.test(
      source.text.charAt(at - 1) + source.text.charAt(span.end),
    );
    const isQuoted = /["'“”‘’«»]/u.test(source.text.charAt(at - 1));
    if (isQuoted) return [];
    const inBody = reading.sentences.some((sentence) => overlap(sentence, span) > 0);
    const isSaid = reading.attributions.some(({ content }) =>
      content.some((part) => overlap(part, span) > 0),
    );
    if (isWhole && inBody && !isSaid) found.push(span);
  }
  return found;
}
