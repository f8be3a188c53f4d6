/** The places that one goes through in a comparison, in reading order: what is shared, and inside of it where the reports differ. */
import type { Shared, SharedKind } from "./shared.ts";

/** What one can go through by itself. */
export type StopKind = SharedKind | "difference";

/** One place. `difference` counts within its passage; null for the passage itself. */
export interface CompareStop {
  readonly key: string;
  readonly kind: StopKind;
  readonly shared: Shared;
  readonly difference: number | null;
}

/** All places of `shared`, which is in reading order; differences of spelling and signs alone are no place to stop at. */
export function compareStops(shared: readonly Shared[]): CompareStop[] {
  return shared.flatMap((one): CompareStop[] => [
    { key: one.id, kind: one.kind, shared: one, difference: null },
    ...one.differences.flatMap((change, i) =>
      change.quiet === null
        ? [{ key: `${one.id}/${i}`, kind: "difference" as const, shared: one, difference: i }]
        : [],
    ),
  ]);
}

/**
 * The next stop of a kind (null: of any) after (1) or before (-1) the one with `key`. From no stop, or one of another kind, it goes by the
 * order of all stops; at the ends it goes round. Null when there is none.
 */
export function nextStop(
  stops: readonly CompareStop[],
  kind: StopKind | null,
  key: string | null,
  direction: 1 | -1,
): CompareStop | null {
  const at = stops.findIndex((stop) => stop.key === key);
  const start = at < 0 && direction === -1 ? stops.length : at;
  for (let i = 1; i <= stops.length; i++) {
    const index = (((start + i * direction) % stops.length) + stops.length) % stops.length;
    const stop = stops[index]!;
    if (kind === null || stop.kind === kind) return stop;
  }
  return null;
}
