/**
 * What a figure is of: the state or deed that its sentence tells of the counted things ("killed", "arrested in Ostrau"), and the
 * lemmas under which figures of several reports are compared.
 */
import { firstNounRun } from "./noun-run.ts";
import { SAYING } from "../en/claims.ts";
import { DONE_TO_NOUNS, PERSON_STATES } from "../en/figures.ts";
import { PARTICIPLES } from "../en/verb-forms.ts";
import { findTally, type Tally } from "./tally.ts";
import { singular } from "./units.ts";
import { groupBefore, groupFrom, verbLemma, type VerbGroup } from "../clauses/verb-groups.ts";
import type { Tokens } from "../../model/index.ts";

/** How a figure hangs on the words around it. */
export interface Predicate {
  /** The word for `of`: "killed", "dead", "sent"; null when nothing is said. */
  readonly word: string | null;
  readonly lemma: string | null;
  /** Token behind the predicate, where its place may follow; -1 when there is none. */
  readonly end: number;
  /** `state`: the predicate says so of the counted; `object`: it is done with them; `subject`: the figure measures the subject. */
  readonly kind: "state" | "object" | "subject" | "none";
  /** Tokens of the measured subject for kind `subject`. */
  readonly subject: readonly [number, number] | null;
  /** What a subject like "the number of people killed" or "the death toll" counts. */
  readonly tally?: Tally;
  /** Whether the figure is by how much the subject has changed. */
  readonly difference?: boolean;
}

const NONE: Predicate = { word: null, lemma: null, end: -1, kind: "none", subject: null };

/** Verbs between what is measured and its measure: "the toll rose to 15", "trade exceeds $1 billion". */
const MEASURING: ReadonlySet<string> = new Set(
  (
    "be exceed total reach amount stand rise fall grow increase drop decline climb jump cost top surpass average hit near " +
    "approach range measure weigh number value estimate last lie stretch extend slow ease edge plunge soar sink surge swell shrink slip dip"
  ).split(" "),
);

/** Verbs that leave somebody in a state: the state is what counts. */
const LEAVING: ReadonlySet<string> = new Set(["leave", "see", "find", "report"]);

/** Finds the predicate of a figure in tokens `[first, end)` (qualifier, sign and noun phrase with it) of a sentence. */
export function findPredicate(
  tokens: Tokens,
  groups: readonly VerbGroup[],
  figure: { readonly first: number; readonly end: number; readonly compound: boolean },
  sentence: { readonly firstToken: number; readonly endToken: number },
): Predicate {
  if (figure.compound) return NONE;
  const state = stateBehind(tokens, figure.end, sentence.endToken, groups);
  if (state) return state;
  const told = toldByNoun(tokens, figure.first, sentence.firstToken);
  if (told) return told;
  const governed = governor(tokens, groups, figure.first, sentence.firstToken);
  if (governed && !LEAVING.has(governed.lemma ?? "")) return governed;
  return verbBehind(tokens, groups, figure.end, sentence.endToken) ?? governed ?? NONE;
}

/** "164 people dead", "12 wounded", "dozens feared dead". */
function stateBehind(
  tokens: Tokens,
  end: number,
  limit: number,
  groups: readonly VerbGroup[],
): Predicate | null {
  let at = end;
  if (at < limit && tokens.lower[at] === "feared") at++;
  if (at >= limit) return null;
  const word = tokens.lower[at]!;
  const group = groupFrom(groups, at);
  if (PERSON_STATES.has(word) && !(tokens.tag[at + 1] === "NOUN" && at + 1 < limit))
    return state(word, tokens.lemma[at]!, at + 1);
  if (
    group?.first === at &&
    (group.form === "past" || group.form === "participle") &&
    group.head === at
  ) {
    if (takesObject(tokens, at + 1, limit)) return null;
    return state(word, tokens.lemma[at]!, at + 1);
  }
  return null;
}

/** "the deaths of 40 miners", "the arrest of nine men": what the noun tells of them. */
function toldByNoun(tokens: Tokens, first: number, floor: number): Predicate | null {
  const noun = first - 2;
  if (noun < floor || tokens.lower[first - 1] !== "of" || tokens.tag[noun] !== "NOUN") return null;
  const verb = DONE_TO_NOUNS.get(singular(tokens, noun));
  return verb === undefined
    ? null
    : { word: participleOf(verb), lemma: verb, end: -1, kind: "object", subject: null };
}

const state = (word: string, lemma: string, end: number): Predicate => ({
  word,
  lemma,
  end,
  kind: "state",
  subject: null,
});

function takesObject(tokens: Tokens, at: number, limit: number): boolean {
  if (at >= limit) return false;
  const tag = tokens.tag[at]!;
  return (
    tag === "DET" ||
    tag === "PROPN" ||
    tag === "PRON" ||
    tag === "NUM" ||
    tag === "NOUN" ||
    tag === "ADJ"
  );
}

/** The verb that has the figure as its object, or that measures its subject with it. */
function governor(
  tokens: Tokens,
  groups: readonly VerbGroup[],
  first: number,
  floor: number,
): Predicate | null {
  const { lower, tag } = tokens;
  let at = first - 1;
  let preposition: string | null = null;
  // "rose from 14 to 31": the verb stands before the earlier number.
  const earlier = lower[at] === "to" && lower[at - 2] === "from" && tag[at - 1] === "NUM";
  if (earlier) at -= 2;
  while (at >= floor && at >= first - 6) {
    if (tag[at] === "ADP" && preposition === null) preposition = lower[at]!;
    else if (!/^(?:ADV|DET|ADJ|PART)$/u.test(tag[at]!)) break;
    at--;
  }
  if (at < floor) return null;
  // "a death toll of 14"
  const tally =
    preposition === "of" || preposition === "at" ? findTally(tokens, at + 1, floor) : null;
  if (tally?.end === at + 1 || tally?.span[1] === at + 1) return measured(tally, tally.span);
  const group = groupBefore(groups, at + 1);
  if (group?.end !== at + 1) {
    if (!/^(?:NOUN|ADJ)$/u.test(tag[at]!) || !MEASURING_NOUNS.test(lower[at]!)) return null;
    // The tagger takes the verb for a noun: "Repairs cost $5 million", "Death toll rises to 31".
    const counted = findTally(tokens, at, floor);
    if (counted) return measured(counted, counted.span);
    const subject = /^costs?$/u.test(lower[at]!) ? firstNounRun(tokens, at, floor) : null;
    return subject ? measured(null, subject) : null;
  }
  const lemma = verbLemma(tokens, group.head);
  if (MEASURING.has(lemma) || group.copula) {
    // "rose by 12": by how much, not how many there are.
    const difference = preposition === "by";
    const counted = difference ? null : findTally(tokens, group.first, floor);
    const subject = counted?.span ?? firstNounRun(tokens, group.first, floor);
    return subject ? { ...measured(counted, subject), difference } : null;
  }
  // "said two leaders had agreed": what is said is no object.
  if (SAYING.has(lemma)) return null;
  if (preposition !== null && !["at", "for", "of", "to", "with"].includes(preposition)) return null;
  if (preposition !== null && !/^(?:pay|sell|buy|raise)$/u.test(lemma)) return null;
  return {
    word: participle(tokens, group.head),
    lemma,
    end: -1,
    kind: "object",
    subject: null,
  };
}

const measured = (tally: Tally | null, subject: readonly [number, number]): Predicate => ({
  word: null,
  lemma: null,
  end: -1,
  kind: "subject",
  subject,
  ...(tally ? { tally } : {}),
});

/** Verbs of measuring in forms that also are nouns. */
const MEASURING_NOUNS =
  /^(?:costs?|rises|climbs|jumps|reaches|hits|tops|stands|falls|grows|passes|drops|surges|rose|fell)$/u;

/** The token behind ", including women and children,": what a figure's noun phrase is interrupted by; `at` when by nothing. */
function behindInsertion({ lower }: Tokens, at: number, limit: number): number {
  if (
    lower[at] !== "," ||
    !/^(?:including|among|mostly|most|some|many)$/u.test(lower[at + 1] ?? "")
  )
    return at;
  for (let token = at + 2; token < Math.min(limit, at + 16); token++)
    if (lower[token] === ",") return token + 1;
  return at;
}

/** Verbs by which somebody is only taken to be in the state that follows: "were confirmed dead". */
const CONFIRMING = /^(?:confirm|fear|presume|believe|report|declare|pronounce|list|find)$/u;

/** The verb whose subject the figure is: "12 members of the forces were killed", "2,000 people who fled". */
function verbBehind(
  tokens: Tokens,
  groups: readonly VerbGroup[],
  end: number,
  limit: number,
): Predicate | null {
  const from = behindInsertion(tokens, end, limit);
  const group = groupFrom(groups, from);
  if (!group || group.first >= limit || group.form === "infinitive" || group.form === "gerund")
    return null;
  if (group.first > from + 12) return null;
  for (let at = from; at < group.first; at++) {
    const tag = tokens.tag[at]!;
    const word = tokens.lower[at]!;
    // "25 men and 3 women were shot": both were.
    const another = tokens.tag[at + 1] === "NUM";
    if ((tag === "CCONJ" && !another) || tag === "SCONJ") return null;
    if (!another && tag === "PUNCT" && !/^[-–"“”‘’'()]$/u.test(word)) {
      if (!(
        word === "," && /^(?:who|which|most|mostly|all|including)$/u.test(tokens.lower[at + 1]!)
      ))
        return null;
    }
    if (tag === "PRON" && !/^(?:who|which|that|them|it|whom|their|his|her|its)$/u.test(word))
      return null;
  }
  const { head } = group;
  if (group.copula) {
    let at = group.end;
    while (at < limit && tokens.tag[at] === "ADV") at++;
    if (at < limit && (PERSON_STATES.has(tokens.lower[at]!) || tokens.tag[at] === "ADJ"))
      return state(tokens.lower[at]!, tokens.lemma[at]!.toLowerCase(), at + 1);
    return null;
  }
  if (group.passive && CONFIRMING.test(tokens.lemma[head]!) && group.end < limit) {
    const word = tokens.lower[group.end]!;
    if (PERSON_STATES.has(word)) return state(word, word, group.end + 1);
  }
  const word =
    group.passive || group.form === "past" || group.form === "participle"
      ? tokens.lower[head]!
      : participle(tokens, head);
  // "1,000 are missing", "197 girls remain captives"
  if (word === "missing" || tokens.lower[head] === "missing")
    return state("missing", "missing", group.end);
  const lemma = verbLemma(tokens, head);
  if (STAYING.test(lemma) && /^(?:NOUN|ADJ)$/u.test(tokens.tag[group.end] ?? ""))
    return state(tokens.lower[group.end]!, tokens.lemma[group.end]!.toLowerCase(), group.end + 1);
  return state(group.negated ? `not ${word}` : word, lemma, group.end);
}

/** Verbs that say that somebody goes on to be what follows them. */
const STAYING = /^(?:remain|stay)$/u;

/** The participle of the verb at a token, from its form where that is one. */
export function participle(tokens: Tokens, at: number): string {
  const lemma = verbLemma(tokens, at);
  const word = tokens.lower[at]!;
  return !PARTICIPLES.has(lemma) && word.endsWith("ed") ? word : participleOf(lemma);
}

function participleOf(lemma: string): string {
  const known = PARTICIPLES.get(lemma);
  if (known !== undefined) return known;
  if (lemma.endsWith("e")) return `${lemma}d`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return `${lemma}ed`;
}
