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
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build, type Plugin } from "vite";

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

/** What a form of the web app asks of the bundler. */
interface WebForm {
  readonly output: Readonly<Record<string, string>>;
  readonly define: Readonly<Record<string, string>>;
}

/** The forms of the web app. */
const WEB_FORMS = {
  /** One script, for a page that holds everything. */
  page: {
    output: { format: "iife", entryFileNames: "app.js", assetFileNames: "app[extname]" },
    // One script has no address of its own, and needs none: nothing is loaded by it.
    define: { "import.meta": "{}" },
  },
  /** A module, and scripts of their own for heavy views, for a server. */
  served: {
    output: {
      format: "es",
      entryFileNames: "[name]-[hash].js",
      chunkFileNames: "[name]-[hash].js",
      assetFileNames: "[name]-[hash][extname]",
    },
    define: {},
  },
} as const;

/**
 * Bundles web/ twice: to dist/web/app.js and app.css, which an exported page takes in, and to dist/web/served/, which a server sends: a page,
 * its script as a module, its style, and scripts that it loads when they are needed, each also compressed. The same sources give the
 * same bytes. Each file is replaced at once, so that a program that reads it meanwhile gets the old one or the new one, never a part.
 */
export async function buildWeb(): Promise<void> {
  const page = await bundleWeb("page");
  const served = await bundleWeb("served");
  replaceFiles(`${root}dist/web/served`, [...served, ...served.flatMap(compress)]);
  replaceFiles(`${root}dist/web`, page, "served");
}

/** Tells the app that a server keeps its record; web/src/data/home.ts looks for it. */
const tellHome: Plugin = {
  name: "tell-home",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { name: "crossread-home", content: "server" }, injectTo: "head-prepend" },
  ],
};

/** Files too small to gain by being compressed, in bytes. */
const SMALL = 1024;

/** The compressed forms of a file of the app. */
function compress(file: OutputFile): OutputFile[] {
  const source = Buffer.from(file.type === "chunk" ? file.code : file.source);
  if (source.length < SMALL) return [];
  return [
    { type: "asset", fileName: `${file.fileName}.br`, source: brotliCompressSync(source) },
    { type: "asset", fileName: `${file.fileName}.gz`, source: gzipSync(source, { level: 9 }) },
  ];
}

async function bundleWeb(form: keyof typeof WEB_FORMS): Promise<readonly OutputFile[]> {
  const { output, define }: WebForm = WEB_FORMS[form];
  // The bundler takes React's development build under any other value, also under the one that a test runner sets.
  process.env["NODE_ENV"] = "production";
  const result = await build({
    root: `${root}web`,
    configFile: false,
    base: "./",
    logLevel: "warn",
    plugins: [react(), ...(form === "served" ? [tellHome] : [])],
    build: {
      write: false,
      target: "es2023",
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: { output, transform: { define } },
    },
  });
  return ([result].flat() as { readonly output: readonly OutputFile[] }[]).flatMap(
    (one) => one.output,
  );
}

/** Puts `files` into `folder` and takes away what else is there, but for `keep`. */
function replaceFiles(folder: string, files: readonly OutputFile[], keep?: string): void {
  mkdirSync(folder, { recursive: true });
  const names = new Set(keep === undefined ? [] : [keep]);
  for (const file of files) {
    const draft = `${folder}/.${file.fileName}.${process.pid}`;
    writeFileSync(draft, file.type === "chunk" ? file.code : file.source);
    renameSync(draft, `${folder}/${file.fileName}`);
    names.add(file.fileName);
  }
  for (const name of readdirSync(folder))
    if (!names.has(name) && !name.startsWith(".")) rmSync(`${folder}/${name}`, { recursive: true });
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
