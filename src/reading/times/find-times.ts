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
import { createLexer, type LexedSentence, type Lexeme } from "./lexemes.ts";
import { compilePattern, TimeMatch } from "./pattern.ts";
import { continueDays } from "./refiners/continue-days.ts";
import { findAnchor, type EarlierTime } from "./refiners/find-anchor.ts";
import { findDirection } from "./refiners/find-direction.ts";
import { joinNeighbours } from "./refiners/join-neighbours.ts";
import { modify } from "./refiners/modify.ts";
import type { Proposal, TimeRule } from "./rule.ts";
import { timeRules } from "./rules/index.ts";

/** All time expressions of the text, in text order, not overlapping. */
export function findTimes(text: ReadingText, reference: DateRange | null): TimeExpression[] {
  const times: TimeExpression[] = [];
  const earlier: EarlierTime[] = [];
  text.sentences.forEach((sentence, index) => {
    if (!isTimed(text, sentence, english)) return;
    const lexed = lexer.lex(text, sentence);
    for (const proposal of refine(propose(lexed), lexed.lexemes)) {
      const start = lexed.lexemes[proposal.from]!.start;
      const end = lexed.lexemes[proposal.to - 1]!.end;
      let { said, rule } = proposal;
      if (proposal.undirected && said.kind === "calendar") {
        const direction = findDirection(text, sentence, { start, end }, english);
        said = { ...said, direction };
        rule += `/${direction}`;
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

/** The refiners, in order: what belongs together is joined before it is widened, and only then continued by further days. */
function refine(proposals: readonly Proposal[], lexemes: readonly Lexeme[]): Proposal[] {
  if (proposals.length === 0) return [];
  return continueDays(modify(joinNeighbours(proposals, lexemes), lexemes), lexemes);
}

const lexer = createLexer(english);

/** The rules that can begin at a word of a class, in their order, by class character. */
const rulesByFirst: ReadonlyMap<string, readonly CompiledRule[]> = groupByFirst(timeRules);

interface CompiledRule {
  readonly rule: TimeRule;
  readonly expression: RegExp;
}

function groupByFirst(rules: readonly TimeRule[]): Map<string, CompiledRule[]> {
  const groups = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    const { expression, firsts } = compilePattern(lexer, rule.pattern);
    for (const first of firsts) {
      const group = groups.get(first);
      if (group) group.push({ rule, expression });
      else groups.set(first, [{ rule, expression }]);
    }
  }
  return groups;
}

/** Whether any word or figure of the sentence could be of time. */
function isTimed(text: ReadingText, sentence: Sentence, language: TimeLanguage): boolean {
  const { lower } = text.tokens;
  for (let index = sentence.firstToken; index < sentence.endToken; index++) {
    const word = lower[index]!;
    if (language.triggers.has(word)) return true;
    const code = word.charCodeAt(0);
    if (code >= 48 && code <= 57 && word.length > 2) return true;
    if (word.length > 3 && word.endsWith("0s")) return true;
    if (word.length > 4 && word.startsWith("mid-")) return true;
  }
  return false;
}

function propose(sentence: LexedSentence): Proposal[] {
  const { lexemes, classes } = sentence;
  const proposals: Proposal[] = [];
  for (let at = 0; at < lexemes.length;) {
    let best: Proposal | null = null;
    for (const { rule, expression } of rulesByFirst.get(classes[at]!) ?? []) {
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
