/** What chains of events show of the stems that name them: which stems name one event, and which name events that are told again. */
import type { ActStatistics } from "../../eval/mentions/mention-evidence.ts";

/** A mention with its answer. */
export interface AnsweredMention {
  readonly head: string;
  readonly chain: string;
  readonly topic: string;
}

/** Mentions that a stem seems to have beside its own, and the share of them that is told again. */
const ASSUMED = 2;
const ASSUMED_RETOLD = 0.65;
/** Chances that two stems seem to have beside their own; what is added keeps never from being nothing. */
const ASSUMED_CHANCES = 1;
const ASSUMED_TOGETHER = 0.05;
/** Two stems that never name one event say so only after this many chances. */
const LEAST_CHANCES = 2;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Statistics of `mentions`, in the order of the stems. */
export function actStatistics(mentions: readonly AnsweredMention[]): ActStatistics {
  const sizes = new Map<string, number>();
  for (const { chain } of mentions) sizes.set(chain, (sizes.get(chain) ?? 0) + 1);
  const counts = new Map<string, { retold: number; all: number }>();
  const topics = new Map<string, Map<string, Set<string>>>();
  for (const { head, chain, topic } of mentions) {
    const count = counts.get(head) ?? { retold: 0, all: 0 };
    counts.set(head, count);
    count.all++;
    if (sizes.get(chain)! > 1) count.retold++;
    const chains = topics.get(topic) ?? new Map<string, Set<string>>();
    topics.set(topic, chains);
    chains.set(head, (chains.get(head) ?? new Set()).add(chain));
  }
  const together = new Map<string, number>();
  const chances = new Map<string, number>();
  for (const chains of topics.values()) {
    const heads = [...chains].sort(([a], [b]) => (a < b ? -1 : 1));
    heads.forEach(([a, own], at) => {
      for (const [b, others] of heads.slice(at + 1)) {
        const pair = `${a} ${b}`;
        const shared = [...own].filter((chain) => others.has(chain)).length;
        together.set(pair, (together.get(pair) ?? 0) + shared);
        chances.set(pair, (chances.get(pair) ?? 0) + Math.min(own.size, others.size));
      }
    });
  }
  return {
    retold: new Map(
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([head, { retold, all }]) => [
          head,
          round((retold + ASSUMED * ASSUMED_RETOLD) / (all + ASSUMED)),
        ]),
    ),
    together: new Map(
      [...together]
        .filter(([pair, count]) => count > 0 || chances.get(pair)! >= LEAST_CHANCES)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([pair, count]) => [
          pair,
          round((count + ASSUMED_TOGETHER) / (chances.get(pair)! + ASSUMED_CHANCES)),
        ]),
    ),
  };
}
