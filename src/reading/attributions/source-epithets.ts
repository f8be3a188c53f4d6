/**
 * Descriptions that a report puts for variety in place of the name of whoever has just spoken: "the Norland governor continued". They
 * name no role that the report has given before; what tells is that nobody else is there and that the words go on.
 */
import type { Attribution, Span } from "../../model/index.ts";
import { EPITHET_NOUNS, OFFICES } from "../en/speakers.ts";
import { mayHold } from "./role-bearers.ts";
import { genderOfWords, type SourcePhrase } from "./source-phrase.ts";
import { firstMentionFrom, mentionsIn } from "./speaker-memory.ts";
import {
  inside,
  lastSpeaker,
  mentioned,
  type Pass,
  type Resolved,
  sentencesApart,
} from "./speaker-pass.ts";

/** Sentences between somebody's words and an epithet for them. */
const REACH = 2;

/** The last speaker when a source is such a description of them; null when anybody else can be meant. */
export function resolveEpithet(
  pass: Pass,
  attribution: Attribution,
  phrase: SourcePhrase,
  span: Span,
  country: string | null,
): Resolved | null {
  const { text, memory } = pass;
  const { lower } = text.tokens;
  if (lower[phrase.core.first] !== "the" || phrase.plural || phrase.possessor !== null) return null;
  if (phrase.core.end !== phrase.main.end) return null;
  const aged = lower[phrase.core.end - 1] === "old" && lower[phrase.core.end - 3] === "year";
  const noun = phrase.noun;
  if (!aged && !EPITHET_NOUNS.has(noun)) return null;
  // "the president" alone is whoever presides, not whoever spoke.
  const bare = phrase.core.end - phrase.core.first <= 2;
  if (bare && OFFICES.has(noun)) return null;
  if (!attribution.direct && !goesOn(pass, attribution)) return null;
  // "the “Harbour” star", "the Norland Trust founder": of something that the last speaker may have no part in.
  const others = mentionsIn(memory, span).some(
    ({ owner }) => memory.people[owner]!.entity.type !== "place",
  );
  if (others || /["“”‘’']/u.test(text.text.slice(span.start, span.end))) return null;
  const owner = onlyPerson(pass, span);
  if (owner === null) return null;
  const person = memory.people[owner]!;
  const gender = genderOfWords(text, phrase.core);
  if (gender !== null && person.gender !== null && gender !== person.gender) return null;
  if (country !== null && person.entity.country !== null && country !== person.entity.country)
    return null;
  if (!mayHold(person, noun, OFFICES)) return null;
  if (!aged) person.roles.add(noun);
  return mentioned(pass, owner, span, "description", "speaker/epithet");
}

/** The one person who has spoken or is named just before a place in the text; null for none or several. */
function onlyPerson(pass: Pass, span: Span): number | null {
  const { text, memory } = pass;
  const last = lastSpeaker(pass, span.start, REACH);
  if (last?.plural) return null;
  // Somebody has spoken just now of whom it is not known who it was.
  if (!last && pass.openAt >= 0 && sentencesApart(text, pass.openAt, span.start) <= REACH)
    return null;
  let only = last ? last.owner : null;
  for (let i = firstMentionFrom(memory, span.start) - 1; i >= 0; i--) {
    const mention = memory.named[i]!;
    if (last ? mention.start < last.at : sentencesApart(text, mention.start, span.start) > REACH)
      break;
    if (inside(pass.quoted, mention)) continue;
    if (memory.people[mention.owner]!.entity.type !== "person") continue;
    only ??= mention.owner;
    if (only !== mention.owner) return null;
  }
  if (only === null) return null;
  const { type, named } = memory.people[only]!.entity;
  return type === "person" && named ? only : null;
}

/** Whether a cue takes up what somebody has begun to say. */
function goesOn(pass: Pass, attribution: Attribution): boolean {
  const cue = attribution.cue.map((one) => pass.text.text.slice(one.start, one.end)).join(" ");
  return /\b(?:add(?:s|ed|ing)|also|continue[sd]|went on|further)\b/u.test(cue);
}
