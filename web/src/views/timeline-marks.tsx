/** What stands in a lane of the chronology: its name, flags of publication, marks of events, bars of density. */
import { memo } from "react";
import { dayOf } from "../../../src/model/date.ts";
import { to } from "../address.ts";
import type { EventItem } from "../data/record-index.ts";
import { outletName } from "../parts/report-name.tsx";
import { StandingShape } from "../parts/standing.tsx";
import { strings } from "../strings/index.ts";
import type { Bar } from "../time/density.ts";
import { drawLane, type DrawnMark } from "../time/draw-lane.ts";
import { formatRange } from "../time/format.ts";
import { shorten } from "../time/label.ts";
import type { TimeView } from "../time/time-view.ts";
import type { Told } from "../time/told.ts";
import { SpanShape, type Fills } from "./timeline-fills.tsx";
import { Flags } from "./timeline-flags.tsx";
import { BARS, type Measures, type PlacedLane } from "./timeline-layout.ts";

/** What marks call when a person does something with them. */
export interface MarkActs {
  /** Null: the pointer or the focus left it. */
  readonly onHot?: ((event: string | null) => void) | undefined;
  readonly onSelect?: ((event: string) => void) | undefined;
  /** Shows a range of days, from 1970-01-01. */
  readonly onZoomTo?: ((first: number, end: number) => void) | undefined;
}

interface LaneMarksProps {
  readonly placed: PlacedLane;
  readonly view: TimeView;
  readonly plot: number;
  readonly measures: Measures;
  readonly fills: Fills;
  readonly known: string | null;
  readonly hot: string | null;
  readonly selected: string | null;
  readonly acts: MarkActs;
}

/** One lane with all that it shows at this moment. */
export function LaneMarks({
  placed,
  view,
  plot,
  measures,
  fills,
  known,
  hot,
  selected,
  acts,
}: LaneMarksProps) {
  const { lane, packing, y, height } = placed;
  const { marks, bars } = drawLane(packing, view, plot, known);
  const name = outletName(lane.reports[0]!);
  const width = plot + measures.gutter;
  const rows = packing.rows * measures.row;
  const half = measures.words ? 7 : 4;
  return (
    <g role="group" aria-label={name} transform={`translate(0 ${y})`}>
      <rect className="chron-lane" width={width} height={height} rx={4} />
      <text className="chron-lane-name" x={8} y={17} aria-hidden="true">
        <title>{name}</title>
        {shorten(name, Math.max(12, Math.floor((measures.gutter || width) / 7.2)))}
      </text>
      <svg x={measures.gutter} width={plot} height={height}>
        <Flags
          flags={lane.flags}
          view={view}
          plot={plot}
          foot={measures.head - 4}
          height={height}
          known={known}
        />
        {marks.map((drawn) => {
          const { id } = drawn.mark.event;
          return (
            <g
              key={id}
              transform={`translate(${round(drawn.x)} ${
                measures.head + drawn.row * measures.row + measures.row / 2
              })`}
            >
              <EventMark
                {...shapeOf(drawn)}
                event={drawn.mark.event}
                half={half}
                fills={fills}
                told={drawn.told}
                hot={hot === id}
                selected={selected === id}
                acts={acts}
              />
            </g>
          );
        })}
        {bars.length === 0 ? null : (
          <Bars
            bars={bars}
            view={view}
            plot={plot}
            y={measures.head + rows}
            onZoomTo={acts.onZoomTo}
          />
        )}
      </svg>
    </g>
  );
}

/** To quarters of a pixel, so that what only moved is the same again. */
const round = (pixels: number): number => Math.round(pixels * 4) / 4;

/** A mark's measures, seen from its own left edge. */
function shapeOf(drawn: DrawnMark) {
  return {
    first: drawn.mark.first,
    exact: drawn.exact,
    width: round(drawn.width),
    fadeLeft: round(drawn.fadeLeft),
    fadeRight: round(drawn.fadeRight),
    shapeX: round(drawn.shapeX - drawn.x),
    label: drawn.label?.text ?? null,
    labelX: drawn.label === null ? 0 : round(drawn.label.x - drawn.x),
    inside: drawn.label?.inside ?? false,
  };
}

const EventMark = memo(function EventMark({
  event,
  first,
  exact,
  width,
  fadeLeft,
  fadeRight,
  shapeX,
  label,
  labelX,
  inside,
  half,
  fills,
  told,
  hot,
  selected,
  acts,
}: ReturnType<typeof shapeOf> & {
  readonly event: EventItem;
  readonly half: number;
  readonly fills: Fills;
  readonly told: Told;
  readonly hot: boolean;
  readonly selected: boolean;
  readonly acts: MarkActs;
}) {
  const { onHot, onSelect } = acts;
  const about = [
    event.label,
    formatRange(event),
    strings.standing[event.standing],
    ...(told === "told" ? [] : [strings.chronology.told[told]]),
  ].join(". ");
  const classes = ["event-mark", event.standing, told];
  if (hot) classes.push("hot");
  if (selected) classes.push("selected");
  return (
    <a
      href={onSelect ? to("event", event.id) : to("chronology", null, { at: event.id })}
      tabIndex={-1}
      data-first={first}
      {...(onSelect ? { "data-stop": "", "data-event": event.id } : {})}
      className={classes.join(" ")}
      aria-label={about}
      {...(selected ? { "aria-current": "true" as const } : {})}
      onDragStart={(drag) => {
        drag.preventDefault();
      }}
      onClick={(click) => {
        if (!onSelect || click.ctrlKey || click.metaKey || click.shiftKey) return;
        click.preventDefault();
        onSelect(event.id);
      }}
      onMouseEnter={() => onHot?.(event.id)}
      onMouseLeave={() => onHot?.(null)}
      onFocus={() => onHot?.(event.id)}
      onBlur={() => onHot?.(null)}
    >
      <title>{about}</title>
      {exact ? (
        <rect className="chron-day" y={-half} width={width} height={half * 2} rx={2} />
      ) : (
        <SpanShape
          width={width}
          half={half}
          fadeLeft={fadeLeft}
          fadeRight={fadeRight}
          fills={fills}
        />
      )}
      {selected || hot ? <circle className="chron-ring" cx={shapeX} r={half + 2} /> : null}
      <StandingShape standing={event.standing} x={shapeX} y={0} size={half > 5 ? 10 : 7} />
      {label === null ? null : (
        <text className={inside ? "event-label inside" : "event-label"} x={labelX} y={4}>
          {label}
        </text>
      )}
    </a>
  );
});

/** The height of a bar, so that one is seen and many do not fill the lane: by the root of the count. */
export function barHeight(count: number, most: number, room: number): number {
  return Math.max(3, room * Math.sqrt(count / Math.max(1, most)));
}

function Bars({
  bars,
  view,
  plot,
  y,
  onZoomTo,
}: {
  bars: readonly Bar[];
  view: TimeView;
  plot: number;
  y: number;
  onZoomTo: MarkActs["onZoomTo"];
}) {
  const perDay = plot / view.days;
  const most = bars.reduce((high, { count }) => Math.max(high, count), 1);
  return bars.map((bar) => {
    const x = (bar.first - view.start) * perDay;
    const width = Math.max(2, (bar.end - bar.first) * perDay - 1);
    const height = barHeight(bar.count, most, BARS - 4);
    const when = formatRange({ earliest: dayOf(bar.first), latest: dayOf(bar.end - 1) }, true);
    return (
      <rect
        key={bar.first}
        className="chron-bar"
        x={round(x)}
        y={y + BARS - 2 - height}
        width={round(width)}
        height={height}
        onClick={() => onZoomTo?.(bar.first, bar.end)}
      >
        <title>{strings.chronology.eventsOn(bar.count, when)}</title>
      </rect>
    );
  });
}
