/**
 * Cuts a text into units: its lines, with lines that were only broken to fit a width (mails, teletype copy) joined again. All later
 * decisions are about units; a unit is a range of the text without the white space around it.
 */
import type { Span } from "../../model/index.ts";

/** A line, or hard-wrapped lines that are one paragraph. */
export interface Unit extends Span {
  readonly text: string;
  /** Whether an empty line, or the start of the text, stands right before it. */
  readonly apart: boolean;
}

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;
/** Widths to which plain text is usually wrapped; longer lines are whole paragraphs. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 120;

/** The units of `text`, in order. Linear in its length. */
export function cutUnits(text: string): Unit[] {
  return joinWrapped(text, cutLines(text));
}

function cutLines(text: string): Unit[] {
  const units: Unit[] = [];
  let from = 0;
  let apart = true;
  const take = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      apart = true;
      return;
    }
    units.push({ start, end, text: text.slice(start, end), apart });
    apart = false;
  };
  for (const match of text.matchAll(BREAK)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(text.length);
  return units;
}

/** White space, and the invisible marks that stand at line ends of copied pages. */
function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

/**
 * Joins the lines of a stretch without empty lines when they were wrapped at one width: for nearly every line, the first word of
 * the next would not have fitted any more. A list of short lines fails this, and so does one line per paragraph.
 */
function joinWrapped(text: string, lines: readonly Unit[]): Unit[] {
  const units: Unit[] = [];
  for (let first = 0; first < lines.length;) {
    let last = first;
    while (last + 1 < lines.length && !lines[last + 1]!.apart) last++;
    const stretch = lines.slice(first, last + 1);
    // Pushed one by one: a stretch may hold more lines than a call takes arguments.
    if (stretch.length > 1) for (const unit of joinStretch(text, stretch)) units.push(unit);
    else units.push(stretch[0]!);
    first = last + 1;
  }
  return units;
}

function joinStretch(text: string, lines: readonly Unit[]): readonly Unit[] {
  const width = lines.reduce((max, line) => Math.max(max, line.end - line.start), 0);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return lines;
  let full = 0;
  let carried = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1]!;
    const word = /^\S{1,40}/u.exec(next.text)?.[0] ?? "";
    if (line.end - line.start + 1 + word.length > width - 6) full++;
    if (/^\p{Ll}/u.test(next.text) || !/[.!?:…"”’')\]]$/u.test(line.text)) carried++;
  }
  const breaks = lines.length - 1;
  const lowered = lines.slice(1).some((line) => /^\p{Ll}/u.test(line.text));
  if (full < breaks * 0.75 || carried < breaks * 0.6 || !lowered) return lines;
  const joined: Unit[] = [];
  let start = lines[0]!;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    // A clearly short line that ends a sentence closes its paragraph even without an empty line.
    const closes = line.end - line.start < width * 0.7 && /[.!?…"”’']$/u.test(line.text);
    if (next && !closes) continue;
    joined.push({
      start: start.start,
      end: line.end,
      text: text.slice(start.start, line.end),
      apart: start.apart,
    });
    if (next) start = next;
  }
  return joined;
}
