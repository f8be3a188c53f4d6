/** Whether two names may be names of one person: surname and forenames, initials, short forms, transliterations. */
import { FORENAME_FAMILY } from "../en/name-words.ts";
import type { NameForm } from "./name-form.ts";
import { isSpellingVariant } from "./spelling.ts";

/** What speaks for a join: 0 to 1, and in words. */
export interface Likeness {
  readonly score: number;
  readonly why: string;
}

/** A forename that ends in a vowel on one side only, or in another one, is often another person's: Mario, Maria. */
function sameEnding(a: string, b: string): boolean {
  const ends = [a, b].map((name) => /[aeiouy]$/u.exec(name)?.[0].replace(/[iy]/u, "") ?? "");
  return ends[0] === ends[1];
}

/** Names too short to vary freely still change j, y and z with the script: Jan, Żan. */
function soundsOfJ(name: string): string {
  return name.replace(/^(?:zh|[jyz])/u, "j");
}

type Agreement = "same" | "variant" | "initial" | "short" | "different";

function compareForenames(a: string, b: string): Agreement {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1)
    return a.charAt(0) === b.charAt(0) ? "initial" : "different";
  const family = FORENAME_FAMILY.get(a);
  if (family !== undefined && family === FORENAME_FAMILY.get(b)) return "short";
  const sounds = isSpellingVariant(a, b) || soundsOfJ(a) === soundsOfJ(b);
  return sameEnding(a, b) && sounds ? "variant" : "different";
}

/** Whether two full names differ by a pet form of the forename only, middle initials aside: "Mike Tarrow", "Michael R. Tarrow". */
export function isPetName(a: NameForm, b: NameForm): boolean {
  if (a.words.at(-1) !== b.words.at(-1) || a.generation !== b.generation) return false;
  const middle = [...a.words.slice(1, -1), ...b.words.slice(1, -1)];
  return (
    compareForenames(a.words[0]!, b.words[0]!) === "short" &&
    middle.every((word) => word.length === 1)
  );
}

const SCORES = { same: 0.95, variant: 0.9, short: 0.85, initial: 0.8 };
const WORDS = {
  same: "same forename",
  variant: "forenames are spellings of one name",
  short: "forenames are forms of one name",
  initial: "initial agrees with forename",
};

/** "Enrique Dalmo Ruiz" and "Enrique Dalmo": the mother's surname, behind the father's, is often left out. */
function hasSecondSurname(few: NameForm, many: NameForm): boolean {
  return (
    many.words.length === few.words.length + 1 &&
    many.words.length > 2 &&
    few.words.every((word, at) => word === many.words[at] && word.length > 2) &&
    many.words.at(-1)!.length > 2
  );
}

/**
 * How far two full names, of at least two words each, may name one person; null when they cannot. Middle names may be missing on
 * one side; surnames must agree in sound.
 */
export function compareFullNames(a: NameForm, b: NameForm): Likeness | null {
  if (a.generation !== b.generation && a.generation !== "" && b.generation !== "") return null;
  if (a.words.length < 2 || b.words.length < 2) return null;
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (hasSecondSurname(few, many))
    return { score: 0.8, why: `one name goes on with a second surname (${few.key}, ${many.key})` };
  const surnames = [a.words.at(-1)!, b.words.at(-1)!] as const;
  if (!isSpellingVariant(surnames[0], surnames[1])) return null;
  if (
    ` ${many.words.join(" ")}`.endsWith(` ${few.words.join(" ")}`) &&
    few !== many &&
    few.words.length < many.words.length
  ) {
    return { score: 0.85, why: `one name is the end of the other (${few.key}, ${many.key})` };
  }
  const first = compareForenames(few.words[0]!, many.words[0]!);
  if (first === "different") return null;
  // Every further word of the shorter name must be in the longer one, in order.
  let at = 1;
  for (const word of few.words.slice(1, -1)) {
    while (at < many.words.length - 1 && compareForenames(word, many.words[at]!) === "different")
      at++;
    if (at >= many.words.length - 1) return null;
    at++;
  }
  const sameSurname = surnames[0] === surnames[1];
  const score = SCORES[first] - (sameSurname ? 0 : 0.05);
  const surname = sameSurname ? "same surname" : "surnames are spellings of one name";
  return {
    score,
    why: `${surname} (${surnames.join(", ")}), ${WORDS[first]} (${few.words[0]!}, ${many.words[0]!})`,
  };
}
