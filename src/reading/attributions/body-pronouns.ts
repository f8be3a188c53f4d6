/**
 * Whom the pronouns of the text stand for beside those that are sources: "he" and "his" where one person alone can be meant, "I" and
 * "our" inside a quotation for whoever speaks it. They become mentions, so that what they do is told of somebody. In doubt, silence.
 */
import type { Attribution, Span } from "../../model/index.ts";
import { FEMALE_WORDS, isAgentNoun, MALE_WORDS, PERSON_NOUNS } from "../en/speakers.ts";
import { spanOf } from "./narration.ts";
import { inside, type Pass, type Resolved, sentenceAt, tokensIn } from "./speaker-pass.ts";
import type { Person } from "./speaker-memory.ts";

/** Third-person forms by gender. "him" and "her" as objects are left out: they do not mean the subject that stands nearest. */
const THIRD: ReadonlyMap<string, "he" | "she"> = new Map([
  ["he", "he"],
  ["his", "he"],
  ["she", "she"],
  ["her", "she"],
]);
const FIRST: ReadonlySet<string> = new Set(["i", "my", "me", "we", "our", "us"]);
const FIRST_PLURAL: ReadonlySet<string> = new Set(["we", "our", "us"]);

/** Longer sentences are lists and broken text; what a pronoun means there is anybody's guess. A bound on the work, too. */
const LONGEST = 200;

/** A person where the text names or means it. */
interface Standing {
  readonly owner: number;
  /** First token and the one behind the last. */
  readonly first: number;
  readonly end: number;
  readonly subject: boolean;
}

/**
 * Adds the pronouns that can be resolved to the mentions of `pass`. `speakers`: by attribution id, as far as they are known. Gives who
 * "I" and "we" in direct speech are, by where they begin.
 */
export function addPronouns(
  pass: Pass,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<string, Resolved>,
): ReadonlyMap<number, number> {
  const sources = new Set(attributions.flatMap((one) => one.source.map((span) => span.start)));
  const first = addFirstPersons(pass, attributions, speakers);
  addThirdPersons(pass, sources);
  return first;
}

/** "I", "we", "my" in direct speech: whoever speaks. Of speech within speech the innermost counts. */
function addFirstPersons(
  pass: Pass,
  attributions: readonly Attribution[],
  speakers: ReadonlyMap<string, Resolved>,
): Map<number, number> {
  const { lower, text } = pass.text.tokens;
  const spoken = attributions
    .filter((one) => one.direct)
    .flatMap((one) =>
      one.content.map((span) => ({
        span,
        owner: one.score < 0.5 ? undefined : speakers.get(one.id)?.owner,
      })),
    )
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const by = new Map<number, number>();
  for (const { span, owner } of spoken) {
    const range = tokensIn(pass.text, span);
    if (!range) continue;
    const person = owner === undefined ? undefined : pass.memory.people[owner];
    for (let t = range.first; t < range.end; t++) {
      const word = lower[t]!;
      if (!FIRST.has(word) || text[t] === "US") continue;
      by.delete(t);
      if (person && maySay(person, word)) by.set(t, person.index);
    }
  }
  const places = new Map<number, number>();
  for (const [t, owner] of by) {
    const span = spanOf(pass.text, t, t + 1);
    add(pass, owner, span, "pronoun/first");
    places.set(span.start, owner);
  }
  return places;
}

function maySay(person: Person, word: string): boolean {
  const { type } = person.entity;
  if (FIRST_PLURAL.has(word)) return type === "person" || type === "organization";
  return type === "person" && !person.plural;
}

/** "he", "she", "his", "her" outside direct speech, sentence by sentence, so that one pronoun can lead on to the next. */
function addThirdPersons(pass: Pass, sources: ReadonlySet<number>): void {
  const { text } = pass;
  const { lower, tag } = text.tokens;
  const bySentence = standingBySentence(pass);
  text.sentences.forEach((sentence, index) => {
    if (sentence.endToken - sentence.firstToken > LONGEST) return;
    const here = bySentence.get(index) ?? [];
    const before = text.sentences[index - 1];
    const joined =
      before?.block === sentence.block && before.endToken - before.firstToken <= LONGEST;
    const last = joined ? (bySentence.get(index - 1) ?? []) : [];
    const floor = joined ? before.firstToken : sentence.firstToken;
    for (let t = sentence.firstToken; t < sentence.endToken; t++) {
      const gender = THIRD.get(lower[t]!);
      if (gender === undefined) continue;
      if (lower[t] === "her" && !/^(?:NOUN|ADJ|PROPN|NUM)$/u.test(tag[t + 1] ?? "")) continue;
      const span = spanOf(text, t, t + 1);
      if (sources.has(span.start) || inside(pass.quoted, span)) continue;
      const owner = only(pass, gender, t, [...last, ...here], sentence.firstToken, floor);
      if (owner === null) continue;
      add(pass, owner, span, "pronoun/third");
      const subject = lower[t] === gender;
      here.push({ owner, first: t, end: t + 1, subject });
      here.sort((a, b) => a.first - b.first);
    }
    bySentence.set(index, here);
  });
}

/** All persons that stand outside direct speech, by sentence, in text order. */
function standingBySentence(pass: Pass): Map<number, Standing[]> {
  const { text, memory } = pass;
  const bySentence = new Map<number, Standing[]>();
  for (const person of memory.people) {
    if (person.entity.type !== "person" || person.plural) continue;
    for (const mention of [...person.entity.mentions, ...person.added]) {
      if (mention.form === "demonym" || inside(pass.quoted, mention)) continue;
      const range = tokensIn(text, mention);
      if (!range) continue;
      const sentence = sentenceAt(text, mention.start);
      const list = bySentence.get(sentence) ?? [];
      if (list.length === 0) bySentence.set(sentence, list);
      list.push({
        owner: pass.named.get(person.index) ?? person.index,
        first: range.first,
        end: range.end,
        subject: isSubject(pass, range.first, range.end),
      });
    }
  }
  for (const list of bySentence.values())
    list.sort((a, b) => a.first - b.first || b.end - a.end || a.owner - b.owner);
  return bySentence;
}

/** Whether a verb follows the name, over an apposition at most, and no preposition governs it. */
function isSubject(pass: Pass, first: number, end: number): boolean {
  const { tag, lower, count } = pass.text.tokens;
  if (lower[end] === "'s" || lower[end] === "'") return false;
  let t = first - 1;
  while (t >= 0 && t > first - 8 && /^(?:PROPN|NOUN|ADJ|DET)$/u.test(tag[t]!)) t--;
  if (t >= 0 && tag[t] === "ADP") return false;
  let at = end;
  if (lower[at] === "," || lower[at] === "(") {
    const most = Math.min(count, at + 25);
    let closing = at + 1;
    while (closing < most && !/^[,).;]$/u.test(lower[closing]!)) closing++;
    if (lower[closing] === "," || lower[closing] === ")") at = closing + 1;
  }
  while (at < count && tag[at] === "ADV" && at < end + 30) at++;
  return tag[at] === "VERB" || tag[at] === "AUX";
}

/** The one person of `around` that the pronoun at token `t` can mean; null when none or several can. */
function only(
  pass: Pass,
  gender: "he" | "she",
  t: number,
  around: readonly Standing[],
  sentenceFirst: number,
  floor: number,
): number | null {
  const { people } = pass.memory;
  const fits = (one: Standing): boolean => {
    const known = people[one.owner]!.gender;
    return known === null || known === gender;
  };
  const before = around.filter((one) => one.end <= t && fits(one));
  const after = around.filter((one) => one.first > t && fits(one));
  const owners = new Set(before.map((one) => one.owner));
  if (owners.size === 0) return null;
  // "As he spoke, NAME …": the name may come behind its pronoun.
  const led = before.some((one) => one.first >= sentenceFirst);
  if (!led && after.some((one) => !owners.has(one.owner) || owners.size > 1)) return null;
  let chosen: number;
  if (owners.size === 1) chosen = [...owners][0]!;
  else {
    const subjects = new Set(before.filter((one) => one.subject).map((one) => one.owner));
    if (subjects.size !== 1) return null;
    chosen = [...subjects][0]!;
    if (people[chosen]!.gender !== gender) return null;
    // Somebody else stands nearer than the subject: either may be meant, unless the pronoun opens the sentence as a subject too.
    if (before.at(-1)!.owner !== chosen && t !== sentenceFirst) return null;
  }
  const person = people[chosen]!;
  const own = before.filter((one) => one.owner === chosen);
  if (person.gender !== gender && !own.some((one) => one.subject)) return null;
  return isAnotherMeant(pass, gender, own, t, floor) ? null : chosen;
}

/** Whether a noun for somebody without a name ("the driver", "her son") can be meant as well as the one who stands at `own`. */
function isAnotherMeant(
  pass: Pass,
  gender: "he" | "she",
  own: readonly Standing[],
  t: number,
  floor: number,
): boolean {
  const { tag, lower } = pass.text.tokens;
  const words = gender === "he" ? MALE_WORDS : FEMALE_WORDS;
  const last = own.at(-1)!;
  for (let at = floor; at < t; at++) {
    if (tag[at] !== "NOUN") continue;
    const word = lower[at]!;
    const gendered = words.has(word);
    if (!gendered && !PERSON_NOUNS.has(word) && !isAgentNoun(word)) continue;
    // A title before the name, or what the name is said to be: "Minister NAME", "NAME, a driver,", "NAME was the driver".
    if (own.some((one) => at < one.end + 8 && at >= one.first - 8)) {
      const mine = own.some(
        (one) =>
          (at < one.first && one.first - at <= 4 && !hasBreak(pass, at + 1, one.first)) ||
          (at >= one.first && at < one.end) ||
          (at >= one.end && isPredicated(pass, one.end, at)),
      );
      if (mine) continue;
    }
    if (gendered || at > last.first) return true;
  }
  return false;
}

/** Whether a comma, a verb or a preposition parts two places. */
function hasBreak(pass: Pass, from: number, to: number): boolean {
  for (let t = from; t < to; t++) {
    if (/^(?:VERB|AUX|ADP)$/u.test(pass.text.tokens.tag[t]!)) return true;
  }
  return false;
}

/** Whether a noun behind a name says what its bearer is: only ",", "is", "was", an article, nouns and prepositions between. */
function isPredicated(pass: Pass, from: number, to: number): boolean {
  const { tag, lower } = pass.text.tokens;
  if (lower[from] !== "," && !/^(?:is|was|becomes?|became)$/u.test(lower[from]!)) return false;
  for (let t = from + 1; t < to; t++) {
    if (!/^(?:DET|ADJ|NOUN|PROPN|ADV|NUM)$/u.test(tag[t]!) && lower[t] !== "of" && lower[t] !== "-")
      return false;
  }
  return true;
}

function add(pass: Pass, owner: number, span: Span, rule: string): void {
  const person = pass.memory.people[owner]!;
  person.added.push({ start: span.start, end: span.end, form: "pronoun", role: null });
  person.rules.add(rule);
}
