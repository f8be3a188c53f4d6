/** A source taken apart: the word it is about, what describes it, and the names in it. */
import { TIME_WORDS } from "../en/attributions.ts";
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  FEMALE_WORDS,
  GROUP_NOUNS,
  INDEFINITES,
  MALE_WORDS,
  PERSON_NOUNS,
} from "../en/speakers.ts";
import { countryNamed } from "../names/countries.ts";
import type { ReadingText } from "../reading-text.ts";
import { spanOf } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";

/** The parts of a source. Token ranges are half-open. */
export interface SourcePhrase {
  /** What stands before the first comma, bracket or relative clause. */
  readonly main: TokenRange;
  /** Of that, what stands before its first preposition. */
  readonly core: TokenRange;
  /** The noun that the core ends in. */
  readonly head: number;
  /** Lower-cased singular of the head. */
  readonly noun: string;
  readonly pronoun: string | null;
  /** Whether the phrase points at somebody known: "the", "this", "his", or no article with a plural. */
  readonly definite: boolean;
  readonly plural: boolean;
  /** "one of the officers". */
  readonly oneOfMany: boolean;
  /** "the minister and his deputy", "Dorn and others". */
  readonly joint: boolean;
  /** By what the phrase is tied to somebody: "his office", "Dorn's lawyer"; null when by nothing. */
  readonly possessor: "pronoun" | "name" | null;
  /** What stands behind the first comma: an apposition, or null. */
  readonly apposition: TokenRange | null;
}

const PRONOUNS = new Set(
  "he she they it i we you him her them us me who which this that these those himself herself".split(
    " ",
  ),
);
const POSSESSIVES = new Set(["his", "her", "their", "its", "our", "my", "your"]);

/** Takes the source in tokens `range` apart; null when no noun, name or pronoun is in it. */
export function readSource(text: ReadingText, range: TokenRange): SourcePhrase | null {
  const { lower, tag, lemma } = text.tokens;
  let { first } = range;
  while (
    first < range.end &&
    (tag[first] === "PUNCT" || lower[first] === "and" || lower[first] === "but")
  )
    first++;
  if (first >= range.end) return null;
  let mainEnd = first;
  while (
    mainEnd < range.end &&
    !/^[,;(–—]$/u.test(lower[mainEnd]!) &&
    lower[mainEnd] !== "who" &&
    lower[mainEnd] !== "which"
  ) {
    mainEnd++;
  }
  if (mainEnd === first) mainEnd = first + 1;
  const main: { first: number; end: number } = { first, end: mainEnd };
  if (mainEnd === first + 1 && PRONOUNS.has(lower[first]!)) {
    return {
      main,
      core: main,
      head: first,
      noun: lower[first]!,
      pronoun: lower[first]!,
      definite: true,
      plural: lower[first] === "they" || lower[first] === "them",
      oneOfMany: false,
      joint: false,
      possessor: null,
      apposition: null,
    };
  }
  mainEnd = withoutTime(text, first, mainEnd);
  main.end = mainEnd;
  let coreEnd = first;
  // "one of the officials", "some of the residents": what counts is what they are part of.
  const partitive = partOf(text, main);
  const coreFirst = partitive ?? first;
  for (coreEnd = coreFirst; coreEnd < mainEnd; coreEnd++) {
    if (coreEnd === coreFirst) continue;
    if (tag[coreEnd] === "ADP" || tag[coreEnd] === "AUX" || lower[coreEnd] === "to") break;
    // "the Marrow-born singer", "a Harbour Gazette poll": parts of a word, and nouns that pass for verbs.
    if (lower[coreEnd - 1] === "-") continue;
    const capital = coreEnd > first && /^\p{Lu}\p{Ll}/u.test(text.tokens.text[coreEnd]!);
    if (tag[coreEnd] === "VERB" && capital) continue;
    if (tag[coreEnd] === "VERB" && !(tag[coreFirst] === "DET" && isSpeakingNoun(lower[coreEnd]!)))
      break;
  }
  const head = headOf(text, coreFirst, coreEnd);
  const determiner = lower[coreFirst]!;
  const bare = tag[coreFirst] !== "DET" && !POSSESSIVES.has(determiner);
  const noun = nounOf(lower[head]!, lemma[head]!);
  const joint = isJoint(text, coreFirst, head);
  const plural =
    joint ||
    (partitive === null
      ? tag[head] === "NOUN" && lower[head] !== noun && lower[head]!.endsWith("s")
      : !/^(?:one|another)$/u.test(lower[first]!));
  const possessor = POSSESSIVES.has(determiner)
    ? "pronoun"
    : hasPossessor(text, coreFirst, head)
      ? "name"
      : null;
  return {
    main,
    core: { first: coreFirst, end: coreEnd },
    head,
    noun,
    pronoun: null,
    definite: partitive === null && !INDEFINITES.has(determiner) && (!bare || possessor !== null),
    plural,
    oneOfMany: partitive !== null && /^(?:one|another)$/u.test(lower[first]!),
    joint,
    possessor,
    apposition:
      mainEnd < range.end && lower[mainEnd] === "," ? { first: mainEnd + 1, end: range.end } : null,
  };
}

/** Where a phrase ends without the time at its end, and the place before that: "a spokesman |in Port Ross on 3 May". */
export function withoutTime(text: ReadingText, first: number, end: number): number {
  const { lower, tag } = text.tokens;
  let at = end - 1;
  while (at > first + 1 && (TIME_WORDS.has(lower[at]!) || tag[at] === "NUM" || lower[at] === ","))
    at--;
  if (at === end - 1 || !/^(?:on|in|at|since|during)$/u.test(lower[at]!)) return end;
  let place = at - 1;
  while (place > first + 1 && tag[place] === "PROPN") place--;
  return place < at - 1 && /^(?:in|at)$/u.test(lower[place]!) ? place : at;
}

/** "NAME's lawyer" points at somebody known, as "the lawyer" does. */
function hasPossessor(text: ReadingText, first: number, head: number): boolean {
  for (let t = first + 1; t < head; t++) {
    if (text.tokens.lower[t] === "'s" || text.tokens.lower[t] === "'") return true;
  }
  return false;
}

/** Nouns that only count what comes behind "of". */
const AMOUNTS = new Set(
  "number majority minority group handful couple dozen dozens hundreds thousands scores lot lots range series pair trio crowd".split(
    " ",
  ),
);

/** Where the whole begins in "one of the officials", "a growing number of officials"; null when the phrase is no such thing. */
function partOf(text: ReadingText, main: TokenRange): number | null {
  const { lower, tag } = text.tokens;
  const { first, end } = main;
  if (first + 2 >= end) return null;
  if (lower[first + 1] === "of") {
    const counts =
      tag[first] === "NUM" ||
      tag[first] === "DET" ||
      INDEFINITES.has(lower[first]!) ||
      AMOUNTS.has(lower[first]!);
    return counts ? first + 2 : null;
  }
  if (lower[first] !== "a") return null;
  let noun = first + 1;
  while (noun < end && tag[noun] === "ADJ") noun++;
  if (tag[noun] === "VERB" && AMOUNTS.has(lower[noun + 1] ?? "")) noun++;
  return AMOUNTS.has(lower[noun] ?? "") && lower[noun + 1] === "of" && noun + 2 < end
    ? noun + 2
    : null;
}

/** The word that the tokens from `first` to `end` are about: their last noun or name. */
function headOf(text: ReadingText, first: number, end: number): number {
  const { tag, lower, text: word } = text.tokens;
  const last = end - 1;
  if (last > first && tag[last] === "VERB") return last;
  let head = last;
  for (const kinds of [/^(?:NOUN|PROPN)$/u, /^(?:ADJ|X)$/u]) {
    let t = end - 1;
    // "the police chief": taken for an adjective.
    while (t >= first && !kinds.test(tag[t]!) && !(tag[t] === "ADJ" && isSpeakingNoun(lower[t]!)))
      t--;
    if (t < first) continue;
    head = t;
    break;
  }
  // "a complaint Norland filed", "the lawyer Dorn hired": what was filed, not who filed it.
  const verb = tag[end] === "VERB" || tag[end] === "AUX";
  let noun = head;
  while (verb && noun > first && tag[noun] === "PROPN") noun--;
  const relative =
    noun < head && noun > first && tag[noun] === "NOUN" && /^\p{Ll}/u.test(word[noun]!);
  return relative && tag[first] === "DET" ? noun : head;
}

/** "the minister and his deputy": two at once. */
function isJoint(text: ReadingText, first: number, head: number): boolean {
  const { lower, tag } = text.tokens;
  for (let t = first + 1; t < head; t++) {
    if (lower[t] !== "and" && lower[t] !== "&") continue;
    if (tag[t + 1] === "DET" || POSSESSIVES.has(lower[t + 1]!) || lower[t + 1] === "other")
      return true;
  }
  return false;
}

function isSpeakingNoun(word: string): boolean {
  return (
    PERSON_NOUNS.has(word) ||
    BODY_NOUNS.has(word) ||
    DOCUMENT_NOUNS.has(word) ||
    GROUP_NOUNS.has(word)
  );
}

function nounOf(lower: string, lemma: string): string {
  return lemma.length > 1 && lower.startsWith(lemma.slice(0, 2)) ? lemma.toLowerCase() : lower;
}

/** The gender that the words of a description tell. */
export function genderOfWords(text: ReadingText, range: TokenRange): "he" | "she" | null {
  for (let t = range.first; t < range.end; t++) {
    if (text.tokens.tag[t] === "PRON" || POSSESSIVES.has(text.tokens.lower[t]!)) continue;
    if (MALE_WORDS.has(text.tokens.lower[t]!)) return "he";
    if (FEMALE_WORDS.has(text.tokens.lower[t]!)) return "she";
  }
  return null;
}

/** The description without its article, as the name of somebody unnamed; "his office" keeps the word that ties it. */
export function nameOf(text: ReadingText, phrase: SourcePhrase): string {
  const { tag } = text.tokens;
  let { first } = phrase.oneOfMany ? phrase.main : phrase.core;
  while (
    first < phrase.head &&
    !phrase.oneOfMany &&
    phrase.possessor !== "pronoun" &&
    (tag[first] === "DET" || tag[first] === "PRON")
  )
    first++;
  const span = spanOf(text, first, phrase.main.end);
  return text.text
    .slice(span.start, span.end)
    .replace(/(?<!\p{L})['‘’“”"]|[‘’“”"](?!\p{L})/gu, "")
    .replace(/\s+/gu, " ");
}

/** By which an unnamed speaker is found again: its name, lower-cased. */
export function keyOf(text: ReadingText, phrase: SourcePhrase): string {
  return nameOf(text, phrase).toLowerCase();
}

/** The country that a demonym or name inside the description tells. */
export function countryIn(text: ReadingText, phrase: SourcePhrase): string | null {
  for (let t = phrase.core.first; t < phrase.main.end; t++) {
    const found = countryNamed(text.tokens.text[t]!);
    if (found) return found.code;
  }
  return null;
}
