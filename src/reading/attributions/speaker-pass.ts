/** What one pass over the sources of a report carries along, and the places in the text it asks for. */
import type { Span } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";
import type { TokenRange } from "./token-range.ts";
import { placeKey, type SpeakerMemory } from "./speaker-memory.ts";

/** Whom a source stands for (index into the memory), and by which rule. */
export interface Resolved {
  readonly owner: number;
  readonly rule: string;
}

/** That somebody (index into the memory) speaks at a place in the text. */
export interface SpokenAt {
  readonly at: number;
  readonly owner: number;
  readonly plural: boolean;
  /** Where the words of somebody else end in which this is told; infinite for what the report itself tells. */
  readonly until: number;
}

/** What one pass over the sources carries along. */
export interface Pass {
  readonly memory: SpeakerMemory;
  readonly text: ReadingText;
  /** Who has spoken so far, and where. */
  readonly spoken: SpokenAt[];
  /** Where the last source stands whose speaker stayed open; -1 for none yet. */
  openAt: number;
  /** Ranges of direct content, by start: whoever is named only there is not the one who speaks. */
  readonly quoted: readonly Span[];
  /** Unnamed speakers by their phrase. */
  readonly unnamed: Map<string, number>;
  /** The phrases of unnamed speakers, by their noun. */
  readonly unnamedByNoun: Map<string, string[]>;
  /** Unnamed speakers whose name came later, with the one they turned out to be. */
  readonly named: Map<number, number>;
  /** Whether the capitalised word at a token can be taken for a name. */
  readonly isNameHere: (token: number) => boolean;
}

/** Who spoke last before `at`, at most `reach` sentences ago, with nobody in between who is not known; null for none. */
export function lastSpeaker(pass: Pass, at: number, reach: number): SpokenAt | null {
  const last = pass.spoken.at(-1);
  if (!last || pass.openAt > last.at) return null;
  return sentencesApart(pass.text, last.at, at) <= reach ? last : null;
}

/** Resolves to `owner`, with the words at `span` as a mention of it. */
export function mentioned(
  pass: Pass,
  owner: number,
  span: Span,
  form: "description" | "pronoun",
  rule: string,
): Resolved {
  const person = pass.memory.people[owner]!;
  const { places } = pass.memory;
  const key = placeKey(span.start, span.end);
  if (!places.has(key)) {
    places.add(key);
    person.added.push({ start: span.start, end: span.end, form, role: null });
    person.rules.add(rule);
  }
  return { owner, rule };
}

/** The tokens that lie in `span`. */
export function tokensIn(text: ReadingText, span: Span): TokenRange | null {
  const { start, count } = text.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < count && start[end]! < span.end) end++;
  return end > low ? { first: low, end } : null;
}

/** Whether a mention lies in one of `spans`, which are sorted and apart. */
export function inside(spans: readonly Span[], mention: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= mention.start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && mention.end <= span.end;
}

/** Index of the sentence at or before `at`. */
export function sentenceAt(text: ReadingText, at: number): number {
  const { sentences } = text;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Whether a place in the text lies in the title or a heading. */
export function isHeadline(text: ReadingText, at: number): boolean {
  const { kind } = text.report.blocks[text.sentences[sentenceAt(text, at)]!.block]!;
  return kind === "title" || kind === "heading";
}

/** How many sentences lie between two places in the text. */
export function sentencesApart(text: ReadingText, from: number, to: number): number {
  return Math.abs(sentenceAt(text, to) - sentenceAt(text, from));
}
