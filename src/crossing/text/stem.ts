/**
 * The stem of an English word, so that "announced" and "announcement" meet. The suffix-stripping algorithm of M. F. Porter,
 * "An algorithm for suffix stripping", Program 14 (1980); its five steps in order. Known misses: irregular forms ("said", "sent"),
 * which the table of irregular forms handles before it is called.
 */
const VOWEL = /[aeiouy]/u;

/** Whether the letter at `at` is a consonant in Porter's sense: y is one at the start and after a vowel. */
function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if ("aeiou".includes(letter)) return false;
  if (letter !== "y") return true;
  return at === 0 || !isConsonant(word, at - 1);
}

/** Porter's m: how often a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0;
  let wasVowel = false;
  for (let at = 0; at < word.length; at++) {
    const consonant = isConsonant(word, at);
    if (consonant && wasVowel) count++;
    wasVowel = !consonant;
  }
  return count;
}

function hasVowel(word: string): boolean {
  if (VOWEL.test(word.charAt(0)) && word.charAt(0) !== "y") return true;
  for (let at = 1; at < word.length; at++) if (!isConsonant(word, at)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const last = word.length - 1;
  return last > 0 && word.charAt(last) === word.charAt(last - 1) && isConsonant(word, last);
}

/** Consonant, vowel, consonant at the end, the last not w, x or y. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  return (
    last >= 2 &&
    isConsonant(word, last) &&
    !isConsonant(word, last - 1) &&
    isConsonant(word, last - 2) &&
    !"wxy".includes(word.charAt(last))
  );
}

type Suffixes = readonly (readonly [string, string])[];

const STEP_2: Suffixes = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["izer", "ize"],
  ["abli", "able"],
  ["alli", "al"],
  ["entli", "ent"],
  ["eli", "e"],
  ["ousli", "ous"],
  ["ization", "ize"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["iveness", "ive"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["aliti", "al"],
  ["iviti", "ive"],
  ["biliti", "ble"],
];
const STEP_3: Suffixes = [
  ["icate", "ic"],
  ["ative", ""],
  ["alize", "al"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
];
const STEP_4: readonly string[] = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "ion",
  "al",
  "er",
  "ic",
  "ou",
];

/** Replaces the first suffix that fits when what is left measures more than `above`. */
function replaceSuffix(word: string, suffixes: Suffixes, above: number): string {
  for (const [suffix, replacement] of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const left = word.slice(0, -suffix.length);
    return measure(left) > above ? left + replacement : word;
  }
  return word;
}

function stepOne(input: string): string {
  let word = input;
  if (word.endsWith("sses") || word.endsWith("ies")) word = word.slice(0, -2);
  else if (word.endsWith("s") && !word.endsWith("ss")) word = word.slice(0, -1);

  if (word.endsWith("eed")) {
    if (measure(word.slice(0, -3)) > 0) word = word.slice(0, -1);
  } else {
    const cut = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    const left = cut > 0 ? word.slice(0, -cut) : "";
    if (cut > 0 && hasVowel(left)) {
      word = left;
      if (word.endsWith("at") || word.endsWith("bl") || word.endsWith("iz")) word += "e";
      else if (endsDouble(word) && !/[lsz]$/u.test(word)) word = word.slice(0, -1);
      else if (measure(word) === 1 && endsShort(word)) word += "e";
    }
  }
  return word.endsWith("y") && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function stepFour(word: string): string {
  for (const suffix of STEP_4) {
    if (!word.endsWith(suffix)) continue;
    const left = word.slice(0, -suffix.length);
    if (suffix === "ion" && !/[st]$/u.test(left)) return word;
    return measure(left) > 1 ? left : word;
  }
  return word;
}

function stepFive(input: string): string {
  let word = input;
  if (word.endsWith("e")) {
    const left = word.slice(0, -1);
    if (measure(left) > 1 || (measure(left) === 1 && !endsShort(left))) word = left;
  }
  return word.endsWith("ll") && measure(word) > 1 ? word.slice(0, -1) : word;
}

/** The stem of `word`, which must be lower-cased; words with anything but the letters a to z come back as they are. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/u.test(word)) return word;
  const third = replaceSuffix(replaceSuffix(stepOne(word), STEP_2, 0), STEP_3, 0);
  return stepFive(stepFour(third));
}
