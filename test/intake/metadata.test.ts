/** Dates, names and addresses in machine-readable fields. */
import { describe, expect, test } from "vitest";
import { intakeBytes } from "../../src/intake/index.ts";
import {
  dateOfUrl,
  languageCode,
  outletOfUrl,
  splitAuthors,
} from "../../src/intake/metadata/metadata.ts";
import { parseStatedDate } from "../../src/intake/metadata/parse-stated-date.ts";

describe("parseStatedDate", () => {
  test.each([
    ["2031", "2031", null],
    ["2031-05", "2031-05", null],
    ["2031-05-06", "2031-05-06", null],
    ["2031-05-06T09:30:15.123+02:00", "2031-05-06T09:30", "+02:00"],
    ["2031-05-06T09:30:15+0200", "2031-05-06T09:30", "+02:00"],
    ["2031-05-06 09:30", "2031-05-06T09:30", null],
    ["2031-05-06T09:30Z", "2031-05-06T09:30", "Z"],
    ["2031-5-6 9:30 pm", "2031-05-06T21:30", null],
    ["20310506", "2031-05-06", null],
    ["20310506T0930", "2031-05-06T09:30", null],
    ["2031/05/06 09:30:00", "2031-05-06T09:30", null],
    ["06.05.2031", "2031-05-06", null],
    ["26/05/2031", "2031-05-26", null],
    ["05/26/2031", "2031-05-26", null],
    ["Tue, 06 May 2031 09:30:00 GMT", "2031-05-06T09:30", "Z"],
    ["Tue, 06 May 2031 09:30:00 +0300", "2031-05-06T09:30", "+03:00"],
    ["May 6, 2031", "2031-05-06", null],
    ["6th May 2031, 12:05 am", "2031-05-06T00:05", null],
    ["Sept. 6, 2031", "2031-09-06", null],
    ["May 2031", "2031-05", null],
    [1_935_999_000, "2031-05-08T09:30", "Z"],
    [1_935_999_000_000, "2031-05-08T09:30", "Z"],
  ])("%s", (field, value, zone) => {
    expect(parseStatedDate(field)).toEqual({ value, zone });
  });

  test.each([
    ["two readings", "05/06/2031"],
    ["no such day", "2031-02-30"],
    ["no such month", "2031-13-01"],
    ["words", "lately"],
    ["a month without a year", "6 May"],
    ["a count", "12"],
    ["nothing", ""],
    ["a small number", 214],
    ["a long text", "May 6, 2031 ".repeat(50)],
  ])("is null for %s", (_, field) => {
    expect(parseStatedDate(field)).toBeNull();
  });
});

test.each([
  ["By Nadia Ferrol and Ruun Okke", ["Nadia Ferrol", "Ruun Okke"]],
  ["Nadia Ferrol, Ruun Okke; Ilka Brandt", ["Nadia Ferrol", "Ruun Okke", "Ilka Brandt"]],
  ["https://courier.example/author/nadia", []],
  ["nadia@courier.example", []],
  [" ", []],
])("authors of %s", (field, names) => {
  expect(splitAuthors(field)).toEqual(names);
});

test.each([
  ["https://www.courier.example/a", "courier.example"],
  ["http://m.courier.example", "courier.example"],
  ["https://archive.org/details/x", null],
  ["not an address", null],
  [null, null],
])("outlet of the address %s", (url, name) => {
  expect(outletOfUrl(url).name).toBe(name);
});

test.each([
  ["https://courier.example/2031/05/06/ferry", "2031-05-06"],
  ["https://courier.example/news/2031-05-06-ferry", "2031-05-06"],
  ["https://courier.example/20310506/ferry", "2031-05-06"],
  ["https://courier.example/2031/45/06/ferry", undefined],
  ["https://courier.example/id/12345678901", undefined],
])("date of the address %s", (url, value) => {
  expect(dateOfUrl(url)?.value).toBe(value);
});

test.each([
  ["en-GB", "en"],
  ["EN_us", "en"],
  ["english", null],
  [null, null],
])("language tag %s", (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});

describe("metadata of pages", () => {
  const prose =
    "<p>The ferry Morvana ran aground off the island of Teslau on Tuesday morning with 214 people on board, the harbour office said.</p>".repeat(
      3,
    );
  async function read(head: string, body: string): ReturnType<typeof intakeBytes> {
    const html = `<!doctype html><html><head>${head}</head><body><article>${body}${prose}</article></body></html>`;
    return intakeBytes(Buffer.from(html), { file: null, url: null, mediaType: null });
  }

  test("one moment in two zones is one date; another day is another", async () => {
    const [item] = await read(
      `<meta property="article:published_time" content="2031-05-06T23:30-05:00">
<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-07T04:30Z","dateModified":"2031-05-09"}</script>`,
      "",
    );
    expect(item!.report!.dates.map(({ role, value }) => [role, value])).toEqual([
      ["published", "2031-05-07T04:30"],
      ["modified", "2031-05-09"],
    ]);
  });

  test("time elements of other articles do not speak for this one", async () => {
    const [item] = await read(
      '<meta property="article:published_time" content="2031-05-06">',
      '<time pubdate datetime="2031-04-01">1 April</time><time pubdate datetime="2031-03-01">1 March</time>',
    );
    const published = item!.report!.dates.filter(({ basis }) => basis === "metadata");
    expect(published.map(({ value }) => value)).toEqual(["2031-05-06"]);
  });

  test("the headline that readers see wins, without the outlet's name", async () => {
    const [item] = await read(
      '<title>Ferry runs aground off Teslau | Selte Courier</title><meta property="og:title" content="Ferry runs aground off Teslau, all 214 safe"><meta property="og:site_name" content="Selte Courier | News of the coast">',
      "<h1>Selte Courier</h1><h1>Ferry runs aground off Teslau</h1>",
    );
    const { text, title, outlet } = item!.report!;
    expect(text.slice(title!.start, title!.end)).toBe("Ferry runs aground off Teslau");
    expect(outlet.name).toBe("Selte Courier");
  });
});
