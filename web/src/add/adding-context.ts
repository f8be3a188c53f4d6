/** The reports on their way, as components read them. */
import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import { useStatus } from "../data/context.ts";
import type { Job } from "../data/home.ts";
import type { Adding, Entry } from "./adding.ts";
import { progressOf, totalsOf, type Progress, type Totals } from "./progress.ts";

/** Null in a page from disk, which nothing can be added to. */
export const AddingContext = createContext<Adding | null>(null);

const NOTHING: readonly Entry[] = [];
const NO_JOBS: readonly Job[] = [];
const noEntries = () => NOTHING;
const noChange = () => () => undefined;

/** What is on its way, and how far. */
export interface OnTheWay {
  readonly adding: Adding | null;
  readonly progress: readonly Progress[];
  readonly totals: Totals;
  /** Jobs that are not over, and those that reports of this page went into. */
  readonly jobs: readonly Job[];
  /** Jobs that began elsewhere and are not over. */
  readonly elsewhere: readonly Job[];
}

/** The reports on their way; drawn again as they go on. */
export function useAdding(): OnTheWay {
  const adding = useContext(AddingContext);
  const jobs = useStatus()?.jobs ?? NO_JOBS;
  const entries = useSyncExternalStore(adding?.subscribe ?? noChange, adding?.entries ?? noEntries);
  return useMemo(() => {
    const own = new Set(entries.map(({ job }) => job));
    const progress = progressOf(entries, jobs);
    const concerned = jobs.filter(({ id, phase }) => phase !== "done" || own.has(id));
    return {
      adding,
      progress,
      totals: totalsOf(progress, concerned),
      jobs: concerned,
      elsewhere: concerned.filter(({ id, phase }) => !own.has(id) && phase !== "done"),
    };
  }, [adding, entries, jobs]);
}
