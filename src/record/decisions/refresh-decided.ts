/** Brings the reports of a record up to date with what is decided of them, one at a time. */
import { sql, type Kysely } from "kysely";
import type { Report } from "../../model/index.ts";
import { indexReport, unindexReport, type WordCache } from "../bond-index.ts";
import { packJson } from "../pack-json.ts";
import { indexPassages } from "../passages.ts";
import { readFound, readReport } from "../report-rows.ts";
import type { RecordTables } from "../schema.ts";
import { decisionsAbout } from "./decision-rows.ts";
import { decideReport, type DecidedReport } from "./decide-report.ts";
import { joinOutcomes, type Outcome, type Outcomes } from "./outcome.ts";

type Db = Kysely<RecordTables>;

/** What decisions make of a report that is in the record; null when they change nothing. */
export async function decidedReport(db: Db, report: string): Promise<DecidedReport | null> {
  const decisions = await decisionsAbout(db, [report]);
  if (decisions.length === 0) return null;
  return decideReport((await readFound(db, [report]))[0]!, decisions);
}

/** Keeps what decisions make of a report, or that they make nothing of it. */
export async function keepDecided(
  db: Db,
  report: string,
  decided: DecidedReport | null,
): Promise<void> {
  await db.deleteFrom("decided").where("report", "=", report).execute();
  await db.deleteFrom("undecided").where("report", "=", report).execute();
  if (decided === null) return;
  await db
    .insertInto("decided")
    .values({
      report,
      json: JSON.stringify({ ...decided.report, text: undefined }),
      packed: packJson(decided.reading),
      outcomes: JSON.stringify([...decided.outcomes]),
    })
    .execute();
}

/** Applies what was decided of one report since. Its bonds are found anew when it is another report now. False when none waits. */
export async function refreshDecided(db: Db, cache: WordCache): Promise<boolean> {
  return await db.transaction().execute(async (transaction) => {
    const next = await transaction.selectFrom("undecided").select("report").executeTakeFirst();
    if (!next) return false;
    const { report: id } = next;
    const before = await readReport(transaction, id);
    const decided = await decidedReport(transaction, id);
    const after = decided?.report ?? (await readFound(transaction, [id]))[0]!.report;
    if (isSameReport(before, after)) {
      await keepDecided(transaction, id, decided);
      await sql`UPDATE crossed SET stale = 1 WHERE report = ${id}`.execute(transaction);
      return true;
    }
    await unindexReport(transaction, cache, id);
    await keepDecided(transaction, id, decided);
    await indexPassages(transaction, after);
    await indexReport(transaction, cache, after);
    return true;
  });
}

function isSameReport(a: Report, b: Report): boolean {
  return JSON.stringify(inOneOrder(a)) === JSON.stringify(inOneOrder(b));
}

/** Its keys in one order, which differs by where a report comes from. */
function inOneOrder({ text, ...rest }: Report): object {
  return { ...rest, text };
}

/** What became of the decisions about `reports` that are applied to one report each. */
export async function reportOutcomes(db: Db, reports: readonly string[]): Promise<Outcomes> {
  const { rows } = await sql<{ outcomes: string }>`
    SELECT outcomes FROM decided WHERE report IN (SELECT value FROM json_each(${JSON.stringify(reports)}))
    ORDER BY report`.execute(db);
  return joinOutcomes(rows.map((row) => new Map(JSON.parse(row.outcomes) as [string, Outcome][])));
}
