import { describe, expect, it } from "vitest";
import { english } from "../../src/intake/plain-text/en.ts";
import { dateOfUrl, findLineDates } from "../../src/intake/plain-text/stated-dates.ts";
import { structureText } from "../../src/intake/plain-text/structure-text.ts";
import { ownDate, type StatedDate } from "../../src/model/index.ts";

describe("findLineDates", () => {
  const cases: readonly [line: string, ...dates: string[]][] = [
    ["2033-05-03", "2033-05-03"],
    ["2033.05.03 08:54", "2033-05-03T08:54"],
    ["2033/5/3", "2033-05-03"],
    ["2033-05-03T13:21:05+03:00", "2033-05-03T13:21+03:00"],
    ["2033-05-03T13:21Z", "2033-05-03T13:21Z"],
    ["03 May 2033, 13:21", "2033-05-03T13:21"],
    ["3rd of May 2033", "2033-05-03"],
    ["May 3, 2033", "2033-05-03"],
    ["Tuesday, May 3rd, 2033 at 3:05 p.m. EST", "2033-05-03T15:05-05:00"],
    ["12:10 AM, Sept. 3, 2033", "2033-09-03T00:10"],
    ["3 May 2033, Tuesday, 23:59", "2033-05-03T23:59"],
    ["Tue 3 May 2033 18.40 UTC+3", "2033-05-03T18:40+03:00"],
    ["3.5.2033", "2033-05-03"],
    ["13/5/2033", "2033-05-13"],
    ["5/13/2033 5pm", "2033-05-13T17:00"],
    // Day and month cannot be told apart: only the year is sure.
    ["3/5/2033", "2033"],
    ["3 May", "--05-03"],
    ["3-May-2033", "2033-05-03"],
    ["Updated 4 May 2033 | Published 3 May 2033", "2033-05-04", "2033-05-03"],
    // Near misses.
    ["31 April 2033"],
    ["2033-13-01"],
    ["Flat 3, Mayfield House"],
    ["Room 12.30.4000"],
    ["Version 2.10.11.2033"],
    ["They may 3 times"],
    ["1 of 24"],
    ["Phone 02-751-1500"],
  ];
  for (const [line, ...expected] of cases) {
    it(`reads ${JSON.stringify(line)} as ${expected.join(" and ") || "nothing"}`, () => {
      const found = findLineDates(line, english).map((date) => date.value + (date.zone ?? ""));
      expect(found).toEqual(expected);
    });
  }

  it("gives the range of the whole date with weekday and time", () => {
    const line = "Court news, Tuesday, 3 May 2033, 13:21 – page 4";
    const date = findLineDates(line, english)[0]!;
    expect(line.slice(date.start, date.end)).toBe("Tuesday, 3 May 2033, 13:21");
    expect(date.weekday).toBe(true);
  });
});

describe("dateOfUrl", () => {
  it.each([
    ["https://quay.example/2033/05/03/ferry-sinks", "2033-05-03"],
    ["https://quay.example/news/20330503-ferry", "2033-05-03"],
    ["https://quay.example/news/2022-05-03-ferry.html", "2022-05-03"],
    ["https://quay.example/article/33301001.html", null],
    ["https://quay.example/2022/13/40/ferry", null],
  ])("%s: %s", (url, day) => {
    expect(dateOfUrl(url)).toBe(day);
  });
});

const BODY = `The night boat to Vell was stuck in the ice for six hours on Monday, the harbour office said.

Nobody on board was hurt, and the boat was pulled free by a tug in the morning.`;

function datesOf(page: string, url: string | null = null): string[] {
  return structureText(page, { file: null, url }).dates.map((date) => `${date.role} ${date.value}`);
}

describe("roles of dates", () => {
  const title = "Night boat stuck in the ice off Vell";
  const cases: readonly [why: string, page: string, dates: string[]][] = [
    [
      "right over the title",
      `3 May 2033, 13:21\n\n${title}\n\n${BODY}`,
      ["published 2033-05-03T13:21"],
    ],
    ["under the title", `${title}\n3 May 2033\n\n${BODY}`, ["published 2033-05-03"]],
    [
      "with a weekday far over the title",
      `Tuesday, 3 May 2033\nHome\nNews\n\n${title}\n\n${BODY}`,
      ["clock 2033-05-03"],
    ],
    [
      "with a weekday right over the title: the page's or the report's",
      `Tuesday, 3 May 2033\n\n${title}\n\n${BODY}`,
      ["unclear 2033-05-03"],
    ],
    [
      "the same, where the dateline names that day",
      `Tuesday, 3 May 2033\n\n${title}\n\nVELL, 3 May (OrlTA) – ${BODY}`,
      ["published 2033-05-03", "dateline --05-03"],
    ],
    [
      "labelled as changed",
      `${title}\nLast modified: 4 May 2033\n\n${BODY}`,
      ["modified 2033-05-04"],
    ],
    [
      "labels on a line of their own",
      `${title}\nPublished\n3 May 2033\nUpdated\n4 May 2033\n\n${BODY}`,
      ["published 2033-05-03", "modified 2033-05-04"],
    ],
    [
      "labelled after the article",
      `${title}\n\n${BODY}\n\nPublished: 3 May 2033`,
      ["published 2033-05-03"],
    ],
    ["unlabelled after the article", `${title}\n\n${BODY}\n\n3 May 2033`, ["unclear 2033-05-03"]],
    [
      "beside a headline of another article",
      `${title}\n\n${BODY}\n\nBread dearer again in all of Orlan\n3 May 2033`,
      ["teaser 2033-05-03"],
    ],
    [
      "in a dateline with its year",
      `${title}\n\nVELL, May 3, 2033 (OrlTA) - ${BODY}`,
      ["dateline 2033-05-03"],
    ],
    ["in the byline", `${title}\nBy Ines Okar | 3 May 2033\n\n${BODY}`, ["published 2033-05-03"]],
    [
      "in a sentence of the page about the article",
      `${title}\n\n${BODY}\n\nThis story was first published on 3 May 2033.`,
      ["published 2033-05-03"],
    ],
    ["in a caption", `${title}\n\nPhoto: the quay of Vell, 3 May 2033\n\n${BODY}`, []],
    ["in a sentence", `${title}\n\n${BODY}\n\nThe ice came on 3 May 2033 and stayed.`, []],
    [
      "signing a quoted post",
      `${title}\n\n${BODY}\n\nStuck again! — Vell Quay (@vellquay) May 3, 2033`,
      [],
    ],
  ];
  for (const [why, page, dates] of cases) {
    it(why, () => {
      expect(datesOf(page)).toEqual(dates);
    });
  }

  it("takes the day in the address, and in an address above the article", () => {
    expect(datesOf(`${title}\n\n${BODY}`, "https://quay.example/2033/05/03/boat")).toEqual([
      "published 2033-05-03",
    ]);
    expect(datesOf(`https://quay.example/2033/05/03/boat\n\n${title}\n\n${BODY}`)).toEqual([
      "published 2033-05-03",
    ]);
  });
});

describe("ownDate", () => {
  const date = (
    role: StatedDate["role"],
    value: string,
    basis: StatedDate["basis"] = "stated",
  ): StatedDate => ({
    role,
    value,
    zone: null,
    basis,
    span: basis === "stated" ? { start: 0, end: 1 } : null,
    rule: "date/test",
  });
  const day = (...dates: StatedDate[]): string | null => ownDate({ dates })?.range.earliest ?? null;

  it("prefers metadata, then what is stated, then a dateline with its year, then the address", () => {
    const url = date("published", "2033-05-01", "url");
    const dateline = date("dateline", "2033-05-02");
    const stated = date("published", "2033-05-03T10:00");
    const metadata = date("published", "2033-05-04", "metadata");
    expect(day(url, dateline, stated, metadata)).toBe("2033-05-04");
    expect(day(url, dateline, stated)).toBe("2033-05-03");
    expect(day(url, dateline)).toBe("2033-05-02");
    expect(day(url)).toBe("2033-05-01");
  });

  it("is null for clocks, teasers, changes, unclear dates and datelines without a year", () => {
    for (const role of ["clock", "teaser", "modified", "unclear"] as const) {
      expect(day(date(role, "2033-05-03"))).toBeNull();
    }
    expect(day(date("dateline", "--05-03"))).toBeNull();
  });

  it("is null when stated dates are days apart, and the first when time zones may be why", () => {
    expect(day(date("published", "2033-05-03"), date("published", "2033-05-09"))).toBeNull();
    expect(day(date("published", "2033-05-03"), date("published", "2033-05-04"))).toBe(
      "2033-05-03",
    );
  });

  it("gives the stated time and evidence", () => {
    expect(ownDate({ dates: [date("published", "2033-05-03T10:00")] })).toEqual({
      range: { earliest: "2033-05-03", latest: "2033-05-03" },
      time: "10:00",
      evidence: { start: 0, end: 1 },
      basis: "stated",
    });
  });
});
