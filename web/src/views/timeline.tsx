/** The drawing of the chronology, to scale: outlets as lanes, events as marks with their uncertainty, and below them when the reports were published. */
import { memo, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { dayNumber } from "../../../src/model/date.ts";
import { StandingShape } from "../parts/standing.tsx";
import { strings } from "../strings/index.ts";
import { formatDay } from "../time/format.ts";
import type { Lane } from "../time/lanes.ts";
import { levelOf } from "../time/pack.ts";
import { ticksOf, type Tick } from "../time/ticks.ts";
import { panned, viewOf, windowOf, zoomedAt, type TimeView } from "../time/time-view.ts";
import type { Window } from "../time/scale.ts";
import { PublicationAxis } from "./publication-axis.tsx";
import { useGestures, type ViewChange } from "./timeline-gestures.ts";
import { lanesBetween, measuresFor, placeLanes } from "./timeline-layout.ts";
import { LaneMarks, type Fills, type MarkActs } from "./timeline-marks.tsx";

/** The size of an element as it changes; a usual one before it is known. */
function useSize(ref: React.RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 900, height: 600 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return size;
}

/** What the marks are filled with, under ids that no other drawing of the page has. */
function useFills(): Fills {
  const id = useId();
  return useMemo(() => ({ hatch: `${id}hatch`, fadeIn: `${id}in`, fadeOut: `${id}out` }), [id]);
}

/** Lanes in sight, and a few around them, so that scrolling finds them drawn. */
const OVERSCAN = 160;

interface TimelineProps {
  readonly lanes: readonly Lane[];
  readonly view: TimeView;
  /** How many dated events the lanes show, for the drawing's name. */
  readonly events: number;
  readonly onView: (change: ViewChange) => void;
  readonly onFit: () => void;
  readonly selected: string | null;
  readonly hot: string | null;
  readonly acts: MarkActs;
  readonly known: string | null;
  readonly onKnown: (day: string | null) => void;
}

export function Timeline({
  lanes,
  view,
  events,
  onView,
  onFit,
  selected,
  hot,
  acts,
  known,
  onKnown,
}: TimelineProps) {
  const picture = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useId();
  const fills = useFills();
  const { width, height: seen } = useSize(scroller);
  const [top, setTop] = useState(0);
  const measures = useMemo(() => measuresFor(width, false), [width]);
  const plot = Math.max(120, width - measures.gutter);
  const level = levelOf(plot / view.days);
  const { placed, height } = useMemo(
    () => placeLanes(lanes, level, measures),
    [lanes, level, measures],
  );
  useGestures(picture, scroller, measures.gutter, onView);
  const ticks = ticksOf(view, plot);
  const shown = windowOf(view);
  const inSight = lanesBetween(placed, top - OVERSCAN, top + seen + OVERSCAN);
  const knownX = known === null ? null : ((dayNumber(known) + 1 - view.start) / view.days) * plot;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Tab") {
      if (toNextMark(event.currentTarget, event.shiftKey)) event.preventDefault();
      return;
    }
    if (event.key === "ArrowLeft") onView((one) => panned(one, -0.1));
    else if (event.key === "ArrowRight") onView((one) => panned(one, 0.1));
    else if (event.key === "+" || event.key === "=") onView((one) => zoomedAt(one, 0.7, 0.5));
    else if (event.key === "-") onView((one) => zoomedAt(one, 1 / 0.7, 0.5));
    else if (event.key === "0") onFit();
    else return;
    event.preventDefault();
  };
  return (
    <div className="chron-picture" ref={picture}>
      <DayAxis ticks={ticks} width={width} gutter={measures.gutter} />
      <div
        className="chron-lanes"
        ref={scroller}
        tabIndex={0}
        role="group"
        aria-label={strings.chronology.graphic(events, formatDay(shown.from), formatDay(shown.to))}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
        onScroll={(event) => {
          setTop(event.currentTarget.scrollTop);
        }}
        onDoubleClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const share = (event.clientX - box.left - measures.gutter) / plot;
          if (share > 0) onView((one) => zoomedAt(one, 0.5, share));
        }}
      >
        <svg width={width} height={height} className="chron-svg">
          <Patterns fills={fills} />
          <Lines
            ticks={ticks}
            x={measures.gutter}
            top={Math.max(0, top - OVERSCAN)}
            bottom={Math.min(height, top + seen + OVERSCAN)}
          />
          {inSight.map((lane) => (
            <LaneMarks
              key={lane.lane.key}
              placed={lane}
              view={view}
              plot={plot}
              measures={measures}
              fills={fills}
              known={known}
              hot={hot}
              selected={selected}
              acts={acts}
            />
          ))}
          {knownX === null || knownX < 0 || knownX > plot ? null : (
            <line
              className="chron-known-line"
              x1={measures.gutter + knownX}
              x2={measures.gutter + knownX}
              y1={0}
              y2={height}
            />
          )}
        </svg>
      </div>
      <PublicationAxis
        lanes={lanes}
        view={view}
        width={width}
        gutter={measures.gutter}
        known={known}
        onKnown={onKnown}
      />
      <p id={keys} className="sr-only">
        {strings.chronology.keys}
      </p>
    </div>
  );
}

/** Moves the focus to the next mark (or the one before) in order of time; false when there is none, and the focus leaves the drawing. */
function toNextMark(scroller: Element, back: boolean): boolean {
  const marks = [...scroller.querySelectorAll<SVGElement>(".event-mark")];
  const first = (mark: SVGElement) => Number(mark.dataset["first"]);
  // Sorting keeps marks of the same day in the order of their lanes.
  marks.sort((a, b) => first(a) - first(b));
  const at = marks.findIndex((mark) => mark === document.activeElement);
  if (back && at === 0) {
    (scroller as HTMLElement).focus();
    return true;
  }
  if (back && at < 0) return false;
  const next = marks[back ? at - 1 : at + 1];
  if (!next) return false;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

const AXIS = 26;

/** When events happened: days, months or years over the lanes. */
function DayAxis({
  ticks,
  width,
  gutter,
}: {
  ticks: readonly Tick[];
  width: number;
  gutter: number;
}) {
  return (
    <svg className="chron-axis" width={width} height={AXIS} aria-hidden="true">
      {gutter > 0 ? (
        <text className="chron-axis-name" x={8} y={AXIS - 9}>
          {strings.chronology.happened}
        </text>
      ) : null}
      <svg x={gutter} width={Math.max(0, width - gutter)} height={AXIS}>
        {ticks.map((tick) => (
          <g key={tick.day}>
            <line
              className={tick.major ? "tick major" : "tick"}
              x1={tick.x}
              x2={tick.x}
              y1={AXIS - 12}
              y2={AXIS}
            />
            <text className="tick-label" x={tick.x + 4} y={AXIS - 9}>
              {tick.label}
            </text>
          </g>
        ))}
      </svg>
    </svg>
  );
}

function Lines({
  ticks,
  x,
  top,
  bottom,
}: {
  ticks: readonly Tick[];
  x: number;
  top: number;
  bottom: number;
}) {
  return (
    <g transform={`translate(${x} 0)`} aria-hidden="true">
      {ticks.map((tick) =>
        tick.x < 0 ? null : (
          <line
            key={tick.day}
            className={tick.major ? "tick major" : "tick"}
            x1={tick.x}
            x2={tick.x}
            y1={top}
            y2={Math.max(top, bottom)}
          />
        ),
      )}
    </g>
  );
}

/** The hatching of spans, and the fading of open ends. */
const Patterns = memo(function Patterns({ fills }: { fills: Fills }) {
  return (
    <defs>
      <pattern id={fills.hatch} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className="hatch" d="M -1 7 L 7 -1 M -1 1 L 1 -1 M 5 7 L 7 5" />
      </pattern>
      {([fills.fadeIn, fills.fadeOut] as const).map((id) => (
        <linearGradient
          key={id}
          id={id}
          {...(id === fills.fadeIn ? { x1: "1", x2: "0" } : { x1: "0", x2: "1" })}
        >
          <stop className="fade-near" offset="0" />
          <stop className="fade-far" offset="1" />
        </linearGradient>
      ))}
    </defs>
  );
});

const NO_ACTS: MarkActs = {};
const FEWEST_LANES = 12;

/** The chronology in small: the first lanes without words; each mark leads to its event in the chronology. */
export function SmallTimeline({
  lanes,
  window,
  events,
}: {
  lanes: readonly Lane[];
  window: Window;
  events: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const fills = useFills();
  const { width } = useSize(box);
  const measures = useMemo(() => measuresFor(width, true), [width]);
  const plot = Math.max(120, width - measures.gutter);
  const view = useMemo(() => viewOf(window), [window]);
  const { placed, height } = useMemo(
    () => placeLanes(lanes.slice(0, FEWEST_LANES), levelOf(plot / view.days), measures),
    [lanes, plot, view, measures],
  );
  const ticks = ticksOf(view, plot);
  return (
    <div className="chron-picture small" ref={box}>
      <DayAxis ticks={ticks} width={width} gutter={measures.gutter} />
      <svg
        width={width}
        height={height}
        className="chron-svg"
        role="group"
        aria-label={strings.chronology.graphic(
          events,
          formatDay(window.from),
          formatDay(window.to),
        )}
      >
        <Patterns fills={fills} />
        <Lines ticks={ticks} x={measures.gutter} top={0} bottom={height} />
        {placed.map((lane) => (
          <LaneMarks
            key={lane.lane.key}
            placed={lane}
            view={view}
            plot={plot}
            measures={measures}
            fills={fills}
            known={null}
            hot={null}
            selected={null}
            acts={NO_ACTS}
          />
        ))}
      </svg>
      {lanes.length > placed.length ? (
        <p className="quiet">{strings.chronology.moreLanes(lanes.length - placed.length)}</p>
      ) : null}
    </div>
  );
}

/** What shapes, fills and flags mean. */
export const Legend = memo(function Legend() {
  const fills = useFills();
  return (
    <ul className="legend chron-legend" aria-label={strings.chronology.legend}>
      {(["single", "agreed", "disputed"] as const).map((standing) => (
        <li key={standing}>
          <svg width="16" height="14" aria-hidden="true">
            <StandingShape standing={standing} x={8} y={7} size={10} />
          </svg>{" "}
          {strings.standing[standing]}
        </li>
      ))}
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <Patterns fills={fills} />
          <rect
            className="span-fill"
            fill={`url(#${fills.hatch})`}
            x="1"
            y="1"
            width="32"
            height="12"
          />
          <path className="span-edge" d="M 1 1 H 33 V 13 H 1 Z" />
        </svg>{" "}
        {strings.chronology.between}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <rect
            className="chron-fade"
            fill={`url(#${fills.fadeOut})`}
            x="4"
            y="1"
            width="29"
            height="12"
          />
          <path className="span-edge" d="M 4 1 V 13" />
        </svg>{" "}
        {strings.chronology.open}
      </li>
      <li>
        <svg width="16" height="18" aria-hidden="true" className="flag">
          <path className="flag-shape" d="M 2 17 V 2 H 13 L 9 6.5 L 13 11 H 2" />
        </svg>{" "}
        {strings.chronology.published}
      </li>
      <li>
        <svg width="16" height="18" aria-hidden="true" className="flag vague">
          <path className="flag-shape" d="M 2 17 V 2 H 13 L 9 6.5 L 13 11 H 2" />
        </svg>{" "}
        {strings.chronology.publishedWithin}
      </li>
      <li>
        <svg width="26" height="14" aria-hidden="true">
          <path
            className="chron-bar"
            d="M 1 14 V 8 H 8 V 14 Z M 9 14 V 2 H 16 V 14 Z M 17 14 V 6 H 24 V 14 Z"
          />
        </svg>{" "}
        {strings.chronology.crowded}
      </li>
    </ul>
  );
});
