/**
 * The search of a page that has no server: all paragraphs of titles and bodies, in memory. Texts are made ready for comparing once, when
 * they are first looked at.
 */
import type { Span } from "../../../src/model/span.ts";
import type { Passage, SearchQuery, SearchResult } from "../data/home.ts";
import type { ExportedReport, RecordIndex } from "../data/record-index.ts";
import { linesOf } from "../text/paragraphs.ts";
import { fold } from "./fold.ts";
import { parseQuery, type ParsedQuery, type Term } from "./parse-query.ts";

/** Characters of the paragraph before and after that are given with a passage. */
const AROUND = 160;

/** A headline that holds the words is worth as much as so many places in running text. */
const TITLE_WORTH = 3;

interface Ready {
  readonly report: ExportedReport;
  readonly folded: string;
  readonly paragraphs: readonly (Span & { readonly isTitle: boolean })[];
}

interface Found {
  readonly ready: Ready;
  readonly at: number;
  readonly hits: readonly Span[];
  readonly worth: number;
}

/** A search over one record. */
export type Search = (query: SearchQuery) => SearchResult;

/** Makes the search of a record; a search is linear in the texts, with small constants. */
export function createSearch(index: RecordIndex): Search {
  const kept = new Map<string, Ready>();
  const readyOf = (report: ExportedReport): Ready => {
    let ready = kept.get(report.id);
    if (!ready) {
      ready = {
        report,
        folded: fold(report.text),
        paragraphs: linesOf(report.text, report.body, report.title)
          .filter(({ role }) => role !== "furniture")
          .map(({ start, end, role }) => ({ start, end, isTitle: role === "title" })),
      };
      kept.set(report.id, ready);
    }
    return ready;
  };
  return (query) => {
    const parsed = parseQuery(query.text);
    if (parsed.wanted.length === 0) return { total: 0, passages: [] };
    const found: Found[] = [];
    for (const report of index.record.reports) {
      if (!fits(report, query)) continue;
      const within = rangesOf(index, report, query);
      if (within?.length === 0) continue;
      const ready = readyOf(report);
      if (!mayHold(ready.folded, parsed)) continue;
      collect(ready, parsed, within, found);
    }
    found.sort(
      (a, b) => b.worth - a.worth || compareReports(a.ready.report, b.ready.report) || a.at - b.at,
    );
    return {
      total: found.length,
      passages: found.slice(query.offset, query.offset + query.limit).map(toPassage),
    };
  };
}

function fits(report: ExportedReport, { outlet, from, to }: SearchQuery): boolean {
  const { earliest, latest } = report.published;
  if (outlet !== null && !(report.outlet.name !== null && holds(report.outlet.name, outlet)))
    return false;
  // A report without a date may be of any day; what is asked for is what may be.
  if (from !== null && latest !== null && latest < from) return false;
  return !(to !== null && earliest !== null && earliest > to);
}

const holds = (name: string, part: string) => fold(name).includes(fold(part.trim()));

/** Where hits may lie; null for anywhere. */
function rangesOf(
  index: RecordIndex,
  report: ExportedReport,
  { speaker, quoted }: SearchQuery,
): readonly Span[] | null {
  if (speaker === null && !quoted) return null;
  return index
    .findingsOf(report.id)
    .attributions.filter(
      (one) =>
        (!quoted || one.direct) && (speaker === null || isSpeaker(index, one.speaker, speaker)),
    )
    .flatMap(({ content }) => content);
}

function isSpeaker(index: RecordIndex, id: string | null, wanted: string): boolean {
  if (id === null || id === wanted) return id !== null;
  const entity = index.entities.get(id);
  return (
    entity !== undefined && [entity.name, ...entity.aliases].some((name) => holds(name, wanted))
  );
}

/** Whether a text can hold what is wanted at all. */
function mayHold(folded: string, { wanted }: ParsedQuery): boolean {
  return wanted.every((terms) => terms.some(({ longest }) => folded.includes(longest)));
}

function collect(
  ready: Ready,
  { wanted, unwanted }: ParsedQuery,
  within: readonly Span[] | null,
  found: Found[],
): void {
  const allowed = (hit: Span) =>
    within === null || within.some(({ start, end }) => start <= hit.start && hit.end <= end);
  for (const [at, { start, end, isTitle }] of ready.paragraphs.entries()) {
    const text = ready.folded.slice(start, end);
    const places = (term: Term) => placesOf(term, text, start).filter(allowed);
    if (unwanted.some((term) => placesOf(term, text, start).length > 0)) continue;
    const hits: Span[] = [];
    const all = wanted.every((terms) => {
      const own = terms.flatMap(places);
      hits.push(...own);
      return own.length > 0;
    });
    if (!all) continue;
    const worth =
      hits.length / (1 + Math.log2(1 + text.length / 200)) + (isTitle ? TITLE_WORTH : 0);
    found.push({ ready, at, hits: merged(hits), worth });
  }
}

function placesOf({ pattern, longest }: Term, text: string, offset: number): Span[] {
  if (!text.includes(longest)) return [];
  return [...text.matchAll(pattern)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** Hits in order, those that overlap made one. */
function merged(hits: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else result.push({ start: hit.start, end: hit.end });
  }
  return result;
}

function compareReports(a: ExportedReport, b: ExportedReport): number {
  const [first, second] = [a.published.earliest ?? "9", b.published.earliest ?? "9"];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function toPassage({ ready: { report, paragraphs }, at, hits }: Found): Passage {
  const { start, end } = paragraphs[at]!;
  const before = paragraphs[at - 1];
  const after = paragraphs[at + 1];
  return {
    report: report.id,
    start,
    end,
    before: before
      ? report.text.slice(Math.max(before.start, before.end - AROUND), before.end)
      : "",
    text: report.text.slice(start, end),
    after: after ? report.text.slice(after.start, Math.min(after.end, after.start + AROUND)) : "",
    hits,
  };
}
