/** Names in the text, each as tokens with a type: what the tagger says, with borders put right where tokens and names differ. */
import type { ReadingText } from "../reading-text.ts";
import { countryNamed } from "./countries.ts";
import { extractFeatures } from "./features.ts";
import { readLabels } from "./labels.ts";
import type { NameMention } from "./name-mention.ts";
import { possessiveLength, prefixLength } from "./token-edges.ts";
import { tidyMentions } from "./tidy-mentions.ts";
import { readTagger, type Tagger, tagRows } from "./tagger.ts";

let tagger: Tagger | null = null;

/** All names of title and body in text order, not overlapping. */
export function findMentions(text: ReadingText): NameMention[] {
  tagger ??= readTagger("names.bin");
  const { tokens } = text;
  const features = extractFeatures(tokens, text.sentences);
  const labels = tagRows(tagger, features);
  const mentions: NameMention[] = [];
  const { stretches } = features;
  for (let s = 0; s < stretches.length; s += 2)
    for (const name of readLabels(labels, stretches[s]!, stretches[s + 1]!)) {
      const firstToken = features.token[name.first]!;
      const endToken = features.token[name.end - 1]! + 1;
      const start = tokens.start[firstToken]! + prefixLength(tokens.text[firstToken]!);
      const end = tokens.end[endToken - 1]! - possessiveLength(tokens.text[endToken - 1]!);
      if (end <= start) continue;
      const words = text.text.slice(start, end).replace(/\s+/gu, " ");
      const country = name.type === "person" || name.type === "other" ? null : countryNamed(words);
      mentions.push({
        start,
        end,
        firstToken,
        endToken,
        type: name.type,
        text: words,
        country: country?.code ?? null,
        form: country?.form ?? "name",
        headline: (features.use.titleCase[features.sentence[name.first]!] ?? 0) > 0,
      });
    }
  return tidyMentions(text, mentions);
}
