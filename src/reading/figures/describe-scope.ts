/** Puts a figure's scope into words and lemmas: predicate, what narrows the counted, and the place where it holds. */
import { coverOfTokens } from "./noun-words.ts";
import { SCOPE_LEMMAS } from "../en/figures.ts";
import { firstNounRun } from "./noun-run.ts";
import { scopeLemma } from "./scope-lemma.ts";
import type { Predicate } from "./scope.ts";
import { singular, type CountedUnit } from "./units.ts";
import type { FigureContext } from "./figure-context.ts";

/** The scope of a figure. */
export interface ScopeWords {
  /** The words for `of`, or null. */
  readonly of: string | null;
  /** The predicate with its place, without the noun phrase. */
  readonly predicate: string | null;
  readonly scope: readonly string[];
  /** Noun phrase that an elliptic figure behind this one shares. */
  readonly noun: { readonly words: string | null; readonly lemmas: readonly string[] };
  /** Unit that the measured subject stands for ("the death toll rose to 15": persons), or null. */
  readonly subjectCounts: string | null;
}

/** Describes the scope of a figure whose noun phrase ends before token `phraseEnd`. */
export function describeScope(
  context: FigureContext,
  unit: CountedUnit,
  predicate: Predicate,
  phraseEnd: number,
): ScopeWords {
  const { text } = context;
  const { tokens } = text;
  const lemmas = new Set<string>();
  const addNouns = (first: number, end: number): string[] => {
    const found: string[] = [];
    for (let at = first; at < end; at++) {
      const tag = tokens.tag[at]!;
      if (tag !== "NOUN" && tag !== "ADJ" && tag !== "PROPN" && tag !== "VERB") continue;
      found.push(
        scopeLemma(tag === "NOUN" ? singular(tokens, at) : tokens.lemma[at]!.toLowerCase()),
      );
    }
    return found;
  };

  const nounLemmas =
    unit.noun >= 0
      ? [...addNouns(unit.modifiers[0], unit.modifiers[1]), ...addNouns(unit.end, phraseEnd)]
      : [];
  const nounWords = unit.noun >= 0 ? nounPhrase(context, unit, phraseEnd) : null;
  nounLemmas.forEach((lemma) => lemmas.add(lemma));

  let said = predicate.word;
  let subjectCounts: string | null = null;
  if (predicate.lemma !== null && predicate.lemma !== "be")
    lemmas.add(
      scopeLemma(SCOPE_LEMMAS.has(predicate.word ?? "") ? predicate.word! : predicate.lemma),
    );
  if (predicate.kind === "state") {
    const place = placeBehind(context, predicate.end);
    if (place) {
      said = `${predicate.word!} ${place.words}`;
      lemmas.add(place.name);
    }
  } else if (predicate.tally) {
    const { tally } = predicate;
    said = tally.state ?? coverOfTokens(text, ...tally.span).toLowerCase();
    for (const lemma of tally.lemmas) lemmas.add(lemma);
    subjectCounts = tally.unit;
  } else if (predicate.kind === "subject" && predicate.subject) {
    const [first, end] = predicate.subject;
    if (unit.kind !== "count" || unit.unit === null) {
      said = coverOfTokens(text, first, end).toLowerCase();
      for (const lemma of addNouns(first, end)) lemmas.add(lemma);
      if (lemmas.has("kill") && !predicate.difference) subjectCounts = "person";
    }
  }
  const priced = unit.kind === "money" ? pricedNoun(context, unit.end) : null;
  if (priced) {
    said = coverOfTokens(text, priced[0], priced[1]).toLowerCase();
    addNouns(priced[0], priced[1]).forEach((lemma) => lemmas.add(lemma));
  }
  // Nouns that are a state themselves: "12 deaths".
  const state = unit.noun >= 0 ? SCOPE_LEMMAS.get(singular(tokens, unit.noun)) : undefined;
  if (state !== undefined) lemmas.add(state);
  // "five years in prison" are of prison, whatever is done with them.
  const spell = unit.kind === "duration" && !unit.compound ? spellOf(context, unit.end) : null;
  if (spell) {
    said = spell;
    lemmas.clear();
    lemmas.add(scopeLemma(spell));
  }
  const money =
    unit.kind === "money" || unit.kind === "percent" ? purpose(context, unit.end) : null;
  if (money) {
    // "$500 on flights" are of flights; "spent on flights" says more.
    const words = said === null ? money.words.replace(/^on /u, "") : money.words;
    said = said === null ? words : `${said} ${words}`;
    addNouns(money.first, money.end).forEach((lemma) => lemmas.add(lemma));
  }
  if (unit.unit !== null) lemmas.delete(unit.unit);
  return {
    of:
      [said, predicate.kind === "subject" ? null : nounWords]
        .filter((part) => part !== null)
        .join(" ") || null,
    predicate: said,
    scope: [...lemmas].toSorted(),
    noun: { words: nounWords, lemmas: nounLemmas },
    subjectCounts,
  };
}

/** "member of the security forces", "riot police officer": singular, narrowed; null for a bare noun. */
function nounPhrase(context: FigureContext, unit: CountedUnit, phraseEnd: number): string | null {
  const { text } = context;
  const { tokens } = text;
  if (unit.noun < 0) return null;
  const [first, noun] = unit.modifiers;
  const narrowed = coverOfTokens(text, first, Math.max(first, noun))
    .toLowerCase()
    .replace(/^(?:the|our|their|his|her|its|other|more|all|some)(?: |$)/u, "")
    .replace(
      /^(?:more than|at least|about|nearly|some|over|around|roughly|almost|an estimated) /u,
      "",
    )
    .replace(/^[\d,.]{1,12}(?: |$)/u, "")
    .replace(/^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: |$)/u, "");
  const counted = unit.kind === "count" || unit.kind === "share";
  const after = phraseEnd > unit.end ? coverOfTokens(text, unit.end, phraseEnd) : "";
  // "20 kilograms of flour" are of flour.
  const behind = counted ? after : after.replace(/^of /u, "");
  if (narrowed === "" && behind === "") return null;
  if (narrowed === "other" || narrowed === "more" || narrowed === "another") return null;
  const head = counted ? singular(tokens, unit.noun) : "";
  return [narrowed, head, behind].filter((part) => part !== "").join(" ");
}

/** "in Ostrau" behind a predicate, where Ostrau is a named place. */
function placeBehind(
  context: FigureContext,
  at: number,
): { readonly words: string; readonly name: string } | null {
  const { text, sentence, nameOf, entities } = context;
  const { tokens } = text;
  if (at < 0 || at + 1 >= sentence.endToken || tokens.lower[at] !== "in") return null;
  let end = at + 1;
  const entity = nameOf[end]!;
  if (entity < 0 || entities[entity]!.type !== "place") return null;
  while (end < sentence.endToken && nameOf[end] === entity) end++;
  const name = coverOfTokens(text, at + 1, end);
  return { words: `in ${name}`, name: name.toLowerCase() };
}

/** "the $35 billion job plan": money before the noun that it is the price of, as tokens; null elsewhere. */
export function pricedNoun(context: FigureContext, at: number): readonly [number, number] | null {
  const { tokens } = context.text;
  const limit = Math.min(context.sentence.endToken, at + 6);
  let end = at;
  while (
    end < limit &&
    (/^(?:NOUN|ADJ)$/u.test(tokens.tag[end]!) || (end > at && tokens.lower[end] === "-")) &&
    context.timeOf[end]! < 0
  )
    end++;
  return end > at && tokens.tag[end - 1] === "NOUN" ? [at, end] : null;
}

/** "in prison": the bare noun that a duration is spent in, or null. */
function spellOf(context: FigureContext, at: number): string | null {
  const { text, sentence } = context;
  const { lower, tag } = text.tokens;
  if (at + 1 >= sentence.endToken || lower[at] !== "in" || tag[at + 1] !== "NOUN") return null;
  if (context.timeOf[at + 1]! >= 0 || tag[at + 2] === "NOUN") return null;
  return lower[at + 1]!;
}

/** "of voters", "in taxpayer funds", "for the victims", "on flights": what money or a percentage is of. */
function purpose(
  context: FigureContext,
  at: number,
): { readonly words: string; readonly first: number; readonly end: number } | null {
  const { text, sentence } = context;
  const { tokens } = text;
  if (at + 1 >= sentence.endToken || !/^(?:of|in|for|on)$/u.test(tokens.lower[at]!)) return null;
  if (context.timeOf[at + 1]! >= 0) return null;
  let end = at + 1;
  while (
    end < sentence.endToken &&
    end < at + 8 &&
    tokens.lower[end] !== "to" &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/u.test(tokens.tag[end]!)
  )
    end++;
  const run = firstNounRun(tokens, end, at + 1);
  return run
    ? {
        words: `${tokens.lower[at]!} ${coverOfTokens(text, run[0], run[1])}`,
        first: run[0],
        end: run[1],
      }
    : null;
}
