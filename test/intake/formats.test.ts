/** Formats: what is told by content, what each gives, and what is said about bad files. Events, people and outlets are invented. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { intakeBytes, type IntakeItem } from "../../src/intake/index.ts";
import { bodyOf, isBody, sha256, type Report } from "../../src/model/index.ts";
import { pdfFile, type PdfLine } from "./pdf-file.ts";

const FIRST =
  "The ferry Morvana ran aground off the island of Teslau on Tuesday morning with 214 people on board, the harbour office said.";
const SECOND =
  "“We heard a crash and the lights went out,” said Ilka Brandt, a passenger from Orvanne, who was taken to hospital.";
const THIRD =
  "The coast guard said later that nobody was missing. An inquiry into the cause of the accident has been opened in Orvanne.";
const TITLE = "Ferry runs aground off Teslau";

function items(
  content: string | Uint8Array,
  file: string | null = null,
  mediaType: string | null = null,
): Promise<IntakeItem[]> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return intakeBytes(bytes, { file, url: null, mediaType });
}

async function report(content: string | Uint8Array, file: string | null = null): Promise<Report> {
  const [item, ...more] = await items(content, file);
  expect(more).toEqual([]);
  expect(item?.problems.filter(({ severity }) => severity === "fatal")).toEqual([]);
  checkBlocks(item!.report!);
  return item!.report!;
}

/** What holds for every report: blocks are sorted, do not overlap, and have no white space at their ends. */
function checkBlocks({ text, blocks, title }: Report): void {
  let last = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    const words = text.slice(block.start, block.end);
    expect(words).not.toBe("");
    expect(words).toBe(words.trim());
    last = block.end;
  }
  if (title)
    expect(blocks.some(({ start, kind }) => kind === "title" && start === title.start)).toBe(true);
}

const titleOf = ({ text, title }: Report): string | null =>
  title && text.slice(title.start, title.end);
const bodyTexts = ({ text, blocks }: Report): string[] =>
  blocks.filter(isBody).map(({ start, end }) => text.slice(start, end));
const codesOf = (found: readonly IntakeItem[]): string[] =>
  found.flatMap(({ problems }) => problems.map(({ code }) => code));

function page(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${TITLE} | Selte Courier</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/sport">Sport</a></ul></nav>
<main><article><h1>${TITLE}</h1>${body}</article></main>
<footer><p>© 2031 Selte Courier. All rights reserved.</p></footer></body></html>`;
}
const PARAGRAPHS = `<p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p>`;

describe("the format is told by content", () => {
  test.each([
    ["HTML named .txt", page("", PARAGRAPHS), "a.txt", "text/html"],
    ["HTML without a name", page("", PARAGRAPHS), null, "text/html"],
    ["a fragment of HTML", PARAGRAPHS, "a.html", "text/html"],
    ["text named .html", `${TITLE}\n\n${FIRST}\n\n${SECOND}`, "a.html", "text/plain"],
    ["JSON named .txt", JSON.stringify({ title: TITLE, text: FIRST }), "a.txt", "application/json"],
    ["text that begins with a bracket", `[Updated] ${FIRST}\n\n${SECOND}`, "a.txt", "text/plain"],
    ["text that begins with a brace", `{sic} ${FIRST}\n\n${SECOND}`, null, "text/plain"],
    [
      "front matter named .txt",
      `---\ntitle: ${TITLE}\n---\n\n${FIRST}\n`,
      "a.txt",
      "text/markdown",
    ],
    [
      "text with one less-than sign",
      `${FIRST} Fewer than <10 boats.\n\n${SECOND}`,
      "a.txt",
      "text/plain",
    ],
  ])("%s", async (_, content, file, mediaType) => {
    expect((await report(content, file)).mediaType).toBe(mediaType);
  });
});

describe("plain text", () => {
  test("is kept unchanged, without its mark", async () => {
    const text = `${TITLE}\r\n\r\n${FIRST}\r\n\r\n\t${SECOND}  \r\n\r\n${THIRD}\r\n`;
    const found = await report(`\ufeff${text}`, "a.txt");
    expect(found.text).toBe(text);
    expect(titleOf(found)).toBe(TITLE);
    expect(bodyTexts(found)).toEqual([FIRST, SECOND, THIRD]);
    expect(found.language).toBe("en");
  });

  test("has its identity from the bytes", async () => {
    const bytes = Buffer.from(`${TITLE}\n\n${FIRST}`);
    const found = await report(bytes, "a.txt");
    expect(found.sha256).toBe(sha256(bytes));
    expect(found.id).toBe(`r${sha256(bytes).slice(0, 12)}`);
  });
});

describe("Markdown", () => {
  const text = `---
title: "${TITLE}"
date: 2031-05-06
author: Nadia Ferrol
outlet: Selte Courier
url: https://courier.example/ferry
---

# ${TITLE}

${FIRST}

## Passengers

> ${SECOND}

See [the inquiry](https://courier.example/inquiry) and *all* it found: ${THIRD}

![A ferry](ferry.jpg)

\`\`\`
not a paragraph
\`\`\`
`;

  test("keeps its text, reads its front matter and its marks", async () => {
    const found = await report(text, "ferry.md");
    expect(found.text).toBe(text);
    expect(titleOf(found)).toBe(TITLE);
    expect(found.outlet).toEqual({ name: "Selte Courier", basis: "metadata", evidence: [] });
    expect(found.authors).toEqual(["Nadia Ferrol"]);
    expect(found.url).toBe("https://courier.example/ferry");
    expect(found.dates[0]).toMatchObject({
      role: "published",
      value: "2031-05-06",
      basis: "metadata",
    });
    const body = bodyTexts(found);
    expect(body).toContain("Passengers");
    expect(body).toContain(SECOND);
    expect(body.join("\n")).not.toContain("not a paragraph");
    expect(body.join("\n")).not.toContain("ferry.jpg");
  });

  test("takes the title from the front matter when no heading repeats it", async () => {
    const found = await report(`---\ntitle: ${TITLE}\n---\n\n${FIRST}\n`, "a.md");
    expect(titleOf(found)).toBe(TITLE);
    expect(bodyTexts(found)).toEqual([FIRST]);
  });
});

describe("HTML", () => {
  test("text is title, paragraphs and whose page it is; menus and other notices are out", async () => {
    const found = await report(page("", PARAGRAPHS), "a.html");
    expect(titleOf(found)).toBe(TITLE);
    expect(bodyTexts(found)).toEqual([FIRST, SECOND, THIRD]);
    const rights = "© 2031 Selte Courier. All rights reserved.";
    expect(found.text).toBe([titleOf(found), FIRST, SECOND, THIRD, rights].join("\n\n"));
    expect(found.blocks.at(-1)).toMatchObject({ kind: "legal", rule: "html/rights" });
  });

  test("JSON-LD in a graph: headline, dates, authors, publisher", async () => {
    const linked = {
      "@graph": [
        { "@type": "WebSite", name: "Courier online" },
        {
          "@type": ["NewsArticle"],
          headline: TITLE,
          datePublished: "2031-05-06T09:30:00+02:00",
          dateModified: "2031-05-07T10:00:00Z",
          author: [{ "@type": "Person", name: "Nadia Ferrol" }, { name: "By Ruun Okke" }],
          publisher: { name: "Selte Courier" },
        },
      ],
    };
    const found = await report(
      page(`<script type="application/ld+json">${JSON.stringify(linked)}</script>`, PARAGRAPHS),
    );
    expect(titleOf(found)).toBe(TITLE);
    expect(found.authors).toEqual(["Nadia Ferrol", "Ruun Okke"]);
    expect(found.outlet.name).toBe("Selte Courier");
    expect(found.dates.map(({ role, value, zone }) => [role, value, zone])).toEqual([
      ["published", "2031-05-06T09:30", "+02:00"],
      ["modified", "2031-05-07T10:00", "Z"],
    ]);
  });

  test("OpenGraph, meta, canonical and time elements", async () => {
    const found = await report(
      page(
        `<meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Selte Courier">
<meta property="article:published_time" content="2031-05-06T07:30Z"><meta name="author" content="Nadia Ferrol and Ruun Okke">
<link rel="canonical" href="https://courier.example/2031/05/06/ferry">`,
        `<time datetime="2031-05-08" class="updated">8 May</time>${PARAGRAPHS}`,
      ),
    );
    expect(found.outlet.name).toBe("Selte Courier");
    expect(found.authors).toEqual(["Nadia Ferrol", "Ruun Okke"]);
    expect(found.url).toBe("https://courier.example/2031/05/06/ferry");
    expect(
      found.dates
        .filter(({ basis }) => basis === "metadata")
        .map(({ role, value }) => [role, value]),
    ).toEqual([
      ["published", "2031-05-06T07:30"],
      ["modified", "2031-05-08"],
    ]);
  });

  test.each([
    ["a browser", "<!-- saved from url=(0034)https://courier.example/ferry-story -->\n", null],
    [
      "SingleFile",
      "<!--\n Page saved with SingleFile \n url: https://courier.example/ferry-story \n saved date: Wed May 07 2031 11:20:00 GMT+0200 \n-->",
      "2031-05-07T11:20",
    ],
  ])("a page saved by %s tells where it came from", async (_, comment, saved) => {
    const found = await report(comment + page("", PARAGRAPHS), "saved.html");
    expect(found.url).toBe("https://courier.example/ferry-story");
    expect(found.outlet).toEqual({ name: "courier.example", basis: "url", evidence: [] });
    expect(found.dates.filter(({ role }) => role === "clock").map(({ value }) => value)).toEqual(
      saved === null ? [] : [saved],
    );
  });

  test("captions and bylines inside the article are kept as what they are", async () => {
    const found = await report(
      page(
        "",
        `<p class="byline">By Nadia Ferrol</p><p>${FIRST}</p><figure><img src="x.jpg"><figcaption>The ferry on Tuesday.</figcaption></figure><p>${SECOND}</p><p>${THIRD}</p><p><a href="/more">Read more: the island’s harbours</a></p>`,
      ),
    );
    expect(bodyTexts(found)).toEqual([FIRST, SECOND, THIRD]);
    expect(found.text).not.toContain("Read more");
  });

  test("nothing is run or fetched, and script is no text", async () => {
    const found = await report(
      page(
        "<script>globalThis.ran = true</script>",
        `${PARAGRAPHS}<script>document.write("written")</script><img src="http://127.0.0.1:9/x.png" onerror="globalThis.ran = true">`,
      ),
    );
    expect(Object.hasOwn(globalThis, "ran")).toBe(false);
    expect(found.text).not.toContain("written");
  });

  test("no article: the whole text, and a problem", async () => {
    const found = await items(
      "<!doctype html><html><body><form><button>Log in</button></form></body></html>",
      "a.html",
    );
    expect(codesOf(found)).toContain("html/no-article");
    expect(found[0]!.report!.text).toContain("Log in");
  });

  test("a page of tags only is empty", async () => {
    expect(codesOf(await items("<!doctype html><html><body><div></div></body></html>"))).toEqual([
      "input/empty",
    ]);
  });
});

describe("JSON", () => {
  const crawled = {
    authors: ["Nadia Ferrol"],
    date_download: "2031-05-09 12:00:00",
    date_modify: "2031-05-07 08:00:00",
    date_publish: "2031-05-06 09:30:00",
    language: "en",
    maintext: `${FIRST}\n${SECOND}\n${THIRD}`,
    source_domain: "courier.example",
    title: TITLE,
    url: "https://courier.example/ferry",
  };

  test("fields of crawlers", async () => {
    const found = await report(JSON.stringify(crawled), "ferry.json");
    expect(found.text).toBe(`${TITLE}\n\n${crawled.maintext}`);
    expect(titleOf(found)).toBe(TITLE);
    expect(bodyTexts(found)).toEqual([FIRST, SECOND, THIRD]);
    expect(found).toMatchObject({
      authors: ["Nadia Ferrol"],
      url: "https://courier.example/ferry",
      outlet: { name: "courier.example", basis: "metadata" },
    });
    expect(found.dates.map(({ role, value }) => [role, value])).toEqual([
      ["published", "2031-05-06T09:30"],
      ["modified", "2031-05-07T08:00"],
      ["clock", "2031-05-09T12:00"],
    ]);
  });

  test.each([
    [
      "schema.org",
      {
        headline: TITLE,
        articleBody: FIRST,
        datePublished: "2031-05-06",
        author: { name: "Nadia Ferrol" },
        publisher: { name: "Selte Courier" },
      },
    ],
    [
      "a news interface",
      {
        title: TITLE,
        content: FIRST,
        publishedAt: "2031-05-06",
        author: "By Nadia Ferrol",
        source: { id: null, name: "Selte Courier" },
      },
    ],
    [
      "a feed",
      {
        title: TITLE,
        body: FIRST,
        pubDate: "Tue, 06 May 2031 00:00:00",
        byline: "Nadia Ferrol",
        publisher: "Selte Courier",
      },
    ],
    [
      "camel and snake",
      {
        Title: TITLE,
        full_text: FIRST,
        publishDate: "2031/05/06",
        Authors: "Nadia Ferrol",
        siteName: "Selte Courier",
      },
    ],
  ])("fields of %s", async (_, object) => {
    const found = await report(JSON.stringify(object), "a.json");
    expect(found.text).toBe(`${TITLE}\n\n${FIRST}`);
    expect(found.authors).toEqual(["Nadia Ferrol"]);
    expect(found.outlet.name).toBe("Selte Courier");
    expect(found.dates[0]!.value.slice(0, 10)).toBe("2031-05-06");
  });

  test("a text in HTML is read as a page", async () => {
    const found = await report(
      JSON.stringify({ title: { rendered: TITLE }, content: { rendered: PARAGRAPHS } }),
    );
    expect(found.text).toBe([TITLE, FIRST, SECOND, THIRD].join("\n\n"));
  });

  test("JSON Lines: each report has the bytes of its line; a bad line does not stop the rest", async () => {
    const lines = [
      JSON.stringify(crawled),
      '{"title": "cut',
      "",
      JSON.stringify({ id: 3 }),
      `  ${JSON.stringify({ ...crawled, maintext: THIRD })}`,
    ];
    const found = await items(`${lines.join("\n")}\n`, "crawl.jsonl");
    expect(found.map(({ report }) => report !== null)).toEqual([true, false, false, true]);
    expect(codesOf(found)).toEqual(["input/truncated", "json/no-text"]);
    expect(found[1]!.problems[0]!.message).toContain("line 2");
    expect(Buffer.from(found[0]!.bytes).toString()).toBe(lines[0]);
    expect(found[3]!.report!.sha256).toBe(sha256(lines[4]!.trim()));
  });

  test("an array, or a list inside an object: each report has the text of its element", async () => {
    const elements = [
      JSON.stringify(crawled),
      JSON.stringify({ ...crawled, maintext: SECOND }, null, 1),
    ];
    for (const content of [
      `[${elements.join(" ,\n")}]`,
      `{"status": "ok", "articles": [${elements.join(",")}]}`,
    ]) {
      const found = await items(content, "crawl.json");
      expect(found.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(elements);
      expect(found.map(({ report }) => report?.sha256)).toEqual(
        elements.map((element) => sha256(element)),
      );
    }
  });

  test("an element read again by itself is the same report", async () => {
    const [first] = await items(
      `[${JSON.stringify(crawled)}, ${JSON.stringify({ text: THIRD })}]`,
      "a.json",
    );
    const [again] = await items(first!.bytes, "a.json");
    expect(again!.report).toEqual(first!.report);
  });

  test.each([
    ["an array cut off", `[${JSON.stringify(crawled)}, {"title": "The f`, ["input/truncated"], 1],
    ["an object cut off", '{"title": "The ferry", "text": "It ran agr', ["input/truncated"], 0],
    ["not quite JSON", '{"title": "The ferry", text: "It ran"}', ["input/unreadable"], 0],
    ["an empty list", "[]", ["json/no-text"], 0],
    ["a list of numbers", "[1, 2]", ["json/no-text", "json/no-text"], 0],
    ["no text field", '{"name": "Morvana", "tonnes": 1200}', ["json/no-text"], 0],
  ])("%s", async (_, content, codes, reports) => {
    const found = await items(content, "a.json");
    expect(codesOf(found)).toEqual(codes);
    expect(found.filter(({ report }) => report !== null).length).toBe(reports);
  });
});

describe("PDF", () => {
  const lines = (number: number, ...middle: PdfLine[]): PdfLine[] => [
    { text: "Selte Courier - 6 May 2031", size: 8 },
    ...middle,
    { text: `Page ${number} of 3`, size: 8, gap: 60 },
  ];
  const wrapped = (text: string): PdfLine[] => {
    const rows: PdfLine[] = [];
    let row = "";
    for (const word of text.split(" ")) {
      if (row.length + word.length > 70) {
        rows.push({ text: row, gap: rows.length === 0 ? 28 : 14 });
        row = word;
      } else row = row === "" ? word : `${row} ${word}`;
    }
    return [...rows, { text: row, gap: rows.length === 0 ? 28 : 14 }];
  };
  const plain = SECOND.replace(/[“”]/gu, '"');

  test("lines, paragraphs, title; running heads are furniture", async () => {
    const found = await report(
      pdfFile(
        [
          lines(1, { text: TITLE, size: 20, gap: 40 }, ...wrapped(FIRST), ...wrapped(plain)),
          lines(2, ...wrapped(THIRD), ...wrapped(`${FIRST} ${plain}`)),
          lines(3, ...wrapped(plain), ...wrapped(THIRD)),
        ],
        { title: TITLE, created: "D:20310507093000+02'00'" },
      ),
      "ferry.pdf",
    );
    expect(titleOf(found)).toBe(TITLE);
    const body = bodyOf(found)
      .map(({ start, end }) => found.text.slice(start, end))
      .join("\n")
      .replace(/\s+/gu, " ");
    for (const paragraph of [FIRST, plain, THIRD]) expect(body).toContain(paragraph);
    expect(body).not.toMatch(/Page \d|Selte Courier - 6 May/u);
    expect(found.dates).toContainEqual(
      expect.objectContaining({
        role: "clock",
        value: "2031-05-07T09:30",
        rule: "date/pdf-CreationDate",
      }),
    );
  });

  const whole = pdfFile([wrapped(FIRST)]);
  test.each([
    ["encrypted", pdfFile([wrapped(FIRST)], { encrypted: true }), "pdf/encrypted"],
    ["pictures only", pdfFile([[]]), "pdf/no-text"],
    ["cut off in the first object", whole.subarray(0, 60), "input/truncated"],
    ["nothing but its mark", Buffer.from("%PDF-1.7\n"), "input/truncated"],
    [
      "a mark and noise",
      Buffer.from(`%PDF-1.7\n${"noise ".repeat(500)}\n%%EOF`),
      "input/unreadable",
    ],
  ])("%s", async (_, bytes, code) => {
    const found = await items(bytes, "a.pdf");
    expect(found.map(({ report }) => report)).toEqual([null]);
    expect(codesOf(found)).toEqual([code]);
  });

  test("cut off at its end: what is there is read, and said", async () => {
    const found = await items(whole.subarray(0, whole.length - 30), "a.pdf");
    expect(codesOf(found)).toContain("input/truncated");
    expect(found[0]!.report!.text.replace(/\n/gu, " ")).toContain(FIRST);
  });
});

describe("what is not a report", () => {
  test.each([
    ["no bytes", "", "input/empty"],
    ["white space", " \n\t \n", "input/empty"],
    ["a byte order mark", "\ufeff", "input/empty"],
    ["zero bytes", new Uint8Array(5000), "input/binary"],
    [
      "random bytes",
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 * (at + 3)) % 251),
      "input/binary",
    ],
    ["gzip", gzipSync("The ferry ran aground."), "input/binary"],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "latin1"), "input/binary"],
    ["a ZIP archive", Buffer.from("PK\x03\x04\x14\x00\x00\x00", "latin1"), "input/binary"],
  ])("%s", async (_, content, code) => {
    const found = await items(content, "a.txt");
    expect(found).toHaveLength(1);
    expect(found[0]!.report).toBeNull();
    expect(codesOf(found)).toEqual([code]);
    expect(found[0]!.problems[0]!.message).toContain("a.txt");
  });

  test("gzip is told by name, with what to do", async () => {
    const [item] = await items(gzipSync("x"), "crawl.jsonl.gz");
    expect(item!.problems[0]!.message).toMatch(/gzip.*unpack/u);
  });
});

test("a report in another language is said to be", async () => {
  const found = await report(
    "Fähre läuft vor Teslau auf Grund\n\nDie Fähre ist am Dienstag mit 214 Menschen an Bord vor der Insel auf Grund gelaufen, wie das Hafenamt mitteilte. Die Küstenwache sagte später, dass niemand vermisst werde und dass die Ursache noch nicht bekannt sei.",
    "a.txt",
  );
  expect(found.language).toBe("de");
  expect(found.problems.map(({ code }) => code)).toContain("language/not-english");
});
