/**
 * Disputes between an accusation and its denial: somebody is accused in a story, and turns the accusation down, whoever is quoted and
 * wherever. A denial of accusations as a whole answers any; a denial of one thing answers those that speak of that thing.
 */
import { groupBy, type Dispute, type Span } from "../../model/index.ts";
import { ACCUSES, ACCUSING_CUE, DENIES_ALL, DENYING_CUE, NOT_DENIED } from "../en/accusing.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { contentStems } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

interface Denial {
  readonly who: string;
  readonly claim: ClaimView;
  /** Whether it turns down accusations as a whole. */
  readonly general: boolean;
}

/** Words of meaning, besides names, by which a denial of one thing is known to answer an accusation. */
const SHARED_WORDS = 2;

/** One dispute for each person or body that is accused and denies, per story. */
export function findDenialDisputes(view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const all = [...view.claims.values()];
  const denials = all.flatMap((claim) => denialOf(view, claim) ?? []);
  const denying = new Set(denials.map(({ claim }) => claim));
  const accusing = groupBy(
    all.filter((claim) => !denying.has(claim) && claim.claim.polarity === "affirmed"),
    ({ story }) => story,
  );
  const byStory = groupBy(denials, ({ who, claim }) => `${claim.story} ${who}`);
  for (const theirs of byStory.values()) {
    const { who } = theirs[0]!;
    const { story } = theirs[0]!.claim;
    const against = (accusing.get(story) ?? []).filter((claim) => isAgainst(view, claim, who));
    const answered = against.filter((claim) =>
      theirs.some((denial) => denial.general || answers(view, denial, claim)),
    );
    const answering = theirs.filter(
      (denial) => denial.general || answered.some((claim) => answers(view, denial, claim)),
    );
    if (answered.length === 0) continue;
    const [accusation, denial] = [answered[0]!, answering[0]!.claim];
    const name = view.entityName(who);
    disputes.push(
      createDispute({
        about: "polarity",
        relation: "contradiction",
        event: null,
        story,
        why: `${name} is accused (${quoted(view.wordsOf(accusation.report, accusation.claim), 70)} in ${view.nameOf(accusation.report)}) and denies it (${quoted(view.wordsOf(denial.report, denial.claim), 70)} in ${view.nameOf(denial.report)}).`,
        confidence: 0.6,
        sides: [
          {
            value: `${name} is accused`,
            spans: answered.map(claimSpan),
            origins: answered.flatMap(({ origins }) => origins),
          },
          {
            value: `${name} denies`,
            spans: answering.map(({ claim }) => claimSpan(claim)),
            origins: answering.flatMap(({ claim }) => claim.origins),
          },
        ],
      }),
    );
  }
  return disputes;
}

/** The denial that a claim tells, or null: by its cue, whose speaker denies, or by its own words, whose nearest person before them does. */
function denialOf(view: WeighingView, claim: ClaimView): Denial | null {
  const { report, attribution, speaker } = claim;
  const { text } = claim.input.report;
  const cue = attribution?.cue[0];
  const denying = cue && DENYING_CUE.exec(text.slice(cue.start, cue.end));
  if (cue && denying) {
    const start = cue.start + denying.index;
    if (isTakenBack(view, report, { start, end: cue.end })) return null;
    return speaker === null || !isAccusable(view, speaker)
      ? null
      : { who: speaker, claim, general: isGeneral(view, claim) };
  }
  const found = DENIES_ALL.exec(text.slice(claim.claim.start, claim.claim.end));
  if (!found) return null;
  const start = claim.claim.start + found.index;
  const verb = { start, end: start + found[0].length };
  if (isTakenBack(view, report, verb)) return null;
  const sentence = view.sentenceAt(report, verb) ?? verb;
  const who = view
    .mentionsIn(report, { start: sentence.start, end: verb.end })
    .findLast(({ entity }) => isAccusable(view, entity))?.entity;
  return who === undefined ? null : { who, claim, general: true };
}

function isGeneral(view: WeighingView, { report, claim }: ClaimView): boolean {
  return /^\W*(?:the |these |those |all |any |such |his |her |their |its )*(?:allegations?|accusations?|claims?|charges?|wrongdoing|misconduct|involvement|knowledge of)\b/iu.test(
    view.wordsOf(report, claim),
  );
}

/** Whether a negation before the word of denial takes it back. */
function isTakenBack(view: WeighingView, report: string, word: Span): boolean {
  const sentence = view.sentenceAt(report, word);
  return NOT_DENIED.test(
    view.wordsOf(report, { start: sentence?.start ?? word.start, end: word.start }),
  );
}

/** Whether a claim accuses `who`: with words of accusation, on somebody else's word, and of what `who` itself did. */
function isAgainst(view: WeighingView, claim: ClaimView, who: string): boolean {
  const { mentioned, undergoers, actors, speaker, attribution, report } = claim;
  if (speaker === who || !mentioned.includes(who)) return false;
  const cue = (attribution?.cue ?? []).map((span) => view.wordsOf(report, span)).join(" ");
  const first = view
    .mentionsIn(report, claim.claim)
    .find(({ entity }) => isAccusable(view, entity))?.entity;
  // "X accused Y of …": what follows begins with the accused; "X claimed that Y did it": Y does it.
  if (attribution !== null && speaker !== null && ACCUSING_CUE.test(cue)) return first === who;
  const words = view.wordsOf(report, claim.claim);
  if (!ACCUSES.test(words)) return false;
  if (undergoers.includes(who)) return true;
  return first === who && actors.includes(who) && /\balleged(?:ly)?\b/iu.test(words);
}

/** Whether a denial of one thing speaks of what an accusation speaks of. */
function answers(view: WeighingView, { claim, who }: Denial, accusation: ClaimView): boolean {
  if (claim === accusation) return false;
  const names = new Set(
    [who, ...claim.mentioned].flatMap((id) =>
      (view.entityName(id).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase()),
    ),
  );
  const theirs = contentStems(view, accusation);
  const shared = [...contentStems(view, claim)].filter((stem) => theirs.has(stem));
  return shared.filter((stem) => !names.has(stem)).length >= SHARED_WORDS;
}

function isAccusable(view: WeighingView, id: string): boolean {
  const type = view.entities.get(id)?.type;
  return type === "person" || type === "organization";
}
