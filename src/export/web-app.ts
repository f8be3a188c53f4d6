/** The built web app, as the exported page takes it in. */
import { existsSync, readFileSync } from "node:fs";
import { CrossreadError } from "../model/index.ts";

/** The app's one script and one style sheet. */
export interface WebApp {
  readonly script: string;
  readonly style: string;
}

/** Where the built app lies, seen from dist/export/ and from src/export/. */
const FOLDERS: readonly URL[] = ["../web/", "../../dist/web/"].map(
  (path) => new URL(path, import.meta.url),
);

/**
 * The built app, from the first of `folders` that holds it (by default beside this program).
 * @throws CrossreadError `web/not-built` when none does.
 */
export function readWebApp(folders: readonly URL[] = FOLDERS): WebApp {
  const folder = folders.find((one) => existsSync(new URL("app.js", one)));
  if (folder === undefined)
    throw new CrossreadError(
      "web/not-built",
      'The web app is not built: app.js is missing. Run "npm run build" once; the installed package brings it.',
    );
  // A browser hashes a page's text with line feeds alone.
  const read = (name: string) =>
    readFileSync(new URL(name, folder), "utf8").replace(/\r\n?/g, "\n");
  return { script: read("app.js"), style: read("app.css") };
}
