/**
 * Reading dates that a person writes as Extended Date/Time Format: the part of it that bounds days. The counterpart of `toEdtf`.
 * @see https://www.loc.gov/standards/datetime/
 */
import { rangeOf, type DateRange } from "./date.ts";

/** `2022`, `2022-01` or `2022-01-07`, with a time of day, a qualifier (`?`, `~`, `%`), or unspecified digits at its end (`2022-01-XX`). */
const DATE =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}(?::\d{2})?)?)?)?)?[?~%]?$/;

/**
 * The days that an EDTF date, interval (`a/b`, with `..` or nothing at an open end) or list of one (`[a..b]`, `[a, b]`) covers.
 * Null when it is none, when it names a day that is not in the calendar, or when it ends before it begins. A qualifier widens nothing:
 * it says how sure the writer is, not by how much. Seasons, exponents and sets of several dates (`{a, b}`) are not read.
 */
export function rangeOfEdtf(edtf: string): DateRange | null {
  const text = edtf.trim();
  if (text.startsWith("[") && text.endsWith("]")) return rangeOfChoice(text.slice(1, -1));
  const ends = text.split("/");
  if (ends.length === 1) return rangeOfDate(text);
  if (ends.length !== 2) return null;
  return joined(rangeOfEnd(ends[0]!), rangeOfEnd(ends[1]!));
}

const OPEN: DateRange = { earliest: null, latest: null };

function rangeOfEnd(text: string): DateRange | null {
  return text === ".." || text === "" ? OPEN : rangeOfDate(text);
}

/** `a..b`, `..b`, `a..`, or dates with commas: some day between the first and the last. */
function rangeOfChoice(text: string): DateRange | null {
  const ends = text.split(",").map((part) => part.trim().split(".."));
  // Only before the first date and after the last one may nothing stand.
  const inner = ends.flat().slice(1, -1);
  if (ends.some((pair) => pair.length > 2) || !inner.every((end) => rangeOfDate(end))) return null;
  return joined(rangeOfEnd(ends[0]![0]!), rangeOfEnd(ends.at(-1)!.at(-1)!));
}

function joined(first: DateRange | null, last: DateRange | null): DateRange | null {
  if (first === null || last === null) return null;
  const { earliest } = first;
  const { latest } = last;
  if (earliest === null && latest === null) return null;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  return { earliest, latest };
}

function rangeOfDate(text: string): DateRange | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year = "", month, day] = match;
  if (year.includes("X")) {
    if (month !== undefined && month !== "XX") return null;
    const low = year.replaceAll("X", "0");
    const high = year.replaceAll("X", "9");
    return { earliest: `${low}-01-01`, latest: `${high}-12-31` };
  }
  if (month === undefined || month === "XX")
    return day === undefined || day === "XX" ? rangeOf(year) : null;
  return rangeOf(
    day === undefined || day === "XX" ? `${year}-${month}` : `${year}-${month}-${day}`,
  );
}
