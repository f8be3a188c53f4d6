/** The second half of crossing: claims that tell of the same happening, once publication dates are settled and times resolved. */
import type { EventLink, Links, ReadReport, ResolvedTime } from "../model/index.ts";
import { findEvents } from "./events/find-events.ts";

/** The events of `reports`. `times` holds each report's times resolved against its settled date, in the order of its reading's times; `apart`, as `id id`, claims that are never of one event. */
export function linkEvents(
  reports: readonly ReadReport[],
  links: Omit<Links, "events">,
  times: ReadonlyMap<string, readonly ResolvedTime[]>,
  apart: ReadonlySet<string> = new Set(),
): EventLink[] {
  const sorted = reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  return findEvents(sorted, links, times, apart);
}
