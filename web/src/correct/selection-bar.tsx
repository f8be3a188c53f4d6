/** At words that are selected in a report's text: what can be made of them. */
import { useEffect, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import type { Span } from "../../../src/model/span.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport, RecordIndex } from "../data/record-index.ts";
import { strings } from "../strings/index.ts";
import { shorten } from "../time/label.ts";
import { anchorOf, withoutRange, withRange } from "./anchors.ts";
import { useCorrector, type Request } from "./context.ts";
import { selectedSpan, type PieceMark } from "./text-points.ts";
import { useSelectingKeys } from "./selecting-keys.ts";

interface Selected {
  readonly span: Span;
  readonly left: number;
  readonly top: number;
}

/** Pixels that the bar keeps from the selection, and from the edge of the window. */
const GAP = 8;

/** As many characters of the selected words are read out. */
const SAID = 200;

/** As wide as the bar is taken to be when its place is chosen. */
const WIDTH = 420;

export function SelectionBar({
  report,
  text,
  by = "data-from",
}: {
  report: ExportedReport;
  text: RefObject<HTMLElement | null>;
  by?: PieceMark;
}) {
  const corrector = useCorrector();
  const index = useRecord();
  const [selected, setSelected] = useState<Selected | null>(null);
  const active = corrector !== null;
  useEffect(() => {
    if (!active) return;
    const look = () => {
      const now = text.current ? selectedIn(text.current, report.text, by) : null;
      // Whoever has gone on to the bar keeps the words, whatever the focus does to the selection.
      if (now === null && document.activeElement?.closest(".selection-bar")) return;
      setSelected(now);
    };
    document.addEventListener("selectionchange", look);
    // Columns scroll by themselves.
    window.addEventListener("scroll", look, { passive: true, capture: true });
    return () => {
      document.removeEventListener("selectionchange", look);
      window.removeEventListener("scroll", look, { capture: true });
    };
  }, [active, report, text, by]);
  useSelectingKeys(active, report.text, text, by);
  if (corrector === null || selected === null) return null;

  const say = strings.correct.selection;
  const acts = actsOf(index, report, selected.span);
  return createPortal(
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={say.label}
      style={{ left: selected.left, top: selected.top }}
      onPointerDown={(event) => {
        // Pressing a button must not take the selection away before it is used.
        event.preventDefault();
      }}
      onKeyDown={(event) => {
        const buttons = [...event.currentTarget.querySelectorAll("button")];
        const at = buttons.findIndex((button) => button === document.activeElement);
        if (event.key === "ArrowRight") buttons[(at + 1) % buttons.length]?.focus();
        else if (event.key === "ArrowLeft") buttons.at(at - 1)?.focus();
        else if (event.key === "Escape") {
          setSelected(null);
          window.getSelection()?.removeAllRanges();
          text.current?.querySelector<HTMLElement>("[data-stop]")?.focus({ preventScroll: true });
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span className="sr-only" role="status" dir="auto">
        {say.words(shorten(report.text.slice(selected.span.start, selected.span.end), SAID))}
      </span>
      {acts.map(({ name, request }, i) => (
        <button
          key={name}
          type="button"
          onClick={() => {
            // What is selected now: the browser tells of it a moment later.
            const now = text.current && selectedSpan(text.current, report.text, by);
            const act = now ? actsOf(index, report, now).find((one) => one.name === name) : acts[i];
            setSelected(null);
            window.getSelection()?.removeAllRanges();
            corrector.openDialog(act?.request ?? request);
          }}
        >
          {name}
        </button>
      ))}
    </div>,
    document.body,
  );
}

interface Act {
  readonly name: string;
  readonly request: Request;
}

/** What can be made of words of a report. */
function actsOf(index: RecordIndex, report: ExportedReport, words: Span): readonly Act[] {
  const { selection: say, noteForm, finding } = strings.correct;
  const span = { report: report.id, ...words };
  const body = report.body.map(({ start, end }) => ({ start, end }));
  const setBody = (name: string, title: string, text: string, ranges: Span[]): Act[] =>
    JSON.stringify(ranges) === JSON.stringify(body)
      ? []
      : [
          {
            name,
            request: {
              form: "decide",
              title,
              text,
              deeds: [{ do: "set-body", report: report.id, ranges }],
            },
          },
        ];
  return [
    { name: say.attribution, request: { form: "attribution", span } },
    { name: say.claim, request: { form: "claim", span } },
    { name: say.toEvent, request: { form: "to-event", span } },
    { name: say.newEvent, request: { form: "new-event", span } },
    {
      name: say.note,
      request: {
        form: "note",
        title: noteForm.title(finding.words),
        deed: (text) => ({
          do: "note",
          subject: { of: "words", at: anchorOf(index, span) },
          text,
        }),
      },
    },
    ...setBody(say.body, say.bodyTitle, say.bodyText, withRange(report.text, body, words)),
    ...setBody(
      say.furniture,
      say.furnitureTitle,
      say.furnitureText,
      withoutRange(report.text, body, words),
    ),
  ];
}

/** The selected words, and where the bar stands; null when none are selected. */
function selectedIn(element: HTMLElement, text: string, by: PieceMark): Selected | null {
  const span = selectedSpan(element, text, by);
  if (span === null) return null;
  const box = window.getSelection()!.getRangeAt(0).getBoundingClientRect();
  const below = box.bottom + GAP;
  return {
    span,
    left: Math.max(GAP, Math.min(box.left, window.innerWidth - WIDTH - GAP)),
    top: Math.max(GAP, Math.min(below, window.innerHeight - 2 * 48)),
  };
}
