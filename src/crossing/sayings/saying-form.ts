/**
 * How one wording of a saying stands to the fullest: `same`, `abridged` (what both give is the same; each may leave out), `altered`
 * (words exchanged inside quotation marks), `translated` (other words throughout), `paraphrased` (not in quotation marks). What is
 * quoted from elsewhere in the statement is abridged as well: it gives another part of it.
 */
import type { SayingForm } from "../../model/index.ts";
import { SYNONYM_CLASS } from "../en/synonyms.ts";
import { stemOf } from "../text/report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";

/** What the form of a wording depends on. */
export interface WordedSaying {
  readonly words: readonly string[];
  /** Whether all of it stands in quotation marks. */
  readonly quoted: boolean;
}

/** A word that is the same in both, by index. */
type Meeting = readonly [mine: number, theirs: number];

/** A longest list of words that both have in the same order; of equal ones, that with the latest words. Cost: the product of the lengths. */
function align(a: readonly string[], b: readonly string[]): Meeting[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      best[i * width + j] =
        a[i - 1] === b[j - 1]
          ? best[(i - 1) * width + j - 1]! + 1
          : Math.max(best[(i - 1) * width + j]!, best[i * width + j - 1]!);
    }
  }
  const found: Meeting[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) found.push([--i, --j]);
    else if (best[(i - 1) * width + j]! >= best[i * width + j - 1]!) i--;
    else j--;
  }
  return found.reverse();
}

/** Words that stand against each other where the two wordings differ between words that are the same. */
interface Exchange {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

function exchangesIn(
  meetings: readonly Meeting[],
  mine: readonly string[],
  theirs: readonly string[],
): Exchange[] {
  const found: Exchange[] = [];
  for (let at = 1; at < meetings.length; at++) {
    const [before, after] = [meetings[at - 1]!, meetings[at]!];
    const exchange = {
      mine: mine.slice(before[0] + 1, after[0]),
      theirs: theirs.slice(before[1] + 1, after[1]),
    };
    if (exchange.mine.join("") === exchange.theirs.join("")) continue;
    if (exchange.mine.length > 0 && exchange.theirs.length > 0) found.push(exchange);
  }
  return found;
}

/** Longer ends than this are not exchanged for each other: the two wordings stop at different places. */
const LONGEST_END = 4;

/** The few words behind the last that are the same, where both wordings have some. */
function exchangeAtEnd(
  meetings: readonly Meeting[],
  mine: readonly string[],
  theirs: readonly string[],
): Exchange[] {
  const last = meetings.at(-1);
  if (!last) return [];
  const end = { mine: mine.slice(last[0] + 1), theirs: theirs.slice(last[1] + 1) };
  const lengths = [end.mine.length, end.theirs.length];
  return Math.min(...lengths) > 0 && Math.max(...lengths) <= LONGEST_END ? [end] : [];
}

function contentOf(words: readonly string[]): Set<string> {
  return new Set(
    words
      .map(stemOf)
      .filter((stem) => weightOf(stem) >= CONTENT_WEIGHT)
      .map((stem) => SYNONYM_CLASS.get(stem) ?? stem),
  );
}

/** So many words are exchanged for synonyms only by translators. */
const SEVERAL = 2;

/**
 * Whether the two differ as two translators do: every exchanged word of content has its synonym on the other side, and some word has
 * another place; or several words have their synonyms there, and most of those that are exchanged. Whoever changes a quotation changes
 * what it says, and leaves its order.
 */
function areTwoRenderings(
  mine: readonly string[],
  theirs: readonly string[],
  exchanges: readonly Exchange[],
): boolean {
  const inAll = (words: readonly string[]): Set<string> => new Set(words.map(stemOf));
  const [all, others] = [inAll(mine), inAll(theirs)];
  const exchanged = exchanges.flatMap((one) => one.mine).map(stemOf);
  const replaced = exchanges.flatMap((one) => one.theirs).map(stemOf);
  const isSaid = (stem: string): boolean => weightOf(stem) >= CONTENT_WEIGHT;
  const only = exchanged.filter((stem) => isSaid(stem) && !others.has(stem));
  const instead = replaced.filter((stem) => isSaid(stem) && !all.has(stem));
  const concepts = new Set(instead.flatMap((stem) => SYNONYM_CLASS.get(stem) ?? []));
  const areSynonyms =
    only.length > 0 &&
    only.length === instead.length &&
    only.every((stem) => concepts.has(SYNONYM_CLASS.get(stem) ?? ""));
  const moved = replaced.concat(exchanged).some((stem) => all.has(stem) && others.has(stem));
  if (areSynonyms && moved) return true;
  const synonyms = only.filter((stem) => concepts.has(SYNONYM_CLASS.get(stem) ?? "")).length;
  return synonyms >= SEVERAL && 2 * synonyms >= Math.max(only.length, instead.length);
}

/** Share of words in the same order below which a quotation was worded anew. */
const REWORDED = 0.6;
/** Two wordings of one sentence in another language share at least so much of their content. */
const SAME_CONTENT = 0.7;

/** How `wording` stands to `base`, the fullest one; null when both are quoted and are two parts of the statement. */
export function formOf(wording: WordedSaying, base: WordedSaying): SayingForm | null {
  const [mine, theirs] = [wording.words, base.words];
  const meetings = align(mine, theirs);
  const equal = meetings.length;
  const shorter = Math.min(mine.length, theirs.length);
  if (equal >= 0.97 * Math.max(mine.length, theirs.length)) return "same";
  if (mine.join("") === theirs.join("")) return "same";
  const exchanges = exchangesIn(meetings, mine, theirs).concat(
    exchangeAtEnd(meetings, mine, theirs),
  );
  const abridged = exchanges.length === 0 && equal >= Math.min(shorter, 4);
  if (abridged && (equal >= 0.95 * mine.length || (wording.quoted && base.quoted)))
    return "abridged";
  if (!wording.quoted || !base.quoted) return "paraphrased";
  if (areTwoRenderings(mine, theirs, exchanges)) return "translated";
  if (equal >= REWORDED * shorter) return "altered";
  const [content, other] = [contentOf(mine), contentOf(theirs)];
  const shared = [...content].filter((stem) => other.has(stem)).length;
  return shared >= SAME_CONTENT * Math.min(content.size, other.size) ? "translated" : null;
}
