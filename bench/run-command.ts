/** Runs of the command as people start it: how long from start to end, and the most memory it held. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** One run. */
export interface CommandRun {
  readonly ms: number;
  /** The most memory that the process held at any time, in MB of 2^20 bytes. */
  readonly peakMb: number;
  readonly lines: number;
}

const COMMAND = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Loaded before the command: tells at the end what only the process itself can know. */
const TELL = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(2, "PEAK " + process.resourceUsage().maxRSS));',
)}`;
const MOST_OUTPUT = 2 ** 30;

/** Runs `crossread` with `args` on `input`. */
export function runCommand(args: readonly string[], input: string): CommandRun {
  return run([COMMAND, ...args], input);
}

/** The time in which Node.js itself starts and ends, in milliseconds. */
export function bareStart(): number {
  return Math.min(...[1, 2, 3].map(() => run(["--eval", ""], "").ms));
}

function run(args: readonly string[], input: string): CommandRun {
  const started = performance.now();
  const result = spawnSync(process.execPath, [`--import=${TELL}`, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT,
  });
  const ms = performance.now() - started;
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`The command failed: ${result.stderr}`);
  return {
    ms,
    peakMb: Number(/PEAK (\d+)/u.exec(result.stderr)?.[1] ?? NaN) / 1024,
    lines: result.stdout.split("\n").length - 1,
  };
}
