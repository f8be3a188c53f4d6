/**
 * A record: reports with their originals and readings, and what crossing and weighing made of them, in one SQLite file. Adding is
 * incremental and idempotent: a report that is there already is left as it is, and each report is one transaction.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { sql, type Kysely, type Transaction } from "kysely";
import {
  CrossreadError,
  isBody,
  VERSION,
  type Problem,
  type ReadReport,
  type Reading,
  type Report,
} from "../model/index.ts";
import { compose, type Composition } from "./compose.ts";
import { packComposition, unpackComposition, type PackedComposition } from "./pack-composition.ts";
import { openSqlite, type OpenOptions } from "./open-sqlite.ts";
import type { RecordTables } from "./schema.ts";

/** A report with the bytes it came from and what reading found in it. */
export interface Addition extends ReadReport {
  readonly bytes: Uint8Array;
}

/** One paragraph that a search found. */
export interface Passage {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

/** The section of the stored composition that names the crossread that made it. */
const MADE_BY = "madeBy";

/** An open record. Close it when done. */
export class RecordStore {
  readonly path: string;
  readonly #db: Kysely<RecordTables>;

  private constructor(path: string, db: Kysely<RecordTables>) {
    this.path = path;
    this.#db = db;
  }

  /** @throws CrossreadError as openSqlite does */
  static async open(path: string, options: OpenOptions): Promise<RecordStore> {
    return new RecordStore(path, await openSqlite(path, options));
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  /** The ids of all reports, sorted. */
  async reportIds(): Promise<string[]> {
    const rows = await this.#db.selectFrom("report").select("id").orderBy("id").execute();
    return rows.map((row) => row.id);
  }

  /** Whether a report of this id is in the record. */
  async has(id: string): Promise<boolean> {
    return (
      (await this.#db.selectFrom("report").select("id").where("id", "=", id).executeTakeFirst()) !==
      undefined
    );
  }

  /** Adds one report in one transaction. False, and nothing changed, when it is there already. Findings are stale until `refresh`. */
  async add(addition: Addition): Promise<boolean> {
    return await this.#db.transaction().execute(async (transaction) => {
      const { report, reading, bytes } = addition;
      const there = await transaction
        .selectFrom("report")
        .select("id")
        .where("id", "=", report.id)
        .executeTakeFirst();
      if (there) return false;
      await transaction
        .insertInto("original")
        .values({
          sha256: report.sha256,
          bytes: bytes.length,
          compressed: gzipSync(bytes, { level: 9 }),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await insertReport(transaction, report);
      await insertReading(transaction, reading);
      await markStale(transaction);
      return true;
    });
  }

  /** Takes a report out of the record. False when it was not there. */
  async remove(id: string): Promise<boolean> {
    return await this.#db.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom("report")
        .select("sha256")
        .where("id", "=", id)
        .executeTakeFirst();
      if (!row) return false;
      await transaction.deleteFrom("report").where("id", "=", id).execute();
      const shared = await transaction
        .selectFrom("report")
        .select("id")
        .where("sha256", "=", row.sha256)
        .executeTakeFirst();
      if (!shared)
        await transaction.deleteFrom("original").where("sha256", "=", row.sha256).execute();
      await markStale(transaction);
      return true;
    });
  }

  /** Keeps a problem of an input as such: one that gave no report, or that gave one already known; the same one twice is kept once. */
  async addInputProblem(source: string, problem: Problem): Promise<void> {
    await this.#db
      .insertInto("input_problem")
      .values({ source, json: JSON.stringify(problem) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Problems of inputs as such, not of reports, in an order that no path decides. */
  async inputProblems(): Promise<Problem[]> {
    const rows = await this.#db
      .selectFrom("input_problem")
      .select("json")
      .orderBy("json")
      .execute();
    return rows.map((row) => JSON.parse(row.json) as Problem);
  }

  /** All reports with their readings, sorted by report id. */
  async readReports(): Promise<ReadReport[]> {
    const rows = await this.#db
      .selectFrom("report")
      .innerJoin("reading", "reading.report", "report.id")
      .select(["report.text as text", "report.json as report", "reading.json as reading"])
      .orderBy("report.id")
      .execute();
    return rows.map((row) => ({
      report: { ...(JSON.parse(row.report) as Omit<Report, "text">), text: row.text },
      reading: JSON.parse(row.reading) as Reading,
    }));
  }

  /**
   * The original bytes of a report.
   * @throws CrossreadError record/verify-failed when they are missing or damaged
   */
  async originalOf(report: Report): Promise<Uint8Array> {
    const row = await this.#db
      .selectFrom("original")
      .select("compressed")
      .where("sha256", "=", report.sha256)
      .executeTakeFirst();
    if (!row)
      throw new CrossreadError(
        "record/verify-failed",
        `The original of report ${report.id} (${report.file ?? "no file"}) is missing from ${this.path}.`,
      );
    try {
      return gunzipSync(row.compressed);
    } catch (error) {
      throw new CrossreadError(
        "record/verify-failed",
        `The original of report ${report.id} (${report.file ?? "no file"}) is damaged in ${this.path}.`,
        { cause: error },
      );
    }
  }

  /** Whether reports were added or removed, or crossread has changed, since the reports were last crossed and weighed. */
  async isStale(): Promise<boolean> {
    const made = await this.#db
      .selectFrom("composition")
      .select("json")
      .where("section", "=", MADE_BY)
      .executeTakeFirst();
    return made?.json !== JSON.stringify(VERSION);
  }

  /** Crosses and weighs all reports and keeps the result. */
  async refresh(): Promise<Composition> {
    const composition = compose(await this.readReports());
    const packed = { ...packComposition(composition), [MADE_BY]: VERSION };
    await this.#db.transaction().execute(async (transaction) => {
      await markStale(transaction);
      for (const [section, value] of Object.entries(packed)) {
        await transaction
          .insertInto("composition")
          .values({ section, json: JSON.stringify(value) })
          .execute();
      }
    });
    return composition;
  }

  /** What is known about all reports together; made anew when reports were added since it was last made. */
  async composition(): Promise<Composition> {
    if (await this.isStale()) return compose(await this.readReports());
    const rows = await this.#db.selectFrom("composition").selectAll().execute();
    const packed = Object.fromEntries(
      rows.map((row) => [row.section, JSON.parse(row.json) as unknown]),
    );
    return unpackComposition(packed as unknown as PackedComposition, await this.readReports());
  }

  /**
   * Passages that match an FTS5 `query`, best first (BM25), `limit` at most, from the `offset`th on.
   * @throws CrossreadError usage when the query is not well formed
   */
  async search(query: string, limit: number, offset = 0): Promise<Passage[]> {
    try {
      const found = await sql<Passage>`
        SELECT passage.report AS report, passage.start AS start, passage."end" AS "end"
        FROM passage_text JOIN passage ON passage.id = passage_text.rowid
        WHERE passage_text MATCH ${query}
        ORDER BY bm25(passage_text), passage.report, passage.start
        LIMIT ${limit} OFFSET ${offset}`.execute(this.#db);
      return found.rows;
    } catch (error) {
      if (
        error instanceof Error &&
        /fts5|unterminated|no such column|malformed MATCH/u.test(error.message)
      ) {
        throw new CrossreadError(
          "usage",
          `The query ${JSON.stringify(query)} is not well formed: ${error.message}. Put a phrase in quotation marks; use AND, OR, NOT and word* as in FTS5.`,
          { cause: error },
        );
      }
      throw error;
    }
  }
}

async function insertReport(transaction: Transaction<RecordTables>, report: Report): Promise<void> {
  const { text, ...rest } = report;
  await transaction
    .insertInto("report")
    .values({ id: report.id, sha256: report.sha256, text, json: JSON.stringify(rest) })
    .execute();
  for (const block of report.blocks) {
    if (block.kind !== "title" && !isBody(block)) continue;
    const { insertId } = await transaction
      .insertInto("passage")
      .values({ report: report.id, start: block.start, end: block.end })
      .executeTakeFirstOrThrow();
    await sql`INSERT INTO passage_text (rowid, words) VALUES (${Number(insertId)}, ${text.slice(block.start, block.end)})`.execute(
      transaction,
    );
  }
}

async function insertReading(
  transaction: Transaction<RecordTables>,
  reading: Reading,
): Promise<void> {
  await transaction
    .insertInto("reading")
    .values({ report: reading.report, json: JSON.stringify(reading) })
    .execute();
}

async function markStale(transaction: Transaction<RecordTables>): Promise<void> {
  await transaction.deleteFrom("composition").execute();
}
