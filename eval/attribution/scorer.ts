/** The scorer of spans that lies beside the corpora, loaded when they are there. */
import { pathToFileURL } from "node:url";
import type { Span } from "../../src/model/index.ts";
import type { Roles } from "./corpus.ts";

/** F1, precision and recall of one measure. */
export interface Score {
  readonly f1: number;
  readonly p: number;
  readonly r: number;
}

/** What the scorer gives for a set of documents. */
export interface Scores {
  readonly gold: number;
  readonly system: number;
  readonly token: Readonly<Record<string, Score>>;
  readonly exact: Readonly<Record<string, Score>>;
  readonly match: Readonly<Record<string, Score>>;
}

/** One text with the attributions asked for and those found. */
export interface Answered {
  readonly text: string;
  readonly gold: readonly Roles[];
  readonly found: readonly Roles[];
}

/** Scores documents together. */
export type Scorer = (documents: readonly Answered[]) => Scores;

/** The scorer in the folder `shared`. */
export async function loadScorer(shared: string): Promise<Scorer> {
  const { score } = (await import(pathToFileURL(`${shared}/scorers/attribution.mjs`).href)) as {
    readonly score: (gold: unknown, system: unknown) => Scores;
  };
  return (documents) =>
    score(
      documents.map(({ text, gold }, index) => ({
        doc: String(index),
        text,
        attributions: gold.map(plain),
      })),
      documents.map(({ found }, index) => ({ doc: String(index), attributions: found.map(plain) })),
    );
}

function plain(roles: Roles): object {
  return {
    source: pairs(roles.source),
    cue: pairs(roles.cue),
    content: pairs(roles.content),
  };
}

function pairs(spans: readonly Span[]): number[][] {
  return spans.map((span) => [span.start, span.end]);
}
