/**
 * Statements beside each other by one speaker: in "X confirmed that the road is shut and said that it will stay so" the second reporting
 * verb has the speaker of the first, and neither it nor what follows is told by the first. Each reading is made for itself; only when all
 * are there can one be held against the next.
 */
import { CLAUSE_JOINERS } from "../../en/attributions.ts";
import type { Draft } from "../draft.ts";
import type { Narration } from "../narration.ts";
import type { TokenRange } from "../token-range.ts";

/** How many drafts on are looked at. */
const NEAR = 3;

/** `drafts`, in the order of their cues, whose content ends before what the same speaker says beside it. */
export function setBeside(n: Narration, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    let { content } = draft;
    for (let on = index + 1; on <= index + NEAR; on++) {
      const cue = drafts[on]?.cue[0];
      if (!cue || !isBeside(draft, content, drafts[on]!)) continue;
      content = uptoFrame(n, content, cue.first);
    }
    return content === draft.content ? draft : { ...draft, content };
  });
}

/** Whether the cue of `next` stands in `content`, and either has the speaker of `draft` or opens a later piece of it ("…, |citing Y|"). */
function isBeside(draft: Draft, content: readonly TokenRange[], next: Draft): boolean {
  const cue = next.cue[0]!;
  const own = draft.cue[0]!;
  const piece = content.findIndex((range) => range.first <= cue.first && cue.first < range.end);
  if (piece < 0 || cue.first < own.first) return false;
  if (piece > 0 && content[piece]!.first === cue.first) return true;
  const [speaker] = draft.source;
  const [other] = next.source;
  return speaker !== undefined && speaker.first === other?.first;
}

/** `content` up to the words that join the frame at `frame` to it; as it is when nothing would be left. */
function uptoFrame(
  n: Narration,
  content: readonly TokenRange[],
  frame: number,
): readonly TokenRange[] {
  const { lower, tag } = n.text.tokens;
  const kept = content.filter((range) => range.first < frame);
  const last = kept.pop();
  if (!last) return content;
  let end = Math.min(last.end, frame);
  while (end > last.first && joins(lower[end - 1]!, tag[end - 1]!)) end--;
  if (end > last.first) kept.push({ first: last.first, end });
  return kept.length > 0 ? kept : content;
}

function joins(word: string, tag: string): boolean {
  return (
    word === "," ||
    tag === "ADV" ||
    tag === "AUX" ||
    tag === "CCONJ" ||
    tag === "SCONJ" ||
    CLAUSE_JOINERS.has(word)
  );
}
