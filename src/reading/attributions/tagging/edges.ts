/** Where one role meets another or a time: no noun phrase is cut in two, a day is no part of a cue, and content has no holes. */
import { TIME_WORDS } from "../../en/attributions.ts";
import { TAGS, type Tag } from "../../../model/index.ts";
import { type Facts, ROLE } from "./facts.ts";

const kinds = (...tags: Tag[]): Uint8Array =>
  Uint8Array.from(TAGS, (tag) => (tags.includes(tag) ? 1 : 0));

/** What stands before the noun of its phrase. */
const MODIFIERS = kinds("DET", "ADJ", "NOUN", "NUM");
const HEADS = kinds("NOUN", "PROPN");
const DETERMINERS = kinds("DET");
const VERBS = kinds("VERB", "AUX");

/** Puts the edges of `roles` right, those of the tokens from `first`. */
export function mendEdges(facts: Facts, first: number, roles: Uint8Array): void {
  for (let i = 1; i < roles.length; i++) {
    if (roles[i] !== ROLE.content || roles[i - 1] !== ROLE.cue) continue;
    wholePhrase(facts, first, i, roles);
  }
  withoutTime(facts, first, roles);
  withoutGaps(facts, first, roles);
}

/** No more words than these are left out of content for no reason. */
const LONGEST_GAP = 16;

/** A few words between two pieces of content in one sentence, neither source nor cue, belong to it; a quotation keeps its edges. */
function withoutGaps(facts: Facts, first: number, roles: Uint8Array): void {
  const { sentence, quoted } = facts;
  let end = -1;
  for (let i = 0; i < roles.length; i++) {
    if (roles[i] !== ROLE.content) {
      if (roles[i] !== ROLE.none) end = -1;
      continue;
    }
    const whole =
      end >= 0 &&
      i - end <= LONGEST_GAP &&
      sentence[first + end - 1] === sentence[first + i] &&
      quoted[first + end - 1] === quoted[first + i];
    if (whole) roles.fill(ROLE.content, end, i);
    end = i + 1;
  }
}

/** "gave a firm |order to leave": a noun that begins the content takes back its modifiers, when a verb stays in the cue. */
function wholePhrase(facts: Facts, first: number, i: number, roles: Uint8Array): void {
  const { tagNumber } = facts;
  const { lower, end, start } = facts.narration.text.tokens;
  if (HEADS[tagNumber[first + i]!] !== 1) return;
  let from = i;
  let determined = false;
  while (from > 1 && roles[from - 1] === ROLE.cue && !determined) {
    const t = first + from - 1;
    const compound =
      (lower[t + 1] === "-" && end[t] === start[t + 1]) ||
      (lower[t - 1] === "-" && end[t - 1] === start[t]) ||
      lower[t] === "-";
    if (MODIFIERS[tagNumber[t]!] !== 1 && !compound) break;
    determined = DETERMINERS[tagNumber[t]!] === 1;
    from--;
  }
  if (from === i || VERBS[tagNumber[first + from - 1]!] !== 1 || roles[from - 1] !== ROLE.cue)
    return;
  roles.fill(ROLE.content, from, i);
}

/** "said on |Tuesday|": a day at either end of the cue is left out, with the preposition before it. */
function withoutTime(facts: Facts, first: number, roles: Uint8Array): void {
  const { lower } = facts.narration.text.tokens;
  for (let i = roles.length - 1; i > 0; i--) {
    if (roles[i] !== ROLE.cue || !TIME_WORDS.has(lower[first + i]!)) continue;
    if (roles[i + 1] === ROLE.cue || roles[i - 1] !== ROLE.cue) continue;
    roles[i] = ROLE.none;
    if (i > 1 && lower[first + i - 1] === "on" && roles[i - 2] === ROLE.cue)
      roles[i - 1] = ROLE.none;
  }
}
