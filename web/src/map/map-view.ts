/** Which part of the plane the map shows, and how that is moved. */
import type { PlanePoint } from "./projection.ts";

/** The middle of what is shown, and how many pixels a unit of the plane has. */
export interface MapView {
  readonly middle: PlanePoint;
  readonly scale: number;
}

/** The room of the picture, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A change of the view, seen from the one that is shown when it is made. */
export type MapChange = (view: MapView) => MapView;

/** What is around the farthest places, as a share of the room. */
const MARGIN = 0.14;
/** At first no less of the world is shown than this many units: a lone town says more with its surroundings. */
const LEAST_SHOWN = 14;
/** The coarse outlines carry no more. In pixels for a unit. */
const CLOSEST = 120;
const WORLD = { north: -84, south: 58 };

/** The view in which all `points` are seen. */
export function fitting(points: readonly PlanePoint[], room: Room, narrowing: number): MapView {
  if (points.length === 0) return whole(room, narrowing);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const across = Math.max(LEAST_SHOWN, east - west) / (1 - 2 * MARGIN);
  const down = Math.max(LEAST_SHOWN / 2, south - north) / (1 - 2 * MARGIN);
  const scale = Math.min(room.width / across, room.height / down);
  return kept({ middle: { x: (west + east) / 2, y: (north + south) / 2 }, scale }, room, narrowing);
}

/** The view of the whole world. */
export function whole(room: Room, narrowing: number): MapView {
  const middle = { x: 0, y: (WORLD.north + WORLD.south) / 2 };
  return { middle, scale: leastScale(room, narrowing) };
}

function leastScale({ width, height }: Room, narrowing: number): number {
  return Math.min(width / (360 * narrowing), height / (WORLD.south - WORLD.north));
}

/** A view no wider than the world and no closer than it can be drawn, its middle on it. */
export function kept(view: MapView, room: Room, narrowing: number): MapView {
  const scale = Math.min(CLOSEST, Math.max(leastScale(room, narrowing), view.scale));
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    middle: {
      x: clamp(view.middle.x, -180 * narrowing, 180 * narrowing),
      y: clamp(view.middle.y, WORLD.north, WORLD.south),
    },
    scale,
  };
}

/** Moved by so many pixels: what is shown goes the other way. */
export function moved({ middle, scale }: MapView, x: number, y: number): MapView {
  return { scale, middle: { x: middle.x + x / scale, y: middle.y + y / scale } };
}

/** Closer by `factor`, so that the point `at`, in pixels from the middle of the picture, stays where it is. */
export function zoomed(view: MapView, factor: number, at: PlanePoint = { x: 0, y: 0 }): MapView {
  const scale = Math.min(CLOSEST, view.scale * factor);
  const shift = 1 / view.scale - 1 / scale;
  return {
    scale,
    middle: { x: view.middle.x + at.x * shift, y: view.middle.y + at.y * shift },
  };
}

/** Where a point of the plane is in the picture, in pixels from its upper left corner. */
export function inPicture(point: PlanePoint, { middle, scale }: MapView, room: Room): PlanePoint {
  return {
    x: room.width / 2 + (point.x - middle.x) * scale,
    y: room.height / 2 + (point.y - middle.y) * scale,
  };
}
