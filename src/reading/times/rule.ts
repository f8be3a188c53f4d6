/** What a rule of time expressions is, and the making of what they give. */
import type {
  CalendarTime,
  IsoDay,
  FixedTime,
  Said,
  ShiftedTime,
  TimeType,
  TimeUnit,
  WindowTime,
} from "../../model/index.ts";
import type { TimeLanguage } from "../en/times.ts";
import type { Lexeme } from "./lexemes.ts";
import type { TimeMatch } from "./pattern.ts";

/** What a rule reads from a match. */
export interface Read {
  readonly type: TimeType;
  readonly said: Said;
  readonly mod?: string | null;
  /**
   * Whether tense and context must still say where the date lies; the refiner `direction` does it. False by default: the
   * words say it ("last May"), or nothing is open.
   */
  readonly undirected?: boolean;
  /** Only good together with a neighbour ("the night of" January 6); dropped when it joins none. */
  readonly dependent?: boolean;
}

/** A proposal of a time expression: lexemes `from` up to, not including, `to` of a sentence. */
export interface Proposal {
  readonly from: number;
  readonly to: number;
  readonly type: TimeType;
  readonly said: Said;
  readonly mod: string | null;
  readonly undirected: boolean;
  readonly dependent: boolean;
  readonly rule: string;
}

/** A pattern and what it means. */
export interface TimeRule {
  /** Stable name, `group/what`; it appears in output. */
  readonly name: string;
  /** In the notation of pattern.ts. */
  readonly pattern: string;
  /** The meaning of a match; null when it is no time expression after all. */
  readonly read: (match: TimeMatch, language: TimeLanguage) => Read | null;
}

/** A time that depends on no reference. */
export function fixed(
  value: string,
  earliest: IsoDay | null = null,
  latest: IsoDay | null = null,
): FixedTime {
  return { kind: "fixed", value, earliest, latest };
}

/** A calendar time with everything open but `parts`. */
export function calendar(parts: Partial<Omit<CalendarTime, "kind">>): CalendarTime {
  return {
    kind: "calendar",
    year: null,
    month: null,
    day: null,
    weekday: null,
    part: null,
    feast: null,
    within: null,
    time: null,
    direction: "nearest",
    ...parts,
  };
}

/** So many units from the reference date, or from the previous expression. */
export function shift(
  unit: TimeUnit,
  amount: number,
  options: {
    readonly anchor?: "reference" | "previous";
    readonly grain?: TimeUnit;
    readonly time?: string | null;
  } = {},
): ShiftedTime {
  const { anchor = "reference", grain = unit, time = null } = options;
  return { kind: "shift", anchor, unit, amount, grain, time };
}

/** A stretch before (`sign` -1) or after (1) the reference date. */
export function window(amount: number | null, unit: TimeUnit, sign: -1 | 1): WindowTime {
  return { kind: "window", value: durationValue(amount, unit), unit, amount, sign };
}

/** A duration as TIMEX3 writes it: `P2Y`, `PT30M`, `PXD` when the number is not said. Decades and centuries are counted in years. */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  const whole = amount === null ? 0 : Math.floor(amount);
  if (amount !== null && whole > 0 && amount - whole === 0.5) {
    if (unit === "year") return `P${String(whole)}Y6M`;
    if (unit === "hour") return `PT${String(whole)}H30M`;
    if (unit === "minute") return `PT${String(whole)}M30S`;
  }
  const number = (times: number): string =>
    amount === null ? "X" : String(Math.round(amount * times * 100) / 100);
  switch (unit) {
    case "second":
      return `PT${number(1)}S`;
    case "minute":
      return `PT${number(1)}M`;
    case "hour":
      return amount !== null && amount < 1 ? `PT${number(60)}M` : `PT${number(1)}H`;
    case "day":
      return `P${number(1)}D`;
    case "week":
      return `P${number(1)}W`;
    case "weekend":
      return `P${number(1)}WE`;
    case "month":
      return `P${number(1)}M`;
    case "quarter":
      return `P${number(1)}Q`;
    case "season":
      return `P${number(3)}M`;
    case "year":
      return amount !== null && amount < 1 ? `P${number(12)}M` : `P${number(1)}Y`;
    case "decade":
      return `P${number(10)}Y`;
    case "century":
      return amount === null ? "PXC" : `P${number(100)}Y`;
  }
}

/** What a unit word of the match counts. */
export function unitOf(
  match: TimeMatch,
  language: TimeLanguage,
): { readonly unit: TimeUnit; readonly times: number } | null {
  const lexeme = match.find("unit", "units", "quarter", "weekend", "weekends");
  return lexeme === null ? null : unitNamed(lexeme, language);
}

/** What one unit word counts. */
export function unitNamed(
  lexeme: Lexeme,
  language: TimeLanguage,
): { readonly unit: TimeUnit; readonly times: number } | null {
  return language.units.get(bareWord(lexeme.lower)) ?? null;
}

/** A word without possessive ending. */
export function bareWord(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** The unit word of the match, singular, or null. */
export function unitWord(match: TimeMatch): string | null {
  const unit = match.find("unit", "quarter", "weekend");
  return unit === null ? null : bareWord(unit.lower);
}

/** Which part of a period "early", "mid" or "the end of" before it means, in TIMEX3 terms. */
export function modOf(match: TimeMatch): string | null {
  if (match.has("early", "earlier", "begin")) return "START";
  if (match.has("mid", "middle")) return "MID";
  if (match.has("late", "later", "end")) return "END";
  return null;
}
