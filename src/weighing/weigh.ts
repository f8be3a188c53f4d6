/** Weighing: what the links mean. Origins first, since every dispute names those of its sides; events last, since a contradiction decides their standing. */
import type { Dispute, Findings, Links, ReadReport, Wording } from "../model/index.ts";
import { findDisputes } from "./disputes/find-disputes.ts";
import { findOmissions } from "./find-omissions.ts";
import { findOrigins } from "./origins/find-origins.ts";
import type { SettledDates } from "./settled-dates.ts";
import { createView } from "./view.ts";
import { weighEvents } from "./weigh-events.ts";
import { findWordings } from "./wordings/find-wordings.ts";

/** What persons decided about findings. */
export interface DecidedFindings {
  /** The wordings that are none taken out. */
  readonly keepWordings: (wordings: readonly Wording[]) => Wording[];
  /** The disputes that are none taken out, those of another relation with it. */
  readonly keepDisputes: (disputes: readonly Dispute[]) => Dispute[];
}

const UNDECIDED: DecidedFindings = {
  keepWordings: (wordings) => [...wordings],
  keepDisputes: (disputes) => [...disputes],
};

/** All findings of a record. */
export function weigh(
  reports: readonly ReadReport[],
  links: Links,
  dates: SettledDates,
  decided: DecidedFindings = UNDECIDED,
): Findings {
  const origins = findOrigins(reports, links);
  const view = createView(reports, links, dates, origins);
  const wordings = decided.keepWordings(findWordings(view));
  const disputes = decided.keepDisputes(findDisputes(view, wordings));
  const disputed = new Set(
    disputes.flatMap(({ event, relation }) =>
      event !== null && relation === "contradiction" ? [event] : [],
    ),
  );
  const events = weighEvents(view, disputed, links, origins.origins);
  return {
    published: dates.published,
    times: dates.times,
    origins: origins.origins,
    claimOrigins: origins.byClaim,
    chains: origins.chains,
    events,
    disputes,
    wordings,
    omissions: findOmissions(view, events),
    problems: dates.problems,
  };
}
