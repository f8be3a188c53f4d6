/** What is known about the words that a person points at, mark by mark. */
import type { ReactNode } from "react";
import type { DateRange } from "../../../src/model/date.ts";
import { coverOf, overlap } from "../../../src/model/span.ts";
import { to, toWords } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { useRecord } from "../data/context.ts";
import type { Mark } from "../data/marks.ts";
import type { ExportedFigure } from "../data/record-index.ts";
import { groupDigits, strings } from "../strings/index.ts";
import { formatDay, formatRange } from "../time/format.ts";
import { OriginLinks } from "./origins.tsx";
import { reportLabel, ReportLink } from "./report-name.tsx";
import { ClaimTags } from "./claim-tags.tsx";

/** Rows of a definition list; those without a value are left out. */
function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null && value !== "")
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const boundsOf = (range: DateRange) =>
  range.earliest === null && range.latest === null ? null : formatRange(range);

/** A figure's bounds in words and its value. */
export function figureText(figure: ExportedFigure): string {
  const number = (value: number) =>
    Number.isInteger(value) && value >= 0 ? groupDigits(value) : String(value);
  const amount =
    figure.value !== null && figure.low === figure.value && figure.high === figure.value
      ? number(figure.value)
      : `${figure.low === null ? "…" : number(figure.low)} – ${figure.high === null ? "…" : number(figure.high)}`;
  return [amount, figure.unit, figure.of].filter(Boolean).join(" · ");
}

/** The details of one mark of a report. */
export function MarkDetail({ mark, report }: { mark: Mark; report: string }) {
  const index = useRecord();
  switch (mark.layer) {
    case "attributions": {
      const { attribution } = mark;
      const speaker =
        attribution.speaker === null ? undefined : index.entities.get(attribution.speaker);
      const via = attribution.via === null ? undefined : index.attributions.get(attribution.via);
      const cover = coverOf(attribution.content);
      const elsewhere = index
        .findingsOf(attribution.report)
        .sayings.filter((saying) =>
          saying.spans.some(
            (span) =>
              cover !== null && span.report === attribution.report && overlap(span, cover) > 0,
          ),
        )
        .flatMap((saying) => saying.spans.filter((span) => span.report !== attribution.report));
      const words = (part: "source" | "cue") =>
        attribution[part].map((span) => span.text).join(" … ");
      return (
        <section className={`detail ${mark.hue === null ? "hue-none" : `hue-${mark.hue}`}`}>
          <h3>{strings.detail.attribution}</h3>
          <p className="detail-main">
            {speaker ? (
              <a href={to("name", speaker.id)} dir="auto">
                {speaker.name}
              </a>
            ) : (
              strings.report.noSpeaker
            )}
            <span className="quiet">
              {" "}
              {attribution.direct ? strings.detail.direct : strings.detail.indirect}
            </span>
          </p>
          <Facts
            rows={[
              [strings.detail.source, <span dir="auto">{words("source") || "–"}</span>],
              [strings.detail.cue, <span dir="auto">{words("cue") || "–"}</span>],
              [
                strings.detail.via,
                via ? (
                  <span dir="auto">{via.source.map((span) => span.text).join(" … ")}</span>
                ) : null,
              ],
              [
                strings.detail.alsoIn,
                elsewhere.length > 0 ? (
                  <ul className="inline-list">
                    {elsewhere.map((span) => (
                      <li key={`${span.report}-${span.start}`}>
                        <a href={toWords(span)} dir="auto">
                          {reportLabel(index.reports.get(span.report)!)}
                        </a>
                        <span className="quiet"> ({strings.form[span.as]})</span>
                      </li>
                    ))}
                  </ul>
                ) : null,
              ],
              [strings.detail.rules, <code>{attribution.rules.join(", ")}</code>],
            ]}
          />
          <Correct finding={{ kind: "attribution", attribution }} />
        </section>
      );
    }
    case "times":
      return (
        <section className="detail">
          <h3>{strings.detail.time}</h3>
          <p className="detail-main">
            <code>{mark.time.value}</code>{" "}
            <span className="quiet">{strings.timeType[mark.time.type]}</span>
          </p>
          <Facts
            rows={[
              [strings.detail.bounds, boundsOf(mark.time)],
              [strings.detail.rules, <code>{mark.time.rule}</code>],
            ]}
          />
          <Correct finding={{ kind: "time", time: mark.time }} />
        </section>
      );
    case "names":
      return (
        <section className="detail">
          <h3>{strings.entityType[mark.mention.entity.type]}</h3>
          <p className="detail-main">
            <a href={to("name", mark.mention.entity.id)} dir="auto">
              {mark.mention.entity.name}
            </a>
            <span className="quiet"> {strings.mentionForm[mark.mention.form]}</span>
          </p>
          <Correct finding={{ kind: "mention", report, mention: mark.mention }} />
        </section>
      );
    case "figures":
      return (
        <section className="detail">
          <h3>{strings.detail.figure}</h3>
          <p className="detail-main" dir="auto">
            {figureText(mark.figure)}
          </p>
          {mark.figure.asOf === null ? null : (
            <p className="quiet">
              {strings.detail.asOf} {formatDay(mark.figure.asOf)}
            </p>
          )}
          <Correct finding={{ kind: "figure", report, figure: mark.figure }} />
        </section>
      );
    case "claims": {
      const event = mark.claim.event === null ? undefined : index.events.get(mark.claim.event);
      return (
        <section className="detail">
          <h3>{strings.detail.claim}</h3>
          <p>
            <ClaimTags claim={mark.claim} />
          </p>
          <Facts
            rows={[
              [strings.event.when, boundsOf(mark.claim)],
              [
                strings.detail.event,
                event ? (
                  <a href={to("event", event.id)} dir="auto">
                    {event.label}
                  </a>
                ) : null,
              ],
              [strings.detail.origins, <OriginLinks ids={mark.claim.origins} />],
            ]}
          />
          <Correct finding={{ kind: "claim", claim: mark.claim }} />
        </section>
      );
    }
    case "copies":
      return (
        <section className="detail">
          <h3>{strings.detail.copy}</h3>
          <p className="detail-main">
            <a href={toWords(mark.other)}>{strings.detail.otherText}</a>:{" "}
            <ReportLink id={mark.other.report} />
          </p>
          <Facts
            rows={[
              [
                strings.detail.similarity,
                strings.event.score(Math.round(mark.copy.similarity * 100)),
              ],
              [
                strings.detail.original,
                mark.copy.original === null ? (
                  strings.detail.originalUnknown
                ) : (
                  <ReportLink id={mark.copy.original} />
                ),
              ],
            ]}
          />
          <p className="why" dir="auto">
            {mark.copy.why}
          </p>
          <p>
            <a
              href={to("compare", null, {
                a: mark.copy.spans[0].report,
                b: mark.copy.spans[1].report,
                link: mark.copy.id,
              })}
            >
              {strings.nav.compare}
            </a>
          </p>
          <Correct finding={{ kind: "copy", copy: mark.copy }} />
        </section>
      );
  }
}
