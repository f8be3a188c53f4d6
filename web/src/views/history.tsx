/** Everything that persons have decided, in order: who, when, what, why, on which words, and what has become of it. */
import { useRef, useState, type ReactNode } from "react";
import type { Decision } from "../../../src/model/decision.ts";
import { to, toWords } from "../address.ts";
import { RevertButton } from "../correct/correct.tsx";
import { decidedIndex, decisionsOf, reportsOf, wordsOf, type Decided } from "../correct/decided.ts";
import { readDecisions, writeDecisions } from "../correct/decision-lines.ts";
import { reviewerName, setReviewerName } from "../correct/reviewer.ts";
import { formatInstant, kindOf, sentenceOf, type DeedKind } from "../correct/sentence.ts";
import { useDesk, useRecord } from "../data/context.ts";
import type { Desk } from "../data/home.ts";
import { replaceAddress } from "../location.ts";
import { Choice, FindField } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { ReportLinks } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";

const say = strings.correct.history;

const pairs = (names: Readonly<Record<string, string>>): (readonly [string, string])[] => [
  ["", strings.all],
  ...Object.entries(names),
];

export default function History({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const desk = useDesk();
  const decisions = decisionsOf(index.record);
  const { byId } = decidedIndex(index);
  const filters = {
    kind: query.get("kind") ?? "",
    state: query.get("state") ?? "",
    by: query.get("by") ?? "",
    order: query.get("order") ?? "",
  };
  const [wanted, setWanted] = useState("");
  const needle = wanted.trim().toLowerCase();
  const rows = decisions
    .map((decided, i) => ({
      decided,
      number: i + 1,
      what: sentenceOf(index, byId, decided.deed),
    }))
    .filter(
      ({ decided, what }) =>
        (filters.kind === "" || (kindOf(decided.deed) satisfies DeedKind) === filters.kind) &&
        (filters.state === "" || decided.state === filters.state) &&
        (filters.by === "" || decided.by === filters.by) &&
        `${what} ${decided.by} ${decided.why ?? ""}`.toLowerCase().includes(needle),
    );
  const numberOf = new Map(decisions.map(({ id }, i) => [id, i + 1]));
  if (filters.order === "newest") rows.reverse();
  const { shown, control } = useMore(rows, 100);
  const set = (key: keyof typeof filters) => (value: string) => {
    replaceAddress(to("history", null, notEmpty({ ...filters, [key]: value })));
  };
  const people = [...new Set(decisions.map(({ by }) => by))].sort();
  return (
    <>
      <Head title={say.title} lead={say.lead} />
      {desk === null ? null : <Settings />}
      <Exchange decisions={decisions} name={index.record.name} desk={desk} />
      {decisions.length === 0 ? (
        <>
          <p className="empty">{say.empty}</p>
          {desk === null ? null : <p className="quiet">{say.emptyHow}</p>}
        </>
      ) : (
        <>
          <div className="controls">
            <FindField label={say.find} value={wanted} onChange={setWanted} />
            <Choice
              label={say.kind}
              value={filters.kind}
              options={pairs(say.kinds)}
              onChange={set("kind")}
            />
            <Choice
              label={say.state}
              value={filters.state}
              options={pairs(say.states)}
              onChange={set("state")}
            />
            <Choice
              label={say.who}
              value={filters.by}
              options={[["", strings.all], ...people.map((by) => [by, by] as const)]}
              onChange={set("by")}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={filters.order === "newest"}
                onChange={(event) => {
                  set("order")(event.target.checked ? "newest" : "");
                }}
              />{" "}
              <span>{say.newest}</span>
            </label>
          </div>
          <p className="quiet" role="status">
            {rows.length === 0 ? say.none : say.count(rows.length)}
          </p>
          <ol className="history">
            {shown.map(({ decided, number, what }) => (
              <Entry
                key={decided.id}
                decided={decided}
                number={number}
                overruler={numberOf.get(decided.overruledBy ?? "") ?? null}
                what={what}
              />
            ))}
          </ol>
          {control}
        </>
      )}
    </>
  );
}

const notEmpty = (query: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));

function Entry({
  decided,
  number,
  overruler,
  what,
}: {
  decided: Decided;
  number: number;
  /** The number of the decision that overrules it; null when none does. */
  overruler: number | null;
  what: string;
}) {
  const index = useRecord();
  const { id, deed, by, at, why, state } = decided;
  const about = deed.do === "revert" ? decidedIndex(index).byId.get(deed.decision)?.deed : deed;
  const words = about ? wordsOf(index, about) : null;
  const reports = about ? reportsOf(about).filter((report) => index.reports.has(report)) : [];
  return (
    <li className={`history-entry ${state}`} value={number} id={`decision-${id}`}>
      <p className="history-what">
        <span className="tag kind">{strings.correct.decided.short[kindOf(deed)]}</span>{" "}
        <span dir="auto">{what}</span>{" "}
        {state === "applied" ? null : (
          <span className={`tag ${state}`}>{strings.correct.state[state]}</span>
        )}
      </p>
      <p className="quiet" dir="auto">
        {strings.correct.decided.by(by, "")}
        <time dateTime={at}>{formatInstant(at)}</time>
        {reports.length > 0 ? (
          <>
            {" · "}
            <ReportLinks ids={reports.slice(0, 4)} />
          </>
        ) : null}
      </p>
      {why === null ? null : (
        <p className="decided-why" dir="auto">
          {strings.correct.decided.why(why)}
        </p>
      )}
      {state === "orphan" ? (
        <p className="quiet" dir="auto">
          {decided.lost} {strings.correct.stateNote}
        </p>
      ) : null}
      {overruler === null ? null : (
        <p className="quiet">{strings.correct.overruledBy(overruler)}</p>
      )}
      <p className="history-acts">
        {words ? (
          <a data-stop="" href={toWords(words)}>
            {strings.correct.decided.words}
          </a>
        ) : null}{" "}
        <RevertButton decided={decided} />
      </p>
    </li>
  );
}

/** As whom this browser decides. */
function Settings() {
  const [name, setName] = useState(() => reviewerName() ?? "");
  return (
    <details className="history-settings" open={name === ""}>
      <summary>{say.settings}</summary>
      <label>
        {say.by}{" "}
        <input
          type="text"
          dir="auto"
          autoComplete="name"
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setReviewerName(event.target.value);
          }}
        />
      </label>
      <p className="quiet">{say.byHint}</p>
    </details>
  );
}

/** Decisions as a file, one in a line: out of the record, and into it. */
function Exchange({
  decisions,
  name,
  desk,
}: {
  decisions: readonly Decided[];
  name: string;
  desk: Desk | null;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<ReactNode>(null);
  const take = async (file: File, into: Desk) => {
    const read: Decision[] = readDecisions(await file.text());
    const imported = await into.importDecisions(read);
    setOutcome(imported === 0 ? say.nothingNew : say.imported(imported));
  };
  return (
    <div className="history-exchange">
      <p className="buttons">
        <button
          type="button"
          className="button"
          disabled={decisions.length === 0}
          onClick={() => {
            save(say.file(name), writeDecisions(decisions));
          }}
        >
          {say.export}
        </button>
        {desk === null ? null : (
          <>
            <button
              type="button"
              className="button"
              onClick={() => {
                input.current?.click();
              }}
            >
              {say.import}
            </button>
            <input
              ref={input}
              type="file"
              accept=".jsonl,.json,.ndjson,application/jsonl,text/plain"
              hidden
              aria-label={say.import}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = "";
                if (!file) return;
                take(file, desk).catch((error: unknown) => {
                  const said = error instanceof Error ? error.message : String(error);
                  setOutcome(<span className="wrong">{say.importFailed(said)}</span>);
                });
              }}
            />
          </>
        )}
      </p>
      <p role="status">{outcome}</p>
    </div>
  );
}

/** Hands a text over as a file. */
function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/jsonl" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn of its loop.
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}
