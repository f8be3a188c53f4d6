/** Crossing: readings in, links between reports out. Knows of no store. */
export { happeningOf, SPEECH_STEMS } from "./en/event-words.ts";
export { SYNONYM_CLASS } from "./en/synonyms.ts";
export { directByDates } from "./copies/direction.ts";
export { UNDECIDED, type DecidedLinks, type DecidedPair } from "./decided.ts";
export { linkEvents } from "./link-events.ts";
export { linkReports } from "./link-reports.ts";
export { bondOf, type Bond, type WordedReport } from "./neighbourhoods/bonds.ts";
export {
  findBonds,
  findNeighbourhoods,
  furnitureAmong,
  type Neighbourhood,
} from "./neighbourhoods/find-neighbourhoods.ts";
export { neighbourhoodOf, type BondTo } from "./neighbourhoods/neighbourhood-of.ts";
export {
  isPrint,
  keysOf,
  LEAST_TERMS,
  reachOf,
  reportNumber,
  sharedPrints,
  sharedTerms,
  type ReportKeys,
} from "./neighbourhoods/report-keys.ts";
export { isOneLetterOff } from "./sayings/one-letter-off.ts";
export { wordingOf } from "./sayings/wording.ts";
export { mergeEntities } from "./neighbourhoods/shared-entities.ts";
export { isCountryName } from "./text/countries.ts";
export { foldWord } from "./text/fold-word.ts";
export { readWords, stemOf } from "./text/report-words.ts";
export { weightOf } from "./text/word-weights.ts";
