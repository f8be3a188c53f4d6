/** A report: one article as published by an outlet, and what its own page says about it. Made by intake, never changed. */
import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

/**
 * What a block of a report's text is. The first four are the report's own words: `title` its headline, `lead` a summary or
 * subtitle under it, `heading` a crosshead inside it, `paragraph` its running text. All others are furniture: `menu`
 * navigation, section labels, buttons; `clock` a date line of the page or of the publication; `byline` authors, agency, place;
 * `caption` of a picture; `teaser` a link to another article, with or without its own date; `bio` about an author; `form`
 * comment and subscription forms; `legal` copyright and notices; `social` links to networks; `other` furniture of no clear kind.
 */
export type BlockKind =
  | "title"
  | "lead"
  | "heading"
  | "paragraph"
  | "menu"
  | "clock"
  | "byline"
  | "caption"
  | "teaser"
  | "bio"
  | "form"
  | "legal"
  | "social"
  | "other";

/** A stretch of text that stands by itself: a paragraph, a headline, a menu line. Sentences never cross blocks. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Why it was taken for this, as a stable rule name (`block/teaser-dated`). */
  readonly rule: string;
}

/** On what a statement about a report rests. */
export type OutletBasis = "metadata" | "stated" | "url" | "inferred" | "person" | "unknown";

/** Who published a report, as far as its own page tells. `name` is null when nothing does. */
export interface Outlet {
  readonly name: string | null;
  readonly basis: OutletBasis;
  readonly evidence: readonly Span[];
}

/**
 * A date that the page states. `published` and `modified` are the report's own; `clock` is the page's or the crawler's current
 * date (an upper bound of publication at best); `dateline` the day named in "CITY, 7 January (Agency)"; `teaser` belongs to
 * another article that the page links to; `unclear` could be any of these.
 */
export type DateRole = "published" | "modified" | "clock" | "dateline" | "teaser" | "unclear";

/** One date that a page states about itself or its neighbours. */
export interface StatedDate {
  readonly role: DateRole;
  /** ISO 8601 at the precision that is stated: `2022-01-07`, `2022-01-07T13:21`, or without a year `--01-07`. */
  readonly value: string;
  /** UTC offset as stated (`+03:00`, `Z`), or null. */
  readonly zone: string | null;
  /**
   * `metadata`: machine-readable fields of the page or file; `stated`: words of the text; `url`: digits in the address; `person`: somebody
   * decided it, then `value` is any EDTF date or interval.
   */
  readonly basis: "metadata" | "stated" | "url" | "person";
  /** Where it stands in the text; null for metadata. */
  readonly span: Span | null;
  readonly rule: string;
}

/** A line or phrase that says whose text this is: agency datelines, "(AP)", "Reuters contributed", bylines. */
export interface Credit {
  readonly kind: "dateline" | "agency" | "byline" | "contribution" | "source";
  /** The credited name as written ("AP", "Reuters"). */
  readonly name: string;
  readonly span: Span;
}

/** One article as published by an outlet. */
export interface Report {
  /** `r` and 12 hexadecimal digits of the SHA-256 of the original bytes. */
  readonly id: string;
  /** Base name of the file it came from, or null. */
  readonly file: string | null;
  readonly url: string | null;
  /** SHA-256 of the original bytes, hexadecimal. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly encoding: string;
  /** ISO 639-1, or null when the text is too short to tell. */
  readonly language: string | null;
  /** The text that all spans refer to. Plain text: the decoded file itself, unchanged. */
  readonly text: string;
  readonly title: Span | null;
  /** The whole text, cut into blocks: sorted, not overlapping, white space between them left out. */
  readonly blocks: readonly Block[];
  readonly authors: readonly string[];
  readonly outlet: Outlet;
  /** Every date that the page states, in order of the text, metadata first. */
  readonly dates: readonly StatedDate[];
  readonly credits: readonly Credit[];
  readonly problems: readonly Problem[];
}

const BODY_KINDS: ReadonlySet<BlockKind> = new Set(["lead", "heading", "paragraph"]);

/** Whether a block is part of the body; the title stands apart from it. */
export function isBody(block: Block): boolean {
  return BODY_KINDS.has(block.kind);
}

/** The ranges of the text that are the report itself: runs of body blocks, sorted, with the white space between neighbours inside a run. */
export function bodyOf(report: Pick<Report, "blocks">): Span[] {
  const ranges: { start: number; end: number }[] = [];
  let open = false;
  for (const block of report.blocks) {
    if (!isBody(block)) {
      open = false;
      continue;
    }
    if (open) ranges.at(-1)!.end = block.end;
    else ranges.push({ start: block.start, end: block.end });
    open = true;
  }
  return ranges;
}

/** Characters of a title that stand for a report whose outlet is unknown. */
const SHORT_TITLE = 28;

/**
 * What a report is called in a sentence: its outlet, else the first words of its title in quotation marks, else its file's name
 * without ending, else its id. Not distinct: two reports of one outlet have one name.
 */
export function shortName(report: {
  readonly id: string;
  readonly file: string | null;
  readonly outlet: { readonly name: string | null };
  readonly title: string | null;
}): string {
  const { outlet, title, file, id } = report;
  if (outlet.name !== null) return outlet.name;
  if (title === null) return file?.replace(/\.[a-z]+$/iu, "") ?? id;
  const flat = title.replace(/\s+/gu, " ");
  const cut =
    flat.length <= SHORT_TITLE ? flat : `${flat.slice(0, flat.lastIndexOf(" ", SHORT_TITLE))}…`;
  return `“${cut}”`;
}
