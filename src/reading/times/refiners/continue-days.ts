/** The further days of "January 2-6", "April 24 and 25", "3, 4 and 7 May", "from 20 to 25 June": each is an expression of its own in the same month. */
import { isCalendarDay } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import { calendar, type Proposal } from "../rule.ts";

/** Proposals with the bare days that continue a date of month and day put in behind it. */
export function continueDays(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
  language: TimeLanguage,
): Proposal[] {
  const continued: Proposal[] = [];
  proposals.forEach((proposal, index) => {
    continued.push(...daysBefore(proposal, lexemes, proposals[index - 1]?.to ?? 0, language));
    continued.push(proposal);
    const { said } = proposal;
    if (said.kind !== "calendar" || said.month === null || said.day === null) return;
    const last = lexemes[proposal.to - 1]!;
    // What continues stands behind the day or the month, not behind a year or a clock time.
    if (last.cls !== "small" && last.cls !== "ordinal") return;
    if (last.value !== said.day) return;
    const limit = proposals[index + 1]?.from ?? lexemes.length;
    let previousDay = said.day;
    for (let at = proposal.to; ;) {
      const link = lexemes[at];
      let day = at + 1;
      if (link?.cls === "comma" && lexemes[day]?.cls === "and") day++;
      const number = lexemes[day];
      if (link === undefined || number === undefined || day >= limit) return;
      if (!language.contexts.dayLinks.has(link.lower)) return;
      if (number.cls !== "small" && number.cls !== "ordinal") return;
      if (
        number.value <= previousDay ||
        !isCalendarDay(said.year ?? 2000, said.month, number.value)
      )
        return;
      const next = lexemes[day + 1];
      if (next !== undefined && isCounted(next, language)) return;
      const year =
        next?.cls === "year"
          ? next.value
          : lexemes[day + 1]?.cls === "comma" && lexemes[day + 2]?.cls === "year"
            ? lexemes[day + 2]!.value
            : null;
      continued.push({
        ...proposal,
        from: day,
        to: day + 1,
        mod: null,
        said: calendar({
          month: said.month,
          day: number.value,
          year: said.year ?? year,
          direction: said.direction,
          within: said.within,
        }),
        rule: "date/further-day",
      });
      previousDay = number.value;
      at = day + 1;
    }
  });
  return continued;
}

/** The bare days before a date that begins with its day. */
function daysBefore(
  proposal: Proposal,
  lexemes: readonly Lexeme[],
  floor: number,
  language: TimeLanguage,
): Proposal[] {
  const { said } = proposal;
  const first = lexemes[proposal.from]!;
  if (said.kind !== "calendar" || said.month === null || said.day === null) return [];
  if ((first.cls !== "small" && first.cls !== "ordinal") || first.value !== said.day) return [];
  const found: Proposal[] = [];
  let nextDay = said.day;
  for (let at = proposal.from - 2; at >= floor; at -= 2) {
    const day = lexemes[at]!;
    if (!language.contexts.dayLinks.has(lexemes[at + 1]!.lower)) break;
    if (day.cls !== "small" && day.cls !== "ordinal") break;
    if (day.value >= nextDay || day.value < 1) break;
    found.unshift({
      ...proposal,
      from: at,
      to: at + 1,
      mod: null,
      type: "DATE",
      said: { ...said, day: day.value, weekday: null, time: null },
      rule: "date/further-day",
    });
    nextDay = day.value;
  }
  // A number that something else precedes may count or score: only what follows a preposition, a mark or nothing is a day.
  const before = found.length === 0 ? undefined : lexemes[found[0]!.from - 1];
  const isRange = lexemes[proposal.from - 1]?.cls === "dash";
  const isPlaced =
    before === undefined ||
    language.contexts.beforeDayList.has(before.lower) ||
    (isRange && (before.cls === "and" || before.cls === "or"));
  return isPlaced ? found : [];
}

/** "April 24 and 25 people": whether a number before this word counts it, or is part of a longer figure. */
function isCounted(next: Lexeme, language: TimeLanguage): boolean {
  if (
    [
      "units",
      "unit",
      "percent",
      "of",
      "more",
      "number",
      "small",
      "hundred",
      "thousand",
      "Name",
    ].includes(next.cls)
  ) {
    return true;
  }
  if (next.cls !== "word") return false;
  return (
    language.contexts.plurals.has(next.lower) ||
    language.contexts.rateWords.has(next.lower) ||
    (next.lower.length > 3 && next.lower.endsWith("s"))
  );
}
