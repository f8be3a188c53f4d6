/**
 * Persons' names without what stuck to them: the verb and object of a headline in which every word has a capital ("Orwick Wins Vote"),
 * offices that the tagger took in ("Councilman Piet Varga"), greetings ("Thanks Piet"), and the body that the person leads.
 */
import { GLUED_OFFICES, GREETINGS, NAME_PARTICLES, PARTY_LABELS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import { rangeOf } from "./mention-range.ts";
import type { NameMention } from "./name-mention.ts";
import { partsOf } from "./person-names.ts";
import { foldName } from "./word-hash.ts";
import { BODY, FORENAME } from "./name-lists.ts";
import { LETTERS, ORG_HEAD, TITLE, wordFacts } from "./word-table.ts";

/** `mentions` with their persons trimmed; a mention in running text is the measure of one in a headline. */
export function trimPersons(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const trimmed = mentions.map((mention) =>
    mention.type === "person" || mention.type === "organization"
      ? withoutLabel(text, withoutOffices(text, mention))
      : mention,
  );
  const fullNames = new Set<string>();
  const surnames = new Set<string>();
  for (const mention of trimmed) {
    if (mention.type !== "person" || mention.headline) continue;
    const parts = partsOf(mention.text);
    surnames.add(parts.at(-1)!);
    if (parts.length > 1) fullNames.add(foldName(mention.text));
  }
  const singles = new Set(
    trimmed.flatMap(({ type, headline, text: name }) =>
      type === "person" && !headline && !name.includes(" ") ? [foldName(name)] : [],
    ),
  );
  const counts = new Map<string, number>();
  for (const { text: name } of trimmed) counts.set(name, (counts.get(name) ?? 0) + 1);
  const bodies = new Set(
    trimmed.flatMap(({ type, text: name }) => (type === "organization" ? [name] : [])),
  );
  return trimmed.flatMap((mention) => {
    if (mention.type === "organization") return [withoutBody(text, mention, singles)];
    if (mention.type !== "person") return [mention];
    if (mention.headline) return [likeRunningText(text, mention, fullNames, surnames)];
    return apart(text, mention, fullNames, bodies, counts);
  });
}

/** "Thanks Piet" → "Piet"; "Republican Ann Lorrimer", taken for a body → the person. */
function withoutLabel(text: ReadingText, mention: NameMention): NameMention {
  const { firstToken, endToken } = mention;
  const word = text.tokens.lower[firstToken]!;
  if (mention.type === "person")
    return endToken - firstToken > 1 && GREETINGS.has(word) && isWord(text, firstToken + 1)
      ? rangeOf(text, mention, firstToken + 1, endToken)
      : mention;
  const second = text.tokens.text[firstToken + 1] ?? "";
  const label =
    endToken - firstToken > 2 &&
    endToken - firstToken < 5 &&
    PARTY_LABELS.has(word) &&
    (wordFacts(second).lists & FORENAME) !== 0 &&
    (wordFacts(text.tokens.text[endToken - 1]!).kind & ORG_HEAD) === 0;
  return label ? { ...rangeOf(text, mention, firstToken + 1, endToken), type: "person" } : mention;
}

/** "House Majority Whip Ann Lorrimer" taken for a body, in a report that goes on with "Lorrimer": the person. */
function withoutBody(
  text: ReadingText,
  mention: NameMention,
  singles: ReadonlySet<string>,
): NameMention {
  const { tokens } = text;
  const last = tokens.text[mention.endToken - 1]!;
  if (!singles.has(foldName(last))) return mention;
  for (let k = mention.endToken - 3; k >= mention.firstToken && k > mention.endToken - 5; k--)
    if (GLUED_OFFICES.has(tokens.lower[k]!) || wordFacts(tokens.text[k]!).kind & TITLE)
      return { ...rangeOf(text, mention, k + 1, mention.endToken), type: "person" };
  return mention;
}

/** A name that stands alone this often is not cut by chance. */
const OFTEN = 3;

function isForename({ text }: NameMention): boolean {
  return (wordFacts(text).lists & FORENAME) !== 0;
}

/** "the leader of the Tarn Front Ivo Maas" read as one name, in a report that has both: two. */
function apart(
  text: ReadingText,
  mention: NameMention,
  fullNames: ReadonlySet<string>,
  bodies: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
): NameMention[] {
  const { firstToken, endToken } = mention;
  if (endToken - firstToken < 3 || endToken - firstToken > 8) return [mention];
  for (let at = firstToken + 1; at + 1 < endToken; at++) {
    const before = rangeOf(text, mention, firstToken, at);
    const behind = rangeOf(text, mention, at, endToken);
    if (!fullNames.has(foldName(behind.text))) continue;
    const known = before.text.includes(" ") ? 0 : wordFacts(before.text).lists & BODY;
    // The agency of a picture's credit, stuck to the name that its caption begins with.
    if (
      !before.text.includes(" ") &&
      (counts.get(behind.text) ?? 0) >= OFTEN &&
      !isForename(before)
    )
      return [behind];
    if (bodies.has(before.text) || known) return [{ ...before, type: "organization" }, behind];
    if (at - firstToken > 1 && fullNames.has(foldName(before.text))) return [before, behind];
  }
  return [mention];
}

/** "Majority Whip Ann Lorrimer" → "Ann Lorrimer"; what is left has two words at least. */
function withoutOffices(text: ReadingText, mention: NameMention): NameMention {
  if (mention.type !== "person") return mention;
  const { tokens } = text;
  let first = mention.firstToken;
  for (let k = mention.firstToken; k + 2 < mention.endToken; k++) {
    if (GLUED_OFFICES.has(tokens.lower[k]!)) first = k + 1;
  }
  if (first === mention.firstToken || !isWord(text, first)) return mention;
  return rangeOf(text, mention, first, mention.endToken);
}

function isWord(text: ReadingText, token: number): boolean {
  const word = text.tokens.text[token]!;
  const { kind } = wordFacts(word);
  return (kind & LETTERS) !== 0 && word.length > 1 && !NAME_PARTICLES.has(word.toLowerCase());
}

/** The longest part that is a full name of the running text; else the first word, where it is a surname there and the last one is none. */
function likeRunningText(
  text: ReadingText,
  mention: NameMention,
  fullNames: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): NameMention {
  const { firstToken, endToken } = mention;
  const length = endToken - firstToken;
  if (length < 2 || length > 12 || fullNames.has(foldName(mention.text))) return mention;
  for (let size = length - 1; size > 1; size--)
    for (let from = firstToken; from + size <= endToken; from++) {
      const part = rangeOf(text, mention, from, from + size);
      if (fullNames.has(foldName(part.text))) return part;
    }
  const first = rangeOf(text, mention, firstToken, firstToken + 1);
  const rest = partsOf(mention.text).slice(1);
  return surnames.has(foldName(first.text)) &&
    rest.length > 0 &&
    !rest.some((part) => surnames.has(part))
    ? first
    : mention;
}
