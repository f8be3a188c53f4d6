/** Entities that two reports name at the same place of one copied passage: whoever copies a text means the same by its names. */
import { contains, type Copy, type ReadReport, type ReportSpan } from "../../model/index.ts";
import type { LocalProfile } from "./local-profile.ts";
import type { Proposal } from "./proposal.ts";

const SCORE = 0.92;

/** By its words, the profiles (by index) that a passage names or describes, in text order. */
function namedIn(
  { report, reading }: ReadReport,
  passage: ReportSpan,
  placeOf: (index: number) => number,
): Map<string, number[]> {
  const places = reading.entities
    .flatMap(({ index, mentions }) =>
      mentions
        .filter(({ form }) => form === "name" || form === "description")
        .map((mention) => ({ mention, index })),
    )
    .filter(({ mention }) => contains(passage, mention))
    .sort((x, y) => x.mention.start - y.mention.start);
  const found = new Map<string, number[]>();
  for (const { mention, index } of places) {
    const words = report.text.slice(mention.start, mention.end).toLowerCase();
    found.set(words, [...(found.get(words) ?? []), placeOf(index)]);
  }
  return found;
}

/** Proposes the entities that stand in a copy of prose under the same words, equally often on both sides. */
export function proposeCopied(
  profiles: readonly LocalProfile[],
  reports: readonly ReadReport[],
  copies: readonly Copy[],
): Proposal[] {
  const inputs = new Map(reports.map((input) => [input.report.id, input]));
  const first = new Map<string, number>();
  profiles.forEach(({ report }, at) => {
    if (!first.has(report)) first.set(report, at);
  });
  const found: Proposal[] = [];
  for (const { kind, spans } of copies) {
    if (kind !== "text") continue;
    const [here, there] = spans.map((span) =>
      namedIn(inputs.get(span.report)!, span, (index) => first.get(span.report)! + index),
    ) as [Map<string, number[]>, Map<string, number[]>];
    for (const [words, list] of here) {
      const others = there.get(words);
      if (others?.length !== list.length) continue;
      list.forEach((x, k) => {
        const y = others[k]!;
        const why = `the same words in a copied passage (${words})`;
        if (x !== y) found.push({ a: Math.min(x, y), b: Math.max(x, y), score: SCORE, why });
      });
    }
  }
  return found;
}
