/** Disputes about what to call it, by the words that reports choose in their own voice: terms that take a side, and verbs that tell one act of one person differently. */
import { groupBy, overlap, type Dispute, type ReportSpan } from "../../model/index.ts";
import { COMPETING_ACTS, COMPETING_TERMS } from "../en/competing-terms.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";
import { originsAt } from "./persons/tellings.ts";

/** A report's use of a term. */
interface Use {
  readonly name: string;
  readonly span: ReportSpan;
}

/** All disputes about terms and about verbs, by story. */
export function findTermChoiceDisputes(view: WeighingView): Dispute[] {
  return view.links.stories.flatMap(({ id, reports }) => [
    ...COMPETING_TERMS.flatMap((terms) => {
      const uses = reports.flatMap((report) =>
        terms.flatMap(({ name, words }) => usesOf(view, report, name, words)),
      );
      return disputeOf(view, id, uses, (parts) => `One thing is called ${parts}.`, null) ?? [];
    }),
    ...findActChoices(view, id, reports),
  ]);
}

/** Where a report uses a term in its own voice: outside what it quotes or reports others to say. */
function usesOf(view: WeighingView, report: string, name: string, words: RegExp): Use[] {
  const { report: source, reading } = view.report(report);
  return reading.sentences.flatMap((sentence) =>
    [...source.text.slice(sentence.start, sentence.end).matchAll(words)].flatMap((match): Use[] => {
      const start = sentence.start + match.index;
      const span = { report, start, end: start + match[0].length };
      const isSaid = reading.attributions.some(({ content }) =>
        content.some((part) => overlap(part, span) > 0),
      );
      return isSaid ? [] : [{ name, span }];
    }),
  );
}

/** Verbs of one act by one person. */
function findActChoices(view: WeighingView, story: string, reports: readonly string[]): Dispute[] {
  const claims = reports.flatMap((report) => view.claimsOf.get(report) ?? []);
  const told = claims.filter((claim) => isTelling(view, claim));
  return COMPETING_ACTS.flatMap((acts) => {
    const uses = told.flatMap((claim) => {
      const text = view.wordsOf(claim.report, claim.claim);
      const [act, ...more] = acts.filter(([, words]) => words.test(text));
      const who = /^was /u.test(act?.[0] ?? "") ? claim.undergoers[0] : claim.actors[0];
      if (!act || more.length > 0 || who === undefined) return [];
      const { report, claim: span } = claim;
      return [{ name: act[0], who, claim, span: { report, start: span.start, end: span.end } }];
    });
    return [...groupBy(uses, ({ who }) => who)].flatMap(
      ([who, group]) =>
        disputeOf(
          view,
          story,
          group,
          (parts) => `What ${view.entityName(who)} did is told as ${parts}.`,
          group[0]!.claim.event,
        ) ?? [],
    );
  });
}

/** Whether a claim tells, plainly, what was or is to be done; in prose or as somebody says. */
function isTelling(view: WeighingView, { claim, report }: ClaimView): boolean {
  if (claim.certainty === "conditional" || claim.certainty === "hedged") return false;
  const words = view.wordsOf(report, claim);
  return !/\b(?:should|could|might|may|must|would)\b/iu.test(words) && !/\?\W*$/u.test(words);
}

/** A framing dispute where two reports keep to different names; a report that uses several takes no side. */
function disputeOf(
  view: WeighingView,
  story: string,
  uses: readonly Use[],
  why: (parts: string) => string,
  event: string | null,
): Dispute | null {
  const single = [...groupBy(uses, ({ span }) => span.report).values()].filter(
    (group) => new Set(group.map(({ name }) => name)).size === 1,
  );
  const sides = [...groupBy(single.flat(), ({ name }) => name)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  if (sides.length < 2) return null;
  const parts = sides.map(([name, group]) => {
    const tellers = [...new Set(group.map(({ span }) => view.nameOf(span.report)))];
    return `${quoted(name)} in ${listInWords(tellers)}`;
  });
  return createDispute({
    about: "label",
    relation: "framing",
    event,
    story,
    why: why(listInWords(parts)),
    confidence: 0.5,
    sides: sides.map(([value, group]) => ({
      value,
      spans: group.map(({ span }) => span),
      origins: group.flatMap(({ span }) => originsAt(view, span.report, span)),
    })),
  });
}
