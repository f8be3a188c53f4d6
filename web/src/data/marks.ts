/** What is marked in a report's text, layer by layer. */
import type { Span } from "../../../src/model/span.ts";
import type {
  AttributionItem,
  ClaimItem,
  CopyItem,
  ExportedFigure,
  ExportedReport,
  ExportedReportSpan,
  MentionItem,
  RecordIndex,
  TimeItem,
} from "./record-index.ts";

/** The layers that can be switched, in the order in which they are offered. */
export const LAYERS = ["attributions", "times", "names", "figures", "claims", "copies"] as const;

/** One layer's name. */
export type Layer = (typeof LAYERS)[number];

/** A marked span. `start` and `end` lie in the report's text. */
export type Mark = Span &
  (
    | {
        readonly layer: "attributions";
        readonly part: "source" | "cue" | "content";
        readonly attribution: AttributionItem;
        /** 0 to 7, the colour of its speaker in this report; null when the speaker is not known. */
        readonly hue: number | null;
        /** The place of its speaker among those of this report, from 1; null when the speaker is not known. */
        readonly number: number | null;
        /** Whether it is the first content span, which names the speaker. */
        readonly leads: boolean;
      }
    | { readonly layer: "times"; readonly time: TimeItem }
    | { readonly layer: "names"; readonly mention: MentionItem }
    | { readonly layer: "figures"; readonly figure: ExportedFigure }
    | { readonly layer: "claims"; readonly claim: ClaimItem }
    | {
        readonly layer: "copies";
        readonly copy: CopyItem;
        /** The same passage in the other report. */
        readonly other: ExportedReportSpan;
      }
  );

/** As many speakers are told apart by colour; a further one takes the first colour again: its number tells it apart. */
const HUES = 8;

/** The speakers of a report, in the order in which they first speak, each with its colour. */
export function speakersOf(index: RecordIndex, report: string): ReadonlyMap<string, number> {
  const speakers = new Map<string, number>();
  for (const { speaker } of index.findingsOf(report).attributions)
    if (speaker !== null && !speakers.has(speaker)) speakers.set(speaker, speakers.size % HUES);
  return speakers;
}

/** All marks of a report in the given layers; linear in its findings. */
export function marksOf(
  index: RecordIndex,
  report: ExportedReport,
  layers: ReadonlySet<Layer>,
): Mark[] {
  const found = index.findingsOf(report.id);
  const marks: Mark[] = [];
  if (layers.has("attributions")) {
    const hues = speakersOf(index, report.id);
    const numbers = new Map([...hues.keys()].map((speaker, i) => [speaker, i + 1]));
    for (const attribution of found.attributions) {
      const { speaker } = attribution;
      const hue = speaker === null ? null : (hues.get(speaker) ?? null);
      const number = speaker === null ? null : (numbers.get(speaker) ?? null);
      for (const part of ["source", "cue", "content"] as const)
        attribution[part].forEach(({ start, end }, i) => {
          const leads = part === "content" && i === 0;
          marks.push({ start, end, layer: "attributions", part, attribution, hue, number, leads });
        });
    }
  }
  if (layers.has("times"))
    for (const time of found.times)
      marks.push({ start: time.start, end: time.end, layer: "times", time });
  if (layers.has("names"))
    for (const mention of found.mentions)
      marks.push({ start: mention.start, end: mention.end, layer: "names", mention });
  if (layers.has("figures")) {
    const seen = new Set<string>();
    for (const claim of found.claims)
      for (const figure of claim.figures) {
        const key = `${figure.start}-${figure.end}`;
        if (seen.has(key)) continue;
        seen.add(key);
        marks.push({ start: figure.start, end: figure.end, layer: "figures", figure });
      }
  }
  if (layers.has("claims"))
    for (const claim of found.claims)
      marks.push({ start: claim.start, end: claim.end, layer: "claims", claim });
  if (layers.has("copies"))
    for (const copy of found.copies) {
      const [a, b] = copy.spans;
      const [own, other] = a.report === report.id ? [a, b] : [b, a];
      marks.push({ start: own.start, end: own.end, layer: "copies", copy, other });
    }
  return marks;
}
