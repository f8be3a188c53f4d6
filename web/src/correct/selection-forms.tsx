/** Dialogs about words that a person has selected: what they say, whose they are, and which event they tell. */
import { useMemo, useState } from "react";
import type { Anchor, Deed } from "../../../src/model/decision.ts";
import { overlap, type ReportSpan } from "../../../src/model/span.ts";
import { useRecord } from "../data/context.ts";
import type { AttributionItem, ClaimItem, RecordIndex } from "../data/record-index.ts";
import { Choice } from "../parts/controls.tsx";
import { strings } from "../strings/index.ts";
import { shorten } from "../time/label.ts";
import { anchorOf, contentOf } from "./anchors.ts";
import { nameOptions } from "./choices.ts";
import { Check, Frame, TextField } from "./frame.tsx";
import { useChoice } from "./use-choice.tsx";
import { useEvent } from "./use-event.tsx";

interface SelectionFormProps {
  readonly span: ReportSpan;
  readonly onClose: () => void;
}

/** Code units before and after the content in which its source and cue are looked for. */
const NEAR = 600;

/** The place of `words` that lies nearest to the span; null for no words, undefined when they are not near. */
function near(index: RecordIndex, span: ReportSpan, words: string): Anchor | null | undefined {
  const wanted = words.trim();
  if (wanted === "") return null;
  const text = index.reports.get(span.report)!.text;
  const after = text.indexOf(wanted, span.end);
  const before = span.start === 0 ? -1 : text.lastIndexOf(wanted, span.start - wanted.length);
  const places = [before, after].filter(
    (start) => start >= 0 && start > span.start - NEAR - wanted.length && start < span.end + NEAR,
  );
  const distance = (start: number) => (start < span.start ? span.start - start : start - span.end);
  const [start] = places.sort((a, b) => distance(a) - distance(b));
  if (start === undefined) return undefined;
  return anchorOf(index, { report: span.report, start, end: start + wanted.length });
}

export function AttributionForm({ span, onClose }: SelectionFormProps) {
  const index = useRecord();
  const say = strings.correct.attribution;
  const content = anchorOf(index, span);
  const options = useMemo(() => nameOptions(index), [index]);
  const { typed: speaker, field } = useChoice(options);
  const [source, setSource] = useState("");
  const [cue, setCue] = useState("");
  const [direct, setDirect] = useState(() => isQuoted(index, span));
  const [sourceAt, cueAt] = [near(index, span, source), near(index, span, cue)];
  return (
    <Frame
      title={say.title}
      about={span}
      onClose={onClose}
      deeds={() => {
        if (sourceAt === undefined || cueAt === undefined) return null;
        const name = speaker.trim() === "" ? null : speaker.trim();
        return [
          { do: "add-attribution", content, source: sourceAt, cue: cueAt, speaker: name, direct },
        ];
      }}
    >
      {field({ label: say.speaker, hint: say.speakerHint, autoFocus: true })}
      <TextField
        label={say.source}
        value={source}
        onChange={setSource}
        hint={sourceAt === undefined ? say.notFound : say.wordsHint}
        wrong={sourceAt === undefined}
      />
      <TextField
        label={say.cue}
        value={cue}
        onChange={setCue}
        hint={cueAt === undefined ? say.notFound : say.wordsHint}
        wrong={cueAt === undefined}
      />
      <Check label={say.direct} checked={direct} onChange={setDirect} />
    </Frame>
  );
}

/** Whether the words begin with a quotation mark, or follow one. */
function isQuoted(index: RecordIndex, span: ReportSpan): boolean {
  const text = index.reports.get(span.report)!.text;
  return /["“«„]/u.test(text.slice(Math.max(0, span.start - 1), span.start + 1));
}

export function ClaimForm({ span, onClose }: SelectionFormProps) {
  const index = useRecord();
  const offered = attributionsAt(index, span);
  const [first] = offered;
  return (
    <WhoseForm
      title={strings.correct.claim.title}
      span={span}
      offered={offered}
      now={first?.id ?? ""}
      onClose={onClose}
    />
  );
}

/** Of a claim that is there: the attributions around it, and those of its neighbours, may be the ones that it belongs to. */
export function ClaimWhoseForm({ claim, onClose }: { claim: ClaimItem; onClose: () => void }) {
  const index = useRecord();
  const offered = attributionsAt(index, claim);
  const own = claim.attribution === null ? undefined : index.attributions.get(claim.attribution);
  return (
    <WhoseForm
      title={strings.correct.claim.whoseTitle}
      span={claim}
      offered={own && !offered.includes(own) ? [own, ...offered] : offered}
      now={own?.id ?? ""}
      onClose={onClose}
    />
  );
}

function WhoseForm({
  title,
  span,
  offered,
  now,
  onClose,
}: SelectionFormProps & {
  title: string;
  offered: readonly AttributionItem[];
  /** The id of the attribution that it belongs to; empty for the report's own voice. */
  now: string;
}) {
  const index = useRecord();
  const say = strings.correct.claim;
  const [whose, setWhose] = useState(now);
  return (
    <Frame
      title={title}
      about={span}
      onClose={onClose}
      deeds={() => {
        const attribution = offered.find((one) => one.id === whose);
        return [addClaim(index, span, attribution)];
      }}
    >
      <Choice
        label={say.whose}
        value={whose}
        options={[
          ...offered.map((one) => [one.id, attributionText(index, one)] as const),
          ["", say.own] as const,
        ]}
        onChange={setWhose}
      />
    </Frame>
  );
}

/** The attributions whose content holds some of the words, the one that holds most first. */
function attributionsAt(index: RecordIndex, span: ReportSpan): AttributionItem[] {
  return index
    .findingsOf(span.report)
    .attributions.map((attribution) => ({
      attribution,
      shared: attribution.content.reduce((sum, part) => sum + overlap(part, span), 0),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ attribution }) => attribution);
}

function attributionText(index: RecordIndex, attribution: AttributionItem): string {
  const speaker = attribution.speaker === null ? null : index.entities.get(attribution.speaker);
  const words = shorten(anchorOf(index, contentOf(attribution)).text.replaceAll(/\s+/g, " "), 40);
  return `${speaker?.name ?? strings.report.noSpeaker}: ${strings.correct.what.quoted(words)}`;
}

function addClaim(
  index: RecordIndex,
  span: ReportSpan,
  attribution: AttributionItem | undefined,
): Deed {
  return {
    do: "add-claim",
    words: anchorOf(index, span),
    attribution: attribution ? anchorOf(index, contentOf(attribution)) : null,
  };
}

/** The claim that shares most with the selected words, when it shares at least half of its own or of theirs; else null. */
function claimAt(index: RecordIndex, span: ReportSpan): ClaimItem | null {
  let best: ClaimItem | null = null;
  let most = 0;
  for (const claim of index.findingsOf(span.report).claims) {
    const shared = overlap(claim, span);
    const length = Math.min(claim.end - claim.start, span.end - span.start);
    if (shared * 2 >= length && shared > most) {
      best = claim;
      most = shared;
    }
  }
  return best;
}

/** The words as a claim: the one that is there, else a new one, which must be made first. */
function asClaim(index: RecordIndex, span: ReportSpan): { words: Anchor; deeds: Deed[] } {
  const claim = claimAt(index, span);
  if (claim) return { words: anchorOf(index, claim), deeds: [] };
  return {
    words: anchorOf(index, span),
    deeds: [addClaim(index, span, attributionsAt(index, span)[0])],
  };
}

export function ToEventForm({ span, onClose }: SelectionFormProps) {
  const index = useRecord();
  const say = strings.correct.event;
  const claim = claimAt(index, span);
  const { words: other, field } = useEvent(claim?.event);
  const [tried, setTried] = useState(false);
  return (
    <Frame
      title={say.addTitle}
      about={claim ?? span}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (other === null) return null;
        const { words, deeds } = asClaim(index, span);
        return [...deeds, { do: "join", of: "event", a: words, b: anchorOf(index, other) }];
      }}
    >
      {field({
        label: say.event,
        hint: say.choose,
        invalid: tried && other === null,
        autoFocus: true,
      })}
    </Frame>
  );
}

export function NewEventForm({ span, onClose }: SelectionFormProps) {
  const index = useRecord();
  const say = strings.correct.event;
  const [label, setLabel] = useState("");
  const [tried, setTried] = useState(false);
  const wrong = tried && label.trim() === "";
  return (
    <Frame
      title={say.newTitle}
      about={claimAt(index, span) ?? span}
      onClose={onClose}
      deeds={() => {
        setTried(true);
        if (label.trim() === "") return null;
        const { words, deeds } = asClaim(index, span);
        return [...deeds, { do: "add-event", claims: [words], label: label.trim() }];
      }}
    >
      <TextField
        label={say.label}
        value={label}
        onChange={setLabel}
        hint={wrong ? say.empty : ""}
        wrong={wrong}
        autoFocus
      />
    </Frame>
  );
}
