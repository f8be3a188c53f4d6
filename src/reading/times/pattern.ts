/**
 * Patterns over word classes. A pattern is a regular expression whose letters are class names: `the? last num units`.
 * Names are separated by spaces; `?`, `*`, `|` and brackets mean what they mean in regular expressions.
 */
import type { Lexeme, Lexer } from "./lexemes.ts";

/** Names that stand for several classes. */
const GROUPS: Readonly<Record<string, string>> = {
  num: "(small|number|numberWord)",
  anyNum: "(small|number|numberWord|year)",
  anyMonth: "(month|softMonth)",
  anyWeekday: "(weekday|softWeekday)",
  anySeason: "(season|softSeason)",
  anyUnit: "(unit|units|quarter|weekend|weekends)",
  oneUnit: "(unit|quarter|weekend)",
  manyUnits: "(units|weekends)",
  ampm: "(am|pm)",
};

/** What a pattern matched: lexemes `from` up to, not including, `to`. */
export class TimeMatch {
  readonly lexemes: readonly Lexeme[];
  readonly from: number;
  readonly to: number;

  constructor(lexemes: readonly Lexeme[], from: number, to: number) {
    this.lexemes = lexemes;
    this.from = from;
    this.to = to;
  }

  /** The first lexeme of the match whose class is one of `classes`. */
  find(...classes: readonly string[]): Lexeme | null {
    for (let index = this.from; index < this.to; index++) {
      const lexeme = this.lexemes[index]!;
      if (classes.includes(lexeme.cls)) return lexeme;
    }
    return null;
  }

  /** Whether a lexeme of one of `classes` is in the match. */
  has(...classes: readonly string[]): boolean {
    return this.find(...classes) !== null;
  }

  /** The lexeme `offset` places from the start of the match, or null outside the sentence. Negative: before it. */
  at(offset: number): Lexeme | null {
    return this.lexemes[this.from + offset] ?? null;
  }

  /** The lexeme `offset` places behind the last one of the match: 0 is the next one. */
  after(offset = 0): Lexeme | null {
    return this.lexemes[this.to + offset] ?? null;
  }

  /** The lexeme before the match, or null. */
  before(): Lexeme | null {
    return this.lexemes[this.from - 1] ?? null;
  }

  /** The last lexeme of the match. */
  last(): Lexeme {
    return this.lexemes[this.to - 1]!;
  }
}

/** A pattern compiled: a sticky regular expression over class characters, and the characters that it can begin with. */
export interface CompiledPattern {
  readonly expression: RegExp;
  readonly firsts: ReadonlySet<string>;
}

/** Compiles a pattern for the classes of `lexer`; throws for a class name that is none. */
export function compilePattern(lexer: Lexer, source: string): CompiledPattern {
  const expand = (text: string): string =>
    text.replace(/[A-Za-z]+/gu, (name) => {
      const group = GROUPS[name];
      return group === undefined ? lexer.charOf(name) : expand(group);
    });
  const compact = expand(source).replace(/\s+/gu, "");
  return {
    expression: new RegExp(compact.replaceAll("(", "(?:"), "y"),
    firsts: firstsOf(compact),
  };
}

/** The characters that a match of `source` can begin with. */
function firstsOf(source: string): ReadonlySet<string> {
  let at = 0;
  const alternatives = (): { firsts: Set<string>; empty: boolean } => {
    const all = sequence();
    while (source[at] === "|") {
      at++;
      const other = sequence();
      for (const first of other.firsts) all.firsts.add(first);
      all.empty ||= other.empty;
    }
    return all;
  };
  const sequence = (): { firsts: Set<string>; empty: boolean } => {
    const firsts = new Set<string>();
    let empty = true;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      let atom: { firsts: ReadonlySet<string>; empty: boolean };
      if (source[at] === "(") {
        at++;
        atom = alternatives();
      } else atom = { firsts: new Set([source[at]!]), empty: false };
      at++;
      const optional = source[at] === "?" || source[at] === "*";
      if (optional) at++;
      if (empty) for (const first of atom.firsts) firsts.add(first);
      if (!optional && !atom.empty) empty = false;
    }
    return { firsts, empty };
  };
  return alternatives().firsts;
}
