/** Words that say what kind of place a name is of, and where something is only near it. Language data. */

/** Kinds of place of which two do not lie in each other, with the words that say them. */
export const PLACE_KINDS: readonly (readonly [kind: string, words: string])[] = [
  ["town", "town city village hamlet township municipality settlement"],
  ["region", "province region state county oblast governorate prefecture canton voivodeship"],
];

const KIND_WORDS = PLACE_KINDS.map(([, words]) => words.split(" ").join("|")).join("|");

/** "The seaside town of" right before a name; the kind is the first group. */
export const KIND_BEFORE = new RegExp(`\\b(${KIND_WORDS}) of (?:the )?$`, "iu");

/** "Province" right behind a name, or ", a village in …"; the kind is the first group. */
export const KIND_BEHIND = new RegExp(
  `^(?:\\s|, (?:a|an|the) (?:[\\p{L}-]+ ){0,3})(${KIND_WORDS})\\b`,
  "iu",
);

/** Right before a name: where something is, and not only near it or on the way there. */
export const AT_PLACE = /\b(?:in|at|inside)(?: (?:the|a|an|[\p{L}-]+))*\s*$/iu;

/** Right before a name: something is somewhere near it. */
export const NEAR_PLACE =
  /\b(?:near|outside|off|beyond|around|between|from|to|towards?|(?:north|south|east|west|northeast|northwest|southeast|southwest)(?: of)?|miles?|kilomet(?:er|re)s?|km|border|coast|outskirts|suburbs?|parts?)\b[^,;]{0,30}$/iu;

/** Verbs of what goes on in many places, or in none. Lemmas. */
export const SPREADS: ReadonlySet<string> = new Set(
  `be have say tell speak live reside work study know sell buy spread protest rally demonstrate campaign travel tour visit fly drive move
  go come arrive leave flee serve play operate plan expect want think believe announce report win lose vote rise fall continue remain
  become make take see get do use need call write publish watch celebrate observe feel grow own store base`
    .trim()
    .split(/\s+/u),
);
