/**
 * How near two stems are in meaning by a dictionary of senses (models/word-senses.bin, made by training/crossing/word-senses.ts from
 * WordNet): one sense ("hit", "strike"), one kind of the other ("repair", "patch"), or two kinds of one thing. Unlike vectors, it does
 * not take opposites for each other.
 */
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

/** What the file holds, as JSON. Senses are numbers; how usual a sense is goes from 0 to 100. */
export interface SenseFile {
  /** By stem: a sense, how usual it is, the next sense, and so on. */
  readonly senses: Readonly<Record<string, readonly number[]>>;
  /** By sense: the senses that it is a kind of. */
  readonly kinds: Readonly<Record<string, readonly number[]>>;
}

/** How near two stems are, each from 0 to 1 and no less than the one before. */
export interface SenseLikeness {
  /** As one sense of both. */
  readonly same: number;
  /** As a sense of one and a kind of it. */
  readonly kind: number;
  /** As two kinds of one sense. */
  readonly kindred: number;
}

type Senses = ReadonlyMap<number, number>;

/** The senses of a stem, and those that they are kinds of. */
interface Stem {
  readonly own: Senses;
  readonly above: Senses;
}

let file: SenseFile | undefined;
const stems = new Map<string, Stem | null>();

function stemSenses(stem: string): Stem | null {
  const known = stems.get(stem);
  if (known !== undefined) return known;
  file ??= JSON.parse(
    inflateRawSync(
      readFileSync(new URL("../../../models/word-senses.bin", import.meta.url)),
    ).toString("utf8"),
  ) as SenseFile;
  const { senses, kinds } = file;
  let found: Stem | null = null;
  if (Object.hasOwn(senses, stem)) {
    const list = senses[stem]!;
    const own = new Map<number, number>();
    const above = new Map<number, number>();
    for (let at = 0; at < list.length; at += 2) {
      const usual = list[at + 1]! / 100;
      own.set(list[at]!, usual);
      for (const sense of kinds[list[at]!] ?? [])
        above.set(sense, Math.max(above.get(sense) ?? 0, usual));
    }
    found = { own, above };
    stems.set(stem, found);
  }
  return found;
}

function nearest(a: Senses, b: Senses): number {
  let best = 0;
  for (const [sense, usual] of a) best = Math.max(best, usual * (b.get(sense) ?? 0));
  return best;
}

const FAR: SenseLikeness = { same: 0, kind: 0, kindred: 0 };
const EQUAL: SenseLikeness = { same: 1, kind: 1, kindred: 1 };

/** How near two stems are; all 0 when one of them is not known. */
export function senseLikeness(a: string, b: string): SenseLikeness {
  if (a === b) return EQUAL;
  const x = stemSenses(a);
  const y = stemSenses(b);
  if (x === null || y === null) return FAR;
  const same = nearest(x.own, y.own);
  const kind = Math.max(same, nearest(x.above, y.own), nearest(x.own, y.above));
  return { same, kind, kindred: Math.max(kind, nearest(x.above, y.above)) };
}
