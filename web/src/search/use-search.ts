/** What is found for a query: by the server where there is one, else in memory. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useDesk, useRecord, useStatus } from "../data/context.ts";
import type { Passage, SearchQuery, SearchResult } from "../data/home.ts";
import { createSearch } from "./search-record.ts";

/** How many passages come at a time. */
const PAGE = 50;

/** A query without its pages. */
export type Wanted = Omit<SearchQuery, "limit" | "offset">;

/** What was found so far. */
export interface Found {
  /** Null: nothing is looked for, or nothing is known yet. */
  readonly total: number | null;
  readonly passages: readonly Passage[];
  readonly failure: string | null;
  readonly isBusy: boolean;
  /** Gets further passages; null when there are none. */
  readonly more: (() => void) | null;
}

/** The passages for `wanted`; those of the query before stay until the new ones are there. */
export function useSearch(wanted: Wanted): Found {
  const index = useRecord();
  const desk = useDesk();
  const status = useStatus();
  const inMemory = useMemo(() => createSearch(index), [index]);
  const find = (query: SearchQuery, signal: AbortSignal): Promise<SearchResult> =>
    desk === null
      ? // After the key that was typed is on the screen.
        new Promise((resolve) => setTimeout(resolve)).then(() => inMemory(query))
      : desk.search(query, signal);
  const isAsked = /[\p{L}\p{N}]/u.test(wanted.text);
  const { data, error, isFetching, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["search", status?.revision ?? null, wanted],
    queryFn: ({ pageParam, signal }) => find({ ...wanted, limit: PAGE, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }: SearchResult, pages: readonly SearchResult[]) => {
      const count = pages.reduce((sum, page) => sum + page.passages.length, 0);
      return count < total && pages.at(-1)?.passages.length !== 0 ? count : undefined;
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const passages = useMemo(() => data?.pages.flatMap((page) => page.passages) ?? [], [data]);
  if (!isAsked) return { total: null, passages: [], failure: null, isBusy: false, more: null };
  return {
    total: data?.pages[0]?.total ?? null,
    passages,
    failure: error === null ? null : error.message,
    isBusy: isFetching,
    more: hasNextPage ? () => void fetchNextPage() : null,
  };
}
