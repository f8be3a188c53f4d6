/**
 * Descriptions that a report puts for variety in place of the name of whoever has just spoken: "the Norland governor continued". They
 * name no role that the report has given before; what tells is that nobody else is there and that the words go on.
 */
import type { Attribution, Span } from "../../model/index.ts";
import { EPITHET_NOUNS, OFFICES } from "../en/speakers.ts";
import { mayHold } from "./role-bearers.ts";
import { genderOfWords, type SourcePhrase } from "./source-phrase.ts";
import { firstMentionFrom } from "./speaker-memory.ts";
import { inside, mentioned, type Pass, type Resolved, sentencesApart } from "./speaker-pass.ts";

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
  const aged = /-year-old$/u.test(lower[phrase.head]!);
  const noun = phrase.noun;
  if (!aged && !EPITHET_NOUNS.has(noun)) return null;
  // "the president" alone is whoever presides, not whoever spoke.
  const bare = phrase.core.end - phrase.core.first <= 2;
  if (bare && OFFICES.has(noun)) return null;
  if (!attribution.direct && !goesOn(pass, attribution)) return null;
  const last = pass.spoken.at(-1);
  if (!last || last.plural || sentencesApart(text, last.at, span.start) > REACH) return null;
  const person = memory.people[last.owner]!;
  if (person.entity.type !== "person" || !person.entity.named) return null;
  const gender = genderOfWords(text, phrase.core);
  if (gender !== null && person.gender !== null && gender !== person.gender) return null;
  if (country !== null && person.entity.country !== null && country !== person.entity.country)
    return null;
  if (!mayHold(person, noun, OFFICES)) return null;
  for (let i = firstMentionFrom(memory, span.start) - 1; i >= 0; i--) {
    const mention = memory.named[i]!;
    if (mention.start < last.at) break;
    if (mention.owner === last.owner || inside(pass.quoted, mention)) continue;
    if (memory.people[mention.owner]!.entity.type === "person") return null;
  }
  if (!aged) person.roles.add(noun);
  return mentioned(pass, last.owner, span, "description", "speaker/epithet");
}

/** Whether a cue takes up what somebody has begun to say. */
function goesOn(pass: Pass, attribution: Attribution): boolean {
  const cue = attribution.cue.map((one) => pass.text.text.slice(one.start, one.end)).join(" ");
  return /\b(?:add(?:s|ed|ing)|also|continue[sd]|went on|further)\b/u.test(cue);
}
