/** The further days of "January 2-6", "April 24 and 25", "3, 4 and 7 May": each is an expression of its own in the same month. */
import { isCalendarDay } from "../../../model/index.ts";
import type { Lexeme } from "../lexemes.ts";
import { calendar, type Proposal } from "../rule.ts";

/** Proposals with the bare days that continue a date of month and day put in behind it. */
export function continueDays(
  proposals: readonly Proposal[],
  lexemes: readonly Lexeme[],
): Proposal[] {
  const continued: Proposal[] = [];
  proposals.forEach((proposal, index) => {
    continued.push(proposal);
    const { said } = proposal;
    if (said.kind !== "calendar" || said.month === null || said.day === null) return;
    if (said.time !== null || lexemes[proposal.to - 1]?.cls === "year") return;
    const limit = proposals[index + 1]?.from ?? lexemes.length;
    let previousDay = said.day;
    for (let at = proposal.to; ;) {
      const link = lexemes[at];
      let day = at + 1;
      if (link?.cls === "comma" && lexemes[day]?.cls === "and") day++;
      const number = lexemes[day];
      if (link === undefined || number === undefined || day >= limit) return;
      if (!/^(?:-|–|—|and|or|to|through|,)$/u.test(link.lower)) return;
      if (number.cls !== "small" && number.cls !== "ordinal") return;
      if (
        number.value <= previousDay ||
        !isCalendarDay(said.year ?? 2000, said.month, number.value)
      )
        return;
      const next = lexemes[day + 1];
      // "January 2 and 6 people": a number that counts something is no day.
      if (
        next !== undefined &&
        !["comma", "mark", "and", "or", "close", "in", "at", "on", "dash", "year"].includes(
          next.cls,
        )
      )
        return;
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
