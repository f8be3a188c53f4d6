/**
 * Tokens, sentences, tags and lemmas of a report's title and body, by wink-nlp, brought back to offsets in the report's text.
 * Each block is read by itself, so that no sentence runs from a headline into the first paragraph.
 */
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction } from "wink-nlp";
/* eslint-disable @typescript-eslint/unbound-method -- its.* are wink-nlp's accessor values, passed as they are */
import { isBody, type Report, type Sentence, type Tag } from "../model/index.ts";
import type { ReadingText } from "./reading-text.ts";

const nlp = winkNLP(model, ["sbd", "pos"]);
const its = nlp.its;

/** Abbreviations before a name: a full stop after one of these never ends a sentence. */
const NO_END_AFTER =
  /^(?:Gov|Sen|Rep|Reps|Sens|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Cmdr|Mr|Mrs|Ms|Dr|Prof|St|Hon|Rev|Supt|Insp|No|vs|v|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.?$/u;
const CLOSERS = new Set(["”", "’", "»", "“", '"', "'", "''", ")", "]"]);
const SPEECH_DASH = /^[–—―-]$/u;

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
    const raw = report.text.slice(block.start, block.end);
    const doc = nlp.readDoc(raw);
    const all = doc.tokens();
    const words = all.out();
    const tags = all.out(its.pos as ItsFunction<string>);
    const lemmas = all.out(its.lemma as ItsFunction<string>);
    const ends = (
      doc.sentences().out(its.span as unknown as ItsFunction<string>) as unknown as [
        number,
        number,
      ][]
    ).map((span) => span[1]);

    let from = 0;
    let nextEnd = 0;
    let first = start.length;
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
      const at = raw.indexOf(word, from);
      // wink keeps surface forms, so every word is found; one that it rewrote is skipped rather than misplaced.
      if (at >= 0 && word.trim() !== "") {
        from = at + word.length;
        start.push(block.start + at);
        end.push(block.start + from);
        text.push(word);
        lower.push(word.toLowerCase().replaceAll("’", "'"));
        lemma.push(lemmas[index] ?? word.toLowerCase());
        tag.push((tags[index] ?? "X") as Tag);
      }
      if (index === ends[nextEnd]) {
        nextEnd++;
        const next = words[index + 1];
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
        /^[.?!…]$/u.test(word) &&
        SPEECH_DASH.test(words[index + 1] ?? "") &&
        /^\s\S\s+[\p{Lu}"“„«]/u.test(raw.slice(from, from + 6))
      ) {
        // "… on Thursday. – We are watching": the dash opens direct speech.
        close();
      } else if (
        first < start.length - 1 &&
        index === (ends[nextEnd - 1] ?? -2) + 1 &&
        CLOSERS.has(word)
      ) {
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
