/**
 * Texts to time reading on: sentences of given reports in new order, with other names, numbers and many other words, so that no cache
 * of words or of sentences shines as it never would on reports of many events. The same seed gives the same texts.
 */

const SYLLABLES = ["ar", "bel", "cor", "dan", "el", "fi", "gor", "hal", "is", "jo", "kar", "lin"];
const ENDINGS = ["a", "ov", "en", "burg", "ia", "ko", "sson", "ez", "and", "ina", "um", "or"];
const SENTENCES_PER_TEXT = 30;
const SENTENCES_PER_PARAGRAPH = 3;

/** `count` texts made of `sentences`. */
export function varyText(sentences: readonly string[], count: number, seed: number): string[] {
  const random = createRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const name = (): string => {
    const word = pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : "") + pick(ENDINGS);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  // Texts hold many words that stand in no other; endings stay, so that they are read as what they were.
  const reword = (word: string): string =>
    random() < 0.3 ? pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES) + word.slice(-4) : word;
  return Array.from({ length: count }, () => {
    // A text keeps to its own names, as reports do: each name of the examples becomes one other.
    const names = new Map<string, string>();
    const rename = (word: string): string => {
      const known = names.get(word);
      if (known !== undefined) return known;
      const other = random() < 0.6 ? name() : word;
      names.set(word, other);
      return other;
    };
    let text = "";
    for (let n = 0; n < SENTENCES_PER_TEXT; n++) {
      const sentence = pick(sentences)
        .replaceAll(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu, rename)
        .replaceAll(/(?<=^| )\p{Ll}{6,}/gu, reword)
        .replaceAll(/\d/gu, () => String(1 + Math.floor(random() * 9)));
      text += sentence + ((n + 1) % SENTENCES_PER_PARAGRAPH === 0 ? "\n\n" : " ");
    }
    return text.trimEnd();
  });
}

/** Numbers from 0 up to 1: mulberry32, by Tommy Ettinger (public domain). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
