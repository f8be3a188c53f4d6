/** Reports and readings as the record's tables hold them: as the machine found them, and as decisions leave them. */
import { sql, type Kysely } from "kysely";
import type { ReadReport, Reading, Report } from "../model/index.ts";
import { unpackJson } from "./pack-json.ts";
import type { RecordTables } from "./schema.ts";

interface Row {
  readonly text: string;
  readonly report: string;
  /** Packed; plain JSON in a record of an earlier schema that is opened for reading only. */
  readonly reading: Uint8Array | string;
}

function unpack(row: Row): ReadReport {
  return {
    report: { ...(JSON.parse(row.report) as Omit<Report, "text">), text: row.text },
    reading: (typeof row.reading === "string"
      ? JSON.parse(row.reading)
      : unpackJson(row.reading)) as Reading,
  };
}

/** A report that is in the record, as decisions leave it. */
export async function readReport(db: Kysely<RecordTables>, id: string): Promise<Report> {
  const knowsDecisions = await has(db, "decided", "json");
  const { rows } = await sql<{ text: string; json: string }>`
    SELECT report.text AS text,
      ${knowsDecisions ? sql`coalesce(decided.json, report.json)` : sql`report.json`} AS json
    FROM report ${knowsDecisions ? sql`LEFT JOIN decided ON decided.report = report.id` : sql``}
    WHERE report.id = ${id}`.execute(db);
  const { text, json } = rows[0]!;
  return { ...(JSON.parse(json) as Omit<Report, "text">), text };
}

/** Reports with their readings as decisions leave them, sorted by report id: those of `ids`, or all. */
export async function readReports(
  db: Kysely<RecordTables>,
  ids?: readonly string[],
): Promise<ReadReport[]> {
  return await read(db, true, ids);
}

/** Reports with their readings as the machine found them, sorted by report id: those of `ids`, or all. */
export async function readFound(
  db: Kysely<RecordTables>,
  ids?: readonly string[],
): Promise<ReadReport[]> {
  return await read(db, false, ids);
}

/** Whether a table has a column: a record of an earlier schema, opened for reading only, keeps readings in another form, and no decisions. */
async function has(db: Kysely<RecordTables>, table: string, column: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM pragma_table_info(${table}) WHERE name = ${column}`.execute(db);
  return rows.length > 0;
}

async function read(
  db: Kysely<RecordTables>,
  decided: boolean,
  ids: readonly string[] | undefined,
): Promise<ReadReport[]> {
  const reading = sql.ref((await has(db, "reading", "json")) ? "reading.json" : "reading.packed");
  const join = decided && (await has(db, "decided", "packed"));
  const { rows } = await sql<Row>`
    SELECT report.text AS text,
      ${join ? sql`coalesce(decided.json, report.json)` : sql`report.json`} AS report,
      ${join ? sql`coalesce(decided.packed, ${reading})` : reading} AS reading
    FROM report JOIN reading ON reading.report = report.id
    ${join ? sql`LEFT JOIN decided ON decided.report = report.id` : sql``}
    ${ids ? sql`WHERE report.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql``}
    ORDER BY report.id`.execute(db);
  return rows.map(unpack);
}
