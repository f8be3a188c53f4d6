import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { weighGiven, type Given, type Tale, type Tells, type Who } from "./make-record.ts";

const BRESK: Who = { name: "Tomas Bresk", type: "person", also: ["He", "he", "his"] };
const ORLEN: Who = { name: "Ada Orlen", type: "person" };
const HARBOUR: Who = { name: "Harbour Office", type: "organization" };
const WHO = [BRESK, ORLEN, HARBOUR];

function disputesOf(given: Given): readonly Dispute[] {
  return weighGiven({ who: WHO, ...given }).findings.disputes;
}

const kindsOf = (disputes: readonly Dispute[]): string[] =>
  disputes.map(({ about, relation }) => `${about} ${relation}`);

describe("a dispute about when", () => {
  const told = (words: string, time: Tells["time"], certainty?: Tells["certainty"]): Tells => ({
    words,
    head: "sink",
    event: "the ferry sank",
    ...(time ? { time } : {}),
    ...(certainty ? { certainty } : {}),
  });
  const two = (a: Tells, b: Tells): Given => ({
    tales: [
      { outlet: "Quay News", date: "2020-05-08", text: `${a.words}.`, tells: [a] },
      { outlet: "Isle Post", date: "2020-05-09", text: `${b.words}.`, tells: [b] },
    ],
  });

  it("stands between days that share nothing", () => {
    const [dispute, ...more] = disputesOf(
      two(
        told("The ferry sank on 4 May", { words: "4 May", day: "2020-05-04" }),
        told("The ferry sank on 6 May", { words: "6 May", day: "2020-05-06" }),
      ),
    );
    expect(more).toEqual([]);
    expect(dispute).toMatchObject({ about: "date", relation: "contradiction" });
    expect(dispute?.why).toBe(
      "When it was (“the ferry sank”): 4 May 2020 in Quay News; 6 May 2020 in Isle Post.",
    );
  });

  it("does not stand where it befell two persons", () => {
    const arrested = (who: string, day: string): Tells => ({
      ...told(`${who} was arrested on ${day} May`, { words: `${day} May`, day: `2020-05-0${day}` }),
      head: "arrest",
      undergoers: [who],
    });
    expect(disputesOf(two(arrested("Tomas Bresk", "4"), arrested("Ada Orlen", "6")))).toEqual([]);
    expect(
      kindsOf(disputesOf(two(arrested("Ada Orlen", "4"), arrested("Ada Orlen", "6")))),
    ).toEqual(["date contradiction"]);
  });

  it("does not stand between a day and the month that holds it", () => {
    expect(
      disputesOf(
        two(
          told("The ferry sank on 4 May", { words: "4 May", day: "2020-05-04" }),
          told("The ferry sank in May", { words: "May", day: "2020-05" }),
        ),
      ),
    ).toEqual([]);
  });

  it("does not stand between days of a page that was put out again", () => {
    const again = (day: string): Tells =>
      told("The ferry sank today with eleven crates of green apples", { words: "today", day });
    expect(disputesOf(two(again("2020-05-05"), again("2020-05-07")))).toEqual([]);
    const other = told("The ferry sank today with eleven crates of ripe green apples", {
      words: "today",
      day: "2020-05-07",
    });
    expect(disputesOf(two(again("2020-05-05"), other))).toEqual([]);
  });

  it("does not stand where nobody knows who is meant", () => {
    const words = "He sank the ferry on 6 May";
    expect(
      disputesOf(
        two(
          told("The ferry sank on 4 May", { words: "4 May", day: "2020-05-04" }),
          told(words, { words: "6 May", day: "2020-05-06" }),
        ),
      ),
    ).toEqual([]);
  });

  it("stands between days that are far apart only with more in common than the act", () => {
    const on = (words: string, day: string): Tells =>
      told(`${words} on ${day}`, { words: day, day });
    expect(
      disputesOf(two(on("The ferry sank", "2020-03-04"), on("The ferry sank", "2020-05-06"))),
    ).toEqual([]);
    const apples = "The ferry sank with eleven crates of apples beside the lighthouse";
    expect(
      kindsOf(disputesOf(two(on(apples, "2020-03-04"), on(`${apples} at noon`, "2020-05-06")))),
    ).toEqual(["date contradiction"]);
  });

  it("stands between two announcements only where the same is announced", () => {
    const says = (content: string, words: string, day: string): Tells => ({
      ...told(`Ada Orlen announced on ${words} that ${content}`, { words, day }),
      head: "announce",
    });
    const first = says("the lighthouse keeper resigned", "4 May", "2020-05-04");
    expect(disputesOf(two(first, says("her guild buys a bakery", "6 May", "2020-05-06")))).toEqual(
      [],
    );
    expect(
      kindsOf(
        disputesOf(two(first, says("a lighthouse keeper has resigned", "6 May", "2020-05-06"))),
      ),
    ).toEqual(["date contradiction"]);
  });

  it("is superseded where one day was only planned", () => {
    const disputes = disputesOf(
      two(
        told("The ferry was to be sunk on 4 May", { words: "4 May", day: "2020-05-04" }, "planned"),
        told("The ferry sank on 6 May", { words: "6 May", day: "2020-05-06" }),
      ),
    );
    expect(kindsOf(disputes)).toEqual(["date superseded"]);
  });

  it("does not take a year that was only inferred for another day", () => {
    const inferred = {
      kind: "calendar",
      year: null,
      month: 5,
      day: 4,
      weekday: null,
      part: null,
      feast: null,
      within: null,
      time: null,
      direction: "past",
    } as const;
    expect(
      disputesOf(
        two(
          told("The ferry sank on 4 May 2017", { words: "4 May 2017", day: "2017-05-04" }),
          told("The ferry sank on 4 May", { words: "4 May", day: "2019-05-04", said: inferred }),
        ),
      ),
    ).toEqual([]);
  });

  it("does not take “this morning” inside quotation marks for the day of the report", () => {
    const words = "The ferry sank this morning";
    expect(
      disputesOf({
        tales: [
          {
            outlet: "Quay News",
            date: "2020-05-08",
            text: "The ferry sank on 4 May.",
            tells: [told("The ferry sank on 4 May", { words: "4 May", day: "2020-05-04" })],
          },
          {
            outlet: "Isle Post",
            date: "2020-05-05",
            text: `“${words},” the statement said.`,
            says: [{ who: null, cue: "said", content: words, direct: true }],
            tells: [
              told(words, {
                words: "this morning",
                day: "2020-05-05",
                said: {
                  kind: "shift",
                  anchor: "reference",
                  unit: "day",
                  amount: 0,
                  grain: "day",
                  time: "MO",
                },
              }),
            ],
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe("a dispute about whether", () => {
  const opposed = (affirmed: string, denied: string, rest: Partial<Tells> = {}): Given => ({
    tales: [
      {
        outlet: "Quay News",
        text: `${affirmed}.`,
        tells: [
          { words: affirmed, head: "open", actors: ["Harbour Office"], event: "gate", ...rest },
        ],
      },
      {
        outlet: "Isle Post",
        text: `${denied}.`,
        tells: [
          { words: denied, head: "open", denied: true, actors: ["Harbour Office"], event: "gate" },
        ],
      },
    ],
  });

  it("stands between what one affirms and another denies", () => {
    const [dispute] = disputesOf(
      opposed(
        "The Harbour Office opened the northern gate",
        "The Harbour Office did not open the northern gate",
      ),
    );
    expect(dispute).toMatchObject({ about: "polarity", relation: "contradiction" });
    expect(dispute?.why).toBe(
      "Quay News affirms what Isle Post denies: “The Harbour Office opened the northern gate” against “The Harbour Office did not open the northern gate”.",
    );
  });

  it.each([
    ["nobody", "At the Harbour Office nobody opened the northern gate"],
    ["a refusal", "The Harbour Office refused to open the northern gate"],
    ["a restriction", "The Harbour Office opened the northern gate only on paper"],
    ["a possibility", "The Harbour Office could open the northern gate"],
    ["a question", "Whether the Harbour Office opened the northern gate"],
  ])("does not take %s for an affirmation", (_, words) => {
    expect(disputesOf(opposed(words, "The Harbour Office did not open the northern gate"))).toEqual(
      [],
    );
  });

  it("does not oppose what is denied of one thing and affirmed of another", () => {
    expect(
      disputesOf(
        opposed(
          "The Harbour Office opened a canteen for sailors",
          "The Harbour Office did not open the northern gate",
          { event: "canteen" },
        ),
      ),
    ).toEqual([]);
  });

  it("does not oppose what is only planned", () => {
    expect(
      disputesOf(
        opposed(
          "The Harbour Office will open the northern gate",
          "The Harbour Office did not open the northern gate",
          { certainty: "planned" },
        ),
      ),
    ).toEqual([]);
  });
});

describe("an accusation and its denial", () => {
  const accused = {
    outlet: "Quay News",
    text: "Ada Orlen accused Tomas Bresk of taking the fund's money.",
    says: [
      {
        who: "Ada Orlen",
        source: "Ada Orlen",
        cue: "accused",
        content: "Tomas Bresk of taking the fund's money",
      },
    ],
    tells: [
      { words: "Tomas Bresk of taking the fund's money", head: "take", actors: ["Tomas Bresk"] },
    ],
  };
  const answer = (text: string, cue: string, content: string): Given => ({
    tales: [
      accused,
      {
        outlet: "Isle Post",
        text,
        says: [{ who: "Tomas Bresk", source: "Tomas Bresk", cue, content }],
        tells: [{ words: content, head: "do", actors: ["Tomas Bresk"] }],
      },
    ],
  });

  it("are one dispute, whoever is quoted and wherever", () => {
    const [dispute, ...more] = disputesOf(
      answer(
        "Tomas Bresk says he did nothing wrong. Money is missing from the fund.",
        "says",
        "he did nothing wrong",
      ),
    );
    expect(more).toEqual([]);
    expect(dispute).toMatchObject({ about: "polarity", relation: "contradiction" });
    expect(dispute?.sides.map(({ value }) => value).toSorted()).toEqual([
      "Tomas Bresk denies",
      "Tomas Bresk is accused",
    ]);
    expect(dispute?.why).toBe(
      "Tomas Bresk is accused (“Tomas Bresk of taking the fund's money” in Quay News) and denies it (“he did nothing wrong” in Isle Post).",
    );
  });

  it("are one dispute where the one thing is denied that somebody is accused of", () => {
    const disputes = disputesOf(
      answer(
        "Tomas Bresk denied that he took money from the fund.",
        "denied",
        "he took money from the fund",
      ),
    );
    expect(kindsOf(disputes)).toEqual(["polarity contradiction"]);
  });

  it.each([
    [
      "a denial of something else",
      "Tomas Bresk denied that he wants to be mayor.",
      "denied",
      "he wants to be mayor",
    ],
    [
      "a denial in a report of another matter",
      "Tomas Bresk says he did nothing wrong. His dog had bitten the pilot.",
      "says",
      "he did nothing wrong",
    ],
    [
      "a denial taken back",
      "Tomas Bresk did not deny the allegations.",
      "did not deny",
      "the allegations",
    ],
    [
      "neither confirming nor denying",
      "Tomas Bresk would neither confirm nor deny the allegations.",
      "neither confirm nor deny",
      "the allegations",
    ],
    [
      "refusing somebody a thing",
      "Tomas Bresk spoke of denying permits to sailors.",
      "spoke of",
      "denying permits to sailors",
    ],
  ])("are none with %s", (_, text, cue, content) => {
    expect(disputesOf(answer(text, cue, content))).toEqual([]);
  });
});

describe("what was to come and what came", () => {
  const tales = (outcome: string): Given["tales"] => [
    {
      outlet: "Quay News",
      date: "2020-05-04",
      text: "Tomas Bresk plans to sell the old lighthouse.",
      tells: [
        {
          words: "Tomas Bresk plans to sell the old lighthouse",
          head: "sell",
          certainty: "planned",
          actors: ["Tomas Bresk"],
        },
      ],
    },
    {
      outlet: "Isle Post",
      date: "2020-05-06",
      text: `${outcome}.`,
      tells: [{ words: outcome, head: "sell", actors: ["Tomas Bresk"] }],
    },
  ];

  it("is superseded, not contradicted", () => {
    const disputes = disputesOf({ tales: tales("Tomas Bresk sold the lighthouse on the cape") });
    expect(kindsOf(disputes)).toEqual(["polarity superseded"]);
    expect(disputes[0]?.sides.map(({ value }) => value).toSorted()).toEqual(["done", "expected"]);
  });

  it("is superseded where the act is told with another verb", () => {
    const disputes = disputesOf({
      tales: [
        {
          outlet: "Quay News",
          date: "2020-05-04",
          text: "Tomas Bresk plans to unveil the harbour map.",
          tells: [
            {
              words: "Tomas Bresk plans to unveil the harbour map",
              head: "unveil",
              certainty: "planned",
              actors: ["Tomas Bresk"],
            },
          ],
        },
        {
          outlet: "Isle Post",
          date: "2020-05-06",
          text: "Tomas Bresk presented a map of the harbour.",
          tells: [
            {
              words: "Tomas Bresk presented a map of the harbour",
              head: "present",
              actors: ["Tomas Bresk"],
            },
          ],
        },
      ],
    });
    expect(kindsOf(disputes)).toEqual(["polarity superseded"]);
  });

  it.each([
    "Tomas Bresk sold two boats",
    "Tomas Bresk sold two boats at the old lighthouse",
    "Tomas Bresk often sold the old lighthouse to strangers",
  ])("is nothing where another thing was done, or is done as a rule: %s", (outcome) => {
    expect(disputesOf({ tales: tales(outcome) })).toEqual([]);
  });

  it("is nothing where it was told as done before it was planned", () => {
    const [plan, outcome] = tales("Tomas Bresk sold the lighthouse on the cape") as [Tale, Tale];
    expect(disputesOf({ tales: [{ ...plan, date: "2020-05-09" }, outcome] })).toEqual([]);
  });
});

describe("a dispute about how long", () => {
  it("stands between a limited time and one without an end", () => {
    const text =
      "The mission should be only temporary, the Harbour Office stressed, but Ada Orlen said the divers should remain for an indefinite period.";
    const disputes = disputesOf({
      tales: [
        {
          outlet: "Quay News",
          text,
          says: [
            {
              who: "Harbour Office",
              cue: "stressed",
              content: "The mission should be only temporary",
            },
            {
              who: "Ada Orlen",
              cue: "said",
              content: "the divers should remain for an indefinite period",
            },
          ],
          tells: [
            { words: "The mission should be only temporary", head: "be" },
            { words: "the divers should remain for an indefinite period", head: "remain" },
          ],
        },
      ],
    });
    expect(kindsOf(disputes)).toEqual(["duration contradiction"]);
    expect(disputes[0]?.why).toBe(
      "How long: Harbour Office speaks of a limited time (“The mission should be only temporary”), Ada Orlen speaks of one without an end (“the divers should remain for an indefinite period”).",
    );
  });

  it("does not stand between statements about different things", () => {
    expect(
      disputesOf({
        tales: [
          {
            outlet: "Quay News",
            text: "The mission is only temporary.",
            tells: [{ words: "The mission is only temporary", head: "be" }],
          },
          {
            outlet: "Isle Post",
            text: "The bakery is closed for good.",
            tells: [{ words: "The bakery is closed for good", head: "close" }],
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe("a dispute about what somebody is called", () => {
  const called = (first: string, second: string): Given => ({
    who: [{ ...BRESK, roles: [first, second] }],
    tales: [
      { outlet: "Quay News", text: `They met the ${first} Tomas Bresk.` },
      { outlet: "Isle Post", text: `They met the ${second} Tomas Bresk.` },
    ],
  });

  it("stands between roles of which neither holds the other", () => {
    const disputes = disputesOf(called("former aide", "former harbour director"));
    expect(kindsOf(disputes)).toEqual(["label framing"]);
  });

  it.each([
    ["a role and the same role with more words", "director", "former harbour director"],
    ["two words for one role", "family lawyer", "defence attorney"],
    ["a role and what is no work", "lawyer", "brother"],
  ])("does not stand between %s", (_, first, second) => {
    expect(disputesOf(called(first, second))).toEqual([]);
  });
});

describe("the order of disputes", () => {
  it("puts what is told by most, and first, before what is told on the way", () => {
    const [minor, major] = ["The clerk locked the chapel", "The guards opened the northern gate"];
    const filler = "It rained. The market was full. The band played. A dog barked.";
    const tells = (words: string, head: string, denied: boolean): Tells => ({
      words,
      head,
      event: head,
      denied,
      actors: [],
    });
    const report = (outlet: string, denied: boolean): Given["tales"][number] => {
      const [first, second] = denied
        ? ["The guards did not open the northern gate", "The clerk did not lock the chapel"]
        : [major, minor];
      return {
        outlet,
        text: `${first}. ${filler} ${second}.`,
        tells: [tells(first, "open", denied), tells(second, "lock", denied)],
      };
    };
    const disputes = disputesOf({ tales: [report("Quay News", false), report("Isle Post", true)] });
    expect(disputes.map(({ central }) => central)).toEqual([1, 0.5]);
    expect(disputes[0]?.why).toContain("northern gate");
  });
});
