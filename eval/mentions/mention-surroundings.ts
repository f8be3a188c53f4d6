/** What stands around given mentions: their documents among the others, and the other mentions of sentence, document and topic. */
import { happeningOf, SPEECH_STEMS } from "../../src/crossing/en/event-words.ts";
import { groupBy } from "../../src/model/index.ts";
import type { DocumentGroups } from "./document-groups.ts";
import type { DocumentSpace } from "./document-space.ts";
import type { EventMention } from "./mention-evidence.ts";

/** Everything around the mentions that is compared with them. */
export interface MentionSurroundings {
  readonly space: DocumentSpace;
  readonly groups: DocumentGroups;
  /** Of the documents of a mention's topic, the share that has a mention of the same happening. */
  readonly spread: (mention: EventMention) => number;
  /** The same of the documents of its group. */
  readonly groupSpread: (mention: EventMention) => number;
  /** Mentions of the same happening in its document, itself among them. */
  readonly often: (mention: EventMention) => number;
  /** Other happenings that its sentence names, sayings left out. */
  readonly beside: (mention: EventMention) => ReadonlySet<string>;
  /** Happenings that its document names, sayings left out. */
  readonly told: (mention: EventMention) => ReadonlySet<string>;
}

/** How far through their topics, or groups, the happenings of mentions are spread. */
function spreadOver(
  mentions: readonly EventMention[],
  parts: readonly number[],
): (mention: EventMention) => number {
  const sizes = new Map<number, number>();
  for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const keyOf = ({ document, head }: EventMention): string =>
    `${parts[document]!} ${happeningOf(head)}`;
  const holders = new Map<string, Set<number>>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    holders.set(key, (holders.get(key) ?? new Set()).add(mention.document));
  }
  return (mention) => holders.get(keyOf(mention))!.size / sizes.get(parts[mention.document]!)!;
}

/** Places `mentions` among each other. */
export function surround(
  mentions: readonly EventMention[],
  space: DocumentSpace,
  groups: DocumentGroups,
): MentionSurroundings {
  const tellings = mentions.filter(({ head }) => !SPEECH_STEMS.has(head));
  const told = new Map(
    [...groupBy(tellings, ({ document }) => document)].map(([document, list]) => [
      document,
      new Set(list.map(({ head }) => happeningOf(head))),
    ]),
  );
  const beside = new Map<EventMention, ReadonlySet<string>>();
  for (const list of groupBy(
    mentions,
    ({ document, sentence }) => `${document} ${sentence}`,
  ).values()) {
    const acts = new Set(
      list.filter(({ head }) => !SPEECH_STEMS.has(head)).map(({ head }) => happeningOf(head)),
    );
    for (const mention of list) {
      const others = new Set(acts);
      others.delete(happeningOf(mention.head));
      beside.set(mention, others);
    }
  }
  const actIn = ({ document, head }: EventMention): string => `${document} ${happeningOf(head)}`;
  const counts = groupBy(mentions, actIn);
  const nothing: ReadonlySet<string> = new Set();
  return {
    space,
    groups,
    spread: spreadOver(mentions, space.topics),
    groupSpread: spreadOver(mentions, groups.groupOf),
    often: (mention) => counts.get(actIn(mention))!.length,
    beside: (mention) => beside.get(mention)!,
    told: ({ document }) => told.get(document) ?? nothing,
  };
}
