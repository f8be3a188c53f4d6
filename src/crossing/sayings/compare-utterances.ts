/**
 * Whether two utterances are one, worded twice: by words in a row, by shared content weighed with frozen frequencies, and by who
 * speaks. Between different speakers only wording that is too close for chance counts: then one report puts it into another mouth.
 */
import { SYNONYM_CLASS } from "../en/synonyms.ts";
import { stemOf } from "../text/report-words.ts";
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

/** How the reason begins where the two speakers are not one. */
export const TWO_MOUTHS = "put into two mouths, ";
/** A stem that both reports use so often is their subject … */
const TOPIC_USES = 4;
/** … and counts for this share. */
const TOPIC_SHARE = 0.6;

function conceptOf(stem: string): string {
  return SYNONYM_CLASS.get(stem) ?? stem;
}

/** The weight of the content that two utterances share; synonyms count for the lighter of the two. */
function sharedContent(
  a: Utterance,
  b: Utterance,
): { readonly weight: number; readonly stems: readonly string[] } {
  const inB = new Map(b.content.map((stem, at) => [conceptOf(stem), b.weights[at]!]));
  let weight = 0;
  const stems: string[] = [];
  a.content.forEach((stem, at) => {
    const other = inB.get(conceptOf(stem));
    if (other === undefined) return;
    // What both reports speak of all the time is their subject, and no sign of one utterance.
    const topic = (a.uses.get(stem) ?? 0) >= TOPIC_USES && (b.uses.get(stem) ?? 0) >= TOPIC_USES;
    weight += Math.min(a.weights[at]!, other) * (topic ? TOPIC_SHARE : 1);
    stems.push(stem);
  });
  return { weight, stems };
}

/** The words of `utterance` that `stems` were made of. */
function writtenIn({ words }: Utterance, stems: readonly string[]): string[] {
  return stems.map((stem) => words.find((word) => stemOf(word) === stem) ?? stem);
}

/** Compares two utterances of one story; null when they are not one saying. `isNamed` tells a named speaker from a described one. */
export function compareUtterances(
  a: Utterance,
  b: Utterance,
  isNamed: (speaker: string) => boolean,
): UtteranceLikeness | null {
  const shared = sharedContent(a, b);
  if (shared.stems.length < 2) return null;
  const part = shared.weight / Math.min(a.weight, b.weight);
  const both = (2 * shared.weight) / (a.weight + b.weight);
  const run = longestRun(a.words, b.words).length;
  const shorter = Math.min(a.words.length, b.words.length);
  const inQuotes = a.quoted >= 0.5 || b.quoted >= 0.5;
  const sameSpeaker = a.speaker !== null && a.speaker === b.speaker;
  const otherSpeaker =
    !sameSpeaker &&
    a.speaker !== null &&
    b.speaker !== null &&
    isNamed(a.speaker) &&
    isNamed(b.speaker);
  const speaker = sameSpeaker ? "same speaker, " : otherSpeaker ? TWO_MOUTHS : "";
  const words = `shared: ${writtenIn(a, shared.stems.slice(0, 6)).join(", ")}`;

  if (run >= 0.8 * shorter && shorter >= 3 && (inQuotes || sameSpeaker)) {
    if (shared.weight >= (otherSpeaker ? 16 : 7))
      return { score: 0.97, why: `${speaker}${run} words in a row` };
  }
  if (
    !otherSpeaker &&
    run >= 7 &&
    shared.weight >= 12 &&
    part >= 0.5 &&
    (inQuotes || sameSpeaker)
  ) {
    return { score: 0.9, why: `${speaker}${run} words in a row` };
  }
  if (run >= 12 && shared.weight >= 14) {
    return { score: 0.9, why: `${speaker}${run} words in a row` };
  }
  const least = sameSpeaker ? 9 : 18;
  if (both >= 0.55 && part >= 0.7 && shared.weight >= least && (inQuotes || sameSpeaker)) {
    return { score: 0.75 + 0.2 * both, why: `${speaker}nearly the same words (${words})` };
  }
  if (!sameSpeaker) return null;
  if (part >= 0.6 && shared.weight >= 10 && shared.stems.length >= 3) {
    return { score: 0.7, why: `${speaker}the shorter wording holds little else (${words})` };
  }
  if (part >= 0.8 && shared.weight >= 7 && shared.stems.length >= 3) {
    return { score: 0.65, why: `${speaker}the shorter wording holds nothing else (${words})` };
  }
  // One sentence of a long quotation: the shorter wording is rendered whole, however common its words.
  if (a.quoted >= 0.5 && b.quoted >= 0.5 && run >= 5 && run >= shorter / 2 && part >= 0.9) {
    return { score: 0.65, why: `${speaker}${run} words in a row (${words})` };
  }
  if (inQuotes && run >= 5 && part >= 0.5 && shared.weight >= 9) {
    return { score: 0.65, why: `${speaker}${run} words in a row (${words})` };
  }
  return null;
}
