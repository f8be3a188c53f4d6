/** The text of one column of a comparison, with what can be made of words that are selected in it. */
import { useRef, type ReactNode } from "react";
import { SelectionBar } from "../correct/selection-bar.tsx";
import type { ExportedReport } from "../data/record-index.ts";

export function PaneText({ report, children }: { report: ExportedReport; children: ReactNode }) {
  const text = useRef<HTMLElement>(null);
  return (
    <>
      <article ref={text} className="pane-text" lang={report.language ?? undefined}>
        {children}
      </article>
      <SelectionBar report={report} text={text} by="data-at" />
    </>
  );
}
