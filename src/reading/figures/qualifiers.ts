/** Words that bound a number: before it ("more than"), behind it ("2,000-plus", "or so"). */
import {
  QUALIFIER_ADVERBS,
  QUALIFIERS_AFTER,
  QUALIFIERS_BEFORE,
  type Bound,
} from "../en/figures.ts";
import type { Tokens } from "../../model/index.ts";

type Entry = { readonly words: readonly string[]; readonly bound: Bound };

const toEntry = ([words, bound]: readonly [string, Bound]): Entry => ({
  words: words.split(" "),
  bound,
});
/** By the last word, longest first: matched from the number backwards. */
const BEFORE = groupBy(QUALIFIERS_BEFORE.map(toEntry), (entry) => entry.words.at(-1)!);
const AFTER = groupBy(QUALIFIERS_AFTER.map(toEntry), (entry) => entry.words[0]!);

function groupBy(entries: readonly Entry[], key: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

/** A qualifier found: how it bounds, and where it begins (before) or ends (after). */
export interface Qualifier {
  readonly bound: Bound;
  readonly at: number;
}

/** The qualifier that ends right before token `first`, or null. */
export function qualifierBefore(tokens: Tokens, first: number, floor: number): Qualifier | null {
  if (first <= floor) return null;
  for (const { words, bound } of BEFORE.get(tokens.lower[first - 1]!) ?? []) {
    const start = first - words.length;
    if (start < floor || !words.every((word, offset) => tokens.lower[start + offset] === word))
      continue;
    if (words[0] === "some" && tokens.tag[start] === "NOUN") continue;
    // "turned over 12 pages", "handed over two men": a particle of the verb.
    if (
      words.length === 1 &&
      (words[0] === "over" || words[0] === "around") &&
      isParticle(tokens, start, floor)
    )
      continue;
    // "told them about one incident"
    if (words[0] === "about" && tokens.lower[first] === "one" && tokens.tag[first + 1] !== "NUM")
      continue;
    let at = start;
    if (at - 1 >= floor && QUALIFIER_ADVERBS.has(tokens.lower[at - 1]!)) at--;
    return { bound, at };
  }
  return null;
}

const PARTICLE_VERBS: ReadonlySet<string> = new Set(
  "hand turn take roll preside pass sign give bring win fly drive run look throw fire clash row fight feud differ".split(
    " ",
  ),
);

const isParticle = (tokens: Tokens, at: number, floor: number): boolean =>
  at > floor && tokens.tag[at - 1] === "VERB" && PARTICLE_VERBS.has(tokens.lemma[at - 1]!);

/** The qualifier that begins at token `end`, or null; `at` is the token behind it. */
export function qualifierAfter(tokens: Tokens, end: number, limit: number): Qualifier | null {
  if (end >= limit) return null;
  for (const { words, bound } of AFTER.get(tokens.lower[end]!) ?? []) {
    const behind = end + words.length;
    if (behind > limit || !words.every((word, offset) => tokens.lower[end + offset] === word))
      continue;
    // "2,000 plus": joined to the number, or it is arithmetic.
    if (words[0] !== "or" && words[0] !== "and" && tokens.start[end] !== tokens.end[end - 1])
      continue;
    return { bound, at: behind };
  }
  return null;
}
