/** Short names by which texts for people call the reports, entities and origins of a record. */
import { groupBy, shortName, type ExportedRecord, type ExportedReport } from "../model/index.ts";

/** Names for the things of one record, by id. */
export interface Labels {
  /** Outlet, or title, or file name; distinct for distinct reports. */
  readonly report: (id: string) => string;
  readonly entity: (id: string | null) => string | null;
  readonly origin: (id: string) => string;
  /** `2022-01-07`, `between 2022-01-05 and 2022-01-07`, `by …`, `from …`, or `undated`. */
  readonly dates: (range: {
    readonly earliest: string | null;
    readonly latest: string | null;
  }) => string;
}

/** The names for the things of `record`. */
export function createLabels(record: ExportedRecord): Labels {
  const named = groupBy(record.reports, nameOf);
  const reports = new Map(record.reports.map((report) => [report.id, labelOf(report, named)]));
  const entities = new Map(record.entities.map((entity) => [entity.id, entity.name]));
  const origins = new Map(record.origins.map((origin) => [origin.id, origin.name]));
  return {
    report: (id) => reports.get(id) ?? id,
    entity: (id) => (id === null ? null : (entities.get(id) ?? id)),
    origin: (id) => origins.get(id) ?? id,
    dates: datesInWords,
  };
}

function nameOf(report: ExportedReport): string {
  return shortName({ ...report, title: report.title?.text ?? null });
}

function labelOf(
  report: ExportedReport,
  named: ReadonlyMap<string, readonly ExportedReport[]>,
): string {
  const name = nameOf(report);
  const namesakes = named.get(name) ?? [];
  if (namesakes.length === 1) return name;
  const stem = report.file?.replace(/\.[a-z]+$/iu, "") ?? null;
  const distinct =
    new Set(namesakes.map((other) => other.published.edtf)).size === namesakes.length;
  return `${name} (${distinct ? (report.published.edtf ?? "undated") : (stem ?? report.id)})`;
}

/** An interval of days in words. */
export function datesInWords({
  earliest,
  latest,
}: {
  readonly earliest: string | null;
  readonly latest: string | null;
}): string {
  if (earliest === null && latest === null) return "undated";
  if (earliest === null) return `by ${latest!}`;
  if (latest === null) return `from ${earliest} on`;
  return earliest === latest ? earliest : `between ${earliest} and ${latest}`;
}

/** The events of the record in order of time: by earliest day, then latest, then id; undated ones last. */
export function chronology(record: ExportedRecord): ExportedRecord["events"] {
  const key = (event: ExportedRecord["events"][number]): string =>
    `${event.earliest ?? event.latest ?? "9999"} ${event.latest ?? "9999"} ${event.id}`;
  return record.events.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const STEPS = {
  report: "",
  copy: "has it from ",
  credit: "credits ",
  citation: "cites ",
  house: "is of the house ",
} as const;

/** The ways from the reports of an event to its origins, each once, in the order of its claims: `Cape Daily → cites Ada Orlen`. */
export function waysOf(
  record: ExportedRecord,
): (event: ExportedRecord["events"][number]) => string[] {
  const claims = new Map(record.claims.map((claim) => [claim.id, claim]));
  const labels = createLabels(record);
  return (event) => [
    ...new Set(
      event.claims.flatMap((id) => {
        const chain = claims.get(id)?.chain ?? [];
        const steps = chain.map(
          ({ by, name, report }) => `${STEPS[by]}${report === null ? name : labels.report(report)}`,
        );
        return steps.length === 0 ? [] : [steps.join(" → ")];
      }),
    ),
  ];
}

/** When the first reports of an event appeared, in words; null when that is not known. */
export function firstToldInWords(
  event: ExportedRecord["events"][number],
  labels: Labels,
): string | null {
  const { firstTold } = event;
  if (!firstTold || firstTold.reports.length === 0) return null;
  return `${labels.dates(firstTold)} (${firstTold.reports.map(labels.report).join(", ")})`;
}

/** On how many witnesses and origins an event rests: `3 witnesses, 1 origin`. */
export function countsInWords(event: ExportedRecord["events"][number]): string {
  const count = (items: readonly string[], word: string): string =>
    `${items.length} ${word}${items.length === 1 ? "" : word.endsWith("s") ? "es" : "s"}`;
  return `${count(event.witnesses, "witness")}, ${count(event.origins, "origin")}`;
}

/** Which report had a copied passage first and what shows it, as a sentence. */
export function directionInWords(
  { original, why }: { readonly original: string | null; readonly why: string },
  labels: Labels,
): string {
  const words = original === null ? why : `first in ${labels.report(original)}: ${why}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
