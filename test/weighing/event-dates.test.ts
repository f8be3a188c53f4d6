import { describe, expect, it } from "vitest";
import type { WeighedEvent } from "../../src/model/index.ts";
import { weighGiven, type Tale, type Tells } from "./make-record.ts";

const EVENT = "the gate broke";

const tale = (
  outlet: string,
  text: string,
  tells: readonly Tells[],
  date = "2031-05-10",
): Tale => ({
  outlet,
  date,
  text,
  tells,
});

/** The one event of these reports. */
function eventOf(...tales: readonly Tale[]): WeighedEvent {
  const [event] = weighGiven({ tales }).findings.events;
  return event!;
}

const broke = (words: string, time?: Tells["time"]): Tells => ({
  words,
  head: "broke",
  event: EVENT,
  ...(time && { time }),
});

describe("the date of an event", () => {
  it("is what all its claims share, the most specific", () => {
    const event = eventOf(
      tale("Quay News", "The gate broke in May.", [
        broke("The gate broke in May", { words: "in May", day: "2031-05" }),
      ]),
      tale("Cape Daily", "The gate broke on 8 May.", [
        broke("The gate broke on 8 May", { words: "8 May", day: "2031-05-08" }),
      ]),
    );
    expect(event).toMatchObject({ edtf: "2031-05-08", basis: "said" });
    expect(event.why).toContain("Cape Daily says “8 May”");
    expect(event.evidence).toHaveLength(2);
  });

  it("lists the alternatives where the reports share no day, and makes up no middle", () => {
    const event = eventOf(
      tale("Quay News", "The gate broke on 5 May.", [
        broke("The gate broke on 5 May", { words: "5 May", day: "2031-05-05" }),
      ]),
      tale("Cape Daily", "The gate broke on 8 May.", [
        broke("The gate broke on 8 May", { words: "8 May", day: "2031-05-08" }),
      ]),
    );
    expect(event).toMatchObject({
      edtf: "[2031-05-05,2031-05-08]",
      earliest: "2031-05-05",
      latest: "2031-05-08",
    });
    expect(event.why).toContain("share no day");
  });

  it("comes from what happened before what was only announced", () => {
    const event = eventOf(
      tale("Quay News", "The gate will be opened on 12 May.", [
        {
          ...broke("The gate will be opened on 12 May", { words: "12 May", day: "2031-05-12" }),
          certainty: "planned",
        },
      ]),
      tale("Cape Daily", "The gate was opened on 9 May.", [
        broke("The gate was opened on 9 May", { words: "9 May", day: "2031-05-09" }),
      ]),
    );
    expect(event).toMatchObject({ edtf: "2031-05-09", basis: "said" });
  });

  it("rests on the announcement where nothing else dates it, and says so", () => {
    const event = eventOf(
      tale("Quay News", "The gate will be opened on 12 May.", [
        {
          ...broke("The gate will be opened on 12 May", { words: "12 May", day: "2031-05-12" }),
          certainty: "planned",
        },
      ]),
    );
    expect(event).toMatchObject({ edtf: "2031-05-12", basis: "planned" });
  });

  const onTwelfth = (direction: "nearest" | "future"): WeighedEvent =>
    eventOf(
      tale("Quay News", "The gate broke on 12 May.", [
        broke("The gate broke on 12 May", {
          words: "12 May",
          day: "2031-05-12",
          said: {
            kind: "calendar",
            year: null,
            month: 5,
            day: 12,
            weekday: null,
            part: null,
            feast: null,
            within: null,
            time: null,
            direction,
          },
        }),
      ]),
    );

  it("is not a day after the report that tells it as past", () => {
    expect(onTwelfth("nearest")).toMatchObject({ edtf: null, basis: null, why: null });
  });

  it("is a day after the report where its words put it there, as announced", () => {
    expect(onTwelfth("future")).toMatchObject({ edtf: "2031-05-12", basis: "planned" });
  });

  it("is known from the first report that tells it", () => {
    const event = eventOf(
      tale("Quay News", "The gate broke.", [broke("The gate broke")], "2031-05-09"),
      tale("Cape Daily", "The old gate broke.", [broke("The old gate broke")], "2031-05-10"),
    );
    expect(event.firstTold).toMatchObject({ earliest: "2031-05-09", latest: "2031-05-09" });
    expect(event.firstTold.reports).toHaveLength(1);
  });
});

describe("a time among a claim's words that reading gave to no claim", () => {
  const dated = (text: string, words: string, given: Partial<Tells> = {}): string | null => {
    const told = { words: text.slice(0, -1), head: "broke", event: EVENT, ...given };
    return eventOf({
      ...tale("Quay News", text, [told]),
      otherTimes: [{ words, day: "2031-05-07" }],
    }).edtf;
  };

  it.each([
    [
      "The keeper broke the seal of the Harbour Office on Wednesday.",
      "Wednesday",
      "its lead is the verb's",
    ],
    [
      "The keeper broke his arm in the Wednesday fray.",
      "Wednesday",
      "the noun is where it happened",
    ],
    ["The keeper broke the seal of the gate Wednesday.", "Wednesday", "a bare day at the end"],
  ])("dates it: %s", (text, words) => {
    expect(dated(text, words)).toBe("2031-05-07");
  });

  it.each([
    ["The keeper broke the Wednesday seal.", "Wednesday", "it is the seal's"],
    ["The keeper broke the seal that was set on Wednesday.", "Wednesday", "another clause"],
    ["The keeper broke the seal before the vote on Wednesday.", "Wednesday", "the vote's"],
    ["The keeper broke the seal in return for raids Wednesday.", "Wednesday", "the raids'"],
    ["The keeper has not broke the seal since Wednesday.", "Wednesday", "a limit"],
  ])("does not date it: %s", (text, words) => {
    expect(dated(text, words)).toBeNull();
  });

  it("does not date what is only announced", () => {
    expect(
      dated("The keeper broke the seal of the gate on Wednesday.", "Wednesday", {
        certainty: "planned",
      }),
    ).toBeNull();
  });
});
