/** Mentions put right with what only the whole report shows: names cut in two, days taken for names, one name under two types. */
import {
  ADDRESS_WORDS,
  ALLIANCE_HEADS,
  BODY_ONLY_HEADS,
  BODY_SHORT_FORMS,
  NAME_LINKS,
} from "../en/names.ts";
import { looksLikeAcronym, standsFor } from "./acronyms.ts";
import { bodyKind, headWordOf } from "./bodies.ts";
import type { ReadingText } from "../reading-text.ts";
import { trimPersons } from "./trim-persons.ts";
import { countryNamed } from "./countries.ts";
import type { NameMention } from "./name-mention.ts";
import type { TaggedType } from "./labels.ts";
import { rangeOf } from "./mention-range.ts";
import { withMediaNames } from "./media-names.ts";
import { withHeadWords } from "./head-words.ts";
import { partsOf } from "./person-names.ts";
import { foldName } from "./word-hash.ts";
import {
  CALENDAR,
  DIGIT,
  LETTERS,
  OFFICE,
  ORG_HEAD,
  PLACE_HEAD,
  TITLE,
  wordFacts,
} from "./word-table.ts";

/** All mentions in text order; a place may lie inside the name of a body ("Ministry of Defence of Borland"). */
export function tidyMentions(text: ReadingText, found: readonly NameMention[]): NameMention[] {
  const named = found
    .filter((mention) => isName(text, mention))
    .map((mention) => withoutAddress(text, withoutOffice(text, mention)));
  const whole = withMediaNames(text, withShortForms(text, joinPeople(text, joinOf(text, named))));
  const repeated = withRepetitions(text, cutAtAcronyms(text, whole.map(byForm)));
  return withHeadWords(text, settleTypes(asPeoples(text, trimPersons(text, repeated))));
}

/** Days, months and numbers are no names; nor is a form of address alone, nor what stands with a sum of money ("US$"). */
function isName(text: ReadingText, mention: NameMention): boolean {
  if (/\p{Sc}/u.test(mention.text)) return false;
  // "(R-Texas)": a letter and a hyphen label something else.
  if (/^\p{Lu}-/u.test(mention.text) && text.text.charAt(mention.start - 1) === "(") return false;
  for (let k = mention.firstToken; k < mention.endToken; k++) {
    const word = text.tokens.text[k]!;
    const { kind } = wordFacts(word);
    if (kind & LETTERS && !(kind & (CALENDAR | DIGIT)) && !isAddress(word) && !isSmall(word))
      return true;
    if (kind & LETTERS && kind & DIGIT) return true;
  }
  return false;
}

function isSmall(word: string): boolean {
  return NAME_LINKS.has(word.toLowerCase());
}

function isAddress(word: string): boolean {
  return ADDRESS_WORDS.has(word.toLowerCase().replace(/\.$/u, ""));
}

/** "Mr Tor" → "Tor". */
function withoutAddress(text: ReadingText, mention: NameMention): NameMention {
  if (mention.type !== "person") return mention;
  let first = mention.firstToken;
  while (first + 1 < mention.endToken && isAddress(text.tokens.text[first]!)) first++;
  return first === mention.firstToken ? mention : rangeOf(text, mention, first, mention.endToken);
}

/** "Chancellor of Velka" taken for a place: the place is what is behind "of". */
function withoutOffice(text: ReadingText, mention: NameMention): NameMention {
  const { tokens } = text;
  const first = mention.firstToken;
  if (
    mention.type === "person" ||
    mention.endToken - first < 3 ||
    tokens.lower[first + 1] !== "of" ||
    !(wordFacts(tokens.text[first]!).kind & TITLE)
  )
    return mention;
  const rest = tokens.lower[first + 2] === "the" && mention.endToken - first > 3 ? 3 : 2;
  const place = rangeOf(text, mention, first + rest, mention.endToken);
  const country = countryNamed(place.text);
  return country ? { ...place, type: "place", country: country.code, form: country.form } : place;
}

/**
 * The tagger leaves the place out of "Ministry of Defence of Borland" and "Republic of Borland": the whole is the name. The name of a
 * country stays one mention; inside the name of a body the place is a mention of its own as well.
 */
function joinOf(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { lower } = text.tokens;
  const joined: NameMention[] = [];
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k]!;
    const next = mentions[k + 1];
    const open =
      mention.type !== "person" &&
      mention.endToken - mention.firstToken > 1 &&
      lower[mention.endToken - 1] === "of";
    if (!open) {
      joined.push(mention);
      continue;
    }
    const article = lower[mention.endToken] === "the" ? 1 : 0;
    if (next?.type !== "place" || next.firstToken !== mention.endToken + article) {
      // "of" without what follows is no part of a name.
      joined.push(rangeOf(text, mention, mention.firstToken, mention.endToken - 1));
      continue;
    }
    const whole = rangeOf(text, mention, mention.firstToken, next.endToken);
    const country = countryNamed(whole.text);
    if (country) {
      joined.push({ ...whole, type: "place", country: country.code, form: country.form });
      k++;
    } else joined.push({ ...whole, type: "organization", country: null, form: "name" });
  }
  return joined;
}

/**
 * "European" and "Union", "Communist" and "Party": a people that is no country's begins the name of the body behind it; so does a
 * place before the rest of an alliance's name ("Tarva River", "Assistance Compact").
 */
function joinPeople(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const joined: NameMention[] = [];
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k]!;
    const next = mentions[k + 1];
    if (
      mention.country === null &&
      next?.type === "organization" &&
      (mention.type === "people" ||
        (mention.type === "place" && ALLIANCE_HEADS.has(headWordOf(next.text) ?? ""))) &&
      next.firstToken === mention.endToken &&
      /\p{Lu}/u.test(next.text.charAt(0)) &&
      text.text.slice(mention.end, next.start) === " "
    ) {
      joined.push(
        rangeOf(text, { ...next, start: mention.start }, mention.firstToken, next.endToken),
      );
      k++;
    } else joined.push(mention);
  }
  return joined;
}

/** "the MoD": short forms of ministries that the tagger did not see. */
function withShortForms(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { tokens } = text;
  const all: NameMention[] = [];
  let k = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (k < mentions.length && mentions[k]!.firstToken <= i) {
      const mention = mentions[k++]!;
      all.push(mention);
      i = Math.max(i, mention.endToken - 1);
      if (mentions[k] && mentions[k]!.firstToken < mention.endToken) all.push(mentions[k++]!);
    }
    const word = tokens.text[i]!;
    if (
      Object.hasOwn(BODY_SHORT_FORMS, word) &&
      /\p{Ll}/u.test(word) &&
      (all.at(-1)?.endToken ?? 0) <= i
    )
      all.push({
        start: tokens.start[i]!,
        end: tokens.end[i]!,
        firstToken: i,
        endToken: i + 1,
        type: "organization",
        text: word,
        country: null,
        form: "name",
        headline: false,
      });
  }
  return [...all, ...mentions.slice(k)];
}

/** Type by the form of the name: "F-12" is a thing, "12th Brigade of Velka" a body. */
function byForm(mention: NameMention): NameMention {
  const { type, text } = mention;
  if (type === "organization" && /^\p{L}{1,3}-\d+\p{L}?$/u.test(text))
    return { ...mention, type: "other" };
  if (mention.country !== null) return mention;
  const head = headWordOf(text);
  const body =
    head !== null &&
    ((type === "other" && BODY_ONLY_HEADS.has(head)) ||
      (type === "place" && (BODY_ONLY_HEADS.has(head) || ALLIANCE_HEADS.has(head))));
  return body ? { ...mention, type: "organization" } : mention;
}

const PEOPLE_WORD = /^\p{Lu}\p{Ll}{2,}(?:ic|ian|ean|ese|ish)$/u;

/** "Velkic soldiers": a word in the form of a people's, never without the noun that it goes with, names no body. */
function asPeoples(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { tokens } = text;
  const modifies = new Map<string, boolean>();
  for (const { type, country, text: word, endToken } of mentions) {
    if ((type !== "organization" && type !== "other") || country !== null) continue;
    if (!PEOPLE_WORD.test(word)) continue;
    const next = tokens.text[endToken] ?? "";
    const { kind } = wordFacts(next);
    const noun =
      (kind & TITLE) !== 0 ||
      (/^\p{Ll}/u.test(next) && /^(?:NOUN|ADJ)$/u.test(tokens.tag[endToken] ?? ""));
    modifies.set(word, (modifies.get(word) ?? true) && noun);
  }
  return mentions.map((mention) =>
    mention.type !== "person" && modifies.get(mention.text) === true
      ? { ...mention, type: "people" }
      : mention,
  );
}

/** "Envoy of the [Velkan Union for Trade]" in a report that speaks of the VU: the office is for trade, not the union. */
function cutAtAcronyms(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const all = [
    ...new Set(mentions.map((mention) => mention.text).filter((name) => looksLikeAcronym(name))),
  ].slice(0, 50);
  return mentions.map((mention) => {
    const at = mention.text.indexOf(" for ");
    if (mention.type !== "organization" || at < 0) return mention;
    const short = mention.text.slice(0, at);
    if (
      !all.some((one) => standsFor(one, short)) ||
      all.some((one) => standsFor(one, mention.text))
    )
      return mention;
    let end = mention.firstToken + 1;
    while (end < mention.endToken && text.tokens.lower[end] !== "for") end++;
    return rangeOf(text, mention, mention.firstToken, end);
  });
}

/** Names of one word that the report also uses as a common word are not looked for again. */
const SHORTEST_REPEATED = 3;

/**
 * A name that the tagger saw in running text is one wherever the report repeats it letter by letter. Linear: each token is looked up once, and the longest name that begins there is taken.
 */
function withRepetitions(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { tokens } = text;
  const common = new Set(tokens.text.filter((word) => word === word.toLowerCase()));
  const byFirst = new Map<string, NameMention[]>();
  const note = (mention: NameMention): void => {
    const first = tokens.text[mention.firstToken]!;
    const list = byFirst.get(first);
    if (!list) byFirst.set(first, [mention]);
    else if (list.length < 8 && !list.some((other) => other.text === mention.text))
      list.push(mention);
  };
  const taken = new Uint8Array(tokens.count);
  for (const mention of mentions) {
    taken.fill(1, mention.firstToken, mention.endToken);
    if (mention.headline || mention.type === "other" || mention.type === "people") continue;
    const long = mention.endToken - mention.firstToken > 1;
    if (long || (mention.type !== "person" && isRepeatable(mention.text, common))) note(mention);
  }
  const added: NameMention[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i]) continue;
    let best: NameMention | null = null;
    for (const mention of byFirst.get(tokens.text[i]!) ?? [])
      if (
        (best === null || mention.text.length > best.text.length) &&
        standsAt(text, mention, i, taken)
      )
        best = mention;
    if (!best) continue;
    const end = i + best.endToken - best.firstToken;
    added.push(rangeOf(text, best, i, end));
    i = end - 1;
  }
  return added.length === 0
    ? [...mentions]
    : [...mentions, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function isRepeatable(word: string, common: ReadonlySet<string>): boolean {
  return (
    word.length >= SHORTEST_REPEATED &&
    /^\p{Lu}/u.test(word) &&
    !common.has(word.toLowerCase()) &&
    (wordFacts(word).kind & (TITLE | OFFICE | ORG_HEAD | PLACE_HEAD | CALENDAR)) === 0
  );
}

/** Whether the tokens of `mention` stand at token `at` as well, none of them taken, in one block. */
function standsAt(text: ReadingText, mention: NameMention, at: number, taken: Uint8Array): boolean {
  const { tokens } = text;
  const length = mention.endToken - mention.firstToken;
  if (at + length > tokens.count) return false;
  for (let k = 0; k < length; k++)
    if (taken[at + k] || tokens.text[at + k] !== tokens.text[mention.firstToken + k]) return false;
  return !text.text.slice(tokens.start[at], tokens.end[at + length - 1]).includes("\n");
}

/** One name, one type: what most of its mentions in running text say; the last part of a person's full name is a person. */
function settleTypes(mentions: readonly NameMention[]): NameMention[] {
  const votes = new Map<string, Map<TaggedType, number>>();
  const surnames = new Set<string>();
  const states = new Set<string>();
  for (const mention of mentions) {
    const key = foldName(mention.text);
    const vote = votes.get(key) ?? new Map<TaggedType, number>();
    vote.set(mention.type, (vote.get(mention.type) ?? 0) + (mention.headline ? 0.1 : 1));
    votes.set(key, vote);
    const owner = / of (?:the )?(\p{Lu}[^,]*)$/u.exec(mention.text);
    if (
      owner &&
      mention.type === "organization" &&
      bodyKind(mention.text.slice(0, owner.index)).common
    )
      states.add(foldName(owner[1]!));
    if (mention.type !== "person" || mention.headline) continue;
    const parts = partsOf(mention.text);
    if (parts.length > 1) surnames.add(parts.at(-1)!);
  }
  return mentions.map((mention) => {
    if (mention.country !== null || mention.type === "people") return mention;
    const vote = votes.get(foldName(mention.text))!;
    let best: TaggedType | null = null;
    for (const [type, count] of vote)
      if (type !== "people" && (best === null || count > vote.get(best)!)) best = type;
    best ??= mention.type;
    // What has a ministry or a parliament is a place.
    if (best === "organization" && states.has(foldName(mention.text))) best = "place";
    if (
      best !== "person" &&
      mention.endToken - mention.firstToken === 1 &&
      surnames.has(foldName(mention.text)) &&
      (vote.get("person") ?? 0) >= (vote.get(best) ?? 0) / 2
    )
      best = "person";
    return best === mention.type ? mention : { ...mention, type: best };
  });
}
