/** The words of the map. */
import { groupDigits, plural } from "./count.ts";

const events = (n: number) => plural(n, "event", "events");

export const mapStrings = {
  lead: "Where the events took place, as the reports tell it. A place is shown only where it is certain enough which one is meant.",
  empty: "No event of this record has a place that is certain enough for a map.",
  emptyFiltered: "No event with these filters has a place that is certain enough for a map.",
  summary: (placed: number, of: number, places: number) =>
    `${groupDigits(placed)} of ${events(of)} in ${plural(places, "place", "places")} on the map.`,
  graphic: (places: number, eventsThere: number) =>
    `World map with ${plural(places, "place", "places")} of ${events(eventsThere)}. The table below says the same in words.`,
  keys: "Arrow keys move the map, plus and minus zoom, 0 shows all places, Tab goes from place to place, Enter shows the events there.",
  hint: "Drag or arrow keys move; pinch, + and −, Ctrl + wheel zoom.",
  controls: "Move the map",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "All places",
  world: "The world",
  directions: { west: "West", east: "East", north: "North", south: "South" },
  legend: {
    title: "Legend",
    mark: "a mark shows the gravest standing of its events; the larger, the more",
    area: "broken circle: somewhere in this country or region",
  },
  mark: (name: string, count: number, standing: string) => `${name}: ${events(count)}, ${standing}`,
  several: (first: string, more: number) => `${first} + ${groupDigits(more)}`,
  kind: { country: "country", region: "region", town: "town" },
  selection: {
    label: "The chosen place",
    several: (n: number) => plural(n, "place", "places"),
    close: "Close",
    name: "All about this name",
    somewhere: "Somewhere in it; the point stands in its middle.",
  },
  restsOn: "The place rests on",
  table: "The same as a table",
  place: "Place",
  where: "Country",
  events: "Events",
  standing: "Standing",
  basis: "Why it is there",
  unplaced: "Places that are not on the map",
  unplacedText: (n: number) =>
    `${events(n)} told to have taken place somewhere of which it is not certain enough where that is.`,
  nowhere: (n: number) => `Of ${events(n)} no report here tells the place.`,
  notTold: "No reason is kept; read the reports again with this crossread.",
  showOnMap: "on the map",
  at: "On the map",
  notPlaced: "Not on the map",
  source:
    "Places from GeoNames (geonames.org, CC BY 4.0), outlines from Natural Earth. Where a border is drawn is no statement about it.",
} as const;
