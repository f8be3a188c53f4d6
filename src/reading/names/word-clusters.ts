/** Groups of words of like use ("Oslo" with "Helsinki", "minister" with "envoy"). Made by `training/names/make-clusters.ts`. */
import { readModelFile } from "../model-file.ts";

/** Words are looked up by this many upper bits of their hash; one word in fifty shares its key with another, which does little harm. */
export const CLUSTER_KEY_BITS = 24;

interface Clusters {
  /** Sorted keys. */
  readonly keys: Uint32Array;
  readonly cluster: Uint16Array;
}

let clusters: Clusters | null = null;

function load(): Clusters {
  const { arrays } = readModelFile("word-clusters.bin");
  const gaps = arrays["gaps"];
  const cluster = arrays["clusters"];
  if (!(gaps instanceof Uint8Array) || !(cluster instanceof Uint16Array))
    throw new Error("models/word-clusters.bin does not fit this version; install it again");
  const keys = new Uint32Array(cluster.length);
  let key = 0;
  let n = 0;
  for (const gap of gaps) {
    key += gap;
    if (gap < 255) keys[n++] = key;
  }
  return { keys, cluster };
}

/** The cluster of a word by the hash of its lower-case form: 1 and up, or 0 for a word that is in none. */
export function clusterOf(lowerHash: number): number {
  clusters ??= load();
  const key = lowerHash >>> (32 - CLUSTER_KEY_BITS);
  const { keys } = clusters;
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return keys[low] === key ? clusters.cluster[low]! + 1 : 0;
}
