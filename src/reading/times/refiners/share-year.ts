/** Gives the year of "from March 5 to April 6, 1994" and "between April and July 1994" to the date before it as well. */
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { Proposal } from "../rule.ts";

/** Proposals in which a date without its year has that of the date that it is linked to by a single word. */
export function shareYear(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  return proposals.map((proposal, index) => {
    const next = proposals[index + 1];
    const { said } = proposal;
    if (next?.said.kind !== "calendar" || said.kind !== "calendar") return proposal;
    if (said.month === null || said.year !== null || said.within !== null) return proposal;
    if (next.said.month === null || next.said.year === null) return proposal;
    const link = lexemes[proposal.to];
    if (next.from !== proposal.to + 1 || !language.contexts.dayLinks.has(link!.lower))
      return proposal;
    // Nothing runs from December to January of one year.
    const year = said.month > next.said.month ? next.said.year - 1 : next.said.year;
    return {
      ...proposal,
      said: { ...said, year },
      undirected: false,
      rule: `${proposal.rule}+year`,
    };
  });
}
