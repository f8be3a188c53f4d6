/** Who has been mentioned so far: the entities of a report with what pronouns and descriptions need to find them again. */
import { compareSpans, type LocalEntity, type Mention, type Span } from "../../model/index.ts";
import { PERSON_NOUNS } from "../en/speakers.ts";
import type { ReadingText } from "../reading-text.ts";
import { type Gender, genderOf } from "./genders.ts";

/** One entity while speakers are being resolved. */
export interface Person {
  readonly index: number;
  readonly entity: LocalEntity;
  readonly added: Mention[];
  readonly rules: Set<string>;
  /** Role words it bears: single words, lower-cased, "head-of-state" and "prime-minister" in one. */
  readonly roles: Set<string>;
  gender: Gender;
  /** Whether a title or a pronoun tells the gender; a forename alone may mislead. */
  genderSure: boolean;
  plural: boolean;
}

/** A mention with its owner. */
export interface Placed extends Span {
  readonly owner: number;
  readonly form: Mention["form"];
}

/** The entities and their mentions in text order. */
export interface SpeakerMemory {
  readonly text: ReadingText;
  readonly people: Person[];
  /** Mentions that the names stage found, by start. */
  readonly named: readonly Placed[];
}

/** Role words of a phrase: lower-cased words, with the offices of two or three words joined by hyphens. */
export function roleWords(phrase: string): string[] {
  const plain = phrase
    .toLowerCase()
    .replace(/heads? of state/gu, "head-of-state")
    .replace(/heads? of (?:the )?government/gu, "head-of-government")
    .replace(/prime[ -]ministers?/gu, "prime-minister premier")
    .replace(/’/gu, "'");
  return plain.match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
}

/** Opens the memory over the named entities. */
export function createMemory(text: ReadingText, entities: readonly LocalEntity[]): SpeakerMemory {
  const named: Placed[] = [];
  const people = entities.map((entity, index): Person => {
    const roles = new Set<string>();
    const titles: string[] = [];
    for (const role of entity.roles) for (const word of roleWords(role)) roles.add(word);
    titles.push(...entity.roles);
    for (const mention of entity.mentions) {
      named.push({ start: mention.start, end: mention.end, owner: index, form: mention.form });
      if (mention.role) {
        const title = text.text.slice(mention.role.start, mention.role.end);
        titles.push(title);
        for (const word of roleWords(title)) roles.add(word);
      }
      if (entity.type === "person") {
        const before = titleBefore(text.text, mention.start);
        if (before !== null) {
          titles.push(before);
          for (const word of roleWords(before)) roles.add(word);
        }
      }
    }
    const person = entity.type === "person";
    const told = person ? genderOf("", titles) : null;
    return {
      index,
      entity,
      added: [],
      rules: new Set(),
      roles,
      gender: person ? (told ?? genderOf(entity.name, [])) : null,
      genderSure: told !== null,
      plural: false,
    };
  });
  named.sort(compareSpans);
  return { text, people, named };
}

/** The words right before a name that may be its title: up to six capitalised words and nouns for persons. */
function titleBefore(text: string, start: number): string | null {
  const words = text
    .slice(Math.max(0, start - 70), start)
    .split(/\s+/u)
    .slice(0, -1);
  const title: string[] = [];
  for (const word of words.toReversed()) {
    const plain = word.replace(/\.$/u, "");
    const isTitle = /^\p{Lu}[\p{L}-]*$/u.test(plain) || PERSON_NOUNS.has(plain);
    if (!isTitle || title.length >= 6) break;
    title.unshift(plain);
  }
  return title.length > 0 ? title.join(" ") : null;
}

/** Index of the first named mention that starts at or behind `at`. */
export function firstMentionFrom(memory: SpeakerMemory, at: number): number {
  let low = 0;
  let high = memory.named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (memory.named[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The named mentions that lie in `span`, in text order. */
export function mentionsIn(memory: SpeakerMemory, span: Span): Placed[] {
  const found: Placed[] = [];
  for (let i = firstMentionFrom(memory, span.start); i < memory.named.length; i++) {
    const mention = memory.named[i]!;
    if (mention.start >= span.end) break;
    if (mention.end <= span.end) found.push(mention);
  }
  return found;
}
