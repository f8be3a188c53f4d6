/**
 * The fields in which crawlers and archives keep an article: news-please, newspaper, trafilatura, NewsAPI, WordPress, schema.org
 * and their like. Names are compared without case, dashes and underscores; of several the first in the list that holds something wins.
 */
import type { StatedDate } from "../../model/index.ts";
import {
  cleanName,
  fieldDate,
  languageCode,
  splitAuthors,
  webAddress,
  type Metadata,
} from "../metadata/metadata.ts";

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

const TEXT = [
  "maintext",
  "articlebody",
  "fulltext",
  "articletext",
  "text",
  "body",
  "content",
  "story",
  "bodytext",
  "cleanedtext",
  "bodyhtml",
  "html",
  "contenthtml",
];
const TITLE = ["title", "headline", "titlepage", "titlerss", "heading", "name"];
const AUTHOR = ["authors", "author", "byline", "creator", "creators", "writer"];
const OUTLET = [
  "outlet",
  "publisher",
  "sitename",
  "source",
  "sourcename",
  "publication",
  "newspaper",
  "site",
  "website",
  "hostname",
  "sourcedomain",
  "domain",
];
const URL_FIELDS = [
  "url",
  "link",
  "canonicalurl",
  "canonical",
  "weburl",
  "permalink",
  "sourceurl",
  "articleurl",
  "mainentityofpage",
];
const LANGUAGE = ["language", "lang", "inlanguage"];
const PUBLISHED = [
  "datepublish",
  "datepublished",
  "published",
  "publishdate",
  "publishedat",
  "publicationdate",
  "publishedtime",
  "publishtime",
  "pubdate",
  "webpublicationdate",
  "firstpublished",
  "date",
  "dategmt",
];
const MODIFIED = [
  "datemodify",
  "datemodified",
  "modified",
  "updated",
  "updatedat",
  "lastmodified",
  "modifieddate",
  "modifiedgmt",
];
const CRAWLED = [
  "datedownload",
  "crawled",
  "crawldate",
  "crawledat",
  "fetched",
  "fetchedat",
  "scraped",
  "scrapedat",
  "downloaded",
  "retrieved",
  "accessed",
  "savedat",
  "timestamp",
];

const bare = (key: string): string => key.toLowerCase().replace(/[-_:\s]/gu, "");

/** The text that an object holds and what its other fields say. `text` is null when no field holds text. */
export function readFields(object: JsonObject): { text: string | null; metadata: Metadata } {
  const fields = new Map<string, unknown>();
  for (const [key, value] of Object.entries(object)) {
    const name = bare(key);
    if (!fields.has(name)) fields.set(name, value);
  }
  const first = (names: readonly string[]): string | null => {
    for (const name of names) {
      const text = stringOf(fields.get(name));
      if (text !== null) return text;
    }
    return null;
  };
  const outlet = first(OUTLET);
  const dates: StatedDate[] = [];
  const addDate = (role: StatedDate["role"], names: readonly string[]): void => {
    for (const name of names) {
      const value = fields.get(name);
      const field = typeof value === "number" ? value : stringOf(value);
      const date = field === null ? null : fieldDate(role, field, `date/json-${name}`);
      if (date) {
        dates.push(date);
        return;
      }
    }
  };
  addDate("published", PUBLISHED);
  addDate("modified", MODIFIED);
  addDate("clock", CRAWLED);
  const title = first(TITLE);
  return {
    text: first(TEXT),
    metadata: {
      title: title === null ? null : title.replace(/\s+/gu, " ").trim(),
      authors: AUTHOR.flatMap((name) => namesOf(fields.get(name))).filter(
        (name, index, all) => all.indexOf(name) === index,
      ),
      outlet: outlet === null ? null : cleanName(hostOf(outlet) ?? outlet),
      url: webAddress(first(URL_FIELDS)),
      dates,
      language: languageCode(first(LANGUAGE)),
    },
  };
}

/** A string field, or the one inside `{"rendered"}`, `{"name"}`, `{"@id"}`, `{"title"}`, `{"uri"}`; paragraphs of a list are joined. Null when empty. */
function stringOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (Array.isArray(value)) {
    const parts = value.filter((part): part is string => typeof part === "string");
    return parts.length > 0 && parts.length === value.length ? stringOf(parts.join("\n\n")) : null;
  }
  if (typeof value !== "object" || value === null) return null;
  for (const key of ["rendered", "name", "title", "text", "value", "@id", "uri"]) {
    const inner: unknown = (value as JsonObject)[key];
    if (typeof inner === "string" && inner.trim() !== "") return inner;
  }
  return null;
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(namesOf);
  const text = stringOf(value);
  return text === null ? [] : splitAuthors(text);
}

function hostOf(text: string): string | null {
  return /^https?:\/\//iu.test(text) && URL.canParse(text)
    ? new URL(text).hostname.replace(/^www\./u, "")
    : null;
}
