/**
 * A point in the middle of each country: the one of its largest part that lies farthest from its border, which is never outside of it
 * as the mean of a bent shape may be. Which shape is which country is told by the towns that lie in it.
 */
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Point = readonly [lon: number, lat: number];
type Ring = readonly Point[];
type Polygon = readonly Ring[];

/** Points tried along each side of a part, then again around the best. */
const GRID = 40;
const FINER = 3;

interface Located {
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

/** By country code: latitude and longitude of its middle, for all countries that `atlas` has a shape of with a town in it. */
export function middlesOf(
  atlas: Topology,
  towns: readonly Located[],
): Map<string, readonly [lat: number, lon: number]> {
  const { features } = feature(atlas, atlas.objects["countries"] as GeometryCollection);
  const best = new Map<string, { readonly area: number; readonly polygon: Polygon }>();
  for (const { geometry } of features) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    const parts = (geometry.type === "Polygon"
      ? [geometry.coordinates]
      : geometry.coordinates) as unknown as readonly Polygon[];
    const largest = parts.reduce((a, b) => (areaOf(b[0]!) > areaOf(a[0]!) ? b : a));
    const country = ownerOf(parts, towns);
    const area = areaOf(largest[0]!);
    if (country !== null && area > (best.get(country)?.area ?? 0))
      best.set(country, { area, polygon: largest });
  }
  return new Map([...best].map(([country, { polygon }]) => [country, middleOf(polygon)]));
}

/** The country of most of the towns inside; null for a shape without any. */
function ownerOf(parts: readonly Polygon[], towns: readonly Located[]): string | null {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const box = boxOf(part[0]!);
    for (const { country, lat, lon } of towns)
      if (lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north)
        if (isInside([lon, lat], part)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0] ?? null;
}

function boxOf(ring: Ring): { west: number; east: number; south: number; north: number } {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  for (const [lon, lat] of ring) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** Of a ring on the globe, in a projection that keeps areas: degrees east count less the farther from the equator. */
function areaOf(ring: Ring): number {
  let sum = 0;
  const eastOf = ([lon, lat]: Point): number => lon * Math.cos((lat * Math.PI) / 180);
  for (let at = 0; at < ring.length - 1; at++) {
    const [here, next] = [ring[at]!, ring[at + 1]!];
    sum += eastOf(here) * next[1] - eastOf(next) * here[1];
  }
  return Math.abs(sum) / 2;
}

function isInside([x, y]: Point, polygon: Polygon): boolean {
  let inside = false;
  for (const ring of polygon)
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at++) {
      const [a, b] = ring[at]!;
      const [c, d] = ring[before]!;
      if (b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a) inside = !inside;
    }
  return inside;
}

/** How far a point is from the nearest border, in degrees of latitude. */
function depthOf([x, y]: Point, polygon: Polygon): number {
  const narrow = Math.cos((y * Math.PI) / 180);
  let least = Infinity;
  for (const ring of polygon)
    for (let at = 0; at < ring.length - 1; at++) {
      const [a, b] = ring[at]!;
      const [c, d] = ring[at + 1]!;
      const [dx, dy] = [(c - a) * narrow, d - b];
      const [px, py] = [(x - a) * narrow, y - b];
      const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, (px - along * dx) ** 2 + (py - along * dy) ** 2);
    }
  return Math.sqrt(least);
}

function middleOf(polygon: Polygon): readonly [lat: number, lon: number] {
  let { west, east, south, north } = boxOf(polygon[0]!);
  let best: Point = [(west + east) / 2, (south + north) / 2];
  let depth = -1;
  for (let round = 0; round < FINER; round++) {
    const [width, height] = [(east - west) / GRID, (north - south) / GRID];
    for (let column = 0; column <= GRID; column++)
      for (let row = 0; row <= GRID; row++) {
        const point: Point = [west + column * width, south + row * height];
        if (!isInside(point, polygon)) continue;
        const here = depthOf(point, polygon);
        if (here > depth) [best, depth] = [point, here];
      }
    [west, east] = [best[0] - width, best[0] + width];
    [south, north] = [best[1] - height, best[1] + height];
  }
  return [best[1], best[0]];
}
