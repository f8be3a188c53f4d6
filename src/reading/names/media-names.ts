/**
 * What publishes, where the text says that it does: "the portal NAME", "Telegram channel NAME", "Radio NAME", "the NAME news agency".
 * Such names are made of any words, hyphens and scripts, so the noun beside them knows better than the tagger.
 */
import { MEDIA_NOUNS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import { rangeOf } from "./mention-range.ts";
import type { NameMention } from "./name-mention.ts";
import { CALENDAR, CAPITAL, LETTERS, TITLE, wordFacts } from "./word-table.ts";

/** Longest name that is taken in, in tokens. */
const LONGEST = 6;

/** `mentions` with each such name as one organisation; what lay inside it is left out. In text order. */
export function withMediaNames(
  text: ReadingText,
  mentions: readonly NameMention[],
): readonly NameMention[] {
  const { tokens } = text;
  const at = new Int32Array(tokens.count).fill(-1);
  mentions.forEach((mention, index) => at.fill(index, mention.firstToken, mention.endToken));
  const taken: NameMention[] = [];
  for (const sentence of text.sentences)
    for (let i = sentence.firstToken; i + 1 < sentence.endToken; i++) {
      const radio = tokens.text[i] === "Radio";
      if (!radio && !MEDIA_NOUNS.has(tokens.text[i]!)) continue;
      const end = endOfName(text, i + 1, sentence.endToken);
      if (end === i + 1) continue;
      const first = radio ? i : i + 1;
      const inside = mentions[at[i + 1]!];
      // A name that goes on behind the run, a country or somebody's full name is what the tagger says it is.
      if (inside && !isPart(mentions, inside, end)) continue;
      taken.push(rangeOf(text, blank(text, first, end), first, end));
      i = end - 1;
    }
  if (taken.length === 0) return mentions;
  const covered = new Uint8Array(tokens.count);
  for (const one of taken) covered.fill(1, one.firstToken, one.endToken);
  return [
    ...mentions.filter(({ firstToken, endToken }) => {
      for (let k = firstToken; k < endToken; k++) if (covered[k]) return false;
      return true;
    }),
    ...taken,
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a mention may be a part, or the whole, of the name of a medium that ends at token `end`. */
function isPart(mentions: readonly NameMention[], inside: NameMention, end: number): boolean {
  if (inside.endToken > end) return false;
  if (inside.endToken === end && (inside.country !== null || inside.type === "people"))
    return false;
  return inside.type !== "person" || !isKnownPerson(mentions, inside);
}

/** Whether the report names the person elsewhere too: a person, then, and no newspaper. */
function isKnownPerson(mentions: readonly NameMention[], person: NameMention): boolean {
  const last = person.text.split(" ").at(-1)!;
  return mentions.some(
    (other) => other !== person && other.type === "person" && other.text.split(" ").at(-1) === last,
  );
}

/** The end of the run of capitalised words from token `from`, hyphens without spaces around them included; `from` when there is none. */
function endOfName(text: ReadingText, from: number, limit: number): number {
  const { tokens } = text;
  let end = from;
  while (end < limit && end - from < LONGEST) {
    const { kind } = wordFacts(tokens.text[end]!);
    const glued = end > from && tokens.start[end] === tokens.end[end - 1];
    if (tokens.text[end] === "-" && glued && tokens.start[end + 1] === tokens.end[end]) {
      end++;
      continue;
    }
    if (!(kind & LETTERS) || (!(kind & CAPITAL) && !(glued && tokens.text[end - 1] === "-"))) break;
    if (kind & CALENDAR || (end === from && kind & TITLE)) break;
    end++;
  }
  while (end > from && tokens.text[end - 1] === "-") end--;
  return end;
}

function blank(text: ReadingText, firstToken: number, endToken: number): NameMention {
  return {
    start: text.tokens.start[firstToken]!,
    end: text.tokens.end[endToken - 1]!,
    firstToken,
    endToken,
    type: "organization",
    text: "",
    country: null,
    form: "name",
    headline: false,
  };
}
