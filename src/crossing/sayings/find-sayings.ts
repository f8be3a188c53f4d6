/**
 * Sayings: one utterance in several reports, in the same words, abridged, altered, in another translation or in indirect speech.
 * Utterances that share two telling words inside one story are compared; clusters are formed inside connected components. What
 * two reports give as neighbouring sentences is one saying.
 */
import {
  contains,
  createId,
  type Entity,
  type ReadReport,
  type Saying,
  type SayingForm,
  type SayingSpan,
  type Story,
} from "../../model/index.ts";
import { countEqual } from "../copies/align-words.ts";
import { stemOf, type ReportWords } from "../text/report-words.ts";
import { findPairs } from "./candidate-pairs.ts";
import { clusterUtterances } from "./cluster-utterances.ts";
import { areAlikeNames } from "./alike-speakers.ts";
import { compareStatements, type LikePair } from "./compare-statements.ts";
import {
  compareUtterances,
  SAME_SPEAKER,
  TWO_MOUTHS,
  type Speakers,
} from "./compare-utterances.ts";
import { formOf } from "./saying-form.ts";
import { findUtterances, type Utterance } from "./utterances.ts";

/** So many code units, of marks and white space, may stand between two sentences of one statement. */
const NEIGHBOURS = 4;
/** From this share of quoted words on, a wording counts as quoted. */
const QUOTED = 0.9;

function countStems({ folded }: ReportWords): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of folded) counts.set(stemOf(word), (counts.get(stemOf(word)) ?? 0) + 1);
  return counts;
}

/** One report's part of a saying, as a run of neighbouring utterances. */
interface Wording {
  readonly first: Utterance;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly quoted: boolean;
}

function wordingOf(all: readonly Utterance[]): Wording {
  // Where the quoted part of an utterance is here, the rest of it is the reporter's.
  const parts = all.filter(
    (one) => !all.some((other) => other.part && !one.part && contains(one, other)),
  );
  const first = parts.find((part) => part.speaker !== null) ?? parts[0]!;
  return {
    first,
    start: parts[0]!.start,
    end: Math.max(...parts.map(({ end }) => end)),
    words: parts.flatMap((part) => part.words),
    quoted: parts.every((part) => part.quoted >= QUOTED),
  };
}

/** A saying before it is written down: its utterances by report. */
type Group = readonly Utterance[];

function reportsOf(group: Group): string {
  return [...new Set(group.map(({ report }) => report))].sort().join(" ");
}

/** Whether each report gives the pieces of `b` right after, or right before, those of `a`, from the same speaker. */
function areNeighbours(a: Group, b: Group): boolean {
  return a.every((one) =>
    b.some(
      (other) =>
        one.report === other.report &&
        one.speaker === other.speaker &&
        Math.max(one.start - other.end, other.start - one.end) <= NEIGHBOURS,
    ),
  );
}

/** Groups of the same reports whose pieces stand side by side in each of them, as one. */
function joinNeighbours(groups: readonly Group[]): Group[] {
  const byReports = new Map<string, Group[]>();
  for (const group of groups) {
    const key = reportsOf(group);
    byReports.set(key, [...(byReports.get(key) ?? []), group]);
  }
  const joined: Group[] = [];
  for (const list of byReports.values()) {
    const report = list[0]![0]!.report;
    const placeIn = (group: Group): number =>
      Math.min(...group.filter((one) => one.report === report).map(({ start }) => start));
    const sorted = list.toSorted((x, y) => placeIn(x) - placeIn(y));
    let open: Utterance[] = [...sorted[0]!];
    let last = sorted[0]!;
    for (const next of sorted.slice(1)) {
      if (areNeighbours(last, next)) {
        open.push(...next);
      } else {
        joined.push(open);
        open = [...next];
      }
      last = next;
    }
    joined.push(open);
  }
  return joined;
}

/** Whether `next` is more of one wording: what is told in indirect speech and then quoted is given twice. */
function goesOn(last: Utterance, next: Utterance): boolean {
  return last.attribution === next.attribution || last.quoted >= QUOTED === next.quoted >= QUOTED;
}

/** `group` by report and start, without what lies inside another of its utterances, unless it is the quoted part of a longer one. */
function withoutNested(group: Group): Utterance[] {
  const sorted = group.toSorted((a, b) =>
    a.report === b.report ? a.start - b.start || b.end - a.end : a.report < b.report ? -1 : 1,
  );
  let last: Utterance | null = null;
  return sorted.filter((one) => {
    if (one.part) return true;
    if (last?.report === one.report && one.end <= last.end) return false;
    last = one;
    return true;
  });
}

/** Runs of neighbouring utterances in one report; a report that gives the saying twice has two. */
function wordingsOf(group: Group): Wording[] {
  const runs: Utterance[][] = [];
  for (const one of withoutNested(group)) {
    const last = runs.at(-1)?.at(-1);
    if (
      last &&
      last.report === one.report &&
      one.start - last.end <= NEIGHBOURS &&
      goesOn(last, one)
    )
      runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs.map(wordingOf);
}

/** Of `base` and `others` the one that shares most words with `wording`; `base` where they share as many. */
function closestTo(wording: Wording, base: Wording, others: readonly Wording[]): Wording {
  let closest = base;
  let most = others.length === 0 ? 0 : countEqual(wording.words, base.words);
  for (const other of others) {
    const equal = countEqual(wording.words, other.words);
    if (equal > most) [closest, most] = [other, equal];
  }
  return closest;
}

/** The form of a quotation that the fullest report does not hold: changed, where another report has the same part in other words. */
function partOf(wording: Wording, all: readonly Wording[]): SayingForm {
  const [first, ...others] = all.filter(
    (one) => one.quoted && one.first.report !== wording.first.report,
  );
  if (first === undefined) return "abridged";
  const form = formOf(wording, closestTo(wording, first, others));
  return form === null || form === "same" ? "abridged" : form;
}

type IsNamed = (entity: string) => boolean;

/**
 * The wordings whose speaker may be held against another one's. "A committee chairman" beside a name is most likely the same
 * person, described. And two reports that give the same words seldom differ about who spoke them: there a speaker that one of them
 * only calls "he" yields to one that another names. Two translations come on two ways, and may well differ.
 */
function trustedSpeakers(
  wordings: readonly Wording[],
  isNamed: IsNamed,
  translated: boolean,
): Set<Wording> {
  const spoken = wordings.filter(({ first }) => first.speaker !== null);
  const named = spoken.filter(({ first }) => isNamed(first.speaker!));
  const known = named.length > 0 ? named : spoken;
  const mouths = new Set(known.map(({ first }) => first.speaker));
  // Two descriptions never tell whether they are of one person: the first stands for both.
  if (named.length === 0)
    return new Set(known.filter(({ first }) => first.speaker === known[0]!.first.speaker));
  if (mouths.size < 2 || translated) return new Set(known);
  const surely = new Set(known.flatMap(({ first }) => (first.sure ? [first.speaker] : [])));
  return new Set(
    surely.size === 0 ? known : known.filter(({ first }) => surely.has(first.speaker)),
  );
}

function sentenceOf(why: string): string {
  return `${why.slice(0, 1).toUpperCase()}${why.slice(1)}.`;
}

function sayingOf(group: Group, score: number, why: string, isNamed: IsNamed): Saying {
  const wordings = wordingsOf(group);
  const base = wordings.toSorted(
    (a, b) => Number(b.quoted) - Number(a.quoted) || b.words.length - a.words.length,
  )[0]!;
  // A report that gives two sentences of one statement gives each of them.
  const fullest = wordings.filter(({ first }) => first.report === base.first.report);
  const forms = wordings.map((wording) => {
    if (wording === base) return "first";
    const others = fullest.filter((one) => one !== wording && one !== base);
    const form = formOf(wording, closestTo(wording, base, others)) ?? partOf(wording, wordings);
    // Nobody translates a sentence twice.
    return form === "translated" && wording.first.report === base.first.report ? "altered" : form;
  });
  const trusted = trustedSpeakers(wordings, isNamed, forms.includes("translated"));
  const spans = wordings.map((wording, index): SayingSpan => ({
    report: wording.first.report,
    start: wording.start,
    end: wording.end,
    attribution: wording.first.attribution,
    speaker: trusted.has(wording) ? wording.first.speaker : null,
    as: forms[index]!,
  }));
  const speakers = [...new Set(spans.flatMap(({ speaker }) => speaker ?? []))].sort();
  const bare = why.replace(TWO_MOUTHS, "").replace(SAME_SPEAKER, "");
  return {
    id: createId("u", ...spans.flatMap(({ report, start, end }) => [report, start, end])),
    spans,
    speakers,
    score,
    why: sentenceOf(speakers.length > 1 ? `${TWO_MOUTHS}${bare}` : why.replace(TWO_MOUTHS, "")),
  };
}

/** The sayings of `reports`, each in at least two reports; sorted by id. `reports` must be in the order of their ids, `words` beside them. */
export function findSayings(
  reports: readonly ReadReport[],
  stories: readonly Story[],
  entities: readonly Entity[],
  words: readonly ReportWords[],
): Saying[] {
  const storyOf = new Map(stories.flatMap((story) => story.reports.map((id) => [id, story.id])));
  const entityOf = new Map(
    entities.flatMap((entity) =>
      entity.members.map(({ report, index }): [string, string] => [
        `${report}#${index}`,
        entity.id,
      ]),
    ),
  );
  const utterances = reports.flatMap((one, index) =>
    findUtterances(
      one,
      storyOf.get(one.report.id)!,
      ({ speaker }) =>
        speaker === null ? null : (entityOf.get(`${one.report.id}#${speaker}`) ?? null),
      countStems(words[index]!),
    ),
  );
  const namedEntities = new Set(
    reports.flatMap(({ report, reading }) =>
      reading.entities.flatMap(({ index, named }) =>
        named ? [entityOf.get(`${report.id}#${index}`)!] : [],
      ),
    ),
  );
  const isNamed: IsNamed = (entity) => namedEntities.has(entity);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const speakers: Speakers = {
    isNamed,
    areAlike: (a, b) =>
      isNamed(a) && isNamed(b) && areAlikeNames(nameOf.get(a) ?? "", nameOf.get(b) ?? ""),
  };
  const pairs: LikePair[] = [];
  for (const [a, b] of findPairs(utterances)) {
    const likeness = compareUtterances(utterances[a]!, utterances[b]!, speakers);
    if (likeness) pairs.push({ a, b, ...likeness });
  }
  pairs.push(...compareStatements(utterances, pairs));
  const clusters = clusterUtterances(utterances, pairs).filter(
    (members) => new Set(members.map((at) => utterances[at]!.report)).size > 1,
  );
  const groups = joinNeighbours(clusters.map((members) => members.map((at) => utterances[at]!)));
  const place = new Map(utterances.map((utterance, at) => [utterance, at]));
  const pairsOf = new Map<number, typeof pairs>();
  for (const pair of pairs) pairsOf.set(pair.a, [...(pairsOf.get(pair.a) ?? []), pair]);
  return groups
    .map((group) => {
      const members = new Set(group.map((utterance) => place.get(utterance)!));
      const inside = [...members]
        .flatMap((at) => pairsOf.get(at) ?? [])
        .filter(({ b }) => members.has(b));
      const weakest = inside.toSorted((x, y) => x.score - y.score || x.a - y.a || x.b - y.b)[0]!;
      return sayingOf(group, weakest.score, weakest.why, isNamed);
    })
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}
