/** What some reports of a story tell and others leave out. */
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";

export function Omissions() {
  const { record, events } = useRecord();
  const { shown, control } = useMore(record.omissions);
  return (
    <>
      <Head title={strings.nav.omissions} lead={strings.omissions.lead} />
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
