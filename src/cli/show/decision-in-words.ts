/** A decision in a line: what became of it, when, what, who and why. */
import type { Anchor, Deed, ExportedRecord, Subject } from "../../model/index.ts";
import type { Layout } from "../layout.ts";

/** A decision with what became of it, as an exported record has it. */
export type ToldDecision = NonNullable<ExportedRecord["decisions"]>[number];

const SIGNS = { applied: "✓", overruled: "·", orphan: "?", reverted: "✗" } as const;

/** The line, and below it why it finds no place, or what overrules it. */
export function decisionInWords(decision: ToldDecision, layout: Layout): string {
  const { id, at, by, why, deed, state, lost, overruledBy } = decision;
  const reason = why === null ? "" : `: ${why}`;
  const line = `${SIGNS[state]} ${id}  ${layout.faint(at.slice(0, 16).replace("T", " "))}  ${layout.strong(deed.do)} ${inWords(deed)} ${layout.faint(`(${state}, by ${by}${reason})`)}`;
  const more = lost ?? (overruledBy === undefined ? null : `${overruledBy} says otherwise.`);
  return more === null ? line : `${line}\n  ${more}`;
}

/** What a deed is about, in a few words. */
function inWords(deed: Deed): string {
  switch (deed.do) {
    case "confirm":
    case "reject":
      return ofSubject(deed.subject);
    case "note":
      return `${ofSubject(deed.subject)}: ${deed.text}`;
    case "set-published":
      return `of ${deed.report} to ${deed.edtf ?? "unknown"}`;
    case "set-outlet":
      return `of ${deed.report} to ${deed.name ?? "unknown"}`;
    case "set-house":
      return `of ${deed.reports.join(" and ")}: ${deed.one ? "one" : "two"}`;
    case "set-body":
      return `of ${deed.report} to ${deed.ranges.map(({ start, end }) => `${start}–${end}`).join(", ") || "nothing"}`;
    case "set-speaker":
      return `of ${quote(deed.attribution)} to ${deed.speaker ?? "unknown"}`;
    case "join":
    case "part":
      return `${deed.of} ${quote(deed.a)} ${deed.do === "join" ? "with" : "from"} ${quote(deed.b)}`;
    case "take-out":
      return `${deed.of} ${quote(deed.at)} from ${quote(deed.from[0]!)}${deed.from.length > 1 ? ` and ${deed.from.length - 1} more` : ""}`;
    case "set-relation":
      return `of ${quote(deed.dispute[0]!)} to ${deed.relation}`;
    case "add-attribution":
      return `${quote(deed.content)}${deed.speaker === null ? "" : ` of ${deed.speaker}`}`;
    case "add-claim":
      return quote(deed.words);
    case "add-event":
      return `${JSON.stringify(deed.label)} of ${deed.claims.length} claims`;
    case "revert":
      return deed.decision;
  }
}

function ofSubject(subject: Subject): string {
  if (subject.of === "report") return `report ${subject.report}`;
  const [first] = [subject.at].flat();
  return `${subject.of} ${quote(first!)}`;
}

function quote({ text, report, start, end }: Anchor): string {
  const flatText = text.replace(/\s+/gu, " ");
  return `“${flatText.length <= 60 ? flatText : `${flatText.slice(0, 59)}…`}” [${report}:${start}-${end}]`;
}
