/**
 * Tokens, sentences, tags and lemmas of a report's title and body, by wink-nlp, brought back to offsets in the report's text.
 * Each block is read by itself, so that no sentence runs from a headline into the first paragraph.
 */
import type { ItsFunction } from "wink-nlp";
/* eslint-disable @typescript-eslint/unbound-method -- its.* are wink-nlp's accessor values, passed as they are */
import { isBody, type Report, type Sentence, type Span, type Tag } from "../model/index.ts";
import type { ReadingText } from "./reading-text.ts";
import { readFresh } from "./wink.ts";

/** Abbreviations before a name: a full stop after one of these never ends a sentence. */
const NO_END_AFTER =
  /^(?:Gov|Sen|Rep|Reps|Sens|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|St|Hon|Rev|Supt|Insp|No|vs|v|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.?$/u;
const CLOSERS = new Set(["”", "’", "»", "“", '"', "'", "''", ")", "]"]);
/** Longer runs without a space are no words (encoded data, broken extraction), and wink-nlp takes quadratic time over them. */
const LONGEST_WORD = 200;
const LONG_RUN = /\S{201,}/gu;

const SPEECH_DASH = /^[–—―-]$/u;

/** A word as wink-nlp gives it; `null` tag for a run too long to be one. */
interface Word {
  readonly text: string;
  readonly tag: Tag;
  readonly lemma: string;
  /** Whether wink-nlp ends a sentence behind it. */
  readonly ends: boolean;
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
  const start: number[] = [];
  const end: number[] = [];
  const text: string[] = [];
  const lower: string[] = [];
  const lemma: string[] = [];
  const tag: Tag[] = [];
  const sentences: Sentence[] = [];

  report.blocks.forEach((block, blockIndex) => {
    if (block.kind !== "title" && !isBody(block)) return;
    const blockStart = behindDateline(report, block);
    const raw = report.text.slice(blockStart, block.end);
    const words = wordsOf(raw);
    let from = 0;
    let first = start.length;
    let closedAt = -1;
    const add = (word: string, at: number, base: string, pos: Tag): void => {
      start.push(blockStart + at);
      end.push(blockStart + at + word.length);
      text.push(word);
      lower.push(word.toLowerCase().replaceAll("’", "'"));
      lemma.push(base);
      tag.push(pos);
    };
    const close = (): void => {
      const last = start.length;
      if (last > first) {
        sentences.push({
          start: start[first]!,
          end: end[last - 1]!,
          block: blockIndex,
          firstToken: first,
          endToken: last,
        });
      }
      first = last;
    };
    words.forEach((word, index) => {
      const at = placeOf(raw, word.text, from);
      // wink keeps surface forms, so every word is found; one that it rewrote is skipped rather than misplaced.
      if (at >= 0) {
        const mark = /^'\p{L}/u.test(word.text) && raw.charAt(at - 1) === "'";
        if (mark) {
          // ''word: the second mark belongs to the first, not to the word.
          add("'", at, "'", "PUNCT");
          add(word.text.slice(1), at + 1, word.lemma.replace(/^'/u, ""), word.tag);
        } else add(word.text, at, word.lemma, word.tag);
        from = at + word.text.length;
      }
      const next = words[index + 1]?.text;
      if (word.ends) {
        closedAt = index;
        const here = text.at(-1) ?? "";
        const before = here === "." ? (text.at(-2) ?? "") : here;
        const abbreviated =
          (here === "." || here.endsWith(".")) && NO_END_AFTER.test(before) && next !== undefined;
        const closesQuote =
          next !== undefined && CLOSERS.has(next) && raw.charAt(from) === next.charAt(0);
        const continues =
          next !== undefined && /^[a-z,;]/u.test(next) && here !== "?" && here !== "!";
        if (!abbreviated && !closesQuote && !continues) close();
      } else if (
        /^[.?!…]$/u.test(word.text) &&
        SPEECH_DASH.test(next ?? "") &&
        /^\s\S\s+[\p{Lu}"“„«]/u.test(raw.slice(from, from + 6))
      ) {
        // "… on Thursday. – We are watching": the dash opens direct speech.
        close();
      } else if (first < start.length - 1 && index === closedAt + 1 && CLOSERS.has(word.text)) {
        // A closing quotation mark that the sentence kept: the sentence ends behind it.
        close();
      }
    });
    close();
  });

  return {
    report,
    text: report.text,
    sentences,
    tokens: {
      count: start.length,
      start: Int32Array.from(start),
      end: Int32Array.from(end),
      text,
      lower,
      lemma,
      tag,
    },
  };
}

/** Where `word` stands next, over white space only, else where it is found a little farther on; -1 when it is not. */
function placeOf(raw: string, word: string, from: number): number {
  let at = from;
  while (at < raw.length && /\s/u.test(raw.charAt(at))) at++;
  if (word.trim() === "") return -1;
  if (raw.startsWith(word, at)) return at;
  const near = raw.slice(at, at + 2 * LONGEST_WORD).indexOf(word);
  return near < 0 ? -1 : at + near;
}

/** The words of a block in order. */
function wordsOf(raw: string): Word[] {
  const words: Word[] = [];
  let from = 0;
  for (const run of raw.matchAll(LONG_RUN)) {
    words.push(...winkWords(raw.slice(from, run.index)));
    for (let at = 0; at < run[0].length; at += LONGEST_WORD) {
      const text = run[0].slice(at, at + LONGEST_WORD);
      words.push({ text, tag: "X", lemma: text.toLowerCase(), ends: false });
    }
    from = run.index + run[0].length;
  }
  const rest = winkWords(from === 0 ? raw : raw.slice(from));
  return words.length === 0 ? rest : [...words, ...rest];
}

function winkWords(raw: string): Word[] {
  if (raw.trim() === "") return [];
  return readFresh(raw, (doc, its) => {
    const all = doc.tokens();
    const texts = all.out();
    const tags = all.out(its.pos as ItsFunction<string>);
    const lemmas = all.out(its.lemma as ItsFunction<string>);
    const ends = new Set(
      (
        doc.sentences().out(its.span as unknown as ItsFunction<string>) as unknown as [
          number,
          number,
        ][]
      ).map((span) => span[1]),
    );
    return texts.map((text, index) => ({
      text,
      tag: (tags[index] ?? "X") as Tag,
      lemma: lemmas[index] ?? text.toLowerCase(),
      ends: ends.has(index),
    }));
  });
}
