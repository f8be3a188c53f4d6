/** What one report expects and another tells as done: no contradiction, but news that superseded news. */
import { groupBy, overlap, type Dispute } from "../../model/index.ts";
import { stemOf } from "../../crossing/index.ts";
import { EXPECTED } from "../en/accusing.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { contentStems, stemsIn } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

/** Predicates too general for their outcome to be recognised by the predicate. */
const GENERAL = new Set([
  "be",
  "have",
  "do",
  "say",
  "get",
  "make",
  "go",
  "take",
  "come",
  "give",
  "see",
  "know",
  "tell",
  "become",
  "remain",
  "continue",
  "want",
  "need",
  "help",
  "try",
  "work",
  "use",
  "put",
  "keep",
  "let",
]);
const LARGEST_BLOCK = 3000;

/** Expectations with their outcomes: per story, predicate and acting participant. */
export function findOutcomeDisputes(view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const told = [...view.claims.values()].filter(
    ({ claim }) =>
      claim.head !== null && claim.polarity === "affirmed" && !GENERAL.has(claim.head.lemma),
  );
  for (const block of groupBy(
    told,
    ({ story, claim }) => `${story} ${stemOf(claim.head!.lemma)}`,
  ).values()) {
    const expected = block.filter(
      ({ claim, report }) =>
        claim.certainty === "planned" &&
        EXPECTED.test(view.wordsOf(report, { start: claim.start, end: claim.head!.start })),
    );
    const done = block.filter(({ claim }) => claim.certainty === "asserted");
    if (expected.length * done.length > LARGEST_BLOCK) continue;
    const pairs = expected.flatMap((plan) =>
      done
        .filter((outcome) => isOutcome(view, plan, outcome))
        .map((outcome) => ({ plan, outcome, who: commonActor(plan, outcome)! })),
    );
    for (const [who, group] of groupBy(pairs, ({ who: id }) => id)) {
      const plans = [...new Set(group.map(({ plan }) => plan))];
      const outcomes = [...new Set(group.map(({ outcome }) => outcome))];
      disputes.push(
        createDispute({
          about: "polarity",
          relation: "superseded",
          event: outcomes[0]!.event ?? plans[0]!.event,
          story: plans[0]!.story,
          why: `About ${view.entityName(who)}, ${view.nameOf(plans[0]!.report)} tells as still to come (${quoted(view.wordsOf(plans[0]!.report, plans[0]!.claim))}) what ${view.nameOf(outcomes[0]!.report)} tells as done (${quoted(view.wordsOf(outcomes[0]!.report, outcomes[0]!.claim))}): later news took the place of earlier.`,
          confidence: 0.6,
          sides: [
            {
              value: "expected",
              spans: plans.map(claimSpan),
              origins: plans.flatMap(({ origins }) => origins),
            },
            {
              value: "done",
              spans: outcomes.map(claimSpan),
              origins: outcomes.flatMap(({ origins }) => origins),
            },
          ],
        }),
      );
    }
  }
  return disputes;
}

function isOutcome(view: WeighingView, plan: ClaimView, outcome: ClaimView): boolean {
  if (plan.attribution !== null && plan.attribution === outcome.attribution) return false;
  if (commonActor(plan, outcome) === null) return false;
  const before = view.dates.published.get(plan.report)?.earliest ?? null;
  if (before !== null && outcome.when?.latest && outcome.when.latest < before) return false;
  return concernsOneThing(view, plan, outcome);
}

/** Whether predicate and actor are not all that two claims share: an object in common, or a word that is no name, title or time. */
function concernsOneThing(view: WeighingView, plan: ClaimView, outcome: ClaimView): boolean {
  const who = commonActor(plan, outcome);
  if (plan.undergoers.some((id) => id !== who && outcome.undergoers.includes(id))) return true;
  const idle = new Set([stemOf(plan.claim.head!.lemma)]);
  for (const { claim, report, input } of [plan, outcome]) {
    const named = view.mentionsIn(report, claim).filter(({ form }) => form !== "pronoun");
    const times = input.reading.times.filter((time) => overlap(time, claim) > 0);
    // A title in capitals before a name belongs to it.
    const titles = named.map(({ start }) => {
      const before = view.wordsOf(report, { start: Math.max(claim.start, start - 40), end: start });
      return /(?:\p{Lu}[\p{L}.]*\s+)+$/u.exec(before)?.[0] ?? "";
    });
    const words = [...named, ...times].map((span) => view.wordsOf(report, span));
    for (const each of [...words, ...titles]) for (const stem of stemsIn(each)) idle.add(stem);
  }
  const theirs = contentStems(view, outcome);
  return [...contentStems(view, plan)].some((stem) => theirs.has(stem) && !idle.has(stem));
}

/** The participant that acts (or, in both, is acted upon); null when they share none. */
function commonActor(a: ClaimView, b: ClaimView): string | null {
  return (
    a.actors.find((id) => b.actors.includes(id)) ??
    a.undergoers.find((id) => b.undergoers.includes(id)) ??
    null
  );
}
