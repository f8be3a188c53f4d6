/** Somebody whom a report brings in without a name: "hired a lawyer who … The lawyer" is not the lawyer named before. */
import { tokensIn } from "./speaker-pass.ts";
import type { Pass } from "./speaker-pass.ts";
import type { SourcePhrase } from "./source-phrase.ts";
import { firstMentionFrom } from "./speaker-memory.ts";

/** How many tokens before a description somebody may have been brought in. */
const REACH = 120;

/**
 * Whether a bare "the lawyer" at `at` takes up "a lawyer" that stands nearer than the last naming of `owner`, and that says nothing
 * of `owner` ("NAME, a lawyer").
 */
export function isNewcomer(pass: Pass, phrase: SourcePhrase, at: number, owner: number): boolean {
  const { text, memory } = pass;
  if (!phrase.definite || phrase.possessor !== null || phrase.core.end - phrase.core.first > 2) {
    return false;
  }
  const { lower, start } = text.tokens;
  let floor = Math.max(0, phrase.core.first - REACH);
  for (let i = firstMentionFrom(memory, at) - 1; i >= 0; i--) {
    const mention = memory.named[i]!;
    if (start[floor]! > mention.start) break;
    if (mention.owner !== owner) continue;
    const range = tokensIn(text, mention);
    if (range) floor = range.end;
    break;
  }
  const last = pass.spoken.at(-1);
  if (last?.owner === owner) {
    while (floor < phrase.core.first && start[floor]! <= last.at) floor++;
  }
  for (let t = phrase.core.first - 1; t > floor; t--) {
    if (lower[t] !== phrase.noun) continue;
    for (let d = t - 1; d >= floor && d >= t - 3; d--) {
      if (lower[d] !== "a" && lower[d] !== "an" && lower[d] !== "another") continue;
      // "NAME, a lawyer" and "NAME is a lawyer" tell of NAME.
      return !/^(?:,|is|was|as|became|\()$/u.test(lower[d - 1] ?? "");
    }
  }
  return false;
}
