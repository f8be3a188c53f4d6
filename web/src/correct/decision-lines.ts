/** Decisions as JSON lines, the form in which they go from record to record. */
import { readDecisionFile } from "../../../src/model/decision-file.ts";
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
 * The decisions of such a text, or of what the command line writes. What a decision must hold is checked where it is taken in.
 * @throws Error that names the first line that is no decision, or when there is none.
 */
export function readDecisions(text: string): Decision[] {
  const { history } = strings.correct;
  if (text.trim() === "") throw new Error(history.emptyFile);
  const read = readDecisionFile(text);
  if ("badLine" in read) throw new Error(history.badLine(read.badLine));
  if (read.decisions.length === 0) throw new Error(history.emptyFile);
  return read.decisions as Decision[];
}
