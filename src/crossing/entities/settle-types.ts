/**
 * One name, one type in a story: what a tagger takes for a body in one report and for a place in another is settled by all reports
 * together. Each naming is a vote; a head word ("… Compact", "… Council") or letters that stand for a body's name count for more.
 */
import type { EntityType, LocalEntity, ReadReport } from "../../model/index.ts";
import { KNOWN_NAMES } from "../en/known-names.ts";
import { BODY_HEADS } from "../en/name-words.ts";
import { nameForm } from "./name-form.ts";
import { latinize } from "./spelling.ts";
import { findTeamWords } from "./teams.ts";

/** Beyond any number of namings: the head word says it. */
const HEAD_VOTE = 1000;
/** What a title, a role or a pronoun counts for a person, and the letters of a body's name for the body. */
const EVIDENCE_VOTE = 2;
/** What each naming as a place counts for more behind "in". */
const IN_VOTE = 0.5;
/** A person is only taken for something else, and something else for a person, by such a majority. */
const PERSON_MAJORITY = 2;
/** The majority by which a name of one word changes between body and place. */
const WORD_MAJORITY = 3;

const BEHIND_IN = /\b(?:in|near|across|outside|inside)\s+$/u;

const ORDER: readonly EntityType[] = ["organization", "place", "person"];

type Votes = Map<EntityType, number>;

function vote(votes: Map<string, Votes>, key: string, type: EntityType, count: number): void {
  const given = votes.get(key) ?? (new Map() as Votes);
  given.set(type, (given.get(type) ?? 0) + count);
  votes.set(key, given);
}

function keyOf(name: string): string {
  return nameForm(name, { person: false }).key;
}

/** Whether a name of several words is a body's by its last word or the one before "of". */
export function isBodyName(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/u);
  const of = words.indexOf("of");
  return words.length > 1 && BODY_HEADS.has(words[of > 0 ? of - 1 : words.length - 1]!);
}

function countVotes(inputs: readonly ReadReport[]): {
  readonly votes: ReadonlyMap<string, Votes>;
  readonly surnames: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
} {
  const votes = new Map<string, Votes>();
  const surnames = new Set<string>();
  const fixed = new Set<string>();
  const teams = findTeamWords(inputs.flatMap(({ reading }) => reading.entities));
  for (const { report, reading } of inputs) {
    for (const entity of reading.entities) {
      if (!entity.named) continue;
      const key = keyOf(entity.name);
      if (teams.has(latinize(entity.name))) vote(votes, key, "organization", HEAD_VOTE);
      if (entity.type === "place" && entity.country !== null) fixed.add(key);
      const namings = entity.mentions.filter(({ form }) => form === "name");
      vote(votes, key, entity.type, Math.max(1, namings.length));
      if (isBodyName(entity.name) || KNOWN_NAMES.has(key))
        vote(votes, key, "organization", HEAD_VOTE);
      if (entity.type === "person") {
        const pronouns = entity.mentions.some(({ form }) => form === "pronoun");
        if (entity.roles.length > 0 || pronouns) vote(votes, key, "person", EVIDENCE_VOTE);
        const words = nameForm(entity.name, { person: true }).words;
        if (words.length > 1) surnames.add(words.at(-1)!);
      }
      if (entity.type === "place") {
        const behindIn = namings.filter(({ start }) =>
          BEHIND_IN.test(report.text.slice(Math.max(0, start - 9), start)),
        );
        if (behindIn.length > 0) vote(votes, key, "place", behindIn.length * IN_VOTE);
      }
      // Letters of a body are the body's wherever they stand alone.
      if (entity.type === "organization")
        for (const alias of entity.aliases)
          if (nameForm(alias, { person: false }).acronym !== "")
            vote(votes, keyOf(alias), "organization", EVIDENCE_VOTE);
    }
  }
  return { votes, surnames, fixed };
}

function settle(own: EntityType, votes: Votes, key: string, isSurname: boolean): EntityType {
  const weight = (type: EntityType): number => votes.get(type) ?? 0;
  const best = ORDER.toSorted((a, b) => weight(b) - weight(a))[0]!;
  if (best === own || weight(best) === 0 || (own === "person" && isSurname)) return own;
  // "Other" is what a tagger says that knows no better.
  if (own === "other" && best !== "person") return best;
  // A town and its team may share one word; several words are seldom two things in one story.
  const single = !key.includes(" ");
  const person = own === "person" || best === "person";
  const most = person ? PERSON_MAJORITY : single ? WORD_MAJORITY : 1;
  return weight(best) >= most * weight(own) ? best : own;
}

/**
 * The type that each named entity of one story's reports has by all of them; by the entity. Descriptions, and what lists of countries
 * know, keep their own.
 */
export function settleTypes(inputs: readonly ReadReport[]): Map<LocalEntity, EntityType> {
  const { votes, surnames, fixed } = countVotes(inputs);
  const settled = new Map<LocalEntity, EntityType>();
  for (const { reading } of inputs)
    for (const entity of reading.entities) {
      const key = keyOf(entity.name);
      if (!entity.named || fixed.has(key) || key === "") continue;
      const type = settle(entity.type, votes.get(key)!, key, surnames.has(key));
      if (type !== entity.type) settled.set(entity, type);
    }
  return settled;
}
