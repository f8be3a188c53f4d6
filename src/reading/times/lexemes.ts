/**
 * The words of one sentence as time expressions see them: each gets a class, and each class a character, so that a whole
 * sentence becomes a short string that patterns (pattern.ts) can match. Only sentences that hold a trigger come here.
 */
import type { TimeLanguage } from "../en/times.ts";
import type { ReadingText } from "../reading-text.ts";

/** A word, number or mark of a sentence with its class. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower-cased, straight apostrophes. */
  readonly lower: string;
  readonly cls: string;
  /** What a number, month, weekday, ordinal or decade stands for; NaN for other words. */
  readonly value: number;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** The character of the first class; the others follow it. From the private use area: none means anything in a regular expression. */
export const FIRST_CHAR = 0xe000;

/** Classes that come from the shape of a lexeme; all others come from the language's words. */
const SHAPE_CLASSES = [
  "iso",
  "numericDate",
  "clock",
  "year",
  "number",
  "small",
  "ordinal",
  "decade",
  "shortYear",
  "fiscalYear",
  "fraction",
  "zone",
  "am",
  "pm",
  "dash",
  "comma",
  "colon",
  "slash",
  "open",
  "close",
  "possessive",
  "currency",
  "percent",
  "mark",
  "word",
  "Name",
] as const;

const NUMERIC = new RegExp(
  [
    String.raw`(?<iso>\d{4}([-./])\d{1,2}\2\d{1,2}(?!\d)(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)`,
    String.raw`(?<numericDate>\d{1,2}([-./])\d{1,2}\4(?:\d{4}|\d{2})(?!\d))`,
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\.\d{2}(?=\s?(?:[ap]\.?m\b|GMT|UTC|BST|CET|EST|EDT)))`,
    String.raw`(?<ordinal>\d{1,3}(?:st|nd|rd|th)\b)`,
    String.raw`(?<decade>(?:\d{2})?\d0['’]?s\b)`,
    String.raw`(?<fraction>\d\/\d(?!\d|\/)|½)`,
    String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)`,
  ].join("|"),
  "y",
);
const DECADE = /['’‘](\d0)s\b/y;
const SHORT_YEAR = /['’‘](\d\d)(?![\p{L}\p{N}'’])/uy;
const FISCAL = /^fy(\d{4}|\d\d)$/;
const AM_PM = /(?:[ap]\.\s?m\b\.?|[ap]m\b)/iy;
const MARKS: Readonly<Record<string, string>> = {
  "-": "dash",
  "–": "dash",
  "—": "dash",
  ",": "comma",
  ":": "colon",
  "/": "slash",
  "(": "open",
  "[": "open",
  ")": "close",
  "]": "close",
  "%": "percent",
  $: "currency",
  "£": "currency",
  "€": "currency",
  "#": "currency",
};

/** A sentence ready for matching. */
export interface LexedSentence {
  readonly lexemes: readonly Lexeme[];
  /** One character a lexeme. */
  readonly classes: string;
}

/** Cuts stretches of tokens of one language into lexemes. */
export interface Lexer {
  /** The character of a class; throws for a name that is none. */
  readonly charOf: (name: string) => string;
  /** The lexemes of the tokens `from` up to, not including, `to`. */
  readonly lex: (text: ReadingText, from: number, to: number) => LexedSentence;
}

interface WordClass {
  readonly cls: string;
  readonly value: number;
}

/** What the functions below need of a language. */
interface Vocabulary {
  readonly language: TimeLanguage;
  readonly words: ReadonlyMap<string, WordClass>;
}

/** The lexer of a language. */
export function createLexer(language: TimeLanguage): Lexer {
  const chars = new Map<string, string>();
  for (const name of [...SHAPE_CLASSES, ...language.classes.values()]) {
    if (!chars.has(name)) chars.set(name, String.fromCharCode(FIRST_CHAR + chars.size));
  }
  const charOf = (name: string): string => {
    const char = chars.get(name);
    if (char === undefined) throw new Error(`No class of time words is named ${name}.`);
    return char;
  };
  const words = new Map<string, WordClass>();
  for (const [word, cls] of language.classes) {
    const known = { cls, value: language.values.get(word) ?? NaN };
    words.set(word, known);
    if (language.abbreviations.has(word)) words.set(`${word}.`, known);
  }
  const vocabulary = { language, words };
  return {
    charOf,
    lex(text, from, to) {
      const lexemes = joinNumbers(cut(vocabulary, text, from, to));
      let classes = "";
      for (const lexeme of lexemes) classes += charOf(lexeme.cls);
      return { lexemes, classes };
    },
  };
}

/**
 * Takes the words from the tokens as they are; what begins with a figure, and the few words that hold a hyphen or full stop, is cut
 * anew, since a date or clock time may be spread over several tokens or share one with a word.
 */
function cut(vocabulary: Vocabulary, text: ReadingText, from: number, to: number): Lexeme[] {
  const { tokens } = text;
  const lexemes: Lexeme[] = [];
  let end = from > 0 ? tokens.end[from - 1]! : 0;
  for (let index = from; index < to; index++) {
    const start = tokens.start[index]!;
    // The last lexeme reached over this token, or into it: then the rest of it is cut by itself.
    if (tokens.end[index]! <= end) continue;
    const at = Math.max(start, end);
    const lower = tokens.lower[index]!;
    const code = lower.charCodeAt(0);
    const isWord = (code >= 97 && code <= 122) || code > 0xbf;
    const lexeme =
      at === start && isWord && !isMixed(lower, code)
        ? word(vocabulary, text.text, start, tokens.end[index]!, tokens.text[index]!, lower, end)
        : next(vocabulary, text.text, at, end);
    lexemes.push(lexeme);
    end = lexeme.end;
    if (end < tokens.end[index]!) index--;
  }
  return lexemes;
}

/** "mid-1990s", "p.m.", "pm". */
function isMixed(lower: string, first: number): boolean {
  if ((first === 97 || first === 112) && lower.length < 5) {
    const second = lower.charCodeAt(1);
    if (second === 109 || second === 46) return true;
  }
  return lower.includes("-");
}

function word(
  { language, words }: Vocabulary,
  text: string,
  start: number,
  end: number,
  surface: string,
  lower: string,
  previousEnd: number,
): Lexeme {
  const known = words.get(lower);
  const spaced = start > previousEnd;
  if (known !== undefined) {
    const dotted = text.charCodeAt(end) === 46 && language.abbreviations.has(lower);
    const to = dotted ? end + 1 : end;
    return { start, end: to, text: surface, lower, cls: known.cls, value: known.value, spaced };
  }
  if (isFigure(lower.charCodeAt(lower.length - 1))) {
    const fiscal = FISCAL.exec(lower);
    if (fiscal) {
      const figures = Number(fiscal[1]);
      const value = figures < 100 ? longYear(figures) : figures;
      return { start, end, text: surface, lower, cls: "fiscalYear", value, spaced };
    }
  }
  const first = surface.charCodeAt(0);
  const isCapital = (first < 97 && first >= 65) || (first > 0xbf && /^\p{Lu}/u.test(surface));
  const isZone = isCapital && language.zones.has(lower) && surface === surface.toUpperCase();
  const cls = isZone ? "zone" : isCapital ? "Name" : "word";
  return { start, end, text: surface, lower, cls, value: NaN, spaced };
}

/** The lexeme at `at` by the characters that stand there. */
function next(vocabulary: Vocabulary, text: string, at: number, previousEnd: number): Lexeme {
  const code = text.charCodeAt(at);
  const spaced = at > previousEnd;
  if ((code >= 48 && code <= 57) || code === 0xbd) return number(text, at, spaced);
  if (code === 39 || code === 0x2019 || code === 0x2018) {
    DECADE.lastIndex = at;
    const decade = DECADE.exec(text);
    if (decade)
      return shaped(text, at, at + decade[0].length, spaced, "decade", 1900 + Number(decade[1]));
    SHORT_YEAR.lastIndex = at;
    const short = SHORT_YEAR.exec(text);
    if (short && !isFigure(text.charCodeAt(at - 1))) {
      const year = longYear(Number(short[1]));
      return shaped(text, at, at + short[0].length, spaced, "shortYear", year);
    }
    const letter = text.charCodeAt(at + 1);
    const isPossessive =
      !spaced && (letter === 115 || letter === 83) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 2));
    return isPossessive
      ? shaped(text, at, at + 2, spaced, "possessive")
      : shaped(text, at, at + 1, spaced, "mark");
  }
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0xbf;
  if (!isLetter) return shaped(text, at, at + 1, spaced, MARKS[text.charAt(at)] ?? "mark");
  AM_PM.lastIndex = at;
  const half = AM_PM.exec(text);
  if (half) {
    const cls = code === 65 || code === 97 ? "am" : "pm";
    return shaped(text, at, at + half[0].length, spaced, cls);
  }
  WORD.lastIndex = at;
  const letters = WORD.exec(text);
  if (!letters) return shaped(text, at, at + 1, spaced, MARKS[text.charAt(at)] ?? "mark");
  const lower = letters[0].toLowerCase().replaceAll("’", "'");
  return word(vocabulary, text, at, at + letters[0].length, letters[0], lower, previousEnd);
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The year that two figures stand for: of this century up to 40. */
function longYear(figures: number): number {
  return figures + (figures > 40 ? 1900 : 2000);
}

function shaped(
  text: string,
  start: number,
  end: number,
  spaced: boolean,
  cls: string,
  value = NaN,
): Lexeme {
  const surface = text.slice(start, end);
  return { start, end, text: surface, lower: surface.toLowerCase(), cls, value, spaced };
}

const WORD = /\p{L}+(?:['’]\p{L}+)*/uy;

/** Cuts what begins with a figure: dates and clock times whole, then ordinals, decades, fractions, numbers. */
function number(text: string, at: number, spaced: boolean): Lexeme {
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(text);
  if (!match) return shaped(text, at, at + 1, spaced, "mark");
  const surface = match[0];
  const groups = match.groups!;
  const to = at + surface.length;
  for (const cls of ["iso", "numericDate", "clock"]) {
    if (groups[cls] !== undefined) return shaped(text, at, to, spaced, cls);
  }
  if (groups["ordinal"] !== undefined)
    return shaped(text, at, to, spaced, "ordinal", parseInt(surface, 10));
  if (groups["decade"] !== undefined) {
    const decade = parseInt(surface, 10);
    return shaped(text, at, to, spaced, "decade", decade < 100 ? 1900 + decade : decade);
  }
  if (groups["fraction"] !== undefined) {
    const [top, bottom] = surface === "½" ? [1, 2] : surface.split("/").map(Number);
    return shaped(text, at, to, spaced, "fraction", top! / bottom!);
  }
  const value = Number(surface.replaceAll(",", ""));
  if (/^\d{4}$/.test(surface) && value >= 1000 && value < 2200)
    return shaped(text, at, to, spaced, "year", value);
  return shaped(text, at, to, spaced, /^\d{1,2}$/.test(surface) ? "small" : "number", value);
}

/** Joins number words, "twenty-four" and "two thousand", into one lexeme, and years said in two pairs, "nineteen ninety-seven". */
function joinNumbers(lexemes: readonly Lexeme[]): Lexeme[] {
  const joined: Lexeme[] = [];
  for (let index = 0; index < lexemes.length; index++) {
    const first = lexemes[index]!;
    if (first.cls !== "numberWord") {
      joined.push(first);
      continue;
    }
    let total = 0;
    let group = first.value;
    let last = index;
    let isYear = false;
    for (let at = index + 1; at < lexemes.length; at++) {
      const word = lexemes[at]!;
      if (word.cls === "dash" && !word.spaced && lexemes[at + 1]?.cls === "numberWord") continue;
      if (word.cls === "numberWord") {
        if (isTens(group) && word.value < 10 && word.value > 0) group += word.value;
        else if (group >= 13 && group <= 20 && last === index && isTens(word.value)) {
          group = group * 100 + word.value;
          isYear = true;
        } else if (group % 100 === 0 && group > 0) group += word.value;
        else break;
      } else if (word.cls === "hundred" && group < 20) group *= 100;
      else if (word.cls === "thousand") {
        total += group * 1000;
        group = 0;
      } else break;
      last = at;
    }
    const end = lexemes[last]!;
    const value = total + group;
    joined.push({
      ...first,
      end: end.end,
      text: first.text,
      cls: isYear ? "year" : "numberWord",
      value,
    });
    index = last;
  }
  return joined;
}

function isTens(value: number): boolean {
  const tail = value % 100;
  return tail >= 20 && tail % 10 === 0;
}
