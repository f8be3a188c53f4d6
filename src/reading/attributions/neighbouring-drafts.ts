/**
 * Attributions beside each other: where one ends, the other's reporting clause begins, and what one person says is not content of another,
 * unless it came through him. Each is held against its nearest neighbours only, so that the work stays linear.
 */
import { CLAUSE_JOINERS } from "../en/attributions.ts";
import { cut, isDirect, meets } from "./draft-content.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";

/** `drafts`, in the order of their cues, with content that no neighbour's reporting clause cuts through. */
export function settleNeighbours(n: Narration, drafts: readonly Draft[]): Draft[] {
  return withoutOthersWords(n, withoutCrossing(n, toldThrough(n, drafts)));
}

/** How many drafts on, or back, still count as neighbours. */
const NEAR = 3;

/**
 * "A is right, X stressed, but Y said B": what stands behind Y's reporting clause and is content of Y's is none of X's, and X said it
 * before that clause, not through it.
 */
function withoutOthersWords(n: Narration, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    let { content } = draft;
    for (let other = Math.max(0, index - NEAR); other <= index + NEAR; other++) {
      const next = drafts[other];
      const head = next?.source[0];
      const cue = next?.cue[0];
      if (!next || next === draft || !head || !cue || content.length < 2) continue;
      const from = Math.min(head.first, cue.first);
      const until = Math.max(head.end, cue.end);
      const own = draft.cue[0];
      // The frame of the other between two pieces of this one, and this one's own frame before it.
      if (!own || own.first >= from) continue;
      const [before, behind] = [
        content.filter((range) => range.end <= from),
        content.filter((range) => range.first >= until),
      ];
      if (before.length === 0 || behind.length === 0 || !meets(behind, next.content)) continue;
      content = next.content.reduce<typeof content>((ranges, one) => cut(ranges, one), content);
    }
    return content === draft.content || content.length === 0
      ? draft
      : { ...draft, content, direct: isDirect(n, content) };
  });
}

/** "X admitted that it rained, writes Y": what Y tells is that X admitted it, not the rain alone. Looks at neighbours only. */
function toldThrough(n: Narration, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const [content] = draft.content;
    const cue = draft.cue[0];
    if (!content || !cue || draft.content.length !== 1 || draft.direct) return draft;
    // The cue stands behind the content, after a comma.
    if (cue.first < content.end || cue.first > content.end + 3) return draft;
    for (let other = Math.max(0, index - 2); other <= index + 2; other++) {
      const inner = drafts[other];
      const [told] = inner?.content ?? [];
      const head = inner?.source[0] ?? inner?.cue[0];
      const said = inner?.cue[0];
      if (!inner || other === index || !told || !head || !said) continue;
      if (inner.content.length !== 1 || told.end !== content.end) continue;
      if (!(head.first <= said.first && said.end <= told.first)) continue;
      if (content.first >= said.end && content.first <= told.first + 1)
        return { ...draft, content: [{ first: head.first, end: content.end }] };
    }
    return draft;
  });
}

/** Content that ends inside a later attribution's reporting clause ends before it. Looks at neighbours only. */
function withoutCrossing(n: Narration, drafts: readonly Draft[]): Draft[] {
  const { lower } = n.text.tokens;
  return drafts.map((draft, index) => {
    let { content } = draft;
    for (let other = index + 1; other < drafts.length && other <= index + 3; other++) {
      const next = drafts[other]!;
      const head = next.source[0] ?? next.cue[0];
      const cue = next.cue[0];
      const last = content.at(-1);
      if (!head || !cue || !last || head.first > cue.first) continue;
      if (!(head.first > last.first && head.first < last.end)) continue;
      // A whole statement inside is told by this one, unless ", but Y said" sets it beside.
      const joined = CLAUSE_JOINERS.has(lower[head.first - 1]!) && lower[head.first - 2] === ",";
      const quoted = n.quotationOf[head.first]! >= 0;
      if (last.end > cue.end && (!joined || quoted)) continue;
      if (head.first - last.first < 4) continue;
      let end = head.first;
      while (
        end > last.first + 1 &&
        (lower[end - 1] === "," || CLAUSE_JOINERS.has(lower[end - 1]!))
      )
        end--;
      content = [...content.slice(0, -1), { first: last.first, end }];
    }
    return content === draft.content ? draft : { ...draft, content };
  });
}
