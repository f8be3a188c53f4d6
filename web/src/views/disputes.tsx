/** What the reports do not agree on, each side with its own words. */
import { useEffect } from "react";
import { to } from "../address.ts";
import { replaceAddress } from "../location.ts";
import { Correct } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import { headlineOf, sidesInOrder } from "../data/dispute-headline.ts";
import type { DisputeItem } from "../data/record-index.ts";
import { Choice } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { OriginLinks } from "../parts/origins.tsx";
import { Quote } from "../parts/quote.tsx";
import { Term } from "../parts/term.tsx";
import { strings } from "../strings/index.ts";

const pairs = (names: Readonly<Record<string, string>>): (readonly [string, string])[] => [
  ["", strings.all],
  ...Object.entries(names),
];

export function Disputes({ query }: { query: URLSearchParams }) {
  const { record } = useRecord();
  const about = query.get("about") ?? "";
  const relation = query.get("relation") ?? "";
  const story = query.get("story") ?? "";
  const at = query.get("at");
  const ranked = record.disputes
    .map((dispute, i) => ({ dispute, rank: i + 1 }))
    .filter(
      ({ dispute }) =>
        (about === "" || dispute.about === about) &&
        (relation === "" || dispute.relation === relation) &&
        (story === "" || dispute.story === story),
    );
  const place = ranked.findIndex(({ dispute }) => dispute.id === at);
  const { shown, control } = useMore(ranked, Math.max(20, place + 1));
  useEffect(() => {
    if (at === null) return;
    const card = document.getElementById(`dispute-${at}`);
    card?.scrollIntoView({ block: "start" });
    card?.focus({ preventScroll: true });
  }, [at]);
  const set = (key: string) => (value: string) => {
    replaceAddress(to("disputes", null, { about, relation, story, [key]: value }));
  };
  return (
    <>
      <Head title={strings.nav.disputes} lead={strings.disputes.lead} />
      {record.disputes.length > 1 ? (
        <div className="controls">
          <Choice
            label={strings.disputes.about}
            value={about}
            options={pairs(strings.about)}
            onChange={set("about")}
          />
          <Choice
            label={strings.disputes.relation}
            value={relation}
            options={pairs(strings.relation)}
            onChange={set("relation")}
          />
          {record.stories.length > 1 ? (
            <Choice
              label={strings.report.story}
              value={story}
              options={[
                ["", strings.all],
                ...record.stories.map((one) => [one.id, one.label] as const),
              ]}
              onChange={set("story")}
            />
          ) : null}
          <p className="shown quiet" role="status">
            {strings.disputes.shown(ranked.length, record.disputes.length)}
          </p>
        </div>
      ) : null}
      {ranked.length === 0 ? <p className="empty">{strings.disputes.empty}</p> : null}
      <ol className="cards">
        {shown.map(({ dispute, rank }) => (
          <DisputeCard key={dispute.id} dispute={dispute} rank={rank} />
        ))}
      </ol>
      {control}
      <RejectedHere kinds={["dispute"]} />
    </>
  );
}

/** The kind and the relation of a dispute as labels. */
export function DisputeTags({ dispute }: { dispute: DisputeItem }) {
  return (
    <>
      <span className="tag kind">{strings.about[dispute.about]}</span>{" "}
      <RelationTag relation={dispute.relation} />
    </>
  );
}

/** What the sides of a dispute are to each other, as a label. */
export function RelationTag({ relation }: { relation: DisputeItem["relation"] }) {
  return <span className={`tag relation ${relation}`}>{strings.relation[relation]}</span>;
}

/** One dispute with its sides next to each other. */
export function DisputeCard({ dispute, rank }: { dispute: DisputeItem; rank?: number }) {
  const { events } = useRecord();
  const event = dispute.event === null ? undefined : events.get(dispute.event);
  return (
    <li className="card dispute" id={`dispute-${dispute.id}`} tabIndex={-1}>
      <header className="card-head">
        <p className="tags">
          {rank === undefined ? null : (
            <a className="rank" href={to("disputes", null, { at: dispute.id })}>
              {strings.disputes.rank(rank)}
            </a>
          )}{" "}
          <DisputeTags dispute={dispute} />{" "}
          <span className="quiet">
            <Term word="confidence">
              {strings.disputes.confidence(Math.round(dispute.confidence * 100))}
            </Term>
          </span>
        </p>
        <h2 className="card-title" dir="auto">
          {headlineOf(dispute)}
        </h2>
        <p className="why reason" dir="auto">
          {dispute.why}
        </p>
        {event ? (
          <p className="quiet">
            {strings.disputes.event}:{" "}
            <a href={to("event", event.id)} dir="auto">
              {event.label}
            </a>
          </p>
        ) : null}
        <Correct finding={{ kind: "dispute", dispute }} />
      </header>
      <ul className="sides">
        {sidesInOrder(dispute).map((side, i) => (
          <Side key={i} side={side} number={i + 1} about={dispute.about} />
        ))}
      </ul>
    </li>
  );
}

function Side({
  side,
  number,
  about,
}: {
  side: DisputeItem["sides"][number];
  number: number;
  about: DisputeItem["about"];
}) {
  const { shown, control } = useMore(side.spans, 3);
  return (
    <li className="side">
      <h3 className="side-value" dir="auto">
        <span className="sr-only">{strings.disputes.side(number)}: </span>
        {side.value}
      </h3>
      {shown.map((span) => (
        <Quote key={`${span.report}-${span.start}`} span={span} />
      ))}
      {control}
      <div className="rests">
        {about === "label" && side.origins.length === 0 ? (
          <span className="label">{strings.disputes.ownWords}</span>
        ) : (
          <>
            <span className="label">{strings.disputes.restsOn}</span>{" "}
            <OriginLinks ids={side.origins} />
          </>
        )}
      </div>
    </li>
  );
}
