/** Disputes about a report as a whole: what a body or an outlet reported, and who says that the report is wrong. */
import { groupBy, type Dispute } from "../../../model/index.ts";
import { NOT_DENIED } from "../../en/accusing.ts";
import {
  REFUTES_REPORT,
  REPORT_NOUN,
  REPORTS_THAT,
  WHOSE_BEFORE,
  WHOSE_BEHIND,
} from "../../en/refuting.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../../view.ts";
import { quoted } from "../../words.ts";
import { createDispute } from "../create-dispute.ts";
import { contentStems, sharedCount } from "../claim-words.ts";

/** Words of meaning that a refuted claim shares with the sentence that refutes it, when it is known what is refuted. */
const SHARED_WORDS = 2;

/** One dispute for each body whose report is refuted in a story by another voice. */
export function findRefutedReports(view: WeighingView): Dispute[] {
  const all = [...view.claims.values()];
  const reported = new Map<string, ClaimView[]>();
  for (const claim of all)
    for (const id of reportersOf(view, claim)) {
      const key = `${claim.story} ${id}`;
      reported.set(key, [...(reported.get(key) ?? []), claim]);
    }
  const refuting = all.flatMap((claim) => {
    const words = view.wordsOf(claim.report, claim.claim);
    const match = REFUTES_REPORT.exec(words);
    if (!match || NOT_DENIED.test(words.slice(0, match.index))) return [];
    return claim.mentioned
      .filter((id) => id !== claim.speaker && reported.has(`${claim.story} ${id}`))
      .filter((id) => ownsReport(view, claim, match, id))
      .map((id) => ({ claim, whose: `${claim.story} ${id}` }));
  });
  return [...groupBy(refuting, ({ whose }) => whose)].flatMap(
    ([whose, group]) =>
      draft(
        view,
        whose.slice(whose.lastIndexOf(" ") + 1),
        reported.get(whose)!,
        group.map(({ claim }) => claim),
      ) ?? [],
  );
}

/** Whether the report that a claim refutes is said to be that of `id`: named right before the word for it, or as what it is by, in or from. */
function ownsReport(
  view: WeighingView,
  { claim, report }: ClaimView,
  match: RegExpExecArray,
  id: string,
): boolean {
  const from = claim.start + match.index;
  const nouns = [...match[0].matchAll(REPORT_NOUN)].map(({ 0: noun, index }) => ({
    start: from + index,
    end: from + index + noun.length,
  }));
  const own = view.mentionsIn(report, claim).filter(({ entity }) => entity === id);
  return nouns.some((noun) =>
    own.some(({ start, end }) =>
      end <= noun.start
        ? WHOSE_BEFORE.test(view.wordsOf(report, { start: end, end: noun.start }))
        : start >= noun.end &&
          WHOSE_BEHIND.test(view.wordsOf(report, { start: noun.end, end: start })),
    ),
  );
}

/** The bodies that a claim says have reported it: its speaker, and those whose report it tells ("a Quay News report claiming that …"). */
function reportersOf(
  view: WeighingView,
  { claim, report, speaker, mentioned }: ClaimView,
): string[] {
  const isBody = (id: string): boolean => view.entities.get(id)?.type === "organization";
  if (claim.polarity === "denied") return [];
  if (speaker !== null && isBody(speaker)) return [speaker];
  const bodies = mentioned.filter(isBody);
  if (bodies.length === 0 || REFUTES_REPORT.test(view.wordsOf(report, claim))) return [];
  return view.mentionsIn(report, claim).flatMap(({ entity, end }) => {
    const behind = view.wordsOf(report, { start: end, end: Math.min(claim.end, end + REACH) });
    return bodies.includes(entity) && REPORTS_THAT.test(behind) ? [entity] : [];
  });
}

/** Characters behind a name within which what it reported begins. */
const REACH = 80;

function draft(
  view: WeighingView,
  who: string,
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
  const name = view.entityName(who);
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
