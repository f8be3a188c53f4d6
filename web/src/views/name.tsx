/** One name: its variants by outlet, what is said by its bearer and told of it over time, and where it is mentioned. */
import { useMemo } from "react";
import { groupBy } from "../../../src/model/group-by.ts";
import { to, toWords } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import {
  inTime,
  nameItems,
  nameVariants,
  type NameItem,
  type NameVariant,
  type TimeKind,
} from "../data/name-profile.ts";
import type { EntityItem, ExportedReportSpan, MentionItem } from "../data/record-index.ts";
import { replaceAddress } from "../location.ts";
import { Choice } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { outletName, reportLabel, ReportLink } from "../parts/report-name.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { NameTimeline } from "./name-timeline.tsx";
import { NotFound } from "./not-found.tsx";

const words = strings.name;

export function NameView({ id, query }: { id: string | null; query: URLSearchParams }) {
  const { entities } = useRecord();
  const entity = entities.get(id ?? "");
  return entity ? <Name key={entity.id} entity={entity} query={query} /> : <NotFound />;
}

/** What an address asks of this view; null asks for all. */
interface Wish {
  readonly by: TimeKind;
  readonly show: NameItem["kind"] | null;
  readonly outlet: string | null;
  readonly speech: "direct" | "indirect" | "own" | null;
  readonly speaker: string | null;
  /** `EARLIEST/LATEST`, one mark's days. */
  readonly days: string | null;
}

function oneOf<T extends string>(value: string | null, values: readonly T[]): T | null {
  return values.find((one) => one === value) ?? null;
}

function wishOf(query: URLSearchParams): Wish {
  return {
    by: oneOf(query.get("by"), ["when"]) ?? "published",
    show: oneOf(query.get("show"), ["says", "about"]),
    outlet: query.get("outlet"),
    speech: oneOf(query.get("speech"), ["direct", "indirect", "own"]),
    speaker: query.get("speaker"),
    days: query.get("days"),
  };
}

function addressOf(id: string, wish: Wish): string {
  return to("name", id, { ...wish, by: wish.by === "when" ? "when" : null });
}

const speechOf = ({ direct }: NameItem) =>
  direct === null ? "own" : direct ? "direct" : "indirect";

function isWished(item: NameItem, wish: Wish): boolean {
  const { earliest, latest } = item[wish.by];
  return (
    (wish.show === null || item.kind === wish.show) &&
    (wish.outlet === null || item.outlet === wish.outlet) &&
    (wish.speech === null || speechOf(item) === wish.speech) &&
    (wish.speaker === null || item.speaker === wish.speaker) &&
    (wish.days === null || `${earliest ?? ""}/${latest ?? ""}` === wish.days)
  );
}

function Name({ entity, query }: { entity: EntityItem; query: URLSearchParams }) {
  const index = useRecord();
  const items = useMemo(() => nameItems(index, entity, outletName), [index, entity]);
  const variants = useMemo(() => nameVariants(entity), [entity]);
  const wish = wishOf(query);
  const isWorded = index.record.wordings.some((wording) => wording.of === entity.id);
  return (
    <>
      <Head
        above={<a href={to("names")}>{strings.nav.names}</a>}
        title={entity.name}
        lead={strings.entityType[entity.type]}
      />
      <Correct finding={{ kind: "entity", entity }} />
      {entity.type === "place" ? <Placed entity={entity} /> : null}
      <h2>{words.overTime}</h2>
      {items.length === 0 ? (
        <p className="empty">{words.nothing}</p>
      ) : (
        <>
          <div className="controls">
            <Choice
              label={words.timeLabel}
              value={wish.by}
              options={[
                ["published", words.times.published],
                ["when", words.times.when],
              ]}
              onChange={(value) => {
                // The days of one kind say nothing in the other.
                const by = value === "when" ? "when" : "published";
                replaceAddress(addressOf(entity.id, { ...wish, by, days: null }));
              }}
            />
          </div>
          <NameTimeline
            name={entity.name}
            items={items}
            by={wish.by}
            toMark={({ kind, outlet, earliest, latest }) =>
              addressOf(entity.id, {
                ...wish,
                show: kind,
                outlet,
                days: `${earliest}/${latest}`,
                speech: null,
                speaker: null,
              })
            }
          />
          <Statements entity={entity} items={items} wish={wish} />
        </>
      )}
      <h2>{words.variants}</h2>
      {variants.length === 0 ? <p className="empty">{strings.none}</p> : null}
      <Variants variants={variants} />
      {isWorded ? (
        <p>
          <a href={to("wording", null, { of: entity.id })}>{strings.names.wording}</a>
        </p>
      ) : null}
      <h2>{strings.names.mentionedIn}</h2>
      <ByReport entity={entity} spans={entity.mentions} />
      {entity.references.length > 0 ? (
        <>
          <h2>{strings.names.references}</h2>
          <p className="quiet">{strings.names.referencesText}</p>
          <ByReport entity={entity} spans={entity.references} />
        </>
      ) : null}
    </>
  );
}

/** Each way of writing the name, and who writes it so. */
function Variants({ variants }: { variants: readonly NameVariant[] }) {
  const { reports } = useRecord();
  const { shown, control } = useMore(variants, 20);
  if (variants.length === 0) return null;
  return (
    <>
      <table className="table stack">
        <thead>
          <tr>
            <th scope="col">{words.variant}</th>
            <th scope="col" className="number">
              {words.uses}
            </th>
            <th scope="col">{words.by}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((variant) => (
            <tr key={variant.text}>
              <th scope="row" dir="auto" className="serif">
                {variant.text}
              </th>
              <td className="number" data-label={words.uses}>
                {groupDigits(variant.total)}
              </td>
              <td>
                <ul className="inline-list">
                  {variant.uses.map(({ report, count, first }) => {
                    const one = reports.get(report);
                    return one ? (
                      <li key={report}>
                        <a data-stop="" href={toWords(first)} dir="auto">
                          {words.usesOf(reportLabel(one), count)}
                        </a>
                      </li>
                    ) : null;
                  })}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {control}
    </>
  );
}

/** The statements by the name's bearer and about it, with filters. */
function Statements({
  entity,
  items,
  wish,
}: {
  entity: EntityItem;
  items: readonly NameItem[];
  wish: Wish;
}) {
  const { entities } = useRecord();
  const wished = inTime(
    items.filter((item) => isWished(item, wish)),
    wish.by,
  );
  const { shown, control } = useMore(wished, 20);
  const set = (change: Partial<Wish>) => {
    replaceAddress(addressOf(entity.id, { ...wish, ...change }));
  };
  const chosen = (value: string) => (value === "" ? null : value);
  const outlets = [...new Set(items.map(({ outlet }) => outlet))].toSorted();
  const speakers = [...new Set(items.flatMap(({ speaker }) => speaker ?? []))]
    .map((id) => [id, entities.get(id)?.name ?? id] as const)
    .toSorted((a, b) => (a[1] < b[1] ? -1 : 1));
  const [from, until] = wish.days?.split("/") ?? [];
  return (
    <>
      <h2>{words.list}</h2>
      <fieldset className="controls name-controls">
        <legend className="sr-only">{words.filters}</legend>
        <Choice
          label={words.show}
          value={wish.show ?? ""}
          options={[
            ["", strings.all],
            ["says", words.shows.says],
            ["about", words.shows.about],
          ]}
          onChange={(value) => {
            set({ show: oneOf(value, ["says", "about"]), speaker: null });
          }}
        />
        <Choice
          label={words.outlet}
          value={wish.outlet ?? ""}
          options={[["", strings.all], ...outlets.map((one) => [one, one] as const)]}
          onChange={(value) => {
            set({ outlet: chosen(value) });
          }}
        />
        <Choice
          label={words.speech}
          value={wish.speech ?? ""}
          options={[
            ["", strings.all],
            ["direct", words.speeches.direct],
            ["indirect", words.speeches.indirect],
            ["own", words.speeches.own],
          ]}
          onChange={(value) => {
            set({ speech: oneOf(value, ["direct", "indirect", "own"]) });
          }}
        />
        {speakers.length > 1 ? (
          <Choice
            label={words.speaker}
            value={wish.speaker ?? ""}
            options={[["", strings.all], ...speakers]}
            onChange={(value) => {
              set({ speaker: chosen(value) });
            }}
          />
        ) : null}
        {from && until ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              set({ days: null });
            }}
          >
            {words.anyDay(formatRange({ earliest: from, latest: until }, true))}
            <span className="sr-only"> {words.anyDayLabel}</span>
          </button>
        ) : null}
      </fieldset>
      <p className="quiet" role="status">
        {words.count(wished.length, items.length)}
      </p>
      {wished.length === 0 ? <p className="empty">{words.nothingChosen}</p> : null}
      <ul className="plain quotes">
        {shown.map((item) => (
          <li key={item.id} className={`name-item ${item.kind}`}>
            <Quote span={{ ...item.span, report: item.report }}>
              <ItemTags item={item} />
              <CorrectItem item={item} />
            </Quote>
          </li>
        ))}
      </ul>
      {control}
    </>
  );
}

/** Where a place lies and on what that rests, or why it is not on the map; nothing in a record of before places were placed. */
function Placed({ entity: { id, at, unplaced } }: { entity: EntityItem }) {
  if (at)
    return (
      <p>
        <a href={to("map", null, { at: id })}>{strings.map.at}</a>:{" "}
        <span className="quiet">{at.basis}</span>
      </p>
    );
  if (unplaced === undefined) return null;
  return (
    <p className="quiet">
      {strings.map.notPlaced}: {unplaced}
    </p>
  );
}

/** Whose words they are, and of when they speak. */
function ItemTags({ item }: { item: NameItem }) {
  const { entities } = useRecord();
  const speaker = item.speaker === null ? null : entities.get(item.speaker)?.name;
  const { earliest, latest } = item.when;
  return (
    <>
      {" "}
      <span className="tag voice" dir="auto">
        {speaker ?? (item.direct === null ? strings.report.ownVoice : strings.report.noSpeaker)}
      </span>
      {earliest === null && latest === null ? null : (
        <span className="quiet">
          {" "}
          {words.spokenOf} {formatRange(item.when, true)}
        </span>
      )}
    </>
  );
}

/** A statement by the name's bearer is an attribution, one about it a claim. */
function CorrectItem({ item }: { item: NameItem }) {
  const { attributions, claims } = useRecord();
  const attribution = attributions.get(item.id);
  if (attribution) return <Correct finding={{ kind: "attribution", attribution }} />;
  const claim = claims.get(item.id);
  return claim ? <Correct finding={{ kind: "claim", claim }} /> : null;
}

/** A naming, or another way to speak of it. */
type Naming = ExportedReportSpan & { readonly form?: MentionItem["form"] };

/** Namings as links to their words, report by report. */
function ByReport({ entity, spans }: { entity: EntityItem; spans: readonly Naming[] }) {
  const reports = useMore([...groupBy(spans, (span) => span.report)], 20);
  return (
    <>
      {reports.shown.map(([report, mentions]) => (
        <section key={report} className="mentions">
          <h3>
            <ReportLink id={report} />
          </h3>
          <Mentions entity={entity} mentions={mentions} />
        </section>
      ))}
      {reports.control}
    </>
  );
}

function Mentions({ entity, mentions }: { entity: EntityItem; mentions: readonly Naming[] }) {
  const { shown, control } = useMore(mentions, 30);
  return (
    <>
      <ul className="inline-list">
        {shown.map((mention) => (
          <li key={`${mention.start}-${mention.end}`}>
            <a data-stop="" href={toWords(mention)} dir="auto">
              {mention.text}
            </a>{" "}
            <Correct
              small
              of={mention.text}
              finding={{
                kind: "mention",
                report: mention.report,
                mention: {
                  entity,
                  start: mention.start,
                  end: mention.end,
                  form: mention.form ?? "name",
                },
              }}
            />
          </li>
        ))}
      </ul>
      {control}
    </>
  );
}
