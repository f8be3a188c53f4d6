/** Small records made by hand: reports, readings and links as a test words them, so that weighing is tested apart from reading and crossing. */
import {
  createId,
  rangeOf,
  sha256,
  type Attribution,
  type Certainty,
  type Claim,
  type Credit,
  type EntityType,
  type Figure,
  type Findings,
  type Links,
  type LocalEntity,
  type Polarity,
  type ReadReport,
  type Report,
  type Said,
  type SayingForm,
  type Span,
  type TimeExpression,
} from "../../src/model/index.ts";
import { settleDates, weigh } from "../../src/weighing/index.ts";

/** Somebody or something named in the reports of a test. */
export interface Who {
  readonly name: string;
  readonly type: EntityType;
  /** Other words that mean it: "he", "its". */
  readonly also?: readonly string[];
  readonly roles?: readonly string[];
}

/** What a report lets somebody say. */
export interface Says {
  /** Name of the speaker; null when it is not known. */
  readonly who: string | null;
  readonly source?: string;
  readonly cue: string;
  readonly content: string;
  readonly direct?: boolean;
  /** The content of the attribution that this one comes through. */
  readonly via?: string;
}

/** What a report tells. */
export interface Tells {
  readonly words: string;
  readonly head?: string;
  readonly denied?: boolean;
  readonly certainty?: Certainty;
  readonly actors?: readonly string[];
  readonly undergoers?: readonly string[];
  /** Words of its time, and the day they mean. */
  readonly time?: { readonly words: string; readonly day: string; readonly said?: Said };
  readonly figures?: readonly GivenFigure[];
  /** Claims of one event bear one word here. */
  readonly event?: string;
}

/** A figure as a test gives it; `value` for an exact one. */
export interface GivenFigure {
  readonly words: string;
  readonly value: number;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit: string;
  readonly kind?: Figure["kind"];
  readonly scope?: readonly string[];
}

/** A report of a test: one paragraph of prose and what is read in it. */
export interface Tale {
  readonly outlet: string;
  readonly date?: string;
  readonly text: string;
  readonly says?: readonly Says[];
  readonly tells?: readonly Tells[];
  /** Times in the text that reading gave to no claim. */
  readonly otherTimes?: readonly { readonly words: string; readonly day: string }[];
  readonly credits?: readonly Omit<Credit, "span">[];
  readonly url?: string;
  /** A line of the page's furniture, put behind the text. */
  readonly legal?: string;
}

/** Sayings and copies by their words, one for each report of it. */
export interface Given {
  readonly who?: readonly Who[];
  readonly tales: readonly Tale[];
  readonly sayings?: readonly (readonly { outlet: string; words: string; as?: SayingForm }[])[];
  readonly copies?: readonly {
    readonly words: string;
    readonly outlets: readonly [string, string];
    readonly original?: string;
  }[];
}

/** The findings of a record made by hand, with its reports by outlet. */
export interface Weighed {
  readonly findings: Findings;
  readonly reports: ReadonlyMap<string, ReadReport>;
  /** The words of a side of a dispute, or of a term. */
  readonly wordsOf: (span: Span & { readonly report: string }) => string;
}

/** Weighs the record that `given` describes. */
export function weighGiven(given: Given): Weighed {
  const inputs = given.tales.map((tale) => inputOf(tale, given.who ?? []));
  const reports = new Map(given.tales.map(({ outlet }, index) => [outlet, inputs[index]!]));
  const sorted = inputs.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const links = linksOf(given, reports);
  const dates = settleDates(sorted, links, links.events);
  return {
    findings: weigh(sorted, links, dates),
    reports,
    wordsOf: ({ report, start, end }) =>
      inputs.find((input) => input.report.id === report)!.report.text.slice(start, end),
  };
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

/** The place of a verb by its lemma; the start of the claim where another form of it stands. */
function verbOf(text: string, span: Span, lemma: string): Span {
  const at = text.slice(span.start, span.end).indexOf(lemma);
  return at < 0
    ? { start: span.start, end: span.start }
    : { start: span.start + at, end: span.start + at + lemma.length };
}

function placesOf(text: string, words: string): Span[] {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  return [...text.matchAll(new RegExp(`(?<![\\p{L}])${escaped}(?![\\p{L}])`, "gu"))].map(
    ({ index }) => ({ start: index, end: index + words.length }),
  );
}

function localEntities(text: string, who: readonly Who[]): LocalEntity[] {
  return who
    .filter(({ name }) => text.includes(name))
    .map(({ name, type, also, roles }, index) => ({
      index,
      name,
      type,
      named: true,
      aliases: [],
      roles: roles ?? [],
      country: null,
      mentions: [
        ...placesOf(text, name).map((span) => ({
          ...span,
          form: "name" as const,
          role: roleBefore(text, span, roles ?? []),
        })),
        ...(also ?? []).flatMap((words) =>
          placesOf(text, words).map((span) => ({ ...span, form: "pronoun" as const, role: null })),
        ),
      ].toSorted((a, b) => a.start - b.start),
      rules: [],
    }));
}

function roleBefore(text: string, { start }: Span, roles: readonly string[]): Span | null {
  const role = roles.find((each) => text.slice(0, start).endsWith(`${each} `));
  return role === undefined ? null : { start: start - role.length - 1, end: start - 1 };
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.!?]+[.!?]+[”"’]?/gu)].map(({ 0: words, index }) => {
    const lead = words.length - words.trimStart().length;
    return { start: index + lead, end: index + words.length };
  });
}

function inputOf(tale: Tale, who: readonly Who[]): ReadReport {
  const { text } = tale;
  const id = createId("r", tale.outlet, text);
  const entities = localEntities(text, who);
  const indexOf = (name: string | null): number | null =>
    name === null ? null : (entities.find((entity) => entity.name === name)?.index ?? null);
  const sentences = sentencesOf(text);
  const attributions = (tale.says ?? []).map((said): Attribution => ({
    id: createId("a", id, said.content),
    source: said.source === undefined ? [] : [placeOf(text, said.source)],
    cue: [placeOf(text, said.cue)],
    content: [placeOf(text, said.content)],
    direct: said.direct ?? false,
    speaker: indexOf(said.who),
    via: said.via === undefined ? null : createId("a", id, said.via),
    rules: [],
    score: 1,
  }));
  const times: TimeExpression[] = [];
  for (const { words, day } of tale.otherTimes ?? []) {
    const range = rangeOf(day)!;
    times.push({
      ...placeOf(text, words),
      kind: "time",
      type: "DATE",
      value: day,
      mod: null,
      ...range,
      said: { kind: "fixed", value: day, ...range },
      anchor: null,
      rule: "given",
    });
  }
  const figures: Figure[] = [];
  const claims = (tale.tells ?? []).map((told): Claim => {
    const span = placeOf(text, told.words);
    if (told.time) {
      const { earliest, latest } = rangeOf(told.time.day)!;
      times.push({
        ...placeOf(text, told.time.words),
        kind: "time",
        type: "DATE",
        value: told.time.day,
        mod: null,
        earliest,
        latest,
        said: told.time.said ?? { kind: "fixed", value: told.time.day, earliest, latest },
        anchor: null,
        rule: "given",
      });
    }
    const first = figures.length;
    for (const each of told.figures ?? []) figures.push(figureOf(text, each));
    const head =
      told.head === undefined ? null : { ...verbOf(text, span, told.head), lemma: told.head };
    const taking = (
      names: readonly string[] | undefined,
      role: "actor" | "undergoer",
    ): Claim["participants"] => (names ?? []).map((name) => ({ entity: indexOf(name)!, role }));
    return {
      ...span,
      id: createId("c", id, told.words),
      sentence: sentences.findIndex(({ start, end }) => start <= span.start && span.start < end),
      attribution:
        attributions.find(({ content }) =>
          content.some(({ start, end }) => start <= span.start && span.end <= end),
        )?.id ?? null,
      polarity: (told.denied ? "denied" : "affirmed") satisfies Polarity,
      certainty: told.certainty ?? "asserted",
      head,
      participants: [...taking(told.actors, "actor"), ...taking(told.undergoers, "undergoer")],
      time: told.time ? times.length - 1 : null,
      place: null,
      figures: (told.figures ?? []).map((_, index) => first + index),
      rules: [],
    };
  });
  return {
    report: reportOf(tale, id),
    reading: {
      kind: "reading",
      report: id,
      reference: null,
      sentences: sentences.map((span) => ({ ...span, block: 0, firstToken: 0, endToken: 0 })),
      times,
      entities,
      figures,
      attributions,
      claims,
      problems: [],
    },
  };
}

function figureOf(text: string, given: GivenFigure): Figure {
  return {
    ...placeOf(text, given.words),
    value: given.value,
    low: given.low === undefined ? given.value : given.low,
    high: given.high === undefined ? given.value : given.high,
    unit: given.unit,
    of: null,
    scope: (given.scope ?? []).toSorted(),
    kind: given.kind ?? "count",
    asOf: null,
    rule: "given",
  };
}

function reportOf(tale: Tale, id: string): Report {
  const { outlet, date, credits, url, legal } = tale;
  const body = { start: 0, end: tale.text.length };
  const text = legal === undefined ? tale.text : `${tale.text}\n\n${legal}`;
  return {
    id,
    file: null,
    url: url ?? null,
    sha256: sha256(text),
    mediaType: "text/plain",
    encoding: "utf-8",
    language: "en",
    text,
    title: null,
    blocks: [
      { ...body, kind: "paragraph", rule: "given" },
      ...(legal === undefined
        ? []
        : [
            {
              start: text.length - legal.length,
              end: text.length,
              kind: "legal" as const,
              rule: "given",
            },
          ]),
    ],
    authors: [],
    outlet: { name: outlet, basis: "metadata", evidence: [] },
    dates:
      date === undefined
        ? []
        : [
            {
              role: "published",
              value: date,
              zone: null,
              basis: "metadata",
              span: null,
              rule: "given",
            },
          ],
    credits: (credits ?? []).map((credit) => ({ ...credit, span: { start: 0, end: 0 } })),
    problems: [],
  };
}

function linksOf(given: Given, reports: ReadonlyMap<string, ReadReport>): Links {
  const inputs = [...reports.values()];
  const entities = (given.who ?? []).map(({ name, type }) => ({
    id: createId("e", name),
    name,
    type,
    aliases: [],
    roles: [],
    country: null,
    members: inputs
      .flatMap(({ report, reading }) =>
        reading.entities
          .filter((entity) => entity.name === name)
          .map(({ index }) => ({ report: report.id, index })),
      )
      .toSorted((a, b) => (a.report < b.report ? -1 : 1)),
    joins: [],
  }));
  const events = new Map<string, string[]>();
  given.tales.forEach(({ outlet, tells }) => {
    for (const { event, words } of tells ?? []) {
      if (event === undefined) continue;
      const claims = events.get(event) ?? [];
      claims.push(createId("c", reports.get(outlet)!.report.id, words));
      events.set(event, claims);
    }
  });
  return {
    entities: entities.filter(({ members }) => members.length > 0),
    copies: (given.copies ?? []).map(({ words, outlets, original }) => {
      const spans = outlets
        .map((outlet) => {
          const { report } = reports.get(outlet)!;
          return { report: report.id, ...placeOf(report.text, words) };
        })
        .toSorted((a, b) => (a.report < b.report ? -1 : 1));
      return {
        id: createId("k", words),
        spans: [spans[0]!, spans[1]!] as const,
        similarity: 1,
        kind: "text" as const,
        original: original === undefined ? null : reports.get(original)!.report.id,
        why: "given",
      };
    }),
    sayings: (given.sayings ?? []).map((wordings) => {
      const spans = wordings.map(({ outlet, words, as }) => {
        const { report, reading } = reports.get(outlet)!;
        const place = placeOf(report.text, words);
        const attribution = reading.attributions.find(({ content }) =>
          content.some(({ start, end }) => start < place.end && place.start < end),
        );
        const speaker =
          attribution?.speaker == null ? null : reading.entities[attribution.speaker]!.name;
        return {
          report: report.id,
          ...place,
          attribution: attribution?.id ?? null,
          speaker: speaker === null ? null : createId("e", speaker),
          as: as ?? ("same" as const),
        };
      });
      return {
        id: createId("u", wordings[0]!.words),
        spans,
        speakers: [...new Set(spans.flatMap(({ speaker }) => speaker ?? []))].toSorted(),
        score: 0.9,
        why: "12 words in a row",
      };
    }),
    events: [...events].map(([label, claims]) => ({
      id: createId("v", label),
      label,
      claims,
      joins: [],
    })),
    stories: [
      { id: "s1", label: "the story", reports: inputs.map(({ report }) => report.id).toSorted() },
    ],
  };
}
