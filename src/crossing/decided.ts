/** What persons decided about links: crossing keeps to it. */
import type { Copy, Saying } from "../model/index.ts";

/** Two local entities (`report#index`), or two claims (by id), that are one or are never one. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
  /** Whether it holds only where no pair keeps the two apart, and not against it: what is left when one of several is taken out. */
  readonly yields: boolean;
  readonly why: string;
}

/** What is decided about the links of a neighbourhood. */
export interface DecidedLinks {
  /** The copies that are none taken out. */
  readonly keepCopies: (copies: readonly Copy[]) => Copy[];
  /** The sayings that are none taken out. */
  readonly keepSayings: (sayings: readonly Saying[]) => Saying[];
  /** Pairs of local entities; none contradicts others. */
  readonly entities: readonly DecidedPair[];
}

/** Nothing is decided. */
export const UNDECIDED: DecidedLinks = {
  keepCopies: (copies) => [...copies],
  keepSayings: (sayings) => [...sayings],
  entities: [],
};
