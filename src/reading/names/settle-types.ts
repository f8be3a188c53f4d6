/** Types of names put right: by the form of the name, by the words beside it, and by what else the report calls by it. */
import { ALLIANCE_HEADS, BODY_NOUNS, BODY_ONLY_HEADS, FIGHTERS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import { bodyKind, headWordOf } from "./bodies.ts";
import type { TaggedType } from "./labels.ts";
import type { NameMention } from "./name-mention.ts";
import { partsOf } from "./person-names.ts";
import { foldName } from "./word-hash.ts";
import { PLACE_PREPOSITION, SPEAKS, TITLE, wordFacts } from "./word-table.ts";

/** Type by the form of the name: "F-12" is a thing, "12th Brigade of Velka" a body. */
export function byForm(mention: NameMention): NameMention {
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
export function asPeoples(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
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

/**
 * Bodies that the tagger took for persons, told by how running text uses the name: "the Kremna said", "Sinna Rota fighters", 'the
 * company "Sinna Rota"'; a form of address or an office before it, or a verb of speaking behind a name without article, speaks for a person.
 */
export function asBodies(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const evidence = new Map<string, number>();
  for (const mention of mentions)
    if (mention.type === "person" && !mention.headline) {
      const name = foldName(mention.text);
      evidence.set(name, (evidence.get(name) ?? 0) + usedAsBody(text, mention));
    }
  return mentions.map((mention) =>
    mention.type === "person" && (evidence.get(foldName(mention.text)) ?? 0) > 0
      ? { ...mention, type: "organization" }
      : mention,
  );
}

/** 1 for a use as a body, -1 for one as a person, 0 for one that tells nothing. */
function usedAsBody(text: ReadingText, mention: NameMention): number {
  const { tokens } = text;
  const before = tokens.lower[mention.firstToken - 1] ?? "";
  const behind = tokens.lower[mention.endToken] ?? "";
  if (FIGHTERS.has(behind)) return 1;
  if (/^["“”(]$/u.test(before)) {
    let k = mention.firstToken - 1;
    while (k >= 0 && /^["“”()]$/u.test(tokens.text[k]!)) k--;
    return BODY_NOUNS.has(tokens.lower[k] ?? "") ? 1 : 0;
  }
  if (before === "the") {
    // "the Orwick campaign" is of a person, "the Orwicks" are a family.
    const noun = /^(?:NOUN|PROPN|ADJ)$/u.test(tokens.tag[mention.endToken] ?? "");
    return noun || mention.text.endsWith("s") ? 0 : 1;
  }
  const beforeKind = wordFacts(tokens.text[mention.firstToken - 1] ?? "").kind;
  const speaks = (wordFacts(tokens.text[mention.endToken] ?? "").kind & SPEAKS) !== 0;
  return (beforeKind & TITLE) !== 0 || speaks ? -1 : 0;
}

/** What the report says of one name. */
interface Votes {
  /** By type; a mention in a headline counts little. */
  readonly count: Map<TaggedType, number>;
  best: TaggedType;
}

/**
 * One name, one type: what most of its mentions in running text say. What has a ministry or a parliament is a place, and the last part of
 * a person's full name is a person, unless a longer name shows that a body bears it too ("Tarn", "Tarn Holdings").
 */
export function settleTypes(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const votes = new Map<string, Votes>();
  const surnames = new Set<string>();
  const states = new Set<string>();
  const firstWordsOfBodies = new Set<string>();
  const located = new Set<string>();
  for (const mention of mentions) {
    const vote = votesFor(votes, mention);
    vote.count.set(
      mention.type,
      (vote.count.get(mention.type) ?? 0) + (mention.headline ? 0.1 : 1),
    );
    if (mention.type === "organization") {
      const owner = / of (?:the )?(\p{Lu}[^,]*)$/u.exec(mention.text);
      if (owner && bodyKind(mention.text.slice(0, owner.index)).common)
        states.add(foldName(owner[1]!));
      const [first, ...rest] = mention.text.split(" ");
      if (rest.length > 0) firstWordsOfBodies.add(foldName(first!));
    }
    const { kind } = wordFacts(text.tokens.text[mention.firstToken - 1] ?? "");
    if (kind & PLACE_PREPOSITION) located.add(foldName(mention.text));
    if (mention.type !== "person" || mention.headline) continue;
    const parts = partsOf(mention.text);
    if (parts.length > 1) surnames.add(parts.at(-1)!);
  }
  for (const [name, vote] of votes) {
    vote.best = mostVoted(vote.count);
    if (vote.best === "organization" && states.has(name)) vote.best = "place";
    const persons = vote.count.get("person") ?? 0;
    if (
      (vote.best === "organization" || vote.best === "other") &&
      surnames.has(name) &&
      (persons >= vote.count.get(vote.best)! / 2 || !firstWordsOfBodies.has(name))
    )
      vote.best = "person";
    else if (
      vote.best === "place" &&
      surnames.has(name) &&
      (persons >= vote.count.get("place")! / 2 || !located.has(name))
    )
      vote.best = "person";
  }
  return mentions.map((mention) => {
    if (mention.country !== null) return mention;
    const { best } = votesFor(votes, mention);
    // A people stays one, but for the name of a place before a noun ("Velka schoolgirls").
    if (mention.type === "people" && best !== "place") return mention;
    return best === mention.type ? mention : { ...mention, type: best };
  });
}

function votesFor(votes: Map<string, Votes>, mention: NameMention): Votes {
  const name = foldName(mention.text);
  let vote = votes.get(name);
  if (!vote) {
    vote = { count: new Map(), best: mention.type };
    votes.set(name, vote);
  }
  return vote;
}

/** The type with most votes; of two with as many, one that says more than "other" or "people". */
function mostVoted(count: ReadonlyMap<TaggedType, number>): TaggedType {
  let best: TaggedType | null = null;
  const weight = (type: TaggedType): number =>
    count.get(type)! - (type === "people" ? 0.002 : type === "other" ? 0.001 : 0);
  for (const type of count.keys()) if (best === null || weight(type) > weight(best)) best = type;
  return best!;
}
