/** Opens the SQLite file of a record: the one place that knows the driver. */
import { existsSync } from "node:fs";
import type DatabaseConstructor from "better-sqlite3";
import type { Database as SqliteDatabase } from "better-sqlite3";
import {
  Kysely,
  SqliteDialect,
  sql,
  type SqliteDatabase as KyselyDatabase,
  type SqliteStatement,
} from "kysely";
import { CrossreadError } from "../model/index.ts";
import { APPLICATION_ID, MIGRATIONS, type RecordTables } from "./schema.ts";

/** Pages kept in memory while a record is written, in KB. */
const CACHE_KB = 128 * 1024;
/** Pages of 4 KB that are written beside the record before they go into it: 64 MB. */
const CHECKPOINT_PAGES = 16 * 1024;

/** Whether a record that is not there is made, or missed. */
export interface OpenOptions {
  readonly create: boolean;
  /** Opens for reading only; nothing is migrated. Default false. */
  readonly readonly?: boolean;
}

/**
 * A query builder over the record at `path` (`:memory:` for one that is not kept), its schema brought up to date.
 * @throws CrossreadError sqlite/missing, record/not-found, record/not-a-record, record/newer-schema, record/locked
 */
export async function openSqlite(
  path: string,
  options: OpenOptions,
): Promise<Kysely<RecordTables>> {
  const inMemory = path === ":memory:";
  if (!inMemory && !existsSync(path)) {
    if (!options.create) {
      throw new CrossreadError(
        "record/not-found",
        `There is no record at ${path}. Make one with: crossread read PATH… -r ${path}`,
      );
    }
  }
  const connection = await connect(path, options);
  try {
    return await prepare(connection, path, options);
  } catch (error) {
    connection.close();
    throw explain(error, path);
  }
}

async function connect(path: string, options: OpenOptions): Promise<SqliteDatabase> {
  let Database: typeof DatabaseConstructor;
  try {
    ({ default: Database } = await import("better-sqlite3"));
    // The native part is loaded by the first database, not by the import.
    new Database(":memory:").close();
  } catch (error) {
    throw new CrossreadError(
      "sqlite/missing",
      "SQLite could not be loaded: no prebuilt better-sqlite3 fits this machine and it could not be compiled. Install a C++ compiler, make and python3, then run: npm rebuild better-sqlite3",
      { cause: error },
    );
  }
  try {
    return new Database(path, { readonly: options.readonly ?? false });
  } catch (error) {
    throw explain(error, path);
  }
}

async function prepare(
  connection: SqliteDatabase,
  path: string,
  options: OpenOptions,
): Promise<Kysely<RecordTables>> {
  const applicationId = connection.pragma("application_id", { simple: true }) as number;
  const version = connection.pragma("user_version", { simple: true }) as number;
  const tables = connection.prepare("SELECT count(*) FROM sqlite_schema").pluck().get() as number;
  if (tables > 0 && applicationId !== APPLICATION_ID) {
    throw new CrossreadError(
      "record/not-a-record",
      `${path} is a SQLite file, but not a crossread record.`,
    );
  }
  if (version > MIGRATIONS.length) {
    throw new CrossreadError(
      "record/newer-schema",
      `${path} has schema ${version}; this crossread knows schemas up to ${MIGRATIONS.length}. Use the newer crossread that made it.`,
    );
  }
  connection.pragma("foreign_keys = ON");
  connection.pragma("busy_timeout = 5000");
  const database = keepStatements(connection);
  const db = new Kysely<RecordTables>({ dialect: new SqliteDialect({ database }) });
  // Kysely takes the connection, and closes it in the end, only once something was asked of it.
  await sql`SELECT 1`.execute(db);
  if (options.readonly) return db;
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = NORMAL");
  // The keys of each report go to places all over their index: a page is best written once for many reports.
  connection.pragma(`cache_size = -${CACHE_KB}`);
  connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  if (version < MIGRATIONS.length) {
    await db.transaction().execute(async (transaction) => {
      for (const migrate of MIGRATIONS.slice(version)) await migrate(transaction);
      await sql.raw(`PRAGMA application_id = ${APPLICATION_ID}`).execute(transaction);
      await sql.raw(`PRAGMA user_version = ${MIGRATIONS.length}`).execute(transaction);
    });
  }
  return db;
}

/** The connection with its statements kept: there are few, each is run for every report, and preparing costs more than running most. */
function keepStatements(connection: SqliteDatabase): KyselyDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      let statement = statements.get(text);
      if (!statement) {
        statement = connection.prepare(text);
        statements.set(text, statement);
      }
      return statement;
    },
    close: () => connection.close(),
  };
}

function explain(error: unknown, path: string): Error {
  if (error instanceof CrossreadError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "SQLITE_NOTADB" || code === "SQLITE_CORRUPT") {
    return new CrossreadError(
      "record/not-a-record",
      `${path} is not a crossread record, or it is damaged.`,
      { cause: error },
    );
  }
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
    return new CrossreadError(
      "record/locked",
      `${path} is being written by another process. Try again when it has finished.`,
      { cause: error },
    );
  }
  if (/^SQLITE_(?:CANTOPEN|READONLY|IOERR)/u.test(code)) {
    return new CrossreadError(
      "record/not-found",
      `${path} cannot be opened: check that the folder exists and may be written.`,
      { cause: error },
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
