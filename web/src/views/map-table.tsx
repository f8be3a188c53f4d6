/** The places of the map as a table: the equal of the picture. */
import { to } from "../address.ts";
import type { EventItem } from "../data/record-index.ts";
import type { MappedPlace } from "../map/mapped-places.ts";
import { useMore } from "../parts/more.tsx";
import { Standing } from "../parts/standing.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import { countryName } from "./map-selection.tsx";

const words = strings.map;

const STANDINGS: readonly EventItem["standing"][] = ["disputed", "agreed", "single"];

export function MapTable({
  places,
  chosen,
  addressOf,
  onChoose,
}: {
  places: readonly MappedPlace[];
  chosen: readonly MappedPlace[];
  addressOf: (ids: readonly string[]) => string;
  onChoose: (ids: readonly string[]) => void;
}) {
  const { shown, control } = useMore(places, 50);
  return (
    <>
      <table className="table stack map-table">
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.where}</th>
            <th scope="col" className="number">
              {words.events}
            </th>
            <th scope="col">{words.standing}</th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={place.id} className={chosen.includes(place) ? "hot" : undefined}>
              <th scope="row">
                <a
                  data-stop=""
                  href={addressOf([place.id])}
                  dir="auto"
                  onClick={(event) => {
                    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    onChoose([place.id]);
                  }}
                >
                  {place.name}
                </a>{" "}
                {place.entities.slice(1).map(({ id, name }) => (
                  <a key={id} className="quiet" href={to("name", id)} dir="auto">
                    {name}{" "}
                  </a>
                ))}
              </th>
              <td>
                {countryName(place.country)}
                {place.kind === "town" ? null : (
                  <span className="quiet"> ({words.kind[place.kind]})</span>
                )}
              </td>
              <td className="number" data-label={words.events}>
                {groupDigits(place.events.length)}
              </td>
              <td>
                <ul className="plain map-standings">
                  {STANDINGS.map((standing) => [standing, countOf(place, standing)] as const)
                    .filter(([, count]) => count > 0)
                    .map(([standing, count]) => (
                      <li key={standing}>
                        {groupDigits(count)} <Standing standing={standing} />
                      </li>
                    ))}
                </ul>
              </td>
              <td>{place.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {control}
    </>
  );
}

function countOf({ events }: MappedPlace, standing: EventItem["standing"]): number {
  return events.filter((event) => event.standing === standing).length;
}
