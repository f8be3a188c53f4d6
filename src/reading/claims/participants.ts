/** Who takes part in what a clause tells: roles read off positions around the predicate, prepositions and the passive. */
import { DONE_BY_OF, DONE_TO_OWNER } from "../en/claims.ts";
import { isAgentNoun, PERSON_NOUNS } from "../en/speakers.ts";
import type { Participant } from "../../model/index.ts";
import type { Clause } from "../clauses/clause.ts";
import type { MentionAt, SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";
import { speakingSubject } from "./speaking-subject.ts";

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
  // "Officials expect the toll to rise": whoever expects it does not do it.
  const { raisedFrom } = predicate;
  const inherited =
    raisedFrom < 0 && clause.subjectless && clause.kind !== "relative" ? subject : [];
  for (const entity of inherited) give(entity, asSubject);
  const own: number[] = [...inherited];
  const all = occurrences(context, clause);
  let role: Role = "other";
  let listed: Role | null = null;
  all.forEach((at, index) => {
    const before = index > 0 ? all[index - 1]! : null;
    // Whoever is joined to the one before has its role.
    if (!before || !isJoined(context, before, at)) {
      const inList = listed !== null && isListed(context, at);
      role = inList
        ? listed!
        : isAside(context, before, at)
          ? "other"
          : roleOf(context, predicate, at, asSubject);
    }
    // "injured Mira; Ilse Brandt, a nurse from Ostrau; …": the first of a list says what is done to all.
    if (listed === null && role !== "other") listed = role;
    give(at.entity, role);
    if (predicate.verb && at.end <= predicate.verb.first && role === asSubject) own.push(at.entity);
  });
  if (own.length === 0 && predicate.verb && raisedFrom < 0) {
    const speaker = speakingSubject(context, clause, predicate.verb);
    if (speaker !== null) {
      give(speaker, asSubject);
      own.push(speaker);
    }
  }
  // "Tolan, whose aide was shot": what was done to the aide was not done to Tolan.
  if (clause.kind === "relative" && !opensWithOwner(context, clause)) {
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

const opensWithOwner = ({ look }: SentenceContext, { marker }: Clause): boolean =>
  marker >= 0 && look.text.tokens.lower[marker] === "whose";

function occurrences({ look }: SentenceContext, clause: Clause): Occurrence[] {
  const found: Occurrence[] = [];
  const { mentionOf, mentions } = look;
  const list = clause.tokens;
  for (let place = 0; place < list.length; place++) {
    const first = list[place]!;
    const index = mentionOf[first]!;
    if (index < 0) continue;
    while (place + 1 < list.length && mentionOf[list[place + 1]!] === index) place++;
    const { entity, type, mention } = mentions[index]!;
    found.push({ entity, type, mention, first, end: list[place]! + 1 });
  }
  return found;
}

/** "Norland, Velmia and Tarna": joined by a comma or "and" alone. */
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

/** Whether a mention opens an item of a list that semicolons part. */
function isListed({ look, sentence }: SentenceContext, { first }: Occurrence): boolean {
  const { lower } = look.text.tokens;
  const before = lower[first - 1] === "and" ? first - 2 : first - 1;
  return before > sentence.firstToken && lower[before] === ";";
}

/** A body acts through its people: "the Harbour Guard officers fired". */
const MEMBERS =
  /^(?:officers|forces|troops|officials|leaders|guards|soldiers|members|agents|fighters|militants|lawmakers|authorities|units|insurgents|gunmen|rebels|warplanes|jets|police|investigators|prosecutors|delegates|representatives|crews|firefighters)$/u;

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
  if (at.end <= predicate.raisedFrom) return "other";
  if (at.mention.form === "demonym") return "other";
  // "We came to help": a person speaks for many, and need not have been there.
  if (
    at.type === "person" &&
    at.mention.form === "pronoun" &&
    /^(?:we|us)$/u.test(tokens.lower[at.first]!)
  )
    return "other";
  if (isPossessive(context, at)) return roleOfOwner(context, predicate, at);
  // "Ruritania troops", "Kasovia Prime Minister Mira Tolan": a name before a noun narrows it.
  if (at.type === "person" && verb && at.end < verb.first && tokens.tag[at.end] === "NOUN")
    return "other";
  if (at.type !== "person" && at.end < context.sentence.endToken) {
    const tag = tokens.tag[at.end]!;
    const members = at.type === "organization" && MEMBERS.test(tokens.lower[at.end]!);
    if ((tag === "NOUN" || tag === "PROPN") && context.look.timeOf[at.end]! < 0 && !members)
      return "other";
  }
  const preposition = prepositionOf(context, at);
  if (!verb || (predicate.nominal && at.first > predicate.head)) {
    if (preposition === "by") return "actor";
    if (preposition === "of" && DONE_BY_OF.has(predicate.lemma ?? ""))
      return at.type === "place" ? "other" : "actor";
    if (preposition === "on" || preposition === "against" || preposition === "of")
      return at.type === "place" ? "other" : "undergoer";
    const named = preposition === null && at.end <= predicate.head;
    // "Kasovia: deadly attack on bridge"
    return !verb && named && tokens.lower[at.end] !== ":" ? "actor" : "other";
  }
  if (at.end <= verb.first) return preposition === null ? asSubject : "other";
  if (preposition === "by") return predicate.passive ? "actor" : "other";
  if (preposition !== null || predicate.passive || verb.copula) return "other";
  return isObject(context, predicate.end, at.first) ? "undergoer" : "other";
}

/** "Tolan's", "the guards’", "his" before a noun. */
function isPossessive({ look, sentence }: SentenceContext, at: Occurrence): boolean {
  const { lower, tag } = look.text.tokens;
  if (at.end < sentence.endToken) {
    const next = lower[at.end]!;
    if (next === "'s" || next === "’s") return true;
    if ((next === "'" || next === "’") && tag[at.end] === "PART") return true;
  }
  if (at.mention.form !== "pronoun" || at.end - at.first !== 1) return false;
  const word = lower[at.first]!;
  return (
    /^(?:his|its|their|my|our|your)$/u.test(word) ||
    (word === "her" && /^(?:NOUN|ADJ)$/u.test(tag[at.end] ?? ""))
  );
}

/** "Tolan's resignation", "Tolan's arrest": the owner of a noun that tells the happening does it, or has it done to him. */
function roleOfOwner({ look }: SentenceContext, predicate: Predicate, at: Occurrence): Role {
  if (!predicate.nominal || predicate.head < at.end || predicate.head > at.end + 4) return "other";
  const { tokens } = look.text;
  for (let token = at.end; token < predicate.head; token++)
    if (!/^(?:PART|ADJ|NOUN|NUM|PUNCT)$/u.test(tokens.tag[token]!) || tokens.lower[token] === ",")
      return "other";
  return DONE_TO_OWNER.has(predicate.lemma ?? "") ? "undergoer" : "actor";
}

/** Whether only a noun phrase stands between the verb and a mention. */
function isObject(context: SentenceContext, from: number, to: number): boolean {
  const { tokens } = context.look.text;
  if (to - from > 12) return false;
  for (let token = from; token < to; token++) {
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|NUM|ADV|PRON|PART|CCONJ)$/u.test(tokens.tag[token]!) &&
      // "sentenced ousted president Tolan"
      !(tokens.tag[token] === "VERB" && tokens.lower[token]!.endsWith("ed")) &&
      !/^["“‘'-]$/u.test(tokens.lower[token]!)
    )
      return false;
  }
  return true;
}

const isPersonNoun = (word: string): boolean => PERSON_NOUNS.has(word) || isAgentNoun(word);

/** The preposition that governs a mention, or null: back over the words of its own noun phrase and its title. */
function prepositionOf(context: SentenceContext, at: Occurrence): string | null {
  const { look, sentence } = context;
  const { tokens } = look.text;
  let token = at.first - 1;
  const role = at.mention.role;
  if (role && role.end <= at.mention.start) {
    while (token >= sentence.firstToken && tokens.start[token]! >= role.start) token--;
  }
  // "by his former aide, Mira Tolan"
  const behind = tokens.tag[at.end] ?? "PUNCT";
  if (
    at.type === "person" &&
    token > sentence.firstToken &&
    tokens.lower[token] === "," &&
    behind !== "VERB" &&
    behind !== "AUX" &&
    isPersonNoun(tokens.lower[token - 1]!)
  )
    token--;
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
      !/^(?:["“‘'-]|\d.{0,8}|his|her|its|their|our|my)$/u.test(tokens.lower[token]!)
    )
      return null;
    if (tag === "PART" && tokens.lower[token] !== "'s") return null;
  }
  return null;
}

/** The mention right before a relative clause. */
function antecedent({ look, sentence }: SentenceContext, clause: Clause): MentionAt | null {
  const opening = clause.marker >= 0 ? clause.marker : (clause.verb?.first ?? -1);
  if (opening < 0) return null;
  const { tokens } = look.text;
  let token = opening - 1;
  if (token >= sentence.firstToken && tokens.tag[token] === "ADP") token--;
  if (token >= sentence.firstToken && tokens.lower[token] === ",") token--;
  if (token < sentence.firstToken) return null;
  const index = look.mentionOf[token]!;
  const at = index < 0 ? null : look.mentions[index]!;
  // "the convoy from Ostrau, which …", "Mira Tolan, the Kasovian reporter who …": a place or a people is not meant.
  const fits =
    at !== null &&
    at.mention.form !== "demonym" &&
    !(at.type === "place" && tokens.lower[opening] === "who");
  if (fits) return at;
  return tokens.lower[opening] === "who" ? apposed(look, token, sentence.firstToken) : null;
}

/** The person behind whose name and a comma a noun phrase begins that ends at `token`: "Mira Tolan, a reporter from Ostrau". */
function apposed(look: SentenceContext["look"], token: number, floor: number): MentionAt | null {
  const { tokens } = look.text;
  for (let at = token; at > Math.max(floor, token - 12); at--) {
    if (tokens.lower[at] !== ",") {
      if (!/^(?:NOUN|ADJ|PROPN|DET|PART|ADP|NUM)$/u.test(tokens.tag[at]!)) return null;
      continue;
    }
    const index = look.mentionOf[at - 1]!;
    if (index < 0 || !/^(?:DET|ADJ)$/u.test(tokens.tag[at + 1]!)) return null;
    const before = look.mentions[index]!;
    return before.type === "person" && before.mention.form === "name" ? before : null;
  }
  return null;
}
