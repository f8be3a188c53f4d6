/**
 * Verb groups: the runs of auxiliaries, adverbs and one main verb that clauses are built around, read off wink's tags and the
 * forms of English verbs. No parser exists here; what a form may be is kept (`form`), and clauses decide.
 */
import {
  BE,
  DO,
  HAVE,
  MENDED_LEMMAS,
  MODALS,
  NEGATORS,
  NOUN_LIKE_GERUNDS,
  ONLY_PARTICIPLE,
  ONLY_PAST,
  UNCHANGING,
  VERB_LIKE_PREPOSITIONS,
} from "../en/verb-forms.ts";
import type { Tokens } from "../../model/index.ts";

/**
 * What a verb group can be by its form alone. `finite`: has a tense. `past`: past tense or participle, the form does not tell.
 * `base`: present tense, imperative or bare infinitive. `modal`: an auxiliary that waits for its verb ("Will troops …").
 */
export type VerbForm =
  "finite" | "past" | "base" | "infinitive" | "gerund" | "participle" | "modal";

/** A run of tokens `[first, end)` with one main verb. */
export interface VerbGroup {
  readonly first: number;
  readonly end: number;
  /** Token of the main verb; of the auxiliary itself in a copula. */
  readonly head: number;
  readonly form: VerbForm;
  readonly passive: boolean;
  /** A form of be that is the main verb. */
  readonly copula: boolean;
  readonly negated: boolean;
  /** The modal in lower case ("will", "might"), or null. */
  readonly modal: string | null;
}

/** The verb groups of the tokens `[first, end)`, in order. Linear. */
export function findVerbGroups(tokens: Tokens, first: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let index = first;
  while (index < end) {
    const group = readGroup(tokens, index, first, end);
    if (group) {
      groups.push(group);
      index = group.end;
    } else index++;
  }
  return groups;
}

/** The first of the sorted `groups` that begins at token `at` or behind it. */
export function groupFrom(groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  return groups[placeOf(groups, at)];
}

/** The last of the sorted `groups` that begins before token `at`. */
export function groupBefore(groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  return groups[placeOf(groups, at) - 1];
}

function placeOf(groups: readonly VerbGroup[], at: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.first < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const isQuote = (word: string): boolean => /^["“”'‘’„«»`]{1,2}$/u.test(word);

function readGroup(tokens: Tokens, from: number, floor: number, limit: number): VerbGroup | null {
  const { lower, tag } = tokens;
  let at = from;
  let infinitive = false;
  if (lower[at] === "to") {
    let next = at + 1;
    while (next < limit && tag[next] === "ADV") next++;
    if (next >= limit || !(tag[next] === "VERB" || (tag[next] === "AUX" && isBare(lower[next]!))))
      return null;
    // "due to changes", "open to talks": nouns that the tagger takes for verbs.
    if (isNounLike(tokens, next)) return null;
    infinitive = true;
    at = next;
  } else if (!startsGroup(tokens, at)) return null;

  let negated = negatedBefore(tokens, from, floor);
  let modal: string | null = null;
  let lastAux = -1;
  let firstAux = -1;
  while (at < limit) {
    const word = lower[at]!;
    // The tagger calls some auxiliaries verbs: "are known to have used".
    const auxiliary =
      tag[at] === "AUX" ||
      (tag[at] === "VERB" &&
        isAuxiliary(word) &&
        continues(tokens, at, skipInside(tokens, at + 1, limit).at));
    if (auxiliary && (isAuxiliary(word) || MODALS.has(word))) {
      if (MODALS.has(word) && firstAux < 0 && !infinitive) modal = modalOf(word);
      if (firstAux < 0) firstAux = at;
      lastAux = at;
      const next = skipInside(tokens, at + 1, limit);
      if (next.negated) negated = true;
      if (next.at < limit && continues(tokens, at, next.at)) {
        at = next.at;
        continue;
      }
      // The auxiliary stands alone: a copula, "have" or "do" as a main verb, or a modal that waits for its verb.
      return {
        first: from,
        end: next.negatedEnd ?? at + 1,
        head: at,
        form: waits(tokens, at, floor)
          ? "modal"
          : infinitive
            ? "infinitive"
            : formOfAux(tokens, firstAux),
        passive: false,
        copula: BE.has(word),
        negated,
        modal,
      };
    }
    break;
  }
  if (at >= limit) return null;
  const word = lower[at]!;
  const past = isPastForm(tokens, at);
  const passive = lastAux >= 0 && (BE.has(lower[lastAux]!) || lower[lastAux] === "got") && past;
  let form: VerbForm;
  if (infinitive) form = "infinitive";
  else if (firstAux >= 0) form = formOfAux(tokens, firstAux);
  else if (word.endsWith("ing") && word.length > 4) form = "gerund";
  else if (ONLY_PARTICIPLE.has(word)) form = "participle";
  else if (ONLY_PAST.has(word)) form = "finite";
  else if (UNCHANGING.has(word)) form = "past";
  else if (tokens.lemma[at] === word) form = "base";
  else if (word.endsWith("s") && !word.endsWith("ss")) form = "finite";
  else form = "past";
  return { first: from, end: at + 1, head: at, form, passive, copula: false, negated, modal };
}

const isNounLike = ({ lower, lemma, tag }: Tokens, at: number): boolean =>
  tag[at] === "VERB" && /[^s]s$/u.test(lower[at]!) && lemma[at] !== lower[at];

function startsGroup(tokens: Tokens, at: number): boolean {
  if (tokens.tag[at] === "AUX") return true;
  // "his commitment to issues": no verb behind "to" ends so.
  if (at > 0 && tokens.lower[at - 1] === "to" && isNounLike(tokens, at)) return false;
  // "and wounding nine": the tagger takes these for nouns.
  if (tokens.tag[at] === "NOUN" && NOUN_LIKE_GERUNDS.has(tokens.lower[at]!))
    return (
      at > 0 &&
      (((tokens.tag[at - 1] === "CCONJ" || tokens.lower[at - 1] === ",") &&
        /^(?:NUM|DET|ADJ)$/u.test(tokens.tag[at + 1] ?? "")) ||
        // "denied firing on the crowd"
        (/^(?:deny|admit)$/u.test(tokens.lemma[at - 1]!) && tokens.lower[at + 1] !== "of"))
    );
  // "echoed Tolan's comment": a base form behind a possessive is a noun.
  if (at > 0 && tokens.tag[at - 1] === "PART" && /^['’]s?$/u.test(tokens.lower[at - 1]!))
    if (tokens.lemma[at] === tokens.lower[at]) return false;
  return tokens.tag[at] === "VERB" && !VERB_LIKE_PREPOSITIONS.has(tokens.lower[at]!);
}

const isBare = (word: string): boolean => word === "be" || word === "have" || word === "do";
const isAuxiliary = (word: string): boolean => BE.has(word) || HAVE.has(word) || DO.has(word);

function modalOf(word: string): string {
  return word === "'ll" || word === "wo" ? "will" : word === "ca" ? "can" : word;
}

function formOfAux(tokens: Tokens, firstAux: number): VerbForm {
  const word = tokens.lower[firstAux]!;
  if (word === "being" || word === "having") return "gerund";
  if (word === "been") return "participle";
  if (word === "be") return "base";
  return "finite";
}

function isPastForm(tokens: Tokens, at: number): boolean {
  const word = tokens.lower[at]!;
  if (word.endsWith("ing")) return false;
  return (
    ONLY_PARTICIPLE.has(word) ||
    UNCHANGING.has(word) ||
    (tokens.lemma[at] !== word && !/[^s]s$/u.test(word)) ||
    (word.endsWith("ed") && word.length > 3)
  );
}

/** Words behind "not" with which it denies nothing. */
const NOT_ONLY = /^(?:only|just|merely|simply|solely)$/u;

/** Adverbs, negations and single quotation marks between an auxiliary and what continues it; at most six tokens. */
function skipInside(
  tokens: Tokens,
  from: number,
  limit: number,
): { at: number; negated: boolean; negatedEnd: number | null } {
  let at = from;
  let negated = false;
  let negatedEnd: number | null = null;
  while (at < limit && at < from + 6) {
    const word = tokens.lower[at]!;
    if (NEGATORS.has(word) && NOT_ONLY.test(tokens.lower[at + 1] ?? "")) {
      // "would not only cost money but …": nothing is denied.
    } else if (NEGATORS.has(word) || word === "neither") {
      negated = true;
      negatedEnd = word === "neither" ? negatedEnd : at + 1;
    } else if (word === "no" && tokens.lower[at + 1] === "longer") {
      negated = true;
      at++;
      negatedEnd = at + 1;
    } else if (
      !(tokens.tag[at] === "ADV" || isQuote(word) || /^(?:all|both|since)$/u.test(word)) ||
      (word === "since" && tokens.tag[at + 1] !== "VERB")
    )
      break;
    at++;
  }
  return { at, negated, negatedEnd };
}

/** Whether the token `next` continues the group that the auxiliary `aux` has opened. */
function continues(tokens: Tokens, aux: number, next: number): boolean {
  const word = tokens.lower[aux]!;
  const then = tokens.lower[next]!;
  const tag = tokens.tag[next]!;
  if (tag === "AUX") {
    if (MODALS.has(word) || DO.has(word)) return isBare(then);
    if (HAVE.has(word)) return then === "been" || then === "had" || then === "done";
    return then === "being" || then === "been";
  }
  if (tag !== "VERB") return mistagged(tokens, aux, next);
  if (VERB_LIKE_PREPOSITIONS.has(then) && then !== "given") return false;
  if (BE.has(word)) {
    if (then.endsWith("ing")) return true;
    // "are modified versions": a participle before its noun.
    const behind = tokens.tag[next + 1] === "NOUN" && !TIME_ADVERB.test(tokens.lower[next + 1]!);
    return isPastForm(tokens, next) && (!behind || TWO_OBJECTS.has(tokens.lemma[next]!));
  }
  if (HAVE.has(word))
    return (
      isPastForm(tokens, next) ||
      tokens.lemma[next] === "become" ||
      tokens.lemma[next] === "come" ||
      tokens.lemma[next] === "run"
    );
  return !then.endsWith("ing") || tokens.lemma[next] === then;
}

/** Words behind an auxiliary that the tagger calls adjectives or nouns: "were wounded", "have been testing the pumps", "will close the gate". */
function mistagged({ lower, lemma, tag }: Tokens, aux: number, next: number): boolean {
  if (tag[next] !== "ADJ" && tag[next] !== "NOUN") return false;
  const word = lower[aux]!;
  const then = lower[next]!;
  const object = /^(?:DET|PRON|PROPN|NUM)$/u.test(tag[next + 1] ?? "");
  if (MODALS.has(word)) return next === aux + 1 && object && lemma[next] === then;
  if (!BE.has(word) && !HAVE.has(word)) return false;
  if (word === "been" && then.endsWith("ing") && then.length > 5) return object;
  return (
    /[^e]ed$/u.test(then) &&
    then.length > 4 &&
    !NEVER_PASSIVE.test(then) &&
    (tag[next] === "ADJ" || word === "been" || HAVE.has(word))
  );
}

/** Adjectives in -ed that no verb stands behind: "level-headed", "open-minded". */
const NEVER_PASSIVE = /.(?:headed|minded|hearted|handed|tempered|sighted|skilled)$/u;

const TIME_ADVERB = /^(?:today|yesterday|tomorrow|tonight|overnight|night|morning|evening)$/u;

/** Verbs whose passive may have a noun right behind it: "was elected president", "were given weapons". */
const TWO_OBJECTS: ReadonlySet<string> = new Set(
  (
    "give elect name appoint call show offer pay award grant ask send deny teach tell declare charge leave make bring sell hand lend " +
    "promise owe serve proclaim nominate consider deem dub crown label brand vote"
  ).split(" "),
);

/** The verb lemma of a token, also where the tagger took a participle for an adjective or noun ("had informed", "were wounded"). */
export function verbLemma(tokens: Tokens, at: number): string {
  const given = tokens.lemma[at]!.toLowerCase();
  const lemma = MENDED_LEMMAS.get(given) ?? given;
  const tag = tokens.tag[at];
  if ((tag !== "ADJ" && tag !== "NOUN") || lemma.length < 5) return lemma;
  if (!lemma.endsWith("ed") && !(lemma.endsWith("ing") && lemma.length > 5)) return lemma;
  const stem = lemma.slice(0, lemma.endsWith("ed") ? -2 : -3);
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnprt])\1$/u.test(stem)) return stem.slice(0, -1);
  return /(?:at|ut|iz|[aeiouy][vszcg]|[nr][cgs]|[iou]r|[^aeiou]l|u)$/u.test(stem)
    ? `${stem}e`
    : stem;
}

/** Whether an auxiliary that stands alone waits for its verb behind the subject: "Will troops be sent?" */
function waits(tokens: Tokens, at: number, floor: number): boolean {
  const word = tokens.lower[at]!;
  if (MODALS.has(word)) return true;
  if (!DO.has(word)) return false;
  return (
    at === floor ||
    tokens.tag[at - 1] === "PUNCT" ||
    tokens.tag[at - 1] === "CCONJ" ||
    /^(?:why|how|what|when|where)$/u.test(tokens.lower[at - 1]!)
  );
}

function negatedBefore(tokens: Tokens, from: number, floor: number): boolean {
  for (let at = from - 1; at >= floor && at >= from - 2; at--) {
    if (NEGATORS.has(tokens.lower[at]!)) return !NOT_ONLY.test(tokens.lower[at + 1] ?? "");
    if (tokens.lower[at] === "neither") return true;
    if (tokens.tag[at] !== "ADV" && tokens.tag[at] !== "PART") return false;
  }
  return false;
}
