/**
 * What a person types, as what is looked for: words that must all be there; "a phrase"; word* for its beginnings; -word for what must
 * not be there; OR between two. The last word may be unfinished. The same language as the server's.
 */
import { fold } from "./fold.ts";

/** One thing to find. Global, so that all its places can be listed. */
export interface Term {
  /** Finds it in folded text. */
  readonly pattern: RegExp;
  /** Its longest word, to leave out texts that cannot hold it without trying the pattern. */
  readonly longest: string;
}

/** What must be there, each as a choice of terms, and what must not. */
export interface ParsedQuery {
  readonly wanted: readonly (readonly Term[])[];
  readonly unwanted: readonly Term[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const INSIDE = "[\\p{L}\\p{N}\\p{M}]";
const PIECES = /(-?)"([^"]*)("?)|(\S+)/gu;

/** Reads a query; one without any word wants nothing. */
export function parseQuery(text: string): ParsedQuery {
  const wanted: Term[][] = [];
  const unwanted: Term[] = [];
  let joins = false;
  const pieces = [...text.matchAll(PIECES)];
  for (const [i, [, minus = "", phrase, closing, bare = ""]] of pieces.entries()) {
    if (bare === "OR" && wanted.length > 0 && i + 1 < pieces.length) {
      joins = true;
      continue;
    }
    const isLast = i + 1 === pieces.length && !/\s$/u.test(text);
    const isUnwanted = phrase === undefined ? /^-./u.test(bare) : minus === "-";
    const isOpen =
      phrase === undefined
        ? bare.endsWith("*") || (isLast && !isUnwanted)
        : isLast && closing === "";
    const term = createTerm(phrase ?? bare, isOpen);
    if (term === null) continue;
    if (isUnwanted) unwanted.push(term);
    else if (joins) wanted.at(-1)!.push(term);
    else wanted.push([term]);
    joins = false;
  }
  return { wanted, unwanted };
}

/** `isOpen`: the last word may go on. Null when there is no word in it. */
function createTerm(text: string, isOpen: boolean): Term | null {
  const words = fold(text).match(WORD);
  if (words === null) return null;
  const body = words.join("[^\\p{L}\\p{N}\\p{M}]{1,8}");
  const end = isOpen ? `${INSIDE}*` : `(?!${INSIDE})`;
  return {
    pattern: new RegExp(`(?<!${INSIDE})${body}${end}`, "gu"),
    longest: words.reduce((a, b) => (b.length > a.length ? b : a)),
  };
}
