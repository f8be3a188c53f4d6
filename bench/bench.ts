/**
 * Throughput, as ratios to a baseline that is measured in the same run on the same text: wink-nlp tokenising, cutting sentences and
 * tagging. Ratios compare between machines; times do not.
 */
import { readdirSync, readFileSync } from "node:fs";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { intakeBytes, reportFromText } from "../src/intake/index.ts";
import type { ReadReport, Report } from "../src/model/index.ts";
import { readReport, tokenize } from "../src/reading/index.ts";
import { compose } from "../src/record/index.ts";
import { readOne } from "../src/record/read-one.ts";

/** Times each part is run; the fastest run counts. */
const RUNS = 5;
/** Copies of the examples that make the text long enough to time. */
const COPIES = 12;

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
const texts = Array.from({ length: COPIES }, () => reports.map(({ text }) => text)).flat();
const given: Report[] = texts.map((text, index) => reportFromText({ id: String(index), text }));
const tokens = given.reduce((sum, report) => sum + tokenize(report).tokens.count, 0);

const nlp = winkNLP(model, ["sbd", "pos"]);
// eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp's accessor is a value, passed as it is
const tagOf = nlp.its.pos;
const reference = { earliest: "2019-03-15", latest: "2019-03-15" };

const baseline = await fastest(() => {
  for (const text of texts) nlp.readDoc(text).tokens().out(tagOf);
});
const annotate = await fastest(() => {
  for (const report of given) readReport(report, reference);
});
const read = await fastest(async () => {
  for (let copy = 0; copy < COPIES; copy++) {
    const inputs: ReadReport[] = [];
    for (const { file, bytes } of files) {
      for (const { report } of await intakeBytes(bytes, { file, url: null, mediaType: null })) {
        if (report) inputs.push({ report, reading: readOne(report) });
      }
    }
    compose(inputs);
  }
});

print("wink-nlp tokenise, sentences, tags", baseline);
print("annotate (reading, everything on)", annotate);
print("read (intake, reading, crossing, weighing)", read);

function print(name: string, ms: number): void {
  const ratio = ms === baseline ? "1" : `1/${(ms / baseline).toFixed(1)}`;
  console.log(
    `${name}: ${ratio} of the baseline's speed (${Math.round((tokens / ms) * 1000)} tokens/s here)`,
  );
}

async function fastest(run: () => void | Promise<void>): Promise<number> {
  let best = Infinity;
  for (let count = 0; count < RUNS; count++) {
    const started = performance.now();
    await run();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}
