/** Terms by report: what each calls the same thing, as a matrix; scare quotes shown. */
import { useId, useMemo, useState } from "react";
import { WORDING_FIELDS, type WordingField } from "../../../src/model/findings.ts";
import { to, toWords } from "../address.ts";
import { Correct, CorrectButton } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import type { ExportedReport } from "../data/record-index.ts";
import {
  chosenWordings,
  wordingGroups,
  type WordingChoice,
  type WordingGroup,
  type WordingTermItem,
} from "../data/wording-groups.ts";
import { replaceAddress } from "../location.ts";
import { Choice, FindField } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { outletName, publishedShort, reportLabel, reportTitle } from "../parts/report-name.tsx";
import { Term } from "../parts/term.tsx";
import { usePrinting } from "../printing.ts";
import { strings } from "../strings/index.ts";
import { inOrder } from "./reports.tsx";

const words = strings.wording;

/** As many reports stand next to each other at once. */
const COLUMNS = 12;
/** As many reports have room in one table on paper. */
const COLUMNS_ON_PAPER = 8;

const isField = (value: string | null): value is WordingField =>
  value !== null && (WORDING_FIELDS as readonly string[]).includes(value);

function choiceOf(query: URLSearchParams): WordingChoice {
  const field = query.get("field");
  return {
    of: query.get("of"),
    field: isField(field) ? field : null,
    scareOnly: query.get("scare") === "1",
    find: query.get("find") ?? "",
  };
}

export function WordingView({ query }: { query: URLSearchParams }) {
  const index = useRecord();
  const choice = choiceOf(query);
  const all = useMemo(() => wordingGroups(index), [index]);
  const groups = chosenWordings(all, choice);
  const { shown, control } = useMore(groups, 20);
  const columns = reportsOf(index.reports, all);
  return (
    <>
      <Head title={<Term word="wording">{strings.nav.wording}</Term>} lead={words.lead} />
      {all.length === 0 ? (
        <p className="empty">{strings.wording.empty}</p>
      ) : (
        <Filters all={all} choice={choice} />
      )}
      {all.length > 0 && groups.length === 0 ? <p className="empty">{words.emptyChoice}</p> : null}
      {shown.length === 0 ? null : columns.length <= COLUMNS ? (
        <Matrix groups={shown} reports={columns} label={words.termsAndReports} />
      ) : (
        // With many reports, most would be empty beside each thing that is called.
        shown.map((group) => (
          <Matrix
            key={group.key}
            groups={[group]}
            reports={reportsOf(index.reports, [group])}
            label={group.name}
          />
        ))
      )}
      {control}
      <RejectedHere kinds={["wording"]} />
    </>
  );
}

/** The reports that use any of the terms, in the order of publication. */
function reportsOf(
  reports: ReadonlyMap<string, ExportedReport>,
  groups: readonly WordingGroup[],
): ExportedReport[] {
  const ids = new Set(groups.flatMap(({ wording }) => wording.terms.map(({ report }) => report)));
  return inOrder(
    [...ids].map((id) => reports.get(id)).filter((one): one is ExportedReport => one !== undefined),
  );
}

function Filters({ all, choice }: { all: readonly WordingGroup[]; choice: WordingChoice }) {
  const id = useId();
  const set = (change: Partial<WordingChoice>) => {
    const { of, field, scareOnly, find } = { ...choice, ...change };
    replaceAddress(
      to("wording", null, {
        of,
        field,
        scare: scareOnly ? "1" : null,
        find: find === "" ? null : find,
      }),
    );
  };
  const chosen = all.find(({ wording }) => wording.of === choice.of);
  const hasScare = all.some(({ rows }) => rows.some(({ scareQuoted }) => scareQuoted));
  return (
    <fieldset className="controls wording-controls">
      <legend className="sr-only">{words.filters}</legend>
      <FindField
        label={words.find}
        value={choice.find}
        onChange={(find) => {
          set({ find });
        }}
      />
      <Choice
        label={words.field}
        value={choice.field ?? ""}
        options={[
          ["", strings.all],
          ...WORDING_FIELDS.filter((one) => all.some(({ field }) => field === one)).map(
            (field) => [field, words.fields[field]] as const,
          ),
        ]}
        onChange={(value) => {
          set({ field: isField(value) ? value : null });
        }}
      />
      {hasScare || choice.scareOnly ? (
        <label className="check" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={choice.scareOnly}
            onChange={(event) => {
              set({ scareOnly: event.target.checked });
            }}
          />{" "}
          {words.scareOnly}
        </label>
      ) : null}
      {choice.of === null ? null : (
        <button
          type="button"
          className="button"
          onClick={() => {
            set({ of: null });
          }}
        >
          <span dir="auto">{chosen?.name ?? choice.of}</span> ×
          <span className="sr-only"> {words.everyName}</span>
        </button>
      )}
    </fieldset>
  );
}

/** A group of terms by what they call: somebody, or what belongs to them. */
function GroupTitle({ group: { wording, name, field } }: { group: WordingGroup }) {
  const { entities, events } = useRecord();
  const entity = entities.get(wording.of);
  const what =
    field === null
      ? words.calledUnknown
      : field === "name" && entity?.type === "person"
        ? words.personName
        : words.called[field];
  return (
    <>
      <a
        href={entity || !events.has(wording.of) ? to("name", wording.of) : to("event", wording.of)}
        dir="auto"
      >
        {name}
      </a>
      <span className="wording-what">: {what}</span>
    </>
  );
}

function Matrix({
  groups,
  reports,
  label,
}: {
  groups: readonly WordingGroup[];
  reports: readonly ExportedReport[];
  label: string;
}) {
  const [from, setFrom] = useState(0);
  const printing = usePrinting();
  // Filters can leave fewer reports than there were.
  const start = from < reports.length ? from : 0;
  const tables = printing
    ? inPieces(reports, COLUMNS_ON_PAPER)
    : [reports.slice(start, start + COLUMNS)];
  return (
    <section className="matrix">
      {reports.length > COLUMNS ? (
        <p className="controls">
          <button
            type="button"
            className="button"
            disabled={start === 0}
            onClick={() => {
              setFrom(Math.max(0, start - COLUMNS));
            }}
          >
            {strings.wording.previous}
          </button>{" "}
          <span className="quiet">
            {strings.wording.columns(
              start + 1,
              Math.min(reports.length, start + COLUMNS),
              reports.length,
            )}
          </span>{" "}
          <button
            type="button"
            className="button"
            disabled={start + COLUMNS >= reports.length}
            onClick={() => {
              setFrom(start + COLUMNS);
            }}
          >
            {strings.wording.next}
          </button>
        </p>
      ) : null}
      <div className="scroll" tabIndex={0} role="region" aria-label={label}>
        {tables.map((columns) => (
          <Table key={columns[0]?.id ?? ""} groups={groups} columns={columns} />
        ))}
      </div>
    </section>
  );
}

function Table({
  groups,
  columns,
}: {
  groups: readonly WordingGroup[];
  columns: readonly ExportedReport[];
}) {
  return (
    <table className="table grid wording-table">
      <thead>
        <tr>
          <th scope="col">{strings.wording.term}</th>
          {columns.map((report) => (
            <th key={report.id} scope="col" title={reportTitle(report)}>
              <a href={to("report", report.id)} dir="auto">
                {outletName(report)}
              </a>
              <span className="quiet"> {publishedShort(report)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <Group key={group.key} group={group} columns={columns} />
      ))}
    </table>
  );
}

function inPieces<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, piece) => list.slice(piece * size, (piece + 1) * size));
}

/** As many terms of one thing are shown at first. */
const TERMS = 40;

function Group({ group, columns }: { group: WordingGroup; columns: readonly ExportedReport[] }) {
  const { shown, control } = useMore(group.rows, TERMS);
  const { wording } = group;
  return (
    <tbody>
      <tr className="wording-group">
        <th scope="rowgroup" colSpan={columns.length + 1}>
          <div className="wording-title">
            <h2>
              <GroupTitle group={group} />
            </h2>
            <Correct finding={{ kind: "wording", wording, term: null }} />
          </div>
        </th>
      </tr>
      {shown.map((row) => (
        <tr key={`${row.text}${String(row.scareQuoted)}`} className="wording-row">
          <th scope="row" dir="auto">
            {row.scareQuoted ? (
              <>
                <span className="scare">‘{row.text}’</span>{" "}
                <span className="tag">{strings.wording.scare}</span>
              </>
            ) : (
              row.text
            )}{" "}
            <CorrectButton
              finding={{ kind: "wording", wording, term: row.text }}
              label={strings.correct.buttonFor(strings.correct.what.quoted(row.text))}
            />
          </th>
          {columns.map((report) => (
            <Cell
              key={report.id}
              term={row.cells.get(report.id)}
              report={report}
              scare={row.scareQuoted}
            />
          ))}
        </tr>
      ))}
      {control === null ? null : (
        <tr>
          <td colSpan={columns.length + 1}>{control}</td>
        </tr>
      )}
    </tbody>
  );
}

function Cell({
  term,
  report,
  scare,
}: {
  term: WordingTermItem | undefined;
  report: ExportedReport;
  scare: boolean;
}) {
  const span = term?.spans[0];
  if (!term || !span) return <td className="none">·</td>;
  return (
    <td className={scare ? "cell scare-cell" : "cell"} data-label={reportLabel(report)}>
      <a
        data-stop=""
        href={toWords({ ...span, report: report.id })}
        aria-label={strings.wording.times(term.count, term.text, reportLabel(report))}
      >
        {term.count}
      </a>
      {term.spans.length > 1 ? (
        <details className="places">
          <summary>{strings.wording.places}</summary>
          {term.spans.map((other, i) => (
            <a
              key={other.start}
              href={toWords({ ...other, report: report.id })}
              aria-label={`${String(i + 1)}: ${strings.openWords}: ${term.text}`}
            >
              {i + 1}
            </a>
          ))}
        </details>
      ) : null}
    </td>
  );
}
