/** Numbers that count nothing: names and references, years, clock times, scores, telephone numbers, list numbers, "one" as a pronoun. */
import { COUNTED_AFTER_YEARLIKE, NUMBERED, SCORE_WORDS } from "../en/figures.ts";
import { isDigits, type WrittenNumber } from "./numbers.ts";
import type { FigureContext } from "./figure-context.ts";
import type { CountedUnit } from "./units.ts";

const ONE_IDIOMS: ReadonlySet<string> = new Set(
  "day thing hand side way point time another moment reason example night morning step".split(" "),
);
const ONE_AFTER: ReadonlySet<string> = new Set(
  "no any every each the this that which another some last next such only 's".split(" "),
);

/** Whether a written number with its unit is a figure. `qualified`: a word of bound or a range stands with it. */
export function isCountable(
  context: FigureContext,
  number: WrittenNumber,
  unit: CountedUnit,
  qualified: boolean,
): boolean {
  const { text, sentence, timeOf, times, nameOf, entities } = context;
  const { tokens } = text;
  const { lower, tag } = tokens;
  const { first, end } = number;
  const before = first > sentence.firstToken ? first - 1 : -1;

  const time = timeOf[first]!;
  if (time >= 0 && times[time]!.type !== "DURATION") return false;
  if (nameOf[first]! >= 0) return false;
  if (time < 0 && unit.kind === "duration" && isMoment(context, first, unit)) return false;
  if (unit.kind === "money" || unit.kind === "percent") return true;

  if (lower[first] === "one") return isOne(context, number, unit);
  if (lower[first] === "zero" && unit.unit === null) return false;
  // "ten times as fast", "twice as many": a factor.
  if ((number.form === "multiple" || unit.unit === "time") && isFactor(context, unit.end))
    return false;
  if (number.form === "multiple") return true;

  const digits = isDigits(lower[first]!) || number.form === "range";
  if (!digits) return true;
  const text0 = text.text;
  const charBefore = text0.charAt(tokens.start[first]! - 1);
  const charAfter = text0.charAt(tokens.end[end - 1]!);
  if (/[\p{L}\d/:#№_@&*=]/u.test(charBefore)) return false;
  // ".500", and what is left of a number cut at its comma
  const twoBefore = text0.charAt(tokens.start[first]! - 2);
  if (charBefore === "." && /^\s?$/u.test(twoBefore)) return false;
  if (charBefore === "," && /\d/u.test(twoBefore)) return false;
  // "5G", "5G networks", "4K screens"
  const lettered = /\p{L}/u.test(charAfter) && number.suffix === null;
  if (lettered && (unit.end === end || (unit.kind === "count" && /\p{Lu}/u.test(charAfter))))
    return false;
  // "7.1 quake", "1.9 children": nothing is counted in tenths.
  if (unit.kind === "count" && !Number.isInteger(number.value ?? 0) && number.suffix === null)
    return false;
  // "The vote was 12 to 3"
  if (unit.unit === null && lower[end] === "to" && isDigits(lower[end + 1] ?? "")) return false;
  if (/^[-–.]$/u.test(charBefore) && /[\p{L}\d]/u.test(text0.charAt(tokens.start[first]! - 2))) {
    // "COVID-19", "mid-20"; a dash between two numbers is a range, read from its first.
    return false;
  }
  if (/[/:@_]/u.test(charAfter) && /[\p{L}\d]/u.test(text0.charAt(tokens.end[end - 1]! + 1)))
    return false;
  if (before >= 0) {
    const word = lower[before]!;
    if (word === "#" || word === "№" || word === "no." || word === "nos.") return false;
    if (isDigits(word)) return false;
    if (
      NUMBERED.has(word) &&
      (tag[before] === "NOUN" || tag[before] === "PROPN" || tag[before] === "ADJ" || word === "no")
    )
      return false;
    if (tag[before] === "PROPN" && timeOf[before]! < 0 && !qualified) {
      const named = nameOf[before]!;
      const counts =
        unit.noun >= 0 &&
        !unit.compound &&
        named >= 0 &&
        entities[named]!.type !== "other" &&
        lower[unit.noun] !== unit.unit;
      if (!counts) return false;
    }
    if (word === "." && before > sentence.firstToken && /^no$/u.test(lower[before - 1]!))
      return false;
    if (SCORE_WORDS.has(word) && number.form === "range") return false;
  } else if (end < sentence.endToken && /^[.)]$/u.test(lower[end]!)) return false;
  if (number.form === "range" && unit.noun >= 0 && lower[unit.noun] === unit.unit) return false;
  if (number.form === "range" && unit.unit === null) return false;
  if (
    end < sentence.endToken &&
    unit.noun < 0 &&
    (isDigits(lower[end]!) || /^(?:a\.m|p\.m|am|pm|o'clock)/u.test(lower[end]!))
  )
    return false;
  if (
    unit.noun < 0 &&
    end + 1 < sentence.endToken &&
    lower[end] === "-" &&
    isDigits(lower[end + 1]!) &&
    !qualified
  )
    return false;
  if (isYearLike(lower[first]!) && number.end === first + 1 && !qualified) {
    return unit.noun === end && COUNTED_AFTER_YEARLIKE.has(lower[unit.noun]!);
  }
  // Long runs of digits without commas are numbers of cases, accounts and telephones.
  return !(/^\d{7,}$/.test(lower[first]!) && unit.noun < 0);
}

const isYearLike = (word: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(word);

/** "two days ago", "three weeks later", "in five minutes' time": a moment, not how long. */
function isMoment(context: FigureContext, first: number, unit: CountedUnit): boolean {
  const { text, sentence } = context;
  const { lower } = text.tokens;
  const behind = unit.end < sentence.endToken ? lower[unit.end]! : "";
  if (/^(?:ago|later|earlier|hence|before|after)$/u.test(behind)) return true;
  const before = first > sentence.firstToken ? lower[first - 1]! : "";
  return /^(?:day|night|week|month|year)$/u.test(before);
}

/** "one company" counts; "one of them", "no one", "one day", "the one" do not. */
function isOne(context: FigureContext, number: WrittenNumber, unit: CountedUnit): boolean {
  const { text, sentence } = context;
  const { lower, tag } = text.tokens;
  if (number.end > number.first + 1) return true;
  if (unit.noun < 0 || unit.partitive) return false;
  if (ONE_IDIOMS.has(lower[unit.noun]!)) return false;
  const before = number.first > sentence.firstToken ? number.first - 1 : -1;
  if (before >= 0 && ONE_AFTER.has(lower[before]!) && lower[before] !== "only") return false;
  if (
    before >= 0 &&
    lower[before] === "only" &&
    before > sentence.firstToken &&
    tag[before - 1] === "DET"
  )
    return false;
  // A plural behind "one" belongs to another phrase.
  return unit.compound || lower[unit.noun] === unit.unit || unit.unit === "person";
}

const isFactor = ({ text }: FigureContext, end: number): boolean =>
  /^(?:as|more|less|larger|bigger|higher|lower|faster|longer|greater|smaller|the)$/u.test(
    text.tokens.lower[end] ?? "",
  );
