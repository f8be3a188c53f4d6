/** A passage as it is shown among others: not too long, its first words found in sight, with a little of what stands around it. */
import type { ReportSpan, Span } from "../../model/index.ts";
import type { SearchResult } from "../api/schemas.ts";

/** Code units. */
const LONGEST = 600;
const AROUND = 160;
/** Of a long passage, what is shown before the first words found. */
const LEAD = 120;

/** A passage of a report's `text`, with those of its `hits` that it shows. */
export function showPassage(
  text: string,
  { report, ...whole }: ReportSpan,
  hits: readonly Span[],
): SearchResult["passages"][number] {
  const { start, end } = shorten(text, whole, hits[0]);
  return {
    report,
    start,
    end,
    before: text.slice(wordAfter(text, Math.max(0, start - AROUND), start), start),
    text: text.slice(start, end),
    after: text.slice(end, wordBefore(text, Math.min(text.length, end + AROUND), end)),
    hits: hits.filter((hit) => hit.start >= start && hit.end <= end),
  };
}

function shorten(text: string, whole: Span, hit: Span | undefined): Span {
  if (whole.end - whole.start <= LONGEST) return { start: whole.start, end: whole.end };
  const wanted = Math.max(whole.start, Math.min((hit?.start ?? 0) - LEAD, whole.end - LONGEST));
  const start = wanted === whole.start ? wanted : wordAfter(text, wanted, hit?.start ?? wanted);
  const last = Math.min(whole.end, start + LONGEST);
  const end =
    last === whole.end ? last : wordBefore(text, last, Math.max(start, hit?.end ?? start));
  return { start, end };
}

/** The first place from `from` on, up to `to`, where a word begins; `from` when none does. */
function wordAfter(text: string, from: number, to: number): number {
  if (from === 0) return from;
  const at = text.slice(from - 1, to).search(/\s\S/u);
  return at < 0 ? whole(text, from) : from + at;
}

/** The last place down from `from` to `to` where a word has ended; `from` when none has. */
function wordBefore(text: string, from: number, to: number): number {
  if (from === text.length) return from;
  const piece = text.slice(to, from + 1);
  const trimmed = piece.replace(/\s+\S*$/u, "");
  return trimmed.length === piece.length || trimmed.length === 0
    ? whole(text, from)
    : to + trimmed.length;
}

/** A place that parts no pair of surrogates. */
function whole(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;
}
