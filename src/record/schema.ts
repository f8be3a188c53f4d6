/**
 * The tables of a record. One SQLite file holds everything: original bytes, reports, readings, passages for full-text search, and
 * what crossing and weighing made of them. Migrations are numbered, run in order and never edited.
 */
import { sql, type Generated, type Kysely } from "kysely";

/** Original bytes, kept compressed under their hash so that evidence outlives the page it came from. */
export interface OriginalTable {
  sha256: string;
  /** Length of the original in bytes, before compression. */
  bytes: number;
  /** gzip. */
  compressed: Uint8Array;
}

/** One report; `json` is the whole Report without its text. */
export interface ReportTable {
  id: string;
  sha256: string;
  text: string;
  json: string;
}

/** One reading; `json` is the whole Reading. */
export interface ReadingTable {
  report: string;
  json: string;
}

/** A paragraph of a report's title or body, for full-text search; its words are in the FTS5 table `passage_text` under the same rowid. */
export interface PassageTable {
  id: Generated<number>;
  report: string;
  start: number;
  end: number;
}

/** A part of the composition (`copies`, `published`, …) as JSON; empty while reports were added and not yet crossed. */
export interface CompositionTable {
  section: string;
  json: string;
}

/** A problem of an input that gave no report, in the order in which it was met. */
export interface InputProblemTable {
  source: string;
  json: string;
}

/** All tables, for kysely. */
export interface RecordTables {
  original: OriginalTable;
  report: ReportTable;
  reading: ReadingTable;
  passage: PassageTable;
  composition: CompositionTable;
  input_problem: InputProblemTable;
}

/** Marks a SQLite file as a record, in its application_id: "xrd1" as a number. */
export const APPLICATION_ID = 0x78726431;

type Migration = (db: Kysely<RecordTables>) => Promise<void>;

/** In order; the number of a migration is its place, from 1. */
export const MIGRATIONS: readonly Migration[] = [
  async (db) => {
    await sql`CREATE TABLE original (sha256 TEXT PRIMARY KEY, bytes INTEGER NOT NULL, compressed BLOB NOT NULL) STRICT`.execute(
      db,
    );
    await sql`CREATE TABLE report (id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES original (sha256), text TEXT NOT NULL, json TEXT NOT NULL) STRICT`.execute(
      db,
    );
    await sql`CREATE TABLE reading (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE, json TEXT NOT NULL) STRICT`.execute(
      db,
    );
    await sql`CREATE TABLE passage (id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id) ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL) STRICT`.execute(
      db,
    );
    await sql`CREATE INDEX passage_report ON passage (report)`.execute(db);
    await sql`CREATE VIRTUAL TABLE passage_text USING fts5 (words, tokenize = "unicode61 remove_diacritics 2")`.execute(
      db,
    );
    await sql`CREATE TRIGGER passage_gone AFTER DELETE ON passage BEGIN DELETE FROM passage_text WHERE rowid = old.id; END`.execute(
      db,
    );
    await sql`CREATE TABLE composition (section TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT`.execute(
      db,
    );
    await sql`CREATE TABLE input_problem (source TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (source, json)) STRICT`.execute(
      db,
    );
  },
];
