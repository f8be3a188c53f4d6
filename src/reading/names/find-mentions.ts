/** Names in the text, each as tokens with a type: what the tagger says, with borders put right where tokens and names differ. */
import type { ReadingText } from "../reading-text.ts";
import { countryNamed } from "./countries.ts";
import { extractFeatures } from "./features.ts";
import { readLabels } from "./labels.ts";
import type { NameMention } from "./name-mention.ts";
import { ALL_IN_CAPITALS, isHeadline } from "./report-use.ts";
import { possessiveLength, prefixLength } from "./token-edges.ts";
import { type NestedNames, tidyMentions } from "./tidy-mentions.ts";
import { readTagger, type Tagger, tagRows } from "./tagger.ts";
import { foldName } from "./word-hash.ts";
import { wordFacts } from "./word-table.ts";

let tagger: Tagger | null = null;

/** All names of title and body in text order; a place may lie inside the name of a body. */
export function findMentions(text: ReadingText, nested: NestedNames = "whole"): NameMention[] {
  tagger ??= readTagger("names.bin");
  const { tokens } = text;
  const features = extractFeatures(tokens, text.sentences);
  const labels = tagRows(tagger, features);
  const mentions: NameMention[] = [];
  const shouted = new Set<NameMention>();
  const { stretches } = features;
  const headlines = new Map<number, boolean>();
  const isHeadlineAt = (sentence: number): boolean => {
    const known = headlines.get(sentence);
    if (known !== undefined) return known;
    const { firstToken, endToken } = text.sentences[sentence]!;
    const found = isHeadline(tokens.text.slice(firstToken, endToken).map(wordFacts));
    headlines.set(sentence, found);
    return found;
  };
  for (let s = 0; s < stretches.length; s += 2)
    for (const name of readLabels(labels, stretches[s]!, stretches[s + 1]!)) {
      const firstToken = features.token[name.first]!;
      const endToken = features.token[name.end - 1]! + 1;
      const start = tokens.start[firstToken]! + prefixLength(tokens.text[firstToken]!);
      const end = tokens.end[endToken - 1]! - possessiveLength(tokens.text[endToken - 1]!);
      if (end <= start) continue;
      const words = text.text.slice(start, end).replace(/\s+/gu, " ");
      const country = name.type === "person" || name.type === "other" ? null : countryNamed(words);
      const sentence = features.sentence[name.first]!;
      const titleCase = features.use.titleCase[sentence]!;
      const mention: NameMention = {
        start,
        end,
        firstToken,
        endToken,
        type: name.type,
        text: words,
        country: country?.code ?? null,
        form: country?.form ?? "name",
        headline: titleCase > 0 && isHeadlineAt(sentence),
      };
      mentions.push(mention);
      if (titleCase === ALL_IN_CAPITALS) shouted.add(mention);
    }
  return tidyMentions(text, backedByText(mentions, shouted), nested);
}

/**
 * A sentence in capitals hides what is a name: of those found there (`shouted`), only countries and what shares a word with a name of
 * the other sentences are kept. A report that is all in capitals is taken as it comes.
 */
function backedByText(
  mentions: readonly NameMention[],
  shouted: ReadonlySet<NameMention>,
): readonly NameMention[] {
  if (shouted.size === 0 || shouted.size === mentions.length) return mentions;
  const words = new Set(
    mentions.flatMap((mention) =>
      shouted.has(mention) ? [] : foldName(mention.text).split(/[\s-]/u),
    ),
  );
  return mentions.filter(
    (mention) =>
      !shouted.has(mention) ||
      mention.country !== null ||
      foldName(mention.text)
        .split(/[\s-]/u)
        .some((word) => word.length > 1 && words.has(word)),
  );
}
