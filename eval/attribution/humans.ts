/** How well people agree with each other on the texts that several of them annotated: what a program can reach. */
import type { CorpusLine } from "./corpus.ts";

/** One annotator's attributions of a text, scored as if they were found, against another's. */
export interface AnnotatorPair {
  readonly gold: CorpusLine;
  readonly system: CorpusLine;
}

/** All ordered pairs of annotators, text by text. */
export function annotatorPairs(lines: readonly CorpusLine[]): AnnotatorPair[] {
  const byText = new Map<string, CorpusLine[]>();
  for (const line of lines) {
    const known = byText.get(line.id);
    if (known) known.push(line);
    else byText.set(line.id, [line]);
  }
  return [...byText.values()].flatMap((versions) =>
    versions.flatMap((gold) =>
      versions.filter((other) => other !== gold).map((system) => ({ gold, system })),
    ),
  );
}
