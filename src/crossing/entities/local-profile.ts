/** A local entity as crossing compares it: where it stands, and its names taken apart. */
import type { EntityType, LocalEntity, ReadReport } from "../../model/index.ts";
import { isCountryWord } from "../text/countries.ts";
import { nameForm, type NameForm } from "./name-form.ts";

/** One local entity of one report. */
export interface LocalProfile {
  readonly report: string;
  readonly index: number;
  readonly story: string;
  readonly entity: LocalEntity;
  readonly type: EntityType;
  readonly country: string | null;
  /** The fullest name first, then the aliases. */
  readonly forms: readonly NameForm[];
  /** Whether the name fits a body of any country, so that only the country says which is meant. */
  readonly common: boolean;
  /** The name without words of its country: "ministry defense" for the defence ministry of any country, sorted. */
  readonly body: string;
}

/** `report#index`, the name of a local entity in joins. */
export function profileKey(profile: Pick<LocalProfile, "report" | "index">): string {
  return `${profile.report}#${profile.index}`;
}

function profileOf(report: string, story: string, entity: LocalEntity): LocalProfile {
  const person = entity.type === "person";
  const forms = [entity.name, ...entity.aliases]
    .map((name) => nameForm(name, { person }))
    .filter((form) => form.words.length > 0);
  const { country } = entity;
  const first = forms[0];
  const bare = (first?.words ?? []).filter(
    (word) => country === null || !isCountryWord(word, country),
  );
  const common =
    !person && entity.type !== "place" && nameForm(bare.join(" "), { person: false }).common;
  return {
    report,
    index: entity.index,
    story,
    entity,
    type: entity.type,
    country,
    forms,
    common,
    body: [...new Set(bare)].sort().join(" "),
  };
}

/** The profiles of all local entities, in the order of `reports` and then of their index. `storyOf` gives the story of a report id. */
export function profileEntities(
  reports: readonly ReadReport[],
  storyOf: ReadonlyMap<string, string>,
): LocalProfile[] {
  return reports.flatMap(({ report, reading }) =>
    reading.entities.map((entity) => profileOf(report.id, storyOf.get(report.id)!, entity)),
  );
}
