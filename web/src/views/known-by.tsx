/** What the cursor of the chronology says in words: how much had appeared and been told by the end of a day. */
import { memo, useMemo } from "react";
import { useRecord } from "../data/context.ts";
import type { EventItem, ExportedReport } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { formatDay } from "../time/format.ts";
import type { Lane } from "../time/lanes.ts";
import { tellingBounds, toldBy } from "../time/told.ts";
import { nextPublication, publicationDays } from "./publication-axis.tsx";

const words = strings.chronology;

/** The cursor in words, and its buttons. */
export const Known = memo(function Known({
  left,
  known,
  onKnown,
}: {
  left: {
    readonly lanes: readonly Lane[];
    readonly reports: readonly ExportedReport[];
    readonly events: readonly EventItem[];
  };
  known: string | null;
  onKnown: (day: string | null) => void;
}) {
  const { reports } = useRecord();
  const days = useMemo(() => publicationDays(left.lanes), [left]);
  const bounds = useMemo(
    () => left.events.map((event) => tellingBounds(published(event, reports))),
    [left, reports],
  );
  const first = days[0];
  if (first === undefined) return null;
  if (known === null)
    return (
      <p className="chron-known">
        <button
          type="button"
          className="button"
          onClick={() => {
            onKnown(first);
          }}
        >
          {words.known} …
        </button>{" "}
        <span className="quiet">{words.knownHint}</span>
      </p>
    );
  const appeared = left.reports.filter(
    (report) => toldBy(tellingBounds([report.published]), known) === "told",
  ).length;
  const states = bounds.map((one) => toldBy(one, known));
  const count = (told: string) => states.filter((one) => one === told).length;
  const perhaps = count("perhaps");
  return (
    <div className="chron-known">
      <p role="status">
        {words.knownSummary(
          formatDay(known),
          appeared,
          left.reports.length,
          count("told"),
          states.length,
        )}
        {perhaps > 0 ? ` ${words.knownPerhaps(perhaps)}` : ""}
      </p>
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={known <= first}
          onClick={() => {
            onKnown(nextPublication(days, known, -1));
          }}
        >
          {words.knownPrevious}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onKnown(nextPublication(days, known, 1));
          }}
        >
          {words.knownNext}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onKnown(null);
          }}
        >
          {words.knownClear}
        </button>
      </p>
    </div>
  );
});

const published = (event: EventItem, reports: ReadonlyMap<string, ExportedReport>) =>
  event.reports.flatMap((id) => reports.get(id)?.published ?? []);
