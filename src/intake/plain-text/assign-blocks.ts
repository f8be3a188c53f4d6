/**
 * Gives every unit its kind: first by its own form, then by where it stands: above, inside or below the article, beside a date line,
 * under a label. The text is not touched; a block is the range of a unit.
 */
import type { Block, BlockKind } from "../../model/index.ts";
import { LIST_LEAST, listEnd, shortRun, withoutBio } from "./article-end.ts";
import { datedTeasers, type Give } from "./dated-teasers.ts";
import type { PageWords } from "./en.ts";
import { findTitle, sameWords } from "./find-title.ts";
import { findMainRun, isClean, type MainRun } from "./main-run.ts";
import type { Form } from "./own-form.ts";
import { sharedStems, type Features } from "./features.ts";
import { decideShortLine } from "./short-lines.ts";

/** Blocks by unit, and what was found on the way. */
export interface Assignment {
  /** One block for each unit, in order. */
  readonly blocks: readonly Block[];
  /** Index of the title's unit, or null. */
  readonly title: number | null;
  /** The article, or null when nothing is running text. */
  readonly run: MainRun | null;
}

/** Assigns kinds to all units. Linear. */
export function assignBlocks(
  features: readonly Features[],
  forms: readonly Form[],
  words: PageWords,
  hint: string | null,
): Assignment {
  const kinds: BlockKind[] = forms.map((form) => form.kind);
  const rules: string[] = forms.map((form) => form.rule);
  const give = (index: number, kind: BlockKind, rule: string): void => {
    kinds[index] = kind;
    rules[index] = `block/${rule}`;
  };
  const clean = isClean(forms);
  let run = findMainRun(features, forms, clean);
  const title = findTitle(features, forms, { bodyFirst: run?.first ?? features.length - 1, hint });
  if (title !== null) {
    give(title, "title", "title");
    if (run?.first === title) {
      run = run.last === title ? null : { first: title + 1, last: run.last };
    }
  }
  if (run) run = { first: run.first, last: withoutBio(features, forms, words, run) };
  const first = run?.first ?? features.length;
  const last = run === null ? features.length : listEnd(features, forms, run.last, words, clean);
  if (run) run = { first: run.first, last };
  aboveArticle(features, forms, first, title, give);
  const dated = datedTeasers(features, forms, Math.max(title ?? -1, first - 2), give);
  if (run) insideArticle(features, forms, words, run, dated, title, clean, give);
  if (run) belowArticle(features, forms, words, last, dated, give);
  const blocks = features.map((f, index): Block => ({
    start: f.unit.start,
    end: f.unit.end,
    kind: kinds[index]!,
    rule: rules[index]!,
  }));
  return { blocks, title, run };
}

/** Lines above the article: a repeated title, summaries between title and article; all else is page. */
function aboveArticle(
  features: readonly Features[],
  forms: readonly Form[],
  first: number,
  title: number | null,
  give: Give,
): void {
  const topic = new Set<string>();
  for (let index = first; index < Math.min(features.length, first + 12); index++) {
    if (forms[index]!.sort === "prose") for (const stem of features[index]!.stems) topic.add(stem);
  }
  let leads = 0;
  for (let index = (title ?? first) + 1; index < first; index++) {
    if (mayBeLead(features[index]!, forms[index]!, 0)) leads++;
  }
  for (let index = 0; index < first; index++) {
    if (index === title) continue;
    const f = features[index]!;
    const form = forms[index]!;
    if (
      title !== null &&
      f.count >= 2 &&
      sameWords(f.unit.text.slice(0, 400), features[title]!.unit.text)
    ) {
      give(index, "other", "title-repeated");
      continue;
    }
    if (form.sort === "furniture") continue;
    const between = title !== null && index > title;
    if (between && mayBeLead(f, form, leads) && sharedStems(f.stems, topic) > 0) {
      give(index, "lead", "lead");
    } else if (between && index === first - 1 && (f.question || (f.quoted && f.count <= 7))) {
      give(index, "heading", "heading-first");
    } else if (form.sort === "prose") {
      give(index, "teaser", "teaser-above");
    } else {
      give(index, f.count <= 4 ? "menu" : "other", f.count <= 4 ? "menu-above" : "above");
    }
  }
}

/** Summaries are sentences, or nearly; more than four lines under a title that are not whole sentences are a list of links. */
function mayBeLead(f: Features, form: Form, among: number): boolean {
  if (form.sort === "furniture" || f.ellipsis) return false;
  if (form.sort === "prose") return true;
  if (among > 4 && !(f.finite && f.determined)) return false;
  return f.count >= 6 && f.functionShare >= 0.15 && f.capitalShare < 0.75;
}

function insideArticle(
  features: readonly Features[],
  forms: readonly Form[],
  words: PageWords,
  run: MainRun,
  dated: ReadonlySet<number>,
  title: number | null,
  clean: boolean,
  give: Give,
): void {
  const article = new Set<string>();
  let siblings = 0;
  for (let index = run.first; index <= run.last; index++) {
    const f = features[index]!;
    if (forms[index]!.sort === "prose") for (const stem of f.stems) article.add(stem);
    else if (forms[index]!.sort === "short" && f.count <= 7 && !f.terminal && !f.item) siblings++;
  }
  const isShort = (index: number): boolean => forms[index]?.sort === "short";
  let before: Features | null = null;
  let inList = false;
  let inBox = false;
  for (let index = run.first; index <= run.last; index++) {
    const f = features[index]!;
    const form = forms[index]!;
    if (dated.has(index)) continue;
    if (
      title !== null &&
      f.count >= 4 &&
      sameWords(f.unit.text.slice(0, 400), features[title]!.unit.text)
    ) {
      give(index, "other", "title-repeated");
      continue;
    }
    if (form.sort === "furniture") {
      inBox = form.starts === "box";
      continue;
    }
    if (form.sort === "prose") {
      before = f;
      inBox = false;
      inList = f.colon;
      continue;
    }
    if (form.rule === "block/post-signature") continue;
    if (inBox && !f.terminal && !f.item && !f.colon) {
      give(index, "teaser", "teaser-boxed");
      continue;
    }
    const under = paragraphsUnder(features, forms, index, run.last);
    if (clean && !inList && shortRun(features, forms, index) >= LIST_LEAST) inList = true;
    const listed = isShort(index + 1) || isShort(index - 1);
    const around = { before, under, inList, listed, siblings, article, clean };
    const decided = decideShortLine(f, around, words);
    give(index, decided.kind, decided.rule.slice("block/".length));
    if (decided.kind !== "paragraph") inList = false;
    if (f.colon) inList = true;
  }
}

/** The first paragraphs after a unit, up to three; a short line ends them, page lines are passed over. */
function paragraphsUnder(
  features: readonly Features[],
  forms: readonly Form[],
  index: number,
  last: number,
): Features[] {
  const under: Features[] = [];
  for (let at = index + 1; at <= last && at <= index + 12 && under.length < 3; at++) {
    const form = forms[at]!;
    if (form.sort === "prose") under.push(features[at]!);
    else if (form.sort === "short" && !features[at]!.item && !features[at]!.terminal) break;
  }
  return under;
}

/** Below the article everything is page; what its sections start with says of which kind. */
function belowArticle(
  features: readonly Features[],
  forms: readonly Form[],
  words: PageWords,
  last: number,
  dated: ReadonlySet<number>,
  give: Give,
): void {
  let section: BlockKind | null = null;
  for (let index = last + 1; index < features.length; index++) {
    const f = features[index]!;
    const form = forms[index]!;
    if (form.sort === "furniture") {
      if (form.kind === "bio" || /^about (?:the )?author/iu.test(f.unit.text)) section = "bio";
      else if (form.starts === "box") section = "teaser";
      else if (form.kind === "form") section = "form";
      if (form.kind === "clock" && section === "teaser" && !dated.has(index))
        give(index, "teaser", "teaser-date");
      continue;
    }
    if (dated.has(index)) continue;
    if (form.sort === "prose" && words.bioText.test(f.unit.text.slice(0, 300))) {
      give(index, "bio", "bio-text");
      continue;
    }
    if (f.unit.text.length < 40 && words.teaserLabel.test(f.unit.text))
      give(index, "menu", "label-below");
    else if (section === "bio" && form.sort === "prose") give(index, "bio", "bio-text");
    else if (section === "form" && form.sort === "prose") give(index, "form", "comment-text");
    else if (f.count >= 4) give(index, "teaser", "teaser-below");
    else give(index, "menu", "below");
  }
}
