/**
 * The exported record put together from its parts, each section when it is first asked for. The result is what the export of the whole
 * record is, to the byte.
 */
import type { ExportedRecord } from "../record-schema.ts";
import type { PartDetails, PartOutline, RecordCommon } from "./part-schema.ts";

/** One part of a record; `details` null where they have not come yet. */
export interface RecordPart {
  readonly outline: PartOutline;
  readonly details: PartDetails | null;
}

/** The sections of a record, in the order of its export. */
const SECTIONS = [
  "format",
  "name",
  "reports",
  "stories",
  "times",
  "entities",
  "attributions",
  "claims",
  "copies",
  "sayings",
  "events",
  "origins",
  "disputes",
  "wordings",
  "omissions",
  "problems",
  "decisions",
] as const satisfies readonly (keyof ExportedRecord)[];

type Sections = Required<ExportedRecord>;
type Entity = Sections["entities"][number];
type Event = Sections["events"][number];

/** A record from its parts. Sections that need details ask `onMissing` where some have not come. */
export class JoinedRecord implements ExportedRecord {
  readonly #common: RecordCommon;
  readonly #outlines: readonly PartOutline[];
  readonly #details: readonly PartDetails[] | null;
  readonly #onMissing: () => never;
  readonly #made = new Map<keyof ExportedRecord, unknown>();

  constructor(
    common: RecordCommon,
    parts: readonly RecordPart[],
    onMissing: () => never = notThere,
  ) {
    this.#common = common;
    this.#outlines = parts.map(({ outline }) => outline);
    const details = parts.flatMap((part) => part.details ?? []);
    this.#details = details.length === parts.length ? details : null;
    this.#onMissing = onMissing;
  }

  get format(): Sections["format"] {
    return this.#common.format;
  }

  get name(): string {
    return this.#common.name;
  }

  get reports(): Sections["reports"] {
    return this.#once("reports", () => byId(this.#outlines.map(({ reports }) => reports)));
  }

  get stories(): Sections["stories"] {
    return this.#once("stories", () => byId(this.#outlines.map(({ stories }) => stories)));
  }

  get times(): Sections["times"] {
    return this.#once("times", () => byReport(this.#all().map(({ times }) => times)));
  }

  get entities(): Sections["entities"] {
    return this.#once("entities", () =>
      this.#details === null
        ? this.#common.entities.map((entity) => withoutMentions(entity, this.#onMissing))
        : joinEntities(this.#common.entities, this.#details),
    );
  }

  get attributions(): Sections["attributions"] {
    return this.#once("attributions", () =>
      byReport(this.#all().map(({ attributions }) => attributions)),
    );
  }

  get claims(): Sections["claims"] {
    return this.#once("claims", () => byReport(this.#all().map(({ claims }) => claims)));
  }

  get copies(): Sections["copies"] {
    return this.#once("copies", () => byId(this.#outlines.map(({ copies }) => copies)));
  }

  get sayings(): Sections["sayings"] {
    return this.#once("sayings", () => byId(this.#outlines.map(({ sayings }) => sayings)));
  }

  get events(): Sections["events"] {
    return this.#once("events", () => {
      const events = byId(this.#outlines.map(({ events: some }) => some));
      if (this.#details === null)
        return events.map((event) => withoutJoins(event, this.#onMissing));
      const joins = new Map(
        this.#details.flatMap((part) => part.joins.map((one) => [one.id, one.joins] as const)),
      );
      return events.map((event) => ({ ...event, joins: joins.get(event.id)! }));
    });
  }

  get origins(): Sections["origins"] {
    return this.#common.origins;
  }

  get disputes(): Sections["disputes"] {
    return this.#once("disputes", () => {
      const known = new Map(
        this.#outlines.flatMap(({ disputes }) => disputes.map((one) => [one.id, one] as const)),
      );
      return this.#common.disputes.map((id) => known.get(id)!);
    });
  }

  get wordings(): Sections["wordings"] {
    return this.#once("wordings", () =>
      this.#outlines.flatMap(({ wordings }) => wordings).sort(compareWordings),
    );
  }

  get omissions(): Sections["omissions"] {
    return this.#once("omissions", () =>
      this.#outlines
        .flatMap(({ omissions }) => omissions)
        .sort((a, b) => compare(a.event, b.event) || compare(a.story, b.story)),
    );
  }

  get problems(): Sections["problems"] {
    return this.#common.problems;
  }

  get decisions(): Sections["decisions"] {
    return this.#common.decisions ?? [];
  }

  /** The whole record as plain data. */
  toJSON(): ExportedRecord {
    return Object.fromEntries(
      SECTIONS.map((section) => [section, this[section]]),
    ) as unknown as ExportedRecord;
  }

  #all(): readonly PartDetails[] {
    return this.#details ?? this.#onMissing();
  }

  #once<T>(section: keyof ExportedRecord, make: () => T): T {
    if (!this.#made.has(section)) this.#made.set(section, make());
    return this.#made.get(section) as T;
  }
}

function notThere(): never {
  throw new Error("The details of this record have not come.");
}

function withoutMentions(entity: RecordCommon["entities"][number], onMissing: () => never): Entity {
  return {
    ...entity,
    get mentions() {
      return onMissing();
    },
    get references() {
      return onMissing();
    },
  };
}

function withoutJoins(event: PartOutline["events"][number], onMissing: () => never): Event {
  return {
    ...event,
    get joins() {
      return onMissing();
    },
  };
}

function joinEntities(
  entities: RecordCommon["entities"],
  details: readonly PartDetails[],
): Entity[] {
  const shares = new Map<string, PartDetails["mentions"]>();
  for (const { mentions } of details)
    for (const share of mentions) {
      const list = shares.get(share.id);
      if (list) list.push(share);
      else shares.set(share.id, [share]);
    }
  return entities.map((entity) => {
    const { id, name, type, aliases, ...rest } = entity;
    const own = shares.get(id) ?? [];
    return {
      id,
      name,
      type,
      aliases,
      mentions: byReport(own.map(({ mentions }) => mentions)),
      references: byReport(own.map(({ references }) => references)),
      ...rest,
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byId<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  return lists.flat().sort((a, b) => compare(a.id, b.id));
}

/** Lists that are in the order of their reports, no report in two of them, as one. */
function byReport<T extends { readonly report: string }>(lists: readonly T[][]): T[] {
  if (lists.length === 1) return lists[0]!;
  const runs: { readonly report: string; readonly items: T[] }[] = [];
  for (const list of lists)
    for (let start = 0; start < list.length;) {
      const { report } = list[start]!;
      let end = start + 1;
      while (list[end]?.report === report) end++;
      runs.push({ report, items: list.slice(start, end) });
      start = end;
    }
  return runs.sort((a, b) => compare(a.report, b.report)).flatMap(({ items }) => items);
}

function compareWordings(a: Sections["wordings"][number], b: Sections["wordings"][number]): number {
  const [x, y] = [a.terms[0]!, b.terms[0]!];
  return (
    compare(a.of, b.of) || compare(x.report, y.report) || x.spans[0]!.start - y.spans[0]!.start
  );
}
