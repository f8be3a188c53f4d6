/** The named entities of a report: mentions found by the tagger, joined where the report itself lets us, with the offices they bear. */
import type { EntityType, LocalEntity, Mention } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";
import { countryName } from "./countries.ts";
import { findMentions } from "./find-mentions.ts";
import type { NameMention } from "./name-mention.ts";
import { joinMentions, type JoinedMentions } from "./join-mentions.ts";
import { bodyKind, namesBody } from "./bodies.ts";
import { looksLikeAcronym } from "./acronyms.ts";
import { partsOf } from "./person-names.ts";
import { createRoleReader, type Role } from "./roles.ts";

/** The named entities of the text with all their mentions by name; in order of their first mention, `index` is the place in the array. */
export function findEntities(text: ReadingText): LocalEntity[] {
  const mentions = findMentions(text);
  const joined = joinMentions(text, mentions);
  const mentionAt = new Int32Array(text.tokens.count).fill(-1);
  // A place inside the name of a body comes behind it in the list: the longer one keeps the tokens.
  for (let k = mentions.length - 1; k >= 0; k--)
    mentionAt.fill(k, mentions[k]!.firstToken, mentions[k]!.endToken);
  const readRoles = createRoleReader(text, mentions, mentionAt);

  const groups = new Map<number, number[]>();
  mentions.forEach((_, index) => {
    const root = joined.joins.rootOf(index);
    const group = groups.get(root);
    if (group) group.push(index);
    else groups.set(root, [index]);
  });
  return [...groups.values()].map((group, index) =>
    makeEntity(text, mentions, joined, group, index, readRoles),
  );
}

function makeEntity(
  text: ReadingText,
  mentions: readonly NameMention[],
  joined: JoinedMentions,
  group: readonly number[],
  index: number,
  readRoles: (mention: number) => { readonly before: Role | null; readonly after: Role | null },
): LocalEntity {
  const type = typeOf(mentions, group);
  const roles = new Set<string>();
  let country: string | null = null;
  const made: Mention[] = group.map((at) => {
    const mention = mentions[at]!;
    if (type === "place") country ??= mention.country;
    const owner = joined.owners[at];
    if (type === "organization" && owner != null && !owner.startsWith("#")) country ??= owner;
    let role: Role | null = null;
    if (type === "person") {
      const { before, after } = readRoles(at);
      role = before ?? after;
      for (const one of [before, after]) {
        if (!one) continue;
        for (const words of roleWords(text, mentions, joined, one)) roles.add(words);
        country ??= countryOfRole(mentions, joined, one);
      }
    }
    const form = joined.demonyms.has(at) ? "demonym" : mention.form;
    return { start: mention.start, end: mention.end, form, role: role?.span ?? null };
  });
  const names = [
    ...new Set(
      group
        .filter((_, k) => made[k]!.form === "name")
        .map((at) => nameOf(text, mentions, joined, at)),
    ),
  ];
  const name = bestName(names, type, country) ?? mentions[group[0]!]!.text;
  return {
    index,
    name,
    type,
    named: true,
    aliases: names.filter((other) => other !== name).toSorted(),
    roles: [...roles].toSorted(),
    country,
    mentions: made,
    rules: joined.joins.rulesOf(group[0]!),
  };
}

/** The type of most of its mentions; a country or place with its people is a place, and what a name says is a body is one. */
function typeOf(mentions: readonly NameMention[], group: readonly number[]): EntityType {
  const count = new Map<EntityType, number>();
  if (
    group.every((at) => mentions[at]!.country === null) &&
    group.some((at) => mentions[at]!.type === "organization" && namesBody(mentions[at]!.text))
  )
    return "organization";
  for (const at of group) {
    const mention = mentions[at]!;
    if (mention.country !== null || mention.type === "place") return "place";
    const type = mention.type === "people" ? "other" : mention.type;
    count.set(type, (count.get(type) ?? 0) + 1);
  }
  let best: EntityType = "other";
  for (const [type, n] of count) if (n > (count.get(best) ?? 0)) best = type;
  return best;
}

/** The name as a reader needs it: with the owner that stands before it ("Velkan Airways"), where that is part of the name. */
function nameOf(
  text: ReadingText,
  mentions: readonly NameMention[],
  joined: JoinedMentions,
  at: number,
): string {
  const mention = mentions[at]!;
  const owned = joined.owned[at];
  if (!owned || owned.firstToken === mention.firstToken) return mention.text;
  if (owned.possessive && !bodyKind(owned.body).common) return mention.text;
  return text.text.slice(text.tokens.start[owned.firstToken], mention.end).replace(/\s+/gu, " ");
}

/** The fullest name: of a person the one with most parts, of a body the longest that is no acronym; of a country its usual one. */
function bestName(
  names: readonly string[],
  type: EntityType,
  country: string | null,
): string | null {
  if (type === "place" && country !== null) {
    const usual = countryName(country);
    if (usual !== null && (names.length === 0 || names.includes(usual))) return usual;
  }
  const weight = (name: string): number =>
    (type === "person" ? partsOf(name).length * 1000 : 0) +
    name.length -
    (looksLikeAcronym(name) || name === name.toUpperCase() ? 500 : 0);
  return names.toSorted((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))[0] ?? null;
}

/** The role as written, and as "office of place" where it names one: "peruvian president", "president of peru". */
function roleWords(
  text: ReadingText,
  mentions: readonly NameMention[],
  joined: JoinedMentions,
  role: Role,
): string[] {
  const written = text.text
    .slice(role.span.start, role.span.end)
    .replace(/\s+/gu, " ")
    .replaceAll("’", "'")
    .toLowerCase();
  const words = [written];
  for (const { office, owner } of role.offices) {
    if (owner === null) continue;
    const { country } = mentions[owner]!;
    // A people's place is the first of its group.
    const place = mentions[joined.joins.rootOf(owner)]!;
    const name =
      country !== null ? countryName(country) : place.type === "place" ? place.text : null;
    if (name !== null) words.push(`${office} of ${name.toLowerCase()}`);
  }
  return words;
}

/** The country of an office: named in it, or the owner of the body that it is an office of. */
function countryOfRole(
  mentions: readonly NameMention[],
  joined: JoinedMentions,
  role: Role,
): string | null {
  for (const { owner } of role.offices) {
    if (owner === null) continue;
    const country = mentions[owner]!.country ?? joined.owners[owner] ?? null;
    if (country !== null && !country.startsWith("#")) return country;
  }
  return null;
}
