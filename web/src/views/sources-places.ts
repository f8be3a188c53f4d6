/** Where the drawing of the sources has its boxes and lines, in pixels. */
import { layersOf, type Slot } from "../data/source-layers.ts";
import type { SourceGraph, SourceNode } from "../data/source-graph.ts";
import { shorten } from "../time/label.ts";

/** Room above the boxes, for the heads of the layers. */
const HEAD = 30;
export const MARGIN = 10;
/** The height that a line needs which passes a layer. */
const PASSING = 16;
/** Between a box and the next one of its layer, at the least. */
const GAP = 8;
/** A layer needs this much of the width; below it, boxes are narrower and have more lines of words. */
const COLUMN = 188;
/** Lines that are longer than this only make it harder to follow them. */
const WIDEST_COLUMN = 480;
/** Words can not be set narrower than this. */
const LEAST_COLUMN = 108;
/** Between the layers, at the least. */
const LEAST_WAY = 26;
/** About as wide as a letter of a name is, for breaking names into lines. */
const LETTER = 6.6;
/** From one line of a name to the next. */
export const LINE = 13;

/** The upper left corner of a box. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A drawing that is laid out. */
export interface SourcesLayout {
  readonly width: number;
  readonly height: number;
  readonly nodeWidth: number;
  readonly nodeHeight: number;
  readonly layers: number;
  /** Whether there is less room than the drawing would like: words are shorter. */
  readonly isNarrow: boolean;
  /** The sources in the order of the layers, each from the top. */
  readonly nodes: readonly SourceNode[];
  /** By the id of the source. */
  readonly places: ReadonlyMap<string, Place>;
  /** The path of each line, by its id. */
  readonly ways: ReadonlyMap<string, string>;
}

/** Lays a graph out in a width of `room`; wider only where its layers can not be set narrower. */
export function placeSources(graph: SourceGraph, room: number): SourcesLayout {
  const layers = layersOf(graph);
  const isNarrow = room < layers.length * COLUMN;
  const width = Math.max(
    Math.min(room, layers.length * WIDEST_COLUMN),
    layers.length * (isNarrow ? LEAST_COLUMN : COLUMN),
  );
  const inner = width - 2 * MARGIN;
  const nodeWidth = isNarrow
    ? (inner - (layers.length - 1) * LEAST_WAY) / layers.length
    : Math.min(260, inner / (layers.length * 1.4));
  const nodeHeight = isNarrow ? 48 : 34;
  const heightOf = ({ node }: Slot) => (node === null ? PASSING : nodeHeight + GAP);
  const total = (layer: readonly Slot[]) => layer.reduce((sum, slot) => sum + heightOf(slot), 0);
  const inside = Math.max(0, ...layers.map(total));
  const gap = (inner - nodeWidth) / Math.max(1, layers.length - 1);
  const places = new Map<string, Place>();
  const passing = new Map<string, Place[]>();
  for (const [column, layer] of layers.entries()) {
    // Spread over the height, each comes near to what it is joined with.
    const spread = inside / total(layer);
    let top = HEAD;
    for (const slot of layer) {
      const middle = top + (heightOf(slot) * spread) / 2;
      top += heightOf(slot) * spread;
      const x = MARGIN + column * gap;
      if (slot.node) places.set(slot.id, { x, y: middle - nodeHeight / 2 });
      else passing.set(slot.edge, [...(passing.get(slot.edge) ?? []), { x, y: middle }]);
    }
  }
  const ways = new Map<string, string>();
  for (const { id, from, to } of graph.edges) {
    const [start, end] = [places.get(from), places.get(to)];
    // A step inside one outlet has no line; it stands in the table.
    if (start && end && start !== end)
      ways.set(id, pathOf(start, passing.get(id) ?? [], end, nodeWidth, nodeHeight));
  }
  return {
    width,
    height: HEAD + inside + MARGIN,
    nodeWidth,
    nodeHeight,
    layers: layers.length,
    isNarrow,
    nodes: layers.flatMap((layer) => layer.flatMap(({ node }) => node ?? [])),
    places,
    ways,
  };
}

/**
 * From the end of a box to the start of one in a later layer, straight through its own places in the layers between; around the outside where
 * the other is in the same layer or an earlier one.
 */
function pathOf(
  from: Place,
  through: readonly Place[],
  to: Place,
  nodeWidth: number,
  nodeHeight: number,
): string {
  const end = { x: to.x, y: to.y + nodeHeight / 2 };
  let at = { x: from.x + nodeWidth, y: from.y + nodeHeight / 2 };
  const start = `M${round(at.x)} ${round(at.y)}`;
  if (to.x <= from.x) {
    const back = to.x + nodeWidth;
    const out = Math.max(at.x, back) + 40;
    return `${start}C${round(out)} ${round(at.y)} ${round(out)} ${round(end.y)} ${round(back)} ${round(end.y)}`;
  }
  const curves = [...through, end].map((next, i) => {
    const bend = (next.x - at.x) / 2;
    const curve = `C${round(at.x + bend)} ${round(at.y)} ${round(next.x - bend)} ${round(next.y)} ${round(next.x)} ${round(next.y)}`;
    at = { x: next.x + nodeWidth, y: next.y };
    return i < through.length ? `${curve}H${round(at.x)}` : curve;
  });
  return start + curves.join("");
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

/** A name in as many lines as a box has room for, cut where it is longer. */
export function linesOf(name: string, { nodeWidth, nodeHeight }: SourcesLayout): readonly string[] {
  const most = Math.max(6, Math.floor((nodeWidth - 10) / LETTER));
  const lines: string[] = [];
  let rest = name;
  for (let left = Math.floor((nodeHeight - 6) / LINE); left > 0 && rest !== ""; left--) {
    const space = rest.length <= most ? rest.length : rest.lastIndexOf(" ", most);
    if (left === 1 || space <= 0) return [...lines, shorten(rest, most)];
    lines.push(rest.slice(0, space));
    rest = rest.slice(space + 1);
  }
  return lines;
}
