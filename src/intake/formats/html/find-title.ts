/**
 * The headline of a page. What readers see is the first-level heading that the title element or the metadata repeat; after it
 * come the metadata (linked data, OpenGraph), a lone heading, and the title element, the last two without the outlet's name.
 */
import type { DomDocument } from "./dom.ts";

/** A title of more words than this is a text. */
const MAX_UNITS = 400;

/** The page's headline, white space put right, or null. `stated` are titles of its metadata, best first; null ones are skipped. */
export function findTitle(
  stated: readonly (string | null)[],
  document: DomDocument,
  outlet: string | null,
): string | null {
  // The outlet's own name stands in headings too.
  const isHeadline = (title: string | null): title is string =>
    title !== null && (outlet === null || bare(title) !== bare(outlet));
  const metadata = stated.map((title) => cleanTitle(title ?? "")).filter(isHeadline);
  const element = cleanTitle(document.querySelector("title")?.textContent ?? "");
  const known = [...metadata, ...(element === null ? [] : [element])];
  const headings: string[] = [];
  for (const heading of document.querySelectorAll("h1")) {
    const text = cleanTitle(heading.textContent ?? "");
    if (isHeadline(text) && text.length <= MAX_UNITS) headings.push(text);
    if (headings.length > 20) break;
  }
  const seen = headings.find((heading) => known.some((title) => sharesWords(heading, title)));
  if (seen !== undefined) return withoutOutlet(seen, outlet);
  if (metadata[0] !== undefined) return withoutOutlet(metadata[0], outlet);
  const [only, ...more] = headings;
  if (only !== undefined && more.length === 0 && only.split(" ").length > 2) return only;
  return element === null ? null : withoutOutlet(element, outlet);
}

/** A title with its white space and entities of double encoding put right; null when nothing is left. */
export function cleanTitle(title: string): string | null {
  const text = title
    .slice(0, 2000)
    .replace(/&(?:amp;)?(?:quot|#0?34);/gu, '"')
    .replace(/&(?:amp;)?(?:apos|#0?39|#8217|rsquo);/gu, "’")
    .replace(/&amp;/gu, "&")
    .replace(/<[^<>]{0,200}>/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return text === "" ? null : text;
}

/** Whether `heading` has three words or more and nearly all of them are in `title`. */
function sharesWords(heading: string, title: string): boolean {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 3) return false;
  const others = new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return words.filter((word) => others.has(word)).length >= words.length * 0.8;
}

/** `title` without " | Outlet", " - Outlet" at its end: the outlet's known name, or after a bar any short one. */
function withoutOutlet(title: string, outlet: string | null): string {
  const match = /^(.{10,}?)\s+([|\u2013\u2014-]|::|»)\s+([^|»]{1,60})$/u.exec(title);
  if (!match) return title;
  const [, head, mark, tail] = match;
  const name = bare(outlet ?? "");
  const known = name !== "" && (bare(tail!) === name || name.startsWith(bare(tail!)));
  return known || mark === "|" || mark === "»" ? head! : title;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
