/**
 * Omissions: events that at least two reports of a story tell and others do not. A list, without comment. An event without a day
 * that only copies of one text tell is left out: that another outlet does not carry the text shows nothing. Reports older than the event are not said to leave it out.
 */
import type { Omission, WeighedEvent } from "../model/index.ts";
import type { WeighingView } from "./view.ts";

/** Reports of a story that must tell an event for its lack elsewhere to be noted. */
const TELLERS = 2;

/** The omissions, by event id. */
export function findOmissions(view: WeighingView, events: readonly WeighedEvent[]): Omission[] {
  const stories = new Map(view.links.stories.map((story) => [story.id, story]));
  return events.flatMap(({ event, reports, origins, earliest, latest }) => {
    if (origins.length < 2 && earliest === null && latest === null) return [];
    const inStory = new Map<string, string[]>();
    for (const report of reports) {
      const story = view.storyOf(report);
      inStory.set(story, [...(inStory.get(story) ?? []), report]);
    }
    return [...inStory].flatMap(([story, tellers]) => {
      const missing = (stories.get(story)?.reports ?? [])
        .filter((report) => !tellers.includes(report) && !isOlder(view, report, earliest))
        .toSorted();
      return tellers.length < TELLERS || missing.length === 0 ? [] : [{ event, story, missing }];
    });
  });
}

/** Whether a report was published before the event began: it could not tell it. */
function isOlder(view: WeighingView, report: string, eventStart: string | null): boolean {
  const published = view.dates.published.get(report)?.latest ?? null;
  return published !== null && eventStart !== null && published < eventStart;
}
