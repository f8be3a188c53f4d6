/**
 * Which mentions of a report are of one entity, and why. Each rule only joins what the report itself shows to be one; where two
 * candidates fit, it joins neither.
 */
import { COMPANY_SUFFIXES } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import { bodyKind, type BodyKind } from "./bodies.ts";
import type { NameMention } from "./name-mention.ts";
import { isShortFormHead, shortFormOf } from "./head-words.ts";
import { joinAcronyms, joinDefinedAcronyms } from "./join-acronyms.ts";
import { joinPersons } from "./join-persons.ts";
import { joinSpellings } from "./join-spellings.ts";
import { createJoins, type Joins } from "./joins.ts";
import { type OwnedBody, ownersOf, type PlaceFinder } from "./owners.ts";
import { nameKey } from "./word-hash.ts";

/** Mentions joined into groups, with what was learned on the way. */
export interface JoinedMentions {
  readonly joins: Joins;
  /** Mentions that name the people of a place of the report, not the place. */
  readonly demonyms: ReadonlySet<number>;
  /** Mentions of organisations taken apart. */
  readonly owned: readonly (OwnedBody | null)[];
  /** Whose body each organisation mention is: a country's code, "#" and the first mention of a place without one, or null. */
  readonly owners: readonly (string | null)[];
}

/** Joins all mentions of one report. */
export function joinMentions(text: ReadingText, mentions: readonly NameMention[]): JoinedMentions {
  const joins = createJoins(mentions.length);
  joinCountries(mentions, joins);
  const demonyms = new Set<number>();
  const places = joinPlaces(mentions, joins, demonyms);
  const owned = ownersOf(text, mentions, places);
  // Places are joined by now: two names of one owner are one key.
  const owners = owned.map((one) =>
    typeof one?.owner === "number" ? `#${joins.rootOf(one.owner)}` : (one?.owner ?? null),
  );
  joinBodies(mentions, owned, owners, joins);
  joinPersons(text, mentions, joins);
  joinOthers(mentions, joins);
  joinDefinedAcronyms(text, mentions, joins);
  joinAcronyms(mentions, joins);
  return { joins, owned, owners, demonyms };
}

/** First mention of each key; later ones are joined to it. */
function joinByKey(
  keys: readonly (readonly [key: string, mention: number])[],
  joins: Joins,
  rule: string,
): Map<string, number> {
  const first = new Map<string, number>();
  for (const [key, mention] of keys) {
    const known = first.get(key);
    if (known === undefined) first.set(key, mention);
    else joins.join(known, mention, rule);
  }
  return first;
}

function joinCountries(mentions: readonly NameMention[], joins: Joins): void {
  const first = new Map<string, number>();
  mentions.forEach((mention, index) => {
    if (mention.country === null) return;
    const known = first.get(mention.country);
    if (known === undefined) {
      first.set(mention.country, index);
      return;
    }
    const same = mentions[known]!.text === mention.text;
    const demonym = mention.form === "demonym" || mentions[known]!.form === "demonym";
    joins.join(known, index, same ? "name/same" : demonym ? "name/demonym" : "name/country");
  });
}

/** Places under one name, and peoples named after them: "Velka", "Velkan". */
function joinPlaces(
  mentions: readonly NameMention[],
  joins: Joins,
  demonyms: Set<number>,
): PlaceFinder {
  const keys = mentions.flatMap((mention, index) =>
    mention.type === "place" && mention.country === null
      ? [[nameKey(mention.text), index] as const]
      : [],
  );
  const places = joinByKey(keys, joins, "name/same");
  joinSpellings(places, joins);
  const stems = new Map<string, number>();
  for (const [key, index] of places) stems.set(stemOf(key), index);
  const finder: PlaceFinder = {
    ofPeople: (people) => placeOfPeople(nameKey(people), stems),
    named: (name) => places.get(nameKey(name)) ?? null,
  };
  mentions.forEach((mention, index) => {
    if (mention.type === "person" || mention.country !== null) return;
    // A body's name may look like a people's; only the surer endings count then.
    if (
      mention.type === "organization" &&
      !/^\p{Lu}\p{Ll}+(?:ic|ian|ean|ese|ish)$/u.test(mention.text)
    )
      return;
    const place = finder.ofPeople(mention.text);
    if (place === null || joins.rootOf(place) === joins.rootOf(index)) return;
    joins.join(place, index, "name/demonym");
    demonyms.add(index);
  });
  return finder;
}

function stemOf(place: string): string {
  return place.replace(/[aeiouy]+$/u, "");
}

const PEOPLE_ENDINGS = /^(?:[aeiou]?ns?|i?ans?|ese|is?|ers?|ites?|ish|ics?|eans?)$/u;

function placeOfPeople(people: string, stems: ReadonlyMap<string, number>): number | null {
  for (let length = people.length - 1; length >= 4; length--) {
    const place = stems.get(people.slice(0, length));
    if (place !== undefined && PEOPLE_ENDINGS.test(people.slice(length))) return place;
  }
  return null;
}

/** Organisations: by name, and those that every country has by kind and owner. */
function joinBodies(
  mentions: readonly NameMention[],
  owned: readonly (OwnedBody | null)[],
  owners: readonly (string | null)[],
  joins: Joins,
): void {
  const byKey = new Map<string, { readonly kind: BodyKind; readonly indices: number[] }>();
  mentions.forEach((mention, index) => {
    if (mention.type !== "organization" || mention.country !== null) return;
    const kind = bodyKind(owned[index]!.body);
    const entry = byKey.get(kind.key);
    if (entry) entry.indices.push(index);
    else byKey.set(kind.key, { kind, indices: [index] });
  });
  for (const { kind, indices } of byKey.values()) {
    const firstOf = new Map<string | null, number>();
    for (const index of indices) {
      const owner = kind.common || !owned[index]!.possessive ? owners[index]! : null;
      const known = firstOf.get(owner);
      if (known === undefined) firstOf.set(owner, index);
      else
        joins.join(
          known,
          index,
          mentions[known]!.text === mentions[index]!.text ? "name/same" : "name/body",
        );
    }
    // Named without an owner: the only one of its kind in the report.
    const ownerless = firstOf.get(null);
    if (ownerless !== undefined && firstOf.size === 2)
      for (const [owner, index] of firstOf)
        if (owner !== null) joins.join(index, ownerless, "name/only-body");
  }
  const firsts = new Map<string, number>();
  for (const [key, { indices }] of byKey) firsts.set(key, indices[0]!);
  joinCompanies(firsts, joins);
  joinShortForms(mentions, joins);
}

/** "The Compact" and the only body of the report whose name ends in that word. */
function joinShortForms(mentions: readonly NameMention[], joins: Joins): void {
  const byHead = new Map<string, Set<number>>();
  const short = new Map<string, number[]>();
  mentions.forEach((mention, index) => {
    if (mention.type !== "organization") return;
    const head = shortFormOf(mention.text);
    const word = mention.text.toLowerCase();
    if (head !== null) {
      const bodies = byHead.get(head) ?? new Set();
      byHead.set(head, bodies.add(joins.rootOf(index)));
    } else if (isShortFormHead(word)) {
      const list = short.get(word);
      if (list) list.push(index);
      else short.set(word, [index]);
    }
  });
  for (const [word, indices] of short) {
    const bodies = byHead.get(word);
    if (bodies?.size !== 1) continue;
    const [body] = bodies;
    for (const index of indices) joins.join(body!, index, "name/head-word");
  }
}

/** "Tarn Holdings" and "Tarn": what is left off says only what kind of company it is. */
function joinCompanies(firsts: ReadonlyMap<string, number>, joins: Joins): void {
  for (const [key, index] of firsts) {
    const words = key.split(" ");
    let end = words.length;
    while (end > 1 && COMPANY_SUFFIXES.has(words[end - 1]!)) end--;
    if (end === words.length) continue;
    const short = firsts.get(words.slice(0, end).join(" "));
    if (short !== undefined) joins.join(index, short, "name/company");
  }
}

function joinOthers(mentions: readonly NameMention[], joins: Joins): void {
  const keys = mentions.flatMap((mention, index) =>
    (mention.type === "other" || mention.type === "people") && mention.country === null
      ? [[`${mention.type} ${nameKey(mention.text)}`, index] as const]
      : [],
  );
  joinByKey(keys, joins, "name/same");
}
