/**
 * In which language a text is written, by its script and, for Latin letters, by the share of its words that are among the
 * commonest of a language. Made to tell English from the rest, dependably from some forty words on. Known misses: neighbours
 * such as Danish and Norwegian, or Croatian, Bosnian and Serbian in Latin letters, are told apart loosely.
 */
import { STOP_WORDS } from "./stop-words.ts";

const MIN_LETTERS = 60;
const MIN_WORDS = 15;
/** Enough to tell; the start of a long text stands for the rest. */
const SAMPLE_UNITS = 20_000;

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["latin", /\p{Script=Latin}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hy", /\p{Script=Armenian}/gu],
  ["ka", /\p{Script=Georgian}/gu],
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["bn", /\p{Script=Bengali}/gu],
  ["ta", /\p{Script=Tamil}/gu],
  ["am", /\p{Script=Ethiopic}/gu],
];

const WORDS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(STOP_WORDS).map(
  ([language, words]) => [language, new Set(words.split(" "))],
);

/** ISO 639-1 code of the language of `text`, or null when it is too short or mixed to tell. Linear; looks at the first 20,000 code units. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  let letters = 0;
  let script = "";
  let most = 0;
  const counts = new Map<string, number>();
  for (const [name, pattern] of SCRIPTS) {
    const count = sample.match(pattern)?.length ?? 0;
    counts.set(name, count);
    letters += count;
    if (count > most) {
      most = count;
      script = name;
    }
  }
  // A Han letter says about as much as a Latin word.
  const weight = script === "zh" || script === "ja" || script === "ko" ? 4 : 1;
  if (letters * weight < MIN_LETTERS) return null;
  if (script === "zh" && (counts.get("ja") ?? 0) > most / 10) return "ja";
  if (most < letters * 0.5) return null;
  if (script === "cyrillic") return cyrillicLanguage(sample);
  if (script === "arabic") return arabicLanguage(sample);
  return script === "latin" ? latinLanguage(sample) : script;
}

function latinLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  const scores = WORDS.map(([language, stops]) => {
    let hits = 0;
    for (const word of words) if (stops.has(word)) hits++;
    return { language, share: hits / words.length };
  }).sort((a, b) => b.share - a.share);
  const [best, second] = [scores[0]!, scores[1]!];
  // Running prose has a fifth or more of such words; a table of names has hardly any.
  if (best.share < 0.12 || (best.share < second.share * 1.1 && words.length < 100)) return null;
  return best.language;
}

/** Letters that only one of these languages has decide. */
function cyrillicLanguage(sample: string): string {
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / sample.length;
  if (share(/[қғңһәөұ]/giu) > 0.01) return "kk";
  if (share(/ў/giu) > 0.003) return "be";
  if (share(/[їєґ]/giu) > 0.003) return "uk";
  if (share(/[ѓќѕ]/giu) > 0.0005) return "mk";
  if (share(/[ђћџ]/giu) > 0.001 || share(/[јљњ]/giu) > 0.01) return "sr";
  if (share(/[ңүө]/giu) > 0.01) return share(/ү/giu) > share(/ң/giu) * 3 ? "mn" : "ky";
  if (share(/[ҷӣӯ]/giu) > 0.003) return "tg";
  return share(/ы/giu) < 0.002 && share(/ъ/giu) > 0.005 ? "bg" : "ru";
}

function arabicLanguage(sample: string): string {
  const share = (pattern: RegExp): number => (sample.match(pattern)?.length ?? 0) / sample.length;
  if (share(/[ٹڈڑے]/gu) > 0.005) return "ur";
  return share(/[پچژگی]/gu) > 0.01 ? "fa" : "ar";
}
