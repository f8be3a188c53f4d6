/**
 * Whether two utterances are one, worded twice: by words in a row, by shared content weighed with frozen frequencies, and by who
 * speaks. Between different speakers only wording that is too close for chance counts: then one report puts it into another mouth.
 */
import { weightOf } from "../text/word-weights.ts";
import { SYNONYM_CLASS } from "../en/synonyms.ts";
import type { Utterance } from "./utterances.ts";

/** How alike two utterances are, with what speaks for it. */
export interface UtteranceLikeness {
  /** 0 to 1; 0.5 and more is one saying. */
  readonly score: number;
  readonly why: string;
}

/** The longest run of equal words: its length and the sum of its words' weights. */
export function longestRun(
  a: readonly string[],
  b: readonly string[],
): { readonly length: number; readonly end: number } {
  let before = new Uint16Array(b.length + 1);
  let length = 0;
  let end = 0;
  a.forEach((word, i) => {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (word !== b[j - 1]) continue;
      const run = before[j - 1]! + 1;
      row[j] = run;
      if (run > length) {
        length = run;
        end = i + 1;
      }
    }
    before = row;
  });
  return { length, end };
}

function conceptOf(stem: string): string {
  return SYNONYM_CLASS.get(stem) ?? stem;
}

/** The weight of the content that two utterances share; synonyms count for the lighter of the two. */
export function sharedContent(
  a: Utterance,
  b: Utterance,
): { readonly weight: number; readonly stems: readonly string[] } {
  const inB = new Map(b.content.map((stem) => [conceptOf(stem), stem]));
  let weight = 0;
  const stems: string[] = [];
  for (const stem of a.content) {
    const other = inB.get(conceptOf(stem));
    if (other === undefined) continue;
    weight += Math.min(weightOf(stem), weightOf(other));
    stems.push(stem);
  }
  return { weight, stems };
}

/** Compares two utterances of one story; null when they are not one saying. */
export function compareUtterances(a: Utterance, b: Utterance): UtteranceLikeness | null {
  const shared = sharedContent(a, b);
  if (shared.stems.length < 2) return null;
  const part = shared.weight / Math.min(a.weight, b.weight);
  const both = (2 * shared.weight) / (a.weight + b.weight);
  const run = longestRun(a.words, b.words);
  const shorter = Math.min(a.words.length, b.words.length);
  const inQuotes = a.quoted >= 0.5 || b.quoted >= 0.5;
  const sameSpeaker = a.speaker !== null && a.speaker === b.speaker;
  const otherSpeaker = a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
  const speaker = sameSpeaker ? "same speaker, " : otherSpeaker ? "put into two mouths, " : "";
  const words = `shared: ${shared.stems.slice(0, 6).join(", ")}`;

  const verbatim = run.length >= 0.8 * shorter && shorter >= 4;
  if (verbatim && (inQuotes || sameSpeaker) && shared.weight >= (otherSpeaker ? 16 : 8)) {
    return { score: 0.97, why: `${speaker}${run.length} words in a row` };
  }
  if (run.length >= 7 && shared.weight >= 14 && part >= 0.5 && (inQuotes || sameSpeaker)) {
    return { score: 0.9, why: `${speaker}${run.length} words in a row` };
  }
  if (
    both >= 0.55 &&
    part >= 0.7 &&
    shared.weight >= (sameSpeaker ? 10 : 18) &&
    (inQuotes || sameSpeaker)
  ) {
    return { score: 0.85, why: `${speaker}nearly the same words (${words})` };
  }
  if (otherSpeaker) return null;
  if (sameSpeaker && part >= 0.6 && shared.weight >= 11 && shared.stems.length >= 3) {
    return { score: 0.7, why: `${speaker}the shorter wording holds little else (${words})` };
  }
  if (sameSpeaker && inQuotes && run.length >= 4 && part >= 0.45 && shared.weight >= 9) {
    return { score: 0.65, why: `${speaker}${run.length} words in a row (${words})` };
  }
  return null;
}
