/**
 * Brings the neighbourhoods of a record up to date with its bonds, one at a time: a neighbourhood is crossed and weighed again only
 * when its reports, or what is known of their furniture, are others than before.
 */
import { sql, type Kysely } from "kysely";
import { furnitureAmong, neighbourhoodOf, type BondTo } from "../crossing/index.ts";
import { sha256, VERSION } from "../model/index.ts";
import { dropEmpty } from "./bond-index.ts";
import { composeNeighbourhood } from "./compose.ts";
import { decisionsAbout } from "./decisions/decision-rows.ts";
import { isShaping } from "./decisions/effective.ts";
import { reportOutcomes } from "./decisions/refresh-decided.ts";
import { stampOf, summarize } from "./neighbourhood-summary.ts";
import { packComposition } from "./pack-composition.ts";
import { packJson } from "./pack-json.ts";
import { readReports } from "./report-rows.ts";
import type { RecordTables } from "./schema.ts";

type Db = Kysely<RecordTables>;

/** Settles the neighbourhood of one report that is marked stale. False when none is. */
export async function refreshOne(db: Db): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ number: number }>`
      SELECT number FROM crossed WHERE stale = 1 ORDER BY number LIMIT 1`.execute(transaction);
    const start = rows[0]?.number;
    if (start === undefined) return false;
    await settle(transaction, await membersAround(transaction, start));
    return true;
  });
}

async function membersAround(db: Db, start: number): Promise<number[]> {
  const walk = neighbourhoodOf(start);
  let step = walk.next();
  while (step.done !== true) {
    const { rows } = await sql<BondTo>`
      SELECT b AS other, strength FROM bond WHERE a = ${step.value} AND strength > 0`.execute(db);
    step = walk.next(rows);
  }
  return step.value;
}

async function settle(db: Db, members: readonly number[]): Promise<void> {
  const list = JSON.stringify(members);
  const { rows } = await sql<{ report: string; prints: Uint8Array; neighbourhood: string | null }>`
    SELECT report, prints, neighbourhood FROM crossed
    WHERE number IN (SELECT value FROM json_each(${list})) ORDER BY report`.execute(db);
  const ids = rows.map(({ report }) => report);
  const id = sha256(ids.join(" "));
  const before = [...new Set(rows.flatMap(({ neighbourhood }) => neighbourhood ?? []))].filter(
    (other) => other !== id,
  );
  await sql`UPDATE crossed SET stale = 1 WHERE neighbourhood IN (SELECT value FROM json_each(${JSON.stringify(before)}))`.execute(
    db,
  );
  await sql`UPDATE crossed SET stale = 0, neighbourhood = ${id} WHERE number IN (SELECT value FROM json_each(${list}))`.execute(
    db,
  );
  await dropEmpty(db, before);

  const furniture = await furnitureOf(
    db,
    rows.map(({ prints }) => new Uint32Array(prints.slice().buffer)),
  );
  const decisions = (await decisionsAbout(db, ids)).filter(({ deed }) => isShaping(deed));
  const madeOf = sha256([VERSION, ...furniture, ...decisions.map((one) => one.id)].join(" "));
  const known = await db
    .selectFrom("neighbourhood")
    .select("made_of")
    .where("id", "=", id)
    .executeTakeFirst();
  if (known?.made_of === madeOf) return;
  const reports = await readReports(db, ids);
  const composition = composeNeighbourhood(
    { reports, furniture: new Set(furniture) },
    { decisions, outcomes: await reportOutcomes(db, ids) },
  );
  const packed = packJson(packComposition(composition));
  const row = {
    made_of: madeOf,
    packed,
    stamp: stampOf(packed, reports),
    summary: packJson(summarize(composition)),
  };
  await db
    .insertInto("neighbourhood")
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}

async function furnitureOf(db: Db, prints: readonly Uint32Array[]): Promise<number[]> {
  const { rows } = await sql<{ print: number }>`
    SELECT print FROM furniture WHERE print IN
      (SELECT value FROM json_each(${JSON.stringify(furnitureAmong(prints, (all) => all))}))`.execute(
    db,
  );
  return rows.map(({ print }) => print).sort((a, b) => a - b);
}
