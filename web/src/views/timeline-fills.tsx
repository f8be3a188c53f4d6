/** How the chronology draws what is not known exactly: spans of days are hatched, ends that are not known fade. */
import { memo, useId, useMemo } from "react";

/** Ids of the patterns that marks are filled with. */
export interface Fills {
  readonly hatch: string;
  readonly fadeIn: string;
  readonly fadeOut: string;
}

/** Ids for one drawing, under ids that no other drawing of the page has. */
export function useFills(): Fills {
  const id = useId();
  return useMemo(() => ({ hatch: `${id}hatch`, fadeIn: `${id}in`, fadeOut: `${id}out` }), [id]);
}

/** The hatching of spans, and the fading of open ends. */
export const Patterns = memo(function Patterns({ fills }: { fills: Fills }) {
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

/** A span of days from its left edge, `2 * half` high around 0; all in pixels. */
export function SpanShape({
  width,
  half,
  fadeLeft = 0,
  fadeRight = 0,
  fills,
}: {
  width: number;
  half: number;
  /** How much of the width fades out to that side; 0: the end is known. */
  fadeLeft?: number;
  fadeRight?: number;
  fills: Fills;
}) {
  const core = Math.max(0, width - fadeLeft - fadeRight);
  return (
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
  );
}
