/** The way around: views in groups by what a person comes for; the rest within reach under "more". */
import { useId, useState } from "react";
import { to, type ViewName } from "./address.ts";
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
  {
    view: "chronology",
    label: strings.nav.chronology,
    count: ({ record }) => record.events.length,
  },
  { view: "disputes", label: strings.nav.disputes, count: ({ record }) => record.disputes.length },
  { view: "compare", label: strings.nav.compare },
  { view: "reports", label: strings.nav.reports, count: ({ record }) => record.reports.length },
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
];

const MORE: readonly Item[] = [
  { view: "origins", label: strings.nav.origins, count: ({ record }) => record.origins.length },
  {
    view: "omissions",
    label: strings.nav.omissions,
    count: ({ record }) => record.omissions.length,
  },
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
  const [more, setMore] = useState(false);
  const id = useId();
  // The view that is open is never hidden.
  const showsMore = more || MORE.some((item) => item.view === active);
  return (
    <nav id="navigation" aria-label={strings.nav.label} className={open ? "nav open" : "nav"}>
      <div className="nav-groups">
        <Group title={strings.shell.nav.reading} {...{ items: READING, index, active, onLeave }} />
        <Group title={strings.shell.nav.voices} {...{ items: VOICES, index, active, onLeave }} />
        <div className="nav-group">
          <button
            type="button"
            className="nav-title nav-more"
            aria-expanded={showsMore}
            aria-controls={id}
            onClick={() => {
              setMore(!more);
            }}
          >
            {strings.shell.nav.more}
          </button>
          <div id={id} hidden={!showsMore}>
            <Items {...{ items: MORE, index, active, onLeave }} />
          </div>
        </div>
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
