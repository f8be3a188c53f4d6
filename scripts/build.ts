/**
 * Builds the package into dist/: the library and the command by the TypeScript compiler, then the web app as one script and one
 * style sheet with fixed names, which the exported page takes in. `tsx scripts/build.ts [library|web]` builds one part only.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Compiles src/ to dist/, without what an earlier build left there; dist/web stays. */
export function buildLibrary(): void {
  const compiler = fileURLToPath(import.meta.resolve("typescript/lib/tsc.js"));
  const result = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: "inherit",
  });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error("The library does not compile: see the messages above.");
  // npm makes a command executable on installing it; run from the tree, it must be so already.
  const command = `${root}dist/cli/main.js`;
  if (existsSync(command)) chmodSync(command, 0o755);
}

/** Bundles web/ to dist/web/app.js and dist/web/app.css. The same sources give the same bytes. */
export async function buildWeb(): Promise<void> {
  const outDir = `${root}dist/web`;
  rmSync(outDir, { recursive: true, force: true });
  await build({
    root: `${root}web`,
    configFile: false,
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: "es2023",
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { format: "iife", entryFileNames: "app.js", assetFileNames: "app[extname]" },
      },
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const part = process.argv[2];
  if (part !== undefined && part !== "library" && part !== "web")
    throw new Error(
      `There is no part named ${part} to build: library or web, or nothing for both.`,
    );
  if (part !== "web") buildLibrary();
  if (part !== "library") await buildWeb();
}
