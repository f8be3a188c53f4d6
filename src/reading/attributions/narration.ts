/** A report's tokens with the quotations laid over them: which words are somebody's utterance, and which the report's own. */
import type { Span } from "../../model/index.ts";
import { OBJECT_VERBS, SPEECH_VERBS } from "../en/attributions.ts";
import type { ReadingText } from "../reading-text.ts";
import { findDashSpeech } from "./dash-speech.ts";
import { findQuotations, type Quotation } from "./find-quotations.ts";

/** `speech` stands as an utterance; `part` is some quoted words inside a sentence; `term` a title, nickname or scare quote. */
export type QuotationKind = "speech" | "part" | "term";

/** A quotation with its tokens. */
export interface QuotedTokens extends Quotation {
  /** Half-open range of tokens, marks included: `first` and `endToken`. */
  readonly first: number;
  readonly endToken: number;
  readonly kind: QuotationKind;
}

/** The tokens of one block. */
export interface BlockTokens {
  readonly block: number;
  readonly first: number;
  readonly end: number;
  /** First token of each of its sentences, ascending. */
  readonly starts: readonly number[];
}

/** What the rules of attribution work on. */
export interface Narration {
  readonly text: ReadingText;
  readonly quotations: readonly QuotedTokens[];
  readonly blocks: readonly BlockTokens[];
  /** For each token, the index of the outermost quotation that holds it, or -1. */
  readonly quotationOf: Int32Array;
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Int32Array;
}

/** Lays the quotations over the tokens. Linear. */
export function createNarration(text: ReadingText): Narration {
  const { tokens } = text;
  const blocks = blocksOf(text);
  const startsSentence = new Set(text.sentences.map((sentence) => sentence.firstToken));
  const quotationOf = new Int32Array(tokens.count).fill(-1);
  const sentenceOf = new Int32Array(tokens.count);
  text.sentences.forEach(({ firstToken, endToken }, index) => {
    sentenceOf.fill(index, firstToken, endToken);
  });
  const quotations: QuotedTokens[] = [];
  let token = 0;
  for (const quotation of findQuotations(text)) {
    while (token < tokens.count && tokens.end[token]! <= quotation.start) token++;
    let end = token;
    while (end < tokens.count && tokens.start[end]! < quotation.end) end++;
    if (end === token) continue;
    const kind = kindOf(text, quotation, token, end, startsSentence.has(token));
    quotations.push({ ...quotation, first: token, endToken: end, kind });
    if (quotation.depth === 0) quotationOf.fill(quotations.length - 1, token, end);
  }
  for (const block of blocks) {
    for (const speech of findDashSpeech(text, block.starts, block.end)) {
      const span = spanOf(text, speech.first, speech.end);
      quotations.push({
        ...span,
        inner: span,
        block: block.block,
        mark: "–",
        closed: true,
        depth: 0,
        continues: false,
        first: speech.first,
        endToken: speech.end,
        kind: "speech",
      });
      quotationOf.fill(quotations.length - 1, speech.first, speech.end);
    }
  }
  return { text, quotations, blocks, quotationOf, sentenceOf };
}

function blocksOf(text: ReadingText): BlockTokens[] {
  const blocks: { block: number; first: number; end: number; starts: number[] }[] = [];
  for (const sentence of text.sentences) {
    const last = blocks.at(-1);
    if (last?.block === sentence.block) {
      last.end = sentence.endToken;
      last.starts.push(sentence.firstToken);
    } else {
      blocks.push({
        block: sentence.block,
        first: sentence.firstToken,
        end: sentence.endToken,
        starts: [sentence.firstToken],
      });
    }
  }
  return blocks;
}

const WORD = /[\p{L}\p{N}]/u;

function kindOf(
  text: ReadingText,
  quotation: Quotation,
  first: number,
  end: number,
  startsSentence: boolean,
): QuotationKind {
  const { tokens } = text;
  let words = 0;
  let verbs = 0;
  let capitals = 0;
  for (let t = first; t < end && words < 40; t++) {
    const word = tokens.text[t]!;
    if (!WORD.test(word)) continue;
    words++;
    if (/^\p{Lu}/u.test(word)) capitals++;
    if (tokens.tag[t] === "VERB" || tokens.tag[t] === "AUX") verbs++;
  }
  const inside = text.text.slice(quotation.inner.start, quotation.inner.end).trim();
  const ended = /[.,!?…–—-]$/u.test(inside) || !quotation.closed;
  const begins = /^[\p{Lu}\p{N}[("'‘“…]/u.test(inside);
  if (words === 0) return "term";
  const before = first > 0 ? tokens.text[first - 1]! : "";
  const cueBefore =
    before === ":" ||
    (before === "," && first > 1 && introduces(text, first - 2)) ||
    introduces(text, first - 1);
  if (quotation.continues || (cueBefore && (verbs > 0 || begins) && words > 1)) return "speech";
  const after = text.text.charAt(quotation.end);
  if (begins && verbs > 0 && words > 2 && (ended || /[,]/u.test(after))) return "speech";
  const alone = begins && ended && (before === "." || startsSentence);
  if (alone && capitals < Math.max(2, words)) return "speech";
  return words > 3 || (verbs > 0 && capitals < words) ? "part" : "term";
}

function introduces(text: ReadingText, token: number): boolean {
  if (token < 0 || text.tokens.tag[token] !== "VERB") return false;
  const lemma = text.tokens.lemma[token]!;
  return SPEECH_VERBS.has(lemma) && !OBJECT_VERBS.has(lemma);
}

/** The span of a token range. */
export function spanOf(text: ReadingText, first: number, end: number): Span {
  return { start: text.tokens.start[first]!, end: text.tokens.end[end - 1]! };
}

/** Whether a verb is among the tokens. */
export function hasVerb(n: Narration, first: number, end: number): boolean {
  const { tag } = n.text.tokens;
  for (let t = first; t < end; t++) if (tag[t] === "VERB" || tag[t] === "AUX") return true;
  return false;
}
