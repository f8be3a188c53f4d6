/**
 * The words of one sentence as time expressions see them: each gets a class, and each class a character, so that a whole
 * sentence becomes a short string that patterns (pattern.ts) can match. Only sentences that hold a trigger come here.
 */
import type { Sentence } from "../../model/index.ts";
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
    String.raw`(?<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2}\.\d{2}(?=\s?[ap]\.?m\b))`,
    String.raw`(?<ordinal>\d{1,3}(?:st|nd|rd|th)\b)`,
    String.raw`(?<decade>(?:\d{2})?\d0['’]?s\b)`,
    String.raw`(?<fraction>\d\/\d(?!\d|\/)|½)`,
    String.raw`(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+)`,
  ].join("|"),
  "y",
);
const DECADE = /['’‘](\d0)s\b/y;
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

/** Cuts sentences of one language into lexemes. */
export interface Lexer {
  /** The character of a class; throws for a name that is none. */
  readonly charOf: (name: string) => string;
  readonly lex: (text: ReadingText, sentence: Sentence) => LexedSentence;
}

/** The lexer of a language. */
export function createLexer(language: TimeLanguage): Lexer {
  const chars = new Map<string, string>();
  for (const name of [...SHAPE_CLASSES, ...language.classes.values()]) {
    // Characters of the private use area: none of them means anything in a regular expression.
    if (!chars.has(name)) chars.set(name, String.fromCharCode(0xe000 + chars.size));
  }
  const charOf = (name: string): string => {
    const char = chars.get(name);
    if (char === undefined) throw new Error(`No class of time words is named ${name}.`);
    return char;
  };
  return {
    charOf,
    lex(text, sentence) {
      const lexemes = joinNumbers(cut(language, text, sentence));
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
function cut(language: TimeLanguage, text: ReadingText, sentence: Sentence): Lexeme[] {
  const { tokens } = text;
  const lexemes: Lexeme[] = [];
  let end = sentence.start;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const start = tokens.start[index]!;
    // The last lexeme reached into this token: the rest of it is cut by itself.
    if (tokens.end[index]! <= end) continue;
    const at = Math.max(start, end);
    const lower = tokens.lower[index]!;
    const code = lower.charCodeAt(0);
    const isWord = (code >= 97 && code <= 122) || code > 0xbf;
    const lexeme =
      at === start && isWord && !NEEDS_CUTTING.test(lower)
        ? word(language, text.text, start, tokens.end[index]!, tokens.text[index]!, lower, end)
        : next(language, text.text, at, end);
    lexemes.push(lexeme);
    end = lexeme.end;
    if (end < tokens.end[index]!) index--;
  }
  return lexemes;
}

/** "mid-1990s", "p.m.", "pm". */
const NEEDS_CUTTING = /-|^[ap]\.?m/u;

function word(
  language: TimeLanguage,
  text: string,
  start: number,
  end: number,
  surface: string,
  lower: string,
  previousEnd: number,
): Lexeme {
  let cls = language.classes.get(lower);
  let value = NaN;
  let to = end;
  if (cls !== undefined) {
    value = language.values.get(lower) ?? NaN;
    if (text.charCodeAt(end) === 46 && language.abbreviations.has(lower)) to++;
  } else if (lower.endsWith(".") && language.abbreviations.has(lower.slice(0, -1))) {
    cls = language.classes.get(lower.slice(0, -1))!;
    value = language.values.get(lower.slice(0, -1)) ?? NaN;
  } else {
    const first = surface.charCodeAt(0);
    const capital = first < 97 && first >= 65;
    if (capital && language.zones.has(lower) && surface === surface.toUpperCase()) cls = "zone";
    else if (capital || (first > 0xbf && /^\p{Lu}/u.test(surface))) cls = "Name";
    else cls = "word";
  }
  return { start, end: to, text: surface, lower, cls, value, spaced: start > previousEnd };
}

/** The lexeme at `at` by the characters that stand there. */
function next(language: TimeLanguage, text: string, at: number, previousEnd: number): Lexeme {
  const make = (to: number, cls: string, value = NaN): Lexeme => {
    const surface = text.slice(at, to);
    const lower = surface.toLowerCase().replaceAll("’", "'");
    return { start: at, end: to, text: surface, lower, cls, value, spaced: at > previousEnd };
  };
  const code = text.charCodeAt(at);
  if ((code >= 48 && code <= 57) || code === 0xbd) return number(text, at, make);
  if (code === 39 || code === 0x2019 || code === 0x2018) {
    DECADE.lastIndex = at;
    const decade = DECADE.exec(text);
    if (decade) return make(at + decade[0].length, "decade", 1900 + Number(decade[1]));
    const next = text.charCodeAt(at + 1);
    if (
      (next === 115 || next === 83) &&
      !/[\p{L}\p{N}]/u.test(text.charAt(at + 2)) &&
      at === previousEnd
    )
      return make(at + 2, "possessive");
    return make(at + 1, MARK);
  }
  AM_PM.lastIndex = at;
  const half = AM_PM.exec(text);
  if (half) return make(at + half[0].length, code === 65 || code === 97 ? "am" : "pm");
  WORD.lastIndex = at;
  const letters = WORD.exec(text);
  if (!letters) return make(at + 1, MARKS[text.charAt(at)] ?? MARK);
  const end = at + letters[0].length;
  const lower = letters[0].toLowerCase().replaceAll("’", "'");
  return word(language, text, at, end, letters[0], lower, previousEnd);
}

const MARK = "mark";
const WORD = /\p{L}+(?:['’]\p{L}+)*/uy;

function number(
  text: string,
  at: number,
  make: (to: number, cls: string, value?: number) => Lexeme,
): Lexeme {
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(text);
  if (!match) return make(at + 1, MARK);
  const surface = match[0];
  const groups = match.groups!;
  const to = at + surface.length;
  if (groups["iso"] !== undefined) return make(to, "iso");
  if (groups["numericDate"] !== undefined) return make(to, "numericDate");
  if (groups["clock"] !== undefined) return make(to, "clock");
  if (groups["ordinal"] !== undefined) return make(to, "ordinal", parseInt(surface, 10));
  if (groups["decade"] !== undefined) {
    const decade = parseInt(surface, 10);
    return make(to, "decade", decade < 100 ? 1900 + decade : decade);
  }
  if (groups["fraction"] !== undefined) {
    const [top, bottom] = surface === "½" ? [1, 2] : surface.split("/").map(Number);
    return make(to, "fraction", top! / bottom!);
  }
  const value = Number(surface.replaceAll(",", ""));
  if (/^\d{4}$/.test(surface) && value >= 1000 && value < 2200) return make(to, "year", value);
  return make(to, /^\d{1,2}$/.test(surface) ? "small" : "number", value);
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
