/** The legend of the chronology, drawn with the shapes of the drawing itself. */
import { memo } from "react";
import { StandingShape } from "../parts/standing.tsx";
import { strings } from "../strings/index.ts";
import { Patterns, SpanShape, useFills } from "./timeline-fills.tsx";
import { FlagShape } from "./timeline-flags.tsx";

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
          <g transform="translate(1 7)">
            <SpanShape width={32} half={6} fills={fills} />
          </g>
        </svg>{" "}
        {strings.chronology.between}
      </li>
      <li>
        <svg width="34" height="14" aria-hidden="true">
          <g transform="translate(4 7)">
            <SpanShape width={29} half={6} fadeRight={29} fills={fills} />
          </g>
        </svg>{" "}
        {strings.chronology.open}
      </li>
      <li>
        <svg width="16" height="18" aria-hidden="true" className="flag">
          <FlagShape x={2} foot={17} />
        </svg>{" "}
        {strings.chronology.published}
      </li>
      <li>
        <svg width="16" height="18" aria-hidden="true" className="flag vague">
          <FlagShape x={2} foot={17} />
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
