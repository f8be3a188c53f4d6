import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { weighGiven, type Given, type Says, type Tells, type Who } from "./make-record.ts";

const WHO: readonly Who[] = [
  { name: "Tomas Bresk", type: "person" },
  { name: "Ada Orlen", type: "person" },
  { name: "Harbour Office", type: "organization" },
];

function disputesOf(tales: Given["tales"]): readonly Dispute[] {
  return weighGiven({ who: WHO, tales }).findings.disputes;
}

const closed: Given["tales"][number] = {
  outlet: "Quay News",
  text: "The Harbour Office ordered the divers to leave the northern basin at night.",
  tells: [
    {
      words: "The Harbour Office ordered the divers to leave the northern basin at night",
      head: "order",
    },
  ],
};

function denying(text: string, says?: readonly Says[], tells?: readonly Tells[]): Given["tales"] {
  return [
    closed,
    { outlet: "Isle Post", text, ...(says ? { says } : {}), ...(tells ? { tells } : {}) },
  ];
}

describe("a denial of one thing", () => {
  it.each([
    "Ada Orlen denied that divers were ordered to leave the northern basin.",
    "Ada Orlen denied on Tuesday that divers were ordered to leave the northern basin.",
    "Ada Orlen rejected claims that divers were ordered to leave the northern basin.",
    "Ada Orlen pushed back on the suggestion that divers were ordered to leave the northern basin.",
    "A skipper wrongly blamed the guards that divers were ordered to leave the northern basin, and fell silent.",
    "Ada Orlen dismissed as false the claim that divers were ordered to leave the northern basin.",
    "Ada Orlen rejected reports that divers were ordered to leave the northern basin.",
    "Batting down rumours that divers were ordered to leave the northern basin, the office closed.",
  ])("stands against who tells it: %s", (text) => {
    const disputes = disputesOf(denying(text));
    expect(disputes.map(({ about, relation }) => `${about} ${relation}`)).toEqual([
      "polarity contradiction",
    ]);
    expect(disputes[0]?.why).toContain("The Harbour Office ordered the divers to leave");
  });

  it.each([
    "Ada Orlen did not deny that divers were ordered to leave the northern basin.",
    "Ada Orlen denied that divers were not ordered to leave the northern basin.",
    "Ada Orlen could neither confirm nor deny that divers were ordered to leave the northern basin.",
    "Ada Orlen denied that the mayor wants a second lighthouse.",
    "An earlier version of this article incorrectly stated that divers were ordered to leave the northern basin.",
    "Ada Orlen denied it leave to order divers out of the northern basin.",
    "A judge dismissed claims that divers were ordered to leave the northern basin.",
    "Ada Orlen kept silent rather than publicly challenging claims that divers were ordered to leave the northern basin.",
    "Ada Orlen left without denying that divers were ordered to leave the northern basin.",
    "Reject the claim that divers were ordered to leave the northern basin.",
    "Ada Orlen wants them to dispute claims that divers were ordered to leave the northern basin.",
    "Ada Orlen rejected the idea that divers should be ordered to leave the northern basin.",
    "Ada Orlen disputed characterizations of divers ordered to leave the northern basin.",
    "After denying claims of theft, divers were ordered to leave the northern basin.",
    "Ada Orlen denied ordering divers to leave the northern basin at night.",
    "Ada Orlen spoke of the northern basin, which has been denied divers.",
    "Ada Orlen asked whether the office denies that divers were ordered to leave the northern basin.",
  ])("is none: %s", (text) => {
    expect(disputesOf(denying(text))).toEqual([]);
  });

  it("stands only against tellings of what is denied, not against those of the denial", () => {
    const tales: Given["tales"] = [
      ...denying(
        "Ada Orlen rebutted claims that divers were ordered to leave the northern basin.",
        undefined,
        [
          {
            words: "Ada Orlen rebutted claims that divers were ordered to leave the northern basin",
            head: "rebut",
          },
        ],
      ),
      {
        outlet: "Cape Wire",
        text: "Ada Orlen dismissed claims that divers were ordered to leave the northern basin.",
      },
    ];
    const { findings, wordsOf } = weighGiven({ who: WHO, tales });
    expect(findings.disputes).toHaveLength(1);
    const told = findings.disputes[0]?.sides.find(({ value }) => value.startsWith("told"));
    expect(told?.spans.map(wordsOf).filter((words) => /rebut|dismiss/u.test(words))).toEqual([]);
  });

  it.each([
    "Tomas Bresk repeated the false claim that divers were ordered to leave the northern basin.",
    "Tomas Bresk said reports that divers were ordered to leave the northern basin are untrue.",
    "Tomas Bresk spoke of the lie that divers were ordered to leave the northern basin.",
  ])("is not against one who tells it as a falsehood: %s", (told) => {
    const words = told.slice(0, -1);
    const head = words.split(" ")[2]!.replace("repeated", "repeat");
    const [dispute, ...more] = disputesOf([
      { outlet: "Quay News", text: told, tells: [{ words, head }] },
      {
        outlet: "Isle Post",
        text: "Ada Orlen denied claims that divers were ordered to leave the northern basin.",
      },
    ]);
    expect(more).toEqual([]);
    expect(dispute!.sides.map(({ value }) => value)).not.toContain("told by Quay News");
  });

  it("is not that of the one whom it defends", () => {
    const { findings } = weighGiven({
      who: [{ name: "Tomas Bresk", type: "person", also: ["He"] }, WHO[1]!],
      tales: denying("He dismisses claims that Tomas Bresk ordered divers to leave the basin."),
    });
    const values = findings.disputes.flatMap(({ sides }) => sides.map(({ value }) => value));
    expect(values).toContain("denied");
    expect(values).not.toContain("Tomas Bresk denies");
  });

  it("names those whose claim it turns down, though no other report tells it", () => {
    const [dispute] = disputesOf(
      denying("The Harbour Office rejected assertions that its pilots had been drinking aboard."),
    );
    expect(dispute?.why).toBe(
      "Harbour Office denies what others are said to claim: “Harbour Office rejected assertions that its pilots had been drinking …” in Isle Post.",
    );
  });

  it("reaches back to the clause that it follows", () => {
    const text =
      "Tomas Bresk said the letters were written by one clerk, a point the Harbour Office denied.";
    const [dispute] = disputesOf(
      denying(
        text,
        [{ who: "Tomas Bresk", cue: "said", content: "the letters were written by one clerk" }],
        [{ words: "the letters were written by one clerk", head: "write" }],
      ),
    );
    expect(dispute?.why).toBe(
      "Harbour Office denies (“a point the Harbour Office denied” in Isle Post) what Tomas Bresk tells: “the letters were written by one clerk”.",
    );
  });

  it("reaches back to what was told last", () => {
    const text =
      "Tomas Bresk said the pilots had asked for a strike. The Harbour Office disputed that account.";
    const [dispute] = disputesOf(
      denying(
        text,
        [{ who: "Tomas Bresk", cue: "said", content: "the pilots had asked for a strike" }],
        [{ words: "the pilots had asked for a strike", head: "ask" }],
      ),
    );
    expect(dispute?.why).toBe(
      "Harbour Office denies (“Harbour Office disputed that account” in Isle Post) what Tomas Bresk tells: “the pilots had asked for a strike”.",
    );
  });

  it("is none where what was told last is what should be", () => {
    const content = "the pilots should ask for a strike";
    expect(
      disputesOf(
        denying(
          `Tomas Bresk said ${content}. The Harbour Office rejected that idea.`,
          [{ who: "Tomas Bresk", cue: "said", content }],
          [{ words: content, head: "ask" }],
        ),
      ),
    ).toEqual([]);
  });

  it("is none where what was told last is a denial itself", () => {
    const text =
      "Tomas Bresk said the story was false and invented. The Harbour Office disputed that account.";
    expect(
      disputesOf(
        denying(
          text,
          [{ who: "Tomas Bresk", cue: "said", content: "the story was false and invented" }],
          [{ words: "the story was false and invented", head: "be" }],
        ),
      ),
    ).toEqual([]);
  });

  it("is the report's own where it calls a claim false", () => {
    const text = "Tomas Bresk claimed, falsely, that the northern lighthouse had burnt down twice.";
    const [dispute] = disputesOf(
      denying(
        text,
        [
          {
            who: "Tomas Bresk",
            cue: "claimed, falsely",
            content: "the northern lighthouse had burnt down twice",
          },
        ],
        [{ words: "the northern lighthouse had burnt down twice", head: "burn" }],
      ),
    );
    expect(dispute?.why).toBe(
      "What Tomas Bresk tells (“the northern lighthouse had burnt down twice”) is called false in Isle Post (“claimed, falsely”).",
    );
  });
});

describe("what one report does not know and another tells", () => {
  const answer = (words: string): Given["tales"][number] => ({
    outlet: "Quay News",
    text: `${words}.`,
    tells: [{ words, head: "leave" }],
  });
  const notKnown = {
    outlet: "Isle Post",
    text: "It was not immediately clear why Ada Orlen left the northern basin.",
  };

  it("differs in scope, where a reason is asked and given", () => {
    const [dispute, ...more] = disputesOf([
      notKnown,
      answer("Ada Orlen left the northern basin because of the storm"),
    ]);
    expect(more).toEqual([]);
    expect(dispute).toMatchObject({ relation: "scope" });
    expect(dispute?.why).toBe(
      "Isle Post does not know (“was not immediately clear why Ada Orlen left the northern basin.”) what Quay News tells (“Ada Orlen left the northern basin because of the storm”).",
    );
  });

  it.each([
    ["no reason is given", "Ada Orlen left the northern basin at night"],
    ["another is spoken of", "Tomas Bresk left the northern basin because of the storm"],
  ])("is nothing where %s", (_, words) => {
    expect(disputesOf([notKnown, answer(words)])).toEqual([]);
  });
});

describe("whether a position was changed", () => {
  const changed: Given["tales"][number] = {
    outlet: "Quay News",
    text: "The Harbour Office was softening its opposition to night diving.",
    tells: [
      { words: "The Harbour Office was softening its opposition to night diving", head: "be" },
    ],
  };
  const says = (content: string): Given["tales"][number] => ({
    outlet: "Isle Post",
    text: `The Harbour Office says ${content}.`,
    says: [{ who: "Harbour Office", cue: "says", content }],
    tells: [{ words: content, head: "change", denied: true }],
  });

  it("is disputed where one tells that it was softened, another that it was kept", () => {
    const disputes = disputesOf([changed, says("our position has not changed")]);
    expect(disputes.map(({ why }) => why)).toEqual([
      "Whether Harbour Office changed position: changed (“The Harbour Office was softening its opposition to night diving” in Quay News), unchanged (“our position has not changed” in Isle Post).",
    ]);
  });

  it.each(["our opposition may grow", "our boats have not changed"])(
    "is not disputed by “%s”",
    (content) => {
      expect(disputesOf([changed, says(content)])).toEqual([]);
    },
  );
});

describe("one deed affirmed and denied", () => {
  const tale = (outlet: string, words: string, denied: boolean): Given["tales"][number] => ({
    outlet,
    text: `${words}.`,
    tells: [{ words, head: "sail", denied, actors: ["Tomas Bresk"] }],
  });

  it("is disputed though nothing but a name stands behind its verb", () => {
    const disputes = disputesOf([
      tale("Quay News", "Tomas Bresk sailed to Orvelle", false),
      tale("Isle Post", "Tomas Bresk did not sail to Orvelle", true),
    ]);
    expect(disputes.map(({ relation }) => relation)).toEqual(["contradiction"]);
  });

  const pair = (affirmed: string, denied: string, days?: readonly [string, string]): string[] =>
    disputesOf([
      { ...tale("Quay News", affirmed, false), ...(days ? { date: days[0] } : {}) },
      { ...tale("Isle Post", denied, true), ...(days ? { date: days[1] } : {}) },
    ]).map(({ relation }) => relation);
  const deed = "Tomas Bresk sailed the long pilot boat out of Orvelle at night";

  it("is disputed where both are of one object", () => {
    expect(
      pair(deed, "Tomas Bresk never sailed the long pilot boat out of Orvelle at night"),
    ).toEqual(["contradiction"]);
  });

  it.each([
    "Tomas Bresk never sailed the short pilot boat out of Orvelle at night",
    "Tomas Bresk never sailed the pilot boat of Ada Orlen out of Orvelle at night",
    "Tomas Bresk had not sailed the long pilot boat out of Orvelle at night",
    "Tomas Bresk did not sail the long pilot boat out of Orvelle during the strike of spring",
    "Tomas Bresk has not sailed the long pilot boat out of Orvelle at night yet",
  ])("is not disputed by a denial of another thing or time: %s", (denied) => {
    expect(pair(deed, denied)).toEqual([]);
  });

  it("is not disputed by a denial with another name behind its verb", () => {
    expect(
      pair(
        "Tomas Bresk sailed Ada Orlen out of the Harbour Office at night",
        "Tomas Bresk never sailed Harbour Office out at night",
      ),
    ).toEqual([]);
  });

  it("is later news where the denial was of the days before", () => {
    const denied = "Tomas Bresk has not sailed the long pilot boat out of Orvelle at night";
    expect(pair(deed, denied, ["2031-05-04", "2031-05-02"])).toEqual(["superseded"]);
    expect(pair(deed, denied, ["2031-05-02", "2031-05-04"])).toEqual(["contradiction"]);
  });

  it("is not disputed where the denial speaks of something else", () => {
    const disputes = disputesOf([
      tale("Quay News", "Tomas Bresk sailed to Orvelle", false),
      tale("Isle Post", "Tomas Bresk did not sail to Lowmarket", true),
    ]);
    expect(disputes).toEqual([]);
  });
});

describe("a report that is refuted", () => {
  const refuting = (words: string): Given["tales"] => [
    {
      outlet: "Quay News",
      text: "The Harbour Office said the divers left the northern basin.",
      says: [{ who: "Harbour Office", cue: "said", content: "the divers left the northern basin" }],
      tells: [{ words: "the divers left the northern basin", head: "leave" }],
    },
    {
      outlet: "Isle Post",
      text: `${words}.`,
      tells: [{ words, head: "deny" }],
    },
  ];

  it("is that of the body named as its owner", () => {
    const [dispute] = disputesOf(
      refuting("Divers of the northern basin refuted the Harbour Office report that they left"),
    );
    expect(dispute?.why).toContain("What Harbour Office reported");
  });

  it.each([
    "The Harbour Office denied the reports about divers of the northern basin",
    "The Harbour Office kept quiet rather than challenging a report on divers of the northern basin",
  ])("is not that of who denies: %s", (words) => {
    expect(disputesOf(refuting(words))).toEqual([]);
  });
});
