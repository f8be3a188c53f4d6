/** What a qualifier makes of a number: inclusive bounds. */
import type { Bound } from "../en/figures.ts";

/** A number with its inclusive bounds; null is open. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The bounds of `value` under `bound`. Of things that are counted in ones (`whole`), "over 2,000" begins at 2,001 and "fewer than
 * ten" ends at 9; of money and measures the number itself is the nearest bound there is. "About" reaches `roundingWidth` to either
 * side, "nearly" from that far below up to the number.
 */
export function boundNumber(value: number, bound: Bound, whole: boolean): Bounded {
  const step = whole && Number.isInteger(value) ? 1 : 0;
  const width = roundingWidth(value, whole);
  switch (bound) {
    case "exact":
      return { value, low: value, high: value };
    case "over":
      return { value, low: value + step, high: null };
    case "atLeast":
      return { value, low: value, high: null };
    case "under":
      return { value, low: null, high: value - step };
    case "atMost":
      return { value, low: null, high: value };
    case "about":
      return { value, low: tidy(value - width), high: tidy(value + width) };
    case "nearly":
      return { value, low: tidy(value - width), high: value - step };
  }
}

/**
 * How far "about" reaches: half a unit of the last digit that is not zero, but no more than a tenth of the number, and at least one
 * where things are counted in ones: 200 for 2,000, 10 for 100, 5 for 1,250, 1 for 12.
 */
export function roundingWidth(value: number, whole: boolean): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  const width = Math.min(lastDigitUnit(size) / 2, size / 10);
  return whole ? Math.max(1, Math.floor(width)) : width;
}

function lastDigitUnit(size: number): number {
  const digits = Number(size.toPrecision(12)).toString();
  const point = digits.indexOf(".");
  if (digits.includes("e")) return size;
  if (point >= 0) return 10 ** -(digits.length - point - 1);
  return 10 ** (digits.length - digits.replace(/0{1,15}$/, "").length);
}

const tidy = (value: number): number => Number(value.toPrecision(12));
