/** Disputes about a report as a whole: what a body or an outlet reported, and who says that the report is wrong. */
import { groupBy, type Dispute } from "../../model/index.ts";
import { NOT_DENIED } from "../en/accusing.ts";
import { REFUTES_REPORT } from "../en/refuting.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";
import { contentStems, sharedCount } from "./claim-words.ts";

/** Words of meaning that a refuted claim shares with the sentence that refutes it, when it is known what is refuted. */
const SHARED_WORDS = 2;

/** One dispute for each body whose report is refuted in a story by another voice. */
export function findRefutedReports(view: WeighingView): Dispute[] {
  const all = [...view.claims.values()];
  const reported = groupBy(
    all.filter(
      ({ speaker, claim }) =>
        speaker !== null &&
        view.entities.get(speaker)?.type === "organization" &&
        claim.polarity === "affirmed",
    ),
    ({ story, speaker }) => `${story} ${speaker!}`,
  );
  const refuting = all.flatMap((claim) => {
    const words = view.wordsOf(claim.report, claim.claim);
    const match = REFUTES_REPORT.exec(words);
    if (!match || NOT_DENIED.test(words.slice(0, match.index))) return [];
    return claim.mentioned
      .filter((id) => id !== claim.speaker && reported.has(`${claim.story} ${id}`))
      .map((id) => ({ claim, whose: `${claim.story} ${id}` }));
  });
  return [...groupBy(refuting, ({ whose }) => whose)].flatMap(
    ([whose, group]) =>
      draft(
        view,
        reported.get(whose)!,
        group.map(({ claim }) => claim),
      ) ?? [],
  );
}

function draft(
  view: WeighingView,
  reported: readonly ClaimView[],
  refuting: readonly ClaimView[],
): Dispute | null {
  const stems = refuting.map((claim) => contentStems(view, claim));
  const refuted = reported.filter(
    (claim) =>
      !refuting.includes(claim) &&
      stems.some((theirs) => sharedCount(contentStems(view, claim), theirs) >= SHARED_WORDS),
  );
  if (refuted.length === 0) return null;
  const [claim, against] = [refuted[0]!, refuting[0]!];
  const name = view.entityName(claim.speaker!);
  return createDispute({
    about: "polarity",
    relation: "contradiction",
    event: claim.event,
    story: claim.story,
    why: `What ${name} reported (${quoted(view.wordsOf(claim.report, claim.claim), 70)}) is refuted (${quoted(view.wordsOf(against.report, against.claim), 70)} in ${view.nameOf(against.report)}).`,
    confidence: 0.55,
    sides: [
      {
        value: `${name} reports`,
        spans: refuted.map(claimSpan),
        origins: refuted.flatMap(({ origins }) => origins),
      },
      {
        value: "refuted",
        spans: refuting.map(claimSpan),
        origins: refuting.flatMap(({ origins }) => origins),
      },
    ],
  });
}
