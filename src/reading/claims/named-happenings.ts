/**
 * Happenings that a noun tells beside another verb: "the inquiry follows [the 2014 raid on the mill]". The noun becomes a claim of its
 * own where its phrase says who took part or when, so that it can be found again; a bare "the raid" tells nothing by itself.
 */
import type { Clause } from "../clauses/clause.ts";
import type { Certainty, Claim } from "../../model/index.ts";
import { NOT_YET, THINGS, UNREAL_ADJECTIVES, UNREAL_NOUNS, UNREAL_VERBS } from "../en/claims.ts";
import { EVENT_NOUNS } from "../en/event-nouns.ts";
import { singular } from "../figures/units.ts";
import type { SentenceContext } from "./claim-context.ts";
import { isEventNoun } from "./head.ts";
import type { Predicate } from "./predicate.ts";
import type { Region } from "./regions.ts";

/** A noun phrase that tells a happening, put as a clause without a verb. */
export interface NamedHappening {
  readonly clause: Clause;
  readonly predicate: Predicate;
}

/** A claim around the noun, as far as it matters here. */
type Host = Pick<Claim, "start" | "end" | "head" | "polarity" | "certainty">;

/** Tokens of a phrase before and behind its noun. */
const REACH = 12;

/** Prepositions behind a noun of happening that say who took part, and where. */
const TAKES = /^(?:of|by|against|on|into|in|at|between|with|from|to|over|for|near)$/u;

const PHRASE = /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u;
const OWNER = /^(?:his|her|its|their|my|our)$/u;

/** The happenings that nouns of a region name beside the claims made of it. */
export function namedHappenings(
  context: SentenceContext,
  region: Region,
  hosts: readonly Host[],
): NamedHappening[] {
  const { tokens } = context.look.text;
  const own = new Set(region.tokens);
  const heads = new Set(hosts.flatMap(({ head }) => (head ? [head.start] : [])));
  const nouns = region.tokens.flatMap((noun, place) =>
    namesHappening(context, noun) && !heads.has(tokens.start[noun]!) ? [{ noun, place }] : [],
  );
  if (nouns.length === 0) return [];
  const hostAt = hostsOf(context, region, hosts);
  return nouns.flatMap(({ noun, place }): NamedHappening[] => {
    if (/^(?:NOUN|PROPN)$/u.test(tokens.tag[noun + 1] ?? "") && own.has(noun + 1)) return [];
    const host = hostAt.get(noun);
    if (!host || host.polarity === "denied" || host.head === null) return [];
    const first = phraseStart(context, noun, own);
    const certainty = certaintyOf(context, noun, first, host);
    if (certainty === null) return [];
    const last = phraseEnd(context, noun, own);
    return [
      {
        clause: {
          kind: "main",
          parent: -1,
          verb: null,
          tokens: region.tokens
            .slice(Math.max(0, place - REACH), place + 2 * REACH + 1)
            .filter((token) => token >= first && token <= last),
          marker: -1,
          subjectless: false,
        },
        predicate: {
          head: noun,
          lemma: singular(tokens, noun),
          verb: null,
          raisedFrom: -1,
          end: noun + 1,
          passive: false,
          nominal: true,
          polarity: "affirmed",
          certainty,
          rules: [],
        },
      },
    ];
  });
}

/** Whether a token is a noun of happening; the tagger takes "a bridge [shooting]" for a verb. */
function namesHappening(context: SentenceContext, token: number): boolean {
  const { tag, lower } = context.look.text.tokens;
  const word = lower[token]!;
  if (THINGS.has(word)) return false;
  if (tag[token] === "VERB" && word.endsWith("ing") && EVENT_NOUNS.has(word))
    return token > context.sentence.firstToken && /^(?:NOUN|ADJ|DET|PART)$/u.test(tag[token - 1]!);
  return isEventNoun(context, token);
}

/** The smallest claim around each token of a region. */
function hostsOf(
  { look }: SentenceContext,
  region: Region,
  hosts: readonly Host[],
): ReadonlyMap<number, Host> {
  const { start } = look.text.tokens;
  const hostAt = new Map<number, Host>();
  const largestFirst = hosts.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const inOrder = region.tokens;
  for (const host of largestFirst) {
    let low = 0;
    let high = inOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (start[inOrder[middle]!]! < host.start) low = middle + 1;
      else high = middle;
    }
    for (; low < inOrder.length && start[inOrder[low]!]! < host.end; low++)
      hostAt.set(inOrder[low]!, host);
  }
  return hostAt;
}

/** Where the noun phrase begins whose noun stands at `noun`. */
function phraseStart(
  { look, sentence }: SentenceContext,
  noun: number,
  own: ReadonlySet<number>,
): number {
  const { tag, lower } = look.text.tokens;
  let first = noun;
  while (
    first > sentence.firstToken &&
    first > noun - REACH &&
    own.has(first - 1) &&
    (PHRASE.test(tag[first - 1]!) ||
      OWNER.test(lower[first - 1]!) ||
      /^['’-]$/u.test(lower[first - 1]!) ||
      // "the Kasovia-led raid": the tagger takes the participle for a verb.
      (tag[first - 1] === "VERB" && lower[first - 2] === "-")) &&
    lower[first - 1] !== "to"
  ) {
    first--;
    // Nothing of the phrase stands before its article.
    if (tag[first] === "DET") break;
  }
  return first;
}

/** The last token of what prepositions join to the noun. */
function phraseEnd(
  { look, sentence }: SentenceContext,
  noun: number,
  own: ReadonlySet<number>,
): number {
  const { tag, lower } = look.text.tokens;
  let last = noun;
  let at = noun + 1;
  while (at < sentence.endToken && at <= noun + REACH && own.has(at)) {
    if (!TAKES.test(lower[at]!)) break;
    let end = at + 1;
    while (
      end < sentence.endToken &&
      own.has(end) &&
      (PHRASE.test(tag[end]!) || OWNER.test(lower[end]!) || /^['’-]$/u.test(lower[end]!))
    )
      end++;
    const inside = end - 1;
    // A day behind a noun may be that of the verb: only "of" ties it to the noun.
    if (inside === at || (look.timeOf[at + 1]! >= 0 && lower[at] !== "of")) break;
    if (!/^(?:NOUN|PROPN|NUM)$/u.test(tag[inside]!)) break;
    last = inside;
    at = end;
  }
  return last;
}

/** How far the noun commits the report; null where nothing says that it happened, or will. */
function certaintyOf(
  { look, sentence }: SentenceContext,
  noun: number,
  first: number,
  host: Host,
): Certainty | null {
  const { tokens } = look.text;
  if (host.certainty === "conditional") return null;
  let certainty: Certainty = host.certainty;
  for (let token = first; token < noun; token++) {
    const word = tokens.lower[token]!;
    if (UNREAL_ADJECTIVES.has(word)) return null;
    if (NOT_YET.has(word)) certainty = "planned";
  }
  // "called for [an inquiry]", "calls for [an inquiry]", "accused of [the murder]"
  for (let token = first - 1; token >= sentence.firstToken && token >= first - 3; token--) {
    const tag = tokens.tag[token]!;
    if (tag === "VERB")
      return UNREAL_VERBS.has(tokens.lemma[token]!.toLowerCase()) ? null : certainty;
    if (tag === "NOUN") return UNREAL_NOUNS.has(singular(tokens, token)) ? null : certainty;
    if (tokens.lower[token] === "without") return null;
    if (tag === "PUNCT") break;
  }
  return certainty;
}
