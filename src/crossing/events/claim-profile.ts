/** A claim as it is compared with others: what happened, who took part, when, which figures, and its words. */
import {
  contains,
  dayNumber,
  groupBy,
  type Claim,
  type DateRange,
  type Links,
  type LocalEntity,
  type ReadReport,
  type Reading,
  type ResolvedTime,
  type Span,
} from "../../model/index.ts";
import {
  happeningOf,
  idiomIn,
  namesHappening,
  phrasalVerb,
  SPEECH_STEMS,
  unlikeTwin,
} from "../en/event-words.ts";
import { ALSO, ONE_MORE, OTHER_SUBJECTS } from "../en/subject-words.ts";
import { foldWord } from "../text/fold-word.ts";
import { stemOf, stemsIn, wordsIn } from "../text/report-words.ts";
import { contentOf, WORD } from "./claim-content.ts";
import { findMissingSubjects } from "./missing-subjects.ts";
import { placeInSayings, type SayingPlaces } from "./saying-places.ts";
import { otherDaysOf } from "./other-days.ts";

/** One claim of one report. Entities are entities over reports. */
export interface ClaimProfile {
  readonly claim: Claim;
  readonly report: string;
  readonly story: string;
  /** Stem of the word that names what happened; null when there is none. */
  readonly head: string | null;
  /** The class of that word (en/event-words.ts). */
  readonly happening: string | null;
  /** How many claims of the report tell a happening of that class, this one among them. */
  readonly timesTold: number;
  /** Whether a noun inside another claim names it. */
  readonly isNamed: boolean;
  /** All happenings that its words name, the head's among them. */
  readonly acts: ReadonlySet<string>;
  /** Whether that word only says that somebody speaks, or next to nothing. */
  readonly pale: boolean;
  /** Whether its verb introduces what somebody says. */
  readonly says: boolean;
  /** Whether it bids the reader do something, in the report's own voice: "Follow us", "Hide the caption". */
  readonly bids: boolean;
  /** Whether it is told as one more of a kind: "again", "a second official". */
  readonly another: boolean;
  /** Whether it is told of one more who does the like: "Norland also sent troops", "it, too, would send them". */
  readonly added: boolean;
  readonly actors: ReadonlySet<string>;
  readonly undergoers: ReadonlySet<string>;
  /** Whether reading left open who acted: a pronoun, or nobody named at all. */
  readonly open: boolean;
  /** "he" or "she" where the claim begins with it; null else. */
  readonly pronoun: string | null;
  /** Whom such a pronoun may stand for. */
  readonly lent: ReadonlySet<string>;
  /** Folded words of the names of all participants; those of a name of one word are marked with "=". */
  readonly nameWords: ReadonlySet<string>;
  /** All participants and the place. */
  readonly entities: ReadonlySet<string>;
  /** Entities that so many claims of the report name that they single out none. */
  readonly topics: ReadonlySet<string>;
  readonly place: string | null;
  /** When, as days; null when it is not said. */
  readonly time: DateRange | null;
  /** When the report tells another happening of the kind, if this one has its day. */
  readonly otherDays: readonly DateRange[];
  /** Stems that carry content, with their weights; the classes of happenings stand for their words. */
  readonly content: ReadonlyMap<string, number>;
  /** The same for the words next to the head: who did what, without what hangs on it. */
  readonly core: ReadonlyMap<string, number>;
  /** The same for the whole sentence. */
  readonly around: ReadonlyMap<string, number>;
  /** The keys of `content` that news hardly ever uses, names left out. */
  readonly rare: ReadonlySet<string>;
  /** The stems of `content` that stand in no name, with their weights: what is compared by meaning. */
  readonly telling: ReadonlyMap<string, number>;
  /** How the report writes each key of `content`. */
  readonly written: ReadonlyMap<string, string>;
  /** `unit value` of each exact figure. */
  readonly figures: ReadonlySet<string>;
  /** Unit and bounds of each figure large enough to tell something; null is open. */
  readonly amounts: readonly Amount[];
  readonly sayings: SayingPlaces;
  /** Who says it; null in the report's own voice, and for a speaker unknown. */
  readonly speaker: string | null;
  /** Its words in their order, folded. */
  readonly words: readonly string[];
  /** Stems of the sentences before and after, with their weights. */
  readonly nearby: ReadonlyMap<string, number>;
}

/** A number as far as it is known. */
export interface Amount {
  readonly unit: string | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** An entity in this share of a report's claims, and in so many at least, is its subject. */
const TOPIC_PART = 0.2;
const TOPIC_CLAIMS = 5;

/** From so many letters on a word of a name tells two people apart. */
const NAME_LETTERS = 4;

/** `fullNameOf` gives the longest name that a local entity has in all reports: "Brandt" is Ilse Brandt, and not Tomas. */
function wordsOfNames(
  entities: readonly LocalEntity[],
  fullNameOf: (entity: LocalEntity) => string,
): Set<string> {
  const words = new Set<string>();
  for (const entity of entities) {
    if (!entity.named) continue;
    const parts = wordsIn(fullNameOf(entity)).filter((word) => word.length >= NAME_LETTERS);
    for (const part of parts) words.add(part);
    if (parts.length === 1) words.add(`=${parts[0]!}`);
  }
  return words;
}

function wordStarts(text: string, span: Span): number[] {
  return [...text.slice(span.start, span.end).matchAll(WORD)].map(
    (match) => span.start + match.index,
  );
}

/** Characters after a head in which its particle stands. */
const REACH = 30;

/** The stem of the word that names what happened, with the particle that makes another verb of it; null when there is none. */
function headOf(text: string, { head, start, end, rules }: Claim): string | null {
  if (head === null) return null;
  const words = wordsIn(text, head.start, Math.min(end, head.end + REACH));
  const nominal = rules.some((rule) => NOMINAL.has(rule));
  const before = wordsIn(text, Math.max(start, head.start - REACH), head.start).slice(-2);
  const twin = unlikeTwin(head.lemma, nominal, before);
  if (twin !== null) return twin;
  const phrase = nominal ? null : (phrasalVerb(words) ?? idiomIn(words));
  return phrase ?? stemOf(foldWord(head.lemma));
}

/** Rules of claims whose head is a noun. */
const NOMINAL: ReadonlySet<string> = new Set(
  ["event-noun", "light-verb", "occurrence", "occasion", "state-noun", "named"].map(
    (rule) => `claim/${rule}`,
  ),
);

/** Whether a claim in the report's own voice begins with its verb as a command does: capital letter, no ending. */
function bidsReader(text: string, { start, head, attribution }: Claim): boolean {
  if (head?.start !== start || attribution !== null) return false;
  const word = text.slice(head.start, head.end);
  return /^\p{Lu}/u.test(word) && word.toLowerCase() === head.lemma;
}

/** "he" or "she" as the subject that a claim begins with. */
function pronounOf(text: string, { start, head }: Claim): string | null {
  const [first] = wordsIn(text, start, head?.start ?? start);
  return first === "he" || first === "she" ? first : null;
}

/** Words before and after the head that tell who did what. */
const CORE_BEFORE = 6;
const CORE_AFTER = 6;

/** The part of a claim around its head; its first words when it has none. */
function coreOf(text: string, claim: Claim): Span {
  const starts = wordStarts(text, claim);
  const head = claim.head === null ? 0 : starts.findIndex((start) => start >= claim.head!.start);
  const at = Math.max(0, head);
  const from = starts[Math.max(0, at - CORE_BEFORE)] ?? claim.start;
  const end = starts[at + CORE_AFTER + 1] ?? claim.end;
  return { start: from, end };
}

/** From this value on, a number is hardly chance. */
const TELLING_AMOUNT = 13;

function amountsOf(reading: Reading, claim: Claim): Amount[] {
  return claim.figures.flatMap((index) => {
    const { unit, low, high, value, kind } = reading.figures[index]!;
    if (kind === "ordinal" || (value ?? low ?? high ?? 0) < TELLING_AMOUNT) return [];
    return [{ unit, low, high }];
  });
}

/** For each claim, those that lie inside it. */
function nestedIn(claims: readonly Claim[]): Span[][] {
  const bySentence = groupBy(claims, ({ sentence }) => sentence);
  return claims.map((claim) =>
    bySentence
      .get(claim.sentence)!
      .filter(
        (other) => contains(claim, other) && other.end - other.start < claim.end - claim.start,
      ),
  );
}

function actsOf(text: string, claim: Span, head: string | null): Set<string> {
  const acts = stemsIn(text, claim.start, claim.end).filter(namesHappening).map(happeningOf);
  if (head !== null && !SPEECH_STEMS.has(head)) acts.push(happeningOf(head));
  return new Set(acts);
}

/** A weekday that comes out as a longer stretch than this was counted from a date that nobody knows. */
const VAGUE_DAYS = 45;

/** Whether a day is told, but from an unknown date, so that it may be any of many. */
function isVague(reading: Reading, claim: Claim, when: DateRange): boolean {
  if (claim.time === null || when.earliest === null || when.latest === null) return false;
  const { said } = reading.times[claim.time]!;
  const isDay =
    (said.kind === "shift" && said.grain === "day") ||
    (said.kind === "calendar" && said.weekday !== null);
  return isDay && dayNumber(when.latest) - dayNumber(when.earliest) > VAGUE_DAYS;
}

/** Whether when it happened hangs on what was told before ("later that day"): too often on the wrong thing to hold against others. */
function isLoose(reading: Reading, claim: Claim): boolean {
  const said = claim.time === null ? null : reading.times[claim.time]!.said;
  return said?.kind === "shift" && said.anchor === "previous";
}

/**
 * Whether "also" stands between a named subject and its verb, or before what a speaker says of themselves: "Norland also announced that
 * it would send troops".
 */
function isAdded(text: string, claim: Claim, sentence: Span): boolean {
  if (claim.head === null) return false;
  const holdsAlso = (start: number, end: number): boolean =>
    wordsIn(text, start, end).some((word) => ALSO.has(word));
  if (holdsAlso(claim.start, claim.head.start)) return true;
  if (claim.attribution === null) return false;
  const [first] = wordsIn(text, claim.start, claim.head.start);
  return first !== undefined && OTHER_SUBJECTS.has(first) && holdsAlso(sentence.start, claim.start);
}

function countAll<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/**
 * How often a report uses each stem, or its story does on average, more for a story of many reports: what a large story is about
 * stands in hundreds of its claims and tells two of them apart the less.
 */
function countUses(
  reports: readonly ReadReport[],
  storyOf: ReadonlyMap<string, string>,
): (report: string) => ReadonlyMap<string, number> {
  const own = new Map(reports.map(({ report }) => [report.id, countAll(stemsIn(report.text))]));
  const inStory = new Map<string, Map<string, number>>();
  const sizes = countAll([...own.keys()].map((id) => storyOf.get(id)!));
  for (const [id, counts] of own) {
    const story = storyOf.get(id)!;
    const sums = inStory.get(story) ?? new Map<string, number>();
    inStory.set(story, sums);
    for (const [stem, count] of counts) sums.set(stem, (sums.get(stem) ?? 0) + count);
  }
  return (report) => {
    const story = storyOf.get(report)!;
    const size = sizes.get(story)!;
    const sums = inStory.get(story)!;
    const factor = Math.log2(1 + size) / 2 / size;
    return new Map(
      [...own.get(report)!].map(([stem, count]) => [
        stem,
        Math.max(count, sums.get(stem)! * factor),
      ]),
    );
  };
}

/** The profiles of all claims that have a head or content to compare, in the order of `reports` and of their claims. */
export function profileClaims(
  reports: readonly ReadReport[],
  links: Pick<Links, "stories" | "entities"> & Partial<Pick<Links, "sayings">>,
  times: ReadonlyMap<string, readonly ResolvedTime[]>,
): ClaimProfile[] {
  const storyOf = new Map(
    links.stories.flatMap((story) => story.reports.map((id) => [id, story.id])),
  );
  const entityOf = new Map(
    links.entities.flatMap((entity) =>
      entity.members.map(({ report, index }): [string, string] => [
        `${report}#${index}`,
        entity.id,
      ]),
    ),
  );
  const usesOf = countUses(reports, storyOf);
  const nameOf = new Map(links.entities.map(({ id, name }) => [id, name]));
  return reports.flatMap(({ report, reading }) => {
    const global = (index: number): string => entityOf.get(`${report.id}#${index}`)!;
    const names = new Set(
      reading.entities.flatMap((entity) =>
        entity.named ? [entity.name, ...entity.aliases].flatMap((name) => stemsIn(name)) : [],
      ),
    );
    const resolved = times.get(report.id) ?? [];
    const uses = usesOf(report.id);
    const named = countAll(
      reading.claims.flatMap(({ participants, place }) => [
        ...new Set([
          ...participants.map(({ entity }) => entity),
          ...(place === null ? [] : [place]),
        ]),
      ]),
    );
    const topics = new Set(
      [...named]
        .filter(([, count]) => count >= Math.max(TOPIC_CLAIMS, TOPIC_PART * reading.claims.length))
        .map(([index]) => global(index)),
    );
    const bySentence = new Map<Span, Map<string, number>>();
    const aroundOf = (sentence: Span): Map<string, number> => {
      const content =
        bySentence.get(sentence) ?? contentOf(report.text, sentence, names, uses).content;
      bySentence.set(sentence, content);
      return content;
    };
    const byPlace = new Map<number, Map<string, number>>();
    const nearbyOf = (sentence: number): Map<string, number> => {
      const known = byPlace.get(sentence);
      if (known) return known;
      const next = [reading.sentences[sentence - 1], reading.sentences[sentence + 1]];
      const nearby = new Map(next.flatMap((one) => (one ? [...aroundOf(one)] : [])));
      byPlace.set(sentence, nearby);
      return nearby;
    };
    const speakers = new Map(reading.attributions.map(({ id, speaker }) => [id, speaker]));
    const subjects = findMissingSubjects(report.text, reading);
    const nested = nestedIn(reading.claims);
    const placesOf = placeInSayings(reading, links.sayings ?? []);
    const cues = reading.attributions.flatMap(({ cue }) => cue);
    const starts = new Set(cues.flatMap((cue) => wordStarts(report.text, cue)));
    const stems = reading.claims.map((claim) => headOf(report.text, claim));
    const told = countAll(stems.map((stem) => (stem === null ? null : happeningOf(stem))));
    const profiles = reading.claims.map((claim, at): Omit<ClaimProfile, "otherDays"> => {
      const inRole = (role: string): Set<string> =>
        new Set(
          claim.participants.filter((one) => one.role === role).map(({ entity }) => global(entity)),
        );
      const place = claim.place === null ? null : global(claim.place);
      const entities = new Set(claim.participants.map(({ entity }) => global(entity)));
      if (place !== null) entities.add(place);
      const head = stems[at] ?? null;
      const happening = head === null ? null : happeningOf(head);
      const coreSpan = coreOf(report.text, claim);
      const when = claim.time === null ? undefined : resolved[claim.time];
      return {
        claim,
        report: report.id,
        story: storyOf.get(report.id)!,
        head,
        happening,
        timesTold: told.get(happening)!,
        isNamed: claim.rules.includes("claim/named"),
        acts: actsOf(report.text, claim, head),
        pale: head === null || SPEECH_STEMS.has(head),
        says: claim.head !== null && starts.has(claim.head.start),
        bids: bidsReader(report.text, claim),
        another: wordsIn(report.text, coreSpan.start, coreSpan.end).some((word) =>
          ONE_MORE.has(word),
        ),
        added: isAdded(report.text, claim, reading.sentences[claim.sentence]!),
        actors: inRole("actor"),
        undergoers: inRole("undergoer"),
        open: subjects[at]!.open,
        nameWords: wordsOfNames(
          claim.participants.map(({ entity }) => reading.entities[entity]!),
          ({ index, name }) => nameOf.get(global(index)) ?? name,
        ),
        pronoun: pronounOf(report.text, claim),
        lent: new Set(subjects[at]!.lent.map(global)),
        entities,
        topics,
        place,
        time:
          when &&
          !isLoose(reading, claim) &&
          !isVague(reading, claim, when) &&
          (when.earliest !== null || when.latest !== null)
            ? { earliest: when.earliest, latest: when.latest }
            : null,
        ...contentOf(report.text, claim, names, uses, nested[at]),
        core: contentOf(report.text, coreSpan, names, uses).content,
        around: aroundOf(reading.sentences[claim.sentence]!),
        figures: new Set(
          claim.figures.flatMap((index) => {
            const figure = reading.figures[index]!;
            return figure.value === null ? [] : [`${figure.unit ?? ""} ${figure.value}`];
          }),
        ),
        amounts: amountsOf(reading, claim),
        sayings: placesOf(claim),
        speaker:
          claim.attribution === null || speakers.get(claim.attribution) == null
            ? null
            : global(speakers.get(claim.attribution)!),
        words: wordsIn(report.text, claim.start, claim.end),
        nearby: nearbyOf(claim.sentence),
      };
    });
    const otherDays = otherDaysOf(profiles);
    return profiles.map((profile, at) => ({ ...profile, otherDays: otherDays[at]! }));
  });
}
