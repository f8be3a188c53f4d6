/**
 * Makes a record larger than there is time to read: every report of it gets doubles, so that the lists of an index grow as reports do.
 * A double has as many words of its own, made strangers, and words that many reports share, drawn from all of them: no double is of the
 * story of another report. It has keys, the text and an empty reading; it has no bonds, and its words are not searched. Run as a program of its own, since it takes memory that no record takes:
 * `tsx bench/grow-record.ts RECORD SIZE`.
 */
import Database from "better-sqlite3";
import type * as PackJson from "../src/record/pack-json.ts";
import { built } from "./built.ts";

/** What so many reports hold, more reports would hold too. */
const COMMON = 5;
const TERMS = 2 ** 50;
const AT_ONCE = 1000;

interface Row {
  readonly report: string;
  readonly prints: Uint8Array;
  readonly terms: Uint8Array;
  readonly stems: Uint8Array;
  readonly weights: Uint8Array;
  readonly date: string | null;
}

/** A number from 0 up to 2 ** 32, other for each `value` and `turn`. */
function mixed(value: number, turn: number): number {
  let hash = Math.imul((value % 2 ** 32) ^ Math.imul(turn, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ Math.floor(value / 2 ** 32), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

function bytesOf(array: Uint32Array | Float32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function counted(lists: Iterable<Iterable<number>>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Those of `lists` that are common, as often as they stand in them. */
function commonOf(
  lists: readonly ArrayLike<number>[],
  counts: ReadonlyMap<number, number>,
): number[] {
  return lists.flatMap((list) => Array.from(list)).filter((one) => counts.get(one)! >= COMMON);
}

/** Grows the record at `path` to `size` reports. */
async function growRecord(path: string, size: number): Promise<void> {
  const { packJson } = await built<typeof PackJson>("record/pack-json");
  const db = new Database(path);
  db.pragma("journal_mode = OFF");
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -3000000");
  const rows = db
    .prepare("SELECT report, prints, terms, stems, weights, date FROM crossed")
    .all() as Row[];
  const base = rows.map((row) => ({
    ...row,
    prints: new Uint32Array(bufferOf(row.prints)),
    terms: new Float64Array(bufferOf(row.terms)),
    stems: new Uint32Array(bufferOf(row.stems)),
    weights: new Float32Array(bufferOf(row.weights)),
  }));
  const counts = {
    prints: counted(base.map(({ prints }) => prints)),
    terms: counted(base.map(({ terms }) => terms)),
    stems: counted(base.map(({ stems }) => stems)),
  };
  const common = {
    prints: commonOf(
      base.map(({ prints }) => prints),
      counts.prints,
    ),
    terms: commonOf(
      base.map(({ terms }) => terms),
      counts.terms,
    ),
    stems: commonOf(
      base.map(({ stems }) => stems),
      counts.stems,
    ),
  };
  const addReport = db.prepare(
    `INSERT INTO report (id, sha256, text, json)
     SELECT ?, sha256, text, json_set(json, '$.id', ?) FROM report WHERE id = ?`,
  );
  const addReading = db.prepare("INSERT INTO reading (report, packed) VALUES (?, ?)");
  const addCrossed = db.prepare(
    `INSERT INTO crossed (report, number, prints, terms, stems, weights, date, neighbourhood, stale)
     VALUES (?, ?, ?, ?, ?, ?, ?, NULL, 0)`,
  );
  const addKeys = db.prepare(
    "INSERT INTO report_key (key, report) SELECT value, ? FROM json_each(?)",
  );
  const addDouble = (at: number): void => {
    const one = base[at % base.length]!;
    const turn = 1 + Math.floor(at / base.length);
    const number = mixed(at, 7919) * 2 ** 16 + (mixed(at, 104729) & 0xffff);
    const id = `r${number.toString(16).padStart(12, "0")}`;
    /** A key of the double for each of the report's own: another common one for a common one, else what `strange` makes of it. */
    const doubled = (
      kind: keyof typeof common,
      strange: (key: number) => number,
    ): readonly number[] =>
      Array.from(one[kind], (key, place) =>
        counts[kind].get(key)! >= COMMON
          ? common[kind][mixed(at, place + 1) % common[kind].length]!
          : strange(key),
      );
    const prints = Uint32Array.from(new Set(doubled("prints", (key) => mixed(key, turn)))).sort();
    const terms = Float64Array.from(
      new Set(
        doubled(
          "terms",
          (key) => TERMS + mixed(key, turn) * 2 ** 16 + (mixed(key, -turn) & 0xffff),
        ),
      ),
    ).sort();
    const weightOf = new Map(
      doubled("stems", (key) => mixed(key, turn)).map((stem, place) => [stem, one.weights[place]!]),
    );
    const stems = [...weightOf]
      .map(([stem, weight]) => ({ stem, weight }))
      .sort((a, b) => a.stem - b.stem);
    addReport.run(id, id, one.report);
    addReading.run(
      id,
      packJson({
        kind: "reading",
        report: id,
        reference: null,
        sentences: [],
        times: [],
        entities: [],
        figures: [],
        attributions: [],
        claims: [],
        problems: [],
      }),
    );
    addCrossed.run(
      id,
      number,
      bytesOf(prints),
      bytesOf(terms),
      bytesOf(Uint32Array.from(stems, ({ stem }) => stem)),
      bytesOf(Float32Array.from(stems, ({ weight }) => weight)),
      one.date,
    );
    addKeys.run(number, JSON.stringify([...prints, ...terms]));
  };
  const addSome = db.transaction((from: number, to: number) => {
    for (let at = from; at < to; at++) addDouble(at);
  });
  const missing = size - base.length;
  for (let at = 0; at < missing; at += AT_ONCE) addSome(at, Math.min(at + AT_ONCE, missing));
  db.pragma("journal_mode = WAL");
  db.close();
}

const [path, size] = process.argv.slice(2);
if (path === undefined || !Number.isInteger(Number(size)))
  throw new Error("Takes a record and a number of reports: grow-record.ts RECORD SIZE");
await growRecord(path, Number(size));
