/** The second half of crossing: claims that tell of the same happening, once publication dates are settled and times resolved. */
import type { EventLink, Links, ReadReport, ResolvedTime } from "../model/index.ts";

/** The events of `reports`. `times` holds each report's times resolved against its settled date, in the order of its reading's times. */
export function linkEvents(
  _reports: readonly ReadReport[],
  _links: Omit<Links, "events">,
  _times: ReadonlyMap<string, readonly ResolvedTime[]>,
): EventLink[] {
  return [];
}
