/** Reports and readings as the record's tables hold them. */
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

/** A report that is in the record. */
export async function readReport(db: Kysely<RecordTables>, id: string): Promise<Report> {
  const { text, json } = await db
    .selectFrom("report")
    .select(["text", "json"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { ...(JSON.parse(json) as Omit<Report, "text">), text };
}

/** Reports with their readings, sorted by report id: those of `ids`, or all. */
export async function readReports(
  db: Kysely<RecordTables>,
  ids?: readonly string[],
): Promise<ReadReport[]> {
  const earlier = await sql`SELECT 1 FROM pragma_table_info('reading') WHERE name = 'json'`.execute(
    db,
  );
  const reading = sql.ref<Uint8Array | string>(
    earlier.rows.length > 0 ? "reading.json" : "reading.packed",
  );
  let query = db
    .selectFrom("report")
    .innerJoin("reading", "reading.report", "report.id")
    .select(["report.text as text", "report.json as report", reading.as("reading")]);
  if (ids)
    query = query.where(
      "report.id",
      "in",
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`,
    );
  return (await query.orderBy("report.id").execute()).map(unpack);
}
