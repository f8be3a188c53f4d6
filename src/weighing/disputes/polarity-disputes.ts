/**
 * Disputes about whether: one claim affirms what another denies. Claims of one event are compared with each other; beyond events,
 * claims of one story with the same predicate, participants in common and enough words in common, told on different authority.
 */
import { groupBy, type Dispute } from "../../model/index.ts";
import { stemOf } from "../../crossing/index.ts";
import {
  EMPTY_PREDICATES,
  MODAL,
  NARROWS,
  NEGATES,
  NO_THINGS,
  TURNS_NEGATION,
} from "../en/negation.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { capitalised, isPlural, listInWords, quotedAround } from "../words.ts";
import { contentStems, isOfFalsehood, sharedCount, stemsIn } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";
import { haveOneObject, relationInTime } from "./polarity-pairs.ts";

/** A denial is compared with so many affirmations of its predicate at most: those that share the rarest of its participants come first. */
const MOST_AFFIRMATIONS = 60;
/** Of the smaller claim's words of meaning, the share that the other must have. */
const SHARED_WORDS = 0.5;
/** The same for claims of one event: who it is and the verb must not be all. */
const SHARED_WORDS_OF_EVENT = 0.6;
/** The same where both claims, in two reports, name one organisation: few do, and the rest of their words may be quite different. */
const SHARED_WORDS_WITH_BODY = 0.2;

/** Two claims of which one affirms what the other denies. */
interface OpposedPair {
  readonly affirmed: ClaimView;
  readonly denied: ClaimView;
  readonly event: string | null;
  readonly relation: "contradiction" | "superseded";
  readonly confidence: number;
}

/** All disputes about polarity. */
export function findPolarityDisputes(view: WeighingView): Dispute[] {
  const pairs: OpposedPair[] = [];
  const oppose = (
    affirmed: ClaimView,
    denied: ClaimView,
    event: string | null,
    confidence: number,
  ): void => {
    if (!haveOneObject(view, denied, affirmed)) return;
    const relation = relationInTime(view, denied, affirmed);
    if (relation !== null) pairs.push({ affirmed, denied, event, relation, confidence });
  };
  const stems = new Map<string, ReadonlySet<string>>();
  const stemsOf = (claim: ClaimView): ReadonlySet<string> => {
    const known = stems.get(claim.claim.id) ?? contentStems(view, claim);
    stems.set(claim.claim.id, known);
    return known;
  };
  for (const { id, claims } of view.links.events) {
    const members = claims.flatMap((claim) => view.claims.get(claim) ?? []);
    const affirmations = members.filter((claim) => isPlain(view, claim, "affirmed"));
    for (const denied of members.filter((claim) => isPlain(view, claim, "denied"))) {
      const affirmed = affirmations.find(
        (other) =>
          !sameVoice(denied.origins, other.origins) &&
          sameMode(view, other, denied) &&
          samePredicate(other, denied) &&
          deniesAct(view, denied, other) &&
          mostlyShared(stemsOf(other), stemsOf(denied)) &&
          stemsOf(other).size > 1,
      );
      if (!affirmed) continue;
      oppose(affirmed, denied, id, 0.7);
      break;
    }
  }

  const open = [...view.claims.values()].filter(
    (claim) =>
      claim.claim.head !== null &&
      !EMPTY_PREDICATES.has(claim.claim.head.lemma) &&
      isPlain(view, claim, claim.claim.polarity),
  );
  for (const block of groupBy(
    open,
    ({ story, claim }) => `${story} ${stemOf(claim.head!.lemma)}`,
  ).values()) {
    const denials = block.filter(({ claim }) => claim.polarity === "denied");
    const affirmations = block.filter(({ claim }) => claim.polarity === "affirmed");
    const byEntity = affirmationsByEntity(affirmations);
    for (const denied of denials) {
      const head = stemOf(denied.claim.head!.lemma);
      for (const affirmed of likelyAffirmations(denied, byEntity)) {
        if (sameSentence(denied, affirmed)) continue;
        if (!mayMeet(denied, affirmed) || !sameMode(view, denied, affirmed)) continue;
        if (isOneDeed(view, denied, affirmed)) {
          oppose(affirmed, denied, denied.event ?? affirmed.event, 0.6);
          continue;
        }
        if (sameVoice(denied.origins, affirmed.origins)) continue;
        const shared = new Set(
          [...stemsOf(denied)].filter((stem) => stem !== head && stemsOf(affirmed).has(stem)),
        );
        const size = Math.min(stemsOf(denied).size, stemsOf(affirmed).size) - 1;
        if (shared.size < 2) continue;
        const participants = sharedCount(participantsOf(denied), participantsOf(affirmed));
        const close = participants > 0 && shared.size >= SHARED_WORDS * size;
        const ofOneBody =
          denied.report !== affirmed.report &&
          shared.size >= SHARED_WORDS_WITH_BODY * size &&
          sharesBody(view, denied, affirmed);
        if (!(close || ofOneBody) || isOnlyNames(view, shared, denied)) continue;
        if (!deniesAct(view, denied, affirmed)) continue;
        oppose(affirmed, denied, denied.event ?? affirmed.event, 0.55);
      }
    }
  }
  return [...groupBy(pairs, ({ relation }) => relation).values()].flatMap((alike) =>
    groupPairs(alike).map((group) => draft(view, group)),
  );
}

/** All entities of a claim: those in its words and those that take part without being named in them. */
function namedBy(claim: ClaimView): ReadonlySet<string> {
  return new Set([...claim.mentioned, ...participantsOf(claim)]);
}

/** Claims by each entity that they mention. */
function affirmationsByEntity(claims: readonly ClaimView[]): Map<string, ClaimView[]> {
  const found = new Map<string, ClaimView[]>();
  for (const claim of claims)
    for (const id of namedBy(claim)) {
      const list = found.get(id);
      if (list) list.push(claim);
      else found.set(id, [claim]);
    }
  return found;
}

/** The affirmations that mention what a denial mentions: by the rarest entity first, bounded, so that a common predicate costs no more than another. */
function likelyAffirmations(
  denied: ClaimView,
  byEntity: ReadonlyMap<string, readonly ClaimView[]>,
): ClaimView[] {
  const lists = [...namedBy(denied)]
    .flatMap((id) => [byEntity.get(id) ?? []])
    .toSorted((a, b) => a.length - b.length);
  const found = new Set<ClaimView>();
  for (const list of lists)
    for (const claim of list) {
      if (found.size >= MOST_AFFIRMATIONS) return [...found];
      found.add(claim);
    }
  return [...found];
}

function sameSentence(a: ClaimView, b: ClaimView): boolean {
  return a.report === b.report && a.claim.sentence === b.claim.sentence;
}

/** Whether two claims of one event have one predicate: the members of an event need not. */
function samePredicate(a: ClaimView, b: ClaimView): boolean {
  if (!a.claim.head || !b.claim.head || sameSentence(a, b)) return false;
  return stemOf(a.claim.head.lemma) === stemOf(b.claim.head.lemma);
}

function sharesBody(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  return a.mentioned.some(
    (id) => view.entities.get(id)?.type === "organization" && b.mentioned.includes(id),
  );
}

function mostlyShared(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return sharedCount(a, b) >= SHARED_WORDS_OF_EVENT * Math.min(a.size, b.size);
}

/**
 * Whether a claim affirms (or denies) its predicate and nothing else: "nobody asked them" denies without a negated verb, "can only be
 * changed by law" affirms little, "not only" denies nothing, and a question does neither.
 */
function isPlain(
  view: WeighingView,
  { claim, report }: ClaimView,
  polarity: ClaimView["claim"]["polarity"],
): boolean {
  if (claim.polarity !== polarity) return false;
  if (claim.certainty !== "asserted" && claim.certainty !== "hedged") return false;
  // "The Orlen job offer" is spoken of, and may be so by who doubts it.
  if (claim.rules.includes("claim/named")) return false;
  const words = view.wordsOf(report, claim);
  if (/\?\W*$/u.test(words) || /^\W*(?:if|whether|unless)\b/iu.test(words)) return false;
  if (polarity === "affirmed" && isOfFalsehood(view, { claim, report })) return false;
  return !(polarity === "affirmed" ? NEGATES : TURNS_NEGATION).test(words);
}

/**
 * Whether a denial denies the act itself, of what the affirmation speaks of: what narrows it behind the verb, and the things that "no"
 * stands before, must for the most part be told by the affirmation too.
 */
function deniesAct(view: WeighingView, denied: ClaimView, affirmed: ClaimView): boolean {
  const { claim, report } = denied;
  const theirs = contentStems(view, affirmed);
  const isTold = (words: string, least: number): boolean => {
    const stems = stemsIn(words);
    return stems.filter((stem) => theirs.has(stem)).length >= least * stems.length;
  };
  const behind = view.wordsOf(report, { start: claim.head?.end ?? claim.start, end: claim.end });
  const narrow = NARROWS.exec(behind);
  if (narrow && !isTold(behind.slice(narrow.index), TOLD_SHARE)) return false;
  // Of a noun group its last word says what it is: "no captured fighters" is about fighters.
  const things = NO_THINGS.exec(view.wordsOf(report, claim))?.[1]?.trim().split(/\s+/u).at(-1);
  return things === undefined || isTold(things, 1);
}

/** Share of the words that narrow a denial which the affirmation must have. */
const TOLD_SHARE = 0.5;

/**
 * Whether one is told to have done, and not to have done, the same: one actor, and all that the denial says behind its verb, which is
 * little, stands in the affirmation too. Then one speaker may well say both, at different times.
 */
function isOneDeed(view: WeighingView, denied: ClaimView, affirmed: ClaimView): boolean {
  const isVoiced = denied.speaker !== null && affirmed.speaker !== null;
  if (!isVoiced && sameVoice(denied.origins, affirmed.origins)) return false;
  const actors = denied.actors.filter((id) => affirmed.actors.includes(id));
  if (!actors.some((id) => view.entities.get(id)?.type === "person")) return false;
  const behind = ({ report, claim }: ClaimView): string[] =>
    stemsIn(view.wordsOf(report, { start: claim.head!.end, end: claim.end }));
  const said = behind(denied);
  const told = new Set(behind(affirmed));
  return said.length > 0 && said.length <= LITTLE && said.every((stem) => told.has(stem));
}

/** Words of meaning behind the verb of a denial that says one thing only. */
const LITTLE = 4;

/** Whether both claims tell what is, or both what can or should be. */
function sameMode(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  return (
    MODAL.test(view.wordsOf(a.report, a.claim)) === MODAL.test(view.wordsOf(b.report, b.claim))
  );
}

/** Whether the shared stems are all words of names: then two claims share who it is about, and not what. */
function isOnlyNames(
  view: WeighingView,
  shared: ReadonlySet<string>,
  { claim, report }: ClaimView,
): boolean {
  const names = new Set(
    view
      .mentionsIn(report, claim)
      .filter(({ form }) => form !== "description" && form !== "pronoun")
      .flatMap((mention) => stemsIn(view.wordsOf(report, mention))),
  );
  return [...shared].every((stem) => names.has(stem));
}

function sameVoice(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.every((origin) => b.includes(origin));
}

function mayMeet({ when: a }: ClaimView, { when: b }: ClaimView): boolean {
  if (!a || !b) return true;
  return !(
    (a.latest !== null && b.earliest !== null && a.latest < b.earliest) ||
    (b.latest !== null && a.earliest !== null && b.latest < a.earliest)
  );
}

function participantsOf({ actors, undergoers, others }: ClaimView): ReadonlySet<string> {
  return new Set([...actors, ...undergoers, ...others]);
}

/** Pairs that share a claim are one dispute with several voices on a side; in the order of their first pairs. */
function groupPairs(pairs: readonly OpposedPair[]): OpposedPair[][] {
  const groupOf = new Map<string, OpposedPair[]>();
  for (const pair of pairs) {
    const ids = [pair.affirmed.claim.id, pair.denied.claim.id];
    const [first, second] = ids.map((id) => groupOf.get(id));
    const group = first ?? second ?? [];
    if (first && second && first !== second) {
      first.push(...second);
      for (const { affirmed, denied } of second) {
        groupOf.set(affirmed.claim.id, first);
        groupOf.set(denied.claim.id, first);
      }
    }
    group.push(pair);
    for (const id of ids) groupOf.set(id, group);
  }
  return [...new Set(pairs.map(({ denied }) => groupOf.get(denied.claim.id)!))];
}

function draft(view: WeighingView, group: readonly OpposedPair[]): Dispute {
  const best = group.reduce((first, pair) => (pair.confidence > first.confidence ? pair : first));
  const { affirmed, denied } = best;
  const voiceOf = ({ speaker, report, attribution }: ClaimView): string =>
    speaker !== null
      ? view.entityName(speaker)
      : attribution === null
        ? view.nameOf(report)
        : `a source of ${view.nameOf(report)}`;
  const sideOf = (polarity: string, claims: readonly ClaimView[]): Dispute["sides"][number] => ({
    value: `${polarity}: ${listInWords([...new Set(claims.map(voiceOf))])}`,
    spans: claims.map(({ report, claim }) => ({ report, start: claim.start, end: claim.end })),
    origins: claims.flatMap(({ origins }) => origins),
  });
  const affirming = group.map((pair) => pair.affirmed);
  const denying = group.map((pair) => pair.denied);
  return createDispute({
    about: "polarity",
    relation: best.relation,
    event: best.event,
    story: denied.story,
    why:
      best.relation === "superseded"
        ? `First not done (${quotedClaim(view, denied)} in ${view.nameOf(denied.report)}), then told as done (${quotedClaim(view, affirmed)} in ${view.nameOf(affirmed.report)}).`
        : `${capitalised(voiceOf(affirmed))} ${isPlural(voiceOf(affirmed)) ? "affirm" : "affirms"} what ${voiceOf(denied)} ${isPlural(voiceOf(denied)) ? "deny" : "denies"}: ${quotedClaim(view, affirmed)} against ${quotedClaim(view, denied)}.`,
    confidence: best.confidence,
    sides: [sideOf("affirmed", affirming), sideOf("denied", denying)],
  });
}

function quotedClaim(view: WeighingView, { report, claim }: ClaimView): string {
  const words = view.wordsOf(report, { start: claim.start, end: claim.head?.start ?? claim.start });
  return quotedAround(view.wordsOf(report, claim), words.length, 70);
}
