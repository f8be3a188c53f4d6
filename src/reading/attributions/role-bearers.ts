/** Who bears the role, or is the body, that a description names: "the head of state", "the ministry". */
import type { Span } from "../../model/index.ts";
import { ROLE_KINDS } from "../en/speakers.ts";
import { genderOfWords, type SourcePhrase } from "./source-phrase.ts";
import { firstMentionFrom, roleWords } from "./speaker-memory.ts";
import { type Pass, sentencesApart } from "./speaker-pass.ts";

/** The person who bears the role that a description names; null when none or several may. */
export function bearerOf(
  pass: Pass,
  phrase: SourcePhrase,
  span: Span,
  country: string | null,
): number | null {
  const { memory, text } = pass;
  const words = new Set(roleWords(text.text.slice(span.start, span.end)));
  const wanted = new Set<string>([phrase.noun]);
  for (const office of ["head-of-state", "head-of-government", "prime-minister"]) {
    if (!words.has(office)) continue;
    wanted.clear();
    wanted.add(office);
  }
  const alike = new Set(wanted);
  for (const kind of ROLE_KINDS) {
    if ([...wanted].some((word) => kind.has(word))) for (const word of kind) alike.add(word);
  }
  const gender = genderOfWords(text, phrase.core);
  let best: { owner: number; score: number } | null = null;
  let tied = false;
  const until = firstMentionFrom(memory, span.start);
  const recent = new Map<number, number>();
  for (let i = Math.max(0, until - 60); i < until; i++) recent.set(memory.named[i]!.owner, i);
  for (const person of memory.people) {
    if (person.entity.type !== "person" || person.plural) continue;
    if (person.entity.named && !recent.has(person.index)) continue;
    if (gender && person.genderSure && gender !== person.gender) continue;
    if (country && person.entity.country && country !== person.entity.country) continue;
    const exact = [...wanted].some((word) => person.roles.has(word));
    const similar = exact || [...alike].some((word) => person.roles.has(word));
    if (!similar) continue;
    let score = exact ? 2 : 1;
    if (country && person.entity.country === country) score += 2;
    if (pass.spoken.at(-1)?.owner === person.index) score += 1.5;
    else if (pass.spoken.at(-2)?.owner === person.index) score += 0.5;
    if (!best || score > best.score) {
      best = { owner: person.index, score };
      tied = false;
    } else if (score === best.score) tied = true;
  }
  return best && !tied ? best.owner : null;
}

/** The body that "the ministry", "the agency" means: the last one whose name has that word, or the one that spoke last. */
export function bodyOf(
  pass: Pass,
  noun: string,
  span: Span,
  country: string | null,
): number | null {
  const { memory } = pass;
  const seen = firstMentionFrom(memory, span.start) - 1;
  for (let i = seen; i >= 0 && i > seen - 80; i--) {
    const mention = memory.named[i]!;
    const { entity } = memory.people[mention.owner]!;
    if (entity.type !== "organization") continue;
    if (country && entity.country && entity.country !== country) continue;
    const names = [entity.name, ...entity.aliases].join(" ").toLowerCase();
    if (new RegExp(`\\b${noun}\\b`, "u").test(names)) return mention.owner;
  }
  const last = pass.spoken.at(-1);
  if (
    !last ||
    country ||
    !/^(?:agency|group|organization|organisation|company|firm|committee|service|network|newspaper|channel|broadcaster|body|outlet|portal|hospital|union)$/u.test(
      noun,
    )
  )
    return null;
  const { type, named } = memory.people[last.owner]!.entity;
  return type === "organization" && named && sentencesApart(pass.text, last.at, span.start) <= 2
    ? last.owner
    : null;
}
