/**
 * Whether an underspecified date lies before or after the report's own: by the word before it ("until Friday", "Friday's vote"),
 * and by the tense of the verb it goes with. Only what neither tells is left `nearest`.
 */
import type { Direction, Sentence, Span } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { ReadingText } from "../../reading-text.ts";

/** How far ahead a verb may stand that alone tells of a date inside its clause. */
const NEAR = 5;

const NONE: ReadonlySet<string> = new Set();

/** How many tokens away a verb may stand from the date that it is to place. */
const REACH = 16;

/** The direction of a date at `at`, seen from the verbs of its sentence. Cost bounded by REACH. */
export function findDirection(
  text: ReadingText,
  sentence: Sentence,
  at: Span,
  wording: TimeLanguage,
): Direction {
  const { tokens } = text;
  const kind = text.report.blocks[sentence.block]?.kind;
  // Headlines tell in the present what has been.
  const language =
    kind === "title" || kind === "heading" ? { ...wording, scheduledForms: NONE } : wording;
  let first = sentence.firstToken;
  // Binary search: a sentence may be very long.
  for (let high = sentence.endToken; first < high;) {
    const middle = (first + high) >> 1;
    if (tokens.end[middle]! <= at.start) first = middle + 1;
    else high = middle;
  }
  let last = first;
  while (last < sentence.endToken && tokens.start[last]! < at.end) last++;

  const before = tokens.lower[first - 1] ?? "";
  if (first > sentence.firstToken) {
    if (language.aheadWords.has(before)) return "future";
    if (language.behindWords.has(before)) return "past";
    // "Sentencing has been set for June 28".
    const isSet =
      before === "for" &&
      /^(?:set|scheduled|slated|due|booked)$/u.test(tokens.lower[first - 2] ?? "");
    if (isSet && !(tokens.lower[first - 3] === "been" && tokens.lower[first - 4] === "had"))
      return "future";
    if (isNamedPast(text, first, sentence.firstToken, language)) return "past";
    // "Ahead of Friday's vote", "as early as Friday".
    const leading = `${tokens.lower[first - 2] ?? ""} ${before}`;
    if (first - 1 > sentence.firstToken && language.aheadPhrases.has(leading)) return "future";
  }
  if (isToldOf(text, last, sentence.endToken, language)) return "past";
  const isPossessive = /^['’]s$/u.test(tokens.text[last] ?? "") || isNamedAfter(text, first, last);

  // "He will leave at dawn (on Thursday)": the bracket belongs to what it follows.
  const opens = [first - 1, first - 2].find((index) => tokens.lower[index] === "(");
  const from = (opens ?? first) - 1;
  const back = seek(text, from, -1, Math.max(sentence.firstToken, first - REACH), language);
  const ahead = seek(text, last, 1, Math.min(sentence.endToken - 1, last + REACH), language);
  if (isPossessive) {
    // "Talks on Friday's vote": of what has been, unless the vote is what will be.
    if (back?.tense === "future" && back.distance < 4) return "future";
    const isOver = back === null && ahead?.tense === "past";
    return before === "for" && !isOver ? "future" : "past";
  }
  if (back === null) {
    // "His statement on Friday about plans that would": what is told later need not be of the same day.
    const isInside = before === "on" && tokens.tag[first - 2] === "NOUN";
    const isFar = isInside && ahead?.tense === "future" && ahead.distance > NEAR;
    return isFar ? "nearest" : (ahead?.tense ?? "nearest");
  }
  if (ahead === null) return back.tense;
  // What stands before governs the date, unless a clause ends in between and another begins with the date.
  return back.clauses > ahead.clauses || (back.clauses > 0 && ahead.distance < back.distance)
    ? ahead.tense
    : back.tense;
}

/** "The March 2 event", "a Friday meeting": a happening named after its day. */
function isNamedAfter(text: ReadingText, first: number, last: number): boolean {
  const { tag } = text.tokens;
  return tag[first - 1] === "DET" && tag[last] === "NOUN";
}

/** "The most recent on Saturday", "as recently as February", "the strikes of Monday evening": what is named so has been. */
function isNamedPast(
  text: ReadingText,
  first: number,
  floor: number,
  language: TimeLanguage,
): boolean {
  const { lower, tag } = text.tokens;
  for (let at = first - 1; at >= Math.max(floor, first - 2); at--) {
    if (language.latestWords.has(lower[at]!)) return true;
  }
  return (
    lower[first - 1] === "of" &&
    first - 2 >= floor &&
    tag[first - 2] === "NOUN" &&
    lower[first]!.endsWith("day") &&
    !language.classes.has(lower[first - 2]!)
  );
}

/** "From Friday, when he told reporters": a clause in the past says what was on that day. */
function isToldOf(text: ReadingText, last: number, limit: number, language: TimeLanguage): boolean {
  const { lower } = text.tokens;
  if (lower[last] !== "," || lower[last + 1] !== "when") return false;
  for (let at = last + 2; at < Math.min(limit, last + REACH); at++) {
    const tense = tenseOf(text, at, language);
    if (tense !== null) return tense === "past";
  }
  return false;
}

interface Found {
  readonly tense: Direction;
  readonly distance: number;
  /** Commas and the like between. */
  readonly clauses: number;
}

function seek(
  text: ReadingText,
  from: number,
  step: 1 | -1,
  limit: number,
  language: TimeLanguage,
): Found | null {
  let clauses = 0;
  for (let index = from; step > 0 ? index <= limit : index >= limit; index += step) {
    const lower = text.tokens.lower[index]!;
    if (/^[,;:—–()]$/u.test(lower)) clauses++;
    // "On Friday, NAME, who is ill, wrote": what somebody is says nothing of the day before it.
    if (step > 0 && clauses > 0 && language.presentBe.has(lower) && !isAuxiliary(text, index))
      continue;
    const tense = tenseOf(text, index, language);
    if (tense !== null) return { tense, distance: Math.abs(index - from), clauses };
  }
  return null;
}

/** Whether a verb follows a form of "be". */
function isAuxiliary(text: ReadingText, index: number): boolean {
  return /^(?:VERB|AUX|PART|ADV)$/u.test(text.tokens.tag[index + 1] ?? "");
}

/** The tense that the verb at a token shows, with the auxiliaries before it; null where it shows none. */
function tenseOf(text: ReadingText, index: number, language: TimeLanguage): Direction | null {
  const { tokens } = text;
  const lower = tokens.lower[index]!;
  // "May" is the month more often than the verb.
  if (language.futureForms.has(lower)) {
    if (lower === "may" && tokens.text[index] !== lower) return null;
    // "Had been scheduled", "as previously planned": a plan of then.
    const earlier = tokens.lower[index - 1] ?? "";
    const wasPlanned = earlier === "been" && tokens.lower[index - 2] === "had";
    return wasPlanned || language.formerWords.has(earlier) ? "past" : "future";
  }
  // "Her expected testimony": not yet given.
  if (lower === "expected" && tokens.tag[index + 1] === "NOUN") {
    const before = tokens.tag[index - 1];
    if (before === "DET" || before === "ADJ" || before === "PRON") return "future";
  }
  // "It is known that": says nothing of when.
  if (language.knownForms.has(lower) && isPresentPassive(text, index, language)) return null;
  if (language.pastForms.has(lower))
    return isPresentPassive(text, index, language) ? "future" : "past";
  const tag = tokens.tag[index]!;
  if (tag !== "VERB" && tag !== "AUX") return null;
  // "The vote is on Friday", "he is up for election in May".
  if (lower === "is" || lower === "are") {
    const next = tokens.tag[index + 1];
    return next === "VERB" || next === "AUX" || next === "ADV" || next === "PART" ? null : "future";
  }
  const auxiliary = auxiliaryOf(text, index, language);
  if (auxiliary === "to") return tenseOfInfinitive(text, index, language);
  if (auxiliary !== null && language.futureForms.has(auxiliary)) return "future";
  const lemma = tokens.lemma[index]!;
  if (lower.endsWith("ing")) {
    if (auxiliary === null) return null;
    return language.presentBe.has(auxiliary) ? "future" : "past";
  }
  const isPast =
    lower.endsWith("ed") ||
    (lower !== lemma && !lower.endsWith("s") && !language.presentBe.has(lower));
  if (!isPast) return isScheduled(text, index, auxiliary, language) ? "future" : null;
  return isPresentPassive(text, index, language) ? "future" : "past";
}

/** "The council meets on Tuesday": what has its day set. */
function isScheduled(
  { tokens }: ReadingText,
  index: number,
  auxiliary: string | null,
  { scheduledForms }: TimeLanguage,
): boolean {
  if (auxiliary !== null || !scheduledForms.has(tokens.lower[index]!)) return false;
  return /^(?:NOUN|PROPN|PRON)$/u.test(tokens.tag[index - 1] ?? "");
}

/**
 * "Agreed to meet" looks ahead, "declined to meet" does not: an infinitive is as past as the verb it hangs on, unless that plans.
 * "A way to meet" tells nothing: the verb before it does.
 */
function tenseOfInfinitive(
  text: ReadingText,
  index: number,
  language: TimeLanguage,
): Direction | null {
  const { lower, tag } = text.tokens;
  let at = index - 1;
  while (at > 0 && lower[at] !== "to") at--;
  const governor = lower[at - 1] ?? "";
  if (language.planningForms.has(governor) || language.futureForms.has(governor)) return "future";
  if (tag[at - 1] !== "VERB" && tag[at - 1] !== "AUX") {
    return isAskedTo(text, at, language) ? "future" : null;
  }
  return governor.endsWith("ed") || language.pastForms.has(governor) ? "past" : "future";
}

/** "Invited the envoys to return": a verb of asking stands a few words before the "to" at a token. */
function isAskedTo(text: ReadingText, to: number, language: TimeLanguage): boolean {
  const { lower } = text.tokens;
  for (let index = to - 2; index >= 0 && index >= to - 6; index--) {
    if (language.askingForms.has(lower[index]!)) return true;
  }
  return false;
}

/** "Is heard", "are expected": what is, not what was; of a date it is mostly ahead. */
function isPresentPassive(text: ReadingText, index: number, language: TimeLanguage): boolean {
  const auxiliary = auxiliaryOf(text, index, language);
  // "Could not be reached on Friday": it was tried.
  if (auxiliary === "be" && isDeniedCould(text, index)) return false;
  return (
    auxiliary !== null &&
    (language.presentBe.has(auxiliary) || auxiliary === "be" || language.futureForms.has(auxiliary))
  );
}

/** "Could not be", "couldn't be" before a participle. */
function isDeniedCould(text: ReadingText, index: number): boolean {
  const { lower } = text.tokens;
  let at = index - 1;
  while (at > index - 4 && lower[at] !== "be") at--;
  const denial = lower[at - 1] ?? "";
  return (denial === "not" || denial === "n't") && (lower[at - 2] ?? "").startsWith("could");
}

/** The auxiliary or "to" right before a verb, adverbs left out. */
function auxiliaryOf(text: ReadingText, index: number, language: TimeLanguage): string | null {
  const { lower, tag } = text.tokens;
  let at = index - 1;
  while (
    at >= 0 &&
    at > index - 4 &&
    (tag[at] === "ADV" || lower[at] === "n't" || lower[at] === "not")
  )
    at--;
  const word = lower[at];
  if (word === undefined) return null;
  if (word === "be" && at > 0 && language.futureForms.has(lower[at - 1]!)) return lower[at - 1]!;
  return word === "to" || word === "be" || language.presentBe.has(word) || tag[at] === "AUX"
    ? word
    : null;
}
