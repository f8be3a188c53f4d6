/**
 * Which single-byte encoding a text that declares none is in: each candidate is decoded and judged by how likely its letters
 * beyond ASCII are in the language that suits them best, and by what no language does: a currency sign inside a word, letters of
 * two alphabets in one, capitals after small letters (KOI8-R read as windows-1251 and back turns the case around). Frequencies
 * fall with rank as 1/(rank + 3); no corpus stands behind them. chardet's byte n-grams break near ties. Known miss: a handful
 * of such letters may fit several encodings; the caller is told that it is a guess.
 */
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { LANGUAGE_LETTERS } from "./letters.ts";

/** In the order in which ties are settled: the commonest on the web first. */
const CANDIDATES = [
  "windows-1252",
  "windows-1251",
  "windows-1250",
  "iso-8859-2",
  "koi8-r",
] as const;

/** Enough letters to tell. */
const SAMPLE_BYTES = 200_000;
/** Log probability of a letter that the language does not have, and of what is wrong in any language. */
const FOREIGN = Math.log(0.0005);
const WRONG = Math.log(0.00002);
/** Typographic marks that any language prints: quotation marks, dashes, ellipsis, bullet, no-break space, degree, section. */
const MARKS = /[\u2010-\u2026\u2039\u203a\u00ab\u00bb\u00a0\u00a7\u00b0\u00b7\u2022\u2116]/u;
const SIGNS = /[€£¥©®™½¼¾²³†‡‰¢¿¡¹]/u;

interface Table {
  readonly script: "latin" | "cyrillic";
  readonly log: ReadonlyMap<string, number>;
}

const TABLES: readonly Table[] = LANGUAGE_LETTERS.map(({ script, letters }) => {
  const weights = Array.from(letters, (_, rank) => 1 / (rank + 3));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    script,
    log: new Map(Array.from(letters, (letter, rank) => [letter, Math.log(weights[rank]! / total)])),
  };
});

/** The likeliest encoding of `bytes` among windows-1250, -1251, -1252, ISO-8859-2 and KOI8-R, and the next best. Linear. */
export function guessEncoding(bytes: Uint8Array): { encoding: string; next: string } {
  const sample = highSample(bytes);
  const hints = new Map(
    analyse(sample).map((match) => [match.name.toLowerCase(), match.confidence]),
  );
  const ranked = CANDIDATES.map((encoding, order) => ({
    encoding,
    order,
    score: plausibility(iconv.decode(sample, encoding)) + (hints.get(encoding) ?? 0) / 1000,
  })).sort((a, b) => b.score - a.score || a.order - b.order);
  return { encoding: ranked[0]!.encoding, next: ranked[1]!.encoding };
}

/** A stretch of `bytes` that begins a little before the first byte above ASCII, so that long plain beginnings do not hide the rest. */
function highSample(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && bytes[first]! < 0x80) first++;
  const start = Math.max(0, first - 100);
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** Mean log probability of the characters beyond ASCII in the language that suits them best; 0 when there are none. */
function plausibility(text: string): number {
  let fixed = 0;
  let count = 0;
  const sums = TABLES.map(() => 0);
  let previous = "";
  for (let at = 0; at < text.length; at++) {
    const here = text.charAt(at);
    const before = previous;
    previous = here;
    if (here < "\u0080") continue;
    count++;
    const next = text.charAt(at + 1);
    if (MARKS.test(here)) {
      fixed += Math.log(0.05);
      continue;
    }
    const lower = here.toLowerCase();
    const beside = isLetter(before) || isLetter(next);
    if (!/\p{L}/u.test(here)) {
      fixed += SIGNS.test(here) && !(isLetter(before) && isLetter(next)) ? FOREIGN : WRONG;
      continue;
    }
    // A letter beside a digit or a sign is rather a sign itself; a vowel alone is a word in many languages.
    if (!beside && /[\d$]/u.test(before + next)) {
      fixed += WRONG;
      continue;
    }
    let penalty = 0;
    if (here !== lower) {
      penalty += Math.log(0.15);
      if (isSmall(before)) penalty += WRONG;
    } else if (isCapital(before) && isCapital(text.charAt(at - 2))) penalty += FOREIGN;
    const script = here >= "\u0400" && here <= "\u04ff" ? "cyrillic" : "latin";
    if (script === "cyrillic" && (isAsciiLetter(before) || isAsciiLetter(next))) penalty += WRONG;
    TABLES.forEach((table, index) => {
      sums[index]! += penalty + (table.log.get(lower) ?? FOREIGN);
    });
  }
  return count === 0 ? 0 : (fixed + Math.max(...sums)) / count + alphabetBonus(text);
}

/** A text half of whose letters lie beyond ASCII is in another alphabet: Latin candidates make gibberish of it, all vowels. */
function alphabetBonus(text: string): number {
  const sample = text.slice(0, 20_000);
  const high = sample.match(/[\u0080-\uffff]/gu)?.length ?? 0;
  const low = sample.match(/[A-Za-z]/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (high < low || high < 4) return 0;
  return cyrillic > high / 2 ? 0 : -3;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}

function isAsciiLetter(character: string): boolean {
  return /[A-Za-z]/u.test(character);
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase();
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
