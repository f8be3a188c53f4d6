/** What a server shows of a record, kept in it: the record is then on the screen as soon as it is opened. Can be made anew at any time. */
import type { Kysely } from "kysely";
import type { RecordTables } from "./schema.ts";

/** One part that is shown. */
export interface ShownRow {
  readonly part: string;
  /** A hash of what it was made of. */
  readonly madeOf: string;
  /** JSON, gzip. */
  readonly outline: Uint8Array;
  /** JSON, gzip. */
  readonly details: Uint8Array;
  /** What a server has to know of it, packed. */
  readonly about: Uint8Array;
}

/** Reads and keeps what is shown. */
export class ShownRows {
  readonly #db: Kysely<RecordTables>;

  constructor(db: Kysely<RecordTables>) {
    this.#db = db;
  }

  /** All parts that are kept. */
  async all(): Promise<ShownRow[]> {
    const rows = await this.#db.selectFrom("shown").selectAll().execute();
    return rows.map(({ made_of: madeOf, ...row }) => ({ madeOf, ...row }));
  }

  /** Keeps a part in place of what it was. */
  async keep({ part, madeOf, ...rest }: ShownRow): Promise<void> {
    const row = { made_of: madeOf, ...rest };
    await this.#db
      .insertInto("shown")
      .values({ part, ...row })
      .onConflict((conflict) => conflict.column("part").doUpdateSet(row))
      .execute();
  }

  /** Forgets a part. */
  async drop(part: string): Promise<void> {
    await this.#db.deleteFrom("shown").where("part", "=", part).execute();
  }
}
