/**
 * Who each source is: a named entity of the report, somebody it only describes ("police", "a ministry spokesman"), or nobody that
 * the report lets us name. Works through the sources in text order, so that pronouns and descriptions find what came before them.
 * A rule that is not sure leaves the speaker null.
 */
import {
  compareSpans,
  coverOf,
  type Attribution,
  type LocalEntity,
  type Span,
} from "../../model/index.ts";
import { PERSON_NOUNS } from "../en/speakers.ts";
import type { ReadingText } from "../reading-text.ts";
import { addPronouns } from "./body-pronouns.ts";
import { spanOf } from "./narration.ts";
import { resolveDescription, resolveSite } from "./source-descriptions.ts";
import { isList, resolveName } from "./source-names.ts";
import { readSource } from "./source-phrase.ts";
import { goesOn, likeliest, resolvePronoun } from "./source-pronouns.ts";
import { createMemory, type Person } from "./speaker-memory.ts";
import { joinSurnames } from "./source-surnames.ts";
import { createNameTest } from "./speaker-names.ts";
import { inside, lastSpeaker, type Pass, type Resolved, tokensIn } from "./speaker-pass.ts";

/**
 * Resolves each source to an entity. Sources that describe ("the head of state") or stand for ("he") a named entity become
 * mentions of it; unnamed speakers ("police", "a ministry spokesman") become entities of their own behind the named ones.
 */
export function resolveSpeakers(
  text: ReadingText,
  entities: readonly LocalEntity[],
  attributions: readonly Attribution[],
): { readonly entities: readonly LocalEntity[]; readonly attributions: readonly Attribution[] } {
  const memory = createMemory(text, entities);
  const joined = joinSurnames(memory);
  const quoted = attributions
    .filter((one) => one.direct)
    .flatMap((one) => one.content)
    .toSorted(compareSpans);
  const pass: Pass = {
    memory,
    text,
    spoken: [],
    openAt: -1,
    quoted,
    unnamed: new Map(),
    unnamedByNoun: new Map(),
    named: new Map(joined),
    isNameHere: createNameTest(text),
  };
  const speakers = new Map<string, Resolved>();
  const byId = new Map(attributions.map((one) => [one.id, one]));
  for (const turn of turnsOf(text, attributions, quoted)) {
    // Who spoke within somebody's words is forgotten behind them: "He" is whoever told of it.
    while ((pass.spoken.at(-1)?.until ?? Infinity) <= turn.at) pass.spoken.pop();
    if (turn.attribution === null) {
      // "He …" at the head of a sentence that says nothing: whom the report stays with.
      const owner = likeliest(pass, turn.gender, turn.span);
      if (owner !== null) pass.spoken.push({ at: turn.at, owner, plural: false, until: Infinity });
      continue;
    }
    const { attribution, at } = turn;
    const found = resolveOne(pass, attribution, at);
    if (!found) {
      if (isSure(attribution) && isSomebody(text, attribution)) pass.openAt = at;
      continue;
    }
    const resolved = { ...found, owner: pass.named.get(found.owner) ?? found.owner };
    speakers.set(attribution.id, resolved);
    // What only might be a statement leads no pronoun astray.
    if (!isSure(attribution)) continue;
    const person = memory.people[resolved.owner]!;
    const { via } = attribution;
    const until = via !== null && speakers.has(via) ? endOfOuter(byId.get(via), at) : Infinity;
    pass.spoken.push({ at, owner: resolved.owner, plural: person.plural, until });
  }
  const firstPersons = addPronouns(pass, attributions, speakers);
  for (const { id, source } of attributions) {
    const owner = source.length === 1 ? firstPersons.get(source[0]!.start) : undefined;
    if (owner !== undefined && !speakers.has(id))
      speakers.set(id, { owner, rule: "speaker/first-person" });
  }
  const places = settle(pass, joined);
  return {
    entities: memory.people
      .filter((person) => !pass.named.has(person.index))
      .map((person, index) => {
        const entity = toEntity(person);
        return entity.index === index ? entity : { ...entity, index };
      }),
    attributions: attributions.map((attribution) => {
      const resolved = speakers.get(attribution.id);
      return resolved
        ? {
            ...attribution,
            speaker: places[resolved.owner]!,
            rules: [...attribution.rules, resolved.rule],
          }
        : attribution;
    }),
  };
}

/** Where the words of `outer` end when `at` lies in them and behind their source; else infinite. */
function endOfOuter(outer: Attribution | undefined, at: number): number {
  const span = outer && coverOf(outer.content);
  if (!span || positionOf(outer) >= at || at < span.start || at >= span.end) return Infinity;
  return span.end;
}

/** Whether somebody surely states something. */
function isSure({ direct, score }: Attribution): boolean {
  return direct || score >= 0.5;
}

/** Whether a source is one person: "he", "the judge". */
function isSomebody(text: ReadingText, { source }: Attribution): boolean {
  const span = coverOf(source);
  const range = span && tokensIn(text, span);
  const phrase = range && readSource(text, range);
  if (!phrase) return false;
  if (phrase.pronoun !== null) return phrase.pronoun === "he" || phrase.pronoun === "she";
  return !phrase.plural && PERSON_NOUNS.has(phrase.noun);
}

/** A source to resolve, or a sentence that begins with a pronoun. */
type Turn =
  | { readonly at: number; readonly attribution: Attribution }
  | {
      readonly at: number;
      readonly attribution: null;
      readonly gender: "he" | "she";
      readonly span: Span;
    };

/** All turns in text order. */
function turnsOf(
  text: ReadingText,
  attributions: readonly Attribution[],
  quoted: readonly Span[],
): Turn[] {
  const turns: Turn[] = attributions.map((attribution) => ({
    at: positionOf(attribution),
    attribution,
  }));
  const sources = new Set(turns.map((turn) => turn.at));
  for (const { firstToken } of text.sentences) {
    const word = text.tokens.lower[firstToken];
    if (word !== "he" && word !== "she") continue;
    const span = spanOf(text, firstToken, firstToken + 1);
    if (sources.has(span.start) || inside(quoted, span)) continue;
    turns.push({ at: span.start, attribution: null, gender: word, span });
  }
  return turns
    .map((turn, index) => ({ turn, index }))
    .toSorted((a, b) => a.turn.at - b.turn.at || a.index - b.index)
    .map((one) => one.turn);
}

/** Gives the mentions of those who were named later to their names; the place of each owner in what is left. */
function settle(pass: Pass, joined: ReadonlyMap<number, number>): Int32Array {
  const { people } = pass.memory;
  for (const [from, to] of pass.named) {
    const target = people[to]!;
    target.added.push(...people[from]!.entity.mentions, ...people[from]!.added);
    target.rules.add(joined.has(from) ? "speaker/surname" : "speaker/named-later");
  }
  const places = new Int32Array(people.length);
  let place = 0;
  for (const person of people) if (!pass.named.has(person.index)) places[person.index] = place++;
  for (const [from, to] of pass.named) places[from] = places[to]!;
  return places;
}

function positionOf(attribution: Attribution): number {
  return (attribution.source[0] ?? attribution.cue[0] ?? attribution.content[0])?.start ?? 0;
}

function toEntity(person: Person): LocalEntity {
  if (person.added.length === 0 && person.rules.size === 0) return person.entity;
  return {
    ...person.entity,
    mentions: [...person.entity.mentions, ...person.added].toSorted(compareSpans),
    rules: [...new Set([...person.entity.rules, ...person.rules])].toSorted(),
  };
}

function resolveOne(pass: Pass, attribution: Attribution, at: number): Resolved | null {
  const span = coverOf(attribution.source);
  if (!span) {
    // "– Text – stressed.": whoever spoke last goes on, if that was just before.
    if (attribution.cue.length === 0 || !attribution.direct) return null;
    const last = lastSpeaker(pass, at, 2);
    return last && { owner: last.owner, rule: "speaker/omitted" };
  }
  const range = tokensIn(pass.text, span);
  if (!range) return null;
  const phrase = readSource(pass.text, range);
  if (!phrase) return null;
  if (phrase.pronoun !== null) {
    return (
      goesOn(pass, attribution, phrase.pronoun, span) ?? resolvePronoun(pass, phrase.pronoun, span)
    );
  }
  const { text } = pass;
  if (isList(pass.memory, text, range)) return null;
  // "he and his wife": two.
  if (phrase.joint && text.tokens.tag[phrase.core.first] === "PRON" && phrase.possessor === null) {
    return null;
  }
  const named = resolveName(pass, phrase, range) ?? resolveSite(pass, span);
  if (named === "several") return null;
  return named ?? resolveDescription(pass, phrase, range, attribution);
}
