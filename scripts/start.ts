/** `npm start`: builds crossread and runs its main job on the shipped example: reads the reports, prints the findings, writes the page. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildLibrary, buildWeb } from "./build.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "out");
const record = join(out, "orlava-dam.crossread");
const page = join(out, "orlava-dam.html");

console.log("Building …");
buildLibrary();
await buildWeb();
mkdirSync(out, { recursive: true });
for (const end of ["", "-wal", "-shm"]) rmSync(`${record}${end}`, { force: true });

crossread("read", join(root, "examples", "orlava-dam"), "-r", record);
crossread("show", "-r", record);
crossread("export", "html", "-r", record, "-o", page);
console.log(
  `\nThe page to look at: ${relative(process.cwd(), page)} (open it in a browser; it needs no network)`,
);

function crossread(...words: readonly string[]): void {
  console.log(
    `\n$ crossread ${words.map((word) => relative(process.cwd(), word) || word).join(" ")}`,
  );
  const { status } = spawnSync(process.execPath, [join(root, "dist", "cli", "main.js"), ...words], {
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
