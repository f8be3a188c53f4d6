/**
 * Titles and offices that stand beside a person's name: "Prime Minister NAME", "the president of Borland, NAME", "UN spokesman NAME",
 * "NAME, spokesman for the ministry". They resolve descriptions ("the head of state") later.
 */
import type { Span } from "../../model/index.ts";
import { ADDRESS_WORDS, KIN_WORDS, OFFICE_PREPOSITIONS, RELATIVE_DAYS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import type { NameMention } from "./name-mention.ts";
import { CALENDAR, OFFICE, TITLE, wordFacts } from "./word-table.ts";

/** An office as found beside a name. */
export interface Role {
  /** The words without article: "Peru's Prime Minister". */
  readonly span: Span;
  /** Each office named in it with the mention that it is an office of: "prime minister" and that of "Peru". */
  readonly offices: readonly { readonly office: string; readonly owner: number | null }[];
}

/** Longest stretch of words that an office may take. */
const LONGEST_ROLE = 16;
const PREMODIFIERS = new Set(["ADJ", "NOUN", "PROPN", "PUNCT", "PART", "X", "NUM"]);
const ARTICLES = new Set(["the", "a", "an", "his", "her", "its", "their", "our"]);
const POSSESSIVE = new Set(["'s", "'", "s'"]);

/** Reads offices beside names. `mentionAt` gives the index of the mention that a token is in, or -1. */
export function createRoleReader(
  text: ReadingText,
  mentions: readonly NameMention[],
  mentionAt: Int32Array,
): (index: number) => { readonly before: Role | null; readonly after: Role | null } {
  const { tokens } = text;
  const sentenceOf = new Int32Array(tokens.count);
  text.sentences.forEach((sentence, index) =>
    sentenceOf.fill(index, sentence.firstToken, sentence.endToken),
  );

  const isTitle = (token: number): boolean =>
    mentionAt[token]! < 0 &&
    (wordFacts(officeWord(tokens.text[token]!)).kind & TITLE) !== 0 &&
    !ADDRESS_WORDS.has(bare(tokens.lower[token]!)) &&
    tokens.tag[token] !== "VERB";

  /** Leftmost token of the words that modify the office word at `head`. */
  const beginOf = (head: number, least: number): number => {
    let first = head;
    while (first > least && head - first < 8) {
      const token = first - 1;
      const mention = mentionAt[token]!;
      if (mention >= 0) {
        if (mentions[mention]!.type === "person" && !POSSESSIVE.has(tokens.lower[first]!)) break;
        if (mentions[mention]!.firstToken < least) break;
        first = mentions[mention]!.firstToken;
        continue;
      }
      const word = tokens.lower[token]!;
      const modifies =
        POSSESSIVE.has(word) ||
        word === "-" ||
        (!ARTICLES.has(word) &&
          (wordFacts(tokens.text[token]!).kind & (TITLE | OFFICE)) !== 0 &&
          tokens.tag[token] !== "VERB") ||
        (PREMODIFIERS.has(tokens.tag[token]!) &&
          /^\p{L}/u.test(word) &&
          !RELATIVE_DAYS.has(word) &&
          (wordFacts(tokens.text[token]!).kind & CALENDAR) === 0 &&
          first === head);
      if (!modifies) break;
      first = token;
    }
    while (first < head && (POSSESSIVE.has(tokens.lower[first]!) || tokens.lower[first] === "-"))
      first++;
    return first;
  };

  const makeRole = (first: number, end: number): Role => {
    const offices: { office: string; owner: number | null }[] = [];
    let owner: number | null = null;
    let words: string[] = [];
    let preposition = false;
    for (let k = first; k < end; k++) {
      const mention = mentionAt[k]!;
      const word = tokens.lower[k]!;
      if (mention >= 0) {
        const last = offices.at(-1);
        k = mentions[mention]!.endToken - 1;
        words = [];
        // "head of the Velkan parliament's trade committee": a name with more words behind it is not whose office it is.
        const whole = k + 1 >= end || endsOwner(tokens.lower[k + 1]!);
        if (!preposition || !last) owner = mention;
        else if (whole) last.owner = mention;
        preposition &&= !whole;
      } else if (isTitle(k)) {
        // "prime minister", "vice president": the last word of a row of office words ends it.
        words.push(word);
        if (k + 1 < end && isTitle(k + 1)) continue;
        offices.push({ office: words.join(" ").replaceAll(" - ", "-"), owner });
        words = [];
      } else if (OFFICE_PREPOSITIONS.has(word)) {
        preposition = word === "of" || word === "for";
        words = [];
      } else if (/^[\p{L}-]+$/u.test(word) && word !== "and" && !ARTICLES.has(word))
        words.push(word);
    }
    return { span: { start: tokens.start[first]!, end: tokens.end[end - 1]! }, offices };
  };

  /** An office that ends right before `end`, going no further left than `least`; `possessive` where the name owns what follows. */
  const roleBefore = (end: number, least: number, possessive: boolean): Role | null => {
    let at = end - 1;
    const comma = at >= least && tokens.lower[at] === ",";
    // "the attorney for Borland, NAME's lawyer said".
    if (comma && possessive) return null;
    if (comma) at--;
    if (at < least) return null;
    if (isTitle(at)) {
      // "…, the president, NAME": only an office with an article stands apart by a comma.
      const first = coordinated(beginOf(at, least), least);
      if (comma && (first === 0 || !ARTICLES.has(tokens.lower[first - 1]!))) return null;
      return makeRole(first, at + 1);
    }
    // "president of Borland NAME", "envoy of Borland to the CDP, NAME": whose office, then the office.
    const last = at;
    for (let steps = 0; steps < 3; steps++) {
      const mention = mentionAt[at]!;
      if (mention >= 0 && mentions[mention]!.type === "person") return null;
      if (mention >= 0) at = mentions[mention]!.firstToken - 1;
      else if (tokens.tag[at] === "NOUN" || tokens.tag[at] === "PROPN") {
        while (
          at >= least &&
          mentionAt[at]! < 0 &&
          !OFFICE_PREPOSITIONS.has(tokens.lower[at]!) &&
          (PREMODIFIERS.has(tokens.tag[at]!) || tokens.tag[at] === "CCONJ") &&
          /^[\p{L}']/u.test(tokens.lower[at]!)
        )
          at--;
      } else return null;
      while (at >= least && mentionAt[at]! >= 0 && mentions[mentionAt[at]!]!.type !== "person")
        at--;
      if (at >= least && ARTICLES.has(tokens.lower[at]!)) at--;
      if (at < least || !OFFICE_PREPOSITIONS.has(tokens.lower[at]!)) return null;
      at--;
      if (at < least || last - at > LONGEST_ROLE) return null;
      if (isTitle(at)) {
        // "the cousin of the banker NAME": the name is whose cousin it is.
        if (KIN_WORDS.has(tokens.lower[at]!)) return null;
        const first = coordinated(beginOf(at, least), least);
        return makeRole(first, last + 1);
      }
    }
    return null;
  };

  /** "Prime Minister and Chairman …": an office joined before one that begins at `first`. */
  const coordinated = (first: number, least: number): number => {
    if (first - 2 < least || tokens.lower[first - 1] !== "and" || !isTitle(first - 2)) return first;
    return beginOf(first - 2, least);
  };

  /** An office in apposition behind the name, up to the next comma or verb. */
  const roleAfter = (from: number, limit: number): Role | null => {
    if (from + 1 >= limit || tokens.lower[from] !== ",") return null;
    let at = from + 1;
    if (ARTICLES.has(tokens.lower[at]!)) at++;
    const first = at;
    let head = -1;
    for (let steps = 0; at < limit && steps < 8; steps++, at++) {
      const mention = mentionAt[at]!;
      if (mention >= 0) {
        if (mentions[mention]!.type === "person") return null;
        at = mentions[mention]!.endToken - 1;
        continue;
      }
      if (isTitle(at)) {
        head = at;
        break;
      }
      const word = tokens.lower[at]!;
      if (!POSSESSIVE.has(word) && word !== "-" && !PREMODIFIERS.has(tokens.tag[at]!)) return null;
      if (/^[,;:.()“”"]/u.test(word)) return null;
    }
    if (head < 0) return null;
    while (head + 1 < limit && isTitle(head + 1)) head++;
    let end = head + 1;
    // Whose office it is: "of", "for", … with the words behind it.
    let open = end;
    while (open < limit && open - head <= LONGEST_ROLE) {
      if (!OFFICE_PREPOSITIONS.has(tokens.lower[open]!)) break;
      let k = open + 1;
      if (k < limit && ARTICLES.has(tokens.lower[k]!)) k++;
      const begin = k;
      while (
        k < limit &&
        (mentionAt[k]! >= 0
          ? mentions[mentionAt[k]!]!.type !== "person"
          : POSSESSIVE.has(tokens.lower[k]!) ||
            ((PREMODIFIERS.has(tokens.tag[k]!) || tokens.tag[k] === "CCONJ") &&
              /^[\p{L}-]/u.test(tokens.lower[k]!)))
      )
        k++;
      while (k > begin && tokens.tag[k - 1] === "CCONJ") k--;
      if (k === begin) break;
      end = k;
      open = k;
    }
    // An apposition is closed; "NAME, head coach said" is a list or something else.
    const next = end < limit ? tokens.lower[end]! : ".";
    if (/^[,.;:)”"—–]/u.test(next) || next === "who") return makeRole(first, end);
    // "After talks with NAME, the governor left": with "the" and no second comma, it is the subject of what follows.
    const subject = tokens.lower[first - 1] === "the";
    const verb = tokens.tag[end] === "VERB" || tokens.tag[end] === "AUX";
    return verb && !subject ? makeRole(first, end) : null;
  };

  return (index) => {
    const mention = mentions[index]!;
    const sentence = text.sentences[sentenceOf[mention.firstToken]!]!;
    let begin = mention.firstToken;
    // "Mr" and the like stand between an office and the name.
    while (
      begin > sentence.firstToken &&
      ADDRESS_WORDS.has(bare(tokens.lower[begin - 1]!)) &&
      mentionAt[begin - 1]! < 0
    )
      begin--;
    return {
      before: roleBefore(
        begin,
        sentence.firstToken,
        POSSESSIVE.has(tokens.lower[mention.endToken] ?? ""),
      ),
      after: roleAfter(mention.endToken, sentence.endToken),
    };
  };
}

/** "ex-President" → "President". */
function officeWord(word: string): string {
  return /^(?:ex|vice|deputy|then)-/iu.test(word) ? word.slice(word.indexOf("-") + 1) : word;
}

/** Whether the name before this word is not the beginning of a longer phrase. */
function endsOwner(word: string): boolean {
  return word === "and" || word === "," || OFFICE_PREPOSITIONS.has(word);
}

function bare(word: string): string {
  return word.endsWith(".") ? word.slice(0, -1) : word;
}
