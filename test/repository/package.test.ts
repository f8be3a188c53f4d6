import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VERSION } from "../../src/model/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const INSTALL_LIMIT_MS = 600_000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-package-"));
  execFileSync("npm", ["pack", "--pack-destination", folder, "--ignore-scripts"], {
    cwd: root,
    stdio: "ignore",
  });
  const archive = readdirSync(folder).find((file) => file.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "empty", private: true }));
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", `./${archive}`], {
    cwd: folder,
    stdio: "ignore",
  });
  // SQLite was compiled when the tree was installed, which takes most of a minute: it is the same version, so it is taken from there.
  const build = "node_modules/better-sqlite3/build/Release/better_sqlite3.node";
  mkdirSync(join(folder, dirname(build)), { recursive: true });
  cpSync(join(root, build), join(folder, build));
}, INSTALL_LIMIT_MS);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the package in an empty folder", () => {
  it(
    "runs its command and does the main job there, without the sources",
    () => {
      for (const left of ["src", "test", "models/mention-events.json"])
        expect(existsSync(join(folder, "node_modules/crossread", left)), left).toBe(false);
      const run = (...words: string[]): string =>
        execFileSync("npx", ["crossread", ...words], {
          cwd: folder,
          encoding: "utf8",
          stdio: ["ignore", "pipe", "ignore"],
        });
      expect(run("--version").trim()).toBe(VERSION);
      cpSync(join(folder, "node_modules/crossread/examples"), join(folder, "reports"), {
        recursive: true,
      });
      expect(run("read", "reports/orlava-dam")).toContain("8 reports read");
      expect(run("show", "disputes")).toContain("contradiction");
      run("export", "html", "-o", "page.html");
      expect(readFileSync(join(folder, "page.html"), "utf8")).toContain("Content-Security-Policy");
    },
    INSTALL_LIMIT_MS,
  );

  it("gives the library to programs", () => {
    const script =
      'import { intakeBytes, readReport, compose } from "crossread"; console.log(typeof intakeBytes, typeof readReport, typeof compose);';
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(printed.trim()).toBe("function function function");
  });
});

describe("the version", () => {
  it("is the same in the package and in readings", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(VERSION).toBe(version);
  });
});
