/** Names: who and what a report speaks of. */
export { type CountryName, countryName, countryNamed, countryOf } from "./countries.ts";
export { findEntities } from "./find-entities.ts";
