/** Numbers in digits and words, read from one token on: what stands written, before any word of bound or unit. */
import {
  DENOMINATORS,
  ORDINALS,
  SCALES,
  SMALL_NUMBERS,
  SUFFIXES,
  VAGUE_MULTIPLIERS,
  VAGUE_PLURALS,
} from "../en/figures.ts";
import type { Tokens } from "../../model/index.ts";

/** A number of the text: tokens `[first, end)`. */
export interface WrittenNumber {
  readonly first: number;
  readonly end: number;
  /** Null for words that only bound: "dozens". */
  readonly value: number | null;
  /** The least that a vague word can mean; null for a number with a value. */
  readonly least: number | null;
  readonly form: "digits" | "words" | "vague" | "fraction" | "ordinal" | "multiple" | "range";
  /** The upper number of a range in one token ("5-10"), else null. */
  readonly upTo: number | null;
  /** A suffix that is a scale only beside money or a counted noun ("5m"); its factor, else null. */
  readonly suffix: number | null;
}

const DIGITS = /^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/;
const RANGE = /^(\d{1,3}(?:,\d{3})+|\d{1,6})[-–](\d{1,3}(?:,\d{3})+|\d{1,6})$/;
const ORDINAL_DIGITS = /^(\d{1,3}(?:,\d{3})*|\d{1,6})(?:st|nd|rd|th)$/;

const numeric = (word: string): number => Number(word.replaceAll(",", ""));
const touches = (tokens: Tokens, index: number): boolean =>
  index > 0 && tokens.end[index - 1] === tokens.start[index];

/** Whether a token is a plain number in digits. */
export const isDigits = (word: string): boolean => DIGITS.test(word);

/** The number that begins with token `at`, or null. Looks at most a dozen tokens ahead, never past `end`. */
export function readNumber(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const word = tokens.lower[at]!;
  return (
    readRange(tokens, at, end) ??
    readOrdinal(word, at) ??
    readFraction(tokens, at, end) ??
    readRatio(tokens, at, end) ??
    readVague(tokens, at, end) ??
    readMultiple(word, at) ??
    readCardinal(tokens, at, end)
  );
}

const made = (
  first: number,
  end: number,
  value: number | null,
  form: WrittenNumber["form"],
  rest: Partial<WrittenNumber> = {},
): WrittenNumber => ({ first, end, value, form, least: null, upTo: null, suffix: null, ...rest });

function readRange(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const match = RANGE.exec(tokens.lower[at]!);
  if (!match) return null;
  const [low, high] = [numeric(match[1]!), numeric(match[2]!)];
  if (low >= high) return null;
  const scale = at + 1 < end ? SCALES.get(tokens.lower[at + 1]!) : undefined;
  return scale === undefined
    ? made(at, at + 1, low, "range", { upTo: high })
    : made(at, at + 2, low * scale, "range", { upTo: high * scale });
}

function readOrdinal(word: string, at: number): WrittenNumber | null {
  const match = ORDINAL_DIGITS.exec(word);
  if (match) return made(at, at + 1, numeric(match[1]!), "ordinal");
  const value = ORDINALS.get(word);
  return value === undefined ? null : made(at, at + 1, value, "ordinal");
}

function readMultiple(word: string, at: number): WrittenNumber | null {
  return word === "twice" || word === "thrice"
    ? made(at, at + 1, word === "twice" ? 2 : 3, "multiple")
    : null;
}

/** "half of", "half the", "two-thirds", "a third of", "three quarters"; not "half a million", which is a cardinal. */
function readFraction(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const { lower, tag } = tokens;
  const word = lower[at]!;
  if (word === "half") {
    const next = at + 1 < end ? lower[at + 1]! : "";
    if (
      next === "of" ||
      (tag[at + 1] === "DET" && next !== "a" && next !== "an" && next !== "another")
    )
      return made(at, at + 1, 0.5, "fraction");
    return null;
  }
  const top = word === "a" || word === "an" ? 1 : SMALL_NUMBERS.get(word);
  if (top === undefined || top === 0) return null;
  const behind = lower[at + 1] === "-" ? at + 2 : at + 1;
  if (behind >= end) return null;
  const bottom = DENOMINATORS.get(lower[behind]!);
  if (bottom === undefined || top >= bottom) return null;
  const plural = /(?:s|halves)$/u.test(lower[behind]!);
  if (plural !== top > 1) return null;
  const joined = behind === at + 2;
  if (!joined && !plural && lower[behind + 1] !== "of") return null;
  // "a quarter of a million"
  const scale =
    lower[behind + 1] === "of" && lower[behind + 2] === "a"
      ? SCALES.get(lower[behind + 3] ?? "")
      : undefined;
  if (scale !== undefined && behind + 3 < end)
    return made(at, behind + 4, (top / bottom) * scale, "words");
  return made(at, behind + 1, top / bottom, "fraction");
}

/** "one in five voters", "nine out of 10 homes": so many of so many. The second number stands before a noun. */
function readRatio(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const { lower, tag } = tokens;
  const top = smallNumber(lower[at]!);
  if (top === null || top === 0 || at + 2 >= end) return null;
  const joint = lower[at + 1] === "in" ? at + 2 : -1;
  const behind = lower[at + 1] === "out" && lower[at + 2] === "of" ? at + 3 : joint;
  if (behind < 0 || behind >= end) return null;
  const bottom = smallNumber(lower[behind]!);
  if (bottom === null || bottom <= top || (bottom > 12 && bottom % 10 !== 0)) return null;
  if (!/^(?:NOUN|ADJ)$/u.test(tag[behind + 1] ?? "")) return null;
  // "held two in three raids": the object of a verb, in so many places.
  if (at > 0 && /^(?:VERB|NOUN|PROPN|ADJ)$/u.test(tag[at - 1]!)) return null;
  return made(at, behind + 1, top / bottom, "fraction");
}

function smallNumber(word: string): number | null {
  const value = SMALL_NUMBERS.get(word);
  if (value !== undefined) return value;
  return /^\d{1,3}$/u.test(word) ? Number(word) : null;
}

/** "dozens", "tens of thousands", "several hundred", "a few thousand". */
function readVague(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const { lower } = tokens;
  const word = lower[at]!;
  const plural = VAGUE_PLURALS.get(word);
  if (plural !== undefined) {
    const scaled =
      lower[at + 1] === "of" && at + 2 < end ? VAGUE_PLURALS.get(lower[at + 2]!) : undefined;
    if (scaled !== undefined)
      return made(at, at + 3, null, "vague", { least: (plural * scaled) / 2 });
    return word === "tens" || (word === "scores" && lower[at + 1] !== "of")
      ? null
      : made(at, at + 1, null, "vague", { least: plural });
  }
  const from = word === "a" && lower[at + 1] === "few" ? at + 1 : at;
  if (!VAGUE_MULTIPLIERS.has(lower[from]!) || from + 1 >= end) return null;
  const scale = SCALES.get(lower[from + 1]!);
  if (scale !== undefined) {
    // "some hundred people" is about a hundred: a qualifier, read elsewhere.
    return lower[from] === "some" ? null : made(at, from + 2, null, "vague", { least: 2 * scale });
  }
  const many = VAGUE_PLURALS.get(lower[from + 1]!);
  return many === undefined || lower[from + 1] === "tens"
    ? null
    : made(at, from + 2, null, "vague", { least: many });
}

/** "2,000", "2K", "1.5 million", "twenty-five", "one hundred and twenty", "three dozen", "a million", "half a dozen". */
function readCardinal(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const { lower } = tokens;
  const word = lower[at]!;
  if (DIGITS.test(word)) return readDigits(tokens, at, end);
  if (word === "half" && (lower[at + 1] === "a" || lower[at + 1] === "an") && at + 2 < end) {
    const scale = SCALES.get(lower[at + 2]!);
    return scale === undefined ? null : made(at, at + 3, scale / 2, "words");
  }
  if (word === "a" && at + 1 < end) {
    const scale = SCALES.get(lower[at + 1]!);
    // "a hundred thousand"
    const more = scale === 100 && at + 2 < end ? SCALES.get(lower[at + 2]!) : undefined;
    if (scale === undefined) return null;
    return more !== undefined && more >= 1000
      ? made(at, at + 3, scale * more, "words")
      : made(at, at + 2, scale, "words");
  }
  if (SCALES.has(word) && word !== "dozen") return null;
  return readWords(tokens, at, end);
}

function readDigits(tokens: Tokens, at: number, end: number): WrittenNumber {
  const { lower } = tokens;
  const grouped = endOfGroups(tokens, at, end);
  let value = numeric(lower.slice(at, grouped).join(""));
  let next = grouped;
  if (next < end && touches(tokens, next)) {
    // At the end of a sentence the full stop sticks to it: "£3.2m."
    const word = lower[next]!.replace(/\.$/u, "");
    const suffix = SUFFIXES.get(word);
    if (suffix !== undefined) {
      return word.length > 1 || word === "k"
        ? made(at, next + 1, round(value * suffix), "digits")
        : made(at, next + 1, value, "digits", { suffix });
    }
  }
  let scaled = false;
  const dash = next + 1 < end && lower[next] === "-" && SCALES.has(lower[next + 1]!) ? 1 : 0;
  if (next + dash < end) {
    const word = lower[next + dash]!;
    const scale =
      SCALES.get(word) ?? (word.length > 1 && word !== "mm" ? SUFFIXES.get(word) : undefined);
    if (scale !== undefined) {
      value = round(value * scale);
      next += dash + 1;
      scaled = true;
    }
  }
  if (scaled && next < end && SCALES.has(lower[next]!) && lower[next] !== "dozen") {
    value = round(value * SCALES.get(lower[next]!)!);
    next++;
  }
  return made(at, next, value, "digits");
}

/** The token behind "2 000" or "12 500 000": groups of three digits, each behind one space. */
function endOfGroups({ lower, tag, start, end: ends }: Tokens, at: number, end: number): number {
  if (!/^[1-9]\d{0,2}$/u.test(lower[at]!)) return at + 1;
  let next = at + 1;
  while (next < end && /^\d{3}$/u.test(lower[next]!) && start[next] === ends[next - 1]! + 1) next++;
  if (next === at + 1) return next;
  // "On May 2 300 people": a number of its own before another.
  const named = at > 0 && /^(?:PROPN|NUM)$/u.test(tag[at - 1]!);
  const counts = /^(?:NOUN|ADJ|ADP)$/u.test(tag[next] ?? "");
  return lower[next - 1] === "000" || (counts && !named) ? next : at + 1;
}

function readWords(tokens: Tokens, at: number, end: number): WrittenNumber | null {
  const { lower } = tokens;
  let total = 0;
  let part: number | null = null;
  let next = at;
  let after = at;
  const limit = Math.min(end, at + 12);
  while (next < limit) {
    const word = lower[next]!;
    const small = SMALL_NUMBERS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      if (part === null) {
        // A second whole number is a number of its own: "seven eight".
        if (next > at && total === 0) break;
        part = small;
      } else if (part >= 100 && part % 100 === 0 && small > 0) part += small;
      else if (part % 100 >= 20 && part % 10 === 0 && small > 0 && small < 10) part += small;
      else break;
    } else if (scale !== undefined) {
      if (part === null) break;
      if (scale >= 1000) {
        total += part * scale;
        part = null;
      } else part *= scale;
    } else if (word === "-" && touches(tokens, next) && next + 1 < limit) {
      const joined = SMALL_NUMBERS.get(lower[next + 1]!);
      const scaled = SCALES.has(lower[next + 1]!);
      if (
        !scaled &&
        !(joined !== undefined && joined > 0 && joined < 10 && part !== null && part % 100 >= 20)
      )
        break;
      next++;
      continue;
    } else if (word === "and" && next > at && SCALES.has(lower[next - 1]!) && next + 1 < limit) {
      if (!SMALL_NUMBERS.has(lower[next + 1]!) || lower[next - 1] === "dozen") break;
      next++;
      continue;
    } else if (
      word === "and" &&
      lower[next + 1] === "a" &&
      lower[next + 2] === "half" &&
      part !== null
    ) {
      part += 0.5;
      next += 2;
    } else break;
    next++;
    after = next;
  }
  if (after === at) return null;
  return made(at, after, total + (part ?? 0), "words");
}

/** Takes the noise of binary fractions out of "3.2 million". */
const round = (value: number): number => Number(value.toPrecision(12));
