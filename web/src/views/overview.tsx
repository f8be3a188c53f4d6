/** What this record is, at one look. */
import { to } from "../address.ts";
import { useRecord } from "../data/context.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { StandingShape } from "../parts/standing.tsx";
import { Term } from "../parts/term.tsx";
import { groupDigits, strings } from "../strings.ts";
import { formatRange } from "../time/format.ts";
import { SmallChronology } from "./small-chronology.tsx";
import { DisputeTags } from "./disputes.tsx";
import { ProblemTable } from "./problems.tsx";
import { inOrder, ReportTable } from "./reports.tsx";
import { reportLabel } from "../parts/report-name.tsx";

const STANDINGS = ["disputed", "agreed", "single"] as const;

export function Overview() {
  const { record } = useRecord();
  const named = record.reports.filter((report) => report.outlet.name !== null);
  const outlets = new Set(named.map((report) => report.outlet.name)).size;
  const days = record.reports
    .flatMap(({ published }) => [published.earliest, published.latest])
    .filter((day): day is string => day !== null)
    .toSorted();
  const when = formatRange({ earliest: days[0] ?? null, latest: days.at(-1) ?? null });
  const problems = record.problems.filter((problem) => problem.severity !== "note");
  return (
    <>
      <Head
        title={record.name}
        lead={strings.overview.summary(
          strings.counts.reports(record.reports.length),
          strings.counts.outlets(outlets),
          record.reports.length - named.length,
          when,
        )}
      />
      <p className="tone">{strings.tone}</p>
      <section>
        <h2>{strings.overview.reports}</h2>
        <ReportTable reports={inOrder(record.reports)} size={12} />
      </section>
      {record.stories.length > 1 ? <Stories /> : null}
      <section>
        <h2>{strings.overview.chronology}</h2>
        <SmallChronology />
        <p>
          <a href={to("chronology")}>{strings.overview.chronologyMore}</a>
        </p>
      </section>
      <section>
        <h2>{strings.overview.disputes}</h2>
        <TopDisputes />
      </section>
      <section>
        <h2>{strings.overview.origins}</h2>
        <OriginsInShort />
      </section>
      {record.copies.length > 0 ? (
        <section>
          <h2>{strings.overview.copies}</h2>
          <CopiesInShort />
        </section>
      ) : null}
      <section>
        <h2>{strings.overview.problems}</h2>
        {problems.length === 0 ? (
          <p className="empty">
            {record.problems.length === 0
              ? strings.overview.noProblems
              : strings.overview.onlyNotes}
          </p>
        ) : (
          <ProblemTable problems={problems.slice(0, 8)} />
        )}
        {record.problems.length > 0 ? (
          <p>
            <a href={to("problems")}>{strings.counts.problems(record.problems.length)}</a>
          </p>
        ) : null}
      </section>
    </>
  );
}

function Stories() {
  const { record } = useRecord();
  const { shown, control } = useMore(record.stories, 10);
  return (
    <section>
      <h2>
        <Term word="story">{strings.overview.stories}</Term>
      </h2>
      <ul className="plain rows">
        {shown.map((story) => (
          <li key={story.id}>
            <a data-stop="" href={to("chronology", null, { story: story.id })} dir="auto">
              {story.label}
            </a>{" "}
            <span className="quiet">
              {strings.counts.reports(story.reports.length)}, {formatRange(story, true)}
            </span>
          </li>
        ))}
      </ul>
      {control}
    </section>
  );
}

function TopDisputes() {
  const { record } = useRecord();
  if (record.disputes.length === 0) return <p className="empty">{strings.overview.noDisputes}</p>;
  return (
    <>
      <ol className="plain rows">
        {record.disputes.slice(0, 5).map((dispute) => (
          <li key={dispute.id}>
            <p className="tags">
              <DisputeTags dispute={dispute} />
            </p>
            <a
              data-stop=""
              className="why"
              href={to("disputes", null, { at: dispute.id })}
              dir="auto"
            >
              {dispute.why}
            </a>
          </li>
        ))}
      </ol>
      {record.disputes.length > 5 ? (
        <p>
          <a href={to("disputes")}>{strings.overview.disputesMore(record.disputes.length)}</a>
        </p>
      ) : null}
    </>
  );
}

function OriginsInShort() {
  const { record } = useRecord();
  const counts = { disputed: 0, agreed: 0, single: 0 };
  for (const event of record.events) counts[event.standing]++;
  const most = Math.max(1, ...Object.values(counts));
  return (
    <>
      <p>
        <Term word="origin">{strings.nav.origins}</Term>:{" "}
        <a href={to("origins")}>
          {strings.overview.originsText(record.origins.length, record.reports.length)}
        </a>
      </p>
      {record.events.length === 0 ? null : (
        <table className="table bars">
          <caption>
            <Term word="standing">{strings.overview.standingText}</Term>
          </caption>
          <tbody>
            {STANDINGS.map((standing) => (
              <tr key={standing}>
                <th scope="row">
                  <a href={to("chronology", null, { standing })}>{strings.standing[standing]}</a>
                </th>
                <td className="number">{groupDigits(counts[standing])}</td>
                <td className="bar-cell">
                  <svg width="100%" height="14" aria-hidden="true">
                    <StandingShape standing={standing} x={8} y={7} />
                    <rect
                      className={`bar-fill ${standing}`}
                      x="20"
                      y="3"
                      height="8"
                      width={`${(counts[standing] / most) * 80}%`}
                    />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function CopiesInShort() {
  const { record, reports } = useRecord();
  const pairs = new Map<string, { a: string; b: string; count: number; length: number }>();
  for (const copy of record.copies) {
    const [a, b] = copy.spans;
    const key = `${a.report} ${b.report}`;
    const pair = pairs.get(key) ?? { a: a.report, b: b.report, count: 0, length: 0 };
    pair.count++;
    pair.length += a.end - a.start;
    pairs.set(key, pair);
  }
  const sorted = [...pairs.values()].sort((x, y) => y.length - x.length);
  const { shown, control } = useMore(sorted, 8);
  return (
    <>
      <ul className="plain rows">
        {shown.map((pair) => {
          const [a, b] = [reports.get(pair.a), reports.get(pair.b)];
          if (!a || !b) return null;
          return (
            <li key={`${pair.a} ${pair.b}`}>
              <a data-stop="" href={to("compare", null, { a: pair.a, b: pair.b })} dir="auto">
                {reportLabel(a)} — {reportLabel(b)}
              </a>{" "}
              <span className="quiet">{strings.counts.copies(pair.count)}</span>
            </li>
          );
        })}
      </ul>
      {control}
    </>
  );
}
