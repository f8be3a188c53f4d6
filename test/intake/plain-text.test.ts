import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structureText, type StructuredText } from "../../src/intake/plain-text/structure-text.ts";
import { isBody, ownDate } from "../../src/model/index.ts";
import { PAGES } from "./plain-text-fixtures.ts";
import { cpuTime } from "../cpu-time.ts";

const NO_HINTS = { file: null, url: null };

function read(page: string): { text: string; expected: { kind: string; text: string }[] } {
  const expected: { kind: string; text: string }[] = [];
  const lines = page.split("\n").map((line) => {
    const match = /^(\S+)\| (.*)$/u.exec(line);
    if (!match) return line;
    if (match[1] === "+") expected.at(-1)!.text += `\n${match[2]!}`;
    else expected.push({ kind: match[1]!, text: match[2]! });
    return match[2]!;
  });
  return { text: lines.join("\n"), expected };
}

function kindsOf(text: string, structured: StructuredText, expected: readonly { kind: string }[]) {
  return structured.blocks.map((block, index) => ({
    kind:
      expected[index]?.kind === "furniture" && !isBody(block) && block.kind !== "title"
        ? "furniture"
        : block.kind,
    text: text.slice(block.start, block.end),
  }));
}

describe("structureText", () => {
  for (const page of PAGES) {
    it(page.name, () => {
      const { text, expected } = read(page.page);
      const structured = structureText(text, NO_HINTS);
      expect(kindsOf(text, structured, expected)).toEqual(expected);
      const title = structured.title && text.slice(structured.title.start, structured.title.end);
      expect(title).toBe(page.title);
      if (page.outlet !== undefined) expect(structured.outlet.name).toBe(page.outlet);
      if (page.authors) expect(structured.authors).toEqual(page.authors);
      if (page.dates) {
        expect(structured.dates.map((date) => `${date.role} ${date.value}`)).toEqual(page.dates);
      }
      if (page.own !== undefined) {
        expect(ownDate(structured)?.range.earliest ?? null).toBe(page.own);
      }
    });
  }

  it("gives the same kinds with Windows line ends, indents and non-breaking spaces", () => {
    const { text, expected } = read(PAGES[0]!.page);
    const other = text.replace(/\n/gu, "\r\n\u00a0 ");
    const kinds = (of: string): string[] => structureText(of, NO_HINTS).blocks.map((b) => b.kind);
    expect(kinds(other)).toEqual(kinds(text));
    expect(kinds(text)).toHaveLength(expected.length);
  });

  it("says when there is no body and no title", () => {
    const codes = (text: string): string[] =>
      structureText(text, NO_HINTS).problems.map((problem) => problem.code);
    expect(codes("Home\nLog in\nFacebook")).toEqual(["text/no-title", "text/no-body"]);
    expect(codes("")).toEqual(["text/no-title", "text/no-body"]);
    expect(codes("The bridge was closed on Friday after a landslide, police said.")).toEqual([
      "text/no-title",
    ]);
  });

  it("takes the title that metadata gives when the text holds it", () => {
    const text =
      "Ferry news\n\nNight boat stuck\n\nThe night boat to Vell was stuck in the ice for six hours on Monday.\n";
    const { title } = structureText(text, { ...NO_HINTS, title: "Night boat stuck" });
    expect(title && text.slice(title.start, title.end)).toBe("Night boat stuck");
  });
});

describe("sentences of an article that begin or end like furniture", () => {
  const frame = (line: string): string =>
    `The lake at Vell\n\nThe lake at Vell has been frozen since Monday, and the boats lie in the harbour.\n\n${line}\n\nThe harbour office expects the ice to break within two weeks, its head said on Friday.`;
  it.each([
    "Like others in this village, Anna Melk has left for the south.",
    "Video from the scene showed smoke over the northern quay.",
    "Photos from the harbour showed boats that had been crushed by the ice.",
    "Images of the frozen boats went round the whole of Orlan.",
    "The museum bought a photograph by the painter Lena Orro.",
    "Copyright law in Orlan was changed in the same week.",
    "By Tuesday evening, forty boats lay in the ice.",
    "By Orlan law, sailors get nothing for days in port.",
    "Share prices of the three shipping lines fell after the news.",
    "Follow the ice and you will find us, the fishermen say in this part of the lake.",
    "Join us or leave, the union told the men in the harbour.",
    "Read more slowly, the teacher told the boy, and he read the notice again.",
    "Comments by the minister did not help, sailors said.",
    "The source: a pipe of the mill that had burst in the night.",
    "Contact with the outer islands was lost on Thursday.",
    "Log in hand, the keeper showed what he had written down that night.",
    "About 40 people came to the harbour.",
    "About Lena Orro nothing was heard for two days.",
    "Latest news from the islands is three days old, the office said.",
    "Privacy policy was not on the agenda of the council, the mayor said.",
    "At 10:30 on 3 May 2033 the last boat came in.",
    "The boat came in on 3 May 2033.",
    "“Subscribe to our view or sign up with the others,” he told us.",
  ])("%s", (line) => {
    const text = frame(line);
    const at = text.indexOf(line);
    const block = structureText(text, NO_HINTS).blocks.find((candidate) => candidate.start === at);
    expect(block?.kind).toBe("paragraph");
    expect(block?.end).toBe(at + line.length);
  });
});

describe("structureText on any text", () => {
  it("covers all but white space with sorted blocks that do not overlap", () => {
    const line = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom(
        ...PAGES.flatMap(({ page }) => read(page).expected.map((block) => block.text)),
      ),
      fc.constantFrom("", " ", "\t", "___", "2033-05-03", "Read more", "© 2033 X"),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom("\n", "\r\n", "\n\n"),
        (lines, end) => {
          const text = lines.join(end);
          const { blocks, title, dates, credits, outlet } = structureText(text, NO_HINTS);
          let at = 0;
          for (const block of blocks) {
            expect(block.start).toBeGreaterThanOrEqual(at);
            expect(
              text
                .slice(at, block.start)
                .trim()
                .replace(/[\u200b-\u200f\u2060\u0085]/gu, ""),
            ).toBe("");
            expect(block.end).toBeGreaterThan(block.start);
            expect(block.rule).toMatch(/^block\/[a-z-]+$/u);
            at = block.end;
          }
          expect(
            text
              .slice(at)
              .trim()
              .replace(/[\u200b-\u200f\u2060\u0085]/gu, ""),
          ).toBe("");
          expect(blocks.filter((block) => block.kind === "title")).toHaveLength(title ? 1 : 0);
          for (const { span } of [...dates, ...credits]) {
            if (span)
              expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(
                true,
              );
          }
          for (const credit of credits) {
            expect(text.slice(credit.span.start, credit.span.end)).toBe(credit.name);
          }
          for (const span of outlet.evidence) expect(span.end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  const hostile: readonly [string, string][] = [
    ["a megabyte without a space", "x".repeat(1_000_000)],
    ["a megabyte of letters of many scripts", "я漢é".repeat(300_000)],
    ["100,000 short lines", "Read more\n".repeat(100_000)],
    [
      "100,000 different lines",
      Array.from({ length: 100_000 }, (_, n) => `Line ${n} of it`).join("\n"),
    ],
    [
      "100,000 paragraphs",
      Array.from({ length: 100_000 }, (_, n) => `The gull number ${n} was seen on the mole.`).join(
        "\n\n",
      ),
    ],
    ["dashes", "- ".repeat(400_000)],
    ["brackets", "(".repeat(500_000)],
    ["a line of dates", "3 May 2033, ".repeat(80_000)],
    ["empty lines", "\n".repeat(1_000_000)],
    ["quotes and full stops", '." '.repeat(300_000)],
    ["lines of 110 brackets", `${"([{".repeat(36)}\n`.repeat(8_000)],
    ["lines of spaces and words", `By ${"Aa ".repeat(90)}\n`.repeat(3_000)],
    [
      "one wrapped paragraph",
      "the gulls were on the mole and nobody fed them there\n".repeat(20_000),
    ],
  ];
  for (const [name, text] of hostile) {
    it(`stays linear on ${name}`, () => {
      // Processor time, so that a busy machine does not fail the test.
      expect(cpuTime(() => structureText(text, NO_HINTS))).toBeLessThan(6000);
    }, 60_000);
  }
});
