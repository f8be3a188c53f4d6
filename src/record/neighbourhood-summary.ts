/** What a record must know of each neighbourhood to bring all of them together, without holding what was found in them. */
import { sha256, type Dispute, type Entity, type Origin, type ReadReport } from "../model/index.ts";
import type { Composition } from "./composition.ts";

/** A neighbourhood in short. */
export interface NeighbourhoodSummary {
  readonly id: string;
  /** Another one whenever its reports, their readings, or what was made of them are others. */
  readonly stamp: string;
  /** Ids, sorted. */
  readonly reports: readonly string[];
  /** The names of those who publish its reports, and of the agencies that these credit. */
  readonly publishers: readonly string[];
  /** As crossing found them, without their joins, sorted by id. */
  readonly entities: readonly Entity[];
  /** As weighing found them. */
  readonly origins: readonly Origin[];
  readonly disputes: readonly Dispute[];
}

/** The part of a summary that is kept as such. */
export type KeptSummary = Omit<NeighbourhoodSummary, "id" | "stamp" | "reports">;

/** The names of those who publish these reports, and of the agencies that they credit, with repeats. */
export function publishersOf(reports: readonly ReadReport[]): string[] {
  return reports.flatMap(({ report }) => [
    ...(report.outlet.name === null ? [] : [report.outlet.name]),
    ...report.credits.map(({ name }) => name),
  ]);
}

/** A composition in short. */
export function summarize({ reports, links, findings }: Composition): KeptSummary {
  return {
    publishers: [...new Set(publishersOf(reports))].sort(),
    entities: links.entities.map((entity) => ({ ...entity, joins: [] })),
    origins: findings.origins,
    disputes: findings.disputes,
  };
}

/** The stamp of what `packed` holds, made of these reports. */
export function stampOf(packed: Uint8Array, reports: readonly ReadReport[]): string {
  const parts = reports.map(({ report, reading }) =>
    sha256(JSON.stringify([{ ...report, text: null }, reading])),
  );
  return sha256([sha256(packed), ...parts].join(" "));
}
