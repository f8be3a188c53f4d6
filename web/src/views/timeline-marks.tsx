/** What stands in a lane of the chronology: marks of events, flags of publication, bars of density. */
import { memo } from "react";
import { dayOf } from "../../../src/model/date.ts";
import { to } from "../address.ts";
import type { EventItem, ExportedReport } from "../data/record-index.ts";
import { outletName, reportTitle } from "../parts/report-name.tsx";
import { StandingShape } from "../parts/standing.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import type { Bar } from "../time/density.ts";
import { drawLane, type DrawnMark } from "../time/draw-lane.ts";
import { formatRange } from "../time/format.ts";
import { shorten } from "../time/label.ts";
import type { Flag } from "../time/lanes.ts";
import type { TimeView } from "../time/time-view.ts";
import { toldBy, tellingBounds, type Told } from "../time/told.ts";
import { BARS, type Measures, type PlacedLane } from "./timeline-layout.ts";

/** Ids of the patterns that marks are filled with. */
export interface Fills {
  readonly hatch: string;
  readonly fadeIn: string;
  readonly fadeOut: string;
}

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
  const core = Math.max(0, width - fadeLeft - fadeRight);
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
        <>
          {core > 0 ? (
            <rect
              className="span-fill"
              fill={`url(#${fills.hatch})`}
              x={fadeLeft}
              y={-half}
              width={core}
              height={half * 2}
            />
          ) : null}
          {fadeLeft > 0 ? (
            <rect
              className="chron-fade"
              fill={`url(#${fills.fadeIn})`}
              y={-half}
              width={fadeLeft}
              height={half * 2}
            />
          ) : (
            <path className="span-edge" d={`M 0 ${-half} V ${half}`} />
          )}
          {fadeRight > 0 ? (
            <rect
              className="chron-fade"
              fill={`url(#${fills.fadeOut})`}
              x={width - fadeRight}
              y={-half}
              width={fadeRight}
              height={half * 2}
            />
          ) : (
            <path className="span-edge" d={`M ${width} ${-half} V ${half}`} />
          )}
          {core > 0 ? (
            <path
              className="span-edge"
              d={`M ${fadeLeft} ${-half} h ${core} M ${fadeLeft} ${half} h ${core}`}
            />
          ) : null}
        </>
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

interface FlagGroup {
  readonly reports: ExportedReport[];
  /** Where the flag stands: at the first day, or at the end of the last one where only that is known. */
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly vague: boolean;
}

const FLAG = 13;
/** Room for the number of reports beside a flag. */
const COUNT = 22;
const BEYOND = 6;
/** Above this number of flags, the days of each would only make stripes. */
const MOST_SPANS = 12;

/** The reports of a lane as flags at their days; those that would cover each other share one. */
function groupFlags(flags: readonly Flag[], view: TimeView, plot: number): readonly FlagGroup[] {
  const perDay = plot / view.days;
  const groups: FlagGroup[] = [];
  for (const { report, first, end } of flags) {
    // An end that is not known lies beyond the plot.
    const left = first === null ? -BEYOND : Math.max(-BEYOND, (first - view.start) * perDay);
    const right =
      end === null ? plot + BEYOND : Math.min(plot + BEYOND, (end - view.start) * perDay);
    if (left > plot || right < 0) continue;
    const openLeft = first === null;
    const x = openLeft ? Math.min(plot - 1, right) : Math.max(0.5, left + 0.5);
    const last = groups.at(-1);
    const room = last && last.reports.length > 1 ? FLAG + COUNT : FLAG;
    if (last && Math.abs(x - last.x) < room + 4 && last.openLeft === openLeft)
      last.reports.push(report);
    else
      groups.push({
        reports: [report],
        x,
        left,
        right,
        openLeft,
        vague: first === null || end === null || end - first > 1,
      });
  }
  return groups;
}

/** When reports of a lane were published: a flag at the day; hollow, with its span, where only bounds are known. */
function Flags({
  flags,
  view,
  plot,
  foot,
  height,
  known,
}: {
  flags: readonly Flag[];
  view: TimeView;
  plot: number;
  foot: number;
  height: number;
  known: string | null;
}) {
  const groups = groupFlags(flags, view, plot);
  return groups.map((group) => {
    const first = group.reports[0]!;
    const about = [
      ...group.reports.slice(0, 4).map(reportTitle),
      ...(group.reports.length > 4 ? ["…"] : []),
      `${strings.chronology.published} ${formatRange(first.published)}`,
    ].join("\n");
    const told = toldBy(tellingBounds([first.published]), known);
    const classes = `flag ${told}${group.vague ? " vague" : ""}`;
    const { x } = group;
    return (
      <a
        key={first.id}
        href={to("report", first.id)}
        tabIndex={-1}
        className={classes}
        aria-label={about}
        onDragStart={(drag) => {
          drag.preventDefault();
        }}
      >
        <title>{about}</title>
        {groups.length > MOST_SPANS ? null : (
          <rect
            className="flag-span"
            x={group.left}
            y={1}
            width={Math.max(2, group.right - group.left)}
            height={height - 2}
          />
        )}
        <path
          className="flag-shape"
          d={
            group.openLeft
              ? `M ${x} ${foot} v -15 h -11 l 4 4.5 l -4 4.5 h 11`
              : `M ${x} ${foot} v -15 h 11 l -4 4.5 l 4 4.5 h -11`
          }
        />
        {group.reports.length > 1 ? (
          <text className="flag-count" x={x + 14} y={foot - 4}>
            {groupDigits(group.reports.length)}
          </text>
        ) : null}
      </a>
    );
  });
}

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
