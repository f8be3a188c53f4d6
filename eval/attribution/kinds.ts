/**
 * The kinds of attribution, and how many of each are found: people agree on "X said" and hardly on "X changed his tune", so that one
 * figure for all says little.
 */
import type { Span } from "../../src/model/index.ts";
import { agreement } from "../agreement.ts";
import { type Roles, touch } from "./corpus.ts";

/** A kind by the name that its figures are printed under. `any` takes in the two before it. */
export const KINDS = [
  "verb of saying, quotation",
  "verb of saying, no quotation",
  "any verb of saying",
  "other cue, quotation",
  "implicit and other",
  "all kinds",
] as const;

/** One of KINDS. */
export type Kind = (typeof KINDS)[number];

/** Verbs of saying, fixed here so that the measure stays the same when the rules learn a verb. */
const SAYING: ReadonlySet<string> = new Set(
  `say add state note write tell explain argue claim insist announce confirm warn stress emphasize emphasise underline underscore
  report admit acknowledge concede declare assert maintain recall reply respond answer continue conclude observe remark comment
  suggest allege complain joke tweet post reveal disclose promise vow pledge predict estimate deny reiterate repeat quip testify
  contend indicate caution assure inform notify remind specify clarify summarize summarise affirm point elaborate lament muse boast
  shout yell whisper cry chant exclaim inquire enquire ask stipulate opine counter retort interject gush recount confess signal hint
  attest swear speculate conjecture reckon mention communicate advise charge proclaim pronounce profess publish`
    .split(/\s+/u)
    .filter((verb) => verb !== "" && !/^(?:ask|instruct|advise|tell|warn)$/u.test(verb)),
);

/** Whether an attribution of `text` is of `kind`. */
export function isOfKind(text: string, roles: Roles, kind: Kind): boolean {
  if (kind === "all kinds") return true;
  const cue = textOf(text, roles.cue).toLowerCase();
  const says = cue.includes("according") || cue.split(/[^a-z]+/u).some(isSaying);
  if (kind === "any verb of saying") return says;
  const quoted = /["“”]|''/u.test(textOf(text, roles.content));
  if (kind === "verb of saying, quotation") return says && quoted;
  if (kind === "verb of saying, no quotation") return says && !quoted;
  return !says && quoted === (kind === "other cue, quotation");
}

function isSaying(word: string): boolean {
  const base = word.replace(/(?:ies)$/u, "y");
  const forms = [
    base,
    base.replace(/s$/u, ""),
    base.replace(/e?d$/u, ""),
    base.replace(/d$/u, ""),
    base.replace(/ing$/u, ""),
    base.replace(/ing$/u, "e"),
  ];
  return /^(?:said|says|told|wrote)$/u.test(word) || forms.some((form) => SAYING.has(form));
}

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(" ");
}

/** Counts of one kind in one document. */
export interface KindCounts {
  /** Annotated ones, and how many of them are answered. */
  readonly asked: number;
  readonly answered: number;
  /** Found ones, and how many of them answer something. */
  readonly offered: number;
  readonly right: number;
}

/**
 * What `found` answers of `gold` in one document. An answer has a cue that overlaps, a source that overlaps where the annotation has
 * one, and content whose characters agree to 0.7. A found attribution of another kind still answers an annotated one.
 */
export function countKind(
  text: string,
  gold: readonly Roles[],
  found: readonly Roles[],
  kind: Kind,
): KindCounts {
  const answers = (wanted: Roles, one: Roles): boolean =>
    touch(wanted.cue, one.cue) &&
    (wanted.source.length === 0 || touch(wanted.source, one.source)) &&
    agreement(wanted.content, one.content) >= 0.7;
  const asked = gold.filter((one) => isOfKind(text, one, kind));
  const offered = found.filter((one) => isOfKind(text, one, kind));
  return {
    asked: asked.length,
    answered: asked.filter((wanted) => found.some((one) => answers(wanted, one))).length,
    offered: offered.length,
    right: offered.filter((one) => gold.some((wanted) => answers(wanted, one))).length,
  };
}

/** Precision, recall and F1 of counts added up over documents; 0 where nothing was asked or offered. */
export function scoreCounts(counts: readonly KindCounts[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const sum = (field: keyof KindCounts): number =>
    counts.reduce((total, one) => total + one[field], 0);
  const precision = sum("right") / Math.max(1, sum("offered"));
  const recall = sum("answered") / Math.max(1, sum("asked"));
  const both = precision + recall;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / both };
}
