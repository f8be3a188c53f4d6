/**
 * What two to four reports share, numbered by kind, so that a passage of one report can be found in the others. Reports are named by
 * their column, from 0. Nothing is left out: a saying or an event inside a copied passage is told too, and says in which it lies.
 */
import { contains, overlap, type Span } from "../../../src/model/span.ts";
import { compareWords, countWords, type Change } from "../text/diff-words.ts";
import type { CopyItem, RecordIndex } from "./record-index.ts";
import { inPublicationOrder } from "./publication-order.ts";

/** The kinds of what reports can share; `dispute`: what they tell differently. */
export type SharedKind = "copy" | "saying" | "event" | "dispute";

/** All kinds, in the order of precedence in which passages are aligned. */
export const SHARED_KINDS: readonly SharedKind[] = ["copy", "saying", "event", "dispute"];

/** A place where two aligned passages differ. The left one is the earlier report, as far as that is known. */
export interface Difference extends Change {
  readonly leftColumn: number;
  readonly rightColumn: number;
}

/** One thing that at least two of the reports share. */
export interface Shared {
  readonly id: string;
  readonly kind: SharedKind;
  /** From 1, by kind, in reading order. */
  readonly number: number;
  readonly why: string;
  /** By column, in text order; empty where that report does not have it. */
  readonly members: readonly (readonly Span[])[];
  /** By column: the value of its side of a dispute; else null. */
  readonly values: readonly (string | null)[];
  /** The copy that it lies in on all sides, by its id; null when it stands for itself. */
  readonly within: string | null;
  /** The column that had a copy first, or null when nothing shows it. */
  readonly first: number | null;
  /** Words that two of the reports have in common here; null where words were not compared. */
  readonly same: number | null;
  readonly differences: readonly Difference[];
}

type Unnumbered = Omit<Shared, "number">;

const byStart = (a: Span, b: Span) => a.start - b.start || a.end - b.end;
const none: readonly Span[] = [];

/** Everything that `reports` (ids, by column) share. */
export function sharedBy(index: RecordIndex, reports: readonly string[]): Shared[] {
  const columns = new Map(reports.map((id, column) => [id, column]));
  const order = inPublicationOrder(
    reports.map((id) => index.reports.get(id)?.published ?? { earliest: null, latest: null }),
  );
  const rank = order.map((_, column) => order.indexOf(column));
  const texts = reports.map((id) => index.reports.get(id)?.text ?? "");
  const empty = reports.map(() => null);
  const spread = (spans: readonly (Span & { readonly report: string })[]) =>
    reports.map((id) =>
      spans
        .filter((span) => span.report === id)
        .map(({ start, end }) => ({ start, end }))
        .toSorted(byStart),
    );
  const compare = (a: number, left: Span, b: number, right: Span) => {
    // The earlier report is the ground that the later one is compared with.
    const turned = rank[a]! > rank[b]!;
    const [leftColumn, rightColumn] = turned ? [b, a] : [a, b];
    const [l, r] = turned ? [right, left] : [left, right];
    const found = compareWords(
      texts[leftColumn]!.slice(l.start, l.end),
      texts[rightColumn]!.slice(r.start, r.end),
    );
    const move = (span: Span, by: number) => ({ start: span.start + by, end: span.end + by });
    const differences = found.changes.map((change) => ({
      ...change,
      leftColumn,
      rightColumn,
      left: move(change.left, l.start),
      right: move(change.right, r.start),
    }));
    return { ...found, differences };
  };

  const copies = groupCopies(copiesAmong(index, columns)).map((group): Unnumbered => {
    const [lead] = group;
    const compared = group.map(({ spans: [a, b] }) =>
      compare(columns.get(a.report)!, a, columns.get(b.report)!, b),
    );
    const originals = new Set(group.map((copy) => copy.original));
    const [original = null] = originals;
    return {
      id: lead.id,
      kind: "copy",
      why: lead.why,
      members: spread(group.flatMap((copy) => copy.spans)).map(merged),
      values: empty,
      within: null,
      first: originals.size === 1 && original !== null ? (columns.get(original) ?? null) : null,
      same: Math.max(...compared.map((one) => one.same)),
      differences: compared.flatMap((one) => one.differences),
    };
  });
  const copyAround = (members: readonly (readonly Span[])[]): string | null =>
    copies.find((copy) =>
      members.every((spans, column) =>
        spans.every((span) => copy.members[column]!.some((outer) => contains(outer, span))),
      ),
    )?.id ?? null;
  const shares = (members: readonly (readonly Span[])[]) =>
    members.filter((spans) => spans.length > 0).length > 1;
  const found = copies.slice();

  for (const saying of amongAll(reports, (id) => index.findingsOf(id).sayings)) {
    const members = spread(saying.spans);
    if (!shares(members)) continue;
    const within = copyAround(members);
    const withIt = members.flatMap((spans, column) => (spans.length > 0 ? [column] : []));
    const compared =
      within === null
        ? withIt.slice(1).map((column) => {
            const base = withIt[0]!;
            return compare(base, members[base]![0]!, column, members[column]![0]!);
          })
        : [];
    found.push({
      id: saying.id,
      kind: "saying",
      why: saying.why,
      members,
      values: empty,
      within,
      first: null,
      same: null,
      // Words of another translation differ all over; marking them all would show nothing.
      differences: compared.flatMap((one) =>
        one.same * 2 >= Math.min(one.leftWords, one.rightWords) ? one.differences : [],
      ),
    });
  }
  for (const event of index.record.events) {
    if (event.reports.filter((id) => columns.has(id)).length < 2) continue;
    const members = spread(
      event.claims.flatMap((id) => {
        const claim = index.claims.get(id);
        return claim ? [claim] : [];
      }),
    );
    if (!shares(members)) continue;
    const { id, label: why } = event;
    const within = copyAround(members);
    const rest = { values: empty, first: null, same: null, differences: [] };
    found.push({ id, kind: "event", why, members, within, ...rest });
  }
  for (const dispute of index.record.disputes) {
    const sides = dispute.sides.map((side) => spread(side.spans));
    const members = reports.map((_, column) =>
      sides.flatMap((side) => side[column] ?? []).toSorted(byStart),
    );
    const onSide = sides.map((side) => side.flatMap((spans, i) => (spans.length > 0 ? [i] : [])));
    // Two of the reports must stand on different sides; one report that contradicts itself is no difference between them.
    const differs = onSide.some((a, i) =>
      onSide.some((b, j) => j > i && a.some((x) => b.some((y) => x !== y))),
    );
    if (!differs) continue;
    const values = reports.map((_, column) => {
      const own = dispute.sides.filter((_side, i) => onSide[i]!.includes(column));
      return own.length > 0 ? own.map((side) => side.value).join(" / ") : null;
    });
    const { id, why } = dispute;
    const rest = { first: null, same: null, differences: [], within: null };
    found.push({ id, kind: "dispute", why, members, values, ...rest });
  }
  const counts = { copy: 0, saying: 0, event: 0, dispute: 0 };
  return found.toSorted(inReadingOrder).map((one) => ({ ...one, number: ++counts[one.kind] }));
}

/** By the first column that has it, then by where it stands there. */
function inReadingOrder(a: Unnumbered, b: Unnumbered): number {
  const column = (one: Unnumbered) => one.members.findIndex((spans) => spans.length > 0);
  const [x, y] = [column(a), column(b)];
  const [first, second] = [a.members[x]![0]!, b.members[y]![0]!];
  // What lies inside of another begins after it.
  return (
    x - y ||
    first.start - second.start ||
    second.end - first.end ||
    SHARED_KINDS.indexOf(a.kind) - SHARED_KINDS.indexOf(b.kind) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The items of all reports, each once, in order of the reports. */
function amongAll<T extends { readonly id: string }>(
  reports: readonly string[],
  itemsOf: (report: string) => readonly T[],
): T[] {
  const items = new Map<string, T>();
  for (const report of reports) for (const item of itemsOf(report)) items.set(item.id, item);
  return [...items.values()];
}

function copiesAmong(index: RecordIndex, columns: ReadonlyMap<string, number>): CopyItem[] {
  return amongAll([...columns.keys()], (id) => index.findingsOf(id).copies).filter((copy) =>
    copy.spans.every((span) => columns.has(span.report)),
  );
}

type Group = [CopyItem, ...CopyItem[]];

/** Copies that are one passage in three or more reports: those of which one covers at least half of the shorter in a report. */
function groupCopies(copies: readonly CopyItem[]): Group[] {
  const leader = copies.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  const places = copies
    .flatMap((copy, i) => copy.spans.map((span) => ({ i, span })))
    .toSorted((a, b) =>
      a.span.report === b.span.report
        ? byStart(a.span, b.span)
        : a.span.report < b.span.report
          ? -1
          : 1,
    );
  places.forEach(({ i, span }, at) => {
    for (let next = at + 1; next < places.length; next++) {
      const other = places[next]!;
      if (other.span.report !== span.report || other.span.start >= span.end) break;
      const shorter = Math.min(span.end - span.start, other.span.end - other.span.start);
      if (overlap(span, other.span) * 2 >= shorter) leader[find(other.i)] = find(i);
    }
  });
  const groups = new Map<number, Group>();
  copies.forEach((copy, i) => {
    const group = groups.get(find(i));
    if (group) group.push(copy);
    else groups.set(find(i), [copy]);
  });
  return [...groups.values()];
}

/** Spans in text order without overlaps. */
function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans.length === 0 ? none : spans;
  const result: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** How much a report shares with others. */
export interface SharedAmount {
  readonly copies: number;
  /** Words of the copied passages. */
  readonly words: number;
  readonly sayings: number;
  readonly events: number;
}

/** How much each report of the record shares with any of `chosen`; linear in the findings of those and in the events. */
export function amountsSharedWith(
  index: RecordIndex,
  chosen: readonly string[],
): ReadonlyMap<string, SharedAmount> {
  const amounts = new Map<
    string,
    { copies: number; words: number; sayings: number; events: number }
  >();
  const of = (report: string) => {
    const amount = amounts.get(report) ?? { copies: 0, words: 0, sayings: 0, events: 0 };
    amounts.set(report, amount);
    return amount;
  };
  const wanted = new Set(chosen);
  for (const copy of amongAll(chosen, (id) => index.findingsOf(id).copies))
    for (const [own, other] of [copy.spans, [copy.spans[1], copy.spans[0]]] as const) {
      if (!wanted.has(other.report)) continue;
      const amount = of(own.report);
      amount.copies++;
      amount.words += countWords(own.text);
    }
  for (const saying of amongAll(chosen, (id) => index.findingsOf(id).sayings))
    for (const report of new Set(saying.spans.map((span) => span.report))) of(report).sayings++;
  for (const event of index.record.events)
    if (event.reports.some((id) => wanted.has(id)))
      for (const report of event.reports) of(report).events++;
  return amounts;
}

/** The two reports that share most text, or the first two, the earlier first; null for a record of one report. */
export function bestPair(index: RecordIndex): readonly [string, string] | null {
  const lengths = new Map<string, { pair: readonly [string, string]; length: number }>();
  for (const { spans } of index.record.copies) {
    const key = `${spans[0].report} ${spans[1].report}`;
    const known = lengths.get(key) ?? {
      pair: [spans[0].report, spans[1].report] as const,
      length: 0,
    };
    known.length += spans[0].end - spans[0].start;
    lengths.set(key, known);
  }
  let best: { pair: readonly [string, string]; length: number } | null = null;
  for (const one of lengths.values()) if (best === null || one.length > best.length) best = one;
  const [first, second] = index.record.reports;
  const pair = best?.pair ?? (first && second ? ([first.id, second.id] as const) : null);
  if (pair === null) return null;
  const [earlier] = inPublicationOrder(pair.map((id) => index.reports.get(id)!.published));
  return earlier === 0 ? pair : [pair[1], pair[0]];
}
