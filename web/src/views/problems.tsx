/** What could not be read, or only with doubt. */
import { to, toWords } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { ReportLink } from "../parts/report-name.tsx";
import type { ProblemItem } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";

const WEIGHT = { fatal: 0, warning: 1, note: 2 } as const;

export function Problems() {
  const { record } = useRecord();
  const sorted = record.problems.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const { shown, control } = useMore(sorted, 100);
  return (
    <>
      <Head title={strings.nav.problems} lead={strings.problems.lead} />
      {sorted.length === 0 ? (
        <p className="empty">{strings.problems.empty}</p>
      ) : (
        <ProblemTable problems={shown} />
      )}
      {control}
    </>
  );
}

/** Problems as a table. */
export function ProblemTable({ problems }: { problems: readonly ProblemItem[] }) {
  return (
    <table className="table stack">
      <thead>
        <tr>
          <th scope="col">{strings.problems.severity}</th>
          <th scope="col">{strings.problems.message}</th>
          <th scope="col">{strings.problems.report}</th>
          <th scope="col">{strings.problems.code}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, i) => (
          <tr key={i} className={`severity-${problem.severity}`}>
            <td>{strings.severity[problem.severity]}</td>
            <td dir="auto">
              {problem.message}
              {problem.span && problem.report !== null ? (
                <>
                  {" "}
                  <a data-stop="" href={toWords({ ...problem.span, report: problem.report })}>
                    {strings.openWords}
                  </a>
                </>
              ) : null}
              {problem.code === "decision/orphan" ? (
                <>
                  {" "}
                  <a href={to("history", null, { state: "orphan" })}>{strings.problems.history}</a>
                </>
              ) : null}
            </td>
            <td>
              {problem.report === null ? (
                <span className="quiet">{strings.problems.noReport}</span>
              ) : (
                <ReportLink id={problem.report} />
              )}
            </td>
            <td>
              <code>{problem.code}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
