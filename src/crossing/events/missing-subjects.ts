/**
 * Whom the pronoun at the beginning of a claim most likely stands for, where reading left it open: the speaker of the statement
 * that it stands in, or the person who acted last. This lends a claim participants to be compared by; it never settles who acted.
 */
import type { Claim, Reading } from "../../model/index.ts";
import { FIRST_PERSON, OTHER_SUBJECTS, THIRD_PERSON } from "../en/subject-words.ts";
import { wordsIn } from "../text/report-words.ts";

/** What stands in for the subject of a claim. */
export interface MissingSubject {
  /** Whether a pronoun that reading did not resolve stands at the beginning, or nobody at all takes part. */
  readonly open: boolean;
  /** Local entities that it may stand for; empty when nothing is missing or nobody is at hand. */
  readonly lent: readonly number[];
}

/** How far back, in sentences, whoever acted last is looked for. */
const REACH = 2;
/** Characters of a claim that hold its first words. */
const BEGINNING = 40;
/** A pronoun among so many first words is the subject: "Later she resigned". */
const FIRST_WORDS = 3;

/** For each claim of `reading`, by index, what stands in for its subject. */
export function findMissingSubjects(text: string, reading: Reading): MissingSubject[] {
  const speakers = new Map(reading.attributions.map(({ id, speaker }) => [id, speaker]));
  let last: { readonly entity: number; readonly sentence: number } | null = null;
  return reading.claims.map((claim) => {
    const isActor = claim.participants.find(({ role }) => role === "actor");
    const person = claim.participants.find(
      ({ entity, role }) => role === "actor" && reading.entities[entity]!.type === "person",
    );
    const before = last;
    if (person) last = { entity: person.entity, sentence: claim.sentence };
    if (isActor) return { open: false, lent: [] };
    const words = wordsIn(text, claim.start, Math.min(claim.end, claim.start + BEGINNING));
    const pronoun = words.slice(0, FIRST_WORDS).find(isPronoun);
    if (pronoun === undefined) return { open: claim.participants.length === 0, lent: [] };
    const lent = new Set<number>();
    const speaker = speakerOf(claim, speakers);
    if (speaker !== null && !OTHER_SUBJECTS.has(pronoun)) lent.add(speaker);
    if (THIRD_PERSON.has(pronoun) && before && claim.sentence - before.sentence <= REACH)
      lent.add(before.entity);
    return { open: true, lent: [...lent] };
  });
}

function isPronoun(word: string): boolean {
  return THIRD_PERSON.has(word) || FIRST_PERSON.has(word) || OTHER_SUBJECTS.has(word);
}

function speakerOf(claim: Claim, speakers: ReadonlyMap<string, number | null>): number | null {
  return claim.attribution === null ? null : (speakers.get(claim.attribution) ?? null);
}
