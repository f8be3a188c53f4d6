/** Who has been mentioned so far: the entities of a report with what pronouns and descriptions need to find them again. */
import { compareSpans, type LocalEntity, type Mention, type Span } from "../../model/index.ts";
import { PERSON_NOUNS } from "../en/speakers.ts";
import type { ReadingText } from "../reading-text.ts";
import { type Gender, genderOf, hasEverydayForename } from "./genders.ts";

/** One entity while speakers are being resolved. */
export interface Person {
  readonly index: number;
  readonly entity: LocalEntity;
  readonly added: Mention[];
  readonly rules: Set<string>;
  /** Role words it bears: single words, lower-cased, "head-of-state" and "prime-minister" in one. */
  readonly roles: Set<string>;
  /** Where its titles stand in the text. */
  readonly titles: Span[];
  gender: Gender;
  /** Whether a title, a pronoun or an everyday forename tells the gender; a rare forename may mislead. */
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
  readonly named: Placed[];
  /** Keys of all mentions (`placeKey`), so that none is added twice. */
  readonly places: Set<number>;
  /** Persons by the last word of their name, lower-cased. */
  readonly bySurname: Map<string, number[]>;
  /** Named bodies by the last word of those of their names that have several, lower-cased. */
  readonly byLastWord: Map<string, number[]>;
  /** Named entities by each of their names, lower-cased. */
  readonly byName: Map<string, number[]>;
  /** Persons with a name, by each of their role words. */
  readonly namedByRole: Map<string, number[]>;
  /** Persons without a name, by each of their role words. */
  readonly unnamedByRole: Map<string, number[]>;
}

const SHORT_TITLES: Readonly<Record<string, string>> = {
  gov: "governor",
  sen: "senator",
  rep: "representative",
  gen: "general",
  atty: "attorney",
};

/** Role words of a phrase: lower-cased words, with the offices of two or three words joined by hyphens. */
export function roleWords(phrase: string): string[] {
  const plain = phrase
    .toLowerCase()
    .replace(/heads? of state/gu, "head-of-state")
    .replace(/heads? of (?:the )?government/gu, "head-of-government")
    .replace(/prime[ -]ministers?/gu, "prime-minister premier")
    .replace(/\b(?:gov|sen|rep|gen|atty)\b\.?/gu, (word) => SHORT_TITLES[word.replace(".", "")]!)
    .replace(/’/gu, "'");
  return plain.match(/[\p{L}]+(?:-[\p{L}]+)*/gu) ?? [];
}

/** Opens the memory over the named entities. */
export function createMemory(text: ReadingText, entities: readonly LocalEntity[]): SpeakerMemory {
  const memory: SpeakerMemory = {
    text,
    people: [],
    named: [],
    places: new Set(),
    bySurname: new Map(),
    byLastWord: new Map(),
    byName: new Map(),
    namedByRole: new Map(),
    unnamedByRole: new Map(),
  };
  for (const entity of entities) {
    const titles: Span[] = [];
    for (const mention of entity.mentions) {
      if (mention.role) titles.push(mention.role);
      const before = entity.type === "person" ? titleBefore(text.text, mention.start) : null;
      if (before) titles.push(before);
    }
    const words = [...entity.roles, ...titles.map((span) => text.text.slice(span.start, span.end))];
    const told = entity.type === "person" ? genderOf("", words) : null;
    addPerson(memory, entity, {
      roles: words,
      titles,
      gender: entity.type === "person" ? (told ?? genderOf(entity.name, [])) : null,
      genderSure: told !== null || (entity.type === "person" && hasEverydayForename(entity.name)),
      plural: false,
    });
  }
  for (const person of memory.people) {
    for (const { start, end, form } of person.entity.mentions)
      memory.named.push({ start, end, owner: person.index, form });
  }
  memory.named.sort(compareSpans);
  return memory;
}

/** What is known of an entity beside what the names stage says. */
export interface Traits {
  /** Titles and roles in words. */
  readonly roles: readonly string[];
  readonly titles: readonly Span[];
  readonly gender: Gender;
  readonly genderSure: boolean;
  readonly plural: boolean;
}

/** Takes an entity in; its index in the memory. */
export function addPerson(memory: SpeakerMemory, entity: LocalEntity, traits: Traits): number {
  const index = memory.people.length;
  const roles = new Set(traits.roles.flatMap(roleWords));
  const { gender, genderSure, plural } = traits;
  memory.people.push({
    index,
    entity: entity.index === index ? entity : { ...entity, index },
    added: [],
    rules: new Set(),
    roles,
    titles: [...traits.titles],
    gender,
    genderSure,
    plural,
  });
  for (const { start, end } of entity.mentions) memory.places.add(placeKey(start, end));
  const names = [entity.name, ...entity.aliases].map((name) => name.toLowerCase());
  if (entity.type === "person") list(memory.bySurname, lastWord(names[0]!), index);
  if (entity.named) {
    for (const name of new Set(names)) list(memory.byName, name, index);
    if (entity.type === "organization") {
      const several = names.filter((name) => name.includes(" "));
      for (const word of new Set(several.map(lastWord))) list(memory.byLastWord, word, index);
    }
  }
  if (entity.type === "person") {
    const byRole = entity.named ? memory.namedByRole : memory.unnamedByRole;
    for (const role of roles) list(byRole, role, index);
  }
  return index;
}

/** One number for a place in the text; mentions longer than 4,095 code units share theirs. */
export function placeKey(start: number, end: number): number {
  return start * 4096 + Math.min(end - start, 4095);
}

function list(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known) known.push(index);
  else map.set(key, [index]);
}

function lastWord(name: string): string {
  const whole = name.replace(/,? (?:jr|sr|i{2,3}|iv)\.?$/u, "");
  return whole.slice(whole.lastIndexOf(" ") + 1);
}

/** Where the words right before a name that may be its title stand: up to six capitalised words and nouns for persons. */
function titleBefore(text: string, start: number): Span | null {
  let from = start;
  for (let words = 0; words < 6; words++) {
    const match = /(?<![\p{L}.-])([\p{L}-]+)\.?\s+$/u.exec(
      text.slice(Math.max(0, from - 40), from),
    );
    if (!match) break;
    const word = match[1]!;
    if (!/^\p{Lu}/u.test(word) && !PERSON_NOUNS.has(word)) break;
    // "Gov." is a title; a longer word before a full stop ends another sentence.
    if (word.length > 4 && match[0][word.length] === ".") break;
    from -= match[0].length;
  }
  return from < start
    ? { start: from, end: text.slice(from, start).trimEnd().length + from }
    : null;
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
