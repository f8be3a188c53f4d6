import { describe, expect, it } from "vitest";
import { linkEvents, linkReports } from "../../../src/crossing/index.ts";
import type { EventLink, Saying } from "../../../src/model/index.ts";
import { makeInput, type GivenClaim, type GivenEntity } from "../make-input.ts";

const WHO: readonly GivenEntity[] = [
  { name: "Ilse Brandt", type: "person" },
  { name: "Tomas Veld", type: "person" },
  { name: "Oyster Guild", type: "organization" },
];

/** The events of several claims of reports of one story: one list of claims for each report. */
function eventsOf(
  tales: readonly (readonly GivenClaim[])[],
  put: readonly { readonly tale: number; readonly words: string; readonly speaker: number }[] = [],
): EventLink[] {
  const inputs = tales.map((claims, index) =>
    makeInput({
      outlet: `Outlet ${index}`,
      date: "2031-05-09",
      title: "Oyster fishermen of Ellery in dispute over the dredging of the channel",
      paragraphs: [
        "Ilse Brandt, Tomas Veld and the Oyster Guild have led the oyster fishermen of Port Ellery for years, in fair weather and in foul.",
        ...claims.map(({ words }) => `${words}.`),
      ],
      entities: WHO,
      claims,
    }),
  );
  const ids = inputs.map(({ report }) => report.id);
  const sorted = [...inputs].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const links = linkReports(sorted);
  expect(links.stories).toHaveLength(1);
  const entityOf = (report: string, index: number): string =>
    links.entities.find(({ members }) =>
      members.some((one) => one.report === report && one.index === index),
    )!.id;
  const spans = put.map(({ tale, words, speaker }): Saying["spans"][number] => {
    const { report } = inputs[tale]!;
    const start = report.text.indexOf(words);
    return {
      report: ids[tale]!,
      start,
      end: start + words.length,
      attribution: null,
      speaker: entityOf(ids[tale]!, speaker),
      as: "same",
    };
  });
  const speakers = [...new Set(spans.flatMap(({ speaker }) => speaker ?? []))].sort();
  const sayings: Saying[] =
    spans.length === 0 ? [] : [{ id: "y1", spans, speakers, score: 1, why: "given" }];
  const times = new Map(
    sorted.map(({ report, reading }) => [
      report.id,
      reading.times.map(({ value, earliest, latest }) => ({ value, earliest, latest })),
    ]),
  );
  return linkEvents(sorted, { ...links, sayings }, times).filter(({ claims }) => claims.length > 1);
}

describe("claims of words put into two mouths", () => {
  const THREAT = "the threat to the oyster banks from dredging abroad";
  const closing: GivenClaim = {
    words: `The decision was taken because of ${THREAT}`,
    head: "decision",
  };
  const hiring: GivenClaim = {
    words: `The decision to hire guards was taken in view of ${THREAT}`,
    head: "decision",
  };

  it("are two events", () => {
    const put = [
      { tale: 0, words: THREAT, speaker: 0 },
      { tale: 1, words: THREAT, speaker: 1 },
    ];
    expect(eventsOf([[closing], [hiring]], put)).toEqual([]);
  });

  it("are one where the speaker is one", () => {
    const put = [
      { tale: 0, words: THREAT, speaker: 0 },
      { tale: 1, words: THREAT, speaker: 0 },
    ];
    expect(eventsOf([[closing], [hiring]], put)).toHaveLength(1);
  });
});

describe("a claim of a name and an act", () => {
  it("is not what another verb tells of that name", () => {
    const agreed: GivenClaim = {
      words: "The Oyster Guild agreed",
      head: "agreed",
      lemma: "agree",
      actors: [2],
    };
    const bound: GivenClaim = {
      words: "We, the five of the Oyster Guild, are bound by foreign agreements",
      head: "bound",
      lemma: "bind",
      undergoers: [2],
    };
    expect(eventsOf([[agreed], [bound]])).toEqual([]);
  });
});

describe("what a report tells as two", () => {
  const firing = (words: string, day?: string): GivenClaim => ({
    words,
    head: "fired",
    lemma: "fire",
    actors: [2],
    ...(day !== undefined && { day }),
  });
  const TUESDAY = "The Oyster Guild fired on poachers off Ellery on Tuesday";
  const WEDNESDAY = "The Oyster Guild fired on poachers off Ellery on Wednesday";

  it("stays two where the days differ by one, and a report of one day tells of that one", () => {
    const events = eventsOf([
      [firing(TUESDAY, "2031-05-06"), firing(WEDNESDAY, "2031-05-07")],
      [firing("Off Ellery the Oyster Guild fired on poachers", "2031-05-07")],
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]!.claims).toHaveLength(2);
    expect(events[0]!.label).not.toContain("Tuesday");
  });

  it("stays two where one is another", () => {
    const claims = [
      firing("The Oyster Guild fired a warning shot at poachers off Ellery"),
      firing("The Oyster Guild fired another warning shot at poachers off Ellery"),
    ];
    expect(eventsOf([claims])).toEqual([]);
  });

  it("stays two where one more does the like", () => {
    const resigned = { head: "resigned", lemma: "resign" };
    const veld = {
      ...resigned,
      words: "Tomas Veld also resigned from the board of the Oyster Guild",
      actors: [1],
    };
    const she = {
      ...resigned,
      words: "The Oyster Guild resigned from the board",
      actors: [2],
    };
    expect(eventsOf([[veld], [she]])).toEqual([]);
    expect(
      eventsOf([[veld], [{ ...veld, words: "Tomas Veld resigned from the guild’s board" }]]),
    ).toHaveLength(1);
  });
});

describe("claims of other people and occasions", () => {
  const resigned = (words: string, actors: readonly number[] = []): GivenClaim => ({
    words,
    head: "resigned",
    lemma: "resign",
    actors,
  });

  it("are two where he acts in one and she in the other", () => {
    const his = resigned("he resigned from the harbour council amid the dredging inquiry");
    const hers = resigned("she resigned from the harbour council amid the dredging inquiry");
    expect(eventsOf([[his], [hers]])).toEqual([]);
    expect(eventsOf([[his], [{ ...his, words: `later ${his.words}` }]])).toHaveLength(1);
  });

  it("are two where one was said in a letter and the other in an interview", () => {
    const said = (words: string, occasion: string): GivenClaim => ({
      words,
      head: occasion,
      lemma: occasion,
      actors: [0],
      rules: ["claim/occasion"],
    });
    const letter = said("Ilse Brandt said of the dredging in a letter to members", "letter");
    const interview = said(
      "Ilse Brandt said of the dredging in an interview for members",
      "interview",
    );
    const again = said("In a letter to members, Ilse Brandt said of the dredging", "letter");
    expect(eventsOf([[letter], [interview]])).toEqual([]);
    expect(eventsOf([[letter], [again]])).toHaveLength(1);
  });
});
