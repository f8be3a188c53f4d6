/** One entity: its names, what it is reported to say, and where it is mentioned. */
import { to, toWords } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import type { EntityItem, ExportedReportSpan } from "../data/record-index.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportLink } from "../parts/report-name.tsx";
import { strings } from "../strings.ts";
import { groupBy } from "../../../src/model/group-by.ts";
import { coverOf } from "../../../src/model/span.ts";
import { NotFound } from "./not-found.tsx";

export function NameView({ id }: { id: string | null }) {
  const { entities } = useRecord();
  const entity = entities.get(id ?? "");
  return entity ? <Name entity={entity} /> : <NotFound />;
}

function Name({ entity }: { entity: EntityItem }) {
  const { attributionsBySpeaker, record } = useRecord();
  const said = (attributionsBySpeaker.get(entity.id) ?? []).flatMap((attribution) => {
    const cover = coverOf(attribution.content);
    return cover ? [{ ...cover, id: attribution.id, report: attribution.report }] : [];
  });
  const statements = useMore(said, 20);
  const variants = entity.aliases.filter((alias) => alias !== entity.name);
  const isWorded = record.wordings.some((wording) => wording.of === entity.id);
  return (
    <>
      <Head
        above={<a href={to("names")}>{strings.nav.names}</a>}
        title={entity.name}
        lead={strings.entityType[entity.type]}
      />
      <Correct finding={{ kind: "entity", entity }} />
      <h2>{strings.names.variants}</h2>
      {variants.length === 0 ? (
        <p className="empty">{strings.none}</p>
      ) : (
        <ul className="inline-list" dir="auto">
          {variants.map((alias) => (
            <li key={alias}>{alias}</li>
          ))}
        </ul>
      )}
      {isWorded ? (
        <p>
          <a href={to("wording", null, { of: entity.id })}>{strings.names.wording}</a>
        </p>
      ) : null}
      <h2>{strings.names.says}</h2>
      {said.length === 0 ? <p className="empty">{strings.names.nothingSaid}</p> : null}
      <ul className="plain">
        {statements.shown.map((span) => (
          <li key={span.id}>
            <Quote span={span} />
          </li>
        ))}
      </ul>
      {statements.control}
      <h2>{strings.names.mentionedIn}</h2>
      <ByReport spans={entity.mentions} />
      {entity.references.length > 0 ? (
        <>
          <h2>{strings.names.references}</h2>
          <p className="quiet">{strings.names.referencesText}</p>
          <ByReport spans={entity.references} />
        </>
      ) : null}
    </>
  );
}

/** Spans as links to their words, report by report. */
function ByReport({ spans }: { spans: readonly ExportedReportSpan[] }) {
  const reports = useMore([...groupBy(spans, (span) => span.report)], 20);
  return (
    <>
      {reports.shown.map(([report, mentions]) => (
        <section key={report} className="mentions">
          <h3>
            <ReportLink id={report} />
          </h3>
          <Mentions mentions={mentions} />
        </section>
      ))}
      {reports.control}
    </>
  );
}

function Mentions({ mentions }: { mentions: readonly ExportedReportSpan[] }) {
  const { shown, control } = useMore(mentions, 30);
  return (
    <>
      <ul className="inline-list">
        {shown.map((mention) => (
          <li key={`${mention.start}-${mention.end}`}>
            <a data-stop="" href={toWords(mention)} dir="auto">
              {mention.text}
            </a>
          </li>
        ))}
      </ul>
      {control}
    </>
  );
}
