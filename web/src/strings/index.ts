/**
 * The catalogue: every word that the app says, as one object. Reports' own words never pass through it. Another language is another
 * object of type `Strings`, with the same rows and functions.
 */
import { addStrings } from "./add.ts";
import { chronologyStrings } from "./chronology.ts";
import { commonStrings } from "./common.ts";
import { compareStrings } from "./compare.ts";
import { correctStrings } from "./correct.ts";
import { disputesStrings } from "./disputes.ts";
import { eventStrings, hopStrings } from "./event.ts";
import { glossary } from "./glossary.ts";
import { headlineStrings } from "./headline.ts";
import { helpStrings } from "./help.ts";
import { kindStrings } from "./kinds.ts";
import { mapStrings } from "./map.ts";
import { nameStrings } from "./name.ts";
import { namesStrings } from "./names.ts";
import { omissionsStrings } from "./omissions.ts";
import { originsStrings } from "./origins.ts";
import { overviewStrings } from "./overview.ts";
import { problemsStrings } from "./problems.ts";
import { detailStrings, reportStrings } from "./report.ts";
import { reportsStrings } from "./reports.ts";
import { sayingsStrings } from "./sayings.ts";
import { searchStrings } from "./search.ts";
import { shellStrings } from "./shell.ts";
import { sourceStrings } from "./sources.ts";
import { wordingStrings } from "./wording.ts";

export { groupDigits } from "./count.ts";

const english = {
  ...commonStrings,
  ...kindStrings,
  glossary,
  shell: shellStrings,
  overview: overviewStrings,
  chronology: chronologyStrings,
  map: mapStrings,
  disputes: disputesStrings,
  headline: headlineStrings,
  compare: compareStrings,
  reports: reportsStrings,
  report: reportStrings,
  detail: detailStrings,
  sayings: sayingsStrings,
  names: namesStrings,
  name: nameStrings,
  wording: wordingStrings,
  sources: sourceStrings,
  origins: originsStrings,
  event: eventStrings,
  hop: hopStrings,
  omissions: omissionsStrings,
  problems: problemsStrings,
  search: searchStrings,
  add: addStrings,
  correct: correctStrings,
  helpDialog: helpStrings,
};

/** A catalogue of the same shape in any language: its texts are free, its keys and what its functions take are not. */
type Translated<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Translated<T[K]> };

/** All words of the app, by view. */
export type Strings = Translated<typeof english>;

/** A word that has an explanation. */
export type GlossaryWord = keyof Strings["glossary"];

/** The words that the app speaks with. */
export const strings: Strings = english;
