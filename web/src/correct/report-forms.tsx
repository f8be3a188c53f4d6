/** Dialogs about a report as a whole: when it was published, by whom, and which words of the page are the report itself. */
import { useMemo, useState } from "react";
import { rangeOfEdtf } from "../../../src/model/edtf.ts";
import { overlap, type Span } from "../../../src/model/span.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { linesOf } from "../text/paragraphs.ts";
import { formatRange } from "../time/format.ts";
import { withoutRange, withRange } from "./anchors.ts";
import { outletOptions } from "./choices.ts";
import { Check, Frame, TextField } from "./frame.tsx";
import { useChoice } from "./use-choice.tsx";

interface ReportFormProps {
  readonly report: ExportedReport;
  readonly onClose: () => void;
}

export function PublishedForm({ report, onClose }: ReportFormProps) {
  const say = strings.correct.published;
  const [edtf, setEdtf] = useState(report.published.edtf ?? "");
  const [unknown, setUnknown] = useState(false);
  const [tried, setTried] = useState(false);
  const range = rangeOfEdtf(edtf);
  const wrong = !unknown && range === null && (tried || edtf.trim() !== "");
  return (
    <Frame
      title={say.title}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (unknown) return [{ do: "set-published", report: report.id, edtf: null }];
        if (range === null) return null;
        return [{ do: "set-published", report: report.id, edtf: edtf.trim() }];
      }}
    >
      <TextField
        label={say.edtf}
        value={edtf}
        onChange={setEdtf}
        hint={say.hint}
        wrong={wrong}
        disabled={unknown}
        autoFocus
        live={unknown ? "" : range ? say.reads(formatRange(range)) : wrong ? say.wrong : ""}
      />
      <Check label={say.unknown} checked={unknown} onChange={setUnknown} />
    </Frame>
  );
}

export function OutletForm({ report, onClose }: ReportFormProps) {
  const index = useRecord();
  const say = strings.correct.outlet;
  const options = useMemo(() => outletOptions(index), [index]);
  const { typed, field } = useChoice(options, report.outlet.name ?? "");
  const [unknown, setUnknown] = useState(false);
  const [tried, setTried] = useState(false);
  const name = typed.trim();
  return (
    <Frame
      title={say.title}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (unknown) return [{ do: "set-outlet", report: report.id, name: null }];
        return name === "" ? null : [{ do: "set-outlet", report: report.id, name }];
      }}
    >
      {unknown ? null : field({ label: say.name, invalid: tried && name === "", autoFocus: true })}
      <Check label={say.unknown} checked={unknown} onChange={setUnknown} />
    </Frame>
  );
}

export function HouseForm({ report, onClose }: ReportFormProps) {
  const index = useRecord();
  const say = strings.correct.house;
  const own = report.outlet.name;
  const options = useMemo(() => outletOptions(index, (name) => name !== own), [index, own]);
  const { chosen, field } = useChoice(options);
  const [tried, setTried] = useState(false);
  return (
    <Frame
      title={say.title(own ?? strings.unknownOutlet)}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        return chosen === null
          ? null
          : [{ do: "set-house", reports: [report.id, chosen], one: true }];
      }}
    >
      {field({
        label: say.name,
        hint: say.choose,
        invalid: tried && chosen === null,
        autoFocus: true,
      })}
    </Frame>
  );
}

/** The lines of the page, each with a box. A line that nobody touches keeps exactly the ranges that it has. */
export function BodyForm({ report, onClose }: ReportFormProps) {
  const say = strings.correct.body;
  const lines = useMemo(() => linesOf(report.text, report.body, report.title), [report]);
  const [changed, setChanged] = useState<ReadonlyMap<number, boolean>>(new Map());
  return (
    <Frame
      title={say.title}
      onClose={onClose}
      deeds={() => {
        let ranges: Span[] = report.body.map(({ start, end }) => ({ start, end }));
        for (const line of lines) {
          const wanted = changed.get(line.start);
          if (wanted === true) ranges = withRange(report.text, ranges, span(line));
          if (wanted === false) ranges = withoutRange(report.text, ranges, span(line));
        }
        return [{ do: "set-body", report: report.id, ranges }];
      }}
    >
      <p className="hint">{say.text}</p>
      <fieldset className="body-lines">
        <legend>{say.lines}</legend>
        {lines.map((line) => (
          <Check
            key={line.start}
            label={report.text.slice(line.start, line.end).trim()}
            checked={
              changed.get(line.start) ?? report.body.some((range) => overlap(range, line) > 0)
            }
            onChange={(checked) => {
              setChanged(new Map([...changed, [line.start, checked]]));
            }}
          />
        ))}
      </fieldset>
    </Frame>
  );
}

const span = ({ start, end }: Span): Span => ({ start, end });
