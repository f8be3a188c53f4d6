/**
 * From degrees to the plane of the map: degrees of latitude keep their length, those of longitude are shortened by as much as they are
 * where the events are. Near there shapes are true; far from there they are wider or narrower than on the globe.
 */

/** A place on the globe, in degrees. */
export interface GlobePoint {
  readonly lat: number;
  readonly lon: number;
}

/** A point of the plane: x grows to the east, y to the south. Its unit is a degree of latitude. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** Nearer to the poles the world would become too narrow to be known again. */
const FARTHEST = 62;

/** How much narrower degrees of longitude are where `points` lie in the middle. */
export function narrowingFor(points: readonly GlobePoint[]): number {
  const south = Math.min(...points.map(({ lat }) => lat));
  const north = Math.max(...points.map(({ lat }) => lat));
  const middle = points.length === 0 ? 0 : (south + north) / 2;
  return Math.cos((Math.min(FARTHEST, Math.abs(middle)) * Math.PI) / 180);
}

/** Where a place lies in the plane. */
export function project({ lat, lon }: GlobePoint, narrowing: number): PlanePoint {
  return { x: lon * narrowing, y: -lat };
}
