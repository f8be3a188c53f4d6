/**
 * One spelling for words that differ only in case, diacritics or British and American habit. Folded words are compared, never
 * shown; a rule that folds two unrelated words together costs little, because runs of words are compared and not single ones.
 */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  đ: "d",
  ð: "d",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
const SPECIAL = /[łđðøıßæœþ]/gu;
const MARKS = /\p{M}+/gu;
/** Only letters that a mark may stand on need the slow way. */
const BEYOND_ASCII = /[^\u0000-\u007f]/u;

/** Endings of British spelling and what American spelling has for them; the first that fits is used. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/^(.{2,})isation(s?)$/u, "$1ization$2"],
  [/^(.{3,})is(e|es|ed|er|ers|ing)$/u, "$1iz$2"],
  [/^(.{3,})ys(e|es|ed|ing)$/u, "$1yz$2"],
  [/^(.{3,})our(s|ed|ing|able|ite|ites|hood|ful)?$/u, "$1or$2"],
  [/^(.{2,})(t|b)re(s|d)?$/u, "$1$2er$3"],
  [/^(def|off|pret)ence(s?)$/u, "$1ense$2"],
  [/^(.{2,})ogue(s?)$/u, "$1og$2"],
  [/^(.{3,})ll(ed|ing|er|ers)$/u, "$1l$2"],
  [/^program(?:me)(s?)$/u, "program$1"],
];

/** `word` without diacritics, lower-cased. */
export function foldLetters(word: string): string {
  const lower = word.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return lower
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .normalize("NFD")
    .replace(MARKS, "");
}

/** `word` lower-cased, without diacritics, in American spelling. */
export function foldWord(word: string): string {
  const plain = foldLetters(word);
  if (plain.length < 5) return plain;
  for (const [british, american] of AMERICAN) {
    if (british.test(plain)) return plain.replace(british, american);
  }
  return plain;
}
