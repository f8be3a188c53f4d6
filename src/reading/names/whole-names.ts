/**
 * Names as wholes. The corpus that the tagger learns from cuts a name before and behind the name of a place or people inside it
 * ("European" and "Union", "Ministry of Defence of" and "Borland"); readers want the whole. A place with the country behind a comma is
 * two names.
 */
import { ALLIANCE_HEADS, MEDIA_HEADS } from "../en/names.ts";
import type { ReadingText } from "../reading-text.ts";
import { bodyKind } from "./bodies.ts";
import { countryNamed } from "./countries.ts";
import { rangeOf } from "./mention-range.ts";
import type { NameMention } from "./name-mention.ts";
import { CAPITAL, LETTERS, PLACE_HEAD, wordFacts } from "./word-table.ts";

/** `mentions` with names that were cut made whole; in text order. */
export function wholeNames(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const apart = mentions
    .flatMap((mention) => apartAtComma(text, mention))
    .map((mention) => withoutDescription(text, mention));
  return joinBeginnings(text, joinOf(text, longerCountries(text, apart)));
}

/** "Stenholm, Borland" → "Stenholm", "Borland". */
function apartAtComma(text: ReadingText, mention: NameMention): NameMention[] {
  const { firstToken, endToken } = mention;
  if (mention.type !== "place" || mention.country !== null || !mention.text.includes(","))
    return [mention];
  let comma = firstToken;
  while (comma < endToken && text.tokens.text[comma] !== ",") comma++;
  if (comma === firstToken || comma + 1 >= endToken) return [mention];
  const first = rangeOf(text, mention, firstToken, comma);
  const rest = rangeOf(text, mention, comma + 1, endToken);
  const country = countryNamed(rest.text);
  return [first, country ? { ...rest, country: country.code, form: country.form } : rest];
}

/** "northern island Ostrov" → "Ostrov"; "Image" of "ABC Image caption" → the agency. */
function withoutDescription(text: ReadingText, mention: NameMention): NameMention {
  const { tokens } = text;
  const { firstToken, endToken } = mention;
  if (
    mention.type === "organization" &&
    endToken - firstToken > 1 &&
    tokens.text[endToken - 1] === "Image" &&
    tokens.text[endToken] === "caption"
  )
    return rangeOf(text, mention, firstToken, endToken - 1);
  if (mention.type !== "place" || mention.country !== null) return mention;
  let first = firstToken;
  while (first + 1 < endToken && /^\p{Ll}/u.test(tokens.text[first]!)) first++;
  // One word says which part of the place is meant: "northern Ostrov" is not all of it.
  if (first - firstToken < 2 || !isCapitalised(text, first)) return mention;
  const name = rangeOf(text, mention, first, endToken);
  const country = countryNamed(name.text);
  return country ? { ...name, country: country.code, form: country.form } : name;
}

/** More words than stand before the rest of a country's name: "Democratic" and "People's Republic of Borland". */
const MOST_BEFORE = 2;

/** A country whose full name the tagger cut: the whole, where the words before it make it the name of a country too. */
function longerCountries(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const whole: NameMention[] = [];
  for (const mention of mentions) {
    const longer =
      mention.country !== null && mention.form === "name" ? longest(text, mention) : mention;
    while (longer !== mention && (whole.at(-1)?.endToken ?? 0) > longer.firstToken) whole.pop();
    whole.push(longer);
  }
  return whole;
}

function longest(text: ReadingText, mention: NameMention): NameMention {
  for (let more = MOST_BEFORE; more > 0; more--) {
    const first = mention.firstToken - more;
    if (first < 0 || !isCapitalised(text, first)) continue;
    const longer = rangeOf(text, mention, first, mention.endToken);
    const country = countryNamed(longer.text);
    if (country?.form === "name" && !/^the\b/iu.test(longer.text))
      return { ...longer, type: "place", country: country.code };
  }
  return mention;
}

function isCapitalised(text: ReadingText, token: number): boolean {
  const { kind } = wordFacts(text.tokens.text[token]!);
  return (kind & CAPITAL) !== 0 && (kind & LETTERS) !== 0;
}

/**
 * The tagger leaves the place out of "Ministry of Defence of Borland" and "Republic of Borland": the whole is the name. The name of a
 * country stays one mention; inside the name of a body the place is a mention of its own as well.
 */
function joinOf(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const { lower } = text.tokens;
  const joined: NameMention[] = [];
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k]!;
    const next = mentions[k + 1];
    const open =
      mention.type !== "person" &&
      mention.endToken - mention.firstToken > 1 &&
      lower[mention.endToken - 1] === "of";
    const body = !open && lower[mention.endToken] === "of" && isStateBody(mention);
    if (!open && !body) {
      joined.push(mention);
      continue;
    }
    const behind = mention.endToken + (body ? 1 : 0);
    const article = lower[behind] === "the" ? 1 : 0;
    // Only what is a state or a part of one has a ministry.
    const owns = next?.type === "place" || (body && next?.type === "organization");
    if (!owns || next.firstToken !== behind + article) {
      // "of" without what follows is no part of a name.
      joined.push(
        open ? rangeOf(text, mention, mention.firstToken, mention.endToken - 1) : mention,
      );
      continue;
    }
    const whole = rangeOf(text, mention, mention.firstToken, next.endToken);
    const country = countryNamed(whole.text);
    if (country) {
      joined.push({ ...whole, type: "place", country: country.code, form: country.form });
      k++;
    } else joined.push({ ...whole, type: "organization", country: null, form: "name" });
    if (body && next.type === "organization") {
      joined.push({ ...next, type: "place" });
      k++;
    }
  }
  return joined;
}

/** "Defence Ministry": a body that every country has, by a name of several words. */
function isStateBody({ type, text }: NameMention): boolean {
  return type === "organization" && text.includes(" ") && bodyKind(text).common;
}

/** Capitalised words that may stand between the beginning of an alliance's name and its last word. */
const MOST_BETWEEN = 3;

/**
 * "European" and "Union", "Communist" and "Party": a people that is no country's begins the name of the body behind it; so does a
 * place before the rest of an alliance's name ("Tarva River", "Assistance Compact") or of a newspaper's ("Stenholm", "Times").
 */
function joinBeginnings(text: ReadingText, mentions: readonly NameMention[]): NameMention[] {
  const joined: NameMention[] = [];
  for (let k = 0; k < mentions.length; k++) {
    const mention = mentions[k]!;
    const next = mentions[k + 1];
    if (next && isLandOf(text, mention, next)) {
      const whole = rangeOf(text, next, mention.firstToken, next.endToken);
      const country = countryNamed(whole.text);
      joined.push({ ...whole, country: country?.code ?? null, form: country?.form ?? "name" });
      k++;
    } else if (next?.type === "organization" && begins(text, mention, next)) {
      const whole = rangeOf(text, next, mention.firstToken, next.endToken);
      const country = countryNamed(whole.text);
      joined.push(
        country ? { ...whole, type: "place", country: country.code, form: country.form } : whole,
      );
      k++;
      // A country's name is one; the place in it is no other.
      while (country && mentions[k + 1] && mentions[k + 1]!.firstToken < whole.endToken) k++;
    } else joined.push(asAlliance(text, mention, next));
  }
  return joined;
}

/** "Tarva Valley" of "Tarva Valley Support Compact", where the tagger left the rest out: the whole. */
function asAlliance(
  text: ReadingText,
  mention: NameMention,
  next: NameMention | undefined,
): NameMention {
  if (mention.country !== null) return mention;
  if (mention.type !== "place" && mention.type !== "organization") return mention;
  const { tokens } = text;
  const limit = Math.min(next?.firstToken ?? tokens.count, mention.endToken + MOST_BETWEEN + 1);
  let end = mention.endToken;
  while (
    end < limit &&
    isCapitalised(text, end) &&
    tokens.tag[end] !== "VERB" &&
    tokens.start[end] === tokens.end[end - 1]! + 1
  )
    end++;
  if (end === mention.endToken || !ALLIANCE_HEADS.has(tokens.lower[end - 1]!)) return mention;
  if (/[\n\r]/u.test(text.text.slice(mention.end, tokens.start[end - 1]))) return mention;
  return { ...rangeOf(text, mention, mention.firstToken, end), type: "organization" };
}

/** "Velkan" and "Peninsula": a people, and a bare word for a kind of place. */
function isLandOf(text: ReadingText, mention: NameMention, next: NameMention): boolean {
  return (
    (mention.type === "people" || mention.form === "demonym") &&
    next.type === "place" &&
    next.endToken - next.firstToken === 1 &&
    isCapitalised(text, next.firstToken) &&
    (wordFacts(text.tokens.text[next.firstToken]!).kind & PLACE_HEAD) !== 0 &&
    next.firstToken === mention.endToken &&
    text.text.slice(mention.end, next.start) === " "
  );
}

function begins(text: ReadingText, mention: NameMention, body: NameMention): boolean {
  if (
    !/\p{Lu}/u.test(body.text.charAt(0)) ||
    /[\n\r]/u.test(text.text.slice(mention.end, body.start))
  )
    return false;
  const adjacent =
    body.firstToken === mention.endToken && text.text.slice(mention.end, body.start) === " ";
  const head = body.text.toLowerCase().split(" ").at(-1)!;
  if (mention.type === "place" && MEDIA_HEADS.has(head)) return adjacent && mention.form === "name";
  if (mention.country !== null) return false;
  if (mention.type === "people") return adjacent;
  if (mention.type !== "place" || !ALLIANCE_HEADS.has(head)) return false;
  if (body.firstToken - mention.endToken > MOST_BETWEEN) return false;
  for (let k = mention.endToken; k < body.firstToken; k++)
    if (!isCapitalised(text, k)) return false;
  return true;
}
