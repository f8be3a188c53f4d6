/** What the reports share, passage by passage, in words: the equal of the ribbons for those who do not see them, on phones and on paper. */
import { useMemo } from "react";
import { Correct } from "../correct/correct.tsx";
import type { Finding } from "../correct/findings.ts";
import { useRecord } from "../data/context.ts";
import { toWords } from "../address.ts";
import type { ExportedReport, RecordIndex } from "../data/record-index.ts";
import type { Shared, SharedKind } from "../data/shared.ts";
import { useMore } from "../parts/more.tsx";
import { reportLabel } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";

const words = strings.compare;

/** The order of the cards: what is the same and what is not come first. */
const ORDER: readonly SharedKind[] = ["copy", "dispute", "saying", "event"];

/** The cards by kind; `onGo` shows a passage in the texts. */
export function CompareCards({
  reports,
  shared,
  onGo,
}: {
  reports: readonly ExportedReport[];
  shared: readonly Shared[];
  onGo: (shared: Shared) => void;
}) {
  return ORDER.map((kind) => (
    <CardsOfKind
      key={kind}
      kind={kind}
      items={shared.filter((one) => one.kind === kind)}
      reports={reports}
      onGo={onGo}
    />
  ));
}

function CardsOfKind({
  kind,
  items,
  reports,
  onGo,
}: {
  kind: SharedKind;
  items: readonly Shared[];
  reports: readonly ExportedReport[];
  onGo: (shared: Shared) => void;
}) {
  const { shown, control } = useMore(items, 8);
  if (items.length === 0) return null;
  return (
    <section>
      <h3 className="compare-kind-head">{words.also[kind]}</h3>
      <ul className="plain compare-cards">
        {shown.map((one) => (
          <li key={one.id} className="card">
            <Card one={one} reports={reports} onGo={onGo} />
          </li>
        ))}
      </ul>
      {control}
    </section>
  );
}

function Card({
  one,
  reports,
  onGo,
}: {
  one: Shared;
  reports: readonly ExportedReport[];
  onGo: (shared: Shared) => void;
}) {
  const loud = one.differences.filter((change) => change.quiet === null).length;
  const quiet = one.differences.length - loud;
  const facts = [
    one.same === null ? "" : words.wordsSame(one.same),
    one.same !== null && one.differences.length === 0 ? words.allSame : "",
    loud > 0 ? words.differ(loud) : "",
    quiet > 0 ? words.quietDiffer(quiet) : "",
  ].filter(Boolean);
  return (
    <>
      <h4 className="compare-card-head">
        <span className={`badge ${one.kind}`} aria-hidden="true">
          {words.letter(one.kind, one.number)}
        </span>{" "}
        {words.name(one.kind, one.number)}
        {facts.length > 0 ? <span className="quiet"> · {facts.join(" · ")}</span> : null}
      </h4>
      <p className="quiet" dir="auto">
        {one.kind !== "copy"
          ? one.why
          : one.first === null
            ? words.direction(one.why)
            : words.hadFirst(reportLabel(reports[one.first]!), one.why)}
      </p>
      <div className="sides">
        {reports.map((report, column) =>
          one.members[column]!.length === 0 ? null : (
            <div key={report.id} className="side">
              <p className="side-head" dir="auto">
                {reportLabel(report)}
              </p>
              {one.values[column] === null ? null : (
                <p className="side-value" dir="auto">
                  {one.values[column]}
                </p>
              )}
              {one.members[column]!.map((span) => (
                <blockquote key={span.start} dir="auto">
                  <a href={toWords({ ...span, report: report.id })} className="card-words">
                    <Passage
                      one={one}
                      column={column}
                      start={span.start}
                      text={report.text.slice(span.start, span.end)}
                    />
                  </a>
                </blockquote>
              ))}
            </div>
          ),
        )}
      </div>
      <p className="card-deeds">
        <button
          type="button"
          className="button small"
          onClick={() => {
            onGo(one);
          }}
        >
          {words.showBoth}
        </button>{" "}
        <CorrectShared shared={one} />
      </p>
    </>
  );
}

/** The control by which a person confirms, corrects or rejects what is shared. */
export function CorrectShared({ shared }: { shared: Shared }) {
  const index = useRecord();
  const finding = useMemo(() => findingOf(index, shared), [index, shared]);
  return finding ? (
    <Correct finding={finding} label={words.correct(shared.kind, shared.number)} />
  ) : null;
}

function findingOf(index: RecordIndex, { id, kind }: Shared): Finding | null {
  const own = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.find((item) => item.id === id) ?? null;
  switch (kind) {
    case "copy": {
      const copy = own(index.record.copies);
      return copy && { kind, copy };
    }
    case "saying": {
      const saying = own(index.record.sayings);
      return saying && { kind, saying };
    }
    case "event": {
      const event = index.events.get(id);
      return event ? { kind, event } : null;
    }
    case "dispute": {
      const dispute = own(index.record.disputes);
      return dispute && { kind, dispute };
    }
  }
}

/** The words of one column with what differs in them. */
function Passage({
  one,
  column,
  start,
  text,
}: {
  one: Shared;
  column: number;
  start: number;
  text: string;
}) {
  const end = start + text.length;
  const marks = one.differences
    .flatMap((change) => {
      const span =
        change.leftColumn === column
          ? change.left
          : change.rightColumn === column
            ? change.right
            : null;
      return span && span.end > span.start && span.start >= start && span.end <= end
        ? [{ ...span, kind: change.kind, quiet: change.quiet !== null }]
        : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const pieces = [];
  let at = start;
  for (const mark of marks) {
    // The same words can differ from two other reports; they are marked once.
    if (mark.start < at) continue;
    pieces.push(text.slice(at - start, mark.start - start));
    pieces.push(
      <u key={mark.start} className={`difference ${mark.kind} ${mark.quiet ? "quietly" : ""}`}>
        {text.slice(mark.start - start, mark.end - start)}
      </u>,
    );
    at = mark.end;
  }
  pieces.push(text.slice(at - start));
  return pieces;
}
