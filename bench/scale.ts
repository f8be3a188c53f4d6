/**
 * Records that grow: what one more report costs in a record of so many, and what reading them all costs. Reports are invented
 * (invented-reports.ts), the record is a file, and the processor's time counts, not the clock. What is measured is the package as built.
 *
 * `npm run bench -- scale` measures 1,000 and 10,000 reports; `--sizes 1000,10000,100000` others, in growing order, in one record.
 * `--sampled` reads and crosses a sample of them only (sampled-record.ts), and makes the reports beyond 10,000 out of those
 * (grow-record.ts): minutes where the whole takes hours.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as Intake from "../src/intake/index.ts";
import type * as Record from "../src/record/index.ts";
import type * as ReadOne from "../src/record/read-one.ts";
import { built } from "./built.ts";
import { NOTHING, plus, SEED, shared, sum, timed, type Cost } from "./cost.ts";
import { inventReport } from "./invented-reports.ts";

const { intakeBytes } = await built<typeof Intake>("intake/index");
const { RecordStore } = await built<typeof Record>("record/index");
const { readOne } = await built<typeof ReadOne>("record/read-one");

/** Reports of one story, before more are added one by one. */
const TELLINGS = 4;
/** Reports added one by one at each size; every other one opens a story of its own. */
const ADDED = 60;
/** What one more report may cost at a size, as a multiple of what it costs at the size before. */
const MARK_ADD = 1.5;
/** By how much the cost of the whole read may differ from growing as the number of reports does. */
const MARK_LINEAR = 1.2;
const MARK_MEMORY_MB = 2048;

interface Measured {
  readonly from: number;
  readonly size: number;
  readonly whole: Cost;
  /** For one report: mean over the added ones. */
  readonly one: Cost;
  readonly slowest: number;
  readonly megabytes: number;
}

type Store = Awaited<ReturnType<typeof RecordStore.open>>;

/** Adds the `telling`th report of a story without crossing it. */
async function add(store: Store, story: number, telling: number): Promise<Cost> {
  const { file, bytes } = inventReport(SEED, story, telling);
  const [addition, reading] = await timed(async () => {
    const [item] = await intakeBytes(bytes, { file, url: null, mediaType: "application/json" });
    if (!item?.report) throw new Error(`${file} gave no report`);
    return { report: item.report, bytes, reading: readOne(item.report) };
  });
  const [, storing] = await timed(async () => await store.add(addition));
  return { reading, storing, crossing: 0 };
}

async function refresh(store: Store): Promise<Cost> {
  const [, crossing] = await timed(async () => {
    await store.refresh();
  });
  return { ...NOTHING, crossing };
}

/** Grows the record to `size` reports, all tellings of a story far apart, then adds more one by one. */
async function measure(
  store: Store,
  path: string,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<Measured> {
  let whole = NOTHING;
  const stories = Math.ceil((size - from) / TELLINGS);
  for (let at = 0; at < size - from; at++)
    whole = plus(whole, await add(store, from + (at % stories), Math.floor(at / stories)));
  whole = plus(whole, await refresh(store));

  let one = NOTHING;
  const each: number[] = [];
  for (let at = 0; at < ADDED; at++) {
    const [story, telling] =
      at % 2 === 0 ? [from + ((at * 7919) % stories), TELLINGS] : [size + 10_000_000 + at, 0];
    const cost = plus(await add(store, story, telling), await refresh(store));
    each.push(sum(cost));
    one = plus(one, cost);
  }
  return {
    from,
    size,
    whole,
    one: shared(one, ADDED),
    slowest: Math.max(...each),
    megabytes: statSync(path).size / 2 ** 20,
  };
}

function tell(cost: Cost): string {
  const ms = (value: number): string => value.toFixed(1);
  return `${ms(sum(cost))} ms (reading ${ms(cost.reading)}, storing and finding bonds ${ms(cost.storing)}, crossing and weighing ${ms(cost.crossing)})`;
}

function verdict(isReached: boolean): string {
  return isReached ? "reached" : "MISSED";
}

/** In a sampled record so many reports are taken in; what is more is made out of them. */
const MOST_TAKEN = 10_000;
const SAMPLE = 60;

async function fillSampled(
  path: string,
  { from, size }: { readonly from: number; readonly size: number },
): Promise<Cost> {
  if (size > MOST_TAKEN) {
    const program = fileURLToPath(new URL("grow-record.ts", import.meta.url));
    const { status } = spawnSync(
      process.execPath,
      [...process.execArgv, program, path, `${size}`],
      {
        stdio: "inherit",
      },
    );
    if (status !== 0) throw new Error("The record could not be grown.");
    return NOTHING;
  }
  const { SampledRecord } = await import("./sampled-record.ts");
  const record = new SampledRecord(path);
  const stories = Math.ceil((size - from) / TELLINGS);
  const cost = await record.fill(
    Array.from(
      { length: size - from },
      (_, at) => [from + (at % stories), Math.floor(at / stories)] as const,
    ),
  );
  record.close();
  return cost;
}

async function measureSampled(
  path: string,
  sizes: { readonly from: number; readonly size: number },
  last: Measured | null,
): Promise<Measured> {
  const { addSome, SampledRecord } = await import("./sampled-record.ts");
  const filled = await fillSampled(path, sizes);
  const record = new SampledRecord(path);
  const reading = record.readingCost(SAMPLE);
  const crossing = sizes.size <= MOST_TAKEN ? await record.crossingCost(SAMPLE) : null;
  const { one, slowest } = await addSome(
    record,
    Math.min(sizes.size, MOST_TAKEN) / TELLINGS,
    ADDED,
  );
  record.close();
  const grown = sizes.size - sizes.from;
  // What is made out of other reports has not been added, nor has it neighbourhoods: what storing it would have cost, those tell that
  // are added to it; crossing is taken to cost what it did before.
  const before = last ? last.whole.crossing / (last.size - last.from) : 0;
  const each = crossing
    ? plus(shared(filled, grown), { reading, storing: 0, crossing: crossing.mean })
    : { ...one, crossing: before };
  if (crossing)
    console.log(`  the largest of ${SAMPLE} neighbourhoods has ${crossing.largest} reports`);
  return {
    ...sizes,
    whole: shared(each, 1 / grown),
    one,
    slowest,
    megabytes: statSync(path).size / 2 ** 20,
  };
}

/** Measures a record at each of `sizes`. */
export async function benchScale(
  sizes: readonly number[],
  { isSampled }: { readonly isSampled: boolean },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-bench-"));
  const path = join(folder, "scale.crossread");
  try {
    // Code runs at full speed only after a while.
    const warming = await RecordStore.open(join(folder, "warming.crossread"), { create: true });
    for (let at = 0; at < 40; at++) await add(warming, 20_000_000 + (at >> 2), at & 3);
    await warming.refresh();
    await warming.close();
    const store = await RecordStore.open(path, { create: true });
    if (isSampled) await store.close();
    let last: Measured | null = null;
    let from = 0;
    let total = 0;
    for (const size of sizes) {
      const found: Measured = isSampled
        ? await measureSampled(path, { from, size }, last)
        : await measure(store, path, { from, size });
      total += sum(found.whole);
      const grown = size - from;
      console.log(
        `${size} reports: the last ${grown} cost ${(sum(found.whole) / 1000).toFixed(1)} s in all; each ${tell(shared(found.whole, grown))}; ` +
          `the record has ${found.megabytes.toFixed(0)} MB`,
      );
      console.log(
        `  one more report: ${tell(found.one)}; the slowest of ${ADDED}: ${found.slowest.toFixed(0)} ms`,
      );
      if (last) {
        const growth = sum(found.one) / sum(last.one);
        const linear = total / size / ((total - sum(found.whole)) / from);
        console.log(
          `  beside ${last.size} reports: one more costs ${growth.toFixed(2)} times as much (mark ${MARK_ADD}, ${verdict(growth <= MARK_ADD)}); ` +
            `the whole read per report ${linear.toFixed(2)} times as much (mark ${MARK_LINEAR}, ${verdict(linear <= MARK_LINEAR)})`,
        );
      }
      last = found;
      from = size;
    }
    if (!isSampled) await store.close();
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `peak memory ${peak.toFixed(0)} MB (mark ${MARK_MEMORY_MB}, ${verdict(peak <= MARK_MEMORY_MB)})`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
