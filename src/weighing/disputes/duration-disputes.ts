/** Disputes about how long: something said to be for a limited time by one and without end by another. */
import { contains, groupBy, type Dispute, type ReportSpan, type Span } from "../../model/index.ts";
import { CONTRASTS, LIMITED, UNLIMITED } from "../en/extent.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { isPlural, listInWords, quoted } from "../words.ts";
import { sharedCount, stemsIn } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

/** A part of a claim that says how long. */
interface Extent {
  readonly limited: boolean;
  readonly claim: ClaimView;
  /** The part, without what stands against it in the same claim ("…, but others say …"). */
  readonly span: ReportSpan;
}

/** Words of meaning that two statements in different sentences must share to be about one thing, besides a participant. */
const SHARED_WORDS = 3;
/** A story with more pairs than this has how long for its subject: pairs decide nothing there. */
const LARGEST_BLOCK = 2000;

/** All disputes about durations: per story, claims that share a sentence or what they are about. */
export function findDurationDisputes(view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const told = [...view.claimsOf.values()].flatMap((claims) => extentsOf(view, claims));
  for (const [story, group] of groupBy(told, ({ claim }) => claim.story)) {
    const short = group.filter(({ limited }) => limited);
    const long = group.filter(({ limited }) => !limited);
    if (short.length * long.length > LARGEST_BLOCK) continue;
    // Parts with the same words (in copies) are one statement told several times.
    const distinct = groupBy(long, ({ span }) => view.wordsOf(span.report, span).toLowerCase());
    for (const endless of distinct.values()) {
      const opposed = short.filter((limited) => areOpposed(view, limited, endless[0]!));
      if (opposed.length > 0) disputes.push(draft(view, story, opposed, endless));
    }
  }
  return disputes;
}

/** The parts of a report's claims that say how long, each with the smallest claim that holds it. */
function extentsOf(view: WeighingView, claims: readonly ClaimView[]): Extent[] {
  return claims.flatMap((claim) => {
    if (claim.claim.polarity === "denied") return [];
    const inner = claims.filter(
      (other) =>
        other !== claim &&
        other.claim.sentence === claim.claim.sentence &&
        contains(claim.claim, other.claim) &&
        other.claim.end - other.claim.start < claim.claim.end - claim.claim.start,
    );
    return partsOf(claim).flatMap((part) => {
      const words = claim.input.report.text.slice(part.start, part.end);
      const [limited, endless] = [LIMITED.exec(words), UNLIMITED.exec(words)];
      if ((limited === null) === (endless === null)) return [];
      const at = part.start + (limited ?? endless)!.index;
      const isInner = inner.some((other) => other.claim.start <= at && at < other.claim.end);
      return isInner
        ? []
        : [{ limited: limited !== null, claim, span: { report: claim.report, ...part } }];
    });
  });
}

/** A claim cut where it turns against itself. */
function partsOf({ claim, input }: ClaimView): Span[] {
  const parts: Span[] = [];
  let start = claim.start;
  for (const match of input.report.text.slice(claim.start, claim.end).matchAll(CONTRASTS)) {
    parts.push({ start, end: claim.start + match.index });
    start = claim.start + match.index + match[0].length;
  }
  parts.push({ start, end: claim.end });
  return parts.filter((part) => part.end > part.start);
}

/** Whether two statements are of different voices and about one thing: in one sentence, or with a participant and words in common. */
function areOpposed(view: WeighingView, a: Extent, b: Extent): boolean {
  if (a.claim.origins.join() === b.claim.origins.join()) return false;
  if (a.claim.report === b.claim.report && a.claim.claim.sentence === b.claim.claim.sentence)
    return true;
  const participants = ({ claim }: Extent): ReadonlySet<string> =>
    new Set([...claim.actors, ...claim.undergoers, ...claim.others]);
  const stems = ({ span }: Extent): ReadonlySet<string> =>
    new Set(stemsIn(view.wordsOf(span.report, span)));
  return (
    sharedCount(participants(a), participants(b)) >= 1 &&
    sharedCount(stems(a), stems(b)) >= SHARED_WORDS
  );
}

function draft(
  view: WeighingView,
  story: string,
  limited: readonly Extent[],
  endless: readonly Extent[],
): Dispute {
  const speak = (extents: readonly Extent[]): string => {
    const names = [
      ...new Set(
        extents.map(({ claim }) =>
          claim.speaker !== null ? view.entityName(claim.speaker) : view.nameOf(claim.report),
        ),
      ),
    ];
    return `${listInWords(names)} ${names.length > 1 || isPlural(names[0]!) ? "speak" : "speaks"}`;
  };
  const words = ([first]: readonly Extent[]): string =>
    quoted(view.wordsOf(first!.span.report, first!.span));
  const side = (value: string, extents: readonly Extent[]): Dispute["sides"][number] => ({
    value,
    spans: extents.map(({ span }) => span),
    origins: extents.flatMap(({ claim }) => claim.origins),
  });
  return createDispute({
    about: "duration",
    relation: "contradiction",
    event: endless[0]!.claim.event ?? limited[0]!.claim.event,
    story,
    why: `How long: ${speak(limited)} of a limited time (${words(limited)}), ${speak(endless)} of one without an end (${words(endless)}).`,
    confidence: 0.65,
    sides: [side("a limited time", limited), side("no end named", endless)],
  });
}
