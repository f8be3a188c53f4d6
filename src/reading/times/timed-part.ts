/**
 * Which tokens of a sentence are worth looking at: those around its words and figures of time. Most sentences have none, and are told
 * by the first letters and lengths of their words.
 */
import type { Sentence } from "../../model/index.ts";
import { english, type TimeLanguage } from "../en/times.ts";
import type { ReadingText } from "../reading-text.ts";

/** How many tokens before and behind a word of time can belong to its expression or decide on it. */
const MARGIN = 8;

/** The tokens of a sentence around its words and figures of time; null when it has none. */
export function timedPart(
  text: ReadingText,
  sentence: Sentence,
  language: TimeLanguage,
): { readonly from: number; readonly to: number } | null {
  const { lower } = text.tokens;
  let first = -1;
  let last = -1;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const word = lower[index]!;
    const code = word.charCodeAt(0);
    if (
      code >= 48 && code <= 57
        ? !isTimeFigure(word)
        : !(mayTrigger(word, code) && isTrigger(word, lower[index - 1] ?? "", language)) &&
          !holdsFigure(word) &&
          !(code === 39 && word.length === 1 && isTwoFigures(lower[index + 1]))
    )
      continue;
    if (first < 0) first = index;
    last = index;
  }
  if (first < 0) return null;
  return {
    from: Math.max(sentence.firstToken, first - MARGIN),
    to: Math.min(sentence.endToken, last + MARGIN),
  };
}

function isTrigger(word: string, before: string, language: TimeLanguage): boolean {
  return language.triggers.has(word) || language.pairs.get(word)?.has(before) === true;
}

/** For each first letter, the lengths of the words that can be of time, as bits: most words are told by that, before anything is looked up. */
const triggerLengths = lengthsByFirst([...english.triggers, ...english.pairs.keys()]);

function lengthsByFirst(words: readonly string[]): Int32Array {
  const lengths = new Int32Array(128);
  for (const word of words) {
    const code = word.charCodeAt(0);
    if (code < 128) lengths[code] = lengths[code]! | (1 << Math.min(word.length, 31));
  }
  return lengths;
}

function mayTrigger(word: string, code: number): boolean {
  return code >= 128 || ((triggerLengths[code]! >> Math.min(word.length, 31)) & 1) === 1;
}

/** Whether a token that begins with a figure can be a date, year, clock time or decade by itself. */
function isTimeFigure(word: string): boolean {
  const { length } = word;
  if (length < 3 || length > 40) return false;
  let digits = 0;
  let separators = 0;
  for (let index = 0; index < length; index++) {
    const code = word.charCodeAt(index);
    if (code >= 48 && code <= 57) digits++;
    else if (code === 58) return true;
    else if (code === 45 || code === 46 || code === 47) separators++;
    // "5am", "5pm", "1990s", "1st", "2nd", "3rd", "4th".
    else if (code === 97 || code === 112 || code === 115) return true;
    else if (code === 104 || code === 100) return true;
  }
  if (digits === length) return length === 4 && (word.startsWith("1") || word.startsWith("2"));
  return separators > 1 || (separators === 1 && digits > 3);
}

/** What follows the mark of "'97" where they are two tokens. */
function isTwoFigures(word: string | undefined): boolean {
  if (word?.length !== 2) return false;
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  return first >= 48 && first <= 57 && second >= 48 && second <= 57;
}

/** "'80s", "mid-1990s" and "May-2018". */
function holdsFigure(word: string): boolean {
  const { length } = word;
  const last = word.charCodeAt(length - 1);
  if (last === 115) return word.charCodeAt(length - 2) === 48;
  if (last >= 48 && last <= 57) {
    const first = word.charCodeAt(0);
    return word.includes("-") || first === 39 || (first === 102 && word.startsWith("fy"));
  }
  return word.charCodeAt(3) === 45 && word.startsWith("mid-");
}
