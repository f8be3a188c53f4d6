/** Who takes part in what a clause tells: roles read off positions around the predicate, prepositions and the passive. */
import type { Participant } from "../../model/index.ts";
import type { Clause } from "../clauses/clause.ts";
import type { MentionAt, SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";

type Role = Participant["role"];

interface Occurrence extends MentionAt {
  readonly first: number;
  readonly end: number;
}

const RANK: Readonly<Record<Role, number>> = { actor: 0, undergoer: 1, other: 2 };

/**
 * The participants of a clause in the order of their first mention. `subject`: those of the clause that it takes its subject from.
 */
export function findParticipants(
  context: SentenceContext,
  clause: Clause,
  predicate: Predicate,
  subject: readonly number[],
): { readonly participants: Participant[]; readonly subject: readonly number[] } {
  const roles = new Map<number, Role>();
  const give = (entity: number, role: Role): void => {
    const had = roles.get(entity);
    if (had === undefined || RANK[role] < RANK[had]) roles.set(entity, role);
  };
  const asSubject: Role = predicate.passive ? "undergoer" : "actor";
  const inherited = clause.subjectless && clause.kind !== "relative" ? subject : [];
  for (const entity of inherited) give(entity, asSubject);
  const own: number[] = [...inherited];
  const all = occurrences(context, clause);
  let role: Role = "other";
  all.forEach((at, index) => {
    const before = index > 0 ? all[index - 1]! : null;
    // Whoever is joined to the one before has its role.
    if (!before || !isJoined(context, before, at)) {
      role = isAside(context, before, at) ? "other" : roleOf(context, predicate, at, asSubject);
    }
    give(at.entity, role);
    if (predicate.verb && at.end <= predicate.verb.first && role === asSubject) own.push(at.entity);
  });
  if (clause.kind === "relative") {
    const before = antecedent(context, clause);
    if (before) {
      give(before.entity, clause.subjectless ? asSubject : "undergoer");
      if (clause.subjectless) own.push(before.entity);
    }
  }
  return {
    participants: [...roles].map(([entity, role]) => ({ entity, role })),
    subject: [...new Set(own)],
  };
}

function occurrences({ look }: SentenceContext, clause: Clause): Occurrence[] {
  const found: Occurrence[] = [];
  let last = -1;
  for (const token of clause.tokens) {
    const index = look.mentionOf[token]!;
    if (index < 0) {
      last = -1;
      continue;
    }
    if (index === last) {
      const open = found.at(-1)!;
      found[found.length - 1] = { ...open, end: token + 1 };
    } else found.push({ ...look.mentions[index]!, first: token, end: token + 1 });
    last = index;
  }
  return found;
}

/** "Russia, Belarus and Armenia": joined by a comma or "and" alone. */
function isJoined({ look }: SentenceContext, a: Occurrence, b: Occurrence): boolean {
  const { lower, tag } = look.text.tokens;
  if (b.first - a.end > 3 || b.first <= a.end) return false;
  let and = false;
  for (let token = a.end; token < b.first; token++) {
    if (tag[token] === "CCONJ") and = true;
    if (tag[token] !== "CCONJ" && lower[token] !== "," && tag[token] !== "DET") return false;
  }
  // A comma alone may also end a phrase: "In Ostrau, Tolan said".
  return and || a.type === b.type;
}

/** A body acts through its people: "the Harbour Guard officers fired". */
const MEMBERS =
  /^(?:officers|forces|troops|officials|leaders|guards|soldiers|members|agents|fighters|militants|lawmakers|authorities|units)$/u;

/** "Tolan (Ostrau)", "Tolan, Ruritania": beside a person, in brackets or behind a comma, something else is no subject. */
function isAside({ look }: SentenceContext, before: Occurrence | null, at: Occurrence): boolean {
  const { lower } = look.text.tokens;
  if (lower[at.first - 1] === "(" || lower[at.first - 1] === "[") return true;
  return (
    before?.type === "person" &&
    at.type !== "person" &&
    before.end === at.first - 1 &&
    lower[before.end] === ","
  );
}

function roleOf(
  context: SentenceContext,
  predicate: Predicate,
  at: Occurrence,
  asSubject: Role,
): Role {
  const { tokens } = context.look.text;
  const { verb } = predicate;
  if (at.mention.form === "demonym") return "other";
  const next = at.end < context.sentence.endToken ? tokens.lower[at.end]! : "";
  if (next === "'s" || (next === "'" && tokens.tag[at.end] === "PART")) return "other";
  // "Ruritania troops", "Kasovia Prime Minister Mira Tolan": a name before a noun narrows it.
  if (at.type !== "person" && at.end < context.sentence.endToken) {
    const tag = tokens.tag[at.end]!;
    const members = at.type === "organization" && MEMBERS.test(tokens.lower[at.end]!);
    if ((tag === "NOUN" || tag === "PROPN") && context.look.timeOf[at.end]! < 0 && !members)
      return "other";
  }
  const preposition = prepositionOf(context, at);
  if (!verb || (predicate.nominal && at.first > predicate.head)) {
    if (preposition === "by") return "actor";
    if (preposition === "on" || preposition === "against" || preposition === "of")
      return at.type === "place" ? "other" : "undergoer";
    return !verb && preposition === null && at.end <= predicate.head ? "actor" : "other";
  }
  if (at.end <= verb.first) return preposition === null ? asSubject : "other";
  if (preposition === "by") return predicate.passive ? "actor" : "other";
  if (preposition !== null || predicate.passive || verb.copula) return "other";
  return isObject(context, predicate.end, at.first) ? "undergoer" : "other";
}

/** Whether only a noun phrase stands between the verb and a mention. */
function isObject(context: SentenceContext, from: number, to: number): boolean {
  const { tokens } = context.look.text;
  if (to - from > 12) return false;
  for (let token = from; token < to; token++) {
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV|PRON|PART|CCONJ)$/u.test(tokens.tag[token]!) &&
      !/^["“‘'-]$/u.test(tokens.lower[token]!)
    )
      return false;
  }
  return true;
}

/** The preposition that governs a mention, or null: back over the words of its own noun phrase and its title. */
function prepositionOf(context: SentenceContext, at: Occurrence): string | null {
  const { look, sentence } = context;
  const { tokens } = look.text;
  let token = at.first - 1;
  const role = at.mention.role;
  if (role && role.end <= at.mention.start) {
    while (token >= sentence.firstToken && tokens.start[token]! >= role.start) token--;
  }
  for (let steps = 0; token >= sentence.firstToken && steps < 8; steps++, token--) {
    const tag = tokens.tag[token]!;
    if (tag === "ADP") return tokens.lower[token]!;
    // Another name before a person's is a title or a body: "… Council Mira Tolan said".
    if (
      at.type === "person" &&
      look.mentionOf[token]! >= 0 &&
      look.mentions[look.mentionOf[token]!]!.mention.form !== "demonym"
    )
      return null;
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(tag) &&
      !/^(?:["“‘'-]|\d.{0,8})$/u.test(tokens.lower[token]!)
    )
      return null;
    if (tag === "PART" && tokens.lower[token] !== "'s") return null;
  }
  return null;
}

/** The mention right before a relative clause. */
function antecedent({ look, sentence }: SentenceContext, clause: Clause): MentionAt | null {
  if (clause.marker < 0) return null;
  const { tokens } = look.text;
  let token = clause.marker - 1;
  if (token >= sentence.firstToken && tokens.tag[token] === "ADP") token--;
  if (token >= sentence.firstToken && tokens.lower[token] === ",") token--;
  if (token < sentence.firstToken) return null;
  const index = look.mentionOf[token]!;
  if (index < 0) return null;
  // "the convoy from Ostrau, which …": the noun before is meant, not the place.
  const at = look.mentions[index]!;
  return at.type === "place" && tokens.lower[clause.marker] === "who" ? null : at;
}
