/** Disputes about who did it: one act done to one person or thing, put down to different actors by different reports. */
import { groupBy, type Dispute } from "../../model/index.ts";
import { stemOf } from "../../crossing/index.ts";
import { JOINT_ACTS, SINGLE_ACTS } from "../en/single-acts.ts";
import { claimSpan, type ClaimView, type WeighingView } from "../view.ts";
import { listInWords } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** A claim with the actor that it names. */
interface Deed {
  readonly claim: ClaimView;
  readonly actor: string;
}

/** Joint acts share a stem, so that "investigated" meets "investigation". */
const STEM_LENGTH = 8;

/** One dispute for each act done to one person or thing that reports put down to different actors. */
export function findActorDisputes(view: WeighingView): Dispute[] {
  const told = [...view.claims.values()].filter(
    ({ claim }) =>
      claim.head !== null && claim.polarity === "affirmed" && claim.certainty === "asserted",
  );
  return [
    ...disputesOf(view, told, SINGLE_ACTS, "contradiction"),
    ...disputesOf(view, told, JOINT_ACTS, "scope"),
  ];
}

function disputesOf(
  view: WeighingView,
  told: readonly ClaimView[],
  acts: ReadonlySet<string>,
  relation: "contradiction" | "scope",
): Dispute[] {
  const isJoint = relation === "scope";
  const deeds = told
    .filter(({ claim }) => acts.has(claim.head!.lemma))
    .flatMap((claim) => {
      const targets = isJoint
        ? claim.mentioned.filter((id) => view.entities.get(id)?.type === "person")
        : claim.undergoers;
      const actors = isJoint ? bodiesIn(view, claim) : namedIn(view, claim);
      const stem = stemOf(claim.claim.head!.lemma).slice(0, STEM_LENGTH);
      return targets.flatMap((target) =>
        actors.length === 0 || actors.includes(target)
          ? []
          : [{ claim, actors, target, key: `${claim.story} ${stem} ${target}` }],
      );
    });
  return [...groupBy(deeds, ({ key }) => key).values()].flatMap((group) => {
    const { target, claim: first } = group[0]!;
    const sides = [
      ...groupBy(
        group.map(({ claim, actors }): Deed => ({ claim, actor: actors.toSorted().join(" ") })),
        ({ actor }) => actor,
      ),
    ];
    if (sides.length < 2 || sides.length > 3 || knowsBoth(group)) return [];
    const parts = sides.map(([actor, side]) => {
      const tellers = [...new Set(side.map(({ claim }) => view.nameOf(claim.report)))];
      return `${listInWords(actor.split(" ").map(view.entityName))} in ${listInWords(tellers)}`;
    });
    return [
      createDispute({
        about: "actor",
        relation,
        event: first.event,
        story: first.story,
        why: `Who did it to ${view.entityName(target)} (${first.claim.head!.lemma}): ${parts.join("; ")}${isJoint ? "; several may have had a part" : ""}.`,
        confidence: isJoint ? 0.5 : 0.55,
        sides: sides.map(([actor, side]) => ({
          value: listInWords(actor.split(" ").map(view.entityName)),
          spans: side.map(({ claim }) => claimSpan(claim)),
          origins: side.flatMap(({ claim }) => claim.origins),
        })),
      }),
    ];
  });
}

/** Whether a report names actors that another side lacks and its own as well, or two sets share one: then nothing is opposed. */
function knowsBoth(
  group: readonly { readonly claim: ClaimView; readonly actors: readonly string[] }[],
): boolean {
  const byReport = groupBy(group, ({ claim }) => claim.report);
  if (byReport.size < 2) return true;
  return [...byReport.values()].some(
    (own) => new Set(own.map(({ actors }) => actors.toSorted().join(" "))).size > 1,
  );
}

/** The named persons and bodies that act by a claim and stand right before its verb. */
function namedIn(view: WeighingView, { actors, claim, report }: ClaimView): string[] {
  const head = claim.head!;
  return actors.filter((id) => {
    const entity = view.entities.get(id);
    const isNamed =
      (entity?.type === "person" || entity?.type === "organization") &&
      entity.members.some(
        ({ report: own, index }) => view.report(own).reading.entities[index]?.named,
      );
    return (
      isNamed &&
      view
        .mentionsIn(report, { start: claim.start, end: head.start })
        .some(
          ({ entity: own, end }) =>
            own === id &&
            /^\s*(?:(?!and\b|or\b|but\b)\p{Ll}+\s+){0,2}$/u.test(
              view.wordsOf(report, { start: end, end: head.start }),
            ),
        )
    );
  });
}

/** The bodies named in the sentence's claim right at the act: "an FBI investigation", "the Ministry began investigating", "an inquiry by the police". */
function bodiesIn(view: WeighingView, { claim, report, mentioned }: ClaimView): string[] {
  const head = claim.head!;
  return mentioned.filter((id) => {
    const entity = view.entities.get(id);
    if (entity?.type !== "organization" || entity.country === id) return false;
    return view
      .mentionsIn(report, claim)
      .some(
        ({ entity: own, start, end }) =>
          own === id &&
          (end <= head.start
            ? /^\s*(?:\p{Ll}+\s+){0,2}$/u.test(
                view.wordsOf(report, { start: end, end: head.start }),
              )
            : /\bby (?:the )?$/u.test(view.wordsOf(report, { start: head.end, end: start }))),
      );
  });
}
