/** At words that are selected in a report's text: what can be made of them. */
import { useEffect, useState, type RefObject } from "react";
import { createPortal } from "react-dom";
import type { Span } from "../../../src/model/span.ts";
import { useRecord } from "../data/context.ts";
import type { ExportedReport } from "../data/record-index.ts";
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
      // In the bar itself the selection is of no new words.
      if (document.activeElement?.closest(".selection-bar")) return;
      setSelected(text.current ? selectedIn(text.current, report.text, by) : null);
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
  const span = { report: report.id, ...selected.span };
  const open = (request: Request) => () => {
    setSelected(null);
    window.getSelection()?.removeAllRanges();
    corrector.openDialog(request);
  };
  const body = report.body.map(({ start, end }) => ({ start, end }));
  const setBody = (title: string, textOfIt: string, ranges: readonly Span[]): Request => ({
    form: "decide",
    title,
    text: textOfIt,
    deeds: [{ do: "set-body", report: report.id, ranges: [...ranges] }],
  });
  const more = withRange(report.text, body, selected.span);
  const less = withoutRange(report.text, body, selected.span);
  const isSame = (ranges: readonly Span[]) => JSON.stringify(ranges) === JSON.stringify(body);
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
      <button type="button" onClick={open({ form: "attribution", span })}>
        {say.attribution}
      </button>
      <button type="button" onClick={open({ form: "claim", span })}>
        {say.claim}
      </button>
      <button type="button" onClick={open({ form: "to-event", span })}>
        {say.toEvent}
      </button>
      <button type="button" onClick={open({ form: "new-event", span })}>
        {say.newEvent}
      </button>
      <button
        type="button"
        onClick={open({
          form: "note",
          title: strings.correct.noteForm.title(strings.correct.finding.words),
          deed: (note) => ({
            do: "note",
            subject: { of: "words", at: anchorOf(index, span) },
            text: note,
          }),
        })}
      >
        {say.note}
      </button>
      {isSame(more) ? null : (
        <button type="button" onClick={open(setBody(say.bodyTitle, say.bodyText, more))}>
          {say.body}
        </button>
      )}
      {isSame(less) ? null : (
        <button type="button" onClick={open(setBody(say.furnitureTitle, say.furnitureText, less))}>
          {say.furniture}
        </button>
      )}
    </div>,
    document.body,
  );
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
