/** A passage that was found: its words with the hits marked, each a link to the exact words, and whose it is. */
import type { ReactNode } from "react";
import { to, toWords } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import type { Passage } from "../data/home.ts";
import { reportLabel, reportTitle, ReportLink } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { cutPassage } from "./cut-passage.ts";

export function PassageFound({ passage }: { passage: Passage }) {
  const index = useRecord();
  const report = index.reports.get(passage.report);
  const first = passage.hits[0];
  if (!report || !first) return null;
  const label = strings.showsIn(reportLabel(report));
  const pieces = cutPassage(passage).map((piece, i): ReactNode => {
    if (piece.kind === "gap")
      return (
        <span key={i} className="cut">
          {" "}
          …{" "}
        </span>
      );
    const words = passage.text.slice(piece.start - passage.start, piece.end - passage.start);
    if (piece.kind === "text") return <span key={i}>{words}</span>;
    return (
      <a
        key={i}
        className="hit"
        href={toWords({ ...piece, report: passage.report })}
        title={label}
        {...(piece.start === first.start ? { "data-stop": "" } : {})}
      >
        <mark>{words}</mark>
      </a>
    );
  });
  const saying = index
    .findingsOf(passage.report)
    .attributions.find(({ content, speaker }) =>
      speaker === null
        ? false
        : content.some(({ start, end }) => start <= first.start && first.end <= end),
    );
  const speaker = saying?.speaker == null ? undefined : index.entities.get(saying.speaker);
  const claim = index
    .findingsOf(passage.report)
    .claims.find(
      ({ start, end, event }) => event !== null && start <= first.start && first.end <= end,
    );
  const event = claim?.event == null ? undefined : index.events.get(claim.event);
  return (
    <li className="found">
      <p className="found-head">
        <ReportLink id={passage.report} />{" "}
        {report.outlet.name === null ? null : <span dir="auto">{reportTitle(report)}</span>}
        {speaker ? (
          <span className="found-speaker">
            {strings.search.saidBy}{" "}
            <a href={to("name", speaker.id)} dir="auto">
              {speaker.name}
            </a>{" "}
            {saying ? (
              <Correct
                small
                finding={{ kind: "attribution", attribution: saying }}
                of={speaker.name}
              />
            ) : null}
          </span>
        ) : null}
      </p>
      <blockquote dir="auto">{pieces}</blockquote>
      {event ? (
        <p className="found-event">
          {strings.detail.event}:{" "}
          <a href={to("event", event.id)} dir="auto">
            {event.label}
          </a>{" "}
          · {strings.counts.origins(event.origins.length)}
        </p>
      ) : null}
    </li>
  );
}
