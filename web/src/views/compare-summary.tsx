/** What the compared reports share, in one sentence and as links to each passage. */
import { useState } from "react";
import { toCompare } from "../address.ts";
import type { ExportedReport } from "../data/record-index.ts";
import type { Shared, SharedKind } from "../data/shared.ts";
import { strings } from "../strings/index.ts";
import { shorten } from "../time/label.ts";

const words = strings.compare;

/** As many links of a kind stand there at once. */
const FEW = 8;

/** The first words of a passage, from the first column that has it. */
export function openingOf(
  shared: Shared,
  reports: readonly ExportedReport[],
  length: number,
): string {
  const column = shared.members.findIndex((spans) => spans.length > 0);
  const span = shared.members[column]?.[0];
  return span ? shorten(reports[column]!.text.slice(span.start, span.end).trim(), length) : "";
}

/** The values of the sides of a dispute, in short, each once. */
function sidesOf(shared: Shared): string {
  const values = shared.values.filter((value) => value !== null);
  return [...new Set(values)].map((value) => shorten(value, 24)).join(words.against);
}

/** The summary. `onGo` is called with the passage of a link that was followed. */
export function CompareSummary({
  reports,
  shared,
  now,
  onGo,
}: {
  reports: readonly ExportedReport[];
  shared: readonly Shared[];
  now: string | null;
  onGo: (shared: Shared) => void;
}) {
  const of = (kind: SharedKind) => shared.filter((one) => one.kind === kind);
  const copies = of("copy");
  const same = copies.reduce((sum, copy) => sum + (copy.same ?? 0), 0);
  if (shared.length === 0) return <p className="compare-sum">{words.nothing}</p>;
  return (
    <div className="compare-summary">
      <p className="compare-sum">
        {copies.length > 0 ? words.passages(copies.length, same) : words.noPassages}
      </p>
      {(["copy", "dispute", "saying", "event"] as const).map((kind) => (
        <SharedLinks
          key={kind}
          kind={kind}
          items={of(kind)}
          reports={reports}
          now={now}
          onGo={onGo}
        />
      ))}
    </div>
  );
}

function SharedLinks({
  kind,
  items,
  reports,
  now,
  onGo,
}: {
  kind: SharedKind;
  items: readonly Shared[];
  reports: readonly ExportedReport[];
  now: string | null;
  onGo: (shared: Shared) => void;
}) {
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const ids = reports.map((report) => report.id);
  const shown = all ? items : items.slice(0, FEW);
  return (
    <div className={`shared-links ${kind}`}>
      <span className={kind === "copy" ? "sr-only" : "shared-kind"}>{words.also[kind]}</span>
      <ul className="plain">
        {shown.map((one) => {
          const opening =
            kind === "event" || kind === "dispute" ? one.why : openingOf(one, reports, 160);
          return (
            <li key={one.id}>
              <a
                href={toCompare(ids, one.id)}
                aria-current={one.id === now ? "true" : undefined}
                title={opening}
                onClick={() => {
                  onGo(one);
                }}
              >
                <span className={`badge ${kind}`}>{words.letter(kind, one.number)}</span>
                {kind === "copy" ? (
                  <>
                    <span dir="auto">“{shorten(opening, 20)}”</span>{" "}
                    <span className="quiet">{words.words(one.same ?? 0)}</span>
                  </>
                ) : (
                  <>
                    {kind === "dispute" ? <span dir="auto">{sidesOf(one)} </span> : null}
                    <span className="sr-only" dir="auto">
                      {opening}
                    </span>
                  </>
                )}
              </a>
            </li>
          );
        })}
        {items.length > shown.length ? (
          <li>
            <button
              type="button"
              className="button small"
              onClick={() => {
                setAll(true);
              }}
            >
              {words.showAll(items.length)}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
