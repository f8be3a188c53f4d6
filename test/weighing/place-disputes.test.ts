/** Where something happened, told differently: read, crossed and weighed from the reports' words. */
import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { disputesBetween } from "./read-reports.ts";

/** What two reports of one arrest make of where it was. */
async function placesOf(first: string, second: string, third = ""): Promise<readonly Dispute[]> {
  const disputes = await disputesBetween(
    {
      outlet: "Quay News",
      date: "2021-03-04",
      title: "Ferry captain Tomas Bresk arrested",
      text: `Police arrested the ferry captain Tomas Bresk ${first} on Wednesday after a chase. He was charged with smuggling tobacco.`,
    },
    {
      outlet: "Isle Post",
      date: "2021-03-04",
      title: "Captain held over tobacco",
      text: `The ferry captain Tomas Bresk was arrested ${second} on Wednesday. Police charged him with smuggling tobacco after a chase.`,
    },
    {
      outlet: "Cape Daily",
      date: "2021-03-05",
      title: "Captain Bresk in custody",
      text: `The ferry captain Tomas Bresk was charged with smuggling tobacco, police said. ${third}`,
    },
  );
  return disputes.filter(({ about }) => about === "place");
}

describe("a dispute about where", () => {
  it.each([
    ["two towns", "in the town of Ostrau", "in the town of Kelmin", "towns"],
    ["two countries", "in Norway", "in Denmark", "countries"],
    ["two regions", "in the province of Ostrau", "in Kelmin County", "regions"],
    ["two places of one region", "in Ostrau, Lower Kasovia,", "in Kelmin, Lower Kasovia,", "towns"],
  ])("stands between %s", async (_, first, second, kinds) => {
    const [dispute, ...more] = await placesOf(first, second);
    expect(more).toEqual([]);
    expect(dispute).toMatchObject({ about: "place", relation: "contradiction" });
    expect(dispute?.why).toContain(`does not happen in two ${kinds}.`);
    expect(dispute?.sides.map(({ spans }) => spans.length)).toEqual([1, 1]);
  });

  it.each([
    ["a town and its region", "in the town of Ostrau", "in the province of Kelmin", ""],
    ["a town and a country", "in the town of Ostrau", "in Norway", ""],
    ["places of unknown kind", "in Ostrau", "in Kelmin", ""],
    ["places near", "near the town of Ostrau", "in the town of Kelmin", ""],
    [
      "places that another report sets beside each other",
      "in Ostrau, Lower Kasovia,",
      "in Kelmin, Lower Kasovia,",
      "Ostrau, Kelmin, is a port.",
    ],
  ])("does not stand between %s", async (_, first, second, third) => {
    expect(await placesOf(first, second, third)).toEqual([]);
  });
});
