/** The places of the chosen mark: the events there, in which words each is told to have been there, and why the place stands there. */
import { useEffect, useRef } from "react";
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { ClaimItem, EventItem } from "../data/record-index.ts";
import type { MappedPlace } from "../map/mapped-places.ts";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { Standing } from "../parts/standing.tsx";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { byDay } from "../time/lanes.ts";

const words = strings.map;

export function MapSelection({
  places,
  focused,
  onClose,
}: {
  places: readonly MappedPlace[];
  /** Whether it takes the focus: when a person opened it, not when an address did. */
  focused: boolean;
  onClose: () => void;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focused) return;
    head.current?.focus({ preventScroll: true });
    // The table that it may be opened from stands far below.
    head.current?.scrollIntoView({ block: "nearest" });
  }, [focused]);
  const [first] = places;
  return (
    <section
      className="card map-selection"
      aria-label={words.selection.label}
      onKeyDown={(key) => {
        if (key.key !== "Escape" || key.defaultPrevented) return;
        key.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 ref={head} tabIndex={-1} dir="auto">
          {places.length === 1 ? first?.name : words.selection.several(places.length)}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {words.selection.close}
        </button>
      </header>
      {places.map((place) => (
        <PlaceEvents key={place.id} place={place} headed={places.length > 1} />
      ))}
    </section>
  );
}

function PlaceEvents({ place, headed }: { place: MappedPlace; headed: boolean }) {
  const { shown, control } = useMore(place.events.toSorted(byDay), 12);
  return (
    <>
      {headed ? <h3 dir="auto">{place.name}</h3> : null}
      <div className="map-facts">
        <span>
          {words.kind[place.kind]}
          {place.kind === "country" ? "" : `, ${countryName(place.country)}`}
        </span>
        <ul className="inline-list">
          {place.entities.map(({ id, name }) => (
            <li key={id}>
              <a href={to("name", id)} dir="auto">
                {place.entities.length === 1 ? words.selection.name : name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <p className="quiet">
        {words.restsOn}: {place.basis}
        {place.kind === "town" ? null : ` ${words.selection.somewhere}`}
      </p>
      <ul className="plain map-events">
        {shown.map((event) => (
          <PlaceEvent key={event.id} event={event} place={place} />
        ))}
      </ul>
      {control}
    </>
  );
}

function PlaceEvent({ event, place }: { event: EventItem; place: MappedPlace }) {
  const { claims } = useRecord();
  const ids = new Set(place.entities.map(({ id }) => id));
  const told = event.claims
    .map((id) => claims.get(id))
    .find((claim): claim is ClaimItem => claim?.place != null && ids.has(claim.place));
  return (
    <li>
      <p>
        <Standing standing={event.standing} />{" "}
        <a className="why" href={to("event", event.id)} dir="auto">
          {event.label}
        </a>{" "}
        <span className="quiet">
          {formatRange(event, true)} · {strings.chronology.toldBy}{" "}
          <ReportLinks ids={event.reports} dated={false} />
        </span>
      </p>
      {told ? <Quote span={told} reach={40} /> : null}
    </li>
  );
}

const names = new Map<string, string>();

/** A country in words; its code where the browser knows no name for it. */
export function countryName(code: string): string {
  const known = names.get(code);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames("en", { type: "region", fallback: "code" }).of(code) ?? code;
  names.set(code, name);
  return name;
}
