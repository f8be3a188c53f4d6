/** What is said by and told of a name, over time: a line for each outlet, a mark for each day or span of days. */
import { useRef } from "react";
import { dayNumber } from "../../../src/model/date.ts";
import { nameMarks, type NameItem, type NameMark, type TimeKind } from "../data/name-profile.ts";
import { useSize } from "../parts/use-size.ts";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { shorten, textWidth } from "../time/label.ts";
import { fittingWindow, wholeWindow } from "../time/scale.ts";
import { ticksOf } from "../time/ticks.ts";
import { viewOf } from "../time/time-view.ts";

const words = strings.name;

/** Pixels. */
const LANE = 34;
const AXIS = 26;
const LETTER = 7;
const MOST_LANES = 14;

interface TimelineProps {
  readonly name: string;
  readonly items: readonly NameItem[];
  readonly by: TimeKind;
  readonly toMark: (mark: NameMark) => string;
}

export function NameTimeline({ name, items, by, toMark }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width: room } = useSize(box);
  const all = nameMarks(items, by);
  // Reports appear within some days of each other; what they speak of can lie centuries apart.
  const window = by === "published" ? wholeWindow(all) : fittingWindow(all);
  const isInside = ({ earliest, latest }: NameMark) =>
    window !== null && latest >= window.from && earliest <= window.to;
  const marks = all.filter(isInside);
  const outside = all.reduce((sum, mark) => sum + (isInside(mark) ? 0 : mark.items.length), 0);
  const undated = items.length - all.reduce((sum, mark) => sum + mark.items.length, 0);
  const outlets = [...new Set(marks.map(({ outlet }) => outlet))];
  const lanes = outlets.slice(0, MOST_LANES);
  const names = Math.min(170, room * 0.3);
  const plot = Math.max(120, room - names - 12);
  const view = window === null ? null : viewOf(window);
  const height = lanes.length * LANE + AXIS;
  const x = (day: number) => (view === null ? 0 : names + ((day - view.start) / view.days) * plot);
  const within = (at: number) => Math.max(names, Math.min(names + plot, at));
  return (
    <div ref={box}>
      {view === null ? (
        <p className="empty">{words.noDates}</p>
      ) : (
        <>
          <ul className="name-legend">
            {(["says", "about"] as const).map((kind) => (
              <li key={kind}>
                <svg width="18" height="16" aria-hidden="true">
                  <Shape kind={kind} x={9} y={8} size={6} />
                </svg>{" "}
                {words[kind](name)}
              </li>
            ))}
          </ul>
          <svg
            className="name-timeline"
            width={room}
            height={height}
            viewBox={`0 0 ${room} ${height}`}
            role="group"
            aria-label={words.graphic(lanes.length)}
          >
            <g aria-hidden="true">
              {lanes.map((outlet, i) => (
                <g key={outlet}>
                  {i % 2 === 0 ? (
                    <rect className="name-lane" x={0} y={i * LANE} width={room} height={LANE} />
                  ) : null}
                  <text className="name-lane-title" x={6} y={i * LANE + LANE / 2 + 4}>
                    {shorten(outlet, Math.floor((names - 10) / LETTER))}
                  </text>
                </g>
              ))}
              {ticksOf(view, plot).map((tick) => (
                <g key={tick.day}>
                  <line
                    className={tick.major ? "name-tick major" : "name-tick"}
                    x1={names + tick.x}
                    x2={names + tick.x}
                    y1={0}
                    y2={height - AXIS + 6}
                  />
                  {names + tick.x + 3 + textWidth(tick.label) > room ? null : (
                    <text className="name-tick-label" x={names + tick.x + 3} y={height - 6}>
                      {tick.label}
                    </text>
                  )}
                </g>
              ))}
            </g>
            {marks.map((mark) => {
              const lane = lanes.indexOf(mark.outlet);
              if (lane < 0) return null;
              // A day lasts until the next begins.
              const from = within(x(dayNumber(mark.earliest)));
              const to = within(x(dayNumber(mark.latest) + 1));
              const y = lane * LANE + (mark.kind === "says" ? LANE * 0.3 : LANE * 0.72);
              const label = words.mark(
                mark.outlet,
                words[mark.kind](name),
                formatRange(mark),
                mark.items.length,
              );
              return (
                <a
                  key={[mark.outlet, mark.kind, mark.earliest, mark.latest].join()}
                  data-stop=""
                  className={`name-mark ${mark.kind}`}
                  href={toMark(mark)}
                  aria-label={label}
                >
                  <title>{label}</title>
                  {mark.earliest === mark.latest ? null : (
                    <line className="name-span" x1={from} x2={to} y1={y} y2={y} />
                  )}
                  <Shape kind={mark.kind} x={(from + to) / 2} y={y} size={sizeOf(mark)} />
                </a>
              );
            })}
          </svg>
          <p className="quiet">
            {words.hint} {undated > 0 ? words.undated(undated) : null}{" "}
            {outside > 0 ? words.outside(outside) : null}{" "}
            {outlets.length > lanes.length
              ? words.moreOutlets(outlets.length - lanes.length)
              : null}
          </p>
        </>
      )}
    </div>
  );
}

function sizeOf({ items }: NameMark): number {
  return Math.min(9, 4 + Math.sqrt(items.length));
}

/** What is said is round, what is told a square: told apart without colour. */
function Shape({
  kind,
  x,
  y,
  size,
}: {
  kind: NameItem["kind"];
  x: number;
  y: number;
  size: number;
}) {
  return kind === "says" ? (
    <circle className="name-shape says" cx={x} cy={y} r={size} />
  ) : (
    <rect
      className="name-shape about"
      x={x - size * 0.8}
      y={y - size * 0.8}
      width={size * 1.6}
      height={size * 1.6}
    />
  );
}
