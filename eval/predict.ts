/**
 * Predictions on documents of a corpus that come on standard input, one JSON object a line, for scorers outside the project:
 *
 *   npm run --silent predict -- coref < docs.jsonl            {"mention","cluster"} for every event mention, topics predicted
 *   npm run --silent predict -- coref-corpus < docs.jsonl     the same with mentions compared over all documents, whatever their topic
 */
import { predictEvents, readEcb } from "./ecb-mentions.ts";

const TASKS: Readonly<Record<string, () => readonly unknown[]>> = {
  coref: () => predictEvents(readEcb(0)),
  "coref-corpus": () => predictEvents(readEcb(0), { topics: "none" }),
};

const [task] = process.argv.slice(2);
if (task === undefined || !Object.hasOwn(TASKS, task)) {
  console.error(`Name one task: ${Object.keys(TASKS).join(", ")}.`);
  process.exit(2);
}
for (const line of TASKS[task]!()) console.log(JSON.stringify(line));
