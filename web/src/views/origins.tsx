/** Where information comes from, and how much of the record rests on each origin. */
import { useState } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import { FindField } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Term } from "../parts/term.tsx";
import { groupDigits, strings } from "../strings/index.ts";

export function Origins() {
  const { record, claimsByOrigin } = useRecord();
  const [find, setFind] = useState("");
  const wanted = find.trim().toLowerCase();
  const origins = record.origins
    .filter((origin) => origin.name.toLowerCase().includes(wanted))
    .toSorted(
      (a, b) =>
        (claimsByOrigin.get(b.id)?.length ?? 0) - (claimsByOrigin.get(a.id)?.length ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
  const { shown, control } = useMore(origins, 100);
  return (
    <>
      <Head title={strings.nav.origins} lead={strings.origins.lead} />
      <div className="controls">
        <FindField label={strings.origins.filter} value={find} onChange={setFind} />
      </div>
      {origins.length === 0 ? (
        <p className="empty">{strings.origins.empty}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">
                <Term word="origin">{strings.origins.name}</Term>
              </th>
              <th scope="col">{strings.origins.kind}</th>
              <th scope="col" className="number">
                {strings.origins.claims}
              </th>
              <th scope="col" className="number">
                {strings.origins.reports}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((origin) => (
              <tr key={origin.id}>
                <th scope="row">
                  <a data-stop="" href={to("origin", origin.id)} dir="auto">
                    {origin.name}
                  </a>{" "}
                  <Correct small finding={{ kind: "origin", origin }} of={origin.name} />
                </th>
                <td>{strings.originKind[origin.kind]}</td>
                <td className="number" data-label={strings.origins.claims}>
                  {groupDigits(claimsByOrigin.get(origin.id)?.length ?? 0)}
                </td>
                <td className="number" data-label={strings.origins.reports}>
                  {groupDigits(origin.reports.length)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {control}
    </>
  );
}
