/** What `crossread show` can show: each section as data and as text. */
import {
  chronology,
  countsInWords,
  directionInWords,
  firstToldInWords,
  waysOf,
  type Labels,
} from "../../export/labels.ts";
import { groupBy, type ExportedRecord, type ExportedReportSpan } from "../../model/index.ts";
import type { Layout } from "../layout.ts";
import { decisionInWords } from "./decision-in-words.ts";

interface Section {
  data(record: ExportedRecord): unknown;
  text(record: ExportedRecord, layout: Layout, labels: Labels): string;
}

/** All sections in the order of the help text. */
export const SECTIONS = {
  reports: { data: (record) => record.reports, text: showReports },
  chronology: { data: chronology, text: showChronology },
  disputes: { data: (record) => record.disputes, text: showDisputes },
  sayings: { data: (record) => record.sayings, text: showSayings },
  copies: { data: (record) => record.copies, text: showCopies },
  claims: { data: (record) => record.claims, text: showClaims },
  figures: { data: figuresOf, text: showFigures },
  people: { data: (record) => record.entities, text: showPeople },
  wording: { data: (record) => record.wordings, text: showWording },
  origins: { data: (record) => record.origins, text: showOrigins },
  omissions: { data: (record) => record.omissions, text: showOmissions },
  problems: { data: (record) => record.problems, text: showProblems },
  decisions: { data: (record) => record.decisions ?? [], text: showDecisions },
} as const satisfies Record<string, Section>;

/** A section that can be shown. */
export type SectionName = keyof typeof SECTIONS;

/** The whole record in short. */
export function showOverview(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const sections: readonly (readonly [string, SectionName])[] = [
    ["Reports", "reports"],
    ["Chronology", "chronology"],
    ["Disputes", "disputes"],
    ["Sayings in several reports", "sayings"],
    ["Copied passages", "copies"],
    ["Figures", "figures"],
    ["Wording", "wording"],
    ["Left out", "omissions"],
    ["People, bodies and places", "people"],
    ["Problems", "problems"],
    ["Decided by persons", "decisions"],
  ];
  const { reports, stories, claims, origins, disputes } = record;
  const head = `${reports.length} reports, ${stories.length} ${stories.length === 1 ? "story" : "stories"}, ${claims.length} claims from ${origins.length} origins, ${disputes.length} disputes. What is reported, not what is true.`;
  const parts = sections.flatMap(([title, name]) => {
    const text = SECTIONS[name].text(record, layout, labels);
    return text === "" ? [] : [`${layout.heading(title)}\n${text}`];
  });
  return [layout.paragraph(head), ...parts].join("\n\n");
}

function cite(span: ExportedReportSpan, layout: Layout, labels: Labels): string {
  return `“${span.text}” ${layout.faint(`[${labels.report(span.report)}:${span.start}-${span.end}]`)}`;
}

/** Reports by the first day on which they can have been published, undated ones last. */
function byDate(reports: ExportedRecord["reports"]): ExportedRecord["reports"] {
  const key = ({ published, id }: ExportedRecord["reports"][number]): string =>
    `${published.earliest ?? published.latest ?? "9999"} ${published.time ?? ""} ${id}`;
  return reports.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function showReports(record: ExportedRecord, layout: Layout, labels: Labels): string {
  return byDate(record.reports)
    .map((report) => {
      const { outlet, published } = report;
      const kept = report.body.reduce((sum, { start, end }) => sum + end - start, 0);
      return [
        layout.paragraph(layout.strong(report.title?.text ?? "(no title)")),
        layout.paragraph(
          outlet.name === null ? "outlet: unknown" : `outlet: ${outlet.name} (${outlet.basis})`,
          2,
          2,
        ),
        layout.paragraph(
          `published: ${labels.dates(published)}${published.time === null ? "" : ` ${published.time}`} (${published.basis}). ${published.why}`,
          2,
          2,
        ),
        layout.paragraph(
          layout.faint(
            `${report.file ?? report.url ?? "no file"} · ${report.id} · body ${kept} of ${report.text.length} characters`,
          ),
          2,
          2,
        ),
      ].join("\n");
    })
    .join("\n\n");
}

const STANDING_SIGN = { single: "○", agreed: "●", disputed: "◆" } as const;

function showChronology(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const dated = chronology(record).filter(
    (event) => event.earliest !== null || event.latest !== null,
  );
  const ways = waysOf(record);
  return dated
    .map((event) => {
      const first = firstToldInWords(event, labels);
      const origins = event.origins.map(labels.origin).join(", ");
      const told = event.reports.map(labels.report).join(", ");
      return [
        layout.paragraph(
          `${STANDING_SIGN[event.standing]} ${layout.strong(labels.dates(event))}  ${event.label}`,
          0,
          4,
        ),
        layout.paragraph(
          layout.faint(
            `${event.standing}; told by ${told}; origins: ${origins || "none found"}; ${countsInWords(event)}${first === null ? "" : `; first told ${first}`}`,
          ),
          4,
        ),
        ...ways(event).map((way) => layout.paragraph(layout.faint(way), 4, 6)),
      ].join("\n");
    })
    .join("\n");
}

function showDisputes(record: ExportedRecord, layout: Layout, labels: Labels): string {
  return record.disputes
    .map((dispute) =>
      [
        layout.paragraph(`${layout.warm(`${dispute.relation}, ${dispute.about}`)}: ${dispute.why}`),
        ...dispute.sides.map((side) => {
          const words = side.spans.map((span) => cite(span, layout, labels)).join("; ");
          const origins =
            side.origins.length > 0
              ? ` (origins: ${side.origins.map(labels.origin).join(", ")})`
              : "";
          return layout.paragraph(
            `– ${layout.strong(side.value)}: ${words}${layout.faint(origins)}`,
            2,
            2,
          );
        }),
      ].join("\n"),
    )
    .join("\n\n");
}

function showSayings(record: ExportedRecord, layout: Layout, labels: Labels): string {
  return record.sayings
    .map((saying) =>
      [
        layout.paragraph(saying.why),
        ...saying.spans.map((span) =>
          layout.paragraph(
            `– ${layout.strong(labels.entity(span.speaker) ?? "unknown speaker")} (${span.as}): ${cite(span, layout, labels)}`,
            2,
            2,
          ),
        ),
      ].join("\n"),
    )
    .join("\n\n");
}

function showCopies(record: ExportedRecord, layout: Layout, labels: Labels): string {
  return record.copies
    .map((copy) =>
      [
        layout.paragraph(
          `${labels.report(copy.spans[0].report)} and ${labels.report(copy.spans[1].report)}: ${Math.round(copy.similarity * 100)} % the same words. ${directionInWords(copy, labels)}`,
        ),
        ...copy.spans.map((span) => layout.paragraph(`– ${cite(span, layout, labels)}`, 2, 2)),
      ].join("\n"),
    )
    .join("\n\n");
}

function showClaims(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const attributions = new Map(
    record.attributions.map((attribution) => [attribution.id, attribution]),
  );
  return record.reports
    .map((report) => {
      const claims = record.claims.filter((claim) => claim.report === report.id);
      const lines = claims.map((claim) => {
        const attribution =
          claim.attribution === null ? undefined : attributions.get(claim.attribution);
        const voice = attribution
          ? (labels.entity(attribution.speaker) ??
            (attribution.source.map(({ text }) => text).join(" … ") || "unknown speaker"))
          : "own voice";
        const marks = [
          claim.polarity === "denied" ? "denied" : "",
          claim.certainty === "asserted" ? "" : claim.certainty,
          claim.earliest === null && claim.latest === null ? "" : labels.dates(claim),
        ].filter((mark) => mark !== "");
        return layout.paragraph(
          `– ${layout.strong(voice)}: ${claim.text} ${layout.faint(`${marks.length > 0 ? `(${marks.join(", ")}) ` : ""}${layout.place(claim)}`)}`,
          2,
          2,
        );
      });
      return [layout.strong(labels.report(report.id)), ...lines].join("\n");
    })
    .join("\n\n");
}

type Claim = ExportedRecord["claims"][number];
type ClaimFigure = Claim["figures"][number] & { readonly report: string; readonly claim: Claim };

function figuresOf(record: ExportedRecord): ClaimFigure[] {
  return record.claims.flatMap((claim) =>
    claim.figures.map((figure) => ({ report: claim.report, ...figure, claim })),
  );
}

function showFigures(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const attributions = new Map(
    record.attributions.map((attribution) => [attribution.id, attribution]),
  );
  const lines = figuresOf(record).map((figure) => {
    const attribution = attributions.get(figure.claim.attribution ?? "");
    const voice =
      labels.entity(attribution?.speaker ?? null) ?? attribution?.source[0]?.text ?? "own voice";
    const of = figure.of ?? figure.unit;
    const asOf = figure.asOf === null ? "" : `, as of ${figure.asOf}`;
    return layout.paragraph(
      `${layout.strong(figure.text)}${of === null ? "" : `: ${of}`}${asOf} (${voice}) ${layout.faint(`[${labels.report(figure.report)}:${figure.start}-${figure.end}]`)}`,
      0,
      2,
    );
  });
  return lines.join("\n");
}

function showPeople(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const said = new Map<string, number>();
  for (const { speaker } of record.attributions)
    if (speaker !== null) said.set(speaker, (said.get(speaker) ?? 0) + 1);
  const groups = (["person", "organization", "place", "other"] as const).map((type) => {
    const lines = record.entities
      .filter((entity) => entity.type === type)
      .map((entity) => ({ entity, said: said.get(entity.id) ?? 0, named: entity.mentions.length }))
      .toSorted(
        (a, b) => b.said - a.said || b.named - a.named || (a.entity.name < b.entity.name ? -1 : 1),
      )
      .map(({ entity, said: statements, named }) => {
        const reports = new Set(
          [...entity.mentions, ...entity.references].map((mention) => mention.report),
        );
        const aliases = entity.aliases.filter((alias) => alias !== entity.name);
        const also = aliases.length > 0 ? `, also: ${aliases.join(", ")}` : "";
        const speaks =
          statements > 0 ? `, ${statements} statement${statements === 1 ? "" : "s"}` : "";
        return layout.paragraph(
          `${layout.strong(entity.name)}${also} ${layout.faint(`(${named === 0 ? "not named, spoken of" : `named ${named === 1 ? "once" : `${named} times`}`} in ${[...reports].map(labels.report).join(", ")}${speaks})`)}`,
          2,
          2,
        );
      });
    return lines.length === 0 ? "" : `${type}\n${lines.join("\n")}`;
  });
  return groups.filter((group) => group !== "").join("\n");
}

function showWording(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const events = new Map(record.events.map((event) => [event.id, event.label]));
  return record.wordings
    .map((wording) => {
      const lines = [...groupBy(wording.terms, ({ report }) => report)].map(([report, terms]) => {
        const words = terms.map(
          ({ text, scareQuoted, count }) =>
            `${scareQuoted ? `‘${text}’` : text}${count > 1 ? ` ×${count}` : ""}`,
        );
        return layout.paragraph(`– ${labels.report(report)}: ${words.join(", ")}`, 2, 2);
      });
      return [
        layout.paragraph(
          layout.strong(events.get(wording.of) ?? labels.entity(wording.of) ?? wording.of),
        ),
        ...lines,
      ].join("\n");
    })
    .join("\n\n");
}

function showOrigins(record: ExportedRecord, layout: Layout, labels: Labels): string {
  return record.origins
    .map((origin) =>
      layout.paragraph(
        `${layout.strong(origin.name)} (${origin.kind}): ${origin.reports.map(labels.report).join(", ")}`,
        0,
        2,
      ),
    )
    .join("\n");
}

function showOmissions(record: ExportedRecord, layout: Layout, labels: Labels): string {
  const events = new Map(record.events.map((event) => [event.id, event.label]));
  return record.omissions
    .map(({ event, missing }) =>
      layout.paragraph(
        `${events.get(event) ?? event}: not in ${missing.map(labels.report).join(", ")}`,
        0,
        2,
      ),
    )
    .join("\n");
}

function showProblems(record: ExportedRecord, layout: Layout, labels: Labels): string {
  return record.problems
    .map(({ severity, code, report, message }) =>
      layout.paragraph(
        `${layout.warm(severity)} ${code}${report === null ? "" : ` (${labels.report(report)})`}: ${message}`,
        0,
        2,
      ),
    )
    .join("\n");
}

function showDecisions(record: ExportedRecord, layout: Layout): string {
  return (record.decisions ?? []).map((decision) => decisionInWords(decision, layout)).join("\n");
}
