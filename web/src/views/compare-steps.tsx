/** Going through what the compared reports share: by buttons and by keys. */
import { useEffect, useRef } from "react";
import type { CompareStop, StopKind } from "../data/compare-stops.ts";
import { isTaken } from "../keys.ts";
import { strings } from "../strings/index.ts";

const words = strings.compare;

/** Buttons to the previous and the next stop of a kind, with its place among them. */
export function Stepper({
  kind,
  stops,
  now,
  onStep,
}: {
  kind: StopKind | null;
  stops: readonly CompareStop[];
  now: CompareStop | null;
  onStep: (kind: StopKind | null, direction: 1 | -1) => void;
}) {
  const own = kind === null ? stops : stops.filter((stop) => stop.kind === kind);
  const at = own.findIndex((stop) => stop.key === now?.key);
  const what = words.one[kind ?? "any"];
  const name = kind === null ? words.everything : words.kinds[kind];
  return (
    <span className="stepper" role="group" aria-label={name}>
      <span className="stepper-name">{name}</span>
      <button
        type="button"
        className="button small"
        disabled={own.length === 0}
        aria-label={words.previous(what)}
        onClick={() => {
          onStep(kind, -1);
        }}
      >
        <span aria-hidden="true">↑</span>
      </button>
      <span className="stepper-place">{words.position(at < 0 ? null : at + 1, own.length)}</span>
      <button
        type="button"
        className="button small"
        disabled={own.length === 0}
        aria-label={words.next(what)}
        onClick={() => {
          onStep(kind, 1);
        }}
      >
        <span aria-hidden="true">↓</span>
      </button>
      <kbd aria-hidden="true">{KEYS[kind ?? "any"]}</kbd>
    </span>
  );
}

const KEYS = {
  any: "j k",
  difference: "n",
  copy: "c",
  dispute: "d",
  saying: "",
  event: "",
} as const;

const KEY_STEPS: Readonly<Record<string, readonly [StopKind | null, 1 | -1]>> = {
  j: [null, 1],
  k: [null, -1],
  ArrowRight: [null, 1],
  ArrowLeft: [null, -1],
  n: ["difference", 1],
  N: ["difference", -1],
  c: ["copy", 1],
  C: ["copy", -1],
  d: ["dispute", 1],
  D: ["dispute", -1],
};

/** The keys of this view; they come before those of the app, but for the second key after `g`. */
export function useCompareKeys(onStep: (kind: StopKind | null, direction: 1 | -1) => void): void {
  const going = useRef(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const step = KEY_STEPS[event.key];
      const follows = going.current;
      going.current = event.key === "g";
      if (!step || follows) return;
      event.preventDefault();
      onStep(...step);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [onStep]);
}
