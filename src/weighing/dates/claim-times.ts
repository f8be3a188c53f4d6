/**
 * When each claim of a report says its happening took place. What reading found with the verb comes first (`said`). Where it found
 * none, a time among the claim's own words counts that its lead and its place show to be the verb's (`within`), and else the day of
 * the sentence before, where the same actor goes on in a sentence without a time of its own (`carried`). A wrong day is worse than none:
 * quoted words, other tenses and other clauses carry nothing.
 */
import {
  addDays,
  contains,
  dayNumber,
  overlap,
  weekdayOf,
  type Claim,
  type DateRange,
  type ReadReport,
  type ResolvedTime,
  type Span,
  type TimeExpression,
} from "../../model/index.ts";
import {
  BARE_DAY,
  COORDINATED,
  LIGHT_VERBS,
  NOMINAL_LEADS,
  NO_BARE_DAY,
  NOT_NARRATIVE,
  NOT_TOLD,
  OTHER_HAPPENING,
  TIME_LEADS,
} from "../en/time-frames.ts";

/** How a claim comes by its time. */
export type ClaimTimeBasis = "said" | "within" | "carried";

/** When a claim's happening took place, as its report tells it. */
export interface ClaimTime extends DateRange {
  readonly basis: ClaimTimeBasis;
  /** The words that tell it, in the same report. */
  readonly span: Span;
}

/** ISO 8601. */
const SUNDAY = 7;
/** Characters between the verb and its time. */
const NEAR = 90;
/** Characters of a claim before its verb that are looked at for another tense. */
const BEFORE_VERB = 60;

interface Look {
  readonly input: ReadReport;
  readonly resolved: readonly ResolvedTime[];
  /** Indices of times by the sentence that they begin in, in text order. */
  readonly timesIn: ReadonlyMap<number, readonly number[]>;
  readonly quoted: readonly Span[];
  readonly wordsOf: (start: number, end: number) => string;
}

/** For each claim of a report, in order, when; null where the report does not tell. `resolved` are the reading's times resolved. */
export function claimTimes(
  input: ReadReport,
  resolved: readonly ResolvedTime[],
): (ClaimTime | null)[] {
  const { report, reading } = input;
  const look: Look = {
    input,
    resolved,
    timesIn: timesBySentence(input),
    quoted: reading.attributions.flatMap(({ direct, content }) => (direct ? content : [])),
    wordsOf: (start, end) => report.text.slice(start, end).replace(/\s+/gu, " "),
  };
  const used = new Set(reading.claims.map(({ time }) => time));
  const own = reading.claims.map((claim) => saidTime(look, claim) ?? timeWithin(look, claim, used));
  const days = dayBySentence(reading.claims, own);
  return reading.claims.map((claim, at) => own[at] ?? carriedTime(look, claim, days));
}

function timesBySentence({ reading }: ReadReport): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let sentence = 0;
  reading.times.forEach((time, index) => {
    while (
      sentence < reading.sentences.length - 1 &&
      reading.sentences[sentence]!.end <= time.start
    )
      sentence++;
    const list = found.get(sentence) ?? [];
    list.push(index);
    found.set(sentence, list);
  });
  return found;
}

function saidTime(look: Look, { time }: Claim): ClaimTime | null {
  return time === null ? null : timeAt(look, time, "said");
}

/**
 * The time of that index: with the one it is coordinated with ("June and July of 2031"), and wider where its words leave open what it
 * was counted from: the day on which somebody was quoted, or a week that begins on Sunday for some and on Monday for others.
 */
function timeAt(look: Look, index: number, basis: ClaimTimeBasis): ClaimTime | null {
  const { times, reference } = look.input.reading;
  const time = times[index]!;
  let { earliest, latest } = look.resolved[index] ?? time;
  if (earliest === null && latest === null) return null;
  let { start } = time;
  const before = times[index - 1];
  const first = look.resolved[index - 1]?.earliest ?? null;
  if (
    before &&
    first !== null &&
    earliest !== null &&
    first <= earliest &&
    COORDINATED.test(look.wordsOf(before.end, time.start))
  ) {
    earliest = first;
    start = before.start;
  }
  if (isCounted(time) && look.quoted.some((content) => contains(content, time)))
    earliest = earliest && addDays(earliest, -1);
  if (isWeek(time) && reference?.latest != null && weekdayOf(reference.latest) === SUNDAY)
    latest = latest && addDays(latest, 6);
  return { earliest, latest, basis, span: { start, end: time.end } };
}

/** Whether a time is a week counted from the reference date: "last week". */
function isWeek({ said }: TimeExpression): boolean {
  return said.kind === "shift" && said.anchor === "reference" && said.unit === "week";
}

/** Whether a time is counted in days from the reference date. */
function isCounted({ said }: TimeExpression): boolean {
  return said.kind === "shift" && said.anchor === "reference" && said.grain === "day";
}

/** A time among the words of a claim that reading gave to no claim and that stands as the verb's own times do. */
function timeWithin(look: Look, claim: Claim, used: ReadonlySet<number | null>): ClaimTime | null {
  if (claim.head === null || claim.certainty !== "asserted") return null;
  const { times } = look.input.reading;
  const inside = (look.timesIn.get(claim.sentence) ?? []).filter((index) => {
    const time = times[index]!;
    return (time.type === "DATE" || time.type === "TIME") && contains(claim, time);
  });
  const [index, ...more] = inside;
  if (index === undefined || more.length > 0 || used.has(index)) return null;
  const time = times[index]!;
  if (time.start < claim.head.end || time.start - claim.head.end > NEAR) return null;
  if (
    /^(?:current|recent|future|present|next|today['’]s)/iu.test(look.wordsOf(time.start, time.end))
  )
    return null;
  if (
    NOT_TOLD.test(
      look.wordsOf(Math.max(claim.start, claim.head.start - BEFORE_VERB), claim.head.end),
    )
  )
    return null;
  if (!standsWithVerb(look, claim.head, time)) return null;
  return timeAt(look, index, "within");
}

function standsWithVerb(look: Look, head: Span, time: Span): boolean {
  const { text } = look.input.report;
  const between = look.wordsOf(head.end, time.start);
  const clause = LIGHT_VERBS.test(look.wordsOf(head.start, head.end))
    ? between.replace(/^ (?:on )?to \p{L}+/u, " ")
    : between;
  if (OTHER_HAPPENING.test(clause)) return false;
  const after = text.slice(time.end, time.end + 40);
  // "in a Friday statement", "at Monday's session": the noun dates the verb only in such a phrase.
  if (
    /^['’]s\s|^ (?!on\b|in\b|at\b|to\b|by\b|for\b|from\b|of\b|and\b|as\b|after\b|before\b)\p{Ll}/u.test(
      after,
    )
  )
    return NOMINAL_LEADS.test(between) && !/\bof\s*$/iu.test(between);
  return (
    TIME_LEADS.test(between) ||
    (BARE_DAY.test(look.wordsOf(time.start, time.end)) &&
      /[\p{L}\p{N}]\s*$/u.test(between) &&
      !NO_BARE_DAY.test(between))
  );
}

/** The day that a sentence tells, with who acts in what it tells of that day. */
interface SentenceDay {
  readonly time: ClaimTime;
  readonly actors: ReadonlySet<number>;
}

/** The one day that the claims of a sentence in the report's own voice tell; null where they tell several. */
function dayBySentence(
  claims: readonly Claim[],
  times: readonly (ClaimTime | null)[],
): Map<number, SentenceDay | null> {
  const days = new Map<number, SentenceDay | null>();
  claims.forEach((claim, at) => {
    const time = times[at];
    if (!time || claim.certainty !== "asserted" || claim.attribution !== null) return;
    if (time.earliest === null || time.latest === null) return;
    const known = days.get(claim.sentence);
    const isDay = dayNumber(time.latest) - dayNumber(time.earliest) <= 1;
    const same =
      known === undefined ||
      (known?.time.earliest === time.earliest && known.time.latest === time.latest);
    const actors = new Set(known?.actors);
    for (const { entity, role } of claim.participants) if (role === "actor") actors.add(entity);
    days.set(claim.sentence, isDay && same ? { time, actors } : null);
  });
  return days;
}

/** The day of the sentence just before, where the same actor goes on in the simple past and no other time is told. */
function carriedTime(
  look: Look,
  claim: Claim,
  days: ReadonlyMap<number, SentenceDay | null>,
): ClaimTime | null {
  if (claim.head === null || claim.certainty !== "asserted" || claim.attribution !== null)
    return null;
  const { reading } = look.input;
  const isMain = claim.rules.some((rule) => rule === "claim/main" || rule === "claim/coordinate");
  if (!isMain || claim.rules.some((rule) => rule.startsWith("claim/state"))) return null;
  if (!isNarrated(look, claim)) return null;
  const sentence = reading.sentences[claim.sentence]!;
  const before = reading.sentences[claim.sentence - 1];
  if (!before || sentence.block - before.block > 1) return null;
  if ((look.timesIn.get(claim.sentence) ?? []).some((index) => !isClock(look, index))) return null;
  if (look.quoted.some((content) => overlap(content, before) > 0)) return null;
  const day = days.get(claim.sentence - 1);
  const goesOn = claim.participants.some(
    ({ entity, role }) => role === "actor" && day?.actors.has(entity),
  );
  return day && goesOn ? { ...day.time, basis: "carried" } : null;
}

/** Whether a time is of day only, or no date at all ("for two hours"). */
function isClock(look: Look, index: number): boolean {
  const { type } = look.input.reading.times[index]!;
  const { earliest } = look.resolved[index] ?? {};
  return type === "DURATION" || (type === "TIME" && (earliest ?? null) === null);
}

/** Whether a claim's verb stands in the simple past. */
function isNarrated(look: Look, claim: Claim): boolean {
  const head = claim.head!;
  const verb = look.wordsOf(head.start, head.end).toLowerCase();
  if (verb === head.lemma || !/^\p{L}+$/u.test(verb) || /(?:ing|[^s]s)$/u.test(verb)) return false;
  return !NOT_NARRATIVE.test(
    look.wordsOf(Math.max(claim.start, head.start - BEFORE_VERB), head.end),
  );
}
