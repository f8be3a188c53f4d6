/** The ways from the reports of an event to its origins, each once, step by step. */
import type { ExportedRecord } from "../../../src/model/record-schema.ts";
import { strings } from "../strings/index.ts";
import { ReportLinks } from "./report-name.tsx";

type Hop = NonNullable<ExportedRecord["claims"][number]["chain"]>[number];

/** A list of ways; nothing where the record keeps none. */
export function Chains({ chains }: { readonly chains: readonly (readonly Hop[])[] }) {
  const distinct = new Map(
    chains.flatMap((hops) =>
      hops.length === 0
        ? []
        : [
            [
              hops.map(({ by, name, report }) => `${by} ${report ?? name}`).join("\n"),
              hops,
            ] as const,
          ],
    ),
  );
  if (distinct.size === 0) return null;
  return (
    <>
      <h2>{strings.event.chains}</h2>
      <ul className="plain">
        {[...distinct].map(([key, hops]) => (
          <li key={key}>
            {hops.map(({ by, name, report, why }, at) => (
              <span key={at} title={at === 0 ? undefined : why}>
                {at === 0 ? null : (
                  <>
                    {" "}
                    <span className="arrow" aria-hidden="true">
                      →
                    </span>{" "}
                    {strings.hop[by]}{" "}
                  </>
                )}
                {report === null ? name : <ReportLinks ids={[report]} />}
              </span>
            ))}
            {hops.length === 1 ? <span className="quiet"> {strings.event.ownWord}</span> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
