/** A report by the name that people use for it: its outlet and its date. */
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { shorten } from "../time/lanes.ts";

/** The outlet's name; where it is not known, what else people would call the report by: its title in quotation marks, or its file. */
export function outletName(report: ExportedReport): string {
  if (report.outlet.name !== null) return report.outlet.name;
  if (report.title !== null) return `“${shorten(report.title.text, 32)}”`;
  return report.file ?? strings.unknownOutlet;
}

/** The publication date in short, or that there is none. */
export function publishedShort(report: ExportedReport): string {
  const { earliest, latest } = report.published;
  return earliest === null && latest === null
    ? strings.noDate
    : formatRange(report.published, true);
}

/** `Outlet, 7 Jan 2022`. */
export function reportLabel(report: ExportedReport): string {
  return `${outletName(report)}, ${publishedShort(report)}`;
}

/** A report's title, or that it has none. */
export function reportTitle(report: ExportedReport): string {
  return report.title?.text ?? strings.noTitle;
}

/** A link to a report, by outlet and date, or by outlet alone where there is no room. */
export function ReportLink({ id, dated = true }: { id: string; dated?: boolean }) {
  const report = useRecord().reports.get(id);
  if (!report) return <code>{id}</code>;
  return (
    <a
      className="report-link"
      href={to("report", id)}
      title={dated ? reportTitle(report) : `${reportTitle(report)} (${publishedShort(report)})`}
    >
      <span dir="auto">{outletName(report)}</span>
      {dated ? <span className="report-date">, {publishedShort(report)}</span> : null}
    </a>
  );
}

/** Several reports as a list in a line. */
export function ReportLinks({ ids, dated = true }: { ids: readonly string[]; dated?: boolean }) {
  return (
    <ul className="inline-list">
      {ids.map((id, i) => (
        <li key={`${id}-${i}`}>
          <ReportLink id={id} dated={dated} />
        </li>
      ))}
    </ul>
  );
}
