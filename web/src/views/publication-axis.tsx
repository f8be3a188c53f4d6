/** The second axis of the chronology: when the reports were published, with a cursor that asks what was known by the end of a day. */
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { dayNumber, dayOf } from "../../../src/model/date.ts";
import { strings } from "../strings/index.ts";
import { densityOf } from "../time/density.ts";
import { formatDay, formatRange } from "../time/format.ts";
import type { Lane } from "../time/lanes.ts";
import type { TimeView } from "../time/time-view.ts";
import { barHeight } from "./timeline-marks.tsx";

const HEIGHT = 46;
const FOOT = HEIGHT - 14;
const ROOM = 20;

/** The days on which something was published, each once, in order; the latest possible day where only bounds are known. */
export function publicationDays(lanes: readonly Lane[]): readonly string[] {
  const days = new Set<string>();
  for (const { reports } of lanes)
    for (const { published } of reports) {
      const day = published.latest ?? published.earliest;
      if (day !== null) days.add(day);
    }
  return [...days].sort();
}

/** The publication day next to `known` in a direction; null past the last one, where everything is told. */
export function nextPublication(
  days: readonly string[],
  known: string | null,
  direction: 1 | -1,
): string | null {
  if (known === null) return direction === 1 ? null : (days.at(-1) ?? null);
  if (direction === 1) return days.find((day) => day > known) ?? null;
  return days.findLast((day) => day < known) ?? days[0] ?? null;
}

interface PublishedDay {
  readonly day: number;
  /** Whether it is the day itself, and not only a bound. */
  readonly exact: boolean;
}

function publishedDays(lanes: readonly Lane[]): readonly PublishedDay[] {
  return lanes
    .flatMap(({ flags }) =>
      flags.flatMap(({ first, end }) => {
        const day = first ?? (end === null ? null : end - 1);
        return day === null ? [] : [{ day, exact: first !== null && end === first + 1 }];
      }),
    )
    .sort((a, b) => a.day - b.day);
}

export function PublicationAxis({
  lanes,
  view,
  width,
  gutter,
  known,
  onKnown,
}: {
  lanes: readonly Lane[];
  view: TimeView;
  width: number;
  gutter: number;
  known: string | null;
  onKnown: (day: string | null) => void;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const days = useMemo(() => publicationDays(lanes), [lanes]);
  const published = useMemo(() => publishedDays(lanes), [lanes]);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const plot = Math.max(120, width - gutter);
  const perDay = plot / view.days;
  const inBars = (reports: readonly PublishedDay[]) =>
    densityOf(reports, ({ day }) => day, perDay, view.start, view.start + view.days);
  const all = inBars(published);
  const exact = new Map(
    inBars(published.filter((one) => one.exact)).map((bar) => [bar.first, bar]),
  );
  const most = all.reduce((high, { count }) => Math.max(high, count), 1);
  const end = known === null ? plot : (dayNumber(known) + 1 - view.start) * perDay;
  const handle = gutter + Math.min(plot, Math.max(0, end));
  const set = (clientX: number) => {
    const box = strip.current?.getBoundingClientRect();
    if (!box) return;
    const at = (clientX - box.left - gutter) / perDay + view.start;
    // The cursor stands at the end of its day.
    const day = dayOf(Math.round(at) - 1);
    onKnown(clientX >= box.left + width - 3 || day > last ? null : day < first ? first : day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = (by: number) => {
      const day = dayOf((known === null ? dayNumber(last) + 1 : dayNumber(known)) + by);
      return day > last ? null : day < first ? first : day;
    };
    if (event.key === "ArrowLeft" || event.key === "ArrowDown") onKnown(moved(-1));
    else if (event.key === "ArrowRight" || event.key === "ArrowUp")
      onKnown(known === null ? null : moved(1));
    else if (event.key === "PageDown") onKnown(nextPublication(days, known, -1));
    else if (event.key === "PageUp") onKnown(nextPublication(days, known, 1));
    else if (event.key === "Home") onKnown(first);
    else if (event.key === "End" || event.key === "Escape") onKnown(null);
    else return;
    event.preventDefault();
  };
  const dragging = (event: PointerEvent) => event.currentTarget.hasPointerCapture(event.pointerId);
  return (
    <div className="chron-published chron-axis" ref={strip}>
      <svg width={width} height={HEIGHT} aria-hidden="true">
        <text className="chron-axis-name" x={8} y={gutter > 0 ? HEIGHT - 18 : 13}>
          {strings.chronology.publishedAxis}
        </text>
        <svg x={gutter} width={plot} height={HEIGHT}>
          {known === null ? null : (
            <rect
              className="chron-unknown"
              x={Math.max(0, end)}
              width={Math.max(0, plot - Math.max(0, end))}
              height={HEIGHT}
            />
          )}
          <line className="tick major" x1={0} x2={plot} y1={FOOT} y2={FOOT} />
          {all.map((bar) => {
            const when = formatRange(
              { earliest: dayOf(bar.first), latest: dayOf(bar.end - 1) },
              true,
            );
            const sure = exact.get(bar.first)?.count ?? 0;
            const place = {
              x: (bar.first - view.start) * perDay,
              width: Math.max(2, (bar.end - bar.first) * perDay - 1),
            };
            const height = barHeight(bar.count, most, ROOM);
            const sureHeight = (height * sure) / bar.count;
            return (
              <g key={bar.first}>
                <title>{strings.chronology.reportsOn(bar.count, bar.count - sure, when)}</title>
                {sure < bar.count ? (
                  <rect
                    className="chron-published-bar vague"
                    {...place}
                    y={FOOT - height}
                    height={height - sureHeight}
                  />
                ) : null}
                {sure > 0 ? (
                  <rect
                    className="chron-published-bar"
                    {...place}
                    y={FOOT - sureHeight}
                    height={sureHeight}
                  />
                ) : null}
              </g>
            );
          })}
        </svg>
        {known === null ? null : (
          <>
            <line className="chron-known-line" x1={handle} x2={handle} y1={0} y2={HEIGHT} />
            <text
              className="chron-known-day"
              x={handle + (handle > width / 2 ? -8 : 8)}
              y={HEIGHT - 3}
              textAnchor={handle > width / 2 ? "end" : "start"}
            >
              {formatDay(known, true)}
            </text>
          </>
        )}
      </svg>
      <div
        className={`chron-handle${known === null ? " off" : ""}`}
        style={{ insetInlineStart: `${handle}px` }}
        role="slider"
        tabIndex={0}
        aria-label={strings.chronology.known}
        aria-valuemin={dayNumber(first)}
        aria-valuemax={dayNumber(last) + 1}
        aria-valuenow={known === null ? dayNumber(last) + 1 : dayNumber(known)}
        aria-valuetext={known === null ? strings.chronology.knownAlways : formatDay(known)}
        title={known === null ? strings.chronology.knownHint : formatDay(known)}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          event.currentTarget.focus();
          event.preventDefault();
        }}
        onPointerMove={(event) => {
          if (dragging(event)) set(event.clientX);
        }}
      />
    </div>
  );
}
