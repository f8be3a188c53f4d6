/** The map: where the events took place, as a picture and as a table, and the places that are too uncertain for it. */
import { useMemo, useRef, useState } from "react";
import { to, type Query } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { replaceAddress } from "../location.ts";
import { placesOf, type UnmappedPlace } from "../map/mapped-places.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { strings } from "../strings/index.ts";
import { facetsOf, filterEvents, filterReports, type EventFilter } from "../time/facets.ts";
import { ChronologyFilters } from "./chronology-filters.tsx";
import { readState } from "./chronology-state.ts";
import { MapDrawing } from "./map-drawing.tsx";
import { MapSelection } from "./map-selection.tsx";
import { MapTable } from "./map-table.tsx";

const words = strings.map;

/** The ids of chosen places; a mark may stand for several. */
const chosenIn = (query: URLSearchParams): readonly string[] =>
  (query.get("at") ?? "").split(",").filter(Boolean);

function queryOf(filter: EventFilter, chosen: readonly string[]): Query {
  const { disputedOnly, ...texts } = filter;
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, value || null])),
    disputed: disputedOnly ? "only" : null,
    at: chosen.length > 0 ? chosen.join(",") : null,
  };
}

/** Another order of the same query is the same filter. */
function useFilter(query: URLSearchParams): EventFilter {
  const kept = new URLSearchParams(query);
  kept.delete("at");
  const key = kept.toString();
  return useMemo(() => readState(new URLSearchParams(key)).filter, [key]);
}

export default function MapView({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const facets = useMemo(() => facetsOf(index), [index]);
  const filter = useFilter(query);
  const { events, places } = useMemo(() => {
    const left = filterEvents(index, facets, filterReports(index, filter), filter);
    return { events: left, places: placesOf(left, index) };
  }, [index, facets, filter]);
  const wanted = chosenIn(query);
  const chosen = places.placed.filter(({ entities }) =>
    entities.some(({ id }) => wanted.includes(id)),
  );
  /** What a person opened here, and from which element: where the focus goes when it is closed. */
  const opened = useRef<Element | null>(null);
  const [isOpened, setOpened] = useState(false);
  const choose = (ids: readonly string[]) => {
    if (ids.length > 0) opened.current = document.activeElement;
    setOpened(ids.length > 0);
    replaceAddress(to("map", null, queryOf(filter, ids)));
  };
  const addressOf = (ids: readonly string[]) => to("map", null, queryOf(filter, ids));
  const placed = places.placed.reduce((sum, place) => sum + place.events.length, 0);
  return (
    <>
      <Head title={strings.nav.map} lead={words.lead} />
      {index.record.events.length === 0 ? null : (
        <ChronologyFilters
          filter={filter}
          facets={facets}
          onChange={(change) => {
            setOpened(false);
            replaceAddress(to("map", null, queryOf({ ...filter, ...change }, wanted)));
          }}
        />
      )}
      {places.placed.length === 0 ? (
        <p className="empty">
          {events.length === index.record.events.length ? words.empty : words.emptyFiltered}
        </p>
      ) : (
        <>
          <p className="quiet" role="status">
            {words.summary(placed, events.length, places.placed.length)}
          </p>
          <MapDrawing
            places={places.placed}
            chosen={chosen}
            addressOf={addressOf}
            onChoose={choose}
          />
          <p className="quiet map-source">{words.source}</p>
          {chosen.length > 0 ? (
            <MapSelection
              key={chosen.map(({ id }) => id).join(" ")}
              places={chosen}
              focused={isOpened}
              onClose={() => {
                choose([]);
                const from = opened.current;
                if (from instanceof HTMLElement || from instanceof SVGElement) from.focus();
              }}
            />
          ) : null}
          <h2>{words.table}</h2>
          <MapTable
            places={places.placed}
            chosen={chosen}
            addressOf={addressOf}
            onChoose={choose}
          />
        </>
      )}
      <Unplaced places={places.unplaced} />
      {places.nowhere > 0 ? <p className="quiet">{words.nowhere(places.nowhere)}</p> : null}
    </>
  );
}

/** Places of events that are not on the map, each with the reason. */
function Unplaced({ places }: { places: readonly UnmappedPlace[] }) {
  const { shown, control } = useMore(places, 40);
  if (places.length === 0) return null;
  const events = places.reduce((sum, one) => sum + one.events.length, 0);
  return (
    <section>
      <h2>{words.unplaced}</h2>
      <p className="quiet">{words.unplacedText(events)}</p>
      <ul className="plain map-unplaced">
        {shown.map(({ entity, events: own }) => (
          <li key={entity.id}>
            <a data-stop="" href={to("name", entity.id)} dir="auto">
              {entity.name}
            </a>{" "}
            <span className="quiet">({strings.counts.events(own.length)})</span>{" "}
            <span>{entity.unplaced ?? words.notTold}</span>
          </li>
        ))}
      </ul>
      {control}
    </section>
  );
}
