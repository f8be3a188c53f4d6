/** One night named by both its days: "the night from 5 to 6 January", "all night from Wednesday to Thursday". */
import type { CalendarTime, Said } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { Proposal } from "../rule.ts";
import { foldNeighbours } from "./fold-neighbours.ts";

const NIGHT = "NI";

/** Proposals in which two days that follow each other, behind "the night from", are one night. */
export function joinNights(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  return foldNeighbours(proposals, (previous, proposal) =>
    nightOf(previous, proposal, lexemes, language),
  );
}

function nightOf(
  a: Proposal,
  b: Proposal,
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal | null {
  if (b.from !== a.to + 1 || !isDay(a.said) || !isDay(b.said)) return null;
  if (!language.contexts.nightLinks.has(lexemes[a.to]!.lower)) return null;
  if (b.said.time !== null && b.said.time !== a.said.time) return null;
  if (!isNextDay(a.said, b.said)) return null;
  const from = a.said.time === NIGHT ? a.from : nightBefore(a.from, lexemes, language);
  if (from === null) return null;
  return {
    ...a,
    from,
    to: b.to,
    type: "TIME",
    said: { ...a.said, time: NIGHT, year: a.said.year ?? b.said.year, throughNight: true },
    rule: `${a.rule}+next-day`,
  };
}

function isDay(said: Said): said is CalendarTime {
  return said.kind === "calendar" && (said.day !== null || said.weekday !== null);
}

function isNextDay(a: CalendarTime, b: CalendarTime): boolean {
  if (a.day !== null && b.day !== null) return a.month === b.month && b.day === a.day + 1;
  if (a.weekday === null || b.weekday === null || b.day !== null) return false;
  return b.weekday === (a.weekday % 7) + 1;
}

/** Where "the night from" begins before a day; null when it is not there. */
function nightBefore(
  day: number,
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): number | null {
  const link = lexemes[day - 1];
  const part = lexemes[day - 2];
  if (link === undefined || part === undefined) return null;
  if (!language.contexts.beforeNightDays.has(link.lower)) return null;
  if (language.codes.get(part.lower) !== NIGHT) return null;
  return lexemes[day - 3]?.cls === "the" ? day - 3 : day - 2;
}
