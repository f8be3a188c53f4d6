/**
 * Time expressions of a report. Sentences that hold a word or figure of time are turned into word classes; the rules propose,
 * the refiners join, widen, drop and place what they proposed, and resolution gives each its value (model/resolve-times.ts).
 */
import {
  resolveTimes,
  type DateRange,
  type Sentence,
  type TimeExpression,
} from "../../model/index.ts";
import { english, type TimeLanguage } from "../en/times.ts";
import type { ReadingText } from "../reading-text.ts";
import { createLexer, FIRST_CHAR, type LexedSentence, type Lexeme } from "./lexemes.ts";
import { compilePattern, TimeMatch } from "./pattern.ts";
import { continueDays } from "./refiners/continue-days.ts";
import { findAnchor, type EarlierTime } from "./refiners/find-anchor.ts";
import { findDirection } from "./refiners/find-direction.ts";
import { joinNeighbours } from "./refiners/join-neighbours.ts";
import { joinNights } from "./refiners/join-nights.ts";
import { modify } from "./refiners/modify.ts";
import { shareDate } from "./refiners/share-date.ts";
import { shareUnit } from "./refiners/share-unit.ts";
import type { Proposal, TimeRule } from "./rule.ts";
import { timeRules } from "./rules/index.ts";

/** All time expressions of the text, in text order, not overlapping. */
export function findTimes(text: ReadingText, reference: DateRange | null): TimeExpression[] {
  const times: TimeExpression[] = [];
  const earlier: EarlierTime[] = [];
  text.sentences.forEach((sentence, index) => {
    const timed = timedPart(text, sentence, english);
    if (timed === null) return;
    const lexed = lexer.lex(text, timed.from, timed.to);
    for (const proposal of refine(propose(lexed), lexed.lexemes)) {
      const start = lexed.lexemes[proposal.from]!.start;
      const end = lexed.lexemes[proposal.to - 1]!.end;
      let { said, rule } = proposal;
      if (said.kind === "calendar" && (proposal.undirected || said.year !== null)) {
        const direction = findDirection(text, sentence, { start, end }, english);
        said = { ...said, direction };
        if (proposal.undirected) rule += `/${direction}`;
      }
      const anchored = findAnchor(said, proposal.rule, index, earlier);
      earlier.push({ said: anchored.said, sentence: index });
      times.push({
        kind: "time",
        start,
        end,
        type: proposal.type,
        value: "",
        mod: proposal.mod,
        earliest: null,
        latest: null,
        said: anchored.said,
        anchor: anchored.anchor,
        rule: rule + anchored.how,
      });
    }
  });
  const resolved = resolveTimes(times, reference);
  return times.map((time, index) => ({ ...time, ...resolved[index]! }));
}

/** The refiners, in order: what belongs together is joined before it is widened, and only then shares its date and is continued by further days. */
function refine(proposals: readonly Proposal[], lexemes: readonly Lexeme[]): Proposal[] {
  if (proposals.length === 0) return [];
  const joined = modify(joinNeighbours(proposals, lexemes, english), lexemes, english);
  const continued = continueDays(shareDate(joined, lexemes, english), lexemes, english);
  return shareUnit(joinNights(continued, lexemes, english), lexemes, english);
}

const lexer = createLexer(english);

/** The rules that can begin at a word of a class, in their order, by class character counted from FIRST_CHAR. */
const rulesByFirst: readonly (readonly CompiledRule[] | undefined)[] = groupByFirst(timeRules);

interface CompiledRule {
  readonly rule: TimeRule;
  readonly expression: RegExp;
}

function groupByFirst(rules: readonly TimeRule[]): (CompiledRule[] | undefined)[] {
  const groups: (CompiledRule[] | undefined)[] = [];
  for (const rule of rules) {
    const { expression, firsts } = compilePattern(lexer, rule.pattern);
    for (const first of firsts) {
      (groups[first.charCodeAt(0) - FIRST_CHAR] ??= []).push({ rule, expression });
    }
  }
  return groups;
}

/** How many tokens before and behind a word of time can belong to its expression or decide on it. */
const MARGIN = 8;

/** The tokens of a sentence around its words and figures of time; null when it has none. */
function timedPart(
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

function propose(sentence: LexedSentence): Proposal[] {
  const { lexemes, classes } = sentence;
  const proposals: Proposal[] = [];
  for (let at = 0; at < lexemes.length;) {
    let best: Proposal | null = null;
    for (const { rule, expression } of rulesByFirst[classes.charCodeAt(at) - FIRST_CHAR] ?? []) {
      expression.lastIndex = at;
      if (!expression.test(classes)) continue;
      const to = expression.lastIndex;
      if (to === at || (best !== null && to <= best.to)) continue;
      const read = rule.read(new TimeMatch(lexemes, at, to), english);
      if (read === null) continue;
      best = {
        from: at,
        to,
        type: read.type,
        said: read.said,
        mod: read.mod ?? null,
        undirected: read.undirected ?? false,
        dependent: read.dependent ?? false,
        rule: rule.name,
      };
    }
    if (best === null) at++;
    else {
      proposals.push(best);
      at = best.to;
    }
  }
  return proposals;
}
