/**
 * Finds the stretch of units that is the article. Running text counts for it with its words, everything else against it, and the
 * stretch with the greatest sum is the article (Kadane's maximum sum, as boilerplate removers use it over text density); menus before
 * it and lists of links after it cost more than they bring. Known miss: a page with several whole articles gives their union.
 */
import type { BlockKind } from "../../model/index.ts";
import { sharedStems, type Features } from "./features.ts";
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

/** Kinds that only a page has. Captions, bylines, notices and dates also stand in texts that are an article and nothing else. */
const PAGE_KINDS: ReadonlySet<BlockKind> = new Set(["menu", "social", "form", "teaser", "bio"]);

/** Whether the text is an article and next to nothing else: then its short lines are its own. */
export function isClean(forms: readonly Form[]): boolean {
  const page = forms.filter(
    (form) => form.sort === "furniture" && PAGE_KINDS.has(form.kind),
  ).length;
  return page <= forms.length * 0.04;
}

/** The units of the article, or null when no unit is running text. In a `clean` text other lines cost little. */
export function findMainRun(
  features: readonly Features[],
  forms: readonly Form[],
  clean: boolean,
): MainRun | null {
  const end = articleEnd(features, forms);
  let best: MainRun | null = null;
  let bestSum = 0;
  let sum = 0;
  let first = 0;
  for (let index = 0; index < end; index++) {
    const value =
      valueOf(features[index]!, forms[index]!) *
      (clean && forms[index]!.sort !== "prose" ? 0.25 : 1);
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
  return best === null || clean ? best : coherentPart(best, features, forms);
}

/** What the lines between two paragraphs must cost for these to be parts that have to prove they belong together. */
const GAP = 10;
const FAR = 30;
/** Share of a part's content words that must occur in the main part. */
const COHERENCE = 0.22;

/**
 * The run without outer parts that are about something else. Parts are told by costly lines between them; the part with most words is
 * the article, and a much smaller part at an end stays only when enough of its words occur in the rest.
 */
function coherentPart(
  run: MainRun,
  features: readonly Features[],
  forms: readonly Form[],
): MainRun {
  const parts: { first: number; last: number; words: number; gap: number; stems: Set<string> }[] =
    [];
  let gap = Infinity;
  for (let index = run.first; index <= run.last; index++) {
    const f = features[index]!;
    if (forms[index]!.sort !== "prose") {
      gap -= Math.min(0, valueOf(f, forms[index]!));
      continue;
    }
    if (gap >= GAP) parts.push({ first: index, last: index, words: 0, gap, stems: new Set() });
    gap = 0;
    const part = parts.at(-1)!;
    part.last = index;
    part.words += f.count;
    for (const stem of f.stems) part.stems.add(stem);
  }
  const main = parts.reduce((a, b) => (b.words > a.words ? b : a));
  const belongs = (part: (typeof parts)[number]): boolean =>
    part.words > main.words * 0.3 || sharedStems(part.stems, main.stems) >= COHERENCE;
  let { first, last } = run;
  for (let index = parts.length - 1; parts[index] !== main && !belongs(parts[index]!); index--)
    last = parts[index - 1]!.last;
  // Above the article stand its own summary and first lines too: only what is far from it is cut off.
  for (let index = 0; parts[index] !== main; index++) {
    if (parts[index + 1]!.gap < FAR || belongs(parts[index]!)) break;
    first = parts[index + 1]!.first;
  }
  return { first, last };
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
  if (form.rule === "block/time") return -1;
  return COSTS[form.kind] ?? (form.rule === "block/separator" ? -1 : -6);
}
