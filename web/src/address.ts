/**
 * Addresses of views, kept in the hash so that the same app works from disk and from a server, and so that every finding can be
 * linked to: `#/report/ID?at=START-END`. Back and forward are the browser's own.
 */
import type { Span } from "../../src/model/span.ts";

/** The views that have an address. */
export const VIEWS = [
  "overview",
  "chronology",
  "map",
  "disputes",
  "reports",
  "report",
  "compare",
  "sayings",
  "names",
  "name",
  "wording",
  "origins",
  "origin",
  "event",
  "omissions",
  "problems",
  "sources",
  "search",
  "add",
  "history",
] as const;

/** One view's name. */
export type ViewName = (typeof VIEWS)[number];

/** A parsed address. `view` is null when the hash names no view. */
export interface Address {
  readonly view: ViewName | null;
  /** The item that the view shows, or null. */
  readonly id: string | null;
  readonly query: URLSearchParams;
}

/** Values of the query part of an address; null and undefined ones are left out. */
export type Query = Readonly<Record<string, string | null | undefined>>;

const isView = (name: string): name is ViewName => (VIEWS as readonly string[]).includes(name);

/** Reads a hash such as `#/report/r1?at=3-9`; the empty one is the overview. */
export function parseAddress(hash: string): Address {
  const [path = "", search = ""] = hash.replace(/^#/, "").split("?", 2);
  const [name = "", id = null] = path.replace(/^\//, "").split("/");
  const view = name === "" ? "overview" : isView(name) ? name : null;
  return {
    view,
    id: id === null || id === "" ? null : decode(id),
    query: new URLSearchParams(search),
  };
}

/** A part that is no valid escape stands for itself: an address is typed by people. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

/** The address of a view, for an `href`. */
export function to(view: ViewName, id: string | null = null, query: Query = {}): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] != null);
  const search = new URLSearchParams(pairs).toString();
  return `#/${view}${id === null ? "" : `/${encodeURIComponent(id)}`}${search ? `?${search}` : ""}`;
}

/** The address of reports side by side, in this order; `link` is the id of what they share that is to be shown. */
export function toCompare(reports: readonly string[], link: string | null = null): string {
  // A comma may stand in a query as it is, and an address is easier to read so.
  return to("compare", null, { r: reports.join(","), link }).replaceAll("%2C", ",");
}

/** The address of exact words in a report. */
export function toWords(span: Span & { readonly report: string }): string {
  return to("report", span.report, { at: `${span.start}-${span.end}` });
}

/** The span of an `at` value such as `3-9`, or null when it is none. */
export function parseAt(value: string | null): Span | null {
  const match = /^(\d{1,10})-(\d{1,10})$/.exec(value ?? "");
  if (!match) return null;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.end > span.start ? span : null;
}
