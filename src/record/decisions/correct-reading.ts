/**
 * What decisions make of the reading of one report. What is added comes first, then what is changed, then what is rejected: so that a
 * decision finds what it is about whatever else was decided of it; in each turn the later one holds.
 */
import type { Anchor, Decision, Deed, Reading, Report, Span, Subject } from "../../model/index.ts";
import { withAttribution, withClaim } from "./add-findings.ts";
import {
  withoutAttribution,
  withoutClaim,
  withoutEntity,
  withoutFigure,
  withoutMention,
  withoutTime,
} from "./edit-reading.ts";
import { findAnchor } from "./find-anchor.ts";
import { attributionAt, mentionAt, placeOf } from "./find-finding.ts";
import { missingWords, nothingAt, type Outcome, type Outcomes } from "./outcome.ts";
import { nameSpeaker } from "./speakers.ts";
import { splitEntity, takeOutMention } from "./split-entity.ts";

/** A reading with what became of the decisions about it. */
export interface CorrectedReading {
  readonly reading: Reading;
  readonly outcomes: Outcomes;
}

/** Why a deed finds no place, instead of the reading that it makes. */
class NoPlace {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

type PairDeed = Extract<Deed, { a: Anchor }>;
type SubjectDeed = Extract<Deed, { do: "confirm" | "reject" }>;

interface Look {
  readonly report: Report;
  readonly reading: Reading;
}

/** The deeds that a reading shows, and the turns in which they are done. */
const TURNS: Readonly<Partial<Record<Deed["do"], number>>> = {
  "add-attribution": 0,
  "add-claim": 1,
  "set-speaker": 2,
  part: 3,
  "take-out": 3,
  reject: 4,
};

type ReadingDeed =
  | PairDeed
  | SubjectDeed
  | Extract<Deed, { do: "add-attribution" | "add-claim" | "set-speaker" | "take-out" }>;

function isReadingDeed(deed: Deed): deed is ReadingDeed {
  return TURNS[deed.do] !== undefined;
}

/** Whether a deed is done in the reading of this report. */
function isAbout(deed: ReadingDeed, report: string): boolean {
  switch (deed.do) {
    case "add-attribution":
      return deed.content.report === report;
    case "add-claim":
      return deed.words.report === report;
    case "set-speaker":
      return deed.attribution.report === report;
    case "part":
    case "join":
      return deed.of === "entity" && deed.a.report === report && deed.b.report === report;
    case "take-out":
      return (
        deed.of === "entity" &&
        deed.at.report === report &&
        deed.from.some((anchor) => anchor.report === report)
      );
    case "reject":
    case "confirm": {
      const { subject } = deed;
      if (subject.of === "entity") return subject.at.some((anchor) => anchor.report === report);
      if (subject.of === "credit") return false;
      return isSingle(subject) && subject.at.report === report;
    }
  }
}

type SingleSubject = Extract<Subject, { at: Anchor }>;

function isSingle(subject: Subject): subject is SingleSubject {
  return subject.of !== "report" && !Array.isArray(subject.at);
}

/** `reading` of `report` as `decisions` leave it. Each anchor is looked for in the text, then among what reading found. */
export function correctReading(
  report: Report,
  reading: Reading,
  decisions: readonly Decision[],
): CorrectedReading {
  const outcomes = new Map<string, Outcome>();
  const deeds = decisions.flatMap(({ id, deed }) =>
    isReadingDeed(deed) && isAbout(deed, report.id) ? [{ id, deed, turn: TURNS[deed.do]! }] : [],
  );
  let now = reading;
  for (const { id, deed } of deeds.toSorted((a, b) => a.turn - b.turn)) {
    const next = perform(deed, { report, reading: now });
    outcomes.set(id, next instanceof NoPlace ? next.why : null);
    if (!(next instanceof NoPlace)) now = next;
  }
  return { reading: now, outcomes };
}

function perform(deed: ReadingDeed, look: Look): Reading | NoPlace {
  switch (deed.do) {
    case "add-attribution":
      return addAttribution(deed, look);
    case "add-claim":
      return addClaim(deed, look);
    case "set-speaker":
      return setSpeaker(deed, look);
    case "part":
      return part(deed, look);
    case "take-out":
      return takeOut(deed, look);
    case "reject":
      return reject(deed, look);
    case "join":
    case "confirm":
      return look.reading;
  }
}

function spanOf({ report }: Look, anchor: Anchor): Span | NoPlace {
  return findAnchor(report.text, anchor) ?? new NoPlace(missingWords(anchor.text));
}

function addAttribution(
  deed: Extract<Deed, { do: "add-attribution" }>,
  look: Look,
): Reading | NoPlace {
  const [content, source, cue] = [deed.content, deed.source, deed.cue].map((anchor) =>
    anchor === null ? null : spanOf(look, anchor),
  ) as [Span | NoPlace, Span | NoPlace | null, Span | NoPlace | null];
  if (content instanceof NoPlace) return content;
  if (source instanceof NoPlace) return source;
  if (cue instanceof NoPlace) return cue;
  const { speaker, direct } = deed;
  return withAttribution(look.reading, look.report.text, {
    content,
    source,
    cue,
    speaker,
    direct,
  });
}

function addClaim(deed: Extract<Deed, { do: "add-claim" }>, look: Look): Reading | NoPlace {
  const words = spanOf(look, deed.words);
  if (words instanceof NoPlace) return words;
  let attribution: string | null = null;
  if (deed.attribution !== null) {
    const at = attributionOf(look, deed.attribution);
    if (at instanceof NoPlace) return at;
    attribution = look.reading.attributions[at]!.id;
  }
  return (
    withClaim(look.reading, words, attribution) ??
    new NoPlace(nothingAt("sentence", deed.words.text))
  );
}

function attributionOf(look: Look, anchor: Anchor): number | NoPlace {
  const span = spanOf(look, anchor);
  if (span instanceof NoPlace) return span;
  const at = attributionAt(look.reading, span);
  return at === -1 ? new NoPlace(nothingAt("attribution", anchor.text)) : at;
}

function setSpeaker(deed: Extract<Deed, { do: "set-speaker" }>, look: Look): Reading | NoPlace {
  const at = attributionOf(look, deed.attribution);
  if (at instanceof NoPlace) return at;
  const one = look.reading.attributions[at]!;
  const { reading, index } =
    deed.speaker === null
      ? { reading: look.reading, index: null }
      : nameSpeaker(look.reading, look.report.text, deed.speaker, one.source);
  const now = {
    ...reading.attributions[at]!,
    speaker: index,
    rules: [...one.rules, "speaker/person"],
  };
  return { ...reading, attributions: reading.attributions.with(at, now) };
}

/** Two mentions of one local entity come apart here; those of two are kept apart in crossing. */
function part(deed: PairDeed, look: Look): Reading | NoPlace {
  const [a, b] = [spanOf(look, deed.a), spanOf(look, deed.b)];
  if (a instanceof NoPlace) return a;
  if (b instanceof NoPlace) return b;
  const [one, other] = [mentionAt(look.reading, a), mentionAt(look.reading, b)];
  if (!one) return new NoPlace(nothingAt("name", deed.a.text));
  if (!other) return new NoPlace(nothingAt("name", deed.b.text));
  if (one.entity !== other.entity || one.mention === other.mention) return look.reading;
  return splitEntity(look.reading, look.report.text, one.entity, a, b);
}

/** A mention leaves those of its report that are named; they stay together, and the mention is kept apart from others in crossing. */
function takeOut(deed: Extract<Deed, { do: "take-out" }>, look: Look): Reading | NoPlace {
  const { report, reading } = look;
  const out = spanOf(look, deed.at);
  if (out instanceof NoPlace) return out;
  const one = mentionAt(reading, out);
  if (!one) return new NoPlace(nothingAt("name", deed.at.text));
  const own = deed.from.filter((anchor) => anchor.report === report.id);
  const named = own.flatMap((anchor) => {
    const span = findAnchor(report.text, anchor);
    const at = span && mentionAt(reading, span);
    return at && at.mention !== one.mention ? [at] : [];
  });
  if (named.length === 0) return new NoPlace(nothingAt("name", own[0]!.text));
  const stays = named.filter(({ entity }) => entity === one.entity);
  if (stays.length === 0) return reading;
  const spans = stays.map(({ mention }) => mention);
  return takeOutMention(reading, report.text, one.entity, out, spans);
}

function reject({ subject }: SubjectDeed, look: Look): Reading | NoPlace {
  const { reading, report } = look;
  if (subject.of === "entity") return rejectEntity(subject.at, look);
  if (!isSingle(subject)) return reading;
  const anchor = subject.at;
  const span = spanOf(look, anchor);
  if (span instanceof NoPlace) return span;
  const without = (items: readonly Span[], edit: (from: Reading, at: number) => Reading) => {
    const at = placeOf(items, span);
    return at === -1 ? null : edit(reading, at);
  };
  const found = (): Reading | null => {
    switch (subject.of) {
      case "time":
        return without(reading.times, withoutTime);
      case "figure":
        return without(reading.figures, withoutFigure);
      case "claim":
        return without(reading.claims, withoutClaim);
      case "attribution": {
        const at = attributionAt(reading, span);
        return at === -1 ? null : withoutAttribution(reading, at);
      }
      case "name": {
        const at = mentionAt(reading, span);
        return at && withoutMention(reading, report.text, at.entity, at.mention);
      }
      case "words":
      case "credit":
        return reading;
    }
  };
  return found() ?? new NoPlace(nothingAt(subject.of, anchor.text));
}

/** What is no entity has none of its local ones. */
function rejectEntity(anchors: readonly Anchor[], look: Look): Reading | NoPlace {
  let { reading } = look;
  let found = false;
  const own = anchors.filter(({ report }) => report === look.report.id);
  for (const anchor of own) {
    const span = findAnchor(look.report.text, anchor);
    const at = span && mentionAt(reading, span);
    if (!at) continue;
    found = true;
    reading = withoutEntity(reading, at.entity);
  }
  return found ? reading : new NoPlace(nothingAt("entity", own[0]!.text));
}
