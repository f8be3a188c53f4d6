/** The drawing of the sources: layers from those who tell to where it comes from, and a line for each step between them. */
import { useMemo, useState } from "react";
import { layersOf } from "../data/source-layers.ts";
import { weightOf, type SourceEdge, type SourceGraph } from "../data/source-graph.ts";
import { strings } from "../strings/index.ts";
import { shorten } from "../time/lanes.ts";

const words = strings.sources;

/** Pixels. */
const NODE_HEIGHT = 34;
const ROW = 42;
const HEAD = 30;
const MARGIN = 10;
const LEAST_COLUMN = 188;
/** About as wide as a letter of a name is, for cutting names to their boxes. */
const LETTER = 6.6;
/** From one line of a name to the next, in pixels. */
const LINE = 13;
/** Lines are at most this wide. */
const WIDEST = 9;

interface Place {
  readonly x: number;
  readonly y: number;
}

interface DrawingProps {
  readonly graph: SourceGraph;
  /** The id of the chosen line, or null. */
  readonly chosen: string | null;
  /** The width that there is, in pixels; a drawing of many layers is wider. */
  readonly room: number;
  readonly sentenceOf: (edge: SourceEdge) => string;
  readonly toEdge: (edge: SourceEdge) => string;
  readonly toNode: (node: string) => string;
}

export function SourcesDrawing({ graph, chosen, room, sentenceOf, toEdge, toNode }: DrawingProps) {
  const [hot, setHot] = useState<{ readonly edge?: string; readonly node?: string }>({});
  const layers = useMemo(() => layersOf(graph), [graph]);
  const width = Math.max(room, layers.length * LEAST_COLUMN);
  const nodeWidth = Math.min(260, (width - 2 * MARGIN) / (layers.length * 1.4));
  const rows = Math.max(...layers.map((layer) => layer.length));
  const height = HEAD + rows * ROW + MARGIN;
  const places = useMemo(() => {
    const found = new Map<string, Place>();
    const gap = (width - 2 * MARGIN - nodeWidth) / Math.max(1, layers.length - 1);
    for (const [column, layer] of layers.entries()) {
      // Spread over the height, each comes near to what it is joined with.
      const row = (rows * ROW) / layer.length;
      for (const [at, { id }] of layer.entries())
        found.set(id, {
          x: MARGIN + column * gap,
          y: HEAD + (at + 0.5) * row - NODE_HEIGHT / 2 + aside(column, layers.length, row),
        });
    }
    return found;
  }, [layers, nodeWidth, rows, width]);
  const said = graph.edges.find(({ id }) => id === (hot.edge ?? chosen));
  const isLit = (edge: SourceEdge) =>
    edge.id === (hot.edge ?? chosen) || edge.from === hot.node || edge.to === hot.node;
  const isAny = hot.edge !== undefined || hot.node !== undefined || chosen !== null;
  // What is lit is drawn last, so that it lies over the others; the order of reading stays.
  return (
    <div className="sources-picture">
      <p className="sources-sentence" dir="auto" aria-live="polite">
        {said ? sentenceOf(said) : <span className="quiet">{words.hint}</span>}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
        <svg
          className={isAny ? "sources-svg choosing" : "sources-svg"}
          width={width}
          height={height}
          role="group"
          aria-label={words.graphic(graph.nodes.length, graph.edges.length)}
        >
          <Heads layers={layers.length} width={width} nodeWidth={nodeWidth} />
          {graph.edges.map((edge) => (
            <Line
              key={edge.id}
              edge={edge}
              from={places.get(edge.from)}
              to={places.get(edge.to)}
              nodeWidth={nodeWidth}
              lit={isLit(edge)}
              label={sentenceOf(edge)}
              href={toEdge(edge)}
              current={edge.id === chosen}
              onHot={(on) => {
                setHot(on ? { edge: edge.id } : {});
              }}
            />
          ))}
          {layers.flat().map((node) => {
            const place = places.get(node.id)!;
            const lines = linesOf(node.name, Math.floor((nodeWidth - 14) / LETTER));
            const shown = lines.join(" ");
            const label = words.openNode(node.name);
            return (
              <a
                key={node.id}
                href={toNode(node.id)}
                className={`source-node ${node.reports.length > 0 ? "teller" : "source"}`}
                // What is read out holds what is seen, so that it can be asked for by voice.
                aria-label={label.includes(shown) ? label : `${shown}: ${label}`}
                onPointerEnter={() => {
                  setHot({ node: node.id });
                }}
                onPointerLeave={() => {
                  setHot({});
                }}
                onFocus={() => {
                  setHot({ node: node.id });
                }}
                onBlur={() => {
                  setHot({});
                }}
              >
                <title>{node.name}</title>
                <rect
                  x={place.x}
                  y={place.y}
                  width={nodeWidth}
                  height={NODE_HEIGHT}
                  rx={node.reports.length > 0 ? 3 : NODE_HEIGHT / 2}
                />
                <text
                  y={place.y + NODE_HEIGHT / 2 + (lines.length > 1 ? -3 : 4)}
                  textAnchor="middle"
                >
                  {lines.map((text, at) => (
                    <tspan key={at} x={place.x + nodeWidth / 2} dy={at === 0 ? 0 : LINE}>
                      {/* Lines are read as one text: without the blank, two words would be one. */}
                      {at < lines.length - 1 ? `${text} ` : text}
                    </tspan>
                  ))}
                </text>
              </a>
            );
          })}
        </svg>
      </div>
    </div>
  );
}

/** How far the boxes of a layer in the middle stand from where they would, so that a line between the layers around it shows beside them. */
function aside(column: number, layers: number, row: number): number {
  if (column === 0 || column === layers - 1 || row < ROW * 1.6) return 0;
  return (column % 2 === 0 ? -0.3 : 0.3) * Math.min(row, 2 * ROW);
}

/** A name in one line or two of `most` letters, cut where it is longer. */
function linesOf(name: string, most: number): readonly string[] {
  const space = name.lastIndexOf(" ", most);
  if (name.length <= most || space <= 0) return [shorten(name, most)];
  return [name.slice(0, space), shorten(name.slice(space + 1), most)];
}

function Heads({ layers, width, nodeWidth }: { layers: number; width: number; nodeWidth: number }) {
  const { first, middle, last } = words.columns;
  return (
    <g className="sources-heads" aria-hidden="true">
      <text x={MARGIN} y={16}>
        {first}
      </text>
      {layers > 2 ? (
        <text x={width / 2} y={16} textAnchor="middle">
          {middle}
        </text>
      ) : null}
      {layers > 1 ? (
        <text x={width - MARGIN - nodeWidth} y={16}>
          {last}
        </text>
      ) : null}
    </g>
  );
}

interface LineProps {
  readonly edge: SourceEdge;
  readonly from: Place | undefined;
  readonly to: Place | undefined;
  readonly nodeWidth: number;
  readonly lit: boolean;
  readonly current: boolean;
  readonly label: string;
  readonly href: string;
  readonly onHot: (on: boolean) => void;
}

function Line({ edge, from, to, nodeWidth, lit, current, label, href, onHot }: LineProps) {
  // A step inside one outlet has no line; it stands in the table.
  if (!from || !to || from === to) return null;
  const path = pathOf(from, to, nodeWidth);
  const off = () => {
    onHot(false);
  };
  const on = () => {
    onHot(true);
  };
  return (
    <a
      data-stop=""
      href={href}
      className={`source-edge ${edge.how}${lit ? " lit" : ""}`}
      aria-label={label}
      aria-current={current ? "true" : undefined}
      onPointerEnter={on}
      onPointerLeave={off}
      onFocus={on}
      onBlur={off}
    >
      <path className="reach" d={path} />
      <path className="line" d={path} strokeWidth={widthOf(edge)} />
    </a>
  );
}

/** Twice as wide for about four times as many claims, so that the heaviest leaves the others visible. */
function widthOf(edge: SourceEdge): number {
  return Math.min(WIDEST, 1 + Math.sqrt(weightOf(edge)));
}

/** From the end of a box to the start of one in a later layer; around the outside where the other is in the same or an earlier one. */
function pathOf(from: Place, to: Place, nodeWidth: number): string {
  const y1 = from.y + NODE_HEIGHT / 2;
  const y2 = to.y + NODE_HEIGHT / 2;
  const x1 = from.x + nodeWidth;
  if (to.x > from.x) {
    const bend = (to.x - x1) / 2;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${to.x - bend} ${y2} ${to.x} ${y2}`;
  }
  const x2 = to.x + nodeWidth;
  const out = Math.max(x1, x2) + 40;
  return `M${x1} ${y1}C${out} ${y1} ${out} ${y2} ${x2} ${y2}`;
}
