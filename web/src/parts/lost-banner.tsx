/** Says that the server is lost and why, for a moment that it is back, and what it could not do. */
import { useEffect, useState } from "react";
import type { DeskError } from "../data/home.ts";
import { strings } from "../strings/index.ts";

/** Milliseconds for which "is back" stays. */
const BACK_MS = 4_000;

const words = strings.shell.lost;

export function LostBanner({
  lost,
  fault,
  onRetry,
}: {
  lost: DeskError | null;
  /** What the server could not do, in its words. */
  fault: string | null;
  onRetry: () => void;
}) {
  const wasLost = useWasLost(lost !== null);
  return (
    <div role="status" className={lost === null ? "banner" : "banner lost"}>
      {lost !== null ? (
        <p>
          <strong>{words.banner(lost.message)}</strong> {words.stays}{" "}
          <button type="button" className="button small" onClick={onRetry}>
            {words.again}
          </button>
        </p>
      ) : wasLost ? (
        <p>{words.back}</p>
      ) : fault !== null ? (
        <p>{words.fault(fault)}</p>
      ) : null}
    </div>
  );
}

/** True for a moment after something was lost that is here again. */
function useWasLost(isLost: boolean): boolean {
  const [state, setState] = useState<"well" | "lost" | "back">("well");
  useEffect(() => {
    if (isLost) {
      setState("lost");
      return;
    }
    setState((before) => (before === "lost" ? "back" : before));
    const timer = window.setTimeout(() => {
      setState("well");
    }, BACK_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [isLost]);
  return state === "back";
}
