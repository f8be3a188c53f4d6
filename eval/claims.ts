/** Claims against cases judged by hand (claim-cases.ts): is the happening found, and if so, is each field of it right? */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readOne } from "../src/record/read-one.ts";
import type { Claim, Reading, Span } from "../src/model/index.ts";
import { CLAIM_CASES, type ClaimCase, type ClaimDocument } from "./claim-cases.ts";
import type { EvalRow } from "./eval-row.ts";
import { kitReport, type KitDocument } from "./kit-report.ts";

/** The fields of a claim that are judged, beside its head. */
const FIELDS = ["owner", "put", "time", "place", "actors", "undergoers"] as const;
type Field = (typeof FIELDS)[number];

/** What one case came to: whether its happening was found, and which fields of it are wrong. */
export interface JudgedCase {
  readonly wanted: ClaimCase;
  readonly claim: Claim | null;
  readonly wrong: readonly Field[];
}

/** Share of the happenings found, of their fields right, and of the listed words that tell nothing and are left alone. */
export function evalClaims(shared: string): Promise<EvalRow[]> {
  const readings = readDocuments(shared);
  const rows: EvalRow[] = [];
  for (const seen of [true, false]) {
    const documents = CLAIM_CASES.filter((document) => document.seen === seen);
    const name = seen ? "" : "-unseen";
    const row = (measure: string, ok: number, all: number): number =>
      rows.push({
        task: "claims",
        measure: measure + name,
        value: ok / all,
        note: `${String(ok)}/${String(all)}`,
      });
    const judged = documents.flatMap((document) => judge(document, readings.get(document.doc)!));
    const found = judged.filter(({ claim }) => claim !== null);
    row("found", found.length, judged.length);
    for (const field of FIELDS) {
      const right = found.filter(({ wrong }) => !wrong.includes(field)).length;
      row(field, right, found.length);
    }
    const whole = found.filter(({ wrong }) => wrong.length === 0).length;
    row("all-fields", whole, judged.length);
    const none = documents.flatMap(({ doc, none: starts }) =>
      starts.map((start) => leftAlone(readings.get(doc)!, start)),
    );
    row("left-alone", none.filter(Boolean).length, none.length);
  }
  return Promise.resolve(rows);
}

/** The readings of the documents of the cases, by id. */
export function readDocuments(shared: string): ReadonlyMap<string, Reading> {
  const wanted = new Set(CLAIM_CASES.map(({ doc }) => doc));
  const readings = new Map<string, Reading>();
  for (const file of ["dev.jsonl", "clusters_dev.jsonl"]) {
    for (const line of readFileSync(join(shared, "data/stories", file), "utf8").split("\n")) {
      if (line === "") continue;
      const document = JSON.parse(line) as KitDocument;
      if (wanted.has(document.id)) readings.set(document.id, readOne(kitReport(document).report));
    }
  }
  return readings;
}

/** The cases of one document against its reading. */
export function judge(document: ClaimDocument, reading: Reading): JudgedCase[] {
  return document.claims.map((wanted) => {
    const claim = claimOf(reading, wanted);
    return { wanted, claim, wrong: claim ? wrongFields(reading, wanted, claim) : [] };
  });
}

/** The claim with the head wanted; of a state, the one without a head that shares most of its words. */
function claimOf(reading: Reading, [from, to, head]: ClaimCase): Claim | null {
  if (head !== null)
    return reading.claims.find((claim) => claim.head !== null && at(claim.head, head)) ?? null;
  let best: Claim | null = null;
  let most = (to - from) / 2;
  for (const claim of reading.claims) {
    if (claim.head !== null) continue;
    const shared = Math.min(to, claim.end) - Math.max(from, claim.start);
    if (shared > most) {
      best = claim;
      most = shared;
    }
  }
  return best;
}

function wrongFields(reading: Reading, wanted: ClaimCase, claim: Claim): Field[] {
  const [, , , owner, put, time, place, actors, undergoers] = wanted;
  const expression = claim.time === null ? null : reading.times[claim.time]!;
  const right: Record<Field, boolean> = {
    owner: isOwner(reading, claim, owner),
    put: `${claim.polarity} ${claim.certainty}` === put,
    time: expression === null ? time === null : time !== null && at(expression, time),
    place:
      claim.place === null
        ? place === null
        : place !== null && isEntity(reading, claim.place, place),
    actors: haveRole(reading, claim, "actor", actors),
    undergoers: haveRole(reading, claim, "undergoer", undergoers),
  };
  // Who takes part in a mere state was not judged.
  const judged = wanted[2] === null ? FIELDS.slice(0, 4) : FIELDS;
  return judged.filter((field) => !right[field]);
}

const at = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

function isOwner(reading: Reading, claim: Claim, owner: number | null): boolean {
  const attribution = reading.attributions.find(({ id }) => id === claim.attribution);
  if (!attribution || owner === null) return !attribution && owner === null;
  return (
    [...attribution.source, ...attribution.cue].some((span) => at(span, owner)) ||
    (attribution.speaker !== null && isEntity(reading, attribution.speaker, owner))
  );
}

function isEntity(reading: Reading, entity: number, offset: number): boolean {
  return reading.entities[entity]!.mentions.some((mention) => at(mention, offset));
}

/** Whether the named participants in a role are those wanted. Unnamed ones ("the guards") may be given or not. */
function haveRole(
  reading: Reading,
  claim: Claim,
  role: "actor" | "undergoer",
  wanted: readonly number[],
): boolean {
  const given = claim.participants.filter((participant) => participant.role === role);
  return (
    wanted.every((offset) => given.some(({ entity }) => isEntity(reading, entity, offset))) &&
    given.every(
      ({ entity }) =>
        !reading.entities[entity]!.named ||
        wanted.some((offset) => isEntity(reading, entity, offset)),
    )
  );
}

function leftAlone(reading: Reading, start: number): boolean {
  return !reading.claims.some((claim) =>
    claim.head === null ? claim.start === start : at(claim.head, start),
  );
}
