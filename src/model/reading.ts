/** A reading: what one report says, found without looking at any other report. A pure function of the report and a reference date. */
import type { DateRange } from "./date.ts";
import type { Problem } from "./problem.ts";
import type { Report } from "./report.ts";
import type { Span } from "./span.ts";
import type { TimeExpression } from "./time.ts";

/** A sentence of the title or body, with the block (index in the report's blocks) that it stands in. */
export interface Sentence extends Span {
  readonly block: number;
  /** Its tokens: half-open range of indices into the reading's tokens. */
  readonly firstToken: number;
  readonly endToken: number;
}

/** Universal part-of-speech tags, as wink-nlp gives them; trained weights number them in this order. */
export const TAGS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
  "SPACE",
] as const;

/** One of TAGS. */
export type Tag = (typeof TAGS)[number];

/**
 * The tokens of title and body, as parallel arrays in text order; white space is no token. Each distinct spelling, lemma and tag has a
 * number: what hangs on the word alone (a hash, a shape, a list that it stands in) is worked out once for each entry of `words` or
 * `lemmas`, and looked up by `word[t]` or `lemmaNumber[t]`.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Surface text. */
  readonly text: readonly string[];
  /** Lower-cased surface text with straight apostrophes. */
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly tag: readonly Tag[];
  /** Index of each token's surface text in `words`. */
  readonly word: Int32Array;
  /** The distinct surface texts of this report, in order of their first token. */
  readonly words: readonly string[];
  /** Of each of `words`, what `lower` holds of it; may repeat ("The", "the"). */
  readonly lowerWords: readonly string[];
  /** Index of each token's lemma in `lemmas`. */
  readonly lemmaNumber: Int32Array;
  /** The distinct lemmas of this report, in order of their first token. */
  readonly lemmas: readonly string[];
  /** Index of each token's tag in TAGS. */
  readonly tagNumber: Uint8Array;
}

/** What kind of thing a name names. `other`: works, products, laws, operations, nationalities as groups. */
export type EntityType = "person" | "organization" | "place" | "other";

/** One naming of an entity. */
export interface Mention extends Span {
  /** `name`: a proper name or acronym; `description`: "the head of state"; `pronoun`; `demonym`: "French" for its country. */
  readonly form: "name" | "description" | "pronoun" | "demonym";
  /** The title or role that stands with the name: "Prime Minister", "spokesman of the ministry"; null when there is none. */
  readonly role: Span | null;
}

/** An entity as one report knows it: all mentions that the report itself lets us join. */
export interface LocalEntity {
  /** Unique in the reading: its index. */
  readonly index: number;
  /** The fullest name that the report uses, or the description when it never names it. */
  readonly name: string;
  readonly type: EntityType;
  /** Whether any mention names it; false for an entity known by description only ("police", "a ministry spokesman"). */
  readonly named: boolean;
  /** Other name forms in the report, acronyms with their expansions included; sorted. */
  readonly aliases: readonly string[];
  /** Titles, roles and descriptions it bears here, lower-cased, sorted ("president of norland", "head of state"). */
  readonly roles: readonly string[];
  /** ISO 3166 alpha-2 of the country it is or belongs to where the report says so ("French Defence Ministry" → FR), else null. */
  readonly country: string | null;
  /** In text order. */
  readonly mentions: readonly Mention[];
  /** Why the mentions were joined, one rule name for each join; sorted, distinct. */
  readonly rules: readonly string[];
}

/** A number with what it counts. */
export interface Figure extends Span {
  readonly value: number | null;
  /** Inclusive bounds; null is open. "over 2,000": low 2001, high null; exact: low = high = value. */
  readonly low: number | null;
  readonly high: number | null;
  /** What is counted, singular and lower-cased: "person", "dollar", "percent", "year"; null when the text does not say. */
  readonly unit: string | null;
  /** In which scope or state: "injured", "killed security force member", "arrested"; null when the text does not say. */
  readonly of: string | null;
  /** Lemmas of the scope that comparison needs ("kill", "security", "force"), sorted. */
  readonly scope: readonly string[];
  readonly kind: "count" | "percent" | "money" | "duration" | "measure" | "ordinal" | "share";
  /** Day up to which it counts, as the text says; null when it does not. */
  readonly asOf: string | null;
  readonly rule: string;
}

/** Who is said to have said, written or thought what. PARC3 and PolNeAR terms. */
export interface Attribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Whether the content stands wholly in quotation marks. */
  readonly direct: boolean;
  /** Index of the local entity that speaks, or null when it is not known. */
  readonly speaker: number | null;
  /** Id of the attribution that this one comes through ("X said, writes Y"), or null. */
  readonly via: string | null;
  /** How it was found, and how the speaker was resolved: `attribution/quote-said`, `speaker/pronoun`; in that order. */
  readonly rules: readonly string[];
  /** 0 to 1. */
  readonly score: number;
}

/** Whether a claim says that something is so, or that it is not. */
export type Polarity = "affirmed" | "denied";

/** How far the report commits to a claim. */
export type Certainty = "asserted" | "hedged" | "planned" | "conditional";

/** A participant of what a claim tells. */
export interface Participant {
  /** Index of the local entity. */
  readonly entity: number;
  /** `actor` does it, `undergoer` has it done to it, `other` takes part in some other way. */
  readonly role: "actor" | "undergoer" | "other";
}

/** One statement made in a report. */
export interface Claim extends Span {
  readonly id: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Id of the innermost attribution whose content it lies in; null: the report's own voice. */
  readonly attribution: string | null;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  /** The word that names what happened: a verb or an event noun; null when there is none. `lemma` is lower-cased. */
  readonly head: (Span & { readonly lemma: string }) | null;
  readonly participants: readonly Participant[];
  /** Index of the time expression that says when; null when it is not said. */
  readonly time: number | null;
  /** Index of the local entity that says where; null when it is not said. */
  readonly place: number | null;
  /** Indices into the reading's figures. */
  readonly figures: readonly number[];
  readonly rules: readonly string[];
}

/** What one report says. All indices are into the arrays beside them; all arrays are in text order. */
export interface Reading {
  readonly kind: "reading";
  readonly report: string;
  /** The date that relative times were counted from; null when the report tells none. */
  readonly reference: DateRange | null;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly entities: readonly LocalEntity[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}

/** A report with its reading: what crossing and weighing work on. */
export interface ReadReport {
  readonly report: Report;
  readonly reading: Reading;
}
