/** The words of a report's body as crossing compares them: folded, stemmed, with their place, block and whether they stand in quotation marks. */
import { isBody, type Report } from "../../model/index.ts";
import { IRREGULAR_FORMS } from "../en/irregular-forms.ts";
import { foldWord } from "./fold-word.ts";
import { findQuotations } from "./quotations.ts";
import { stem } from "./stem.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** Parallel arrays in text order. */
export interface ReportWords {
  readonly report: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index of the word's block among the report's blocks. */
  readonly block: Int32Array;
  /** 1 where the word stands in quotation marks. */
  readonly quoted: Uint8Array;
  readonly folded: readonly string[];
}

/** The words of `text` between `start` and `end`, folded. */
export function wordsIn(text: string, start = 0, end: number = text.length): string[] {
  return (text.slice(start, end).match(WORD) ?? []).map(foldWord);
}

/** The stem of a folded word; irregular verb forms count as their verb. */
export function stemOf(folded: string): string {
  let known = stems.get(folded);
  if (known === undefined) {
    known = stem(IRREGULAR_FORMS.get(folded) ?? folded);
    if (stems.size < STEM_CACHE) stems.set(folded, known);
  }
  return known;
}

/** Stems are a pure function of the word; keeping the commonest of them saves most of the work. */
const STEM_CACHE = 200_000;
const stems = new Map<string, string>();

/** The stems of the words of `text`. */
export function stemsIn(text: string, start = 0, end: number = text.length): string[] {
  return wordsIn(text, start, end).map(stemOf);
}

/** The words of the body of `report`; the title and the furniture are left out. */
export function readWords(report: Report): ReportWords {
  const start: number[] = [];
  const end: number[] = [];
  const block: number[] = [];
  const folded: string[] = [];
  report.blocks.forEach((one, index) => {
    if (!isBody(one)) return;
    const raw = report.text.slice(one.start, one.end);
    for (const match of raw.matchAll(WORD)) {
      start.push(one.start + match.index);
      end.push(one.start + match.index + match[0].length);
      block.push(index);
      folded.push(foldWord(match[0]));
    }
  });
  const quoted = new Uint8Array(start.length);
  let word = 0;
  for (const quotation of findQuotations(report)) {
    while (word < start.length && start[word]! < quotation.start) word++;
    while (word < start.length && end[word]! <= quotation.end) quoted[word++] = 1;
  }
  return {
    report: report.id,
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    block: Int32Array.from(block),
    quoted,
    folded,
  };
}
