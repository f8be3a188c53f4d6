/** The chronology at one look, for the overview. */
import { useMemo } from "react";
import { useRecord } from "../data/context.ts";
import { strings } from "../strings/index.ts";
import { lanesOf, orderingDay } from "../time/lanes.ts";
import { fittingWindow } from "../time/scale.ts";
import { SmallTimeline } from "./timeline.tsx";

export function SmallChronology() {
  const { record } = useRecord();
  const { lanes, window, events } = useMemo(
    () => ({
      lanes: lanesOf(record.reports, record.events),
      window: fittingWindow([
        ...record.events,
        ...record.reports.map(({ published }) => published),
      ]),
      events: record.events.filter((event) => orderingDay(event) !== null).length,
    }),
    [record],
  );
  if (window === null) return <p className="empty">{strings.chronology.empty}</p>;
  return <SmallTimeline lanes={lanes} window={window} events={events} />;
}
