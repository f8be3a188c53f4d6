/**
 * The words of an utterance as wordings are compared: what a reporter writes one way and another the other way, with no word
 * changed, is one. "I.R.S." is "IRS", "don't" is "do not", "60,000" is
 * "60000", "two" is "2".
 */
import type { Span } from "../../model/index.ts";
import { ABBREVIATIONS, CONTRACTIONS, NUMERALS } from "../en/contractions.ts";
import { wordsIn } from "../text/report-words.ts";

const APOSTROPHE = /[’‘`´]/gu;
const DOTTED = /(?<=\b\p{L})\.(?=\p{L}\b)/gu;
/** What an editor put in, or a letter that was changed to fit the sentence: "[the mayor]", "[W]e". */
const PUT_IN = /(?<!\p{L})\[[^\]\n]{0,80}\](?!\p{L})/gu;
/** A word that an outlet does not print: "b****y". It starts where a word does, or at its first mark: each letter is looked at once. */
const MASKED = /(?:(?<![\p{L}*])\p{L}+|(?<![\p{L}*]))\*{2,}\p{L}*/gu;
const THOUSANDS = /(?<=\d),(?=\d{3}\b)/gu;

/** The folded words of `span`. */
export function wordingOf(text: string, span: Span): string[] {
  let raw = text.slice(span.start, span.end).toLowerCase().replace(APOSTROPHE, "'");
  raw = raw.replace(PUT_IN, " ").replace(MASKED, " ").replace(/[[\]]/gu, "");
  raw = raw.replace(DOTTED, "").replace(THOUSANDS, "");
  for (const [pattern, full] of CONTRACTIONS) raw = raw.replace(pattern, full);
  return wordsIn(raw).map((word) => NUMERALS.get(word) ?? ABBREVIATIONS.get(word) ?? word);
}
