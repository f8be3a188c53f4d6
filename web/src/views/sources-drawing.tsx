/** The drawing of the sources: layers from those who tell to where it comes from, and a line for each step between them. */
import { useMemo, useState, type KeyboardEvent } from "react";
import {
  weightOf,
  type SourceEdge,
  type SourceGraph,
  type SourceNode,
} from "../data/source-graph.ts";
import { strings } from "../strings/index.ts";
import { LINE, linesOf, MARGIN, placeSources, type SourcesLayout } from "./sources-places.ts";

const words = strings.sources;

/** Lines are at most this wide, in pixels. */
const WIDEST = 9;

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
  const layout = useMemo(() => placeSources(graph, room), [graph, room]);
  const { width, height, ways, places } = layout;
  // One line or source is a stop of the Tab key; the arrow keys go on from there.
  const [last, setLast] = useState<string | null>(null);
  const stop = last !== null && (ways.has(last) || places.has(last)) ? last : graph.edges[0]?.id;
  const said = graph.edges.find(({ id }) => id === (hot.edge ?? chosen));
  const isLit = (edge: SourceEdge) =>
    edge.id === (hot.edge ?? chosen) || edge.from === hot.node || edge.to === hot.node;
  const isAny = hot.edge !== undefined || hot.node !== undefined || chosen !== null;
  const isWider = width > room;
  return (
    <div className="sources-picture">
      <p className="sources-sentence" dir="auto" aria-live="polite">
        {said ? sentenceOf(said) : <span className="quiet">{words.hint}</span>}
      </p>
      {isWider ? <p className="sources-wider quiet">{words.wider}</p> : null}
      <div
        className="scroll"
        {...(isWider ? { tabIndex: 0, role: "region", "aria-label": words.title } : {})}
      >
        <svg
          className={isAny ? "sources-svg choosing" : "sources-svg"}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={words.graphic(graph.nodes.length, graph.edges.length)}
          onKeyDown={(event) => {
            walk(event, graph, layout);
          }}
        >
          <Heads layout={layout} />
          {graph.edges.map((edge) => (
            <Line
              key={edge.id}
              edge={edge}
              path={ways.get(edge.id)}
              lit={isLit(edge)}
              label={sentenceOf(edge)}
              href={toEdge(edge)}
              current={edge.id === chosen}
              isStop={edge.id === stop}
              onHot={(on) => {
                setHot(on ? { edge: edge.id } : {});
              }}
              onFocus={setLast}
            />
          ))}
          {layout.nodes.map((node) => (
            <Box
              key={node.id}
              node={node}
              layout={layout}
              href={toNode(node.id)}
              isStop={node.id === stop}
              onHot={(on) => {
                setHot(on ? { node: node.id } : {});
              }}
              onFocus={setLast}
            />
          ))}
        </svg>
      </div>
    </div>
  );
}

/** The arrow keys: up and down to the next line or source, left and right along a line to a source and on. */
function walk(event: KeyboardEvent, { edges }: SourceGraph, { nodes, ways }: SourcesLayout): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const from = event.target instanceof Element ? event.target.closest("[data-source]") : null;
  const id = from?.getAttribute("data-source") ?? null;
  if (id === null) return;
  const drawn = edges.filter((edge) => ways.has(edge.id));
  const edge = drawn.find((one) => one.id === id);
  const row: readonly { readonly id: string }[] = edge ? drawn : nodes;
  const at = row.findIndex((one) => one.id === id);
  const next = {
    ArrowDown: row[at + 1]?.id,
    ArrowUp: row[at - 1]?.id,
    ArrowRight: edge ? edge.to : drawn.find((one) => one.from === id)?.id,
    ArrowLeft: edge ? edge.from : drawn.find((one) => one.to === id)?.id,
  }[event.key];
  if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  if (next === undefined) return;
  const element = event.currentTarget.querySelector<SVGElement>(
    `[data-source="${CSS.escape(next)}"]`,
  );
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** What the layers are, over the first, the last and the middle of those between. */
function Heads({ layout: { layers, width, nodeWidth, isNarrow } }: { layout: SourcesLayout }) {
  const { first, middle, last } = isNarrow ? words.columnsShort : words.columns;
  const heads = [
    { text: first, x: MARGIN + nodeWidth / 2 },
    ...(layers > 2 ? [{ text: middle, x: width / 2 }] : []),
    ...(layers > 1 ? [{ text: last, x: width - MARGIN - nodeWidth / 2 }] : []),
  ];
  return (
    <g className="sources-heads" aria-hidden="true">
      {heads.map(({ text, x }) => (
        <text key={text} x={x} y={16} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}

/** What a line and a box are told of the person's hand. */
interface Handled {
  readonly href: string;
  /** Whether the Tab key stops here. */
  readonly isStop: boolean;
  readonly onHot: (on: boolean) => void;
  readonly onFocus: (id: string) => void;
}

function handlers(id: string, { isStop, onHot, onFocus }: Handled) {
  const on = () => {
    onHot(true);
  };
  const off = () => {
    onHot(false);
  };
  return {
    "data-source": id,
    tabIndex: isStop ? 0 : -1,
    onPointerEnter: on,
    onPointerLeave: off,
    onFocus: () => {
      onFocus(id);
      onHot(true);
    },
    onBlur: off,
  };
}

/** A source: who tells as a box with corners, who is only asked as a rounded one. */
function Box({
  node,
  layout,
  ...handled
}: Handled & { readonly node: SourceNode; readonly layout: SourcesLayout }) {
  const { nodeWidth, nodeHeight } = layout;
  const { x, y } = layout.places.get(node.id)!;
  const lines = linesOf(node.name, layout);
  const shown = lines.join(" ");
  const label = words.openNode(node.name);
  const isTeller = node.reports.length > 0;
  return (
    <a
      href={handled.href}
      className={`source-node ${isTeller ? "teller" : "source"}`}
      // What is read out holds what is seen, so that it can be asked for by voice.
      aria-label={label.includes(shown) ? label : `${shown}: ${label}`}
      {...handlers(node.id, handled)}
    >
      <title>{node.name}</title>
      <rect
        x={x}
        y={y}
        width={nodeWidth}
        height={nodeHeight}
        rx={isTeller ? 3 : nodeHeight / 2.4}
      />
      <text y={y + nodeHeight / 2 + 4 - ((lines.length - 1) * LINE) / 2} textAnchor="middle">
        {lines.map((text, at) => (
          <tspan key={at} x={x + nodeWidth / 2} dy={at === 0 ? 0 : LINE}>
            {/* Lines are read as one text: without the blank, two words would be one. */}
            {at < lines.length - 1 ? `${text} ` : text}
          </tspan>
        ))}
      </text>
    </a>
  );
}

/** A step from one source to another. */
function Line({
  edge,
  path,
  lit,
  current,
  label,
  ...handled
}: Handled & {
  readonly edge: SourceEdge;
  readonly path: string | undefined;
  readonly lit: boolean;
  readonly current: boolean;
  readonly label: string;
}) {
  if (path === undefined) return null;
  return (
    <a
      data-stop=""
      href={handled.href}
      className={`source-edge ${edge.how}${lit ? " lit" : ""}`}
      aria-label={label}
      aria-current={current ? "true" : undefined}
      {...handlers(edge.id, handled)}
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
