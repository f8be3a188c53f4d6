import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const tracked = existsSync(join(root, ".git"))
  ? execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
      .trim()
      .split("\n")
      .filter((file) => existsSync(join(root, file)))
  : [];
const sources = tracked.filter(
  (file) =>
    /\.(?:ts|tsx|js|cjs|json|md|html|css)$/u.test(file) &&
    !file.startsWith("models/") &&
    file !== "package-lock.json",
);

describe.skipIf(tracked.length === 0)("the sources", () => {
  it("name no place of one machine and no registry", () => {
    const hits = sources.filter((file) =>
      /(?:^|[\s"'`(])\/(?:work|root|home|Users)\/\w|registry\.npmjs/mu.test(
        readFileSync(join(root, file), "utf8"),
      ),
    );
    expect(hits.filter((file) => file !== "test/repository/sources.test.ts")).toEqual([]);
  });

  it("have a lock file without addresses", () => {
    expect(readFileSync(join(root, "package-lock.json"), "utf8")).not.toMatch(
      /"resolved": "https?:/u,
    );
  });

  it("consult no clock, no chance and no locale where findings are made", () => {
    const rooms = sources.filter((file) =>
      /^src\/(?:model|intake|reading|crossing|weighing|export)\//u.test(file),
    );
    const hits = rooms.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|toLocale|localeCompare\(/u.test(
        readFileSync(join(root, file), "utf8"),
      ),
    );
    expect(hits).toEqual([]);
  });
});
