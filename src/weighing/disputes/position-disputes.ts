/** Disputes about whether somebody changed a position: one tells that it was softened or dropped, another that it is unchanged. */
import { groupBy, type Dispute } from "../../model/index.ts";
import { NOT_DENIED } from "../en/accusing.ts";
import { MODAL } from "../en/negation.ts";
import { CHANGES_POSITION, KEEPS_POSITION } from "../en/positions.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { quotedAround } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

interface Telling {
  readonly claim: ClaimView;
  /** Where in its words the position is told. */
  readonly at: number;
  /** Whose position it is. */
  readonly who: string;
  readonly changed: boolean;
}

/** One dispute for each person or body whose position is told as changed and as kept, on different authority. */
export function findPositionDisputes(view: WeighingView): Dispute[] {
  const tellings = [...view.claims.values()].flatMap((claim) => tellingOf(view, claim) ?? []);
  const groups = groupBy(tellings, ({ who, claim }) => `${claim.story} ${who}`);
  return [...groups.values()].flatMap((group) => {
    const [changed, kept] = [true, false].map((side) =>
      group.filter((telling) => telling.changed === side),
    ) as [Telling[], Telling[]];
    const [first, second] = [changed[0], kept[0]];
    if (!first || !second) return [];
    // One voice that tells both speaks of two times.
    if (first.claim.origins.every((origin) => second.claim.origins.includes(origin))) return [];
    const name = view.entityName(group[0]!.who);
    const told = ({ claim, at }: Telling): string =>
      `${quotedAround(view.wordsOf(claim.report, claim.claim), at, 70)} in ${view.nameOf(claim.report)}`;
    const sideOf = (value: string, tellings: readonly Telling[]): Dispute["sides"][number] => ({
      value,
      spans: tellings.map(({ claim }) => claimSpan(claim)),
      origins: tellings.flatMap(({ claim }) => claim.origins),
    });
    return [
      createDispute({
        about: "polarity",
        relation: "contradiction",
        event: null,
        story: first.claim.story,
        why: `Whether ${name} changed position: changed (${told(first)}), unchanged (${told(second)}).`,
        confidence: 0.6,
        sides: [sideOf("changed", changed), sideOf("unchanged", kept)],
      }),
    ];
  });
}

function tellingOf(view: WeighingView, claim: ClaimView): Telling | null {
  const { report, claim: span } = claim;
  const words = view.wordsOf(report, span);
  if (/\?\W*$/u.test(words) || span.certainty === "conditional" || span.certainty === "planned")
    return null;
  const kept = KEEPS_POSITION.exec(words);
  const match = kept ?? CHANGES_POSITION.exec(words);
  if (!match) return null;
  const before = words.slice(0, match.index);
  if (
    kept === null &&
    (NOT_DENIED.test(before) ||
      MODAL.test(before) ||
      /\b(?:less|not|rather) (?:as|than) /iu.test(before) ||
      /\bless as\b/iu.test(words))
  )
    return null;
  const who = holderOf(view, claim, span.start + match.index + match[0].length);
  return who === null ? null : { claim, at: match.index, who, changed: kept === null };
}

/** The body or person named last before the end of the match; else the speaker ("our position has not changed"). */
function holderOf(
  view: WeighingView,
  { report, claim, speaker }: ClaimView,
  end: number,
): string | null {
  const named = view
    .mentionsIn(report, { start: claim.start, end })
    .findLast(({ entity }) =>
      ["person", "organization"].includes(view.entities.get(entity)?.type ?? ""),
    );
  return named?.entity ?? speaker;
}
