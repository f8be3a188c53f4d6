/** Plain text: the report's text is the decoded file itself; what is body and what is furniture is told by plain-text. */
import type { Draft } from "../draft.ts";
import { joinMetadata } from "../draft.ts";
import { NO_METADATA, type Metadata } from "../metadata/metadata.ts";
import { structureText } from "../plain-text/structure-text.ts";

/** The draft of a plain text file. */
export function readPlain(
  text: string,
  file: string | null,
  url: string | null,
  metadata: Metadata = NO_METADATA,
): Draft {
  const structure = structureText(text, { file, url, title: metadata.title });
  return { ...joinMetadata(text, structure, metadata, url), problems: [] };
}
