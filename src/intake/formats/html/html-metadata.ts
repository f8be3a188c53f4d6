/**
 * What a page's machine-readable parts say about its article: JSON-LD, OpenGraph and other meta elements, microdata, `<time>`,
 * the canonical link, the language attribute, and the comments in which browsers note where a page was saved from.
 * Published and modified dates are kept apart. Known miss: a page with JSON-LD of several articles is told by its URL or its order only.
 */
import { gapInDays, rangeOf, type StatedDate } from "../../../model/index.ts";
import {
  cleanName,
  fieldDate,
  languageCode,
  splitAuthors,
  webAddress,
  type Metadata,
} from "../../metadata/metadata.ts";
import type { DomDocument } from "./dom.ts";
import { findTitle } from "./find-title.ts";

const ARTICLE_TYPES =
  /^(?:\w*NewsArticle|Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|OpinionNewsArticle|TechArticle|ScholarlyArticle)$/u;
/** Linked data beyond this many nodes is a catalogue, not an article. */
const MAX_NODES = 2000;

const TITLE_META = [
  "og:title",
  "twitter:title",
  "dc.title",
  "dcterms.title",
  "parsely-title",
  "sailthru.title",
  "headline",
  "title",
];
const AUTHOR_META = [
  "author",
  "article:author_name",
  "article:author",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "byl",
  "twitter:creator",
];
const OUTLET_META = [
  "og:site_name",
  "application-name",
  "dc.publisher",
  "dcterms.publisher",
  "publisher",
  "copyright_holder",
  "apple-mobile-web-app-title",
];
const PUBLISHED_META = [
  "article:published_time",
  "og:published_time",
  "article:published",
  "datepublished",
  "date_published",
  "publishdate",
  "publish_date",
  "publish-date",
  "publication_date",
  "pubdate",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "date",
  "cxenseparse:recs:publishtime",
  "article.published",
  "displaydate",
  "ptime",
  "pdate",
  "rnews:datepublished",
];
const MODIFIED_META = [
  "article:modified_time",
  "og:updated_time",
  "og:modified_time",
  "datemodified",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "dc.date.modified",
  "article:updated",
  "article.updated",
  "utime",
  "last_updated_date",
];

type Json = Readonly<Record<string, unknown>>;

/** The metadata of a page. `html` is its source, for the comments of saved pages. Reads the tree, changes nothing. */
export function htmlMetadata(document: DomDocument, html: string): Metadata {
  const meta = metaFields(document);
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const value = meta.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const article = linkedArticle(document);
  const dates: (StatedDate | null)[] = [];
  const jsonDate = (role: StatedDate["role"], key: string): void => {
    const value = article?.[key];
    if (typeof value === "string" || typeof value === "number")
      dates.push(fieldDate(role, value, `date/json-ld-${key}`));
  };
  const metaDate = (role: StatedDate["role"], names: readonly string[]): void => {
    for (const name of names) {
      const value = meta.get(name);
      const date = value === undefined ? null : fieldDate(role, value, `date/meta-${name}`);
      if (date) {
        dates.push(date);
        return;
      }
    }
  };
  jsonDate("published", "datePublished");
  metaDate("published", PUBLISHED_META);
  jsonDate("modified", "dateModified");
  metaDate("modified", MODIFIED_META);
  // Lists of other articles have time elements too: they are asked only where nothing better speaks.
  const has = (role: StatedDate["role"]): boolean =>
    dates.some((date) => date !== null && date.role === role);
  const [dated, updated] = [has("published"), has("modified")];
  for (const date of timeElements(document))
    if (date.role === "published" ? !dated : !updated) dates.push(date);
  const saved = savedFrom(html);
  if (saved.date) dates.push(fieldDate("clock", saved.date, "date/saved-page"));
  const authors = [...namesOf(article?.["author"])];
  if (authors.length === 0) authors.push(...splitAuthors(first(AUTHOR_META) ?? ""));
  if (authors.length === 0) authors.push(...bylineElements(document));
  const outlet =
    meta.get("og:site_name") ??
    namesOf(article?.["publisher"])[0] ??
    first(OUTLET_META) ??
    siteName(document);
  const outletName = outlet === null ? null : siteTitle(outlet);
  return {
    title: findTitle([textOf(article?.["headline"]), first(TITLE_META)], document, outletName),
    authors: [...new Set(authors)],
    outlet: outletName,
    url:
      webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute("href")) ??
      webAddress(meta.get("og:url")) ??
      webAddress(textOf(article?.["url"])) ??
      saved.url,
    dates: firstOfEach(dates.filter((date) => date !== null)),
    language:
      languageCode(document.documentElement?.getAttribute("lang")) ??
      languageCode(first(["og:locale", "content-language", "dc.language"])),
  };
}

/** The name in a site's title: without address, `@`, and the slogan behind a bar. */
function siteTitle(outlet: string): string | null {
  return cleanName(
    outlet
      .slice(0, 300)
      .replace(/^(?:https?:\/\/(?:www\.)?|@)|\/$/gu, "")
      .split(/ [|»] /u)[0]!,
  );
}

/**
 * One date of each role. Pages give the same moment in several fields and zones, which may fall on neighbouring days: the
 * first field stands for them, or one of the same day that also has the time. Fields that truly differ are all kept.
 */
function firstOfEach(dates: readonly StatedDate[]): StatedDate[] {
  const kept: StatedDate[] = [];
  for (const date of dates) {
    const at = kept.findIndex(
      (other) => other.role === date.role && daysBetween(other.value, date.value) <= 1,
    );
    if (at < 0) kept.push(date);
    else if (date.value.length > kept[at]!.value.length && date.value.startsWith(kept[at]!.value))
      kept[at] = date;
  }
  return kept;
}

function daysBetween(a: string, b: string): number {
  const [first, second] = [rangeOf(a), rangeOf(b)];
  return first && second ? gapInDays(first, second) : Infinity;
}

/** Meta elements by name, property, itemprop or http-equiv in small letters; the first of each that is not empty. */
function metaFields(document: DomDocument): Map<string, string> {
  const fields = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = element.getAttribute("content")?.trim();
    if (!content) continue;
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !fields.has(name)) fields.set(name, content);
    }
  }
  return fields;
}

/** The article among a page's linked data, through `@graph`, lists and `mainEntity`; null when there is none. */
function linkedArticle(document: DomDocument): Json | null {
  const articles: Json[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const queue: unknown[] = [parseLoose(script.textContent ?? "")];
    for (let at = 0; at < queue.length && at < MAX_NODES; at++) {
      const node = queue[at];
      if (Array.isArray(node)) queue.push(...(node.slice(0, MAX_NODES) as unknown[]));
      else if (typeof node === "object" && node !== null) {
        const object = node as Json;
        const types = [object["@type"]].flat();
        if (
          types.some(
            (type) => typeof type === "string" && ARTICLE_TYPES.test(type.replace(/^.*[/#]/u, "")),
          )
        )
          articles.push(object);
        queue.push(
          object["@graph"],
          object["mainEntity"],
          object["mainEntityOfPage"],
          object["itemListElement"],
        );
      }
    }
  }
  // One that is dated is the page's own; lists of links to other articles name no date.
  return articles.find((article) => article["datePublished"] !== undefined) ?? articles[0] ?? null;
}

/** JSON as pages write it: in comments or CDATA, with line breaks inside strings. Null when it cannot be parsed. */
function parseLoose(source: string): unknown {
  const text = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/u, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/u, "")
    .replace(/;\s*$/u, "");
  for (const candidate of [text, text.replace(/[\u0000-\u001f]+/gu, " ")]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // The next candidate, or no linked data: other metadata may still be there.
    }
  }
  return null;
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (Array.isArray(value)) return textOf(value[0]);
  return null;
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return (value as unknown[]).slice(0, 100).flatMap(namesOf);
  if (typeof value === "string") return splitAuthors(value);
  if (typeof value !== "object" || value === null) return [];
  const name = (value as Json)["name"];
  if (Array.isArray(name)) return name.flatMap(namesOf);
  const clean = typeof name === "string" ? cleanName(name.replace(/^\s*by\s+/iu, "")) : null;
  return clean === null ? [] : [clean];
}

/** The first `<time>` elements that say by itemprop, pubdate or class what they are; a lone one is taken for the publication. */
function timeElements(document: DomDocument): StatedDate[] {
  let published: StatedDate | null = null;
  let modified: StatedDate | null = null;
  let only: StatedDate | null = null;
  let count = 0;
  const wanted = "time[datetime], [itemprop=datePublished], [itemprop=dateModified]";
  for (const element of document.querySelectorAll(wanted)) {
    if (++count > 200) break;
    const value = element.getAttribute("datetime") ?? element.getAttribute("content") ?? "";
    const says = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""}`;
    if (/modif|updat/iu.test(says)) modified ??= fieldDate("modified", value, "date/time-modified");
    else if (/datePublished/u.test(says) || element.getAttribute("pubdate") !== null)
      published ??= fieldDate("published", value, "date/time-published");
    else only ??= fieldDate("published", value, "date/time-only");
  }
  return [published ?? (count === 1 ? only : null), modified].filter((date) => date !== null);
}

function bylineElements(document: DomDocument): string[] {
  for (const element of document.querySelectorAll(
    '[rel="author"], [itemprop="author"], [itemprop="name author"]',
  )) {
    // The element may hold a date and buttons too: names are two to five capitalised words.
    const names = splitAuthors(element.textContent ?? "").filter((name) =>
      /^(?:\p{Lu}[\p{L}.’'-]*\s+){1,4}\p{Lu}[\p{L}.’'-]*$/u.test(name),
    );
    if (names.length > 0 && names.length < 6) return names;
  }
  return [];
}

/** The name that a page gives its web site in linked data of the kinds WebSite and NewsMediaOrganization. */
function siteName(document: DomDocument): string | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const value = parseLoose(script.textContent ?? "");
    const graph = typeof value === "object" && value !== null ? (value as Json)["@graph"] : null;
    const nodes: unknown[] = [value, ...(Array.isArray(graph) ? (graph as unknown[]) : [])].flat();
    for (const node of nodes.slice(0, MAX_NODES)) {
      if (typeof node !== "object" || node === null) continue;
      const type = [(node as Json)["@type"]].flat().join(" ");
      if (/WebSite|NewsMediaOrganization/u.test(type)) {
        const name = namesOf(node)[0];
        if (name !== undefined) return name;
      }
    }
  }
  return null;
}

/** The address and day in the comment that browsers and SingleFile leave: "saved from url=(0042)https://…", "Page saved with SingleFile url: … saved date: …". */
function savedFrom(html: string): { url: string | null; date: string | null } {
  const head = html.slice(0, 4000);
  const browser = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(head);
  if (browser) return { url: webAddress(browser[1]), date: null };
  const single =
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s+saved date:\s*([^\n(]{5,60})/iu.exec(head);
  if (!single) return { url: null, date: null };
  return { url: webAddress(single[1]), date: single[2]!.trim() };
}
