/**
 * Whether two utterances are one, worded twice: by words in a row, by shared content weighed with frozen frequencies, and by who
 * speaks. Between different speakers only wording that is too close for chance counts: then one report puts it into another mouth.
 */
import { countEqual } from "../copies/align-words.ts";
import { OF_SOMEBODY, TO_SOMEBODY } from "../en/reported-speech.ts";
import { SYNONYM_CLASS } from "../en/synonyms.ts";
import { stemOf } from "../text/report-words.ts";
import { sharedToldRun } from "./compare-told.ts";
import { longestRun } from "./longest-run.ts";
import { longFragment, quotedFragment, type Fragment } from "./quoted-fragments.ts";
import type { Utterance } from "./utterances.ts";

/** How alike two utterances are, with what speaks for it. */
export interface UtteranceLikeness {
  /** 0 to 1; 0.5 and more is one saying. */
  readonly score: number;
  readonly why: string;
}

/** How the reason begins where the two speakers are not one. */
export const TWO_MOUTHS = "put into two mouths, ";
/** How the reason begins where one speaker says both. */
export const SAME_SPEAKER = "same speaker, ";
/** From this score on the wording alone shows one utterance; what else a cluster holds does not count against it. */
export const VERBATIM = 0.8;
/** Quoted words of this weight are nobody else's, even where a speaker is unknown … */
const OPEN_FRAGMENT = 8;
/** … or of this weight, when they are four or more. */
const OPEN_LONG_FRAGMENT = 4.5;
/** A stem that both reports use so often is their subject … */
const TOPIC_USES = 4;
/** … and counts for this share. */
const TOPIC_SHARE = 0.6;

function conceptOf(stem: string): string {
  return SYNONYM_CLASS.get(stem) ?? stem;
}

/** The content that two utterances share; synonyms count for the lighter of the two. */
interface SharedContent {
  /** What both reports speak of all the time counts for less: it is their subject, and no sign of one utterance. */
  readonly weight: number;
  /** The same without that. */
  readonly full: number;
  readonly stems: readonly string[];
}

function isTopic(stem: string, a: Utterance, b: Utterance): boolean {
  return (a.uses.get(stem) ?? 0) >= TOPIC_USES && (b.uses.get(stem) ?? 0) >= TOPIC_USES;
}

/** The heaviest stretch that both quote. */
function sharedFragment(a: Utterance, b: Utterance): Fragment {
  const topic = (stem: string): boolean => isTopic(stem, a, b);
  const [one, other] = [quotedFragment(a, b, topic), quotedFragment(b, a, topic)];
  return other.weight > one.weight ? other : one;
}

function sharedContent(a: Utterance, b: Utterance): SharedContent {
  const inB = new Map(b.content.map((stem, at) => [conceptOf(stem), b.weights[at]!]));
  let weight = 0;
  let full = 0;
  const stems: string[] = [];
  a.content.forEach((stem, at) => {
    const other = inB.get(conceptOf(stem));
    if (other === undefined) return;
    const both = Math.min(a.weights[at]!, other);
    full += both;
    weight += both * (isTopic(stem, a, b) ? TOPIC_SHARE : 1);
    stems.push(stem);
  });
  return { weight, full, stems };
}

/** The words of `utterance` that `stems` were made of. */
function writtenIn({ words }: Utterance, stems: readonly string[]): string[] {
  return stems.map((stem) => words.find((word) => stemOf(word) === stem) ?? stem);
}

/** Fewer words, as they are written, are a term, and no utterance. */
const LEAST_WRITTEN = 3;

/** What a comparison rests on. */
interface Evidence {
  readonly a: Utterance;
  readonly b: Utterance;
  readonly shared: SharedContent;
  /** Share of the lighter wording's weight that both have. */
  readonly part: number;
  /** Share of both wordings' weight that both have. */
  readonly both: number;
  /** Words in a row. */
  readonly run: number;
  /** Words of the shorter wording. */
  readonly shorter: number;
  readonly inQuotes: boolean;
  readonly bothQuoted: boolean;
  /** `same` speaker; `open`: one is unknown or only described; `other`: two that are named. */
  readonly speakers: "same" | "open" | "other";
}

/** Whether one speaks to somebody and the other of somebody: "your boat", "her boat". Then it was said twice. */
function areSaidToOthers({ words: a }: Utterance, { words: b }: Utterance): boolean {
  const has = (words: readonly string[], some: ReadonlySet<string>): boolean =>
    words.some((word) => some.has(word));
  return [
    [a, b],
    [b, a],
  ].some(
    ([one, other]) =>
      has(one!, TO_SOMEBODY) &&
      !has(one!, OF_SOMEBODY) &&
      has(other!, OF_SOMEBODY) &&
      !has(other!, TO_SOMEBODY),
  );
}

/** Words that are the same in the same order: nobody else's, whatever is left out or read differently at the edges. */
function compareWords(e: Evidence): UtteranceLikeness | null {
  const { shared, part, both, run, shorter, inQuotes, bothQuoted, speakers } = e;
  const same = speakers === "same";
  if (bothQuoted && run < 0.8 * shorter && areSaidToOthers(e.a, e.b)) return null;
  const inRow = (score: number): UtteranceLikeness => ({ score, why: `${run} words in a row` });
  if (run >= 0.8 * shorter && shorter >= 3 && (inQuotes || same)) {
    const least = speakers === "other" ? 16 : same && bothQuoted ? 5 : 7;
    if (shared.weight >= least) return inRow(0.97);
    // A whole quoted sentence is known by its small words as well.
    if (bothQuoted && speakers !== "other" && shorter >= (same ? 5 : 7) && shared.full >= 3)
      return inRow(0.95);
    if (bothQuoted && same && shorter >= 4 && shared.full >= 4) return inRow(0.95);
  }
  if (speakers !== "other" && run >= 7 && (inQuotes || same)) {
    if (shared.weight >= 12 && part >= 0.5) return inRow(0.9);
    const most = run >= 0.65 * shorter || (part >= 0.6 && run >= 0.4 * shorter);
    if (bothQuoted && shared.full >= (same ? 5 : 8) && most) return inRow(0.85);
  }
  if (run >= 12 && shared.weight >= 14) return inRow(0.9);
  const words = writtenIn(e.a, shared.stems.slice(0, 6)).join(", ");
  if (bothQuoted && speakers !== "other" && shorter >= 6 && run >= 3 && run >= 0.25 * shorter) {
    const equal = countEqual(e.a.words, e.b.words);
    const longer = Math.max(e.a.words.length, e.b.words.length);
    // In a much longer text a short one is found again word by word, here and there.
    if (
      equal >= 0.75 * shorter &&
      shared.full >= (same ? 3 : 7) &&
      (longer <= 1.8 * shorter || run >= 0.5 * shorter)
    )
      return { score: 0.82, why: `nearly the same words (shared: ${words})` };
  }
  if (
    speakers === "open" &&
    inQuotes &&
    run >= 4 &&
    shorter >= 5 &&
    part >= 0.85 &&
    shared.weight >= 6
  )
    return { score: 0.6, why: `the shorter wording holds nothing else (shared: ${words})` };
  const least = same ? 9 : 18;
  if (both >= 0.55 && part >= 0.7 && shared.weight >= least && (inQuotes || same))
    return { score: 0.7 + 0.2 * both, why: `nearly the same words (shared: ${words})` };
  return null;
}

/** What one report quotes and the other tells in its own voice: only a long row of the very words shows that it is the same. */
function compareOwn({ a, b, shared, run }: Evidence): UtteranceLikeness | null {
  const told = a.own ? b : a;
  if (a.report === b.report || told.quoted < 0.5) return null;
  const long = run >= 10 || (run >= 7 && run >= 0.8 * told.words.length);
  if (!long || shared.weight < 12) return null;
  return { score: 0.85, why: `${run} words in a row, which one report tells in its own voice` };
}

/** Fewer words that nobody quotes are a phrase. */
const LEAST_TOLD_WORDS = 5;

/** Whether the words in common are one word, or two that stand together in both: a term, and no statement. */
function isOneTerm(a: Utterance, b: Utterance, stems: readonly string[]): boolean {
  if (stems.length > 2) return false;
  const [first, second] = stems;
  return (
    second === undefined ||
    [a, b].every(({ words }) => {
      const told = words.map(stemOf);
      return told.some(
        (stem, at) =>
          (stem === first && told[at + 1] === second) ||
          (stem === second && told[at + 1] === first),
      );
    })
  );
}

/** From this share of quoted words on all of an utterance is quoted. */
const QUOTED = 0.9;

/** Whether two quotations of one speaker have little but their subject in common: then it was said twice. Two translations share nearly all content. */
function areWordedAnew({ a, b, both, run, shorter }: Evidence): boolean {
  return run < 5 && both < 0.55 && countEqual(a.words, b.words) < 0.6 * shorter;
}

/** One speaker's content, in the words of whoever reports it. */
function compareContent(e: Evidence): UtteranceLikeness | null {
  const { a, b, shared, part, run, shorter, inQuotes } = e;
  const words = `(shared: ${writtenIn(a, shared.stems.slice(0, 6)).join(", ")})`;
  if (a.quoted >= QUOTED && b.quoted >= QUOTED && areWordedAnew(e)) return null;
  // What neither quotes must be more than a name for what happened.
  const isPhrase = !inQuotes && shorter < LEAST_TOLD_WORDS;
  if (!isPhrase && part >= 0.6 && shared.weight >= 10 && shared.stems.length >= 3)
    return { score: 0.7, why: `the shorter wording holds little else ${words}` };
  if (!isPhrase && part >= 0.8 && shared.weight >= 7 && shared.stems.length >= 3)
    return { score: 0.65, why: `the shorter wording holds nothing else ${words}` };
  // One sentence of a long quotation: the shorter wording is rendered whole, however common its words.
  if (a.quoted >= 0.5 && b.quoted >= 0.5 && run >= 5 && run >= shorter / 2 && part >= 0.9)
    return { score: 0.65, why: `${run} words in a row ${words}` };
  const whole = shared.full / Math.min(a.weight, b.weight);
  if (inQuotes && run >= 4 && part >= 0.8 && shared.weight >= 6)
    return { score: 0.65, why: `the shorter wording holds nothing else ${words}` };
  if (inQuotes && run >= 5) {
    if (part >= 0.5 && shared.weight >= 9)
      return { score: 0.65, why: `${run} words in a row ${words}` };
    if (whole >= 0.6 && shared.full >= 9 && shared.stems.length >= 3)
      return { score: 0.65, why: `${run} words in a row ${words}` };
  }
  const quoted = sharedFragment(a, b);
  const told = `what one quotes of it stands in the other: “${quoted.text}”`;
  if (quoted.words.length >= 3 && quoted.weight >= 5) return { score: 0.65, why: told };
  if (quoted.weight >= 4.2 && isRestAlike(shared, part)) return { score: 0.65, why: told };
  const long = longFragment(a, b) ?? longFragment(b, a);
  if (long !== null)
    return { score: 0.65, why: `what one quotes of it stands in the other: “${long}”` };
  if (inQuotes && !(a.quoted >= 0.5 && b.quoted >= 0.5)) {
    const row = sharedToldRun(a, b, (stem) => isTopic(stem, a, b));
    if (row !== null) return { score: 0.65, why: `one tells what the other quotes ${words}` };
    if (part >= 0.75 && shared.weight >= 5 && !isOneTerm(a, b, shared.stems))
      return { score: 0.6, why: `one tells what the other quotes ${words}` };
  }
  return null;
}

/** Whether two wordings that have a rare quoted word in common have enough of the rest in common as well. */
function isRestAlike({ weight, stems }: SharedContent, part: number): boolean {
  return (
    (part >= 0.65 && weight >= 8 && stems.length >= 2) ||
    (part >= 0.75 && weight >= 6 && stems.length >= 2) ||
    (part >= 0.4 && weight >= 9 && stems.length >= 3)
  );
}

/** What is known of speakers beyond their ids. */
export interface Speakers {
  /** Whether a speaker has a name, and not only a description. */
  readonly isNamed: (speaker: string) => boolean;
  /** Whether the names of two speakers could be written for one person. */
  readonly areAlike: (a: string, b: string) => boolean;
}

/** What two speakers, of whom one is unknown or only described, say in their own words around the same telling words in quotation marks. */
function compareFragments({ a, b, speakers }: Evidence): UtteranceLikeness | null {
  if (speakers !== "open") return null;
  const { weight, words, text } = sharedFragment(a, b);
  // One word, however it is joined, is a term.
  if (!/\s/u.test(text)) return null;
  if (weight < OPEN_FRAGMENT && !(words.length >= 4 && weight >= OPEN_LONG_FRAGMENT)) return null;
  return { score: 0.6, why: `both quote the same words: “${text}”` };
}

/** Compares two utterances of one story; null when they are not one saying. */
export function compareUtterances(
  a: Utterance,
  b: Utterance,
  { isNamed, areAlike }: Speakers,
): UtteranceLikeness | null {
  const shared = sharedContent(a, b);
  if (shared.stems.length === 0 || Math.min(a.written, b.written) < LEAST_WRITTEN) return null;
  const { speaker } = a;
  const same =
    speaker !== null &&
    b.speaker !== null &&
    (speaker === b.speaker || (!(a.sure && b.sure) && areAlike(speaker, b.speaker)));
  // Whom "he" means may be read wrongly: only two names stand against each other.
  const isKnown = (one: Utterance): boolean =>
    one.sure && one.speaker !== null && isNamed(one.speaker);
  const speakers = same ? "same" : isKnown(a) && isKnown(b) ? "other" : "open";
  const evidence: Evidence = {
    a,
    b,
    shared,
    part: shared.weight / Math.min(a.weight, b.weight),
    both: (2 * shared.weight) / (a.weight + b.weight),
    run: longestRun(a.words, b.words).length,
    shorter: Math.min(a.words.length, b.words.length),
    inQuotes: a.quoted >= 0.5 || b.quoted >= 0.5,
    bothQuoted: a.quoted >= 0.5 && b.quoted >= 0.5,
    speakers,
  };
  const found =
    a.own || b.own
      ? compareOwn(evidence)
      : (compareWords(evidence) ?? (same ? compareContent(evidence) : compareFragments(evidence)));
  if (!found) return null;
  const said = same ? SAME_SPEAKER : speakers === "other" ? TWO_MOUTHS : "";
  return { ...found, why: `${said}${found.why}` };
}
