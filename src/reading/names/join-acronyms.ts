/** Letters that stand for a longer name of the same report: defined in brackets, or fitting exactly one. */
import type { ReadingText } from "../reading-text.ts";
import { looksLikeAcronym, standsFor } from "./acronyms.ts";
import { namesBody } from "./bodies.ts";
import type { Joins } from "./joins.ts";
import { rangeOf } from "./mention-range.ts";
import type { NameMention } from "./name-mention.ts";
import { nameKey } from "./word-hash.ts";

/** `mentions` with letters in brackets, or before them, that the tagger missed: "the CTS (Central Tarn Society)". In text order. */
export function withDefinedLetters(
  text: ReadingText,
  mentions: readonly NameMention[],
): readonly NameMention[] {
  const { tokens } = text;
  const taken = new Uint8Array(tokens.count);
  for (const { firstToken, endToken } of mentions) taken.fill(1, firstToken, endToken);
  const added = mentions.flatMap((mention) => {
    const { firstToken, endToken } = mention;
    if (mention.type !== "organization" || endToken - firstToken < 2) return [];
    const behind = tokens.text[endToken] === "(" && tokens.text[endToken + 2] === ")";
    const before = tokens.text[firstToken - 1] === "(" && tokens.text[endToken] === ")";
    const at = behind ? endToken + 1 : before ? firstToken - 2 : -1;
    if (at < 0 || taken[at]) return [];
    const letters = tokens.text[at]!;
    if (!looksLikeAcronym(letters) || !standsFor(letters, mention.text)) return [];
    taken[at] = 1;
    return [{ ...rangeOf(text, mention, at, at + 1), headline: false }];
  });
  return added.length === 0
    ? mentions
    : [...mentions, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** "Collective Defence Pact (CDP)", "CDP (Collective Defence Pact)", "Collective Defence Pact (Borlandic: KOP)". */
export function joinDefinedAcronyms(
  text: ReadingText,
  mentions: readonly NameMention[],
  joins: Joins,
): void {
  const { tokens } = text;
  const startsAt = new Map<number, number>();
  mentions.forEach((mention, index) => startsAt.set(mention.firstToken, index));
  mentions.forEach((mention, index) => {
    if (mention.type === "person" || tokens.text[mention.endToken] !== "(") return;
    let inner = mention.endToken + 1;
    // A label before the letters: "Russian:", "known as", "formerly".
    let label = false;
    while (inner < tokens.count && inner - mention.endToken < 5 && tokens.text[inner] !== ")") {
      if (tokens.text[inner] === ":" || tokens.lower[inner] === "as") {
        label = true;
        inner++;
        break;
      }
      inner++;
    }
    if (!label) inner = mention.endToken + 1;
    const other = startsAt.get(inner);
    if (other === undefined || tokens.text[mentions[other]!.endToken] !== ")") return;
    const second = mentions[other]!;
    if (second.type === "person" || second.country !== null) return;
    if (standsFor(second.text, mention.text) || standsFor(mention.text, second.text))
      joins.join(index, other, "name/acronym");
    else if (
      (mention.type === "organization" || namesBody(mention.text)) &&
      mention.country === null &&
      looksLikeAcronym(second.text) &&
      mention.text.includes(" ")
    )
      joins.join(index, other, "name/bracketed");
  });
}

/** Letters anywhere in the report that stand for exactly one of its longer names. */
export function joinAcronyms(mentions: readonly NameMention[], joins: Joins): void {
  const longNames: number[] = [];
  const seen = new Set<string>();
  mentions.forEach((mention, index) => {
    if (mention.type === "person" || mention.type === "people") return;
    if (!mention.text.includes(" ") || seen.has(mention.text)) return;
    seen.add(mention.text);
    longNames.push(index);
  });
  const byInitial = new Map<string, number[]>();
  for (const index of longNames) {
    const initial = nameKey(mentions[index]!.text).charAt(0);
    const list = byInitial.get(initial) ?? [];
    if (list.length < 200) byInitial.set(initial, [...list, index]);
  }
  const done = new Set<string>();
  mentions.forEach((mention, index) => {
    if (mention.type === "person" || done.has(mention.text) || !looksLikeAcronym(mention.text))
      return;
    done.add(mention.text);
    const near = byInitial.get(nameKey(mention.text).charAt(0)) ?? [];
    // Letters may fit by accident: a town's name does not stand for a body's letters.
    const isPlace = mention.type === "place";
    const fitting = near.filter((other) => {
      const long = mentions[other]!;
      const alike = long.country !== null || (long.type === "place") === isPlace;
      return alike && standsFor(mention.text, long.text);
    });
    const groups = new Set(fitting.map((other) => joins.rootOf(other)));
    if (groups.size === 1) joins.join(fitting[0]!, index, "name/acronym");
  });
}
