/** A report's text as it was read: paragraphs, furniture dimmed, marks over it. The text is only ever set as text. */
import { memo, type ReactNode } from "react";
import type { Span } from "../../../src/model/span.ts";
import type { Mark } from "../data/marks.ts";
import type { RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import type { Line } from "../text/paragraphs.ts";
import { segmentsOf, type Segment } from "../text/segments.ts";

/** A highlighted span, drawn over all other marks. */
export interface Hit extends Span {
  readonly layer: "hit";
}

type AnyMark = Mark | Hit;

interface ReportTextProps {
  readonly index: RecordIndex;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly marks: readonly Mark[];
  readonly hit: Span | null;
  readonly onPoint: (span: Span) => void;
}

/** The lines of a report with their marks; consecutive furniture is one block. */
export const ReportText = memo(function ReportText(props: ReportTextProps) {
  const { lines, hit } = props;
  const marks: AnyMark[] = hit ? [...props.marks, { ...hit, layer: "hit" }] : [...props.marks];
  marks.sort((a, b) => a.start - b.start || a.end - b.end);
  const blocks: ReactNode[] = [];
  let furniture: ReactNode[] = [];
  const close = (key: number) => {
    if (furniture.length > 0)
      blocks.push(
        <div
          key={`f${key}`}
          className="furniture"
          role="group"
          aria-label={strings.report.furniture}
        >
          {furniture}
        </div>,
      );
    furniture = [];
  };
  let first = 0;
  for (const line of lines) {
    // Marks are sorted by start; those that end before this line are passed for good once all before them have ended too.
    while (first < marks.length && marks[first]!.end <= line.start) first++;
    const here: AnyMark[] = [];
    for (let i = first; i < marks.length && marks[i]!.start < line.end; i++)
      // What a page repeats around the report is no copied passage, although a copy may reach over it.
      if (
        marks[i]!.end > line.start &&
        !(line.role === "furniture" && marks[i]!.layer === "copies")
      )
        here.push(marks[i]!);
    const words = <Words {...props} line={line} marks={here} />;
    if (line.role === "furniture") {
      furniture.push(
        <p key={line.start} dir="auto">
          {words}
        </p>,
      );
      continue;
    }
    close(line.start);
    blocks.push(
      <p key={line.start} dir="auto" className={line.role === "title" ? "title-line" : undefined}>
        {words}
      </p>,
    );
  }
  close(-1);
  return blocks;
});

function Words({
  index,
  text,
  line,
  marks,
  onPoint,
}: Omit<ReportTextProps, "marks" | "lines" | "hit"> & { line: Line; marks: readonly AnyMark[] }) {
  return segmentsOf(line, marks).map((segment) => {
    const words = text.slice(segment.start, segment.end);
    if (segment.marks.length === 0)
      return (
        <span key={segment.start} data-from={segment.start}>
          {words}
        </span>
      );
    const isHit = segment.marks.some((mark) => mark.layer === "hit");
    const own = segment.marks.filter((mark): mark is Mark => mark.layer !== "hit");
    const stops = segment.marks.some((mark) => Math.max(mark.start, line.start) === segment.start);
    const lead = leadOf(index, segment, own);
    const point = () => {
      onPoint(segment);
    };
    const attributes = {
      "data-from": segment.start,
      className: classesOf(segment, own),
      "data-lead": lead?.name,
      "data-number": lead?.number,
      "data-value": valueOf(segment, own) ?? undefined,
      title: titleOf(index, own),
      onClick: point,
      ...(stops ? { "data-stop": "", tabIndex: -1, onFocus: point } : {}),
    };
    return isHit ? (
      <mark key={segment.start} {...attributes} data-hit="">
        {words}
      </mark>
    ) : (
      <span key={segment.start} {...attributes}>
        {words}
      </span>
    );
  });
}

function classesOf(segment: Segment<AnyMark>, marks: readonly Mark[]): string {
  const classes = new Set<string>();
  for (const mark of marks) {
    switch (mark.layer) {
      case "attributions":
        classes.add(`m-${mark.part}`);
        classes.add(mark.hue === null ? "hue-none" : `hue-${mark.hue}`);
        break;
      case "claims":
        classes.add("m-claim");
        if (mark.claim.polarity === "denied") classes.add("m-denied");
        if (mark.claim.certainty !== "asserted") classes.add("m-hedged");
        if (mark.start === segment.start) classes.add("m-claim-start");
        break;
      case "times":
        classes.add("m-time");
        break;
      case "names":
        classes.add(mark.mention.form === "name" ? "m-name" : "m-reference");
        break;
      case "figures":
        classes.add("m-figure");
        break;
      case "copies":
        classes.add("m-copy");
        break;
    }
  }
  return [...classes].join(" ");
}

/** Whose the words are that begin here: the name, and the number under which the list of speakers has it. */
function leadOf(
  index: RecordIndex,
  segment: Segment<AnyMark>,
  marks: readonly Mark[],
): { readonly name: string; readonly number: string } | null {
  for (const mark of marks)
    if (mark.layer === "attributions" && mark.leads && mark.start === segment.start)
      return { name: speakerOf(index, mark), number: String(mark.number ?? strings.report.nobody) };
  return null;
}

function speakerOf(index: RecordIndex, mark: Mark & { readonly layer: "attributions" }): string {
  const { speaker } = mark.attribution;
  return (
    (speaker === null ? undefined : index.entities.get(speaker)?.name) ?? strings.report.noSpeaker
  );
}

/** A time's value, set after its words. */
function valueOf(segment: Segment<AnyMark>, marks: readonly Mark[]): string | null {
  for (const mark of marks)
    if (mark.layer === "times" && mark.end === segment.end) return mark.time.value;
  return null;
}

function titleOf(index: RecordIndex, marks: readonly Mark[]): string | undefined {
  for (const mark of marks) {
    if (mark.layer === "times") return `${mark.time.value} (${mark.time.rule})`;
    if (mark.layer === "names") return mark.mention.entity.name;
  }
  for (const mark of marks)
    if (mark.layer === "attributions" && mark.part === "content")
      return strings.report.saidBy(speakerOf(index, mark));
  return undefined;
}
