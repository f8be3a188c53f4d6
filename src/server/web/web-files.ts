/** The files of the built web app, as a server gives them: a page, and scripts and styles whose names hold their hashes. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { CrossreadError } from "../../model/index.ts";

/** A file as it is sent. */
export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** How `bytes` are compressed; null for not at all. */
  readonly encoding: "br" | "gzip" | null;
}

/** Where the app that is served lies, seen from dist/server/web/ and from src/server/web/. */
const FOLDERS: readonly URL[] = ["../../web/served/", "../../../dist/web/served/"].map(
  (path) => new URL(path, import.meta.url),
);

const TYPES: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
};

/** The endings of compressed files beside the files themselves, best first. */
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** The files of one folder. Only names that the folder lists are read: no name leads out of it. */
export class WebFiles {
  readonly #folder: URL;
  readonly #kept = new Map<string, WebFile>();

  /** @throws CrossreadError `web/not-built` when no folder holds the app */
  constructor(folders: readonly URL[] = FOLDERS) {
    const folder = folders.find((one) => existsSync(new URL("index.html", one)));
    if (folder === undefined)
      throw new CrossreadError(
        "web/not-built",
        'The web app is not built: index.html is missing. Run "npm run build" once; the installed package brings it.',
      );
    this.#folder = folder;
  }

  /** The page. Read each time, so that a new build is seen. */
  async page(accepted: string): Promise<WebFile> {
    return (await this.#read("index.html", accepted))!;
  }

  /** The script, style or picture of this name; null when there is none. */
  async asset(name: string, accepted: string): Promise<WebFile | null> {
    const key = `${name} ${ENCODINGS.filter(([encoding]) => accepts(accepted, encoding)).join()}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const file = await this.#read(name, accepted);
    if (file) this.#kept.set(key, file);
    return file;
  }

  async #read(name: string, accepted: string): Promise<WebFile | null> {
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    const names = new Set(await readdir(this.#folder));
    if (type === undefined || !names.has(name)) return null;
    const found = ENCODINGS.find(
      ([encoding, end]) => names.has(`${name}${end}`) && accepts(accepted, encoding),
    );
    const url = new URL(`${encodeURIComponent(name)}${found?.[1] ?? ""}`, this.#folder);
    return { bytes: new Uint8Array(await readFile(url)), type, encoding: found?.[0] ?? null };
  }
}

/** Whether an Accept-Encoding header takes `encoding`. */
export function accepts(header: string, encoding: "br" | "gzip"): boolean {
  return header.split(",").some((part) => {
    const [name, quality] = part.split(";").map((word) => word.trim().toLowerCase());
    return name === encoding && !/^q=0(?:\.0*)?$/u.test(quality ?? "");
  });
}
