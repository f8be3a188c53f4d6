/**
 * Bodies called by the last word of their name: "the Compact" in a report that speaks of one body whose name ends in that word. The
 * tagger often leaves such a word out, as it is also a common noun.
 */
import { ALLIANCE_HEADS, SHORT_FORM_HEADS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import type { NameMention } from "./name-mention.ts";

/** Whether a body may be called by this word alone (lower-cased), once its full name was given. */
export function isShortFormHead(word: string): boolean {
  return ALLIANCE_HEADS.has(word) || SHORT_FORM_HEADS.has(word);
}

/** The last word, lower-cased, of a body's name of several words by which alone it may be called; null when there is none. */
export function shortFormOf(name: string): string | null {
  const words = name.toLowerCase().split(" ");
  const last = words.at(-1)!;
  return words.length > 1 && isShortFormHead(last) ? last : null;
}

/** `mentions` with those that name a body of the report by the last word of its name, capitalised; in text order. */
export function withHeadWords(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { tokens } = text;
  const heads = new Set<string>();
  for (const { type, text: name } of mentions) {
    const head = type === "organization" ? shortFormOf(name) : null;
    if (head !== null) heads.add(head);
  }
  if (heads.size === 0) return [...mentions];
  const taken = new Uint8Array(tokens.count);
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken);
  const added: NameMention[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (taken[i] || !heads.has(tokens.lower[i]!) || !/^\p{Lu}\p{Ll}/u.test(tokens.text[i]!))
      continue;
    // Only with its article, and when no other capitalised word goes on the name.
    if (tokens.lower[i - 1] !== "the" || /^\p{Lu}/u.test(tokens.text[i + 1] ?? "")) continue;
    added.push({
      start: tokens.start[i]!,
      end: tokens.end[i]!,
      firstToken: i,
      endToken: i + 1,
      type: "organization",
      text: tokens.text[i]!,
      country: null,
      form: "name",
      headline: false,
    });
  }
  return added.length === 0
    ? [...mentions]
    : [...mentions, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end);
}
