/** What was announced and then stopped, and who meant to stay and then left: news that superseded news. */
import { groupBy, type Dispute } from "../../model/index.ts";
import { stemOf } from "../../crossing/index.ts";
import { GENERAL, HALTS, LEAVES, PLANNED, STAYS } from "../en/plans.ts";
import { EMPTY_PREDICATES, MODAL } from "../en/negation.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { stemsIn } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

/** Claims compared with one plan: the first so many halts of the story. */
const MOST_HALTS = 100;

/** Both kinds of reversals. */
export function findReversalDisputes(view: WeighingView): Dispute[] {
  const byStory = groupBy([...view.claims.values()], ({ story }) => story);
  return [...byStory].flatMap(([story, claims]) => [
    ...findHalts(view, story, claims),
    ...findDepartures(view, story, claims),
  ]);
}

/** Plans whose verb and object a halt names: "would begin issuing permits", "the issuing of permits is put on hold". */
function findHalts(view: WeighingView, story: string, claims: readonly ClaimView[]): Dispute[] {
  const halts = claims
    .filter(({ claim, report }) => {
      const words = view.wordsOf(report, claim);
      return (
        claim.polarity === "affirmed" &&
        claim.certainty !== "conditional" &&
        isHalted(claim, words) &&
        !PLANNED.test(words) &&
        !GENERAL.test(words) &&
        !MODAL.test(words) &&
        !/\?\W*$/u.test(words)
      );
    })
    .slice(0, MOST_HALTS)
    .map((claim) => ({
      claim,
      stems: new Set(stemsIn(view.wordsOf(claim.report, claim.claim).replace(HALTS, " "))),
    }));
  if (halts.length === 0) return [];
  const found = claims.flatMap((plan) => {
    const { claim, report, attribution } = plan;
    const words = view.wordsOf(report, claim);
    const match = PLANNED.exec(words);
    if (!match || claim.polarity === "denied" || EMPTY_PREDICATES.has(match[1]!.toLowerCase()))
      return [];
    if (/^would/iu.test(match[0]) && attribution === null) return [];
    const act = stemOf(match[1]!.toLowerCase());
    const object = stemsIn(words.slice(match.index + match[0].length)).slice(0, 3)[0];
    if (object === undefined) return [];
    const stopping = halts.filter(
      ({ claim: halt, stems }) =>
        halt !== plan && !HALTS.test(words) && stems.has(act) && stems.has(object),
    );
    return stopping.map(({ claim: halt }) => ({ plan, halt, key: `${act} ${object}` }));
  });
  return [...groupBy(found, ({ key }) => key).values()].map((group) =>
    draft(
      view,
      story,
      [...new Set(group.map(({ plan }) => plan))],
      [...new Set(group.map(({ halt }) => halt))],
      ["announced", "stopped"],
    ),
  );
}

/** Whether stopping is what a claim tells: its own verb, or "on hold"; not something wished or recommended on the way. */
function isHalted({ head }: ClaimView["claim"], words: string): boolean {
  return /\bon hold\b/iu.test(words) || (head !== null && HALTS.test(head.lemma));
}

/** Persons who said that they would stay in office and are told to have left it. */
function findDepartures(
  view: WeighingView,
  story: string,
  claims: readonly ClaimView[],
): Dispute[] {
  const staying = claims.flatMap((claim) => {
    const words = view.wordsOf(claim.report, claim.claim);
    if (!STAYS.test(words)) return [];
    const who = /\b(?:I|my)\b/u.test(words) ? claim.speaker : (claim.actors[0] ?? claim.speaker);
    return who === null ? [] : [{ claim, who }];
  });
  return [...groupBy(staying, ({ who }) => who)].flatMap(([who, group]) => {
    const left = claims.filter((claim) => {
      const words = view.wordsOf(claim.report, claim.claim);
      return (
        claim.claim.polarity === "affirmed" &&
        claim.claim.certainty === "asserted" &&
        claim.actors.includes(who) &&
        LEAVES.test(words) &&
        !STAYS.test(words) &&
        !MODAL.test(words)
      );
    });
    if (left.length === 0) return [];
    const stays = group.map(({ claim }) => claim);
    return [draft(view, story, stays, left, ["means to stay", "leaves"])];
  });
}

function draft(
  view: WeighingView,
  story: string,
  before: readonly ClaimView[],
  after: readonly ClaimView[],
  [first, second]: readonly [string, string],
): Dispute {
  const told = (claim: ClaimView): string =>
    `${quoted(view.wordsOf(claim.report, claim.claim), 70)} in ${view.nameOf(claim.report)}`;
  return createDispute({
    about: "polarity",
    relation: "superseded",
    event: after[0]!.event ?? before[0]!.event,
    story,
    why: `First ${first} (${told(before[0]!)}), then ${second} (${told(after[0]!)}).`,
    confidence: 0.55,
    sides: [
      {
        value: first,
        spans: before.map(claimSpan),
        origins: before.flatMap(({ origins }) => origins),
      },
      {
        value: second,
        spans: after.map(claimSpan),
        origins: after.flatMap(({ origins }) => origins),
      },
    ],
  });
}
