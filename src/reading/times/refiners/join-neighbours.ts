/**
 * Joins what is one time expression in several pieces: "Sunday, 23 January 2022", "5 p.m. on Friday", "the night of January 6",
 * "Christmas, 7 January". Two pieces are joined when neither says what the other says.
 */
import type { CalendarTime, Said, ShiftedTime } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { Proposal } from "../rule.ts";
import { foldNeighbours } from "./fold-neighbours.ts";

/** Proposals with their neighbours joined; those that are nothing without a neighbour and found none are dropped. */
export function joinNeighbours(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  const joined = foldNeighbours(proposals, (previous, proposal) =>
    join(previous, proposal, lexemes, language),
  );
  return joined.filter((proposal) => !proposal.dependent);
}

function join(
  a: Proposal,
  b: Proposal,
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal | null {
  const { pieceLinks: links, emptyLinks: empty } = language.contexts;
  const gap = lexemes.slice(a.to, b.from);
  if (gap.length > 3 || !gap.every((word) => links.has(word.lower) || empty.has(word.lower)))
    return null;
  const words = gap
    .map((word) => word.lower)
    .filter((word) => !empty.has(word))
    .join(" ");
  const said = joinSaid(a, b, words);
  if (said === null) return null;
  return {
    from: a.from,
    to: b.to,
    type: a.type === "TIME" || b.type === "TIME" ? "TIME" : "DATE",
    said,
    mod: a.mod ?? b.mod,
    undirected: a.undirected || b.undirected ? !isPlaced(said) : false,
    dependent: false,
    rule: `${a.rule}+${b.rule.slice(b.rule.indexOf("/") + 1)}`,
  };
}

/** Whether nothing is left for tense to decide. */
function isPlaced(said: Said): boolean {
  return said.kind !== "calendar" || said.year !== null || said.within !== null;
}

/** "The night of": joins only what follows it. */
const PART_OF = "clock/part-of-day";

function isClock(said: Said): said is CalendarTime {
  return (
    said.kind === "calendar" &&
    said.time !== null &&
    said.year === null &&
    said.month === null &&
    said.day === null &&
    said.weekday === null &&
    said.feast === null
  );
}

function isDay(said: Said): said is CalendarTime | ShiftedTime {
  if (said.kind === "shift") return said.unit === "day" && said.time === null;
  return (
    said.kind === "calendar" &&
    said.time === null &&
    (said.day !== null || said.weekday !== null || said.feast !== null)
  );
}

function joinSaid(a: Proposal, b: Proposal, gap: string): Said | null {
  const [first, second] = [a.said, b.said];
  // A clock time or part of the day with the day it is of.
  if (
    isClock(first) &&
    isDay(second) &&
    (gap === "" || gap === "," || gap === "on" || a.rule === PART_OF)
  ) {
    return { ...second, time: first.time };
  }
  if (
    isDay(first) &&
    isClock(second) &&
    b.rule !== PART_OF &&
    (gap === "" || gap === "," || gap === "at" || gap === ", at")
  ) {
    return { ...first, time: second.time };
  }
  // "July 22 that year": the year is that of a date told before.
  if (gap === "" && first.kind === "calendar" && first.month !== null && first.year === null) {
    const isThatYear =
      second.kind === "shift" && second.anchor === "previous" && second.unit === "year";
    if (isThatYear && second.amount === 0 && b.mod === null) return first;
  }
  // A weekday with the date it names again.
  if (first.kind === "calendar" && second.kind === "calendar" && (gap === "" || gap === ",")) {
    // A feast with its date: calendars differ on feasts, so the date counts.
    if (
      first.feast !== null &&
      first.year === null &&
      second.month !== null &&
      second.day !== null
    ) {
      return gap === "," ? second : null;
    }
    const [weekday, date] = first.month === null ? [first, second] : [second, first];
    if (weekday.weekday === null || weekday.month !== null || weekday.feast !== null) return null;
    if (date.month === null || date.day === null || date.weekday !== null) return null;
    if (weekday.time !== null && date.time !== null) return null;
    return { ...date, weekday: weekday.weekday, time: weekday.time ?? date.time };
  }
  return null;
}
