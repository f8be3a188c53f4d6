/** Weighing: links in, findings out. Knows of no store, and of no truth. */
export { compareDisputes } from "./disputes/find-disputes.ts";
export type { HousePair } from "./origins/houses.ts";
export { kindOf, normalised, organizationsByName } from "./origins/draft.ts";
export { settleDates } from "./settle-dates.ts";
export type { SettledDates } from "./settled-dates.ts";
export { weigh, type DecidedFindings } from "./weigh.ts";
export { standingOf } from "./weigh-events.ts";
