/**
 * Clauses of one sentence, or of the part of it that is in one voice: a single left-to-right pass over verb groups, subordinators,
 * coordination and commas, with a stack of open clauses. There is no parser behind it; where the words do not tell, the clause is
 * left whole.
 */
import type { Tokens } from "../../model/index.ts";
import { createScan, innermost, tagAt, wordAt } from "./clause-scan.ts";
import type { ClauseScan } from "./clause-scan.ts";
import type { Clause } from "./clause.ts";
import { takeMarker } from "./subordinators.ts";
import { takeGroup } from "./take-verbs.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Clauses of the tokens `list` (ascending), whose verb groups are `groups`. The first clause is the main one. */
export function findClauses(
  tokens: Tokens,
  list: readonly number[],
  groups: readonly VerbGroup[],
): Clause[] {
  return run(createScan(tokens, list, groups));
}

function run(scan: ClauseScan): Clause[] {
  const list = scan.list;
  for (let place = 0; place < list.length; place++) {
    scan.owner[place] = innermost(scan);
    const token = list[place]!;
    const group = scan.groupAt.get(token);
    if (group) {
      takeGroup(scan, group, place);
      while (place + 1 < list.length && list[place + 1]! < group.end) {
        place++;
        scan.owner[place] = innermost(scan);
      }
    } else if (!takeMarker(scan, place)) takeBoundary(scan, place);
  }
  return finishScan(scan);
}

function takeBoundary(scan: ClauseScan, place: number): void {
  const word = wordAt(scan, place);
  const tag = tagAt(scan, place);
  if (word === "(" || word === "[") scan.depth++;
  if (word === ")" || word === "]") scan.depth = Math.max(0, scan.depth - 1);
  if (scan.depth > 0) return;
  if (tag === "CCONJ") {
    // "between 5 and 10" joins numbers, not clauses.
    const numbers = tagAt(scan, place - 1) === "NUM" && tagAt(scan, place + 1) === "NUM";
    if (!numbers && word !== "-" && word !== "plus") scan.coordinator = place;
  } else if (word === ",") {
    scan.comma = place;
    closeAside(scan, place);
  } else if (/^(?:[;:—–―.!?…]|--|\.\.\.)$/u.test(word)) scan.strong = place;
}

/** The comma that ends an aside: "Smith, who leads the party, on Monday …". */
function closeAside(scan: ClauseScan, place: number): void {
  const top = scan.open[innermost(scan)]!;
  if (!top.verb || scan.stack.length < 2 || !top.afterComma) return;
  if (top.kind !== "relative" && top.kind !== "participial") return;
  const next = place + 1 < scan.list.length ? tagAt(scan, place + 1) : "";
  if (next !== "ADP" && next !== "VERB" && next !== "AUX" && next !== "ADV" && next !== "CCONJ")
    return;
  scan.stack.pop();
  scan.owner[place] = innermost(scan);
}

function finishScan(scan: ClauseScan): Clause[] {
  const owned: number[][] = scan.open.map(() => []);
  promote(scan);
  // A parent comes before its clause: one pass finds the clause with a verb that each one belongs to.
  const home: number[] = [];
  scan.open.forEach((clause, index) => {
    home.push(clause.verb || clause.parent < 0 ? index : home[clause.parent]!);
  });
  scan.list.forEach((token, place) => owned[home[scan.owner[place]!]!]!.push(token));
  return scan.open.map((clause, index) => ({
    kind: clause.kind,
    parent: clause.parent,
    verb: clause.verb,
    tokens: owned[index]!,
    marker: clause.marker,
    subjectless: clause.subjectless,
  }));
}

/** A main clause without a verb whose only verb went to an "adverbial" before it: that was a preposition after all. */
function promote(scan: ClauseScan): void {
  const main = scan.open[0]!;
  if (main.verb) return;
  const child = scan.open.findIndex(
    (clause) =>
      clause.parent === 0 &&
      clause.verb !== null &&
      clause.kind === "adverbial" &&
      clause.verb.form !== "gerund",
  );
  if (child < 0) return;
  main.verb = scan.open[child]!.verb;
  scan.open[child]!.verb = null;
  for (const clause of scan.open) if (clause.parent === child) clause.parent = 0;
}
