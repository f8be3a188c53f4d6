/** One report: its text with layers of findings, and what is known about it with the evidence. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { overlap, type Span } from "../../../src/model/span.ts";
import { parseAt, to } from "../address.ts";
import { DecidedAboutReport } from "../correct/decided-list.tsx";
import { SelectionBar } from "../correct/selection-bar.tsx";
import { replaceAddress } from "../location.ts";
import { useRecord } from "../data/context.ts";
import { LAYERS, marksOf, type Layer, type Mark } from "../data/marks.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { Head } from "../parts/head.tsx";
import { MarkDetail } from "../parts/mark-detail.tsx";
import { reportTitle } from "../parts/report-name.tsx";
import { ReportText } from "../parts/report-text.tsx";
import { usePrinting } from "../printing.ts";
import { strings } from "../strings/index.ts";
import { linesOf, partsOf } from "../text/paragraphs.ts";
import { formatRange } from "../time/format.ts";
import { NotFound } from "./not-found.tsx";
import { ReportMetadata } from "./report-metadata.tsx";

/** The layers that a person has switched on, kept from report to report. */
let remembered: ReadonlySet<Layer> = new Set(["attributions", "copies"]);

const EVERY_LAYER: ReadonlySet<Layer> = new Set(LAYERS);

/** Code units of text that are set at once; a longer report is shown in parts. */
const PART = 100_000;

export function ReportView({ id, query }: { id: string | null; query: URLSearchParams }) {
  const { reports } = useRecord();
  const report = reports.get(id ?? "");
  return report ? <ReportPage report={report} at={query.get("at")} /> : <NotFound />;
}

function ReportPage({ report, at }: { report: ExportedReport; at: string | null }) {
  const index = useRecord();
  const printing = usePrinting();
  const [layers, setLayers] = useState(remembered);
  const [plain, setPlain] = useState(false);
  const [point, setPoint] = useState<Span | null>(null);
  const text = useRef<HTMLElement>(null);
  const hit = useMemo(() => parseAt(at), [at]);
  const marks = useMemo(() => marksOf(index, report, layers), [index, report, layers]);
  const parts = useMemo(
    () => partsOf(linesOf(report.text, report.body, report.title), PART),
    [report],
  );
  const hitPart = hit
    ? parts.findIndex((lines) => lines.some((line) => overlap(line, hit) > 0))
    : -1;
  // A part that was chosen by hand stays until the address leads to other words.
  const [chosen, setChosen] = useState<{ readonly at: string | null; readonly part: number }>();
  const part = chosen && chosen.at === at ? chosen.part : Math.max(0, hitPart);
  const setPart = (next: number) => {
    setChosen({ at, part: next });
  };
  const lines = printing ? parts.flat() : (parts[part] ?? []);
  const shown = plain ? lines.filter((line) => line.role !== "furniture") : lines;

  useEffect(() => {
    if (at === null) return;
    const words = document.querySelector<HTMLElement>("[data-hit]");
    words?.focus({ preventScroll: true });
    words?.scrollIntoView({ block: "center" });
  }, [at, report.id]);

  const toggle = (layer: Layer) => {
    const next = new Set(layers);
    if (!next.delete(layer)) next.add(layer);
    remembered = next;
    setLayers(next);
  };
  const onPoint = useCallback((span: Span) => {
    setPoint({ start: span.start, end: span.end });
  }, []);
  // What stands at words is told whole, also of layers that are switched off.
  const all = useMemo(() => marksOf(index, report, EVERY_LAYER), [index, report]);
  const pointed = point
    ? all.filter((mark) => mark.start <= point.start && mark.end >= point.end)
    : [];
  return (
    <>
      <Head
        above={
          <>
            <a href={to("reports")}>{strings.nav.reports}</a>{" "}
            <span dir="auto">{report.outlet.name ?? strings.unknownOutlet}</span>,{" "}
            {formatRange(report.published)}
          </>
        }
        title={reportTitle(report)}
      />
      <div className="report-page">
        <div className="report-main">
          <fieldset className="layers">
            <legend>{strings.report.layers}</legend>
            {LAYERS.map((layer) => (
              <label key={layer} className={`layer layer-${layer}`}>
                <input
                  type="checkbox"
                  checked={layers.has(layer)}
                  onChange={() => {
                    toggle(layer);
                  }}
                />
                <span>{strings.report.layer[layer]}</span>
              </label>
            ))}
            <label className="layer">
              <input
                type="checkbox"
                checked={plain}
                onChange={() => {
                  setPlain(!plain);
                }}
              />
              <span>{strings.report.hideFurniture}</span>
            </label>
          </fieldset>
          {hit ? (
            <p className="hit-note">
              {hitPart < 0 ? strings.report.noWords : strings.report.highlighted}{" "}
              <button
                type="button"
                className="button"
                onClick={() => {
                  replaceAddress(to("report", report.id));
                }}
              >
                {strings.report.clear}
              </button>
            </p>
          ) : null}
          <Parts count={parts.length} part={part} onPart={setPart} />
          <article
            ref={text}
            className={`text ${[...layers].map((layer) => `show-${layer}`).join(" ")}`}
            aria-label={strings.report.text}
            lang={report.language ?? undefined}
          >
            <ReportText
              index={index}
              text={report.text}
              lines={shown}
              marks={marks}
              hit={hit}
              onPoint={onPoint}
            />
          </article>
          <SelectionBar report={report} text={text} />
          <Parts count={parts.length} part={part} onPart={setPart} />
        </div>
        <aside className="report-side" aria-label={strings.report.metadata}>
          <Pointed
            marks={pointed}
            report={report.id}
            onClose={() => {
              setPoint(null);
            }}
          />
          <DecidedAboutReport report={report} />
          <ReportMetadata report={report} />
        </aside>
      </div>
    </>
  );
}

/** The panel about the words that are pointed at. */
function Pointed({
  marks,
  report,
  onClose,
}: {
  marks: readonly Mark[];
  report: string;
  onClose: () => void;
}) {
  return (
    <section className={marks.length > 0 ? "pointed full" : "pointed"} aria-live="polite">
      <h2>
        {strings.report.detail}{" "}
        {marks.length > 0 ? (
          <button type="button" className="button close" onClick={onClose}>
            {strings.close}
          </button>
        ) : null}
      </h2>
      {marks.length === 0 ? <p className="quiet">{strings.report.detailEmpty}</p> : null}
      {marks.map((mark, i) => (
        <MarkDetail
          key={`${mark.layer}-${mark.start}-${mark.end}-${i}`}
          mark={mark}
          report={report}
        />
      ))}
    </section>
  );
}

function Parts({
  count,
  part,
  onPart,
}: {
  count: number;
  part: number;
  onPart: (part: number) => void;
}) {
  if (count < 2) return null;
  return (
    <p className="controls parts">
      <button
        type="button"
        className="button"
        disabled={part === 0}
        onClick={() => {
          onPart(part - 1);
        }}
      >
        {strings.report.previousPage}
      </button>
      <span className="quiet">{strings.report.page(part + 1, count)}</span>
      <button
        type="button"
        className="button"
        disabled={part + 1 >= count}
        onClick={() => {
          onPart(part + 1);
        }}
      >
        {strings.report.nextPage}
      </button>
    </p>
  );
}
