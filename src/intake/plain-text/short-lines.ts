/**
 * Decides what a short line between paragraphs is: a crosshead of this article, the headline of another one, a list item, or a
 * paragraph that lost its full stop. A crosshead is short, and the paragraphs under it are about its words; a teaser is a whole
 * headline, and the paragraph after it goes on with the paragraph before it.
 */
import type { BlockKind } from "../../model/index.ts";
import type { PageWords } from "./en.ts";
import { sharedStems, type Features } from "./features.ts";

/** What stands around the line. */
export interface Surroundings {
  /** The paragraph before, or null. */
  readonly before: Features | null;
  /** The paragraphs under the line, up to the next short line; empty when none follows. */
  readonly under: readonly Features[];
  /** Whether the paragraph before announces a list, or a list is under way. */
  readonly inList: boolean;
  /** Whether another short line stands beside it. */
  readonly listed: boolean;
  /** How many lines of the article look like crossheads: short, without a full stop. */
  readonly siblings: number;
  /** Whether the text is an article and next to nothing else. */
  readonly clean: boolean;
  /** Stems of the paragraphs anywhere in the article. */
  readonly article: ReadonlySet<string>;
}

/** Kind of block with the rule that decided. */
export interface ShortLine {
  readonly kind: BlockKind;
  readonly rule: string;
  /** Points for a crosshead; negative for a teaser. */
  readonly score: number;
}

/** What the line is. */
export function decideShortLine(f: Features, around: Surroundings, words: PageWords): ShortLine {
  if (f.colon) return { kind: "paragraph", rule: "block/announces", score: 0 };
  if (f.ellipsis && f.count >= 5 && f.sentences <= 1 && !f.quoted) {
    return { kind: "teaser", rule: "block/teaser-cut", score: -3 };
  }
  if (f.item || /^\p{Lu}{1,3}:\s/u.test(f.unit.text) || /[;,]$/u.test(f.unit.text)) {
    return { kind: "paragraph", rule: "block/list-item", score: 0 };
  }
  if (around.inList && (around.listed || f.quoted || f.count <= 3))
    return { kind: "paragraph", rule: "block/list-item", score: 0 };
  if (f.terminal && !f.question && !f.ellipsis)
    return { kind: "paragraph", rule: "block/short-sentence", score: 0 };
  if (isSentence(f)) return { kind: "paragraph", rule: "block/unterminated", score: 0 };
  const clause = f.finite || hasParticiple(f) || isPlan(f);
  const score = crossheadScore(f, around, words, clause);
  return score >= 0
    ? { kind: "heading", rule: "block/heading", score }
    : { kind: "teaser", rule: "block/teaser-headline", score };
}

/** A whole sentence that lost its full stop. Headlines leave out articles and auxiliaries, and stand in capitals or after "Name:". */
function isSentence(f: Features): boolean {
  if (f.capitalShare >= 0.75 || /^.{0,40}\p{L}: \p{L}/u.test(f.unit.text)) return false;
  if (f.headlineTense) return false;
  if (f.count >= 12 && f.finite && (f.determined || f.functionShare >= 0.35)) return true;
  if (f.count >= 9 && f.finite && f.determined && f.functionShare >= 0.3) return true;
  return f.count >= 18 && f.determined;
}

function crossheadScore(
  f: Features,
  around: Surroundings,
  words: PageWords,
  clause: boolean,
): number {
  const next = around.under[0];
  if (next === undefined) return -3;
  let score = f.count <= 5 ? 2 : f.count <= 7 ? 0.5 : f.count <= 10 ? -0.75 : -1.75;
  if (f.quoted) score += 1;
  if (f.question) score += 1;
  if (words.continuation.test(next.unit.text.slice(0, 60))) score -= f.count <= 3 ? 0.5 : 1.75;
  if (/\p{L}: \S/u.test(f.unit.text)) score -= 1.25;
  if (clause && f.count >= (f.headlineTense ? 4 : 6)) score -= f.headlineTense ? 1 : 0.75;
  const under = new Set<string>();
  for (const paragraph of around.under) for (const stem of paragraph.stems) under.add(stem);
  const shared = sharedStems(f.stems, under);
  score += shared === 0 ? -0.75 : 0.5 + shared;
  const known = sharedStems(f.stems, around.article);
  if (known === 0 && f.stems.size >= 4) score -= 1;
  if (around.siblings >= 3) score += 0.75;
  if (around.clean && f.count <= 7) score += around.siblings >= 5 ? 1.75 : 0.75;
  return score;
}

/** "Ministers to meet in Vell": the future of headlines, without an article. */
function isPlan(f: Features): boolean {
  return (
    f.count >= 6 &&
    !f.determined &&
    f.words.slice(1, -1).includes("to") &&
    !/^(?:how|what|where|when|why|ways?)$/u.test(f.words[0]!)
  );
}

/** A past participle or past tense by its form, after the first word: the verb of headlines that leave out "were". */
function hasParticiple(f: Features): boolean {
  return f.words.some((word, index) => index > 0 && word.length > 4 && word.endsWith("ed"));
}
