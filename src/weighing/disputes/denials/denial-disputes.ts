/**
 * Disputes between what one tells and what another turns down in so many words: "denied that …", "rejected claims that …", "a point
 * that the ministry denied", "disputed that account". What is denied is looked for in all reports of the story; where the denial's own
 * sentence or the one before it says whose claim it is, that is the other side.
 */
import {
  groupBy,
  type Dispute,
  type DisputeSide,
  type ReportSpan,
  type Span,
} from "../../../model/index.ts";
import { DENIAL_HINT, TELLS_SAID, WISHED } from "../../en/denying.ts";
import { NEGATES } from "../../en/negation.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../../view.ts";
import { capitalised, isPlural, quoted } from "../../words.ts";
import { contentStems, isOfFalsehood, stemsIn } from "../claim-words.ts";
import { createDispute } from "../create-dispute.ts";
import { claimsIn, voiceAt, type Denial } from "./find-denials.ts";

/** What is denied, as somebody else tells it. */
interface Told extends ReportSpan {
  readonly origins: readonly string[];
  readonly speaker: string | null;
}

interface Pair {
  readonly denial: Denial;
  readonly told: readonly Told[];
  /** Stems of what is denied, without names. */
  readonly stems: ReadonlySet<string>;
}

/** Stems besides names that a claim shares with what is denied, and the share of those denied that they make. */
const SHARED_WORDS = 2;
const SHARED_SHARE = 0.6;
/** Of the words of a telling, the share that what is denied must make: a list of headlines holds something of everything. */
const SHARED_OF_TELLING = 0.12;
/** Sentences before a denial in which one shared stem and one shared name are enough. */
const NEAR_SENTENCES = 3;
/** A deed that one denies: "denied [firing on the crowd]". */
const DOING = /^(?:ever )?\p{L}{2,}ing\b/iu;
/** Words that ask, or tell of questions: they affirm nothing. */
const ASKS = /\?\W*$|^\W*(?:if|whether)\b|\bquestions? (?:about|over|of|on|whether)\b/iu;
/** Claims of a story compared with one denial: the first so many that share its rarest stem. */
const MOST_CLAIMS = 200;

/** One dispute for each thing denied in a story. */
export function findDenialDisputes(view: WeighingView, all: readonly Denial[]): Dispute[] {
  const denials = all.filter(({ denied }) => denied !== "any");
  const byStory = groupBy(denials, ({ report }) => view.storyOf(report));
  const claims = groupBy(view.claims.values(), ({ story }) => story);
  return [...byStory].flatMap(([story, theirs]) => {
    const byStem = stemIndex(view, claims.get(story) ?? []);
    const pairs = theirs.flatMap((denial) => pairOf(view, denial, byStem) ?? []);
    return groupPairs(pairs).map((group) => draft(view, story, group));
  });
}

function stemIndex(view: WeighingView, claims: readonly ClaimView[]): Map<string, ClaimView[]> {
  const index = new Map<string, ClaimView[]>();
  for (const claim of claims) {
    if (claim.claim.polarity === "denied" || claim.claim.certainty === "conditional") continue;
    // Who tells of the denial too affirms nothing.
    if (isOfFalsehood(view, claim)) continue;
    for (const stem of contentStems(view, claim)) {
      const list = index.get(stem);
      if (list) list.push(claim);
      else index.set(stem, [claim]);
    }
  }
  return index;
}

function pairOf(
  view: WeighingView,
  denial: Denial,
  byStem: ReadonlyMap<string, readonly ClaimView[]>,
): Pair | null {
  const { report, said, sentence, denied } = denial;
  if (denied === "said") {
    if (said === null || NEGATES.test(view.wordsOf(report, said))) return null;
    const stems = meaningOf(view, report, said);
    const own = toldInside(view, denial, said);
    const told = [...(own === null ? [] : [own]), ...tellingsOf(view, denial, stems, byStem)];
    return told.length === 0 ? null : { denial, told, stems };
  }
  if (denied === "called-false") {
    const called = claimsIn(view, report, {
      start: denial.span.end,
      end: sentence.sentence.end,
    }).find(({ attribution }) =>
      attribution?.cue.some(({ start, end }) => start < denial.span.end && denial.span.start < end),
    );
    // Whoever is let say it must stand in the sentence that calls it false.
    const isNamed =
      called?.speaker == null ||
      view.mentionsIn(report, sentence.sentence).some(({ entity }) => entity === called.speaker);
    return called === undefined || !isNamed || contentStems(view, called).size < SHARED_WORDS
      ? null
      : {
          denial,
          told: [{ ...claimSpan(called), origins: called.origins, speaker: called.speaker }],
          stems: meaningOf(view, report, called.claim),
        };
  }
  const antecedent =
    denied === "clause-before" ? clauseBefore(view, denial) : toldLast(view, denial);
  if (antecedent === null || WISHED.test(view.wordsOf(report, antecedent))) return null;
  const stems = meaningOf(view, report, antecedent);
  const more = (stems.size <= SHARED_WORDS ? [] : tellingsOf(view, denial, stems, byStem)).filter(
    (each) =>
      each.report !== report || each.start >= sentence.sentence.end || each.end <= antecedent.start,
  );
  return { denial, told: [antecedent, ...more], stems };
}

/** The stems of words of meaning in a span that belong to no name. */
function meaningOf(view: WeighingView, report: string, span: Span): ReadonlySet<string> {
  const named = new Set(
    view
      .mentionsIn(report, span)
      .filter(({ form }) => form !== "description")
      .flatMap((mention) => stemsIn(view.wordsOf(report, mention))),
  );
  return new Set(stemsIn(view.wordsOf(report, span)).filter((stem) => !named.has(stem)));
}

/** Claims of others in the story that affirm what is denied. */
function tellingsOf(
  view: WeighingView,
  { who, report, sentence, said }: Denial,
  stems: ReadonlySet<string>,
  byStem: ReadonlyMap<string, readonly ClaimView[]>,
): Told[] {
  const counts = new Map<ClaimView, number>();
  for (const stem of stems)
    for (const claim of (byStem.get(stem) ?? []).slice(0, MOST_CLAIMS))
      counts.set(claim, (counts.get(claim) ?? 0) + 1);
  const least = Math.max(SHARED_WORDS, Math.ceil(SHARED_SHARE * stems.size));
  const own = indexOf(view, sentence.sentence, report);
  const names = said === null ? [] : view.mentionsIn(report, said).map(({ entity }) => entity);
  // Who denies doing something denies what is told of himself.
  const isOwnDeed = who !== null && said !== null && DOING.test(view.wordsOf(report, said));
  // What was told right before needs less to be known again.
  const isNear = ({ report: other, claim, mentioned }: ClaimView): boolean =>
    other === report &&
    claim.sentence < own &&
    claim.sentence >= own - NEAR_SENTENCES &&
    stems.size <= SHARED_WORDS &&
    names.some((id) => id !== who && mentioned.includes(id));
  return [...counts]
    .filter(([claim, count]) => {
      if ((count < least && !isNear(claim)) || (who !== null && claim.speaker === who))
        return false;
      if (isOwnDeed && !claim.mentioned.includes(who)) return false;
      const words = view.wordsOf(claim.report, claim.claim);
      if (NEGATES.test(words) || ASKS.test(words)) return false;
      if (claim.report === report && claim.claim.sentence === own) return false;
      return claim.report === report || count >= SHARED_OF_TELLING * contentStems(view, claim).size;
    })
    .map(([claim]) => ({ ...claimSpan(claim), origins: claim.origins, speaker: claim.speaker }));
}

function indexOf(view: WeighingView, sentence: Span, report: string): number {
  return view.report(report).reading.sentences.findIndex(({ start }) => start === sentence.start);
}

/** What the denial's own sentence says that others tell: "claims that …"; null when it is not said to be told. */
function toldInside(
  view: WeighingView,
  { who, report, standsFor }: Denial,
  said: Span,
): Told | null {
  if (!standsFor || who === null || meaningOf(view, report, said).size < SHARED_WORDS) return null;
  const own = claimsIn(view, report, said).find(
    ({ speaker, attribution }) => attribution !== null && speaker !== who,
  );
  return own && own.speaker !== null
    ? { ...claimSpan(own), origins: own.origins, speaker: own.speaker }
    : { report, ...said, origins: [], speaker: null };
}

/** The clause that "…, which X has denied" follows, from the start of the sentence. */
function clauseBefore(view: WeighingView, denial: Denial): Told | null {
  const { report, span, sentence } = denial;
  const clause = { start: sentence.sentence.start, end: span.start };
  const inside = claimsIn(view, report, clause).filter(
    ({ claim, attribution }) => claim.end <= span.start + 2 && attribution !== null,
  );
  const best = inside.at(-1);
  if (best) {
    if (best.speaker !== null && best.speaker === denial.who) return null;
    return { ...claimSpan(best), origins: best.origins, speaker: best.speaker };
  }
  if (stemsIn(view.wordsOf(report, clause)).length < SHARED_WORDS) return null;
  return { report, ...clause, origins: voiceAt(view, report, clause), speaker: null };
}

/** What the sentence before tells on somebody's word; null when it tells nothing so, or what the denier says. */
function toldLast(view: WeighingView, { report, sentence, who, span }: Denial): Told | null {
  const sentences = view.sentencesOf(report);
  const before = sentences[sentences.indexOf(sentence) - 1];
  if (!before || before.sentence.end > sentence.sentence.start || !TELLS_SAID.test(before.words))
    return null;
  // A denial before a denial is no claim that it turns down.
  if (DENIAL_HINT.test(before.words)) return null;
  const all = claimsIn(view, report, before.sentence);
  const whole = (): Told => ({
    report,
    start: before.sentence.start,
    end: before.sentence.end,
    origins: (all.find(({ attribution }) => attribution === null) ?? all[0])?.origins ?? [],
    speaker: null,
  });
  // Who denies having said it is the speaker of what somebody else tells.
  if (/\bsa(?:id|ying)\b/iu.test(view.wordsOf(report, span)))
    return all.some(({ speaker }) => speaker !== null && speaker === who) ? whole() : null;
  const spoken = all.filter(
    ({ attribution, claim }) => attribution !== null && claim.polarity === "affirmed",
  );
  const best = spoken.findLast(
    (claim) =>
      (claim.speaker === null || claim.speaker !== who) &&
      contentStems(view, claim).size >= SHARED_WORDS,
  );
  if (best) return { ...claimSpan(best), origins: best.origins, speaker: best.speaker };
  if (spoken.length > 0) return spoken.some(({ speaker }) => speaker === who) ? null : whole();
  return who !== null && all.some(({ mentioned }) => mentioned.includes(who)) ? whole() : null;
}

/** Denials by one of one thing are one dispute: they share a telling, or most of the words of what is denied. */
function groupPairs(pairs: readonly Pair[]): Pair[][] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const keys = new Set(pair.told.map(keyOf));
    const group = groups.find((each) =>
      each.some(
        (other) =>
          other.told.some((told) => keys.has(keyOf(told))) || mostlySame(other.stems, pair.stems),
      ),
    );
    if (group) group.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

function keyOf({ report, start, end }: ReportSpan): string {
  return `${report}:${start}-${end}`;
}

function mostlySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared >= SHARED_WORDS && shared * 2 > Math.max(a.size, b.size);
}

function draft(view: WeighingView, story: string, group: readonly Pair[]): Dispute {
  const told = group.flatMap((pair) => pair.told);
  const { denial } = group[0]!;
  // Another report's telling shows more than what the denial itself says of it.
  const first =
    told.find(({ report, speaker }) => report !== denial.report && speaker !== null) ??
    told.find(({ origins }) => origins.length > 0) ??
    told[0]!;
  const denier = denial.who === null ? null : view.entityName(denial.who);
  const isOnlyNamed = first.origins.length === 0;
  const teller = isOnlyNamed
    ? "others"
    : first.speaker === null
      ? view.nameOf(first.report)
      : view.entityName(first.speaker);
  const denies = denier !== null && isPlural(denier) ? "deny" : "denies";
  const words = quoted(view.wordsOf(denial.report, denial.span).replace(/^\W+/u, ""), 70);
  const sideOf = (
    value: string,
    spans: readonly ReportSpan[],
    origins: readonly string[],
  ): DisputeSide => ({
    value,
    spans: spans.map(({ report, start, end }) => ({ report, start, end })),
    origins,
  });
  return createDispute({
    about: "polarity",
    relation: "contradiction",
    event: null,
    story,
    why: capitalised(
      denial.denied === "called-false"
        ? `What ${teller} ${isPlural(teller) ? "tell" : "tells"} (${quoted(view.wordsOf(first.report, first), 70)}) is called false in ${view.nameOf(denial.report)} (${words}).`
        : denier === null
          ? `${quoted(view.wordsOf(first.report, first), 70)}, told by ${teller}, is denied (${words} in ${view.nameOf(denial.report)}).`
          : isOnlyNamed
            ? `${denier} ${denies} what others are said to claim: ${words} in ${view.nameOf(denial.report)}.`
            : `${denier} ${denies} (${words} in ${view.nameOf(denial.report)}) what ${teller} ${isPlural(teller) ? "tell" : "tells"}: ${quoted(view.wordsOf(first.report, first), 70)}.`,
    ),
    confidence: 0.65,
    sides: [
      sideOf(
        `told by ${teller}`,
        told,
        told.flatMap(({ origins }) => origins),
      ),
      sideOf(
        denier === null ? "denied" : `${denier} denies`,
        group.map((pair) => pair.denial.span),
        group.flatMap((pair) => pair.denial.origins),
      ),
    ],
  });
}
