/** Spellings of one name in one report. */
import type { Joins } from "./joins.ts";
import { isSpellingOf } from "./spelling.ts";

/** Two spellings of one name, when each has only the other. */
export function joinSpellings(keys: ReadonlyMap<string, number>, joins: Joins): void {
  const byStart = new Map<string, string[]>();
  for (const key of keys.keys()) {
    const start = key.slice(0, 2);
    const list = byStart.get(start) ?? [];
    // Only so many names of a report begin alike; a list beyond that is no running text.
    if (list.length < 40) byStart.set(start, [...list, key]);
  }
  for (const list of byStart.values())
    for (const key of list) {
      if (key.includes(" ")) continue;
      const alike = list.filter((other) => other !== key && isSpellingOf(key, other));
      if (alike.length === 1) joins.join(keys.get(key)!, keys.get(alike[0]!)!, "name/spelling");
    }
}
