/** What a person can say about each kind of finding: the items of its menu, in order. */
import type { Deed } from "../../../src/model/decision.ts";
import type { ClaimItem, EntityItem, ExportedReport, RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { anchorOf } from "./anchors.ts";
import type { Request } from "./context.ts";
import { mentionsOf, othersOf, subjectOf, type Finding } from "./findings.ts";

/** One item of a menu. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly request: Request;
}

/** What the finding is called, for titles. */
export function nameOf(finding: Finding): string {
  return strings.correct.finding[finding.kind];
}

/** The items of the menu of a finding. */
export function actionsOf(index: RecordIndex, finding: Finding): Action[] {
  return [
    ...confirmAction(index, finding),
    ...correctActions(index, finding),
    ...rejectAction(index, finding),
    {
      id: "note",
      label: strings.correct.note,
      request: {
        form: "note",
        title: strings.correct.noteForm.title(nameOf(finding)),
        deed: (text): Deed => ({ do: "note", subject: subjectOf(index, finding), text }),
      },
    },
  ];
}

/** A fact about a report is confirmed by setting it to what it is: so it stays, whatever a newer crossread finds. */
function confirmDeed(index: RecordIndex, finding: Finding): Deed | null {
  if (finding.kind === "published") {
    const { id, published } = finding.report;
    return published.edtf === null
      ? null
      : { do: "set-published", report: id, edtf: published.edtf };
  }
  if (finding.kind === "outlet") {
    const { id, outlet } = finding.report;
    return outlet.name === null ? null : { do: "set-outlet", report: id, name: outlet.name };
  }
  if (finding.kind === "house")
    return { do: "set-house", reports: [...finding.reports], one: true };
  if (finding.kind === "body") {
    const ranges = finding.report.body.map(({ start, end }) => ({ start, end }));
    return { do: "set-body", report: finding.report.id, ranges };
  }
  return { do: "confirm", subject: subjectOf(index, finding) };
}

function confirmAction(index: RecordIndex, finding: Finding): Action[] {
  const deed = confirmDeed(index, finding);
  if (deed === null) return [];
  const { decide } = strings.correct;
  return [
    {
      id: "confirm",
      label: strings.correct.confirm,
      request: {
        form: "decide",
        title: decide.confirm(nameOf(finding)),
        text: decide.confirmText,
        deeds: [deed],
      },
    },
  ];
}

function rejectAction(index: RecordIndex, finding: Finding): Action[] {
  if (finding.kind === "body" || finding.kind === "origin") return [];
  const deed = rejectDeed(index, finding);
  if (deed === null) return [];
  const { decide, rejects } = strings.correct;
  return [
    {
      id: "reject",
      label: `${strings.correct.reject}: ${rejects[finding.kind].toLowerCase()}`,
      request: {
        form: "decide",
        title: decide.reject(nameOf(finding)),
        text: decide.rejectText,
        deeds: [deed],
      },
    },
  ];
}

function rejectDeed(index: RecordIndex, finding: Finding): Deed | null {
  if (finding.kind === "published")
    return finding.report.published.edtf === null
      ? null
      : { do: "set-published", report: finding.report.id, edtf: null };
  if (finding.kind === "outlet")
    return finding.report.outlet.name === null
      ? null
      : { do: "set-outlet", report: finding.report.id, name: null };
  if (finding.kind === "house")
    return { do: "set-house", reports: [...finding.reports], one: false };
  return { do: "reject", subject: subjectOf(index, finding) };
}

function correctActions(index: RecordIndex, finding: Finding): Action[] {
  const { corrects } = strings.correct;
  switch (finding.kind) {
    case "published":
    case "body":
      return [factAction(finding.kind, finding.report)];
    case "outlet": {
      const correct = factAction("outlet", finding.report);
      if (finding.report.outlet.name === null) return [correct];
      const request: Request = { form: "house", report: finding.report };
      return [correct, { id: "house", label: corrects.house, request }];
    }
    case "attribution":
      return [
        {
          id: "speaker",
          label: corrects.speaker,
          request: { form: "speaker", attribution: finding.attribution },
        },
      ];
    case "mention": {
      const { report, mention } = finding;
      const { entity, start, end } = mention;
      return [
        {
          id: "same",
          label: corrects.same,
          request: { form: "same", entity, at: { report, start, end } },
        },
        { id: "other", label: corrects.other, request: { form: "other", report, mention } },
      ];
    }
    case "entity":
      return sameAction(finding.entity, corrects.same);
    case "origin": {
      const { entity, reports } = finding.origin;
      const who = entity === null ? undefined : index.entities.get(entity);
      if (who) return sameAction(who, corrects.same);
      const only = reports.length === 1 ? index.reports.get(reports[0]!) : undefined;
      return only && finding.origin.kind === "outlet" ? [factAction("outlet", only)] : [];
    }
    case "claim":
      return [
        {
          id: "belongs",
          label: corrects.belongs,
          request: { form: "belongs", claim: finding.claim },
        },
        ...apartAction(index, finding.claim),
        ...whoseActions(index, finding.claim),
      ];
    case "dispute":
      return [
        {
          id: "relation",
          label: corrects.relation,
          request: { form: "relation", dispute: finding.dispute },
        },
      ];
    case "time":
    case "figure":
    case "copy":
    case "saying":
    case "event":
    case "wording":
    case "omission":
    case "credit":
    case "house":
      return [];
  }
}

function factAction(kind: "published" | "outlet" | "body", report: ExportedReport): Action {
  return { id: "correct", label: strings.correct.corrects[kind], request: { form: kind, report } };
}

function sameAction(entity: EntityItem, label: string): Action[] {
  const at = mentionsOf(entity)[0];
  return at ? [{ id: "same", label, request: { form: "same", entity, at } }] : [];
}

/** On whose word a claim is: another's, or its speaker is somebody else. */
function whoseActions(index: RecordIndex, claim: ClaimItem): Action[] {
  const { corrects } = strings.correct;
  const attribution =
    claim.attribution === null ? undefined : index.attributions.get(claim.attribution);
  return [
    { id: "whose", label: corrects.whose, request: { form: "whose", claim } },
    ...(attribution
      ? [
          {
            id: "speaker",
            label: corrects.speaker,
            request: { form: "speaker", attribution },
          } as const,
        ]
      : []),
  ];
}

/** Taking a claim out of its event; it must have company there. */
function apartAction(index: RecordIndex, claim: ClaimItem): Action[] {
  const event = claim.event === null ? undefined : index.events.get(claim.event);
  const others = (event?.claims ?? [])
    .filter((id) => id !== claim.id)
    .flatMap((id) => index.claims.get(id) ?? []);
  if (others.length === 0) return [];
  const at = anchorOf(index, claim);
  const { corrects, decide } = strings.correct;
  return [
    {
      id: "apart",
      label: corrects.apart,
      request: {
        form: "decide",
        title: decide.apart,
        text: decide.apartText,
        deeds: [{ do: "take-out", of: "event", at, from: othersOf(index, others) }],
      },
    },
  ];
}
