/**
 * What somebody types to search, and the places of a text that hold it: the same in a served record, whose full-text index finds the
 * passages, and in a page from disk, which looks through them itself. Words are folded as the index folds them (unicode61 without
 * diacritics): letters, digits and their marks in lower case, everything else is between words.
 */
import type { Span } from "../span.ts";

/** Words that stand side by side; a single one is the usual case. */
export interface Term {
  /** Folded; at least one. */
  readonly words: readonly string[];
  /** Whether the last word may go on. */
  readonly isOpen: boolean;
}

/** A parsed search: one term of each group must be there, and none of `without`. */
export interface SearchWords {
  readonly groups: readonly (readonly Term[])[];
  readonly without: readonly Term[];
}

/** A word of a text: folded, with its place. */
export interface TextWord extends Span {
  readonly word: string;
}

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
const PIECE = /(-?)(?:"([^"]*)("?)|([^\s"]+))/gu;
const MARKS = /\p{M}+/gu;
/** A first letter of these is found in so many words that it says nothing yet. */
const ONE_ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u;
const MOST_TERMS = 32;

/** The words of a text in order. Linear. */
export function wordsOf(text: string): TextWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    word: fold(found),
  }));
}

function fold(word: string): string {
  return word.normalize("NFD").replace(MARKS, "").toLowerCase();
}

/**
 * Reads what somebody types. Never fails: what is no search is none. `"a phrase"`, `word*` for its beginnings, `-word` for what must not
 * be there, `OR` between two. With `isTyping` a last word without a space after it may go on.
 */
export function parseSearch(
  text: string,
  { isTyping }: { readonly isTyping: boolean },
): SearchWords {
  const groups: Term[][] = [];
  const without: Term[] = [];
  let isAlternative = false;
  for (const [whole, minus, phrase, closing, bare, at] of pieces(text.normalize("NFC"))) {
    if (bare === "OR") {
      isAlternative = groups.length > 0;
      continue;
    }
    if (bare === "AND") continue;
    const words = wordsOf(phrase ?? bare ?? "").map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined) continue;
    const isLast = isTyping && at + whole.length === text.normalize("NFC").length;
    const goesOn = isLast && (phrase === undefined || closing === "") && !ONE_ALPHABETIC.test(last);
    const term: Term = { words, isOpen: (bare?.endsWith("*") ?? false) || goesOn };
    if (minus === "-") without.push(term);
    else if (isAlternative) groups.at(-1)!.push(term);
    else groups.push([term]);
    isAlternative = false;
    if (groups.length + without.length >= MOST_TERMS) break;
  }
  return { groups, without };
}

function* pieces(
  text: string,
): Generator<
  readonly [string, string, string | undefined, string | undefined, string | undefined, number]
> {
  for (const { 0: whole, 1: minus, 2: phrase, 3: closing, 4: bare, index } of text.matchAll(PIECE))
    yield [whole, minus ?? "", phrase, closing, bare, index];
}

/** Whether anything is looked for at all. */
export function isEmptySearch({ groups }: SearchWords): boolean {
  return groups.length === 0;
}

/** The search as an FTS5 query; null when nothing is looked for. */
export function toFullText(search: SearchWords): string | null {
  if (isEmptySearch(search)) return null;
  const query = search.groups.map((group) => `(${group.map(termText).join(" OR ")})`).join(" AND ");
  return search.without.length === 0
    ? query
    : `(${query}) NOT (${search.without.map(termText).join(" OR ")})`;
}

/** Folded words hold no quotation mark. */
function termText({ words, isOpen }: Term): string {
  return `"${words.join(" ")}"${isOpen ? "*" : ""}`;
}

/**
 * The places of `text` that hold what is looked for, in order, apart from each other; null when it is not a match. Linear in the text
 * for each term.
 */
export function findHits(text: string, { groups, without }: SearchWords): Span[] | null {
  const words = wordsOf(text);
  if (without.some((term) => placesOf(term, words).length > 0)) return null;
  const found: Span[] = [];
  for (const group of groups) {
    const places = group.flatMap((term) => placesOf(term, words));
    if (places.length === 0) return null;
    found.push(...places);
  }
  return apart(found);
}

function placesOf({ words: wanted, isOpen }: Term, words: readonly TextWord[]): Span[] {
  const places: Span[] = [];
  const [first, last] = [wanted[0]!, wanted.length - 1];
  for (const [index, { word, start }] of words.entries()) {
    if (last === 0 ? !isOne(word, first, isOpen) : word !== first) continue;
    if (wanted.every((one, i) => isOne(words[index + i]?.word, one, isOpen && i === last)))
      places.push({ start, end: words[index + last]!.end });
  }
  return places;
}

function isOne(word: string | undefined, wanted: string, mayGoOn: boolean): boolean {
  return mayGoOn ? (word?.startsWith(wanted) ?? false) : word === wanted;
}

function apart(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = out.at(-1);
    if (before && start < before.end) before.end = Math.max(before.end, end);
    else out.push({ start, end });
  }
  return out;
}
