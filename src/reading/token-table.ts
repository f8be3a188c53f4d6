/** The columns of a report's tokens while they are being made; each distinct word and lemma gets a number when it first stands. */
import { type Tag, TAGS, type Tokens } from "../model/index.ts";

/** Growing columns, open to whoever fills them. */
export interface TokenTable {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly texts: readonly string[];
  /** Adds a token with the number of its tag in TAGS. */
  readonly add: (text: string, start: number, lemma: string, tag: number) => void;
  /** The finished columns. */
  readonly close: () => Tokens;
}

/** An empty table. */
export function createTokenTable(): TokenTable {
  const starts: number[] = [];
  const ends: number[] = [];
  const texts: string[] = [];
  const lower: string[] = [];
  const lemmas: string[] = [];
  const tags: Tag[] = [];
  const word: number[] = [];
  const lemmaNumber: number[] = [];
  const tagNumber: number[] = [];
  const words: string[] = [];
  const lowerWords: string[] = [];
  const lemmaWords: string[] = [];
  const numberOfWord = new Map<string, number>();
  const numberOfLemma = new Map<string, number>();

  const add = (text: string, start: number, lemma: string, tag: number): void => {
    let number = numberOfWord.get(text);
    if (number === undefined) {
      number = words.length;
      numberOfWord.set(text, number);
      words.push(text);
      lowerWords.push(lowerCase(text));
    }
    let base = numberOfLemma.get(lemma);
    if (base === undefined) {
      base = lemmaWords.length;
      numberOfLemma.set(lemma, base);
      lemmaWords.push(lemma);
    }
    starts.push(start);
    ends.push(start + text.length);
    texts.push(text);
    lower.push(lowerWords[number]!);
    lemmas.push(lemma);
    tags.push(TAGS[tag]!);
    word.push(number);
    lemmaNumber.push(base);
    tagNumber.push(tag);
  };

  const close = (): Tokens => ({
    count: starts.length,
    start: new Int32Array(starts),
    end: new Int32Array(ends),
    text: texts,
    lower,
    lemma: lemmas,
    tag: tags,
    word: new Int32Array(word),
    words,
    lowerWords,
    lemmaNumber: new Int32Array(lemmaNumber),
    lemmas: lemmaWords,
    tagNumber: new Uint8Array(tagNumber),
  });

  return { starts, ends, texts, add, close };
}

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}
