/** Decisions as JSON lines, the form in which they go from record to record. */
import type { Decision } from "../../../src/model/decision.ts";
import { strings } from "../strings/index.ts";
import type { Decided } from "./decided.ts";

/** One decision in a line, without what has become of it here. */
export function writeDecisions(decisions: readonly Decided[]): string {
  return decisions
    .map(({ id, at, by, why, deed }) => `${JSON.stringify({ id, at, by, why, deed })}\n`)
    .join("");
}

/**
 * The decisions of such a text. What a decision must hold is checked where it is taken in.
 * @throws Error that names the first line that is no JSON object, or when there is none.
 */
export function readDecisions(text: string): Decision[] {
  const read: Decision[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === "") return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new Error(strings.correct.history.badLine(i + 1), { cause });
    }
    if (typeof value !== "object" || value === null || !("deed" in value))
      throw new Error(strings.correct.history.badLine(i + 1));
    read.push(value as Decision);
  });
  if (read.length === 0) throw new Error(strings.correct.history.emptyFile);
  return read;
}
