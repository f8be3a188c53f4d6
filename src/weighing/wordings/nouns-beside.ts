/**
 * Nouns of a word field that stand with a name so closely that the name says whose they are: "Arland's peacekeepers", "Arlandic
 * military men", "forces of the Pact", "its ‘peacekeepers’", and "our soldiers" where the speaker is of that body or country.
 */
import { contains, type Mention, type ReadReport, type Span } from "../../model/index.ts";
import { WORD_FIELDS, type WordField } from "../en/word-fields.ts";

/** A noun with its field. */
export interface FieldNoun {
  readonly field: WordField;
  readonly span: Span;
}

const FIELD_OF = new Map(
  WORD_FIELDS.flatMap((field) => [...field.nouns].map((noun) => [noun, field] as const)),
);
/** Characters between a name and the noun it qualifies: room for two adjectives. */
const REACH = 40;

/** The nouns of fields beside a mention. */
export function nounsBeside({ report }: ReadReport, mention: Mention): FieldNoun[] {
  const { text } = report;
  if (mention.form === "pronoun") {
    const isPossessive = /^(?:its|their)$/iu.test(text.slice(mention.start, mention.end));
    return isPossessive ? [nounAfter(text, mention.end)].flatMap((noun) => noun ?? []) : [];
  }
  if (mention.form === "description") return [];
  const after = nounAfter(text, mention.end);
  const before = mention.form === "name" ? nounBefore(text, mention.start) : null;
  return [after, before].flatMap((noun) => noun ?? []);
}

/** The nouns of fields behind "our" in what a speaker of this report is quoted with; `isSpeaker` tells whether a local entity speaks for the body or country. */
export function ownNouns(
  { report, reading }: ReadReport,
  isSpeaker: (local: number) => boolean,
): FieldNoun[] {
  const contents = reading.attributions
    .filter(({ direct, speaker }) => direct && speaker !== null && isSpeaker(speaker))
    .flatMap(({ content }) => content);
  return contents.flatMap((content) =>
    [...report.text.slice(content.start, content.end).matchAll(/\b[Oo]ur\b/gu)].flatMap((match) => {
      const noun = nounAfter(report.text, content.start + match.index + match[0].length);
      return noun && contains(content, noun.span) ? [noun] : [];
    }),
  );
}

/** The noun of a field right behind `at`, with its adjectives. */
function nounAfter(text: string, at: number): FieldNoun | null {
  const after = /^(?:['’]s?)?\s+([“‘«„"']?)((?:[\p{Ll}-]+\s+){0,2}?)([\p{Ll}-]+)/u.exec(
    text.slice(at, at + REACH),
  );
  if (!after) return null;
  const words = `${after[2]!}${after[3]!}`.split(/\s+/u);
  const last = words.findLastIndex((word) => FIELD_OF.has(word));
  if (last < 0 || words.slice(0, last).some((word) => LINKS.has(word))) return null;
  const start = at + after[0].length - after[3]!.length - after[2]!.length;
  const phrase = new RegExp(`^(?:[\\p{Ll}-]+\\s+){${last}}[\\p{Ll}-]+`, "u").exec(
    text.slice(start),
  )![0];
  // One more noun of a field may follow the adjective-like first one: "military men", "peacekeeping forces".
  const more = /^\s+([\p{Ll}-]+)/u.exec(text.slice(start + phrase.length));
  const isMore = more !== null && FIELD_OF.has(more[1]!);
  return {
    field: FIELD_OF.get(isMore ? more[1]! : words[last]!)!,
    span: { start, end: start + phrase.length + (isMore ? more[0].length : 0) },
  };
}

/** Words that end a noun group: what stands behind them is somebody else's. */
const LINKS = new Set(
  "and or but in on at to for from with by of as that who which is are was were has have had will would could said says sent joined deployed against".split(
    " ",
  ),
);

/** The noun of a field right before `of` or `from` and the name that begins at `at`. */
function nounBefore(text: string, at: number): FieldNoun | null {
  const from = Math.max(0, at - REACH);
  const before = /([\p{Ll}-]+)[”’»“"']?\s+(?:of|from)\s+(?:the\s+)?$/u.exec(text.slice(from, at));
  const field = before ? FIELD_OF.get(before[1]!) : undefined;
  if (!before || !field) return null;
  // Who is brought home from a country need not be of it.
  const lead = text.slice(Math.max(0, from + before.index - REACH), from + before.index);
  if (/\bfrom\s+(?:the\s+)?$/u.test(before[0]) && LEAVING.test(lead)) return null;
  const start = from + before.index;
  return { field, span: { start, end: start + before[1]!.length } };
}

/** Verbs before people who are moved away from a place. */
const LEAVING =
  /\b(?:withdr\p{Ll}+|pull\p{Ll}*|remov\p{Ll}+|bring\p{Ll}*|brought|return\p{Ll}*|evacuat\p{Ll}+|retreat\p{Ll}*|exit\p{Ll}*|recall\p{Ll}*|move\p{Ll}*|moving)\b/iu;
