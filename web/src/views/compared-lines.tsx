/** The text of one column of a comparison: passages that other columns have too carry a badge that leads there. */
import { memo, useMemo, type ReactNode } from "react";
import type { Span } from "../../../src/model/span.ts";
import type { ExportedReport } from "../data/record-index.ts";
import type { Shared, SharedKind } from "../data/shared.ts";
import { strings } from "../strings/index.ts";
import type { Change } from "../text/diff-words.ts";
import { linesOf, type Line } from "../text/paragraphs.ts";
import { segmentsOf, type Segment } from "../text/segments.ts";
import { spreadMarks } from "../text/spread-marks.ts";
import { shorten } from "../time/label.ts";

const words = strings.compare;

/** A passage, or a place inside one where the reports differ. An empty one stands where the other report has words more. */
interface TextMark extends Span {
  readonly shared: Shared;
  /** What the badge at its start says to a screen reader; null where it carries none. */
  readonly badge: string | null;
  /** Whether the passage ends here. */
  readonly last: boolean;
  readonly change: {
    readonly id: string;
    /** Its number among the differences of its passage. */
    readonly at: number;
    readonly kind: Change["kind"];
    readonly quiet: boolean;
    readonly hint: string;
  } | null;
}

/** The id of the element that starts a passage in a column. */
export function passageId(shared: string, column: number): string {
  return `passage-${column}-${shared}`;
}

/** The id of the element of a difference in a column; `i` counts within its passage. */
export function differenceId(shared: string, i: number, column: number): string {
  return `difference-${column}-${shared}-${i}`;
}

/** The longest words of another report that a hint repeats, in code units. */
const HINT = 160;

/** Everything that is marked in a column. `names` and `texts` are by column. */
function marksOf(
  shared: readonly Shared[],
  column: number,
  names: readonly string[],
  texts: readonly string[],
): TextMark[] {
  return shared.flatMap((one): TextMark[] => {
    const spans = one.members[column] ?? [];
    const others = names.filter((_, i) => i !== column && one.members[i]!.length > 0);
    const extra = [
      one.values[column] ?? "",
      one.first === column ? words.had.first : "",
      one.differences.length > 0
        ? words.differ(one.differences.filter((change) => change.quiet === null).length)
        : "",
    ].filter(Boolean);
    const label = words.toOther(
      words.letter(one.kind, one.number),
      words.name(one.kind, one.number),
      others.join(words.and),
      extra.join("; "),
    );
    const passages = spans.map((span, i) => ({
      ...span,
      shared: one,
      badge: i === 0 ? label : null,
      last: i === spans.length - 1,
      change: null,
    }));
    const changes = one.differences.flatMap((difference, i): TextMark[] => {
      const isLeft = difference.leftColumn === column;
      if (!isLeft && difference.rightColumn !== column) return [];
      const [own, far] = isLeft
        ? [difference.left, difference.right]
        : [difference.right, difference.left];
      const farColumn = isLeft ? difference.rightColumn : difference.leftColumn;
      const name = names[farColumn]!;
      const farWords = shorten(texts[farColumn]!.slice(far.start, far.end), HINT);
      const hint =
        own.end === own.start
          ? isLeft
            ? words.hint.gapEarlier(name, farWords)
            : words.hint.gapLater(name, farWords)
          : far.end === far.start
            ? words.hint[isLeft ? "left-out" : "added"](name)
            : words.hint.changed(name, farWords);
      return [
        {
          start: own.start,
          end: own.end,
          shared: one,
          badge: null,
          last: false,
          change: {
            id: differenceId(one.id, i, column),
            at: i,
            kind: difference.kind,
            quiet: difference.quiet !== null,
            hint,
          },
        },
      ];
    });
    return [...passages, ...changes];
  });
}

/** One report of a comparison. `now` is the id of the passage or difference that is pointed at. */
export function ComparedText({
  report,
  column,
  shared,
  names,
  texts,
  now,
  onBadge,
  onDifference,
}: {
  report: ExportedReport;
  column: number;
  shared: readonly Shared[];
  names: readonly string[];
  texts: readonly string[];
  now: { readonly shared: string; readonly difference: number | null } | null;
  onBadge: (shared: string, column: number) => void;
  onDifference: (shared: string, at: number, column: number) => void;
}) {
  const lines = useMemo(() => linesOf(report.text, report.body, report.title), [report]);
  const marks = useMemo(
    () => spreadMarks(lines, marksOf(shared, column, names, texts)),
    [lines, shared, column, names, texts],
  );
  const nowDifference =
    now && now.difference !== null ? differenceId(now.shared, now.difference, column) : null;
  const blocks: ReactNode[] = [];
  let furniture: Line[] = [];
  const close = () => {
    const [first] = furniture;
    if (first)
      blocks.push(
        <details key={`f${first.start}`} className="compare-furniture">
          <summary>{words.furniture(furniture.length)}</summary>
          {furniture.map((line) => (
            <p key={line.start} dir="auto">
              {report.text.slice(line.start, line.end)}
            </p>
          ))}
        </details>,
      );
    furniture = [];
  };
  lines.forEach((line, i) => {
    // What a page repeats around the report is no shared passage, although one may reach over it.
    if (line.role === "furniture") {
      furniture.push(line);
      return;
    }
    close();
    const own = marks[i]!;
    const holdsNow = now !== null && own.some((mark) => mark.shared.id === now.shared);
    blocks.push(
      <ComparedLine
        key={line.start}
        text={report.text}
        line={line}
        marks={own}
        column={column}
        now={holdsNow ? now.shared : null}
        nowDifference={holdsNow ? nowDifference : null}
        onBadge={onBadge}
        onDifference={onDifference}
      />,
    );
  });
  close();
  return blocks;
}

const KIND_CLASS: Readonly<Record<SharedKind, string>> = {
  copy: "in-copy",
  saying: "in-saying",
  event: "in-event",
  dispute: "in-dispute",
};

interface LineProps {
  readonly text: string;
  readonly line: Line;
  readonly marks: readonly TextMark[];
  readonly column: number;
  readonly now: string | null;
  readonly nowDifference: string | null;
  readonly onBadge: (shared: string, column: number) => void;
  readonly onDifference: (shared: string, at: number, column: number) => void;
}

const ComparedLine = memo(function ComparedLine(props: LineProps) {
  const { line, marks } = props;
  // A sign that the other report has more is marked there, and would only be a riddle here.
  const gaps = marks.filter((mark) => mark.end === mark.start && mark.change?.quiet === false);
  const segments = segmentsOf(line, marks);
  return (
    <p dir="auto" className={line.role === "title" ? "title-line" : undefined}>
      {segments.map((segment, i) => (
        <Run
          key={segment.start}
          {...props}
          segment={segment}
          gaps={gaps.filter(
            (gap) =>
              (gap.start > segment.start || (i === 0 && gap.start === segment.start)) &&
              gap.start <= segment.end,
          )}
        />
      ))}
    </p>
  );
});

/** Words that carry the same marks. */
function Run({
  text,
  segment,
  gaps,
  column,
  now,
  nowDifference,
  onBadge,
  onDifference,
}: LineProps & { segment: Segment<TextMark>; gaps: readonly TextMark[] }) {
  const passages = segment.marks.filter((mark) => mark.change === null);
  const kinds = [...new Set(passages.map((mark) => KIND_CLASS[mark.shared.kind]))];
  if (passages.some((mark) => mark.shared.id === now)) kinds.push("now");
  const differing = segment.marks.find((mark) => mark.change !== null);
  const change = differing?.change ?? null;
  const changeStarts = segment.marks.some(
    (mark) => mark.change === change && mark.start === segment.start,
  );
  const pieces: ReactNode[] = [];
  let at = segment.start;
  for (const gap of gaps) {
    pieces.push(<Piece key={`p${at}`} text={text} start={at} end={gap.start} />);
    pieces.push(
      <GapMark
        key={gap.start}
        mark={gap}
        now={nowDifference}
        onGo={() => {
          if (gap.change) onDifference(gap.shared.id, gap.change.at, column);
        }}
      />,
    );
    at = gap.start;
  }
  pieces.push(<Piece key={`p${at}`} text={text} start={at} end={segment.end} />);
  if (segment.marks.length === 0) return pieces;
  return (
    <span className={kinds.join(" ")} data-from={segment.start} data-to={segment.end}>
      {passages
        .filter((mark) => mark.badge !== null && mark.start === segment.start)
        .map((mark) => (
          <button
            key={mark.shared.id}
            type="button"
            id={passageId(mark.shared.id, column)}
            className={`badge ${mark.shared.kind} ${mark.shared.within === null ? "" : "inside"}`}
            title={mark.shared.why}
            aria-label={mark.badge ?? undefined}
            onClick={() => {
              onBadge(mark.shared.id, column);
            }}
          >
            {words.letter(mark.shared.kind, mark.shared.number)}
          </button>
        ))}
      {change === null ? (
        pieces
      ) : (
        <u
          className={`difference ${change.kind} ${change.quiet ? "quietly" : ""} ${change.id === nowDifference ? "now" : ""}`}
          title={change.hint}
          onClick={() => {
            if (differing) onDifference(differing.shared.id, change.at, column);
          }}
          {...(changeStarts ? { id: change.id, tabIndex: -1 } : {})}
        >
          {pieces}
          {changeStarts && !change.quiet ? (
            <span className="sr-only unselected"> ({change.hint}) </span>
          ) : null}
        </u>
      )}
      {passages
        .filter((mark) => mark.last && mark.end === segment.end && mark.shared.kind !== "event")
        .map((mark) => (
          <span key={mark.shared.id} className="sr-only unselected">
            {" "}
            ({words.endOf(words.letter(mark.shared.kind, mark.shared.number))}){" "}
          </span>
        ))}
    </span>
  );
}

/** Words of the text that say where they begin: other things stand between them. */
function Piece({ text, start, end }: Span & { text: string }) {
  return start < end ? <span data-at={start}>{text.slice(start, end)}</span> : null;
}

/** The place where the other report has words that this one has not. */
function GapMark({ mark, now, onGo }: { mark: TextMark; now: string | null; onGo: () => void }) {
  const { change } = mark;
  if (change === null) return null;
  return (
    <u
      id={change.id}
      tabIndex={-1}
      title={change.hint}
      onClick={onGo}
      className={change.id === now ? "gap-mark now" : "gap-mark"}
    >
      <span aria-hidden="true" />
      <span className="sr-only unselected"> ({change.hint}) </span>
    </u>
  );
}
