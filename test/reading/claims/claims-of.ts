/** Claims of a sentence with what the stages before would have found, given by hand: a test of claims, not of names or times. */
import { findClaims } from "../../../src/reading/claims/find-claims.ts";
import { findFigures } from "../../../src/reading/figures/find-figures.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";
import type {
  Attribution,
  Claim,
  EntityType,
  LocalEntity,
  Span,
  TimeExpression,
} from "../../../src/model/index.ts";
import { reportOf } from "../figures/figures-of.ts";

/** What stands in the text, as words of it. */
export interface Given {
  /** Names with their types. */
  readonly names?: Readonly<Record<string, EntityType>>;
  readonly times?: readonly string[];
  /** Source, cue and content; null where there is none. */
  readonly said?: readonly (readonly [
    source: string | null,
    cue: string,
    content: string | readonly string[],
  ])[];
  /** Makes the first line a headline. */
  readonly headline?: boolean;
}

/** A claim with its words and the names behind its indices. */
export interface ReadClaim extends Claim {
  readonly words: string;
  readonly lemma: string | null;
  /** "Tolan actor", in order of the text. */
  readonly who: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
  /** Whose it is; null for the report's own voice. */
  readonly by: string | null;
  readonly numbers: readonly (number | null)[];
}

/** All claims of `text`. */
export function claimsOf(text: string, given: Given = {}): ReadClaim[] {
  const plain = reportOf(text);
  const report = given.headline
    ? {
        ...plain,
        blocks: plain.blocks.map((block, index) =>
          index === 0 ? { ...block, kind: "title" as const } : block,
        ),
      }
    : plain;
  const read = tokenize(report);
  const entities = Object.entries(given.names ?? {}).map(([name, type], index): LocalEntity => ({
    index,
    name,
    type,
    named: true,
    aliases: [],
    roles: [],
    country: null,
    mentions: everyPlace(text, name).map((span) => ({ ...span, form: "name", role: null })),
    rules: [],
  }));
  const times = (given.times ?? []).map((words): TimeExpression => ({
    kind: "time",
    ...placeOf(text, words),
    type: "DATE",
    value: "XXXX",
    mod: null,
    earliest: null,
    latest: null,
    said: { kind: "fixed", value: "XXXX", earliest: null, latest: null },
    anchor: null,
    rule: "test",
  }));
  const attributions = (given.said ?? []).map(([source, cue, content], index): Attribution => ({
    id: `a${index}`,
    source: source === null ? [] : [placeOf(text, source)],
    cue: [placeOf(text, cue)],
    content: (typeof content === "string" ? [content] : content).map((words) =>
      placeOf(text, words),
    ),
    direct: false,
    speaker: null,
    via: null,
    rules: [],
    score: 1,
  }));
  const figures = findFigures(read, times, entities);
  return findClaims({ text: read, times, entities, figures, attributions }).map((claim) => {
    const time = claim.time === null ? null : times[claim.time]!;
    const said = attributions.findIndex(({ id }) => id === claim.attribution);
    return {
      ...claim,
      words: text.slice(claim.start, claim.end),
      lemma: claim.head?.lemma ?? null,
      who: claim.participants.map(({ entity, role }) => `${entities[entity]!.name} ${role}`),
      when: time ? text.slice(time.start, time.end) : null,
      where: claim.place === null ? null : entities[claim.place]!.name,
      by: said < 0 ? null : (given.said![said]![0] ?? "?"),
      numbers: claim.figures.map((figure) => figures[figure]!.value),
    };
  });
}

function placeOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" does not stand in "${text}"`);
  return { start, end: start + words.length };
}

function everyPlace(text: string, words: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1))
    spans.push({ start, end: start + words.length });
  return spans;
}
