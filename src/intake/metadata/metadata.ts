/** What the machine-readable fields of a file say about its report: the common tongue of HTML, JSON, Markdown and PDF fields. */
import type { Outlet, StatedDate } from "../../model/index.ts";
import { parseStatedDate } from "./parse-stated-date.ts";

/** Fields of one report. Null and empty where the file says nothing. */
export interface Metadata {
  readonly title: string | null;
  readonly authors: readonly string[];
  /** Name of the outlet as a field gives it. */
  readonly outlet: string | null;
  readonly url: string | null;
  readonly dates: readonly StatedDate[];
  /** ISO 639-1 as declared. */
  readonly language: string | null;
}

/** Metadata that says nothing. */
export const NO_METADATA: Metadata = {
  title: null,
  authors: [],
  outlet: null,
  url: null,
  dates: [],
  language: null,
};

/** The stated date of a metadata field, or null when the field holds none. `rule` names the kind of field. */
export function fieldDate(
  role: StatedDate["role"],
  field: string | number,
  rule: string,
): StatedDate | null {
  const parsed = parseStatedDate(field);
  return parsed && { role, ...parsed, basis: "metadata", span: null, rule };
}

/** The dates without repetitions of one role, value and zone; the first of each is kept. */
export function distinctDates(dates: readonly StatedDate[]): StatedDate[] {
  const seen = new Set<string>();
  return dates.filter((date) => {
    const key = `${date.role} ${date.value} ${date.zone ?? ""} ${date.span?.start ?? ""}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A name without surrounding white space and with inner white space as single spaces; null when nothing or no name is left. */
export function cleanName(name: string): string | null {
  const clean = name.slice(0, 1000).replace(/\s+/gu, " ").trim();
  return clean === "" || clean.length > 200 ? null : clean;
}

/**
 * The names in an author field: split at commas, semicolons, "and", "&"; a leading "By" and addresses dropped. Sorted as
 * written, each once.
 */
export function splitAuthors(field: string): string[] {
  const names: string[] = [];
  for (const part of field.slice(0, 1000).split(/\s*(?:[,;|\n]|\s&\s|\sand\s)\s*/u)) {
    const name = cleanName(part.replace(/^\s*by\s+/iu, ""));
    if (name === null || name.length > 80 || /^by$/iu.test(name) || /^https?:|@|\d{3}/u.test(name))
      continue;
    if (!names.includes(name)) names.push(name);
  }
  return names;
}

/** The ISO 639-1 code at the front of a language tag (`en-GB`, `en_US`); null when there is none. */
export function languageCode(tag: string | null | undefined): string | null {
  const code = /^([a-z]{2})(?:[-_].*)?$/iu.exec((tag ?? "").trim());
  return code ? code[1]!.toLowerCase() : null;
}

/** The web address in a field, or null when it is not an absolute http address. */
export function webAddress(field: string | null | undefined): string | null {
  const text = (field ?? "").trim();
  if (!/^https?:\/\/[^\s]+$/iu.test(text) || text.length > 4000) return null;
  return URL.canParse(text) ? text : null;
}

/** The outlet that an address names: its host without `www.` and the like, basis `url`; unknown when there is no address. */
export function outletOfUrl(url: string | null): Outlet {
  if (url === null || !URL.canParse(url)) return { name: null, basis: "unknown", evidence: [] };
  const host = new URL(url).hostname.toLowerCase().replace(/^(?:www\d?|m|amp|mobile)\./u, "");
  // Archives and caches serve other people's pages.
  if (host === "" || !host.includes(".") || /(?:^|\.)archive\.(?:org|is|ph|today)$/u.test(host))
    return { name: null, basis: "unknown", evidence: [] };
  return { name: host, basis: "url", evidence: [] };
}

/** The date that the path of an address states (`/2022/01/07/`, `/2022-01-07-…`), as a stated date with basis `url`; else null. */
export function dateOfUrl(url: string | null): StatedDate | null {
  if (url === null || !URL.canParse(url)) return null;
  const match = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_.-]|$)/u.exec(
    new URL(url).pathname,
  );
  if (!match) return null;
  const parsed = parseStatedDate(`${match[1]!}-${match[2]!}-${match[3]!}`);
  return (
    parsed && { role: "published", ...parsed, basis: "url", span: null, rule: "date/url-path" }
  );
}
