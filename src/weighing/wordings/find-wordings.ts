/**
 * Wordings: the different terms that reports use for the same thing. Two kinds: the names by which they call one entity; and the
 * nouns by which they call what belongs to one entity, found beside its name, so that the referent is the same. Terms inside
 * quotation marks without being a quotation are noted: scare quotes.
 */
import {
  groupBy,
  type Entity,
  type ReadReport,
  type Span,
  type Wording,
  type WordingField,
  type WordingTerm,
} from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { nounsBeside, ownNouns, type FieldNoun } from "./nouns-beside.ts";

interface Word {
  readonly report: string;
  readonly text: string;
  readonly span: Span;
  readonly scareQuoted: boolean;
}

const OPENERS = /[“‘«„"'”]/u;
const CLOSERS = /[”’»“"']/u;
/** Fields of what a speaker calls "our": people sent, what they do, and who rules. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["forces", "operation", "rule"]);

/** The wordings of all entities that several reports name or qualify differently; by entity id. */
export function findWordings(view: WeighingView): Wording[] {
  const countries = countryEntities(view);
  const rulers = rulersByCountry(view);
  const found: Wording[] = [];
  for (const entity of view.links.entities) {
    const names = termsOf(namesOf(view, entity));
    if (differ(names, namingClasses(names)))
      found.push({ of: entity.id, field: "name", terms: names });
    const nouns = nounsOf(view, entity, countries.get(entity.country ?? "") === entity.id, rulers);
    for (const [field, group] of groupBy(nouns, (noun) => noun.field)) {
      const terms = termsOf(group);
      if (differ(terms, ({ text, scareQuoted }) => `${singular(text)} ${String(scareQuoted)}`))
        found.push({ of: entity.id, field, terms });
    }
  }
  return found
    .map(({ of, field, terms }) => ({ of, field, terms: terms.toSorted(compareTerms) }))
    .toSorted((a, b) =>
      a.of < b.of ? -1 : a.of > b.of ? 1 : compareTerms(a.terms[0]!, b.terms[0]!),
    );
}

/** Whether at least two reports use terms and not all use the same ones; `keyOf` says which terms are the same. */
function differ(terms: readonly WordingTerm[], keyOf: (term: WordingTerm) => string): boolean {
  const byReport = groupBy(terms, ({ report }) => report);
  if (byReport.size < 2) return false;
  const sets = [...byReport.values()].map((list) =>
    [...new Set(list.map(keyOf))].toSorted().join("|"),
  );
  return new Set(sets).size > 1;
}

/** Ways of naming: names of which one only leaves out words of the other are one way ("Havel", "Jan Havel"), whatever their case. */
function namingClasses(terms: readonly WordingTerm[]): (term: WordingTerm) => string {
  const wordsOf = new Map(
    terms.map(({ text }) => [
      text,
      (
        text
          .replace(/['’]s?\b/gu, "")
          .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, "")
          .match(/[\p{L}\p{N}]+/gu) ?? []
      ).map((word) => word.toLowerCase().normalize("NFC")),
    ]),
  );
  const texts = [...wordsOf.keys()].toSorted(
    (a, b) => wordsOf.get(b)!.length - wordsOf.get(a)!.length || (a < b ? -1 : 1),
  );
  const classOf = new Map<string, string>();
  for (const text of texts) {
    const whole = texts.find(
      (other) =>
        classOf.get(other) === other &&
        wordsOf.get(text)!.every((word) => wordsOf.get(other)!.includes(word)),
    );
    classOf.set(text, whole ?? text);
  }
  return ({ text }) => classOf.get(text)!;
}

/** A noun without its plural ending: "attack" and "attacks" are no choice of words. */
function singular(text: string): string {
  return text.replace(/(?<=[^su])s$/u, "");
}

function termsOf(words: readonly Word[]): WordingTerm[] {
  const same = groupBy(
    words,
    ({ report, text, scareQuoted }) => `${report} ${text} ${String(scareQuoted)}`,
  );
  return [...same.values()].map((group) => {
    const { text, report, scareQuoted } = group[0]!;
    const spans = new Map(
      group.map(({ span }) => [span.start, { start: span.start, end: span.end }]),
    );
    return {
      text,
      scareQuoted,
      report,
      count: spans.size,
      spans: [...spans.values()].toSorted((a, b) => a.start - b.start),
    };
  });
}

function namesOf(view: WeighingView, { members }: Entity): Word[] {
  return members.flatMap(({ report, index }) => {
    const input = view.report(report);
    return (input.reading.entities[index]?.mentions ?? [])
      .filter(({ form }) => form === "name")
      .map((mention) => ({
        report,
        text: oneLine(input.report.text.slice(mention.start, mention.end)),
        span: mention,
        // A name in quotation marks is cited or belongs to a quotation; doubt is cast on descriptions.
        scareQuoted: false,
      }));
  });
}

function nounsOf(
  view: WeighingView,
  entity: Entity,
  isCountry: boolean,
  rulers: ReadonlyMap<string, readonly number[]>,
): (Word & { readonly field: WordingField })[] {
  return entity.members.flatMap(({ report, index }) => {
    const input = view.report(report);
    const mentions = input.reading.entities[index]?.mentions ?? [];
    const beside = mentions.flatMap((mention) => nounsBeside(input, mention));
    // "The President's soldiers" are his country's.
    const ruled = isCountry
      ? forcesOf(input, rulers.get(`${entity.country ?? ""} ${report}`) ?? [])
      : [];
    // "Our troops" are of the country or body that somebody speaks for, not the speaker's own.
    const own = ownNouns(
      input,
      (local) =>
        (local === index && entity.type !== "person") ||
        (isCountry &&
          input.reading.entities[local]?.type === "person" &&
          input.reading.entities[local].country === entity.country),
    ).filter(({ field }) => OWN_FIELDS.has(field.name));
    return [...beside, ...own, ...ruled].map(({ field, span }: FieldNoun) => ({
      report,
      span,
      text: oneLine(input.report.text.slice(span.start, span.end)).toLowerCase(),
      scareQuoted: isScareQuoted(input.report.text, span),
      field: field.name,
    }));
  });
}

/** Roles of those whose forces are their country's. */
const RULER =
  /\b(?:president|prime minister|premier|chancellor|king|queen|emir|leader|head of state)\b/u;

/** By ISO code and report id, the local entities of those who rule the country; who does, any of the reports may tell. */
function rulersByCountry({ links }: WeighingView): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { type, country, roles, members } of links.entities) {
    if (type !== "person" || country === null || !roles.some((role) => RULER.test(role))) continue;
    for (const { report, index } of members) {
      const key = `${country} ${report}`;
      found.set(key, [...(found.get(key) ?? []), index]);
    }
  }
  return found;
}

/** The forces that a report calls those of some of its persons, by name. */
function forcesOf({ report, reading }: ReadReport, persons: readonly number[]): FieldNoun[] {
  return persons
    .flatMap((index) => reading.entities[index]?.mentions ?? [])
    .filter(
      ({ form, end }) => form === "name" && /^['’]s?\s/u.test(report.text.slice(end, end + 3)),
    )
    .flatMap((mention) => nounsBeside({ report, reading }, mention))
    .filter(({ field }) => field.name === "forces");
}

/** By ISO code, the entity that is the country itself: a place with demonyms; none where two claim to be it. */
function countryEntities(view: WeighingView): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const { id, type, country, members } of view.links.entities) {
    if (type !== "place" || country === null) continue;
    const hasDemonym = members.some(({ report, index }) =>
      view.report(report).reading.entities[index]?.mentions.some(({ form }) => form === "demonym"),
    );
    if (hasDemonym) found.set(country, found.has(country) ? null : id);
  }
  return found;
}

/** Whether quotation marks stand right around a span. */
function isScareQuoted(text: string, span: Span): boolean {
  return OPENERS.test(text.charAt(span.start - 1)) && CLOSERS.test(text.charAt(span.end));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function compareTerms(a: WordingTerm, b: WordingTerm): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.spans[0]!.start - b.spans[0]!.start;
}
