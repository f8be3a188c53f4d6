import { describe, expect, it } from "vitest";
import { linkEvents, linkReports } from "../../src/crossing/index.ts";
import type { EventLink, ReadReport } from "../../src/model/index.ts";
import { makeInput, type GivenClaim, type GivenEntity } from "./make-input.ts";

const PEOPLE: readonly GivenEntity[] = [
  { name: "Ilse Brandt", type: "person" },
  { name: "Tomas Veld", type: "person" },
];

/** The events of two reports with the same people and one claim each. */
function eventsOf(a: GivenClaim, b: GivenClaim): EventLink[] {
  const inputs: ReadReport[] = [a, b].map((claim, index) =>
    makeInput({
      outlet: `Outlet ${index}`,
      date: "2031-05-06",
      title: "Oyster fishermen of Ellery in dispute over the dredging of the channel",
      paragraphs: [
        "Ilse Brandt and Tomas Veld have led the oyster fishermen of Port Ellery for years, in fair weather and in foul.",
        `${claim.words}.`,
      ],
      entities: PEOPLE,
      claims: [claim],
    }),
  );
  const links = linkReports(inputs);
  expect(links.stories).toHaveLength(1);
  const times = new Map(
    inputs.map(({ report, reading }) => [
      report.id,
      reading.times.map(({ value, earliest, latest }) => ({ value, earliest, latest })),
    ]),
  );
  return linkEvents(inputs, links, times).filter(({ claims }) => claims.length > 1);
}

const MET: GivenClaim = {
  words: "Ilse Brandt resigned as head of the oyster cooperative on Monday",
  head: "resigned",
  lemma: "resign",
  actors: [0],
  day: "2031-05-05",
};

describe("linkEvents joins", () => {
  const cases: readonly [string, GivenClaim][] = [
    [
      "the same act of the same actor",
      { ...MET, words: "On Monday the head of the cooperative, Ilse Brandt, resigned" },
    ],
    [
      "a date that is a day off",
      {
        ...MET,
        words: "Ilse Brandt resigned as the head of the cooperative on Tuesday",
        day: "2031-05-06",
      },
    ],
    [
      "the act named by a noun",
      {
        ...MET,
        words: "The resignation of Ilse Brandt as head of the oyster cooperative came on Monday",
        head: "came",
        lemma: "come",
      },
    ],
    [
      "an act whose actor is a pronoun",
      {
        words: "On Monday she resigned from her post at the cooperative",
        head: "resigned",
        lemma: "resign",
        day: "2031-05-05",
      },
    ],
    [
      "the act told by a verb and its particle",
      {
        ...MET,
        words: "Ilse Brandt stepped down as head of the oyster cooperative",
        head: "stepped",
        lemma: "step",
      },
    ],
    [
      "a denial of the same act",
      {
        ...MET,
        words: "Ilse Brandt has not resigned as head of the oyster cooperative",
        polarity: "denied",
      },
    ],
  ];
  it.each(cases)("%s", (_, other) => {
    const events = eventsOf(MET, other);
    expect(events).toHaveLength(1);
    expect(events[0]!.joins[0]!.why).not.toBe("");
    expect([MET.words, other.words]).toContain(events[0]!.label);
  });
});

describe("linkEvents keeps apart", () => {
  const cases: readonly [string, GivenClaim][] = [
    [
      "dates a month apart",
      {
        ...MET,
        words: "Ilse Brandt resigned as head of the oyster cooperative in April",
        day: "2031-04-02",
      },
    ],
    [
      "the same act of another",
      {
        ...MET,
        words: "Tomas Veld resigned as head of the oyster cooperative on Monday",
        actors: [1],
      },
    ],
    [
      "another act of the same actor",
      { ...MET, words: "Ilse Brandt bought a second boat", head: "bought", lemma: "buy" },
    ],
    [
      "what somebody announced and did not reveal",
      {
        ...MET,
        words: "Ilse Brandt did not disclose her plans",
        head: "disclose",
        lemma: "disclose",
        polarity: "denied",
      },
    ],
  ];
  it.each(cases)("%s", (_, other) => {
    expect(eventsOf(MET, other)).toEqual([]);
  });
});

describe("linkEvents of a claim alone", () => {
  /** The events of one report whose only claims are `claims`. */
  function eventsAlone(...claims: GivenClaim[]): EventLink[] {
    const input = makeInput({
      date: "2031-05-06",
      title: "Oyster fishermen of Ellery in dispute",
      paragraphs: claims.map(({ words }) => `${words}.`),
      entities: PEOPLE,
      claims,
    });
    const times = new Map([
      [
        input.report.id,
        input.reading.times.map(({ value, earliest, latest }) => ({ value, earliest, latest })),
      ],
    ]);
    return linkEvents([input], linkReports([input]), times);
  }

  it("keeps a whole clause with a date", () => {
    expect(eventsAlone(MET).map(({ label }) => label)).toEqual([MET.words]);
  });

  it.each<[string, GivenClaim]>([
    [
      "has no date",
      {
        words: "Ilse Brandt resigned as head of the cooperative",
        head: "resigned",
        lemma: "resign",
        actors: [0],
      },
    ],
    [
      "has no subject",
      {
        words: "resigned from the cooperative in the year 2031",
        head: "resigned",
        lemma: "resign",
        day: "2031-05-05",
      },
    ],
    [
      "hangs on another clause",
      {
        words: "which the cooperative dissolved on that Monday",
        head: "dissolved",
        lemma: "dissolve",
        day: "2031-05-05",
      },
    ],
    [
      "only says that somebody spoke",
      {
        words: "Ilse Brandt told the fishermen on Monday",
        head: "told",
        lemma: "tell",
        actors: [0],
        day: "2031-05-05",
      },
    ],
  ])("drops one that %s", (_, claim) => {
    expect(eventsAlone(claim)).toEqual([]);
  });
});

describe("the label of an event", () => {
  it("is the whole clause, not the one that begins with a pronoun or hangs on another", () => {
    const events = eventsOf(MET, {
      words: "who resigned as head of the oyster cooperative on Monday in Ellery",
      head: "resigned",
      lemma: "resign",
      actors: [0],
      day: "2031-05-05",
    });
    expect(events.map(({ label }) => label)).toEqual([MET.words]);
  });
});
