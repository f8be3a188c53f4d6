/** What some reports of a story tell and others leave out. */
import { useState } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import { Choice } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { outletName, ReportLinks } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";

export function Omissions() {
  const { record, events, reports } = useRecord();
  const [outlet, setOutlet] = useState("");
  const outletOf = (id: string) => {
    const report = reports.get(id);
    return report ? outletName(report) : id;
  };
  const silent = new Set(record.omissions.flatMap(({ missing }) => missing.map(outletOf)));
  const chosen = record.omissions.filter(
    ({ missing }) => outlet === "" || missing.some((id) => outletOf(id) === outlet),
  );
  const { shown, control } = useMore(chosen);
  return (
    <>
      <Head title={strings.nav.omissions} lead={strings.omissions.lead} />
      {silent.size > 1 ? (
        <div className="controls">
          <Choice
            label={strings.omissions.by}
            value={outlet}
            options={[
              ["", strings.all],
              ...[...silent].toSorted().map((name) => [name, name] as const),
            ]}
            onChange={setOutlet}
          />
          <p className="shown quiet" role="status">
            {strings.counts.events(chosen.length)}
          </p>
        </div>
      ) : null}
      {record.omissions.length === 0 ? (
        <p className="empty">{strings.omissions.empty}</p>
      ) : (
        <table className="table stack">
          <thead>
            <tr>
              <th scope="col">{strings.event.when}</th>
              <th scope="col">{strings.detail.event}</th>
              <th scope="col">{strings.omissions.told}</th>
              <th scope="col">{strings.omissions.missing}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((omission) => {
              const event = events.get(omission.event);
              return (
                <tr key={omission.event + omission.story}>
                  <td className="nowrap">{event ? formatRange(event, true) : null}</td>
                  <th scope="row">
                    <a data-stop="" href={to("event", omission.event)} dir="auto" className="serif">
                      {event?.label ?? omission.event}
                    </a>{" "}
                    <Correct
                      small
                      finding={{ kind: "omission", omission }}
                      of={event?.label ?? omission.event}
                    />
                  </th>
                  <td data-label={strings.omissions.told}>
                    <ReportLinks ids={event?.reports ?? []} dated={false} />
                  </td>
                  <td data-label={strings.omissions.missing}>
                    <ReportLinks ids={omission.missing} dated={false} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {control}
      <RejectedHere kinds={["omission"]} />
    </>
  );
}
