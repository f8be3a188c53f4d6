/**
 * The words of one sentence as time expressions see them: each gets a class, and each class a character, so that a whole
 * sentence becomes a short string that patterns (pattern.ts) can match. Only sentences that hold a trigger come here.
 */
import type { TimeLanguage } from "../en/times.ts";

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
const WORD = /\p{L}+(?:['’]\p{L}+)*/uy;
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
  readonly lex: (text: string, start: number, end: number) => LexedSentence;
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
    lex(text, start, end) {
      const lexemes = joinNumbers(cut(language, text, start, end));
      let classes = "";
      for (const lexeme of lexemes) classes += charOf(lexeme.cls);
      return { lexemes, classes };
    },
  };
}

function cut(language: TimeLanguage, text: string, start: number, end: number): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let spaced = false;
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0) {
      spaced = true;
      at++;
      continue;
    }
    const lexeme = next(language, text, at, end, spaced);
    lexemes.push(lexeme);
    at = lexeme.end;
    spaced = false;
  }
  return lexemes;
}

function next(
  language: TimeLanguage,
  text: string,
  at: number,
  end: number,
  spaced: boolean,
): Lexeme {
  const make = (to: number, cls: string, value = NaN): Lexeme => {
    const surface = text.slice(at, to);
    return {
      start: at,
      end: to,
      text: surface,
      lower: surface.toLowerCase().replaceAll("’", "'"),
      cls,
      value,
      spaced,
    };
  };
  const code = text.charCodeAt(at);
  if ((code >= 48 && code <= 57) || code === 0xbd) return number(text, at, make);
  if (code === 39 || code === 0x2019 || code === 0x2018) {
    const possessive = /['’]s(?!\p{L})/uy;
    possessive.lastIndex = at;
    if (!spaced && possessive.test(text)) return make(at + 2, "possessive");
    const decade = /['’‘](\d0)s\b/y;
    decade.lastIndex = at;
    const match = decade.exec(text);
    if (match) return make(at + match[0].length, "decade", 1900 + Number(match[1]));
    return make(at + 1, "mark");
  }
  AM_PM.lastIndex = at;
  const half = AM_PM.exec(text);
  if (half && at + half[0].length <= end) {
    // The full stop that ends the sentence is not the abbreviation's.
    const cls = half[0].charAt(0).toLowerCase() === "a" ? "am" : "pm";
    return make(at + half[0].length, cls);
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text);
  if (!word) {
    const mark = text.charAt(at);
    return make(at + 1, MARKS[mark] ?? "mark");
  }
  return wordLexeme(language, text, word[0], make, at);
}

function number(
  text: string,
  at: number,
  make: (to: number, cls: string, value?: number) => Lexeme,
): Lexeme {
  NUMERIC.lastIndex = at;
  const match = NUMERIC.exec(text);
  if (!match) return make(at + 1, "mark");
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

function wordLexeme(
  language: TimeLanguage,
  text: string,
  word: string,
  make: (to: number, cls: string, value?: number) => Lexeme,
  at: number,
): Lexeme {
  const possessive = /['’]s$/u.test(word) ? word.length - 2 : word.length;
  const lower = word.toLowerCase().replaceAll("’", "'");
  const whole = language.classes.get(lower);
  if (whole !== undefined && possessive < word.length) {
    return make(at + word.length, whole, language.values.get(lower) ?? NaN);
  }
  const bare = lower.slice(0, possessive);
  const cls = language.classes.get(bare);
  let to = at + possessive;
  if (cls === undefined) {
    if (language.zones.has(bare) && word === word.toUpperCase()) return make(to, "zone");
    return make(to, /^\p{Lu}/u.test(word) ? "Name" : "word");
  }
  if (language.abbreviations.has(bare) && text.charAt(to) === ".") to++;
  return make(to, cls, language.values.get(bare) ?? NaN);
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
