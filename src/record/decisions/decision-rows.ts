/** Decisions as the record's tables hold them: only ever added, found by the reports that they are about. */
import { sql, type Kysely } from "kysely";
import type { Decision } from "../../model/index.ts";
import type { RecordTables } from "../schema.ts";
import { compareDecisions, effective, reportsOf } from "./effective.ts";

type Db = Kysely<RecordTables>;

/**
 * Adds a decision, and notes the reports that it touches: those that it is about, or for one that takes back, those of what it takes
 * back. False when it is there already.
 */
export async function addDecision(db: Db, decision: Decision): Promise<boolean> {
  const { id, deed } = decision;
  const known = await db
    .selectFrom("decision")
    .select("id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (known) return false;
  const reverts = deed.do === "revert" ? deed.decision : null;
  await db
    .insertInto("decision")
    .values({ id, json: JSON.stringify(decision), reverts })
    .execute();
  await sql`INSERT INTO decision_report (report, decision)
    SELECT value, ${id} FROM json_each(${JSON.stringify(reportsOf(deed))})`.execute(db);
  await sql`
    WITH RECURSIVE chain (id) AS (
      SELECT ${id} UNION
      SELECT decision.reverts FROM decision JOIN chain ON decision.id = chain.id WHERE decision.reverts IS NOT NULL)
    INSERT OR IGNORE INTO undecided
    SELECT DISTINCT report.id FROM decision_report JOIN report ON report.id = decision_report.report
    WHERE decision_report.decision IN (SELECT id FROM chain)`.execute(db);
  return true;
}

/** Notes that decisions about a report, if there are any, are to be applied. */
export async function markUndecided(db: Db, report: string): Promise<void> {
  await sql`INSERT OR IGNORE INTO undecided
    SELECT ${report} WHERE EXISTS (SELECT 1 FROM decision_report WHERE report = ${report})`.execute(
    db,
  );
}

/** All decisions, those taken back too, in their order. Empty for a record of a schema that knows none. */
export async function allDecisions(db: Db): Promise<Decision[]> {
  const { rows: tables } = await sql`
    SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'decision'`.execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ json: string }>`SELECT json FROM decision`.execute(db);
  return inOrder(rows);
}

/** The decisions about any of `reports` that hold, in their order. */
export async function decisionsAbout(db: Db, reports: readonly string[]): Promise<Decision[]> {
  const { rows } = await sql<{ json: string }>`
    WITH RECURSIVE chain (id) AS (
      SELECT decision FROM decision_report WHERE report IN (SELECT value FROM json_each(${JSON.stringify(reports)}))
      UNION SELECT decision.id FROM decision JOIN chain ON decision.reverts = chain.id)
    SELECT decision.json AS json FROM chain JOIN decision ON decision.id = chain.id`.execute(db);
  return effective(inOrder(rows));
}

function inOrder(rows: readonly { readonly json: string }[]): Decision[] {
  return rows.map(({ json }) => JSON.parse(json) as Decision).sort(compareDecisions);
}
