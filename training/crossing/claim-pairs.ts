/**
 * Makes models/claim-pairs.json, the weights of the two models that say whether two claims tell of one happening. `mentions`, for
 * events that are given from outside: logistic regression by Newton's method, with a little ridge, on all pairs of event mentions
 * of ECB+ train inside predicted topics. `claims`, for the claims of our own reading: set by hand, since a corpus that knows one
 * quake and one trial a topic teaches to trust a shared verb far too much; checked against the answer keys by `npm run eval`.
 *
 *   npx tsx training/crossing/claim-pairs.ts ../shared
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scorePair } from "../../src/crossing/events/compare-claims.ts";
import {
  PAIR_FEATURES,
  pairEvidence,
  type PairFeature,
} from "../../src/crossing/events/pair-features.ts";
import { profileMentions, readEcb, type EcbMentions } from "../../eval/ecb-mentions.ts";

const shared = process.argv[2];
if (shared === undefined || !existsSync(join(shared, "data/coref"))) {
  console.error(
    "claim-pairs: give the folder that holds data/ as the first argument; nothing was written.",
  );
  process.exit(2);
}

type Weights = Partial<Record<PairFeature, number>>;

/** What the corpus' excerpts do not have: dates of publication, leads. */
const NOT_IN_CORPUS: Weights = { "same-date": 0.9, "days-apart": -0.7, "both-lead": 0.6 };
const CLAIMS: Weights = {
  ...NOT_IN_CORPUS,
  bias: -4.2,
  "same-head": 1.1,
  "same-head-weight": 1.4,
  "same-kind": 1.7,
  "related-heads": 1.2,
  "pale-head": 0.35,
  "act-beside-verb": 0.7,
  "act-beside-pale-verb": 1.4,
  "acts-in-common": 1.2,
  "heads-differ": -0.9,
  "other-act": -1,
  "same-actor": 0.9,
  "same-object": 0.8,
  "roles-crossed": 0.6,
  "pronoun-for": 0.6,
  "entity-in-common": 0.4,
  "entities-differ": -0.8,
  "clause-overlap": 5,
  "clause-weight": 1.2,
  "rare-words": 1.5,
  "telling-figure": 1.6,
  "small-figure": 0.7,
  "same-place": 0.3,
  "other-place": -0.5,
  "same-report": -1,
};
const RIDGE = 1;
const STEPS = 12;

interface Row {
  readonly values: Partial<Record<PairFeature, number>>;
  readonly same: boolean;
}

function rowsOf({ mentions, likeness }: EcbMentions): Row[] {
  const rows: Row[] = [];
  mentions.forEach((a, i) => {
    for (const b of mentions.slice(i + 1)) {
      if (a.profile.story !== b.profile.story) continue;
      const alike = likeness(a.profile.report, b.profile.report);
      const { values } = pairEvidence(a.profile, b.profile, alike);
      rows.push({ values, same: a.chain === b.chain });
    }
  });
  return rows;
}

/** Solves `matrix` · x = `right` by elimination with pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i; r < size; r++)
      if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let c = i; c <= size; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  return Float64Array.from(rows, (row, i) => row[size]! / row[i]!);
}

/** Weights of `rows`, those of `fixed` as they are: pairs with such a feature are fitted with it in place. */
function fit(rows: readonly Row[], fixed: Weights): Weights {
  const learned = PAIR_FEATURES.filter((feature) => fixed[feature] === undefined);
  const size = learned.length;
  const weights: Weights = {};
  const dense = rows.map(({ values }) =>
    Float64Array.from(learned, (feature) => values[feature] ?? 0),
  );
  for (let step = 0; step < STEPS; step++) {
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    rows.forEach(({ values, same }, at) => {
      const learnedOnly = Object.fromEntries(
        learned.map((feature) => [feature, values[feature] ?? 0]),
      );
      const p = scorePair(learnedOnly, weights);
      const row = dense[at]!;
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        gradient[i]! += ((same ? 1 : 0) - p) * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += p * (1 - p) * row[i]! * row[j]!;
      }
    });
    learned.forEach((feature, i) => {
      gradient[i]! -= RIDGE * (weights[feature] ?? 0);
      hessian[i]![i]! += RIDGE;
    });
    const change = solve(hessian, gradient);
    learned.forEach((feature, i) => (weights[feature] = (weights[feature] ?? 0) + change[i]!));
  }
  return weights;
}

const rows = rowsOf(profileMentions(readEcb(join(shared, "data/coref/train.jsonl"))));
const learned = { ...fit(rows, NOT_IN_CORPUS), ...NOT_IN_CORPUS };
const inOrder = (weights: Weights): Weights =>
  Object.fromEntries(
    PAIR_FEATURES.map((feature) => [feature, Math.round((weights[feature] ?? 0) * 1000) / 1000]),
  );
writeFileSync(
  new URL("../../models/claim-pairs.json", import.meta.url),
  `${JSON.stringify({ claims: inOrder(CLAIMS), mentions: inOrder(learned) }, null, 1)}\n`,
);
console.log(`${rows.length} pairs, ${rows.filter(({ same }) => same).length} the same`);
