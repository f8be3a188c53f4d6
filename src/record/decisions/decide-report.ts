/** One report and its reading as decisions about it leave them. */
import type { Decision, ReadReport } from "../../model/index.ts";
import { readOne } from "../read-one.ts";
import { correctReading } from "./correct-reading.ts";
import { changesReport, correctReport } from "./correct-report.ts";
import { isShaping, reportsOf } from "./effective.ts";
import type { Outcomes } from "./outcome.ts";

/** A report as decisions leave it, with what became of those that are about it alone. */
export interface DecidedReport extends ReadReport {
  readonly outcomes: Outcomes;
}

/**
 * `found`, what the machine made of a report, as those of `decisions` leave it that hold and are about it. It is read again when its
 * date, outlet or body is another; null when nothing is decided that a report can show.
 */
export function decideReport(
  found: ReadReport,
  decisions: readonly Decision[],
): DecidedReport | null {
  const { id } = found.report;
  const about = decisions.filter(({ deed }) => isShaping(deed) && reportsOf(deed).includes(id));
  const changes = about.filter(changesReport);
  const { report, outcomes: changed } = correctReport(found.report, changes);
  const read = changes.length === 0 ? found.reading : readOne(report);
  const { reading, outcomes } = correctReading(report, read, about);
  if (changes.length === 0 && outcomes.size === 0) return null;
  return {
    report,
    reading,
    outcomes: new Map([...changed, ...outcomes]),
  };
}
