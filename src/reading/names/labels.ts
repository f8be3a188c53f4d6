/**
 * Labels of the tagger: each type of name in four places, begins (B), goes on (I), ends (L), or is one word (U), and O for no name
 * (BILOU; Ratinov and Roth 2009). Label numbers: O is 0; type k has B = 1 + 4k, I = 2 + 4k, L = 3 + 4k, U = 4 + 4k.
 */

/** Types the tagger knows. `people`: nationalities, religions and political groups ("Peruvian", "Catholic"). */
export const TAGGED_TYPES = ["person", "organization", "place", "people", "other"] as const;
/** A type of TAGGED_TYPES. */
export type TaggedType = (typeof TAGGED_TYPES)[number];

/** The number of labels. */
export const LABELS: number = 1 + 4 * TAGGED_TYPES.length;

/** A name as a half-open range of tokens (or rows) with its type. */
export interface TaggedName {
  readonly first: number;
  readonly end: number;
  readonly type: TaggedType;
}

/** Pairs of labels that may follow each other: from, to, from, to, … */
export const TRANSITIONS: Int32Array = Int32Array.from(allPairs());
/** Labels that may begin and end a stretch. */
export const MAY_BEGIN: readonly boolean[] = labelNumbers().map((label) => !continues(label));
export const MAY_END: readonly boolean[] = labelNumbers().map((label) => !opens(label));

function labelNumbers(): number[] {
  return Array.from({ length: LABELS }, (_, label) => label);
}

/** Whether a name that this label is in goes on after it. */
function opens(label: number): boolean {
  return label > 0 && (label - 1) % 4 < 2;
}

/** Whether a name that this label is in began before it. */
function continues(label: number): boolean {
  return label > 0 && ((label - 1) % 4 === 1 || (label - 1) % 4 === 2);
}

function allPairs(): number[] {
  const pairs: number[] = [];
  for (const from of labelNumbers())
    for (const to of labelNumbers()) {
      const sameType = Math.floor((from - 1) / 4) === Math.floor((to - 1) / 4);
      if (opens(from) ? continues(to) && sameType : !continues(to)) pairs.push(from, to);
    }
  return pairs;
}

/** Writes the labels of a name over `labels`. */
export function writeLabels(
  labels: Uint8Array,
  range: { readonly first: number; readonly end: number },
  type: TaggedType,
): void {
  const base = 1 + 4 * TAGGED_TYPES.indexOf(type);
  const { first, end } = range;
  if (end - first === 1) {
    labels[first] = base + 3;
    return;
  }
  for (let i = first; i < end; i++) labels[i] = base + (i === first ? 0 : i === end - 1 ? 2 : 1);
}

/** The names that `labels` from `first` to `end` spell out. */
export function readLabels(labels: Uint8Array, first: number, end: number): TaggedName[] {
  const names: TaggedName[] = [];
  let from = first;
  for (let i = first; i < end; i++) {
    const label = labels[i]!;
    if (label === 0) continue;
    const place = (label - 1) % 4;
    const type = TAGGED_TYPES[Math.floor((label - 1) / 4)]!;
    if (place === 0) from = i;
    else if (place === 2) names.push({ first: from, end: i + 1, type });
    else if (place === 3) names.push({ first: i, end: i + 1, type });
  }
  return names;
}
