/** General features of a unit: what can be seen from its own words, before its neighbours are looked at. */
import type { PageWords } from "./en.ts";
import type { Unit } from "./lines.ts";
import { findLineDates, withoutDates, type LineDate } from "./stated-dates.ts";

/** What is seen of a unit by itself. Counts are of its first 4,000 code units. */
export interface Features {
  readonly unit: Unit;
  /** Lower-case words. */
  readonly words: readonly string[];
  readonly count: number;
  /** Ends a sentence: a full stop, question or exclamation mark, with closing quotes and brackets. */
  readonly terminal: boolean;
  readonly question: boolean;
  readonly ellipsis: boolean;
  readonly colon: boolean;
  readonly sentences: number;
  /** Share of function words. */
  readonly functionShare: number;
  /** Share of words after the first, of four letters and more, with a capital. */
  readonly capitalShare: number;
  /** All letters are capitals. */
  readonly shouting: boolean;
  readonly finite: boolean;
  /** Its first finite verb is a full verb in the present ("wins", "says"): the tense of headlines. */
  readonly headlineTense: boolean;
  /** Has an article or a possessive, which headlines leave out. */
  readonly determined: boolean;
  /** Begins with a bullet, a number of a list or a dash. */
  readonly item: boolean;
  /** Begins with a dash and a capital: a line of dialogue. */
  readonly dialogue: boolean;
  /** The whole line is in quotation marks, or begins with one. */
  readonly quoted: boolean;
  readonly dates: readonly LineDate[];
  /** The words beside the dates, empty when the line is a date and nothing else. */
  readonly besideDates: string;
  /** Long stretches without white space: encoded data, not text. */
  readonly blob: boolean;
  /** Stems of its content words, for comparing what lines are about. */
  readonly stems: ReadonlySet<string>;
}

const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an he she they it his her their its this these those".split(" "),
);
const AUXILIARIES: ReadonlySet<string> = new Set("is was has does".split(" "));
const HEAD = 4000;
const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;

/** The features of `unit`. Linear in its length up to 4,000 code units, constant beyond. */
export function featuresOf(unit: Unit, words: PageWords): Features {
  const { text } = unit;
  const head = text.length > HEAD ? text.slice(0, HEAD) : text;
  const tail = text.slice(-12);
  const raw = head.match(WORD) ?? [];
  const lower = raw.map((word) => word.toLowerCase().replaceAll("’", "'"));
  const count = raw.length;
  const functions = lower.filter((word) => words.functionWords.has(word)).length;
  const long = raw.slice(1).filter((word) => word.length >= 4 && /^\p{L}/u.test(word));
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  const letters = head.slice(0, 400).replace(/[^\p{L}]+/gu, "");
  // A headline may end with an abbreviation: its full stop ends no sentence.
  const abbreviated = capitals > long.length * 0.6 && /\b\p{L}\.\p{L}\.$/u.test(tail);
  const terminal = /[.!?…]["”’'»“)\]]{0,3}$/u.test(tail) && !abbreviated;
  const ellipsis = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["”’')\]]{0,2}$/u.test(tail);
  const dates = findLineDates(text, words);
  const stems = new Set<string>();
  for (const word of lower) {
    if (word.length >= 4 && !words.functionWords.has(word)) stems.add(word.slice(0, 5));
  }
  return {
    unit,
    words: lower,
    count,
    terminal,
    question: /\?["”’'»)\]]{0,2}$/u.test(tail),
    ellipsis,
    colon: text.endsWith(":"),
    sentences: sentenceCount(terminal ? head : withoutTitles(head)),
    functionShare: count === 0 ? 0 : functions / count,
    capitalShare: long.length === 0 ? 0 : capitals / long.length,
    shouting:
      letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase(),
    finite: lower.some((word, index) => index > 0 && words.finiteVerbs.has(word)),
    headlineTense: isHeadlineTense(lower, words),
    determined: lower.some((word) => DETERMINERS.has(word)),
    item: /^(?:[•·●▪■*‣◦○►▶✓+]|[-–—]\s|\(?\d{1,3}[.)]\s|\(?[a-zA-Z]\)\s|[a-z]\.\s|\([ivx]{1,5}\)\s)/u.test(
      text,
    ),
    dialogue: /^[-–—]\s?["“‘«]?\p{Lu}/u.test(text),
    quoted: /^["“”‘’'«„]/u.test(text),
    dates,
    besideDates: dates.length > 0 ? withoutDates(text.slice(0, 400), dates) : text.slice(0, 400),
    blob: head.length >= 200 && !/\s/u.test(head.slice(0, 200)) && /^[\x21-\x7e]+$/u.test(head),
    stems,
  };
}

function isHeadlineTense(lower: readonly string[], words: PageWords): boolean {
  const verb = lower.slice(1).find((word) => words.finiteVerbs.has(word));
  return verb !== undefined && verb.endsWith("s") && !AUXILIARIES.has(verb);
}

/** Text without the full stops of short capitalised words ("Gov.", "St."), which end no sentence. */
function withoutTitles(text: string): string {
  return text.replace(/(?<=(?:^|\s)(?:\p{L}\.){0,4}\p{Lu}\p{L}{0,4})\.(?=\s\p{Lu}|$)/gu, "");
}

function sentenceCount(text: string): number {
  return (text.match(/[.!?…]["”’'»)\]]{0,3}(?=\s+["“‘'«(–—-]{0,2}\s?[\p{Lu}\p{N}]|\s*$)/gu) ?? [])
    .length;
}

/** How many of the stems of `a` are also in `b`, 0 to 1; 0 when `a` has none. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0) return 0;
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared++;
  return shared / a.size;
}
