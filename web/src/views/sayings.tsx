/** Utterances that are reported more than once, wording by wording. */
import { to } from "../address.ts";
import { Correct } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import type { SayingItem } from "../data/record-index.ts";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { strings } from "../strings.ts";
import { diffWords } from "../text/diff-words.ts";

export function Sayings() {
  const { record } = useRecord();
  const { shown, control } = useMore(record.sayings, 30);
  return (
    <>
      <Head title={strings.nav.sayings} lead={strings.sayings.lead} />
      {record.sayings.length === 0 ? (
        <p className="empty">{strings.sayings.empty}</p>
      ) : (
        <ul className="cards">
          {shown.map((saying) => (
            <SayingCard key={saying.id} saying={saying} />
          ))}
        </ul>
      )}
      {control}
      <RejectedHere kinds={["saying"]} />
    </>
  );
}

/** One saying: each wording with its report, its speaker and how it stands to the first. */
export function SayingCard({ saying }: { saying: SayingItem }) {
  const { entities } = useRecord();
  const first = saying.spans.find((span) => span.as === "first") ?? saying.spans[0];
  const { shown, control } = useMore(saying.spans, 10);
  return (
    <li className="card">
      <h2 className="card-title">
        {saying.speakers.length === 0
          ? strings.report.noSpeaker
          : saying.speakers.map((id, i) => (
              <span key={id}>
                {i > 0 ? " · " : ""}
                <a href={to("name", id)} dir="auto">
                  {entities.get(id)?.name ?? id}
                </a>
              </span>
            ))}
      </h2>
      {saying.speakers.length > 1 ? (
        <p className="notice">{strings.sayings.differ(saying.speakers.length)}</p>
      ) : null}
      <p className="why">{saying.why}</p>
      <Correct finding={{ kind: "saying", saying }} />
      <ul className="sides">
        {shown.map((span) => {
          const differing =
            first && span !== first ? (diffWords(first.text, span.text)?.right ?? []) : [];
          const speaker = span.speaker === null ? null : entities.get(span.speaker);
          return (
            <li key={`${span.report}-${span.start}`} className="side">
              <p className="side-head">
                <span className="tag">{strings.form[span.as]}</span>{" "}
                <span dir="auto">
                  {speaker ? `${strings.sayings.by} ${speaker.name}` : strings.report.noSpeaker}
                </span>
              </p>
              <Quote span={span} differing={differing} />
            </li>
          );
        })}
      </ul>
      {control}
    </li>
  );
}
