/** A report's text as lines to set: each with its place in the text and whether it is the report itself or furniture of its page. */
import { overlap, type Span } from "../../../src/model/span.ts";

/** What a line is: the report's title, its body, or the rest of the page. */
export type LineRole = "title" | "body" | "furniture";

/** One line that is not blank, without its line break. */
export interface Line extends Span {
  readonly role: LineRole;
}

/**
 * The lines of `text` that are not blank. A line that is partly body is cut at the body's edges. `body` is sorted and without
 * overlaps; linear in text and ranges.
 */
export function linesOf(text: string, body: readonly Span[], title: Span | null): Line[] {
  const lines: Line[] = [];
  let next = 0;
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    while (next < body.length && body[next]!.end <= start) next++;
    const cuts = [start];
    for (let i = next; i < body.length && body[i]!.start < end; i++) {
      if (body[i]!.start > start) cuts.push(body[i]!.start);
      if (body[i]!.end < end) cuts.push(body[i]!.end);
    }
    cuts.push(end);
    for (let i = 0; i + 1 < cuts.length; i++) {
      const piece = { start: cuts[i]!, end: cuts[i + 1]! };
      if (text.slice(piece.start, piece.end).trim() === "") continue;
      lines.push({ ...piece, role: roleOf(piece, body, next, title) });
    }
    start = end + 1;
  }
  return lines;
}

function roleOf(piece: Span, body: readonly Span[], from: number, title: Span | null): LineRole {
  if (title && overlap(piece, title) * 2 > piece.end - piece.start) return "title";
  for (let i = from; i < body.length && body[i]!.start < piece.end; i++)
    if (overlap(piece, body[i]!) > 0) return "body";
  return "furniture";
}

/** Cuts lines into parts of at most about `size` code units of text, so that a very long report opens at once; at least one part. */
export function partsOf(lines: readonly Line[], size: number): Line[][] {
  const parts: Line[][] = [[]];
  let length = 0;
  for (const line of lines) {
    if (length > 0 && length + line.end - line.start > size) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)!.push(line);
    length += line.end - line.start;
  }
  return parts;
}
