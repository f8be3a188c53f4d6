/**
 * Every stretch between quotation marks, in whatever style a report writes them: “ ”, ‘ ’, " ", '' '', ' ', « », „ “.
 * A single pass over each block with a stack of open marks; a quotation never leaves its block. A mark without its partner is
 * bounded: it takes the last closing mark of its style if marks nest wrongly, runs to the end of a paragraph whose successor
 * opens again, and otherwise to the end of its sentence.
 * Known misses: a plural possessive before a stronger closing mark lengthens a single-quoted stretch.
 */
import type { Span } from "../../model/index.ts";
import { CLOSERS_OF, ELISIONS } from "../en/quotes.ts";
import type { ReadingText } from "../reading-text.ts";

/** One stretch in quotation marks. The span takes in the marks. */
export interface Quotation extends Span {
  /** The span without the marks. */
  readonly inner: Span;
  /** Index of its block. */
  readonly block: number;
  /** The opening mark: `“`, `‘`, `"`, `''`, `'`, `«`, `„`, and so on. */
  readonly mark: string;
  /** Whether it has a closing mark of its own; false where the paragraph or sentence bounds it. */
  readonly closed: boolean;
  /** 0 for an outermost one, 1 for one inside another. */
  readonly depth: number;
  /** Whether it goes on from an unclosed quotation that ends the paragraph before. */
  readonly continues: boolean;
}

interface Open {
  readonly mark: string;
  readonly at: number;
  /** Where a single mark that may also be an apostrophe could close it, or -1. */
  weak: number;
  /** The end of the last mark inside it that closes its own style, or -1. */
  lastClose: number;
}

interface Raw {
  start: number;
  end: number;
  mark: string;
  closed: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
const OPEN_BEFORE = /[\s([{–—―\-/“”„«‘"'…:]/u;
const CLOSE_AFTER = /[\s.,;:!?)\]}–—―\-/”’»"'…]/u;

/** All quotations of title and body in text order, an outer one before those inside it. Linear in the length of the text. */
export function findQuotations(text: ReadingText): Quotation[] {
  const found: Quotation[] = [];
  const blocks: number[] = [];
  for (const sentence of text.sentences) {
    if (blocks.at(-1) !== sentence.block) blocks.push(sentence.block);
  }
  let firstSentence = 0;
  let runsOn: string | null = null;
  blocks.forEach((blockIndex, place) => {
    const block = text.report.blocks[blockIndex]!;
    const next = text.report.blocks[blocks[place + 1] ?? -1];
    const nextMark = next ? markAt(text.text, next.start) : null;
    const ends: number[] = [];
    while (text.sentences[firstSentence]?.block === blockIndex) {
      ends.push(text.sentences[firstSentence]!.end);
      firstSentence++;
    }
    const raws = scanBlock(text.text, block, ends, nextMark);
    raws.sort((a, b) => a.start - b.start || b.end - a.end);
    let cover = -1;
    for (const raw of raws) {
      const width = raw.mark === "''" ? 2 : 1;
      const continues =
        runsOn !== null && raw.mark === runsOn && raw.start === skipSpace(text.text, block.start);
      found.push({
        start: raw.start,
        end: raw.end,
        inner: { start: raw.start + width, end: raw.closed ? raw.end - width : raw.end },
        block: blockIndex,
        mark: raw.mark,
        closed: raw.closed,
        depth: raw.start < cover ? 1 : 0,
        continues,
      });
      if (raw.end > cover) cover = raw.end;
    }
    const last = raws.find((raw) => !raw.closed && raw.end >= block.end - 1);
    runsOn = last && nextMark === last.mark ? last.mark : null;
  });
  return found;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text.charAt(at))) at++;
  return at;
}

/** The quotation mark that stands at `at` (after white space), or null. */
function markAt(text: string, at: number): string | null {
  const from = skipSpace(text, at);
  const two = text.slice(from, from + 2);
  if (two === "''") return two;
  const char = text.charAt(from);
  return CLOSERS_OF.has(char) || char === '"' || char === "'" || char === "”" ? char : null;
}

function scanBlock(
  text: string,
  block: Span,
  ends: readonly number[],
  nextMark: string | null,
): Raw[] {
  const raws: Raw[] = [];
  const stack: Open[] = [];
  /** How many marks of each style are open: a closing mark without one costs no walk down the stack. */
  const openOf = new Map<string, number>();

  const push = (mark: string, at: number): void => {
    // Deeper nesting than speech has is noise; it must not cost time either.
    if (stack.length >= 6) return;
    stack.push({ mark, at, weak: -1, lastClose: -1 });
    openOf.set(mark, (openOf.get(mark) ?? 0) + 1);
  };
  const pop = (): Open => {
    const open = stack.pop()!;
    openOf.set(open.mark, (openOf.get(open.mark) ?? 1) - 1);
    return open;
  };
  const give = (open: Open, end: number, closed: boolean): void => {
    raws.push({ start: open.at, end, mark: open.mark, closed });
  };
  /** What remains of an opening mark that the text never closes where it should. */
  const giveUp = (open: Open): void => {
    if (open.weak >= 0) give(open, open.weak, true);
    else if (open.lastClose >= 0) give(open, open.lastClose, true);
    else if (open.mark !== "'") {
      const first = skipSpace(text, block.start) === open.at;
      if (nextMark === open.mark || (first && open.mark !== "‘")) {
        give(open, trimmedEnd(text, block), false);
      } else if (open.mark !== "‘") {
        const end = ends.find((one) => one > open.at) ?? block.end;
        give(open, end, false);
      }
    }
  };
  /** Closes the innermost open mark of one of `marks` at `end`, giving up those opened inside it. */
  const close = (marks: readonly string[], end: number): boolean => {
    if (!marks.some((mark) => (openOf.get(mark) ?? 0) > 0)) return false;
    while (stack.length > 0) {
      const open = pop();
      if (marks.includes(open.mark)) {
        give(open, end, true);
        const outer = stack.findLast((one) => one.mark === open.mark);
        if (outer) outer.lastClose = end;
        return true;
      }
      if (open.weak >= 0) give(open, open.weak, true);
    }
    return false;
  };

  for (let at = block.start; at < block.end; at++) {
    const char = text.charAt(at);
    const before = at > block.start ? text.charAt(at - 1) : " ";
    if (char === '"' || (char === "'" && text.charAt(at + 1) === "'")) {
      const mark = char === '"' ? char : "''";
      const width = mark.length;
      const after = at + width < block.end ? text.charAt(at + width) : " ";
      const isOpen = (openOf.get(mark) ?? 0) > 0;
      const mayOpen = OPEN_BEFORE.test(before) && !/\s/u.test(after);
      const mayClose = isOpen && !/\s/u.test(before);
      if (mayClose && !(mayOpen && /\s/u.test(before))) close([mark], at + width);
      else if (isOpen && CLOSE_AFTER.test(after) && !mayOpen) close([mark], at + width);
      else if (mayOpen && !isOpen) push(mark, at);
      at += width - 1;
      continue;
    }
    const after = at + 1 < block.end ? text.charAt(at + 1) : " ";
    if (char === "'") {
      scanSingle(at, before, after, "'");
    } else if (char === "’") {
      if (LETTER.test(before) && LETTER.test(after)) continue;
      scanSingle(at, before, after, "‘");
    } else if (char === "‘") {
      if ((openOf.get("‚") ?? 0) > 0 && CLOSE_AFTER.test(after)) close(["‚"], at + 1);
      else if (!(LETTER.test(before) && LETTER.test(after))) {
        const last = stack.at(-1);
        // Two opening marks of one style: what looked like an apostrophe closed the first.
        if (last?.mark === "‘" && last.weak >= 0) give(pop(), last.weak, true);
        if (last?.mark !== "‘" || last.weak >= 0) push("‘", at);
      }
    } else if (char === "”") {
      const opens = OPEN_BEFORE.test(before) && LETTER.test(after);
      if (opens && (openOf.get("“") ?? 0) + (openOf.get("”") ?? 0) + (openOf.get("„") ?? 0) === 0) {
        push("”", at);
      } else close(["“", "„", "”"], at + 1);
    } else if (char === "“") {
      const closesGerman =
        (openOf.get("„") ?? 0) > 0 && !/\s/u.test(before) && CLOSE_AFTER.test(after);
      const closesItself =
        (openOf.get("“") ?? 0) > 0 && !OPEN_BEFORE.test(before) && CLOSE_AFTER.test(after);
      if (closesGerman) close(["„"], at + 1);
      else if (closesItself) close(["“"], at + 1);
      else push("“", at);
    } else if (char === "»") {
      if ((openOf.get("«") ?? 0) > 0) close(["«"], at + 1);
      else if (OPEN_BEFORE.test(before) && LETTER.test(after)) push("»", at);
    } else if (char === "«") {
      if ((openOf.get("»") ?? 0) > 0 && !/\s/u.test(before)) close(["»"], at + 1);
      else push("«", at);
    } else if (char === "„" || char === "‹" || char === "‚") {
      push(char, at);
    } else if (char === "›") close(["‹"], at + 1);
  }
  while (stack.length > 0) giveUp(pop());
  return raws;

  /** A straight or curly single mark: an opening or closing mark, or an apostrophe, by what stands around it. */
  function scanSingle(at: number, before: string, after: string, style: "'" | "‘"): void {
    const isOpen = (openOf.get(style) ?? 0) > 0;
    if (isOpen && !/\s/u.test(before) && !LETTER.test(after)) {
      const strong =
        /[.,!?…\])]/u.test(before) ||
        before !== "s" ||
        at + 1 >= block.end ||
        /[.,;:)]/u.test(after);
      if (strong) close([style], at + 1);
      else {
        const open = stack.findLast((one) => one.mark === style);
        if (open?.weak === -1) open.weak = at + 1;
      }
      return;
    }
    if (style !== "'" || !LETTER.test(after) || !/[\s([{–—“"]/u.test(before)) return;
    const word = /^\p{L}+/u.exec(text.slice(at + 1, at + 9))?.[0].toLowerCase() ?? "";
    if (/\d/u.test(after) || ELISIONS.has(word)) return;
    const last = stack.at(-1);
    if (isOpen) {
      if (last?.mark !== "'" || last.weak < 0) return;
      give(pop(), last.weak, true);
    }
    push("'", at);
  }
}

function trimmedEnd(text: string, block: Span): number {
  let end = block.end;
  while (end > block.start && /\s/u.test(text.charAt(end - 1))) end--;
  return end;
}
