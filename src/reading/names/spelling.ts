/** Two spellings of one foreign name: written from another script, vowels and a few consonants come out differently each time. */
import { foldName } from "./word-hash.ts";

/** Letters that stand for one sound, longest first; applied in order. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|tsch/gu, "s"],
  [/dzh|dj|zh/gu, "j"],
  [/tch|ch|cz|ts|tz/gu, "c"],
  [/kh|gh/gu, "h"],
  [/sh|sz/gu, "s"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/ck|q/gu, "k"],
  [/x/gu, "ks"],
  [/w/gu, "v"],
  [/[aeiouy]/gu, ""],
];

/** The consonants of a name in a common spelling: equal for spellings of one name, and for some other names. */
export function skeletonOf(name: string): string {
  let text = foldName(name).replace(/[^\p{L}]/gu, "");
  for (const [pattern, by] of SOUNDS) text = text.replace(pattern, by);
  return text.replace(/(.)\1+/gu, "$1");
}

/**
 * Whether two words are spellings of one name. Cautious: four consonants the same and no more than two letters different, or all
 * letters the same but for y, i, j and doubling.
 */
export function isSpellingOf(a: string, b: string): boolean {
  const left = foldName(a);
  const right = foldName(b);
  if (left === right) return true;
  if (left.length < 5 || right.length < 5 || left.charAt(0) !== right.charAt(0)) return false;
  if (loosely(left) === loosely(right)) return true;
  return soundsAlike(left, right) && editDistance(left, right, 2) <= 2;
}

/**
 * Whether two words have the same four consonants or more. A vowel at the end of one of them only makes another name: women's names
 * and surnames in many languages, and other families ("Dubrovin", "Dubrovina").
 */
export function soundsAlike(a: string, b: string): boolean {
  const skeleton = skeletonOf(a);
  return (
    skeleton.length >= 4 &&
    skeleton === skeletonOf(b) &&
    /[aeiouy]$/u.test(foldName(a)) === /[aeiouy]$/u.test(foldName(b))
  );
}

function loosely(word: string): string {
  return word
    .replace(/[^\p{L}]/gu, "")
    .replace(/(?<=[aeou])[yij](?=[aeou])/gu, "")
    .replace(/[yij]+/gu, "i")
    .replace(/(.)\1+/gu, "$1");
}

/** Levenshtein distance, given up beyond `most`: words are short, so the plain table does. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(
        Math.min(
          previous[j]! + 1,
          row[j - 1]! + 1,
          previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    previous = row;
  }
  return previous[b.length]!;
}
