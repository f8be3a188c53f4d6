/** The state of the pass that finds clauses: the words of one voice, the clauses open so far, and the boundaries behind the last verb. */
import type { Tokens } from "../../model/index.ts";
import type { OpenClause } from "./clause.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** The state of one pass over a list of tokens. Places are indices into `list`; -1 for none. */
export interface ClauseScan {
  readonly tokens: Tokens;
  /** The tokens of one voice, ascending. */
  readonly list: readonly number[];
  /** Verb groups by their first token. */
  readonly groupAt: ReadonlyMap<number, VerbGroup>;
  readonly open: OpenClause[];
  /** The clause that each place belongs to. */
  readonly owner: Int32Array;
  /** Indices of the open clauses, the innermost last. */
  stack: number[];
  /** Places of the last coordinator, comma and strong mark behind the verb of the innermost clause. */
  coordinator: number;
  comma: number;
  strong: number;
  /** Open brackets: nothing inside them divides clauses. */
  depth: number;
  /** Place of the last participle that goes with a noun. */
  attributive: number;
  /** Place of the last verb group that opened nothing. */
  idle: number;
  /** First token of the last verb group that can have a tense, -1 for none. */
  readonly lastTensed: number;
  /** Place of the last infinitive behind the verb of the innermost clause. */
  infinitive: number;
}

/** A pass that has read nothing yet: one main clause is open. */
export function createScan(
  tokens: Tokens,
  list: readonly number[],
  groups: readonly VerbGroup[],
): ClauseScan {
  const groupAt = new Map<number, VerbGroup>();
  let lastTensed = -1;
  for (const group of groups) {
    groupAt.set(group.first, group);
    if (group.form === "finite" || group.form === "modal" || group.form === "past")
      lastTensed = group.first;
  }
  return {
    tokens,
    list,
    groupAt,
    open: [
      { kind: "main", parent: -1, verb: null, marker: -1, subjectless: false, afterComma: false },
    ],
    owner: new Int32Array(list.length),
    stack: [0],
    coordinator: -1,
    comma: -1,
    strong: -1,
    depth: 0,
    attributive: -1,
    idle: -1,
    infinitive: -1,
    lastTensed,
  };
}

/** Index of the innermost open clause. */
export function innermost(scan: ClauseScan): number {
  return scan.stack.at(-1)!;
}

/** The word at a place in lower case; empty outside the list. */
export function wordAt(scan: ClauseScan, place: number): string {
  return scan.tokens.lower[scan.list[place] ?? -1] ?? "";
}

/** The tag at a place; that of punctuation outside the list. */
export function tagAt(scan: ClauseScan, place: number): string {
  return scan.tokens.tag[scan.list[place] ?? -1] ?? "PUNCT";
}

/** The lemma of a token in lower case. */
export function lemmaAt(scan: ClauseScan, token: number): string {
  return scan.tokens.lemma[token]!.toLowerCase();
}

/** Boundaries before a verb that has been taken say nothing about the next. */
export function forgetBoundaries(scan: ClauseScan): void {
  scan.coordinator = -1;
  scan.comma = -1;
  scan.strong = -1;
  scan.infinitive = -1;
}

/** Opens a clause that owns the places `from` to `upTo`. */
export function push(scan: ClauseScan, clause: OpenClause, from: number, upTo: number): void {
  scan.open.push(clause);
  const index = scan.open.length - 1;
  scan.stack.push(index);
  for (let place = from; place <= upTo; place++) scan.owner[place] = index;
  forgetBoundaries(scan);
}

/** Closes what is subordinate, down to a clause that another can be joined to. */
export function popToRank(scan: ClauseScan): void {
  while (scan.stack.length > 1) {
    const kind = scan.open[innermost(scan)]!.kind;
    if (kind === "main" || kind === "coordinate" || kind === "content") return;
    scan.stack.pop();
  }
}
