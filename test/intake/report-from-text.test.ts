/** Texts that are nothing but a report: blocks, title, date. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportFromText } from "../../src/intake/index.ts";

const LONG =
  "The council of Orvanne voted on Monday to close the old bridge to lorries until the spring, after an engineer had found cracks in two of its piers, and to ask the province for money.";

const blocks = (text: string, title?: string): string[] => {
  const report = reportFromText({ text, ...(title === undefined ? {} : { title }) });
  return report.blocks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
};

describe("reportFromText", () => {
  test.each([
    ["empty lines", "One fact.\n\nAnother fact.", ["One fact.", "Another fact."]],
    ["lines that are paragraphs", `${LONG}\n${LONG}\nA short one.`, [LONG, LONG, "A short one."]],
    [
      "short lines of speech",
      "“No.”\n“Yes, we did, and we would do it again tomorrow.”\n“When?”",
      ["“No.”", "“Yes, we did, and we would do it again tomorrow.”", "“When?”"],
    ],
    ["lines wrapped at 40", wrap(LONG, 40), [wrap(LONG, 40)]],
    [
      "lines wrapped at 72, two paragraphs",
      `${wrap(LONG, 72)}\n\n${wrap(LONG, 72)}`,
      [wrap(LONG, 72), wrap(LONG, 72)],
    ],
    ["Windows line ends", "One fact.\r\n\r\nAnother fact.\r\n", ["One fact.", "Another fact."]],
    ["white space only", " \n \n", []],
    ["nothing", "", []],
  ])("cuts at %s", (_, text, expected) => {
    expect(blocks(text)).toEqual(expected.map((words) => `paragraph: ${words}`));
  });

  test("a title that the text begins with is the title", () => {
    expect(blocks(`Bridge closed\n\n${LONG}`, "Bridge closed")).toEqual([
      "title: Bridge closed",
      `paragraph: ${LONG}`,
    ]);
    expect(blocks(` Bridge\n closed\n${LONG}`, "Bridge closed")[0]).toBe("title: Bridge\n closed");
  });

  test("a title that the text does not begin with is none", () => {
    expect(blocks(LONG, "Bridge closed")).toEqual([`paragraph: ${LONG}`]);
  });

  test("the date is metadata, and the identifier is as given or from the text", () => {
    const given = reportFromText({ id: "x7", text: LONG, published: "2031-05-06" });
    expect(given.id).toBe("x7");
    expect(given.dates).toEqual([
      {
        role: "published",
        value: "2031-05-06",
        zone: null,
        basis: "metadata",
        span: null,
        rule: "date/given",
      },
    ]);
    expect(reportFromText({ text: LONG }).id).toMatch(/^r[0-9a-f]{12}$/u);
    expect(reportFromText({ text: LONG, published: "lately" }).dates).toEqual([]);
  });

  test("every text is covered: all that is not white space stands in a block", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("word", "two words.", "\n", "\n\n", " ", "\t", "“Q?”", "x".repeat(90)),
        ),
        (parts) => {
          const text = parts.join("");
          const report = reportFromText({ text });
          let last = 0;
          for (const { start, end } of report.blocks) {
            expect(text.slice(last, start).trim()).toBe("");
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(text.slice(last).trim()).toBe("");
        },
      ),
    );
  });
});

function wrap(text: string, width: number): string {
  const rows: string[] = [""];
  for (const word of text.split(" ")) {
    const row = rows.at(-1)!;
    if (row !== "" && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === "" ? word : `${row} ${word}`;
  }
  return rows.join("\n");
}
