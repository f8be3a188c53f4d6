/**
 * Scores of roles and steps in the window of a cue. Windows overlap and most features stay the same from token to token, so each
 * group of features is summed once and its sum kept: by token for the windows to come, by distance and tag for the window, and from
 * token to token while nothing changes. Weights are whole numbers: the sums are the same as if every feature were added anew.
 */
import type { CueWindow } from "./cue-window.ts";
import { distanceStep, type Facts, mix, ROLES, TAG_COUNT } from "./facts.ts";
import {
  cueTagFeatures,
  distanceFeatures,
  MOST_ROLE_FEATURES,
  pairFeatures,
  pathFeatures,
  placeFeatures,
  ruleStepFeature,
  sentencesApart,
  SIDE,
  sideOf,
  stateFeatures,
  STEP_FEATURES,
  stepFeatures,
  tagPlaceFeatures,
  tokenFeatures,
} from "./role-features.ts";
import { addRows, type RoleWeights } from "./role-weights.ts";

const STEPS = ROLES * ROLES;
/** Sums kept for a token and side: its roles, then its steps. */
const TOKEN_SUMS = ROLES + STEPS;
/** Places of a token: up to three sentences before the cue or in its own, left of it; then right of it. */
const PLACES = 8;
const DISTANCES = 12;
const SIDES = 3;
/** Tokens whose sums are kept at a time: more than a window holds; a power of 2. */
const KEPT_TOKENS = 512;
const RULE_PAIRS = 5 * 10;

/** Sums of a report that windows share. */
export interface ScoreMemo {
  readonly tokenOwner: Int32Array;
  readonly tokenSums: Int32Array;
  readonly placeOwner: Int32Array;
  readonly placeSums: Int32Array;
  /** By block (the first or not), distance and tag. */
  readonly tagPlaceKnown: Uint8Array;
  readonly tagPlaceSums: Int32Array;
  readonly ruleStepKnown: Uint8Array;
  readonly ruleStepSums: Int32Array;
  /** Of one window: which window it was. */
  readonly distanceOwner: Int32Array;
  readonly distanceSums: Int32Array;
  readonly cueTagOwner: Int32Array;
  readonly cueTagSums: Int32Array;
  /** Sums that hold from token to token: of the path, of the state. */
  readonly runSums: Int32Array;
}

/** An empty memo for one report. */
export function createScoreMemo(): ScoreMemo {
  return {
    tokenOwner: new Int32Array(KEPT_TOKENS * 2).fill(-1),
    tokenSums: new Int32Array(KEPT_TOKENS * 2 * TOKEN_SUMS),
    placeOwner: new Int32Array(KEPT_TOKENS * PLACES).fill(-1),
    placeSums: new Int32Array(KEPT_TOKENS * PLACES * ROLES),
    tagPlaceKnown: new Uint8Array(2 * SIDES * DISTANCES * TAG_COUNT),
    tagPlaceSums: new Int32Array(2 * SIDES * DISTANCES * TAG_COUNT * ROLES),
    ruleStepKnown: new Uint8Array(RULE_PAIRS),
    ruleStepSums: new Int32Array(RULE_PAIRS * STEPS),
    distanceOwner: new Int32Array(SIDES * DISTANCES).fill(-1),
    distanceSums: new Int32Array(SIDES * DISTANCES * ROLES),
    cueTagOwner: new Int32Array(SIDES * TAG_COUNT).fill(-1),
    cueTagSums: new Int32Array(SIDES * TAG_COUNT * ROLES),
    runSums: new Int32Array(2 * ROLES),
  };
}

/** Scores of every token's roles and steps in a window, as whole numbers. */
export function scoreWindow(
  facts: Facts,
  window: CueWindow,
  likely: Uint8Array,
  weights: RoleWeights,
  memo: ScoreMemo,
): { readonly own: Int32Array; readonly steps: Int32Array } {
  const { anchor, first, end } = window;
  const size = end - first;
  const own = new Int32Array(size * ROLES);
  const steps = new Int32Array(size * STEPS);
  const { runSums } = memo;
  let pathKey = -1;
  let stateKey = -1;
  let lastPath = 0;
  let lastOther = 0;
  let lastJoint = 0;
  for (let t = first; t < end; t++) {
    const i = t - first;
    const at = i * ROLES;
    const distance = t - anchor;
    const side = sideOf(distance);
    const sideNumber = distance < 0 ? 0 : distance > 0 ? 1 : 2;
    const step = distanceStep(distance);
    const whereNumber = sideNumber * DISTANCES + step;
    const where = mix(side, step);
    const apart = sentencesApart(facts, anchor, t);
    const tag = facts.tagNumber[t]!;

    addToken(facts, window, likely, t, side, weights, memo, own, steps);
    if (side === SIDE.cue) {
      addRows(weights, OUT, 0, placeFeatures(facts, t, side, apart, OUT, 0), own, at);
    } else {
      const place = side === SIDE.left ? apart - 7 : apart - 6;
      const slot = (t & (KEPT_TOKENS - 1)) * PLACES + place;
      if (memo.placeOwner[slot] !== t) {
        memo.placeOwner[slot] = t;
        const count = placeFeatures(facts, t, side, apart, OUT, 0);
        sumAnew(weights, count, memo.placeSums, slot * ROLES);
      }
      addSums(memo.placeSums, slot * ROLES, own, at);
    }
    if (memo.distanceOwner[whereNumber] !== anchor) {
      memo.distanceOwner[whereNumber] = anchor;
      const count = distanceFeatures(window, distance, side, OUT, 0);
      sumAnew(weights, count, memo.distanceSums, whereNumber * ROLES);
    }
    addSums(memo.distanceSums, whereNumber * ROLES, own, at);
    const cueTag = sideNumber * TAG_COUNT + tag;
    if (memo.cueTagOwner[cueTag] !== anchor) {
      memo.cueTagOwner[cueTag] = anchor;
      const count = cueTagFeatures(facts, window, t, side, OUT, 0);
      sumAnew(weights, count, memo.cueTagSums, cueTag * ROLES);
    }
    addSums(memo.cueTagSums, cueTag * ROLES, own, at);
    const inTitle = facts.block[t] === 0 ? 1 : 0;
    const tagPlace = (inTitle * SIDES * DISTANCES + whereNumber) * TAG_COUNT + tag;
    if (memo.tagPlaceKnown[tagPlace] === 0) {
      memo.tagPlaceKnown[tagPlace] = 1;
      const count = tagPlaceFeatures(facts, t, where, OUT, 0);
      sumAnew(weights, count, memo.tagPlaceSums, tagPlace * ROLES);
    }
    addSums(memo.tagPlaceSums, tagPlace * ROLES, own, at);

    // Everything that pathFeatures and stateFeatures look at, packed: the path and the last other cue apart.
    const path = window.path[i]!;
    const other = window.lastOther[i]!;
    const joint = window.joint[i]!;
    const newPathKey =
      (((((sideNumber << 4) | apart) << 3) | window.commas[i]!) << 6) |
      (window.verbs[i]! << 3) |
      window.others[i]!;
    const samePath =
      newPathKey === pathKey && path === lastPath && other === lastOther && joint === lastJoint;
    if (!samePath) {
      pathKey = newPathKey;
      lastPath = path;
      lastOther = other;
      lastJoint = joint;
      const count = pathFeatures(window, t, side, apart, OUT, 0);
      sumAnew(weights, count, runSums, 0);
    }
    addSums(runSums, 0, own, at);
    const newStateKey =
      (((((window.quotes[i]! << 2) | facts.quoted[t]!) << 3) | window.rule[i]!) << 4) |
      (window.subject[i]! << 1) |
      (facts.quotation[t] === window.cue.quotation ? 1 : 0);
    if (!samePath || newStateKey !== stateKey) {
      stateKey = newStateKey;
      const count = stateFeatures(facts, window, t, side, apart, OUT, 0);
      sumAnew(weights, count, runSums, ROLES);
    }
    addSums(runSums, ROLES, own, at);
    addRows(weights, OUT, 0, pairFeatures(facts, window, t, side, where, OUT, 0), own, at);
    addRuleSteps(window, i, weights, memo, steps);
  }
  return { own, steps };
}

const OUT = new Int32Array(MOST_ROLE_FEATURES);

/** Features of the token alone, kept for the windows to come unless the window's edge is near. */
function addToken(
  facts: Facts,
  window: CueWindow,
  likely: Uint8Array,
  t: number,
  side: number,
  weights: RoleWeights,
  memo: ScoreMemo,
  own: Int32Array,
  steps: Int32Array,
): void {
  const i = t - window.first;
  if (side === SIDE.cue || t - 2 < window.first || t + 2 >= window.end) {
    const count = tokenFeatures(facts, window, likely, t, side, OUT, 0);
    addRows(weights, OUT, 0, count, own, i * ROLES);
    addSteps(facts, window, t, weights, steps, i * STEPS);
    return;
  }
  const slot = (t & (KEPT_TOKENS - 1)) * 2 + (side === SIDE.left ? 0 : 1);
  const at = slot * TOKEN_SUMS;
  const sums = memo.tokenSums;
  if (memo.tokenOwner[slot] !== t) {
    memo.tokenOwner[slot] = t;
    sums.fill(0, at, at + TOKEN_SUMS);
    const count = tokenFeatures(facts, window, likely, t, side, OUT, 0);
    addRows(weights, OUT, 0, count, sums, at);
    addSteps(facts, window, t, weights, sums, at + ROLES);
  }
  addSums(sums, at, own, i * ROLES);
  const here = i * STEPS;
  for (let s = 0; s < STEPS; s++) steps[here + s] = sums[at + ROLES + s]!;
}

/** All features of the steps to a token but the rules'. */
function addSteps(
  facts: Facts,
  window: CueWindow,
  t: number,
  weights: RoleWeights,
  sums: Int32Array,
  at: number,
): void {
  for (let from = 0; from < ROLES; from++) {
    stepFeatures(facts, window, t, from, OUT, 0);
    addRows(weights, OUT, 0, STEP_FEATURES - 1, sums, at + from * ROLES);
  }
}

function addRuleSteps(
  window: CueWindow,
  i: number,
  weights: RoleWeights,
  memo: ScoreMemo,
  steps: Int32Array,
): void {
  const rule = window.rule[i]!;
  const before = i > 0 ? window.rule[i - 1]! : 9;
  const slot = rule * 10 + before;
  const sums = memo.ruleStepSums;
  if (memo.ruleStepKnown[slot] === 0) {
    memo.ruleStepKnown[slot] = 1;
    for (let from = 0; from < ROLES; from++) {
      OUT[0] = ruleStepFeature(rule, before, from);
      addRows(weights, OUT, 0, 1, sums, slot * STEPS + from * ROLES);
    }
  }
  const here = i * STEPS;
  for (let s = 0; s < STEPS; s++) steps[here + s]! += sums[slot * STEPS + s]!;
}

/** Sums the first `count` features of OUT into cells that may hold an older sum. */
function sumAnew(weights: RoleWeights, count: number, sums: Int32Array, at: number): void {
  sums[at] = 0;
  sums[at + 1] = 0;
  sums[at + 2] = 0;
  sums[at + 3] = 0;
  addRows(weights, OUT, 0, count, sums, at);
}

function addSums(from: Int32Array, at: number, to: Int32Array, here: number): void {
  to[here]! += from[at]!;
  to[here + 1]! += from[at + 1]!;
  to[here + 2]! += from[at + 2]!;
  to[here + 3]! += from[at + 3]!;
}
