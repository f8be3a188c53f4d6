/**
 * Disputes between an accusation and its denial: somebody is accused in a story, and turns down accusations as a whole or asserts
 * innocence, whoever is quoted and wherever. A denial of one thing said is denial-disputes.ts.
 */
import { weightOf } from "../../../crossing/index.ts";
import { groupBy, type Dispute } from "../../../model/index.ts";
import { ACCUSES, ACCUSING_CUE } from "../../en/accusing.ts";
import { NAMES_TOLD } from "../../en/denying.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../../view.ts";
import { quoted, quotedAround } from "../../words.ts";
import { isOfFalsehood, stemsIn } from "../claim-words.ts";
import { createDispute } from "../create-dispute.ts";
import { isAccusable, type Denial } from "./find-denials.ts";

/** One dispute for each person or body that is accused and denies, per story. */
export function findAccusationDisputes(view: WeighingView, all: readonly Denial[]): Dispute[] {
  const denials = all.filter(({ denied, who }) => denied === "any" && who !== null);
  const deniers = new Set(denials.map(({ who }) => who!));
  const about = [...view.claims.values()].flatMap((claim) =>
    claim.claim.polarity === "affirmed"
      ? claim.mentioned.flatMap((id) =>
          deniers.has(id) ? [{ claim, key: `${claim.story} ${id}` }] : [],
        )
      : [],
  );
  const accusing = groupBy(about, ({ key }) => key);
  const byPerson = groupBy(denials, ({ report, who }) => `${view.storyOf(report)} ${who!}`);
  return [...byPerson.values()].flatMap((theirs) => {
    const { who, report } = theirs[0]!;
    const against = (accusing.get(`${view.storyOf(report)} ${who!}`) ?? [])
      .map(({ claim }) => claim)
      .filter(
        (claim) =>
          isAgainst(view, claim, who!) &&
          !theirs.some((denial) => isWithin(claim, denial)) &&
          theirs.some((denial) => areOfOneMatter(view, claim, denial, who!)),
      );
    return against.length === 0 ? [] : [draft(view, who!, against, theirs)];
  });
}

/** Whether a claim stands inside the words of a denial, or the other way round. */
function isWithin({ report, claim }: ClaimView, { report: own, span }: Denial): boolean {
  return report === own && claim.start < span.end && span.start < claim.end;
}

/** Sentences between an accusation and a denial of everything that is still its answer. */
const MOST_BETWEEN = 4;
/** The same where the denial speaks of accusations. */
const MOST_BETWEEN_NAMED = 15;
/** Weight of the words that accusation and denial share besides names, when they are of one matter. */
const SHARED_WEIGHT = 3.5;
/** The same of long accusations, whatever else they tell. */
const MUCH_SHARED = 12;
/** Of the weight of the accusation's words, the part that the denial's report must have. */
const SHARED_PART = 0.5;

/**
 * Whether an accusation and a denial of everything are of one matter: the denial speaks of accusations in the same report, follows or
 * leads closely there, or stands in another report that has much of the accusation's words besides the name.
 */
function areOfOneMatter(
  view: WeighingView,
  { report, claim }: ClaimView,
  denial: Denial,
  who: string,
): boolean {
  const { sentence } = denial;
  if (report === denial.report) {
    const at = view.sentencesOf(report).indexOf(sentence);
    const most = NAMES_TOLD.test(sentence.words) ? MOST_BETWEEN_NAMED : MOST_BETWEEN;
    if (Math.abs(claim.sentence - at) <= most) return true;
  }
  // In its own report an accusation far off is another matter; another report must speak of this one.
  if (report === denial.report) return false;
  const theirs = new Set(view.sentencesOf(denial.report).flatMap(({ words }) => stemsIn(words)));
  const named = new Set(
    view
      .mentionsIn(report, claim)
      .filter(({ entity }) => entity === who)
      .flatMap((mention) => stemsIn(view.wordsOf(report, mention))),
  );
  const told = [...new Set(stemsIn(view.wordsOf(report, claim)))].filter(
    (stem) => !named.has(stem),
  );
  const weigh = (stems: readonly string[]): number =>
    stems.reduce((sum, stem) => sum + weightOf(stem), 0);
  const shared = weigh(told.filter((stem) => theirs.has(stem)));
  return shared >= MUCH_SHARED || (shared >= SHARED_WEIGHT && shared >= SHARED_PART * weigh(told));
}

/** Whether a claim accuses `who`: with words of accusation, on somebody else's word, and of what `who` itself did. */
function isAgainst(view: WeighingView, claim: ClaimView, who: string): boolean {
  const { mentioned, undergoers, actors, speaker, attribution, report } = claim;
  if (speaker === who || !mentioned.includes(who) || isOfFalsehood(view, claim)) return false;
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

function draft(
  view: WeighingView,
  who: string,
  against: readonly ClaimView[],
  denials: readonly Denial[],
): Dispute {
  const name = view.entityName(who);
  const [accusation, denial] = [against[0]!, denials[0]!];
  const told = view.wordsOf(accusation.report, accusation.claim);
  return createDispute({
    about: "polarity",
    relation: "contradiction",
    event: null,
    story: accusation.story,
    why: `${name} is accused (${quotedAround(told, ACCUSES.exec(told)?.index ?? 0, 70)} in ${view.nameOf(accusation.report)}) and denies it (${quoted(view.wordsOf(denial.report, denial.span).replace(/^\W+/u, ""), 60)} in ${view.nameOf(denial.report)}).`,
    confidence: 0.6,
    sides: [
      {
        value: `${name} is accused`,
        spans: against.map(claimSpan),
        origins: against.flatMap(({ origins }) => origins),
      },
      {
        value: `${name} denies`,
        spans: denials.map(({ span }) => span),
        origins: denials.flatMap(({ origins }) => origins),
      },
    ],
  });
}
