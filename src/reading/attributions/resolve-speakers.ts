/**
 * Who each source is: a named entity of the report, somebody it only describes ("police", "a ministry spokesman"), or nobody that
 * the report lets us name. Works through the sources in text order, so that pronouns and descriptions find what came before them.
 * A rule that is not sure leaves the speaker null.
 */
import {
  compareSpans,
  coverOf,
  type Attribution,
  type LocalEntity,
  type Mention,
  type Span,
} from "../../model/index.ts";
import {
  BODY_NOUNS,
  GENERIC_BODIES,
  DOCUMENT_NOUNS,
  GROUP_NOUNS,
  OWN_WORDS,
  PERSON_NOUNS,
  ROLE_KINDS,
} from "../en/speakers.ts";
import { countryNamed } from "../names/countries.ts";
import type { ReadingText } from "../reading-text.ts";
import { spanOf } from "./narration.ts";
import type { TokenRange } from "./phrases.ts";
import { genderOfWords, readSource, type SourcePhrase } from "./source-phrase.ts";
import {
  createMemory,
  firstMentionFrom,
  mentionsIn,
  type Person,
  type Placed,
  roleWords,
  type SpeakerMemory,
} from "./speaker-memory.ts";

interface Resolved {
  readonly owner: number;
  readonly rule: string;
}

/** What one pass over the sources carries along. */
interface Pass {
  readonly memory: SpeakerMemory;
  readonly text: ReadingText;
  /** Start of each sentence, ascending, and the block of each. */
  readonly spoken: { readonly at: number; readonly owner: number; readonly plural: boolean }[];
  /** Ranges of direct content, by start: whoever is named only there is not the one who speaks. */
  readonly quoted: readonly Span[];
  /** Unnamed speakers by their phrase. */
  readonly unnamed: Map<string, number>;
  /** Unnamed speakers whose name came later, with the one they turned out to be. */
  readonly named: Map<number, number>;
}

/**
 * Resolves each source to an entity. Sources that describe ("the head of state") or stand for ("he") a named entity become
 * mentions of it; unnamed speakers ("police", "a ministry spokesman") become entities of their own behind the named ones.
 */
export function resolveSpeakers(
  text: ReadingText,
  entities: readonly LocalEntity[],
  attributions: readonly Attribution[],
): { readonly entities: readonly LocalEntity[]; readonly attributions: readonly Attribution[] } {
  const memory = createMemory(text, entities);
  const quoted = attributions
    .filter((one) => one.direct)
    .flatMap((one) => one.content)
    .toSorted(compareSpans);
  const pass: Pass = { memory, text, spoken: [], quoted, unnamed: new Map(), named: new Map() };
  const speakers = new Map<string, Resolved>();
  for (const turn of turnsOf(text, attributions, quoted)) {
    if (turn.attribution === null) {
      // "He …" at the head of a sentence that says nothing: whom the report stays with.
      const owner = likeliest(pass, turn.gender, turn.span);
      if (owner !== null) pass.spoken.push({ at: turn.at, owner, plural: false });
      continue;
    }
    const { attribution, at } = turn;
    const resolved = resolveOne(pass, attribution, at);
    if (!resolved) continue;
    speakers.set(attribution.id, resolved);
    // What only might be a statement leads no pronoun astray.
    if (!attribution.direct && attribution.score < 0.5) continue;
    const person = memory.people[resolved.owner]!;
    pass.spoken.push({ at, owner: resolved.owner, plural: person.plural });
  }
  const places = settle(pass);
  return {
    entities: memory.people
      .filter((person) => !pass.named.has(person.index))
      .map((person, index) => {
        const entity = toEntity(person);
        return entity.index === index ? entity : { ...entity, index };
      }),
    attributions: attributions.map((attribution) => {
      const resolved = speakers.get(attribution.id);
      return resolved
        ? {
            ...attribution,
            speaker: places[resolved.owner]!,
            rules: [...attribution.rules, resolved.rule],
          }
        : attribution;
    }),
  };
}

/** A source to resolve, or a sentence that begins with a pronoun. */
type Turn =
  | { readonly at: number; readonly attribution: Attribution }
  | {
      readonly at: number;
      readonly attribution: null;
      readonly gender: "he" | "she";
      readonly span: Span;
    };

/** All turns in text order. */
function turnsOf(
  text: ReadingText,
  attributions: readonly Attribution[],
  quoted: readonly Span[],
): Turn[] {
  const turns: Turn[] = attributions.map((attribution) => ({
    at: positionOf(attribution),
    attribution,
  }));
  const sources = new Set(turns.map((turn) => turn.at));
  for (const { firstToken } of text.sentences) {
    const word = text.tokens.lower[firstToken];
    if (word !== "he" && word !== "she") continue;
    const span = spanOf(text, firstToken, firstToken + 1);
    if (sources.has(span.start) || inside(quoted, span)) continue;
    turns.push({ at: span.start, attribution: null, gender: word, span });
  }
  return turns
    .map((turn, index) => ({ turn, index }))
    .toSorted((a, b) => a.turn.at - b.turn.at || a.index - b.index)
    .map((one) => one.turn);
}

/** Gives the mentions of those who were named later to their names; the place of each owner in what is left. */
function settle(pass: Pass): Int32Array {
  const { people } = pass.memory;
  for (const [from, to] of pass.named) {
    const target = people[to]!;
    target.added.push(...people[from]!.entity.mentions, ...people[from]!.added);
    target.rules.add("speaker/named-later");
  }
  const places = new Int32Array(people.length);
  let place = 0;
  for (const person of people) if (!pass.named.has(person.index)) places[person.index] = place++;
  for (const [from, to] of pass.named) places[from] = places[to]!;
  return places;
}

function positionOf(attribution: Attribution): number {
  return (attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0])?.start ?? 0;
}

function toEntity(person: Person): LocalEntity {
  if (person.added.length === 0 && person.rules.size === 0) return person.entity;
  return {
    ...person.entity,
    mentions: [...person.entity.mentions, ...person.added].toSorted(compareSpans),
    rules: [...new Set([...person.entity.rules, ...person.rules])].toSorted(),
  };
}

function resolveOne(pass: Pass, attribution: Attribution, at: number): Resolved | null {
  const span = coverOf(attribution.source);
  if (!span) {
    // "– Text – stressed.": whoever spoke last goes on, if that was just before.
    if (attribution.cue.length === 0 || !attribution.direct) return null;
    const last = pass.spoken.at(-1);
    return last && sentencesApart(pass.text, last.at, at) <= 2
      ? { owner: last.owner, rule: "speaker/omitted" }
      : null;
  }
  const range = tokensIn(pass.text, span);
  if (!range) return null;
  const phrase = readSource(pass.text, range);
  if (!phrase) return null;
  if (phrase.pronoun !== null) {
    return (
      goesOn(pass, attribution, phrase.pronoun, span) ?? resolvePronoun(pass, phrase.pronoun, span)
    );
  }
  return resolveName(pass, phrase) ?? resolveDescription(pass, phrase, range) ?? null;
}

/** "He added": whoever spoke last, when that was just before and nothing tells against it. */
function goesOn(
  pass: Pass,
  attribution: Attribution,
  pronoun: string,
  span: Span,
): Resolved | null {
  if (pronoun !== "he" && pronoun !== "she") return null;
  const cue = attribution.cue.map((one) => pass.text.text.slice(one.start, one.end)).join(" ");
  if (!/\b(?:add(?:s|ed|ing)|also|continued|went on|further)\b/u.test(cue)) return null;
  const last = pass.spoken.at(-1);
  if (!last || sentencesApart(pass.text, last.at, span.start) > 2) return null;
  const person = pass.memory.people[last.owner]!;
  if (person.entity.type !== "person" || person.plural || !mayBe(person, pronoun)) return null;
  return mentioned(pass, last.owner, span, "pronoun", "speaker/goes-on");
}

/** The tokens that lie in `span`. */
function tokensIn(text: ReadingText, span: Span): TokenRange | null {
  const { start, count } = text.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < count && start[end]! < span.end) end++;
  return end > low ? { first: low, end } : null;
}

/** A name that is the head of the source, or in apposition to it. */
function resolveName(pass: Pass, phrase: SourcePhrase): Resolved | null {
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

function resolvePronoun(pass: Pass, pronoun: string, span: Span): Resolved | null {
  if (pronoun === "he" || pronoun === "him") return resolvePerson(pass, "he", span);
  if (pronoun === "she" || pronoun === "her") return resolvePerson(pass, "she", span);
  const last = pass.spoken.at(-1);
  if ((pronoun === "they" || pronoun === "them") && last?.plural === true) {
    if (sentencesApart(pass.text, last.at, span.start) <= 2) {
      return mentioned(pass, last.owner, span, "pronoun", "speaker/pronoun");
    }
  }
  if (pronoun === "it" && last) {
    const { type } = pass.memory.people[last.owner]!.entity;
    if (type === "organization" && sentencesApart(pass.text, last.at, span.start) <= 2) {
      return mentioned(pass, last.owner, span, "pronoun", "speaker/pronoun");
    }
  }
  return null;
}

/** How far back a pronoun may reach, in sentences and in mentions looked at. */
const REACH = { sentences: 4, mentions: 40 };

/** The person that "he" or "she" at `span` most likely means, when one stands out. */
function resolvePerson(pass: Pass, gender: "he" | "she", span: Span): Resolved | null {
  const owner = likeliest(pass, gender, span);
  return owner === null ? null : mentioned(pass, owner, span, "pronoun", "speaker/pronoun");
}

function likeliest(pass: Pass, gender: "he" | "she", span: Span): number | null {
  const { memory, text } = pass;
  const here = sentenceAt(text, span.start);
  const scores = new Map<number, number>();
  const add = (owner: number, score: number): void => {
    scores.set(owner, Math.max(scores.get(owner) ?? -Infinity, score));
  };
  const seen = firstMentionFrom(memory, span.start) - 1;
  for (let i = seen; i >= 0 && i > seen - REACH.mentions; i--) {
    const mention = memory.named[i]!;
    const sentence = sentenceAt(text, mention.start);
    if (here - sentence > REACH.sentences) break;
    const person = memory.people[mention.owner]!;
    if (person.entity.type !== "person" || mention.form !== "name") continue;
    if (!mayBe(person, gender) || inside(pass.quoted, mention)) continue;
    add(mention.owner, 10 - 2 * (here - sentence) + prominence(pass, mention));
  }
  for (let i = pass.spoken.length - 1; i >= 0 && i > pass.spoken.length - 6; i--) {
    const { at, owner } = pass.spoken[i]!;
    if (at >= span.start) continue;
    const apart = here - sentenceAt(text, at);
    if (apart > REACH.sentences) break;
    const person = memory.people[owner]!;
    if (person.entity.type !== "person" || person.plural || !mayBe(person, gender)) continue;
    const bonus = i === pass.spoken.length - 1 ? 4 : 1;
    add(owner, Math.max(scores.get(owner) ?? 0, 10 - 2 * apart) + bonus);
  }
  for (const [owner, score] of scores) {
    // A forename that the list gives to the other sex: less likely, not impossible.
    const known = memory.people[owner]!.gender;
    if (known !== null && known !== gender) scores.set(owner, score - 3);
  }
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [best, second] = ranked;
  if (!best) return null;
  const person = memory.people[best[0]]!;
  const sure = person.gender === gender ? 1 : 2;
  if (second && best[1] - second[1] < sure) return null;
  if (person.gender !== gender && best[1] < 6) return null;
  person.gender = gender;
  person.genderSure = true;
  return best[0];
}

function mayBe(person: Person, wanted: "he" | "she"): boolean {
  return !person.genderSure || person.gender === wanted;
}

/** How much a mention stands out in its sentence: subjects do, possessors and complements do not. */
function prominence(pass: Pass, mention: Placed): number {
  const { tag, lower } = pass.text.tokens;
  const range = tokensIn(pass.text, mention);
  if (!range) return 0;
  const after = lower[range.end];
  if (after === "'s" || after === "'" || after === "’s") return -2;
  const next = tag[range.end];
  if (next === "VERB" || next === "AUX" || next === "ADV") return 3;
  const before = tag[range.first - 1];
  if (before === "ADP") return -1;
  if (
    after === "," &&
    (before === "PUNCT" || before === undefined || before === "PROPN" || before === "NOUN")
  )
    return 2;
  return 0;
}

function inside(spans: readonly Span[], mention: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= mention.start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && mention.end <= span.end;
}

/** "the head of state", "the Somelandian leader", "the ministry", "police", "a ministry spokesman". */
function resolveDescription(pass: Pass, phrase: SourcePhrase, range: TokenRange): Resolved | null {
  const { text, memory } = pass;
  const { lower, tag } = text.tokens;
  const span = spanOf(text, phrase.core.first, phrase.main.end);
  const { noun } = phrase;
  const key = keyOf(text, phrase);
  const country = countryIn(text, phrase);
  const surface = lower[phrase.head]!;

  if (DOCUMENT_NOUNS.has(noun) && !INSTITUTIONAL.has(surface)) {
    const author = authorOf(pass, phrase, range);
    if (author !== undefined) return author;
  }
  if (phrase.definite && !phrase.plural && PERSON_NOUNS.has(noun)) {
    const owner = bearerOf(pass, phrase, span, country);
    if (owner !== null) return mentioned(pass, owner, span, "description", "speaker/description");
  }
  if (phrase.definite && !phrase.plural && BODY_NOUNS.has(noun)) {
    const owner = bodyOf(pass, noun, span, country);
    if (owner !== null) return mentioned(pass, owner, span, "description", "speaker/description");
  }
  const known = sameUnnamed(pass, phrase, key);
  if (known !== null)
    return mentioned(pass, known, span, "description", "speaker/same-description");
  // "The company", "the lawyer" that nothing before explains: somebody, but not anybody that the report lets us tell from others.
  const bare = key === noun && phrase.definite && !phrase.plural;
  if (bare && (GENERIC_BODIES.has(noun) || PERSON_NOUNS.has(noun))) return null;
  const proper = tag[phrase.head] === "PROPN" && /^\p{Lu}/u.test(text.tokens.text[phrase.head]!);
  const type = typeOf(noun, surface, proper ? text.tokens.text[phrase.head]! : null);
  if (type === null) return null;
  const isName = proper && !isKnownNoun(noun, surface);
  if (isName && !looksLikeName(text, phrase)) return null;
  const bySurname = proper ? bearerOfSurname(memory, phrase, text) : null;
  if (bySurname !== null) return mentioned(pass, bySurname, span, "description", "speaker/surname");
  const owner = memory.people.length;
  const mention: Mention = { ...span, form: isName ? "name" : "description", role: null };
  const name = nameOf(text, phrase);
  memory.people.push({
    index: owner,
    entity: {
      index: owner,
      name,
      type,
      named: isName,
      aliases: [],
      roles: isName ? [] : [name.toLowerCase()],
      country,
      mentions: [mention],
      rules: [isName ? "speaker/new-name" : "speaker/unnamed"],
    },
    added: [],
    rules: new Set(),
    roles: new Set(roleWords(name)),
    gender: genderOfWords(text, phrase.core),
    genderSure: genderOfWords(text, phrase.core) !== null,
    plural: phrase.plural || GROUP_NOUNS.has(surface),
  });
  pass.unnamed.set(key, owner);
  if (!pass.unnamed.has(noun)) pass.unnamed.set(noun, owner);
  return { owner, rule: isName ? "speaker/new-name" : "speaker/unnamed" };
}

/** Bodies of which a report means one, whether it says "police" or "the Norland police". */
const ONE_BODY: ReadonlySet<string> = new Set(["police", "authorities", "prosecutors"]);

/** Somebody unnamed that an earlier source described in the same words, or whom a bare "the officials" takes up again. */
function sameUnnamed(pass: Pass, phrase: SourcePhrase, key: string): number | null {
  const surface = pass.text.tokens.lower[phrase.head]!;
  const exact = pass.unnamed.get(key);
  const first = phrase.core.first;
  const indefinite = !phrase.definite && pass.text.tokens.tag[first] === "DET";
  if (exact !== undefined) return indefinite && !phrase.plural ? null : exact;
  const bare = key === surface || key === phrase.noun;
  const before = pass.unnamed.get(phrase.noun);
  if (before === undefined) return null;
  if (pass.memory.people[before]!.plural !== (phrase.plural || GROUP_NOUNS.has(surface)))
    return null;
  const partitive = phrase.core.first !== phrase.main.first;
  if (bare && (phrase.definite || partitive || phrase.plural)) return before;
  if (!ONE_BODY.has(surface)) return null;
  const there = pass.memory.people[before]!.entity;
  const here = countryIn(pass.text, phrase);
  if (here !== null && there.country !== null && here !== there.country) return null;
  return there.name.toLowerCase() === surface ? before : null;
}

/** Whether a proper noun that the names stage passed over can be taken for a name: capitals throughout, in running text. */
function looksLikeName(text: ReadingText, phrase: SourcePhrase): boolean {
  const { block } = text.sentences[sentenceAt(text, text.tokens.start[phrase.head]!)]!;
  const { kind } = text.report.blocks[block]!;
  if (kind === "title" || kind === "heading") return false;
  return /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,4}$/u.test(nameOf(text, phrase));
}

function isKnownNoun(noun: string, surface: string): boolean {
  return (
    BODY_NOUNS.has(noun) ||
    GROUP_NOUNS.has(surface) ||
    PERSON_NOUNS.has(noun) ||
    DOCUMENT_NOUNS.has(noun)
  );
}

/** `proper` is the head when it is a proper name. */
function typeOf(noun: string, surface: string, proper: string | null): LocalEntity["type"] | null {
  if (surface === "police" || surface === "authorities") return "organization";
  if (GROUP_NOUNS.has(surface)) return "other";
  if (BODY_NOUNS.has(noun)) return surface === noun ? "organization" : "other";
  if (PERSON_NOUNS.has(noun)) return surface === noun ? "person" : "other";
  if (DOCUMENT_NOUNS.has(noun)) return "other";
  if (proper === null) return null;
  return proper.length > 1 && proper === proper.toUpperCase() ? "organization" : "person";
}

/** The one person of the report whose name ends in the word that is the source; null when there is none or several. */
function bearerOfSurname(
  memory: SpeakerMemory,
  phrase: SourcePhrase,
  text: ReadingText,
): number | null {
  const wanted = text.tokens.lower[phrase.head]!;
  const bearers = memory.people.filter(
    ({ entity }) =>
      entity.type === "person" && entity.name.toLowerCase().split(/\s+/u).at(-1) === wanted,
  );
  return bearers.length === 1 ? bearers[0]!.index : null;
}

/** Documents that are known by their keeper, not by who spoke last: "court records". */
const INSTITUTIONAL: ReadonlySet<string> = new Set(["records", "documents", "data", "figures"]);

/**
 * Whose words a document holds: the one it is from ("the statement from X"), or with "the" or "his" the one who spoke last. Null when
 * that is not known; undefined for a document that speaks for itself.
 */
function authorOf(
  pass: Pass,
  phrase: SourcePhrase,
  range: TokenRange,
): Resolved | null | undefined {
  const { text } = pass;
  const { lower } = text.tokens;
  const link = phrase.core.end;
  if (link < phrase.main.end && /^(?:from|by)$/u.test(lower[link]!)) {
    const rest = { first: link + 1, end: range.end };
    const author = rest.first < rest.end ? readSource(text, rest) : null;
    if (author && author.pronoun === null) {
      return resolveName(pass, author) ?? resolveDescription(pass, author, rest);
    }
    return null;
  }
  if (!OWN_WORDS.has(phrase.noun)) return undefined;
  if (!phrase.definite || link < phrase.main.end) return null;
  // "the executives' letter" is not by whoever spoke last.
  if (phrase.head - phrase.core.first > 1) return null;
  const last = pass.spoken.findLast(({ owner }) => {
    const { type } = pass.memory.people[owner]!.entity;
    return type === "person" || type === "organization";
  });
  const at = text.tokens.start[phrase.head]!;
  return last && sentencesApart(text, last.at, at) <= 3
    ? { owner: last.owner, rule: "speaker/own-words" }
    : null;
}

/** The description without its article, as the name of somebody unnamed. */
function nameOf(text: ReadingText, phrase: SourcePhrase): string {
  const { tag } = text.tokens;
  let { first } = phrase.core;
  while (first < phrase.head && (tag[first] === "DET" || tag[first] === "PRON")) first++;
  const span = spanOf(text, first, phrase.main.end);
  return text.text.slice(span.start, span.end).replace(/\s+/gu, " ");
}

function keyOf(text: ReadingText, phrase: SourcePhrase): string {
  return nameOf(text, phrase).toLowerCase();
}

/** The country that a demonym or name inside the description tells. */
function countryIn(text: ReadingText, phrase: SourcePhrase): string | null {
  for (let t = phrase.core.first; t < phrase.main.end; t++) {
    const found = countryNamed(text.tokens.text[t]!);
    if (found) return found.code;
  }
  return null;
}

/** The person who bears the role that a description names; null when none or several may. */
function bearerOf(
  pass: Pass,
  phrase: SourcePhrase,
  span: Span,
  country: string | null,
): number | null {
  const { memory, text } = pass;
  const words = new Set(roleWords(text.text.slice(span.start, span.end)));
  const wanted = new Set<string>([phrase.noun]);
  if (words.has("head-of-state")) {
    wanted.clear();
    wanted.add("head-of-state");
  }
  if (words.has("prime-minister")) {
    wanted.clear();
    wanted.add("prime-minister");
  }
  const alike = new Set(wanted);
  for (const kind of ROLE_KINDS) {
    if ([...wanted].some((word) => kind.has(word))) for (const word of kind) alike.add(word);
  }
  const gender = genderOfWords(text, phrase.core);
  let best: { owner: number; score: number } | null = null;
  let tied = false;
  const until = firstMentionFrom(memory, span.start);
  const recent = new Map<number, number>();
  for (let i = Math.max(0, until - 60); i < until; i++) recent.set(memory.named[i]!.owner, i);
  for (const person of memory.people) {
    if (person.entity.type !== "person" || person.plural) continue;
    if (person.entity.named && !recent.has(person.index)) continue;
    if (gender && person.genderSure && gender !== person.gender) continue;
    if (country && person.entity.country && country !== person.entity.country) continue;
    const exact = [...wanted].some((word) => person.roles.has(word));
    const similar = exact || [...alike].some((word) => person.roles.has(word));
    if (!similar) continue;
    let score = exact ? 2 : 1;
    if (country && person.entity.country === country) score += 2;
    if (pass.spoken.at(-1)?.owner === person.index) score += 1.5;
    else if (pass.spoken.at(-2)?.owner === person.index) score += 0.5;
    if (!best || score > best.score) {
      best = { owner: person.index, score };
      tied = false;
    } else if (score === best.score) tied = true;
  }
  return best && !tied ? best.owner : null;
}

/** The body that "the ministry", "the agency" means: the last one whose name has that word, or the one that spoke last. */
function bodyOf(pass: Pass, noun: string, span: Span, country: string | null): number | null {
  const { memory } = pass;
  const seen = firstMentionFrom(memory, span.start) - 1;
  for (let i = seen; i >= 0 && i > seen - 80; i--) {
    const mention = memory.named[i]!;
    const { entity } = memory.people[mention.owner]!;
    if (entity.type !== "organization") continue;
    if (country && entity.country && entity.country !== country) continue;
    const names = [entity.name, ...entity.aliases].join(" ").toLowerCase();
    if (new RegExp(`\\b${noun}\\b`, "u").test(names)) return mention.owner;
  }
  const last = pass.spoken.at(-1);
  if (
    !last ||
    country ||
    !/^(?:agency|group|organization|organisation|company|firm|committee|service|network|newspaper|channel|broadcaster|body|outlet|portal|hospital|union)$/u.test(
      noun,
    )
  )
    return null;
  const { type, named } = memory.people[last.owner]!.entity;
  return type === "organization" && named && sentencesApart(pass.text, last.at, span.start) <= 2
    ? last.owner
    : null;
}

function mentioned(
  pass: Pass,
  owner: number,
  span: Span,
  form: "description" | "pronoun",
  rule: string,
): Resolved {
  const person = pass.memory.people[owner]!;
  const known = [...person.entity.mentions, ...person.added];
  if (!known.some((one) => one.start === span.start && one.end === span.end)) {
    person.added.push({ start: span.start, end: span.end, form, role: null });
    person.rules.add(rule);
  }
  return { owner, rule };
}

/** Index of the sentence at or before `at`. */
function sentenceAt(text: ReadingText, at: number): number {
  const { sentences } = text;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

function sentencesApart(text: ReadingText, from: number, to: number): number {
  return Math.abs(sentenceAt(text, to) - sentenceAt(text, from));
}
