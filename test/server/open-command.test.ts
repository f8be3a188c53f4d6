import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Status } from "../../src/server/api/schemas.ts";
import { GAZETTE, HERALD } from "./reports.ts";

/** The built command: `npm test` builds it first. */
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
let folder: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-open-"));
  writeFileSync(join(folder, "gazette.txt"), GAZETTE);
  writeFileSync(join(folder, "herald.txt"), HERALD);
});
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Opened {
  readonly origin: string;
  readonly port: number;
  readonly token: string;
  status(): Promise<Status>;
  until(is: (status: Status) => boolean): Promise<Status>;
  /** Sends the signal, and gives the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Runs `crossread open` until it has printed its address, or has ended. */
async function run(words: readonly string[]): Promise<Opened | Ended> {
  const child = spawn(process.execPath, [main, "open", "--no-browser", ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let out = "";
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code, err });
    });
  });
  const address = new Promise<URL>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const found = /http:\S+/u.exec(out);
      if (found && out.includes("Ctrl-C")) resolve(new URL(found[0]));
    });
  });
  const first = await Promise.race([address, ended]);
  if (!(first instanceof URL)) return first;
  const token = first.searchParams.get("token")!;
  const status = async (): Promise<Status> => {
    const headers = { authorization: `Bearer ${token}` };
    return (await (await fetch(`${first.origin}/api/v1/status`, { headers })).json()) as Status;
  };
  return {
    origin: first.origin,
    port: Number(first.port),
    token,
    status,
    until: async (is) => {
      for (;;) {
        const now = await status();
        if (is(now)) return now;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    stop: async (signal) => {
      child.kill(signal);
      return (await ended).code;
    },
  };
}

async function open(...words: string[]): Promise<Opened> {
  const opened = await run(words);
  if ("code" in opened) throw new Error(opened.err);
  return opened;
}

/** Takes a port of the loopback address. */
function take(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, "127.0.0.1", () => {
      resolve(server);
    });
  });
}

describe("crossread open", () => {
  it("makes the record, reads what it was given, and stops when told to", async () => {
    const server = await open("--port", "0", "-r", "made.crossread", "gazette.txt", "none.txt");
    const { reports, jobs } = await server.until(({ jobs: [job] }) => job?.phase === "done");
    expect(reports).toBe(1);
    expect(jobs[0]).toMatchObject({ total: 2, done: 2, failed: 1 });
    expect(jobs[0]!.problems.map(({ code }) => code)).toContain("input/not-found");
    expect(await server.stop("SIGINT")).toBe(0);
    expect(existsSync(join(folder, "made.crossread"))).toBe(true);
    // Nothing is left that a clean end would have put into the record.
    expect(existsSync(join(folder, "made.crossread-wal"))).toBe(false);
    await expect(fetch(server.origin)).rejects.toThrow();
  });

  it("serves the built app to who comes by the printed address", async () => {
    const server = await open("--port", "0", "-r", "app.crossread");
    const entry = await fetch(`${server.origin}/?token=${server.token}`, { redirect: "manual" });
    expect(entry.status).toBe(303);
    const cookie = entry.headers.get("set-cookie")!.split(";")[0]!;
    const page = await (await fetch(server.origin, { headers: { cookie } })).text();
    expect(page).toContain('<meta name="crossread-home" content="server">');
    const names = Array.from(page.matchAll(/(?:src|href)="\.\/([^"]+)"/gu), ([, name]) => name!);
    expect(names.map((name) => name.replace(/^.*\./u, "")).sort()).toEqual(["css", "js"]);
    for (const name of names) {
      expect(name).toMatch(/-[\w-]{8}\.(?:css|js)$/u);
      const file = await fetch(`${server.origin}/${name}`, {
        headers: { cookie, "accept-encoding": "gzip, br" },
      });
      expect(file.status).toBe(200);
      expect(file.headers.get("content-encoding")).toBe("br");
    }
    expect(await server.stop("SIGTERM")).toBe(0);
  });

  it("is not reached by a path that leads out of the app, sent as it is", async () => {
    const server = await open("--port", "0", "-r", "raw.crossread");
    for (const path of ["/../app.js", "/%2e%2e/app.js", "//etc/passwd", "http://evil.example/"]) {
      const answer = await new Promise<string>((resolve) => {
        let text = "";
        const socket = connect(server.port, "127.0.0.1", () => {
          socket.write(
            `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nAuthorization: Bearer ${server.token}\r\nConnection: close\r\n\r\n`,
          );
        });
        socket.setEncoding("utf8").on("data", (piece: string) => (text += piece));
        socket.on("close", () => {
          resolve(text);
        });
      });
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /u);
    }
    await server.stop("SIGTERM");
  });

  it("stops while events are being sent and reports are being read, and goes on where it was", async () => {
    const first = await open("--port", "0", "-r", "cut.crossread", ".");
    const events = await fetch(`${first.origin}/api/v1/changes`, {
      headers: { authorization: `Bearer ${first.token}` },
    });
    const started = performance.now();
    expect(await first.stop("SIGINT")).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    await events.text().catch(() => "cut off");
    const again = await open("--port", "0", "-r", "cut.crossread", "gazette.txt", "herald.txt");
    const { reports } = await again.until(({ jobs: [job] }) => job?.phase === "done");
    expect(reports).toBe(2);
    await again.stop("SIGINT");
  });

  it("says that a port is taken", async () => {
    const taken = await take(0);
    const { port } = taken.address() as { port: number };
    const ended = (await run(["--port", `${port}`, "-r", "port.crossread"])) as Ended;
    expect(ended.code).toBe(8);
    expect(ended.err).toContain(`Port ${port} of 127.0.0.1 is in use`);
    expect(existsSync(join(folder, "port.crossread"))).toBe(false);
    taken.close();
  });

  it.each([
    [["--port", "70000"], 2],
    [["--port", "x"], 2],
    [["--host", "203.0.113.7", "--port", "0"], 8],
    [["--port", "0", "-r", "gazette.txt"], 3],
  ])("ends with a sentence for %j", async (words, code) => {
    const ended = (await run(words)) as Ended;
    expect(ended.code).toBe(code);
    expect(ended.err).toMatch(/^crossread: [^\n]+\.\n/u);
  });

  it("shows what another process does with the record", async () => {
    const one = await open("--port", "0", "-r", "shared.crossread", "gazette.txt");
    await one.until(({ jobs: [job] }) => job?.phase === "done");
    const two = await open("--port", "0", "-r", "shared.crossread", "herald.txt");
    const { revision } = await two.until(({ jobs: [job] }) => job?.phase === "done");
    const seen = await one.until((status) => status.revision === revision);
    expect(seen.reports).toBe(2);
    await one.stop("SIGINT");
    expect((await two.status()).reports).toBe(2);
    await two.stop("SIGINT");
  });

  it("listens on this machine alone", async () => {
    const server = await open("--port", "0", "-r", "local.crossread");
    expect(new URL(server.origin).hostname).toBe("127.0.0.1");
    const reached = await new Promise<boolean>((resolve) => {
      // Another address of the loopback network, which a server on every address would answer on.
      const socket = connect(server.port, "127.0.0.2", () => {
        socket.destroy();
        resolve(true);
      });
      socket.on("error", () => {
        resolve(false);
      });
    });
    expect(reached).toBe(false);
    await server.stop("SIGINT");
  });
});
