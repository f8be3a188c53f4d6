/** What the claims of a report are read with: look-ups from tokens to everything found before, each made once. */
import { indexSpans } from "../clauses/span-index.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type {
  Attribution,
  EntityType,
  Figure,
  LocalEntity,
  Mention,
  Sentence,
  Span,
  TimeExpression,
} from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/** What findClaims builds on: the text and everything found in it before. */
export interface ClaimInput {
  readonly text: ReadingText;
  readonly times: readonly TimeExpression[];
  readonly entities: readonly LocalEntity[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
}

/** One mention with the entity it names. */
export interface MentionAt {
  readonly entity: number;
  readonly type: EntityType;
  readonly mention: Mention;
}

/** Look-ups by token; -1 for none. */
export interface ClaimLookup extends ClaimInput {
  /** Index of the innermost attribution whose content the token lies in. */
  readonly contentOf: Int32Array;
  /** Index of the attribution whose cue the token belongs to. */
  readonly cueOf: Int32Array;
  readonly timeOf: Int32Array;
  /** Index into `mentions`; the longest where they nest. */
  readonly mentionOf: Int32Array;
  readonly mentions: readonly MentionAt[];
  /** Index of the figure that begins at the token. */
  readonly figureAt: Int32Array;
}

/** A sentence with its verb groups. */
export interface SentenceContext {
  readonly look: ClaimLookup;
  readonly sentence: Sentence;
  readonly index: number;
  readonly groups: readonly VerbGroup[];
  /** Whether it is a headline, where participles stand for passives and infinitives for the future. */
  readonly headline: boolean;
  readonly question: boolean;
}

/** Makes the look-ups. */
export function lookUp(input: ClaimInput): ClaimLookup {
  const { tokens } = input.text;
  const mentions = input.entities
    .flatMap((entity) =>
      entity.mentions.map((mention) => ({ entity: entity.index, type: entity.type, mention })),
    )
    .toSorted((a, b) => length(a.mention) - length(b.mention) || a.mention.start - b.mention.start);
  const contents = pieces(input.attributions, (attribution) => attribution.content).toSorted(
    (a, b) => length(b) - length(a) || a.start - b.start,
  );
  const cues = pieces(input.attributions, (attribution) => attribution.cue);
  const figureAt = new Int32Array(tokens.count).fill(-1);
  indexSpans(tokens, input.figures).forEach((figure, token, all) => {
    if (figure >= 0 && (token === 0 || all[token - 1] !== figure)) figureAt[token] = figure;
  });
  return {
    ...input,
    contentOf: indexSpans(tokens, contents).map((at) => (at < 0 ? -1 : contents[at]!.attribution)),
    cueOf: indexSpans(tokens, cues).map((at) => (at < 0 ? -1 : cues[at]!.attribution)),
    timeOf: indexSpans(tokens, input.times),
    mentionOf: indexSpans(
      tokens,
      mentions.map((at) => at.mention),
    ),
    mentions,
    figureAt,
  };
}

const length = (span: Span): number => span.end - span.start;

function pieces(
  attributions: readonly Attribution[],
  of: (attribution: Attribution) => readonly Span[],
): { readonly start: number; readonly end: number; readonly attribution: number }[] {
  return attributions.flatMap((attribution, index) =>
    of(attribution).map(({ start, end }) => ({ start, end, attribution: index })),
  );
}
