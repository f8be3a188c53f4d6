/** Names that the tagger saw in one place of the report and missed in another. */
import type { ReadingText } from "../reading-text.ts";
import { rangeOf } from "./mention-range.ts";
import type { NameMention } from "./name-mention.ts";
import { CALENDAR, OFFICE, ORG_HEAD, PLACE_HEAD, TITLE, wordFacts } from "./word-table.ts";

/** Names of one word that the report also uses as a common word are not looked for again. */
const SHORTEST_REPEATED = 3;

/**
 * A name that the tagger saw in running text is one wherever the report repeats it letter by letter. Linear: each token is looked up once, and the longest name that begins there is taken.
 */
export function withRepetitions(
  text: ReadingText,
  mentions: readonly NameMention[],
): NameMention[] {
  const { tokens } = text;
  const common = new Set(tokens.text.filter((word) => word === word.toLowerCase()));
  const byFirst = new Map<string, NameMention[]>();
  const note = (mention: NameMention): void => {
    const first = tokens.text[mention.firstToken]!;
    const list = byFirst.get(first);
    if (!list) byFirst.set(first, [mention]);
    else if (list.length < 8 && !list.some((other) => other.text === mention.text))
      list.push(mention);
  };
  const taken = new Uint8Array(tokens.count);
  for (const mention of mentions) {
    taken.fill(1, mention.firstToken, mention.endToken);
    if (mention.headline || mention.type === "other" || mention.type === "people") continue;
    const long = mention.endToken - mention.firstToken > 1;
    if (long || (mention.type !== "person" && isRepeatable(mention.text, common))) note(mention);
  }
  const added: NameMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i]) continue;
    let best: NameMention | null = null;
    for (const mention of byFirst.get(tokens.text[i]!) ?? [])
      if (
        (best === null || mention.text.length > best.text.length) &&
        standsAt(text, mention, i, taken)
      )
        best = mention;
    if (!best) continue;
    const end = i + best.endToken - best.firstToken;
    added.push(rangeOf(text, best, i, end));
    i = end - 1;
  }
  return added.length === 0
    ? [...mentions]
    : [...mentions, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function isRepeatable(word: string, common: ReadonlySet<string>): boolean {
  return (
    word.length >= SHORTEST_REPEATED &&
    /^\p{Lu}/u.test(word) &&
    !common.has(word.toLowerCase()) &&
    (wordFacts(word).kind & (TITLE | OFFICE | ORG_HEAD | PLACE_HEAD | CALENDAR)) === 0
  );
}

/** Whether the tokens of `mention` stand at token `at` as well, none of them taken, in one block. */
function standsAt(text: ReadingText, mention: NameMention, at: number, taken: Uint8Array): boolean {
  const { tokens } = text;
  const length = mention.endToken - mention.firstToken;
  if (at + length > tokens.count) return false;
  for (let k = 0; k < length; k++)
    if (taken[at + k] || tokens.text[at + k] !== tokens.text[mention.firstToken + k]) return false;
  return !text.text.slice(tokens.start[at], tokens.end[at + length - 1]).includes("\n");
}
