/** Utterances that are reported more than once: the words, who said them, in which report first, and each wording. */
import { useState } from "react";
import { to } from "../address.ts";
import { attributionOver } from "../correct/at-words.ts";
import { Correct } from "../correct/correct.tsx";
import { RejectedHere } from "../correct/decided-list.tsx";
import { useRecord } from "../data/context.ts";
import type { RecordIndex, SayingItem } from "../data/record-index.ts";
import { firstTelling, mostRepeated, titleOf } from "../data/saying-order.ts";
import { FindField } from "../parts/controls.tsx";
import { Head } from "../parts/head.tsx";
import { useMore } from "../parts/more.tsx";
import { Quote } from "../parts/quote.tsx";
import { ReportLink, ReportLinks } from "../parts/report-name.tsx";
import { fold } from "../search/fold.ts";
import { strings } from "../strings/index.ts";
import { diffWords } from "../text/diff-words.ts";

export function Sayings() {
  const index = useRecord();
  const { sayings } = index.record;
  const [find, setFind] = useState("");
  const found = matching(index, find);
  return (
    <>
      <Head title={strings.nav.sayings} lead={strings.sayings.lead} />
      {sayings.length > 1 ? (
        <div className="controls">
          <FindField label={strings.sayings.find} value={find} onChange={setFind} />
        </div>
      ) : null}
      {found.length === 0 ? (
        <p className="empty">
          {sayings.length === 0 ? strings.sayings.empty : strings.sayings.emptyChoice}
        </p>
      ) : (
        <SayingList key={find} sayings={found} />
      )}
      <RejectedHere kinds={["saying"]} />
    </>
  );
}

/** The sayings in which `find` stands: in a wording, in a speaker's name or in an outlet's. */
function matching({ record, reports, entities }: RecordIndex, find: string): readonly SayingItem[] {
  const wanted = fold(find.trim());
  const all = mostRepeated(record.sayings);
  if (wanted === "") return all;
  return all.filter(({ spans, speakers }) =>
    [
      ...spans.map(({ text }) => text),
      ...speakers.map((id) => entities.get(id)?.name ?? ""),
      ...spans.map(({ report }) => reports.get(report)?.outlet.name ?? ""),
    ].some((text) => fold(text).includes(wanted)),
  );
}

function SayingList({ sayings }: { sayings: readonly SayingItem[] }) {
  const { shown, control } = useMore(sayings, 30);
  return (
    <>
      <ul className="cards">
        {shown.map((saying) => (
          <SayingCard key={saying.id} saying={saying} />
        ))}
      </ul>
      {control}
    </>
  );
}

/** Who said it, in which report it stood first and in which then. */
export function SayingVoices({ saying }: { saying: SayingItem }) {
  const index = useRecord();
  const { first, others } = firstTelling(index, saying);
  const say = strings.sayings;
  return (
    <p className="saying-voices">
      {saying.speakers.length === 0 ? (
        strings.report.noSpeaker
      ) : (
        <>
          {say.saidBy}{" "}
          {saying.speakers.map((id, i) => (
            <span key={id}>
              {i > 0 ? strings.headline.or : ""}
              <a href={to("name", id)} dir="auto">
                {index.entities.get(id)?.name ?? id}
              </a>
            </span>
          ))}
        </>
      )}
      {"; "}
      {first === null ? (
        <>
          {say.in} <ReportLinks ids={others} /> <span className="quiet">({say.unclear})</span>
        </>
      ) : (
        <>
          <strong>{say.first}</strong> <ReportLinks ids={[first]} />
          {others.length === 0 ? null : (
            <>
              , {say.then} <ReportLinks ids={others} />
            </>
          )}
        </>
      )}
    </p>
  );
}

/** One saying: its words and whose they are, then each wording, in the order of publication, and how it stands to the fullest or first. */
export function SayingCard({ saying }: { saying: SayingItem }) {
  const index = useRecord();
  const { entities } = index;
  const fullest = saying.spans.find((span) => span.as === "first") ?? saying.spans[0];
  const { order } = firstTelling(index, saying);
  const spans = order.flatMap((id) => saying.spans.filter(({ report }) => report === id));
  const { shown, control } = useMore(spans, 10);
  return (
    <li className="card saying">
      <h2 className="card-title" dir="auto">
        {titleOf(saying)}
      </h2>
      <SayingVoices saying={saying} />
      {saying.speakers.length > 1 ? (
        <p className="notice">{strings.sayings.differ(saying.speakers.length)}</p>
      ) : null}
      <p className="why reason">{saying.why}</p>
      <Correct finding={{ kind: "saying", saying }} />
      <ul className="sides">
        {shown.map((span) => {
          const differing =
            fullest && span !== fullest ? (diffWords(fullest.text, span.text)?.right ?? []) : [];
          const speaker = span.speaker === null ? null : entities.get(span.speaker);
          const attribution = attributionOver(index, span);
          return (
            <li key={`${span.report}-${span.start}`} className="side">
              <p className="side-head">
                <ReportLink id={span.report} />{" "}
                <span className="tag kind">{strings.form[span.as]}</span>
                {saying.speakers.length === 1 && speaker ? null : (
                  <span className="quiet side-speaker" dir="auto">
                    {speaker ? `${strings.sayings.by} ${speaker.name}` : strings.report.noSpeaker}
                  </span>
                )}{" "}
                {attribution ? (
                  <Correct small finding={{ kind: "attribution", attribution }} of={span.text} />
                ) : null}
              </p>
              <Quote span={span} differing={differing} named={false} />
            </li>
          );
        })}
      </ul>
      {control}
    </li>
  );
}
