/** Whether letters stand for a longer name by the first letters of its words. */

const SMALL = new Set([
  "of",
  "the",
  "and",
  "for",
  "in",
  "on",
  "to",
  "at",
  "de",
  "la",
  "du",
  "des",
  "del",
  "&",
  "a",
  "an",
]);

/** Whether a token could be an acronym: two to ten letters, at least two of them capitals, as in "CDP", "MoD", "U.N.". */
export function looksLikeAcronym(token: string): boolean {
  const letters = token.replaceAll(".", "");
  if (!/^[\p{L}\p{Nd}-]{2,10}$/u.test(letters)) return false;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= letters.length;
}

/**
 * Whether `acronym` is made of the first letters of the words of `name`, in order: every large word gives its letter, small words
 * may give theirs ("MoD" for "Ministry of Defence").
 */
export function standsFor(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[.\s-]/gu, "").toLowerCase();
  const words = name
    .replace(/^the /iu, "")
    .split(/[\s-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (letters.length < 2 || words.length < 2 || words.length > 12) return false;
  let at = 0;
  for (const word of words) {
    const initial = word.charAt(0).toLowerCase();
    if (letters.charAt(at) === initial) at++;
    else if (!SMALL.has(word.toLowerCase())) return false;
  }
  return at === letters.length;
}
