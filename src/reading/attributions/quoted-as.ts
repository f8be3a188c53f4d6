/**
 * Words that come through somebody else: "X was quoted by Y as saying Z", "Y quoted X as saying Z". Two attributions: Z is X's, and that
 * X said it is Y's.
 */
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import { phraseAfter, subjectOf } from "./phrases.ts";
import type { TokenRange } from "./token-range.ts";

const QUOTED = /^(?:quoted|cited)$/u;
const SAYING = /^(?:saying|telling|writing|warning|claiming)$/u;
/** Tokens between "quoted" and "as saying" at most. */
const FARTHEST = 30;

/** What the clause from `first` to `end` says through somebody else, the inner one last; nothing when it has no such words. */
export function findQuotedAs(n: Narration, first: number, end: number): Draft[] {
  const { lower } = n.text.tokens;
  for (let verb = first + 1; verb < end; verb++) {
    if (!QUOTED.test(lower[verb]!)) continue;
    let as = verb + 1;
    const most = Math.min(end - 2, verb + FARTHEST);
    while (as < most && !(lower[as] === "as" && SAYING.test(lower[as + 1]!))) as++;
    if (as >= most) continue;
    const subject = subjectOf(n, verb, first);
    if (!subject || subject === "stopped") return [];
    const told = { first: as + 2, end };
    const left: TokenRange = { first: subject.first, end: subject.end };
    const passive = lower[verb + 1] === "by";
    const right = phraseAfter(n, passive ? verb + 2 : verb + 1, as);
    if (!right && !isPassive(n, subject.verbFirst, verb)) return [];
    const cue = { first: subject.verbFirst, end: passive ? verb + 2 : verb + 1 };
    const medium = passive ? right : left;
    const speaker = passive || !right ? left : right;
    const inner = draft(speaker, { first: as + 1, end: as + 2 }, [told]);
    if (!right || !medium)
      return [draft(speaker, { first: subject.verbFirst, end: as + 2 }, [told])];
    return passive
      ? [draft(medium, cue, [left, { first: as, end }]), inner]
      : [draft(medium, cue, [{ first: right.first, end }]), inner];
  }
  return [];
}

function isPassive(n: Narration, first: number, verb: number): boolean {
  for (let t = first; t < verb; t++) if (n.text.tokens.lemma[t] === "be") return true;
  return false;
}

function draft(source: TokenRange, cue: TokenRange, content: readonly TokenRange[]): Draft {
  return {
    source: [source],
    cue: [cue],
    content,
    direct: false,
    rule: "attribution/quoted-as",
    score: 0.9,
  };
}
