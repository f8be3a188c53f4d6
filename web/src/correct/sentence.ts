/** What a decision says, as a plain sentence without its full stop. */
import type { Anchor, Deed, Subject } from "../../../src/model/decision.ts";
import { rangeOfEdtf } from "../../../src/model/edtf.ts";
import type { RecordIndex } from "../data/record-index.ts";
import { reportLabel } from "../parts/report-name.tsx";
import { strings } from "../strings/index.ts";
import { formatRange } from "../time/format.ts";
import { shorten } from "../time/label.ts";
import type { Decided } from "./decided.ts";

const say = strings.correct.what;

/** As many characters of a passage stand in a sentence. */
const WORDS = 60;

/** Text of a report or a person inside an English sentence, whatever its direction: first strong isolate … pop directional isolate. */
const isolated = (text: string) => `\u2068${text}\u2069`;

const quoted = (anchor: Anchor) =>
  isolated(say.quoted(shorten(anchor.text.replaceAll(/\s+/g, " ").trim(), WORDS)));

/** The sentence of a deed. `decisions` are those that a revert may name. */
export function sentenceOf(
  index: RecordIndex,
  decisions: ReadonlyMap<string, Pick<Decided, "deed">>,
  deed: Deed,
): string {
  const reportName = (id: string) => {
    const report = index.reports.get(id);
    return isolated(report ? reportLabel(report) : id);
  };
  switch (deed.do) {
    case "confirm":
      return say.confirm(subjectText(deed.subject, reportName));
    case "reject":
      return say.reject(subjectText(deed.subject, reportName));
    case "note":
      return say.note(subjectText(deed.subject, reportName), isolated(deed.text));
    case "set-published": {
      if (deed.edtf === null) return say.publishedUnknown(reportName(deed.report));
      const range = rangeOfEdtf(deed.edtf);
      return say.published(reportName(deed.report), range ? formatRange(range) : deed.edtf);
    }
    case "set-outlet":
      return deed.name === null
        ? say.outletUnknown(reportName(deed.report))
        : say.outlet(reportName(deed.report), isolated(deed.name));
    case "set-body":
      return say.body(reportName(deed.report));
    case "set-speaker":
      return deed.speaker === null
        ? say.speakerUnknown(quoted(deed.attribution))
        : say.speaker(isolated(deed.speaker), quoted(deed.attribution));
    case "join":
      return deed.of === "entity"
        ? say.joinEntity(quoted(deed.a), quoted(deed.b))
        : say.joinEvent(quoted(deed.a), quoted(deed.b));
    case "part":
      return deed.of === "entity"
        ? say.partEntity(quoted(deed.a), quoted(deed.b))
        : say.partEvent(quoted(deed.a), quoted(deed.b));
    case "set-house": {
      const [a, b] = deed.reports;
      return deed.one
        ? say.house(reportName(a), reportName(b))
        : say.noHouse(reportName(a), reportName(b));
    }
    case "take-out":
      return deed.of === "entity"
        ? say.takeOutEntity(quoted(deed.at), deed.from.length)
        : say.takeOutEvent(quoted(deed.at), deed.from.length);
    case "set-relation":
      return say.relation(quoted(deed.dispute[0]!), strings.relation[deed.relation]);
    case "add-attribution":
      return deed.speaker === null
        ? say.attributionUnknown(quoted(deed.content))
        : say.attribution(quoted(deed.content), isolated(deed.speaker));
    case "add-claim":
      return say.claim(quoted(deed.words));
    case "add-event":
      return say.event(isolated(deed.label), deed.claims.length);
    case "revert": {
      const other = decisions.get(deed.decision);
      if (!other) return say.revert(say.gone);
      if (other.deed.do !== "revert") return say.revert(sentenceOf(index, decisions, other.deed));
      const first = decisions.get(other.deed.decision);
      // A revert of a revert of a revert is read like the first one: what counts is which way it goes.
      return first && first.deed.do !== "revert"
        ? say.restore(sentenceOf(index, decisions, first.deed))
        : say.revert(say.gone);
    }
  }
}

function subjectText(subject: Subject, reportName: (id: string) => string): string {
  const what = strings.correct.finding[subject.of];
  if (subject.of === "report") return `${what} ${reportName(subject.report)}`;
  const [first, ...others] = [subject.at].flat();
  return say.some(what, quoted(first!), others.length);
}

/** The kinds of decisions that the history can be narrowed to. */
export type DeedKind = keyof typeof strings.correct.history.kinds;

/** Which kind a deed is of. */
export function kindOf(deed: Deed): DeedKind {
  switch (deed.do) {
    case "confirm":
    case "reject":
    case "note":
    case "revert":
      return deed.do;
    case "add-attribution":
    case "add-claim":
    case "add-event":
      return "add";
    case "set-published":
    case "set-outlet":
    case "set-body":
    case "set-speaker":
    case "set-relation":
    case "set-house":
    case "join":
    case "part":
    case "take-out":
      return "correct";
  }
}

/** `2031-03-14 21:15 UTC` of an ISO instant: the same on every machine. */
export function formatInstant(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
