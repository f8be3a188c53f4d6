/** Crossing: readings in, links between reports out. Knows of no store. */
export { directByDates } from "./copies/direction.ts";
export { linkEvents } from "./link-events.ts";
export { linkReports } from "./link-reports.ts";
export { foldWord } from "./text/fold-word.ts";
export { stemOf } from "./text/report-words.ts";
export { weightOf } from "./text/word-weights.ts";
