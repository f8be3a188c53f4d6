/** The names and the events of a record as choices of a field, those that are met most first. */
import type { EntityItem, EventItem, RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import type { Option } from "./combobox.tsx";

/** The names of the record. */
export function nameOptions(
  index: RecordIndex,
  isOffered: (entity: EntityItem) => boolean = () => true,
): Option[] {
  return index.record.entities
    .filter(isOffered)
    .map((entity) => ({ entity, mentions: entity.mentions.length + entity.references.length }))
    .sort((a, b) => b.mentions - a.mentions || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity, mentions }) => ({
      value: entity.id,
      text: entity.name,
      note: `${strings.entityType[entity.type]}, ${strings.counts.mentions(mentions)}`,
      names: [entity.name, ...entity.aliases],
    }));
}

/** The outlets of the record, one report of each as its value. */
export function outletOptions(
  { record }: RecordIndex,
  isOffered: (name: string) => boolean = () => true,
): Option[] {
  const first = new Map<string, string>();
  for (const { id, outlet } of record.reports)
    if (outlet.name !== null && isOffered(outlet.name) && !first.has(outlet.name))
      first.set(outlet.name, id);
  return [...first]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({ value, text: name, note: "", names: [name] }));
}

/** The events of the record. */
export function eventOptions(
  index: RecordIndex,
  isOffered: (event: EventItem) => boolean = () => true,
): Option[] {
  return index.record.events
    .filter((event) => event.claims.length > 0 && isOffered(event))
    .map((event) => ({
      value: event.id,
      text: event.label,
      note: `${formatRange(event, true)}, ${strings.counts.reports(event.reports.length)}`,
      names: [event.label],
    }));
}
