/** Which utterances are worth comparing: those of one story that share telling words, or any few words in a row. */
import { weightOf } from "../text/word-weights.ts";
import type { Utterance } from "./utterances.ts";

/** Words of less weight find no candidates … */
const KEY_WEIGHT = 2.2;
/** … and one alone finds some from this weight on. */
const LONE_WEIGHT = 4.2;
/** So many words in a row find a candidate, however common they are, … */
const ROW = 4;
/** … unless more utterances of the story than this have them. */
const COMMON_ROW = 40;

/**
 * Pairs of indices, the smaller first, of utterances of one story; sorted. What one report gives twice, told
 * and quoted, is compared as well: both ways of giving it belong together.
 */
export function findPairs(utterances: readonly Utterance[]): [number, number][] {
  const byStem = new Map<string, number[]>();
  const byRow = new Map<string, number[]>();
  const file = (holders: Map<string, number[]>, key: string, at: number): void => {
    const list = holders.get(key);
    if (list === undefined) holders.set(key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  utterances.forEach(({ story, content, words, quoted, own, fragments }, at) => {
    for (const stem of own ? [] : content) {
      if (weightOf(stem) >= KEY_WEIGHT) file(byStem, `${story} ${stem}`, at);
    }
    // Of reported speech only what it quotes is there word for word.
    for (const part of quoted < 0.5 && !own ? fragments.map((one) => one.words) : [words]) {
      for (let from = 0; from + ROW <= part.length; from++)
        file(byRow, `${story} ${part.slice(from, from + ROW).join(" ")}`, at);
    }
  });
  const sharing = new Map<number, number>();
  const count = utterances.length;
  const share = (list: readonly number[], amount: number): void => {
    for (const [place, b] of list.entries()) {
      for (const a of list.slice(0, place)) {
        if (utterances[a]!.own && utterances[b]!.own) continue;
        const pair = a * count + b;
        sharing.set(pair, (sharing.get(pair) ?? 0) + amount);
      }
    }
  };
  for (const [key, list] of byStem)
    share(list, weightOf(key.slice(key.indexOf(" ") + 1)) >= LONE_WEIGHT ? 2 : 1);
  for (const list of byRow.values()) if (list.length <= COMMON_ROW) share(list, 2);
  return [...sharing]
    .filter(([, shared]) => shared >= 2)
    .map(([pair]): [number, number] => [Math.floor(pair / count), pair % count])
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}
