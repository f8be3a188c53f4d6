/**
 * The bonds of a record, kept in step with its reports: each added or removed report is looked up by its keys, compared with those
 * near it under them, and nothing else is touched. Gives what findNeighbourhoods finds when all reports are at hand.
 */
import { sql, type Kysely } from "kysely";
import {
  bondOf,
  isPrint,
  keysOf,
  LEAST_TERMS,
  reachOf,
  readWords,
  sharedPrints,
  sharedTerms,
  type Bond,
  type ReportKeys,
  type WordedReport,
} from "../crossing/index.ts";
import type { DateRange, Report } from "../model/index.ts";
import { readReport } from "./report-rows.ts";
import type { CrossedTable, RecordTables } from "./schema.ts";

type Db = Kysely<RecordTables>;

/** Reports whose words are kept at hand, so that furniture is not read again for each of its outlet's reports. */
const MOST_WORDED = 300;

/** Words of reports that were compared last. */
export type WordCache = Map<string, WordedReport>;

function bytesOf(array: Uint32Array | Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

function unpackKeys(row: CrossedTable): ReportKeys {
  return {
    report: row.report,
    number: row.number,
    prints: new Uint32Array(copyOf(row.prints)),
    terms: new Float64Array(copyOf(row.terms)),
    stems: new Uint32Array(copyOf(row.stems)),
    weights: new Float32Array(copyOf(row.weights)),
    date: row.date === null ? null : (JSON.parse(row.date) as DateRange),
  };
}

async function keysByNumber(db: Db, numbers: readonly number[]): Promise<Map<number, ReportKeys>> {
  const { rows } = await sql<CrossedTable>`
    SELECT * FROM crossed WHERE number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.number, unpackKeys(row)]));
}

/** The holders of a key next to a report: nearest first, at most the key's reach to each side. */
interface Nearby {
  readonly key: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

async function nearbyHolders(db: Db, { number, prints, terms }: ReportKeys): Promise<Nearby[]> {
  const found: Nearby[] = [];
  for (const keys of [prints, terms]) {
    if (keys.length === 0) continue;
    const reach = reachOf(keys[0]!);
    const { rows } = await sql<{ key: number; before: string; after: string }>`
      SELECT own.value AS key,
        (SELECT json_group_array(report) FROM (SELECT report FROM report_key
          WHERE key = own.value AND report < ${number} ORDER BY report DESC LIMIT ${reach})) AS before,
        (SELECT json_group_array(report) FROM (SELECT report FROM report_key
          WHERE key = own.value AND report > ${number} ORDER BY report LIMIT ${reach})) AS after
      FROM json_each(${JSON.stringify([...keys])}) AS own
      WHERE EXISTS (SELECT 1 FROM report_key WHERE key = own.value AND report <> ${number})`.execute(
      db,
    );
    for (const { key, before, after } of rows)
      found.push({
        key,
        before: JSON.parse(before) as number[],
        after: JSON.parse(after) as number[],
      });
  }
  return found;
}

type Pair = readonly [lower: number, higher: number];

/** Pairs of other reports that are at the end of a key's reach because of, or without, the report between them. */
function pairsAcross(nearby: readonly Nearby[]): Pair[] {
  const found = new Map<string, Pair>();
  for (const { key, before, after } of nearby) {
    const reach = reachOf(key);
    before.forEach((lower, i) => {
      // With the report between them they are i + j + 2 places apart, counted from 0; without it i + j + 1.
      const higher = after[reach - 1 - i];
      if (higher !== undefined) found.set(`${lower} ${higher}`, [lower, higher]);
    });
  }
  return [...found.values()];
}

/** The reports that one is compared with, by what it stands near to. */
function candidatesOf(nearby: readonly Nearby[]): number[] {
  const near = new Map<number, number>();
  for (const { key, before, after } of nearby) {
    const counts = isPrint(key) ? LEAST_TERMS : 1;
    for (const other of before) near.set(other, (near.get(other) ?? 0) + counts);
    for (const other of after) near.set(other, (near.get(other) ?? 0) + counts);
  }
  return [...near].flatMap(([other, count]) => (count >= LEAST_TERMS ? [other] : []));
}

/** Whether two reports stand within reach of each other under a key. */
async function areNear(db: Db, key: number, a: ReportKeys, b: ReportKeys): Promise<boolean> {
  const [low, high] = a.number < b.number ? [a.number, b.number] : [b.number, a.number];
  const reach = reachOf(key);
  const { rows } = await sql<{ apart: number }>`
    SELECT count(*) AS apart FROM (SELECT 1 FROM report_key
      WHERE key = ${key} AND report > ${low} AND report < ${high} LIMIT ${reach})`.execute(db);
  return rows[0]!.apart < reach;
}

/** Whether two reports stand near each other under keys enough to be compared. */
async function areCompared(db: Db, a: ReportKeys, b: ReportKeys): Promise<boolean> {
  for (const print of sharedPrints(a, b)) if (await areNear(db, print, a, b)) return true;
  const terms = sharedTerms(a, b);
  let left = terms.length;
  let near = 0;
  for (const term of terms) {
    if (near + left < LEAST_TERMS) return false;
    if ((await areNear(db, term, a, b)) && ++near >= LEAST_TERMS) return true;
    left--;
  }
  return false;
}

async function wordsFor(db: Db, cache: WordCache, reports: Iterable<string>): Promise<void> {
  for (const id of reports) {
    const known = cache.get(id);
    cache.delete(id);
    const report = known?.report ?? (await readReport(db, id));
    cache.set(id, known ?? { report, words: readWords(report) });
  }
}

function trim(cache: WordCache): void {
  for (const id of cache.keys()) {
    if (cache.size <= MOST_WORDED) return;
    cache.delete(id);
  }
}

async function compare(
  db: Db,
  cache: WordCache,
  a: ReportKeys,
  b: ReportKeys,
): Promise<Bond | null> {
  if (sharedPrints(a, b).length > 0) await wordsFor(db, cache, [a.report, b.report]);
  const bond = bondOf(a, b, (id) => cache.get(id)!);
  trim(cache);
  return bond;
}

async function markStale(db: Db, numbers: readonly number[]): Promise<void> {
  await sql`UPDATE crossed SET stale = 1
    WHERE stale = 0 AND number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`.execute(
    db,
  );
}

/** Counts a pair that shows furniture, or one less; whoever holds text that is or was only now furniture is crossed again. */
async function countFurniture(db: Db, prints: readonly number[], change: 1 | -1): Promise<void> {
  const list = JSON.stringify(prints);
  await sql`INSERT INTO furniture (print, pairs) SELECT value, ${change} FROM json_each(${list}) WHERE true
    ON CONFLICT (print) DO UPDATE SET pairs = pairs + excluded.pairs`.execute(db);
  const turned = change === 1 ? 1 : 0;
  await sql`UPDATE crossed SET stale = 1 WHERE stale = 0 AND number IN (
    SELECT report_key.report FROM furniture JOIN report_key ON report_key.key = furniture.print
    WHERE furniture.pairs = ${turned} AND furniture.print IN (SELECT value FROM json_each(${list})))`.execute(
    db,
  );
  if (change === -1)
    await sql`DELETE FROM furniture WHERE pairs = 0 AND print IN (SELECT value FROM json_each(${list}))`.execute(
      db,
    );
}

async function setBond(db: Db, a: ReportKeys, b: ReportKeys, bond: Bond): Promise<void> {
  const { strength } = bond;
  const furniture = bond.isFurniture ? 1 : 0;
  await db
    .insertInto("bond")
    .values([
      { a: a.number, b: b.number, strength, furniture },
      { a: b.number, b: a.number, strength, furniture },
    ])
    .execute();
  if (bond.isFurniture) await countFurniture(db, sharedPrints(a, b), 1);
  if (strength > 0) await markStale(db, [a.number, b.number]);
}

async function dropBond(db: Db, a: ReportKeys, b: ReportKeys): Promise<void> {
  const { rows } = await sql<{ strength: number; furniture: number }>`
    SELECT strength, furniture FROM bond WHERE a = ${a.number} AND b = ${b.number}`.execute(db);
  const bond = rows[0];
  if (!bond) return;
  await sql`DELETE FROM bond WHERE (a = ${a.number} AND b = ${b.number}) OR (a = ${b.number} AND b = ${a.number})`.execute(
    db,
  );
  if (bond.furniture === 1) await countFurniture(db, sharedPrints(a, b), -1);
  if (bond.strength > 0) await markStale(db, [a.number, b.number]);
}

async function bondsAmong(db: Db, pairs: readonly Pair[]): Promise<Set<string>> {
  const { rows } = await sql<{ a: number; b: number }>`
    SELECT bond.a AS a, bond.b AS b FROM json_each(${JSON.stringify(pairs)}) AS pair
    JOIN bond ON bond.a = json_extract(pair.value, '$[0]') AND bond.b = json_extract(pair.value, '$[1]')`.execute(
    db,
  );
  return new Set(rows.map(({ a, b }) => `${a} ${b}`));
}

/** Takes a report into the index, and finds its bonds. */
export async function indexReport(db: Db, cache: WordCache, report: Report): Promise<void> {
  const words = readWords(report);
  const keys = keysOf(report, words);
  cache.set(report.id, { report, words });
  await db
    .insertInto("crossed")
    .values({
      report: report.id,
      number: keys.number,
      prints: bytesOf(keys.prints),
      terms: bytesOf(keys.terms),
      stems: bytesOf(keys.stems),
      weights: bytesOf(keys.weights),
      date: keys.date && JSON.stringify(keys.date),
      neighbourhood: null,
      stale: 1,
    })
    .execute();
  await sql`INSERT INTO report_key (key, report) SELECT value, ${keys.number}
    FROM json_each(${JSON.stringify([...keys.prints, ...keys.terms])})`.execute(db);
  const nearby = await nearbyHolders(db, keys);

  for (const other of (await keysByNumber(db, candidatesOf(nearby))).values()) {
    const bond = await compare(db, cache, keys, other);
    if (bond) await setBond(db, keys, other, bond);
  }

  const apart = pairsAcross(nearby);
  const bonded = await bondsAmong(db, apart);
  for (const [low, high] of apart) {
    if (!bonded.has(`${low} ${high}`)) continue;
    const both = await keysByNumber(db, [low, high]);
    const [a, b] = [both.get(low)!, both.get(high)!];
    if (!(await areCompared(db, a, b))) await dropBond(db, a, b);
  }
}

/** Takes a report out of the index, with its bonds; those that it kept apart may find new ones. Nothing happens when it is not there. */
export async function unindexReport(db: Db, cache: WordCache, report: string): Promise<void> {
  const row = await db
    .selectFrom("crossed")
    .selectAll()
    .where("report", "=", report)
    .executeTakeFirst();
  if (!row) return;
  const keys = unpackKeys(row);
  const bonds = await db.selectFrom("bond").select("b").where("a", "=", keys.number).execute();
  const others = await keysByNumber(
    db,
    bonds.map(({ b }) => b),
  );
  for (const other of others.values()) await dropBond(db, keys, other);
  const nearby = await nearbyHolders(db, keys);
  await sql`DELETE FROM report_key WHERE report = ${keys.number}
    AND key IN (SELECT value FROM json_each(${JSON.stringify([...keys.prints, ...keys.terms])}))`.execute(
    db,
  );
  await forgetNeighbourhood(db, report);
  await db.deleteFrom("crossed").where("report", "=", report).execute();
  cache.delete(report);

  const together = pairsAcross(nearby);
  const bonded = await bondsAmong(db, together);
  const keysOfAll = await keysByNumber(db, [...new Set(together.flat())]);
  for (const [low, high] of together) {
    if (bonded.has(`${low} ${high}`)) continue;
    const [a, b] = [keysOfAll.get(low)!, keysOfAll.get(high)!];
    if (!(await areCompared(db, a, b))) continue;
    const bond = await compare(db, cache, a, b);
    if (bond) await setBond(db, a, b, bond);
  }
}

/**
 * Forgets what the neighbourhood of a report gave, so that it is crossed again: the hash of its reports does not tell that one of
 * them is read otherwise than before.
 */
export async function forgetNeighbourhood(db: Db, report: string): Promise<void> {
  const row = await db
    .selectFrom("crossed")
    .select("neighbourhood")
    .where("report", "=", report)
    .executeTakeFirstOrThrow();
  if (row.neighbourhood === null) return;
  await sql`UPDATE crossed SET stale = 1 WHERE neighbourhood = ${row.neighbourhood}`.execute(db);
  await db.deleteFrom("neighbourhood").where("id", "=", row.neighbourhood).execute();
}

/** Forgets those of the neighbourhoods that no report is in any more. */
export async function dropEmpty(db: Db, neighbourhoods: readonly string[]): Promise<void> {
  await sql`DELETE FROM neighbourhood WHERE id IN (SELECT value FROM json_each(${JSON.stringify(neighbourhoods)}))
    AND NOT EXISTS (SELECT 1 FROM crossed WHERE crossed.neighbourhood = neighbourhood.id)`.execute(
    db,
  );
}
