/**
 * Names: exact span and type against hand-annotated news, with the scorer of the corpora. What the tool names is measured, names as
 * wholes; beside it, as a row of its own, the same with names cut at the places and peoples inside them ("Ministry of Defence of" and
 * "Borland"), as the corpus of the tagger cuts them.
 */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { EntityType } from "../src/model/index.ts";
import { readModelFile } from "../src/reading/model-file.ts";
import { findMentions } from "../src/reading/names/find-mentions.ts";
import { findEntities } from "../src/reading/names/index.ts";
import { reportFromText } from "../src/intake/index.ts";
import { tokenize } from "../src/reading/index.ts";
import { isHeldOut, type NamedDocument, readDocuments } from "../training/names/corpus.ts";
import type { EvalRow } from "./eval-row.ts";

interface Counts {
  gold: number;
  found: number;
  right: number;
}

const FOLDED: Readonly<Record<string, string>> = {
  person: "PER",
  per: "PER",
  organization: "ORG",
  organisation: "ORG",
  org: "ORG",
  place: "LOC",
  location: "LOC",
  loc: "LOC",
  gpe: "LOC",
  facility: "LOC",
};
const TYPES = ["PER", "ORG", "LOC"] as const;

/** The kits measured: worldnews is what the tagger learns from (other documents); the others mean somewhat different things by a name. */
const KITS: readonly { readonly file: string; readonly name: string; readonly heldOut?: true }[] = [
  { file: "worldnews.dev.jsonl", name: "worldnews dev" },
  { file: "worldnews.train.jsonl", name: "worldnews held out", heldOut: true },
  { file: "uner_pud.train.jsonl", name: "uner_pud" },
  { file: "uner_ewt.dev.jsonl", name: "uner_ewt (web)" },
  { file: "meantime.train.jsonl", name: "meantime" },
  { file: "wikigold.dev.jsonl", name: "wikigold dev" },
  { file: "re3d.dev.jsonl", name: "re3d dev" },
];

/** Names of one document as the tool gives them: mentions by name, each with its entity's type. */
export function namesOf(
  document: NamedDocument,
): { start: number; end: number; type: EntityType }[] {
  return findEntities(tokenize(reportFromText({ id: document.id, text: document.text }))).flatMap(
    (entity) =>
      entity.mentions
        .filter((mention) => mention.form === "name")
        .map((mention) => ({ start: mention.start, end: mention.end, type: entity.type })),
  );
}

/** The same names cut as the corpus cuts them, each with its mention's type. */
function cutNamesOf(document: NamedDocument): { start: number; end: number; type: string }[] {
  const text = tokenize(reportFromText({ id: document.id, text: document.text }));
  return findMentions(text, "cut").filter(({ form }) => form === "name");
}

/** Exact-span F1 of persons, organisations and places, together and apart. */
export function evalNames(shared: string): Promise<EvalRow[]> {
  const rows: EvalRow[] = [];
  const learnedFromAll = readModelFile("names.bin").meta["heldOut"] !== true;
  for (const { file, name, heldOut } of KITS) {
    // Only weights of `train.ts --hold` have not seen these.
    if (heldOut && learnedFromAll) continue;
    const path = `${shared}/data/ner/${file}`;
    if (!existsSync(path)) continue;
    const documents = readDocuments(pathToFileURL(path)) ?? [];
    const measured = documents.filter(({ id }) => !heldOut || isHeldOut(id));
    const counts = countDocuments(measured, namesOf);
    const all = counts.get("all")!;
    const main = name.startsWith("worldnews");
    rows.push({
      task: "names",
      measure: `${name} F1`,
      value: f1(all),
      note: `precision ${((100 * all.right) / (all.found || 1)).toFixed(1)}, recall ${((100 * all.right) / (all.gold || 1)).toFixed(1)}, ${all.gold} names${main ? "" : "; other annotation rules"}`,
    });
    if (!main) continue;
    for (const type of TYPES)
      rows.push({ task: "names", measure: `${name} ${type} F1`, value: f1(counts.get(type)!) });
    rows.push({
      task: "names",
      measure: `${name} F1, names cut as in the corpus`,
      value: f1(countDocuments(measured, cutNamesOf).get("all")!),
    });
  }
  return Promise.resolve(rows);
}

function f1({ gold, found, right }: Counts): number {
  return gold + found === 0 ? 0 : (2 * right) / (gold + found);
}

type FindNames = (
  document: NamedDocument,
) => readonly { readonly start: number; readonly end: number; readonly type: string }[];

function countDocuments(documents: readonly NamedDocument[], find: FindNames): Map<string, Counts> {
  const counts = new Map<string, Counts>(
    [...TYPES, "all"].map((type) => [type, { gold: 0, found: 0, right: 0 }]),
  );
  for (const document of documents) countDocument(document, find, counts);
  return counts;
}

function countDocument(
  document: NamedDocument,
  find: FindNames,
  counts: Map<string, Counts>,
): void {
  const fold = (type: string): string => FOLDED[type.toLowerCase()] ?? "OTHER";
  const key = (name: { start: number; end: number; type: string }): string =>
    `${name.start}:${name.end}:${fold(name.type)}`;
  const known = (name: { type: string }): boolean => TYPES.includes(fold(name.type) as "PER");
  const gold = document.entities.filter(known);
  const goldKeys = new Set(gold.map(key));
  const add = (type: string, what: keyof Counts): void => {
    counts.get(type)![what]++;
    counts.get("all")![what]++;
  };
  for (const name of gold) add(fold(name.type), "gold");
  for (const name of find(document).filter(known)) {
    add(fold(name.type), "found");
    if (goldKeys.delete(key(name))) add(fold(name.type), "right");
  }
}
