/** For what else a place's name is used: as a word of English texts, as a forename, as a surname. */
import { readFileSync } from "node:fs";
import { placeKey } from "../../src/crossing/places/place-key.ts";

/** Texts that a word must stand in, in small letters, to count as one. */
const LEAST_TEXTS = 2;
const SMALL = /(?<![\p{L}\p{N}@./-])\p{Ll}[\p{Ll}'’]+(?![\p{L}\p{N}@/-])/gu;

/** What the corpora call a person. */
const PERSON: ReadonlySet<string> = new Set(["Person", "PER"]);

/** What a name is used for. */
export interface Uses {
  readonly word: boolean;
  readonly forename: boolean;
  readonly surname: boolean;
}

function readLines<T>(file: URL): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

interface Marked {
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
  }[];
}

/** A function from a name's key to its uses, counted in the `texts` (JSON Lines, names of persons marked) and lists of names. */
export function createUses(
  texts: readonly URL[],
  lists: { readonly forenames: URL; readonly surnames: URL },
): (key: string) => Uses {
  const counts = new Map<string, number>();
  const persons = { first: new Set<string>(), last: new Set<string>() };
  for (const file of texts)
    for (const { text, entities } of readLines<Marked>(file)) {
      for (const word of new Set(text.match(SMALL)))
        counts.set(placeKey(word), (counts.get(placeKey(word)) ?? 0) + 1);
      for (const { start, end, type } of entities) {
        const words = PERSON.has(type) ? text.slice(start, end).split(/\s+/u) : [];
        if (words.length < 2) continue;
        persons.first.add(placeKey(words[0]!));
        persons.last.add(placeKey(words.at(-1)!));
      }
    }
  const keysOf = (file: URL): Set<string> =>
    new Set(
      readLines<Readonly<Record<string, string>>>(file)
        .flatMap((row) => [row["Romanized Name"] ?? "", row["Localized Name"] ?? ""])
        .map(placeKey),
    );
  const forenames = keysOf(lists.forenames);
  const surnames = keysOf(lists.surnames);
  return (key) => ({
    // "White House" is two words.
    word: key.split(" ").every((word) => (counts.get(word) ?? 0) >= LEAST_TEXTS),
    forename: forenames.has(key) || persons.first.has(key),
    surname: surnames.has(key) || persons.last.has(key),
  });
}
