/**
 * A record: reports with their originals and readings, and what crossing and weighing made of them, in one SQLite file. Adding is
 * incremental and idempotent: a report that is there already is left as it is, and each report is one transaction.
 */
import { gunzipSync, gzipSync } from "node:zlib";
import { sql, type Kysely, type Transaction } from "kysely";
import {
  CrossreadError,
  VERSION,
  type Decision,
  type Deed,
  type Problem,
  type ReadReport,
  type Reading,
  type Report,
} from "../model/index.ts";
import { assemble } from "./assemble.ts";
import { forgetNeighbourhood, indexReport, unindexReport, type WordCache } from "./bond-index.ts";
import { compose } from "./compose.ts";
import type { Composition } from "./composition.ts";
import {
  countPassages,
  findPassages,
  type PassageQuery,
  type WordedPassage,
} from "./find-passages.ts";
import { checkDecision, makeDecision } from "./decisions/check-decision.ts";
import {
  addDecision,
  allDecisions,
  decisionsAbout,
  markUndecided,
} from "./decisions/decision-rows.ts";
import type { DecisionOutcome } from "./decisions/outcome.ts";
import { decidedReport, keepDecided, refreshDecided } from "./decisions/refresh-decided.ts";
import { openSqlite, type OpenOptions } from "./open-sqlite.ts";
import { NeighbourhoodRows } from "./neighbourhood-rows.ts";
import { packJson } from "./pack-json.ts";
import { indexPassages } from "./passages.ts";
import { readOne } from "./read-one.ts";
import { refreshOne } from "./refresh-neighbourhoods.ts";
import { readFound, readReport, readReports } from "./report-rows.ts";
import { MIGRATIONS, type RecordTables } from "./schema.ts";
import { ShownRows } from "./shown-rows.ts";

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

/** Options of refresh. */
export interface RefreshOptions {
  /** Called, and waited for, after each report read again and each neighbourhood settled; `waiting` reports are left. */
  readonly onStep?: (waiting: number) => Promise<void> | void;
}

/** Who decided, when and why. `at` is an ISO 8601 instant in UTC. */
export type Made = Pick<Decision, "at" | "by" | "why">;

/** What the table `about` calls the version whose readings and findings the record holds. */
const MADE_BY = "madeBy";

/** An open record. Close it when done. */
export class RecordStore {
  readonly path: string;
  readonly #db: Kysely<RecordTables>;
  readonly #words: WordCache = new Map();
  /** What was found, by neighbourhood; as of the last `refresh`. */
  readonly neighbourhoods: NeighbourhoodRows;
  /** What is kept to be shown. */
  readonly shown: ShownRows;

  private constructor(path: string, db: Kysely<RecordTables>) {
    this.path = path;
    this.#db = db;
    this.neighbourhoods = new NeighbourhoodRows(db);
    this.shown = new ShownRows(db);
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

  /** How many reports are in the record. */
  async count(): Promise<number> {
    const { rows } = await sql<{ reports: number }>`SELECT count(*) AS reports FROM report`.execute(
      this.#db,
    );
    return rows[0]!.reports;
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
      await indexReport(transaction, this.#words, report);
      await markUndecided(transaction, report.id);
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
      await unindexReport(transaction, this.#words, id);
      await transaction.deleteFrom("report").where("id", "=", id).execute();
      const shared = await transaction
        .selectFrom("report")
        .select("id")
        .where("sha256", "=", row.sha256)
        .executeTakeFirst();
      if (!shared)
        await transaction.deleteFrom("original").where("sha256", "=", row.sha256).execute();
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

  /** One report; null when it is not in the record. */
  async report(id: string): Promise<Report | null> {
    return (await this.has(id)) ? await readReport(this.#db, id) : null;
  }

  /** All reports with their readings, sorted by report id. */
  async readReports(): Promise<ReadReport[]> {
    return await readReports(this.#db);
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

  /**
   * Replaces the reading of a report that is in the record; false when it is not. Findings are stale until `refresh`. A newer
   * crossread does this by itself, for all reports.
   */
  async reread(reading: Reading): Promise<boolean> {
    return await this.#db.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom("report")
        .leftJoin("crossed", "crossed.report", "report.id")
        .select("crossed.number as number")
        .where("report.id", "=", reading.report)
        .executeTakeFirst();
      if (!row) return false;
      await replaceReading(transaction, reading);
      await markUndecided(transaction, reading.report);
      // Its keys are made of its text alone: they, and its bonds, are what they were.
      if (row.number !== null) await forgetNeighbourhood(transaction, reading.report);
      return true;
    });
  }

  /** Whether reports were added, removed, read again or decided about, or crossread has changed, since the reports were last crossed and weighed. */
  async isStale(): Promise<boolean> {
    if ((await this.#madeBy()) !== VERSION) return true;
    const { rows } = await sql<{ stale: number }>`
      SELECT EXISTS (SELECT 1 FROM pending) OR EXISTS (SELECT 1 FROM undecided)
        OR EXISTS (SELECT 1 FROM crossed WHERE stale = 1) AS stale`.execute(this.#db);
    return rows[0]!.stale === 1;
  }

  async #madeBy(): Promise<string | null> {
    // A record of an earlier schema that is opened for reading only keeps its findings in another form.
    const { rows } = await sql<{ version: number }>`
      SELECT user_version AS version FROM pragma_user_version`.execute(this.#db);
    if (rows[0]!.version < MIGRATIONS.length) return null;
    const row = await this.#db
      .selectFrom("about")
      .select("value")
      .where("name", "=", MADE_BY)
      .executeTakeFirst();
    return row?.value ?? null;
  }

  /**
   * Brings the findings up to date: reads again what an earlier crossread read, applies what was decided, and crosses and weighs the
   * neighbourhoods that have changed. Stopped in the middle, it goes on where it was.
   */
  async refresh({ onStep }: RefreshOptions = {}): Promise<void> {
    if ((await this.#madeBy()) !== VERSION) {
      await this.#db.transaction().execute(async (transaction) => {
        await sql`INSERT OR IGNORE INTO pending SELECT id FROM report`.execute(transaction);
        await sql`INSERT OR REPLACE INTO about (name, value) VALUES (${MADE_BY}, ${VERSION})`.execute(
          transaction,
        );
      });
    }
    while (await this.#readPending()) await onStep?.(await this.#waiting());
    while (await refreshDecided(this.#db, this.#words)) await onStep?.(await this.#waiting());
    while (await refreshOne(this.#db)) await onStep?.(await this.#waiting());
  }

  /** How many reports wait to be read again or crossed. */
  async #waiting(): Promise<number> {
    const { rows } = await sql<{ waiting: number }>`
      SELECT (SELECT count(*) FROM pending) + (SELECT count(*) FROM undecided)
        + (SELECT count(*) FROM crossed WHERE stale = 1) AS waiting`.execute(this.#db);
    return rows[0]!.waiting;
  }

  /** A number that is another one when something else than this connection has written to the record since. */
  async dataVersion(): Promise<number> {
    const { rows } = await sql<{ version: number }>`
      SELECT data_version AS version FROM pragma_data_version`.execute(this.#db);
    return rows[0]!.version;
  }

  /** Reads one report again that waits for it, and finds its bonds anew. False when none does. */
  async #readPending(): Promise<boolean> {
    return await this.#db.transaction().execute(async (transaction) => {
      const next = await transaction.selectFrom("pending").select("report").executeTakeFirst();
      if (!next) return false;
      const { report: id } = next;
      const report = await foundReport(transaction, id);
      await unindexReport(transaction, this.#words, id);
      await replaceReading(transaction, readOne(report));
      const decided = await decidedReport(transaction, id);
      await keepDecided(transaction, id, decided);
      await indexReport(transaction, this.#words, decided?.report ?? report);
      await transaction.deleteFrom("pending").where("report", "=", id).execute();
      return true;
    });
  }

  /** What is known about all reports together; made anew when the stored findings are stale. Holds all of it in memory. */
  async composition(): Promise<Composition> {
    if (await this.isStale()) return await this.#composeAnew();
    const parts: Composition[] = [];
    for await (const [, part] of this.neighbourhoods.compositions()) parts.push(part);
    return assemble(parts, await allDecisions(this.#db));
  }

  /**
   * What is known, in parts: each report in one of them, and with it all that names its text. Entities and origins are not yet brought
   * together. Holds one neighbourhood at a time, and a record whose findings are stale as one part.
   */
  async *parts(): AsyncGenerator<Composition> {
    if (await this.isStale()) yield await this.#composeAnew();
    else for await (const [, part] of this.neighbourhoods.compositions()) yield part;
  }

  async #composeAnew(): Promise<Composition> {
    return compose(await readFound(this.#db), await allDecisions(this.#db));
  }

  /**
   * Decides: keeps the decision, and brings the findings up to date. `at` is an ISO 8601 instant in UTC. The same decision twice is one.
   * @throws CrossreadError usage when the deed cannot be done whatever the reports are: a date that is none, a report rejected
   */
  async decide(deed: Deed, made: Made): Promise<Decision> {
    const decision = await this.keepDecision(deed, made);
    await this.refresh();
    return decision;
  }

  /**
   * As decide; the findings are stale until `refresh`.
   * @throws CrossreadError as decide does
   */
  async keepDecision(deed: Deed, { at, by, why }: Made): Promise<Decision> {
    const decision = makeDecision({ at, by, why, deed });
    await this.keepDecisions([decision]);
    return decision;
  }

  /**
   * Keeps decisions that were made elsewhere, and brings the findings up to date; those that are known already are left. Gives how many
   * are new. All or none are kept.
   * @throws CrossreadError usage when one is none, or not what its id says
   */
  async importDecisions(decisions: readonly Decision[]): Promise<number> {
    const added = await this.keepDecisions(decisions);
    await this.refresh();
    return added;
  }

  /**
   * As importDecisions; the findings are stale until `refresh`.
   * @throws CrossreadError as importDecisions does
   */
  async keepDecisions(decisions: readonly Decision[]): Promise<number> {
    const checked = decisions.map(checkDecision);
    return await this.#db.transaction().execute(async (transaction) => {
      let count = 0;
      for (const decision of checked) if (await addDecision(transaction, decision)) count++;
      return count;
    });
  }

  /** All decisions in the order in which they were made. */
  async allDecisions(): Promise<Decision[]> {
    return await allDecisions(this.#db);
  }

  /** All decisions in the order in which they were made, with what became of them. Reads the neighbourhoods that they are about only. */
  async decisions(): Promise<DecisionOutcome[]> {
    const decisions = await allDecisions(this.#db);
    if (decisions.length === 0) return [];
    if (await this.isStale()) return [...(await this.#composeAnew()).decisions];
    const parts: Composition[] = [];
    const touched = await this.neighbourhoods.decided();
    for await (const [, part] of this.neighbourhoods.compositions(touched)) parts.push(part);
    return [...assemble(parts, decisions).decisions];
  }

  /** The decisions about a report that hold, in the order in which they were made. */
  async decisionsAbout(report: string): Promise<Decision[]> {
    return await decisionsAbout(this.#db, [report]);
  }

  /** How many passages match. */
  async countPassages(query: PassageQuery): Promise<number> {
    return await countPassages(this.#db, query);
  }

  /** Passages that match, with their words, best first (BM25), `limit` at most, from the `offset`th on. */
  async findPassages(query: PassageQuery, limit: number, offset = 0): Promise<WordedPassage[]> {
    return await findPassages(this.#db, query, limit, offset);
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

/** A report that is in the record, as intake made it. */
async function foundReport(db: Kysely<RecordTables>, id: string): Promise<Report> {
  const { text, json } = await db
    .selectFrom("report")
    .select(["text", "json"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return { ...(JSON.parse(json) as Omit<Report, "text">), text };
}

async function insertReport(transaction: Transaction<RecordTables>, report: Report): Promise<void> {
  const { text, ...rest } = report;
  await transaction
    .insertInto("report")
    .values({ id: report.id, sha256: report.sha256, text, json: JSON.stringify(rest) })
    .execute();
  await indexPassages(transaction, report);
}

async function insertReading(
  transaction: Transaction<RecordTables>,
  reading: Reading,
): Promise<void> {
  await transaction
    .insertInto("reading")
    .values({ report: reading.report, packed: packJson(reading) })
    .execute();
}

async function replaceReading(
  transaction: Transaction<RecordTables>,
  reading: Reading,
): Promise<void> {
  await transaction.deleteFrom("reading").where("report", "=", reading.report).execute();
  await insertReading(transaction, reading);
}
