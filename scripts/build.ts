/**
 * Builds the package into dist/: the library and the command by the TypeScript compiler, then the web app as one script and one
 * style sheet with fixed names, which the exported page takes in. `tsx scripts/build.ts [library|web]` builds one part only.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** A file as the bundler hands it over. */
type OutputFile =
  | { readonly type: "chunk"; readonly fileName: string; readonly code: string }
  | { readonly type: "asset"; readonly fileName: string; readonly source: string | Uint8Array };

const root = fileURLToPath(new URL("..", import.meta.url));

/** Compiles src/ to dist/, without what an earlier build left there; dist/web stays. */
export function buildLibrary(): void {
  for (const name of existsSync(`${root}dist`) ? readdirSync(`${root}dist`) : []) {
    if (name !== "web") rmSync(`${root}dist/${name}`, { recursive: true, force: true });
  }
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

/**
 * Bundles web/ to dist/web/app.js and dist/web/app.css. The same sources give the same bytes. Each file is replaced at once, so that
 * a program that reads it meanwhile gets the old one or the new one, never a part.
 */
export async function buildWeb(): Promise<void> {
  const outDir = `${root}dist/web`;
  // The bundler takes React's development build under any other value, also under the one that a test runner sets.
  process.env["NODE_ENV"] = "production";
  const result = await build({
    root: `${root}web`,
    configFile: false,
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        output: { format: "iife", entryFileNames: "app.js", assetFileNames: "app[extname]" },
      },
    },
  });
  mkdirSync(outDir, { recursive: true });
  const names = new Set<string>();
  for (const { output } of [result].flat() as { readonly output: readonly OutputFile[] }[]) {
    for (const file of output) {
      const draft = `${outDir}/.${file.fileName}.${process.pid}`;
      writeFileSync(draft, file.type === "chunk" ? file.code : file.source);
      renameSync(draft, `${outDir}/${file.fileName}`);
      names.add(file.fileName);
    }
  }
  for (const name of readdirSync(outDir))
    if (!names.has(name) && !name.startsWith(".")) rmSync(`${outDir}/${name}`, { recursive: true });
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
