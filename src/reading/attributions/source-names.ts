/** The name that a source holds: its head, or what stands in apposition to it. */
import { PERSON_NOUNS } from "../en/speakers.ts";
import type { ReadingText } from "../reading-text.ts";
import { spanOf } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";
import { genderOfWords, keyOf, readSource, type SourcePhrase } from "./source-phrase.ts";
import {
  firstMentionFrom,
  mentionsIn,
  type Person,
  type Placed,
  roleWords,
  type SpeakerMemory,
} from "./speaker-memory.ts";
import { type Pass, type Resolved, tokensIn } from "./speaker-pass.ts";

/** A name that is the head of the source, or in apposition to it. */
export function resolveName(pass: Pass, phrase: SourcePhrase): Resolved | null {
  const { text, memory } = pass;
  const { lower, tag } = text.tokens;
  const main = spanOf(text, phrase.main.first, phrase.main.end);
  const inMain = mentionsIn(memory, main).filter((mention) => mention.form === "name");
  // Two people at once are not one speaker.
  const heads: Placed[] = [];
  for (const mention of inMain) {
    const person = memory.people[mention.owner]!;
    const range = tokensIn(text, mention);
    if (!range) continue;
    if (lower[range.end] === "'s" || lower[range.end] === "'") continue;
    if (person.entity.type === "person") {
      if (isComplement(text, range.first, phrase)) continue;
      heads.push(mention);
    } else if (range.first <= phrase.head && phrase.head < range.end) {
      heads.push(mention);
    }
  }
  const persons = heads.filter((one) => memory.people[one.owner]!.entity.type === "person");
  const chosen = persons.length > 0 ? persons : heads;
  const owners = new Set(chosen.map((one) => one.owner));
  if (owners.size > 1 || (chosen.length > 0 && joinsAnother(memory, phrase, text))) return null;
  const [first] = chosen;
  if (first) {
    const person = memory.people[first.owner]!;
    const { type } = person.entity;
    noteRoles(pass, person, phrase);
    if (
      type === "place" &&
      tag[phrase.main.first] === "DET" &&
      phrase.core.end - phrase.core.first > 3
    )
      return null;
    return { owner: first.owner, rule: type === "place" ? "speaker/place" : "speaker/name" };
  }
  // "the group's lawyer, NAME, ": the name in apposition.
  if (phrase.apposition && !phrase.plural) {
    const behind = spanOf(text, phrase.apposition.first, phrase.apposition.end);
    const [named] = mentionsIn(memory, behind).filter(
      (mention) =>
        mention.form === "name" &&
        // A name of two words right behind the comma is that person's, whatever it looks like elsewhere.
        (memory.people[mention.owner]!.entity.type === "person" ||
          (mention.start <= behind.start + 1 &&
            text.text.slice(mention.start, mention.end).includes(" "))),
    );
    if (named && PERSON_NOUNS.has(phrase.noun)) {
      const range = tokensIn(text, named);
      const lead = range
        ? isComplement(text, range.first, { ...phrase, main: phrase.apposition })
        : true;
      if (!lead) {
        const person = memory.people[named.owner]!;
        for (const word of roleWords(text.text.slice(main.start, main.end))) person.roles.add(word);
        nameLater(pass, phrase, named.owner);
        return { owner: named.owner, rule: "speaker/apposition" };
      }
    }
  }
  return null;
}

/** Whether a source lists names and nothing else: "Arland, Borland and Corland". They speak together; none of them is the speaker. */
export function isList(memory: SpeakerMemory, text: ReadingText, range: TokenRange): boolean {
  const { lower } = text.tokens;
  const span = spanOf(text, range.first, range.end);
  let at = lower[range.first] === "the" ? range.first + 1 : range.first;
  let names = 0;
  let and = false;
  for (const mention of mentionsIn(memory, span)) {
    const place = tokensIn(text, mention);
    if (!place || place.first < at) continue;
    for (; at < place.first; at++) {
      if (lower[at] === "and" || lower[at] === "&") and = true;
      else if (lower[at] !== "," && lower[at] !== "the") return false;
      if (names === 0) return false;
    }
    names++;
    at = place.end;
  }
  return at === range.end && names >= (and ? 2 : 3);
}

/** "First Bank (FB) and Second Bank (SB)": more than one speaker, split by a bracket. */
function joinsAnother(memory: SpeakerMemory, phrase: SourcePhrase, text: ReadingText): boolean {
  const { lower, start, count } = text.tokens;
  if (lower[phrase.main.end] !== "(") return false;
  let t = phrase.main.end;
  while (t < count && lower[t] !== ")" && t < phrase.main.end + 12) t++;
  if (lower[t + 1] !== "and" || t + 2 >= count) return false;
  const at = start[t + 2]!;
  return memory.named[firstMentionFrom(memory, at)]?.start === at;
}

/** "X's lawyer said … X's lawyer, NAME, said": the one who had no name has one now. */
function nameLater(pass: Pass, phrase: SourcePhrase, owner: number): void {
  if (!phrase.definite) return;
  const key = keyOf(pass.text, phrase);
  for (const [other, before] of pass.unnamed) {
    // "Holt's lawyer" can be "the lawyer" or "Maria Holt's lawyer", not "Dorn's lawyer".
    if (!(` ${key}`.endsWith(` ${other}`) || ` ${other}`.endsWith(` ${key}`))) continue;
    const { entity, plural } = pass.memory.people[before]!;
    if (entity.type !== "person" || entity.named || plural || before === owner) continue;
    pass.named.set(before, owner);
    pass.unnamed.set(other, owner);
  }
}

/** Whether the name at token `first` depends on a preposition: in "a spokesman for Speaker NAME" it does not speak. */
function isComplement(text: ReadingText, first: number, phrase: SourcePhrase): boolean {
  const { lower, tag } = text.tokens;
  let titles = 0;
  for (let t = first - 1; t >= phrase.main.first; t--) {
    if (tag[t] === "ADP" || lower[t] === "to") {
      // "Minister of Defence NAME": what the preposition takes is the office, not the name.
      return t === first - 1 || titles === first - 1 - t;
    }
    if (PERSON_NOUNS.has(lower[t]!) || tag[t] === "DET" || /^[a-z]{2,5}\.$/u.test(lower[t]!))
      titles++;
    if (tag[t] === "NOUN" && PERSON_NOUNS.has(lower[t]!) && tag[first - 1] !== "ADP") return false;
  }
  return false;
}

/** Keeps the roles that a source gives its name, for later descriptions. */
function noteRoles(pass: Pass, person: Person, phrase: SourcePhrase): void {
  const { text } = pass;
  const main = spanOf(text, phrase.main.first, phrase.main.end);
  for (const word of roleWords(text.text.slice(main.start, main.end))) {
    if (PERSON_NOUNS.has(word) || word.includes("-")) person.roles.add(word);
  }
  if (phrase.apposition) {
    const behind = readSource(text, phrase.apposition);
    if (behind && PERSON_NOUNS.has(behind.noun)) {
      const words = spanOf(text, behind.main.first, behind.main.end);
      for (const word of roleWords(text.text.slice(words.start, words.end))) {
        if (PERSON_NOUNS.has(word) || word.includes("-")) person.roles.add(word);
      }
    }
    person.gender ??= genderOfWords(text, phrase.apposition);
  }
  person.gender ??= genderOfWords(text, phrase.main);
}
