/** The days over the lanes of the chronology, and their lines through them. */
import { strings } from "../strings/index.ts";
import { textWidth } from "../time/label.ts";
import type { Tick } from "../time/ticks.ts";

/** The height of the axis, in pixels. */
const AXIS = 26;

/** When events happened: days, months or years over the lanes. */
export function DayAxis({
  ticks,
  width,
  gutter,
}: {
  ticks: readonly Tick[];
  width: number;
  gutter: number;
}) {
  return (
    <svg
      className="chron-axis"
      width={width}
      height={AXIS}
      viewBox={`0 0 ${width} ${AXIS}`}
      aria-hidden="true"
    >
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
            {gutter + tick.x + 4 + textWidth(tick.label) > width ? null : (
              <text className="tick-label" x={tick.x + 4} y={AXIS - 9}>
                {tick.label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </svg>
  );
}

/** The lines of the axis through the lanes, between `top` and `bottom`. */
export function DayLines({
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
