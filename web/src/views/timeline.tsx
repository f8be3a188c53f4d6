/** The drawing of the chronology, to scale: outlets as lanes, events as marks with their uncertainty, and below them when the reports were published. */
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { dayNumber } from "../../../src/model/date.ts";
import { useSize } from "../parts/use-size.ts";
import { strings } from "../strings/index.ts";
import { formatDay } from "../time/format.ts";
import type { Lane } from "../time/lanes.ts";
import { levelOf } from "../time/pack.ts";
import { ticksOf } from "../time/ticks.ts";
import { panned, windowOf, zoomedAt, type TimeView } from "../time/time-view.ts";
import { PublicationAxis } from "./publication-axis.tsx";
import { DayAxis, DayLines } from "./timeline-axis.tsx";
import { Patterns, useFills } from "./timeline-fills.tsx";
import { useGestures, type ViewChange } from "./timeline-gestures.ts";
import { lanesBetween, measuresFor, placeLanes } from "./timeline-layout.ts";
import { LaneMarks, type MarkActs } from "./timeline-marks.tsx";

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
          <DayLines
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
