/**
 * Wordings: the different terms that reports use for the same thing. Two kinds: the names by which they call one entity; and the
 * nouns by which they call what belongs to one entity ("the X peacekeepers", "X's occupiers"), found beside its name, so that the
 * referent is the same. Terms inside quotation marks without being a quotation are noted: scare quotes.
 */
import {
  groupBy,
  type Entity,
  type Mention,
  type ReadReport,
  type Span,
  type Wording,
  type WordingTerm,
} from "../../model/index.ts";
import { WORD_FIELDS, type WordField } from "../en/word-fields.ts";
import type { WeighingView } from "../view.ts";

/** A wording with what it is of, in words. */
interface Found {
  readonly of: string;
  readonly terms: readonly WordingTerm[];
}

const FIELD_OF = new Map(
  WORD_FIELDS.flatMap((field) => [...field.nouns].map((noun) => [noun, field] as const)),
);
/** Characters between a name and the noun it qualifies: room for two adjectives. */
const REACH = 40;
const OPENERS = /[“‘«„"'”]/u;
const CLOSERS = /[”’»“"']/u;

/** The wordings of all entities that several reports name or qualify differently; by entity id. */
export function findWordings(view: WeighingView): Wording[] {
  const found: Found[] = [];
  const anchored = new Map<string, { field: WordField; report: string; span: Span }[]>();
  for (const entity of view.links.entities) {
    const names = groupBy(namesOf(view, entity), ({ report, text }) => `${report} ${text}`);
    const terms = [...names.values()].map((list) => termOf(list));
    if (differ(terms, ({ text }) => text)) found.push({ of: entity.id, terms });
    for (const { input, mention } of mentionsOf(view, entity)) {
      const noun = nounBeside(input.report.text, mention);
      if (!noun) continue;
      const key = `${entity.id} ${noun.field.name}`;
      const list = anchored.get(key) ?? [];
      list.push({ field: noun.field, report: input.report.id, span: noun.span });
      anchored.set(key, list);
    }
  }
  for (const [key, list] of anchored) {
    const of = key.slice(0, key.indexOf(" "));
    const words = list.map(({ report, span }) => {
      const { text } = view.report(report).report;
      return {
        report,
        span,
        text: singularSpace(text.slice(span.start, span.end)).toLowerCase(),
        scareQuoted: isScareQuoted(text, span),
      };
    });
    const terms = [
      ...groupBy(
        words,
        ({ report, text, scareQuoted }) => `${report} ${text} ${String(scareQuoted)}`,
      ).values(),
    ].map((same) => termOf(same));
    if (differ(terms, ({ text, scareQuoted }) => `${text} ${String(scareQuoted)}`))
      found.push({ of, terms });
  }
  return found
    .toSorted((a, b) =>
      a.of < b.of ? -1 : a.of > b.of ? 1 : compareTerms(a.terms[0]!, b.terms[0]!),
    )
    .map(({ of, terms }) => ({ of, terms: terms.toSorted(compareTerms) }));
}

/** Whether at least two reports use terms and not all use the same ones. */
function differ(terms: readonly WordingTerm[], keyOf: (term: WordingTerm) => string): boolean {
  const byReport = groupBy(terms, ({ report }) => report);
  if (byReport.size < 2) return false;
  return (
    new Set([...byReport.values()].map((list) => list.map(keyOf).toSorted().join("|"))).size > 1
  );
}

interface Word {
  readonly report: string;
  readonly text: string;
  readonly span: Span;
  readonly scareQuoted: boolean;
}

function termOf(words: readonly Word[]): WordingTerm {
  const [{ text, report, scareQuoted }] = words as readonly [Word, ...Word[]];
  return {
    text,
    scareQuoted,
    report,
    count: words.length,
    spans: words
      .map(({ span }) => ({ start: span.start, end: span.end }))
      .toSorted((a, b) => a.start - b.start),
  };
}

function mentionsOf(view: WeighingView, entity: Entity): { input: ReadReport; mention: Mention }[] {
  return entity.members.flatMap(({ report, index }) => {
    const input = view.report(report);
    return (input.reading.entities[index]?.mentions ?? []).map((mention) => ({ input, mention }));
  });
}

function namesOf(view: WeighingView, entity: Entity): Word[] {
  return mentionsOf(view, entity)
    .filter(({ mention }) => mention.form === "name")
    .map(({ input, mention }) => ({
      report: input.report.id,
      text: singularSpace(input.report.text.slice(mention.start, mention.end)),
      span: mention,
      // A name in quotation marks is cited or belongs to a quotation; doubt is cast on descriptions.
      scareQuoted: false,
    }));
}

/** The noun of a field that stands right behind a name or demonym ("Arland's peacekeepers", "Arlandic military men"), with its adjectives. */
function nounBeside(text: string, mention: Mention): { field: WordField; span: Span } | null {
  if (mention.form !== "name" && mention.form !== "demonym") return null;
  const after = /^(?:['’]s)?\s+([“‘«„"']?)((?:[\p{Ll}-]+\s+){0,2}?)([\p{Ll}-]+)/u.exec(
    text.slice(mention.end, mention.end + REACH),
  );
  if (!after) return null;
  const words = `${after[2]!}${after[3]!}`.split(/\s+/u);
  const last = words.findLastIndex((word) => FIELD_OF.has(word));
  const field = last < 0 ? undefined : FIELD_OF.get(words[last]!);
  if (!field) return null;
  const start = mention.end + after[0].length - after[3]!.length - after[2]!.length;
  const phrase = new RegExp(`^(?:[\\p{Ll}-]+\\s+){${last}}[\\p{Ll}-]+`, "u").exec(
    text.slice(start),
  )![0];
  // One more noun of a field may follow the adjective-like first one: "military men", "peacekeeping forces".
  const more = /^\s+([\p{Ll}-]+)/u.exec(text.slice(start + phrase.length));
  const end =
    more && FIELD_OF.has(more[1]!) ? start + phrase.length + more[0].length : start + phrase.length;
  const headField = more && FIELD_OF.has(more[1]!) ? FIELD_OF.get(more[1]!)! : field;
  return { field: headField, span: { start, end } };
}

/** Whether quotation marks stand right around a span. */
function isScareQuoted(text: string, span: Span): boolean {
  return OPENERS.test(text.charAt(span.start - 1)) && CLOSERS.test(text.charAt(span.end));
}

function singularSpace(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function compareTerms(a: WordingTerm, b: WordingTerm): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.spans[0]!.start - b.spans[0]!.start;
}
