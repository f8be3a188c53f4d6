/** Finds passages by words, for who looks through many: with their words, and with how many there are in all. */
import { sql, type Kysely } from "kysely";
import type { RecordTables } from "./schema.ts";

/** A paragraph of a report's title or body with its words. */
export interface WordedPassage {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** What is looked for. */
export interface PassageQuery {
  /** An FTS5 query that is well formed. */
  readonly match: string;
  /** Only in these reports; null: in all. */
  readonly reports: readonly string[] | null;
}

/** How many passages match. */
export async function countPassages(
  db: Kysely<RecordTables>,
  { match, reports }: PassageQuery,
): Promise<number> {
  const { rows } = await (
    reports === null
      ? sql<{
          total: number;
        }>`SELECT count(*) AS total FROM passage_text WHERE passage_text MATCH ${match}`
      : sql<{ total: number }>`
        SELECT count(*) AS total FROM passage_text JOIN passage ON passage.id = passage_text.rowid
        WHERE passage_text MATCH ${match}
          AND passage.report IN (SELECT value FROM json_each(${JSON.stringify(reports)}))`
  ).execute(db);
  return rows[0]!.total;
}

/** Passages that match, best first (BM25), `limit` at most, from the `offset`th on. */
export async function findPassages(
  db: Kysely<RecordTables>,
  { match, reports }: PassageQuery,
  limit: number,
  offset: number,
): Promise<WordedPassage[]> {
  const among =
    reports === null
      ? sql``
      : sql`AND passage.report IN (SELECT value FROM json_each(${JSON.stringify(reports)}))`;
  // The words are fetched for those that are given, not for all that are ordered.
  const { rows } = await sql<WordedPassage>`
    SELECT found.report AS report, found.start AS start, found."end" AS "end", passage_text.words AS words
    FROM (
      SELECT passage.id AS id, passage.report AS report, passage.start AS start, passage."end" AS "end",
        bm25(passage_text) AS score
      FROM passage_text JOIN passage ON passage.id = passage_text.rowid
      WHERE passage_text MATCH ${match} ${among}
      ORDER BY score, report, start LIMIT ${limit} OFFSET ${offset}
    ) AS found JOIN passage_text ON passage_text.rowid = found.id
    ORDER BY found.score, found.report, found.start`.execute(db);
  return rows;
}
