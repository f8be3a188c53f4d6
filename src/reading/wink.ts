/**
 * wink-nlp, made to read each text as if it were the first, and read out without its document objects. By itself it keeps every word
 * it has met and cuts and tags later texts by what it kept ("Ada's" stays whole once it stood whole anywhere), so that a report's
 * tokens would hang on what was read before it. Here what it learns of unknown words stays out of its sight when it cuts, and an
 * unknown word's likeliest tag hangs on its spelling alone. Affixes and shapes of words, which nothing here asks for, are not made.
 */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { TAGS } from "../model/index.ts";

/** A text as wink-nlp has read it: parallel columns. Overwritten by the next text. */
export interface WinkText {
  readonly count: number;
  /** Spelling of token `i`, without the white space around it. */
  readonly text: (i: number) => string;
  /** Number of its tag in TAGS. */
  readonly tag: (i: number) => number;
  readonly lemma: (i: number) => string;
  /** Ascending indices of the tokens that end a sentence. */
  readonly ends: readonly number[];
}

/** The parts of wink-nlp's model that are replaced; all others are handed on as they are. */
interface CoreModel {
  readonly features: {
    readonly lexeme: { hash: Record<string, number>; readonly list: readonly string[] };
    readonly pos: { readonly list: readonly string[] };
  };
  readonly packing: { efList: readonly string[] };
  readonly trex: { readonly ltc: readonly (readonly [string, string, number])[] };
}

interface Cache {
  readonly lookup: (word: string) => readonly number[] | null;
  readonly intrinsicSize: () => number;
  readonly posOf: (word: number) => number;
}

interface WordFeatures {
  pos: (word: string, category: number, cache: Cache) => number;
}

/** wink-nlp's own record of a document: four numbers for each token, and sentences as pairs of first and last token. */
interface RawDocument {
  readonly tokens: readonly number[];
  readonly sentences: readonly (readonly number[])[];
}

type TagSetter = (document: RawDocument, ...rest: readonly unknown[]) => void;

interface WinkModel {
  readonly core: () => CoreModel;
  readonly pos: () => { readonly setter: TagSetter };
  readonly featureFn: (config: unknown) => WordFeatures;
  readonly addons: unknown;
}

/** Undefined for the few contractions that wink-nlp keeps whole ("cannot"). */
type Lemma = (index: number, document: RawDocument, addons: unknown) => string | undefined;

interface Instance {
  readonly read: (text: string) => WinkText;
  /** How many unknown words it holds. */
  readonly spent: () => number;
}

/** Beyond this many unknown words a new instance begins, so that memory stays bounded on endless input. */
const MOST_SPENT = 100_000;
/** Numbers that wink-nlp keeps of each token, and where the tag stands in the third. */
const CELLS = 4;
const TAG_SHIFT = 20;
const TAG_MASK = 63;
/** The second number of a part of a contraction is beyond this; its lemma is of its own. */
const LAST_PLAIN = 65_535;
/** More tags than there are, to number pairs of word and tag. */
const TAG_STEP = 32;
/** The only things about unknown words that cutting sentences and tagging ask for. */
const ASKED = ["isAbbrev", "pos"];

/** Kinds of word in wink-nlp's numbers, for those whose spelling tells none: compounds and the like, and all others. */
const KIND_WORD = 1;
const KIND_UNKNOWN = 0;
const LATIN = /[a-zÀ-ÖØ-öø-ÿ]/iu;

const TAG_X = TAGS.indexOf("X");

let instance: Instance | null = null;

/** `text` as wink-nlp reads it: valid until the next call. Linear in runs without a space that are no longer than a word. */
export function readFresh(text: string): WinkText {
  if (instance === null || instance.spent() > MOST_SPENT) instance = createInstance();
  return instance.read(text);
}

function createInstance(): Instance {
  const given = model as unknown as WinkModel;
  const core = given.core();
  core.packing.efList = ASKED;
  const tagger = given.pos();
  let document: RawDocument | null = null;
  const nlp = winkNLP(
    {
      ...model,
      core: () => core,
      featureFn: (config: unknown) => blindFeatures(given.featureFn(config), core),
      pos: () => ({
        ...tagger,
        setter: (raw: RawDocument, ...rest: readonly unknown[]) => {
          tagger.setter(raw, ...rest);
          document = raw;
        },
      }),
    },
    ["sbd", "pos"],
  );
  // wink-nlp looks words up in the table that it took when it began, and adds new ones to the table that it finds here.
  const { lexeme } = core.features;
  const known = lexeme.list.length;
  lexeme.hash = Object.create(lexeme.hash) as Record<string, number>;

  const tagNumber = Uint8Array.from(core.features.pos.list, (tag) => {
    const number = (TAGS as readonly string[]).indexOf(tag);
    return number < 0 ? TAG_X : number;
  });
  const its = nlp.its as unknown as { readonly lemma: Lemma };
  const lemmas = new Map<number, string>();

  const read = (text: string): WinkText => {
    nlp.readDoc(text);
    const raw = document;
    if (raw === null)
      throw new Error("wink-nlp tags words otherwise than this version of crossread knows");
    document = null;
    const { tokens } = raw;
    const textOf = (i: number): string => lexeme.list[tokens[i * CELLS]!]!;
    const makeLemma = (i: number): string =>
      its.lemma(i, raw, given.addons) ?? textOf(i).toLowerCase();
    return {
      count: tokens.length / CELLS,
      text: textOf,
      tag: (i) => tagNumber[(tokens[i * CELLS + 2]! >>> TAG_SHIFT) & TAG_MASK]!,
      lemma: (i) => {
        const at = i * CELLS;
        if (tokens[at + 1]! > LAST_PLAIN) return makeLemma(i);
        const key = tokens[at]! * TAG_STEP + ((tokens[at + 2]! >>> TAG_SHIFT) & TAG_MASK);
        let lemma = lemmas.get(key);
        if (lemma === undefined) {
          lemma = makeLemma(i);
          lemmas.set(key, lemma);
        }
        return lemma;
      },
      ends: raw.sentences.map((one) => one[1]!),
    };
  };
  return { read, spent: () => lexeme.list.length - known };
}

/** wink-nlp's features of unknown words, with a likeliest tag that hangs on the spelling and on nothing that was read before. */
function blindFeatures(features: WordFeatures, core: CoreModel): WordFeatures {
  const kinds = core.trex.ltc.map(
    ([pattern, flags, kind]) => [new RegExp(pattern, flags), kind] as const,
  );
  const unknown = [core.features.lexeme.list.length];
  const { pos } = features;
  return {
    ...features,
    pos: (word, _kind, cache) => {
      const own = kinds.find(([pattern]) => pattern.test(word))?.[1];
      return pos(word, own ?? (LATIN.test(word) ? KIND_WORD : KIND_UNKNOWN), {
        lookup: (lower) => cache.lookup(lower) ?? unknown,
        intrinsicSize: cache.intrinsicSize,
        posOf: cache.posOf,
      });
    },
  };
}
