/**
 * Disputes about where: one act that reports put in two places of which neither can lie in the other: two countries, two towns, two regions.
 * What kind a place is of must be said, by its name's words or by the country list, since a town against its own region is no dispute.
 */
import { isCountryName } from "../../crossing/index.ts";
import { groupBy, type Dispute, type ReportSpan, type Span } from "../../model/index.ts";
import {
  AT_PLACE,
  KIND_BEFORE,
  KIND_BEHIND,
  NEAR_PLACE,
  PLACE_KINDS,
  SPREADS,
} from "../en/places.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { contentStems, sharedCount } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";

/** An act with the place that a report puts it in. */
interface PlacedAct {
  readonly claim: ClaimView;
  readonly place: string;
  readonly span: ReportSpan;
  /** `country`, one of PLACE_KINDS, or `in X`: directly named as lying in X; null when nothing says it. */
  readonly kinds: readonly string[];
}

/** Characters around a name in which its kind is said. */
const REACH = 40;
/** Characters between two names that are told beside each other. */
const BESIDE = 30;
/** Words of meaning that two tellings of one act must share. */
const SHARED_WORDS = 2;
/** Something that reports put in more places than this goes on in many of them. */
const MOST_PLACES = 2;

/** All disputes about places. */
export function findPlaceDisputes(view: WeighingView): Dispute[] {
  return view.links.events.flatMap(({ id, claims }) => {
    const acts = claims.flatMap((each) => {
      const claim = view.claims.get(each);
      return claim === undefined ? [] : (actOf(view, claim) ?? []);
    });
    const byPlace = [...groupBy(acts, ({ place }) => place).values()];
    if (byPlace.length !== MOST_PLACES) return [];
    const [first, second] = byPlace as [PlacedAct[], PlacedAct[]];
    const kind = kindApart(first, second);
    if (kind === null || !areOneAct(view, first, second) || areRelated(view, first, second))
      return [];
    return [draft(view, id, [first, second], kind)];
  });
}

/** The place that an act is put in; null for what is not told as so, or only near a place, or in several. */
function actOf(view: WeighingView, claim: ClaimView): PlacedAct | null {
  const { claim: told, place, report } = claim;
  if (told.polarity === "denied" || told.certainty !== "asserted") return null;
  if (place === null || told.head === null || SPREADS.has(told.head.lemma)) return null;
  const mention = view
    .mentionsIn(report, told)
    .find(({ entity, form }) => entity === place && form === "name");
  if (!mention) return null;
  const before = view.wordsOf(report, {
    start: Math.max(told.start, mention.start - REACH),
    end: mention.start,
  });
  const behind = view.wordsOf(report, { start: mention.end, end: mention.end + REACH });
  if (!AT_PLACE.test(before) || NEAR_PLACE.test(before) || /^,? (?:and|or) /u.test(behind))
    return null;
  return {
    claim,
    place,
    span: { report, start: mention.start, end: mention.end },
    kinds: kindsOf(view, claim, mention, before, behind),
  };
}

function kindsOf(
  view: WeighingView,
  { report, place }: ClaimView,
  { start, end }: Span,
  before: string,
  behind: string,
): string[] {
  if (isCountryName(view.entityName(place!))) return ["country"];
  // "Kelmin County" says it in the name.
  const name = view.wordsOf(report, { start, end });
  const [last] = / \p{L}+$/u.exec(name) ?? [""];
  const said = KIND_BEHIND.exec(last) ?? KIND_BEFORE.exec(before) ?? KIND_BEHIND.exec(behind);
  const word = said?.[1]?.toLowerCase();
  const kind = PLACE_KINDS.find(([, words]) => words.split(" ").includes(word ?? ""))?.[0];
  const [next] = view.mentionsIn(report, { start: end, end: end + 3 });
  const outer =
    next !== undefined && /^, $/u.test(view.wordsOf(report, { start: end, end: next.start }))
      ? next.entity
      : null;
  const isWithin = outer !== null && !isCountryName(view.entityName(outer));
  return [
    ...(kind === undefined ? [] : [kind]),
    ...(isWithin && kind !== "region" ? [`in ${outer}`] : []),
  ];
}

/** The kind of place by which two places cannot lie in each other; null when none is said of both. */
function kindApart(a: readonly PlacedAct[], b: readonly PlacedAct[]): string | null {
  const kinds = new Set(a.flatMap((act) => act.kinds));
  return b.flatMap((act) => act.kinds).find((kind) => kinds.has(kind)) ?? null;
}

/** Whether two tellings are certainly of one act: the same verb, somebody or something the same, and words in common. */
function areOneAct(
  view: WeighingView,
  first: readonly PlacedAct[],
  second: readonly PlacedAct[],
): boolean {
  return first.some(({ claim: a }) =>
    second.some(({ claim: b }) => {
      const takingPart = (claim: ClaimView): ReadonlySet<string> =>
        new Set([...claim.actors, ...claim.undergoers, ...claim.others]);
      const isOneTime =
        a.told === null ||
        b.told === null ||
        a.told.earliest === null ||
        b.told.latest === null ||
        b.told.earliest === null ||
        a.told.latest === null ||
        (a.told.earliest <= b.told.latest && b.told.earliest <= a.told.latest);
      return (
        a.report !== b.report &&
        isOneTime &&
        a.claim.head!.lemma === b.claim.head!.lemma &&
        sharedCount(takingPart(a), takingPart(b)) +
          sharedCount(contentStems(view, a), contentStems(view, b)) >
          SHARED_WORDS
      );
    }),
  );
}

/**
 * Whether a report that puts the act in one place names the other too, and so knows how they stand to each other; or any report of the
 * story names them beside each other ("Ostrau, Lower Kasovia").
 */
function areRelated(
  view: WeighingView,
  first: readonly PlacedAct[],
  second: readonly PlacedAct[],
): boolean {
  const [a, b] = [first[0]!.place, second[0]!.place];
  const tellers = new Set([...first, ...second].map(({ claim }) => claim.report));
  const story = view.links.stories.find(({ id }) => id === first[0]!.claim.story);
  return (story?.reports ?? []).some((report) => {
    const mentions = view
      .mentionsIn(report, { start: 0, end: view.report(report).report.text.length })
      .filter(({ entity, form }) => (entity === a || entity === b) && form === "name");
    return mentions.some((mention, at) => {
      const next = mentions[at + 1];
      if (next === undefined || next.entity === mention.entity) return false;
      return tellers.has(report) || next.start - mention.end < BESIDE;
    });
  });
}

function draft(
  view: WeighingView,
  event: string,
  sides: readonly (readonly PlacedAct[])[],
  kind: string,
): Dispute {
  const valueOf = ([act]: readonly PlacedAct[]): string =>
    view.wordsOf(act!.span.report, act!.span);
  const parts = sides.map((side) => {
    const tellers = [...new Set(side.map(({ claim }) => view.nameOf(claim.report)))];
    return `${quoted(valueOf(side))} in ${listInWords(tellers)}`;
  });
  const what = kind === "country" || kind === "region" ? kind : "town";
  return createDispute({
    about: "place",
    relation: "contradiction",
    event,
    story: sides[0]![0]!.claim.story,
    why: `Where: ${parts.join("; ")}; one thing does not happen in two ${what === "country" ? "countries" : `${what}s`}.`,
    confidence: 0.65,
    sides: sides.map((side) => ({
      value: valueOf(side),
      spans: side.map(({ span }) => span),
      origins: side.flatMap(({ claim }) => claim.origins),
    })),
  });
}
