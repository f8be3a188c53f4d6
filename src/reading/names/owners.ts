/** Whose a body is, from its name and the words around it: "Borland's Ministry …", "the Velkan parliament", "the Army of Borland". */
import type { ReadingText } from "../reading-text.ts";
import { STATE_BODY_MODIFIERS, STATE_BODY_WORDS } from "../en/names.ts";
import { bodyKind } from "./bodies.ts";
import { countryNamed } from "./countries.ts";
import type { NameMention } from "./name-mention.ts";

/** A body's name taken apart. */
export interface OwnedBody {
  /**
   * The country's code, the index of the mention of a place or people, or "#" and the word for a people whose place the report does not
   * name; null when no owner is named.
   */
  readonly owner: string | number | null;
  /** The name without its owner. */
  readonly body: string;
  /** Whether the owner stands with "'s": then it is part of the name only of a body that every country has. */
  readonly possessive: boolean;
  /** First token of the name with the owner before it. */
  readonly firstToken: number;
}

/** Finds the mention of a place of the report that has no country code. */
export interface PlaceFinder {
  /** By the word for its people. */
  readonly ofPeople: (people: string) => number | null;
  readonly named: (name: string) => number | null;
}

/**
 * Takes every mention of an organisation apart; null for mentions of other types.
 */
export function ownersOf(
  text: ReadingText,
  mentions: readonly NameMention[],
  places: PlaceFinder,
): (OwnedBody | null)[] {
  const { tokens } = text;
  const endsAt = new Map<number, number>();
  const startsAt = new Map<number, number>();
  mentions.forEach((mention, index) => {
    if (mention.type !== "place" && mention.type !== "people" && mention.country === null) return;
    endsAt.set(mention.endToken, index);
    startsAt.set(mention.firstToken, index);
  });

  /** An owner inside the name itself: "Velkan Ministry …", "Ministry … of Borland". */
  const within = (mention: NameMention): OwnedBody | null => {
    const words = mention.text.split(" ");
    const rest = { possessive: false, firstToken: mention.firstToken };
    for (const count of [1, 2, 3]) {
      if (words.length <= count) break;
      const first = words
        .slice(0, count)
        .join(" ")
        .replace(/['’]s?$/u, "");
      const country = countryNamed(first);
      if (country) return { owner: country.code, body: words.slice(count).join(" "), ...rest };
    }
    const place = words.length > 1 ? places.ofPeople(words[0]!) : null;
    if (place !== null) return { owner: place, body: words.slice(1).join(" "), ...rest };
    const unknown = words.length > 1 ? unknownPeople(words) : null;
    if (unknown !== null) return { owner: unknown, body: words.slice(1).join(" "), ...rest };
    // Countries' own names have "of" in them: the first one that leaves a country counts, else the last.
    let at = mention.text.indexOf(" of ");
    let body = mention.text;
    for (; at > 0; at = mention.text.indexOf(" of ", at + 1)) {
      const country = countryNamed(mention.text.slice(at + 4));
      body = mention.text.slice(0, at);
      if (country) return { owner: country.code, body, ...rest };
    }
    const tail = / of (?:the )?(\p{Lu}[^,]*)$/u.exec(mention.text);
    const named = tail ? places.named(tail[1]!) : null;
    if (tail && named !== null)
      return { owner: named, body: mention.text.slice(0, tail.index), ...rest };
    const inner = endsAt.get(mention.endToken);
    return inner === undefined || mentions[inner]!.firstToken <= mention.firstToken
      ? null
      : { owner: inner, body, ...rest };
  };

  return mentions.map((mention): OwnedBody | null => {
    if (mention.type !== "organization") return null;
    const inside = within(mention);
    if (inside) return inside;
    const { firstToken } = mention;
    const possessive =
      tokens.lower[firstToken - 1] === "'s" || tokens.lower[firstToken - 1] === "'";
    const owner = endsAt.get(possessive ? firstToken - 1 : firstToken);
    // Another block's last words own nothing.
    if (
      owner !== undefined &&
      !/[\n\r]/u.test(text.text.slice(mentions[owner]!.end, mention.start))
    )
      return {
        owner: mentions[owner]!.country ?? owner,
        body: mention.text,
        possessive,
        firstToken: mentions[owner]!.firstToken,
      };
    let after = mention.endToken;
    if (tokens.lower[after] === "of") {
      after += tokens.lower[after + 1] === "the" ? 2 : 1;
      const behind = startsAt.get(after);
      if (behind !== undefined)
        return {
          owner: mentions[behind]!.country ?? behind,
          body: mention.text,
          possessive: true,
          firstToken,
        };
    }
    return { owner: null, body: mention.text, possessive: false, firstToken };
  });
}

/** "Velkan Interior Ministry": before the name of a body that every country has, the word for a people of which we know no more. */
function unknownPeople(words: readonly string[]): string | null {
  const [people] = words;
  if (!/^\p{Lu}\p{Ll}{2,}(?:[ae]n|ese|ish|ic|i)$/u.test(people!)) return null;
  if (!/ (?:Ministry|Parliament|Government|Embassy|Cabinet|Presidency)$/iu.test(words.join(" ")))
    return null;
  const known = people!.toLowerCase();
  if (STATE_BODY_WORDS.has(known) || STATE_BODY_MODIFIERS.has(known)) return null;
  if (!bodyKind(words.slice(1).join(" ")).common) return null;
  return `#${known}`;
}
