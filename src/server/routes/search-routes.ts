/** Search: the full-text index finds passages, the record's findings limit them. */
import { setImmediate as turn } from "node:timers/promises";
import { Hono } from "hono";
import {
  createSearchFilter,
  findHits,
  parseSearch,
  toFullText,
  type SearchFilter,
  type SearchWords,
  type Span,
} from "../../model/index.ts";
import type { PassageQuery, WordedPassage } from "../../record/index.ts";
import type { RecordStore } from "../../record/record-store.ts";
import { parseQuery } from "../api/parse.ts";
import { searchQuerySchema, type SearchQuery, type SearchResult } from "../api/schemas.ts";
import type { Desk } from "../desk.ts";
import { showPassage } from "./show-passage.ts";

interface Found extends WordedPassage {
  /** In offsets of the report's text. */
  readonly hits: readonly Span[];
}

/** Passages looked at in one go; then other requests have their turn. */
const IN_ONE_GO = 500;
/** Where it must be seen in each passage whether it is said by the one asked for, the best so many are looked at. */
const MOST_LOOKED_AT = 20_000;

/** GET /search */
export function searchRoutes(desk: Desk): Hono {
  const routes = new Hono();
  routes.get("/search", async (context) => {
    const query = parseQuery(context.req.query(), searchQuerySchema);
    const words = parseSearch(query.q, { isTyping: true });
    const match = toFullText(words);
    if (match === null) return context.json<SearchResult>({ total: 0, passages: [] });
    const filter = createSearchFilter((await desk.published()).facts, query);
    const store = desk.reader();
    const among: PassageQuery = { match, reports: filter.reports };
    const { total, found } =
      query.speaker !== undefined || query.quoted
        ? await lookThrough(store, among, words, filter, query)
        : await lookUp(store, among, words, query);
    const texts = new Map<string, string>();
    for (const { report } of found) {
      const known = texts.has(report) ? null : await store.report(report);
      if (known) texts.set(report, known.text);
    }
    return context.json<SearchResult>({
      total,
      passages: found.flatMap((one) => {
        const text = texts.get(one.report);
        // Taken out of the record between the two looks.
        return text === undefined ? [] : [showPassage(text, one, one.hits)];
      }),
    });
  });
  return routes;
}

/** The index alone can tell. */
async function lookUp(
  store: RecordStore,
  among: PassageQuery,
  words: SearchWords,
  { limit, offset }: SearchQuery,
): Promise<{ total: number; found: Found[] }> {
  const page = await store.findPassages(among, limit, offset);
  return {
    total: await store.countPassages(among),
    found: page.map((one) => withHits(one, words)),
  };
}

/** Each passage must be looked at. */
async function lookThrough(
  store: RecordStore,
  among: PassageQuery,
  words: SearchWords,
  filter: SearchFilter,
  { limit, offset }: SearchQuery,
): Promise<{ total: number; found: Found[] }> {
  const found: Found[] = [];
  // At once: the index orders all that match each time that it is asked for some.
  const passages = await store.findPassages(among, MOST_LOOKED_AT);
  for (const [at, passage] of passages.entries()) {
    const one = withHits(passage, words);
    if (filter.accepts(one.report, one.hits)) found.push(one);
    if (at % IN_ONE_GO === IN_ONE_GO - 1) await turn();
  }
  return { total: found.length, found: found.slice(offset, offset + limit) };
}

function withHits(passage: WordedPassage, words: SearchWords): Found {
  const hits = findHits(passage.words, words) ?? [];
  return {
    ...passage,
    hits: hits.map(({ start, end }) => ({
      start: passage.start + start,
      end: passage.start + end,
    })),
  };
}
