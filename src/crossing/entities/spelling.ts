/**
 * Names as they sound, so that transliterations meet: Cyrillic letters in Latin ones, a key of strong consonants for finding
 * candidates, and a distance in which the letters that transliterations differ in cost little. After the idea of weighted edit
 * distance for name matching (J. Zobel, P. Dart, "Phonetic string matching", SIGIR 1996); the costs are our own.
 */
import { foldLetters } from "../text/fold-word.ts";

/** Cyrillic letters, each before what Latin script has for it; `-` for nothing. Russian, Ukrainian, Belarusian, Kazakh, Serbian. */
const LETTERS = `
а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ў u ф f х kh ц ts ч ch ш sh
щ shch ъ - ы y ь - э e ю yu я ya ә a ғ g қ k ң n ө o ұ u ү u һ h ј j љ lj њ nj ћ c ђ dj џ dz
`;
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Array.from(LETTERS.trim().matchAll(/(\S+)\s+(\S+)/gu), ([, letter, latin]) => [
    letter!,
    latin === "-" ? "" : latin!,
  ]),
);
const CYRILLIC_LETTER = /[\u0400-\u04ff]/u;

/** `text` lower-cased, without diacritics, Cyrillic written in Latin letters. */
export function latinize(text: string): string {
  const lower = text.toLowerCase();
  const latin = CYRILLIC_LETTER.test(lower)
    ? lower.replace(/[\u0400-\u04ff]/gu, (letter) => CYRILLIC.get(letter) ?? letter)
    : lower;
  return foldLetters(latin);
}

/** Letter groups that stand for one sound, longest first, and the sign that we write for it. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|szcz|schtsch|sch|sh|sz/gu, "s"],
  // A last "c" is mostly a "ć" or "č" without its mark.
  [/tsch|tch|cz|ch|kh|(?<=[^ck])c$/gu, "h"],
  [/dzh|dj|dz|zh|rz/gu, "z"],
  [/ts|tz/gu, "c"],
  [/ph/gu, "f"],
  [/ck|q|c(?=[aoulrkt])/gu, "k"],
  [/x/gu, "ks"],
  [/w|u(?=[aeiouy])|(?<=[aeo])u/gu, "v"],
  [/(.)\1+/gu, "$1"],
];

/** The name as it sounds: one sign for each sound. */
function soundOf(name: string): string {
  let sound = name;
  for (const [group, sign] of SOUNDS) sound = sound.replace(group, sign);
  return sound;
}

/** The consonants that transliterations keep, in classes: names that sound alike have one key. Empty for a name of weak sounds only. */
export function soundKey(name: string): string {
  return soundOf(latinize(name))
    .replace(/[aeiouyjhgvfzc' -]/gu, "")
    .replace(/[bp]/gu, "b")
    .replace(/[dt]/gu, "t")
    .replace(/(.)\1+/gu, "$1");
}

const VOWELS = "aeiouy";
/** Classes of consonants that stand for each other in transliterations. */
const ALIKE = ["zjs", "vf", "hgk", "cst", "ijy"];

function isWeak(letter: string): boolean {
  return VOWELS.includes(letter) || letter === "j" || letter === "h";
}

function substitution(x: string, y: string): number {
  if (x === y) return 0;
  if (ALIKE.some((group) => group.includes(x) && group.includes(y))) return 0.2;
  return VOWELS.includes(x) && VOWELS.includes(y) ? 0.3 : 1;
}

/**
 * How differently two names sound: the cheapest way from one to the other in edits, 0 for the same sounds; a strong consonant that
 * is changed, added or lost costs 1. Quadratic in the length of a name.
 */
export function soundDistance(first: string, second: string): number {
  const a = soundOf(latinize(first));
  const b = soundOf(latinize(second));
  let before = [0];
  for (let j = 0; j < b.length; j++) before.push(before[j]! + (isWeak(b.charAt(j)) ? 0.3 : 1));
  for (let i = 0; i < a.length; i++) {
    const x = a.charAt(i);
    const lost = isWeak(x) ? 0.3 : 1;
    const row = [before[0]! + lost];
    for (let j = 1; j <= b.length; j++) {
      const y = b.charAt(j - 1);
      const added = isWeak(y) ? 0.3 : 1;
      row.push(
        Math.min(before[j]! + lost, row[j - 1]! + added, before[j - 1]! + substitution(x, y)),
      );
    }
    before = row;
  }
  return before[b.length]!;
}

/** Whether two spellings may be one name: hardly a strong consonant differs, and the first sounds agree. */
export function isSpellingVariant(first: string, second: string): boolean {
  if (first === second) return true;
  const length = Math.min(first.length, second.length);
  // A short name leaves nothing to vary but how one sound is written: Sisi, Sissi.
  if (length < 4) return false;
  if (length < 5) return soundDistance(first, second) === 0;
  return soundDistance(first, second) <= Math.min(0.9, 0.13 * length);
}
