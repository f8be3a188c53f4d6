/** Origins as a list of links with their kind. */
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { strings } from "../strings/index.ts";

export function OriginLinks({ ids }: { ids: readonly string[] }) {
  const { origins } = useRecord();
  if (ids.length === 0) return <span className="quiet">{strings.disputes.noOrigin}</span>;
  return (
    <ul className="inline-list">
      {ids.map((id) => {
        const origin = origins.get(id);
        return (
          <li key={id}>
            <a href={to("origin", id)} dir="auto">
              {origin?.name ?? id}
            </a>
            {origin ? <span className="quiet"> ({strings.originKind[origin.kind]})</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
