/** Disputes between an accusation and its denial: somebody is accused in a story, and turns the accusation down, whoever is quoted and wherever. */
import { groupBy, type Dispute } from "../../model/index.ts";
import { ACCUSES, DENIES } from "../en/accusing.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** One dispute for each person or body that is accused and denies, per story. */
export function findDenialDisputes(view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const told = [...view.claims.values()].flatMap((claim) => {
    const words = wordsAround(view, claim);
    const denies = DENIES.test(words);
    return denies || ACCUSES.test(words) ? [{ claim, denies }] : [];
  });
  for (const [story, group] of groupBy(told, ({ claim }) => claim.story)) {
    const denials = group.filter(({ denies }) => denies).map(({ claim }) => claim);
    const accusations = group.filter(({ denies }) => !denies).map(({ claim }) => claim);
    for (const [who, theirs] of groupBy(
      denials.flatMap((claim) => {
        const id = denierOf(view, claim);
        return id === null ? [] : [{ id, claim }];
      }),
      ({ id }) => id,
    )) {
      const against = accusations.filter((claim) => isAgainst(claim, who));
      if (against.length === 0) continue;
      const [accusation, denial] = [against[0]!, theirs[0]!.claim];
      disputes.push(
        createDispute({
          about: "polarity",
          relation: "contradiction",
          event: null,
          story,
          why: `${view.entityName(who)} is accused (${quoted(view.wordsOf(accusation.report, accusation.claim))}, ${view.nameOf(accusation.report)}) and turns it down (${quoted(view.wordsOf(denial.report, denial.claim))}, ${view.nameOf(denial.report)}).`,
          confidence: 0.6,
          sides: [
            {
              value: `${view.entityName(who)} is accused`,
              spans: against.map(spanOf),
              origins: against.flatMap(({ origins }) => origins),
            },
            {
              value: `${view.entityName(who)} denies`,
              spans: theirs.map(({ claim }) => spanOf(claim)),
              origins: theirs.flatMap(({ claim }) => claim.origins),
            },
          ],
        }),
      );
    }
  }
  return disputes;
}

/** A claim's words with the cue under which it stands: "denied" is often the cue and not in the claim. */
function wordsAround(view: WeighingView, { claim, report, attribution }: ClaimView): string {
  const cue = (attribution?.cue ?? []).map((span) => view.wordsOf(report, span)).join(" ");
  return `${cue} ${view.wordsOf(report, claim)}`;
}

/** Who turns it down: the speaker when the cue denies, else the one actor or the one person or body that the claim speaks of. */
function denierOf(
  view: WeighingView,
  { claim, report, attribution, speaker, actors, mentioned }: ClaimView,
): string | null {
  const cue = (attribution?.cue ?? []).map((span) => view.wordsOf(report, span)).join(" ");
  if (speaker !== null && DENIES.test(cue)) return speaker;
  if (!DENIES.test(view.wordsOf(report, claim))) return null;
  const able = (ids: readonly string[]): string[] =>
    [...new Set(ids)].filter((id) => isAccusable(view, id));
  const acting = able(actors);
  if (acting.length === 1) return acting[0]!;
  const spokenOf = able(mentioned);
  if (acting.length === 0 && spokenOf.length === 1) return spokenOf[0]!;
  return acting.length === 0 && spokenOf.length === 0 ? speaker : null;
}

/** Whether a claim accuses `who`: speaks of it, on somebody else's word, and does not let it speak itself. */
function isAgainst(
  { mentioned, undergoers, actors, speaker, attribution }: ClaimView,
  who: string,
): boolean {
  if (speaker === who) return false;
  if (undergoers.includes(who)) return true;
  return (
    attribution !== null && mentioned.includes(who) && (actors.length === 0 || actors.includes(who))
  );
}

function isAccusable(view: WeighingView, id: string): boolean {
  const type = view.entities.get(id)?.type;
  return type === "person" || type === "organization";
}

function spanOf({ report, claim }: ClaimView): { report: string; start: number; end: number } {
  return { report, start: claim.start, end: claim.end };
}
