/** Nouns that stand for a count of something else: "the number of people killed", "the death toll", "the total of arrests". */
import { PERSON_STATES, PERSON_UNITS, TALLIES } from "../en/figures.ts";
import { scopeLemma } from "./scope-lemma.ts";
import { singular } from "./units.ts";
import type { Tokens } from "../../model/index.ts";

/** What a tally counts. */
export interface Tally {
  /** Tokens `[first, end)` of the tally with what it counts. */
  readonly span: readonly [number, number];
  /** Token behind the noun of the tally itself ("toll"). */
  readonly end: number;
  /** `person`, or the counted noun in the singular. */
  readonly unit: string;
  /** The state of the counted in the report's word ("killed"), or null. */
  readonly state: string | null;
  /** Lemmas under which the figure is compared. */
  readonly lemmas: readonly string[];
}

/** How far before its number a tally may stand: "the number of people killed in the flood below the dam has risen to 31". */
const REACH = 24;

/** The nearest tally before token `before`, not across a clause; null when there is none. */
export function findTally(tokens: Tokens, before: number, floor: number): Tally | null {
  const { lower, tag } = tokens;
  for (let at = before - 1; at >= Math.max(floor, before - REACH); at--) {
    if (/^[;:.!?]$/u.test(lower[at]!) || tag[at] === "SCONJ" || tag[at] === "CCONJ") return null;
    if (!TALLIES.has(lower[at]!)) continue;
    return readTally(tokens, at, before, floor);
  }
  return null;
}

function readTally(tokens: Tokens, at: number, limit: number, floor: number): Tally | null {
  const { lower, tag } = tokens;
  const named = at - 1 >= floor ? lower[at - 1]! : "";
  if (lower[at] === "toll") {
    const death = named === "death" || named === "deaths";
    const injury = /^(?:injury|casualty|injured)$/u.test(named);
    // "The human toll", "a heavy toll": not a count.
    if (!death && !injury && !/^(?:the|official|overall|total|confirmed|final|its)$/u.test(named))
      return null;
    return {
      span: [death || injury ? at - 1 : at, at + 1],
      end: at + 1,
      unit: "person",
      state: null,
      lemmas: [injury ? "injure" : "kill"],
    };
  }
  if (lower[at + 1] !== "of" || at + 2 >= limit) return null;
  let next = at + 2;
  while (next < limit && (tag[next] === "DET" || lower[next] === "those")) next++;
  let noun = -1;
  const first = next;
  for (; next < limit && next < first + 6; next++) {
    if (isState(tokens, next) && (next + 1 >= limit || tag[next + 1] !== "NOUN")) break;
    if (tag[next] === "NOUN") noun = next;
    else if (noun >= 0 || !/^(?:ADJ|PROPN|VERB|NUM)$/u.test(tag[next]!)) break;
  }
  const stated = next < limit && isState(tokens, next) ? lower[next]! : null;
  if (noun < 0 && stated === null) return null;
  const unit = noun < 0 || PERSON_UNITS.has(lower[noun]!) ? "person" : singular(tokens, noun);
  const lemmas = new Set<string>();
  if (stated !== null) lemmas.add(scopeLemma(stated));
  if (noun >= 0) {
    const own = scopeLemma(unit);
    if (own !== unit) lemmas.add(own);
    for (let word = first; word < noun; word++)
      if (/^(?:NOUN|ADJ|PROPN|VERB)$/u.test(tag[word]!))
        lemmas.add(scopeLemma(tokens.lemma[word]!.toLowerCase()));
  }
  return {
    span: [at, stated === null ? noun + 1 : next + 1],
    end: at + 1,
    unit,
    state: stated,
    lemmas: [...lemmas].toSorted(),
  };
}

const isState = (tokens: Tokens, at: number): boolean => PERSON_STATES.has(tokens.lower[at]!);
