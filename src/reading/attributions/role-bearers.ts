/** Who bears the role, or is the body, that a description names: "the head of state", "the ministry". */
import type { LocalEntity, Span } from "../../model/index.ts";
import { MEDIA_NOUNS } from "../en/names.ts";
import {
  GENERIC_BODIES,
  OFFICES,
  PARTED_OFFICES,
  PERSON_NOUNS,
  QUALIFIERS,
  ROLE_KINDS,
} from "../en/speakers.ts";
import { countryNamed } from "../names/countries.ts";
import { genderOf } from "./genders.ts";
import { isNewcomer } from "./speaker-newcomers.ts";
import { genderOfWords, type SourcePhrase } from "./source-phrase.ts";
import {
  firstMentionFrom,
  mentionsIn,
  type Person,
  type Placed,
  roleWords,
  type SpeakerMemory,
} from "./speaker-memory.ts";
import { isHeadline, lastSpeaker, type Pass, sentencesApart, tokensIn } from "./speaker-pass.ts";

/** How many mentions before a description its bearer's name may lie, and how many bearers without a name are looked at. */
const REACH = { mentions: 60, unnamed: 12 };

/** For each role word, all words for offices of a kind with it, itself included. */
const ALIKE: ReadonlyMap<string, ReadonlySet<string>> = kindsByWord();

function kindsByWord(): Map<string, Set<string>> {
  const byWord = new Map<string, Set<string>>();
  for (const kind of ROLE_KINDS) {
    for (const word of kind) {
      const known = byWord.get(word) ?? new Set([word]);
      for (const other of kind) known.add(other);
      byWord.set(word, known);
    }
  }
  return byWord;
}

/** The person who bears the role that a description names; null when none or several may. */
export function bearerOf(
  pass: Pass,
  phrase: SourcePhrase,
  span: Span,
  country: string | null,
): number | null {
  const { memory, text } = pass;
  const words = new Set(roleWords(text.text.slice(span.start, span.end)));
  const wanted = new Set<string>([phrase.noun]);
  for (const office of ["head-of-state", "head-of-government", "prime-minister"]) {
    if (!words.has(office)) continue;
    wanted.clear();
    wanted.add(office);
  }
  const alike = new Set([...wanted].flatMap((word) => [...(ALIKE.get(word) ?? [word])]));
  const gender = genderOfWords(text, phrase.core);
  // "Dorn's lawyer" is not Dorn, and not somebody else's lawyer.
  const sides = mentionsIn(memory, span);
  const inside = new Set(sides.map((mention) => mention.owner));
  const telling = tellingWords(pass, phrase);
  let best: { owner: number; score: number } | null = null;
  let tied = false;
  for (const index of candidates(pass, span.start, alike)) {
    const person = memory.people[index]!;
    if (person.entity.type !== "person" || person.plural || inside.has(index)) continue;
    if (gender && person.genderSure && gender !== person.gender) continue;
    if (country && person.entity.country && country !== person.entity.country) continue;
    if (isHeadlineOnly(memory, person)) continue;
    if (!mayBear(person, words, phrase.noun, telling)) continue;
    // "His lawyer" is not whoever spoke, and not a lawyer of whom it is only known whose he is.
    if (phrase.possessor === "pronoun") {
      if (pass.spoken.at(-1)?.owner === index) continue;
      if (!person.entity.named && PARTED_OFFICES.has(phrase.noun)) continue;
    }
    const exact = [...wanted].some((word) => person.roles.has(word));
    const similar = exact || [...alike].some((word) => person.roles.has(word));
    if (!similar) continue;
    const open = exact && OFFICES.has(phrase.noun) && !PARTED_OFFICES.has(phrase.noun);
    if (!sides.every((side) => isOf(pass, person, side) || (open && isOpen(pass, person, side))))
      continue;
    let score = exact ? 2 : 1;
    if (person.entity.named) score += 0.25;
    if (country && person.entity.country === country) score += 2;
    if (words.has("former") && person.roles.has("former")) score += 1;
    if (pass.spoken.at(-1)?.owner === person.index) score += 1.5;
    else if (pass.spoken.at(-2)?.owner === person.index) score += 0.5;
    if (!best || score > best.score) {
      best = { owner: person.index, score };
      tied = false;
    } else if (score === best.score) tied = true;
  }
  if (!best || tied) return null;
  return isNewcomer(pass, phrase, span.start, best.owner) ? null : best.owner;
}

/** Whether somebody belongs to what a description names: its country is theirs, or a title of theirs names it too. */
function isOf(pass: Pass, person: Person, side: Placed): boolean {
  const { memory } = pass;
  const { entity } = memory.people[side.owner]!;
  if (entity.country !== null && entity.country === person.entity.country) return true;
  if (person.titles.some((title) => mentionsIn(memory, title).some((m) => m.owner === side.owner)))
    return true;
  const names = [entity.name, ...entity.aliases].map(roleWords);
  return names.some((name) => name.length > 0 && name.every((word) => person.roles.has(word)));
}

/** Whether a country that a description names may be somebody's, as the report says of no other that it is. */
function isOpen(pass: Pass, person: Person, side: Placed): boolean {
  const { memory } = pass;
  if (memory.people[side.owner]!.entity.type !== "place" || person.entity.country !== null)
    return false;
  return !person.titles.some((title) => mentionsIn(memory, title).length > 0);
}

/** Whether the report names somebody in headlines only, and not by a known forename: often it is no name at all. */
function isHeadlineOnly({ text }: SpeakerMemory, { entity }: Person): boolean {
  if (!entity.named || genderOf(entity.name, []) !== null) return false;
  return entity.mentions.every(({ start }) => isHeadline(text, start));
}

/** Words of a description's core that tell which bearer of an office is meant: "foreign" of "the foreign minister". */
function tellingWords(pass: Pass, phrase: SourcePhrase): string[] {
  const { lower, tag, text } = pass.text.tokens;
  const always = PARTED_OFFICES.has(phrase.noun);
  const found: string[] = [];
  for (let t = phrase.core.first; t < phrase.main.end; t++) {
    const word = lower[t]!;
    if (t === phrase.head || QUALIFIERS.has(word) || GENERIC_BODIES.has(word)) continue;
    if (countryNamed(text[t]!) || PERSON_NOUNS.has(word)) continue;
    if (tag[t] === "PROPN" || (always && (tag[t] === "NOUN" || tag[t] === "ADJ"))) found.push(word);
  }
  return found;
}

/** Whether somebody with known roles may be meant by a description in `words` whose head is `noun`. */
function mayBear(
  person: Person,
  words: ReadonlySet<string>,
  noun: string,
  telling: readonly string[],
): boolean {
  const { roles } = person;
  if (OFFICES.has(noun)) {
    for (const word of ["vice", "deputy", "assistant"]) {
      if (word !== noun && words.has(word) !== roles.has(word)) return false;
    }
    // "The president" is not who presided once.
    if (roles.has("former") && !words.has("former")) return false;
  }
  if (telling.length === 0 || telling.some((word) => roles.has(word))) return true;
  // Without a name, nothing more is known of somebody than what the report calls them.
  if (!person.entity.named) return false;
  for (const role of roles) {
    if (!PERSON_NOUNS.has(role) && !QUALIFIERS.has(role) && !role.includes("-")) return false;
  }
  return true;
}

/** Persons named before `at`, and those without a name who bear one of `roles`; each once, in order of their indices. */
function candidates(pass: Pass, at: number, roles: ReadonlySet<string>): number[] {
  const { memory } = pass;
  const found = new Set<number>();
  const until = firstMentionFrom(memory, at);
  for (let i = Math.max(0, until - REACH.mentions); i < until; i++)
    found.add(memory.named[i]!.owner);
  const headline = isHeadline(memory.text, at);
  for (const role of roles) {
    const bearers = memory.unnamedByRole.get(role) ?? [];
    for (let i = Math.max(0, bearers.length - REACH.unnamed); i < bearers.length; i++)
      found.add(bearers[i]!);
    // A headline tells of those whom the text names.
    const ahead = headline ? (memory.namedByRole.get(role) ?? []) : [];
    for (const owner of ahead.slice(0, REACH.unnamed)) found.add(owner);
  }
  return [...found].toSorted((a, b) => a - b);
}

/** Bodies that pass for the places they are in. */
const HOUSES: ReadonlySet<string> = new Set(
  "hospital university college school church museum embassy consulate court prison airport institute".split(
    " ",
  ),
);

/** Bodies that "the company", "the agency" take up when they have just spoken. */
const TAKEN_UP =
  /^(?:agency|group|organization|organisation|company|firm|committee|service|network|newspaper|paper|channel|broadcaster|body|outlet|portal|hospital|union|bank|club|party|start-?up|charity|nonprofit|maker|giant|carrier|airline|chain|retailer|watchdog|website|site|magazine|university|team|bureau|institute|council|commission|authority)$/u;

/** The body that "the ministry", "the agency" means: the last one whose name has that word, or the one that spoke last. */
export function bodyOf(
  pass: Pass,
  phrase: SourcePhrase,
  span: Span,
  country: string | null,
): number | null {
  const { memory } = pass;
  const { noun } = phrase;
  const seen = firstMentionFrom(memory, span.start) - 1;
  const sides = mentionsIn(memory, span);
  const modifiers = modifiersOf(pass, phrase);
  for (let i = seen; i >= 0 && i > seen - 80; i--) {
    const mention = memory.named[i]!;
    const { entity } = memory.people[mention.owner]!;
    const isBody = entity.type === "organization" || (entity.type === "place" && HOUSES.has(noun));
    if (!isBody || isGlued(memory, entity)) continue;
    if (country && entity.country && entity.country !== country) continue;
    if (!sides.every(({ owner }) => isBodyOf(pass, entity, owner, country))) continue;
    if (!modifiers.every((word) => hasWord([entity.name, ...entity.aliases].join(" "), word)))
      continue;
    if ([entity.name, ...entity.aliases].some((name) => hasWord(name, noun))) return mention.owner;
  }
  const last = lastSpeaker(pass, span.start, 2);
  if (!last || country || !TAKEN_UP.test(noun)) return null;
  if (sides.length > 0 || modifiers.length > 0 || phrase.possessor !== null) return null;
  const { entity } = memory.people[last.owner]!;
  if (entity.type !== "organization" || !entity.named) return null;
  if (BUSINESSES.test(noun) && isNoBusiness(pass, entity, last.at)) return null;
  return last.owner;
}

/** Whether a body's name stands in headlines only and is more than one word: often words in a row that are no name. */
function isGlued({ text }: SpeakerMemory, { name, mentions }: LocalEntity): boolean {
  return name.includes(" ") && mentions.every(({ start }) => isHeadline(text, start));
}

/** Whether a body belongs to what a description of it names: by its own name, or by country. */
function isBodyOf(pass: Pass, body: LocalEntity, owner: number, country: string | null): boolean {
  const side = pass.memory.people[owner]!.entity;
  if (side.index === body.index) return true;
  if (side.country !== null && (side.country === body.country || side.country === country))
    return body.country === null || body.country === side.country;
  const names = [body.name, ...body.aliases].join(" ");
  return [side.name, ...side.aliases].some((name) => hasWord(names, name.toLowerCase()));
}

/** Words before a body's noun that are part of what it is called: "defence" of "the Norland defence ministry". */
function modifiersOf(pass: Pass, phrase: SourcePhrase): string[] {
  const { lower, tag, text } = pass.text.tokens;
  const found: string[] = [];
  for (let t = phrase.core.first; t < phrase.head; t++) {
    if (tag[t] !== "NOUN" && tag[t] !== "PROPN" && tag[t] !== "ADJ") continue;
    if (QUALIFIERS.has(lower[t]!) || countryNamed(text[t]!) || lower[t + 1] === "'s") continue;
    found.push(lower[t]!);
  }
  return found;
}

const BUSINESSES = /^(?:company|firm|start-?up|bank|maker|giant|carrier|airline|chain|retailer)$/u;
/** Last words of names of bodies that nobody calls a company. */
const OFFICIAL =
  /(?:^|\W)(?:commission|committee|ministry|department|agency|bureau|office|police|court|council|parliament|senate|congress|government|authority|university|union|party|service|board|news|times|post|journal|magazine|gazette|herald|tribune|radio|tv|press)$/iu;

/** Whether "the company" is not said of a body: by its name it is none, or it reports on others ("NAME reported"). */
function isNoBusiness(pass: Pass, entity: LocalEntity, at: number): boolean {
  if ([entity.name, ...entity.aliases].some((name) => OFFICIAL.test(name))) return true;
  const { text } = pass;
  const { lower, start, count } = text.tokens;
  const from = tokensIn(text, { start: at, end: at + 200 });
  if (!from) return false;
  let t = from.first;
  while (t < count && start[t]! < at + 60) {
    if (
      /^(?:report|reports|reported|according|writes|wrote|cited|quoted|noted|notes|noting)$/u.test(
        lower[t]!,
      )
    )
      return true;
    if (MEDIA_NOUNS.has(lower[t]!)) return true;
    t++;
  }
  return lower[from.first - 1] === "to" && lower[from.first - 2] === "according";
}

function hasWord(name: string, noun: string): boolean {
  const lower = name.toLowerCase();
  for (let at = lower.indexOf(noun); at >= 0; at = lower.indexOf(noun, at + 1)) {
    const before = lower.charAt(at - 1);
    const after = lower.charAt(at + noun.length);
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return true;
  }
  return false;
}

/** Sentences after somebody spoke in which another title may stand for them. */
const TITLE_REACH = 3;

/**
 * One of the last two speakers whose title in the text is of the same body and field as a description that has none of its words for
 * the office: "the High Representative of the Lake Union for Foreign Affairs" behind "LU Foreign Minister NAME".
 */
export function bearerByOffice(pass: Pass, phrase: SourcePhrase, span: Span): number | null {
  const { memory, text } = pass;
  const bodies = new Set<number>();
  for (const { owner } of mentionsIn(memory, span))
    if (memory.people[owner]!.entity.type !== "person") bodies.add(owner);
  if (bodies.size === 0) return null;
  const field = fieldWords(text.text.slice(span.start, span.end));
  for (const spoken of [pass.spoken.at(-1), pass.spoken.at(-2)]) {
    if (!spoken || sentencesApart(text, spoken.at, span.start) > TITLE_REACH) continue;
    const person = memory.people[spoken.owner]!;
    if (person.entity.type !== "person" || person.plural || !person.entity.named) continue;
    const gender = genderOfWords(text, phrase.core);
    if (gender && person.genderSure && gender !== person.gender) continue;
    if (person.titles.some((title) => isOfSameOffice(pass, title, bodies, field))) {
      return person.index;
    }
  }
  return null;
}

function isOfSameOffice(
  pass: Pass,
  title: Span,
  bodies: ReadonlySet<number>,
  field: ReadonlySet<string>,
): boolean {
  const { memory, text } = pass;
  const shared = mentionsIn(memory, title).filter(({ owner }) => bodies.has(owner));
  if (shared.length === 0) return false;
  const names = shared
    .flatMap(({ owner }) => [
      memory.people[owner]!.entity.name,
      ...memory.people[owner]!.entity.aliases,
    ])
    .join(" ");
  const own = fieldWords(names);
  const words = fieldWords(text.text.slice(title.start, title.end));
  return [...words].some((word) => field.has(word) && !own.has(word));
}

/** Words that tell what an office is for: five letters or more, none of them a word for its bearer. */
function fieldWords(phrase: string): Set<string> {
  return new Set(roleWords(phrase).filter((word) => word.length >= 5 && !PERSON_NOUNS.has(word)));
}

/** Whether somebody may be called by a word for an office: none is known of them, or one of a kind with it. */
export function mayHold(person: Person, noun: string, offices: ReadonlySet<string>): boolean {
  if (!offices.has(noun)) return true;
  const alike = ALIKE.get(noun);
  let holds = false;
  for (const role of person.roles) {
    if (role === noun || alike?.has(role)) return true;
    if (offices.has(role)) holds = true;
  }
  return !holds;
}
