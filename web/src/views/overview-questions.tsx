/** The questions that a record answers, each with its answer in short and the way to the view that gives it: where to begin. */
import { to, toCompare } from "../address.ts";
import { useRecord } from "../data/context.ts";
import type { SharedPair } from "../data/shared-pairs.ts";
import { strings } from "../strings/index.ts";
import { isDated } from "../time/lanes.ts";

/** A list of the questions of which the record has anything to say; `pairs` share copies, those with the most words first. */
export function OverviewQuestions({ pairs }: { pairs: readonly SharedPair[] }) {
  const { record } = useRecord();
  const { disputes, copies, sayings, events, wordings, origins, reports, omissions } = record;
  const say = strings.overview.questions;
  const hard = disputes.filter(({ relation }) => relation === "contradiction").length;
  const words = pairs.reduce((sum, pair) => sum + pair.words, 0);
  const dated = events.filter(isDated).length;
  const [most] = pairs;
  const questions = [
    { key: "disputes", count: disputes.length, answer: say.disputed(disputes.length, hard) },
    {
      key: "compare",
      count: pairs.length,
      answer: say.copied(copies.length, words),
      href: most && toCompare(most.reports, most.longest.id),
    },
    { key: "sayings", count: sayings.length, answer: say.said(sayings.length) },
    { key: "chronology", count: dated, answer: say.happened(dated) },
    { key: "wording", count: wordings.length, answer: say.called(wordings.length) },
    {
      key: "sources",
      count: origins.length,
      answer: say.rests(origins.length, reports.length),
    },
    { key: "omissions", count: omissions.length, answer: say.leftOut(omissions.length) },
  ] as const;
  const answered = questions.filter(({ count }) => count > 0);
  if (answered.length === 0) return null;
  return (
    <nav className="questions wide" aria-label={say.label}>
      <ul className="plain">
        {answered.map(({ key, answer, ...rest }) => (
          <li key={key}>
            <a data-stop="" href={("href" in rest ? rest.href : undefined) ?? to(key)}>
              <strong>{say.of[key]}</strong> <span className="quiet">{answer}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
