/** What the record holds of one name over time: what is said by it, what is told of it, by which outlets, and under which variants. */
import { dayNumber, type DateRange } from "../../../src/model/date.ts";
import { contains, coverOf, type Span } from "../../../src/model/span.ts";
import type { AttributionItem, EntityItem, ExportedReport, RecordIndex } from "./record-index.ts";

/** One statement of the name's bearer, or one that a report or somebody else makes of it. */
export interface NameItem {
  readonly kind: "says" | "about";
  /** Of the attribution or the claim. */
  readonly id: string;
  readonly report: string;
  readonly span: Span;
  /** Who publishes it. */
  readonly outlet: string;
  /** In direct speech; null for what the report tells in its own voice. */
  readonly direct: boolean | null;
  /** Who says it; null for a report's own voice and for speakers that are not known. */
  readonly speaker: string | null;
  /** When its report was published. */
  readonly published: DateRange;
  /** When what it tells took place. */
  readonly when: DateRange;
}

/** One way of writing the name. */
export interface NameVariant {
  readonly text: string;
  readonly total: number;
  /** The most uses first; `first` are the first words of the report where it stands. */
  readonly uses: readonly {
    readonly report: string;
    readonly count: number;
    readonly first: Span & { readonly report: string };
  }[];
}

/** Items that one outlet publishes or tells of in one same span of time. */
export interface NameMark {
  readonly outlet: string;
  readonly kind: NameItem["kind"];
  /** Neither end is null. */
  readonly earliest: string;
  readonly latest: string;
  readonly items: readonly NameItem[];
}

/** By which date items stand in time. */
export type TimeKind = "published" | "when";

const NO_DATE: DateRange = { earliest: null, latest: null };

/** All items of a name; linear in the attributions and claims of the record. */
export function nameItems(
  index: RecordIndex,
  entity: EntityItem,
  outletOf: (report: ExportedReport) => string,
): NameItem[] {
  const told = new Map<string, DateRange>();
  for (const { attribution, earliest, latest } of index.record.claims)
    if (attribution !== null && !told.has(attribution) && (earliest ?? latest) !== null)
      told.set(attribution, { earliest, latest });
  const of = (id: string, item: Omit<NameItem, "outlet" | "published">): NameItem[] => {
    const report = index.reports.get(id);
    if (!report) return [];
    const { earliest, latest } = report.published;
    return [{ ...item, outlet: outletOf(report), published: { earliest, latest } }];
  };
  const statements = (index.attributionsBySpeaker.get(entity.id) ?? []).flatMap((attribution) => {
    const span = coverOf(attribution.content);
    return span === null
      ? []
      : of(attribution.report, {
          kind: "says",
          id: attribution.id,
          report: attribution.report,
          span,
          direct: attribution.direct,
          speaker: entity.id,
          when: told.get(attribution.id) ?? NO_DATE,
        });
  });
  const mentions = mentionsByReport(entity);
  const claims = index.record.claims.flatMap((claim) => {
    const attribution =
      claim.attribution === null ? undefined : index.attributions.get(claim.attribution);
    if (attribution?.speaker === entity.id) return [];
    const isOf =
      claim.entities.includes(entity.id) ||
      (mentions.get(claim.report) ?? []).some((mention) => contains(claim, mention));
    // Who only is the source of the words is not what they are about.
    if (!isOf || (attribution && standsOnlyInSource(claim, attribution, mentions))) return [];
    return of(claim.report, {
      kind: "about",
      id: claim.id,
      report: claim.report,
      span: { start: claim.start, end: claim.end },
      direct: attribution?.direct ?? null,
      speaker: attribution?.speaker ?? null,
      when: { earliest: claim.earliest, latest: claim.latest },
    });
  });
  return [...statements, ...claims];
}

function mentionsByReport({ mentions, references }: EntityItem): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const mention of [...mentions, ...references]) {
    const list = found.get(mention.report);
    if (list) list.push(mention);
    else found.set(mention.report, [mention]);
  }
  return found;
}

function standsOnlyInSource(
  claim: Span & { readonly report: string },
  { source }: AttributionItem,
  mentions: ReadonlyMap<string, readonly Span[]>,
): boolean {
  const inside = (mentions.get(claim.report) ?? []).filter((mention) => contains(claim, mention));
  return (
    inside.length > 0 && inside.every((mention) => source.some((span) => contains(span, mention)))
  );
}

/** The ways of writing a name, the most used first. */
export function nameVariants({ mentions }: EntityItem): NameVariant[] {
  const variants = new Map<
    string,
    Map<string, { count: number; first: NameVariant["uses"][number]["first"] }>
  >();
  for (const { report, start, end, text } of mentions) {
    const written = text.replace(/\s+/gu, " ");
    const uses = variants.get(written) ?? new Map<string, never>();
    variants.set(written, uses);
    const use = uses.get(report);
    if (use) use.count += 1;
    else uses.set(report, { count: 1, first: { report, start, end } });
  }
  return [...variants]
    .map(([text, uses]) => ({
      text,
      total: [...uses.values()].reduce((sum, { count }) => sum + count, 0),
      uses: [...uses]
        .map(([report, { count, first }]) => ({ report, count, first }))
        .sort((a, b) => b.count - a.count || (a.report < b.report ? -1 : 1)),
    }))
    .sort((a, b) => b.total - a.total || (a.text < b.text ? -1 : 1));
}

/** Items at the same place in the drawing, by outlet; those without both ends of a date have none. */
export function nameMarks(items: readonly NameItem[], by: TimeKind): NameMark[] {
  const marks = new Map<string, NameMark & { readonly items: NameItem[] }>();
  for (const item of items) {
    const { earliest, latest } = item[by];
    if (earliest === null || latest === null) continue;
    const key = [item.outlet, item.kind, earliest, latest].join("\n");
    const mark = marks.get(key);
    if (mark) mark.items.push(item);
    else marks.set(key, { outlet: item.outlet, kind: item.kind, earliest, latest, items: [item] });
  }
  return [...marks.values()].sort(
    (a, b) => dayNumber(a.earliest) - dayNumber(b.earliest) || (a.outlet < b.outlet ? -1 : 1),
  );
}

/** Items in the order of a date, those without one last; ties in the order of the texts. */
export function inTime(items: readonly NameItem[], by: TimeKind): NameItem[] {
  const day = (item: NameItem) => item[by].earliest ?? item[by].latest ?? "9999";
  return items.toSorted((a, b) => {
    const [x, y] = [day(a), day(b)];
    if (x !== y) return x < y ? -1 : 1;
    return a.report === b.report ? a.span.start - b.span.start : a.report < b.report ? -1 : 1;
  });
}
