/** Numbers, stretches of time, ages and terms of prison, told differently: read, crossed and weighed from the reports' words. */
import { describe, expect, it } from "vitest";
import { disputesBetween, type Written } from "./read-reports.ts";

const OUTLETS = ["Quay News", "Isle Post", "Cape Daily"];

/** Reports of one outlet each, a day after the other: title and text. */
function written(...texts: readonly (readonly [title: string, text: string])[]): Written[] {
  return texts.map(([title, text], index) => ({
    outlet: OUTLETS[index]!,
    date: `2021-03-0${String(index + 4)}`,
    title,
    text,
  }));
}

async function found(...reports: readonly Written[]): Promise<string[]> {
  const disputes = await disputesBetween(...reports);
  return disputes
    .filter(({ about }) => about === "figure" || about === "duration")
    .map(({ about, relation, why }) => `${about} ${relation}: ${why}`)
    .toSorted();
}

const DAM: readonly (readonly [string, string])[] = [
  [
    "Dam bursts above Ostrau",
    "At least 12 people were killed when the Orlen dam burst above Ostrau on Wednesday, the fire brigade said. Another 30 people were injured and 200 homes were flooded.",
  ],
  [
    "Dam toll climbs",
    "The number of people killed when the Orlen dam burst above Ostrau on Wednesday has risen to 19, the fire brigade said. More than 30 people were injured and about 200 homes were flooded.",
  ],
  [
    "21 dead in dam burst",
    "The burst of the Orlen dam above Ostrau on Wednesday killed 21 people and injured 44, officials said. Some 350 homes were flooded.",
  ],
];

describe("figures as they are written", () => {
  it("tells of a toll that rose day by day, and of damage that did", async () => {
    expect(await found(...written(...DAM))).toEqual([
      "figure superseded: How many dead: “At least 12 people” in Quay News; “19 (killed)” in Isle Post; “21 (dead)” in Cape Daily; the later report counts more, as counts do while news comes in.",
      "figure superseded: How many: “200 homes” in Quay News and Isle Post; “Some 350 homes” in Cape Daily; such counts grow while news comes in.",
    ]);
  });

  it("goes by the day up to which is counted", async () => {
    const fever = (day: string, count: string): readonly [string, string] => [
      `Fever in Ostrau: ${count} ill`,
      `As of ${day}, ${count} people were infected with the swamp fever in Ostrau, the health office said.`,
    ];
    const [late, early] = written(fever("3 March", "120"), fever("2 March", "80")) as [
      Written,
      Written,
    ];
    expect(await found(late, early)).toEqual([
      "figure superseded: How many infected: “80 people” in Isle Post; “120 people” in Quay News; the later report counts more, as counts do while news comes in.",
    ]);
  });

  it("opposes two lengths of one thing, and not one in two units", async () => {
    const operation = (hours: string): readonly [string, string] => [
      "Singer has operation",
      `The singer Mira Tolan underwent a ${hours} operation on her knee in Ostrau on Wednesday, her manager said.`,
    ];
    expect(await found(...written(operation("three-hour"), operation("five-hour")))).toEqual([
      "duration contradiction: How long: “three-hour” in Quay News; “five-hour” in Isle Post; both cannot be right.",
    ]);
    expect(await found(...written(operation("three-hour"), operation("180-minute")))).toEqual([]);
  });
});

describe("how old somebody is", () => {
  const singer = (words: string): readonly [string, string] => [
    "Singer has operation",
    `${words} underwent an operation on her knee in Ostrau on Wednesday, her manager said.`,
  ];

  it("is opposed where two ages stand beside one name", async () => {
    const reports = written(
      singer("The singer Mira Tolan, 34,"),
      singer("The 36-year-old singer Mira Tolan"),
    );
    expect(await found(...reports)).toEqual([
      "figure contradiction: How old Mira Tolan is: “34” in Quay News; “36-year” in Isle Post; both cannot be right.",
    ]);
  });

  it.each([
    ["the age is another's", "The singer Mira Tolan, mother of Jorn, 7,"],
    ["the age is the same", "The 34-year-old singer Mira Tolan"],
  ])("is not where %s", async (_, words) => {
    const reports = written(singer("The singer Mira Tolan, 34,"), singer(words));
    expect(await found(...reports)).toEqual([]);
  });
});

describe("how long somebody is in prison", () => {
  const court = (words: string): readonly [string, string] => [
    "Captain before the court of Ostrau",
    `The ferry captain Tomas Bresk pleaded guilty to smuggling tobacco in Ostrau. Tomas Bresk ${words} in prison.`,
  ];

  it("differs in scope where one tells the most that is possible and one what was given", async () => {
    const reports = written(court("could face ten years"), court("was given three years"));
    expect(await found(...reports)).toEqual([
      "duration scope: How long Tomas Bresk may be in prison: Quay News has “ten years”, the most possible; Isle Post has “three years”, given.",
    ]);
  });

  it("is opposed where both tell what was given", async () => {
    const reports = written(court("was sentenced to four years"), court("was given three years"));
    expect(await found(...reports)).toEqual([
      "duration contradiction: How long Tomas Bresk may be in prison: Quay News has “four years”, given; Isle Post has “three years”, given.",
    ]);
  });

  it("is not where another term was given before", async () => {
    const reports = written(
      court("had previously been sentenced to four years"),
      court("was given three years"),
    );
    expect(await found(...reports)).toEqual([]);
  });
});
