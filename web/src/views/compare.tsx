/** Two to four reports next to each other: what they share is joined by ribbons, and scrolling one brings the others along. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { toCompare } from "../address.ts";
import { replaceAddress } from "../location.ts";
import { compareStops, nextStop, type CompareStop, type StopKind } from "../data/compare-stops.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport, RecordIndex } from "../data/record-index.ts";
import {
  amountsSharedWith,
  bestPair,
  sharedBy,
  type Shared,
  type SharedKind,
} from "../data/shared.ts";
import { Head } from "../parts/head.tsx";
import { reportLabel } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { shorten } from "../time/label.ts";
import { CompareBar, remembered } from "./compare-bar.tsx";
import { CompareCards, CorrectShared } from "./compare-cards.tsx";
import { ColumnHeads, MOST_COLUMNS } from "./compare-heads.tsx";
import { ComparePanes } from "./compare-panes.ts";
import { Patterns, useStageHeight } from "./compare-stage.tsx";
import { useCompareKeys } from "./compare-steps.tsx";
import { CompareSummary, openingOf } from "./compare-summary.tsx";
import { ComparedText, differenceId, passageId } from "./compared-lines.tsx";
import { useNarrow } from "./narrow.ts";
import { PaneText } from "./pane-text.tsx";

const words = strings.compare;

/** The reports that an address names, filled up to two with those that share most with them. */
function chosenReports(index: RecordIndex, query: URLSearchParams): string[] {
  const named = query.get("r")?.split(",") ?? [query.get("a"), query.get("b")];
  const ids = [...new Set(named)].filter(
    (id): id is string => id !== null && index.reports.has(id),
  );
  if (ids.length >= 2) return ids.slice(0, MOST_COLUMNS);
  const [only] = ids;
  if (only === undefined) return [...(bestPair(index) ?? [])];
  const amounts = amountsSharedWith(index, [only]);
  const partner = index.record.reports
    .filter((report) => report.id !== only)
    .map((report) => ({ id: report.id, amount: amounts.get(report.id) }))
    .reduce<{ id: string; weight: number } | null>((best, { id, amount }) => {
      const weight = amount ? amount.words * 100 + amount.sayings * 10 + amount.events : 0;
      return best === null || weight > best.weight ? { id, weight } : best;
    }, null);
  return partner ? [only, partner.id] : [only];
}

export function Compare({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const ids = chosenReports(index, query).join(",");
  const reports = useMemo(
    () => (ids === "" ? [] : ids.split(",").flatMap((id) => index.reports.get(id) ?? [])),
    [index, ids],
  );
  return (
    <>
      <Head title={words.title} lead={words.lead} />
      {reports.length < 2 ? (
        <p className="empty">{words.few}</p>
      ) : (
        <Compared key={ids} reports={reports} link={query.get("link")} />
      )}
    </>
  );
}

function Compared({ reports, link }: { reports: readonly ExportedReport[]; link: string | null }) {
  const index = useRecord();
  const narrow = useNarrow();
  const all = useMemo(
    () =>
      sharedBy(
        index,
        reports.map((report) => report.id),
      ),
    [index, reports],
  );
  const [hidden, setHidden] = useState<ReadonlySet<SharedKind>>(remembered.hidden);
  const [together, setTogether] = useState(remembered.together);
  const [now, setNow] = useState<CompareStop | null>(null);
  const [said, setSaid] = useState("");
  // On a narrow screen: the column that is shown, -1 for the list of what is shared.
  const [tab, setTab] = useState(-1);
  const shared = useMemo(() => all.filter((one) => !hidden.has(one.kind)), [all, hidden]);
  const stops = useMemo(() => compareStops(shared), [shared]);
  const names = useMemo(() => reports.map(reportLabel), [reports]);
  const texts = useMemo(() => reports.map((report) => report.text), [reports]);
  const stage = useRef<HTMLDivElement>(null);
  const ribbons = useRef<SVGGElement>(null);
  const panes = useRef<ComparePanes | null>(null);
  const goal = useRef<{ readonly stop: CompareStop; readonly column: number | null } | null>(null);

  useEffect(() => {
    if (narrow || !stage.current || !ribbons.current) return;
    const made = new ComparePanes(stage.current, ribbons.current);
    panes.current = made;
    return () => {
      made.disconnect();
      panes.current = null;
    };
  }, [narrow]);
  useEffect(() => {
    panes.current?.show(shared, now?.shared.id ?? null);
  }, [shared, now, narrow]);
  useEffect(() => {
    if (panes.current) panes.current.together = together;
  }, [together, narrow]);
  useStageHeight(stage, narrow);

  /** Points at a stop; the columns are brought to it once it is drawn, and `column` gets the focus. */
  const go = useCallback(
    (stop: CompareStop, column: number | null = null) => {
      goal.current = { stop, column };
      setNow({ ...stop });
      const of = stops.filter((one) => one.kind === stop.kind);
      const at = of.findIndex((one) => one.key === stop.key) + 1;
      setSaid(words.announce(stop.kind, at, of.length, toldOf(stop, reports, names)));
      const first = stop.shared.members.findIndex((spans) => spans.length > 0);
      setTab((shown) => column ?? (stop.shared.members[shown]?.length ? shown : first));
    },
    [stops, reports, names],
  );
  useEffect(() => {
    const wanted = goal.current;
    if (!wanted) return;
    goal.current = null;
    const { shared: one, difference } = wanted.stop;
    const ids = reports.map((_, column) => {
      const own =
        difference !== null && document.getElementById(differenceId(one.id, difference, column));
      return own ? own.id : passageId(one.id, column);
    });
    const elements = ids.map((id) => document.getElementById(id));
    const focused =
      (wanted.column === null ? null : elements[wanted.column]) ?? elements.find(Boolean);
    panes.current?.align(ids);
    focused?.focus({ preventScroll: true });
    if (panes.current) stage.current?.scrollIntoView({ block: "nearest" });
    else focused?.scrollIntoView({ block: "center" });
  }, [now, tab, reports]);

  const goTo = useCallback(
    (one: Shared, column: number | null = null) => {
      go({ key: one.id, kind: one.kind, shared: one, difference: null }, column);
    },
    [go],
  );
  useEffect(() => {
    const wanted = all.find((one) => one.id === link);
    if (wanted) goTo(wanted);
    // A link is followed when the address changes, not when kinds are switched.
  }, [link]);
  const onBadge = useCallback(
    (id: string, column: number) => {
      const one = shared.find((item) => item.id === id);
      if (!one) return;
      const columns = one.members.flatMap((spans, i) => (spans.length > 0 ? [i] : []));
      goTo(one, columns.find((other) => other > column) ?? columns[0] ?? null);
    },
    [shared, goTo],
  );
  const onDifference = useCallback(
    (id: string, at: number, column: number) => {
      const stop = stops.find((one) => one.shared.id === id && one.difference === at);
      if (stop) go(stop, column);
    },
    [stops, go],
  );
  const stepTo = useCallback(
    (kind: StopKind | null, direction: 1 | -1) => {
      const stop = nextStop(stops, kind, now?.key ?? null, direction);
      if (stop) go(stop);
    },
    [stops, now, go],
  );
  useCompareKeys(stepTo);

  const summary = (
    <CompareSummary reports={reports} shared={all} now={now?.shared.id ?? null} onGo={goTo} />
  );
  const note = (
    <div className={said === "" ? "compare-now" : "compare-now shown"}>
      <p role="status" dir="auto">
        {said}
      </p>
      {now ? <CorrectShared shared={now.shared} /> : null}
      {said === "" ? null : (
        <button
          type="button"
          className="button small"
          aria-label={words.dismiss}
          onClick={() => {
            setSaid("");
            setNow(null);
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
  const nowPlace = now ? { shared: now.shared.id, difference: now.difference } : null;
  const text = (report: ExportedReport, column: number) => (
    <PaneText report={report}>
      <ComparedText
        report={report}
        column={column}
        shared={shared}
        names={names}
        texts={texts}
        now={nowPlace}
        onBadge={onBadge}
        onDifference={onDifference}
      />
    </PaneText>
  );
  return (
    <section className={narrow ? "comparison narrow" : "comparison"}>
      <ColumnHeads
        reports={reports}
        onChange={(ids) => {
          replaceAddress(toCompare(ids));
        }}
      />
      {summary}
      <CompareBar
        {...{ all, stops, now, hidden }}
        onStep={stepTo}
        onHidden={setHidden}
        together={narrow ? null : together}
        onTogether={setTogether}
      />
      {narrow ? (
        <>
          <Tabs names={names} tab={tab} onTab={setTab} />
          {tab < 0 ? (
            <>
              <h2 className="sr-only">{words.list}</h2>
              <CompareCards reports={reports} shared={shared} onGo={goTo} />
            </>
          ) : (
            text(reports[tab]!, tab)
          )}
          {note}
        </>
      ) : (
        <>
          <div className="stage-frame">
            <div ref={stage} className={`stage of-${reports.length}`}>
              {reports.map((report, column) => (
                <div key={report.id} className="lane-of-report">
                  <div
                    className="pane"
                    role="region"
                    tabIndex={0}
                    aria-label={words.column(column + 1, names[column]!)}
                  >
                    {text(report, column)}
                  </div>
                  <svg
                    className="minimap"
                    aria-hidden="true"
                    onClick={(event) => {
                      const rect = event.currentTarget.getBoundingClientRect();
                      panes.current?.goTo(column, (event.clientY - rect.top) / rect.height);
                    }}
                  >
                    <g />
                    <rect className="minimap-view" x="0" width="100%" />
                  </svg>
                </div>
              ))}
              <svg
                className="ribbons"
                aria-hidden="true"
                onClick={(event) => {
                  const id = (event.target as Element).getAttribute("data-passage");
                  const one = shared.find((item) => item.id === id);
                  if (one) goTo(one);
                }}
              >
                <Patterns />
                <g ref={ribbons} />
              </svg>
            </div>
            {note}
          </div>
          {shared.length > 0 ? (
            <section className="compare-list">
              <h2>{words.list}</h2>
              <p className="quiet">{words.listLead}</p>
              <CompareCards reports={reports} shared={shared} onGo={goTo} />
            </section>
          ) : null}
        </>
      )}
    </section>
  );
}

/** What a screen reader is told of a stop. */
function toldOf(
  { shared, difference }: CompareStop,
  reports: readonly ExportedReport[],
  names: readonly string[],
): string {
  const change = difference === null ? undefined : shared.differences[difference];
  if (change) {
    const of = (column: number, span: { start: number; end: number }) =>
      [names[column]!, shorten(reports[column]!.text.slice(span.start, span.end), 120)] as const;
    return words.change_(
      ...of(change.leftColumn, change.left),
      ...of(change.rightColumn, change.right),
    );
  }
  if (shared.kind === "dispute") return shared.why;
  const where = names.filter((_, column) => shared.members[column]!.length > 0).join(words.and);
  return [
    words.sameIn[shared.kind](where),
    shared.first === null ? "" : words.first(names[shared.first]!),
    `“${openingOf(shared, reports, 120)}”`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** On a narrow screen: what they share, or one of the reports. */
function Tabs({
  names,
  tab,
  onTab,
}: {
  names: readonly string[];
  tab: number;
  onTab: (tab: number) => void;
}) {
  return (
    <div className="compare-tabs" role="group" aria-label={words.switch}>
      {[words.sharedTab, ...names].map((name, i) => (
        <button
          key={name}
          type="button"
          className="button small"
          aria-pressed={tab === i - 1}
          onClick={() => {
            onTab(i - 1);
          }}
        >
          <span dir="auto">{name}</span>
        </button>
      ))}
    </div>
  );
}
