/** Two reports next to each other, with what they share aligned. */
import { useEffect, useMemo } from "react";
import { to } from "../address.ts";
import { replaceAddress } from "../location.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport, RecordIndex } from "../data/record-index.ts";
import { linePairs, sharedBy, type Shared, type SharedKind } from "../data/shared.ts";
import { step } from "../keys.ts";
import { Choice } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { reportLabel, reportTitle } from "../parts/report-name.tsx";
import { strings } from "../strings.ts";
import { alignLines } from "../text/align.ts";
import { linesOf, type Line } from "../text/paragraphs.ts";
import { ComparedLines, passageId } from "./compared-lines.tsx";
import { inOrder } from "./reports.tsx";

const KINDS: readonly SharedKind[] = ["copy", "saying", "event"];
const KIND_NAMES = {
  copy: strings.compare.copies,
  saying: strings.compare.sayings,
  event: strings.compare.events,
} as const;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly length: number;
}

/** Pairs of reports by the length of text that they share, longest first. */
function pairsByCopies(index: RecordIndex): Pair[] {
  const pairs = new Map<string, { a: string; b: string; length: number }>();
  for (const { spans } of index.record.copies) {
    const [a, b] = spans;
    const key = `${a.report} ${b.report}`;
    const pair = pairs.get(key) ?? { a: a.report, b: b.report, length: 0 };
    pair.length += a.end - a.start;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((x, y) => y.length - x.length || (x.a < y.a ? -1 : 1));
}

export function Compare({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const pairs = useMemo(() => pairsByCopies(index), [index]);
  const reports = useMemo(() => inOrder(index.record.reports), [index]);
  const best = pairs[0] ?? { a: reports[0]?.id ?? "", b: reports[1]?.id ?? "" };
  const a = query.get("a") ?? best.a;
  // With one report given, the other is the one that shares most with it, else any other.
  const partner = pairs.find((pair) => pair.a === a || pair.b === a);
  const b =
    query.get("b") ??
    (partner
      ? partner.a === a
        ? partner.b
        : partner.a
      : (reports.find((report) => report.id !== a)?.id ?? ""));
  const [left, right] = [index.reports.get(a), index.reports.get(b)];
  const options = reports.map(
    (report) => [report.id, `${reportLabel(report)}: ${reportTitle(report)}`] as const,
  );
  return (
    <>
      <Head title={strings.nav.compare} lead={strings.compare.lead} />
      {reports.length < 2 ? (
        <p className="empty">{strings.compare.few}</p>
      ) : (
        <>
          <div className="controls">
            <Choice
              label={strings.compare.left}
              value={a}
              options={options}
              onChange={(value) => {
                replaceAddress(to("compare", null, { a: value, b }));
              }}
            />
            <Choice
              label={strings.compare.right}
              value={b}
              options={options}
              onChange={(value) => {
                replaceAddress(to("compare", null, { a, b: value }));
              }}
            />
          </div>
          {left && right && a !== b ? (
            <Compared key={`${a} ${b}`} left={left} right={right} link={query.get("link")} />
          ) : (
            <p className="empty">{strings.compare.same}</p>
          )}
          <Pairs pairs={pairs} />
        </>
      )}
    </>
  );
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const { reports } = useRecord();
  const { shown, control } = useMore(pairs, 8);
  if (pairs.length < 2) return null;
  return (
    <section className="pairs">
      <h2>{strings.compare.pairs}</h2>
      <ul className="plain rows">
        {shown.map(({ a, b }) => {
          const [left, right] = [reports.get(a), reports.get(b)];
          return left && right ? (
            <li key={`${a} ${b}`}>
              <a href={to("compare", null, { a, b })} dir="auto">
                {reportLabel(left)} — {reportLabel(right)}
              </a>
            </li>
          ) : null;
        })}
      </ul>
      {control}
    </section>
  );
}

function Compared({
  left,
  right,
  link,
}: {
  left: ExportedReport;
  right: ExportedReport;
  link: string | null;
}) {
  const index = useRecord();
  const shared = useMemo(() => sharedBy(index, left.id, right.id), [index, left, right]);
  const own = (report: ExportedReport): Line[] =>
    linesOf(report.text, report.body, report.title).filter((line) => line.role !== "furniture");
  const leftLines = useMemo(() => own(left), [left]);
  const rightLines = useMemo(() => own(right), [right]);
  const rows = useMemo(
    () => alignLines(linePairs(shared, leftLines, rightLines), leftLines.length, rightLines.length),
    [shared, leftLines, rightLines],
  );
  useEffect(() => {
    const wanted = shared.find((one) => one.id === link);
    if (wanted) focusPassage(wanted, "left");
  }, [link, shared]);
  const count = (kind: SharedKind) => shared.filter((one) => one.kind === kind).length;
  return (
    <section className="compared">
      <div className="controls sticky">
        <p>
          {shared.length === 0
            ? strings.compare.nothing
            : strings.compare.summary(count("copy"), count("saying"), count("event"))}{" "}
          <span className="quiet">
            {strings.compare.noFurniture}{" "}
            {shared.some((one) => one.leftOnly.length + one.rightOnly.length > 0)
              ? strings.compare.difference
              : null}
          </span>
        </p>
        {shared.length > 0 ? (
          <span className="buttons" role="group" aria-label={strings.compare.jump}>
            <button
              type="button"
              className="button"
              onClick={() => {
                step(-1);
              }}
            >
              {strings.compare.previous} <kbd aria-hidden="true">k</kbd>
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                step(1);
              }}
            >
              {strings.compare.next} <kbd aria-hidden="true">j</kbd>
            </button>
          </span>
        ) : null}
        <ul className="legend" aria-label={strings.compare.legend}>
          {KINDS.filter((kind) => count(kind) > 0).map((kind) => (
            <li key={kind}>
              <span className={`badge ${kind}`} aria-hidden="true">
                {strings.compare.badge[kind](1)}
              </span>{" "}
              {KIND_NAMES[kind]}
            </li>
          ))}
        </ul>
      </div>
      <div className="columns">
        {[left, right].map((report) => (
          <h2 key={report.id} className="column-head">
            <a href={to("report", report.id)} dir="auto">
              {reportLabel(report)}
            </a>
          </h2>
        ))}
        {rows.map((row, i) => (
          <div key={i} className={row.shared ? "row shared" : "row"}>
            {(["left", "right"] as const).map((side) => {
              const report = side === "left" ? left : right;
              const range = row[side];
              const lines = side === "left" ? leftLines : rightLines;
              return (
                <div
                  key={side}
                  className={`cell ${range ? "" : "void"} ${row.echo === side ? "echo" : ""}`}
                >
                  <p className="cell-name" dir="auto">
                    {row.shared ? reportLabel(report) : strings.compare.only(reportLabel(report))}
                  </p>
                  {row.echo === side ? <p className="echo-name">{strings.compare.echo}</p> : null}
                  {range ? (
                    <ComparedLines
                      text={report.text}
                      lines={lines.slice(range.first, range.last + 1)}
                      side={side}
                      shared={shared}
                      echo={row.echo === side}
                      onJump={focusPassage}
                    />
                  ) : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Brings a passage into sight and marks it by focus. */
function focusPassage(shared: Shared, side: "left" | "right"): void {
  const element = document.getElementById(passageId(shared, side));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "center" });
}
