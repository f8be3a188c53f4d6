/**
 * A record whose reports are not all read: each is taken in, stored and given its bonds as ever, but has an empty reading until
 * something is measured that needs a real one. So what grows with a record can be measured in a record that would take hours to read.
 */
import Database from "better-sqlite3";
import type * as Crossing from "../src/crossing/index.ts";
import type * as Intake from "../src/intake/index.ts";
import type { Reading, Report } from "../src/model/index.ts";
import type * as PackJson from "../src/record/pack-json.ts";
import type * as ReadOne from "../src/record/read-one.ts";
import type * as Record from "../src/record/index.ts";
import { built } from "./built.ts";
import { inventReport } from "./invented-reports.ts";
import { middle, SEED, timed, type Cost, NOTHING, plus } from "./cost.ts";

const { intakeBytes } = await built<typeof Intake>("intake/index");
const { neighbourhoodOf } = await built<typeof Crossing>("crossing/index");
const { RecordStore } = await built<typeof Record>("record/index");
const { readOne } = await built<typeof ReadOne>("record/read-one");
const { packJson } = await built<typeof PackJson>("record/pack-json");

/** A report as intake gives it. */
export interface Taken {
  readonly report: Report;
  readonly bytes: Uint8Array;
}

/** The `telling`th report of a story, taken in. */
export async function take(story: number, telling: number): Promise<Taken> {
  const { file, bytes } = inventReport(SEED, story, telling);
  const [item] = await intakeBytes(bytes, { file, url: null, mediaType: "application/json" });
  if (!item?.report) throw new Error(`${file} gave no report`);
  return { report: item.report, bytes };
}

function emptyReading(report: string): Reading {
  return {
    kind: "reading",
    report,
    reference: null,
    sentences: [],
    times: [],
    entities: [],
    figures: [],
    attributions: [],
    claims: [],
    problems: [],
  };
}

/** Such a record at `path`, measured. */
export class SampledRecord {
  readonly #path: string;
  readonly #raw: Database.Database;
  /** Reports that have their real reading. */
  readonly #read = new Set<string>();

  constructor(path: string) {
    this.#path = path;
    this.#raw = new Database(path);
    this.#raw.pragma("busy_timeout = 5000");
  }

  close(): void {
    this.#raw.close();
  }

  /** Adds reports with empty readings. What storing them and finding their bonds cost, and intake as the whole of reading. */
  async fill(which: Iterable<readonly [story: number, telling: number]>): Promise<Cost> {
    let cost = NOTHING;
    const store = await RecordStore.open(this.#path, { create: true });
    for (const [story, telling] of which) {
      const [taken, reading] = await timed(async () => await take(story, telling));
      const addition = { ...taken, reading: emptyReading(taken.report.id) };
      const [, storing] = await timed(async () => await store.add(addition));
      cost = plus(cost, { reading, storing, crossing: 0 });
    }
    await store.close();
    this.#raw.exec("UPDATE crossed SET stale = 0");
    return cost;
  }

  /** What reading a report costs, beside intake: the mean over every so many reports, `many` in all. */
  readingCost(many: number): number {
    let sum = 0;
    const ids = this.#everySo(many);
    for (const id of ids) {
      const started = process.cpuUsage();
      readOne(this.#reportOf(id));
      const { user, system } = process.cpuUsage(started);
      sum += (user + system) / 1000;
    }
    return sum / ids.length;
  }

  /** What crossing costs for a report: of every so many reports the neighbourhood is crossed, its cost shared by its reports. */
  async crossingCost(many: number): Promise<{ readonly mean: number; readonly largest: number }> {
    const store = await RecordStore.open(this.#path, { create: true });
    let sum = 0;
    let largest = 0;
    const ids = this.#everySo(many);
    for (const id of ids) {
      const members = this.#neighbourhoodOf(id);
      this.#readReally(members);
      this.#raw
        .prepare("UPDATE crossed SET stale = 1, neighbourhood = NULL WHERE report = ?")
        .run(id);
      const [, crossing] = await timed(async () => {
        await store.refresh();
      });
      sum += crossing / members.length;
      largest = Math.max(largest, members.length);
    }
    await store.close();
    return { mean: sum / ids.length, largest };
  }

  /**
   * What one more report costs, from a record that is opened for it. The report is added, crossed and taken out again before, so that
   * what stands around it has been crossed as in a record that was read in full.
   */
  async addOne(story: number, telling: number): Promise<Cost> {
    const taken = await take(story, telling);
    const { id } = taken.report;
    const [addition, reading] = await timed(async () => {
      const again = await take(story, telling);
      return { ...again, reading: readOne(again.report) };
    });
    const before = await RecordStore.open(this.#path, { create: true });
    await before.add(addition);
    await this.#settle(before);
    await before.remove(id);
    await this.#settle(before);
    await before.close();

    const store = await RecordStore.open(this.#path, { create: true });
    const [, storing] = await timed(async () => await store.add(addition));
    const [, crossing] = await timed(async () => {
      await store.refresh();
    });
    await store.remove(id);
    await this.#settle(store);
    await store.close();
    return { reading, storing, crossing };
  }

  async #settle(store: Awaited<ReturnType<typeof RecordStore.open>>): Promise<void> {
    const stale = this.#raw
      .prepare("SELECT report FROM crossed WHERE stale = 1")
      .pluck()
      .all() as string[];
    for (const id of stale) this.#readReally(this.#neighbourhoodOf(id));
    await store.refresh();
  }

  /** Every so many reports in the order of their ids, `many` in all. */
  #everySo(many: number): string[] {
    const ids = this.#raw
      .prepare("SELECT report FROM crossed ORDER BY number")
      .pluck()
      .all() as string[];
    return Array.from({ length: many }, (_, at) => ids[Math.floor((at * ids.length) / many)]!);
  }

  #reportOf(id: string): Report {
    const row = this.#raw.prepare("SELECT text, json FROM report WHERE id = ?").get(id) as {
      readonly text: string;
      readonly json: string;
    };
    return { ...(JSON.parse(row.json) as Omit<Report, "text">), text: row.text };
  }

  #neighbourhoodOf(id: string): string[] {
    const bonds = this.#raw.prepare(
      "SELECT b AS other, strength FROM bond WHERE a = ? AND strength > 0",
    );
    const start = this.#raw
      .prepare("SELECT number FROM crossed WHERE report = ?")
      .pluck()
      .get(id) as number;
    const walk = neighbourhoodOf(start);
    let step = walk.next();
    while (step.done !== true) step = walk.next(bonds.all(step.value) as Crossing.BondTo[]);
    const name = this.#raw.prepare("SELECT report FROM crossed WHERE number = ?").pluck();
    return step.value.map((number) => name.get(number) as string);
  }

  #readReally(ids: readonly string[]): void {
    const replace = this.#raw.prepare("UPDATE reading SET packed = ? WHERE report = ?");
    for (const id of ids) {
      if (this.#read.has(id)) continue;
      replace.run(packJson(readOne(this.#reportOf(id))), id);
      this.#read.add(id);
    }
  }
}

/** Adds reports of known stories and of new ones in turn; the middle cost of each part, and the dearest in all. */
export async function addSome(
  record: SampledRecord,
  stories: number,
  many: number,
): Promise<{ readonly one: Cost; readonly slowest: number }> {
  const costs: Cost[] = [];
  for (let at = 0; at < many; at++)
    costs.push(
      at % 2 === 0
        ? await record.addOne((at * 7919) % stories, 90)
        : await record.addOne(30_000_000 + at, 0),
    );
  return {
    one: middle(costs),
    slowest: Math.max(...costs.map((cost) => cost.reading + cost.storing + cost.crossing)),
  };
}
