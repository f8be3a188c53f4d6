/**
 * Peoples and the places of a story that they are named after: "Velkan" beside "Velka". Lists know the real countries; a place that no
 * list holds is known only from the reports.
 */

const PLACE_ENDING = /[aeiouy]+$/u;
const PEOPLE_ENDING = /^(?:[aeiou]?ns?|i?ans?|ese|is?|ers?|ites?|ish|ics?|eans?)$/u;
const SURE_ENDING = /(?:ic|ian|ean|ese|ish)s?$/u;
const SHORTEST_STEM = 4;

/** The places of one story by the stem that a word for their people begins with. Values are whatever stands for a place. */
export interface PeopleFinder {
  /** The place whose people a lower-cased word names, or that it names itself; null when it names none. */
  readonly placeOf: (word: string) => string | null;
}

/** A finder over the lower-cased names of one word of a story's places. */
export function createPeopleFinder(places: Iterable<string>): PeopleFinder {
  const byStem = new Map<string, string>();
  const names = new Set<string>();
  for (const place of [...places].sort()) {
    names.add(place);
    const stem = place.replace(PLACE_ENDING, "");
    if (stem.length >= SHORTEST_STEM && !byStem.has(stem)) byStem.set(stem, place);
  }
  return {
    placeOf(word) {
      if (names.has(word)) return word;
      for (let length = word.length - 1; length >= SHORTEST_STEM; length--) {
        const place = byStem.get(word.slice(0, length));
        if (place !== undefined && PEOPLE_ENDING.test(word.slice(length))) return place;
      }
      return null;
    },
  };
}

/** Whether a lower-cased word has an ending that hardly anything but a people or its language has. */
export function hasPeopleEnding(word: string): boolean {
  return SURE_ENDING.test(word);
}
