/** An event's standing, told by shape, fill and word; colour only repeats it. */
import type { EventItem } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";

/** The shape alone, centred at a point of a drawing: ring, filled square, triangle. */
export function StandingShape({
  standing,
  x,
  y,
  size = 11,
}: {
  standing: EventItem["standing"];
  x: number;
  y: number;
  size?: number;
}) {
  const r = size / 2;
  if (standing === "single") return <circle className="shape single" cx={x} cy={y} r={r - 0.75} />;
  if (standing === "agreed")
    return (
      <rect className="shape agreed" x={x - r} y={y - r} width={size} height={size} rx={1.5} />
    );
  return (
    <path
      className="shape disputed"
      d={`M ${x} ${y - r - 0.5} L ${x + r + 1} ${y + r} L ${x - r - 1} ${y + r} Z`}
    />
  );
}

/** The shape with its word. */
export function Standing({ standing }: { standing: EventItem["standing"] }) {
  return (
    <span className={`standing ${standing}`}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <StandingShape standing={standing} x={7} y={7} />
      </svg>{" "}
      {strings.standing[standing]}
    </span>
  );
}
