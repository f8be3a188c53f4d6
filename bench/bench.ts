/**
 * Throughput, as ratios to a baseline that is measured in the same run on the same text: wink-nlp tokenising, cutting sentences and
 * tagging. Ratios compare between machines; times do not. Runs of both take turns, and the middle ones count. What is measured is the
 * package as built, in dist/, which is what people run; `npm run bench` builds it first.
 */
import { readdirSync, readFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type * as Intake from "../src/intake/index.ts";
import type { ReadReport } from "../src/model/index.ts";
import type * as Attributions from "../src/reading/attributions/find-attributions.ts";
import type * as Speakers from "../src/reading/attributions/resolve-speakers.ts";
import type * as Claims from "../src/reading/claims/find-claims.ts";
import type * as Figures from "../src/reading/figures/find-figures.ts";
import type * as Reading from "../src/reading/index.ts";
import type * as Names from "../src/reading/names/find-entities.ts";
import type * as Times from "../src/reading/times/find-times.ts";
import type * as Record from "../src/record/index.ts";
import type * as ReadOne from "../src/record/read-one.ts";
import { varyText } from "./vary-text.ts";

/** Times each part is run, after one run that counts for nothing. */
const RUNS = 5;
const TEXTS = 60;
const SEED = 7;
const REFERENCE = { earliest: "2019-03-15", latest: "2019-03-15" };

const { intakeBytes, reportFromText } = await built<typeof Intake>("intake/index");
const { readReport, tokenize } = await built<typeof Reading>("reading/index");
const { findTimes } = await built<typeof Times>("reading/times/find-times");
const { findEntities } = await built<typeof Names>("reading/names/find-entities");
const { findFigures } = await built<typeof Figures>("reading/figures/find-figures");
const { findAttributions } = await built<typeof Attributions>(
  "reading/attributions/find-attributions",
);
const { resolveSpeakers } = await built<typeof Speakers>("reading/attributions/resolve-speakers");
const { findClaims } = await built<typeof Claims>("reading/claims/find-claims");
const { compose } = await built<typeof Record>("record/index");
const { readOne } = await built<typeof ReadOne>("record/read-one");

const folder = new URL("../examples/orlava-dam/", import.meta.url);
const files = await Promise.all(
  readdirSync(folder)
    .toSorted()
    .map(async (file) => {
      const bytes = readFileSync(new URL(file, folder));
      return { file, bytes, items: await intakeBytes(bytes, { file, url: null, mediaType: null }) };
    }),
);
const reports = files.flatMap(({ items }) =>
  items.flatMap(({ report }) => (report ? [report] : [])),
);
const sentences = reports.flatMap((report) =>
  tokenize(report).sentences.map(({ start, end }) => report.text.slice(start, end)),
);
const texts = varyText(sentences, TEXTS, SEED);
const given = texts.map((text, index) => reportFromText({ id: String(index), text }));
const tokens = given.reduce((sum, report) => sum + tokenize(report).tokens.count, 0);

const nlp = winkNLP(model, ["sbd", "pos"]);
// eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp's accessor is a value, passed as it is
const tagOf = nlp.its.pos;

const BASELINE = "wink-nlp: tokenise, sentences, tags";
const ANNOTATE = "annotate: reading, everything on";
const READ = "read: intake, reading, crossing, weighing";
const measured = new Map<string, number[]>();

for (let run = 0; run <= RUNS; run++) {
  await time(BASELINE, () => {
    for (const text of texts) nlp.readDoc(text).tokens().out(tagOf);
  });
  await time(ANNOTATE, () => {
    for (const report of given) readReport(report, REFERENCE);
  });
  timeStages();
  await time(READ, async () => {
    const inputs: ReadReport[] = [];
    for (const { file, bytes } of files) {
      for (const { report } of await intakeBytes(bytes, { file, url: null, mediaType: null })) {
        if (report) inputs.push({ report, reading: readOne(report) });
      }
    }
    compose(inputs);
  });
  if (run === 0) measured.clear();
}

const baseline = middle(BASELINE);
const exampleTokens = reports.reduce((sum, report) => sum + tokenize(report).tokens.count, 0);
print(BASELINE, baseline, tokens);
print(ANNOTATE, middle(ANNOTATE), tokens);
print(READ, middle(READ), exampleTokens);
const stages = [...measured.keys()].filter((name) => name.startsWith("  "));
const all = stages.reduce((sum, name) => sum + middle(name), 0);
console.log("stages of annotate, as shares of it and as multiples of the baseline:");
for (const name of stages) {
  const ms = middle(name);
  const share = `${((100 * ms) / all).toFixed(0)} %`;
  console.log(`${name.padEnd(16)}${share.padStart(5)}  ${(ms / baseline).toFixed(2)}×`);
}

async function built<Module>(name: string): Promise<Module> {
  return (await import(new URL(`../dist/${name}.js`, import.meta.url).href)) as Module;
}

function timeStages(): void {
  const spent = new Map<string, number>();
  const stage = <T>(name: string, run: () => T): T => {
    const started = performance.now();
    const result = run();
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - started);
    return result;
  };
  for (const report of given) {
    const text = stage("  tokens", () => tokenize(report));
    const times = stage("  times", () => findTimes(text, REFERENCE));
    const named = stage("  names", () => findEntities(text));
    const figures = stage("  figures", () => findFigures(text, times, named));
    const found = stage("  attributions", () => findAttributions(text, named));
    const { entities, attributions } = stage("  speakers", () =>
      resolveSpeakers(text, named, found),
    );
    stage("  claims", () => findClaims({ text, times, entities, figures, attributions }));
  }
  for (const [name, ms] of spent) keep(name, ms);
}

async function time(name: string, run: () => void | Promise<void>): Promise<void> {
  const started = performance.now();
  await run();
  keep(name, performance.now() - started);
}

function keep(name: string, ms: number): void {
  const times = measured.get(name) ?? [];
  times.push(ms);
  measured.set(name, times);
}

function middle(name: string): number {
  const times = (measured.get(name) ?? []).toSorted((a, b) => a - b);
  return times[Math.floor(times.length / 2)]!;
}

/** Speed as a ratio to the baseline's, token for token. */
function print(name: string, ms: number, count: number): void {
  const ratio = ms / count / (baseline / tokens);
  console.log(
    `${name}: ${ratio === 1 ? "1" : `1/${ratio.toFixed(1)}`} of the baseline's speed (${String(Math.round((count / ms) * 1000))} tokens/s here)`,
  );
}
