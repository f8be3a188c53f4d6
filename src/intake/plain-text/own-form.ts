/**
 * What a unit is by its own form, whatever stands around it: running text, a line of page furniture, or a short line that only
 * its neighbours can explain.
 */
import type { BlockKind } from "../../model/index.ts";
import type { PageWords } from "./en.ts";
import type { Features } from "./features.ts";

/** First look at a unit: `prose` running text, `short` undecided, or furniture of a kind. */
export interface Form {
  readonly sort: "prose" | "short" | "furniture";
  readonly kind: BlockKind;
  readonly rule: string;
  /** `box` starts links to other articles, `tail` what follows the article. */
  readonly starts: "box" | "tail" | null;
}

const DOMAIN = /^(?:https?:\/\/)?(?:www\.)?[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,12}\/?$/iu;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const SEPARATOR = /^[^\p{L}\p{N}]+$/u;

/** The form of a unit; `foreign` when the language's function words are not known. Rules are tried from the surest to the least sure. */
export function formOf(f: Features, words: PageWords, foreign = false): Form {
  const text = f.unit.text;
  const furniture = (kind: BlockKind, rule: string, starts: Form["starts"] = null): Form => ({
    sort: "furniture",
    kind,
    rule: `block/${rule}`,
    starts,
  });
  if (f.count === 0) return furniture("other", "separator");
  if (SEPARATOR.test(text.slice(0, 200))) return furniture("other", "separator");
  if (text.length <= 200 && DOMAIN.test(text) && !/\s/u.test(text))
    return furniture("menu", "domain");
  if (text.length <= 2000 && ADDRESS.test(text)) return furniture("other", "address");
  if (f.blob) return furniture("other", "data");
  if (/^[—–-]\s?.{2,60}\(@\w+\)/u.test(text) && f.count <= 20) {
    return { sort: "short", kind: "paragraph", rule: "block/post-signature", starts: null };
  }
  if (/^(?:\p{L}+\s)?\d+\s?(?:\/|of)\s?\d+$/u.test(text)) return furniture("menu", "pager");
  if (f.count <= 30 && text.length <= 300) {
    const line = text.replace(/\s+/gu, " ");
    if (words.bioStart.test(line)) return furniture("bio", "bio", "tail");
    const statement = isStatement(f);
    if (!statement && words.tailStart.test(line)) return furniture("form", "comments", "tail");
    if (/^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/u.test(line))
      return furniture("clock", "time");
    if (words.relativeAge.test(line)) return furniture("clock", "age");
    if (f.dates.length > 0 && isDateLine(f, words)) return furniture("clock", "date");
    if (isByline(line, f, words)) return furniture("byline", "byline");
    if (isNetworks(f, words)) return furniture("social", "networks");
    if (!statement && words.socialLine.test(line)) return furniture("social", "share");
    if (words.formLine.test(line)) return furniture("form", "form");
    if (words.contributionLine.test(line)) return furniture("byline", "contribution");
    if (/^sources?\s?:/iu.test(line) && f.unit.apart && f.count <= 8)
      return furniture("byline", "source");
    if (!statement && words.boxStart.test(line)) return furniture("menu", "box", "box");
    if (!(statement && f.determined) && words.menuLine.test(line)) return furniture("menu", "menu");
    if (
      words.teaserPrefix.test(line) &&
      !f.quoted &&
      !(f.terminal && f.sentences > 1 && f.determined) &&
      !(statement && f.determined && !line.slice(0, 30).includes(":"))
    )
      return furniture("teaser", "teaser-prefix");
    if (/^\[[^\]]{15,}\]$/u.test(line) && !/[.]\]$/u.test(line))
      return furniture("teaser", "bracketed");
    if (/^#\p{L}\S*(?:[\s,]+#\p{L}\S*)*$/u.test(line)) return furniture("menu", "tags");
    if (isWebWords(f, words)) return furniture("menu", "web-words");
  }
  if (f.count <= 90) {
    const start = text.slice(0, 300).replace(/\s+/gu, " ");
    const end = text.slice(-200).replace(/\s+/gu, " ");
    if (words.legalLine.test(start)) return furniture("legal", "legal");
    if (words.captionStart.test(start) && !isQuotation(f))
      return furniture("caption", "caption-start");
    if (words.captionEnd.test(end) && f.count <= 80) return furniture("caption", "caption-credit");
    if (!isStatement(f) && words.captionWeak.test(f.count <= 20 ? start : end))
      return furniture("caption", "caption-by");
    if (!f.terminal && words.captionInside.test(start))
      return furniture("caption", "caption-pictured");
    if (isPrompt(text, f, words)) return furniture("form", "prompt");
  }
  if (isProse(f, words, foreign))
    return { sort: "prose", kind: "paragraph", rule: "block/prose", starts: null };
  return { sort: "short", kind: "other", rule: "block/short", starts: null };
}

/** A date with nothing beside it but a label, a weekday or two other words. */
function isDateLine(f: Features, words: PageWords): boolean {
  if (f.dates.every((date) => date.value.startsWith("--")) && !f.dates.some((date) => date.time)) {
    return f.besideDates === "";
  }
  if (/@\w/u.test(f.besideDates)) return false;
  if (f.count <= 24 && words.dateSentence.test(f.unit.text)) return true;
  if ((f.terminal && f.finite) || (f.colon && f.count > 6)) return false;
  const rest = f.besideDates.split(" ").filter(Boolean);
  if (words.published.test(f.besideDates) || words.modified.test(f.besideDates))
    return rest.length <= 12;
  return rest.length <= 3 || (rest.length <= 6 && f.functionShare <= 0.15 && !f.finite);
}

function isByline(line: string, f: Features, words: PageWords): boolean {
  if (f.count > 18 || f.colon) return false;
  return (
    /^(?:by|written by|story by|reporting by|author|authors|text|from)[:\s]\s*(?:our |the )?\p{Lu}/iu.test(
      line,
    ) &&
    /^(?:[Bb]y|BY|[Ww]ritten by|[Ss]tory by|[Rr]eporting by|Authors?\s?:|Text\s?:|From\s?:)\s*(?:our |the )?\p{Lu}/u.test(
      line,
    ) &&
    !f.finite &&
    !words.weekdays.has(f.words[1] ?? "") &&
    !words.months.has(f.words[1] ?? "") &&
    !(f.terminal && f.count > 5 && f.dates.length === 0)
  );
}

function isNetworks(f: Features, words: PageWords): boolean {
  return (
    f.count <= 14 &&
    f.words.every((word) => words.networks.has(word) || /^\d+$/u.test(word)) &&
    f.words.some((word) => word.length > 3 || word === "vk")
  );
}

function isWebWords(f: Features, words: PageWords): boolean {
  if (f.terminal || f.count > 12 || f.quoted) return false;
  const web = f.words.filter((word) => words.webWords.has(word)).length;
  return web === f.count ? f.count <= 4 || !f.finite : f.count >= 3 && web / f.count >= 0.75;
}

/** A sentence that states something: it ends with a full stop and is more than a call on a button. */
function isStatement(f: Features): boolean {
  return (
    f.terminal &&
    !f.question &&
    f.count >= 6 &&
    f.functionShare >= 0.2 &&
    /\.["”’')\]]{0,2}$/u.test(f.unit.text.slice(-4))
  );
}

function isQuotation(f: Features): boolean {
  return f.quoted && f.terminal;
}

function isPrompt(text: string, f: Features, words: PageWords): boolean {
  const lower = text.toLowerCase();
  if (f.quoted || !words.reader.test(text)) return false;
  let phrases = 0;
  for (const phrase of words.promptPhrases) if (lower.includes(phrase)) phrases++;
  if (words.promptStart.test(text.slice(0, 80))) return phrases >= 1 && f.count <= 70;
  return phrases >= 3 || (phrases >= 2 && f.count <= 30);
}

function isProse(f: Features, words: PageWords, foreign: boolean): boolean {
  const text = f.unit.text;
  // Summaries of other articles are cut with an ellipsis; a quotation may end with one.
  if (f.ellipsis && f.count < 45 && !/["“”«»]/u.test(text) && !f.dialogue) {
    if (f.sentences <= 1 || f.count < 30) return false;
  }
  // A question or exclamation in the capitals of a headline.
  if (f.count <= 16 && f.sentences <= 1 && f.capitalShare >= 0.7 && /[?!]$/u.test(text))
    return false;
  // A post of a network quoted whole, with its signature.
  if (f.count >= 6 && /[—–-]\s.{2,60}\(@\w+\)/u.test(text.slice(-140))) return true;
  // A transcript: the speaker in capitals, then what was said.
  if (f.count >= 4 && f.terminal && /^\p{Lu}[\p{Lu}.'’ -]{1,24}:\s\S/u.test(text) && !f.shouting)
    return true;
  if (/^(?:Q|A|Question|Answer)\s?[:.]\s/u.test(text)) return true;
  if (f.dialogue && f.count >= 3 && f.terminal) return true;
  if (f.count >= 20 && (f.functionShare >= 0.2 || f.sentences >= 2)) return true;
  if (f.count >= 30 && f.functionShare >= 0.12) return true;
  if (f.terminal && f.count >= 6 && (f.functionShare >= 0.1 || f.finite)) return true;
  if (f.sentences >= 2 && f.count >= 8) return true;
  if (f.colon && f.count >= 8 && f.functionShare >= 0.2) return true;
  if (f.quoted && f.terminal && f.count >= 3) return true;
  // "“We tried,” she said" lost only its full stop.
  if (f.count >= 6 && /["”’],? \S+ \S+$/u.test(text.slice(-60))) {
    return f.words.slice(-2).some((word) => words.sayingVerbs.has(word));
  }
  // In a language whose function words are not known, sentences are told by length and full stop alone.
  if (foreign) return (f.terminal && f.count >= 6) || f.count >= 18;
  // Scripts without white space between words.
  return (
    text.length >= 40 &&
    /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}]{12}/u.test(text.slice(0, 400)) &&
    (/[。！？]/u.test(text.slice(-3)) || text.length >= 80)
  );
}

/** Whether the text is in a language whose function words are not known: its long lines hold almost none. */
export function isForeign(features: readonly Features[]): boolean {
  let long = 0;
  let share = 0;
  for (const f of features) {
    if (f.count < 7 || !f.terminal) continue;
    long++;
    share += f.functionShare;
  }
  return long > 0 && share / long < 0.08;
}
