/** What the chronology shows, as its address keeps it: the days, the filters, the cursor of what was known, the chosen event. */
import { useCallback, useEffect, useMemo, useState } from "react";
import { to, type Query } from "../address.ts";
import { replaceAddress } from "../location.ts";
import type { EventFilter } from "../time/facets.ts";
import type { Window } from "../time/scale.ts";
import { viewOf, windowOf, type TimeView } from "../time/time-view.ts";
import type { ViewChange } from "./timeline-gestures.ts";

/** A day of four-digit years, as an address writes it. */
const isDay = (day: string | null): day is string =>
  day !== null && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day);

/** What an address of the chronology asks for. */
export interface ChronologyState {
  readonly filter: EventFilter;
  /** Null: the days that fit. */
  readonly window: Window | null;
  readonly known: string | null;
  /** The chosen event's id. */
  readonly at: string | null;
  /** Whether the list holds only the days that the drawing shows. */
  readonly inRange: boolean;
}

/** Reads the query part of an address; what makes no sense is left out. */
export function readState(query: URLSearchParams): ChronologyState {
  const text = (key: string) => query.get(key) ?? "";
  const [from, until, known] = [query.get("from"), query.get("to"), query.get("known")];
  return {
    filter: {
      story: text("story"),
      standing: text("standing"),
      entity: text("entity"),
      place: text("place"),
      outlet: text("outlet"),
      certainty: text("certainty"),
      words: text("words"),
      disputedOnly: query.has("disputed"),
    },
    window: isDay(from) && isDay(until) && from <= until ? { from, to: until } : null,
    known: isDay(known) ? known : null,
    at: query.get("at"),
    inRange: query.get("list") === "range",
  };
}

/** The query part for a state. */
export function writeState({ filter, window, known, at, inRange }: ChronologyState): Query {
  const { disputedOnly, ...texts } = filter;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value || null])),
    disputed: disputedOnly ? "only" : null,
    from: window?.from,
    to: window?.to,
    known,
    at,
    list: inRange ? "range" : null,
  };
}

/** How long a view must rest before the address takes it up, in milliseconds. */
const REST_MS = 220;

const keyOf = (window: Window | null): string => (window ? `${window.from}/${window.to}` : "");

/**
 * The state of the address, and a view that can glide between whole days: while a person moves it, it is ahead of the address, which
 * takes it up when it rests. An address that comes from elsewhere (back, a link) wins.
 */
export function useChronologyState(
  query: URLSearchParams,
  fit: (state: ChronologyState) => Window,
) {
  const state = useMemo(() => readState(query), [query]);
  const [moving, setMoving] = useState<{ view: TimeView; base: string } | null>(null);
  const key = keyOf(state.window);
  const ahead = moving !== null && (moving.base === key || keyOf(windowOf(moving.view)) === key);
  const still = useMemo(() => viewOf(state.window ?? fit(state)), [state, fit]);
  const view = ahead ? moving.view : still;
  const change = useCallback(
    (by: ViewChange) => {
      setMoving((before) => {
        const valid =
          before !== null && (before.base === key || keyOf(windowOf(before.view)) === key);
        return { view: by(valid ? before.view : still), base: key };
      });
    },
    [key, still],
  );
  const set = useCallback(
    (next: Partial<ChronologyState>) => {
      const window = ahead ? windowOf(moving.view) : state.window;
      replaceAddress(to("chronology", null, writeState({ ...state, window, ...next })));
    },
    [state, ahead, moving],
  );
  useEffect(() => {
    if (!ahead || keyOf(windowOf(moving.view)) === key) return;
    const timer = setTimeout(() => {
      set({});
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [ahead, moving, key, set]);
  return { state, view, change, set };
}
