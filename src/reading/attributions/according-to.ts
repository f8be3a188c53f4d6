/** "According to X, …" at the head of a clause, or between its parts. */
import { reportedDraft, type Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import { phraseAfter } from "./phrases.ts";
import { contentFirst } from "./reported-tail.ts";
import type { TokenRange } from "./token-range.ts";

/** Adds the first of the clause to `drafts`. */
export function findAccordingTo(n: Narration, first: number, end: number, drafts: Draft[]): void {
  const { lower } = n.text.tokens;
  for (let t = first; t < end - 3; t++) {
    if (lower[t] !== "according" || lower[t + 1] !== "to") continue;
    let comma = t + 2;
    while (comma < end && lower[comma] !== ",") comma++;
    const source =
      phraseAfter(n, t + 2, comma) ?? (comma < end ? { first: t + 2, end: comma } : null);
    if (!source || comma >= end) continue;
    const inner = lower[t - 1] === "," && t > first;
    const content: TokenRange[] = [];
    if (inner) content.push({ first: contentFirst(n, first, t - 1), end: t - 1 });
    content.push({ first: comma + 1, end });
    drafts.push(
      reportedDraft([source], [{ first: t, end: t + 2 }], content, "attribution/according-to", 0.9),
    );
    return;
  }
}
