/**
 * Finds the title: the most headline-like line before the article's running text. Every point has its reason below; a line under the
 * threshold is no title, so that a text without one has none.
 */
import { sharedStems, type Features } from "./features.ts";
import type { Form } from "./own-form.ts";

/** How far above the article a title is looked for, in units; a menu may be longer, but then it stands above the title. */
const REACH = 60;
const THRESHOLD = 2;

/** What is known besides the units. */
export interface TitleContext {
  /** Index of the first unit of running text. */
  readonly bodyFirst: number;
  /** The title as metadata gives it, or null. */
  readonly hint: string | null;
}

/** The index of the title's unit, or null. The first of repeated lines is the title. */
export function findTitle(
  features: readonly Features[],
  forms: readonly Form[],
  context: TitleContext,
): number | null {
  const { bodyFirst } = context;
  if (features.length === 0) return null;
  const hint = context.hint === null ? null : normal(context.hint);
  const topic = new Set<string>();
  let prose = 0;
  for (let index = bodyFirst; index < features.length && prose < 6; index++) {
    if (forms[index]!.sort !== "prose") continue;
    if (index !== bodyFirst || features[index]!.count > 20) prose++;
    if (prose > 0 || index > bodyFirst) for (const stem of features[index]!.stems) topic.add(stem);
  }
  const seen = new Map<string, number>();
  const from = Math.max(0, bodyFirst - REACH);
  let best: number | null = null;
  let bestScore = -Infinity;
  let between = 0;
  for (let index = bodyFirst; index >= from; index--) {
    const f = features[index]!;
    const form = forms[index]!;
    const key = normal(f.unit.text.slice(0, 300));
    const isHint =
      hint !== null && hint.length >= 8 && (key === hint || (f.count >= 4 && hint.startsWith(key)));
    const repeated = seen.has(key);
    seen.set(key, index);
    if (!isHint && !mayBeTitle(f, form, index === bodyFirst)) continue;
    const scored = score(f, features, forms, index, topic) - Math.min(2, between * 0.5);
    const about = sharedStems(f.stems, topic) > 0.2;
    const total = scored + (isHint ? 10 : 0) + (repeated && f.count >= 3 && about ? 4 : 0);
    if (total >= THRESHOLD && (total > bestScore || (repeated && total === bestScore))) {
      best = index;
      bestScore = total;
    }
    if (form.sort === "short") between++;
  }
  return best === null ? null : overSubtitle(best, features, forms, topic);
}

/** A headline right above the chosen line, about the same: then the chosen one is its subtitle. */
function overSubtitle(
  best: number,
  features: readonly Features[],
  forms: readonly Form[],
  topic: ReadonlySet<string>,
): number {
  const f = features[best]!;
  const upper = features[best - 1];
  if (upper === undefined || forms[best - 1]!.sort !== "short") return best;
  if (sameWords(upper.unit.text.slice(0, 300), f.unit.text.slice(0, 300))) return best - 1;
  const headline =
    upper.count >= 4 && upper.count <= 22 && !upper.terminal && !upper.colon && !upper.item;
  return headline && sharedStems(upper.stems, topic) >= 0.4 ? best - 1 : best;
}

/** Whether two lines say the same but for case, spaces and marks. */
export function sameWords(a: string, b: string): boolean {
  return normal(a) === normal(b);
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function mayBeTitle(f: Features, form: Form, first: boolean): boolean {
  if (f.count < 2 || f.count > 32 || f.colon || f.item || f.dialogue) return false;
  if (form.sort === "furniture") return false;
  // A dateline, or a whole sentence that lost its full stop, begins the article.
  if (/^\p{Lu}{2}[\p{Lu} ,.]{1,40}[-–—]\s?\p{Lu}/u.test(f.unit.text)) return false;
  if (f.determined && f.count >= 22 && !f.question && (f.sentences > 1 || !f.headlineTense))
    return false;
  if (!f.terminal && !f.determined && f.count <= 28 && f.sentences <= 1) return true;
  if (form.sort === "short") return !/^\(|[)\]]$/u.test(f.unit.text) || f.count > 4;
  if (form.rule === "block/post-signature") return false;
  // Running text by its form, but questions, exclamations and quotations are headlines too.
  const last = f.unit.text.slice(-2);
  if (first && f.count <= 20 && f.sentences <= 2)
    return /[?!”’"]$/u.test(last) && !/\.["”’]?$/u.test(last);
  return f.count <= 24 && !/[.]["”’]?$/u.test(last);
}

function score(
  f: Features,
  features: readonly Features[],
  forms: readonly Form[],
  index: number,
  topic: ReadonlySet<string>,
): number {
  let points = 0;
  if (f.count >= 4 && f.count <= 22) points += 2;
  else if (f.count === 3) points += 1;
  else if (f.count > 22) points -= 0.5;
  else points -= 0.5;
  if (f.terminal && !f.question && !/[!”’"…]$/u.test(f.unit.text)) points -= 3;
  if (f.ellipsis) points -= 2;
  points += 3 * sharedStems(f.stems, topic);
  const before = features[index - 1];
  const after = features[index + 1];
  if (f.unit.apart && (after === undefined || after.unit.apart)) points += 1;
  if (index === 0) points += 1;
  const shortBefore = before !== undefined && before.count <= 3 && !f.unit.apart;
  const shortAfter = after !== undefined && after.count <= 3 && !after.unit.apart;
  if (
    shortBefore &&
    shortAfter &&
    forms[index + 1]!.kind !== "byline" &&
    forms[index + 1]!.kind !== "clock"
  )
    points -= 1.5;
  for (const near of [forms[index - 1], forms[index + 1]]) {
    if (near?.kind === "byline" || near?.kind === "clock") points += 0.75;
  }
  if (f.unit.text.endsWith("!") && f.count <= 5) points -= 2;
  if (f.shouting && f.count <= 3) points -= 1;
  if (f.stems.size >= 3 && sharedStems(f.stems, topic) === 0) points -= 1;
  return points;
}
