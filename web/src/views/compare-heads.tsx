/** Which reports are compared: the heads of the columns, and the dialog in which one chooses another. */
import { useEffect, useMemo, useRef, useState } from "react";
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import { placesInOrder, inPublicationOrder, type PlaceInOrder } from "../data/publication-order.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { amountsSharedWith } from "../data/shared.ts";
import { FindField } from "../parts/controls.tsx";
import { useMore } from "../parts/more.tsx";
import { outletName, publishedShort, reportLabel, reportTitle } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";

const words = strings.compare;

/** More columns than this are not readable next to each other. */
export const MOST_COLUMNS = 4;

function placeWords(place: PlaceInOrder): string {
  if (place.place === "after") return words.had.after(place.days, place.atLeast);
  return words.had[place.place];
}

/** The heads of the columns. `onChange` gets the ids of the reports anew. */
export function ColumnHeads({
  reports,
  onChange,
}: {
  reports: readonly ExportedReport[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { record } = useRecord();
  // The column that is chosen for; `reports.length` for a new one, null when none is.
  const [choosing, setChoosing] = useState<number | null>(null);
  const ids = reports.map((report) => report.id);
  const dates = reports.map((report) => report.published);
  const places = placesInOrder(dates);
  const order = inPublicationOrder(dates);
  const isInOrder = order.every((column, i) => column === i);
  const canAdd = reports.length < MOST_COLUMNS && reports.length < record.reports.length;
  return (
    <>
      <ol className={`column-heads of-${reports.length}`} aria-label={words.columns}>
        {reports.map((report, column) => {
          const label = reportLabel(report);
          return (
            <li key={report.id} className="column-head">
              <p className="column-name">
                <a href={to("report", report.id)} title={reportTitle(report)}>
                  <span dir="auto">{outletName(report)}</span>, {publishedShort(report)}
                </a>
                <button
                  type="button"
                  className="button small"
                  aria-label={words.changeReport(label)}
                  onClick={() => {
                    setChoosing(column);
                  }}
                >
                  {words.change}
                </button>
                {reports.length > 2 ? (
                  <button
                    type="button"
                    className="button small"
                    aria-label={words.remove(label)}
                    onClick={() => {
                      onChange(ids.filter((_, i) => i !== column));
                    }}
                  >
                    <span aria-hidden="true">×</span>
                  </button>
                ) : null}
              </p>
              <p className="column-title">
                <span className={`order ${places[column]!.place}`}>
                  {placeWords(places[column]!)}
                </span>
                <Correct small finding={{ kind: "published", report }} of={label} />
                {report.outlet.name === null ? null : <span dir="auto">{reportTitle(report)}</span>}
              </p>
            </li>
          );
        })}
      </ol>
      <p className="column-more">
        {canAdd ? (
          <button
            type="button"
            className="button small"
            onClick={() => {
              setChoosing(reports.length);
            }}
          >
            + {words.add}
          </button>
        ) : null}
        {isInOrder ? null : (
          <button
            type="button"
            className="button small"
            onClick={() => {
              onChange(order.map((column) => ids[column]!));
            }}
          >
            {words.byDate}
          </button>
        )}
      </p>
      {choosing === null ? null : (
        <Picker
          against={ids.filter((_, i) => i !== choosing)}
          taken={ids}
          onPick={(id) => {
            setChoosing(null);
            onChange(
              choosing < ids.length
                ? ids.map((own, i) => (i === choosing ? id : own))
                : [...ids, id],
            );
          }}
          onClose={() => {
            setChoosing(null);
          }}
        />
      )}
    </>
  );
}

/** A dialog with all reports of the record, those first that share most with `against`. */
function Picker({
  against,
  taken,
  onPick,
  onClose,
}: {
  against: readonly string[];
  taken: readonly string[];
  onPick: (id: string) => void;
  onClose: () => void;
}) {
  const index = useRecord();
  const dialog = useRef<HTMLDialogElement>(null);
  const [find, setFind] = useState("");
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const key = against.join(",");
  const ranked = useMemo(() => {
    const amounts = amountsSharedWith(index, key.split(","));
    const nothing = { copies: 0, words: 0, sayings: 0, events: 0 };
    return index.record.reports
      .map((report) => ({ report, amount: amounts.get(report.id) ?? nothing }))
      .toSorted(
        (a, b) =>
          b.amount.words - a.amount.words ||
          b.amount.sayings - a.amount.sayings ||
          b.amount.events - a.amount.events ||
          (a.report.id < b.report.id ? -1 : 1),
      );
  }, [index, key]);
  const wanted = find.trim().toLowerCase();
  const found = ranked.filter(
    ({ report }) =>
      !taken.includes(report.id) &&
      [report.title?.text, report.outlet.name, report.file, publishedShort(report)].some((text) =>
        text?.toLowerCase().includes(wanted),
      ),
  );
  const { shown, control } = useMore(found, 30);
  return (
    <dialog ref={dialog} className="help picker" aria-labelledby="picker-title" onClose={onClose}>
      <header>
        <h2 id="picker-title">{words.pick}</h2>
        <button type="button" className="button" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <p className="quiet">{words.pickLead}</p>
      <FindField label={words.find} value={find} onChange={setFind} />
      {found.length === 0 ? <p className="empty">{words.noneFound}</p> : null}
      <ul className="plain rows">
        {shown.map(({ report, amount }) => (
          <li key={report.id}>
            <button
              type="button"
              className="pick"
              onClick={() => {
                onPick(report.id);
              }}
            >
              <span className="pick-name" dir="auto">
                {outletName(report)}, {publishedShort(report)}
              </span>
              <span className="pick-title" dir="auto">
                {reportTitle(report)}
              </span>
              <span className="quiet">{words.shares(amount)}</span>
            </button>
          </li>
        ))}
      </ul>
      {control}
    </dialog>
  );
}
