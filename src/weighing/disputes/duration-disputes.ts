/** Disputes about how long: something said to be for a limited time by one and without end by another. */
import { groupBy, type Dispute } from "../../model/index.ts";
import { LIMITED, UNLIMITED } from "../en/extent.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { isPlural, listInWords, quoted } from "../words.ts";
import { contentStems, sharedCount } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

/** All disputes about durations: per story, claims that share a sentence or what they are about. */
export function findDurationDisputes(view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const told = [...view.claims.values()].flatMap((claim) => {
    const words = view.wordsOf(claim.report, claim.claim);
    const limited = LIMITED.test(words);
    return limited === UNLIMITED.test(words) || claim.claim.polarity === "denied"
      ? []
      : [{ claim, limited }];
  });
  for (const [story, group] of groupBy(told, ({ claim }) => claim.story)) {
    const short = group.filter(({ limited }) => limited).map(({ claim }) => claim);
    const long = group.filter(({ limited }) => !limited).map(({ claim }) => claim);
    for (const unlimited of dedupe(long, view)) {
      const opposed = short.filter((limited) => aboutOneThing(view, limited, unlimited.first));
      if (opposed.length === 0) continue;
      const voices = (claims: readonly ClaimView[]): string[] => [
        ...new Set(
          claims.map((claim) =>
            claim.speaker !== null ? view.entityName(claim.speaker) : view.nameOf(claim.report),
          ),
        ),
      ];
      const speak = (claims: readonly ClaimView[]): string => {
        const names = voices(claims);
        return `${listInWords(names)} ${names.length > 1 || isPlural(names[0]!) ? "speak" : "speaks"}`;
      };
      const spansOf = (
        claims: readonly ClaimView[],
      ): { report: string; start: number; end: number }[] =>
        claims.map(({ report, claim }) => ({ report, start: claim.start, end: claim.end }));
      disputes.push(
        createDispute({
          about: "duration",
          relation: "contradiction",
          event: unlimited.first.event ?? opposed[0]!.event,
          story,
          why: `How long: ${speak(opposed)} of a limited time (${quoted(view.wordsOf(opposed[0]!.report, opposed[0]!.claim))}), ${speak(unlimited.all)} of one without an end (${quoted(view.wordsOf(unlimited.first.report, unlimited.first.claim))}); both cannot be meant.`,
          confidence: 0.65,
          sides: [
            {
              value: "a limited time",
              spans: spansOf(opposed),
              origins: opposed.flatMap(({ origins }) => origins),
            },
            {
              value: "no end named",
              spans: spansOf(unlimited.all),
              origins: unlimited.all.flatMap(({ origins }) => origins),
            },
          ],
        }),
      );
    }
  }
  return disputes;
}

/** Claims with the same words (in copies) count as one claim told several times. */
function dedupe(
  claims: readonly ClaimView[],
  view: WeighingView,
): { first: ClaimView; all: ClaimView[] }[] {
  return [
    ...groupBy(claims, (claim) => view.wordsOf(claim.report, claim.claim).toLowerCase()).values(),
  ].map((all) => ({ first: all[0]!, all }));
}

/** Whether two claims are about one thing: in one sentence on different authority, or with a participant and words in common. */
function aboutOneThing(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  const differentVoices =
    a.origins.join() !== b.origins.join() || a.attribution?.id !== b.attribution?.id;
  if (!differentVoices) return false;
  if (a.report === b.report && a.claim.sentence === b.claim.sentence) return true;
  const participants = (claim: ClaimView): ReadonlySet<string> =>
    new Set([...claim.actors, ...claim.undergoers, ...claim.others]);
  return (
    sharedCount(participants(a), participants(b)) >= 1 &&
    sharedCount(contentStems(view, a), contentStems(view, b)) >= 3
  );
}
