/** What a number counts or measures: the noun behind it, a currency around it, percent, a measure. */
import {
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  DURATIONS,
  IRREGULAR_PLURALS,
  MEASURES,
  NO_COUNT_COMPOUND,
  PERSON_STATES,
  PERSON_UNITS,
} from "../en/figures.ts";
import type { Figure, Tokens } from "../../model/index.ts";

/** The unit of a number, with the tokens that name it. */
export interface CountedUnit {
  readonly kind: Figure["kind"];
  /** Null when no noun names it. */
  readonly unit: string | null;
  /** Token behind the noun (or sign) that names the unit. */
  readonly end: number;
  /** Token of the counted noun; -1 for signs and when there is none. */
  readonly noun: number;
  /** Words between number and noun that narrow what is counted, as tokens `[first, end)`. */
  readonly modifiers: readonly [number, number];
  /** "2,000 of the 5,000 soldiers": the noun stands behind "of". */
  readonly partitive: boolean;
  /** "12-member", "two-year": the number modifies another noun. */
  readonly compound: boolean;
}

const LIMIT = 9;

/** The currency before token `first`, or null. */
export function currencyBefore(tokens: Tokens, first: number, floor: number): string | null {
  return first > floor ? (CURRENCY_SIGNS.get(tokens.lower[first - 1]!) ?? null) : null;
}

/** The unit behind a number that ends before token `end`; null when the number is no figure at all ("one-way"). */
export function readUnit(tokens: Tokens, end: number, limit: number): CountedUnit | null {
  const { lower, tag } = tokens;
  const none: CountedUnit = {
    kind: "count",
    unit: null,
    end,
    noun: -1,
    modifiers: [end, end],
    partitive: false,
    compound: false,
  };
  if (end >= limit) return none;
  const word = lower[end]!;
  const sign = readSign(tokens, end, limit, none);
  if (sign) return sign;

  if ((word === "-" || word === "–") && end + 1 < limit && isJoined(tokens, end)) {
    const noun = end + 1;
    if (NO_COUNT_COMPOUND.has(lower[noun]!)) return null;
    const joined = measureOf(lower[noun]!);
    if (joined) return { ...none, ...joined, end: noun + 1, noun, compound: true };
    return tag[noun] === "NOUN"
      ? { ...none, unit: singular(tokens, noun), end: noun + 1, noun, compound: true }
      : null;
  }

  let at = end;
  let partitive = false;
  if (word === "of") {
    partitive = true;
    at++;
  }
  const start = at;
  let noun = -1;
  for (; at < limit && at < start + LIMIT; at++) {
    const here = tag[at]!;
    if (here === "NOUN") {
      if (noun >= 0 && isVerbLike(tokens, noun, at)) break;
      noun = at;
      continue;
    }
    if (here === "PROPN") {
      // Names modify the noun behind them ("12 Kasovian soldiers"); a plural one can be counted itself ("two Republicans").
      if (noun >= 0 && !isPluralName(tokens, at) && tag[at + 1] !== "NOUN") break;
      if (isPluralName(tokens, at) && tag[at + 1] !== "NOUN" && tag[at + 1] !== "PROPN") noun = at;
      continue;
    }
    if (noun >= 0) break;
    // "21 of the more than 200 girls"
    if (partitive && noun < 0 && BOUND_WORDS.has(lower[at]!)) continue;
    if (here === "DET" || here === "PRON") {
      if (partitive && at === start && lower[at] !== "them" && lower[at] !== "us") continue;
      break;
    }
    if (here === "ADJ" || here === "ADV" || (here === "NUM" && partitive)) {
      if (
        PERSON_STATES.has(lower[at]!) &&
        tag[at + 1] !== "NOUN" &&
        tag[at + 1] !== "ADJ" &&
        tag[at + 1] !== "PROPN"
      )
        break;
      continue;
    }
    if (here === "VERB" && /(?:ed|ing)$/u.test(lower[at]!) && attributive(tokens, at, limit))
      continue;
    if (here === "PUNCT" && /^[-–"“”‘’']$/u.test(lower[at]!) && at > start) continue;
    if (here === "PUNCT" && /^["“‘']$/u.test(lower[at]!)) continue;
    if (here === "CCONJ" && at > start && tag[at - 1] === "ADJ" && tag[at + 1] === "ADJ") continue;
    break;
  }
  if (noun < 0) {
    // "half of Kasovia": a share of what is named.
    if (partitive && start < limit && tag[start] === "PROPN")
      return {
        ...none,
        unit: lower[start]!,
        end: start + 1,
        noun: start,
        modifiers: [start, start],
        partitive,
      };
    return { ...none, partitive };
  }
  const name = lower[noun]!;
  const measure = measureOf(name);
  if (measure) return { ...none, ...measure, end: noun + 1, noun, modifiers: [start, noun] };
  return {
    kind: "count",
    unit: PERSON_UNITS.has(name) ? "person" : singular(tokens, noun),
    end: noun + 1,
    noun,
    modifiers: [start, noun],
    partitive,
    compound: false,
  };
}

/** Percent and currency words, which stand straight behind the number. */
function readSign(
  tokens: Tokens,
  end: number,
  limit: number,
  none: CountedUnit,
): CountedUnit | null {
  const { lower } = tokens;
  const word = lower[end]!;
  const next = end + 1 < limit ? lower[end + 1]! : "";
  const percent = (to: number): CountedUnit => ({
    ...none,
    kind: "percent",
    unit: "percent",
    end: to,
  });
  if (word === "%" || word === "percent" || word === "pct") return percent(end + 1);
  if (word === "per" && next === "cent") return percent(end + 2);
  if (word === "percentage" && (next === "points" || next === "point")) return percent(end + 2);
  if (word === "-" && next === "percent") return percent(end + 2);
  const joined = word === "-" && next === "magnitude";
  if (word === "magnitude" || joined)
    return {
      ...none,
      kind: "measure",
      unit: "magnitude",
      end: end + (joined ? 2 : 1),
      compound: true,
    };
  if (word.startsWith("°")) {
    const scale = tokens.tag[end + 1] === "PROPN" && /^[cf]$/u.test(next) ? 1 : 0;
    return { ...none, kind: "measure", unit: "degree", end: end + 1 + scale };
  }
  const currency = CURRENCY_SIGNS.get(word) ?? CURRENCY_WORDS.get(word);
  if (currency !== undefined) return { ...none, kind: "money", unit: currency, end: end + 1 };
  // "5 million US dollars", "5 million of rubles"
  const named = CURRENCY_WORDS.get(next);
  if (
    named !== undefined &&
    (tokens.tag[end] === "PROPN" || tokens.tag[end] === "ADJ" || word === "of")
  )
    return { ...none, kind: "money", unit: named, end: end + 2 };
  return null;
}

/** Words of bound inside a partitive. */
const BOUND_WORDS: ReadonlySet<string> = new Set(
  "more than at least about nearly some over around roughly almost estimated".split(" "),
);

/** Plurals that stand before another noun: "sports clubs", "an arms deal". */
const PLURAL_MODIFIERS: ReadonlySet<string> = new Set(
  "sports arms news goods savings sales systems operations communications series police media data forces women men".split(
    " ",
  ),
);

/** "girls abducted", "banks use the network": a verb that the tagger takes for the last noun of the phrase. */
function isVerbLike({ lower, lemma, tag }: Tokens, noun: number, at: number): boolean {
  const plural =
    lemma[noun] !== lower[noun] ||
    IRREGULAR_PLURALS.has(lower[noun]!) ||
    PERSON_UNITS.has(lower[noun]!);
  if (!plural) return false;
  const word = lower[at]!;
  const behind = tag[at + 1] ?? "";
  if (/[^e]ed$/u.test(word) && word.length > 4) return true;
  if (word.endsWith("ing") && word.length > 5) return behind === "ADP";
  if (lemma[at] !== word || PLURAL_MODIFIERS.has(lower[noun]!)) return false;
  return /^(?:DET|PRON|PROPN|ADP|PART)$/u.test(behind) && lower[at + 1] !== "of";
}

function measureOf(word: string): { kind: Figure["kind"]; unit: string } | null {
  const duration = DURATIONS.get(word);
  if (duration !== undefined) return { kind: "duration", unit: duration };
  const measure = MEASURES.get(word);
  return measure === undefined ? null : { kind: "measure", unit: measure };
}

const isJoined = (tokens: Tokens, dash: number): boolean =>
  tokens.end[dash - 1] === tokens.start[dash] && tokens.end[dash] === tokens.start[dash + 1];

const isPluralName = (tokens: Tokens, at: number): boolean =>
  tokens.tag[at] === "PROPN" && /^\p{Lu}\p{Ll}{2,30}[^s]s$/u.test(tokens.text[at]!);

function attributive(tokens: Tokens, at: number, limit: number): boolean {
  for (let next = at + 1; next < limit && next < at + 4; next++) {
    const tag = tokens.tag[next]!;
    if (tag === "NOUN" || tag === "PROPN")
      return !PERSON_STATES.has(tokens.lower[at]!) || tag === "NOUN";
    if (tag !== "ADJ" && tag !== "ADV") return false;
  }
  return false;
}

/** The singular, in lower case, of the noun at a token. */
export function singular(tokens: Tokens, at: number): string {
  const word = tokens.lower[at]!;
  const irregular = IRREGULAR_PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (tokens.tag[at] === "NOUN") {
    const lemma = tokens.lemma[at]!.toLowerCase();
    // A plural that the tagger's rules do not know.
    return lemma === word && /[^aisu]s$/u.test(word) && word.length > 6 && !word.endsWith("ics")
      ? word.slice(0, -1)
      : lemma;
  }
  if (!/[^s]s$/u.test(word)) return word;
  return word.endsWith("ies") && word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
