/** When the reports of a lane were published: flags over the lane of the chronology. */
import { to } from "../address.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { reportTitle } from "../parts/report-name.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import type { Flag } from "../time/lanes.ts";
import type { TimeView } from "../time/time-view.ts";
import { tellingBounds, toldBy } from "../time/told.ts";

interface FlagGroup {
  readonly reports: ExportedReport[];
  /** Where the flag stands: at the first day, or at the end of the last one where only that is known. */
  readonly x: number;
  readonly left: number;
  readonly right: number;
  readonly openLeft: boolean;
  readonly vague: boolean;
}

const FLAG = 13;
/** Room for the number of reports beside a flag. */
const COUNT = 22;
const BEYOND = 6;
/** Above this number of flags, the days of each would only make stripes. */
const MOST_SPANS = 12;

/** The reports of a lane as flags at their days; those that would cover each other share one. */
function groupFlags(flags: readonly Flag[], view: TimeView, plot: number): readonly FlagGroup[] {
  const perDay = plot / view.days;
  const groups: FlagGroup[] = [];
  for (const { report, first, end } of flags) {
    // An end that is not known lies beyond the plot.
    const left = first === null ? -BEYOND : Math.max(-BEYOND, (first - view.start) * perDay);
    const right =
      end === null ? plot + BEYOND : Math.min(plot + BEYOND, (end - view.start) * perDay);
    if (left > plot || right < 0) continue;
    const openLeft = first === null;
    const x = openLeft ? Math.min(plot - 1, right) : Math.max(0.5, left + 0.5);
    const last = groups.at(-1);
    const room = last && last.reports.length > 1 ? FLAG + COUNT : FLAG;
    if (last && Math.abs(x - last.x) < room + 4 && last.openLeft === openLeft)
      last.reports.push(report);
    else
      groups.push({
        reports: [report],
        x,
        left,
        right,
        openLeft,
        vague: first === null || end === null || end - first > 1,
      });
  }
  return groups;
}

/** When reports of a lane were published: a flag at the day; hollow, with its span, where only bounds are known. */
export function Flags({
  flags,
  view,
  plot,
  foot,
  height,
  known,
}: {
  flags: readonly Flag[];
  view: TimeView;
  plot: number;
  foot: number;
  height: number;
  known: string | null;
}) {
  const groups = groupFlags(flags, view, plot);
  return groups.map((group) => {
    const first = group.reports[0]!;
    const about = [
      ...group.reports.slice(0, 4).map(reportTitle),
      ...(group.reports.length > 4 ? ["…"] : []),
      `${strings.chronology.published} ${formatRange(first.published)}`,
    ].join("\n");
    const told = toldBy(tellingBounds([first.published]), known);
    const classes = `flag ${told}${group.vague ? " vague" : ""}`;
    const { x } = group;
    return (
      <a
        key={first.id}
        href={to("report", first.id)}
        tabIndex={-1}
        className={classes}
        aria-label={about}
        onDragStart={(drag) => {
          drag.preventDefault();
        }}
      >
        <title>{about}</title>
        {groups.length > MOST_SPANS ? null : (
          <rect
            className="flag-span"
            x={group.left}
            y={1}
            width={Math.max(2, group.right - group.left)}
            height={height - 2}
          />
        )}
        <FlagShape x={x} foot={foot} back={group.openLeft} />
        {group.reports.length > 1 ? (
          <text className="flag-count" x={x + 14} y={foot - 4}>
            {groupDigits(group.reports.length)}
          </text>
        ) : null}
      </a>
    );
  });
}

/** A flag whose staff stands at `x` and ends at `foot`; `back` where it flies to the left. */
export function FlagShape({ x, foot, back = false }: { x: number; foot: number; back?: boolean }) {
  const to = back ? -1 : 1;
  return (
    <path
      className="flag-shape"
      d={`M ${x} ${foot} v -15 h ${11 * to} l ${-4 * to} 4.5 l ${4 * to} 4.5 h ${-11 * to}`}
    />
  );
}
