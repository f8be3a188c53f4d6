/**
 * In which language a text is written, by its script and, for Latin letters, by the share of its words that are among the
 * commonest of a language. Made to tell English from the rest, dependably from some forty words on. Known misses: neighbours
 * such as Danish and Norwegian, or Croatian, Bosnian and Serbian in Latin letters, are told apart loosely.
 */
import { STOP_WORDS } from "./stop-words.ts";

const MIN_LETTERS = 60;
const MIN_WORDS = 15;
/** Enough to tell; the start of a long text stands for the rest. */
const SAMPLE_UNITS = 6000;

/** Ranges of code units by script: all that matters here, each with its language or the name of the script. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x41, 0x24f, "latin"],
  [0x370, 0x3ff, "el"],
  [0x400, 0x52f, "cyrillic"],
  [0x531, 0x587, "hy"],
  [0x5d0, 0x5ea, "he"],
  [0x620, 0x6ff, "arabic"],
  [0x904, 0x97f, "hi"],
  [0x980, 0x9ff, "bn"],
  [0xb80, 0xbff, "ta"],
  [0xe01, 0xe5b, "th"],
  [0x10a0, 0x10ff, "ka"],
  [0x1200, 0x137f, "am"],
  [0x1e00, 0x1eff, "latin"],
  [0x3041, 0x30ff, "ja"],
  [0x4e00, 0x9fff, "zh"],
  [0xac00, 0xd7a3, "ko"],
];

const WORDS: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(STOP_WORDS).map(
  ([language, words]) => [language, new Set(words.split(" "))],
);

/** ISO 639-1 code of the language of `text`, or null when it is too short or mixed to tell. Linear; looks at the first 6,000 code units. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE_UNITS);
  const counts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    // Signs and digits between the Latin letters count with them: they are few, and in every script.
    if (unit < 0x41) continue;
    const script = scriptOf(unit);
    if (script === null) continue;
    letters++;
    counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let script = "";
  let most = 0;
  for (const [name, count] of counts) if (count > most) [script, most] = [name, count];
  // A Han letter says about as much as a Latin word.
  const weight = script === "zh" || script === "ja" || script === "ko" ? 4 : 1;
  if (letters * weight < MIN_LETTERS) return null;
  if (script === "zh" && (counts.get("ja") ?? 0) > most / 10) return "ja";
  if (most < letters * 0.5) return null;
  if (script === "cyrillic") return cyrillicLanguage(sample);
  if (script === "arabic") return arabicLanguage(sample);
  return script === "latin" ? latinLanguage(sample) : script;
}

function scriptOf(unit: number): string | null {
  for (const [from, to, script] of SCRIPTS) {
    if (unit < from) return null;
    if (unit <= to) return script;
  }
  return null;
}

function latinLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < MIN_WORDS) return null;
  const english = WORDS.find(([language]) => language === "en")![1];
  // A third and more of English words are such words; no other language comes near with them.
  if (words.filter((word) => english.has(word)).length > words.length * 0.33) return "en";
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
  if (share(/і/giu) > 0.01) return share(/ы/giu) > 0.005 ? "be" : "uk";
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
