/**
 * The structure of a plain text, most often copied from a web page: its title, its article and the furniture around and inside it, who
 * published it, and every date it states. The text itself is not changed; all results are ranges of it. In order: units, what each is
 * by itself, the article among them, kinds by position, then datelines, dates, credits and outlet.
 */
import {
  createProblem,
  isBody,
  type Block,
  type Credit,
  type Outlet,
  type Problem,
  type Span,
  type StatedDate,
} from "../../model/index.ts";
import { assignBlocks } from "./assign-blocks.ts";
import { findCredits, findDateline } from "./credits.ts";
import { findStatedDates } from "./date-roles.ts";
import { english, type PageWords } from "./en.ts";
import { featuresOf } from "./features.ts";
import { findOutlet } from "./find-outlet.ts";
import { cutUnits } from "./lines.ts";
import { formOf, isForeign } from "./own-form.ts";
import { markRepeated, unmarkTopics } from "./form-in-view.ts";

/** What is known about a text besides its words; null where nothing is. */
export interface TextHints {
  readonly file: string | null;
  readonly url: string | null;
  /** The title as metadata gives it. */
  readonly title?: string | null;
}

/** A text's structure; fields as in Report. */
export interface StructuredText {
  readonly title: Span | null;
  /** Sorted, not overlapping, without the white space between them. A repetition of the title is furniture (`block/title-repeated`). */
  readonly blocks: readonly Block[];
  readonly outlet: Outlet;
  /** Those of the address first, then in order of the text. */
  readonly dates: readonly StatedDate[];
  readonly credits: readonly Credit[];
  readonly authors: readonly string[];
  /** `text/no-title` and `text/no-body`; the report is not named, since it does not exist yet. */
  readonly problems: readonly Problem[];
}

/** Finds the structure of `text`. Linear in its length; English by default. */
export function structureText(
  text: string,
  hints: TextHints,
  words: PageWords = english,
): StructuredText {
  const features = cutUnits(text).map((unit) => featuresOf(unit, words));
  const foreign = isForeign(features);
  const seen = features.map((f) => formOf(f, words, foreign));
  const forms = unmarkTopics(features, markRepeated(features, seen));
  const assignment = assignBlocks(features, forms, words, hints.title ?? null);
  const dateline = findDateline(features, assignment, words);
  const dates = findStatedDates({ features, assignment, dateline, url: hints.url, words });
  const { credits, authors } = findCredits(features, assignment, dateline, words);
  const outlet = findOutlet({ features, assignment, dateline, url: hints.url, words });
  const block = assignment.title === null ? null : assignment.blocks[assignment.title]!;
  const title = block === null ? null : { start: block.start, end: block.end };
  const problems: Problem[] = [];
  if (title === null) {
    problems.push(
      createProblem("text/no-title", "note", "No line before the text looks like a title."),
    );
  }
  if (!assignment.blocks.some(isBody)) {
    problems.push(
      createProblem(
        "text/no-body",
        "warning",
        "No running text was found: all lines look like page furniture. Check that the file holds the article.",
      ),
    );
  }
  return { title, blocks: assignment.blocks, outlet, dates, credits, authors, problems };
}
