/**
 * Direct speech set off by dashes, as newspapers from Poland to Russia write it: `– Text – said X. – More text.` or
 * `– Text, X said.` A dash alone proves nothing (lists have them too): only a reporting clause behind it makes it speech.
 */
import { SPEECH_VERBS } from "../en/attributions.ts";
import { SPEECH_DASHES } from "../en/quotes.ts";
import type { ReadingText } from "../reading-text.ts";
import type { TokenRange } from "./token-range.ts";

/** A stretch of speech behind a dash; the range leaves out the dash. */
export interface DashSpeech extends TokenRange {
  /** The token of the opening dash. */
  readonly dash: number;
}

const FARTHEST_CUE = 16;

/** The speech set off by dashes in the sentences `starts` of one block that ends before token `end`. */
export function findDashSpeech(
  text: ReadingText,
  starts: readonly number[],
  end: number,
): DashSpeech[] {
  const found: DashSpeech[] = [];
  const { tokens } = text;
  let behind = -1;
  for (const start of starts) {
    if (start < behind || !isDash(text, start)) continue;
    if (!/^[\p{Lu}\p{N}“"„«…]/u.test(tokens.text[start + 1] ?? "")) continue;
    let stop = -1;
    let second = -1;
    for (let t = start + 1; t < end && t < start + 250; t++) {
      if (isDash(text, t)) {
        second = t;
        break;
      }
    }
    if (second > 0 && hasCue(text, second + 1, end)) stop = second;
    if (stop < 0) {
      const comma = lastCommaBeforeCue(text, start, second > 0 ? second : end);
      if (comma > 0) stop = comma;
    }
    if (stop < 0 && found.length > 0 && (second < 0 || starts.includes(second))) {
      // "– Text – said X. – More text.": the same speech goes on.
      stop = second < 0 ? end : second;
    }
    if (stop > start + 1) {
      found.push({ dash: start, first: start + 1, end: stop });
      behind = stop;
    }
  }
  return found;
}

function isDash(text: ReadingText, t: number): boolean {
  const { tokens } = text;
  if (!SPEECH_DASHES.has(tokens.text[t] ?? "")) return false;
  const before = tokens.start[t]! > 0 ? text.text.charAt(tokens.start[t]! - 1) : " ";
  const after = text.text.charAt(tokens.end[t]!);
  return /\s/u.test(after) && (/\s/u.test(before) || tokens.start[t] === 0);
}

/** Whether a reporting verb comes soon behind `from`, in the same clause. */
function hasCue(text: ReadingText, from: number, end: number): boolean {
  const { lower, lemma, tag } = text.tokens;
  for (let t = from; t < end && t < from + FARTHEST_CUE; t++) {
    if (tag[t] === "VERB") return SPEECH_VERBS.has(lemma[t]!);
    if (/^[.:;?!]$/u.test(lower[t]!)) return false;
  }
  return false;
}

/** In `– Text, X said.`: the comma before the reporting clause that ends the first sentence to have one, or -1. */
function lastCommaBeforeCue(text: ReadingText, start: number, end: number): number {
  const { lower, lemma, tag } = text.tokens;
  let comma = -1;
  for (let t = start + 1; t < end && t < start + 250; t++) {
    if (lower[t] === ",") comma = t;
    else if (/^[.?!]$/u.test(lower[t]!)) {
      if (comma > 0 && t - comma <= FARTHEST_CUE && t - comma > 2) {
        for (let v = comma + 1; v < t; v++) {
          if (tag[v] === "VERB") {
            if (SPEECH_VERBS.has(lemma[v]!) && (v === t - 1 || v === comma + 1)) return comma;
            break;
          }
        }
      }
      comma = -1;
    }
  }
  return -1;
}
