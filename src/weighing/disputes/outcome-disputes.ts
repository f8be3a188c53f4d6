/** What one passage expects and another tells as done: no contradiction, but news that superseded news. */
import { groupBy, overlap, type Dispute } from "../../model/index.ts";
import { stemOf } from "../../crossing/index.ts";
import { GENERAL, ONCE_ACTS, PLANNED, SAME_ACTS, STATES } from "../en/plans.ts";
import { EMPTY_PREDICATES, MODAL } from "../en/negation.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { contentStems, stemsIn } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";
import { objectIn } from "./polarity-pairs.ts";

/** A claim of what is to come, with the stem of the verb that names it. */
interface Plan {
  readonly claim: ClaimView;
  readonly act: string;
  /** Words that its outcome must share with it besides the actor. */
  readonly least: number;
}

interface Pair {
  readonly plan: ClaimView;
  readonly outcome: ClaimView;
  readonly act: string;
}

/** Words of meaning, besides names, titles, times and the verb, that plan and outcome share when nothing but their actor is common. */
const SHARED_WORDS = 1;
/** The same where nothing but "will" or "would" makes it a plan: weaker words. */
const SHARED_WORDS_OF_WILL = 2;
/** The same where no actor is common but neither names a person the other lacks. */
const SHARED_WORDS_ALONE = 4;
/** Outcomes compared with one plan: the first so many of its verb, in the order of the reports. */
const MOST_OUTCOMES = 200;

const ACTS = new Map(
  SAME_ACTS.flatMap((act) => act.map((verb) => [stemOf(verb), stemOf(act[0]!)])),
);

/** One stem for all the verbs that reports choose between. */
function actOf(stem: string): string {
  return ACTS.get(stem) ?? stem;
}

const ONCE = new Set([...ONCE_ACTS].map(stemOf));

/** Expectations with their outcomes: per story and verb. */
export function findOutcomeDisputes(view: WeighingView): Dispute[] {
  const all = [...view.claims.values()].filter(({ claim }) => claim.polarity === "affirmed");
  const done = groupBy(
    all.filter((claim) => isDone(view, claim)),
    ({ story, claim }) => `${story} ${actOf(stemOf(claim.head!.lemma))}`,
  );
  const pairs = all
    .flatMap((claim) => planOf(view, claim) ?? [])
    .flatMap(({ claim: plan, act, least }) =>
      (done.get(`${plan.story} ${actOf(act)}`) ?? [])
        .slice(0, MOST_OUTCOMES)
        .filter((outcome) => isOutcome(view, { claim: plan, act, least }, outcome))
        .map((outcome): Pair => ({ plan, outcome, act: actOf(act) })),
    );
  return [
    ...groupBy(pairs, ({ plan, act, outcome }) =>
      [plan.story, act, commonActor(plan, outcome) ?? ""].join(" "),
    ).values(),
  ].map((group) => draft(view, group));
}

function planOf(view: WeighingView, claim: ClaimView): Plan | null {
  const words = view.wordsOf(claim.report, claim.claim);
  if (/\?\W*$/u.test(words) || /^\W*if\b/iu.test(words)) return null;
  const match = PLANNED.exec(words);
  // "Would" tells of a plan only in what somebody is reported to have said; in prose it may be any time of the past.
  if (!match || (/^would/iu.test(match[0]) && claim.attribution === null)) return null;
  // "…, so the boats would be sailing east" tells a consequence.
  if (/^would/iu.test(match[0]) && /^\W*so\b/iu.test(words)) return null;
  const act = stemOf(match[1]!.toLowerCase());
  const before = words.slice(0, match.index);
  if (/\b(?:no|not|never|who|which|that)\s*$|\b(?:because|if|when|how|where)\b/iu.test(before))
    return null;
  const least = /^w(?:ill|ould)/iu.test(match[0]) ? SHARED_WORDS_OF_WILL : SHARED_WORDS;
  return EMPTY_STEMS.has(act) ? null : { claim, act, least };
}

const EMPTY_STEMS = new Set([...EMPTY_PREDICATES].map(stemOf));

function isDone(view: WeighingView, { claim, report }: ClaimView): boolean {
  if (claim.head === null || claim.certainty !== "asserted") return false;
  if (EMPTY_PREDICATES.has(claim.head.lemma) || STATES.has(claim.head.lemma)) return false;
  const words = view.wordsOf(report, claim);
  if (PLANNED.test(words) || GENERAL.test(words) || /\?\W*$/u.test(words)) return false;
  // "Is sending" may be of what is to come as well.
  if (
    /\b(?:am|is|are) (?:now )?$/u.test(
      view.wordsOf(report, { start: claim.start, end: claim.head.start }),
    )
  )
    return false;
  return !MODAL.test(view.wordsOf(report, { start: claim.start, end: claim.head.start }));
}

function isOutcome(
  view: WeighingView,
  { claim: plan, act, least }: Plan,
  outcome: ClaimView,
): boolean {
  if (plan === outcome) return false;
  if (plan.attribution !== null && plan.attribution === outcome.attribution) return false;
  if (plan.report === outcome.report && plan.claim.sentence === outcome.claim.sentence)
    return false;
  const published = view.dates.published;
  const before = published.get(plan.report)?.earliest ?? null;
  if (before !== null && outcome.when?.latest && outcome.when.latest < before) return false;
  const tellsAt = published.get(outcome.report)?.latest ?? null;
  if (before !== null && tellsAt !== null && tellsAt < before) return false;
  const [planned, told] = [plan.when, outcome.when];
  // What is planned for one day is not what was done on another, unless the plan was put off; nothing here tells that.
  if (planned?.earliest && told?.latest && told.latest < planned.earliest) return false;
  const who = commonActor(plan, outcome);
  if (who !== null && ONCE.has(act)) return true;
  if (who !== null && plan.undergoers.some((id) => id !== who && outcome.undergoers.includes(id)))
    return true;
  if (!mayHaveOneObject(view, plan, outcome)) return false;
  const shared = sharedWords(view, plan, outcome, act);
  if (plan.event !== null && plan.event === outcome.event && shared >= SHARED_WORDS) return true;
  if (who !== null) return shared >= least;
  return shared >= SHARED_WORDS_ALONE && !nameDifferentActors(view, plan, outcome);
}

/** Whether what is done is among what was planned: "win every seat" is not done by who "won the harbour". A passive has its object before it. */
function mayHaveOneObject(view: WeighingView, plan: ClaimView, outcome: ClaimView): boolean {
  const words = view.wordsOf(plan.report, plan.claim);
  const match = PLANNED.exec(words)!;
  const head = outcome.claim.head!;
  const before = view.wordsOf(outcome.report, { start: outcome.claim.start, end: head.start });
  if (/\bbe $/u.test(match[0].slice(0, -match[1]!.length)) || PASSIVE.test(before)) return true;
  const planned = objectIn(words.slice(match.index + match[0].length));
  const done = new Set(
    objectIn(view.wordsOf(outcome.report, { start: head.end, end: outcome.claim.end })),
  );
  return planned.length === 0 || done.size === 0 || planned.some((stem) => done.has(stem));
}

/** What makes a verb passive, right before it. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being|got)(?: \p{Ll}+ly)? $/u;

/** How many words of meaning two claims share that are no names, titles or times, and not the verb. */
function sharedWords(view: WeighingView, a: ClaimView, b: ClaimView, act: string): number {
  const idle = new Set([act, ...(b.claim.head ? [stemOf(b.claim.head.lemma)] : [])]);
  for (const { claim, report, input } of [a, b]) {
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
  const theirs = contentStems(view, b);
  return [...contentStems(view, a)].filter((stem) => theirs.has(stem) && !idle.has(stem)).length;
}

/** Whether each of two claims acts through a named person of its own, or one through a body and the other through another. */
function nameDifferentActors(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  const named = ({ actors, undergoers }: ClaimView): string[] =>
    [...actors, ...undergoers].filter((id) => {
      const entity = view.entities.get(id);
      return (
        (entity?.type === "person" || (entity?.type === "organization" && actors.includes(id))) &&
        entity.members.some(
          ({ report, index }) => view.report(report).reading.entities[index]?.named,
        )
      );
    });
  const [first, second] = [named(a), named(b)];
  return first.length > 0 && second.length > 0 && !first.some((id) => second.includes(id));
}

/** The participant that acts (or, in both, is acted upon); null when they share none. */
function commonActor(a: ClaimView, b: ClaimView): string | null {
  return (
    a.actors.find((id) => b.actors.includes(id)) ??
    a.undergoers.find((id) => b.undergoers.includes(id)) ??
    null
  );
}

function draft(view: WeighingView, group: readonly Pair[]): Dispute {
  const plans = [...new Set(group.map(({ plan }) => plan))];
  const outcomes = [...new Set(group.map(({ outcome }) => outcome))];
  const [plan, outcome] = [plans[0]!, outcomes[0]!];
  const told = (claim: ClaimView): string =>
    `${quoted(view.wordsOf(claim.report, claim.claim), 70)} in ${view.nameOf(claim.report)}`;
  return createDispute({
    about: "polarity",
    relation: "superseded",
    event: outcome.event ?? plan.event,
    story: plan.story,
    why: `Told as still to come (${told(plan)}) and as done (${told(outcome)}).`,
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
  });
}
