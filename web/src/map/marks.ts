/** The marks of a map: places too close to each other for two marks share one, and names stand where there is room for them. */
import { textWidth } from "../time/label.ts";
import { gravest, type MappedPlace } from "./mapped-places.ts";
import type { Room } from "./map-view.ts";
import type { PlanePoint } from "./projection.ts";

/** A mark in the picture; in pixels from its upper left corner. */
export interface Mark extends PlanePoint {
  /** Its places, that of most events first. */
  readonly places: readonly MappedPlace[];
  readonly events: number;
  readonly standing: MappedPlace["standing"];
  /** Across. */
  readonly size: number;
  /** Where its name stands; null where there is no room. */
  readonly label: Label | null;
}

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SMALLEST = 13;
const LARGEST = 44;
/** Between a mark and its name. */
const GAP = 5;
const LINE = 15;

/** A mark's area grows with its events. */
export function sizeOf(events: number): number {
  return Math.min(LARGEST, SMALLEST + 5 * Math.sqrt(Math.max(0, events - 1)));
}

/** Places that share a mark, at the first of them. */
export interface Group extends PlanePoint {
  /** That of most events first. */
  readonly places: readonly MappedPlace[];
}

/** How much of two marks may cover each other: below 1, a little. */
const APART = 0.95;

/** Puts places together whose marks would cover each other at so many pixels for a unit of the plane. Those of most events come first. */
export function groupPlaces(
  points: readonly (PlanePoint & { readonly place: MappedPlace })[],
  scale: number,
): readonly Group[] {
  let groups = points.map(({ x, y, place }): Group => ({ x, y, places: [place] }));
  // A mark grows with what joins it, and may then cover a further one.
  for (let before = Infinity; groups.length < before;) {
    before = groups.length;
    const kept: { x: number; y: number; places: MappedPlace[]; size: number }[] = [];
    for (const { x, y, places } of groups) {
      const size = sizeOf(eventsOf(places));
      const near = kept.find(
        (one) => Math.hypot(one.x - x, one.y - y) * scale < ((one.size + size) / 2) * APART,
      );
      if (near) {
        near.places.push(...places);
        near.size = sizeOf(eventsOf(near.places));
      } else kept.push({ x, y, places: [...places], size });
    }
    groups = kept;
  }
  return groups;
}

function eventsOf(places: readonly MappedPlace[]): number {
  return places.reduce((sum, { events }) => sum + events.length, 0);
}

/** The marks of groups that stand at these places of the picture. `nameOf` gives what stands beside a mark, as far as there is `room` for it. */
export function marksOf(
  groups: readonly Group[],
  room: Room,
  nameOf: (places: readonly MappedPlace[]) => string,
): Mark[] {
  const sized = groups.map((group) => ({ ...group, size: sizeOf(eventsOf(group.places)) }));
  const boxes: Box[] = sized.map(({ x, y, size }) => ({
    left: x - size / 2,
    right: x + size / 2,
    top: y - size / 2,
    bottom: y + size / 2,
  }));
  return sized.map(({ x, y, places, size }, own) => {
    const events = places.flatMap((place) => place.events);
    const text = nameOf(places);
    const label = roomFor(text, { x, y, size }, { boxes, own, room });
    return { x, y, places, size, events: events.length, standing: gravest(events), label };
  });
}

/** Beside, under or over the mark, where no other mark or name is; the name's box is added to `boxes`. */
function roomFor(
  text: string,
  { x, y, size }: PlanePoint & { readonly size: number },
  { boxes, own, room }: { readonly boxes: Box[]; readonly own: number; readonly room: Room },
): Label | null {
  const width = textWidth(text) * 1.04;
  const out = size / 2 + GAP;
  const places: readonly Label[] = [
    { text, x: x + out, y: y + 4, anchor: "start" },
    { text, x: x - out, y: y + 4, anchor: "end" },
    { text, x, y: y + out + 10, anchor: "middle" },
    { text, x, y: y - out, anchor: "middle" },
  ];
  for (const label of places) {
    const left =
      label.x - (label.anchor === "start" ? 0 : label.anchor === "end" ? width : width / 2);
    const box = { left, right: left + width, top: label.y - LINE + 3, bottom: label.y + 4 };
    const isIn =
      box.left >= 0 && box.right <= room.width && box.top >= 0 && box.bottom <= room.height;
    if (!isIn || boxes.some((other, at) => at !== own && overlaps(box, other))) continue;
    boxes.push(box);
    return label;
  }
  return null;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
