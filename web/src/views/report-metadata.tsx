/** What is known about a report, on what it rests, and the words that show it. */
import type { ReactNode } from "react";
import { to, toWords } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import { speakersOf } from "../data/marks.ts";
import type { ExportedReport, ExportedSpan } from "../data/record-index.ts";
import { reportLabel } from "../parts/report-name.tsx";
import { Term } from "../parts/term.tsx";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";

/** As many events that the report leaves out are named beside it. */
const MOST_LEFT_OUT = 5;

export function ReportMetadata({ report }: { report: ExportedReport }) {
  const index = useRecord();
  const story = index.stories.get(report.story);
  const problems = index.record.problems.filter((problem) => problem.report === report.id);
  const speakers = [...speakersOf(index, report.id)];
  const others = new Set(
    index
      .findingsOf(report.id)
      .copies.flatMap((copy) => copy.spans.map((span) => span.report))
      .filter((id) => id !== report.id),
  );
  const leftOut = index.record.omissions.flatMap(({ missing, event }) =>
    missing.includes(report.id) ? (index.events.get(event) ?? []) : [],
  );
  const { published, outlet } = report;
  return (
    <>
      {speakers.length > 0 ? (
        <section>
          <h2>
            <Term word="speaker">{strings.report.speakers}</Term>
          </h2>
          <ul className="speakers">
            {speakers.map(([id, hue], i) => (
              <li key={id}>
                <span className={`swatch hue-${hue}`} aria-hidden="true" />
                <span className={`speaker-number hue-${hue}`} aria-hidden="true">
                  {i + 1}
                </span>
                <a href={to("name", id)} dir="auto">
                  {index.entities.get(id)?.name ?? id}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {index.record.reports.length > 1 ? (
        <section>
          <h2>{others.size > 0 ? strings.report.copies : strings.nav.compare}</h2>
          <ul className="plain">
            {[...others].map((id) => {
              const other = index.reports.get(id);
              return other ? (
                <li key={id}>
                  <a href={to("compare", null, { a: report.id, b: id })} dir="auto">
                    {strings.report.compareWith(reportLabel(other))}
                  </a>
                </li>
              ) : null;
            })}
            <li>
              <a href={to("compare", null, { a: report.id })}>{strings.report.compareAny}</a>
            </li>
          </ul>
        </section>
      ) : null}
      {leftOut.length > 0 ? (
        <section>
          <h2>{strings.report.leftOut}</h2>
          <ul className="plain left-out-here">
            {leftOut.slice(0, MOST_LEFT_OUT).map((event) => (
              <li key={event.id}>
                <a href={to("event", event.id)} dir="auto" className="serif">
                  {event.label}
                </a>
              </li>
            ))}
            {leftOut.length > MOST_LEFT_OUT ? (
              <li>
                <a href={to("omissions")}>{strings.report.leftOutMore(leftOut.length)}</a>
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
      <section>
        <h2>{strings.report.metadata}</h2>
        <dl className="facts">
          <Row name={strings.report.outlet}>
            <span dir="auto">{outlet.name ?? strings.notKnown}</span>
            <span className="quiet basis">{strings.outletBasis[outlet.basis]}</span>
            <Correct finding={{ kind: "outlet", report }} />
            <Evidence report={report.id} spans={outlet.evidence} />
          </Row>
          <Row name={strings.report.published}>
            {formatRange(published)}
            {published.time === null ? null : `, ${published.time}`}
            <span className="quiet basis">{strings.dateBasis[published.basis]}</span>
            <p className="why" dir="auto">
              {published.why}
            </p>
            {published.edtf === null ? null : <code>{published.edtf}</code>}
            <Correct finding={{ kind: "published", report }} />
            <Evidence report={report.id} spans={published.evidence} />
          </Row>
          <Row name={strings.correct.body.row}>
            {strings.correct.body.size(
              report.body.reduce((sum, one) => sum + one.end - one.start, 0),
              report.text.length,
            )}{" "}
            <Correct finding={{ kind: "body", report }} />
          </Row>
          {report.authors.length > 0 ? (
            <Row name={strings.report.authors}>
              <span dir="auto">{report.authors.join(", ")}</span>
            </Row>
          ) : null}
          {report.file === null ? null : (
            <Row name={strings.report.file}>
              <span className="break">{report.file}</span>
            </Row>
          )}
          {report.url === null ? null : (
            <Row name={strings.report.address}>
              <span className="break">{report.url}</span>
            </Row>
          )}
          {report.language === null ? null : (
            <Row name={strings.report.language}>{report.language}</Row>
          )}
          {story ? (
            <Row name={strings.report.story}>
              <a href={to("chronology", null, { story: story.id })} dir="auto">
                {story.label}
              </a>
            </Row>
          ) : null}
          <Row name={strings.report.sha}>
            <code className="break">{report.sha256}</code>
          </Row>
        </dl>
      </section>
      {problems.length > 0 ? (
        <section>
          <h2>{strings.report.problems}</h2>
          <ul className="plain">
            {problems.map((problem, i) => (
              <li key={i} dir="auto">
                <span className="tag">{strings.severity[problem.severity]}</span> {problem.message}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Evidence({ report, spans }: { report: string; spans: readonly ExportedSpan[] }) {
  if (spans.length === 0) return null;
  return (
    <p className="evidence">
      <span className="label">{strings.report.evidence}</span>{" "}
      {spans.slice(0, 6).map((span) => (
        <a key={`${span.start}-${span.end}`} href={toWords({ ...span, report })} dir="auto">
          {span.text}
        </a>
      ))}
    </p>
  );
}
