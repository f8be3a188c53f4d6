/** Writes small PDF files for tests: lines of Helvetica at given places, and nothing else. */

/** A line of a page: its text, size and distance to the line above, in points. */
export interface PdfLine {
  readonly text: string;
  readonly size?: number;
  readonly gap?: number;
}

/** What else the file holds. */
export interface PdfOptions {
  readonly title?: string;
  readonly created?: string;
  /** A dictionary of standard encryption whose password nobody knows. */
  readonly encrypted?: boolean;
}

/** The bytes of a PDF with these pages. Characters beyond Latin-1 are not supported. */
export function pdfFile(
  pages: readonly (readonly PdfLine[])[],
  options: PdfOptions = {},
): Uint8Array {
  const objects: string[] = [];
  const pageIds = pages.map((_, index) => 4 + index * 2);
  objects[1] = "<< /Type /Catalog /Pages 2 0 R >>";
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] >>`;
  objects[3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
  pages.forEach((lines, index) => {
    const stream = contentOf(lines);
    objects[pageIds[index]!] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageIds[index]! + 1} 0 R >>`;
    objects[pageIds[index]! + 1] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  });
  const info = objects.length;
  objects[info] =
    `<< ${options.title === undefined ? "" : `/Title (${options.title}) `}${options.created === undefined ? "" : `/CreationDate (${options.created}) `}>>`;
  let file = "%PDF-1.4\n";
  const offsets: number[] = [];
  objects.forEach((object, id) => {
    offsets[id] = file.length;
    file += `${id} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n`;
  for (let id = 1; id < objects.length; id++)
    file += `${String(offsets[id] ?? 0).padStart(10, "0")} 00000 n \n`;
  const secret = "00".repeat(32);
  const encrypt = options.encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >> /ID [<0123456789abcdef0123456789abcdef> <0123456789abcdef0123456789abcdef>] `
    : "";
  file += `trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${info} 0 R ${encrypt}>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, "latin1"));
}

function contentOf(lines: readonly PdfLine[]): string {
  let y = 800;
  const parts = ["BT"];
  for (const line of lines) {
    y -= line.gap ?? 14;
    const text = line.text.replace(/[\\()]/gu, (mark) => `\\${mark}`);
    parts.push(`/F1 ${line.size ?? 11} Tf 1 0 0 1 72 ${y} Tm (${text}) Tj`);
  }
  parts.push("ET");
  return parts.join("\n");
}
