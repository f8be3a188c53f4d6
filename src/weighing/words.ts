/** Dates, lists and quotations as plain English, for the sentences that say why. */
import type { DateRange, IsoDay } from "../model/index.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `5 January 2022` */
export function dayInWords(day: IsoDay): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date!} ${MONTHS[month! - 1]!} ${year!}`;
}

/** `5 January 2022`, `5 to 7 January 2022`, `before …`, `after …` */
export function rangeInWords({ earliest, latest }: DateRange): string {
  if (earliest === null && latest === null) return "an unknown day";
  if (earliest === null) return `${dayInWords(latest!)} or before`;
  if (latest === null) return `${dayInWords(earliest)} or after`;
  if (earliest === latest) return dayInWords(earliest);
  if (earliest.slice(0, 7) === latest.slice(0, 7))
    return `${Number(earliest.slice(8))} to ${dayInWords(latest)}`;
  return `${dayInWords(earliest)} to ${dayInWords(latest)}`;
}

/** `A`, `A and B`, `A, B and C` */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}

/** Words in quotation marks, cut at a word's edge when they are longer than `most` characters. */
export function quoted(words: string, most = 90): string {
  const flat = words.replace(/\s+/gu, " ").trim();
  if (flat.length <= most) return `“${flat}”`;
  return `“${flat.slice(0, flat.lastIndexOf(" ", most))} …”`;
}

/** Characters before what a quotation is about that are quoted with it. */
const LEAD = 30;

/** Like `quoted`, but of long words the part around the place `at`, where what matters stands. */
export function quotedAround(words: string, at: number, most = 90): string {
  if (words.length <= most || at <= LEAD) return quoted(words, most);
  const start = words.indexOf(" ", at - LEAD) + 1;
  return `“… ${quoted(words.slice(start, start + most + LEAD), most).slice(1)}`;
}

/** Nouns in -s that are one thing. */
const SINGULAR_IN_S = /(?:ss|us|is|news|Times|Nations|States|Industries|Systems|Airlines)$/u;

/** Whether a name takes a verb in the plural: "Residents of Lowmarket", "officials and state media", "police". */
export function isPlural(name: string): boolean {
  if (/ and /u.test(name) || /^(?:the )?police$/iu.test(name)) return true;
  const head = name.split(/ (?:of|in|from|at|for|with|close|familiar|who|near|on) /u)[0]!;
  const last = head.split(" ").at(-1)!;
  // A name in capitals throughout is of one body: "Harbour Works" writes, "harbour workers" write.
  const common = last !== "" && (head.split(" ").length === 1 || /^\p{Ll}/u.test(last));
  return /(?:[^s']s|people|men|women|media)$/u.test(last) && common && !SINGULAR_IN_S.test(last);
}

/** A description with a capital letter at its start; names of one word stand as they are ("example.org"). */
export function capitalised(words: string): string {
  return /^\p{Ll}[\p{L}'’-]* /u.test(words)
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : words;
}
