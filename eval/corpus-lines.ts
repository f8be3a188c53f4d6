/** Reading the corpora that lie beside the project. */
import { existsSync, readFileSync } from "node:fs";

/** The text of a file of the corpora. @throws Error that names it when it is not there */
export function readCorpus(path: string): string {
  if (!existsSync(path))
    throw new Error(
      `The corpora are not there: ${path.split("/").slice(-3).join("/")} is missing.`,
    );
  return readFileSync(path, "utf8");
}

/** The lines of a JSON Lines file of the corpora. @throws Error that names it when it is not there */
export function jsonLines<T>(path: string): T[] {
  return readCorpus(path)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}
