/** Takes in bytes that somebody handed over. */
import { basename } from "node:path";
import { intakeBytes, type IntakeItem } from "../../intake/index.ts";
import { createProblem } from "../../model/index.ts";

/** Bytes that somebody handed over. */
export interface GivenFile {
  /** Its name, with folders before it where it came in some. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As a server would give it; null when only the bytes can tell. */
  readonly mediaType: string | null;
}

/** The reports of `files`, one after the other; of one larger than `maxBytes` only that it is. */
export async function* intakeFiles(
  files: readonly GivenFile[],
  maxBytes: number,
): AsyncGenerator<IntakeItem> {
  for (const { path, bytes, mediaType } of files) {
    if (bytes.length > maxBytes) {
      const problem = createProblem(
        "input/too-large",
        "fatal",
        `${basename(path)} has ${bytes.length} bytes; the limit is ${maxBytes}, and it was not read. Give the reports one by one.`,
      );
      yield { report: null, bytes: new Uint8Array(), source: path, problems: [problem] };
      continue;
    }
    yield* await intakeBytes(bytes, { file: basename(path), url: null, mediaType, source: path });
  }
}
