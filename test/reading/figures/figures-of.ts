/** Figures of a text of paragraphs, with their words: no times and names but those that the stages before find. */
import { findFigures } from "../../../src/reading/figures/find-figures.ts";
import { findEntities } from "../../../src/reading/names/find-entities.ts";
import { findTimes } from "../../../src/reading/times/find-times.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";
import type { Figure, Report } from "../../../src/model/index.ts";
import { sha256 } from "../../../src/model/index.ts";

/** A figure with the words of its span. */
export type ReadFigure = Figure & { readonly text: string };

/** A report whose body is `text`, one paragraph a line. */
export function reportOf(text: string): Report {
  const blocks: Report["blocks"][number][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "")
      blocks.push({ kind: "paragraph", start, end: start + line.length, rule: "block/test" });
    start += line.length + 1;
  }
  const hash = sha256(text);
  return {
    id: `r${hash.slice(0, 12)}`,
    file: null,
    url: null,
    sha256: hash,
    mediaType: "text/plain",
    encoding: "utf-8",
    language: "en",
    text,
    title: null,
    blocks,
    authors: [],
    outlet: { name: null, basis: "unknown", evidence: [] },
    dates: [],
    credits: [],
    problems: [],
  };
}

/** All figures of `text` under the reference day 2031-05-14. */
export function figuresOf(text: string): ReadFigure[] {
  const read = tokenize(reportOf(text));
  const times = findTimes(read, { earliest: "2031-05-14", latest: "2031-05-14" });
  return findFigures(read, times, findEntities(read)).map((figure) => ({
    ...figure,
    text: text.slice(figure.start, figure.end),
  }));
}
