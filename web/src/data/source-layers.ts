/**
 * Where the sources stand in the drawing: tellers at the start, origins at the end, what is between by the longest way from a teller;
 * within a layer by the mean place of their neighbours, so that few lines cross (Sugiyama, Tagawa and Toda 1981, barycentres). A line that
 * passes a layer has a place of its own in it, so that it goes beside the boxes and not behind them.
 */
import { weightOf, type SourceEdge, type SourceGraph, type SourceNode } from "./source-graph.ts";

/** Passes over the layers; more change little. */
const SWEEPS = 6;

/** A place in a layer: of a source, or of a line that passes it. */
export type Slot =
  | { readonly id: string; readonly node: SourceNode }
  | { readonly id: string; readonly node: null; readonly edge: string };

/** A piece of a line between neighbouring layers. */
interface Piece {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}

/** What stands in each layer, in its order from the top. No layer is without a source. */
export function layersOf({ nodes, edges }: SourceGraph): readonly (readonly Slot[])[] {
  const steps = edges.filter(({ from, to }) => from !== to);
  const depth = depthsOf(nodes, steps);
  const last = Math.max(0, ...depth.values());
  const hasNext = new Set(steps.map(({ from }) => from));
  const hasBefore = new Set(steps.map(({ to }) => to));
  const drafts: Slot[][] = Array.from({ length: last + 1 }, () => []);
  for (const node of nodes) {
    // Where a way ends is an origin, however short the way.
    const isOrigin = hasBefore.has(node.id) && !hasNext.has(node.id);
    drafts[isOrigin ? last : depth.get(node.id)!]!.push({ id: node.id, node });
  }
  const layers = drafts.filter((layer) => layer.length > 0);
  return ordered(layers, withPassing(layers, steps));
}

/** Gives the lines that pass a layer their places in it, and takes all lines apart into pieces between neighbouring layers. */
function withPassing(layers: readonly Slot[][], steps: readonly SourceEdge[]): Piece[] {
  const layerOf = new Map(layers.flatMap((layer, at) => layer.map(({ id }) => [id, at] as const)));
  return steps.flatMap((edge) => {
    const weight = weightOf(edge);
    const [start, end] = [layerOf.get(edge.from) ?? 0, layerOf.get(edge.to) ?? 0];
    const pieces: Piece[] = [];
    let from = edge.from;
    for (let at = start + 1; at < end; at++) {
      const id = `${edge.id} ${at}`;
      layers[at]!.push({ id, node: null, edge: edge.id });
      pieces.push({ from, to: id, weight });
      from = id;
    }
    return [...pieces, { from, to: edge.to, weight }];
  });
}

/** The longest way to each node from where ways begin; a step that closes a circle does not count. */
function depthsOf(
  nodes: readonly SourceNode[],
  edges: readonly SourceEdge[],
): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const indegree = new Map<string, number>(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of edges) {
    next.get(from)?.push(to);
    indegree.set(to, (indegree.get(to) ?? 0) + 1);
  }
  const depth = new Map<string, number>();
  const seen = new Map<string, number>();
  const waiting = new Set(nodes.map(({ id }) => id));
  const ready = nodes.filter(({ id }) => indegree.get(id) === 0).map(({ id }) => id);
  const settle = (id: string) => {
    waiting.delete(id);
    depth.set(id, seen.get(id) ?? 0);
    for (const to of next.get(id) ?? []) {
      if (!waiting.has(to)) continue;
      seen.set(to, Math.max(seen.get(to) ?? 0, depth.get(id)! + 1));
      const left = indegree.get(to)! - 1;
      indegree.set(to, left);
      if (left === 0) ready.push(to);
    }
  };
  for (let at = 0; waiting.size > 0;) {
    const id = ready[at];
    if (id === undefined) {
      // Only circles are left: one that is nearest to the tellers goes first.
      const nearest = [...waiting].reduce((a, b) =>
        (seen.get(b) ?? 0) < (seen.get(a) ?? 0) ? b : a,
      );
      ready.push(nearest);
      continue;
    }
    at++;
    if (waiting.has(id)) settle(id);
  }
  return depth;
}

function ordered(
  layers: readonly Slot[][],
  pieces: readonly Piece[],
): readonly (readonly Slot[])[] {
  const beside = new Map<string, { readonly other: string; readonly weight: number }[]>();
  const join = (at: string, other: string, weight: number) => {
    const list = beside.get(at);
    if (list) list.push({ other, weight });
    else beside.set(at, [{ other, weight }]);
  };
  for (const { from, to, weight } of pieces) {
    join(from, to, weight);
    join(to, from, weight);
  }
  let current = layers;
  const place = new Map<string, number>();
  // Between 0 and 1, so that layers of different lengths compare.
  const settle = (layer: readonly Slot[]) => {
    for (const [i, { id }] of layer.entries()) place.set(id, (i + 0.5) / layer.length);
  };
  for (const layer of current) settle(layer);
  const mean = ({ id }: Slot) => {
    const list = beside.get(id);
    if (!list) return 1;
    const weight = list.reduce((sum, one) => sum + one.weight, 0);
    return list.reduce((sum, one) => sum + (place.get(one.other) ?? 0) * one.weight, 0) / weight;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const next = [...current];
    const order = current.map((_, i) => (sweep % 2 === 0 ? i : current.length - 1 - i));
    for (const i of order) {
      const means = new Map(next[i]!.map((slot) => [slot, mean(slot)]));
      next[i] = next[i]!.toSorted((a, b) => means.get(a)! - means.get(b)!);
      settle(next[i]);
    }
    current = next;
  }
  return current;
}
