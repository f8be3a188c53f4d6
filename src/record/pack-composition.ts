/** A composition as plain JSON sections and back; readings and reports are kept in their own tables. */
import type { Findings, Links, ReadReport } from "../model/index.ts";
import type { Composition } from "./composition.ts";

type MapKeys = "published" | "times" | "claimOrigins" | "chains";

/** The sections of a composition: maps as lists of entries. `decisions` is missing where a record of an earlier schema is only read. */
export type PackedComposition = Links &
  Partial<Pick<Composition, "decisions">> &
  Omit<Findings, MapKeys | "events"> & {
    readonly weighedEvents: Findings["events"];
  } & {
    readonly [Key in MapKeys]: readonly (readonly [
      string,
      Findings[Key] extends ReadonlyMap<string, infer Value> ? Value : never,
    ])[];
  };

/** Takes a composition apart into sections that JSON can hold. */
export function packComposition({ links, findings, decisions }: Composition): PackedComposition {
  const { published, times, claimOrigins, chains, events, ...plain } = findings;
  return {
    ...links,
    ...plain,
    weighedEvents: events,
    published: [...published],
    times: [...times],
    claimOrigins: [...claimOrigins],
    chains: [...chains],
    decisions,
  };
}

/** Puts a composition together again from its sections and the reports it is about. */
export function unpackComposition(
  packed: PackedComposition,
  reports: readonly ReadReport[],
): Composition {
  const { copies, sayings, entities, stories, events } = packed;
  const { origins, disputes, wordings, omissions, problems } = packed;
  return {
    reports,
    decisions: packed.decisions ?? [],
    links: { copies, sayings, entities, stories, events },
    findings: {
      published: new Map(packed.published),
      times: new Map(packed.times),
      claimOrigins: new Map(packed.claimOrigins),
      chains: new Map(packed.chains),
      events: packed.weighedEvents,
      origins,
      disputes,
      wordings,
      omissions,
      problems,
    },
  };
}
