/** A keeper's thread that dies is started again: what it was asked to do fails, its jobs are given up, and the record is kept on. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Status } from "../../src/server/api/schemas.ts";
import { ThreadedKeeper } from "../../src/server/keeping/threaded-keeper.ts";

/** A thread that keeps nothing: it takes jobs in, and dies when it is asked to remove something. */
const THREAD = `
import { parentPort, workerData } from "node:worker_threads";
let count = workerData.jobsBefore;
let jobs = [];
const tell = () => parentPort.postMessage({ kind: "status",
  status: { name: workerData.name, revision: "1", reports: 0, fault: null, jobs } });
tell();
parentPort.postMessage({ kind: "ready" });
parentPort.on("message", ({ id, name }) => {
  if (name === "remove") throw new Error("out of memory");
  if (name === "add") {
    jobs = [{ id: "j" + ++count, total: 1, done: 0, failed: 0, current: null, phase: "reading", waiting: 0, problems: [], problemCount: 0 }, ...jobs];
    tell();
  }
  parentPort.postMessage({ kind: "done", id, value: "j" + count });
  if (name === "close") parentPort.close();
});
`;

let folder: string;
let states: Status[];
let lost: Error[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-thread-"));
  states = [];
  lost = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function open(thread: string): Promise<ThreadedKeeper> {
  const path = join(folder, "thread.mjs");
  writeFileSync(path, thread);
  return await ThreadedKeeper.open(
    pathToFileURL(path),
    {
      path: "x",
      name: "bridge",
      maxBytes: 1,
      onStatus: (status) => states.push(status),
      onPublication: () => undefined,
    },
    (error) => lost.push(error),
  );
}

const last = (): Status => states.at(-1)!;

it("is started again, with a fault shown until it is there", async () => {
  const keeper = await open(THREAD);
  expect(await keeper.add([])).toBe("j1");
  await expect(keeper.remove("r1")).rejects.toThrow("out of memory");
  await expect.poll(() => last().fault, { timeout: 10_000 }).toContain("being started again");
  expect(last().jobs).toMatchObject([{ id: "j1", phase: "done", problemCount: 1 }]);
  expect(last().jobs[0]!.problems[0]!.message).toContain("out of memory");
  await expect.poll(() => last().fault, { timeout: 10_000 }).toBeNull();
  await expect.poll(() => keeper.add([]).catch(() => null), { timeout: 10_000 }).toBe("j2");
  expect(last().jobs.map(({ id, phase }) => [id, phase])).toEqual([
    ["j2", "reading"],
    ["j1", "done"],
  ]);
  expect(lost).toEqual([]);
  await keeper.close();
});

it("is lost when it dies again and again", async () => {
  const keeper = await open(THREAD);
  for (let death = 1; death <= 3; death++) {
    await expect
      .poll(() => keeper.remove("r1").catch((error: unknown) => String(error)), { timeout: 10_000 })
      .toContain("out of memory");
    if (death < 3) await expect.poll(() => last().fault, { timeout: 10_000 }).toBeNull();
  }
  await expect.poll(() => lost.length, { timeout: 10_000 }).toBe(1);
  await expect(keeper.add([])).rejects.toThrow("out of memory");
});

it("is not started at all when it refuses", async () => {
  const refusing = `import { parentPort } from "node:worker_threads";
    parentPort.postMessage({ kind: "refused", error: { code: null, message: "no such record", stack: "" } });`;
  await expect(open(refusing)).rejects.toThrow("no such record");
  expect(lost).toEqual([]);
});
