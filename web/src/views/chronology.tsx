/** The chronology: the drawing with its range, and the same as a list. */
import { useMemo, useState } from "react";
import { to } from "../address.ts";
import { replaceAddress } from "../location.ts";
import { useRecord } from "../data/context.ts";
import type { EventItem, ExportedRecord } from "../data/record-index.ts";
import { Choice } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { Standing, StandingShape } from "../parts/standing.tsx";
import { Term } from "../parts/term.tsx";
import { strings } from "../strings.ts";
import { formatRange } from "../time/format.ts";
import { byDay, orderingDay } from "../time/lanes.ts";
import { fittingWindow, moved, wholeWindow, zoomed, type Window } from "../time/scale.ts";
import { Timeline } from "./timeline.tsx";

const isDay = (day: string | null): day is string =>
  day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day);

/** The reports of a story and the events of a standing, in order, those without a date last; "" stands for all. */
function selected(record: ExportedRecord, story: string, standing: string) {
  const own =
    story === "" ? null : new Set(record.stories.find((one) => one.id === story)?.reports ?? []);
  const reports = own ? record.reports.filter((report) => own.has(report.id)) : record.reports;
  const events = record.events
    .filter(
      (event) =>
        (standing === "" || event.standing === standing) &&
        (own === null || event.reports.some((report) => own.has(report))),
    )
    .toSorted(byDay);
  const dated = events.filter((event) => orderingDay(event) !== null);
  const fit =
    events.length === 0
      ? null
      : fittingWindow([...events, ...reports.map((report) => report.published)]);
  return { reports, events, dated, fit };
}

export function Chronology({ query }: { query: URLSearchParams }) {
  const { record } = useRecord();
  const [hot, setHot] = useState<string | null>(null);
  const story = query.get("story") ?? "";
  const standing = query.get("standing") ?? "";
  const { reports, events, dated, fit } = useMemo(
    () => selected(record, story, standing),
    [record, story, standing],
  );
  const [from, until] = [query.get("from"), query.get("to")];
  const window: Window | null =
    isDay(from) && isDay(until) && from <= until ? { from, to: until } : fit;
  const show = (next: Window | null, filters: { story?: string; standing?: string } = {}) => {
    const set = { story, standing, ...filters };
    replaceAddress(
      to("chronology", null, {
        story: set.story || null,
        standing: set.standing || null,
        from: next?.from,
        to: next?.to,
      }),
    );
  };
  return (
    <>
      <Head title={strings.nav.chronology} lead={strings.chronology.lead} />
      <div className="controls">
        {record.stories.length > 1 ? (
          <Choice
            label={strings.chronology.story}
            value={story}
            options={[
              ["", strings.all],
              ...record.stories.map((one) => [one.id, one.label] as const),
            ]}
            onChange={(value) => {
              show(null, { story: value });
            }}
          />
        ) : null}
        <Choice
          label={strings.chronology.standing}
          value={standing}
          options={[["", strings.all], ...Object.entries(strings.standing)]}
          onChange={(value) => {
            show(null, { standing: value });
          }}
        />
        {window ? <RangeButtons window={window} events={dated} show={show} /> : null}
      </div>
      {window ? (
        <>
          <Timeline window={window} events={events} reports={reports} hot={hot} onHot={setHot} />
          <Legend />
          <Outside events={dated} window={window} />
        </>
      ) : (
        <p className="empty">{strings.chronology.empty}</p>
      )}
      {events.length === 0 ? null : (
        <>
          <h2>{strings.chronology.list}</h2>
          <EventList events={dated} hot={hot} onHot={setHot} />
          {dated.length < events.length ? (
            <>
              <h2>{strings.chronology.undatedHead}</h2>
              <EventList events={events.slice(dated.length)} hot={hot} onHot={setHot} />
            </>
          ) : null}
        </>
      )}
    </>
  );
}

function RangeButtons({
  window,
  events,
  show,
}: {
  window: Window;
  events: readonly EventItem[];
  show: (window: Window | null) => void;
}) {
  const buttons: readonly (readonly [string, () => Window | null])[] = [
    [strings.chronology.zoomIn, () => zoomed(window, 0.5)],
    [strings.chronology.zoomOut, () => zoomed(window, 2)],
    [strings.chronology.earlier, () => moved(window, -0.5)],
    [strings.chronology.later, () => moved(window, 0.5)],
    [strings.chronology.fit, () => null],
    [strings.chronology.everything, () => wholeWindow(events)],
  ];
  return (
    <span className="buttons" role="group" aria-label={strings.chronology.controls}>
      {buttons.map(([label, next]) => (
        <button
          key={label}
          type="button"
          className="button"
          onClick={() => {
            show(next());
          }}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

function Legend() {
  return (
    <ul className="legend" aria-label={strings.chronology.legend}>
      {(["single", "agreed", "disputed"] as const).map((standing) => (
        <li key={standing}>
          <Standing standing={standing} />
        </li>
      ))}
      <li>
        <svg width="34" height="14" aria-hidden="true" className="legend-span">
          <rect className="span-plain" x="1" y="2" width="32" height="10" />
          <path className="hatch" d="M 4 12 l 10 -10 M 12 12 l 10 -10 M 20 12 l 10 -10" />
          <StandingShape standing="single" x={8} y={7} size={8} />
        </svg>{" "}
        {strings.chronology.between}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true" className="legend-span">
          <path className="span-edge" d="M 1 2 H 33 M 1 12 H 33 M 1 2 V 12" />
          <path className="span-open" d="M 27 2 l 6 5 l -6 5" />
        </svg>{" "}
        {strings.chronology.open}
      </li>
      <li>
        <svg width="16" height="20" aria-hidden="true">
          <path className="flag-shape" d="M 2 19 V 2 H 14 L 10 7 L 14 12 H 2" />
        </svg>{" "}
        {strings.chronology.published}
      </li>
      <li>
        <svg width="16" height="20" aria-hidden="true">
          <path className="flag-shape vague" d="M 2 19 V 2 H 14 L 10 7 L 14 12 H 2" />
        </svg>{" "}
        {strings.chronology.publishedWithin}
      </li>
    </ul>
  );
}

function Outside({ events, window }: { events: readonly EventItem[]; window: Window }) {
  const before = events.filter(
    (event) => (event.latest ?? event.earliest ?? window.from) < window.from,
  ).length;
  const after = events.filter(
    (event) => (event.earliest ?? event.latest ?? window.to) > window.to,
  ).length;
  return before + after === 0 ? null : (
    <p className="quiet">{strings.chronology.outside(before, after)}</p>
  );
}

function EventList({
  events,
  hot,
  onHot,
}: {
  events: readonly EventItem[];
  hot: string | null;
  onHot: (event: string | null) => void;
}) {
  const { shown, control } = useMore(events, 60);
  if (events.length === 0) return null;
  return (
    <>
      <table className="table stack chronology-list">
        <thead>
          <tr>
            <th scope="col">{strings.event.when}</th>
            <th scope="col">{strings.detail.event}</th>
            <th scope="col">
              <Term word="standing">{strings.event.standing}</Term>
            </th>
            <th scope="col">{strings.event.reports}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <tr
              key={event.id}
              className={hot === event.id ? "hot" : undefined}
              onMouseEnter={() => {
                onHot(event.id);
              }}
              onMouseLeave={() => {
                onHot(null);
              }}
            >
              <td className="nowrap">{formatRange(event, true)}</td>
              <th scope="row">
                <a data-stop="" href={to("event", event.id)} dir="auto">
                  {event.label}
                </a>
              </th>
              <td className="nowrap">
                <Standing standing={event.standing} />
              </td>
              <td>
                <ReportLinks ids={event.reports} dated={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {control}
    </>
  );
}
