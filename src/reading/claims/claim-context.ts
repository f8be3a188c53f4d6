/** What the claims of a report are read with: look-ups from tokens to everything found before, each made once. */
import { firstTokenFrom, indexSpans } from "../clauses/span-index.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import { coverOf } from "../../model/index.ts";
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
import { quotedTokens } from "./quoted-tokens.ts";
import { isTrusted } from "./trust.ts";

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
  /** 1 where a token lies in a quotation. */
  readonly quoted: Uint8Array;
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
  /** Token of the question mark that the sentence ends in, -1 for none. */
  readonly question: number;
  /** Token that the question begins at: behind the quotation mark that opens it, or the first of the sentence. */
  readonly questionFrom: number;
}

/** Makes the look-ups. */
export function lookUp(given: ClaimInput): ClaimLookup {
  const { tokens } = given.text;
  // A doubtful attribution is shown as one, but takes no claim out of the report's own voice.
  const attributions = given.attributions.filter((one) => isTrusted(tokens, one));
  const input: ClaimInput = { ...given, attributions };
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
  const contentOf = indexSpans(tokens, contents).map((at) =>
    at < 0 ? -1 : contents[at]!.attribution,
  );
  const cueOf = indexSpans(tokens, cues).map((at) => (at < 0 ? -1 : cues[at]!.attribution));
  giveBack(input, contentOf);
  giveBackNouns(input, contentOf, cueOf);
  return {
    ...input,
    contentOf,
    cueOf,
    timeOf: indexSpans(tokens, input.times),
    mentionOf: indexSpans(
      tokens,
      mentions.map((at) => at.mention),
    ),
    mentions,
    quoted: quotedTokens(tokens, input.text.sentences),
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

/** The frame of the next attribution reaches at most this many tokens before the end of a content that runs into it. */
const TAIL = 8;

/**
 * A content that runs on into the frame of the next attribution ("… will stay, but officials said [the others left]") gives those
 * words back: a source or cue stands in a content only when its own content does too.
 */
function giveBack(input: ClaimInput, contentOf: Int32Array): void {
  const { tokens } = input.text;
  const covers = input.attributions.map((attribution) => coverOf(attribution.content));
  input.attributions.forEach((attribution, index) => {
    const own = covers[index];
    if (!own) return;
    for (const span of [...attribution.source, ...attribution.cue]) {
      const first = firstTokenFrom(tokens, span.start);
      const end = firstTokenFrom(tokens, span.end);
      const outer = first < end ? contentOf[first]! : -1;
      if (outer < 0 || outer === index) continue;
      const cover = covers[outer];
      if (!cover || (own.start < cover.end && own.end > cover.start)) continue;
      const last = firstTokenFrom(tokens, cover.end);
      if (last - end > TAIL) continue;
      for (let token = first; token < last; token++)
        if (contentOf[token] === outer) contentOf[token] = -1;
    }
  });
}

/**
 * A cue that ends before its noun ("gave a shoot-to-kill | order to …") is the report's own: the noun, and with it the deed, goes back
 * into the voice around it.
 */
function giveBackNouns(
  { text, attributions }: ClaimInput,
  contentOf: Int32Array,
  cueOf: Int32Array,
): void {
  const { tag, start, lower } = text.tokens;
  attributions.forEach((attribution, index) => {
    for (const span of attribution.content) {
      const first = firstTokenFrom(text.tokens, span.start);
      if (first === 0 || first >= text.tokens.count || cueOf[first - 1] !== index) continue;
      const before = tag[first - 1];
      const open =
        before === "DET" || before === "ADJ" || /^(?:his|her|its|their)$/u.test(lower[first - 1]!);
      if (!open || tag[first] !== "NOUN") continue;
      let token = first;
      while (token < text.tokens.count && start[token]! < span.end && tag[token] === "NOUN") {
        contentOf[token] = -1;
        token++;
      }
    }
  });
}
