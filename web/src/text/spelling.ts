/**
 * Spellings of one English word that readers take for the same word: British and American endings, and letters with and without
 * their marks. Names are never taken together by likeness, and no rule here joins two words that mean different things: a
 * difference that is shown too loudly costs a glance, one that is hidden costs trust.
 */

/** Pairs that no ending covers. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["grey", "gray"],
  ["greys", "grays"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["judgement", "judgment"],
  ["judgements", "judgments"],
  ["sceptic", "skeptic"],
  ["sceptical", "skeptical"],
  ["ageing", "aging"],
  ["whilst", "while"],
  ["amongst", "among"],
]);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  // organise, organisation; at least four letters stand before it, so that "prise" and "prize" stay apart.
  [/^([a-z]{3,}[^aeiouw])is(e|es|ed|er|ers|ing|ation|ations)$/, "$1iz$2"],
  [/^([a-z]+)ys(e|es|ed|er|ers|ing)$/, "$1yz$2"],
  // colour, neighbouring
  [/^([a-z]{2,})our(|s|ed|ing|able|hood|hoods|ful|less|ite|ites)$/, "$1or$2"],
  // centre, theatres
  [/^([a-z]+[bt])re(s?)$/, "$1er$2"],
  [/^(def|off|lic|pret)ence(s?)$/, "$1ense$2"],
  // dialogue
  [/^([a-z]{3,})ogue(s?)$/, "$1og$2"],
  // travelled, labelling: not "filled", which is no "filed".
  [/^([a-z]*[aeiou][^aeiou]+[ae])ll(ed|ing|er|ers)$/, "$1l$2"],
];

/** The form that all spellings of `word` share. `word` is in small letters. */
export function spellingKey(word: string): string {
  const plain = /^\p{Script=Latin}/u.test(word)
    ? word.normalize("NFKD").replace(/\p{M}/gu, "")
    : word;
  const known = WORDS.get(plain);
  if (known !== undefined) return known;
  for (const [ending, other] of ENDINGS)
    if (ending.test(plain)) return plain.replace(ending, other);
  return plain;
}
