/** Annotated attributions as the corpora hold them, and what reading finds in the same texts. */
import { overlap, type Span } from "../../src/model/index.ts";
import { findAttributions } from "../../src/reading/attributions/find-attributions.ts";
import {
  type AttributionModel,
  attributionModel,
} from "../../src/reading/attributions/tagging/attribution-model.ts";
import { findEntities } from "../../src/reading/names/find-entities.ts";
import { tokenize } from "../../src/reading/tokenize.ts";
import { kitReport } from "../kit-report.ts";

/** One attribution as spans of a text. */
export type Roles = Readonly<Record<"source" | "cue" | "content", readonly Span[]>>;

/** A text with the attributions that somebody marked in it. */
export interface CorpusLine {
  readonly id: string;
  readonly annotator?: string;
  readonly text: string;
  readonly attributions: readonly Roles[];
}

/** What is found in a text by itself, with weights or, for null, those shipped. */
export function attributionsIn(line: CorpusLine, model: AttributionModel | null): readonly Roles[] {
  const reading = tokenize(kitReport({ id: line.id, text: line.text }).report);
  return findAttributions(reading, findEntities(reading), model ?? attributionModel());
}

/** Whether any of `a` shares a character with any of `b`. */
export function touch(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlap(one, other) > 0));
}
