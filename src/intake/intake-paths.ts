/**
 * Files, directories, patterns and standard input to reports, one at a time, in an order that depends on the paths alone.
 * Whatever is wrong with one input is an item of its own; the rest goes on.
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { glob, isDynamicPattern, type GlobOptions } from "tinyglobby";
import { createProblem, type Problem, type Report } from "../model/index.ts";
import { intakeEach } from "./intake-bytes.ts";
import type { IntakeItem } from "./intake.ts";

/** How paths are read. */
export interface IntakeOptions {
  /** Directory that relative paths and patterns start from; the process's own by default. */
  readonly cwd?: string;
  /** Largest input in bytes; a larger one is not read. 64 MiB by default. */
  readonly maxBytes?: number;
  /** Milliseconds for one input, looked at between its records or pages; 60,000 by default. */
  readonly timeLimitMs?: number;
  /** The stream that `-` stands for; without it `-` is a problem. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Called before each input. */
  readonly onProgress?: (progress: IntakeProgress) => void;
}

/** How far reading is. */
export interface IntakeProgress {
  /** Inputs done before this one. */
  readonly done: number;
  /** Inputs in all. */
  readonly total: number;
  /** The input that is read next. */
  readonly source: string;
}

/** 64 MiB: some thousand times the largest report in text, several times the largest saved page. */
export const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const DEFAULT_TIME_LIMIT_MS = 60_000;

/** One input to read, or what is wrong with the path. */
type Input = { readonly source: string } & (
  | { readonly kind: "file"; readonly path: string; readonly size: number }
  | { readonly kind: "stdin" }
  | { readonly kind: "problem"; readonly problem: Problem }
);

/**
 * The reports behind `paths`: files, directories (with all below them; hidden ones and node_modules left out), glob patterns, and
 * `-`. In code unit order of their paths, whatever the order given, standard input last; a file named twice is read once. Equal
 * bytes give an item without a report and `input/duplicate`; two different reports of one base name are both kept, with `input/same-name`.
 */
export async function* intakePaths(
  paths: readonly string[],
  options: IntakeOptions = {},
): AsyncGenerator<IntakeItem> {
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;
  const inputs = await listInputs(paths, options);
  const seen = new Seen();
  for (const [done, input] of inputs.entries()) {
    options.onProgress?.({ done, total: inputs.length, source: input.source });
    if (input.kind === "problem") {
      yield withoutReport(input.source, input.problem);
      continue;
    }
    const read = await readInput(input, maxBytes, options);
    if (!(read instanceof Uint8Array)) {
      yield withoutReport(input.source, read);
      continue;
    }
    const file = input.kind === "file" ? basename(input.path) : null;
    for await (const item of intakeEach(read, {
      file,
      url: null,
      mediaType: null,
      source: input.source,
      timeLimitMs: options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS,
    }))
      yield seen.check(item);
  }
}

/** What was read so far, for telling duplicates and equal names. */
class Seen {
  readonly #byHash = new Map<string, string>();
  readonly #byName = new Map<string, { readonly id: string; readonly source: string }>();

  check(item: IntakeItem): IntakeItem {
    const { report, source } = item;
    if (report === null) return item;
    const first = this.#byHash.get(report.sha256);
    if (first !== undefined)
      return withoutReport(
        source,
        createProblem("input/duplicate", "note", duplicateMessage(report, source, first), {
          report: report.id,
        }),
      );
    this.#byHash.set(report.sha256, source);
    const name = report.file;
    if (name === null) return item;
    const named = this.#byName.get(name);
    // Several reports of one file share its name rightly.
    if (named === undefined || named.source === source) {
      this.#byName.set(name, { id: report.id, source });
      return item;
    }
    const problem = createProblem(
      "input/same-name",
      "note",
      `Two different reports have the file name “${name}” (${named.id} and ${report.id}); both are kept. Go by the identifiers, or rename one.`,
      { report: report.id },
    );
    return { ...item, problems: [...item.problems, problem] };
  }
}

function duplicateMessage(report: Report, source: string, first: string): string {
  return source === first
    ? `${report.file ?? "The input"} holds the same report twice (${report.id}); it is counted once.`
    : `${report.file ?? "The input"} holds the same bytes as ${basename(first)}, which was read already (${report.id}); they are one report.`;
}

function withoutReport(source: string, problem: Problem): IntakeItem {
  return { report: null, bytes: new Uint8Array(), source, problems: [problem] };
}

/** All inputs behind `paths`, sorted by path, each once; standard input last. */
async function listInputs(paths: readonly string[], options: IntakeOptions): Promise<Input[]> {
  const files = new Map<string, Input>();
  let stdin = false;
  for (const path of paths) {
    if (path === "-") stdin = true;
    else
      for (const input of await inputsOf(path, options)) {
        const key = input.kind === "file" ? resolve(input.path) : input.source;
        const other = files.get(key);
        // Named in two ways, a file keeps the name that sorts first.
        if (!other || input.source < other.source) files.set(key, input);
      }
  }
  const sorted = [...files.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
  return stdin ? [...sorted, { source: "-", kind: "stdin" }] : sorted;
}

/** A path that names nothing is tried as a pattern, so that files whose names hold brackets are found as they are. */
async function inputsOf(path: string, options: IntakeOptions): Promise<Input[]> {
  const found = await fileOrDirectory(path, options);
  if (found !== null) return found;
  if (isDynamicPattern(path)) {
    const matches = await glob(path, globOptions(options.cwd));
    const inputs: Input[] = [];
    for (const match of matches) inputs.push(...((await fileOrDirectory(match, options)) ?? []));
    if (inputs.length > 0) return inputs;
  }
  const message = isDynamicPattern(path)
    ? `Nothing matches the pattern ${path}. Check it, and quote it so that the shell leaves it alone.`
    : `No file or directory is at ${path}. Check the path.`;
  return [problemInput(path, createProblem("input/not-found", "fatal", message))];
}

async function fileOrDirectory(path: string, options: IntakeOptions): Promise<Input[] | null> {
  const full = fullPath(path, options.cwd);
  try {
    const found = await stat(full);
    if (found.isFile()) return [{ source: path, kind: "file", path: full, size: found.size }];
    if (!found.isDirectory())
      return [
        problemInput(
          path,
          createProblem(
            "input/unreadable",
            "fatal",
            `${path} is neither a file nor a directory. Give a file, or pass its content on standard input.`,
          ),
        ),
      ];
    const names = await glob("**/*", globOptions(full));
    const inputs: Input[] = [];
    for (const name of names)
      inputs.push(...((await fileOrDirectory(joined(path, name), options)) ?? []));
    if (inputs.length > 0) return inputs;
    return [
      problemInput(
        path,
        createProblem(
          "input/not-found",
          "fatal",
          `The directory ${path} holds no files (hidden ones and node_modules are left out).`,
        ),
      ),
    ];
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EINVAL" || code === "ENAMETOOLONG")
      return null;
    return [
      problemInput(
        path,
        createProblem(
          "input/unreadable",
          "fatal",
          `${path} cannot be opened (${code ?? message}). Check its permissions.`,
        ),
      ),
    ];
  }
}

function globOptions(cwd: string | undefined): GlobOptions {
  return {
    ...(cwd === undefined ? {} : { cwd }),
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
    ignore: ["**/node_modules/**"],
    expandDirectories: false,
  };
}

function joined(directory: string, name: string): string {
  return `${directory.replace(/\/+$/u, "")}/${name}`;
}

function fullPath(path: string, cwd: string | undefined): string {
  return cwd === undefined || path.startsWith("/") ? path : `${cwd}/${path}`;
}

function problemInput(source: string, problem: Problem): Input {
  return { source, kind: "problem", problem };
}

/** The bytes of an input, or why they cannot be had. Nothing beyond `maxBytes` is kept in memory. */
async function readInput(
  input: Exclude<Input, { kind: "problem" }>,
  maxBytes: number,
  options: IntakeOptions,
): Promise<Uint8Array | Problem> {
  if (input.kind === "stdin") {
    if (!options.stdin)
      return createProblem(
        "input/not-found",
        "fatal",
        "“-” means standard input, and there is none here. Give a file.",
      );
    return collect(options.stdin, maxBytes, "standard input");
  }
  const name = basename(input.path);
  if (input.size > maxBytes) return tooLarge(name, input.size, maxBytes);
  try {
    // Files that tell no size (/proc and the like) are read like streams, up to the limit.
    if (input.size === 0) return await collect(createReadStream(input.path), maxBytes, name);
    return new Uint8Array(await readFile(input.path));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return createProblem(
      "input/unreadable",
      "fatal",
      `${name} cannot be read (${code ?? message}). Check its permissions.`,
    );
  }
}

async function collect(
  stream: AsyncIterable<unknown>,
  maxBytes: number,
  name: string,
): Promise<Uint8Array | Problem> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const part = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
    size += part.length;
    if (size > maxBytes) return tooLarge(name, size, maxBytes);
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function tooLarge(name: string, size: number, maxBytes: number): Problem {
  const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return createProblem(
    "input/too-large",
    "fatal",
    `${name} has ${mib(size)} or more; the limit is ${mib(maxBytes)}, and it was not read. Give the reports one by one, or raise the limit.`,
  );
}
