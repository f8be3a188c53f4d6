/** The world as outlines for drawing: all land, the borders between countries, and each country by a point in it. */
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import countriesFile from "world-atlas/countries-110m.json" with { type: "json" };
import { project, type GlobePoint } from "./projection.ts";

type Line = readonly (readonly [lon: number, lat: number])[];

interface Country {
  readonly rings: readonly Line[];
}

/** Nothing happens there that reports tell of, and it is as wide as the world. */
const ANTARCTICA = "010";

const atlas = countriesFile as unknown as Topology;
const collection = atlas.objects["countries"] as GeometryCollection;
const shown: GeometryCollection = {
  ...collection,
  geometries: collection.geometries.filter(({ id }) => id !== ANTARCTICA),
};

let countries: readonly Country[] | undefined;

function allCountries(): readonly Country[] {
  countries ??= feature(atlas, shown).features.map(({ geometry }) => {
    const parts =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    return { rings: (parts.flat() as unknown as readonly Line[]).flatMap(unrolled) };
  });
  return countries;
}

/**
 * A line that crosses the edge of the map, where the degrees jump from 180 to -180, goes on beyond it; and once more on the other side,
 * so that both ends of the country are drawn.
 */
function unrolled(line: Line): readonly Line[] {
  let turns = 0;
  let jumps = 0;
  const whole = line.map(([lon, lat], at) => {
    const step = lon - (line[at - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) {
      turns -= Math.sign(step) * 360;
      jumps++;
    }
    return [lon + turns, lat] as const;
  });
  if (jumps === 0) return [line];
  const east = Math.max(...whole.map(([lon]) => lon)) > 180;
  return [whole, whole.map(([lon, lat]) => [lon + (east ? -360 : 360), lat] as const)];
}

function pathOf(lines: readonly Line[], narrowing: number, close: boolean): string {
  return lines
    .map((line) => {
      const points = line.map(([lon, lat]) => {
        const { x, y } = project({ lon, lat }, narrowing);
        return `${x.toFixed(2)} ${y.toFixed(2)}`;
      });
      return `M${points.join("L")}${close ? "Z" : ""}`;
    })
    .join("");
}

/** Paths of the plane. */
export interface World {
  readonly land: string;
  readonly borders: string;
}

/** The outlines of all land and of the borders on it. */
export function worldPaths(narrowing: number): World {
  const borders = mesh(atlas, shown, (a, b) => a !== b).coordinates as unknown as Line[];
  const rings = allCountries().flatMap((country) => country.rings);
  return {
    land: pathOf(rings, narrowing, true),
    borders: pathOf(borders.flatMap(unrolled), narrowing, false),
  };
}

/** The outline of the country that a point lies in; null for one that is too small to be drawn. */
export function countryPath(point: GlobePoint, narrowing: number): string | null {
  const found = allCountries().find(({ rings }) => isInside(point, rings));
  return found ? pathOf(found.rings, narrowing, true) : null;
}

/** By how many borders a line to the east crosses: odd is inside. */
function isInside({ lat, lon }: GlobePoint, rings: readonly Line[]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [x, y] = ring[at]!;
      const [u, v] = ring[before]!;
      if (y > lat !== v > lat && lon < ((u - x) * (lat - y)) / (v - y) + x) inside = !inside;
    }
  return inside;
}
