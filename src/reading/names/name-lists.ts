/** Lists of forenames, surnames, towns, countries, regions and bodies, as hashes. Made by `training/names/make-lists.ts`. */
import { readModelFile } from "../model-file.ts";
import { allCountryNames } from "./countries.ts";
import { hashPhrase, mixHash } from "./word-hash.ts";

/** Bits that say in which list a phrase stands. */
export const FORENAME = 1;
export const SURNAME = 2;
export const TOWN = 4;
export const COUNTRY = 8;
export const DEMONYM = 16;
/** First-level divisions of countries. */
export const REGION = 32;
/** Well-known companies, clubs, institutions. */
export const BODY = 64;
/** The number of lists. */
export const LISTS = 7;

/** The number of words of the longest phrase that is looked up. */
export const LONGEST_PHRASE = 5;

/** Phrase hash to bits of lists. */
export interface NameLists {
  readonly bits: ReadonlyMap<number, number>;
  /** Hashes of the beginnings of longer phrases: whether it is worth looking on. */
  readonly beginnings: ReadonlySet<number>;
}

let lists: NameLists | null = null;

/** The lists, read on first use. */
export function nameLists(): NameLists {
  if (lists) return lists;
  const bits = new Map<number, number>();
  const beginnings = new Set<number>();
  const add = (hash: number, bit: number): void => {
    bits.set(hash, (bits.get(hash) ?? 0) | bit);
  };
  const { arrays } = readModelFile("name-lists.bin");
  for (const [name, bit] of [
    ["forenames", FORENAME],
    ["surnames", SURNAME],
    ["towns", TOWN],
    ["regions", REGION],
    ["bodies", BODY],
  ] as const)
    for (const hash of arrays[name]!) add(hash, bit);
  for (const hash of arrays["beginnings"] ?? []) beginnings.add(hash);
  for (const [key, { form }] of allCountryNames()) {
    const words = key.split(" ");
    add(hashPhrase(words), form === "name" ? COUNTRY : DEMONYM);
    for (let n = 1; n < words.length; n++) beginnings.add(hashPhrase(words.slice(0, n)));
  }
  lists = { bits, beginnings };
  return lists;
}

/** The hash of a phrase that is one word longer; `hash` 0 begins. */
export function phraseOn(hash: number, word: number, isFirst: boolean): number {
  return (isFirst ? word : mixHash(hash, word)) >>> 0;
}
