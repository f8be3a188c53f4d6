/** The neighbourhoods of a record as its tables hold them: what was found in each, and each in short. */
import { sql, type Kysely } from "kysely";
import { groupBy } from "../model/index.ts";
import type { Composition } from "./composition.ts";
import type { KeptSummary, NeighbourhoodSummary } from "./neighbourhood-summary.ts";
import { unpackComposition, type PackedComposition } from "./pack-composition.ts";
import { unpackJson } from "./pack-json.ts";
import { readReports } from "./report-rows.ts";
import type { RecordTables } from "./schema.ts";

/** Reads neighbourhoods. */
export class NeighbourhoodRows {
  readonly #db: Kysely<RecordTables>;

  constructor(db: Kysely<RecordTables>) {
    this.#db = db;
  }

  /** The stamps of all neighbourhoods, by id. */
  async stamps(): Promise<Map<string, string>> {
    const rows = await this.#db.selectFrom("neighbourhood").select(["id", "stamp"]).execute();
    return new Map(rows.map(({ id, stamp }) => [id, stamp]));
  }

  /** The neighbourhoods with these ids in short, in no order. */
  async *summaries(ids: readonly string[]): AsyncGenerator<NeighbourhoodSummary> {
    const members = await this.#members(ids);
    for (const [id, reports] of members) {
      const { stamp, summary } = await this.#db
        .selectFrom("neighbourhood")
        .select(["stamp", "summary"])
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      yield { id, stamp, reports, ...(unpackJson(summary) as KeptSummary) };
    }
  }

  /** Those that decisions, holding or not, are about. */
  async decided(): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ neighbourhood: string }>`
      SELECT DISTINCT crossed.neighbourhood AS neighbourhood
      FROM decision_report JOIN crossed ON crossed.report = decision_report.report`.execute(
      this.#db,
    );
    return new Set(rows.map(({ neighbourhood }) => neighbourhood));
  }

  /** What was found in each neighbourhood, or in those with these ids, with its id; in the order of their first reports. */
  async *compositions(
    only?: Iterable<string>,
  ): AsyncGenerator<readonly [id: string, found: Composition]> {
    for (const [id, reports] of await this.#members(only))
      yield [id, await this.#composition(id, reports)];
  }

  async #composition(id: string, reports: readonly string[]): Promise<Composition> {
    const { packed } = await this.#db
      .selectFrom("neighbourhood")
      .select("packed")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    return unpackComposition(
      unpackJson(packed) as PackedComposition,
      await readReports(this.#db, reports),
    );
  }

  /** The ids of the reports of each, sorted; in the order of the first ones. */
  async #members(only?: Iterable<string>): Promise<ReadonlyMap<string, string[]>> {
    const { rows } = await sql<{ neighbourhood: string; report: string }>`
      SELECT neighbourhood, report FROM crossed
      ${only ? sql`WHERE neighbourhood IN (SELECT value FROM json_each(${JSON.stringify([...only])}))` : sql``}
      ORDER BY report`.execute(this.#db);
    return new Map(
      [...groupBy(rows, ({ neighbourhood }) => neighbourhood)].map(([id, list]) => [
        id,
        list.map(({ report }) => report),
      ]),
    );
  }
}
