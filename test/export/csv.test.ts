import { beforeAll, describe, expect, it } from "vitest";
import { CSV_TABLES, exportCsv, exportMarkdown } from "../../src/export/index.ts";
import type { ExportedRecord } from "../../src/model/index.ts";
import { exampleRecord } from "../example-reports.ts";

let record: ExportedRecord;
beforeAll(async () => {
  record = await exampleRecord();
});

/** Reads CSV as RFC 4180 says. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === '"' && text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else if (sign === '"') quoted = false;
      else cell += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ",") {
      row.push(cell);
      cell = "";
    } else if (sign === "\r" && text.charAt(at + 1) === "\n") {
      at++;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += sign;
  }
  return rows;
}

describe("csv", () => {
  it.each([...CSV_TABLES])(
    "writes the table %s with as many cells in each row as columns",
    (table) => {
      const [head, ...rows] = parse(exportCsv(record, table));
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(head!.length);
    },
  );

  it("gives back the words of every claim", () => {
    const [head, ...rows] = parse(exportCsv(record, "claims"));
    const column = head!.indexOf("text");
    expect(rows.map((row) => row[column])).toEqual(
      record.claims.map(({ text }) => (/^[=+@]|^-(?!\s)/u.test(text) ? `'${text}` : text)),
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["+1 said", "'+1 said"],
    ["-2+3", "'-2+3"],
    ["- he said", "- he said"],
    ["– he said", "– he said"],
  ])("does not let a spreadsheet take %j for a formula", (text, cell) => {
    const claim = { ...record.claims[0]!, text };
    const [, row] = parse(exportCsv({ ...record, claims: [claim] }, "claims"));
    expect(row).toContain(cell);
  });

  it("begins with a byte order mark only when asked", () => {
    expect(exportCsv(record, "reports").charCodeAt(0)).not.toBe(0xfeff);
    expect(exportCsv(record, "reports", { byteOrderMark: true }).charCodeAt(0)).toBe(0xfeff);
  });
});

describe("markdown", () => {
  it("lists every report and every dispute", () => {
    const text = exportMarkdown(record);
    expect(text.match(/^- \*\*/gmu)?.length).toBeGreaterThanOrEqual(
      record.reports.length + record.disputes.length,
    );
  });

  it("lets no text of a report become markup", () => {
    const hostile = {
      ...record,
      problems: [
        {
          code: "input/empty",
          severity: "note",
          report: null,
          span: null,
          message: "<img src=x> [a](b) `c` *d*",
        },
      ],
    } as ExportedRecord;
    expect(exportMarkdown(hostile)).toContain("\\<img src=x\\> \\[a\\](b) \\`c\\` \\*d\\*");
  });
});
