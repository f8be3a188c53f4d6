/** The lines of the sources as a table that can be sorted: the equal of the drawing. */
import { useState } from "react";
import { to, toWords } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { SourceEdge, SourceNode } from "../data/source-graph.ts";
import { useMore } from "../parts/more.tsx";
import { reportLabel } from "../parts/report-name.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import { shorten } from "../time/lanes.ts";

const words = strings.sources;

type Column = "from" | "how" | "to" | "claims" | "passages";

const COLUMNS: readonly Column[] = ["from", "how", "to", "claims", "passages"];

interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

interface TableProps {
  readonly edges: readonly SourceEdge[];
  readonly nodes: ReadonlyMap<string, SourceNode>;
  readonly chosen: string | null;
  readonly toEdge: (edge: SourceEdge) => string;
}

export function SourcesTable({ edges, nodes, chosen, toEdge }: TableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const name = (id: string) => nodes.get(id)?.name ?? id;
  const sorted = order === null ? edges : edges.toSorted(comparing(order, name));
  const { shown, control } = useMore(sorted, 50);
  const columns = edges.some(({ passages }) => passages > 0)
    ? COLUMNS
    : COLUMNS.filter((column) => column !== "passages");
  const isNumber = (column: Column) => column === "claims" || column === "passages";
  return (
    <>
      <table className="table stack sources-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className={isNumber(column) ? "number" : undefined}
                aria-sort={
                  order?.column !== column ? "none" : order.descending ? "descending" : "ascending"
                }
              >
                <button
                  type="button"
                  className="sorter"
                  title={words.sort(words[column])}
                  onClick={() => {
                    // Numbers are first asked for with the greatest on top.
                    const descending =
                      order?.column === column ? !order.descending : isNumber(column);
                    setOrder({ column, descending });
                  }}
                >
                  {words[column]}
                  <span aria-hidden="true">
                    {order?.column !== column ? "" : order.descending ? " ↓" : " ↑"}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col">{words.words}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((edge) => (
            <tr key={edge.id} className={edge.id === chosen ? "hot" : undefined}>
              <th scope="row">
                <NodeName node={nodes.get(edge.from)} />
              </th>
              <td>
                <a href={toEdge(edge)} title={words.showWords}>
                  {words.step[edge.how]}
                </a>
              </td>
              <td>
                <NodeName node={nodes.get(edge.to)} />
              </td>
              <td className="number" data-label={words.claims}>
                {countOf(edge.claims.length)}
              </td>
              {columns.includes("passages") ? (
                <td className="number" data-label={words.passages}>
                  {countOf(edge.passages)}
                </td>
              ) : null}
              <td className="sources-words">
                <FirstWords edge={edge} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {control}
    </>
  );
}

function comparing({ column, descending }: Order, name: (id: string) => string) {
  const key = (edge: SourceEdge): string | number => {
    switch (column) {
      case "from":
        return name(edge.from).toLowerCase();
      case "to":
        return name(edge.to).toLowerCase();
      case "how":
        return words.step[edge.how];
      case "claims":
        return edge.claims.length;
      case "passages":
        return edge.passages;
    }
  };
  const sign = descending ? -1 : 1;
  return (a: SourceEdge, b: SourceEdge) => {
    const [x, y] = [key(a), key(b)];
    return x < y ? -sign : x > y ? sign : 0;
  };
}

/** A source by its name, with a link to what the record holds of it. */
function NodeName({ node }: { node: SourceNode | undefined }) {
  if (!node) return null;
  const [report] = node.reports;
  if (node.reports.length === 1 && report !== undefined)
    return (
      <a href={to("report", report)} dir="auto">
        {node.name}
      </a>
    );
  if (node.origin)
    return (
      <a href={to("origin", node.origin.id)} dir="auto">
        {node.name}
      </a>
    );
  return (
    <span dir="auto">
      {node.name}
      {node.reports.length > 1 ? (
        <span className="quiet"> ({strings.counts.reports(node.reports.length)})</span>
      ) : null}
    </span>
  );
}

/** Nothing for none: a copy need not hold a claim. */
const countOf = (count: number) => (count === 0 ? null : groupDigits(count));

const WORDS_LENGTH = 90;

function FirstWords({ edge }: { edge: SourceEdge }) {
  const { reports } = useRecord();
  const [first] = edge.words;
  const report = first && reports.get(first.report);
  if (!first || !report) return null;
  return (
    <a
      data-stop=""
      href={toWords(first)}
      dir="auto"
      className="serif"
      title={strings.showsIn(reportLabel(report))}
    >
      {shorten(report.text.slice(first.start, first.end).replace(/\s+/gu, " "), WORDS_LENGTH)}
    </a>
  );
}
