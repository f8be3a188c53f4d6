/** The reports on their way, each with how far it is and what is wrong with it, in plain words. */
import { useMemo } from "react";
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { useMore } from "../parts/more.tsx";
import { strings } from "../strings/index.ts";
import { useAdding, type OnTheWay } from "./adding-context.ts";
import type { Progress } from "./progress.ts";

const words = strings.add.progress;

export function OnTheirWay() {
  const way = useAdding();
  const { progress, totals, elsewhere } = way;
  if (progress.length === 0 && elsewhere.length === 0) return null;
  return (
    <section className="on-their-way" aria-labelledby="on-their-way">
      <h2 id="on-their-way">{totals.busy ? words.title : words.titleDone}</h2>
      <p role="status">{inWords(way)}</p>
      {totals.busy ? (
        <>
          <progress
            aria-label={words.bar}
            {...(totals.settled < totals.total ? { value: totals.settled, max: totals.total } : {})}
          />
          <p className="quiet">{words.stay}</p>
        </>
      ) : null}
      {elsewhere.map(({ id, done, total }) => (
        <p key={id} className="quiet">
          {words.elsewhere(done, total)}
        </p>
      ))}
      <Actions way={way} />
      <Entries progress={progress} />
    </section>
  );
}

/** What happens now, in a sentence or two. */
function inWords({ totals, progress, jobs }: OnTheWay): string {
  const failed = totals.failed > 0 ? words.failed(totals.failed) : "";
  if (!totals.busy) {
    const read = progress.filter(({ step }) => step === "read").length;
    return [read > 0 || failed === "" ? words.done(read) : "", failed].join(" ").trim();
  }
  const crossing = jobs.find(({ phase }) => phase === "crossing");
  const reading = jobs.find(({ phase }) => phase === "reading");
  const now = reading
    ? reading.current === null
      ? ""
      : words.reading(reading.current)
    : crossing
      ? words.crossing(crossing.waiting)
      : "";
  return [words.summary(totals.settled, totals.total), now, failed].filter(Boolean).join(" ");
}

function Actions({ way: { adding, progress, totals } }: { way: OnTheWay }) {
  if (adding === null || totals.busy || progress.length === 0) return null;
  const unsent = adding.entries().some(({ state }) => state === "refused");
  return (
    <p className="buttons">
      <a className="button strong" href={to("overview")}>
        {words.toOverview}
      </a>
      {unsent ? (
        <button
          type="button"
          className="button"
          onClick={() => {
            adding.retry();
          }}
        >
          {words.retry}
        </button>
      ) : null}
      <button
        type="button"
        className="button"
        onClick={() => {
          adding.forget(new Set(progress.map(({ key }) => key)));
        }}
      >
        {words.clear}
      </button>
    </p>
  );
}

/** Those that failed first, then those with a warning, then the rest as they were added. */
function Entries({ progress }: { progress: readonly Progress[] }) {
  const { record } = useRecord();
  const byFile = useMemo(
    () => new Map(record.reports.flatMap(({ file, id }) => (file === null ? [] : [[file, id]]))),
    [record],
  );
  const sorted = useMemo(
    () => progress.toSorted((a, b) => weightOf(a) - weightOf(b) || a.key - b.key),
    [progress],
  );
  const { shown, control } = useMore(sorted, 50);
  if (progress.length === 0) return null;
  return (
    <>
      <ul className="plain rows entries">
        {shown.map(({ key, name, step, problems }) => {
          const report = byFile.get(name.slice(name.lastIndexOf("/") + 1));
          return (
            <li key={key} className={`entry ${step}`}>
              <span className="entry-name" dir="auto">
                {report === undefined || (step !== "read" && step !== "known") ? (
                  name
                ) : (
                  <a data-stop="" href={to("report", report)}>
                    {name}
                  </a>
                )}
              </span>
              <span className="entry-step">{strings.add.step[step]}</span>
              {problems.map(({ severity, message }, i) => (
                <p key={i} className={`entry-problem ${severity}`} dir="auto">
                  <strong>{strings.add.severity[severity]}:</strong> {message}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      {control}
    </>
  );
}

function weightOf({ step, problems }: Progress): number {
  if (step === "failed") return 0;
  if (problems.some(({ severity }) => severity === "warning")) return 1;
  return step === "reading" ? 2 : 3;
}
