/** One event: when, where, on whose word, and the words of each report that tells it. */
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import { inPublicationOrder } from "../data/publication-order.ts";
import type { ClaimItem, EventItem } from "../data/record-index.ts";
import { Chains } from "../parts/chains.tsx";
import { ClaimTags } from "../parts/claim-tags.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { OriginLinks } from "../parts/origins.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { Standing } from "../parts/standing.tsx";
import { Term } from "../parts/term.tsx";
import { usePrinting } from "../printing.ts";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { DisputeCard } from "./disputes.tsx";
import { NotFound } from "./not-found.tsx";

const UNDATED = { earliest: null, latest: null } as const;

export function EventView({ id }: { id: string | null }) {
  const { events } = useRecord();
  const event = events.get(id ?? "");
  return event ? <EventDetail event={event} /> : <NotFound />;
}

function EventDetail({ event }: { event: EventItem }) {
  const { claims, entities, disputesByEvent, reports } = useRecord();
  const place = event.place === null ? undefined : entities.get(event.place);
  const told = event.claims
    .map((id) => claims.get(id))
    .filter((claim): claim is ClaimItem => claim !== undefined);
  const order = inPublicationOrder(
    told.map(({ report }) => reports.get(report)?.published ?? UNDATED),
  );
  const disputes = disputesByEvent.get(event.id) ?? [];
  const words = useMore(
    order.map((i) => told[i]!),
    30,
  );
  const joins = useMore(event.joins, 20);
  const printing = usePrinting();
  return (
    <>
      <Head above={<a href={to("chronology")}>{strings.nav.chronology}</a>} title={event.label} />
      <Correct finding={{ kind: "event", event }} />
      <dl className="facts wide">
        <div>
          <dt>{strings.event.when}</dt>
          <dd>{formatRange(event)}</dd>
        </div>
        {event.dated?.why == null ? null : (
          <div>
            <dt>{strings.event.restsOn}</dt>
            <dd dir="auto">{event.dated.why}</dd>
          </div>
        )}
        {event.firstTold && event.firstTold.reports.length > 0 ? (
          <div>
            <dt>{strings.event.firstTold}</dt>
            <dd>
              <ReportLinks ids={event.firstTold.reports} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{strings.event.where}</dt>
          <dd>
            {place ? (
              <>
                <a href={to("name", place.id)} dir="auto">
                  {place.name}
                </a>
                {place.at ? (
                  <>
                    {" · "}
                    <a href={to("map", null, { at: place.id })}>{strings.map.showOnMap}</a>
                  </>
                ) : null}
              </>
            ) : (
              strings.notKnown
            )}
          </dd>
        </div>
        <div>
          <dt>
            <Term word="standing">{strings.event.standing}</Term>
          </dt>
          <dd>
            <Standing standing={event.standing} />
          </dd>
        </div>
        <div>
          <dt>
            <Term word="origin">{strings.event.origins}</Term>
          </dt>
          <dd>
            <OriginLinks ids={event.origins} />
          </dd>
        </div>
        <div>
          <dt>
            <Term word="witness">{strings.event.witnesses}</Term>
          </dt>
          <dd>
            {event.witnesses.length === 0 ? strings.none : <ReportLinks ids={event.witnesses} />}
          </dd>
        </div>
      </dl>
      <h2>{strings.event.claims}</h2>
      <ul className="plain quotes">
        {words.shown.map((claim) => (
          <li key={claim.id}>
            <Quote span={claim}>
              <ClaimTags claim={claim} />
              <Correct finding={{ kind: "claim", claim }} />
            </Quote>
          </li>
        ))}
      </ul>
      {words.control}
      <Chains chains={told.map(({ chain }) => chain ?? [])} />
      {disputes.length > 0 ? (
        <>
          <h2>{strings.event.disputes}</h2>
          <ul className="cards">
            {disputes.map((dispute) => (
              <DisputeCard key={dispute.id} dispute={dispute} />
            ))}
          </ul>
        </>
      ) : null}
      {event.joins.length > 0 ? (
        <details className="joins" {...(printing ? { open: true } : {})}>
          <summary>
            <h2>{strings.event.joins}</h2>
          </summary>
          <ul className="plain">
            {joins.shown.map((join, i) => (
              <li key={i} className="join">
                <ReportLinks ids={join.claims.flatMap((id) => claims.get(id)?.report ?? [])} />
                {": "}
                <span className="why">{join.why}</span>{" "}
                <span className="quiet">
                  {strings.event.score(Math.round(join.score * 100))}, {strings.joinBy[join.by]}
                </span>
              </li>
            ))}
          </ul>
          {joins.control}
        </details>
      ) : null}
    </>
  );
}
