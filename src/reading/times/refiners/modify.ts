/** Takes in the words before an expression that say how exactly it is meant: "early", "the end of", "about", "more than". */
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { Proposal } from "../rule.ts";

/** Words before a date that say which part of it. Read backwards from the date. */
const PARTS: Readonly<Record<string, string>> = {
  early: "START",
  mid: "MID",
  late: "END",
};

/** Proposals with the modifying words before them taken in. */
export function modify(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  let floor = 0;
  return proposals.map((proposal) => {
    const modified = proposal.mod === null ? widen(proposal, lexemes, floor, language) : proposal;
    floor = modified.to;
    return modified;
  });
}

function widen(
  proposal: Proposal,
  lexemes: readonly Lexeme[],
  floor: number,
  language: TimeLanguage,
): Proposal {
  const word = (back: number): Lexeme | null =>
    proposal.from - back >= floor ? (lexemes[proposal.from - back] ?? null) : null;
  const take = (count: number, mod: string): Proposal => ({
    ...proposal,
    from: proposal.from - count,
    mod,
  });
  const first = word(1);
  if (first === null) return proposal;
  const second = word(2);
  const third = word(3);

  if (proposal.type === "DATE" && proposal.said.kind !== "fixed") {
    const offset = first.cls === "dash" && second !== null && !first.spaced ? 1 : 0;
    const part = PARTS[(offset === 1 ? second! : first).cls];
    if (part !== undefined) {
      return take(1 + offset, part);
    }
    if (first.cls === "of" && second !== null && /^(?:begin|middle|end)$/u.test(second.cls)) {
      const mod = second.cls === "begin" ? "START" : second.cls === "end" ? "END" : "MID";
      return take(third?.cls === "the" ? 3 : 2, mod);
    }
    return proposal;
  }
  const isCount = /^duration\/(?:number|one|few|half|and-a-half)|^relative\/(?:ago|later)/u.test(
    proposal.rule,
  );
  if (!isCount) return proposal;
  if (first.cls === "about" || (first.cls === "some" && proposal.rule === "duration/number")) {
    return take(1, "APPROX");
  }
  if (first.cls === "nearly") return take(1, "LESS_THAN");
  // "For over two years" is more than that, "spread over two years" is not.
  if (first.cls === "over") {
    const isMore = second === null || language.contexts.beforeMoreThan.has(second.lower);
    return isMore ? take(1, "MORE_THAN") : proposal;
  }
  if (first.cls === "than" && second?.cls === "more") return take(2, "MORE_THAN");
  if (first.cls === "than" && (second?.cls === "less" || second?.cls === "fewer"))
    return take(2, "LESS_THAN");
  if (first.cls === "least" && second?.cls === "at") return take(2, "EQUAL_OR_MORE");
  if (first.cls === "most" && second?.cls === "at") return take(2, "EQUAL_OR_LESS");
  if (first.cls === "to" && second?.cls === "up") return take(2, "EQUAL_OR_LESS");
  return proposal;
}
