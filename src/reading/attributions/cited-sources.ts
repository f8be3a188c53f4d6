/**
 * "X died, Y reported, citing police": the police are where Y has it from. What they are cited for is what Y reports, and it comes through
 * Y. A thing that is cited ("citing the cold") stays content: somebody brings it up.
 */
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from "../en/speakers.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";

/** Words for those who do not want to be named. */
const UNNAMED = /^(?:source|sources|someone|somebody|insider|insiders|witnesses|people)$/u;

/** No more attributions of one sentence are looked through. */
const MOST_IN_SENTENCE = 20;

/** `drafts` with those of "citing" turned round where somebody is cited. */
export function withCited(n: Narration, drafts: readonly Draft[]): Draft[] {
  if (!drafts.some((draft) => isCiting(n, draft))) return [...drafts];
  const bySentence = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const [cue] = draft.cue;
    if (!cue) continue;
    const sentence = n.sentenceOf[cue.first]!;
    const others = bySentence.get(sentence);
    if (!others) bySentence.set(sentence, [draft]);
    else if (others.length < MOST_IN_SENTENCE) others.push(draft);
  }
  return drafts.map((draft) => {
    const [cue] = draft.cue;
    const [cited] = draft.content;
    if (!cue || !cited || !isCiting(n, draft) || draft.content.length > 1) return draft;
    if (!maySpeak(n, cited)) return draft;
    const media = bySentence
      .get(n.sentenceOf[cue.first]!)!
      .filter(
        (one) =>
          !isCiting(n, one) &&
          one.cue[0]!.first < cue.first &&
          one.content.every((range) => range.end <= cue.first),
      );
    const [medium] = media.toSorted((a, b) => b.cue[0]!.first - a.cue[0]!.first);
    if (!medium) return draft;
    return {
      ...draft,
      source: [cited],
      content: medium.content,
      direct: medium.direct,
      rule: "attribution/citing",
      through: medium,
    };
  });
}

function isCiting(n: Narration, draft: Draft): boolean {
  const [cue] = draft.cue;
  return (
    draft.cue.length === 1 &&
    cue!.end === cue!.first + 1 &&
    n.text.tokens.lower[cue!.first] === "citing"
  );
}

/** Whether the phrase is about somebody: the words before its first preposition hold a word for a person, a body or a group. */
function maySpeak(n: Narration, range: TokenRange): boolean {
  const { lemma, lower, tag } = n.text.tokens;
  for (let t = range.first; t < range.end; t++) {
    if (tag[t] === "ADP" || tag[t] === "VERB" || lower[t] === "'s") return false;
    const word = lower[t]!;
    if (PERSON_NOUNS.has(lemma[t]!) || BODY_NOUNS.has(lemma[t]!) || GROUP_NOUNS.has(word))
      return true;
    if (UNNAMED.test(word)) return true;
  }
  return false;
}
