/** What this record is, at one look. */
import { useMemo } from "react";
import { to, toCompare } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import { headlineOf } from "../data/dispute-headline.ts";
import { byOutlet, spanOfPublication, type PublicationSpan } from "../data/publication-span.ts";
import { sharedPairs, type SharedPair } from "../data/shared-pairs.ts";
import { mostRepeated, titleOf } from "../data/saying-order.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { StandingShape } from "../parts/standing.tsx";
import { Term } from "../parts/term.tsx";
import { groupDigits, strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { OverviewQuestions } from "./overview-questions.tsx";
import { SmallChronology } from "./small-chronology.tsx";
import { RelationTag } from "./disputes.tsx";
import { ProblemTable } from "./problems.tsx";
import { inOrder, ReportTable } from "./reports.tsx";
import { SayingVoices } from "./sayings.tsx";
import { ReportLink } from "../parts/report-name.tsx";

const STANDINGS = ["disputed", "agreed", "single"] as const;
/** More reports than these are shown outlet by outlet. */
const FEW_REPORTS = 12;

const say = strings.overview;

export function Overview() {
  const index = useRecord();
  const { record } = index;
  const pairs = useMemo(() => sharedPairs(index), [index]);
  const named = record.reports.filter((report) => report.outlet.name !== null);
  const outlets = new Set(named.map((report) => report.outlet.name)).size;
  const problems = record.problems.filter((problem) => problem.severity !== "note");
  return (
    <>
      <Head
        title={record.name}
        lead={say.summary(
          strings.counts.reports(record.reports.length),
          strings.counts.outlets(outlets),
          record.reports.length - named.length,
          whenInWords(spanOfPublication(record.reports)),
        )}
      />
      <div className="overview">
        <OverviewQuestions pairs={pairs} />
        <section className="wide">
          <h2>{strings.overview.reports}</h2>
          {record.reports.length > FEW_REPORTS ? (
            <OutletTable />
          ) : (
            <ReportTable reports={inOrder(record.reports)} size={FEW_REPORTS} />
          )}
        </section>
        {record.stories.length > 1 ? <Stories /> : null}
        <section className="wide">
          <h2>{strings.overview.chronology}</h2>
          <SmallChronology />
          <p className="way">
            <a href={to("chronology")}>{strings.overview.chronologyMore}</a>
          </p>
        </section>
        <section>
          <h2>{strings.overview.disputes}</h2>
          <TopDisputes />
        </section>
        {record.sayings.length > 0 ? (
          <section>
            <h2>{say.sayings}</h2>
            <TopSayings />
          </section>
        ) : null}
        {record.copies.length > 0 ? (
          <section>
            <h2>{strings.overview.copies}</h2>
            <CopiesInShort pairs={pairs} />
          </section>
        ) : null}
        <section>
          <h2>{strings.overview.origins}</h2>
          <OriginsInShort />
        </section>
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
      </div>
    </>
  );
}

/** When the reports were published, in pieces of a sentence. */
function whenInWords({
  range,
  openAfter,
  openBefore,
  unknown,
}: PublicationSpan): readonly string[] {
  const { when } = say;
  return [
    ...(range === null ? [] : [when.between(formatRange(range))]),
    ...(openBefore > 0 ? [when.earlier(openBefore)] : []),
    ...(openAfter > 0 ? [when.later(openAfter)] : []),
    ...(unknown > 0 ? [when.unknown(unknown)] : []),
  ];
}

/** Many reports, outlet by outlet: how many, and from when to when. */
function OutletTable() {
  const { record } = useRecord();
  const outlets = byOutlet(record.reports);
  const { shown, control } = useMore(outlets, FEW_REPORTS);
  const most = Math.max(1, ...outlets.map(({ reports }) => reports));
  return (
    <>
      <table className="table bars outlets">
        <thead>
          <tr>
            <th scope="col">
              <Term word="outlet">{strings.overview.outlet}</Term>
            </th>
            <th scope="col">{say.from}</th>
            <th scope="col" className="number">
              {say.byOutlet}
            </th>
            <th scope="col" className="bar-cell" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, reports, range }) => (
            <tr key={name ?? ""}>
              <th scope="row" dir="auto">
                <a data-stop="" href={to("reports", null, { outlet: name ?? "?" })}>
                  {name ?? strings.unknownOutlet}
                </a>
              </th>
              <td>{range === null ? strings.noDate : formatRange(range, true)}</td>
              <td className="number">{groupDigits(reports)}</td>
              <td className="bar-cell" aria-hidden="true">
                <svg width="100%" height="10">
                  <rect
                    className="bar-fill plain-bar"
                    height="10"
                    width={`${(reports / most) * 100}%`}
                  />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {control}
      <p className="way">
        <a href={to("reports")}>{say.allReports(record.reports.length)}</a>
      </p>
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
            <a
              data-stop=""
              className="headline"
              href={to("disputes", null, { at: dispute.id })}
              dir="auto"
            >
              {headlineOf(dispute)}
            </a>
            <p className="tags below">
              <RelationTag relation={dispute.relation} />{" "}
              <Correct small finding={{ kind: "dispute", dispute }} of={headlineOf(dispute)} />
            </p>
            <p className="why reason" dir="auto">
              {dispute.why}
            </p>
          </li>
        ))}
      </ol>
      {record.disputes.length > 5 ? (
        <p className="way">
          <a href={to("disputes")}>{strings.overview.disputesMore(record.disputes.length)}</a>
        </p>
      ) : null}
    </>
  );
}

function TopSayings() {
  const { record } = useRecord();
  const sayings = mostRepeated(record.sayings);
  return (
    <>
      <ul className="plain rows">
        {sayings.slice(0, 5).map((saying) => (
          <li key={saying.id}>
            <p className="headline" dir="auto">
              {titleOf(saying)}
            </p>
            <SayingVoices saying={saying} />
            <Correct small finding={{ kind: "saying", saying }} of={titleOf(saying)} />
          </li>
        ))}
      </ul>
      <p className="way">
        <a href={to("sayings")}>{say.sayingsMore(sayings.length)}</a>
      </p>
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

function CopiesInShort({ pairs }: { pairs: readonly SharedPair[] }) {
  const { shown, control } = useMore(pairs, 8);
  return (
    <>
      <ul className="plain rows">
        {shown.map(({ reports, passages, words }) => (
          <li key={reports.join(" ")}>
            <p>
              <ReportLink id={reports[0]} /> {say.and} <ReportLink id={reports[1]} />
            </p>
            <p>
              {say.shared(passages, words)}.{" "}
              <a data-stop="" href={toCompare(reports)}>
                {say.sideBySide}
              </a>
            </p>
          </li>
        ))}
      </ul>
      {control}
    </>
  );
}
