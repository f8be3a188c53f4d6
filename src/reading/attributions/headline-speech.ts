/** "NAME: statement": headlines in which a colon says who speaks. */
import { reportedDraft, type Draft } from "./draft.ts";
import { hasVerb, type Narration } from "./narration.ts";

const NO_SPEAKERS = new Set(
  "analysis breaking watch video updated update live exclusive opinion editorial explained explainer photos photo news review interview fact report factbox poll read more".split(
    " ",
  ),
);

/** Adds what the headline from `first` to `end` attributes to `drafts`. */
export function findHeadlineSpeech(
  n: Narration,
  first: number,
  end: number,
  drafts: Draft[],
): void {
  const { lower, tag } = n.text.tokens;
  for (let t = first + 1; t < end - 2 && t < first + 9; t++) {
    if (tag[t] === "VERB" || tag[t] === "AUX") return;
    if (n.quotationOf[t]! >= 0 || n.quotationOf[t - 1]! >= 0) return;
    if (lower[t] !== ":") continue;
    if (NO_SPEAKERS.has(lower[first]!) || NO_SPEAKERS.has(lower[t - 1]!)) return;
    if (!hasVerb(n, t + 1, end)) return;
    drafts.push(
      reportedDraft(
        [{ first, end: t }],
        [{ first: t, end: t + 1 }],
        [{ first: t + 1, end }],
        "attribution/headline",
        0.7,
      ),
    );
    return;
  }
}
