/**
 * Who has it from whom: reports, what they copy, credit and cite, down to where the information comes from. Made from the chains of
 * claims, the originals of copies, and the origins of the record; nothing is concluded here that the record does not say.
 */
import type { Span } from "../../../src/model/span.ts";
import type { ClaimItem, ExportedReport, OriginItem, RecordIndex } from "./record-index.ts";

/**
 * How a step is made: a passage `copy`; a `credit` of an agency; a `citation`; the `house` of an outlet; `rests`, where the record knows
 * an origin but not the steps to it.
 */
export const STEPS = ["copy", "credit", "citation", "house", "rests"] as const;

/** One kind of step. */
export type Step = (typeof STEPS)[number];

/** Whether reports stand for themselves, or those of one outlet together. */
export type Grouping = "outlet" | "report";

/** Exact words that show a step. */
export interface StepWords extends Span {
  readonly report: string;
}

/** A place that information passes: an outlet with its reports, or something that is no report here. */
export interface SourceNode {
  /** Stable for the same record and grouping. */
  readonly id: string;
  readonly name: string;
  /** Ids of the reports that it stands for; empty for what is no report here. */
  readonly reports: readonly string[];
  /** The origin of the record that it is, or null. */
  readonly origin: OriginItem | null;
  /** Different claims whose way begins here and ends here: told on its own word. */
  readonly own: number;
}

/** A step that at least one claim or copied passage takes. */
export interface SourceEdge {
  readonly id: string;
  readonly from: string;
  readonly how: Step;
  readonly to: string;
  /** Ids of the claims that rest on this step. */
  readonly claims: readonly string[];
  /** Copied passages; 0 but for copies. */
  readonly passages: number;
  /** The words that show it, each once, in text order report by report. */
  readonly words: readonly StepWords[];
}

/** The graph. Nodes and edges are in a stable order: edges by how much rests on them. */
export interface SourceGraph {
  readonly nodes: readonly SourceNode[];
  readonly edges: readonly SourceEdge[];
}

interface Draft {
  readonly from: string;
  readonly how: Step;
  readonly to: string;
  readonly claims: Set<string>;
  passages: number;
  readonly words: Map<string, StepWords>;
}

interface NodeDraft {
  readonly id: string;
  readonly name: string;
  readonly reports: Set<string>;
  readonly origin: OriginItem | null;
  own: number;
}

/** The graph of a record, with `nameOf` for what a report is called; linear in its claims, chains and copies. */
export function sourceGraph(
  index: RecordIndex,
  grouping: Grouping,
  nameOf: (report: ExportedReport) => string,
): SourceGraph {
  const builder = new Builder(index, grouping, nameOf);
  for (const claim of index.record.claims) builder.addClaim(claim);
  for (const { spans, original } of index.record.copies) {
    const copying = spans.find(({ report }) => report !== original);
    if (original !== null && copying) builder.addCopy(copying, original);
  }
  return builder.finish();
}

class Builder {
  readonly #index: RecordIndex;
  readonly #grouping: Grouping;
  readonly #nameOf: (report: ExportedReport) => string;
  readonly #nodes = new Map<string, NodeDraft>();
  readonly #edges = new Map<string, Draft>();
  /** By folded name; null where two origins have the same name, so that the name does not tell which. */
  readonly #originsByName = new Map<string, OriginItem | null>();
  readonly #outlets = new Set<string>();

  constructor(index: RecordIndex, grouping: Grouping, nameOf: (report: ExportedReport) => string) {
    this.#index = index;
    this.#grouping = grouping;
    this.#nameOf = nameOf;
    for (const origin of index.record.origins) {
      const name = fold(origin.name);
      this.#originsByName.set(name, this.#originsByName.has(name) ? null : origin);
    }
    for (const report of index.record.reports) {
      if (report.outlet.name !== null) this.#outlets.add(fold(report.outlet.name));
      this.#ofReport(report);
    }
  }

  addClaim(claim: ClaimItem): void {
    const report = this.#index.reports.get(claim.report);
    if (!report) return;
    const teller = this.#ofReport(report);
    const hops = (claim.chain ?? []).filter(({ by }) => by !== "report");
    if (hops.length === 0) {
      this.#restsOn(claim, report, teller);
      return;
    }
    let from = teller;
    for (const [at, hop] of hops.entries()) {
      if (hop.by === "report") continue;
      const target = hop.report === null ? undefined : this.#index.reports.get(hop.report);
      const to = target
        ? this.#ofReport(target)
        : this.#ofName(hop.name, at === hops.length - 1 ? claim.origins : []);
      // An outlet that credits or cites itself speaks on its own word; it can copy another of its reports.
      if (from === to && hop.by !== "copy") {
        to.own += 1;
        continue;
      }
      const edge = this.#edge(from, hop.by, to);
      edge.claims.add(claim.id);
      // What shows a copy are the words of the copying passage; its other half is one click further.
      addWords(edge, hop.by === "copy" || hop.span === null ? claim : hop.span);
      from = to;
    }
  }

  /** A claim without steps is on its report's own word, or rests on origins to which the record keeps no way. */
  #restsOn(claim: ClaimItem, report: ExportedReport, teller: NodeDraft): void {
    const known = claim.chain !== undefined && claim.chain.length > 0;
    const others = known
      ? []
      : claim.origins.filter((id) => {
          const origin = this.#index.origins.get(id);
          return origin && !isOwn(origin, report);
        });
    if (others.length === 0) teller.own += 1;
    for (const id of others) {
      const origin = this.#index.origins.get(id);
      if (!origin) continue;
      const edge = this.#edge(teller, "rests", this.#ofName(origin.name, [id]));
      edge.claims.add(claim.id);
      addWords(edge, claim);
    }
  }

  addCopy(copying: StepWords, original: string): void {
    const from = this.#index.reports.get(copying.report);
    const to = this.#index.reports.get(original);
    if (!from || !to) return;
    const edge = this.#edge(this.#ofReport(from), "copy", this.#ofReport(to));
    edge.passages += 1;
    addWords(edge, copying);
  }

  #ofReport(report: ExportedReport): NodeDraft {
    const outlet = report.outlet.name;
    const id =
      this.#grouping === "outlet" && outlet !== null ? outletKey(outlet) : `report:${report.id}`;
    const node = this.#node(id, this.#nameOf(report), null);
    node.reports.add(report.id);
    return node;
  }

  /** `origins` are the candidates of which one is meant where the name alone does not tell. */
  #ofName(name: string, origins: readonly string[]): NodeDraft {
    const candidates = origins
      .map((id) => this.#index.origins.get(id))
      .filter((origin): origin is OriginItem => origin !== undefined);
    const folded = fold(name);
    const origin =
      candidates.find((one) => fold(one.name) === folded) ??
      (candidates.length === 1 ? candidates[0]! : (this.#originsByName.get(folded) ?? null));
    // An outlet that is cited by the name under which it has reports here is that outlet; so is what stands for it as an origin.
    const isOutlet = origin === null || origin.kind === "outlet";
    if (this.#grouping === "outlet" && isOutlet && this.#outlets.has(folded))
      return this.#node(outletKey(name), name, origin);
    if (origin) return this.#node(`origin:${origin.id}`, origin.name, origin);
    return this.#node(`name:${folded}`, name, null);
  }

  #node(id: string, name: string, origin: OriginItem | null): NodeDraft {
    const known = this.#nodes.get(id);
    if (known) return known;
    const node = { id, name, reports: new Set<string>(), origin, own: 0 };
    this.#nodes.set(id, node);
    return node;
  }

  #edge(from: NodeDraft, how: Step, to: NodeDraft): Draft {
    const key = `${from.id}>${how}>${to.id}`;
    const known = this.#edges.get(key);
    if (known) return known;
    const edge = {
      from: from.id,
      how,
      to: to.id,
      claims: new Set<string>(),
      passages: 0,
      words: new Map<string, StepWords>(),
    };
    this.#edges.set(key, edge);
    return edge;
  }

  finish(): SourceGraph {
    const edges = [...this.#edges].map(([id, edge]): SourceEdge => ({
      id,
      from: edge.from,
      how: edge.how,
      to: edge.to,
      claims: [...edge.claims].toSorted(),
      passages: edge.passages,
      words: [...edge.words.values()].toSorted(
        (a, b) => compare(a.report, b.report) || a.start - b.start || a.end - b.end,
      ),
    }));
    return {
      nodes: [...this.#nodes.values()]
        .map((node) => ({ ...node, reports: [...node.reports].toSorted() }))
        .toSorted((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
      edges: edges.toSorted((a, b) => weightOf(b) - weightOf(a) || compare(a.id, b.id)),
    };
  }
}

/** How much rests on a step: its claims, or the passages where they are more. */
export function weightOf(edge: SourceEdge): number {
  return Math.max(edge.claims.length, edge.passages);
}

/** What a choice leaves of a graph: null chooses all. */
export interface SourceChoice {
  /** Id of a node: what has something from it or from which it has something, over any number of steps. */
  readonly node: string | null;
  readonly how: Step | null;
}

/** The part of a graph that a choice leaves: the ways through a node, and the steps of a kind. Nodes without a step are left out. */
export function chosenSources(graph: SourceGraph, { node, how }: SourceChoice): SourceGraph {
  const ofKind = how === null ? graph.edges : graph.edges.filter((edge) => edge.how === how);
  const isKept =
    node === null
      ? () => true
      : (
          (down, up) => (edge: SourceEdge) =>
            down.has(edge.from) || up.has(edge.to)
        )(reach(ofKind, node, "down"), reach(ofKind, node, "up"));
  const edges = ofKind.filter(isKept);
  const kept = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: graph.nodes.filter(({ id }) => kept.has(id)), edges };
}

/** All nodes that one goes to along the steps (down: towards origins), itself included. */
function reach(edges: readonly SourceEdge[], start: string, way: "down" | "up"): Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const [at, other] = way === "down" ? [from, to] : [to, from];
    const list = next.get(at);
    if (list) list.push(other);
    else next.set(at, [other]);
  }
  const found = new Set([start]);
  // A set is walked in the order of adding, also what is added meanwhile.
  for (const at of found) for (const other of next.get(at) ?? []) found.add(other);
  return found;
}

/** Whether an origin is the report or its outlet itself. */
function isOwn(origin: OriginItem, report: ExportedReport): boolean {
  if (origin.kind !== "outlet" || !origin.reports.includes(report.id)) return false;
  return report.outlet.name === null || fold(origin.name) === fold(report.outlet.name);
}

function addWords(edge: Draft, { report, start, end }: StepWords): void {
  edge.words.set(`${report} ${start} ${end}`, { report, start, end });
}

const outletKey = (name: string): string => `outlet:${fold(name)}`;

const fold = (name: string): string => name.normalize("NFC").toLowerCase();

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
