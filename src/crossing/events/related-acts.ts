/** Verbs and nouns that reports choose between for one happening though they are no synonyms, as a corpus of event chains shows. */
import { readFileSync } from "node:fs";
import { oftenToldTogether } from "../en/related-words.ts";

let related: ReadonlySet<string> | undefined;

/** Whether reports were seen to tell of one happening with these two stems (models/related-acts.json). */
export function areRelated(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  if (oftenToldTogether(a, b)) return true;
  related ??= new Set(
    JSON.parse(
      readFileSync(new URL("../../../models/related-acts.json", import.meta.url), "utf8"),
    ) as string[],
  );
  return related.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}
