/** Documents with annotated attributions, brought to the tokens that reading works on. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { kitReport } from "../../eval/kit-report.ts";
import type { Span } from "../../src/model/index.ts";
import type { Draft } from "../../src/reading/attributions/draft.ts";
import { findByRules } from "../../src/reading/attributions/find-attributions.ts";
import { createNarration } from "../../src/reading/attributions/narration.ts";
import { collectFacts, type Facts, ROLE } from "../../src/reading/attributions/tagging/facts.ts";
import { tokenize } from "../../src/reading/tokenize.ts";

/** An annotated attribution over tokens. */
export interface GoldAttribution {
  /** The token of the cue that the model looks for. */
  readonly anchor: number;
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** One document. */
export interface TrainingDocument {
  readonly id: string;
  readonly facts: Facts;
  readonly drafts: readonly Draft[];
  readonly gold: readonly GoldAttribution[];
}

/** A line of the corpus. */
export interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Span[];
    readonly cue: readonly Span[];
    readonly content: readonly Span[];
  }[];
}

/** Reads a JSON Lines file, gzipped or not. Throws when it is not there. */
export function readLines(file: URL): CorpusLine[] {
  if (!existsSync(file))
    throw new Error(
      `the corpus is not there: expected ${file.pathname.split("/").slice(-3).join("/")}`,
    );
  const bytes = readFileSync(file);
  const text = file.pathname.endsWith(".gz")
    ? gunzipSync(bytes).toString("utf8")
    : bytes.toString("utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as CorpusLine);
}

/** The document of a line. */
export function prepare(line: CorpusLine): TrainingDocument {
  const { report } = kitReport({ id: line.id, text: line.text });
  const text = tokenize(report);
  const narration = createNarration(text);
  const drafts = findByRules(narration);
  const facts = collectFacts(narration, drafts);
  const { start, end, count } = text.tokens;
  const tokensOf = (spans: readonly Span[]): number[] => {
    const found: number[] = [];
    for (const span of spans) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (end[middle]! <= span.start) low = middle + 1;
        else high = middle;
      }
      for (let t = low; t < count && start[t]! < span.end; t++) found.push(t);
    }
    return [...new Set(found)].toSorted((a, b) => a - b);
  };
  const gold: GoldAttribution[] = [];
  const taken = new Set<number>();
  for (const one of line.attributions) {
    const cue = tokensOf(one.cue);
    const anchor = anchorOf(facts, cue);
    if (anchor < 0 || taken.has(anchor)) continue;
    taken.add(anchor);
    gold.push({ anchor, source: tokensOf(one.source), cue, content: tokensOf(one.content) });
  }
  return { id: line.id, facts, drafts, gold };
}

/** The token that stands for a cue: its first verb, else its first noun, else its first word or colon; -1 without one. */
function anchorOf(facts: Facts, cue: readonly number[]): number {
  const { tag } = facts.narration.text.tokens;
  for (const wanted of ["VERB", "NOUN"]) {
    const found = cue.find((t) => tag[t] === wanted);
    if (found !== undefined) return found;
  }
  return cue.find((t) => facts.shape[t] !== 5 || facts.barrier[t] === 2) ?? -1;
}

/** The roles of the tokens of a window for `gold`; all 0 for null. */
export function rolesIn(gold: GoldAttribution | null, first: number, end: number): Uint8Array {
  const roles = new Uint8Array(end - first);
  if (!gold) return roles;
  const mark = (tokens: readonly number[], role: number): void => {
    for (const t of tokens) if (t >= first && t < end) roles[t - first] = role;
  };
  mark(gold.content, ROLE.content);
  mark(gold.source, ROLE.source);
  mark(gold.cue, ROLE.cue);
  return roles;
}
