/** Omissions: events that at least two reports of a story tell and others do not. A list, without comment. */
import type { Omission, WeighedEvent } from "../model/index.ts";
import type { WeighingView } from "./view.ts";

/** Reports of a story that must tell an event for its lack elsewhere to be noted. */
const TELLERS = 2;

/** The omissions, by event id. */
export function findOmissions(view: WeighingView, events: readonly WeighedEvent[]): Omission[] {
  const stories = new Map(view.links.stories.map((story) => [story.id, story]));
  return events.flatMap(({ event, reports }) => {
    const inStory = new Map<string, string[]>();
    for (const report of reports) {
      const story = view.storyOf(report);
      inStory.set(story, [...(inStory.get(story) ?? []), report]);
    }
    return [...inStory].flatMap(([story, tellers]) => {
      const missing = (stories.get(story)?.reports ?? [])
        .filter((report) => !tellers.includes(report))
        .toSorted();
      return tellers.length < TELLERS || missing.length === 0 ? [] : [{ event, story, missing }];
    });
  });
}
