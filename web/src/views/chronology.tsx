/** The chronology: filters, the drawing with what was known when, the chosen event, and the same as a list. */
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { dayNumber, dayOf } from "../../../src/model/date.ts";
import { useRecord } from "../data/context.ts";
import type { EventItem, ExportedReport, RecordIndex } from "../data/record-index.ts";
import { Head } from "../parts/head.tsx";
import { strings } from "../strings.ts";
import { chronologyStrings as words } from "../strings/chronology.ts";
import { facetsOf, filterEvents, filterReports } from "../time/facets.ts";
import { formatDay } from "../time/format.ts";
import { byDay, lanesOf, orderingDay } from "../time/lanes.ts";
import { fittingWindow, wholeWindow, type Window } from "../time/scale.ts";
import { panned, showing, viewOf, windowOf, zoomedAt } from "../time/time-view.ts";
import { tellingBounds, toldBy } from "../time/told.ts";
import { ChronologyFilters } from "./chronology-filters.tsx";
import { ChronologyList } from "./chronology-list.tsx";
import { ChronologySelection } from "./chronology-selection.tsx";
import { readState, useChronologyState, type ChronologyState } from "./chronology-state.ts";
import { nextPublication, publicationDays } from "./publication-axis.tsx";
import { Legend, Timeline } from "./timeline.tsx";
import type { ViewChange } from "./timeline-gestures.ts";
import type { MarkActs } from "./timeline-marks.tsx";

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
  const [opened, setOpened] = useState<{ event: string; from: Element | null } | null>(null);
  // Marks are drawn again when what they call changes; these may change with every frame.
  const now = useRef({ set, change });
  useEffect(() => {
    now.current = { set, change };
  });
  const select = useCallback((event: string | null) => {
    setOpened(event === null ? null : { event, from: document.activeElement });
    now.current.set({ at: event });
  }, []);
  const acts = useMemo<MarkActs>(
    () => ({
      onHot: setHot,
      onSelect: select,
      onZoomTo: (first, end) => {
        now.current.change(() => viewOf({ from: dayOf(first - 1), to: dayOf(end) }));
      },
    }),
    [select],
  );
  const chosen = state.at === null ? undefined : index.events.get(state.at);
  const place = chosen ? left.events.indexOf(chosen) : -1;
  const listed = useListed(left, state.inRange, windowOf(view));
  const stepTo = (event: EventItem | undefined) =>
    event
      ? () => {
          select(event.id);
          show(event, change);
        }
      : null;
  const listProps = { known: state.known, hot, selected: state.at, onHot: setHot };
  return (
    <>
      <Head title={strings.nav.chronology} lead={words.lead} />
      <ChronologyFilters
        filter={state.filter}
        facets={facets}
        onChange={(filter) => {
          const storyChanged = filter.story !== undefined && filter.story !== state.filter.story;
          set({
            filter: { ...state.filter, ...filter },
            ...(storyChanged ? { window: null } : {}),
          });
        }}
      />
      {left.fit ? (
        <>
          <RangeButtons left={left} state={state} change={change} set={set} />
          <Timeline
            lanes={left.lanes}
            view={view}
            events={left.dated.length}
            onView={change}
            onFit={() => {
              change(() => viewOf(fit()));
            }}
            selected={state.at}
            hot={hot}
            acts={acts}
            known={state.known}
            onKnown={(known) => {
              set({ known });
            }}
          />
          <Known
            left={left}
            known={state.known}
            onKnown={(known) => {
              set({ known });
            }}
          />
          <Outside left={left} window={windowOf(view)} />
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
          onClose={() => {
            const from = opened?.from;
            select(null);
            if (from instanceof HTMLElement || from instanceof SVGElement) from.focus();
          }}
          onShow={
            orderingDay(chosen) === null
              ? null
              : () => {
                  show(chosen, change);
                }
          }
          onStep={{
            back: stepTo(place > 0 ? left.events[place - 1] : undefined),
            on: stepTo(place >= 0 ? left.events[place + 1] : undefined),
          }}
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
                  set({ inRange: event.target.checked });
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

/** Moves the view so that the event's known days are in it. */
function show(event: EventItem, change: (by: ViewChange) => void): void {
  if (orderingDay(event) === null) return;
  const first = dayNumber(event.earliest ?? event.latest!);
  const end = dayNumber(event.latest ?? event.earliest!) + 1;
  change((view) => showing(view, first, end));
}

/** Whether an event may lie in these days; an open end reaches as far as one likes. */
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

function RangeButtons({
  left,
  state,
  change,
  set,
}: {
  left: Narrowed;
  state: ChronologyState;
  change: (by: ViewChange) => void;
  set: (next: Partial<ChronologyState>) => void;
}) {
  const { stories, record } = useRecord();
  const story =
    stories.get(state.filter.story) ??
    (record.stories.length === 1 ? record.stories[0] : undefined);
  const storyWindow = story ? wholeWindow([story]) : null;
  const buttons: readonly (readonly [string, () => void])[] = [
    [
      words.zoomIn,
      () => {
        change((view) => zoomedAt(view, 0.5, 0.5));
      },
    ],
    [
      words.zoomOut,
      () => {
        change((view) => zoomedAt(view, 2, 0.5));
      },
    ],
    [
      words.earlier,
      () => {
        change((view) => panned(view, -0.5));
      },
    ],
    [
      words.later,
      () => {
        change((view) => panned(view, 0.5));
      },
    ],
    [
      words.fit,
      () => {
        set({ window: null });
      },
    ],
    ...(storyWindow
      ? [
          [
            words.fitStory,
            () => {
              set({ window: storyWindow });
            },
          ] as const,
        ]
      : []),
    [
      words.everything,
      () => {
        set({ window: left.everything });
      },
    ],
  ];
  return (
    <p className="chron-tools">
      <span className="buttons" role="group" aria-label={words.controls}>
        {buttons.map(([label, act]) => (
          <button key={label} type="button" className="button" onClick={act}>
            {label}
          </button>
        ))}
      </span>
      <span className="quiet chron-hint">{words.hint}</span>
    </p>
  );
}

/** What the cursor says in words, and its buttons. */
function Known({
  left,
  known,
  onKnown,
}: {
  left: Narrowed;
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
}

const published = (event: EventItem, reports: ReadonlyMap<string, ExportedReport>) =>
  event.reports.flatMap((id) => reports.get(id)?.published ?? []);

function Outside({ left, window }: { left: Narrowed; window: Window }) {
  let before = 0;
  let after = 0;
  for (const event of left.dated) {
    if ((event.latest ?? event.earliest!) < window.from) before++;
    else if ((event.earliest ?? event.latest!) > window.to) after++;
  }
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
}
