/** The drawing of the chronology, to scale: outlets as lanes, events as marks and hatched spans, publication dates as flags. */
import { memo, useEffect, useId, useMemo, useRef, useState } from "react";
import { dayNumber } from "../../../src/model/date.ts";
import { to } from "../address.ts";
import type { EventItem, ExportedReport } from "../data/record-index.ts";
import { outletName, reportTitle } from "../parts/report-name.tsx";
import { StandingShape } from "../parts/standing.tsx";
import { groupDigits, strings } from "../strings.ts";
import { formatDay, formatRange } from "../time/format.ts";
import {
  lanesOf,
  orderingDay,
  placeLane,
  shorten,
  type Lane,
  type PlacedEvent,
  type PlacedFlag,
  type PlacedLane,
} from "../time/lanes.ts";
import { daysIn, ticksOf, type Window } from "../time/scale.ts";

const ROW = 20;
const LANE_TOP = 30;
const LANE_GAP = 10;
const AXIS = 30;
const NARROWEST = 560;
const MOST_LANES = 40;
const MOST_MARKS = 1_000;

/** The width of an element as it changes; a usual one before it is known. */
function useWidth(): readonly [React.RefObject<HTMLDivElement | null>, number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}

/** A lane with its place in the drawing; `top`: how far below its edge its first row begins. */
interface DrawnLane extends PlacedLane {
  readonly y: number;
  readonly top: number;
  readonly height: number;
}

/** Room for the lane's name and flags: flags stand below the name where they would cover it. */
function laneTop(lane: PlacedLane): number {
  const nameEnd = 24 + outletName(lane.lane.reports[0]!).length * 7.2;
  return lane.published.some(({ extent }) => extent.x < nameEnd) ? LANE_TOP + 18 : LANE_TOP;
}

/** All lanes placed one below the other, no more lanes and marks than can be drawn at once. */
function draw(
  lanes: readonly Lane[],
  window: Window,
  width: number,
  small: boolean,
): { placed: DrawnLane[]; marks: number; wanted: number; height: number } {
  const placed: DrawnLane[] = [];
  let y = AXIS;
  let marks = 0;
  let wanted = 0;
  for (const lane of lanes.slice(0, small ? 12 : MOST_LANES)) {
    const one = placeLane(lane, window, width - 2, !small);
    wanted += one.events.length;
    const events = one.events.slice(0, Math.max(0, MOST_MARKS - marks));
    marks += events.length;
    const rows = events.reduce((most, { row }) => Math.max(most, row + 1), 1);
    const top = laneTop(one);
    const height = top + rows * (small ? 12 : ROW) + 4;
    placed.push({ ...one, events, y, top, height });
    y += height + LANE_GAP;
  }
  return { placed, marks, wanted, height: y };
}

interface TimelineProps {
  readonly window: Window;
  readonly events: readonly EventItem[];
  readonly reports: readonly ExportedReport[];
  /** Without words at the marks and with low lanes. */
  readonly small?: boolean;
  /** The event that a person points at, shown in every lane. */
  readonly hot?: string | null;
  readonly onHot?: (event: string | null) => void;
}

export function Timeline({
  window,
  events,
  reports,
  small = false,
  hot = null,
  onHot,
}: TimelineProps) {
  const hatch = useId();
  const [box, boxWidth] = useWidth();
  const width = Math.max(small ? 280 : NARROWEST, boxWidth);
  const lanes = useMemo(() => lanesOf(reports, events), [reports, events]);
  const { from, to: until } = window;
  const drawing = useMemo(
    () => draw(lanes, { from, to: until }, width, small),
    [lanes, from, until, width, small],
  );
  const { placed, marks, wanted, height: y } = drawing;
  const ticks = ticksOf(window, width);
  const perDay = width / daysIn(window);
  const xOf = (day: string) => (dayNumber(day) - dayNumber(window.from)) * perDay;
  return (
    <div className="timeline">
      <div
        ref={box}
        className="scroll"
        tabIndex={width > boxWidth ? 0 : undefined}
        role={width > boxWidth ? "region" : undefined}
        aria-label={width > boxWidth ? strings.nav.chronology : undefined}
      >
        <svg
          width={width}
          height={y}
          viewBox={`0 0 ${width} ${y}`}
          role="group"
          aria-label={strings.chronology.graphic(
            events.filter((event) => orderingDay(event) !== null).length,
            formatDay(window.from),
            formatDay(window.to),
          )}
        >
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse">
              <path className="hatch" d="M -1 7 L 7 -1 M -1 1 L 1 -1 M 5 7 L 7 5" />
            </pattern>
          </defs>
          {ticks.map((tick) => (
            <g key={tick.day} aria-hidden="true">
              <line
                className={tick.major ? "tick major" : "tick"}
                x1={xOf(tick.day)}
                x2={xOf(tick.day)}
                y1={AXIS - 12}
                y2={y}
              />
              <text className="tick-label" x={xOf(tick.day) + 4} y={AXIS - 14}>
                {tick.label}
              </text>
            </g>
          ))}
          {placed.map((lane) => (
            <LaneMarks
              key={lane.lane.key}
              lane={lane}
              width={width}
              hatch={hatch}
              small={small}
              hot={hot !== null && lane.lane.events.some(({ id }) => id === hot) ? hot : null}
              onHot={onHot}
            />
          ))}
        </svg>
      </div>
      {lanes.length > placed.length ? (
        <p className="quiet">{strings.chronology.lanes(placed.length, lanes.length)}</p>
      ) : null}
      {wanted > marks ? <p className="quiet">{strings.chronology.tooMany(marks, wanted)}</p> : null}
    </div>
  );
}

/** When reports of a lane were published: a flag at the day; hollow, with its span, where only bounds are known. */
function Flag({ flag, lane }: { flag: PlacedFlag; lane: DrawnLane }) {
  const { reports, extent } = flag;
  const first = reports[0]!;
  const vague = first.published.earliest !== first.published.latest;
  const about = [
    ...reports.slice(0, 8).map(reportTitle),
    ...(reports.length > 8 ? ["…"] : []),
    `${strings.chronology.published} ${formatRange(first.published)}`,
  ].join("\n");
  const foot = lane.y + lane.top - 8;
  const right = extent.x + extent.width - 1;
  return (
    <a href={to("report", first.id)} tabIndex={-1} className="flag" aria-label={about}>
      <title>{about}</title>
      <rect
        className={vague ? "flag-span vague" : "flag-span"}
        x={extent.x}
        y={lane.y + 1}
        width={extent.width}
        height={lane.height - 2}
      />
      <path
        className={vague ? "flag-shape vague" : "flag-shape"}
        d={
          extent.openLeft
            ? `M ${right} ${foot} v -18 h -12 l 4 5 l -4 5 h 12`
            : `M ${extent.x + 1} ${foot} v -18 h 12 l -4 5 l 4 5 h -12`
        }
      />
      {reports.length > 1 ? (
        <text className="flag-count" x={extent.x + 17} y={foot - 8}>
          {groupDigits(reports.length)}
        </text>
      ) : null}
    </a>
  );
}

const LaneMarks = memo(function LaneMarks({
  lane,
  width,
  hatch,
  small,
  hot,
  onHot,
}: {
  lane: DrawnLane;
  width: number;
  hatch: string;
  small: boolean;
  hot: string | null;
  onHot: ((event: string | null) => void) | undefined;
}) {
  const row = small ? 12 : ROW;
  const name = outletName(lane.lane.reports[0]!);
  return (
    <g role="group" aria-label={name}>
      <rect className="lane" x={0} y={lane.y} width={width} height={lane.height} rx={4} />
      <text className="lane-name" x={8} y={lane.y + 17} aria-hidden="true">
        {shorten(name, Math.max(12, Math.floor(width / 14)))}
      </text>
      {lane.published.map((flag) => (
        <Flag key={flag.reports[0]!.id} flag={flag} lane={lane} />
      ))}
      {lane.events.map((placed) => (
        <EventMark
          key={placed.event.id}
          placed={placed}
          y={lane.y + lane.top + placed.row * row + row / 2}
          hatch={hatch}
          small={small}
          hot={hot === placed.event.id}
          onHot={onHot}
        />
      ))}
    </g>
  );
});

const EventMark = memo(function EventMark({
  placed,
  y,
  hatch,
  small,
  hot,
  onHot,
}: {
  placed: PlacedEvent;
  y: number;
  hatch: string;
  small: boolean;
  hot: boolean;
  onHot: ((event: string | null) => void) | undefined;
}) {
  const { event, extent, label, labelX } = placed;
  const exact = event.earliest !== null && event.earliest === event.latest;
  const half = small ? 4 : 7;
  const [left, right] = [extent.x, extent.x + extent.width];
  const about = `${event.label}. ${formatRange(event)}. ${strings.standing[event.standing]}`;
  return (
    <a
      href={to("event", event.id)}
      tabIndex={-1}
      {...(small ? {} : { "data-stop": "" })}
      className={`event-mark ${event.standing}${hot ? " hot" : ""}`}
      aria-label={about}
      onMouseEnter={() => onHot?.(event.id)}
      onMouseLeave={() => onHot?.(null)}
      onFocus={() => onHot?.(event.id)}
      onBlur={() => onHot?.(null)}
    >
      <title>{about}</title>
      {exact ? null : (
        <>
          <rect
            className="span-fill"
            fill={`url(#${hatch})`}
            x={left}
            y={y - half}
            width={extent.width}
            height={half * 2}
          />
          <path
            className="span-edge"
            d={`M ${left} ${y - half} H ${right} M ${left} ${y + half} H ${right}`}
          />
          {extent.openLeft ? (
            <path className="span-open" d={`M ${left + 6} ${y - half} l -6 ${half} l 6 ${half}`} />
          ) : (
            <path className="span-edge" d={`M ${left} ${y - half} V ${y + half}`} />
          )}
          {extent.openRight ? (
            <path className="span-open" d={`M ${right - 6} ${y - half} l 6 ${half} l -6 ${half}`} />
          ) : (
            <path className="span-edge" d={`M ${right} ${y - half} V ${y + half}`} />
          )}
        </>
      )}
      <StandingShape
        standing={event.standing}
        x={exact ? left + Math.min(extent.width / 2, 8) : left + Math.min(extent.width / 2, 12)}
        y={y}
        size={small ? 7 : 10}
      />
      {label === null ? null : (
        <text className="event-label" x={labelX} y={y + 4}>
          {label}
        </text>
      )}
    </a>
  );
});
