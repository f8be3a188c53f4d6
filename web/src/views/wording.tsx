/** Terms by report: what each calls the same thing, scare quotes shown. */
import { useState } from "react";
import { to, toWords } from "../address.ts";
import { Correct, CorrectButton } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import type { ExportedReport, WordingItem } from "../data/record-index.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { outletName, publishedShort, reportLabel, reportTitle } from "../parts/report-name.tsx";
import { Term } from "../parts/term.tsx";
import { usePrinting } from "../printing.ts";
import { correctStrings } from "../strings/correct.ts";
import { strings } from "../strings.ts";
import { inOrder } from "./reports.tsx";

export function WordingView({ query }: { query: URLSearchParams }) {
  const { record } = useRecord();
  const of = query.get("of");
  const wordings = ranked(record.wordings).filter(
    ({ wording }) => of === null || wording.of === of,
  );
  const { shown, control } = useMore(wordings, 10);
  return (
    <>
      <Head title={<Term word="wording">{strings.nav.wording}</Term>} lead={strings.wording.lead} />
      {wordings.length === 0 ? <p className="empty">{strings.wording.empty}</p> : null}
      {shown.map(({ wording, place }) => (
        <Matrix key={place} wording={wording} />
      ))}
      {control}
      <RejectedHere kinds={["wording"]} />
    </>
  );
}

/** Those with words at a distance first, then those with most terms; `place` is the place in the record. */
function ranked(wordings: readonly WordingItem[]) {
  return wordings
    .map((wording, place) => ({
      wording,
      place,
      scare: wording.terms.some((term) => term.scareQuoted) ? 1 : 0,
      terms: new Set(wording.terms.map((term) => term.text)).size,
    }))
    .sort((a, b) => b.scare - a.scare || b.terms - a.terms || a.place - b.place);
}

interface Row {
  readonly text: string;
  readonly scareQuoted: boolean;
  readonly total: number;
  readonly cells: ReadonlyMap<string, WordingItem["terms"][number]>;
}

function rowsOf(wording: WordingItem): Row[] {
  const rows = new Map<string, Map<string, WordingItem["terms"][number]>>();
  for (const term of wording.terms) {
    const key = `${term.scareQuoted ? "1" : "0"}${term.text}`;
    const cells = rows.get(key);
    if (cells) cells.set(term.report, term);
    else rows.set(key, new Map([[term.report, term]]));
  }
  return [...rows]
    .map(([key, cells]) => ({
      text: key.slice(1),
      scareQuoted: key.startsWith("1"),
      total: [...cells.values()].reduce((sum, term) => sum + term.count, 0),
      cells,
    }))
    .sort((a, b) => b.total - a.total || (a.text < b.text ? -1 : 1));
}

/** As many reports stand next to each other at once. */
const COLUMNS = 12;

function Matrix({ wording }: { wording: WordingItem }) {
  const { entities, events, reports } = useRecord();
  const [from, setFrom] = useState(0);
  const printing = usePrinting();
  const entity = entities.get(wording.of);
  const event = events.get(wording.of);
  const all = inOrder(
    [...new Set(wording.terms.map((term) => term.report))]
      .map((id) => reports.get(id))
      .filter((report): report is ExportedReport => report !== undefined),
  );
  const columns = printing ? all : all.slice(from, from + COLUMNS);
  const { shown, control } = useMore(rowsOf(wording), 40);
  const name = entity?.name ?? event?.label ?? wording.of;
  return (
    <section className="matrix">
      <h2>
        <a href={entity ? to("name", wording.of) : to("event", wording.of)} dir="auto">
          {name}
        </a>
      </h2>
      <Correct finding={{ kind: "wording", wording, term: null }} />
      {all.length > COLUMNS ? (
        <p className="controls">
          <button
            type="button"
            className="button"
            disabled={from === 0}
            onClick={() => {
              setFrom(Math.max(0, from - COLUMNS));
            }}
          >
            {strings.wording.previous}
          </button>{" "}
          <span className="quiet">
            {strings.wording.columns(from + 1, Math.min(all.length, from + COLUMNS), all.length)}
          </span>{" "}
          <button
            type="button"
            className="button"
            disabled={from + COLUMNS >= all.length}
            onClick={() => {
              setFrom(from + COLUMNS);
            }}
          >
            {strings.wording.next}
          </button>
        </p>
      ) : null}
      <div className="scroll" tabIndex={0} role="region" aria-label={name}>
        <table className="table grid">
          <thead>
            <tr>
              <th scope="col">{strings.wording.term}</th>
              {columns.map((report) => (
                <th key={report.id} scope="col" title={reportTitle(report)}>
                  <a href={to("report", report.id)} dir="auto">
                    {outletName(report)}
                  </a>
                  <span className="quiet"> {publishedShort(report)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.text}${String(row.scareQuoted)}`}>
                <th scope="row" dir="auto">
                  {row.scareQuoted ? (
                    <>
                      <span className="scare">‘{row.text}’</span>{" "}
                      <span className="tag">{strings.wording.scare}</span>
                    </>
                  ) : (
                    row.text
                  )}{" "}
                  <CorrectButton
                    finding={{ kind: "wording", wording, term: row.text }}
                    label={correctStrings.buttonFor(correctStrings.what.quoted(row.text))}
                  />
                </th>
                {columns.map((report) => (
                  <Cell
                    key={report.id}
                    term={row.cells.get(report.id)}
                    report={report}
                    scare={row.scareQuoted}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {control}
    </section>
  );
}

function Cell({
  term,
  report,
  scare,
}: {
  term: WordingItem["terms"][number] | undefined;
  report: ExportedReport;
  scare: boolean;
}) {
  const span = term?.spans[0];
  if (!term || !span) return <td className="none">·</td>;
  return (
    <td className={scare ? "cell scare-cell" : "cell"}>
      <a
        data-stop=""
        href={toWords({ ...span, report: report.id })}
        aria-label={strings.wording.times(term.count, term.text, reportLabel(report))}
      >
        {term.count}
      </a>
      {term.spans.length > 1 ? (
        <details className="places">
          <summary>{strings.wording.places}</summary>
          {term.spans.map((other, i) => (
            <a
              key={other.start}
              href={toWords({ ...other, report: report.id })}
              aria-label={`${String(i + 1)}: ${strings.openWords}: ${term.text}`}
            >
              {i + 1}
            </a>
          ))}
        </details>
      ) : null}
    </td>
  );
}
