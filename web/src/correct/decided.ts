/** What persons have decided, by the place that it is about, so that each view can show it where it stands. */
import type {
  Anchor,
  Decision,
  DecisionState,
  Deed,
  Subject,
} from "../../../src/model/decision.ts";
import type { ReportSpan } from "../../../src/model/span.ts";
import type { ExportedRecord, RecordIndex } from "../data/record-index.ts";
import { placeOf } from "./anchors.ts";
import { spansOf, type Finding } from "./findings.ts";

/** A decision with what has become of it; `lost` says of an orphan why it finds no place. */
export type Decided = Decision & {
  readonly state: DecisionState;
  readonly lost?: string | undefined;
  /** The id of the later decision that holds instead. */
  readonly overruledBy?: string | undefined;
};

/** All decisions of a record, oldest first. */
export function decisionsOf(record: ExportedRecord): readonly Decided[] {
  return record.decisions ?? [];
}

/** The kinds of places that decisions are looked up at. */
type Kind = Subject["of"] | "published" | "outlet" | "body" | "house";

/** One place that a deed is about. */
interface Target {
  readonly kind: Kind;
  /** The words; none for what is about a report as a whole. */
  readonly anchors: readonly Anchor[];
  readonly report: string | null;
}

/** What a deed is about; a revert is about nothing but another decision. */
export function targetsOf(deed: Deed): readonly Target[] {
  const at = (kind: Kind, ...anchors: readonly Anchor[]): Target => ({
    kind,
    anchors,
    report: null,
  });
  switch (deed.do) {
    case "confirm":
    case "reject":
    case "note": {
      const { subject } = deed;
      if (subject.of === "report") return [{ kind: "report", anchors: [], report: subject.report }];
      return [at(subject.of, ...[subject.at].flat())];
    }
    case "set-published":
      return [{ kind: "published", anchors: [], report: deed.report }];
    case "set-outlet":
      return [{ kind: "outlet", anchors: [], report: deed.report }];
    case "set-body":
      return [{ kind: "body", anchors: [], report: deed.report }];
    case "set-speaker":
      return [at("attribution", deed.attribution)];
    case "join":
    case "part": {
      const kind = deed.of === "entity" ? "name" : "claim";
      return [at(kind, deed.a), at(kind, deed.b)];
    }
    case "set-house":
      return [{ kind: "house", anchors: [], report: houseKey(deed.reports) }];
    case "take-out":
      return deed.of === "entity"
        ? [at("name", deed.at), at("entity", ...deed.from)]
        : [at("claim", deed.at), at("event", ...deed.from)];
    case "set-relation":
      return [at("dispute", ...deed.dispute)];
    case "add-attribution":
      return [at("attribution", deed.content)];
    case "add-claim":
      return [at("claim", deed.words)];
    case "add-event":
      return deed.claims.map((claim) => at("claim", claim));
    case "revert":
      return [];
  }
}

/** What stands for the outlets of two reports, in either order. */
export function houseKey(reports: readonly string[]): string {
  return reports.toSorted().join(" ");
}

/** The reports that a deed is about, each once. */
export function reportsOf(deed: Deed): string[] {
  if (deed.do === "set-house") return [...deed.reports];
  const ids = targetsOf(deed).flatMap(({ anchors, report }) => [
    ...(report === null ? [] : [report]),
    ...anchors.map((anchor) => anchor.report),
  ]);
  return [...new Set(ids)];
}

/** The first words that a deed is about, where they stand now; null when it is about none or they are gone. */
export function wordsOf(index: RecordIndex, deed: Deed): ReportSpan | null {
  for (const { anchors } of targetsOf(deed))
    for (const anchor of anchors) {
      const place = placeOf(index, anchor);
      if (place) return place;
    }
  return null;
}

/** Decisions that stand, by their places. */
export interface DecidedIndex {
  readonly byPlace: ReadonlyMap<string, readonly Located[]>;
  readonly byReport: ReadonlyMap<string, readonly Decided[]>;
  readonly byId: ReadonlyMap<string, Decided>;
}

interface Located {
  readonly decided: Decided;
  /** How many words it names in all. */
  readonly size: number;
}

const keyOf = (kind: string, { report, start, end }: ReportSpan) =>
  `${kind}|${report}|${start}|${end}`;

/** Whether another decision has taken its place or taken it back: then it is told in the history alone. */
export function isPast({ state }: Decided): boolean {
  return state === "reverted" || state === "overruled";
}

const made = new WeakMap<RecordIndex, DecidedIndex>();

/** The decisions of a record by place; made once for each record, linear in its decisions. */
export function decidedIndex(index: RecordIndex): DecidedIndex {
  const known = made.get(index);
  if (known) return known;
  const byPlace = new Map<string, Located[]>();
  const byReport = new Map<string, Decided[]>();
  const push = <T>(groups: Map<string, T[]>, key: string, item: T) => {
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  };
  const decisions = decisionsOf(index.record);
  for (const decided of decisions) {
    if (isPast(decided) || decided.deed.do === "revert") continue;
    for (const report of reportsOf(decided.deed)) push(byReport, report, decided);
    for (const { kind, anchors, report } of targetsOf(decided.deed)) {
      if (report !== null) push(byPlace, `${kind}|${report}`, { decided, size: 1 });
      for (const anchor of anchors) {
        const place = placeOf(index, anchor);
        if (place) push(byPlace, keyOf(kind, place), { decided, size: anchors.length });
      }
    }
  }
  const found = { byPlace, byReport, byId: new Map(decisions.map((one) => [one.id, one])) };
  made.set(index, found);
  return found;
}

/**
 * The decisions that stand about a finding, oldest first. One that names several passages is about the finding when the finding holds
 * at least half of them: findings grow and shrink as reports come.
 */
export function decisionsAt(index: RecordIndex, finding: Finding): Decided[] {
  const { byPlace } = decidedIndex(index);
  if (byPlace.size === 0) return [];
  if (finding.kind === "published" || finding.kind === "outlet" || finding.kind === "body")
    return (byPlace.get(`${finding.kind}|${finding.report.id}`) ?? []).map((one) => one.decided);
  if (finding.kind === "house")
    return (byPlace.get(`house|${houseKey(finding.reports)}`) ?? []).map((one) => one.decided);
  const hits = new Map<Decided, { count: number; size: number }>();
  const kind = finding.kind === "mention" ? "name" : finding.kind;
  for (const span of spansOf(index, finding))
    for (const { decided, size } of byPlace.get(keyOf(kind, span)) ?? []) {
      const hit = hits.get(decided);
      if (hit) hit.count++;
      else hits.set(decided, { count: 1, size });
    }
  return [...hits].filter(([, { count, size }]) => count * 2 >= size).map(([decided]) => decided);
}
