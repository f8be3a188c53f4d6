/** One origin: what rests on it, by the exact words of the reports that lead to it. */
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { NotFound } from "./not-found.tsx";

export function OriginView({ id }: { id: string | null }) {
  const { origins, claimsByOrigin, entities } = useRecord();
  const origin = origins.get(id ?? "");
  const claims = claimsByOrigin.get(id ?? "") ?? [];
  const { shown, control } = useMore(claims, 30);
  if (!origin) return <NotFound />;
  const entity = origin.entity === null ? undefined : entities.get(origin.entity);
  return (
    <>
      <Head
        above={<a href={to("origins")}>{strings.nav.origins}</a>}
        title={origin.name}
        lead={strings.originKind[origin.kind]}
      />
      <Correct finding={{ kind: "origin", origin }} />
      {entity ? (
        <p>
          {strings.detail.name}:{" "}
          <a href={to("name", entity.id)} dir="auto">
            {entity.name}
          </a>
        </p>
      ) : null}
      <h2>{strings.origins.via}</h2>
      <ReportLinks ids={origin.reports} />
      <h2>{strings.origins.rest}</h2>
      {claims.length === 0 ? <p className="empty">{strings.origins.noClaims}</p> : null}
      <ul className="plain">
        {shown.map((claim) => (
          <li key={claim.id}>
            <Quote span={claim}>
              <Correct finding={{ kind: "claim", claim }} />
            </Quote>
          </li>
        ))}
      </ul>
      {control}
    </>
  );
}
