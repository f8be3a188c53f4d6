/**
 * Turns of a transcript: "KELLER: We have no water." A name in capitals before a colon may be the label of a section as well; only a report with
 * several turns by more than one speaker is taken for a transcript.
 */
import type { Draft } from "./draft.ts";
import type { BlockTokens, Narration } from "./narration.ts";

interface Turn {
  readonly first: number;
  readonly colon: number;
  readonly content: { readonly first: number; end: number }[];
}

const FEWEST_TURNS = 3;
/** A turn of more paragraphs than these is none: the transcript is over. */
const MOST_PARAGRAPHS = 8;
/** Words of a label at most: "UNIDENTIFIED MAN #1", "DR. ANNA KELLER". */
const LONGEST_LABEL = 6;
const CAPITALS = /^\p{Lu}[\p{Lu}'’.-]+$/u;
const LABEL_PART = /^(?:\p{Lu}\p{Ll}?\p{Lu}[\p{Lu}'’.-]*|\p{Lu}\.?|#|\d+|-|\.|'s|,|\([^()]*\))$/u;

/** The turns of a transcript, each its own attribution; none when the report is no transcript. Linear. */
export function findTurns(n: Narration): Draft[] {
  const turns: Turn[] = [];
  /** Paragraphs without a label since the last turn: they go on with it when another turn comes. */
  let waiting: BlockTokens[] = [];
  for (const block of n.blocks) {
    const found = turnsOf(n, block);
    if (found.length > 0) {
      for (const { first, end } of waiting) turns.at(-1)?.content.push({ first, end });
      turns.push(...found);
    }
    waiting = found.length > 0 || turns.length === 0 ? [] : [...waiting, block];
    if (waiting.length > MOST_PARAGRAPHS) break;
  }
  const speakers = new Set(turns.map(({ first }) => n.text.tokens.lower[first]!));
  if (turns.length < FEWEST_TURNS || speakers.size < 2) return [];
  return turns.map(({ first, colon, content }) => ({
    source: [{ first, end: colon }],
    cue: [{ first: colon, end: colon + 1 }],
    content,
    direct: true,
    rule: "attribution/transcript",
    score: 0.9,
  }));
}

function turnsOf(n: Narration, block: BlockTokens): Turn[] {
  const { kind } = n.text.report.blocks[block.block]!;
  if (kind === "title" || kind === "heading") return [];
  const turns: Turn[] = [];
  for (const start of block.starts) {
    const opens = /^["“'‘]$/u.test(n.text.tokens.lower[start]!) ? start + 1 : start;
    const colon = labelEnd(n, opens, block.end);
    if (colon < 0 || colon + 2 >= block.end) continue;
    const last = turns.at(-1);
    if (last) last.content[0]!.end = start;
    turns.push({ first: opens, colon, content: [{ first: colon + 1, end: block.end }] });
  }
  return turns;
}

/** The colon behind a label that begins at `first`, or -1. */
function labelEnd(n: Narration, first: number, end: number): number {
  const { text } = n.text.tokens;
  if (!CAPITALS.test(text[first] ?? "")) return -1;
  for (let t = first + 1; t < end && t <= first + LONGEST_LABEL; t++) {
    if (text[t] === ":") return t;
    if (!LABEL_PART.test(text[t]!) && !CAPITALS.test(text[t]!)) return -1;
  }
  return -1;
}
