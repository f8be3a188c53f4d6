/** All disputes of a record, those that matter most first. */
import {
  overlap,
  type Dispute,
  type DisputeKind,
  type DisputeRelation,
  type Wording,
} from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { findActorDisputes } from "./actor-disputes.ts";
import { createCentrality } from "./central.ts";
import { findDateDisputes } from "./date-disputes.ts";
import { findAccusationDisputes } from "./denials/accusation-disputes.ts";
import { findDenialDisputes } from "./denials/denial-disputes.ts";
import { findDenials } from "./denials/find-denials.ts";
import { findRefutedReports } from "./denials/refuted-reports.ts";
import { findDurationDisputes } from "./duration-disputes.ts";
import { findFigureDisputes } from "./figure-disputes.ts";
import { findLabelDisputes } from "./label-disputes.ts";
import { findOutcomeDisputes } from "./outcome-disputes.ts";
import { findHealthDisputes } from "./persons/health-disputes.ts";
import { findOffenceDisputes } from "./persons/offence-disputes.ts";
import { findTermDisputes } from "./persons/term-disputes.ts";
import { findPlaceDisputes } from "./place-disputes.ts";
import { findPolarityDisputes } from "./polarity-disputes.ts";
import { findPositionDisputes } from "./position-disputes.ts";
import { findReversalDisputes } from "./reversal-disputes.ts";
import { findRoleDisputes } from "./role-disputes.ts";
import { findSayingDisputes } from "./saying-disputes.ts";
import { findScareQuotes } from "./scare-quotes.ts";
import { findTermChoiceDisputes } from "./term-choice-disputes.ts";
import { findUnknownDisputes } from "./unknown-disputes.ts";

/** What cannot both hold comes first, mere wording last. */
const RELATION_RANK: Readonly<Record<DisputeRelation, number>> = {
  contradiction: 0,
  superseded: 1,
  scope: 2,
  framing: 3,
};
const KIND_RANK: Readonly<Record<DisputeKind, number>> = {
  attribution: 0,
  polarity: 1,
  date: 2,
  figure: 3,
  actor: 4,
  place: 5,
  duration: 6,
  label: 7,
};

/** Finds and ranks. */
export function findDisputes(view: WeighingView, wordings: readonly Wording[]): Dispute[] {
  const denials = findDenials(view);
  const all = [
    ...findDateDisputes(view),
    ...findFigureDisputes(view),
    ...findSayingDisputes(view),
    ...findPlaceDisputes(view),
    ...findPolarityDisputes(view),
    ...findAccusationDisputes(view, denials),
    ...findDenialDisputes(view, denials),
    ...findOutcomeDisputes(view),
    ...findDurationDisputes(view),
    ...findLabelDisputes(view, wordings),
    ...findRoleDisputes(view),
    ...findScareQuotes(view),
    ...findRefutedReports(view),
    ...findTermChoiceDisputes(view),
    ...findActorDisputes(view),
    ...findReversalDisputes(view),
    ...findHealthDisputes(view),
    ...findOffenceDisputes(view),
    ...findTermDisputes(view),
    ...findUnknownDisputes(view),
    ...findPositionDisputes(view),
  ];
  const distinct = [...new Map(all.map((dispute) => [dispute.id, dispute])).values()];
  const centralityOf = createCentrality(view);
  return withoutRepeats(
    distinct
      .map((dispute) => ({
        ...dispute,
        central: centralityOf(dispute.sides.flatMap(({ spans }) => spans)),
      }))
      .toSorted(compareDisputes),
  );
}

/** Of two contradictions about whether that oppose the same words, the one that ranks first. */
function withoutRepeats(disputes: readonly Dispute[]): Dispute[] {
  const kept: Dispute[] = [];
  for (const dispute of disputes) {
    const isRepeat =
      isOpposition(dispute) &&
      kept.some(
        (other) =>
          isOpposition(other) && other.story === dispute.story && opposesSame(dispute, other),
      );
    if (!isRepeat) kept.push(dispute);
  }
  return kept;
}

function isOpposition({ about, relation }: Dispute): boolean {
  return about === "polarity" && relation === "contradiction";
}

/** Whether each side of `a` touches a side of `b` of its own. */
function opposesSame(a: Dispute, b: Dispute): boolean {
  const touched = a.sides.map((side) =>
    b.sides.findIndex(({ spans }) =>
      spans.some((one) =>
        side.spans.some((other) => one.report === other.report && overlap(one, other) > 0),
      ),
    ),
  );
  return !touched.includes(-1) && new Set(touched).size === touched.length;
}

/**
 * Those that matter more first: what cannot both hold; about what is central to the story; with an independent origin on every side;
 * told by more reports and on more origins.
 */
export function compareDisputes(a: Dispute, b: Dispute): number {
  const reports = ({ sides }: Dispute): number =>
    new Set(sides.flatMap(({ spans }) => spans.map(({ report }) => report))).size;
  const origins = ({ sides }: Dispute): number =>
    new Set(sides.flatMap((side) => side.origins)).size;
  // Origins that each side has for itself: as many voices as the weaker side can bring.
  const opposed = ({ sides }: Dispute): number =>
    Math.min(
      ...sides.map(
        (side, at) =>
          side.origins.filter(
            (origin) =>
              !sides.some((other, place) => place !== at && other.origins.includes(origin)),
          ).length,
      ),
    );
  return (
    RELATION_RANK[a.relation] - RELATION_RANK[b.relation] ||
    b.central - a.central ||
    Math.min(1, opposed(b)) - Math.min(1, opposed(a)) ||
    reports(b) - reports(a) ||
    origins(b) - origins(a) ||
    b.confidence - a.confidence ||
    KIND_RANK[a.about] - KIND_RANK[b.about] ||
    (a.id < b.id ? -1 : 1)
  );
}
