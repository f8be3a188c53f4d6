/**
 * Disputes about whether: one claim affirms what another denies. Claims of one event are compared with each other; beyond events,
 * claims of one story with the same predicate, participants in common and enough words in common, told on different authority.
 */
import { groupBy, type Dispute } from "../../model/index.ts";
import { stemOf } from "../../crossing/index.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { contentStems, sharedCount } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

/** Predicates that say too little to be denied: that two claims both have one shows nothing. */
const EMPTY_PREDICATES = new Set([
  "be",
  "have",
  "do",
  "say",
  "get",
  "make",
  "go",
  "take",
  "know",
  "think",
  "want",
  "need",
  "seem",
  "see",
  "come",
  "give",
  "tell",
  "mean",
  "call",
  "let",
  "keep",
  "put",
  "look",
  "feel",
  "believe",
  "try",
  // Not being able to confirm denies nothing.
  "confirm",
  "verify",
  "comment",
  "determine",
]);
/** A block of a predicate with more denials times affirmations than this is skipped: so common a word decides nothing. */
const LARGEST_BLOCK = 2000;
/** Of the smaller claim's words of meaning, the share that the other must have. */
const SHARED_WORDS = 0.5;
/** The same where both claims, in two reports, name one organisation: few do, and the rest of their words may be quite different. */
const SHARED_WORDS_WITH_BODY = 0.2;

/** All disputes about polarity. */
export function findPolarityDisputes(view: WeighingView): Dispute[] {
  const disputes = new Map<string, Dispute>();
  const offer = (
    affirmed: ClaimView,
    denied: ClaimView,
    event: string | null,
    reason: string,
    confidence: number,
  ): void => {
    const dispute = draft(view, affirmed, denied, event, reason, confidence);
    if (!disputes.has(dispute.id)) disputes.set(dispute.id, dispute);
  };

  const stems = new Map<string, ReadonlySet<string>>();
  const stemsOf = (claim: ClaimView): ReadonlySet<string> => {
    const known = stems.get(claim.claim.id) ?? contentStems(view, claim);
    stems.set(claim.claim.id, known);
    return known;
  };
  for (const { id, claims } of view.links.events) {
    const members = claims.flatMap((claim) => view.claims.get(claim) ?? []).filter(isFirm);
    for (const denied of members.filter(({ claim }) => claim.polarity === "denied")) {
      const affirmed = members.find(
        (other) =>
          other.claim.polarity === "affirmed" &&
          !sameVoice(denied.origins, other.origins) &&
          samePredicate(other, denied) &&
          mostlyShared(stemsOf(other), stemsOf(denied)),
      );
      if (!affirmed) continue;
      offer(affirmed, denied, id, "both tell of one event, one as done, one as not", 0.7);
      break;
    }
  }

  const open = [...view.claims.values()].filter(
    (claim) =>
      isFirm(claim) && claim.claim.head !== null && !EMPTY_PREDICATES.has(claim.claim.head.lemma),
  );
  for (const block of groupBy(
    open,
    ({ story, claim }) => `${story} ${stemOf(claim.head!.lemma)}`,
  ).values()) {
    const denials = block.filter(({ claim }) => claim.polarity === "denied");
    const affirmations = block.filter(({ claim }) => claim.polarity === "affirmed");
    if (denials.length * affirmations.length > LARGEST_BLOCK) continue;
    for (const denied of denials) {
      const head = stemOf(denied.claim.head!.lemma);
      for (const affirmed of affirmations) {
        if (sameVoice(denied.origins, affirmed.origins) || sameSentence(denied, affirmed)) continue;
        if (denied.when && affirmed.when && !mayMeet(denied, affirmed)) continue;
        const shared = new Set(
          [...stemsOf(denied)].filter((stem) => stem !== head && stemsOf(affirmed).has(stem)),
        );
        const size = Math.min(stemsOf(denied).size, stemsOf(affirmed).size) - 1;
        const participants = sharedCount(participantsOf(denied), participantsOf(affirmed));
        const close = participants > 0 && shared.size >= SHARED_WORDS * size;
        const ofOneBody =
          denied.report !== affirmed.report &&
          shared.size >= SHARED_WORDS_WITH_BODY * size &&
          sharesBody(view, denied, affirmed);
        if (shared.size < 2 || !(close || ofOneBody)) continue;
        offer(
          affirmed,
          denied,
          denied.event ?? affirmed.event,
          "the same act and participants, once affirmed and once denied",
          0.55,
        );
      }
    }
  }
  return [...disputes.values()];
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
  return sharedCount(a, b) >= SHARED_WORDS * Math.min(a.size, b.size);
}

function isFirm({ claim }: ClaimView): boolean {
  return claim.certainty === "asserted" || claim.certainty === "hedged";
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

function draft(
  view: WeighingView,
  affirmed: ClaimView,
  denied: ClaimView,
  event: string | null,
  reason: string,
  confidence: number,
): Dispute {
  const voice = ({ speaker, report, attribution }: ClaimView): string =>
    speaker !== null
      ? view.entityName(speaker)
      : attribution === null
        ? view.nameOf(report)
        : `a source of ${view.nameOf(report)}`;
  const side = (claim: ClaimView): Dispute["sides"][number] => ({
    value: `${claim.claim.polarity}: ${voice(claim)}`,
    spans: [{ report: claim.report, start: claim.claim.start, end: claim.claim.end }],
    origins: claim.origins,
  });
  return createDispute({
    about: "polarity",
    relation: "contradiction",
    event,
    story: denied.story,
    why: `${voice(affirmed)} affirms what ${voice(denied)} denies: ${quoted(view.wordsOf(affirmed.report, affirmed.claim))} against ${quoted(view.wordsOf(denied.report, denied.claim))}; ${reason}.`,
    confidence,
    sides: [side(affirmed), side(denied)],
  });
}
