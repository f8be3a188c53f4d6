/** The reports of the record, each with its original and the button that takes it out. */
import { useState } from "react";
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { Desk } from "../data/home.ts";
import { FindField } from "../parts/controls.tsx";
import { useMore } from "../parts/more.tsx";
import { publishedShort, reportLabel, reportTitle } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { inOrder } from "../views/reports.tsx";
import type { Adding } from "./adding.ts";
import { Removal, type Removed } from "./removal.tsx";

const words = strings.add.remove;

export function ReportsToRemove({ desk, adding }: { desk: Desk; adding: Adding }) {
  const { record } = useRecord();
  const [find, setFind] = useState("");
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  const wanted = find.trim().toLowerCase();
  const reports = inOrder(record.reports).filter((report) =>
    [report.title?.text, report.outlet.name, report.file].some((text) =>
      text?.toLowerCase().includes(wanted),
    ),
  );
  const { shown, control } = useMore(reports, 50);
  if (record.reports.length === 0 && removed.length === 0) return null;
  return (
    <section aria-labelledby="reports-to-remove">
      <h2 id="reports-to-remove">{words.title}</h2>
      <p className="lead">{words.lead}</p>
      <div role="status">
        {removed.map((one) => (
          <p key={one.label} className="removed">
            <span dir="auto">{words.removed(one.label)}</span>{" "}
            <button
              type="button"
              className="button small"
              onClick={() => {
                adding.add([one.file]);
                setRemoved(removed.filter((other) => other !== one));
              }}
            >
              {words.undo}
            </button>
          </p>
        ))}
      </div>
      {record.reports.length > 10 ? (
        <div className="controls">
          <FindField label={words.find} value={find} onChange={setFind} />
        </div>
      ) : null}
      {reports.length === 0 ? <p className="empty">{words.empty}</p> : null}
      <ul className="plain rows entries">
        {shown.map((report) => (
          <li key={report.id} className="entry">
            <span className="entry-name" dir="auto">
              <a data-stop="" className="serif" href={to("report", report.id)}>
                {reportTitle(report)}
              </a>{" "}
              <span className="quiet">
                {report.outlet.name ?? strings.unknownOutlet}, {publishedShort(report)}
              </span>
            </span>
            <a
              className="entry-original"
              href={desk.originalOf(report.id)}
              aria-label={words.originalOf(reportLabel(report))}
              download={report.file ?? ""}
            >
              {words.original}
            </a>
            <Removal
              report={report}
              desk={desk}
              onRemoved={(one) => {
                setRemoved((before) => [...before, one]);
              }}
            />
          </li>
        ))}
      </ul>
      {control}
    </section>
  );
}
