/** The name that a source holds: its head, or what stands in apposition to it. */
import { BODY_NOUNS, DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from "../en/speakers.ts";
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
import { bearerOfName } from "./source-surnames.ts";
import { type Pass, type Resolved, tokensIn } from "./speaker-pass.ts";

/**
 * A name that is the head of the source in tokens `range`, or in apposition to it; null when there is none, and `several` when more than
 * one person speaks, so that none of them is the speaker.
 */
export function resolveName(
  pass: Pass,
  phrase: SourcePhrase,
  range: TokenRange,
): Resolved | "several" | null {
  const { text, memory } = pass;
  if (phrase.joint) return null;
  const main = spanOf(text, phrase.main.first, phrase.main.end);
  const heads = mentionsIn(memory, main).filter(
    (mention) => mention.form === "name" && isHead(pass, mention, phrase),
  );
  const persons = heads.filter((one) => memory.people[one.owner]!.entity.type === "person");
  const chosen = persons.length > 0 ? persons : heads;
  const owners = new Set(chosen.map((one) => one.owner));
  // Two people at once are not one speaker.
  if (owners.size > 1 || (chosen.length > 0 && joinsAnother(memory, phrase, text)))
    return "several";
  const [first] = chosen;
  if (first) {
    if (isOneOfSeveral(pass, first, range)) return "several";
    const owner = bearerOfName(pass, first);
    if (owner === null) return "several";
    const person = memory.people[owner]!;
    noteRoles(pass, person, phrase);
    return {
      owner,
      rule: person.entity.type === "place" ? "speaker/place" : "speaker/name",
    };
  }
  const isNoun =
    PERSON_NOUNS.has(phrase.noun) ||
    BODY_NOUNS.has(phrase.noun) ||
    (phrase.definite &&
      text.tokens.tag[phrase.head] === "NOUN" &&
      !DOCUMENT_NOUNS.has(phrase.noun));
  return phrase.plural || !isNoun ? null : apposed(pass, phrase, range);
}

/** Whether a mention in the main part of a source is what the source is about. */
function isHead(pass: Pass, mention: Placed, phrase: SourcePhrase): boolean {
  const { text, memory } = pass;
  const { lower, tag } = text.tokens;
  const range = tokensIn(text, mention);
  if (!range) return false;
  const inside = range.end < phrase.main.end;
  if (inside && (lower[range.end] === "'s" || lower[range.end] === "'")) return false;
  const { type } = memory.people[mention.owner]!.entity;
  const indefinite = /^an?$/u.test(lower[phrase.core.first]!) && range.first > phrase.core.first;
  if (type !== "person") {
    // "the top Republican on the committee", "a Des Moines poll": a word that only tells which.
    if (type === "other" && tag[phrase.core.first] === "DET" && range.first > phrase.core.first + 1)
      return false;
    if (type === "place" && range.first !== phrase.core.first) {
      const long = phrase.core.end - phrase.core.first > 3;
      const article = /^(?:the|an?|this|that)$/u.test(lower[phrase.main.first]!);
      if (indefinite || (article && long)) return false;
    }
    return range.first <= phrase.head && phrase.head < range.end;
  }
  // "a Dorn spokesman", "Doctors" taken for a name.
  if (phrase.head >= range.end && phrase.head < phrase.core.end) {
    if (PERSON_NOUNS.has(phrase.noun) || DOCUMENT_NOUNS.has(phrase.noun)) return false;
  }
  if (range.end === range.first + 1 && GROUP_NOUNS.has(lower[range.first]!)) return false;
  return !isComplement(pass, range.first, phrase.main.first);
}

/** Whether others speak along with the name at `head`: "NAME and his colleagues", "NAME, R-Ohio, and NAME, co-chairs". */
function isOneOfSeveral(pass: Pass, head: Placed, range: TokenRange): boolean {
  const { text, memory } = pass;
  const { lower, start, tag } = text.tokens;
  const own = tokensIn(text, head);
  if (!own) return false;
  for (let t = own.end; t < range.end; t++) {
    if (lower[t] !== "and" && lower[t] !== "&") continue;
    if (t === own.end) return true;
    if (lower[t - 1] !== "," && lower[t - 1] !== ")") continue;
    let name = t + 1;
    while (name < range.end && name < t + 6) {
      const mention = memory.named[firstMentionFrom(memory, start[name]!)];
      if (mention && mention.start === start[name]) {
        if (mention.owner !== head.owner && memory.people[mention.owner]!.entity.type === "person")
          return true;
        break;
      }
      if (tag[name] === "ADP" || tag[name] === "VERB" || tag[name] === "AUX") break;
      name++;
    }
  }
  return false;
}

/** "the group's lawyer, NAME,", "the trader who had kept the books, NAME,": the name in apposition to a role. */
function apposed(pass: Pass, phrase: SourcePhrase, range: TokenRange): Resolved | null {
  const { text, memory } = pass;
  const named = apposedMention(pass, phrase, range);
  if (!named) return null;
  const person = memory.people[named.owner]!;
  const main = spanOf(text, phrase.main.first, phrase.main.end);
  for (const word of roleWords(text.text.slice(main.start, main.end))) person.roles.add(word);
  nameLater(pass, phrase, named.owner);
  return { owner: named.owner, rule: "speaker/apposition" };
}

function apposedMention(pass: Pass, phrase: SourcePhrase, range: TokenRange): Placed | null {
  const { text, memory } = pass;
  const { lower } = text.tokens;
  const wanted = BODY_NOUNS.has(phrase.noun) ? "organization" : "person";
  const isWanted = (mention: Placed): boolean =>
    memory.people[mention.owner]!.entity.type === wanted;
  if (phrase.apposition) {
    const behind = spanOf(text, phrase.apposition.first, phrase.apposition.end);
    const [named] = mentionsIn(memory, behind).filter(
      (mention) =>
        mention.form === "name" &&
        // A name of two words right behind the comma is that person's, whatever it looks like elsewhere.
        (isWanted(mention) ||
          (PERSON_NOUNS.has(phrase.noun) &&
            mention.start <= behind.start + 1 &&
            text.text.slice(mention.start, mention.end).includes(" "))),
    );
    const place = named ? tokensIn(text, named) : null;
    // "…, nicknamed “Old NAME”": a name that somebody is given is not in apposition.
    const given = place && hasVerb(text, phrase.apposition.first, place.first);
    if (named && place && !given && !isComplement(pass, place.first, phrase.apposition.first))
      return named;
  }
  // Behind a relative clause: between commas, or between the last comma and the end.
  let end = range.end;
  if (lower[end - 1] === ",") end--;
  const last = text.tokens.start[end - 1]!;
  const final = memory.named[firstMentionFrom(memory, last + 1) - 1];
  if (final?.form !== "name" || !isWanted(final)) return null;
  const place = tokensIn(text, final);
  return place?.end === end && place.first > phrase.main.end && lower[place.first - 1] === ","
    ? final
    : null;
}

function hasVerb(text: ReadingText, first: number, end: number): boolean {
  for (let t = first; t < end; t++) {
    if (/^(?:VERB|AUX|SCONJ)$/u.test(text.tokens.tag[t]!)) return true;
  }
  return false;
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
  for (const other of pass.unnamedByNoun.get(phrase.noun) ?? []) {
    // "Holt's lawyer" can be "the lawyer" or "Maria Holt's lawyer", not "Dorn's lawyer".
    if (!(` ${key}`.endsWith(` ${other}`) || ` ${other}`.endsWith(` ${key}`))) continue;
    const before = pass.unnamed.get(other)!;
    const { entity, plural } = pass.memory.people[before]!;
    if (entity.type !== "person" || entity.named || plural || before === owner) continue;
    // "the Norland spokesman" is also found as "spokesman", but is not that of another land.
    if (entity.name.toLowerCase() !== other) continue;
    pass.named.set(before, owner);
    pass.unnamed.set(other, owner);
  }
}

/** Whether the name at token `first` depends on a preposition: in "a spokesman for Speaker NAME" it does not speak. */
function isComplement(pass: Pass, first: number, phraseFirst: number): boolean {
  const { text, memory } = pass;
  const { lower, tag, start } = text.tokens;
  let titles = 0;
  for (let t = first - 1; t >= phraseFirst; t--) {
    if (tag[t] === "ADP" || lower[t] === "to") {
      // "Minister of Defence NAME": what the preposition takes is the office, not the name.
      if (t === first - 1 || titles === first - 1 - t) return true;
      // "lawyers for NAME and NAME": the second depends on it as the first does.
      const between = mentionsIn(memory, { start: start[t]!, end: start[first]! });
      return (
        lower[first - 1 - titles] === "and" &&
        between.some(({ owner }) => memory.people[owner]!.entity.type === "person")
      );
    }
    if (PERSON_NOUNS.has(lower[t]!) || tag[t] === "DET" || /^[a-z]{2,5}\.$/u.test(lower[t]!))
      titles++;
    if (tag[t] === "NOUN" && PERSON_NOUNS.has(lower[t]!) && tag[first - 1] !== "ADP") {
      // "pictures by photographer NAME": the preposition takes the title and the name.
      let before = t - 1;
      while (before > phraseFirst && /^(?:DET|ADJ)$/u.test(tag[before]!)) before--;
      return before > phraseFirst && /^(?:by|for|from|with)$/u.test(lower[before]!);
    }
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
