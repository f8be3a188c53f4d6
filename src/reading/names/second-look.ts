/**
 * What a first tagging of the whole report tells about each word, as further features for a second one: its own first label, and how
 * the same word was labelled elsewhere in the report (two-stage tagging; Krishnan and Manning 2006).
 */
import { featureOf, type Features } from "./features.ts";
import { TAGGED_TYPES } from "./labels.ts";
import { mixHash } from "./word-hash.ts";

const TYPES = TAGGED_TYPES.length;
/** Template numbers behind those of features.ts. */
const FIRST_TEMPLATE = 200;
/** Per word: names by type, then uses without a name. */
const SLOTS = TYPES + 1;

/** The features with what `labels`, a first tagging of the same rows, adds. Linear in their number. */
export function lookAgain(features: Features, labels: Uint8Array): Features {
  const { rows, offsets, values, stretches, words } = features;
  const counts = new Map<number, Uint16Array>();
  const longest = new Map<
    number,
    { readonly length: number; readonly type: number; readonly last: number }
  >();
  for (let s = 0; s < stretches.length; s += 2) {
    let from = stretches[s]!;
    for (let row = stretches[s]!; row < stretches[s + 1]!; row++) {
      const label = labels[row]!;
      if (words[row] === 0) continue;
      let count = counts.get(words[row]!);
      if (!count) {
        count = new Uint16Array(SLOTS);
        counts.set(words[row]!, count);
      }
      count[slotOf(label)]!++;
      if (label === 0) continue;
      const place = (label - 1) % 4;
      if (place === 0) from = row;
      if (place !== 2) continue;
      const length = row + 1 - from;
      for (let k = from; k <= row; k++) {
        const known = longest.get(words[k]!);
        if (!known || known.length < length)
          longest.set(words[k]!, {
            length,
            type: slotOf(label),
            last: k === row ? 1 : k === from ? 2 : 3,
          });
      }
    }
  }

  const newOffsets = new Int32Array(rows + 1);
  const newValues = new Int32Array(values.length + rows * 12);
  let n = 0;
  for (let s = 0; s < stretches.length; s += 2)
    for (let row = stretches[s]!; row < stretches[s + 1]!; row++) {
      newOffsets[row] = n;
      newValues.set(values.subarray(offsets[row], offsets[row + 1]), n);
      n += offsets[row + 1]! - offsets[row]!;
      let t = FIRST_TEMPLATE;
      const add = (value: number): void => {
        newValues[n++] = featureOf(t++, value);
      };
      const own = labels[row]!;
      const before = row > stretches[s]! ? labels[row - 1]! : 30;
      const after = row + 1 < stretches[s + 1]! ? labels[row + 1]! : 30;
      add(own);
      add(mixHash(before, own));
      add(mixHash(own, after));
      add(mixHash(mixHash(before, own), after));
      if (words[row] === 0) continue;
      const count = counts.get(words[row]!)!;
      let most = -1;
      let total = 0;
      let bits = 0;
      for (let slot = 0; slot < SLOTS; slot++) {
        // Its own label is no evidence for itself.
        const others = count[slot]! - (slot === slotOf(own) ? 1 : 0);
        total += others;
        if (others > 0) bits |= 1 << slot;
        if (others > 0 && (most < 0 || others > count[most]! - (most === slotOf(own) ? 1 : 0)))
          most = slot;
      }
      t = FIRST_TEMPLATE + 4;
      add(most);
      add(mixHash(most, own));
      add(mixHash(most, Math.min(total, 4)));
      add(bits);
      const long = longest.get(words[row]!);
      if (long) {
        add(mixHash(long.type, long.last));
        add(mixHash(mixHash(long.type, long.last), own));
      }
    }
  newOffsets[rows] = n;
  return { ...features, offsets: newOffsets, values: newValues.slice(0, n) };
}

function slotOf(label: number): number {
  return label === 0 ? TYPES : Math.floor((label - 1) / 4);
}
