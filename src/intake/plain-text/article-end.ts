/** Where the article ends: lists after its last paragraph belong to it, a biography of the author does not. */
import type { PageWords } from "./en.ts";
import type { Features } from "./features.ts";
import type { MainRun } from "./main-run.ts";
import type { Form } from "./own-form.ts";

/** Longest list without bullets that a colon can announce. */
const LIST_LIMIT = 40;
/** Short lines in a row that are a list where nothing speaks of a page. */
export const LIST_LEAST = 3;

/** The last unit of the article without what the page says about its author in the third person at the end. */
export function withoutBio(
  features: readonly Features[],
  forms: readonly Form[],
  words: PageWords,
  run: MainRun,
): number {
  let last = run.last;
  let prose = 0;
  for (let index = run.last; index > run.first && prose < 4; index--) {
    if (forms[index]!.sort !== "prose") continue;
    prose++;
    if (!words.bioText.test(features[index]!.unit.text.slice(0, 300))) continue;
    // Only after the author's own name, or as the very last paragraph.
    const name = features[index]!.unit.text.split(" ").slice(0, 2).join(" ");
    if (isNamedAbove(features, forms, run.first, index)) continue;
    const over = features[index - 1]!;
    if (prose > 1 && !(over.count <= 5 && over.unit.text.startsWith(name))) continue;
    last = index - 1;
    while (last > run.first && forms[last]!.sort !== "prose") last--;
  }
  return last;
}

/** Whether the person with whose name unit `index` begins is in the paragraphs above: then the article is about them, and not by them. */
function isNamedAbove(
  features: readonly Features[],
  forms: readonly Form[],
  first: number,
  index: number,
): boolean {
  const surname = features[index]!.words[1] ?? "";
  for (let at = first; at < index; at++) {
    if (forms[at]!.sort === "prose" && features[at]!.words.includes(surname)) return true;
  }
  return false;
}

/**
 * Items right after the last paragraph still belong to it: bullets, lines that a colon announces, and a whole sentence that lost its
 * full stop. Headlines are told from such a sentence by what they leave out, articles and auxiliaries.
 */
export function listEnd(
  features: readonly Features[],
  forms: readonly Form[],
  from: number,
  words: PageWords,
  clean: boolean,
): number {
  let last = from;
  let announced = features[from]!.colon;
  for (let index = from + 1; index < features.length && index <= from + LIST_LIMIT; index++) {
    const f = features[index]!;
    // Entries of a report that goes on by the hour stand under their times.
    if (forms[index]!.rule === "block/time") continue;
    if (forms[index]!.sort === "furniture") break;
    if (forms[index]!.sort === "prose" && words.bioText.test(f.unit.text.slice(0, 300))) break;
    const sentence = f.terminal && !f.ellipsis && f.count >= 2;
    const unterminated =
      index === last + 1 &&
      f.count >= 9 &&
      f.finite &&
      f.determined &&
      f.functionShare >= 0.25 &&
      f.capitalShare < 0.6 &&
      !f.ellipsis;
    const signature = forms[index]!.rule === "block/post-signature";
    const listed = clean && shortRun(features, forms, index) >= LIST_LEAST;
    if (!(f.item || f.colon || sentence || announced || unterminated || signature || listed)) {
      // A label between items, as between the parts of a squad or a score sheet.
      if (last > from && f.count <= 3 && features[index + 1]?.item === true) continue;
      break;
    }
    if (f.colon || listed) announced = true;
    last = index;
  }
  return features[last]!.colon && last > from ? last - 1 : last;
}

/** How many short lines without a full stop stand in a row from `index` on, up to ten. */
export function shortRun(
  features: readonly Features[],
  forms: readonly Form[],
  index: number,
): number {
  let count = 0;
  while (count < 10 && forms[index + count]?.sort === "short" && !features[index + count]!.terminal)
    count++;
  return count;
}
