/** The chronology at one look, for the overview. */
import { useMemo, useRef } from "react";
import { useRecord } from "../data/context.ts";
import { useSize } from "../parts/use-size.ts";
import { strings } from "../strings/index.ts";
import { isDated, lanesOf, type Lane } from "../time/lanes.ts";
import { formatDay } from "../time/format.ts";
import { levelOf } from "../time/pack.ts";
import { fittingWindow, type Window } from "../time/scale.ts";
import { ticksOf } from "../time/ticks.ts";
import { viewOf } from "../time/time-view.ts";
import { DayAxis, DayLines } from "./timeline-axis.tsx";
import { Patterns, useFills } from "./timeline-fills.tsx";
import { measuresFor, placeLanes } from "./timeline-layout.ts";
import { LaneMarks, type MarkActs } from "./timeline-marks.tsx";

export function SmallChronology() {
  const { record } = useRecord();
  const { lanes, window, events } = useMemo(
    () => ({
      lanes: lanesOf(record.reports, record.events),
      window: fittingWindow([
        ...record.events,
        ...record.reports.map(({ published }) => published),
      ]),
      events: record.events.filter(isDated).length,
    }),
    [record],
  );
  if (window === null) return <p className="empty">{strings.chronology.empty}</p>;
  return <SmallTimeline lanes={lanes} window={window} events={events} />;
}

const NO_ACTS: MarkActs = {};
const FEWEST_LANES = 12;

/** The chronology in small: the first lanes without words; each mark leads to its event in the chronology. */
function SmallTimeline({
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
        viewBox={`0 0 ${width} ${height}`}
        className="chron-svg"
        role="group"
        aria-label={strings.chronology.graphic(
          events,
          formatDay(window.from),
          formatDay(window.to),
        )}
      >
        <Patterns fills={fills} />
        <DayLines ticks={ticks} x={measures.gutter} top={0} bottom={height} />
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
