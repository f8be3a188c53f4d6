/** How much of a record has come; nothing for what comes at once. */
import type { LoadProgress } from "../data/home.ts";
import { strings } from "../strings/index.ts";

const MEGA = 1_000_000;

export function LoadBar({ progress: { bytes, of } }: { progress: LoadProgress }) {
  if (of < MEGA) return null;
  const said = strings.shell.loaded((bytes / MEGA).toFixed(1), (of / MEGA).toFixed(1));
  return (
    <p className="quiet load-bar">
      <progress value={bytes} max={of} aria-label={said} /> {said}
    </p>
  );
}
