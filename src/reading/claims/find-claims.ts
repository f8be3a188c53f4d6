/** Claims: every sentence cut into what it states, each statement with whose it is, what happened, to whom, when and where. */
import type { Clause } from "../clauses/clause.ts";
import { findClauses } from "../clauses/find-clauses.ts";
import { findVerbGroups } from "../clauses/verb-groups.ts";
import { CONDITIONS, LIGHT_VERBS, SAYING, SPEECH_ACTS } from "../en/claims.ts";
import { createId, type Claim, type Participant, type Tokens } from "../../model/index.ts";
import {
  lookUp,
  type ClaimInput,
  type ClaimLookup,
  type SentenceContext,
} from "./claim-context.ts";
import { spanOfClaim } from "./claim-span.ts";
import { colourOfCue } from "./cue-colour.ts";
import { findPlace } from "./find-place.ts";
import { findParticipants } from "./participants.ts";
import { occasionOf } from "./head.ts";
import { readPredicate, type Predicate } from "./predicate.ts";
import { namedHappenings } from "./named-happenings.ts";
import { regionsOf, type Region } from "./regions.ts";
import { inChain, isQuoted, shaded, shadeOf, UNFRAMED, type Shade } from "./shade.ts";
import { settle, type Settled } from "./settle.ts";
import { findTime, openingTime } from "./find-time.ts";

export type { ClaimInput } from "./claim-context.ts";

/** The claims of title and body, in text order; every sentence gives at least one. */
export function findClaims(input: ClaimInput): Claim[] {
  const look = lookUp(input);
  const claims: Claim[] = [];
  const { text } = input;
  text.sentences.forEach((sentence, index) => {
    const { tokens } = text;
    let last = sentence.endToken - 1;
    while (last > sentence.firstToken && /^["”’'»)]$/u.test(tokens.lower[last]!)) last--;
    const kind = text.report.blocks[sentence.block]?.kind;
    const context: SentenceContext = {
      look,
      sentence,
      index,
      // The tagger reads some names as verbs: "Mira Pitch".
      groups: findVerbGroups(tokens, sentence.firstToken, sentence.endToken).filter(
        ({ head }) => !isName(look, head),
      ),
      headline: kind === "title" || kind === "heading",
      ...questionOf(tokens, sentence.firstToken, last),
    };
    for (const made of claimsOfSentence(context)) {
      const { start, end } = made;
      const id = createId("c", text.report.id, start, end, index, claims.length);
      claims.push({ ...made, id });
    }
  });
  return claims;
}

/** The question mark that the sentence ends in, and where a quotation begins that it closes. */
function questionOf(
  { lower }: Tokens,
  first: number,
  last: number,
): Pick<SentenceContext, "question" | "questionFrom"> {
  if (lower[last] !== "?") return { question: -1, questionFrom: first };
  let from = first;
  if (/^["”’»]$/u.test(lower[last + 1] ?? "")) {
    let at = last - 1;
    while (at > first && !/^["“‘«„]$/u.test(lower[at]!)) at--;
    from = Math.max(at, first);
  }
  return { question: last, questionFrom: from };
}

function isName(look: ClaimLookup, token: number): boolean {
  const index = look.mentionOf[token]!;
  if (index < 0 || look.mentions[index]!.mention.form !== "name") return false;
  return /^\p{Lu}/u.test(look.text.tokens.text[token]!);
}

/** The token behind a dateline at the start of a sentence ("OSTRAU, 7 January (Agency) –"), or its first token when there is none. */
function datelineEnd({ look, sentence, groups }: SentenceContext): number {
  const { tokens } = look.text;
  const { firstToken, endToken } = sentence;
  const limit = Math.min(endToken - 2, firstToken + 16, groups[0]?.first ?? endToken);
  const capitals = /^\p{Lu}{3,}$/u.test(tokens.text[firstToken]!);
  for (let token = firstToken + 1; token < limit; token++) {
    if (!/^(?:[–—―-]|--)$/u.test(tokens.lower[token]!)) continue;
    if (tokens.end[token - 1] === tokens.start[token]) continue;
    return capitals || tokens.lower[token - 1] === ")" ? token + 1 : firstToken;
  }
  return firstToken;
}

type Draft = Omit<Claim, "id"> & { readonly id: "" };

function claimsOfSentence(context: SentenceContext): Draft[] {
  const regions = regionsOf(context, datelineEnd(context));
  const drafts = regions.flatMap((region) => claimsOfRegion(context, region, regions.length > 1));
  if (drafts.length === 0) drafts.push(wholeSentence(context, regions));
  return drafts.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** One claim for a sentence whose clauses all only pass something on ("He added:"): its longest region. */
function wholeSentence(context: SentenceContext, regions: readonly Region[]): Draft {
  const region = regions.reduce((a, b) => (b.tokens.length > a.tokens.length ? b : a));
  const [main] = findClauses(context.look.text.tokens, region.tokens, region.groups);
  const whole: Settled = { ...main!, tokens: region.tokens, tail: -1, frame: false };
  const predicate = readPredicate(context, whole, {
    attributed: region.attribution >= 0,
    conditioned: false,
  });
  const { participants } = findParticipants(context, whole, predicate, []);
  return draft(context, whole, predicate, region.attribution, participants, null, [
    "claim/sentence",
  ]);
}

function claimsOfRegion(context: SentenceContext, region: Region, mixed: boolean): Draft[] {
  const { look } = context;
  const clauses = settle(context, findClauses(look.text.tokens, region.tokens, region.groups));
  const conditioned = clauses.some(
    (clause) => clause.kind === "conditional" && clause.verb !== null && isCondition(look, clause),
  );
  const hasVerb = clauses.some((clause) => clause.verb !== null);
  const opening = clauses[0] ? openingTime(context, clauses[0]) : null;
  const subjects: (readonly number[])[] = [];
  const times: (number | null)[] = [];
  const shades: (Shade | null)[] = clauses.map(() => null);
  const predicates: (Predicate | null)[] = clauses.map(() => null);
  const drafts: Draft[] = [];
  const colour = region.attribution < 0 ? null : colourOfCue(look, region.attribution);
  clauses.forEach((clause, index) => {
    subjects.push([]);
    times.push(null);
    const idle = !clause.verb && hasVerb && !holdsFigure(look, clause);
    if (
      clause.tokens.length === 0 ||
      idle ||
      clause.frame ||
      !tells(context, clause, region, mixed)
    ) {
      if (clause.verb)
        subjects[index] = findParticipants(
          context,
          clause,
          readPredicate(context, clause, { attributed: false, conditioned: false }),
          subjects[clause.parent] ?? [],
        ).subject;
      return;
    }
    const read = readPredicate(context, clause, {
      attributed: region.attribution >= 0,
      conditioned: conditioned && clause.kind !== "conditional",
    });
    const above = clause.parent < 0 ? undefined : clauses[clause.parent];
    const shade = shadeOf(
      context,
      clause,
      above
        ? {
            clause: above,
            predicate: predicates[clause.parent] ?? null,
            shade: shades[clause.parent] ?? null,
          }
        : null,
      clause.tail >= 0,
    );
    shades[index] = shade;
    const unframed = region.attribution < 0 && isQuoted(look, read.head);
    const coloured = shaded(colour ? colour(read, clause.kind) : read, unframed ? UNFRAMED : shade);
    const chained = clause.kind === "infinitive" ? predicates[clause.parent] : null;
    const predicate = chained ? inChain(coloured, chained) : coloured;
    predicates[index] = predicate;
    const inherited = subjects[clause.parent] ?? [];
    let time = findTime(context, clause, predicate);
    if (time === null && (clause.kind === "main" || clause.kind === "coordinate")) time = opening;
    if (time === null && clause.kind === "participial") time = times[clause.parent] ?? null;
    times[index] = time;
    const { participants, subject } = findParticipants(context, clause, predicate, inherited);
    subjects[index] = subject;
    const rules = [`claim/${clause.kind}`];
    drafts.push(draft(context, clause, predicate, region.attribution, participants, time, rules));
  });
  return [...drafts, ...namedIn(context, region, drafts)];
}

/** Claims of the happenings that nouns of a region name, where the noun's own words say who took part or when. */
function namedIn(context: SentenceContext, region: Region, hosts: readonly Draft[]): Draft[] {
  return namedHappenings(context, region, hosts).flatMap(({ clause, predicate }) => {
    const { participants } = findParticipants(context, clause, predicate, []);
    const time = findTime(context, clause, predicate);
    const { entities } = context.look;
    const isTold = time !== null || participants.some(({ entity }) => entities[entity]!.named);
    if (!isTold) return [];
    const settled: Settled = { ...clause, tail: -1, frame: false };
    return [
      draft(context, settled, predicate, region.attribution, participants, time, ["claim/named"]),
    ];
  });
}

function holdsFigure(look: ClaimLookup, clause: Clause): boolean {
  for (const token of clause.tokens) if (look.figureAt[token]! >= 0) return true;
  return false;
}

const isCondition = (look: ClaimLookup, clause: Clause): boolean =>
  clause.marker >= 0 &&
  CONDITIONS.has(look.text.tokens.lower[clause.marker]!) &&
  look.text.tokens.lower[clause.marker] !== "whether";

/** Kinds of clauses by which somebody is told to speak, and not only passed on: "It is known that on 10 May the office stated …" too. */
const OPENS_TELLING: ReadonlySet<Clause["kind"]> = new Set(["main", "coordinate", "content"]);

/** Whether a clause becomes a claim: not when it is only the frame of what somebody says. */
function tells(context: SentenceContext, clause: Clause, region: Region, mixed: boolean): boolean {
  const { look } = context;
  const { tokens } = look.text;
  if (!clause.verb) {
    if (!mixed) return true;
    return (
      region.attribution >= 0 &&
      clause.tokens.some((token) => /^(?:NOUN|PROPN|PRON|NUM)$/u.test(tokens.tag[token]!))
    );
  }
  if (holdsFigure(look, clause)) return true;
  const lemma = tokens.lemma[clause.verb.head]!.toLowerCase();
  if (SPEECH_ACTS.has(lemma)) return true;
  const cue = look.cueOf[clause.verb.head]!;
  // "gave a shoot-to-kill [order to …]": the noun of the cue tells the deed.
  if (cue >= 0 && LIGHT_VERBS.has(lemma) && givesNoun(look, clause, cue)) return true;
  // "asked for help": what was asked for has no clause of its own, and stays here.
  if (cue >= 0 && occasionOf(tokens, clause) >= 0) return true;
  if (cue >= 0 && OPENS_TELLING.has(clause.kind) && namesDay(look, clause)) return true;
  if (cue >= 0) return clause.tokens.some((token) => look.contentOf[token] === cue);
  const saying = SAYING.has(lemma);
  // "As he added, …"
  if (saying && clause.kind === "adverbial" && tokens.lower[clause.marker] === "as") return false;
  // "a raid is thought to be under way" tells it as much as "is under way" does.
  const handsOn = clause.verb.passive && tokens.lower[clause.verb.end] === "to";
  return !(mixed && saying && region.attribution < 0 && !handsOn);
}

/** Whether a clause holds a day of the calendar: "on 10 May the office stated" dates an act, "she said on Monday" frames what is said. */
function namesDay(look: ClaimLookup, clause: Clause): boolean {
  return clause.tokens.some((token) => {
    const index = look.timeOf[token]!;
    const said = index < 0 ? null : look.times[index]!.said;
    return said?.kind === "calendar" && said.month !== null && said.day !== null;
  });
}

/** Whether an event noun of the clause that stands in nobody's words is the object of its cue. */
function givesNoun(look: ClaimLookup, clause: Clause, cue: number): boolean {
  const { tag } = look.text.tokens;
  return clause.tokens.some(
    (token) =>
      token > clause.verb!.head &&
      tag[token] === "NOUN" &&
      look.contentOf[token] === -1 &&
      (look.cueOf[token] === cue || look.cueOf[token - 1] === cue),
  );
}

function draft(
  context: SentenceContext,
  clause: Settled,
  predicate: Predicate,
  attribution: number,
  participants: readonly Participant[],
  time: number | null,
  rules: readonly string[],
): Draft {
  const { look, index } = context;
  const { tokens } = look.text;
  const span = spanOfClaim(context, clause, clause.tail);
  const figures: number[] = [];
  for (const token of clause.tokens)
    if (look.figureAt[token]! >= 0) figures.push(look.figureAt[token]!);
  return {
    id: "",
    ...span,
    sentence: index,
    attribution: attribution < 0 ? null : look.attributions[attribution]!.id,
    polarity: predicate.polarity,
    certainty: predicate.certainty,
    head:
      predicate.head < 0 || predicate.lemma === null
        ? null
        : {
            start: tokens.start[predicate.head]!,
            end: tokens.end[predicate.head]!,
            lemma: predicate.lemma,
          },
    participants,
    time,
    place: findPlace(context, clause, predicate),
    figures,
    rules: [...rules, ...predicate.rules],
  };
}
