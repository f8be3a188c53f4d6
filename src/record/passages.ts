/** The paragraphs of a report's title and body, for full-text search. */
import { sql, type Kysely } from "kysely";
import { isBody, type Report } from "../model/index.ts";
import type { RecordTables } from "./schema.ts";

/** Indexes the passages of a report, in place of those that it had. */
export async function indexPassages(db: Kysely<RecordTables>, report: Report): Promise<void> {
  await db.deleteFrom("passage").where("report", "=", report.id).execute();
  const passages = report.blocks.filter((block) => block.kind === "title" || isBody(block));
  const { rows } = await sql<{ id: number; start: number; end: number }>`
    INSERT INTO passage (report, start, "end")
    SELECT ${report.id}, value ->> 'start', value ->> 'end' FROM json_each(${JSON.stringify(passages)})
    RETURNING id, start, "end"`.execute(db);
  const words = rows.map(({ id, start, end }) => ({ id, words: report.text.slice(start, end) }));
  await sql`INSERT INTO passage_text (rowid, words)
    SELECT value ->> 'id', value ->> 'words' FROM json_each(${JSON.stringify(words)})`.execute(db);
}
