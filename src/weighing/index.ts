/** Weighing: links in, findings out. Knows of no store, and of no truth. */
export { settleDates, type SettledDates } from "./settle-dates.ts";
export { weigh } from "./weigh.ts";
