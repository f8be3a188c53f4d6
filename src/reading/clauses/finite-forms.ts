/** Which verb groups can carry a clause: form alone does not tell "accused" the verb from "accused" the participle. */
import { SAYING, SPEECH_ACTS } from "../en/claims.ts";
import { BARE_INFINITIVE_AFTER, TRANSITIVE, WEAK_PARTICIPLES } from "../en/verb-forms.ts";
import { innermost, lemmaAt, tagAt, wordAt } from "./clause-scan.ts";
import type { ClauseScan } from "./clause-scan.ts";
import type { OpenClause } from "./clause.ts";
import { hasSubject, isNominal } from "./noun-phrases.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Whether a subject (unless `bare`) and a finite verb come next, with no strong mark, comma or subordinator before it. */
export function finiteAhead(
  scan: ClauseScan,
  place: number,
  within: number,
  bare: boolean,
): boolean {
  let subject = bare;
  const limit = Math.min(scan.list.length, place + within);
  for (let at = place; at < limit; at++) {
    const group = scan.groupAt.get(scan.list[at]!);
    if (group) {
      if (couldBeFinite(scan, group, at, subject)) return subject;
      continue;
    }
    const tag = tagAt(scan, at);
    if (isNominal(tag)) subject = true;
    const word = wordAt(scan, at);
    if (/^[;:.!?]$/u.test(word) || (!bare && word === ",")) return false;
  }
  return false;
}

function couldBeFinite(
  scan: ClauseScan,
  group: VerbGroup,
  place: number,
  subject: boolean,
): boolean {
  switch (group.form) {
    case "finite":
    case "modal":
      return true;
    case "base":
      return baseIsFinite(scan, group, place);
    case "past":
      return subject && !isAttributive(scan, group, place);
    case "infinitive":
    case "gerund":
    case "participle":
      return false;
  }
}

/** Whether a base form is a present tense or an imperative, and no bare infinitive, noun or participle. */
export function baseIsFinite(scan: ClauseScan, group: VerbGroup, place: number): boolean {
  let at = place - 1;
  while (at >= 0 && (tagAt(scan, at) === "ADV" || /^["“”‘’']$/u.test(wordAt(scan, at)))) at--;
  if (at < 0) return wordAt(scan, place) !== "be";
  const tag = tagAt(scan, at);
  const word = wordAt(scan, at);
  const top = scan.open[innermost(scan)]!;
  const token = scan.list[at]!;
  if (
    top.verb &&
    BARE_INFINITIVE_AFTER.has(lemmaAt(scan, top.verb.head)) &&
    scan.comma < 0 &&
    scan.coordinator < 0
  )
    return false;
  if (group.head !== group.first && !group.copula && wordAt(scan, place) !== "be") return false;
  // "Pictures taken on Monday, published today, show …": the main clause still waits for its verb.
  if (word === ",") return !scan.open[0]!.verb && hasSubject(scan, 0, at, 0);
  // "insisted that the minister be dismissed"
  if (wordAt(scan, place) === "be") return tag === "NOUN" || tag === "PROPN" || tag === "PRON";
  // "the teachers’ pay"
  if (/['’]$/u.test(scan.tokens.text[token]!)) return false;
  if (tag === "NOUN") return scan.tokens.lemma[token] !== word || COLLECTIVE.has(word);
  if (tag === "PRON")
    return !/^(?:he|she|it|him|her|them|us|me|his|its|their|our|this)$/u.test(word);
  return (
    tag === "PROPN" ||
    tag === "CCONJ" ||
    (tag === "PUNCT" && word !== "," && word !== "-" && word !== "–")
  );
}

/** "the injured people", "protests caused by", "using trained and organised groups": a participle with its noun. */
export function isAttributive(scan: ClauseScan, group: VerbGroup, place: number): boolean {
  const next = place + 1 < scan.list.length ? place + 1 : -1;
  const behind = next >= 0 ? tagAt(scan, next) : "";
  const found =
    (next >= 0 && wordAt(scan, next) === "by" && behind === "ADP") ||
    isPremodifier(
      scan,
      place,
      behind === "NOUN" ||
        behind === "PROPN" ||
        // "The alert followed several warnings": a word of number begins an object.
        (behind === "ADJ" && !QUANTIFIERS.has(wordAt(scan, place + 1))),
    );
  if (found) scan.attributive = place;
  return found;
}

const QUANTIFIERS: ReadonlySet<string> = new Set(
  "several many few more most other such another some".split(" "),
);

function isPremodifier(scan: ClauseScan, place: number, nounBehind: boolean): boolean {
  if (place === 0) return false;
  const before = tagAt(scan, place - 1);
  const word = wordAt(scan, place - 1);
  if (/^(?:neither|both|either)$/u.test(word)) return false;
  if (before === "DET" || before === "PART" || word === "-") return true;
  if (word === "than" || word === "as") return true;
  // "using trained guards", but "the harbour shooting killed two guards"
  if (before === "VERB" && word.endsWith("ing"))
    return !/^(?:DET|NOUN|PROPN|ADJ|PART)$/u.test(tagAt(scan, place - 2));
  if (before === "CCONJ" && scan.attributive >= 0 && scan.attributive === place - 2) return true;
  if (before === "PRON") return /^(?:his|her|its|their|our|my|your)$/u.test(word);
  if (!nounBehind) return false;
  if (before === "ADJ" || before === "ADP" || before === "VERB") return true;
  // "the so called capital"
  let at = place - 1;
  while (at > 0 && (tagAt(scan, at) === "ADV" || tagAt(scan, at) === "ADJ")) at--;
  return at < place - 1 && tagAt(scan, at) === "DET";
}

/** "… and 30 people injured": a verb that needs an object and has none is a passive participle. */
export function isBarePassive(scan: ClauseScan, group: VerbGroup, place: number): boolean {
  if (group.form !== "past" || !TRANSITIVE.has(lemmaAt(scan, group.head))) return false;
  const next = place + 1 < scan.list.length ? tagAt(scan, place + 1) : "PUNCT";
  return next === "PUNCT" || next === "ADP" || next === "CCONJ" || next === "ADV";
}

/**
 * "a ban imposed by the ministry", "a letter published on Monday": a passive participle right behind its noun. Behind a verb of saying
 * it may be a past tense ("said the man shot at guards"); "by" alone leaves no doubt.
 */
export function isReduced(
  scan: ClauseScan,
  group: VerbGroup,
  place: number,
  top: OpenClause,
): boolean {
  if (group.head !== group.first || place === 0) return false;
  const lemma = lemmaAt(scan, group.head);
  if (WEAK_PARTICIPLES.has(lemma) || !/^(?:NOUN|PROPN)$/u.test(tagAt(scan, place - 1)))
    return false;
  const behind = tagAt(scan, place + 1);
  if (behind === "ADP" && wordAt(scan, place + 1) === "by")
    return top.verb !== null || scan.lastTensed > group.first; // In a headline there may be no verb but this.
  if (!top.verb || reportsSpeech(scan, top.verb)) return false;
  if (!TRANSITIVE.has(lemma) && group.form !== "participle") return false;
  return (
    behind === "ADP" && /^(?:in|on|at|during|after|against|from)$/u.test(wordAt(scan, place + 1))
  );
}

/** A participle taken for the verb of a clause that opens with a preposition. */
export function isDoubtful(scan: ClauseScan, clause: OpenClause): boolean {
  if (clause.verb?.form !== "past" || clause.kind !== "main") return false;
  let at = 0;
  while (at < scan.list.length && tagAt(scan, at) === "PUNCT") at++;
  if (tagAt(scan, at) !== "ADP") return false;
  for (; at < scan.list.length && scan.list[at]! < clause.verb.first; at++)
    if (wordAt(scan, at) === ",") return false;
  return true;
}

/** "The men accused of theft fled", "records released Monday showed": of two past forms, the first bare and without object. */
export function outdoes(
  scan: ClauseScan,
  group: VerbGroup,
  first: VerbGroup,
  place: number,
): boolean {
  if (group.form !== "past" || isBarePassive(scan, group, place)) return false;
  if (first.head !== first.first) return false;
  const behind = scan.tokens.lower[first.end] ?? "";
  return (
    scan.tokens.tag[first.end] === "ADP" || /^(?:\p{L}{3,6}day|yesterday|today)$/u.test(behind)
  );
}

/** Whether a clause of "when" or "if" goes on with a participle and no subject. */
export function opensBare(scan: ClauseScan, clause: OpenClause, place: number): boolean {
  return (
    (clause.kind === "adverbial" || clause.kind === "conditional") &&
    clause.marker >= 0 &&
    scan.list[place - 1] === clause.marker
  );
}

/** "The man accused of theft": a verb that needs an object, and has "of" instead. */
export function isAccused(scan: ClauseScan, group: VerbGroup): boolean {
  return (
    group.form === "past" &&
    isBareParticiple(group) &&
    scan.tokens.lower[group.end] === "of" &&
    ACCUSED.has(lemmaAt(scan, group.head))
  );
}

const ACCUSED: ReadonlySet<string> = new Set("accuse suspect convict acquit".split(" "));

/** Whether a verb passes on what somebody says or thinks, or is an act done by words. */
export function reportsSpeech(scan: ClauseScan, group: VerbGroup): boolean {
  const lemma = lemmaAt(scan, group.head);
  return SAYING.has(lemma) || SPEECH_ACTS.has(lemma);
}

const COLLECTIVE: ReadonlySet<string> = new Set(
  "police people staff crew team government public media family army press majority some most many".split(
    " ",
  ),
);

/** Whether a group is a participle without auxiliary, or may be one. */
export const isBareParticiple = (group: VerbGroup): boolean =>
  group.head === group.first && (group.form === "past" || group.form === "participle");
