import { describe, expect, it } from "vitest";
import { linkReports } from "../../src/crossing/index.ts";
import { mergePlacings, placeEntities } from "../../src/crossing/places/place-entities.ts";
import { placesNamed } from "../../src/crossing/places/gazetteer.ts";
import { placeKey } from "../../src/crossing/places/place-key.ts";
import {
  createId,
  type Entity,
  type EntityType,
  type Placing,
  type PlacePoint,
  type ReadReport,
} from "../../src/model/index.ts";
import { cpuTime } from "../cpu-time.ts";
import { makeInput, type GivenEntity } from "./make-input.ts";

/** Where `name` is placed by reports of these paragraphs, in which `others` are named too. */
function placing(
  name: string,
  paragraphs: readonly string[],
  others: readonly GivenEntity[] = [],
): Placing {
  const entities: readonly GivenEntity[] = [{ name, type: "place" }, ...others];
  const input = makeInput({ paragraphs, entities });
  const all = entities.map((given, index): Entity => {
    const { name, type, country = null } = given;
    const members = [{ report: input.report.id, index }];
    const id = createId("e", `${index}`);
    return { id, name, type, country, aliases: [], roles: [], members, joins: [] };
  });
  return placeEntities(all, [input])[0]!.placing!;
}

const country = (name: string, code: string): GivenEntity => ({
  name,
  type: "place",
  country: code,
});
const named = (name: string, type: EntityType = "place"): GivenEntity => ({ name, type });

const near = (at: PlacePoint | null, lat: number, lon: number): boolean =>
  at !== null && Math.abs(at.lat - lat) < 0.5 && Math.abs(at.lon - lon) < 0.5;

describe("a place is placed", () => {
  const cases: readonly [
    string,
    string,
    readonly string[],
    readonly GivenEntity[],
    readonly [kind: PlacePoint["kind"], country: string, lat: number, lon: number],
  ][] = [
    ["a country", "Norway", ["Norway agreed."], [], ["country", "NO", 61, 9.9]],
    [
      "a well-known town that is named without its country",
      "Mumbai",
      ["Trains stood still in Mumbai."],
      [],
      ["town", "IN", 19.07, 72.88],
    ],
    [
      "a former name of a town",
      "Bombay",
      ["Trains stood still in Bombay."],
      [],
      ["town", "IN", 19.07, 72.88],
    ],
    [
      "a small town with its country beside it",
      "Paju",
      ["A post in Paju, South Korea, was closed."],
      [country("South Korea", "KR")],
      ["town", "KR", 37.83, 126.82],
    ],
    [
      "the smaller of two towns with its state beside it",
      "Paris",
      ["A fire broke out in Paris, Texas, on Monday."],
      [named("Texas")],
      ["town", "US", 33.66, -95.56],
    ],
    [
      "a town with its state in short",
      "Springfield",
      ["A fire broke out in Springfield, Ill., on Monday."],
      [],
      ["town", "US", 39.8, -89.64],
    ],
    [
      "a town that is said to be a country's port",
      "Aktau",
      ["A ship left Kazakhstan's western port of Aktau."],
      [country("Kazakhstan", "KZ")],
      ["town", "KZ", 43.65, 51.17],
    ],
    [
      "the largest of its name in the country that the report speaks of",
      "Cambridge",
      ["A bridge fell in Cambridge.", "The United Kingdom and England pay."],
      [country("United Kingdom", "GB"), named("England")],
      ["town", "GB", 52.2, 0.12],
    ],
    [
      "the capital rather than the state that bears its name",
      "Washington",
      ["Talks began in Washington.", "The United States pay."],
      [country("United States", "US")],
      ["town", "US", 38.9, -77.04],
    ],
    [
      "the state where it is called one",
      "Washington state",
      ["Fires burn in Washington state.", "The United States pay."],
      [country("United States", "US")],
      ["region", "US", 47.45, -121.77],
    ],
    [
      "the state of a name that is a country's too, where the report speaks of its country",
      "Georgia",
      ["Storms hit Georgia and Alabama.", "The United States pay."],
      [named("Alabama"), country("United States", "US")],
      ["region", "US", 33.24, -83.92],
    ],
    [
      "a region",
      "Bavaria",
      ["Trains stood still in Bavaria.", "Germany pays."],
      [country("Germany", "DE")],
      ["region", "DE", 48.81, 11.37],
    ],
  ];
  it.each(cases)("%s", (_, name, paragraphs, others, [kind, code, lat, lon]) => {
    const { at, why } = placing(name, paragraphs, others);
    expect(at, why).toMatchObject({ kind, country: code });
    expect(near(at, lat, lon), `${at?.lat ?? ""} ${at?.lon ?? ""}`).toBe(true);
    expect(why).toMatch(/\.$/u);
  });
});

describe("a place is placed nowhere", () => {
  const cases: readonly [string, string, readonly string[], readonly GivenEntity[], RegExp][] = [
    [
      "an invented name",
      "Ostravar",
      ["Trains stood still in Ostravar."],
      [],
      /not in the gazetteer/,
    ],
    [
      "one of several towns",
      "Springfield",
      ["Trains stood still in Springfield.", "The United States pay."],
      [country("United States", "US")],
      /several places/,
    ],
    [
      "a country's name that is a state's as well, when neither is spoken of",
      "Georgia",
      ["Storms hit Georgia."],
      [],
      /several places/,
    ],
    [
      "a person's name",
      "Houston",
      ["The letter came from Houston.", "Ada Houston wrote to the United States."],
      [named("Ada Houston", "person"), country("United States", "US")],
      /person/,
    ],
    [
      "a word",
      "Mobile",
      ["They went to Mobile.", "The United States pay."],
      [country("United States", "US")],
      /nothing tells/,
    ],
    [
      "a small town of a country that the report only mentions",
      "Chelsea",
      ["She came from Chelsea.", "Envoys of the United States came, and those of Canada."],
      [country("United States", "US"), country("Canada", "CA")],
      /several places|nothing tells/,
    ],
    [
      "a town that the report puts in a country where none is of its name",
      "Mumbai",
      ["Trains stood still in Mumbai, Norway, on Monday."],
      [country("Norway", "NO")],
      /Norway beside it/,
    ],
    [
      "one that reports put in two countries",
      "Valencia",
      ["They met in Valencia, Spain, on Monday.", "Others met in Valencia, Venezuela, on Friday."],
      [country("Spain", "ES"), country("Venezuela", "VE")],
      /different places/,
    ],
    [
      "a name that nothing shows to be a place's",
      "Lyon",
      ["Lyon Bank fell."],
      [],
      /Nothing around/,
    ],
  ];
  it.each(cases)("%s", (_, name, paragraphs, others, why) => {
    const found = placing(name, paragraphs, others);
    expect(found.at).toBeNull();
    expect(found.why).toMatch(why);
  });

  it("an envoy's capital is not in the envoy's country", () => {
    const { at } = placing(
      "Oslo",
      ["In Oslo, Canada's envoy spoke of Norway."],
      [country("Canada", "CA"), country("Norway", "NO")],
    );
    expect(at).toMatchObject({ kind: "town", country: "NO" });
  });
});

describe("placing", () => {
  it("depends on no order of the reports", () => {
    const inputs = [
      ["Bergen", "Trams collided in Bergen, Norway, on Monday."],
      ["Bergen", "Trams collided in Bergen on Monday, the council of Bergen said."],
      ["Springfield", "A bridge fell in Springfield, Ill., on Friday."],
      ["Springfield", "A bridge fell in Springfield, Missouri, on Friday."],
    ].map(([name, text]) =>
      makeInput({
        outlet: text!.slice(-9),
        paragraphs: [text!],
        entities: [
          { name: name!, type: "place" },
          ...(text!.includes("Norway") ? [country("Norway", "NO")] : []),
          ...(text!.includes("Missouri") ? [named("Missouri")] : []),
        ],
      }),
    );
    const placed = (order: typeof inputs): string =>
      JSON.stringify(linkReports(order).entities.map(({ id, placing: its }) => [id, its]));
    const [a, b, c, d] = inputs as [ReadReport, ReadReport, ReadReport, ReadReport];
    expect(placed([d, b, a, c])).toBe(placed([a, b, c, d]));
    expect(placed([c, d, b, a])).toBe(placed([a, b, c, d]));
    expect(placed(inputs)).toContain('"country":"NO"');
  });

  it("takes no more than a moment for a report of many places", () => {
    const names = Array.from({ length: 3_000 }, (_, at) => `Lorn${at.toString(36)}x`);
    const text = names.map((name) => `in ${name}, Norway,`).join(" ");
    const taken = cpuTime(() =>
      placing(
        "Bergen",
        [`Trams collided in Bergen. ${text}`],
        [country("Norway", "NO"), ...names.map((name) => named(name))],
      ),
    );
    expect(taken).toBeLessThan(4_000);
  });
});

describe("placings of several neighbourhoods", () => {
  const at: PlacePoint = { lat: 1, lon: 2, country: "XX", kind: "town" };
  const placed: Placing = { at, why: "Placed.", against: false };
  const open: Placing = { at: null, why: "Not known.", against: false };
  const against: Placing = { at: null, why: "Another.", against: true };

  it("are one where all that place it agree", () => {
    expect(mergePlacings([open, placed, placed])).toEqual(placed);
    expect(mergePlacings([placed, open])).toEqual(placed);
    expect(mergePlacings([open, open])).toEqual(open);
    expect(mergePlacings([])).toBeUndefined();
  });

  it("are none where two differ, or one speaks against it", () => {
    const other: Placing = { ...placed, at: { ...at, lat: 50 } };
    expect(mergePlacings([placed, other])?.at).toBeNull();
    expect(mergePlacings([placed, against])).toEqual(against);
  });
});

describe("the gazetteer", () => {
  it("finds a name however it is spelled", () => {
    expect(placeKey("The Hague")).toBe("hague");
    expect(placeKey("St. Gallen")).toBe("saint gallen");
    expect(placeKey("Łódź")).toBe("lodz");
    expect(placesNamed("Łódź")).toEqual(placesNamed("lodz"));
    expect(placesNamed("")).toBeNull();
  });
});
