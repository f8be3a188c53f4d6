/** The filters of the chronology. Those that could not tell events apart in this record are left out. */
import { memo, useMemo } from "react";
import { useRecord } from "../data/context.ts";
import { Choice, FindField } from "../parts/controls.tsx";
import { outletName } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { commonest, type EventFacets, type EventFilter } from "../time/facets.ts";
import { shorten } from "../time/label.ts";
import { laneKey } from "../time/lanes.ts";

const words = strings.chronology;

/** No list of a select is longer. */
const MOST_OPTIONS = 200;

type Options = readonly (readonly [value: string, text: string])[];

export const ChronologyFilters = memo(function ChronologyFilters({
  filter,
  facets,
  onChange,
}: {
  filter: EventFilter;
  facets: ReadonlyMap<string, EventFacets>;
  onChange: (change: Partial<EventFilter>) => void;
}) {
  const { record, entities } = useRecord();
  const options = useMemo(() => {
    const named = (kind: "entities" | "places"): Options =>
      commonest(facets, kind, MOST_OPTIONS).map(([id, count]) => [
        id,
        `${shorten(entities.get(id)?.name ?? id, 40)} (${count})`,
      ]);
    const outlets = new Map<string, string>();
    for (const report of record.reports) outlets.set(laneKey(report), outletName(report));
    const certainties = new Set([...facets.values()].flatMap((one) => [...one.certainties]));
    return {
      entities: named("entities"),
      places: named("places"),
      outlets: [...outlets].slice(0, MOST_OPTIONS),
      certainties: Object.entries(strings.certainty).filter(([key]) => certainties.has(key)),
    };
  }, [record, facets, entities]);
  /** The choices with "all", and what an address asks for beyond them. */
  const withAll = (some: Options, value: string, name: (id: string) => string): Options => [
    ["", strings.all],
    ...some,
    ...(value === "" || some.some(([id]) => id === value) ? [] : [[value, name(value)] as const]),
  ];
  const entityName = (id: string) => entities.get(id)?.name ?? id;
  const set = (key: keyof EventFilter) => (value: string) => {
    onChange({ [key]: value });
  };
  const inUse = Object.values(filter).some((value) => value !== "" && value !== false);
  return (
    <div className="controls chron-filters" role="group" aria-label={words.filters}>
      {record.stories.length > 1 ? (
        <Choice
          label={words.story}
          value={filter.story}
          options={withAll(
            record.stories
              .slice(0, MOST_OPTIONS)
              .map((one) => [one.id, shorten(one.label, 60)] as const),
            filter.story,
            (id) => id,
          )}
          onChange={set("story")}
        />
      ) : null}
      <Choice
        label={words.standing}
        value={filter.standing}
        options={withAll(Object.entries(strings.standing), filter.standing, (id) => id)}
        onChange={set("standing")}
      />
      {options.entities.length > 1 ? (
        <Choice
          label={words.entity}
          value={filter.entity}
          options={withAll(options.entities, filter.entity, entityName)}
          onChange={set("entity")}
        />
      ) : null}
      {options.places.length > 0 ? (
        <Choice
          label={words.place}
          value={filter.place}
          options={withAll(options.places, filter.place, entityName)}
          onChange={set("place")}
        />
      ) : null}
      {options.outlets.length > 1 ? (
        <Choice
          label={words.outlet}
          value={filter.outlet}
          options={withAll(options.outlets, filter.outlet, (id) => id)}
          onChange={set("outlet")}
        />
      ) : null}
      {options.certainties.length > 1 ? (
        <Choice
          label={words.certainty}
          value={filter.certainty}
          options={withAll(options.certainties, filter.certainty, (id) => id)}
          onChange={set("certainty")}
        />
      ) : null}
      <FindField label={words.words} value={filter.words} onChange={set("words")} />
      <label className="check">
        <input
          type="checkbox"
          checked={filter.disputedOnly}
          onChange={(event) => {
            onChange({ disputedOnly: event.target.checked });
          }}
        />{" "}
        {words.disputedOnly}
      </label>
      {inUse ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            onChange({
              story: "",
              standing: "",
              entity: "",
              place: "",
              outlet: "",
              certainty: "",
              words: "",
              disputedOnly: false,
            });
          }}
        >
          {words.clearFilters}
        </button>
      ) : null}
    </div>
  );
});
