/** Exact words in their context, with the report they stand in; the whole leads to them. */
import type { ReactNode } from "react";
import type { Span } from "../../../src/model/span.ts";
import { toWords } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { strings } from "../strings/index.ts";
import { excerptOf } from "../text/excerpt.ts";
import { reportLabel, reportTitle, ReportLink } from "./report-name.tsx";

interface QuoteProps {
  readonly span: { readonly report: string; readonly start: number; readonly end: number };
  /** Parts of the words to underline, in the words' own offsets. */
  readonly differing?: readonly Span[];
  readonly children?: ReactNode;
  /** Whether the report's name stands below; by default it does. */
  readonly named?: boolean;
  readonly reach?: number;
}

/** One quoted passage. */
export function Quote({ span, differing = [], children, named = true, reach = 140 }: QuoteProps) {
  const report = useRecord().reports.get(span.report);
  if (!report) return null;
  const excerpt = excerptOf(report.text, span, reach);
  return (
    <figure className="quote">
      <blockquote dir="auto">
        {excerpt.cutBefore ? <span className="cut">… </span> : null}
        <span className="context">{excerpt.before}</span>
        <a
          className="words"
          data-stop=""
          href={toWords(span)}
          title={strings.showsIn(reportLabel(report))}
        >
          <Marked text={excerpt.words} spans={differing} />
        </a>
        <span className="context">{excerpt.after}</span>
        {excerpt.cutAfter ? <span className="cut"> …</span> : null}
      </blockquote>
      {named || children ? (
        <figcaption>
          {named ? (
            <>
              <ReportLink id={span.report} />
              <span className="sr-only" dir="auto">
                {" "}
                {reportTitle(report)}
              </span>
            </>
          ) : null}
          {children}
        </figcaption>
      ) : null}
    </figure>
  );
}

/** Text with some of its spans underlined as differing. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  if (spans.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) pieces.push(text.slice(at, span.start));
    pieces.push(
      <u key={span.start} className="differs">
        {text.slice(span.start, span.end)}
      </u>,
    );
    at = span.end;
  }
  pieces.push(text.slice(at));
  return pieces;
}
