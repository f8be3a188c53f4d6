/** Weighing: what the links mean. Origins first, since every dispute names those of its sides; events last, since a contradiction decides their standing. */
import type {
  Dispute,
  EventLink,
  Findings,
  Links,
  Omission,
  ReadReport,
  Wording,
} from "../model/index.ts";
import { findDisputes } from "./disputes/find-disputes.ts";
import { findOmissions } from "./find-omissions.ts";
import { findOrigins } from "./origins/find-origins.ts";
import type { HousePair } from "./origins/houses.ts";
import type { SettledDates } from "./settled-dates.ts";
import { createView } from "./view.ts";
import { weighEvents } from "./weigh-events.ts";
import { findWordings } from "./wordings/find-wordings.ts";

/** What persons decided about findings. */
export interface DecidedFindings {
  /** Outlets of one house or never of one, the latest last. */
  readonly houses: readonly HousePair[];
  /** The omissions that are none taken out; `events` are those of the links. */
  readonly keepOmissions: (
    omissions: readonly Omission[],
    events: readonly EventLink[],
  ) => Omission[];
  /** The wordings that are none taken out. */
  readonly keepWordings: (wordings: readonly Wording[]) => Wording[];
  /** The disputes that are none taken out, those of another relation with it. */
  readonly keepDisputes: (disputes: readonly Dispute[]) => Dispute[];
}

const UNDECIDED: DecidedFindings = {
  houses: [],
  keepOmissions: (omissions) => [...omissions],
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
  const origins = findOrigins(reports, links, decided.houses);
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
    omissions: decided.keepOmissions(findOmissions(view, events), links.events),
    problems: dates.problems,
  };
}
