/**
 * Groups of words of like use ("Oslo" with "Helsinki", "minister" with "envoy"), at three grains: each group is cut into finer ones and
 * belongs to a coarser one. Made by `training/names/make-clusters.ts`.
 */
import { readModelFile } from "../model-file.ts";

/** Words are looked up by this many upper bits of their hash; one word in fifty shares its key with another, which does little harm. */
export const CLUSTER_KEY_BITS = 24;
/** Each group is cut into this many finer ones at most. */
export const FINE_GROUPS = 4;

interface Clusters {
  /** Sorted keys. */
  readonly keys: Uint32Array;
  readonly cluster: Uint16Array;
  /** Which part of its group each word is in. */
  readonly fine: Uint8Array;
  /** The coarse group of each group. */
  readonly coarse: Uint8Array;
}

/** The groups that a word is in, each numbered from 1; 0 for none. */
export interface Grains {
  readonly cluster: number;
  readonly fine: number;
  readonly coarse: number;
}

const NONE: Grains = { cluster: 0, fine: 0, coarse: 0 };

let clusters: Clusters | null = null;

function load(): Clusters {
  const { arrays } = readModelFile("word-clusters.bin");
  const { gaps, clusters: cluster, fine, coarse } = arrays;
  if (
    !(gaps instanceof Uint8Array) ||
    !(cluster instanceof Uint16Array) ||
    !(fine instanceof Uint8Array) ||
    !(coarse instanceof Uint8Array)
  )
    throw new Error("models/word-clusters.bin does not fit this version; install it again");
  const keys = new Uint32Array(cluster.length);
  let key = 0;
  let n = 0;
  for (const gap of gaps) {
    key += gap;
    if (gap < 255) keys[n++] = key;
  }
  return { keys, cluster, fine, coarse };
}

/** The groups of a word by the hash of its lower-case form. */
export function grainsOf(lowerHash: number): Grains {
  clusters ??= load();
  const at = placeOf(lowerHash, clusters.keys);
  if (at < 0) return NONE;
  const group = clusters.cluster[at]!;
  return {
    cluster: group + 1,
    fine: group * FINE_GROUPS + clusters.fine[at]! + 1,
    coarse: clusters.coarse[group]! + 1,
  };
}

/** The cluster of a word by the hash of its lower-case form: 1 and up, or 0 for a word that is in none. */
export function clusterOf(lowerHash: number): number {
  clusters ??= load();
  const at = placeOf(lowerHash, clusters.keys);
  return at < 0 ? 0 : clusters.cluster[at]! + 1;
}

function placeOf(lowerHash: number, keys: Uint32Array): number {
  const key = lowerHash >>> (32 - CLUSTER_KEY_BITS);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? low : -1;
}
