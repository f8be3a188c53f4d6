/** Whom a pronoun stands for that is a source, or begins a sentence: "he added", "according to her". */
import type { Attribution, Span } from "../../model/index.ts";
import { BODY_NOUNS, GROUP_NOUNS, isAgentGroup } from "../en/speakers.ts";
import { spanOf } from "./narration.ts";
import { resolveDescription } from "./source-descriptions.ts";
import { readSource } from "./source-phrase.ts";
import { firstMentionFrom, type Person, type Placed } from "./speaker-memory.ts";
import {
  inside,
  lastSpeaker,
  mentioned,
  type Pass,
  type Resolved,
  sentenceAt,
  sentencesApart,
  tokensIn,
} from "./speaker-pass.ts";

/** "He added": whoever spoke last, when that was just before and nothing tells against it. */
export function goesOn(
  pass: Pass,
  attribution: Attribution,
  pronoun: string,
  span: Span,
): Resolved | null {
  if (pronoun !== "he" && pronoun !== "she") return null;
  const cue = attribution.cue.map((one) => pass.text.text.slice(one.start, one.end)).join(" ");
  if (!/\b(?:add(?:s|ed|ing)|also|continued|went on|further)\b/u.test(cue)) return null;
  const last = lastSpeaker(pass, span.start, 2);
  if (!last) return null;
  const person = pass.memory.people[last.owner]!;
  if (person.entity.type !== "person" || person.plural) return null;
  // Whoever goes on is the one who spoke, though a list gives the forename to the other sex.
  if (person.genderSure && person.gender !== pronoun) return null;
  if (person.gender === null) {
    person.gender = pronoun;
    person.genderSure = true;
  }
  return mentioned(pass, last.owner, span, "pronoun", "speaker/goes-on");
}

/** The one that a pronoun in the place of a source stands for; null when nobody stands out. */
export function resolvePronoun(pass: Pass, pronoun: string, span: Span): Resolved | null {
  if (pronoun === "who" || pronoun === "which") return resolveRelative(pass, pronoun, span);
  // Within somebody's words "he" is a third person of whom little is known, and never the one who speaks.
  if (inside(pass.quoted, span)) return null;
  if (pronoun === "he" || pronoun === "him") return resolvePerson(pass, "he", span);
  if (pronoun === "she" || pronoun === "her") return resolvePerson(pass, "she", span);
  const last = pass.spoken.at(-1);
  if (pronoun === "they" || pronoun === "them") {
    const near = last?.plural === true && sentencesApart(pass.text, last.at, span.start) <= 2;
    const group = pluralSubject(pass, span);
    // Those who have acted since the last statement are meant rather than those who made it.
    if (group && (!near || group.start > last.at)) return groupAt(pass, group, span);
    if (near) return mentioned(pass, last.owner, span, "pronoun", "speaker/pronoun");
  }
  const body = pronoun === "it" ? bodySubject(pass, span) : null;
  if (body) return mentioned(pass, body.owner, span, "pronoun", "speaker/pronoun");
  if (pronoun === "it" && last) {
    const { type } = pass.memory.people[last.owner]!.entity;
    if (type === "organization" && sentencesApart(pass.text, last.at, span.start) <= 2) {
      return mentioned(pass, last.owner, span, "pronoun", "speaker/pronoun");
    }
  }
  return null;
}

/** "NAME, who added", "a woman who saw": whoever stands right before. */
function resolveRelative(pass: Pass, pronoun: "who" | "which", span: Span): Resolved | null {
  const { text, memory } = pass;
  const { lower, start, tag } = text.tokens;
  const token = tokensIn(text, span)?.first ?? 0;
  let before = token - 1;
  const apart = before >= 0 && lower[before] === ",";
  if (apart) before--;
  if (before < 0 || start[before]! < text.sentences[sentenceAt(text, span.start)]!.start)
    return null;
  const mention = endingAt(pass, before);
  if (mention) {
    const { type } = memory.people[mention.owner]!.entity;
    const fits = pronoun === "who" ? type === "person" : /^(?:organization|place)$/u.test(type);
    if (mention.form !== "name" || !fits) return null;
    // "a friend of NAME who": either.
    const first = tokensIn(text, mention)?.first ?? before;
    if (!apart && tag[first - 1] === "ADP") return null;
    // "NAME, R-Norl., who", "NAME and NAME, who".
    if (/^(?:-|and|&)$/u.test(lower[first - 1] ?? "") || lower[before]!.endsWith(".")) return null;
    return mentioned(pass, mention.owner, span, "pronoun", "speaker/relative");
  }
  if (tag[before] !== "NOUN") return null;
  let first = before;
  while (first > before - 6 && first > 0 && tag[first] !== "DET") {
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag[first - 1]!)) break;
    first--;
  }
  const bare = tag[first] !== "DET";
  if ((bare && !lower[before]!.endsWith("s")) || /^(?:of|and|or)$/u.test(lower[first - 1] ?? ""))
    return null;
  // "NAME, the host, who": the one whom the noun tells of.
  const told = lower[first - 1] === "," && !bare ? endingAt(pass, first - 2) : null;
  if (told && pronoun === "who" && memory.people[told.owner]!.entity.type === "person")
    return mentioned(pass, told.owner, span, "pronoun", "speaker/relative");
  return groupAt(pass, spanOf(text, first, before + 1), span, "speaker/relative");
}

/** The named mention whose last token is `token`, or null. */
function endingAt(pass: Pass, token: number): Placed | null {
  const { text, memory } = pass;
  if (token < 0) return null;
  const last = memory.named[firstMentionFrom(memory, text.tokens.start[token]! + 1) - 1];
  return last?.end === text.tokens.end[token] ? (last ?? null) : null;
}

/** Whom the description at `group` stands for, with the pronoun at `span` as a mention of them. */
function groupAt(pass: Pass, group: Span, span: Span, rule = "speaker/pronoun"): Resolved | null {
  const range = tokensIn(pass.text, group);
  const phrase = range ? readSource(pass.text, range) : null;
  const found = range && phrase ? resolveDescription(pass, phrase, range) : null;
  return found ? mentioned(pass, found.owner, span, "pronoun", rule) : null;
}

/** The body that the sentence before begins with as its subject: "The ministry denied this. It said …". */
function bodySubject(pass: Pass, span: Span): Resolved | null {
  const { text, memory } = pass;
  const { lower, tag, start } = text.tokens;
  const index = sentenceAt(text, span.start);
  const before = text.sentences[index - 1];
  if (before?.block !== text.sentences[index]?.block || !before) return null;
  let head = before.firstToken;
  while (head < before.endToken && /^(?:DET|ADJ|NOUN|PROPN)$/u.test(tag[head]!)) head++;
  if (head === before.firstToken || !/^(?:VERB|AUX)$/u.test(tag[head] ?? "")) return null;
  const mention = endingAt(pass, head - 1);
  if (mention) {
    const { type } = memory.people[mention.owner]!.entity;
    return type === "organization" ? { owner: mention.owner, rule: "speaker/pronoun" } : null;
  }
  const noun = lower[head - 1]!;
  if (tag[before.firstToken] !== "DET" || !BODY_NOUNS.has(noun)) return null;
  const range = tokensIn(text, { start: start[before.firstToken]!, end: start[head]! });
  const phrase = range && readSource(text, range);
  return phrase && resolveDescription(pass, phrase, range);
}

/** The one group that "they" at `span` can mean: the only plural subject before it in its sentence; null when none or several. */
function pluralSubject(pass: Pass, span: Span): Span | null {
  const { text } = pass;
  const { lower, tag, start } = text.tokens;
  const sentence = text.sentences[sentenceAt(text, span.start)]!;
  let found: Span | null = null;
  for (let t = sentence.firstToken; t < sentence.endToken && start[t]! < span.start; t++) {
    if (tag[t] !== "NOUN" || !(GROUP_NOUNS.has(lower[t]!) || isAgentGroup(lower[t]!))) continue;
    const verb = tag[t + 1] === "ADV" ? t + 2 : t + 1;
    if (tag[verb] !== "VERB" && tag[verb] !== "AUX") continue;
    let first = t;
    while (
      first > sentence.firstToken &&
      tag[first] !== "DET" &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag[first - 1]!)
    )
      first--;
    if (tag[first - 1] === "ADP") continue;
    if (found) return null;
    found = spanOf(text, first, t + 1);
  }
  return found;
}

/** How far back a pronoun may reach, in sentences and in mentions looked at. */
const REACH = { sentences: 4, mentions: 40 };

/** The person that "he" or "she" at `span` most likely means, when one stands out. */
function resolvePerson(pass: Pass, gender: "he" | "she", span: Span): Resolved | null {
  const owner = likeliest(pass, gender, span);
  return owner === null ? null : mentioned(pass, owner, span, "pronoun", "speaker/pronoun");
}

/** Index of the person that "he" or "she" at `span` most likely means; null when nobody stands out. */
export function likeliest(pass: Pass, gender: "he" | "she", span: Span): number | null {
  const { memory, text } = pass;
  const here = sentenceAt(text, span.start);
  const scores = new Map<number, number>();
  const last = pass.spoken.at(-1);
  // Somebody else has acted since the last speaker spoke: either may be meant.
  let contested = false;
  // Whoever has just spoken without being known is more likely meant than those before.
  const open = pass.openAt >= 0 && here - sentenceAt(text, pass.openAt) <= 2 ? pass.openAt : -1;
  const tokenAt = tokensIn(text, span)?.first ?? text.tokens.count;
  const add = (owner: number, score: number): void => {
    scores.set(owner, Math.max(scores.get(owner) ?? -Infinity, score));
  };
  const seen = firstMentionFrom(memory, span.start) - 1;
  const told = toldOf(pass, tokenAt);
  for (let i = seen; i >= 0 && i > seen - REACH.mentions; i--) {
    const mention = memory.named[i]!;
    const sentence = sentenceAt(text, mention.start);
    if (here - sentence > REACH.sentences || mention.start < open) break;
    const person = memory.people[mention.owner]!;
    if (person.entity.type !== "person" || mention.form !== "name") continue;
    if (mention.owner === told) continue;
    if (!mayBe(person, gender) || inside(pass.quoted, mention)) continue;
    const weight = prominence(pass, mention, tokenAt);
    if (
      weight >= 2 &&
      here - sentence <= 1 &&
      mention.start > (last?.at ?? Infinity) &&
      mention.owner !== last!.owner
    )
      contested = true;
    add(mention.owner, 10 - 2 * (here - sentence) + weight);
  }
  for (let i = pass.spoken.length - 1; i >= 0 && i > pass.spoken.length - 6; i--) {
    const { at, owner } = pass.spoken[i]!;
    if (at >= span.start) continue;
    if (at < open) break;
    const apart = here - sentenceAt(text, at);
    if (apart > REACH.sentences) break;
    const person = memory.people[owner]!;
    if (person.entity.type !== "person" || person.plural || !mayBe(person, gender)) continue;
    if (owner === told) continue;
    const bonus = i === pass.spoken.length - 1 && !contested && apart <= 2 ? 4 : 1;
    add(owner, Math.max(scores.get(owner) ?? 0, 10 - 2 * apart) + bonus);
  }
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const [best, second] = ranked;
  if (!best) return null;
  const person = memory.people[best[0]]!;
  const sure = person.gender === gender ? 1 : 2;
  if (second && best[1] - second[1] < sure) return null;
  if (person.gender !== gender && best[1] < 6) return null;
  person.gender = gender;
  person.genderSure = true;
  return best[0];
}

/** "NAME, who |he| said was right": whoever says it is not NAME. Null where the pronoun stands behind no such word. */
function toldOf(pass: Pass, token: number): number | null {
  const { lower } = pass.text.tokens;
  if (!/^(?:who|whom)$/u.test(lower[token - 1] ?? "")) return null;
  return endingAt(pass, lower[token - 2] === "," ? token - 3 : token - 2)?.owner ?? null;
}

function mayBe(person: Person, wanted: "he" | "she"): boolean {
  return person.gender === null || person.gender === wanted;
}

/** How much a mention stands out in its sentence for a pronoun at token `at`: subjects do, possessors and complements do not. */
function prominence(pass: Pass, mention: Placed, at: number): number {
  const { tag, lower } = pass.text.tokens;
  const range = tokensIn(pass.text, mention);
  if (!range) return 0;
  const after = lower[range.end];
  if (after === "'s" || after === "'" || after === "’s") {
    // "Dorn's voice broke when he": who heads a sentence of his own.
    const { firstToken, endToken } = pass.text.sentences[sentenceAt(pass.text, mention.start)]!;
    return range.first === firstToken && at < endToken ? 4 : -2;
  }
  const next = tag[range.end];
  if (next === "VERB" || next === "AUX" || next === "ADV") return 3;
  const before = tag[range.first - 1];
  if (before === "ADP") return -1;
  if (
    after === "," &&
    (before === "PUNCT" || before === undefined || before === "PROPN" || before === "NOUN")
  )
    return 2;
  return 0;
}
