/** Mentions put right with what only the whole report shows: names cut in two, days taken for names, one name under two types. */
import { ADDRESS_WORDS, BODY_SHORT_FORMS, NAME_LINKS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import { looksLikeAcronym, standsFor } from "./acronyms.ts";
import { countryNamed } from "./countries.ts";
import { withHeadWords } from "./head-words.ts";
import { withDefinedLetters } from "./join-acronyms.ts";
import { withMediaNames } from "./media-names.ts";
import { rangeOf } from "./mention-range.ts";
import type { NameMention } from "./name-mention.ts";
import { withRepetitions } from "./repetitions.ts";
import { asBodies, asPeoples, byForm, settleTypes } from "./settle-types.ts";
import { trimPersons } from "./trim-persons.ts";
import { wholeNames } from "./whole-names.ts";
import { CALENDAR, DIGIT, LETTERS, TITLE, wordFacts } from "./word-table.ts";

/** Whether names stand as wholes, or cut at places and peoples inside them as in the corpus that the tagger learned from. */
export type NestedNames = "whole" | "cut";

/** All mentions in text order; a place may lie inside the name of a body ("Ministry of Defence of Borland"). */
export function tidyMentions(
  text: ReadingText,
  found: readonly NameMention[],
  nested: NestedNames = "whole",
): NameMention[] {
  const named = found
    .filter((mention) => isName(text, mention))
    .map((mention) => withoutAddress(text, withoutOffice(text, mention)));
  const whole = withMediaNames(
    text,
    withShortForms(text, nested === "whole" ? wholeNames(text, named) : named),
  );
  const lettered = withDefinedLetters(text, whole.map(byForm));
  const repeated = withRepetitions(text, cutAtAcronyms(text, lettered));
  return withHeadWords(
    text,
    settleTypes(text, asPeoples(text, asBodies(text, trimPersons(text, repeated)))),
  );
}

/** Days, months and numbers are no names; nor is a form of address alone, nor what stands with a sum of money ("US$"). */
function isName(text: ReadingText, mention: NameMention): boolean {
  if (/\p{Sc}/u.test(mention.text)) return false;
  // "(R-Texas)": a letter and a hyphen label something else.
  if (/^\p{Lu}-/u.test(mention.text) && text.text.charAt(mention.start - 1) === "(") return false;
  for (let k = mention.firstToken; k < mention.endToken; k++) {
    const word = text.tokens.text[k]!;
    const { kind } = wordFacts(word);
    if (kind & LETTERS && !(kind & (CALENDAR | DIGIT)) && !isAddress(word) && !isSmall(word))
      return true;
    if (kind & LETTERS && kind & DIGIT) return true;
  }
  return false;
}

function isSmall(word: string): boolean {
  return NAME_LINKS.has(word.toLowerCase());
}

function isAddress(word: string): boolean {
  return ADDRESS_WORDS.has(word.toLowerCase().replace(/\.$/u, ""));
}

/** "Mr Tor" → "Tor". */
function withoutAddress(text: ReadingText, mention: NameMention): NameMention {
  if (mention.type !== "person") return mention;
  let first = mention.firstToken;
  while (first + 1 < mention.endToken && isAddress(text.tokens.text[first]!)) first++;
  return first === mention.firstToken ? mention : rangeOf(text, mention, first, mention.endToken);
}

/** "Chancellor of Velka" taken for a place: the place is what is behind "of". */
function withoutOffice(text: ReadingText, mention: NameMention): NameMention {
  const { tokens } = text;
  const first = mention.firstToken;
  if (
    mention.type === "person" ||
    mention.endToken - first < 3 ||
    tokens.lower[first + 1] !== "of" ||
    !(wordFacts(tokens.text[first]!).kind & TITLE)
  )
    return mention;
  const rest = tokens.lower[first + 2] === "the" && mention.endToken - first > 3 ? 3 : 2;
  const place = rangeOf(text, mention, first + rest, mention.endToken);
  const country = countryNamed(place.text);
  return country ? { ...place, type: "place", country: country.code, form: country.form } : place;
}

/** "the MoD": short forms of ministries that the tagger did not see. */
function withShortForms(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { tokens } = text;
  const all: NameMention[] = [];
  let k = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (k < mentions.length && mentions[k]!.firstToken <= i) {
      const mention = mentions[k++]!;
      all.push(mention);
      i = Math.max(i, mention.endToken - 1);
      if (mentions[k] && mentions[k]!.firstToken < mention.endToken) all.push(mentions[k++]!);
    }
    const word = tokens.text[i]!;
    if (
      Object.hasOwn(BODY_SHORT_FORMS, word) &&
      /\p{Ll}/u.test(word) &&
      (all.at(-1)?.endToken ?? 0) <= i
    )
      all.push({
        start: tokens.start[i]!,
        end: tokens.end[i]!,
        firstToken: i,
        endToken: i + 1,
        type: "organization",
        text: word,
        country: null,
        form: "name",
        headline: false,
      });
  }
  return [...all, ...mentions.slice(k)];
}

/** "Envoy of the [Velkan Union for Trade]" in a report that speaks of the VU: the office is for trade, not the union. */
function cutAtAcronyms(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const all = [
    ...new Set(mentions.map((mention) => mention.text).filter((name) => looksLikeAcronym(name))),
  ].slice(0, 50);
  return mentions.map((mention) => {
    const at = mention.text.indexOf(" for ");
    if (mention.type !== "organization" || at < 0) return mention;
    const short = mention.text.slice(0, at);
    if (
      !all.some((one) => standsFor(one, short)) ||
      all.some((one) => standsFor(one, mention.text))
    )
      return mention;
    let end = mention.firstToken + 1;
    while (end < mention.endToken && text.tokens.lower[end] !== "for") end++;
    return rangeOf(text, mention, mention.firstToken, end);
  });
}
