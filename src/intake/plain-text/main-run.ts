/**
 * Finds the stretch of units that is the article. Running text counts for it with its words, everything else against it, and the
 * stretch with the greatest sum is the article (Kadane's maximum sum, as boilerplate removers use it over text density); menus before
 * it and lists of links after it cost more than they bring. Known miss: a page with several whole articles gives their union.
 */
import type { BlockKind } from "../../model/index.ts";
import type { Features } from "./features.ts";
import type { Form } from "./own-form.ts";

/** Units `first` to `last`, both included; the last and the first are running text. */
export interface MainRun {
  readonly first: number;
  readonly last: number;
}

/** Words of a paragraph that count at most: one giant paragraph must not outweigh an article. */
const MOST = 80;
/** Words of running text that must stand before comments or a biography for these to end the article. */
const ENOUGH = 40;

/** The units of the article, or null when no unit is running text. */
export function findMainRun(features: readonly Features[], forms: readonly Form[]): MainRun | null {
  const end = articleEnd(features, forms);
  let best: MainRun | null = null;
  let bestSum = 0;
  let sum = 0;
  let first = 0;
  for (let index = 0; index < end; index++) {
    const value = valueOf(features[index]!, forms[index]!);
    if (sum <= 0) {
      if (value <= 0) continue;
      sum = 0;
      first = index;
    }
    sum += value;
    if (value > 0 && sum > bestSum) {
      bestSum = sum;
      best = { first, last: index };
    }
  }
  return best;
}

/** The index of the unit that starts what follows the article (comments, biography), or the number of units. */
function articleEnd(features: readonly Features[], forms: readonly Form[]): number {
  let total = 0;
  features.forEach((f, index) => {
    if (forms[index]!.sort === "prose") total += f.count;
  });
  let before = 0;
  for (let index = 0; index < forms.length; index++) {
    const form = forms[index]!;
    if (form.sort === "prose") before += features[index]!.count;
    if (form.starts === "tail" && before >= ENOUGH && before >= (total - before) * 0.25)
      return index;
  }
  return forms.length;
}

/** What a line of furniture costs by its kind; -6 where nothing is said. Captions and bylines stand inside articles. */
const COSTS: Readonly<Partial<Record<BlockKind, number>>> = {
  caption: -2,
  byline: -4,
  legal: -4,
  clock: -10,
};

function valueOf(f: Features, form: Form): number {
  if (form.sort === "prose") return Math.min(f.count, MOST);
  if (form.sort === "short") {
    if (f.item || f.colon) return -1;
    if (f.terminal && !f.ellipsis) return 0;
    return f.ellipsis ? -8 : f.count >= 6 ? -6 : -3;
  }
  if (form.starts === "box") return -12;
  return COSTS[form.kind] ?? (form.rule === "block/separator" ? -1 : -6);
}
