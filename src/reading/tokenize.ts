/**
 * Tokens, sentences, tags and lemmas of a report's title and body, by wink-nlp, brought back to offsets in the report's text.
 * Each block is read by itself, so that no sentence runs from a headline into the first paragraph.
 */
import { isBody, type Report, type Sentence, type Span, type Tag, TAGS } from "../model/index.ts";
import { NO_END_AFTER } from "./en/abbreviations.ts";
import type { ReadingText } from "./reading-text.ts";
import { createTokenTable, type TokenTable } from "./token-table.ts";
import { readFresh } from "./wink.ts";

const CLOSERS = new Set(["”", "’", "»", "“", '"', "'", "''", ")", "]"]);
/** Longer runs without a space are no words (encoded data, broken extraction), and wink-nlp takes quadratic time over them. */
const LONGEST_WORD = 200;

const SPEECH_DASH = /^[–—―-]$/u;
/** A dash that goes on after "Stop! – he said". */
const DASH = /^(?:[–—―-]|--)$/u;
/** Tags of words that are never part of a name. */
const NAMELESS: ReadonlySet<Tag> = new Set(["PRON", "DET", "CCONJ", "SCONJ", "ADV", "AUX"]);
const TAG_X = TAGS.indexOf("X");
const TAG_PUNCT = TAGS.indexOf("PUNCT");

/** The words of a block in order, as columns. */
interface Words {
  readonly text: string[];
  readonly tag: number[];
  readonly lemma: string[];
  /** Whether wink-nlp ends a sentence behind it. */
  readonly ends: boolean[];
}

/** Code units from a block's start within which a dateline's agency stands. */
const DATELINE_REACH = 60;
const DATELINE_END = /^\)?\s*(?:[-–—]{1,2}\s*)?/u;

/** Where a block's own words begin: behind "CITY, 7 January (Agency) –", which says where the text is from and nothing of the event. */
function behindDateline(report: Report, block: Span): number {
  const dateline = report.credits.find(
    ({ kind, span }) =>
      kind === "dateline" &&
      span.start >= block.start &&
      span.end < block.end &&
      span.start - block.start <= DATELINE_REACH,
  );
  if (!dateline) return block.start;
  const rest = report.text.slice(dateline.span.end, block.end);
  return dateline.span.end + DATELINE_END.exec(rest)![0].length;
}

/** Cuts title and body of `report` into sentences and tokens. Linear in the length of the text. */
export function tokenize(report: Report): ReadingText {
  const table = createTokenTable();
  const sentences: Sentence[] = [];
  report.blocks.forEach((block, index) => {
    if (block.kind !== "title" && !isBody(block)) return;
    const start = behindDateline(report, block);
    cutBlock(report.text.slice(start, block.end), start, index, table, sentences);
  });
  return { report, text: report.text, sentences, tokens: table.close() };
}

/** Adds the tokens and sentences of one block, whose text `raw` begins at `start` of the report. */
function cutBlock(
  raw: string,
  start: number,
  block: number,
  table: TokenTable,
  sentences: Sentence[],
): void {
  const words = wordsOf(raw);
  const { starts, ends, texts } = table;
  let from = 0;
  let first = starts.length;
  let closedAt = -1;
  const close = (): void => {
    const last = starts.length;
    if (last > first) {
      sentences.push({
        start: starts[first]!,
        end: ends[last - 1]!,
        block,
        firstToken: first,
        endToken: last,
      });
    }
    first = last;
  };
  for (let index = 0; index < words.text.length; index++) {
    const word = words.text[index]!;
    const at = placeOf(raw, word, from);
    // wink keeps surface forms, so every word is found; one that it rewrote is skipped rather than misplaced.
    if (at >= 0) {
      const lemma = words.lemma[index]!;
      const tag = words.tag[index]!;
      if (word.length > 1 && word.startsWith("'") && raw.charAt(at - 1) === "'" && isMarked(word)) {
        // ''word: the second mark belongs to the first, not to the word.
        table.add("'", start + at, "'", TAG_PUNCT);
        table.add(word.slice(1), start + at + 1, lemma.replace(/^'/u, ""), tag);
      } else table.add(word, start + at, lemma, tag);
      from = at + word.length;
    }
    const next = words.text[index + 1];
    if (words.ends[index]) {
      closedAt = index;
      const here = texts.at(-1) ?? "";
      const before = here === "." ? (texts.at(-2) ?? "") : here;
      const abbreviated =
        (here === "." || here.endsWith(".")) && NO_END_AFTER.test(before) && next !== undefined;
      const closesQuote =
        next !== undefined && CLOSERS.has(next) && raw.charAt(from) === next.charAt(0);
      if (!abbreviated && !closesQuote && !goesOn(next, words.text[index + 2], here)) close();
    } else if (
      next !== undefined &&
      SPEECH_DASH.test(next) &&
      /^[.?!…]$/u.test(word) &&
      /^\s\S\s+[\p{Lu}"“„«]/u.test(raw.slice(from, from + 6))
    ) {
      // "… on Thursday. – We are watching": the dash opens direct speech.
      close();
    } else if (
      first < starts.length - 1 &&
      index === closedAt + 1 &&
      CLOSERS.has(word) &&
      !goesOn(next, words.text[index + 2], word)
    ) {
      // A closing quotation mark that the sentence kept: the sentence ends behind it.
      close();
    } else if (next !== undefined && endsWithInitials(word, next, words.tag[index + 1]!)) close();
  }
  close();
}

/** "… in the U.S. He left": behind initials, a capital on a word that is no name begins a sentence. */
function endsWithInitials(word: string, next: string, nextTag: number): boolean {
  return (
    word.length >= 4 &&
    word.endsWith(".") &&
    NAMELESS.has(TAGS[nextTag]!) &&
    /^(?:\p{L}\.){2,}$/u.test(word) &&
    /^\p{Lu}\p{Ll}*$/u.test(next)
  );
}

/** Whether what stands behind the end of a sentence shows that it is none: a comma, a small letter, or a dash before one. */
function goesOn(next: string | undefined, second: string | undefined, end: string): boolean {
  if (next === undefined) return false;
  if (/^[,;]/u.test(next)) return true;
  if (end !== "?" && end !== "!" && /^[a-z]/u.test(next)) return true;
  return DASH.test(next) && second !== undefined && /^\p{Ll}/u.test(second);
}

function isMarked(word: string): boolean {
  return /^'\p{L}/u.test(word);
}

/** Where `word` stands next, over white space only, else where it is found a little farther on; -1 when it is not. */
function placeOf(raw: string, word: string, from: number): number {
  let at = from;
  while (at < raw.length && isSpace(raw.charCodeAt(at))) at++;
  if (raw.startsWith(word, at) && !isSpace(word.charCodeAt(0))) return at;
  if (word.trim() === "") return -1;
  const near = raw.slice(at, at + 2 * LONGEST_WORD).indexOf(word);
  return near < 0 ? -1 : at + near;
}

/** Whether a code unit is white space, as `\s` has it. */
function isSpace(unit: number): boolean {
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return unit === 160 || (unit >= 0x1680 && /\s/u.test(String.fromCharCode(unit)));
}

/** The words of a block in order. */
function wordsOf(raw: string): Words {
  const words: Words = { text: [], tag: [], lemma: [], ends: [] };
  let from = 0;
  for (const [start, end] of longRuns(raw)) {
    addWinkWords(words, raw.slice(from, start));
    for (let at = start; at < end; at += LONGEST_WORD) {
      const text = raw.slice(at, Math.min(at + LONGEST_WORD, end));
      addWord(words, text, TAG_X, text.toLowerCase(), false);
    }
    from = end;
  }
  addWinkWords(words, from === 0 ? raw : raw.slice(from));
  return words;
}

/** Runs without white space that are longer than a word, as half-open ranges in order. */
function longRuns(raw: string): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= raw.length; at++) {
    if (at < raw.length && !isSpace(raw.charCodeAt(at))) continue;
    if (at - from > LONGEST_WORD) runs.push([from, at]);
    from = at + 1;
  }
  return runs;
}

function addWinkWords(words: Words, raw: string): void {
  if (raw.trim() === "") return;
  const read = readFresh(raw);
  let nextEnd = 0;
  for (let i = 0; i < read.count; i++) {
    const ends = read.ends[nextEnd] === i;
    if (ends) nextEnd++;
    addWord(words, read.text(i), read.tag(i), read.lemma(i), ends);
  }
}

function addWord(words: Words, text: string, tag: number, lemma: string, ends: boolean): void {
  words.text.push(text);
  words.tag.push(tag);
  words.lemma.push(lemma);
  words.ends.push(ends);
}
