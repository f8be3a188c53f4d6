/** Whom a description stands for: somebody named elsewhere, somebody described before, or somebody new without a name. */
import type { Attribution, LocalEntity, Mention, Span } from "../../model/index.ts";
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  GENERIC_BODIES,
  GROUP_NOUNS,
  isAgentGroup,
  isAgentNoun,
  OWN_WORDS,
  PERSON_NOUNS,
} from "../en/speakers.ts";
import { countryNamed } from "../names/countries.ts";
import type { ReadingText } from "../reading-text.ts";
import { spanOf } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";
import { bearerByOffice, bearerOf, bodyOf } from "./role-bearers.ts";
import { resolveEpithet } from "./source-epithets.ts";
import { resolveName } from "./source-names.ts";
import {
  countryIn,
  genderOfWords,
  keyOf,
  nameOf,
  readSource,
  type SourcePhrase,
} from "./source-phrase.ts";
import { addPerson, firstMentionFrom, mentionsIn, type SpeakerMemory } from "./speaker-memory.ts";
import { isHeadline, mentioned, type Pass, type Resolved, sentencesApart } from "./speaker-pass.ts";

/** "the head of state", "the Somelandian leader", "the ministry", "police", "a ministry spokesman". */
export function resolveDescription(
  pass: Pass,
  phrase: SourcePhrase,
  range: TokenRange,
  attribution: Attribution | null = null,
): Resolved | null {
  const { text, memory } = pass;
  const { lower, tag } = text.tokens;
  const span = spanOf(text, phrase.core.first, phrase.main.end);
  const { noun } = phrase;
  const key = keyOf(text, phrase);
  const country = countryIn(text, phrase) ?? countryOfContext(pass, phrase);
  const surface = lower[phrase.head]!;

  if (NOBODY.has(surface)) return null;
  if (DOCUMENT_NOUNS.has(noun) && !INSTITUTIONAL.has(surface)) {
    const author = authorOf(pass, phrase, range);
    if (author !== undefined) return author;
  }
  const definite = phrase.definite || isHeadline(text, span.start);
  if (definite && !phrase.plural && PERSON_NOUNS.has(noun)) {
    const owner = bearerOf(pass, phrase, span, country);
    if (owner !== null) return mentioned(pass, owner, span, "description", "speaker/description");
    const holder = bearerByOffice(pass, phrase, span);
    if (holder !== null) return mentioned(pass, holder, span, "description", "speaker/office");
  }
  if (attribution !== null && !pass.unnamed.has(key)) {
    const meant = resolveEpithet(pass, attribution, phrase, span, country);
    if (meant !== null) return meant;
  }
  if (phrase.definite && !phrase.plural && BODY_NOUNS.has(noun)) {
    const owner = bodyOf(pass, phrase, span, country);
    if (owner !== null) return mentioned(pass, owner, span, "description", "speaker/description");
  }
  const known = sameUnnamed(pass, phrase, key);
  if (known !== null)
    return mentioned(pass, known, span, "description", "speaker/same-description");
  // "The company", "the lawyer" that nothing before explains: somebody, but not anybody that the report lets us tell from others.
  const bare = key === noun && phrase.definite && !phrase.plural && phrase.possessor === null;
  if (bare && (GENERIC_BODIES.has(noun) || PERSON_NOUNS.has(noun))) return null;
  const word = text.tokens.text[phrase.head]!;
  const proper = (tag[phrase.head] === "PROPN" && /^\p{Lu}/u.test(word)) || isSiteName(word);
  const type = typeOf(phrase, surface, proper ? word : null);
  if (type === null) return null;
  const isName = proper && !isKnownNoun(noun, surface) && !isAgentGroup(surface);
  const body = proper ? bodyByLastWord(memory, word) : null;
  if (body !== null) return mentioned(pass, body, span, "description", "speaker/short-name");
  if (isName && !looksLikeName(pass, phrase)) return null;
  const bySurname =
    proper && !isKnownNoun(noun, surface) ? bearerOfSurname(memory, phrase, text) : null;
  if (bySurname !== null) return mentioned(pass, bySurname, span, "description", "speaker/surname");
  const name = nameOf(text, phrase);
  if (isName) {
    const known = memory.byName.get(name.toLowerCase());
    if (known) return known.length === 1 ? { owner: known[0]!, rule: "speaker/name" } : null;
  }
  const gender = genderOfWords(text, phrase.core);
  const owner = addUnnamed(memory, name, type, isName, span, country, {
    gender,
    plural: isPlural(phrase, surface),
  });
  noteUnnamed(pass, key, phrase.joint ? key : noun, owner);
  return { owner, rule: isName ? "speaker/new-name" : "speaker/unnamed" };
}

/** Takes in somebody whom the names stage does not know. */
function addUnnamed(
  memory: SpeakerMemory,
  name: string,
  type: LocalEntity["type"],
  isName: boolean,
  span: Span,
  country: string | null,
  traits: { readonly gender: "he" | "she" | null; readonly plural: boolean },
): number {
  const index = memory.people.length;
  const mention: Mention = { ...span, form: isName ? "name" : "description", role: null };
  return addPerson(
    memory,
    {
      index,
      name,
      type,
      named: isName,
      aliases: [],
      roles: isName ? [] : [name.toLowerCase()],
      country,
      mentions: [mention],
      rules: [isName ? "speaker/new-name" : "speaker/unnamed"],
    },
    { ...traits, roles: [name], titles: [], genderSure: traits.gender !== null },
  );
}

/** Keeps an unnamed speaker under its phrase, and under its noun. */
function noteUnnamed(pass: Pass, key: string, noun: string, owner: number): void {
  const keys = pass.unnamedByNoun.get(noun) ?? [];
  if (keys.length === 0) pass.unnamedByNoun.set(noun, keys);
  const before = pass.unnamed.get(noun);
  // A bare noun means the last one of its kind, unless one is called by it alone.
  const taken =
    before !== undefined && pass.memory.people[before]!.entity.name.toLowerCase() === noun;
  for (const one of taken ? [key] : new Set([key, noun])) {
    pass.unnamed.set(one, owner);
    keys.push(one);
  }
}

/** Words that stand for somebody without telling who. */
const NOBODY: ReadonlySet<string> = new Set(
  "neither either none nobody everyone everybody someone somebody anyone anybody nothing something it there what each".split(
    " ",
  ),
);

/** Whether "they" can take a source up: a plural, or a word for several that is none ("police", "the family"). */
function isPlural(phrase: SourcePhrase, surface: string): boolean {
  return phrase.plural || (!phrase.oneOfMany && GROUP_NOUNS.has(surface));
}

/** Sentences over which "the company" may take up one without a name, when no named body has spoken since. */
const NEAR = 5;

function isNear(pass: Pass, owner: number, token: number): boolean {
  const at = pass.text.tokens.start[token]!;
  for (let i = pass.spoken.length - 1; i >= 0; i--) {
    const spoken = pass.spoken[i]!;
    if (sentencesApart(pass.text, spoken.at, at) > NEAR) return false;
    if (spoken.owner === owner) return true;
    const { type, named } = pass.memory.people[spoken.owner]!.entity;
    if (named && type === "organization") return false;
  }
  return false;
}

/** Bodies of which a report means one, whether it says "police" or "the Norland police". */
const ONE_BODY: ReadonlySet<string> = new Set(["police", "authorities", "prosecutors"]);

/** Somebody unnamed that an earlier source described in the same words, or whom a bare "the officials" takes up again. */
function sameUnnamed(pass: Pass, phrase: SourcePhrase, key: string): number | null {
  const surface = pass.text.tokens.lower[phrase.head]!;
  const exact = pass.unnamed.get(key);
  const same =
    exact !== undefined &&
    (DOCUMENT_NOUNS.has(phrase.noun) ||
      pass.memory.people[exact]!.plural === isPlural(phrase, surface));
  const first = phrase.core.first;
  const indefinite = !phrase.definite && pass.text.tokens.tag[first] === "DET";
  const bare = key === surface || key === phrase.noun;
  if (same && bare && GENERIC_BODIES.has(phrase.noun) && !isNear(pass, exact, first)) return null;
  if (same) return indefinite && !phrase.plural ? null : exact;
  const before = pass.unnamed.get(phrase.noun);
  if (before === undefined) return null;
  if (pass.memory.people[before]!.plural !== isPlural(phrase, surface)) return null;
  const partitive = phrase.core.first !== phrase.main.first && !phrase.oneOfMany;
  if (bare && (phrase.definite || partitive || phrase.plural)) return before;
  if (!ONE_BODY.has(surface)) return null;
  const there = pass.memory.people[before]!.entity;
  const here = countryIn(pass.text, phrase);
  if (here !== null && there.country !== null && here !== there.country) return null;
  return there.name.toLowerCase() === surface ? before : null;
}

/** Whether a proper noun that the names stage passed over can be taken for a name: capitals throughout, in running text. */
function looksLikeName(pass: Pass, phrase: SourcePhrase): boolean {
  const { text } = pass;
  if (isHeadline(text, text.tokens.start[phrase.head]!)) return false;
  if (phrase.core.first !== phrase.main.first || !pass.isNameHere(phrase.head)) return false;
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
function typeOf(
  phrase: SourcePhrase,
  surface: string,
  proper: string | null,
): LocalEntity["type"] | null {
  const { noun } = phrase;
  // "one of the officers": one person out of many.
  if (phrase.oneOfMany && proper === null) return "person";
  if (surface === "police" || surface === "authorities") return "organization";
  if (GROUP_NOUNS.has(surface)) return "other";
  if (BODY_NOUNS.has(noun)) return surface === noun ? "organization" : "other";
  if (PERSON_NOUNS.has(noun)) return surface === noun ? "person" : "other";
  if (DOCUMENT_NOUNS.has(noun)) return "other";
  if (proper === null) {
    if (surface === noun && isAgentNoun(noun)) return "person";
    return isAgentGroup(surface) ? "other" : null;
  }
  if (isSiteName(proper)) return "organization";
  return proper.length > 1 && proper === proper.toUpperCase() ? "organization" : "person";
}

/** "harbour-gazette.org": a site that is called by its address. */
function isSiteName(name: string): boolean {
  return /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,6}$/u.test(name);
}

/** A site that is called by its address, which no tagger keeps in one piece; null for any other source. */
export function resolveSite(pass: Pass, span: Span): Resolved | null {
  const { text, memory } = pass;
  const name = text.text.slice(span.start, span.end);
  if (!isSiteName(name)) return null;
  const key = name.toLowerCase();
  const known = pass.unnamed.get(key);
  if (known !== undefined) return { owner: known, rule: "speaker/new-name" };
  const owner = addUnnamed(memory, name, "organization", true, span, null, {
    gender: null,
    plural: false,
  });
  pass.unnamed.set(key, owner);
  return { owner, rule: "speaker/new-name" };
}

/** The one body of the report whose name of several words ends in `word`: "the Compact" for "River Compact"; null for several. */
function bodyByLastWord(memory: SpeakerMemory, word: string): number | null {
  const bodies = memory.byLastWord.get(word.toLowerCase()) ?? [];
  return bodies.length === 1 ? bodies[0]! : null;
}

/** Sentences before a description in which "the country" may have been named. */
const COUNTRY_REACH = 3;

/** The country that "the country's authorities" means: the only one that has just been named. */
function countryOfContext(pass: Pass, phrase: SourcePhrase): string | null {
  const { text, memory } = pass;
  const { lower, start } = text.tokens;
  let possessed = false;
  for (let t = phrase.core.first; t < phrase.head; t++) {
    if (/^(?:country|nation)$/u.test(lower[t]!) && lower[t + 1] === "'s") possessed = true;
  }
  if (!possessed) return null;
  const at = start[phrase.core.first]!;
  const countries = new Set<string>();
  for (let i = firstMentionFrom(memory, at) - 1; i >= 0; i--) {
    const mention = memory.named[i]!;
    if (sentencesApart(text, mention.start, at) > COUNTRY_REACH) break;
    const { entity } = memory.people[mention.owner]!;
    if (entity.type !== "place" || entity.country === null) continue;
    if (countryNamed(entity.name)) countries.add(entity.country);
  }
  const [only] = countries;
  return countries.size === 1 && only !== undefined ? only : null;
}

/** The one person of the report whose name ends in the word that is the source; null when there is none or several. */
function bearerOfSurname(
  memory: SpeakerMemory,
  phrase: SourcePhrase,
  text: ReadingText,
): number | null {
  const wanted = text.tokens.lower[phrase.head]!;
  const bearers = memory.bySurname.get(wanted) ?? [];
  return bearers.length === 1 ? bearers[0]! : null;
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
      const named = resolveName(pass, author, rest) ?? resolveDescription(pass, author, rest);
      return named === "several" ? null : named;
    }
    return null;
  }
  if (!OWN_WORDS.has(phrase.noun)) return undefined;
  const keeper = keeperOf(pass, phrase);
  if (keeper !== undefined) return keeper;
  if (!phrase.definite || link < phrase.main.end) return null;
  // "the executives' letter" is not by whoever spoke last.
  if (phrase.head - phrase.core.first > 1) return null;
  const last = pass.spoken.slice(-AUTHORS).findLast(({ owner }) => {
    const { type } = pass.memory.people[owner]!.entity;
    return type === "person" || type === "organization";
  });
  const at = text.tokens.start[phrase.head]!;
  return last && sentencesApart(text, last.at, at) <= 3
    ? { owner: last.owner, rule: "speaker/own-words" }
    : null;
}

/** How many of the last speakers may have made "the statement". */
const AUTHORS = 8;

/** Whose statement "a Norland Trust statement", "Dorn's statement" is; undefined when the words before the noun name nobody. */
function keeperOf(pass: Pass, phrase: SourcePhrase): Resolved | null | undefined {
  const { text, memory } = pass;
  const { start, lower } = text.tokens;
  const before = { start: start[phrase.core.first]!, end: start[phrase.head]! };
  const owners = new Set(
    mentionsIn(memory, before)
      .filter(({ form }) => form === "name")
      .map(({ owner }) => owner),
  );
  const [owner] = owners;
  if (owners.size === 1 && owner !== undefined) {
    const { type } = memory.people[owner]!.entity;
    const own = phrase.possessor === "name" && type === "person";
    return own || type === "organization" ? { owner, rule: "speaker/own-words" } : null;
  }
  if (owners.size > 1) return null;
  // "a government statement"
  const body = phrase.head - 1;
  if (body <= phrase.core.first || !BODY_NOUNS.has(lower[body]!)) return undefined;
  const range = { first: body, end: phrase.head };
  const maker = readSource(text, range);
  return maker ? resolveDescription(pass, maker, range) : null;
}
