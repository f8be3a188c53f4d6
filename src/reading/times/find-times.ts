/**
 * Time expressions of a report. Sentences that hold a word or figure of time are turned into word classes; the rules propose,
 * the refiners join, widen, drop and place what they proposed, and resolution gives each its value (model/resolve-times.ts).
 */
import { resolveTimes, type DateRange, type TimeExpression } from "../../model/index.ts";
import { english } from "../en/times.ts";
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
import { timedPart } from "./timed-part.ts";

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
      const place = { sentence: index, block: sentence.block };
      const anchored = findAnchor(said, proposal.rule, place, earlier);
      earlier.push({ said: anchored.said, ...place });
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
