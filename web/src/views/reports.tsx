/** All reports, in the order of publication. */
import { useState } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { byOutlet } from "../data/publication-span.ts";
import { replaceAddress } from "../location.ts";
import { Choice, FindField } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { reportTitle } from "../parts/report-name.tsx";
import { Term } from "../parts/term.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { byDay } from "../time/lanes.ts";

/** Reports by publication date, those without any last. */
export function inOrder(reports: readonly ExportedReport[]): ExportedReport[] {
  return reports.toSorted((a, b) =>
    byDay({ ...a.published, id: a.id }, { ...b.published, id: b.id }),
  );
}

/** In an address: the reports whose outlet is not known. */
const UNKNOWN = "?";

export function Reports({ query }: { query: URLSearchParams }) {
  const { record } = useRecord();
  const [find, setFind] = useState("");
  const outlet = query.get("outlet") ?? "";
  const outlets = byOutlet(record.reports);
  const wanted = find.trim().toLowerCase();
  const reports = inOrder(record.reports).filter(
    (report) =>
      (outlet === "" || (report.outlet.name ?? UNKNOWN) === outlet) &&
      [report.title?.text, report.outlet.name, report.file].some((text) =>
        text?.toLowerCase().includes(wanted),
      ),
  );
  return (
    <>
      <Head title={strings.nav.reports} lead={strings.reports.lead} />
      <div className="controls">
        <FindField label={strings.reports.filter} value={find} onChange={setFind} />
        {outlets.length > 1 ? (
          <Choice
            label={strings.reports.outlet}
            value={outlet}
            options={[
              ["", strings.all],
              ...outlets.map(
                ({ name, reports: count }) =>
                  [
                    name ?? UNKNOWN,
                    `${name ?? strings.unknownOutlet} (${groupDigits(count)})`,
                  ] as const,
              ),
            ]}
            onChange={(value) => {
              replaceAddress(to("reports", null, { outlet: value }));
            }}
          />
        ) : null}
        <p className="shown quiet" role="status">
          {strings.reports.count(reports.length, record.reports.length)}
        </p>
      </div>
      {reports.length === 0 ? (
        <p className="empty">{strings.reports.empty}</p>
      ) : (
        <ReportTable key={`${outlet} ${wanted}`} reports={reports} size={100} />
      )}
    </>
  );
}

/** Reports as a table: date, outlet, title, and on what the date rests. */
export function ReportTable({
  reports,
  size,
}: {
  reports: readonly ExportedReport[];
  size: number;
}) {
  const { shown, control } = useMore(reports, size);
  return (
    <>
      <table className="table stack report-table">
        <thead>
          <tr>
            <th scope="col">{strings.overview.published}</th>
            <th scope="col">
              <Term word="outlet">{strings.overview.outlet}</Term>
            </th>
            <th scope="col">{strings.overview.title}</th>
            <th scope="col">
              <Term word="basis">{strings.overview.rests}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((report) => (
            <tr key={report.id}>
              <td className="correctable">
                <span className="nowrap">{formatRange(report.published, true)}</span>{" "}
                <Correct small finding={{ kind: "published", report }} of={reportTitle(report)} />
              </td>
              <td dir="auto" className="correctable">
                {report.outlet.name ?? <span className="quiet nowrap">{strings.notKnown}</span>}{" "}
                <Correct small finding={{ kind: "outlet", report }} of={reportTitle(report)} />
              </td>
              <th scope="row">
                <a data-stop="" href={to("report", report.id)} dir="auto" className="serif">
                  {reportTitle(report)}
                </a>
              </th>
              <td className="quiet">{strings.dateBasis[report.published.basis]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {control}
    </>
  );
}
