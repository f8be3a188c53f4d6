/** Ranges: "between 5 and 10", "5 to 10", "$5 million-$10 million", "50–60". */
import { CURRENCY_SIGNS, SCALES } from "../en/figures.ts";
import { readNumber, type WrittenNumber } from "./numbers.ts";
import type { Tokens } from "../../model/index.ts";

/** The second number of a range. */
export interface RangeEnd {
  /** First token of the range ("between", or the first number with its sign). */
  readonly start: number;
  /** Token behind the second number. */
  readonly end: number;
  readonly value: number;
  /** What the first number is multiplied with: "5 to 10 million". */
  readonly scale: number;
  /** Currency of a sign before the second number, or null. */
  readonly currency: string | null;
}

const PERCENT: ReadonlySet<string> = new Set(["%", "percent", "pct"]);

/**
 * The end of the range that `number` opens; null when it opens none. "rose from 5 to 10" is a change and no range; "ranging from"
 * and "between" make one.
 */
export function readRangeEnd(
  tokens: Tokens,
  number: WrittenNumber,
  start: number,
  floor: number,
  limit: number,
): RangeEnd | null {
  const { lower } = tokens;
  if (
    number.value === null ||
    number.form === "fraction" ||
    number.form === "multiple" ||
    number.upTo !== null
  )
    return null;
  const before = start > floor ? lower[start - 1]! : "";
  const between = before === "between";
  let at = number.end;
  if (at < limit && PERCENT.has(lower[at]!)) at++;
  if (at + 1 >= limit) return null;
  const joint = lower[at]!;
  const percent = at > number.end;
  const either = joint === "or" && !percent;
  const joins = between
    ? joint === "and"
    : joint === "to" || joint === "–" || joint === "-" || either;
  if (!joins) return null;
  if (before === "from" && !(start - 2 >= floor && /^rang/u.test(lower[start - 2]!))) return null;
  const sign = CURRENCY_SIGNS.get(lower[at + 1]!);
  const second = readNumber(tokens, sign === undefined ? at + 1 : at + 2, limit);
  if (second?.value === undefined || second.value === null || second.upTo !== null) return null;
  if (second.form !== "digits" && second.form !== "words") return null;
  // "five-to-ten" aside, a hyphen between words is a compound.
  if ((joint === "-" || joint === "–") && (number.form !== "digits" || second.form !== "digits"))
    return null;
  // "rose 2 percent to $753": two figures of different kinds.
  if (percent && (sign !== undefined || !PERCENT.has(lower[second.end] ?? ""))) return null;
  // "two or three times": next to each other, or they are a choice.
  if (either && (second.value > number.value * 2 || sign !== undefined)) return null;
  // "dropped $11 billion to $106 billion": by how much, and to where.
  if (joint === "to" && isChange(tokens, start, floor)) return null;
  const suffix = second.suffix ?? 1;
  const value = second.value * suffix;
  const last = lower[second.end - 1]!;
  const scaled = SCALES.get(last) ?? suffix;
  const words = scaled > 1 && number.value < 1000 && number.value * scaled < value ? scaled : 1;
  const dashed = joint === "-" || joint === "–";
  const scale = words === 1 && dashed ? sharedThousands(number.value, value) : words;
  if (number.value * scale >= value) return null;
  return {
    start: between ? start - 1 : start,
    end: second.end,
    value,
    scale,
    currency: sign ?? null,
  };
}

/** What the first number of a range is multiplied with whose second alone has its thousands written: "5-6,000". */
export function sharedThousands(first: number, second: number): number {
  return first < 1000 && second % 1000 === 0 && first * 1000 < second && first * 20_000 > second
    ? 1000
    : 1;
}

/** Whether a verb of change stands within four tokens before a number. */
function isChange({ lemma, tag }: Tokens, start: number, floor: number): boolean {
  for (let at = start - 1; at >= Math.max(floor, start - 4); at--)
    if (tag[at] === "VERB" && CHANGING.has(lemma[at]!)) return true;
  return false;
}

const CHANGING: ReadonlySet<string> = new Set(
  "rise fall drop climb jump plunge soar sink surge grow shrink slip dip increase decrease decline cut raise gain lose tumble".split(
    " ",
  ),
);
