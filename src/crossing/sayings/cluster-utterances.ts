/**
 * Which utterances are one saying, from their likeness in pairs. What the wording alone shows to be one utterance is one, whatever
 * other parts of it other reports give; what is only told alike must be alike on the whole.
 */
import { clusterByAverage, componentsOf, type WeightedPair } from "../clustering.ts";
import { VERBATIM } from "./compare-utterances.ts";
import type { Utterance } from "./utterances.ts";

/** Mean likeness from which utterances are one saying: one of two comparisons may fail, for a speaker read wrongly. */
const THRESHOLD = 0.42;
/** Two pieces of one report may well be two parts of one saying: that they differ says nothing, neither for nor against. */
const NEUTRAL = THRESHOLD - 0.005;

/** Clusters of utterances by index: sorted lists in the order of their first member. Cost: the pairs, and in each component its joins times its links. */
export function clusterUtterances(
  utterances: readonly Utterance[],
  pairs: readonly WeightedPair[],
): number[][] {
  // What quotes several pieces in one sentence may quote several people: its pieces stand for it.
  const isMixed = (at: number): boolean => utterances[at]!.fragments.length > 1;
  const verbatim = pairs.filter(
    ({ a, b, score }) => score >= VERBATIM && !isMixed(a) && !isMixed(b),
  );
  const cores = componentsOf(utterances.length, verbatim);
  const coreOf = new Int32Array(utterances.length);
  cores.forEach((members, core) => {
    for (const at of members) coreOf[at] = core;
  });
  const between = new Map<string, WeightedPair>();
  for (const pair of pairs) {
    const a = Math.min(coreOf[pair.a]!, coreOf[pair.b]!);
    const b = Math.max(coreOf[pair.a]!, coreOf[pair.b]!);
    if (a === b) continue;
    const score = Math.max(pair.score, between.get(`${a} ${b}`)?.score ?? 0);
    between.set(`${a} ${b}`, { a, b, score });
  }
  const reportsOf = cores.map((members) => new Set(members.map((at) => utterances[at]!.report)));
  for (const component of componentsOf(cores.length, [...between.values()])) {
    for (const [place, b] of component.entries()) {
      for (const a of component.slice(0, place)) {
        if (between.has(`${a} ${b}`)) continue;
        if ([...reportsOf[a]!].some((report) => reportsOf[b]!.has(report)))
          between.set(`${a} ${b}`, { a, b, score: NEUTRAL });
      }
    }
  }
  const membersOf = (list: readonly number[]): Utterance[] =>
    list.flatMap((core) => cores[core]!.map((at) => utterances[at]!));
  return clusterByAverage(cores.length, [...between.values()], THRESHOLD, {
    mayJoin: (a, b) => !areToldApart(membersOf(a), membersOf(b)),
  }).map((list) => list.flatMap((core) => cores[core]!).sort((x, y) => x - y));
}

/** Whether one report gives the two to different speakers: then they are two sayings to it. */
function areToldApart(a: readonly Utterance[], b: readonly Utterance[]): boolean {
  const speakers = new Map<string, Set<string>>();
  for (const { report, speaker } of a) {
    if (speaker === null) continue;
    speakers.set(report, (speakers.get(report) ?? new Set()).add(speaker));
  }
  return b.some(({ report, speaker }) => {
    const others = speakers.get(report);
    return speaker !== null && others !== undefined && !others.has(speaker);
  });
}
