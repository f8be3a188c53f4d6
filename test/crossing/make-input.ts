/** Reports with readings made by hand, so that crossing is tested apart from reading. Places are given by their words. */
import {
  createId,
  sha256,
  type Attribution,
  type Block,
  type Claim,
  type Credit,
  type LocalEntity,
  type ReadReport,
  type Span,
  type TimeExpression,
} from "../../src/model/index.ts";

/** What a test says of an entity; its mentions are all places of its name. */
export interface GivenEntity {
  readonly name: string;
  readonly type: LocalEntity["type"];
  readonly named?: boolean;
  readonly aliases?: readonly string[];
  readonly roles?: readonly string[];
  readonly country?: string | null;
}

/** What a test says of a statement: who said it (index of the entity), and its words as they stand in the text. */
export interface GivenStatement {
  readonly speaker: number | null;
  readonly words: string;
  readonly direct?: boolean;
  readonly cue?: string;
}

/** What a test says of a claim. `day` becomes a time expression of the reading. */
export interface GivenClaim {
  readonly words: string;
  readonly head: string;
  readonly lemma?: string;
  readonly actors?: readonly number[];
  readonly undergoers?: readonly number[];
  readonly day?: string;
  readonly polarity?: Claim["polarity"];
  readonly rules?: readonly string[];
}

/** A report as a test gives it. */
export interface GivenReport {
  readonly outlet?: string;
  readonly date?: string;
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly credits?: readonly Omit<Credit, "span">[];
  readonly entities?: readonly GivenEntity[];
  readonly statements?: readonly GivenStatement[];
  readonly claims?: readonly GivenClaim[];
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push({ start: at, end: at + words.length });
  return places;
}

/** The report and its reading. One paragraph is one block and one sentence. */
export function makeInput(given: GivenReport): ReadReport {
  const title = given.title ?? "";
  const parts = title === "" ? given.paragraphs : [title, ...given.paragraphs];
  const text = parts.join("\n\n");
  const id = createId("r", given.outlet ?? "", text);
  const blocks: Block[] = [];
  let from = 0;
  parts.forEach((part, index) => {
    const kind = index === 0 && title !== "" ? "title" : "paragraph";
    blocks.push({ start: from, end: from + part.length, kind, rule: "given" });
    from += part.length + 2;
  });
  const sentences = blocks.map((block, index) => ({
    ...block,
    block: index,
    firstToken: 0,
    endToken: 0,
  }));
  const entities = (given.entities ?? []).map((entity, index): LocalEntity => ({
    index,
    name: entity.name,
    type: entity.type,
    named: entity.named ?? true,
    aliases: entity.aliases ?? [],
    roles: entity.roles ?? [],
    country: entity.country ?? null,
    mentions: placesOf(text, entity.name).map((span) => ({ ...span, form: "name", role: null })),
    rules: [],
  }));
  const attributions = (given.statements ?? []).map((statement): Attribution => {
    const content = placeOf(text, statement.words);
    return {
      id: createId("a", id, content.start),
      source: [],
      cue: statement.cue === undefined ? [] : [placeOf(text, statement.cue)],
      content: [content],
      direct: statement.direct ?? false,
      speaker: statement.speaker,
      via: null,
      rules: [],
      score: 1,
    };
  });
  const times: TimeExpression[] = [];
  const claims = (given.claims ?? []).map((one): Claim => {
    const span = placeOf(text, one.words);
    if (one.day !== undefined) {
      times.push({
        ...span,
        kind: "time",
        type: "DATE",
        value: one.day,
        mod: null,
        earliest: one.day,
        latest: one.day,
        said: { kind: "fixed", value: one.day, earliest: one.day, latest: one.day },
        anchor: null,
        rule: "given",
      });
    }
    const at = text.indexOf(one.head, span.start);
    return {
      ...span,
      id: createId("c", id, span.start, span.end),
      sentence: blocks.findIndex((block) => block.start <= span.start && span.end <= block.end),
      attribution: null,
      polarity: one.polarity ?? "affirmed",
      certainty: "asserted",
      head: { start: at, end: at + one.head.length, lemma: one.lemma ?? one.head },
      participants: [
        ...(one.actors ?? []).map((entity) => ({ entity, role: "actor" as const })),
        ...(one.undergoers ?? []).map((entity) => ({ entity, role: "undergoer" as const })),
      ],
      time: one.day === undefined ? null : times.length - 1,
      place: null,
      figures: [],
      rules: one.rules ?? [],
    };
  });
  return {
    report: {
      id,
      file: null,
      url: null,
      sha256: sha256(text),
      mediaType: "text/plain",
      encoding: "utf-8",
      language: "en",
      text,
      title: title === "" ? null : { start: 0, end: title.length },
      blocks,
      authors: [],
      outlet: {
        name: given.outlet ?? null,
        basis: given.outlet === undefined ? "unknown" : "metadata",
        evidence: [],
      },
      dates:
        given.date === undefined
          ? []
          : [
              {
                role: "published",
                value: given.date,
                zone: null,
                basis: "metadata",
                span: null,
                rule: "given",
              },
            ],
      credits: (given.credits ?? []).map((credit) => ({ ...credit, span: { start: 0, end: 0 } })),
      problems: [],
    },
    reading: {
      kind: "reading",
      report: id,
      reference: null,
      sentences,
      times,
      entities,
      figures: [],
      attributions,
      claims,
      problems: [],
    },
  };
}

/** The words of a span of one of `inputs`. */
export function wordsAt(
  inputs: readonly ReadReport[],
  { report, start, end }: Span & { readonly report: string },
): string {
  return inputs.find((input) => input.report.id === report)!.report.text.slice(start, end);
}
