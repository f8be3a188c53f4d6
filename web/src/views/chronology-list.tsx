/** The chronology in words: events under their days. Only what is near the window is drawn, but all of it on paper and when it is short. */
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useLayoutEffect, useRef, useState } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import type { EventItem } from "../data/record-index.ts";
import { ReportLinks } from "../parts/report-name.tsx";
import { Standing } from "../parts/standing.tsx";
import { usePrinting } from "../printing.ts";
import { strings } from "../strings/index.ts";
import { formatDay, formatRange } from "../time/format.ts";
import { orderingDay } from "../time/lanes.ts";
import { tellingBounds, toldBy } from "../time/told.ts";

/** Longer lists are drawn in part. */
const WHOLE = 150;

interface ListProps {
  /** In order of time. */
  readonly events: readonly EventItem[];
  readonly known: string | null;
  readonly hot: string | null;
  readonly selected: string | null;
  readonly onHot: (event: string | null) => void;
}

export const ChronologyList = memo(function ChronologyList(props: ListProps) {
  const printing = usePrinting();
  const { events } = props;
  if (printing || events.length <= WHOLE)
    return (
      <ol className="plain chronology-list">
        {events.map((event, i) => (
          <EventRow key={event.id} {...props} event={event} before={events[i - 1]} />
        ))}
      </ol>
    );
  return <LongList {...props} />;
});

function LongList(props: ListProps) {
  const { events } = props;
  const list = useRef<HTMLOListElement>(null);
  const [top, setTop] = useState(0);
  // What stands above the list may change its height with every drawing.
  useLayoutEffect(() => {
    const element = list.current;
    if (element) setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
  }, [props.events, props.selected]);
  const rows = useWindowVirtualizer({
    count: events.length,
    estimateSize: () => 62,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (i) => events[i]!.id,
  });
  return (
    <ol
      ref={list}
      className="plain chronology-list long"
      style={{ blockSize: `${rows.getTotalSize()}px` }}
    >
      {rows.getVirtualItems().map((row) => (
        <EventRow
          key={row.key}
          {...props}
          event={events[row.index]!}
          before={events[row.index - 1]}
          place={{
            ref: rows.measureElement,
            index: row.index,
            of: events.length,
            y: row.start - top,
          }}
        />
      ))}
    </ol>
  );
}

function EventRow({
  event,
  before,
  known,
  hot,
  selected,
  onHot,
  place,
}: Omit<ListProps, "events"> & {
  readonly event: EventItem;
  readonly before: EventItem | undefined;
  readonly place?: {
    readonly ref: (element: HTMLElement | null) => void;
    readonly index: number;
    readonly of: number;
    readonly y: number;
  };
}) {
  const { reports } = useRecord();
  const day = orderingDay(event) ?? "";
  const headed = before === undefined || orderingDay(before) !== orderingDay(event);
  const told =
    known === null
      ? "told"
      : toldBy(
          tellingBounds(event.reports.flatMap((id) => reports.get(id)?.published ?? [])),
          known,
        );
  const classes = ["event-row", told];
  if (hot === event.id) classes.push("hot");
  if (selected === event.id) classes.push("selected");
  const exact = event.earliest !== null && event.earliest === event.latest;
  return (
    <li
      className={classes.join(" ")}
      {...(place
        ? {
            ref: place.ref,
            "data-index": place.index,
            "aria-setsize": place.of,
            "aria-posinset": place.index + 1,
            style: { transform: `translateY(${place.y}px)` },
          }
        : {})}
      onMouseEnter={() => {
        onHot(event.id);
      }}
      onMouseLeave={() => {
        onHot(null);
      }}
    >
      {headed && day !== "" ? <h3 className="chron-list-day">{formatDay(day)}</h3> : null}
      <div className="chron-list-event">
        <Standing standing={event.standing} />
        <div>
          <a
            data-stop=""
            className="why"
            href={to("event", event.id)}
            {...(selected === event.id ? { "aria-current": "true" as const } : {})}
            dir="auto"
          >
            {event.label}
          </a>
          <span className="quiet">
            {exact || day === "" ? null : <> {formatRange(event, true)} · </>}{" "}
            {told === "told" ? null : <>{strings.chronology.told[told]} · </>}
            {event.origins.length > 1 ? (
              <>{strings.counts.origins(event.origins.length)} · </>
            ) : null}
            {strings.chronology.toldBy} <ReportLinks ids={event.reports} dated={false} />
          </span>{" "}
          <Correct small finding={{ kind: "event", event }} of={event.label} />
        </div>
      </div>
    </li>
  );
}
