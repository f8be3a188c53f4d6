/** Everything that has a name, with its other names. */
import { useState } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { replaceAddress } from "../location.ts";
import { useRecord } from "../data/context.ts";
import type { EntityItem } from "../data/record-index.ts";
import { Choice, FindField } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { fold } from "../search/fold.ts";
import { groupDigits, strings } from "../strings/index.ts";

const TYPES = ["person", "organization", "place", "other"] as const;

/** `wanted` as the search compares it: without accents, so that a name is found as it is typed. */
const matches = (entity: EntityItem, wanted: string) =>
  [entity.name, ...entity.aliases].some((name) => fold(name).includes(wanted));

export function Names({ query }: { query: URLSearchParams }) {
  const { record } = useRecord();
  const [find, setFind] = useState("");
  const type = query.get("type") ?? "";
  const wanted = fold(find.trim());
  const entities = record.entities
    .filter((entity) => (type === "" || entity.type === type) && matches(entity, wanted))
    .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1));
  const { shown, control } = useMore(entities, 100);
  return (
    <>
      <Head title={strings.nav.names} lead={strings.names.lead} />
      <div className="controls">
        <FindField label={strings.names.filter} value={find} onChange={setFind} />
        <Choice
          label={strings.names.type}
          value={type}
          options={[
            ["", strings.all],
            ...TYPES.map((name) => [name, strings.entityTypes[name]] as const),
          ]}
          onChange={(value) => {
            replaceAddress(to("names", null, { type: value || null }));
          }}
        />
        <p className="shown quiet" role="status">
          {strings.names.shown(entities.length, record.entities.length)}
        </p>
      </div>
      {entities.length === 0 ? (
        <p className="empty">{strings.names.empty}</p>
      ) : (
        <table className="table stack names-table">
          <thead>
            <tr>
              <th scope="col">{strings.names.name}</th>
              <th scope="col">{strings.names.type}</th>
              <th scope="col">{strings.names.variants}</th>
              <th scope="col" className="number">
                {strings.names.reports}
              </th>
              <th scope="col" className="number">
                {strings.names.mentions}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((entity) => (
              <tr key={entity.id}>
                <th scope="row">
                  <a data-stop="" href={to("name", entity.id)} dir="auto">
                    {entity.name}
                  </a>{" "}
                  <Correct small finding={{ kind: "entity", entity }} of={entity.name} />
                </th>
                <td>{strings.entityType[entity.type]}</td>
                <td dir="auto" className="variants">
                  {entity.aliases.filter((alias) => alias !== entity.name).join(" · ")}
                </td>
                <td className="number" data-label={strings.names.reports}>
                  {groupDigits(
                    new Set(
                      [...entity.mentions, ...entity.references].map((mention) => mention.report),
                    ).size,
                  )}
                </td>
                <td className="number" data-label={strings.names.mentions}>
                  {groupDigits(entity.mentions.length)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {control}
    </>
  );
}
