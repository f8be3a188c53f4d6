/**
 * Whether a report tells an event in other words, without a claim of its that was joined to the event: then it leaves nothing out.
 * Either a sentence has most words of meaning of one of the event's claims, or a claim has the same happening and a participant.
 */
import { foldWord, happeningOf, stemOf, weightOf } from "../../crossing/index.ts";
import { stemsIn } from "../disputes/claim-words.ts";
import type { ClaimView, WeighingView } from "../view.ts";

/** Share of the weight of a claim's words of meaning that shows it is told. */
const SAME_SHARE = 0.5;
/** Words of less weight count for nothing. */
const LEAST_WEIGHT = 1.2;

interface ReportIndex {
  /** Numbers of the sentences that have a stem; the title counts as one. */
  readonly sentences: ReadonlyMap<string, readonly number[]>;
  /** `happening entity` of all claims. */
  readonly acts: ReadonlySet<string>;
}

/** A function that tells of a report and the claims of an event whether the report tells it in other words. Each report is indexed once. */
export function createOtherWords(
  view: WeighingView,
): (report: string, claims: readonly ClaimView[]) => boolean {
  const known = new Map<string, ReportIndex>();
  return (report, claims) => {
    const index = known.get(report) ?? indexOf(view, report);
    known.set(report, index);
    return claims.some(
      (claim) =>
        actsOf(claim).some((act) => index.acts.has(act)) ||
        hasWords(index, new Set(stemsIn(view.wordsOf(claim.report, claim.claim)))),
    );
  };
}

function indexOf(view: WeighingView, report: string): ReportIndex {
  const sentences = new Map<string, number[]>();
  view.report(report).reading.sentences.forEach((sentence, at) => {
    for (const stem of new Set(stemsIn(view.wordsOf(report, sentence)))) {
      const list = sentences.get(stem) ?? [];
      list.push(at);
      sentences.set(stem, list);
    }
  });
  return { sentences, acts: new Set((view.claimsOf.get(report) ?? []).flatMap(actsOf)) };
}

/** What a claim tells, once for each entity that takes part. */
function actsOf({ claim, actors, undergoers, others }: ClaimView): string[] {
  if (!claim.head) return [];
  const happening = happeningOf(stemOf(foldWord(claim.head.lemma)));
  return [...actors, ...undergoers, ...others].map((entity) => `${happening} ${entity}`);
}

function hasWords({ sentences }: ReportIndex, stems: ReadonlySet<string>): boolean {
  const found = new Map<number, number>();
  let all = 0;
  for (const stem of stems) {
    const weight = weightOf(stem);
    if (weight < LEAST_WEIGHT) continue;
    all += weight;
    for (const sentence of sentences.get(stem) ?? [])
      found.set(sentence, (found.get(sentence) ?? 0) + weight);
  }
  return all > 0 && [...found.values()].some((weight) => weight >= SAME_SHARE * all);
}
