/**
 * Omissions: happenings that at least two other reports of a story tell by themselves, and a report does not. A list, without comment,
 * and a short one: nothing that a report could not know when it appeared, nothing that it tells in other words, not what the story
 * is about, and nothing that is only said, planned or supposed.
 */
import { foldWord, SPEECH_STEMS, stemOf } from "../crossing/index.ts";
import type { Omission, WeighedEvent } from "../model/index.ts";
import { contentStems } from "./disputes/claim-words.ts";
import { RESTATING } from "./en/restating.ts";
import { createOtherWords } from "./omissions/other-words.ts";
import type { ClaimView, WeighingView } from "./view.ts";

/** Reports of a story that must tell an event themselves for its lack elsewhere to be noted. */
const TELLERS = 2;
/** Sentences of a report, its title among them, that tell what it is about. */
const LEAD_SENTENCES = 2;
/** Words of meaning of a claim that tells enough to be missed. */
const LEAST_WORDS = 3;

/** The omissions, by event id. */
export function findOmissions(view: WeighingView, events: readonly WeighedEvent[]): Omission[] {
  const stories = new Map(view.links.stories.map((story) => [story.id, story]));
  const tellsOtherwise = createOtherWords(view);
  return events.flatMap((event) => {
    const claims = (view.events.get(event.event)?.claims ?? []).flatMap(
      (id) => view.claims.get(id) ?? [],
    );
    if (isCentral(claims)) return [];
    const telling = new Set(
      claims.filter((claim) => !isSmall(view, claim)).map(({ report }) => report),
    );
    const witnesses = new Map<string, string[]>();
    for (const report of event.witnesses) {
      if (!telling.has(report)) continue;
      const story = view.storyOf(report);
      witnesses.set(story, [...(witnesses.get(story) ?? []), report]);
    }
    return [...witnesses].flatMap(([story, tellers]) => {
      if (tellers.length < TELLERS) return [];
      const missing = (stories.get(story)?.reports ?? [])
        .filter(
          (report) =>
            !event.reports.includes(report) &&
            couldKnow(view, report, event) &&
            !tellsOtherwise(report, claims),
        )
        .toSorted();
      return missing.length === 0 ? [] : [{ event: event.event, story, missing }];
    });
  });
}

/** Whether a claim tells too little for its lack to say anything: words of a quotation, what is said, planned, supposed, or only is so. */
function isSmall(view: WeighingView, each: ClaimView): boolean {
  const { claim, attribution } = each;
  if (claim.head === null || claim.certainty !== "asserted") return true;
  if (attribution?.direct) return true;
  if (SPEECH_STEMS.has(stemOf(foldWord(claim.head.lemma)))) return true;
  // That something known is said again is no news of its own.
  if (RESTATING.has(claim.head.lemma)) return true;
  if (contentStems(view, each).size < LEAST_WORDS) return true;
  return claim.rules.some((rule) =>
    /^claim\/(?:state|question|imperative|not-told|wanted|modal|condition|event-noun|occurrence|no-head)/u.test(
      rule,
    ),
  );
}

/** Whether two reports put an event at their top: it is what the story is about, and the others tell it in their own way. */
function isCentral(claims: readonly ClaimView[]): boolean {
  const top = claims.filter(({ claim }) => claim.sentence < LEAD_SENTENCES);
  return new Set(top.map(({ report }) => report)).size >= TELLERS;
}

/** Whether a report appeared when the event had happened and, where its day is not told, another had told it. */
function couldKnow(view: WeighingView, report: string, event: WeighedEvent): boolean {
  const published = view.dates.published.get(report)?.latest ?? null;
  if (published === null) return true;
  const since = event.earliest ?? event.firstTold.earliest;
  return since === null || published >= since;
}
