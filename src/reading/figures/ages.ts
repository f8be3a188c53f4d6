/** Ages: numbers that say how old somebody is. */
import { FEMALE_WORDS, MALE_WORDS, PERSON_NOUNS } from "../en/speakers.ts";
import type { FigureContext } from "./figure-context.ts";
import type { CountedUnit } from "./units.ts";

/** "aged 34", "34 years old", "34-year-old", "Mira Tolan, 34,": how old somebody is. */
export function ageAround(context: FigureContext, first: number, unit: CountedUnit): boolean {
  const { text, sentence, nameOf, entities } = context;
  const { lower, tag } = text.tokens;
  const before = first > sentence.firstToken ? lower[first - 1]! : "";
  if (/^(?:aged|age|ages)$/u.test(before)) return true;
  if (before === "of" && first - 2 >= sentence.firstToken && lower[first - 2] === "age")
    return true;
  if (unit.kind === "duration" && unit.unit === "year") {
    const behind = lower[unit.end] === "-" ? unit.end + 1 : unit.end;
    if (behind < sentence.endToken && (lower[behind] === "old" || lower[behind] === "olds"))
      return true;
  }
  // "She turned 40"
  if (unit.unit === null && /^turn(?:ed|s)$/u.test(before)) return true;
  const resident = unit.partitive && tag[unit.noun] === "PROPN";
  if (before !== "," || first - 2 < sentence.firstToken) return false;
  if (unit.unit !== null && !resident) return false;
  const named =
    nameOf[first - 2]! >= 0
      ? entities[nameOf[first - 2]!]!.type === "person"
      : tag[first - 2] === "PROPN" ||
        (tag[first - 2] === "NOUN" && isPersonNoun(lower[first - 2]!));
  return named && (resident || /^[,.;)]$/u.test(lower[unit.end] ?? "."));
}

/** "The boy, 12,": a noun for one person. */
const isPersonNoun = (word: string): boolean =>
  MALE_WORDS.has(word) || FEMALE_WORDS.has(word) || PERSON_NOUNS.has(word);
