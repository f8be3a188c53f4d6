/** What each thread of `crossread annotate --threads` does: one line in, its annotation as JSON out. */
import { annotateLine } from "./annotate.ts";

/** The annotation of one line as JSON. */
export default function annotateOne({
  line,
  number,
}: {
  readonly line: string;
  readonly number: number;
}): string {
  return JSON.stringify(annotateLine(line, number));
}
