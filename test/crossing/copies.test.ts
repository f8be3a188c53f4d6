import { describe, expect, it } from "vitest";
import { findCopies } from "../../src/crossing/copies/find-copies.ts";
import { readWords } from "../../src/crossing/text/report-words.ts";
import type { ReadReport } from "../../src/model/index.ts";
import { makeInput, wordsAt, type GivenReport } from "./make-input.ts";

const FERRY =
  "The ferry Halcyon struck a sandbank off Port Ellery shortly after dawn and began to list, harbour master Edda Voss told reporters on the quay.";
const RESCUE =
  "Two tugs pulled the vessel free by noon, and all 214 passengers were taken to the gymnasium of the island school for soup and blankets.";

function copiesOf(...given: GivenReport[]): {
  inputs: ReadReport[];
  copies: ReturnType<typeof findCopies>;
} {
  const inputs = given.map(makeInput).sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const words = inputs.map(({ report }) => readWords(report));
  return { inputs, copies: findCopies(inputs, words) };
}

describe("findCopies", () => {
  it("finds a passage over a respelled name, an inserted clause and British spelling", () => {
    const { inputs, copies } = copiesOf(
      { outlet: "Ellery Post", paragraphs: [FERRY, RESCUE] },
      {
        outlet: "Northern Wire",
        paragraphs: [
          "Nobody was hurt when a ship ran aground on Monday.",
          FERRY.replace("Edda Voss", "Edda Foss")
            .replace("harbour", "harbor")
            .replace("began to list,", "began, slowly at first, to list,"),
        ],
      },
    );
    expect(copies).toHaveLength(1);
    const [copy] = copies;
    expect(copy!.kind).toBe("text");
    expect(copy!.similarity).toBeGreaterThan(0.85);
    expect(copy!.similarity).toBeLessThan(1);
    for (const span of copy!.spans) {
      expect(wordsAt(inputs, span)).toMatch(/^The ferry Halcyon .* on the quay$/u);
    }
  });

  const STATEMENT =
    "Colonel Jaromir Zelenka, who favours the defence programme, told the parliament in Halvorsk that 12 labourers had been “travelling home” when the lorry overturned near the grey theatre centre on Tuesday, according to three neighbours.";
  const edits: readonly [string, string][] = [
    ["names respelled", STATEMENT.replace("Jaromir Zelenka", "Yaromir Zelienka")],
    ["a clause cut", STATEMENT.replace(", who favours the defence programme,", "")],
    ["a clause put in", STATEMENT.replace("overturned", "overturned, for reasons not yet known,")],
    ["other quotation marks", STATEMENT.replace("“", "'").replace("”", "'")],
    [
      "American spelling",
      STATEMENT.replace("favours", "favors")
        .replace("defence programme", "defense program")
        .replace("labourers", "laborers")
        .replace("travelling", "traveling")
        .replace("theatre centre", "theater center")
        .replace("neighbours", "neighbors"),
    ],
    [
      "all of it",
      STATEMENT.replace("Jaromir Zelenka, who favours the defence programme,", "Yaromir Zelienka")
        .replace("“travelling", "'traveling")
        .replace("home”", "home'")
        .replace("labourers", "laborers")
        .replace("12", "twelve"),
    ],
  ];
  it.each(edits)("keeps a copy whole through %s", (_, edited) => {
    const { inputs, copies } = copiesOf(
      { outlet: "Halvorsk Post", paragraphs: ["An inquiry was opened at once.", STATEMENT] },
      { outlet: "Eastern Wire", paragraphs: [edited, "Nobody answered calls to the depot."] },
    );
    expect(copies).toHaveLength(1);
    expect(copies[0]!.kind).toBe("text");
    for (const span of copies[0]!.spans)
      expect(wordsAt(inputs, span)).toMatch(/(?:Colonel|told the parliament).* neighbou?rs$/u);
  });

  it("calls a passage of quoted words alone a quotation", () => {
    const words =
      "we opened the sluice because the gauge at the upper weir had stopped and nobody could tell us how high the water stood";
    const { copies } = copiesOf(
      {
        outlet: "Dale Times",
        paragraphs: [`The engineer was blunt. “${words},” she told the inquiry.`],
      },
      {
        outlet: "Valley Radio",
        paragraphs: [`According to minutes seen here, “${words}.” The hearing goes on in May.`],
      },
    );
    expect(copies.map(({ kind, original }) => [kind, original])).toEqual([["quotation", null]]);
  });

  it("leaves out what an outlet prints under unrelated reports", () => {
    const footer =
      "Subscribe to our evening letter and never miss a story from the valley, delivered free of charge to your inbox at six.";
    const { copies } = copiesOf(
      {
        outlet: "Dale Times",
        paragraphs: [
          "The council of Brenford closed the swimming baths after tiles fell from the ceiling, a caretaker said on Tuesday morning in the lobby, where children waited with towels.",
          footer,
        ],
      },
      {
        outlet: "Dale Times",
        paragraphs: [
          "Wheat prices rose for the fourth week in a row as drought spread over the southern plains, traders at the exchange in Karsk reported, and mills asked the ministry for imports.",
          footer,
        ],
      },
    );
    expect(copies).toEqual([]);
  });

  it("knows each of very many copies of one text, by comparing each with a few", () => {
    const names = "Ash Birch Cedar Elm Fir Hazel Larch Maple Oak Pine".split(" ");
    const count = 90;
    const { inputs, copies } = copiesOf(
      ...Array.from({ length: count }, (_, at) => ({
        outlet: `Paper ${at}`,
        paragraphs: [
          FERRY,
          RESCUE,
          `${names[at % 10]!} and ${names[Math.floor(at / 10)]!} of the local choir sang for those who waited.`,
        ],
      })),
    );
    const held = new Set(copies.flatMap(({ spans }) => spans.map(({ report }) => report)));
    expect(held.size).toBe(inputs.length);
    expect(copies.length).toBeLessThan(count * 20);
  });

  it("does not call a short set phrase a copy", () => {
    const { copies } = copiesOf(
      {
        paragraphs: [
          "The president of the republic of Ostland said on Monday that the bridge at Lamm would reopen.",
        ],
      },
      {
        paragraphs: [
          "The president of the republic of Ostland said on Monday that wages of teachers would rise.",
        ],
      },
    );
    expect(copies).toEqual([]);
  });

  it("ends a passage where another block begins on both sides", () => {
    const { inputs, copies } = copiesOf(
      { paragraphs: ["Seven ministers confirmed the loan of their troops.", FERRY] },
      { paragraphs: ["Nobody had expected any troops.", FERRY] },
    );
    expect(copies).toHaveLength(1);
    expect(wordsAt(inputs, copies[0]!.spans[0])).toMatch(/^The ferry/u);
  });

  describe("direction", () => {
    const cases: readonly [
      string,
      Partial<GivenReport>,
      Partial<GivenReport>,
      "first" | "second" | null,
      RegExp,
    ][] = [
      ["earlier date", { date: "2031-05-02" }, { date: "2031-05-04" }, "first", /earlier/u],
      ["same day", { date: "2031-05-02" }, { date: "2031-05-02" }, null, /neither/u],
      ["one date only", { date: "2031-05-02" }, {}, null, /neither/u],
      [
        "credits the other",
        { date: "2031-05-04" },
        { credits: [{ kind: "agency", name: "Ellery Post" }] },
        "first",
        /credits Ellery Post/u,
      ],
      [
        "credits an agency by its letters",
        { outlet: "The Associated Press", date: "2031-05-02" },
        { date: "2031-05-02", credits: [{ kind: "agency", name: "AP" }] },
        "first",
        /credits AP/u,
      ],
      [
        "the agency's own dateline",
        { outlet: "Ellery Post", credits: [{ kind: "dateline", name: "Ellery Post" }] },
        {},
        "first",
        /own text/u,
      ],
      [
        "an agency contributed to one of them",
        { date: "2031-05-02" },
        { date: "2031-05-04", credits: [{ kind: "agency", name: "AFP" }] },
        null,
        /one report credits AFP/u,
      ],
      [
        "credits one that came later",
        { date: "2031-05-04" },
        { date: "2031-05-02", credits: [{ kind: "agency", name: "Ellery Post" }] },
        null,
        /credits Ellery Post, but its date is later/u,
      ],
      [
        "holds the whole and names whose it is at its other end",
        { paragraphs: [FERRY] },
        {
          paragraphs: [
            FERRY,
            "On the mainland nobody knew of it for hours, because the telephone line had been down since the storm of the week before.",
            "The news was brought by a fisherman who sells his catch in the market hall every Monday and had heard the horn of the ship.",
            "The Ellery Post was the only newspaper with anybody on the island.",
          ],
        },
        "first",
        /holds all of it and names Ellery Post/u,
      ],
      [
        "holds the whole and names nobody",
        { paragraphs: [FERRY] },
        { paragraphs: [FERRY, RESCUE] },
        null,
        /neither/u,
      ],
      [
        "both credit one agency",
        { date: "2031-05-02", credits: [{ kind: "agency", name: "NAW" }] },
        { date: "2031-05-04", credits: [{ kind: "dateline", name: "NAW" }] },
        null,
        /both reports credit NAW/u,
      ],
    ];
    it.each(cases)("%s", (_, a, b, original, why) => {
      const first = { outlet: "Ellery Post", paragraphs: [FERRY, RESCUE], ...a };
      const second = { outlet: "Northern Wire", paragraphs: [FERRY], ...b };
      const { copies } = copiesOf(first, second);
      const ids = { first: makeInput(first).report.id, second: makeInput(second).report.id };
      expect(copies[0]!.original).toBe(original === null ? null : ids[original]);
      expect(copies[0]!.why).toMatch(why);
    });
  });
});
