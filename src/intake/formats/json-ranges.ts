/**
 * Where the values of a JSON text stand, without parsing them: so that each report of an array keeps the bytes of its own
 * element, and a file cut off in the middle gives all elements before the cut. Linear, no recursion.
 */
import type { Span } from "../../model/index.ts";

/** The elements of an array, or the members' values of an object, as ranges of the JSON text. */
export interface JsonRanges {
  readonly elements: readonly (Span & { /** Null in an array. */ readonly key: string | null })[];
  /** Whether the closing bracket was reached. */
  readonly complete: boolean;
}

/** The ranges of what stands directly inside the array or object that begins at `start`. An element that the end of text cuts is left out. */
export function jsonRanges(text: string, start: number): JsonRanges {
  const elements: { start: number; end: number; key: string | null }[] = [];
  const isObject = text.charAt(start) === "{";
  let at = start + 1;
  let key: string | null = null;
  while (at < text.length) {
    at = skipSpace(text, at);
    const here = text.charAt(at);
    if (here === "]" || here === "}") return { elements, complete: true };
    if (here === "," || here === ":") {
      at++;
      continue;
    }
    const end = valueEnd(text, at);
    if (end === null) break;
    if (isObject && key === null && text.charAt(skipSpace(text, end)) === ":")
      key = text.slice(at + 1, end - 1);
    else {
      elements.push({ start: at, end, key });
      key = null;
    }
    at = end;
  }
  return { elements, complete: false };
}

/** The end of the value that begins at `at`; null when the text ends inside it. */
function valueEnd(text: string, at: number): number | null {
  const first = text.charAt(at);
  if (first === '"') return stringEnd(text, at);
  if (first !== "{" && first !== "[") {
    let end = at;
    while (end < text.length && !/[\s,\]}:]/u.test(text.charAt(end))) end++;
    return end === at ? at + 1 : end < text.length ? end : null;
  }
  let depth = 0;
  for (let here = at; here < text.length; here++) {
    const unit = text.charAt(here);
    if (unit === '"') {
      const end = stringEnd(text, here);
      if (end === null) return null;
      here = end - 1;
    } else if (unit === "{" || unit === "[") depth++;
    else if (unit === "}" || unit === "]") {
      depth--;
      if (depth === 0) return here + 1;
    }
  }
  return null;
}

function stringEnd(text: string, at: number): number | null {
  for (let here = at + 1; here < text.length; here++) {
    const unit = text.charAt(here);
    if (unit === "\\") here++;
    else if (unit === '"') return here + 1;
  }
  return null;
}

function skipSpace(text: string, at: number): number {
  let here = at;
  while (here < text.length && /\s/u.test(text.charAt(here))) here++;
  return here;
}
