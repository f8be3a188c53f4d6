/** Which findings stand behind words that a view shows for something else: a step of the sources, one voice of a saying. */
import { contains, coverOf, overlap, type ReportSpan } from "../../../src/model/span.ts";
import type { AttributionItem, RecordIndex } from "../data/record-index.ts";
import type { SourceEdge, SourceNode } from "../data/source-graph.ts";
import type { Finding } from "./findings.ts";

/** The attribution whose content shares most with the words; null when none shares any. */
export function attributionOver(index: RecordIndex, words: ReportSpan): AttributionItem | null {
  let best: AttributionItem | null = null;
  let most = 0;
  for (const attribution of index.findingsOf(words.report).attributions) {
    const shared = attribution.content.reduce((sum, part) => sum + overlap(part, words), 0);
    if (shared > most) [best, most] = [attribution, shared];
  }
  return best;
}

/** The smallest attribution that the words are part of, its source and cue with it; null when there is none. */
function attributionAround(index: RecordIndex, words: ReportSpan): AttributionItem | null {
  let best: AttributionItem | null = null;
  let least = Infinity;
  for (const attribution of index.findingsOf(words.report).attributions) {
    const { source, cue, content } = attribution;
    const cover = coverOf([...source, ...cue, ...content]);
    if (cover === null || !contains(cover, words) || cover.end - cover.start >= least) continue;
    [best, least] = [attribution, cover.end - cover.start];
  }
  return best;
}

/** What shows a step of the sources at the words: the copy, the credit, the attribution of a citation, or the claim; null for none. */
export function findingOfStep(
  index: RecordIndex,
  { how }: SourceEdge,
  target: SourceNode | undefined,
  words: ReportSpan,
): Finding | null {
  switch (how) {
    case "copy": {
      const copies = index.findingsOf(words.report).copies.filter(({ spans }) => {
        const own = spans.find(({ report }) => report === words.report);
        return own !== undefined && overlap(own, words) > 0;
      });
      const isTo = ({ spans }: (typeof copies)[number]) =>
        spans.some(({ report }) => report !== words.report && target?.reports.includes(report));
      const copy = copies.find(isTo) ?? copies[0];
      return copy ? { kind: "copy", copy } : null;
    }
    case "credit":
      return { kind: "credit", credit: words };
    case "citation": {
      const attribution = attributionAround(index, words) ?? attributionOver(index, words);
      return attribution ? { kind: "attribution", attribution } : null;
    }
    case "house":
      return houseOf(index, words.report, target);
    case "rests": {
      const claim = index
        .findingsOf(words.report)
        .claims.find((one) => one.start === words.start && one.end === words.end);
      return claim ? { kind: "claim", claim } : null;
    }
  }
}

/** The house that an outlet is of, by a report of another outlet that has it as its origin. */
function houseOf(
  index: RecordIndex,
  report: string,
  target: SourceNode | undefined,
): Finding | null {
  const own = index.reports.get(report)?.outlet.name;
  const ids = target?.origin?.reports ?? target?.reports ?? [];
  const other = ids.find((id) => {
    const name = index.reports.get(id)?.outlet.name;
    return name != null && name !== own;
  });
  return other === undefined ? null : { kind: "house", reports: [report, other] };
}
