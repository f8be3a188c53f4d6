/**
 * Sentences of several reports that tell the same, by the words of meaning that they share: enough to carry a day from one to the
 * other where both name its weekday. Found through an index of words, so that no two reports are compared as such.
 */
import { weightOf } from "../../crossing/index.ts";
import type { ReadReport, Sentence, Span } from "../../model/index.ts";
import { stemsIn } from "../disputes/claim-words.ts";

/** A sentence of a report. */
export interface ToldSentence {
  readonly input: ReadReport;
  readonly sentence: Sentence;
}

/** Share of the weight of the shorter sentence's words that both have. */
const SAME_SHARE = 0.3;
/** Words that both have. */
const LEAST_SHARED = 3;
/** A word that more sentences of a report have is of its subject, not of what one of them tells. */
const MOST_SENTENCES = 4;
const MOST_OF_SENTENCES = 0.2;
/** Words of less weight count for nothing. */
const LEAST_WEIGHT = 1.2;

interface Indexed extends ToldSentence {
  readonly stems: ReadonlyMap<string, number>;
  readonly weight: number;
}

/** A function that gives the sentences of other reports that tell what one sentence tells; of sentences with a time only. */
export function createToldAlike(
  reports: readonly ReadReport[],
): (input: ReadReport, sentence: number) => readonly ToldSentence[] {
  const sentences: Indexed[] = [];
  const places = new Map<string, number>();
  const postings = new Map<string, number[]>();
  for (const input of reports) {
    const common = commonWords(input);
    for (const at of timedSentences(input)) {
      const indexed = indexOf(input, input.reading.sentences[at]!, common);
      places.set(`${input.report.id} ${at}`, sentences.length);
      for (const stem of indexed.stems.keys()) {
        const list = postings.get(stem) ?? [];
        list.push(sentences.length);
        postings.set(stem, list);
      }
      sentences.push(indexed);
    }
  }
  return (input, sentence) => {
    const own = sentences[places.get(`${input.report.id} ${sentence}`) ?? -1];
    if (!own) return [];
    const shared = new Map<number, { weight: number; count: number }>();
    for (const [stem, weight] of own.stems)
      for (const at of postings.get(stem) ?? []) {
        const known = shared.get(at) ?? { weight: 0, count: 0 };
        shared.set(at, { weight: known.weight + weight, count: known.count + 1 });
      }
    return [...shared].flatMap(([at, { weight, count }]) => {
      const other = sentences[at]!;
      if (other.input === input || count < LEAST_SHARED) return [];
      return weight >= SAME_SHARE * Math.min(own.weight, other.weight) ? [other] : [];
    });
  };
}

/** The indices of the sentences that hold a time. */
function timedSentences({ reading }: ReadReport): Set<number> {
  const found = new Set<number>();
  let at = 0;
  for (const { start } of reading.times) {
    while (at < reading.sentences.length && reading.sentences[at]!.end <= start) at++;
    if ((reading.sentences[at]?.start ?? Infinity) <= start) found.add(at);
  }
  return found;
}

/** The stems that too many sentences of a report have. */
function commonWords({ report, reading }: ReadReport): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { start, end } of reading.sentences)
    for (const stem of new Set(stemsIn(report.text.slice(start, end))))
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.max(MOST_SENTENCES, MOST_OF_SENTENCES * reading.sentences.length);
  return new Set([...counts].flatMap(([stem, count]) => (count > most ? [stem] : [])));
}

function indexOf(input: ReadReport, sentence: Sentence, common: ReadonlySet<string>): Indexed {
  const { report } = input;
  const stems = new Map<string, number>();
  const isTold = (stem: string): boolean => weightOf(stem) >= LEAST_WEIGHT && !common.has(stem);
  let from = sentence.start;
  const takeUpTo = (end: number): void => {
    for (const stem of stemsIn(report.text.slice(from, end)).filter(isTold))
      stems.set(stem, weightOf(stem));
  };
  for (const { start, end, isName } of heldOut(input, sentence)) {
    takeUpTo(start);
    from = Math.max(from, end);
    if (!isName) continue;
    const [rarest] = stemsIn(report.text.slice(start, end))
      .filter(isTold)
      .toSorted((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1));
    if (rarest !== undefined) stems.set(rarest, weightOf(rarest));
  }
  takeUpTo(sentence.end);
  const weight = [...stems.values()].reduce((sum, each) => sum + each, 0);
  return { input, sentence, stems, weight };
}

/** What of a sentence is not taken word by word: times, which count for nothing, and names, which count as one word each. */
function heldOut(
  { reading }: ReadReport,
  sentence: Sentence,
): (Span & { readonly isName: boolean })[] {
  const within = ({ start, end }: Span): boolean => sentence.start <= start && end <= sentence.end;
  const names = reading.entities.flatMap(({ mentions }) =>
    mentions.filter((mention) => mention.form === "name" && within(mention)),
  );
  return [
    ...reading.times.filter(within).map(({ start, end }) => ({ start, end, isName: false })),
    ...names.map(({ start, end }) => ({ start, end, isName: true })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
}
