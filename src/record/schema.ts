/**
 * The tables of a record. One SQLite file holds everything: original bytes, reports, readings, passages for full-text search, and
 * what crossing and weighing made of them. Migrations are numbered, run in order and never edited.
 */
import { sql, type Generated, type Kysely } from "kysely";
import { VERSION } from "../model/index.ts";

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

/** One reading; `packed` is the whole Reading, packed. */
export interface ReadingTable {
  report: string;
  packed: Uint8Array;
}

/** A paragraph of a report's title or body, for full-text search; its words are in the FTS5 table `passage_text` under the same rowid. */
export interface PassageTable {
  id: Generated<number>;
  report: string;
  start: number;
  end: number;
}

/** What a report is found by among the others, and the neighbourhood that it was last crossed in. Arrays are little-endian. */
export interface CrossedTable {
  report: string;
  /** Stands for the report in `report_key` and `bond`. */
  number: number;
  prints: Uint8Array;
  terms: Uint8Array;
  stems: Uint8Array;
  weights: Uint8Array;
  /** The date that its own page states, `{"earliest", "latest"}` as JSON; null when it states none. */
  date: string | null;
  /** Null until it is crossed. */
  neighbourhood: string | null;
  /** 1 when its neighbourhood may no longer be what it was. */
  stale: number;
}

/** The fingerprints, key terms and pairs of key terms of each report, for finding the reports that hold one. */
export interface ReportKeyTable {
  key: number;
  report: number;
}

/** What two reports have to do with each other; each bond stands under both its reports. */
export interface BondTable {
  a: number;
  b: number;
  /** 0 where they only show each other's furniture. */
  strength: number;
  furniture: number;
}

/** Fingerprints that unrelated reports show to be furniture, with the number of such pairs. */
export interface FurnitureTable {
  print: number;
  pairs: number;
}

/** What crossing and weighing made of the reports of one neighbourhood. */
export interface NeighbourhoodTable {
  id: string;
  /** A hash of what it was made of besides its reports: the version, what is known to be furniture, and what is decided. */
  made_of: string;
  /** The sections of the composition, packed. */
  packed: Uint8Array;
  /** See NeighbourhoodSummary. */
  stamp: string;
  /** A KeptSummary, packed. */
  summary: Uint8Array;
}

/** Reports that are to be read again. */
export interface PendingTable {
  report: string;
}

/** What is said of the record as a whole: `madeBy`, the version whose readings and findings it holds. */
export interface AboutTable {
  name: string;
  value: string;
}

/** A problem of an input that gave no report, in the order in which it was met. */
export interface InputProblemTable {
  source: string;
  json: string;
}

/** One decision; `json` is the whole Decision. */
export interface DecisionTable {
  id: string;
  json: string;
  /** The decision that it takes back; null for any other. */
  reverts: string | null;
}

/** Which reports a decision is about; they need not be in the record. */
export interface DecisionReportTable {
  report: string;
  decision: string;
}

/** A report that decisions change, and its reading, as they leave them. The tables `report` and `reading` keep what the machine found. */
export interface DecidedTable {
  report: string;
  /** The Report without its text. */
  json: string;
  /** The Reading, packed. */
  packed: Uint8Array;
  /** What became of each decision about the report alone: `[id, why it finds no place | null]`, as JSON. */
  outcomes: string;
}

/** What a server shows of some neighbourhoods, kept so that it can be shown at once when the record is opened. */
export interface ShownTable {
  part: string;
  /** A hash of what it was made of. */
  made_of: string;
  /** JSON, gzip. */
  outline: Uint8Array;
  /** JSON, gzip. */
  details: Uint8Array;
  /** What a server has to know of it, packed. */
  about: Uint8Array;
}

/** Reports about which something was decided since they were last crossed. */
export interface UndecidedTable {
  report: string;
}

/** All tables, for kysely. */
export interface RecordTables {
  original: OriginalTable;
  report: ReportTable;
  reading: ReadingTable;
  passage: PassageTable;
  crossed: CrossedTable;
  report_key: ReportKeyTable;
  bond: BondTable;
  furniture: FurnitureTable;
  neighbourhood: NeighbourhoodTable;
  pending: PendingTable;
  decision: DecisionTable;
  decision_report: DecisionReportTable;
  decided: DecidedTable;
  undecided: UndecidedTable;
  shown: ShownTable;
  about: AboutTable;
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
  // Neighbourhoods: findings are kept apart for reports that have nothing to do with each other. What was found before is found anew.
  async (db) => {
    for (const statement of [
      `DROP TABLE composition`,
      `CREATE TABLE crossed (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE, number INTEGER NOT NULL UNIQUE, prints BLOB NOT NULL, pairs BLOB NOT NULL, stems BLOB NOT NULL, weights BLOB NOT NULL, date TEXT, neighbourhood TEXT, stale INTEGER NOT NULL) STRICT`,
      `CREATE INDEX crossed_neighbourhood ON crossed (neighbourhood)`,
      `CREATE INDEX crossed_stale ON crossed (number) WHERE stale = 1`,
      `CREATE TABLE report_key (key INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (key, report)) STRICT, WITHOUT ROWID`,
      `CREATE TABLE bond (a INTEGER NOT NULL, b INTEGER NOT NULL, strength REAL NOT NULL, furniture INTEGER NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID`,
      `CREATE TABLE furniture (print INTEGER PRIMARY KEY, pairs INTEGER NOT NULL) STRICT`,
      `CREATE TABLE neighbourhood (id TEXT PRIMARY KEY, made_of TEXT NOT NULL, json TEXT NOT NULL) STRICT`,
      `CREATE TABLE pending (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE) STRICT`,
      `CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT`,
      `INSERT INTO pending SELECT id FROM report`,
    ])
      await sql.raw(statement).execute(db);
    await sql`INSERT INTO about (name, value) VALUES ('madeBy', ${VERSION})`.execute(db);
  },
  // Smaller: what is large is packed, and a report is found by fewer keys. What was read and found before is made anew.
  async (db) => {
    for (const statement of [
      `INSERT OR IGNORE INTO pending SELECT id FROM report`,
      `DROP TABLE reading`,
      `CREATE TABLE reading (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE, packed BLOB NOT NULL) STRICT`,
      `DROP TABLE crossed`,
      `CREATE TABLE crossed (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE, number INTEGER NOT NULL UNIQUE, prints BLOB NOT NULL, terms BLOB NOT NULL, stems BLOB NOT NULL, weights BLOB NOT NULL, date TEXT, neighbourhood TEXT, stale INTEGER NOT NULL) STRICT`,
      `CREATE INDEX crossed_neighbourhood ON crossed (neighbourhood)`,
      `CREATE INDEX crossed_stale ON crossed (number) WHERE stale = 1`,
      `DELETE FROM report_key`,
      `DELETE FROM bond`,
      `DELETE FROM furniture`,
      `DROP TABLE neighbourhood`,
      `CREATE TABLE neighbourhood (id TEXT PRIMARY KEY, made_of TEXT NOT NULL, packed BLOB NOT NULL) STRICT`,
    ])
      await sql.raw(statement).execute(db);
  },
  // Decisions of persons. What is found without any stays as it is.
  async (db) => {
    for (const statement of [
      `CREATE TABLE decision (id TEXT PRIMARY KEY, json TEXT NOT NULL, reverts TEXT) STRICT`,
      `CREATE INDEX decision_reverts ON decision (reverts) WHERE reverts IS NOT NULL`,
      `CREATE TABLE decision_report (report TEXT NOT NULL, decision TEXT NOT NULL REFERENCES decision (id), PRIMARY KEY (report, decision)) STRICT, WITHOUT ROWID`,
      `CREATE INDEX decision_report_decision ON decision_report (decision)`,
      `CREATE TABLE decided (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE, json TEXT NOT NULL, packed BLOB NOT NULL, outcomes TEXT NOT NULL) STRICT`,
      `CREATE TABLE undecided (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE) STRICT`,
    ])
      await sql.raw(statement).execute(db);
  },
  // Neighbourhoods in short, and what is shown of them. Neighbourhoods are crossed anew; what was read stays.
  async (db) => {
    for (const statement of [
      `DROP TABLE neighbourhood`,
      `CREATE TABLE neighbourhood (id TEXT PRIMARY KEY, made_of TEXT NOT NULL, packed BLOB NOT NULL, stamp TEXT NOT NULL, summary BLOB NOT NULL) STRICT`,
      `UPDATE crossed SET stale = 1`,
      `CREATE TABLE shown (part TEXT PRIMARY KEY, made_of TEXT NOT NULL, outline BLOB NOT NULL, details BLOB NOT NULL, about BLOB NOT NULL) STRICT`,
    ])
      await sql.raw(statement).execute(db);
  },
];
