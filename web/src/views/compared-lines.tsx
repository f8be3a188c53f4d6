/** Paragraphs of one side of a comparison: shared passages carry a number that leads to the other side. */
import type { ReactNode } from "react";
import type { Span } from "../../../src/model/span.ts";
import type { Shared } from "../data/shared.ts";
import { strings } from "../strings.ts";
import type { Line } from "../text/paragraphs.ts";
import { segmentsOf } from "../text/segments.ts";

type Side = "left" | "right";

interface PassageMark extends Span {
  readonly shared: Shared;
  /** Whether this is the first of its passages on this side, which carries the number. */
  readonly first: boolean;
  readonly differs: boolean;
}

/** The id of the element that starts a shared passage on a side. */
export function passageId(shared: Shared, side: Side): string {
  return `${side}-${shared.id}`;
}

export function ComparedLines({
  text,
  lines,
  side,
  shared,
  echo,
  onJump,
}: {
  text: string;
  lines: readonly Line[];
  side: Side;
  shared: readonly Shared[];
  /** Whether these lines are only repeated here: then no other passage leads to them. */
  echo: boolean;
  onJump: (shared: Shared, side: Side) => void;
}) {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? 0;
  const marks: PassageMark[] = shared.flatMap((one) => {
    const spans = side === "left" ? one.left : one.right;
    const differing = side === "left" ? one.leftOnly : one.rightOnly;
    const within = (span: Span) => span.start < end && span.end > start;
    return [
      ...spans.map((span, i) => ({
        start: span.start,
        end: span.end,
        shared: one,
        first: i === 0,
        differs: false,
      })),
      ...differing.map((span) => ({ ...span, shared: one, first: false, differs: true })),
    ].filter(within);
  });
  return lines.map((line) => (
    <p key={line.start} dir="auto" className={line.role === "title" ? "title-line" : undefined}>
      {segmentsOf(line, marks).map((segment): ReactNode => {
        const words = text.slice(segment.start, segment.end);
        if (segment.marks.length === 0) return <span key={segment.start}>{words}</span>;
        const starting = segment.marks.filter((mark) => mark.first && mark.start === segment.start);
        const differs = segment.marks.some((mark) => mark.differs);
        const kinds = [...new Set(segment.marks.map((mark) => `in-${mark.shared.kind}`))];
        return (
          <span key={segment.start} className={kinds.join(" ")}>
            {starting.map((mark) => (
              <Badge
                key={mark.shared.id}
                shared={mark.shared}
                side={side}
                echo={echo}
                onJump={onJump}
              />
            ))}
            {differs ? <u className="differs">{words}</u> : words}
          </span>
        );
      })}
    </p>
  ));
}

function Badge({
  shared,
  side,
  echo,
  onJump,
}: {
  shared: Shared;
  side: Side;
  echo: boolean;
  onJump: (shared: Shared, side: Side) => void;
}) {
  const name = strings.compare[shared.kind](shared.number);
  const badge = strings.compare.badge[shared.kind](shared.number);
  return (
    <button
      type="button"
      {...(echo ? {} : { id: passageId(shared, side) })}
      className={`badge ${shared.kind}`}
      {...(side === "left" && !echo ? { "data-stop": "" } : {})}
      title={`${name}. ${shared.why}`}
      aria-label={strings.compare.other(badge, name)}
      onClick={() => {
        const other = side === "left" ? "right" : "left";
        // An echo leads to the passage's own place.
        onJump(shared, echo ? side : other);
      }}
    >
      {badge}
    </button>
  );
}
