/** "X is known to have …", "it is reported that …", "reportedly": somebody says so, and the report does not say who. */
import { CUE_STOPPERS, HEARSAY_ADVERBS, PASSIVE_PARTICIPLES } from "../en/attributions.ts";
import { reportedDraft, type Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import { phraseStart } from "./phrases.ts";
import type { TokenRange } from "./token-range.ts";

/** Adds the first such statement of the clause to `drafts`. */
export function findImpersonal(n: Narration, first: number, end: number, drafts: Draft[]): void {
  const { lower, lemma } = n.text.tokens;
  for (let t = first + 1; t < end; t++) {
    if (HEARSAY_ADVERBS.has(lower[t]!)) {
      drafts.push(
        reportedDraft(
          [],
          [{ first: t, end: t + 1 }],
          pieces([first, t], [t + 1, end]),
          "attribution/hearsay",
          0.7,
        ),
      );
      return;
    }
    if (!PASSIVE_PARTICIPLES.has(lemma[t]!) || !/(?:ed|wn|id|ght|od)$/u.test(lower[t]!)) continue;
    if (lemma[t - 1] !== "be" && lemma[t - 2] !== "be") continue;
    const be = lemma[t - 1] === "be" ? t - 1 : t - 2;
    if (CUE_STOPPERS.has(lower[t - 1]!)) continue;
    const follows = lower[t + 1];
    if (follows !== "to" && follows !== "that") continue;
    const start = phraseStart(n, be, first);
    if (start >= be) continue;
    const content =
      lower[start] === "it" ? [{ first: t + 1, end }] : pieces([start, be], [t + 1, end]);
    if (follows === "that" && lower[start] !== "it") continue;
    drafts.push(
      reportedDraft([], [{ first: be, end: t + 1 }], content, "attribution/impersonal", 0.75),
    );
    return;
  }
}

function pieces(...ranges: readonly (readonly [number, number])[]): TokenRange[] {
  return ranges.filter(([from, to]) => to > from).map(([from, to]) => ({ first: from, end: to }));
}
