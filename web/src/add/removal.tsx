/** Taking a report out of the record, asked about first, and putting it back. */
import { useState } from "react";
import { DeskError, type Desk } from "../data/home.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { reportLabel } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";

const words = strings.add.remove;

/** A report that was removed, with its bytes as they came. */
export interface Removed {
  readonly label: string;
  readonly file: File;
}

/** The button that removes a report, its question, and what went wrong. `onRemoved` gets the original, to put it back. */
export function Removal({
  report,
  desk,
  onRemoved,
}: {
  report: ExportedReport;
  desk: Desk;
  onRemoved: (removed: Removed) => void;
}) {
  const [state, setState] = useState<"idle" | "asked" | "removing">("idle");
  const [failure, setFailure] = useState<string | null>(null);
  const label = reportLabel(report);
  const isRemoving = state === "removing";
  const remove = async () => {
    setState("removing");
    setFailure(null);
    try {
      const file = await originalOf(report, desk);
      await desk.remove(report.id);
      onRemoved({ label, file });
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      setFailure(error.message);
      setState("idle");
    }
  };
  if (state === "idle")
    return (
      <span className="removal">
        <button
          type="button"
          className="button small"
          aria-label={words.removeOne(label)}
          onClick={() => {
            setState("asked");
          }}
        >
          {words.remove}
        </button>
        {failure === null ? null : (
          <span role="alert" className="notice">
            {failure}
          </span>
        )}
      </span>
    );
  return (
    <span className="removal asked" role="group" aria-label={words.ask(label)}>
      <span>{words.ask(label)}</span>{" "}
      <button
        type="button"
        className="button small strong"
        // The question stands where the button was that asked it.
        autoFocus
        // Not disabled, which would take the focus away.
        aria-disabled={isRemoving}
        onClick={() => {
          if (!isRemoving) void remove();
        }}
      >
        {isRemoving ? words.removing : words.yes}
      </button>{" "}
      <button
        type="button"
        className="button small"
        disabled={isRemoving}
        onClick={() => {
          setState("idle");
        }}
      >
        {words.no}
      </button>
    </span>
  );
}

/** The bytes of a report, as a file of its name. */
async function originalOf(report: ExportedReport, desk: Desk): Promise<File> {
  const blob = await desk.download(report.id);
  return new File([blob], report.file ?? report.id, { type: report.mediaType });
}
