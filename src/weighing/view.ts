/** One view of reports and links for all of weighing: the look-ups that more than one of its parts needs, each made once. */
import {
  overlap,
  shortName,
  type Attribution,
  type Claim,
  type Entity,
  type EventLink,
  type Links,
  type Mention,
  type ReadReport,
  type Reading,
  type ReportSpan,
  type ResolvedTime,
  type Sentence,
  type Span,
} from "../model/index.ts";
import { claimTimes, type ClaimTime } from "./dates/claim-times.ts";
import type { FoundOrigins } from "./origins/find-origins.ts";
import type { SettledDates } from "./settled-dates.ts";

/** A claim with everything that weighing asks about it. */
export interface ClaimView {
  readonly claim: Claim;
  readonly input: ReadReport;
  readonly report: string;
  /** The attribution that it is the content of; null for the report's own voice. */
  readonly attribution: Attribution | null;
  /** Global id of its speaker; null for the report's own voice and for speakers that are not identified. */
  readonly speaker: string | null;
  /** Global ids of the entities that take part in it, by role. */
  readonly actors: readonly string[];
  readonly undergoers: readonly string[];
  readonly others: readonly string[];
  readonly place: string | null;
  /** Global ids of all entities named or referred to inside its words; sorted. */
  readonly mentioned: readonly string[];
  /** When, resolved; null when not said. */
  readonly when: ResolvedTime | null;
  /** When, as far as its words and the sentence before show; null when they do not. */
  readonly told: ClaimTime | null;
  readonly origins: readonly string[];
  readonly story: string;
  readonly event: string | null;
}

/** Where the words of a claim stand. */
export function claimSpan({ report, claim }: ClaimView): ReportSpan {
  return { report, start: claim.start, end: claim.end };
}

/** The look-ups. */
export interface WeighingView {
  readonly reports: readonly ReadReport[];
  readonly links: Links;
  readonly dates: SettledDates;
  /** By claim id. */
  readonly claims: ReadonlyMap<string, ClaimView>;
  /** By report id, in text order. */
  readonly claimsOf: ReadonlyMap<string, readonly ClaimView[]>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly events: ReadonlyMap<string, EventLink>;
  readonly report: (id: string) => ReadReport;
  readonly storyOf: (report: string) => string;
  /** A report's name in a sentence: its outlet, or its file, or its title. */
  readonly nameOf: (report: string) => string;
  readonly entityName: (id: string) => string;
  readonly wordsOf: (report: string, span: Span) => string;
  /** The mentions that begin inside a span, by start. */
  readonly mentionsIn: (report: string, span: Span) => readonly PlacedMention[];
  /** The sentence that a span begins in; null when it begins in none. */
  readonly sentenceAt: (report: string, span: Span) => Sentence | null;
  /** All sentences of a report with their words; made at the first call. */
  readonly sentencesOf: (report: string) => readonly SentenceView[];
}

/** A sentence of a report with its words, every white space a blank: offsets into `words` are offsets from `sentence.start`. */
export interface SentenceView {
  readonly report: string;
  readonly sentence: Sentence;
  readonly words: string;
}

/** Builds the view. Linear in the size of the record. */
export function createView(
  reports: readonly ReadReport[],
  links: Links,
  dates: SettledDates,
  origins: FoundOrigins,
): WeighingView {
  const byId = new Map(reports.map((input) => [input.report.id, input]));
  const entities = new Map(links.entities.map((entity) => [entity.id, entity]));
  const events = new Map(links.events.map((event) => [event.id, event]));
  const entityOf = new Map(
    links.entities.flatMap((entity) =>
      entity.members.map(({ report, index }) => [`${report}#${index}`, entity.id] as const),
    ),
  );
  const stories = new Map(
    links.stories.flatMap((story) => story.reports.map((report) => [report, story.id] as const)),
  );
  const eventOf = new Map(
    links.events.flatMap((event) => event.claims.map((claim) => [claim, event.id] as const)),
  );
  const names = reportNames(reports);
  const sentences = new Map<string, readonly SentenceView[]>();
  const sentencesOf = (id: string): readonly SentenceView[] => {
    const known = sentences.get(id) ?? sentencesIn(byId.get(id)!);
    sentences.set(id, known);
    return known;
  };

  const claims = new Map<string, ClaimView>();
  const claimsOf = new Map<string, readonly ClaimView[]>();
  const mentionsOf = new Map<string, readonly PlacedMention[]>();
  for (const input of reports) {
    const { report, reading } = input;
    const globalOf = (index: number | null): string | null =>
      index === null ? null : (entityOf.get(`${report.id}#${index}`) ?? null);
    const attributions = new Map(
      reading.attributions.map((attribution) => [attribution.id, attribution]),
    );
    const resolved = dates.times.get(report.id);
    const mentions = mentionsInOrder(reading, globalOf);
    mentionsOf.set(report.id, mentions);
    const told = claimTimes(input, resolved ?? []);
    const views = reading.claims.map((claim, at): ClaimView => {
      const attribution =
        claim.attribution === null ? null : (attributions.get(claim.attribution) ?? null);
      const taking = (role: string): string[] =>
        claim.participants.flatMap((participant) => {
          const id = participant.role === role ? globalOf(participant.entity) : null;
          return id === null ? [] : [id];
        });
      return {
        claim,
        input,
        report: report.id,
        attribution,
        speaker: globalOf(attribution?.speaker ?? null),
        actors: taking("actor"),
        undergoers: taking("undergoer"),
        others: taking("other"),
        place: globalOf(claim.place),
        mentioned: [...new Set(mentionsIn(mentions, claim).map(({ entity }) => entity))].toSorted(),
        when: claim.time === null ? null : (resolved?.[claim.time] ?? null),
        told: told[at] ?? null,
        origins: origins.byClaim.get(claim.id) ?? [],
        story: stories.get(report.id) ?? "",
        event: eventOf.get(claim.id) ?? null,
      };
    });
    for (const view of views) claims.set(view.claim.id, view);
    claimsOf.set(report.id, views);
  }

  return {
    reports,
    links,
    dates,
    claims,
    claimsOf,
    entities,
    events,
    report: (id) => byId.get(id)!,
    storyOf: (id) => stories.get(id) ?? "",
    nameOf: (id) => names.get(id) ?? id,
    entityName: (id) => entities.get(id)?.name ?? id,
    wordsOf: (id, { start, end }) =>
      byId.get(id)?.report.text.slice(start, end).replace(/\s+/gu, " ") ?? "",
    mentionsIn: (id, span) => mentionsIn(mentionsOf.get(id) ?? [], span),
    sentenceAt: (id, span) => sentenceAt(byId.get(id)?.reading.sentences ?? [], span),
    sentencesOf,
  };
}

function sentencesIn({ report, reading }: ReadReport): SentenceView[] {
  return reading.sentences.map((sentence) => ({
    report: report.id,
    sentence,
    words: report.text.slice(sentence.start, sentence.end).replace(/\s/gu, " "),
  }));
}

/** A mention with the global id of its entity. */
export interface PlacedMention extends Span {
  readonly entity: string;
  readonly form: Mention["form"];
}

/** All mentions of a reading with their global entities, by start. */
function mentionsInOrder(
  { entities }: Reading,
  globalOf: (index: number) => string | null,
): PlacedMention[] {
  return entities
    .flatMap((entity) => {
      const id = globalOf(entity.index);
      return id === null
        ? []
        : entity.mentions.map(({ start, end, form }) => ({ start, end, form, entity: id }));
    })
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The mentions that begin inside `span`; `mentions` sorted by start. */
function mentionsIn(mentions: readonly PlacedMention[], span: Span): PlacedMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const found: PlacedMention[] = [];
  for (let at = low; at < mentions.length && mentions[at]!.start < span.end; at++) {
    found.push(mentions[at]!);
  }
  return found;
}

function sentenceAt(sentences: readonly Sentence[], span: Span): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found && overlap(found, { start: span.start, end: Math.max(span.end, span.start + 1) }) > 0
    ? found
    : null;
}

/** Distinct names: an outlet or title that several reports bear is told apart by the file or id. */
function reportNames(reports: readonly ReadReport[]): Map<string, string> {
  const named = reports.map(({ report }) => ({
    report,
    name: shortName({
      ...report,
      title: report.title && report.text.slice(report.title.start, report.title.end),
    }),
  }));
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    named.map(({ report, name }) => [
      report.id,
      counts.get(name) === 1
        ? name
        : `${name} (${report.file?.replace(/\.[a-z]+$/iu, "") ?? report.id})`,
    ]),
  );
}
