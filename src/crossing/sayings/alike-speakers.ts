/**
 * Whether two speakers of one story may be one person although their names were not joined: where a report only says "he", and names
 * meet but for a slip of the pen ("Verrin", "Verin") or for what one of them leaves out ("Osk Verrin", "Osk Verrin Jr."). This never
 * joins the names; it only lets their words be compared as one speaker's.
 */
import { foldWord } from "../text/fold-word.ts";
import { isOneLetterOff } from "./one-letter-off.ts";

/** Words behind a name that tell father from son. */
const BEHIND = /^(?:jr|sr|ii|iii|iv)$/u;
/** Shorter names are another name after one letter's change. */
const LEAST_SLIP = 4;

/** Whether two names could be written for one person. */
export function areAlikeNames(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const [surname, other] = [first.pop(), second.pop()];
  if (surname === undefined || other === undefined) return false;
  const isSlip =
    Math.min(surname.length, other.length) >= LEAST_SLIP && isOneLetterOff(surname, other);
  if (surname !== other && !isSlip) return false;
  const [given, otherGiven] = [first[0], second[0]];
  return given === undefined || otherGiven === undefined || given === otherGiven;
}

function wordsOf(name: string): string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map(foldWord).filter((word) => !BEHIND.test(word));
}
