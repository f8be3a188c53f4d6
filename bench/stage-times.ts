/**
 * Times of the stages of annotating beside wink-nlp's on the same texts. Text by text the baseline, the whole and the stages take
 * turns; of several rounds the middle time of each part on each text counts. What is timed is the processor's work and not the clock,
 * which on a busy machine runs on while others are served.
 */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type * as Annotate from "../src/cli/annotate.ts";
import type * as Export from "../src/export/index.ts";
import type * as Intake from "../src/intake/index.ts";
import type * as Model from "../src/model/index.ts";
import type * as Attributions from "../src/reading/attributions/find-attributions.ts";
import type * as Speakers from "../src/reading/attributions/resolve-speakers.ts";
import type * as Claims from "../src/reading/claims/find-claims.ts";
import type * as Figures from "../src/reading/figures/find-figures.ts";
import type * as Reading from "../src/reading/index.ts";
import type * as Names from "../src/reading/names/find-entities.ts";
import type * as Times from "../src/reading/times/find-times.ts";
import type { BenchText } from "./bench-texts.ts";
import { built } from "./built.ts";

const { annotateLine } = await built<typeof Annotate>("cli/annotate");
const { toAnnotation } = await built<typeof Export>("export/index");
const { reportFromText } = await built<typeof Intake>("intake/index");
const { ownDate } = await built<typeof Model>("model/index");
const { readReport, tokenize } = await built<typeof Reading>("reading/index");
const { findTimes } = await built<typeof Times>("reading/times/find-times");
const { findEntities } = await built<typeof Names>("reading/names/find-entities");
const { findFigures } = await built<typeof Figures>("reading/figures/find-figures");
const { findAttributions } = await built<typeof Attributions>(
  "reading/attributions/find-attributions",
);
const { resolveSpeakers } = await built<typeof Speakers>("reading/attributions/resolve-speakers");
const { findClaims } = await built<typeof Claims>("reading/claims/find-claims");

/** The parts that are timed: wink-nlp, all of `annotate`, and its stages in order. */
export const PARTS = [
  "wink",
  "annotate",
  "line in",
  "tokens",
  "times",
  "names",
  "figures",
  "attributions",
  "speakers",
  "claims",
  "line out",
] as const;

/** One of PARTS. */
export type Part = (typeof PARTS)[number];

/** Milliseconds of the processor for each part. */
export type PartTimes = Readonly<Record<Part, number>>;

const nlp = winkNLP(model, ["sbd", "pos"]);
// eslint-disable-next-line @typescript-eslint/unbound-method -- wink-nlp's accessor is a value, passed as it is
const tagOf = nlp.its.pos;

/** How many tokens the title and body of `texts` have. */
export function countTokens(texts: readonly BenchText[]): number {
  return texts.reduce((sum, text) => sum + tokenize(reportFromText(text)).tokens.count, 0);
}

/** Reads all `texts` once with each part; gives the times for each text. */
export function timeRound(texts: readonly BenchText[]): PartTimes[] {
  return texts.map((given, index) => {
    const spent = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<Part, number>;
    const time = <T>(part: Part, run: () => T): T => {
      const started = process.cpuUsage();
      const result = run();
      const { user, system } = process.cpuUsage(started);
      spent[part] += (user + system) / 1000;
      return result;
    };
    const line = JSON.stringify(given);
    const turns = [
      (): void => {
        time("wink", () => nlp.readDoc(given.text).tokens().out(tagOf));
      },
      (): void => {
        time("annotate", () => JSON.stringify(annotateLine(line, index)));
      },
      (): void => {
        timeStages(line, time);
      },
    ];
    for (let turn = 0; turn < turns.length; turn++) turns[(turn + index) % turns.length]!();
    return spent;
  });
}

function timeStages(line: string, time: <T>(part: Part, run: () => T) => T): void {
  const report = time("line in", () => reportFromText(JSON.parse(line) as BenchText));
  const reference = ownDate(report)?.range ?? null;
  const text = time("tokens", () => tokenize(report));
  const times = time("times", () => findTimes(text, reference));
  const named = time("names", () => findEntities(text));
  const figures = time("figures", () => findFigures(text, times, named));
  const found = time("attributions", () => findAttributions(text, named));
  const { entities, attributions } = time("speakers", () => resolveSpeakers(text, named, found));
  time("claims", () => findClaims({ text, times, entities, figures, attributions }));
  const reading = readReport(report, reference);
  time("line out", () => JSON.stringify(toAnnotation(report.id, report, reading)));
}

/** The middle time of each part on each text over several rounds, summed over the texts. */
export function middleOf(rounds: readonly (readonly PartTimes[])[]): PartTimes {
  return timesOf((part) =>
    rounds[0]!.reduce((sum, _, text) => {
      const sorted = rounds.map((round) => round[text]![part]).toSorted((a, b) => a - b);
      return sum + sorted[Math.floor(sorted.length / 2)]!;
    }, 0),
  );
}

/** The times of one round, summed over the texts. */
export function sumOf(round: readonly PartTimes[]): PartTimes {
  return timesOf((part) => round.reduce((sum, times) => sum + times[part], 0));
}

function timesOf(of: (part: Part) => number): PartTimes {
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, number>;
}
