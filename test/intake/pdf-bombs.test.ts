/** PDF files that unfold to far more than they are: refused before pdf.js takes memory for them. */
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { intakeBytes } from "../../src/intake/index.ts";

const MB = 1024 * 1024;

/** A PDF of one page whose content is `streams`, each with its filters. */
function pdfOf(streams: readonly { readonly bytes: Uint8Array; readonly about: string }[]): Buffer {
  const ids = streams.map((_, i) => `${i + 5} 0 R`).join(" ");
  const objects: Buffer[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${ids}] /Resources << /Font << /F1 4 0 R >> >> >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ].map((text) => Buffer.from(text));
  for (const { bytes, about } of streams)
    objects.push(
      Buffer.concat([
        Buffer.from(`<< /Length ${bytes.length} ${about} >>\nstream\n`),
        bytes,
        Buffer.from("\nendstream"),
      ]),
    );
  let file = Buffer.from("%PDF-1.7\n");
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file = Buffer.concat([
      file,
      Buffer.from(`${i + 1} 0 obj\n`),
      object,
      Buffer.from("\nendobj\n"),
    ]);
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(table + trailer)]);
}

const read = (bytes: Uint8Array) =>
  intakeBytes(bytes, { file: "a.pdf", url: null, mediaType: null });

/** As many bytes of blanks, compressed so many times. */
function blanks(bytes: number, times: number): Buffer {
  let data = Buffer.alloc(bytes, " ");
  for (let i = 0; i < times; i++) data = deflateSync(data);
  return data;
}

const FLATE = "/Filter /FlateDecode";

test.each([
  ["compressed once", [{ bytes: blanks(200 * MB, 1), about: FLATE }]],
  [
    "compressed twice",
    [{ bytes: blanks(200 * MB, 2), about: "/Filter [/FlateDecode /FlateDecode]" }],
  ],
  // Who reads the page does not ask whether its content calls itself a picture.
  [
    "called a picture",
    [{ bytes: blanks(200 * MB, 1), about: `/Type /XObject /Subtype /Image ${FLATE}` }],
  ],
  ["in many streams", Array(6).fill({ bytes: blanks(100 * MB, 1), about: FLATE })],
])("a small file that unfolds to hundreds of megabytes, %s", async (_, streams) => {
  const bytes = pdfOf(streams as { bytes: Buffer; about: string }[]);
  expect(bytes.length).toBeLessThan(2 * MB);
  const [item, ...others] = await read(bytes);
  expect(others).toEqual([]);
  expect(item!.report).toBeNull();
  expect(item!.problems.map(({ code }) => code)).toEqual(["input/too-large"]);
});

test("a compressed page of usual size is read, from a Buffer too", async () => {
  const line = "The harbour office said that the ferry ran aground on Tuesday.";
  const content = deflateSync(Buffer.from(`BT /F1 11 Tf 1 0 0 1 72 700 Tm (${line}) Tj ET`));
  const bytes = pdfOf([{ bytes: content, about: FLATE }]);
  for (const given of [bytes, Uint8Array.from(bytes)])
    expect((await read(given))[0]!.report!.text).toContain(line);
});
