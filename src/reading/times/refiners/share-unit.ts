/** The first number of "two to three weeks", "between 30 and 60 days": a length of its own, in the unit that the second one names. */
import { durationValue, fixed, unitNamed, type Proposal } from "../rule.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";

const NUMBERS: ReadonlySet<string> = new Set(["small", "number", "numberWord"]);

/** Proposals with the bare numbers that share the unit of a length put in before it. */
export function shareUnit(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  const shared: Proposal[] = [];
  for (const proposal of proposals) {
    const first = firstNumber(proposal, lexemes, shared.at(-1)?.to ?? 0, language);
    if (first !== null) shared.push(first);
    shared.push(proposal);
  }
  return shared;
}

function firstNumber(
  proposal: Proposal,
  lexemes: readonly Lexeme[],
  floor: number,
  language: TimeLanguage,
): Proposal | null {
  const at = proposal.from - 2;
  if (proposal.rule !== "duration/number" || proposal.mod !== null || at < floor) return null;
  const [number, link, second] = [lexemes[at]!, lexemes[at + 1]!, lexemes[at + 2]!];
  if (!NUMBERS.has(number.cls) || !NUMBERS.has(second.cls)) return null;
  const before = lexemes[at - 1]?.lower ?? "";
  const isLinked =
    language.contexts.numberLinks.has(link.lower) || (link.cls === "and" && before === "between");
  if (!isLinked || number.value >= second.value) return null;
  const unit = unitNamed(lexemes[proposal.to - 1]!, language);
  if (unit === null) return null;
  return {
    ...proposal,
    from: at,
    to: at + 1,
    said: fixed(durationValue(number.value * unit.times, unit.unit)),
    rule: "duration/number+shared",
  };
}
