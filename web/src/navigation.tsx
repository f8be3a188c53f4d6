/** The way around: views in groups by what a person comes for. */
import { useId } from "react";
import { to, type ViewName } from "./address.ts";
import { isDated } from "./time/lanes.ts";
import type { RecordIndex } from "./data/record-index.ts";
import { ThemeChoice } from "./parts/theme-choice.tsx";
import { groupDigits, strings } from "./strings/index.ts";

/** A view of the navigation with how many items it shows; null where a number says nothing. */
interface Item {
  readonly view: ViewName;
  readonly label: string;
  readonly count?: (index: RecordIndex) => number;
}

const READING: readonly Item[] = [
  { view: "overview", label: strings.nav.overview },
  { view: "reports", label: strings.nav.reports, count: ({ record }) => record.reports.length },
  {
    view: "chronology",
    label: strings.nav.chronology,
    // Events without a date stand in no chronology; its list names them apart.
    count: ({ record }) => record.events.filter(isDated).length,
  },
  { view: "map", label: strings.nav.map },
  { view: "disputes", label: strings.nav.disputes, count: ({ record }) => record.disputes.length },
  { view: "compare", label: strings.nav.compare },
  {
    view: "omissions",
    label: strings.nav.omissions,
    count: ({ record }) => record.omissions.length,
  },
];

const VOICES: readonly Item[] = [
  {
    view: "names",
    label: strings.shell.nav.names,
    count: ({ record }) => record.entities.length,
  },
  { view: "sayings", label: strings.nav.sayings, count: ({ record }) => record.sayings.length },
  { view: "wording", label: strings.nav.wording, count: ({ record }) => record.wordings.length },
  { view: "sources", label: strings.shell.nav.sources },
  { view: "origins", label: strings.nav.origins, count: ({ record }) => record.origins.length },
];

const RECORD: readonly Item[] = [
  { view: "problems", label: strings.nav.problems, count: ({ record }) => record.problems.length },
  {
    view: "history",
    label: strings.shell.nav.history,
    count: ({ record }) => record.decisions?.length ?? 0,
  },
];

/** Which item of the navigation an item's own view belongs to. */
const PARENT: Partial<Record<ViewName, ViewName>> = {
  report: "reports",
  name: "names",
  origin: "origins",
  event: "chronology",
};

export function Navigation({
  index,
  view,
  open,
  onLeave,
}: {
  index: RecordIndex;
  view: ViewName | null;
  /** Whether it is shown where there is no room for it beside the view. */
  open: boolean;
  onLeave: () => void;
}) {
  const active = view === null ? null : (PARENT[view] ?? view);
  return (
    <nav id="navigation" aria-label={strings.nav.label} className={open ? "nav open" : "nav"}>
      <div className="nav-groups">
        <Group title={strings.shell.nav.reading} {...{ items: READING, index, active, onLeave }} />
        <Group title={strings.shell.nav.voices} {...{ items: VOICES, index, active, onLeave }} />
        <Group title={strings.shell.nav.record} {...{ items: RECORD, index, active, onLeave }} />
        <ThemeChoice />
      </div>
    </nav>
  );
}

interface GroupProps {
  readonly items: readonly Item[];
  readonly index: RecordIndex;
  readonly active: ViewName | null;
  readonly onLeave: () => void;
}

function Group({ title, ...rest }: GroupProps & { title: string }) {
  const id = useId();
  return (
    <div className="nav-group" role="group" aria-labelledby={id}>
      <p className="nav-title" id={id}>
        {title}
      </p>
      <Items {...rest} />
    </div>
  );
}

function Items({ items, index, active, onLeave }: GroupProps) {
  return (
    <ul>
      {items.map(({ view, label, count }) => (
        <li key={view}>
          <a href={to(view)} aria-current={view === active ? "page" : undefined} onClick={onLeave}>
            {label}
            {count === undefined ? null : (
              <span className="count">{groupDigits(count(index))}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
