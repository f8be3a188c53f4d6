/** A local entity as crossing compares it: where it stands, and its names taken apart. */
import type { EntityType, LocalEntity, ReadReport } from "../../model/index.ts";
import { isCountryWord } from "../text/countries.ts";
import { inEachScript, nameForm, type NameForm } from "./name-form.ts";
import { createPeopleFinder, hasPeopleEnding, type PeopleFinder } from "./peoples.ts";
import { settleTypes } from "./settle-types.ts";
import { latinize } from "./spelling.ts";

/** One local entity of one report. */
export interface LocalProfile {
  readonly report: string;
  readonly index: number;
  readonly story: string;
  readonly entity: LocalEntity;
  readonly type: EntityType;
  readonly country: string | null;
  /** The country, or the name of a place of the story that no list of countries knows, that it belongs to by its name or roles. */
  readonly home: string | null;
  /** The place of the story, lower-cased, whose people the name is a word for ("velka" for "Velkan"); null for any other name. */
  readonly peopleOf: string | null;
  /** The fullest name first, then the aliases. */
  readonly forms: readonly NameForm[];
  /** Whether the name fits a body of any country, so that only the country says which is meant. */
  readonly common: boolean;
  /** Where the report's own text first names it, in code units: the title names who is not introduced yet. Infinity when it never does. */
  readonly introduced: number;
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

/** What the reports of one story say together, for the profiles of each. */
interface StoryNames {
  readonly types: ReadonlyMap<LocalEntity, EntityType>;
  readonly peoples: PeopleFinder;
  /** Names of one word of places that are no countries, in plain letters. */
  readonly places: ReadonlySet<string>;
}

function namesOfStory(inputs: readonly ReadReport[]): StoryNames {
  const types = settleTypes(inputs);
  const places = new Set<string>();
  for (const { reading } of inputs)
    for (const entity of reading.entities) {
      const isPlace = (types.get(entity) ?? entity.type) === "place" && entity.country === null;
      if (entity.named && isPlace && !/\s/u.test(entity.name)) places.add(latinize(entity.name));
    }
  return { types, peoples: createPeopleFinder(places), places };
}

/** The place whose people a name of one word is a word for. */
function peopleNamed(
  entity: LocalEntity,
  type: EntityType,
  { peoples }: StoryNames,
): string | null {
  if (!entity.named || entity.country !== null || type === "person" || type === "place")
    return null;
  if (/\s/u.test(entity.name)) return null;
  const word = latinize(entity.name);
  // A body may be called after a place: only endings that hardly anything else has count for it.
  if (type === "organization" && !hasPeopleEnding(word)) return null;
  const place = peoples.placeOf(word);
  return place === word ? null : place;
}

/**
 * The one place without a code whose people the words of a body's name, or of a person's roles, name, or that they name behind "of";
 * null when they name none or several. A town that only stands in front ("Stenholm Police") owns nothing.
 */
function homeAmong(texts: readonly string[], { peoples }: StoryNames): string | null {
  const found = new Set<string>();
  for (const text of texts) {
    let before = "";
    for (const word of latinize(text).match(/\p{L}+/gu) ?? []) {
      const place = peoples.placeOf(word);
      if (place !== null && (place !== word || before === "of")) found.add(place);
      if (word !== "the") before = word;
    }
  }
  return found.size === 1 ? `~${[...found][0]!}` : null;
}

function profileOf(
  input: ReadReport,
  story: string,
  entity: LocalEntity,
  names: StoryNames,
): LocalProfile {
  const report = input.report.id;
  const settled = names.types.get(entity) ?? entity.type;
  const peopleOf = peopleNamed(entity, settled, names);
  const type = peopleOf === null ? settled : "place";
  const person = type === "person";
  const forms = [
    entity.name,
    ...entity.aliases.filter((alias) => !leavesOutPlace(entity, alias, names)),
  ]
    .flatMap((name) => (person ? [name] : inEachScript(name)))
    .map((name) => nameForm(name, { person }))
    .filter((form) => form.words.length > 0);
  const isBody = type === "organization" || type === "other";
  const country = entity.country ?? (isBody ? countryBeside(input, entity) : null);
  const home =
    country ??
    (isBody && (forms[0]?.words.length ?? 0) > 1 ? homeAmong([entity.name], names) : null) ??
    (person ? homeAmong(entity.roles, names) : null);
  const first = forms[0];
  const bare = (first?.words ?? []).filter((word) => {
    if (country !== null) return !isCountryWord(word, country);
    return home === null || `~${names.peoples.placeOf(word) ?? ""}` !== home;
  });
  const common = !person && type !== "place" && nameForm(bare.join(" "), { person: false }).common;
  return {
    report,
    index: entity.index,
    story,
    entity,
    type,
    country,
    home,
    peopleOf,
    forms,
    common,
    introduced: introducedAt(input, entity),
    body: [...new Set(bare)].sort().join(" "),
  };
}

function introducedAt({ report }: ReadReport, { mentions }: LocalEntity): number {
  const from = report.title?.end ?? 0;
  return mentions.find(({ form, start }) => form === "name" && start >= from)?.start ?? Infinity;
}

/** Whether `alias` is the name without a place in front: a branch is called like the whole, and another report means the whole. */
function leavesOutPlace({ name }: LocalEntity, alias: string, { places }: StoryNames): boolean {
  if (!name.endsWith(` ${alias}`)) return false;
  return places.has(latinize(name.slice(0, -alias.length).trim()));
}

/** The profiles of all local entities, in the order of `reports` and then of their index. `storyOf` gives the story of a report id. */
export function profileEntities(
  reports: readonly ReadReport[],
  storyOf: ReadonlyMap<string, string>,
): LocalProfile[] {
  const byStory = new Map<string, ReadReport[]>();
  for (const input of reports) {
    const story = storyOf.get(input.report.id)!;
    const inputs = byStory.get(story);
    if (inputs) inputs.push(input);
    else byStory.set(story, [input]);
  }
  const names = new Map([...byStory].map(([story, inputs]) => [story, namesOfStory(inputs)]));
  return reports.flatMap((input) => {
    const story = storyOf.get(input.report.id)!;
    return input.reading.entities.map((entity) =>
      profileOf(input, story, entity, names.get(story)!),
    );
  });
}
