/**
 * Speed, as ratios to a baseline that is measured in the same run on the same texts: wink-nlp tokenising, cutting sentences and
 * tagging. Ratios compare between machines; times do not. What is measured is the package as built, in dist/, which is what people
 * run; `npm run bench` builds it first. `npm run bench stages` leaves out the runs of the command; `npm run bench -- scale` measures
 * records that grow instead (scale.ts), `npm run bench -- room` the reading room with large records (room.ts).
 */
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type * as Intake from "../src/intake/index.ts";
import type { ReadReport } from "../src/model/index.ts";
import type * as Reading from "../src/reading/index.ts";
import type * as Record from "../src/record/index.ts";
import type * as ReadOne from "../src/record/read-one.ts";
import { benchTexts, invented } from "./bench-texts.ts";
import { built } from "./built.ts";
import { sizesOf } from "./sizes.ts";
import { bareStart, runCommand } from "./run-command.ts";
import { countTokens, middleOf, type Part, PARTS, sumOf, timeRound } from "./stage-times.ts";

if (process.argv.includes("scale")) {
  const { benchScale } = await import("./scale.ts");
  await benchScale(sizesOf(process.argv, [1000, 10_000]), {
    isSampled: process.argv.includes("--sampled"),
  });
  process.exit();
}

if (process.argv.includes("room")) {
  const { benchRoom } = await import("./room.ts");
  const at = process.argv.indexOf("--keep");
  await benchRoom(sizesOf(process.argv, [2000]), at < 0 ? null : process.argv[at + 1]!);
  process.exit();
}

const ROUNDS = 7;
const SEED = 7;
/** How many times slower than the baseline all of `annotate` may be, and should be. */
const MARK = 15;
const AIM = 5;
/** What each stage may take, as a multiple of the baseline. */
const BUDGETS: Partial<globalThis.Record<Part, number>> = {
  tokens: 1.6,
  times: 0.8,
  names: 1.8,
  figures: 0.5,
  attributions: 4,
  claims: 1.2,
};
/** How often the texts are given to the command, so that its start weighs little. */
const REPEATS = 4;

const { intakeBytes } = await built<typeof Intake>("intake/index");
const { tokenize } = await built<typeof Reading>("reading/index");
const { compose } = await built<typeof Record>("record/index");
const { readOne } = await built<typeof ReadOne>("record/read-one");

const folder = new URL("../examples/orlava-dam/", import.meta.url);
const files = readdirSync(folder)
  .toSorted()
  .map((file) => ({ file, bytes: readFileSync(new URL(file, folder)) }));
const examples = await readExamples();
const sentences = examples.flatMap(({ report }) =>
  tokenize(report).sentences.map(({ start, end }) => report.text.slice(start, end)),
);

const { from, texts } = benchTexts(sentences, SEED);
const tokens = countTokens(texts);
console.log(`${texts.length} ${from}, ${tokens} tokens; Node.js ${process.version}`);

// Code runs at full speed only after a while: that, and not the words of the texts, is what the first rounds are for.
const warming = invented(sentences, SEED + 1);
for (let round = 0; round < 3; round++) timeRound(warming);
const rounds = Array.from({ length: ROUNDS }, () => timeRound(texts));
const middle = middleOf(rounds);
const sums = rounds.map(sumOf);
const first = sums[0]!;
const whole = middle.annotate / middle.wink;
const apart = sums.map((round) => round.annotate / round.wink).toSorted((a, b) => a - b);

console.log(
  `wink-nlp, tokens, sentences and tags: ${perSecond(middle.wink)}\n` +
    `annotate, everything on, one thread:  ${perSecond(middle.annotate)}: ${ratio(whole)}` +
    ` of wink-nlp's speed (mark ${ratio(MARK)}${verdict(whole, MARK)}, aim ${ratio(AIM)}${verdict(whole, AIM)})\n` +
    `  single rounds ${ratio(apart[0]!)} to ${ratio(apart.at(-1)!)}; texts read for the first time ${ratio(first.annotate / first.wink)}`,
);
console.log("stages, as multiples of wink-nlp's time:");
const known = PARTS.slice(2).reduce((sum, part) => sum + middle[part], 0);
for (const part of PARTS.slice(2)) {
  const times = middle[part] / middle.wink;
  const share = `${((100 * middle[part]) / known).toFixed(0)} %`;
  const budget = BUDGETS[part];
  console.log(
    `  ${part.padEnd(14)}${times.toFixed(2).padStart(6)}  ${share.padStart(5)}` +
      (budget === undefined ? "" : `  budget ${budget.toFixed(1)}${verdict(times, budget)}`),
  );
}
console.log(`  ${"all stages".padEnd(14)}${(known / middle.wink).toFixed(2).padStart(6)}`);
await benchRecord();
if (!process.argv.includes("stages")) benchCommand();

/** The command from start to end: what loading costs, what memory it takes, what threads bring. */
function benchCommand(): void {
  const bare = bareStart();
  const lines = texts.map((text) => JSON.stringify(text));
  const one = `${lines[0]!}\n`;
  const input = `${Array.from({ length: REPEATS }, () => lines.join("\n")).join("\n")}\n`;
  const nothing = runCommand(["annotate"], "");
  const single = runCommand(["annotate"], one);
  console.log(
    `start: ${nothing.ms.toFixed(0)} ms without input, ${single.ms.toFixed(0)} ms with one text, models loaded` +
      ` (Node.js alone ${bare.toFixed(0)} ms)`,
  );
  const plain = runCommand(["annotate"], `${lines.join("\n")}\n`);
  let alone = NaN;
  for (let threads = 1; threads <= Math.max(2, availableParallelism()); threads *= 2) {
    const { ms, peakMb, lines: out } = runCommand(["annotate", "--threads", `${threads}`], input);
    if (out !== REPEATS * texts.length) throw new Error(`${out} lines came out`);
    if (threads === 1) alone = ms;
    console.log(
      `  --threads ${threads}: ${perSecond(ms, REPEATS * tokens)} with start, ${(alone / ms).toFixed(2)} times one thread's speed,` +
        ` peak memory ${peakMb.toFixed(0)} MB` +
        (threads === 1 ? ` (a quarter of the input: ${plain.peakMb.toFixed(0)} MB)` : ""),
    );
  }
}

/** All of `read` on the example: pages in, a record out. */
async function benchRecord(): Promise<void> {
  const count = examples.reduce((sum, { report }) => sum + tokenize(report).tokens.count, 0);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = process.cpuUsage();
    compose(await readExamples());
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  const ms = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
  const times1 = ms / count / (middle.wink / tokens);
  console.log(
    `read: intake, reading, crossing, weighing of the example: ${perSecond(ms, count)}, ${ratio(times1)}`,
  );
}

async function readExamples(): Promise<ReadReport[]> {
  const reports: ReadReport[] = [];
  for (const { file, bytes } of files) {
    for (const { report } of await intakeBytes(bytes, { file, url: null, mediaType: null }))
      if (report) reports.push({ report, reading: readOne(report) });
  }
  return reports;
}

function perSecond(ms: number, count: number = tokens): string {
  return `${Math.round(count / ms)},000 tokens/s`;
}

function ratio(times: number): string {
  return `1/${Number.isInteger(times) ? times : times.toFixed(1)}`;
}

function verdict(value: number, most: number): string {
  return value <= most ? " reached" : " MISSED";
}
