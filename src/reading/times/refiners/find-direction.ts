/**
 * Whether an underspecified date lies before or after the report's own: by the tense of the verb that it goes with, and by the
 * word before it. Only what neither tells is left `nearest`.
 */
import type { Direction } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { ReadingText } from "../../reading-text.ts";
import type { Sentence } from "../../../model/index.ts";

/** The direction of a date at `start` … `end` of the text, seen from the verbs of its sentence. */
export function findDirection(
  text: ReadingText,
  sentence: Sentence,
  at: { readonly start: number; readonly end: number },
  language: TimeLanguage,
): Direction {
  const { tokens } = text;
  let best: Direction = "nearest";
  let bestDistance = Infinity;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    if (tokens.end[index]! > at.start && tokens.start[index]! < at.end) continue;
    const tense = tenseOf(text, index, language);
    if (tense === null) continue;
    const before = tokens.end[index]! <= at.start;
    let distance = before ? at.start - tokens.end[index]! : (tokens.start[index]! - at.end) * 1.5;
    // A verb of another clause is less likely to be the one.
    const [from, to] = before ? [tokens.end[index]!, at.start] : [at.end, tokens.start[index]!];
    const between = text.text.slice(from, to);
    if (/[,;:—–]/u.test(between)) distance = distance * 1.5 + 20;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = tense;
    }
  }
  return best;
}

/** The tense that a token shows: past forms of verbs, and words that look ahead. */
function tenseOf(text: ReadingText, index: number, language: TimeLanguage): Direction | null {
  const { tokens } = text;
  const lower = tokens.lower[index]!;
  if (language.futureForms.has(lower)) {
    // "May" is the month more often than the verb, and stands in this list as the verb.
    return lower === "may" && tokens.text[index] !== lower ? null : "future";
  }
  if (language.pastForms.has(lower)) return "past";
  const tag = tokens.tag[index]!;
  if (tag !== "VERB" && tag !== "AUX") return null;
  if (tokens.lower[index - 1] === "to") return "future";
  if (lower.endsWith("ed")) return "past";
  const lemma = tokens.lemma[index]!;
  const sameStem =
    lower.startsWith(lemma.slice(0, 2)) && (lower.endsWith("s") || lower.endsWith("ing"));
  return lower !== lemma &&
    !sameStem &&
    lower.length > 2 &&
    !/^(?:is|are|am|'s|'re|has|does)$/u.test(lower)
    ? "past"
    : null;
}
