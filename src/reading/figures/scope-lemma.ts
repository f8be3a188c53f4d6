/** Lemmas under which scopes are compared. */
import { SCOPE_LEMMAS } from "../en/figures.ts";

/** The lemma under which a word is compared: states that mean one thing share one. */
export function scopeLemma(lemma: string): string {
  return SCOPE_LEMMAS.get(lemma) ?? lemma;
}
