/** Below a view: what persons took out of it, and decisions about it whose words are gone, so that neither is out of sight. */
import { toWords } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { DecidedNote } from "./correct.tsx";
import { decidedIndex, decisionsOf, targetsOf, wordsOf, type Decided } from "./decided.ts";

/** `kinds`: of what, as in the subject of a decision. */
export function RejectedHere({ kinds }: { kinds: readonly string[] }) {
  const { record } = useRecord();
  const found = decisionsOf(record).filter(
    ({ state, deed }) =>
      state !== "reverted" &&
      state !== "overruled" &&
      (state === "orphan" || deed.do === "reject") &&
      targetsOf(deed).some(({ kind }) => kinds.includes(kind)),
  );
  if (found.length === 0) return null;
  return (
    <section className="rejected-here">
      <h2>{strings.correct.decided.rejected}</h2>
      <p className="quiet">{strings.correct.decided.rejectedText}</p>
      <Notes decisions={found} />
    </section>
  );
}

/** All that stands about a report and its words. */
export function DecidedAboutReport({ report }: { report: ExportedReport }) {
  const found = decidedIndex(useRecord()).byReport.get(report.id) ?? [];
  if (found.length === 0) return null;
  return (
    <section className="decided-about">
      <h2>{strings.correct.decided.about}</h2>
      <Notes decisions={found} />
    </section>
  );
}

function Notes({ decisions }: { decisions: readonly Decided[] }) {
  const index = useRecord();
  return (
    <ul className="plain rows">
      {decisions.map((decided) => {
        const words = wordsOf(index, decided.deed);
        return (
          <li key={decided.id}>
            <DecidedNote decided={decided} />{" "}
            {words ? <a href={toWords(words)}>{strings.correct.decided.words}</a> : null}
          </li>
        );
      })}
    </ul>
  );
}
