/** The corpora that the name tagger learns from and is measured on, brought to our tokens. */
import { existsSync, readFileSync } from "node:fs";
import type { TaggedType } from "../../src/reading/names/labels.ts";
import { hashWord } from "../../src/reading/names/word-hash.ts";

/** A document with its names. Offsets are into `text`. */
export interface NamedDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
  }[];
}

/** Gold types to ours; types that are not here are no names to us. */
const TYPES: Readonly<Record<string, TaggedType>> = {
  Person: "person",
  PER: "person",
  Organization: "organization",
  ORG: "organization",
  Location: "place",
  Facility: "place",
  LOC: "place",
  NORP: "people",
  Misc: "other",
  MISC: "other",
  Product: "other",
};

/** Our type for a corpus' own, or null when it is no name to us. */
export function typeOf(gold: string): TaggedType | null {
  return TYPES[gold] ?? null;
}

/** The documents of a JSON Lines file of the `ner` kit, or null when the file is not there. */
export function readDocuments(file: URL): NamedDocument[] | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as NamedDocument);
}

/** A seventh of the training documents, chosen by the hash of their ids, that training never sees. */
export function isHeldOut(id: string): boolean {
  return (hashWord(`held-out ${id}`) >>> 0) % 7 === 0;
}
