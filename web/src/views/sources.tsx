/** Sources: who has it from whom, as a drawing and as a table of the same lines. */
import { useMemo, useRef } from "react";
import { to, toWords } from "../address.ts";
import { findingOfStep } from "../correct/at-words.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import {
  chosenSources,
  sourceGraph,
  STEPS,
  type Grouping,
  type SourceEdge,
  type SourceNode,
  type Step,
} from "../data/source-graph.ts";
import { Choice } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { outletName, reportLabel, ReportLinks } from "../parts/report-name.tsx";
import { useSize } from "../parts/use-size.ts";
import { strings } from "../strings/index.ts";
import { SourcesDrawing } from "./sources-drawing.tsx";
import { SourcesTable } from "./sources-table.tsx";
import { replaceAddress } from "../location.ts";

const words = strings.sources;

/** Lines drawn at once; more can not be told apart. */
const MOST_LINES = 90;

const isStep = (value: string | null): value is Step =>
  value !== null && (STEPS as readonly string[]).includes(value);

/** What an address asks of this view. */
interface Wish {
  readonly grouping: Grouping;
  readonly node: string | null;
  readonly how: Step | null;
  readonly line: string | null;
}

function wishOf(query: URLSearchParams): Wish {
  const how = query.get("how");
  return {
    grouping: query.get("by") === "report" ? "report" : "outlet",
    node: query.get("node"),
    how: isStep(how) ? how : null,
    line: query.get("line"),
  };
}

function addressOf(wish: Wish): string {
  return to("sources", null, {
    by: wish.grouping === "report" ? "report" : null,
    node: wish.node,
    how: wish.how,
    line: wish.line,
  });
}

export default function Sources({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const wish = wishOf(query);
  const { grouping, node, how } = wish;
  const graph = useMemo(
    () => sourceGraph(index, grouping, grouping === "outlet" ? outletName : reportLabel),
    [index, grouping],
  );
  const nodes = useMemo(() => new Map(graph.nodes.map((one) => [one.id, one])), [graph]);
  const chosen = useMemo(() => chosenSources(graph, { node, how }), [graph, node, how]);
  const drawn = useMemo(() => {
    const between = chosen.edges.filter((edge) => edge.from !== edge.to);
    const edges = between.slice(0, MOST_LINES);
    const kept = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
    return {
      graph: { nodes: chosen.nodes.filter(({ id }) => kept.has(id)), edges },
      of: between.length,
    };
  }, [chosen]);
  const line = chosen.edges.find(({ id }) => id === wish.line);
  const nameOf = (id: string) => nodes.get(id)?.name ?? id;
  const sentenceOf = (edge: SourceEdge) =>
    words.sentence(
      nameOf(edge.from),
      words.step[edge.how],
      nameOf(edge.to),
      words.basis(edge.claims.length, edge.passages),
    );
  const set = (change: Partial<Wish>) => {
    replaceAddress(addressOf({ ...wish, ...change }));
  };
  const toEdge = (edge: SourceEdge) => addressOf({ ...wish, line: edge.id });
  const linked = new Set(graph.edges.flatMap((edge) => [edge.from, edge.to]));
  const alone = graph.nodes.filter(({ id }) => !linked.has(id));
  const box = useRef<HTMLDivElement>(null);
  // The frame of the drawing takes a pixel on each side.
  const room = useSize(box).width - 2;
  return (
    <>
      <Head title={words.title} lead={words.lead} />
      {graph.edges.length === 0 ? <p className="empty">{words.empty}</p> : null}
      {graph.edges.length === 0 ? null : (
        <>
          <fieldset className="controls sources-controls">
            <legend className="sr-only">{words.filters}</legend>
            <Choice
              label={words.node}
              value={node ?? ""}
              options={[
                ["", strings.all],
                ...graph.nodes
                  .filter(({ id }) => linked.has(id))
                  .map(({ id, name }) => [id, name] as const),
              ]}
              onChange={(value) => {
                set({ node: value === "" ? null : value, line: null });
              }}
            />
            <Choice
              label={words.kind}
              value={how ?? ""}
              options={[
                ["", strings.all],
                ...STEPS.filter((step) => graph.edges.some((edge) => edge.how === step)).map(
                  (step) => [step, words.stepKind[step]] as const,
                ),
              ]}
              onChange={(value) => {
                set({ how: isStep(value) ? value : null, line: null });
              }}
            />
            <Choice
              label={words.grouping}
              value={grouping}
              options={[
                ["outlet", words.groupings.outlet],
                ["report", words.groupings.report],
              ]}
              onChange={(value) => {
                const next = value === "report" ? "report" : "outlet";
                // What stands for an outlet is another place than what stands for its reports.
                set({ grouping: next, node: null, line: null });
              }}
            />
          </fieldset>
          <Legend graph={graph.edges} />
          <div ref={box}>
            {drawn.graph.edges.length === 0 ? (
              chosen.edges.length === 0 ? (
                <p className="empty">{words.emptyChoice}</p>
              ) : null
            ) : (
              <SourcesDrawing
                graph={drawn.graph}
                chosen={line?.id ?? null}
                room={room}
                sentenceOf={sentenceOf}
                toEdge={toEdge}
                toNode={(id) => addressOf({ ...wish, node: id === node ? null : id, line: null })}
              />
            )}
          </div>
          {drawn.of > drawn.graph.edges.length ? (
            <p className="quiet">{words.limited(drawn.graph.edges.length, drawn.of)}</p>
          ) : null}
          {line ? (
            <ChosenLine
              key={line.id}
              line={line}
              sentence={sentenceOf(line)}
              to={nodes.get(line.to)}
              closed={addressOf({ ...wish, line: null })}
            />
          ) : null}
          <h2>{words.table}</h2>
          <SourcesTable
            edges={chosen.edges}
            nodes={nodes}
            chosen={line?.id ?? null}
            {...{ toEdge }}
          />
        </>
      )}
      {alone.length > 0 ? (
        <>
          <h2>{words.own}</h2>
          <p className="quiet">{words.ownText}</p>
          <ReportLinks ids={alone.flatMap(({ reports }) => reports)} />
        </>
      ) : null}
    </>
  );
}

/** Which line means what: by colour, and by how it is broken. */
function Legend({ graph }: { graph: readonly SourceEdge[] }) {
  return (
    <ul className="sources-legend">
      {STEPS.filter((step) => graph.some(({ how }) => how === step)).map((step) => (
        <li key={step} className={`source-edge ${step}`}>
          <svg width="36" height="10" aria-hidden="true">
            <path className="line" d="M1 5H35" strokeWidth="3" />
          </svg>{" "}
          {words.step[step]}
        </li>
      ))}
    </ul>
  );
}

/** The words of one line, and the way out of it. */
function ChosenLine({
  line,
  sentence,
  to: target,
  closed,
}: {
  line: SourceEdge;
  sentence: string;
  to: SourceNode | undefined;
  closed: string;
}) {
  const index = useRecord();
  const { shown, control } = useMore(line.words, 6);
  // One house is shown by no words: it is said once.
  const [first] = line.words;
  const house = line.how === "house" && first ? findingOfStep(index, line, target, first) : null;
  return (
    <section className={`source-chosen source-edge ${line.how}`} aria-label={words.chosen}>
      <p className="source-chosen-head">
        <strong dir="auto">{sentence}</strong> <a href={closed}>{words.close}</a>
      </p>
      {target?.origin ? (
        <p>
          {strings.nav.origin}:{" "}
          <a href={to("origin", target.origin.id)} dir="auto">
            {target.origin.name}
          </a>{" "}
          <span className="quiet">({strings.originKind[target.origin.kind]})</span>
        </p>
      ) : null}
      {house ? <Correct finding={house} /> : null}
      <ul className="plain">
        {shown.map((span) => {
          const finding = house ? null : findingOfStep(index, line, target, span);
          return (
            <li key={toWords(span)}>
              <Quote span={span}>{finding ? <Correct finding={finding} /> : null}</Quote>
            </li>
          );
        })}
      </ul>
      {control}
    </section>
  );
}
