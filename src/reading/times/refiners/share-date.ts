/**
 * Gives a date what only the one linked to it says: the year of "from March 5 to April 6, 1994" and "between April and July 1994",
 * the day of "between 10:00 and 12:30 on Monday".
 */
import type { Said } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { Proposal } from "../rule.ts";

/** Proposals in which a date without its year, or a clock time without its day, has that of the next one, when a single word links them. */
export function shareDate(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  return proposals.map((proposal, index) => {
    const next = proposals[index + 1];
    if (next?.from !== proposal.to + 1) return proposal;
    if (!language.contexts.dayLinks.has(lexemes[proposal.to]!.lower)) return proposal;
    const said = sharedSaid(proposal.said, next.said);
    if (said === null) return proposal;
    const isPlaced = said.kind !== "calendar" || said.year !== null;
    return {
      ...proposal,
      said,
      undirected: !isPlaced && next.undirected,
      rule: `${proposal.rule}+shared`,
    };
  });
}

function sharedSaid(said: Said, next: Said): Said | null {
  if (said.kind !== "calendar") return null;
  const isClock =
    said.time !== null && said.month === null && said.day === null && said.weekday === null;
  if (isClock) {
    if (next.kind !== "calendar" && next.kind !== "shift") return null;
    const isDay =
      next.kind === "shift" ? next.unit === "day" : next.day !== null || next.weekday !== null;
    return isDay && next.time !== null ? { ...next, time: said.time } : null;
  }
  if (next.kind !== "calendar" || next.month === null || next.year === null) return null;
  if (said.month === null || said.year !== null || said.within !== null) return null;
  // Nothing runs from December to January of one year.
  return { ...said, year: said.month > next.month ? next.year - 1 : next.year };
}
