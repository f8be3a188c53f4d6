/** Where: the place that goes with a clause's predicate, and not with a noun beside it ("members of the club in Ostrau"). */
import { AREA_NOUNS, MOTION, PLACE_IN, PLACE_TO } from "../en/claims.ts";
import type { Clause } from "../clauses/clause.ts";
import { attaches } from "./attachment.ts";
import type { SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";

/** The index of the place that says where, or null: behind the predicate before in front of it, "in" before "to". */
export function findPlace(
  context: SentenceContext,
  clause: Clause,
  predicate: Predicate,
): number | null {
  const { look, sentence } = context;
  const anchor = Math.max(predicate.head, predicate.verb?.head ?? sentence.firstToken);
  let best: { readonly rank: number; readonly entity: number } | null = null;
  let last = -1;
  for (const token of clause.tokens) {
    const index = look.mentionOf[token]!;
    if (index < 0 || index === last) continue;
    last = index;
    const at = look.mentions[index]!;
    if (at.type !== "place" || at.mention.form !== "name" || narrows(context, token)) continue;
    const preposition = prepositionBefore(context, token);
    if (preposition < 0) continue;
    const rank = rankOf(context, clause, predicate, preposition, token > anchor);
    if (rank !== null && (!best || rank < best.rank)) best = { rank, entity: at.entity };
  }
  return best?.entity ?? null;
}

/** How near a place stands to the predicate, less being nearer; null when it goes with something else. */
function rankOf(
  context: SentenceContext,
  clause: Clause,
  predicate: Predicate,
  preposition: number,
  behind: boolean,
): number | null {
  const { tokens } = context.look.text;
  const word = tokens.lower[preposition]!;
  if (PLACE_IN.has(word))
    return attaches(context, clause, predicate, preposition, "place") ? (behind ? 0 : 1) : null;
  // "to Ostrau" is where somebody is once he has moved there.
  const moves =
    predicate.verb !== null && MOTION.has(tokens.lemma[predicate.verb.head]!.toLowerCase());
  return behind && moves && PLACE_TO.has(word) ? 2 : null;
}

/** "Ostrau police", "the Kasovia mission", "Ostrau's mayor": a name that narrows a noun behind it says not where. "The Ostrau area" does. */
function narrows({ look, sentence }: SentenceContext, first: number): boolean {
  const { lower, tag } = look.text.tokens;
  const index = look.mentionOf[first]!;
  let end = first;
  while (end < sentence.endToken && look.mentionOf[end] === index) end++;
  if (end >= sentence.endToken) return false;
  if (/^['’](?:s)?$/u.test(lower[end]!)) return true;
  return (
    (tag[end] === "NOUN" || tag[end] === "PROPN") &&
    look.timeOf[end]! < 0 &&
    !AREA_NOUNS.has(lower[end]!)
  );
}

/** The preposition before a place, with at most an article, adjectives and common nouns between ("in the city of" is "in"); -1 for none. */
function prepositionBefore({ look, sentence }: SentenceContext, first: number): number {
  const { tokens } = look.text;
  for (
    let token = first - 1, steps = 0;
    token >= sentence.firstToken && steps < 6;
    token--, steps++
  ) {
    const tag = tokens.tag[token]!;
    const word = tokens.lower[token]!;
    if (tag === "ADP") {
      // "in the city of Ostrau"
      if (word === "of" && AREA_NOUNS.has(tokens.lower[token - 1] ?? "")) continue;
      return token;
    }
    if (word === "to" && tag === "PART") return token;
    if (tag !== "DET" && tag !== "ADJ" && tag !== "NOUN" && word !== "-") return -1;
    // "in the embassy Ostrau": a noun right before a name only when it is one of area.
    if (tag === "NOUN" && token === first - 1 && !AREA_NOUNS.has(word)) return -1;
  }
  return -1;
}
