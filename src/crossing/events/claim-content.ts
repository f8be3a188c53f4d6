/** The words of a stretch of text that say something by themselves, with their weights. */
import type { Span } from "../../model/index.ts";
import { happeningOf } from "../en/event-words.ts";
import { DATE_WORDS } from "../en/subject-words.ts";
import { foldWord } from "../text/fold-word.ts";
import { stemOf } from "../text/report-words.ts";
import { CONTENT_WEIGHT, RARE_WEIGHT, weightOf } from "../text/word-weights.ts";

/** Words inside names tell who, which is compared by itself. */
const NAME_SHARE = 0.4;

/** A stem that a report uses more often than this is part of its subject, and counts the less the more often it is used. */
const FEW_USES = 3;
/** A word that stands in a claim inside the claim belongs to that one first. */
const NESTED_SHARE = 0.5;
/** A word as it is counted. */
export const WORD = /[\p{L}\p{N}]+/gu;

/** Stems that carry content, in the senses of the profile of a claim. */
export interface Content {
  readonly content: Map<string, number>;
  readonly rare: Set<string>;
  readonly telling: Map<string, number>;
  readonly written: Map<string, string>;
}

/** Addresses of pages, which say nothing by their words. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\b[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}\/\S*/gu;

/** `text` with blanks in place of addresses, so that all else keeps its place. */
function withoutAddresses(text: string): string {
  return text.includes("/") || text.includes("www.")
    ? text.replace(ADDRESS, (address) => " ".repeat(address.length))
    : text;
}

/** The words of a span that carry content; `names` are stems of names, `uses` says how often the report uses a stem. */
export function contentOf(
  text: string,
  span: Span,
  names: ReadonlySet<string> = new Set(),
  uses: ReadonlyMap<string, number> = new Map(),
  nested: readonly Span[] = [],
): Content {
  const content = new Map<string, number>();
  const rare = new Set<string>();
  const telling = new Map<string, number>();
  const written = new Map<string, string>();
  for (const match of withoutAddresses(text.slice(span.start, span.end)).matchAll(WORD)) {
    const folded = foldWord(match[0]);
    const stem = stemOf(folded);
    const weight = weightOf(stem);
    if (weight < CONTENT_WEIGHT || DATE_WORDS.has(folded)) continue;
    const at = span.start + match.index;
    const share =
      (names.has(stem) ? NAME_SHARE : 1) *
      Math.sqrt(FEW_USES / Math.max(FEW_USES, uses.get(stem) ?? 0)) *
      (nested.some(({ start, end }) => at >= start && at < end) ? NESTED_SHARE : 1);
    const key = names.has(stem) ? stem : happeningOf(stem);
    content.set(key, Math.max(content.get(key) ?? 0, weight * share));
    if (!written.has(key)) written.set(key, match[0]);
    if (names.has(stem)) continue;
    telling.set(stem, weight * share);
    if (weight >= RARE_WEIGHT) rare.add(key);
  }
  return { content, rare, telling, written };
}
