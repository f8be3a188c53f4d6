/** What became of each decision of a record, once everything is in its place. */
import {
  createProblem,
  type Decision,
  type Problem,
  type ReadReport,
  type ReportSpan,
  type Subject,
} from "../../model/index.ts";
import type { Composition } from "../composition.ts";
import { compareDecisions, reportsOf, revertedAmong, standing } from "./effective.ts";
import { findAnchor } from "./find-anchor.ts";
import { attributionAt, isSame, mentionAt, placeOf } from "./find-finding.ts";
import {
  missingWords,
  nothingAt,
  decisionOutcome,
  type DecisionOutcome,
  type Outcome,
  type Outcomes,
} from "./outcome.ts";
import { overruledAmong } from "./overruled.ts";
import {
  claimSpans,
  mentionsOf,
  passagesOfDispute,
  passagesOfEvent,
  passagesOfLink,
  passagesOfWording,
} from "./passages-of.ts";
import { createFinder, placeAnchor, type FindMember, type ReportsById } from "./places.ts";
import { apartBecause } from "./shape-neighbourhood.ts";

/** What marks are looked for in. */
export type Known = Pick<Composition, "reports" | "links"> & {
  readonly findings: Pick<
    Composition["findings"],
    "disputes" | "wordings" | "omissions" | "claimOrigins"
  >;
};

/**
 * All `decisions` in their order with what became of them. `shaped` holds it for those that changed something or would have. A mark
 * (`confirm`, `note`) is applied when what it is about is found, or was rejected by a decision about the very same.
 */
export function settleOutcomes(
  known: Known,
  decisions: readonly Decision[],
  shaped: Outcomes,
): DecisionOutcome[] {
  if (decisions.length === 0) return [];
  const reports = new Map(known.reports.map((input) => [input.report.id, input]));
  const ids = new Set(decisions.map(({ id }) => id));
  const reverted = revertedAmong(decisions);
  const overruled = overruledAmong(standing(decisions));
  const whyNot = createMarkFinder(known, reports);
  const rejected = new Set(
    decisions.flatMap(({ id, deed }) =>
      deed.do === "reject" && !reverted.has(id) && !overruled.has(id) && shaped.get(id) === null
        ? [JSON.stringify(deed.subject)]
        : [],
    ),
  );
  const outcomeOf = ({ id, deed }: Decision): Outcome => {
    const overruledBy = overruled.get(id);
    if (overruledBy !== undefined) return { overruledBy };
    if (deed.do === "revert")
      return ids.has(deed.decision)
        ? null
        : `Decision ${deed.decision}, which it takes back, is not in the record.`;
    if (deed.do === "confirm" || deed.do === "note")
      return rejected.has(JSON.stringify(deed.subject)) ? null : whyNot(deed.subject);
    const outcome = shaped.get(id);
    if (outcome !== undefined) return outcome;
    const missing = reportsOf(deed).find((report) => !reports.has(report));
    return missing === undefined ? apartBecause(deed) : `Report ${missing} is not in the record.`;
  };
  return decisions.toSorted(compareDecisions).map((decision) => {
    if (reverted.has(decision.id)) return { decision, state: "reverted", why: null };
    return decisionOutcome(decision, outcomeOf(decision));
  });
}

/** A problem for each orphan. */
export function orphanProblems(
  outcomes: readonly DecisionOutcome[],
  reports: readonly ReadReport[],
): Problem[] {
  const ids = new Set(reports.map(({ report }) => report.id));
  return outcomes.flatMap(({ decision, state, why }) => {
    if (state !== "orphan") return [];
    const { id, by, deed } = decision;
    return createProblem(
      "decision/orphan",
      "warning",
      `Decision ${id} (${deed.do}, by ${by}) changes nothing. ${why!} Revert it, or decide again.`,
      { report: reportsOf(deed).find((report) => ids.has(report)) ?? null },
    );
  });
}

/** Tells why the subject of a mark is not found; null when it is. */
function createMarkFinder(
  { links, findings }: Known,
  reports: ReportsById,
): (subject: Subject) => string | null {
  let claims: ReturnType<typeof claimSpans> | null = null;
  const claimsHere = () => (claims ??= claimSpans(reports));
  const events = new Map(links.events.map((event) => [event.id, event]));
  const finders: Record<string, FindMember<unknown>> = {
    copy: createFinder(links.copies, passagesOfLink),
    saying: createFinder(links.sayings, passagesOfLink),
    entity: createFinder(links.entities, (entity) => mentionsOf(reports, entity)),
    event: createFinder(links.events, (event) => passagesOfEvent(claimsHere(), event)),
    omission: createFinder(findings.omissions, ({ event }) =>
      passagesOfEvent(claimsHere(), events.get(event)!),
    ),
    origin: createOriginFinder(findings.claimOrigins, claimsHere),
    dispute: createFinder(findings.disputes, passagesOfDispute),
    wording: createFinder(findings.wordings, passagesOfWording),
  };
  return (subject) => {
    if (subject.of === "report")
      return reports.has(subject.report) ? null : `Report ${subject.report} is not in the record.`;
    if (Array.isArray(subject.at)) {
      const places = subject.at.map((anchor) => placeAnchor(reports, anchor));
      const lost = places.find((place) => "why" in place);
      if (lost) return lost.why;
      const spans = places.flatMap((place) => ("span" in place ? [place.span] : []));
      return finders[subject.of]!(spans) === null
        ? nothingAt(subject.of, subject.at[0]!.text)
        : null;
    }
    return whyNotInReading(subject as SingleSubject, reports);
  };
}

/** Finds an origin by claims that rest on it. */
function createOriginFinder(
  claimOrigins: ReadonlyMap<string, readonly string[]>,
  claims: () => ReadonlyMap<string, ReportSpan>,
): FindMember<readonly string[]> {
  let find: FindMember<readonly string[]> | null = null;
  const build = (): FindMember<readonly string[]> => {
    const resting = new Map<string, string[]>();
    for (const [claim, origins] of claimOrigins)
      for (const origin of origins) {
        const list = resting.get(origin);
        if (list) list.push(claim);
        else resting.set(origin, [claim]);
      }
    return createFinder([...resting.values()], (ids) =>
      ids.flatMap((id) => claims().get(id) ?? []),
    );
  };
  return (spans) => (find ??= build())(spans);
}

type SingleSubject = Exclude<Subject, { of: "report" } | { at: unknown[] }>;

function whyNotInReading({ of, at: anchor }: SingleSubject, reports: ReportsById): string | null {
  const input = reports.get(anchor.report);
  if (!input) return `Report ${anchor.report} is not in the record.`;
  const { reading } = input;
  const span = findAnchor(input.report.text, anchor);
  if (span === null) return missingWords(anchor.text);
  const isFound = {
    words: () => true,
    time: () => placeOf(reading.times, span) !== -1,
    figure: () => placeOf(reading.figures, span) !== -1,
    claim: () => placeOf(reading.claims, span) !== -1,
    attribution: () => attributionAt(reading, span) !== -1,
    name: () => mentionAt(reading, span) !== null,
    credit: () => input.report.credits.some((credit) => isSame(credit.span, span)),
  };
  return isFound[of]() ? null : nothingAt(of, anchor.text);
}
