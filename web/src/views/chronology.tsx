/** The chronology: filters, the drawing with what was known when, the chosen event, and the same as a list. */
import { memo, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { dayNumber, dayOf } from "../../../src/model/date.ts";
import { useRecord } from "../data/context.ts";
import type { EventItem, RecordIndex } from "../data/record-index.ts";
import { Head } from "../parts/head.tsx";
import { strings } from "../strings/index.ts";
import { facetsOf, filterEvents, filterReports, type EventFilter } from "../time/facets.ts";
import { byDay, lanesOf, orderingDay } from "../time/lanes.ts";
import { fittingWindow, wholeWindow, type Window } from "../time/scale.ts";
import { panned, showing, viewOf, windowOf, zoomedAt } from "../time/time-view.ts";
import { ChronologyFilters } from "./chronology-filters.tsx";
import { ChronologyList } from "./chronology-list.tsx";
import { ChronologySelection } from "./chronology-selection.tsx";
import { readState, useChronologyState, type ChronologyState } from "./chronology-state.ts";
import { Known } from "./known-by.tsx";
import { Timeline } from "./timeline.tsx";
import { Legend } from "./timeline-legend.tsx";
import type { ViewChange } from "./timeline-gestures.ts";
import type { MarkActs } from "./timeline-marks.tsx";

const words = strings.chronology;

/** What the filters leave of the record, in order of time. */
function narrowed(index: RecordIndex, facets: ReturnType<typeof facetsOf>, key: string) {
  const { filter } = readState(new URLSearchParams(key));
  const reports = filterReports(index, filter);
  const events = filterEvents(index, facets, reports, filter).toSorted(byDay);
  const dated = events.filter((event) => orderingDay(event) !== null);
  const all = lanesOf(reports, events);
  // Where events were asked for, outlets that tell none of them would only be in the way.
  const lanes =
    events.length === index.record.events.length
      ? all
      : all.filter(({ marks }) => marks.length > 0);
  const published = reports.map((report) => report.published);
  return {
    reports,
    events,
    dated,
    lanes,
    fit: dated.length === 0 ? null : fittingWindow([...dated, ...published]),
    everything: wholeWindow([...dated, ...published]),
    /** The first and the last known days of the dated events, each in order. */
    firstDays: dated.map((event) => event.earliest ?? event.latest!).sort(),
    lastDays: dated.map((event) => event.latest ?? event.earliest!).sort(),
  };
}

type Narrowed = ReturnType<typeof narrowed>;

/** The filters of an address alone, so that moving in time does not filter anew. */
function filterKey(query: URLSearchParams): string {
  const kept = new URLSearchParams(query);
  for (const name of ["from", "to", "known", "at", "list"]) kept.delete(name);
  return kept.toString();
}

/** The id of the heading over events without a date. */
const UNDATED = "chronology-undated";

/** Shown by nothing: without a date there is no drawing. */
const NO_WINDOW: Window = { from: "2000-01-01", to: "2000-12-31" };

export function Chronology({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const facets = useMemo(() => facetsOf(index), [index]);
  const key = filterKey(query);
  const left = useMemo(() => narrowed(index, facets, key), [index, facets, key]);
  const fit = useCallback(() => left.fit ?? NO_WINDOW, [left]);
  const { state, view, change, set } = useChronologyState(query, fit);
  const [hot, setHot] = useState<string | null>(null);
  /** The event that a person opened here, and from which element. */
  const [opened, setOpened] = useState<Opened | null>(null);
  // Parts are drawn again when what they call changes, and what is behind these may change with every frame.
  const now = useRef({ state, set, change, opened });
  useEffect(() => {
    now.current = { state, set, change, opened };
  });
  const act = useMemo(() => actsOn(now, setOpened), []);
  const marks = useMemo<MarkActs>(
    () => ({ onHot: setHot, onSelect: act.select, onZoomTo: act.zoomTo }),
    [act],
  );
  const chosen = state.at === null ? undefined : index.events.get(state.at);
  const place = chosen ? left.events.indexOf(chosen) : -1;
  const seen = windowOf(view);
  const listed = useListed(left, state.inRange, seen);
  const listProps = { known: state.known, hot, selected: state.at, onHot: setHot };
  return (
    <>
      <Head title={strings.nav.chronology} lead={words.lead} />
      <ChronologyFilters filter={state.filter} facets={facets} onChange={act.filter} />
      {left.fit ? (
        <>
          <RangeButtons
            everything={left.everything}
            story={state.filter.story}
            onView={act.change}
            onWindow={act.window}
          />
          <Timeline
            lanes={left.lanes}
            view={view}
            events={left.dated.length}
            onView={act.change}
            onFit={act.fit}
            selected={state.at}
            hot={hot}
            acts={marks}
            known={state.known}
            onKnown={act.known}
          />
          <Known left={left} known={state.known} onKnown={act.known} />
          <Outside left={left} from={seen.from} to={seen.to} />
        </>
      ) : (
        <p className="empty">
          {index.record.events.length > 0 && left.events.length === 0
            ? words.emptyFiltered
            : words.empty}
        </p>
      )}
      {chosen ? (
        <ChronologySelection
          event={chosen}
          focused={opened?.event === chosen.id}
          before={place > 0 ? (left.events[place - 1] ?? null) : null}
          after={place >= 0 ? (left.events[place + 1] ?? null) : null}
          onClose={act.close}
          onShow={act.show}
          onStep={act.step}
        />
      ) : null}
      {left.fit ? <Legend /> : null}
      {left.events.length === 0 ? null : (
        <section className="chron-list">
          <h2 id="chronology-list">{words.list}</h2>
          <p className="chron-list-head">
            <span className="quiet">
              {words.listCount(listed.dated.length + listed.undated.length, left.events.length)}
            </span>
            <label className="check">
              <input
                type="checkbox"
                checked={state.inRange}
                onChange={(event) => {
                  act.inRange(event.target.checked);
                }}
              />{" "}
              {words.listInRange}
            </label>
          </p>
          <ChronologyList events={listed.dated} {...listProps} />
          {listed.undated.length > 0 ? (
            <>
              <h3 id={UNDATED} tabIndex={-1}>
                {words.undatedHead}
              </h3>
              <ChronologyList events={listed.undated} {...listProps} />
            </>
          ) : null}
        </section>
      )}
    </>
  );
}

interface Opened {
  readonly event: string;
  readonly from: Element | null;
}

/** All that the parts of the view can ask for: functions that stay the same and act on the state of the moment. */
function actsOn(
  now: React.RefObject<{
    readonly state: ChronologyState;
    readonly set: (next: Partial<ChronologyState>) => void;
    readonly change: (by: ViewChange) => void;
    readonly opened: Opened | null;
  }>,
  setOpened: (opened: Opened | null) => void,
) {
  const select = (event: string | null) => {
    setOpened(event === null ? null : { event, from: document.activeElement });
    now.current.set({ at: event });
  };
  /** Moves the view so that the event's known days are in it. */
  const show = (event: EventItem) => {
    if (orderingDay(event) === null) return;
    const first = dayNumber(event.earliest ?? event.latest!);
    const end = dayNumber(event.latest ?? event.earliest!) + 1;
    now.current.change((view) => showing(view, first, end));
  };
  return {
    select,
    show,
    step: (event: EventItem) => {
      select(event.id);
      show(event);
    },
    close: () => {
      const from = now.current.opened?.from;
      select(null);
      if (from instanceof HTMLElement || from instanceof SVGElement) from.focus();
    },
    change: (by: ViewChange) => {
      now.current.change(by);
    },
    zoomTo: (first: number, end: number) => {
      now.current.change(() => viewOf({ from: dayOf(first - 1), to: dayOf(end) }));
    },
    fit: () => {
      now.current.set({ window: null });
    },
    window: (window: Window | null) => {
      now.current.set({ window });
    },
    known: (known: string | null) => {
      now.current.set({ known });
    },
    inRange: (inRange: boolean) => {
      now.current.set({ inRange });
    },
    filter: (change: Partial<EventFilter>) => {
      const { filter } = now.current.state;
      // Another story lies in other days.
      const window = change.story !== undefined && change.story !== filter.story;
      now.current.set({ filter: { ...filter, ...change }, ...(window ? { window: null } : {}) });
    },
  };
}

/** Whether an event lies in these days by what is known of its own, as it is drawn. */
const isIn = (event: EventItem, { from, to }: Window): boolean =>
  orderingDay(event) !== null &&
  (event.earliest ?? event.latest!) <= to &&
  (event.latest ?? event.earliest!) >= from;

/** The events of the list: those of the days shown where only they are asked for, else all, and those without a day. */
function useListed(left: Narrowed, inRange: boolean, window: Window) {
  // Without the range, moving in time must not make a new list.
  const from = inRange ? window.from : null;
  const to = inRange ? window.to : null;
  return useMemo(() => {
    if (from !== null && to !== null)
      return { dated: left.dated.filter((event) => isIn(event, { from, to })), undated: [] };
    return { dated: left.dated, undated: left.events.slice(left.dated.length) };
  }, [left, from, to]);
}

const RangeButtons = memo(function RangeButtons({
  everything,
  story: asked,
  onView,
  onWindow,
}: {
  everything: Window | null;
  story: string;
  onView: (by: ViewChange) => void;
  onWindow: (window: Window | null) => void;
}) {
  const { stories, record } = useRecord();
  const story = stories.get(asked) ?? (record.stories.length === 1 ? record.stories[0] : undefined);
  const storyWindow = story ? wholeWindow([story]) : null;
  const by = (change: ViewChange) => () => {
    onView(change);
  };
  const show = (window: Window | null) => () => {
    onWindow(window);
  };
  return (
    <div className="chron-tools">
      <ToolGroup
        label={words.zoom}
        tools={[
          [words.zoomIn, by((view) => zoomedAt(view, 0.5, 0.5))],
          [words.zoomOut, by((view) => zoomedAt(view, 2, 0.5))],
        ]}
      />
      <ToolGroup
        label={words.move}
        tools={[
          [words.earlier, by((view) => panned(view, -0.5))],
          [words.later, by((view) => panned(view, 0.5))],
        ]}
      />
      <ToolGroup
        label={words.show}
        tools={[
          [words.fit, show(null)],
          ...(storyWindow ? [[words.fitStory, show(storyWindow)] as const] : []),
          [words.everything, show(everything)],
        ]}
      />
      <span className="quiet chron-hint">{words.hint}</span>
    </div>
  );
});

/** Buttons that belong together, without gaps between them. */
function ToolGroup({
  label,
  tools,
}: {
  label: string;
  tools: readonly (readonly [label: string, act: () => void])[];
}) {
  return (
    <span className="button-group" role="group" aria-label={label}>
      {tools.map(([name, act]) => (
        <button key={name} type="button" className="button" onClick={act}>
          {name}
        </button>
      ))}
    </span>
  );
}

/** How many of these days, in order, are before `day`; "~" after a day stands behind it. */
function countBelow(days: readonly string[], day: string): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const Outside = memo(function Outside({
  left,
  from,
  to,
}: {
  left: Narrowed;
  from: string;
  to: string;
}) {
  const before = countBelow(left.lastDays, from);
  const after = left.firstDays.length - countBelow(left.firstDays, `${to}~`);
  const undated = left.events.length - left.dated.length;
  return before + after + undated === 0 ? null : (
    <p className="quiet">
      {before + after > 0 ? `${words.outside(before, after)} ` : ""}
      {undated > 0 ? (
        <>
          {words.undated(undated)}{" "}
          <button
            type="button"
            className="link"
            onClick={() => {
              const head = document.getElementById(UNDATED);
              head?.scrollIntoView({ block: "start" });
              head?.focus({ preventScroll: true });
            }}
          >
            {words.undatedHead}
          </button>
        </>
      ) : null}
    </p>
  );
});
