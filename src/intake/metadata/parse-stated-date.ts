/**
 * Reads the date strings that machine-readable fields hold: ISO 8601, RFC 2822, `20220107`, `7 January 2022, 13:21`,
 * `January 7, 2022`, Unix seconds and milliseconds. Nothing is filled in: no zone, no clock, no century. Known miss: `03/04/2022`
 * can be either order and gives null.
 */
import { isCalendarDay, isoDay } from "../../model/index.ts";

/** A date as a field states it: ISO 8601 at its own precision, and its UTC offset (`+03:00`, `Z`) or null. */
export interface FieldDate {
  readonly value: string;
  readonly zone: string | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_WORD =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/iu;

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:(?:T|\s+|,\s*)(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?$/iu;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[ T,]+(\d{1,2}):(\d{2})(?::\d{2})?)?$/u;
const DAY_FIRST =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?)?$/iu;

/** The date that `field` states, or null when it is not one, or can be read in two ways. Numbers are Unix time. */
export function parseStatedDate(field: string | number): FieldDate | null {
  if (typeof field === "number") return fromUnix(field);
  const text = field.trim();
  if (text.length < 4 || text.length > 64) return null;
  if (/^\d{10}$|^\d{13}$/u.test(text)) return fromUnix(Number(text));
  if (/^\d{4}$/u.test(text)) return { value: text, zone: null };
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/u.exec(text);
  if (packed) return compose(packed[1], packed[2], packed[3], packed[4], packed[5], "", packed[6]);
  const iso = ISO.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7]);
  const slashed = SLASHED.exec(text);
  if (slashed) return compose(slashed[1], slashed[2], slashed[3], slashed[4], slashed[5]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [first, second] = [Number(dayFirst[1]), Number(dayFirst[3])];
    // Dots are written day first; with slashes and dashes only a number above 12 tells.
    if (dayFirst[2] !== "." && first <= 12 && second <= 12 && first !== second) return null;
    const monthFirst = dayFirst[2] !== "." && second > 12;
    const [day, month] = monthFirst ? [second, first] : [first, second];
    return compose(
      dayFirst[4],
      String(month),
      String(day),
      dayFirst[5],
      dayFirst[6],
      dayFirst[7],
      undefined,
    );
  }
  return fromWords(text);
}

function fromUnix(stamp: number): FieldDate | null {
  // Seconds from 1973 on, milliseconds likewise; anything else is a count of something else.
  const ms = stamp >= 1e11 ? stamp : stamp * 1000;
  if (!Number.isFinite(ms) || ms < 1e11 || ms > 4e12) return null;
  return { value: new Date(ms).toISOString().slice(0, 16), zone: "Z" };
}

/** "Fri, 07 Jan 2022 13:21:00 +0300", "January 7, 2022 1:21 pm", "7 January 2022", "Jan 2022". */
function fromWords(text: string): FieldDate | null {
  const parts = text.split(/[\s,]+/u).filter((part) => part !== "");
  const at = parts.findIndex((part) => MONTH_WORD.test(part));
  if (at < 0) return null;
  const month = String(MONTHS.indexOf(parts[at]!.slice(0, 3).toLowerCase()) + 1);
  const before = at > 0 ? /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(parts[at - 1]!) : null;
  const after = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(parts[at + 1] ?? "");
  const day = before?.[1] ?? after?.[1];
  const rest = parts.slice(at + (before || !after ? 1 : 2));
  const year = rest.find((part) => /^\d{4}$/u.test(part));
  if (year === undefined) return null;
  const clock = /(\d{1,2}):(\d{2})(?::\d{2})?\s*(am|pm)?/iu.exec(rest.join(" "));
  const zone = /(?:^|\s)(Z|UTC|GMT|[+-]\d{2}:?\d{2})(?:\s|$)/u.exec(rest.join(" "));
  return compose(year, month, day, clock?.[1], clock?.[2], clock?.[3], zone?.[1]);
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  hour?: string,
  minute?: string,
  half?: string,
  zone?: string,
): FieldDate | null {
  const [y, m] = [Number(year), Number(month)];
  if (y < 1500 || y > 2200 || !(m >= 1 && m <= 12)) return null;
  if (day === undefined) return { value: isoDay(y, m, 1).slice(0, 7), zone: null };
  const d = Number(day);
  if (!isCalendarDay(y, m, d)) return null;
  const date = isoDay(y, m, d);
  if (hour === undefined || minute === undefined) return { value: date, zone: null };
  let h = Number(hour);
  if (half) h = (h % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  if (h > 23 || Number(minute) > 59) return { value: date, zone: null };
  return { value: `${date}T${String(h).padStart(2, "0")}:${minute}`, zone: normalZone(zone) };
}

function normalZone(zone: string | undefined): string | null {
  if (!zone) return null;
  if (/^(?:Z|UTC|GMT)$/iu.test(zone)) return "Z";
  const match = /^([+-]\d{2}):?(\d{2})?$/u.exec(zone);
  return match ? `${match[1]!}:${match[2] ?? "00"}` : null;
}
