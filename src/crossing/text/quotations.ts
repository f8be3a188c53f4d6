/**
 * Stretches in quotation marks, found without knowing who speaks. Marks are paired inside one block; a quotation that runs over
 * several paragraphs, each opened anew and only the last closed, ends at the end of its paragraph.
 */
import { isBody, type Report, type Span } from "../../model/index.ts";

/** Opening marks with the marks that may close them. */
const CLOSED_BY: Readonly<Record<string, string>> = {
  "“": '”“"',
  "„": '”“"',
  "«": "»",
  "‘": "’",
  '"': '"”',
};
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a single mark at `at` is an apostrophe inside or behind a word rather than the end of a quotation. */
function isApostrophe(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at + 1));
}

function findInBlock(text: string, from: number, to: number, found: Span[]): void {
  let at = from;
  /** Opening marks that nothing closes any more: looking again for each of them would take quadratic time. */
  const unclosed = new Set<string>();
  while (at < to) {
    const open = text.charAt(at);
    const closers = CLOSED_BY[open];
    const before = at > from ? text.charAt(at - 1) : " ";
    if (
      closers === undefined ||
      (open === "‘" && unclosed.has(open)) ||
      (open !== "«" && LETTER.test(before))
    ) {
      at++;
      continue;
    }
    let close = unclosed.has(open) ? to : at + 1;
    while (
      close < to &&
      !(closers.includes(text.charAt(close)) && !(open === "‘" && isApostrophe(text, close)))
    )
      close++;
    if (close === to) unclosed.add(open);
    // Without a closing mark a single mark is no quotation; a double one before a word may go on in the next paragraph.
    if (close < to || (open !== "‘" && LETTER.test(text.charAt(at + 1)))) {
      if (close > at + 1) found.push({ start: at + 1, end: close });
      at = close + 1;
    } else {
      at++;
    }
  }
}

/** The stretches of the body that stand in quotation marks, without the marks, in text order. Linear in the length of the text. */
export function findQuotations(report: Report): Span[] {
  const found: Span[] = [];
  for (const block of report.blocks) {
    if (isBody(block)) findInBlock(report.text, block.start, block.end, found);
  }
  return found;
}
