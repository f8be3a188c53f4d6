/**
 * The simplest thing that works, to measure against: quotation marks with the nearest verb of saying in their paragraph, "…, X said",
 * "X said …" and "according to X". It shares no code with what it is compared to, and knows no grammar: a source is whatever stands between the verb
 * and the nearest mark.
 */
import type { Span } from "../../src/model/index.ts";
import type { Roles } from "./corpus.ts";

const VERB =
  /(?<![\p{L}-])(?:said|says|say|saying|added|adds|adding|told|tells|wrote|writes|noted|notes|argued|argues|announced|explained|explains|claimed|claims|insisted|stated|states|warned|warns|admitted|acknowledged|replied|responded|testified|tweeted|according to)(?!\p{L})/gu;
const QUOTATION = /“[^“”]*”|"[^"]*"|''(?:(?!'').)*''/gu;
const MARK = /[,;:.?!“”"–—]/u;
/** Words of a source at most. */
const LONGEST_SOURCE = 10;

/** What the baseline finds in a text. */
export function findByBaseline(text: string): Roles[] {
  // No quotation is followed into another paragraph.
  return [...text.matchAll(/[^\n]+/gu)].flatMap((line) => findInLine(line[0], line.index));
}

function findInLine(line: string, offset: number): Roles[] {
  const quotations = [...line.matchAll(QUOTATION)]
    .map(rangeOf)
    .filter((one) => one.end - one.start > 12);
  const inQuotation = (at: number): boolean =>
    quotations.some((one) => one.start <= at && at < one.end);
  const verbs = [...line.matchAll(VERB)].map(rangeOf).filter((verb) => !inQuotation(verb.start));
  const contents = new Map<Span, Span[]>();
  for (const quotation of quotations) {
    const [nearest] = verbs
      .map((verb) => ({
        verb,
        gap: Math.max(verb.start - quotation.end, quotation.start - verb.end),
      }))
      .toSorted((a, b) => a.gap - b.gap);
    if (!nearest || nearest.gap > 80) continue;
    contents.set(nearest.verb, [...(contents.get(nearest.verb) ?? []), quotation]);
  }
  const found: Roles[] = [];
  for (const verb of verbs) {
    const before = sourceBefore(line, verb.start);
    const after = sourceAfter(line, verb.end);
    const inverted = before === null || line.startsWith("according", verb.start);
    const source = inverted ? after : before;
    const content = contents.get(verb) ?? clauseOf(line, verb, source);
    if (!source || content.length === 0) continue;
    const place = (span: Span): Span => ({ start: span.start + offset, end: span.end + offset });
    found.push({ source: [place(source)], cue: [place(verb)], content: content.map(place) });
  }
  return found;
}

function rangeOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** The words from the last mark to `end`, when there are some and not too many. */
function sourceBefore(line: string, end: number): Span | null {
  let start = end;
  while (start > 0 && !MARK.test(line.charAt(start - 1))) start--;
  return trimmed(line, { start, end });
}

function sourceAfter(line: string, start: number): Span | null {
  let end = start;
  while (end < line.length && !MARK.test(line.charAt(end))) end++;
  return trimmed(line, { start, end });
}

function trimmed(line: string, span: Span): Span | null {
  const words = line.slice(span.start, span.end);
  const count = words.split(/\s+/u).filter(Boolean).length;
  if (count === 0 || count > LONGEST_SOURCE) return null;
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: start + words.trim().length };
}

/** Without a quotation: what stands before ", X said" at the end of a sentence, else the rest of the sentence. */
function clauseOf(line: string, verb: Span, source: Span | null): Span[] {
  const stop = /[.?!](?:\s|$)/u.exec(line.slice(verb.end));
  const end = stop ? verb.end + stop.index : line.length;
  const edge = Math.max(verb.end, source?.end ?? 0);
  if (end - edge > 20) return [{ start: edge + (line.charAt(edge) === " " ? 1 : 0), end }];
  const head = Math.min(verb.start, source?.start ?? verb.start);
  const start = Math.max(0, line.lastIndexOf(". ", head - 2) + 2);
  return head - start > 20 ? [{ start: start === 1 ? 0 : start, end: head - 2 }] : [];
}
