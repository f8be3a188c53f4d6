/** Runs reading as far as speakers on a text whose lines are paragraphs, and puts the findings in words. */
import type { Block, Report } from "../../../src/model/index.ts";
import { findAttributions } from "../../../src/reading/attributions/find-attributions.ts";
import {
  findQuotations,
  type Quotation,
} from "../../../src/reading/attributions/find-quotations.ts";
import { resolveSpeakers } from "../../../src/reading/attributions/resolve-speakers.ts";
import { findEntities } from "../../../src/reading/names/find-entities.ts";
import type { ReadingText } from "../../../src/reading/reading-text.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";

/** The text as a report; a first line that begins with "# " is its title. */
export function readingTextOf(text: string): ReadingText {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const isTitle = match.index === 0 && match[0].startsWith("# ");
    blocks.push({
      start: match.index + (isTitle ? 2 : 0),
      end: match.index + match[0].length,
      kind: isTitle ? "title" : "paragraph",
      rule: "test",
    });
  }
  const report: Report = {
    id: "r000000000001",
    file: null,
    url: null,
    sha256: "",
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
  return tokenize(report);
}

/** What is between quotation marks, in text order. */
export function quotationsOf(text: string): string[] {
  return rawQuotations(text).map((one) => text.slice(one.inner.start, one.inner.end));
}

/** The quotations themselves. */
export function rawQuotations(text: string): Quotation[] {
  return findQuotations(readingTextOf(text));
}

/** An attribution in words. */
export interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly direct: boolean;
  /** Name of the speaker; null when it is not resolved. */
  readonly speaker: string | null;
  /** The source of the attribution it came through. */
  readonly via: string | null;
  readonly rules: readonly string[];
}

/** All attributions of a text. */
export function attributionsOf(text: string): Said[] {
  const reading = readingTextOf(text);
  const named = findEntities(reading);
  const { entities, attributions } = resolveSpeakers(
    reading,
    named,
    findAttributions(reading, named),
  );
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map((span) => text.slice(span.start, span.end)).join(" … ");
  return attributions.map((one) => {
    const outer = attributions.find((other) => other.id === one.via);
    return {
      source: words(one.source),
      cue: words(one.cue),
      content: words(one.content),
      direct: one.direct,
      speaker: one.speaker === null ? null : entities[one.speaker]!.name,
      via: outer ? words(outer.source) : null,
      rules: one.rules,
    };
  });
}

/** The attribution whose content holds `words`; the shortest when several do. */
export function saying(said: readonly Said[], words: string): Said | undefined {
  return said
    .filter((one) => one.content.includes(words))
    .toSorted((a, b) => a.content.length - b.content.length)[0];
}
