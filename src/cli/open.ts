/** `crossread open` */
import { spawn } from "node:child_process";
import { userInfo } from "node:os";
import { basename, extname } from "node:path";
import { CrossreadError } from "../model/index.ts";
import { isLoopback, serveRecord, type RunningServer } from "../server/index.ts";

interface OpenCommandOptions {
  readonly record: string;
  readonly name?: string;
  readonly by?: string;
  readonly host: string;
  readonly port?: number;
  readonly browser: boolean;
  readonly maxBytes: number;
}

/** Taken when nobody asks for another one, so that addresses stay the same from day to day. */
const USUAL_PORT = 4917;

/** Serves the record until the command is stopped. */
export async function open(paths: readonly string[], options: OpenCommandOptions): Promise<void> {
  let lose: (error: Error) => void = () => undefined;
  const lost = new Promise<never>((_resolve, reject) => {
    lose = reject;
  });
  // It is waited for further down; until then nobody may hear of it.
  lost.catch(() => undefined);
  const stopped = told();
  const server = await start(options, lose);
  if (!isLoopback(options.host))
    process.stderr.write(
      `crossread: warning: other machines can reach ${options.host}. Whoever has the address below can read and change the record, and it travels unencrypted.\n`,
    );
  process.stdout.write(`${options.record} is open at\n  ${server.address}\nStop with Ctrl-C.\n`);
  try {
    if (paths.length > 0) await server.addPaths(paths);
    if (options.browser) openBrowser(server.addressOnce());
    const signal = await Promise.race([stopped, lost]);
    process.stderr.write(`\n${signal === "SIGINT" ? "Stopping" : "Told to stop"} …\n`);
  } finally {
    await server.stop();
  }
}

async function start(
  options: OpenCommandOptions,
  onLost: (error: Error) => void,
): Promise<RunningServer> {
  const serve = (port: number): Promise<RunningServer> =>
    serveRecord({
      path: options.record,
      name: options.name ?? basename(options.record, extname(options.record)),
      host: options.host,
      reviewer: options.by ?? userInfo().username,
      port,
      maxBytes: options.maxBytes,
      onError: (error) => {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        process.stderr.write(`crossread: an unexpected error: ${text}\n`);
      },
      onLost,
    });
  if (options.port !== undefined) return await serve(options.port);
  try {
    return await serve(USUAL_PORT);
  } catch (error) {
    // Somebody else has the usual port, likely another record: any other one will do.
    if (error instanceof CrossreadError && error.code === "server/no-port") return await serve(0);
    throw error;
  }
}

/** Resolves when the command is told to stop. A second time it stops at once. */
function told(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => {
        resolve(signal);
      });
  });
}

/** Opens the system's own browser; where there is none, the printed address is what a person goes by. */
function openBrowser(address: string): void {
  const [command, words] =
    process.platform === "darwin"
      ? ["open", [address]]
      : process.platform === "win32"
        ? ["rundll32", ["url.dll,FileProtocolHandler", address]]
        : ["xdg-open", [address]];
  const child = spawn(command, words, { stdio: "ignore", detached: true });
  child.on("error", () => {
    process.stderr.write("No browser could be opened: go to the address above.\n");
  });
  child.unref();
}
