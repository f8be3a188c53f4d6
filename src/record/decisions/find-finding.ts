/** Which finding of a reading stands at given words. */
import { coverOf, type Mention, type Reading, type Span } from "../../model/index.ts";

/** Whether two spans are the same. */
export function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** A mention with the local entity that it names, by index. */
export interface FoundMention {
  readonly entity: number;
  readonly mention: Mention;
}

/** The mention that is exactly `span`; null when there is none. */
export function mentionAt({ entities }: Reading, span: Span): FoundMention | null {
  for (const { index, mentions } of entities) {
    const mention = mentions.find((one) => isSame(one, span));
    if (mention) return { entity: index, mention };
  }
  return null;
}

/** The index of the attribution whose content is `span`: all of it, else one of its parts; -1 when there is none. */
export function attributionAt({ attributions }: Reading, span: Span): number {
  const whole = attributions.findIndex(({ content }) => {
    const cover = coverOf(content);
    return cover !== null && isSame(cover, span);
  });
  return whole === -1
    ? attributions.findIndex(({ content }) => content.some((part) => isSame(part, span)))
    : whole;
}

/** The index of the item that is exactly `span`; -1 when there is none. */
export function placeOf(items: readonly Span[], span: Span): number {
  return items.findIndex((item) => isSame(item, span));
}
