/** Finding words in all reports, as one types. What is looked for is kept in the address. */
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { to, toWords, type Query } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { RecordIndex } from "../data/record-index.ts";
import { replaceAddress } from "../location.ts";
import { Head } from "../parts/head.tsx";
import { publishedShort, outletName } from "../parts/report-name.tsx";
import { PassageFound } from "../search/passage-found.tsx";
import { useSearch, type Found, type Wanted } from "../search/use-search.ts";
import { strings } from "../strings/index.ts";
import { inOrder } from "./reports.tsx";

/** How long nothing must be typed before it is looked for. */
const PAUSE_MS = 150;
/** The longest query that is taken, as by the server. */
const MOST_TEXT = 1_000;
/** Names offered for completing. */
const MOST_NAMES = 300;

export function Search({ query }: { query: URLSearchParams }) {
  const wanted = useMemo(() => wantedOf(query), [query]);
  const found = useSearch(wanted);
  return (
    <>
      <Head title={strings.search.title} lead={strings.search.lead} />
      <SearchForm wanted={wanted} />
      <Results found={found} />
    </>
  );
}

function wantedOf(query: URLSearchParams): Wanted {
  const value = (name: string) => query.get(name)?.trim() || null;
  return {
    text: (query.get("q") ?? "").slice(0, MOST_TEXT),
    speaker: value("speaker"),
    outlet: value("outlet"),
    from: day(value("from")),
    to: day(value("to")),
    quoted: query.get("quoted") === "1",
  };
}

/** Anybody can write an address; only a day is a day. */
const day = (value: string | null) => (/^\d{4}-\d{2}-\d{2}$/.test(value ?? "") ? value : null);

function addressOf({ text, speaker, outlet, from, to: until, quoted }: Wanted): string {
  const query: Query = {
    q: text === "" ? null : text,
    speaker,
    outlet,
    from,
    to: until,
    quoted: quoted ? "1" : null,
  };
  return to("search", null, query);
}

function SearchForm({ wanted }: { wanted: Wanted }) {
  const index = useRecord();
  const id = useId();
  const [draft, setDraft] = useDraft(wanted);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const change = (part: Partial<Wanted>) => {
    setDraft({ ...draft, ...part });
  };
  const { speakers, outlets } = useMemo(() => namesOf(index), [index]);
  const isFiltered =
    draft.quoted || [draft.speaker, draft.outlet, draft.from, draft.to].some((one) => one !== null);
  return (
    <form
      role="search"
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        replaceAddress(addressOf(draft));
      }}
    >
      <label className="sr-only" htmlFor={`${id}-text`}>
        {strings.search.field}
      </label>
      <input
        ref={field}
        id={`${id}-text`}
        className="search-field"
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        maxLength={MOST_TEXT}
        placeholder={strings.search.field}
        aria-describedby={`${id}-hint`}
        data-search=""
        value={draft.text}
        onChange={(event) => {
          change({ text: event.target.value });
        }}
      />
      <p id={`${id}-hint`} className="quiet search-hint">
        {strings.search.hint}
      </p>
      <div className="controls">
        <NameField
          label={strings.search.speaker}
          any={strings.search.anySpeaker}
          names={speakers}
          value={draft.speaker}
          onChange={(speaker) => {
            change({ speaker });
          }}
        />
        <NameField
          label={strings.search.outlet}
          any={strings.search.anyOutlet}
          names={outlets}
          value={draft.outlet}
          onChange={(outlet) => {
            change({ outlet });
          }}
        />
        {(["from", "to"] as const).map((end) => (
          <span key={end} className="control">
            <label htmlFor={`${id}-${end}`}>{strings.search[end]}</label>
            <input
              id={`${id}-${end}`}
              type="date"
              value={draft[end] ?? ""}
              onChange={(event) => {
                change({ [end]: day(event.target.value) });
              }}
            />
          </span>
        ))}
        <span className="control check">
          <label>
            <input
              type="checkbox"
              checked={draft.quoted}
              onChange={(event) => {
                change({ quoted: event.target.checked });
              }}
            />{" "}
            {strings.search.quoted}
          </label>
        </span>
        {isFiltered ? (
          <button
            type="button"
            className="button"
            onClick={() => {
              change({ speaker: null, outlet: null, from: null, to: null, quoted: false });
            }}
          >
            {strings.search.clear}
          </button>
        ) : null}
      </div>
    </form>
  );
}

/** What is typed, which goes into the address when the typing rests; and the address, when it changes by itself. */
function useDraft(wanted: Wanted): readonly [Wanted, (draft: Wanted) => void] {
  const [draft, setDraft] = useState(wanted);
  const address = addressOf(wanted);
  const sent = useRef(address);
  useEffect(() => {
    if (sent.current === address) return;
    sent.current = address;
    setDraft(wanted);
  }, [address, wanted]);
  useEffect(() => {
    const next = addressOf(draft);
    if (next === sent.current) return;
    const timer = window.setTimeout(() => {
      sent.current = next;
      replaceAddress(next);
    }, PAUSE_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [draft]);
  return [draft, setDraft];
}

/** A field that takes a name or a part of one, and offers the names of the record. */
function NameField({
  label,
  any,
  names,
  value,
  onChange,
}: {
  label: string;
  any: string;
  names: readonly string[];
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const { entities } = useRecord();
  const id = useId();
  return (
    <span className="control">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        list={`${id}-names`}
        placeholder={any}
        // An address from another view may name an entity by its id.
        value={value === null ? "" : (entities.get(value)?.name ?? value)}
        onChange={(event) => {
          onChange(event.target.value === "" ? null : event.target.value);
        }}
      />
      <datalist id={`${id}-names`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </span>
  );
}

/** Speakers with the most statements first; outlets by name. */
function namesOf({ record, attributionsBySpeaker, entities }: RecordIndex): {
  readonly speakers: readonly string[];
  readonly outlets: readonly string[];
} {
  const speakers = [...attributionsBySpeaker]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([id]) => entities.get(id)?.name ?? []);
  const outlets = new Set(record.reports.flatMap(({ outlet }) => outlet.name ?? []));
  return {
    speakers: [...new Set(speakers)].slice(0, MOST_NAMES),
    outlets: [...outlets].toSorted().slice(0, MOST_NAMES),
  };
}

function Results({ found }: { found: Found }) {
  const { total, passages, failure, isBusy, more } = found;
  const says =
    failure !== null
      ? strings.search.failed(failure)
      : total !== null
        ? strings.search.found(total)
        : isBusy
          ? strings.search.searching
          : "";
  return (
    <section className="results" aria-busy={isBusy}>
      <p role="status" className={failure === null ? "quiet" : "notice"}>
        {says}
      </p>
      {total === 0 && failure === null ? <p className="empty">{strings.search.nothing}</p> : null}
      {total === null || total === 0 ? null : (
        <>
          {more === null ? <ByReport passages={passages} /> : null}
          <ol className="plain found-list">
            {passages.map((passage) => (
              <PassageFound key={`${passage.report} ${passage.start}`} passage={passage} />
            ))}
          </ol>
        </>
      )}
      {more === null || total === null ? null : (
        <p className="more">
          <button type="button" className="button" onClick={more} disabled={isBusy}>
            {strings.search.more}
          </button>{" "}
          <span className="quiet">{strings.search.shownOf(passages.length, total)}</span>
        </p>
      )}
    </section>
  );
}

/** Which reports have the words, the first one to publish first; for when all that was found is here. */
function ByReport({ passages }: { passages: Found["passages"] }) {
  const { reports } = useRecord();
  const counts = new Map<string, number>();
  const firsts = new Map<string, Found["passages"][number]>();
  for (const passage of passages) {
    counts.set(passage.report, (counts.get(passage.report) ?? 0) + 1);
    const first = firsts.get(passage.report);
    if (!first || passage.start < first.start) firsts.set(passage.report, passage);
  }
  if (counts.size < 2) return null;
  const listed = inOrder([...counts.keys()].flatMap((id) => reports.get(id) ?? []));
  return (
    <div className="by-report">
      <p className="label" id="by-report">
        {strings.search.inReports}
      </p>
      <ol className="inline-list" aria-labelledby="by-report">
        {listed.map((report) => (
          <li key={report.id}>
            <a href={toWords({ report: report.id, ...firsts.get(report.id)!.hits[0]! })}>
              <span dir="auto">{outletName(report)}</span>, {publishedShort(report)}
            </a>{" "}
            <span className="quiet">{strings.search.inReport(counts.get(report.id) ?? 0)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
