/** The event that was chosen in the chronology: when, on what its date rests, how each report tells it, and what is disputed about it. */
import { memo, useEffect, useRef } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import type { ClaimItem, EventItem } from "../data/record-index.ts";
import { ClaimTags } from "../parts/claim-tags.tsx";
import { OriginLinks } from "../parts/origins.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { Standing } from "../parts/standing.tsx";
import { Term } from "../parts/term.tsx";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { byDay, orderingDay } from "../time/lanes.ts";
import { DisputeTags } from "./disputes.tsx";

const words = strings.chronology.selection;

/** As many passages are shown here; the event's own view has all. */
const TELLINGS = 6;

export const ChronologySelection = memo(function ChronologySelection({
  event,
  focused,
  before,
  after,
  onClose,
  onShow,
  onStep,
}: {
  event: EventItem;
  /** Whether it takes the focus: when a person opened it, not when an address did. */
  focused: boolean;
  /** The events before and after it in time; null at the ends. */
  before: EventItem | null;
  after: EventItem | null;
  onClose: () => void;
  onShow: (event: EventItem) => void;
  onStep: (event: EventItem) => void;
}) {
  const { claims, entities, reports, disputesByEvent } = useRecord();
  const head = useRef<HTMLHeadingElement>(null);
  const { id } = event;
  useEffect(() => {
    if (focused) head.current?.focus({ preventScroll: true });
  }, [focused, id]);
  const told = event.claims
    .map((one) => claims.get(one))
    .filter((claim): claim is ClaimItem => claim !== undefined)
    .map((claim) => ({ claim, published: reports.get(claim.report)?.published }))
    .sort((a, b) =>
      byDay(
        { earliest: null, latest: null, ...a.published, id: a.claim.id },
        { earliest: null, latest: null, ...b.published, id: b.claim.id },
      ),
    );
  const disputes = disputesByEvent.get(id) ?? [];
  const place = event.place === null ? undefined : entities.get(event.place);
  return (
    <section
      className="card chron-selection"
      aria-label={words.label}
      onKeyDown={(key) => {
        if (key.key !== "Escape" || key.defaultPrevented) return;
        key.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 ref={head} tabIndex={-1} dir="auto">
          {event.label}
        </h2>
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <p className="chron-facts">
        <span>{formatRange(event)}</span>
        <Standing standing={event.standing} />
        {place ? (
          <a href={to("name", place.id)} dir="auto">
            {place.name}
          </a>
        ) : null}
        <span>
          <Term word="origin">{strings.event.origins}</Term>: <OriginLinks ids={event.origins} />
        </span>
        {event.firstTold && event.firstTold.reports.length > 0 ? (
          <span>
            {words.first} {formatRange(event.firstTold, true)}:{" "}
            <ReportLinks ids={event.firstTold.reports} dated={false} />
          </span>
        ) : null}
      </p>
      <Correct finding={{ kind: "event", event }} />
      {event.dated?.why == null ? null : (
        <p className="quiet" dir="auto">
          {strings.event.restsOn}: {event.dated.why}
        </p>
      )}
      {disputes.length > 0 ? (
        <>
          <h3>{words.disputes}</h3>
          <ul className="plain">
            {disputes.map((dispute) => (
              <li key={dispute.id}>
                <DisputeTags dispute={dispute} />{" "}
                <Correct small finding={{ kind: "dispute", dispute }} />{" "}
                <a className="why" href={to("disputes", null, { at: dispute.id })} dir="auto">
                  {dispute.why}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{words.tellings}</h3>
      <ul className="plain chron-tellings">
        {told.slice(0, TELLINGS).map(({ claim }) => (
          <li key={claim.id}>
            <Quote span={claim} reach={60}>
              <ClaimTags claim={claim} />
              <Correct finding={{ kind: "claim", claim }} />
            </Quote>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <a className="button" href={to("event", id)}>
          {words.open}
        </a>
        {orderingDay(event) === null ? null : (
          <button
            type="button"
            className="button"
            onClick={() => {
              onShow(event);
            }}
          >
            {words.show}
          </button>
        )}
        {(
          [
            [words.previous, before],
            [words.next, after],
          ] as const
        ).map(([label, other]) => (
          <button
            key={label}
            type="button"
            className="button"
            disabled={other === null}
            onClick={() => {
              if (other) onStep(other);
            }}
          >
            {label}
          </button>
        ))}
        {told.length > TELLINGS ? (
          <span className="quiet">{words.more(told.length - TELLINGS)}</span>
        ) : null}
      </p>
    </section>
  );
});
