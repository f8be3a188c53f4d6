/** How far a figure would move with other documents of the same sort. */
import { createRandom } from "../../training/attribution/random.ts";

const DRAWS = 1000;
const SEED = 20_220_107;

/**
 * The interval that holds 95 of 100 values of `measure` over documents drawn with replacement, as many as there are. The seed is fixed:
 * the same documents give the same interval.
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993 (the percentile interval)
 */
export function bootstrapInterval<T>(
  documents: readonly T[],
  measure: (drawn: readonly T[]) => number,
): { readonly low: number; readonly high: number } {
  const random = createRandom(SEED);
  const values = Array.from({ length: DRAWS }, () =>
    measure(documents.map(() => documents[Math.floor(random() * documents.length)]!)),
  ).toSorted((a, b) => a - b);
  return { low: values[Math.floor(DRAWS * 0.025)]!, high: values[Math.ceil(DRAWS * 0.975) - 1]! };
}
