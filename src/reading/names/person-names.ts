/** Names of persons: which of two may be one person's. */
import { ADDRESS_WORDS, NAME_PARTICLES } from "../en/names.ts";
import { isSpellingOf, soundsAlike } from "./spelling.ts";
import { foldName } from "./word-hash.ts";

/** The parts of a person's name that tell people apart, folded: no form of address, no particle, no "Jr". */
export function partsOf(name: string): string[] {
  const parts = foldName(name)
    .replace(/['’]s$/u, "")
    .split(/[\s,]+/u)
    .map((part) => part.replace(/^(?:al|el)-/u, "").replace(/\.$/u, ""))
    .filter((part) => part !== "" && !ADDRESS_WORDS.has(part));
  const telling = parts.filter((part) => !NAME_PARTICLES.has(part));
  return telling.length > 0 ? telling : parts;
}

/** "jr", "sr", "iii" at the end of a name, which tells father and son apart; empty when there is none. */
export function generationOf(name: string): string {
  const found = /[\s,](jr|sr|ii|iii|iv)\.?(?:['’]s)?$/u.exec(foldName(name));
  return found ? found[1]! : "";
}

/** Why two full names (two parts or more each) may be one person's; null when they may not. */
export function fullNameRule(a: readonly string[], b: readonly string[]): string | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === long.length) {
    if (short.every((part, k) => part === long[k])) return "name/same";
    if (short.length === 2 && short[0] === long[1] && short[1] === long[0]) return "name/order";
    if (short.at(-1) === long.at(-1) && short.every((part, k) => isInitialOf(part, long[k]!)))
      return "name/initial";
    const surname = short.at(-1) === long.at(-1);
    if (
      short.every(
        (part, k) =>
          isSpellingOf(part, long[k]!) ||
          loosePart(part, long[k]!) ||
          (surname && soundsAlike(part, long[k]!)),
      )
    )
      return "name/spelling";
    return null;
  }
  // The shorter name's parts, in order, among the longer one's, with the last or first part in common.
  if (short.length < 2) return null;
  let at = 0;
  for (const part of long)
    if (at < short.length && (part === short[at] || isInitialOf(short[at]!, part))) at++;
  return at === short.length && (short.at(-1) === long.at(-1) || short[0] === long[0])
    ? "name/fuller"
    : null;
}

function isInitialOf(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Forenames written from another script differ more than surnames: compared with hyphens off, part by part. */
function loosePart(a: string, b: string): boolean {
  const left = a.split("-");
  const right = b.split("-");
  return (
    left.length > 1 &&
    left.length === right.length &&
    left.every(
      (part, k) => part === right[k] || isSpellingOf(part, right[k]!) || isNear(part, right[k]!),
    )
  );
}

/** One letter put for another, or doubled, in a part of four letters and more: "tarkesh", "tarkkesh"; "dorvan", "darvan". */
function isNear(a: string, b: string): boolean {
  if (a.length < 4 || b.length < 4) return false;
  if (a.replace(/(.)\1/gu, "$1") === b.replace(/(.)\1/gu, "$1")) return true;
  if (a.length !== b.length) return false;
  let different = 0;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) different++;
  return different <= 1;
}

/** How a single word may name the bearer of a full name, best first. */
export const SHORT_NAME_TIERS: readonly {
  readonly rule: string;
  readonly fits: (word: string, parts: readonly string[]) => boolean;
}[] = [
  { rule: "name/surname", fits: (word, parts) => parts.at(-1) === word },
  { rule: "name/inner", fits: (word, parts) => parts.slice(1, -1).includes(word) },
  { rule: "name/forename", fits: (word, parts) => parts[0] === word },
  { rule: "name/spelling", fits: (word, parts) => isSpellingOf(word, parts.at(-1)!) },
];
