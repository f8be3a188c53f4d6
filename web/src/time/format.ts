/** Days and intervals in words, from the catalogue: the same on every machine, whatever its locale and time zone. */
import { daysInMonth, type DateRange, type IsoDay } from "../../../src/model/date.ts";
import { strings } from "../strings/index.ts";

const parts = (day: IsoDay): [number, number, number] => {
  const [year, month, date] = day.split("-").map(Number);
  return [year!, month!, date!];
};

/** `7 January 2022`, or with `short` `7 Jan 2022`. */
export function formatDay(day: IsoDay, short = false): string {
  const [year, month, date] = parts(day);
  return `${date} ${(short ? strings.monthsShort : strings.months)[month - 1]!} ${year}`;
}

/** `5–6 January 2022`, `January 2022`, `2022`, `30 January – 2 February 2022`, `from 5 January 2022`, `by 23 January 2022`, or that it is not known. */
export function formatRange(range: DateRange, short = false): string {
  const { earliest, latest } = range;
  if (earliest === null && latest === null) return strings.dates.unknown;
  if (earliest === null) return strings.dates.by(formatDay(latest!, short));
  if (latest === null) return strings.dates.from(formatDay(earliest, short));
  if (earliest === latest) return formatDay(earliest, short);
  const [year, month, date] = parts(earliest);
  const [endYear, endMonth, endDate] = parts(latest);
  const names = short ? strings.monthsShort : strings.months;
  if (date === 1 && endDate === daysInMonth(endYear, endMonth) && year === endYear) {
    if (month === endMonth) return `${names[month - 1]!} ${year}`;
    if (month === 1 && endMonth === 12) return String(year);
  }
  if (year !== endYear) return `${formatDay(earliest, short)} – ${formatDay(latest, short)}`;
  if (month !== endMonth) return `${date} ${names[month - 1]!} – ${formatDay(latest, short)}`;
  return `${date}–${formatDay(latest, short)}`;
}
