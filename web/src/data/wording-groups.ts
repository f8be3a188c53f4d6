/** Terms as groups of rows: one group for what is called, one row for a term, with how each report uses it. */
import type { WordingField } from "../../../src/model/findings.ts";
import type { RecordIndex, WordingItem } from "./record-index.ts";

export type WordingTermItem = WordingItem["terms"][number];

/** One term, with or without scare quotes. */
export interface WordingRow {
  readonly text: string;
  readonly scareQuoted: boolean;
  /** Uses in all reports. */
  readonly total: number;
  /** By report id. */
  readonly cells: ReadonlyMap<string, WordingTermItem>;
}

/** The terms for one thing. */
export interface WordingGroup {
  /** Different for each group of a record. */
  readonly key: string;
  readonly wording: WordingItem;
  /** What the terms belong to: the name of an entity or the label of an event. */
  readonly name: string;
  /** Null where the record does not keep it and the words do not tell. */
  readonly field: WordingField | null;
  /** The most used first. */
  readonly rows: readonly WordingRow[];
}

/** What a choice leaves: null and the empty text choose all. */
export interface WordingChoice {
  /** Id of an entity or event. */
  readonly of: string | null;
  readonly field: WordingField | null;
  readonly scareOnly: boolean;
  readonly find: string;
}

/**
 * The groups of a record: those with words at a distance first, then those with most terms; what belongs to the same name stays
 * together.
 */
export function wordingGroups(index: RecordIndex): WordingGroup[] {
  const groups = index.record.wordings.map((wording, place): WordingGroup => {
    const entity = index.entities.get(wording.of);
    return {
      key: `${wording.of} ${String(place)}`,
      wording,
      name: entity?.name ?? index.events.get(wording.of)?.label ?? wording.of,
      field: wording.field ?? (isNaming(index, wording) ? "name" : null),
      rows: rowsOf(wording),
    };
  });
  const ranked = groups.toSorted(
    (a, b) => scareOf(b) - scareOf(a) || termsOf(b) - termsOf(a) || (a.key < b.key ? -1 : 1),
  );
  const first = new Map<string, number>();
  for (const [place, { wording }] of ranked.entries())
    if (!first.has(wording.of)) first.set(wording.of, place);
  return ranked.toSorted((a, b) => first.get(a.wording.of)! - first.get(b.wording.of)!);
}

/** The groups that a choice leaves. A word that is looked for keeps the whole group where it stands in its name, else the terms that hold it. */
export function chosenWordings(
  groups: readonly WordingGroup[],
  { of, field, scareOnly, find }: WordingChoice,
): WordingGroup[] {
  const wanted = find.trim().toLowerCase();
  return groups.flatMap((group) => {
    if (of !== null && group.wording.of !== of) return [];
    if (field !== null && group.field !== field) return [];
    if (scareOnly && scareOf(group) === 0) return [];
    if (group.name.toLowerCase().includes(wanted)) return [group];
    const rows = group.rows.filter(({ text }) => text.toLowerCase().includes(wanted));
    return rows.length === 0 ? [] : [{ ...group, rows }];
  });
}

/** Whether all terms are namings of the entity, word for word. */
function isNaming({ entities }: RecordIndex, { of, terms }: WordingItem): boolean {
  const mentions = new Set(
    entities.get(of)?.mentions.map(({ report, start }) => `${report} ${start}`) ?? [],
  );
  return terms.every(({ report, spans }) =>
    spans.every(({ start }) => mentions.has(`${report} ${start}`)),
  );
}

const scareOf = ({ rows }: WordingGroup): number =>
  rows.some(({ scareQuoted }) => scareQuoted) ? 1 : 0;

const termsOf = ({ rows }: WordingGroup): number => new Set(rows.map(({ text }) => text)).size;

function rowsOf({ terms }: WordingItem): WordingRow[] {
  const rows = new Map<string, Map<string, WordingTermItem>>();
  for (const term of terms) {
    const key = `${term.scareQuoted ? "1" : "0"}${term.text}`;
    const cells = rows.get(key);
    if (cells) cells.set(term.report, term);
    else rows.set(key, new Map([[term.report, term]]));
  }
  return [...rows]
    .map(([key, cells]) => ({
      text: key.slice(1),
      scareQuoted: key.startsWith("1"),
      total: [...cells.values()].reduce((sum, term) => sum + term.count, 0),
      cells,
    }))
    .sort((a, b) => b.total - a.total || (a.text < b.text ? -1 : 1));
}
