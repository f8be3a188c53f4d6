/** Progress on standard error, only on a terminal, and only once work has taken over a second. */
import { harmless } from "./print.ts";

/** A line that counts up, and is wiped when done. */
export interface Progress {
  step(what: string): void;
  done(): void;
}

const PATIENCE_MS = 1000;
const REDRAW_MS = 100;

/** A progress line; silent when standard error is not a terminal. */
export function createProgress(verb: string): Progress {
  const shown = process.stderr.isTTY;
  const started = performance.now();
  let last = 0;
  let count = 0;
  let drawn = false;
  return {
    step(what) {
      count++;
      const now = performance.now();
      if (!shown || now - started < PATIENCE_MS || now - last < REDRAW_MS) return;
      last = now;
      drawn = true;
      const width = (process.stderr.columns || 80) - 1;
      process.stderr.write(`\r\u001b[2K${harmless(`${verb} ${count}: ${what}`).slice(0, width)}`);
    },
    done() {
      if (drawn) process.stderr.write("\r\u001b[2K");
    },
  };
}
