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

/**
 * The country whose name or demonym stands right before a mention of `entity` ("… Defence Ministry") or behind it after "of"; null
 * when none does, or when its mentions stand beside different ones.
 */
function countryBeside({ report, reading }: ReadReport, entity: LocalEntity): string | null {
  const found = new Set<string>();
  const places = reading.entities.flatMap((one) =>
    one.country !== null && one.type === "place"
      ? one.mentions.map((mention) => ({ ...mention, country: one.country! }))
      : [],
  );
  for (const mention of entity.mentions) {
    for (const place of places) {
      if (mention.start - place.end > 1 && place.start - mention.end > "'s of the ".length)
        continue;
      const before =
        place.end <= mention.start ? report.text.slice(place.end, mention.start) : null;
      const after = place.start >= mention.end ? report.text.slice(mention.end, place.start) : null;
      const tail = report.text.slice(mention.start, mention.end);
      const bound =
        before !== null
          ? /^(?:['’]s?)?\s$/u.test(before)
          : after !== null &&
            (/^\s+of(?:\s+the)?\s+$/u.test(after) ||
              (/\bof$/u.test(tail) && /^\s+(?:the\s+)?$/u.test(after)));
      if (bound) found.add(place.country);
    }
  }
  return found.size === 1 ? [...found][0]! : null;
}

function profileOf(input: ReadReport, story: string, entity: LocalEntity): LocalProfile {
  const report = input.report.id;
  const person = entity.type === "person";
  const forms = [entity.name, ...entity.aliases]
    .map((name) => nameForm(name, { person }))
    .filter((form) => form.words.length > 0);
  const isBody = entity.type === "organization" || entity.type === "other";
  const country = entity.country ?? (isBody ? countryBeside(input, entity) : null);
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
  return reports.flatMap((input) =>
    input.reading.entities.map((entity) => profileOf(input, storyOf.get(input.report.id)!, entity)),
  );
}
