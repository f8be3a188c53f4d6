/** The picture of the map: land, borders, and a mark for each place. */
import { useCallback, useMemo, useRef, useState } from "react";
import {
  fitting,
  inPicture,
  kept,
  moved,
  whole,
  zoomed,
  type MapChange,
  type MapView,
} from "../map/map-view.ts";
import { groupPlaces, marksOf, type Mark } from "../map/marks.ts";
import type { MappedPlace } from "../map/mapped-places.ts";
import { narrowingFor, project } from "../map/projection.ts";
import { countryPath, worldPaths } from "../map/world.ts";
import { StandingShape } from "../parts/standing.tsx";
import { useSize } from "../parts/use-size.ts";
import { strings } from "../strings/index.ts";
import { shorten } from "../time/label.ts";
import { useMapGestures } from "./map-gestures.ts";

const words = strings.map;

/** By how much a press on a button or key zooms, and which share of the picture it moves. */
const STEP = 1.6;
const SHIFT = 0.25;
const NAME_LENGTH = 26;
/** Smaller marks have no room for a number, in pixels. */
const LEAST_FOR_COUNT = 18;
/** A mark nearer to the edge than this is brought into the picture when it gets the focus, in pixels. */
const EDGE = 24;

export function MapDrawing({
  places,
  chosen,
  addressOf,
  onChoose,
}: {
  places: readonly MappedPlace[];
  chosen: readonly MappedPlace[];
  addressOf: (ids: readonly string[]) => string;
  onChoose: (ids: readonly string[]) => void;
}) {
  const picture = useRef<HTMLDivElement>(null);
  const room = useSize(picture);
  const narrowing = useMemo(() => narrowingFor(places), [places]);
  const points = useMemo(
    () => places.map((place) => ({ place, ...project(place, narrowing) })),
    [places, narrowing],
  );
  const fit = useMemo(() => fitting(points, room, narrowing), [points, room, narrowing]);
  /** Where a person moved the map to; null: all places. */
  const [own, setOwn] = useState<MapView | null>(null);
  const view = useMemo(() => kept(own ?? fit, room, narrowing), [own, fit, room, narrowing]);
  const change = useCallback(
    (by: MapChange) => {
      setOwn((before) => kept(by(kept(before ?? fit, room, narrowing)), room, narrowing));
    },
    [fit, room, narrowing],
  );
  useMapGestures(picture, change);
  const groups = useMemo(() => groupPlaces(points, view.scale), [points, view.scale]);
  const marks = useMemo(
    () =>
      marksOf(
        groups.map((group) => ({ ...group, ...inPicture(group, view, room) })),
        room,
        nameOf,
      ),
    [groups, view, room],
  );
  const bringIn = ({ x, y }: Mark) => {
    if (x > EDGE && y > EDGE && x < room.width - EDGE && y < room.height - EDGE) return;
    change((now) => moved(now, x - room.width / 2, y - room.height / 2));
  };
  const toFit = () => {
    setOwn(null);
  };
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => {
      change((now) => moved(now, -SHIFT * room.width, 0));
    },
    ArrowRight: () => {
      change((now) => moved(now, SHIFT * room.width, 0));
    },
    ArrowUp: () => {
      change((now) => moved(now, 0, -SHIFT * room.height));
    },
    ArrowDown: () => {
      change((now) => moved(now, 0, SHIFT * room.height));
    },
    "+": () => {
      change((now) => zoomed(now, STEP));
    },
    "-": () => {
      change((now) => zoomed(now, 1 / STEP));
    },
    "0": toFit,
  };
  const events = places.reduce((sum, place) => sum + place.events.length, 0);
  const isChosen = ({ places: its }: Mark) => its.some((place) => chosen.includes(place));
  return (
    <>
      <p className="map-tools">
        <span className="buttons" role="group" aria-label={words.controls}>
          {(
            [
              [words.zoomIn, "+"],
              [words.zoomOut, "-"],
              [words.directions.west, "ArrowLeft"],
              [words.directions.east, "ArrowRight"],
              [words.directions.north, "ArrowUp"],
              [words.directions.south, "ArrowDown"],
              [words.fit, "0"],
            ] as const
          ).map(([label, key]) => (
            <button key={key} type="button" className="button" onClick={acts[key]}>
              {label}
            </button>
          ))}
          <button
            type="button"
            className="button"
            onClick={() => {
              setOwn(whole(room, narrowing));
            }}
          >
            {words.world}
          </button>
        </span>
        <span className="quiet map-hint">{words.hint}</span>
      </p>
      <div
        ref={picture}
        className="map-picture"
        tabIndex={0}
        role="group"
        aria-label={`${words.graphic(places.length, events)} ${words.keys}`}
        onKeyDown={(event) => {
          const act = acts[event.key === "=" ? "+" : event.key];
          if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          act();
        }}
      >
        <svg
          className="map-svg"
          width={room.width}
          height={room.height}
          viewBox={`0 0 ${room.width} ${room.height}`}
          direction="ltr"
        >
          <Ground {...{ view, room, narrowing, places, chosen }} />
          {marks
            .map((mark, at) => ({ mark, at }))
            .filter(({ mark }) => isNear(mark, room))
            .map(({ mark, at }) => (
              <PlaceMark
                key={mark.places[0]?.id ?? at}
                mark={mark}
                chosen={isChosen(mark)}
                href={addressOf(mark.places.map(({ id }) => id))}
                onChoose={() => {
                  onChoose(mark.places.map(({ id }) => id));
                }}
                onFocus={() => {
                  bringIn(mark);
                }}
              />
            ))}
        </svg>
      </div>
      <Legend hasAreas={places.some(({ kind }) => kind !== "town")} />
    </>
  );
}

/** Marks far outside of the picture need not be drawn; those around it can still be reached by Tab. */
function isNear({ x, y }: Mark, { width, height }: { width: number; height: number }): boolean {
  return x > -width * 40 && x < width * 41 && y > -height * 40 && y < height * 41;
}

function nameOf([first, ...more]: readonly MappedPlace[]): string {
  const name = shorten(first?.name ?? "", NAME_LENGTH);
  return more.length === 0 ? name : words.several(name, more.length);
}

/** Land, borders, and the outline of each country that events are put in as a whole. */
function Ground({
  view,
  room,
  narrowing,
  places,
  chosen,
}: {
  view: MapView;
  room: { readonly width: number; readonly height: number };
  narrowing: number;
  places: readonly MappedPlace[];
  chosen: readonly MappedPlace[];
}) {
  const world = useMemo(() => worldPaths(narrowing), [narrowing]);
  const areas = useMemo(
    () =>
      places.flatMap((place) => {
        const path = place.kind === "country" ? countryPath(place, narrowing) : null;
        return path === null ? [] : [{ place, path }];
      }),
    [places, narrowing],
  );
  const { middle, scale } = view;
  const transform = `translate(${room.width / 2 - middle.x * scale} ${room.height / 2 - middle.y * scale}) scale(${scale})`;
  return (
    <g transform={transform} aria-hidden="true">
      <path className="map-land" d={world.land} />
      {areas.map(({ place, path }) => (
        <path
          key={place.id}
          className={chosen.includes(place) ? "map-area chosen" : "map-area"}
          d={path}
        />
      ))}
      <path className="map-borders" d={world.borders} />
    </g>
  );
}

function PlaceMark({
  mark,
  chosen,
  href,
  onChoose,
  onFocus,
}: {
  mark: Mark;
  chosen: boolean;
  href: string;
  onChoose: () => void;
  onFocus: () => void;
}) {
  const { x, y, size, label, places, events, standing } = mark;
  const name = words.mark(nameOf(places), events, strings.standing[standing]);
  const isArea = places.some(({ kind }) => kind !== "town");
  return (
    <a
      data-stop=""
      href={href}
      className={`map-mark ${standing}${chosen ? " chosen" : ""}`}
      aria-label={name}
      aria-current={chosen ? "true" : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onChoose();
      }}
      onFocus={onFocus}
    >
      <title>{name}</title>
      <circle className="map-reach" cx={x} cy={y} r={Math.max(14, size / 2 + 5)} />
      {isArea ? <circle className="map-somewhere" cx={x} cy={y} r={size / 2 + 6} /> : null}
      <circle className="map-ground" cx={x} cy={y} r={size / 2 + 1} />
      <StandingShape standing={standing} x={x} y={y} size={size} />
      {label === null ? null : (
        <text className="map-name" x={label.x} y={label.y} textAnchor={label.anchor}>
          {/* What is read out holds what is seen, in its order and with the blank between. */}
          {`${label.text} `}
        </text>
      )}
      {events > 1 && size >= LEAST_FOR_COUNT ? (
        <text
          className="map-count"
          x={x}
          y={y + (standing === "disputed" ? size / 6 : 0) + 4}
          textAnchor="middle"
        >
          {events}
        </text>
      ) : null}
    </a>
  );
}

/** What the marks mean. */
function Legend({ hasAreas }: { hasAreas: boolean }) {
  return (
    <ul className="map-legend" aria-label={words.legend.title}>
      {(["single", "agreed", "disputed"] as const).map((standing) => (
        <li key={standing} className={`map-mark ${standing}`}>
          <svg width="16" height="16" aria-hidden="true">
            <StandingShape standing={standing} x={8} y={8} size={12} />
          </svg>{" "}
          {strings.standing[standing]}
        </li>
      ))}
      <li>{words.legend.mark}</li>
      {hasAreas ? (
        <li>
          <svg width="20" height="20" aria-hidden="true">
            <circle className="map-somewhere" cx="10" cy="10" r="8" />
          </svg>{" "}
          {words.legend.area}
        </li>
      ) : null}
    </ul>
  );
}
