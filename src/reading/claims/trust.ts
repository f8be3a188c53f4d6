/** Which attributions take claims out of the report's own voice: the tagger also shows some that it doubts. */
import { firstTokenFrom } from "../clauses/span-index.ts";
import { CHAINS, HEDGES, ORDERING, SAYING, SPEECH_ACTS } from "../en/claims.ts";
import type { Attribution, Span, Tokens } from "../../model/index.ts";

/**
 * Scores below which an attribution is left aside: with a cue of saying and a source, with another verb known to introduce what somebody
 * says, plans or asks for, and with any other words. Chosen on the development texts of the attribution corpus, so that three in five
 * of those just above each are right.
 */
const LEAST = { saying: 0.25, known: 0.45, other: 0.6 };

/** Whether claims are read as the words of who stands in `attribution`. */
export function isTrusted(tokens: Tokens, attribution: Attribution): boolean {
  const { score, cue, source } = attribution;
  // "The troops are reportedly leaving": a hedge, which the claim takes in, and nobody's words.
  if (source.length === 0 && cue.every((span) => isHedge(tokens, span))) return false;
  if (score > LEAST.other) return true;
  let known = attribution.direct;
  for (const span of cue) {
    for (
      let token = firstTokenFrom(tokens, span.start);
      token < tokens.count && tokens.start[token]! < span.end;
      token++
    ) {
      const lemma = tokens.lemma[token]!.toLowerCase();
      if (SAYING.has(lemma) && source.length > 0) return score > LEAST.saying;
      if (
        SAYING.has(lemma) ||
        SPEECH_ACTS.has(lemma) ||
        ORDERING.has(lemma) ||
        CHAINS.has(lemma) ||
        WORDS_OF_SAYING.has(lemma)
      )
        known = true;
    }
  }
  return known && score > LEAST.known;
}

function isHedge(tokens: Tokens, span: Span): boolean {
  const first = firstTokenFrom(tokens, span.start);
  return tokens.end[first] === span.end && HEDGES.has(tokens.lower[first]!);
}

const WORDS_OF_SAYING: ReadonlySet<string> = new Set(
  "according statement claim view belief word opinion eye".split(" "),
);
