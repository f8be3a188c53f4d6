/**
 * Copies and stories of the kits, each stage measured by itself on reports that hold the kit's text and nothing else, and event
 * coreference with the corpus' own mentions.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCopies } from "../src/crossing/copies/find-copies.ts";
import { findStories } from "../src/crossing/stories/find-stories.ts";
import { readWords } from "../src/crossing/text/report-words.ts";
import type { ReadReport, ReportSpan } from "../src/model/index.ts";
import { predictEvents, readEcb } from "./ecb-mentions.ts";
import type { EvalRow } from "./eval-row.ts";
import { kitReport, type KitDocument } from "./kit-report.ts";

function readLines<Line>(file: string): Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

/** What a scorer prints for two sets of lines. */
function runScorer(scorer: string, gold: readonly unknown[], system: readonly unknown[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), "crossread-eval-"));
  try {
    const files = [gold, system].map((lines, index) => {
      const file = join(folder, `${index}.jsonl`);
      // The empty line at the end keeps a single line from being taken for a whole record.
      writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join("\n")}\n\n`);
      return file;
    });
    const printed = execFileSync(process.execPath, [scorer, ...files, "--json"], {
      encoding: "utf8",
    });
    return JSON.parse(printed) as unknown;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reports of kit documents, in the order of their ids, with the document of each. */
function readKit<Document extends KitDocument>(
  documents: readonly Document[],
): { readonly inputs: ReadReport[]; readonly documentOf: Map<string, Document> } {
  const reports = documents
    .map((document) => ({ document, report: kitReport(document).report }))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const inputs = reports.map(({ report }): ReadReport => ({
    report,
    reading: {
      kind: "reading",
      report: report.id,
      reference: null,
      sentences: [],
      times: [],
      entities: [],
      figures: [],
      attributions: [],
      claims: [],
      problems: [],
    },
  }));
  return {
    inputs,
    documentOf: new Map(reports.map(({ document, report }) => [report.id, document])),
  };
}

interface Share {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

interface PairLine {
  readonly id: string;
  readonly a: KitDocument;
  readonly b: KitDocument;
}

/** Recall of words and F1 of pairs for one file of the reuse kit. Pairs of one outlet are not in the kit and are left out. */
function evalCopies(shared: string, kit: string, stories: string | null): EvalRow[] {
  const gold = readLines<PairLine>(join(shared, "data/reuse", `${kit}.jsonl`));
  const documents =
    stories === null
      ? [...new Map(gold.flatMap(({ a, b }) => [a, b]).map((one) => [one.id, one])).values()]
      : readLines<KitDocument>(join(shared, "data/stories", stories));
  const { inputs, documentOf } = readKit(documents.map((one) => ({ ...one, title: "" })));
  const words = inputs.map(({ report }) => readWords(report));
  const outletOf = (document: KitDocument): string | undefined =>
    document.outlet ?? document.publisher;
  const pairs = new Map<
    string,
    { id: string; a: { id: string }; b: { id: string }; spans: unknown[] }
  >();
  for (const { spans } of findCopies(inputs, words)) {
    const [x, y] = spans
      .map((span: ReportSpan) => ({ span, document: documentOf.get(span.report)! }))
      .sort((p, q) => (p.document.id < q.document.id ? -1 : 1)) as [
      { span: ReportSpan; document: KitDocument },
      { span: ReportSpan; document: KitDocument },
    ];
    if (outletOf(x.document) === outletOf(y.document)) continue;
    const id = `${x.document.id}|${y.document.id}`;
    const pair = pairs.get(id) ?? {
      id,
      a: { id: x.document.id },
      b: { id: y.document.id },
      spans: [],
    };
    pair.spans.push({ a: x.span, b: y.span });
    pairs.set(id, pair);
  }
  const score = runScorer(join(shared, "scorers/copies.mjs"), gold, [...pairs.values()]) as {
    words: Share;
    pairs: Share;
  };
  return [
    { task: "copies", measure: `${kit}-words-recall`, value: score.words.r },
    { task: "copies", measure: `${kit}-words-f1`, value: score.words.f1 },
    { task: "copies", measure: `${kit}-pairs-f1`, value: score.pairs.f1 },
  ];
}

function evalStories(shared: string, file: string): EvalRow {
  const documents = readLines<KitDocument & { readonly story: string }>(
    join(shared, "data/stories", file),
  );
  const { inputs, documentOf } = readKit(documents);
  const words = inputs.map(({ report }) => readWords(report));
  const stories = findStories(inputs, words, findCopies(inputs, words));
  const score = runScorer(
    join(shared, "scorers/coref.mjs"),
    documents.map(({ id, story }) => ({ mention: id, cluster: story })),
    stories.flatMap(({ id, reports }) =>
      reports.map((report) => ({ mention: documentOf.get(report)!.id, cluster: id })),
    ),
  ) as { b3: Share };
  const { p, r, f1 } = score.b3;
  const percent = (share: number): string => (100 * share).toFixed(1);
  return {
    task: "stories",
    measure: `${file.replace(".jsonl", "")}-b3-f1`,
    value: f1,
    note: `precision ${percent(p)}, recall ${percent(r)}; the threshold was chosen on these stories`,
  };
}

/** Event coreference with given mentions: clusters inside predicted topics, and clusters over the whole corpus without topics. */
function evalEvents(shared: string, file: string): EvalRow[] {
  const documents = readEcb(join(shared, "data/coref", file));
  const gold = documents.flatMap(({ mentions }) =>
    mentions
      .filter(({ kind }) => kind === "event")
      .map(({ id, chain }) => ({ mention: id, cluster: chain })),
  );
  const name = `ecb-${file.replace(".jsonl", "")}`;
  return (["predicted", "none"] as const).map((topics) => {
    const system = predictEvents(documents, { topics });
    const score = runScorer(join(shared, "scorers/coref.mjs"), gold, system) as { conll: number };
    return topics === "predicted"
      ? {
          task: "events",
          measure: `${name}-conll`,
          value: score.conll,
          note: "given mentions, predicted topics",
        }
      : {
          task: "events",
          measure: `${name}-whole-corpus-conll`,
          value: score.conll,
          note: "given mentions, compared over the whole corpus",
        };
  });
}

/** Measures copies, stories and events on the kits in the folder `shared`. */
export function evalCrossing(shared: string): Promise<EvalRow[]> {
  if (!existsSync(join(shared, "data"))) {
    return Promise.resolve([
      { task: "crossing", measure: "absent", value: 0, note: `no corpora in ${shared}` },
    ]);
  }
  return Promise.resolve([
    ...evalCopies(shared, "cluster_pairs", "clusters_dev.jsonl"),
    ...evalCopies(shared, "basil_pairs", "dev.jsonl"),
    ...evalCopies(shared, "polnear_pairs", null),
    evalStories(shared, "dev.jsonl"),
    evalStories(shared, "clusters_dev.jsonl"),
    ...evalEvents(shared, "dev.jsonl"),
  ]);
}
