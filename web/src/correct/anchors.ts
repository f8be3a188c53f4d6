/** Exact words of a report as a decision keeps them, and the way back from them to their place in the text as it is now. */
import type { Anchor } from "../../../src/model/decision.ts";
import { compareSpans, coverOf, type ReportSpan, type Span } from "../../../src/model/span.ts";
import type { AttributionItem, ExportedReport, RecordIndex } from "../data/record-index.ts";

/**
 * The words of a span of a report.
 * @throws Error when the record holds no such report: a finding never points outside its record.
 */
export function anchorOf(index: RecordIndex, span: ReportSpan): Anchor {
  const report = index.reports.get(span.report);
  if (!report) throw new Error(`The record holds no report ${span.report}.`);
  const { start, end } = span;
  return { report: span.report, start, end, text: report.text.slice(start, end) };
}

/** The words that stand for an attribution: its content, from its first span to its last. */
export function contentOf(attribution: AttributionItem): ReportSpan {
  const { report, content } = attribution;
  return { report, ...(coverOf(content) ?? { start: 0, end: 0 }) };
}

/** Where the words of an anchor stand now: at their offsets, else at the nearest place with the same words; null when they are gone. */
export function placeOf(index: RecordIndex, anchor: Anchor): ReportSpan | null {
  const report = index.reports.get(anchor.report);
  if (!report || anchor.text === "") return null;
  const start = nearest(report.text, anchor.text, anchor.start);
  return start < 0 ? null : { report: report.id, start, end: start + anchor.text.length };
}

function nearest(text: string, words: string, from: number): number {
  if (text.startsWith(words, from)) return from;
  const before = text.lastIndexOf(words, from);
  const after = text.indexOf(words, from);
  if (before < 0 || after < 0) return Math.max(before, after);
  return from - before <= after - from ? before : after;
}

/** The ranges with one more, merged where they meet or where nothing but white space lies between them. */
export function withRange(text: string, ranges: readonly Span[], added: Span): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges, added].toSorted(compareSpans)) {
    const last = merged.at(-1);
    if (last && text.slice(last.end, start).trim() === "") last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The ranges without the words of `removed`; what is left of a range is trimmed of white space, and left out when nothing is. */
export function withoutRange(text: string, ranges: readonly Span[], removed: Span): Span[] {
  return ranges
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, removed.start) },
      { start: Math.max(start, removed.end), end },
    ])
    .flatMap(({ start, end }) => {
      if (start >= end) return [];
      const words = text.slice(start, end);
      const from = start + words.length - words.trimStart().length;
      const to = end - (words.length - words.trimEnd().length);
      return from < to ? [{ start: from, end: to }] : [];
    });
}

/** Whether all of a span is part of the report itself. */
export function isBody(report: ExportedReport, span: Span): boolean {
  return withoutRange(report.text, [span], { start: 0, end: 0 }).every((words) =>
    report.body.some((range) => range.start <= words.start && words.end <= range.end),
  );
}
