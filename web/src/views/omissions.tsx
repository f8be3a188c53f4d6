/** What some reports of a story tell and others leave out. */
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { strings } from "../strings.ts";
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
        <ul className="cards">
          {shown.map((omission) => {
            const event = events.get(omission.event);
            return (
              <li key={omission.event + omission.story} className="card">
                <h2 className="card-title">
                  <a data-stop="" href={to("event", omission.event)} dir="auto">
                    {event?.label ?? omission.event}
                  </a>
                </h2>
                {event ? <p className="quiet">{formatRange(event)}</p> : null}
                <dl className="facts">
                  <div>
                    <dt>{strings.omissions.told}</dt>
                    <dd>
                      <ReportLinks ids={event?.reports ?? []} />
                    </dd>
                  </div>
                  <div>
                    <dt>{strings.omissions.missing}</dt>
                    <dd>
                      <ReportLinks ids={omission.missing} />
                    </dd>
                  </div>
                </dl>
              </li>
            );
          })}
        </ul>
      )}
      {control}
    </>
  );
}
