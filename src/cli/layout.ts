/** Text for a terminal of any width: wrapping, indents and, where the terminal wants it, colour (NO_COLOR and pipes turn it off). */
import picocolors from "picocolors";

/** How text is laid out for one output. */
export interface Layout {
  readonly width: number;
  strong(text: string): string;
  faint(text: string): string;
  warm(text: string): string;
  heading(text: string): string;
  /** White space folded, wrapped to the width, indented by `indent` columns; later lines by `indent` + `hang`. */
  paragraph(text: string, indent?: number, hang?: number): string;
  /** `[start-end]` */
  place(span: { readonly start: number; readonly end: number }): string;
}

const MAX_WIDTH = 110;
const MIN_WIDTH = 30;

/** The layout for `stream`: its own width on a terminal, 80 columns elsewhere. */
export function createLayout(stream: {
  readonly isTTY?: boolean;
  readonly columns?: number;
}): Layout {
  const width = Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, stream.columns ?? 80));
  const colors = picocolors.createColors(stream.isTTY === true && picocolors.isColorSupported);
  return {
    width,
    strong: colors.bold,
    faint: colors.dim,
    warm: colors.yellow,
    heading: (text) => `${colors.bold(text)}\n${"─".repeat(Math.min(width, text.length))}`,
    paragraph: (text, indent = 0, hang = 0) => wrap(text, width, indent, hang),
    place: ({ start, end }) => `[${start}-${end}]`,
  };
}

function wrap(text: string, width: number, indent: number, hang: number): string {
  const lines: string[] = [];
  let line = "";
  const room = (): number => width - indent - (lines.length > 0 ? hang : 0);
  for (const word of text.split(/\s+/u)) {
    if (word === "") continue;
    if (line !== "" && line.length + 1 + word.length > room()) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(line);
  return lines.map((each, index) => " ".repeat(indent + (index > 0 ? hang : 0)) + each).join("\n");
}
