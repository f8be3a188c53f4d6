/** Hashes of words: names are read over integers, so that the tagger's inner loop touches no string. */

/** 32-bit FNV-1a over UTF-16 code units, finished so that all bits depend on all units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** Mixes a further integer into a hash; the order matters. */
export function mixHash(hash: number, value: number): number {
  return finish(Math.imul(hash, 0x9e3779b1) ^ value);
}

/** The hash of several words in order. For one word it is that word's own hash. */
export function hashPhrase(words: readonly string[]): number {
  let hash = hashWord(words[0] ?? "");
  for (let i = 1; i < words.length; i++) hash = mixHash(hash, hashWord(words[i]!));
  return hash >>> 0;
}

/** Lower case without diacritics: the form under which names are looked up in lists. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Most words are plain: normalising costs more than all else here.
  if (/^[\x00-\x7f]*$/u.test(lower)) return lower;
  return lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l").replaceAll("’", "'");
}

/** What two spellings of one name share: folded, without article, apostrophes and full stops, hyphens as spaces. */
export function nameKey(name: string): string {
  return foldName(name)
    .replace(/^the /u, "")
    .replace(/[.’']/gu, "")
    .replace(/[\s-]+/gu, " ");
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
