/** What a search must know besides the words: who published a report and when, and who says what in it. */
import type { ExportedRecord, Span } from "../../model/index.ts";

/** Something said in a report. */
export interface SaidSpan extends Span {
  /** An entity's id, or null when nobody is known to have said it. */
  readonly speaker: string | null;
  readonly direct: boolean;
}

/** What is known of one report. Days may be null: not known. */
export interface ReportFacts {
  readonly outlet: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly said: readonly SaidSpan[];
}

/** What a search must know, by report, and the names of entities. */
export interface SearchFacts {
  readonly reports: ReadonlyMap<string, ReportFacts>;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** The facts of a record. */
export function collectFacts(record: ExportedRecord): SearchFacts {
  const said = new Map<string, SaidSpan[]>();
  for (const { report, content, speaker, direct } of record.attributions) {
    const list = said.get(report) ?? [];
    for (const { start, end } of content) list.push({ start, end, speaker, direct });
    said.set(report, list);
  }
  const speakers = new Set(record.attributions.flatMap(({ speaker }) => speaker ?? []));
  return {
    reports: new Map(
      record.reports.map(({ id, outlet, published: { earliest, latest } }) => [
        id,
        { outlet: outlet.name, earliest, latest, said: said.get(id) ?? [] },
      ]),
    ),
    names: new Map(
      record.entities
        .filter(({ id }) => speakers.has(id))
        .map(({ id, name, aliases }) => [id, [name, ...aliases]]),
    ),
  };
}
