/** Says that the server is lost, and for a moment that it is back. It is tried again by itself. */
import { useEffect, useState } from "react";
import { shellStrings } from "../strings/shell.ts";

/** Milliseconds for which "is back" stays. */
const BACK_MS = 4_000;

export function LostBanner({ lost }: { lost: boolean }) {
  const [state, setState] = useState<"well" | "lost" | "back">("well");
  useEffect(() => {
    if (lost) {
      setState("lost");
      return;
    }
    setState((before) => (before === "lost" ? "back" : before));
    const timer = window.setTimeout(() => {
      setState((before) => (before === "back" ? "well" : before));
    }, BACK_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [lost]);
  return (
    <div role="status" className={`banner ${state}`}>
      {state === "lost" ? (
        <p>
          <strong>{shellStrings.lost.banner}</strong> {shellStrings.lost.trying}
        </p>
      ) : state === "back" ? (
        <p>{shellStrings.lost.back}</p>
      ) : null}
    </div>
  );
}
