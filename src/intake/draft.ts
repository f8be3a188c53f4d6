/** The last step of every format: what was read becomes a report, with its identity and the problems that a person should know. */
import {
  bodyOf,
  createProblem,
  sha256,
  type Block,
  type Credit,
  type Outlet,
  type Problem,
  type Report,
  type Span,
  type StatedDate,
} from "../model/index.ts";
import { detectLanguage } from "./language/detect-language.ts";
import { dateOfUrl, distinctDates, outletOfUrl, type Metadata } from "./metadata/metadata.ts";
import type { StructuredText } from "./plain-text/structure-text.ts";

/** What a format reads out of a file, before it has an identity. Problems are about the report: its id is filled in later. */
export interface Draft {
  readonly text: string;
  readonly title: Span | null;
  readonly blocks: readonly Block[];
  readonly authors: readonly string[];
  readonly outlet: Outlet;
  readonly dates: readonly StatedDate[];
  readonly credits: readonly Credit[];
  readonly url: string | null;
  /** As declared; used where the text is too short to tell. */
  readonly language: string | null;
  readonly problems: readonly Problem[];
}

/** Where a draft's bytes came from and how they were read. */
export interface DraftOrigin {
  readonly bytes: Uint8Array;
  readonly file: string | null;
  readonly mediaType: string;
  readonly encoding: string;
  /** Problems of the decoding. */
  readonly problems: readonly Problem[];
}

/** What the text says of itself joined with what metadata says; metadata wins where both speak. */
export function joinMetadata(
  text: string,
  structure: Omit<StructuredText, "problems">,
  metadata: Metadata,
  url: string | null,
): Omit<Draft, "problems"> {
  const address = url ?? metadata.url;
  const outlet: Outlet =
    metadata.outlet !== null
      ? { name: metadata.outlet, basis: "metadata", evidence: [] }
      : structure.outlet.name !== null
        ? structure.outlet
        : outletOfUrl(address);
  const fromUrl = dateOfUrl(address);
  return {
    text,
    title: structure.title,
    blocks: structure.blocks,
    authors: metadata.authors.length > 0 ? metadata.authors : structure.authors,
    outlet,
    dates: distinctDates([
      ...metadata.dates,
      ...structure.dates,
      ...(fromUrl && !structure.dates.some((date) => date.basis === "url") ? [fromUrl] : []),
    ]),
    credits: structure.credits,
    url: address,
    language: metadata.language,
  };
}

/** The report that `draft` becomes, its id from the hash of the original bytes. */
export function finishReport(draft: Draft, origin: DraftOrigin): Report {
  const hash = sha256(origin.bytes);
  const id = `r${hash.slice(0, 12)}`;
  const body = bodyOf(draft);
  const name = origin.file ?? "this report";
  const words = body.map((span) => draft.text.slice(span.start, span.end)).join("\n");
  const language = detectLanguage(words) ?? draft.language;
  const problems: Problem[] = [...origin.problems, ...draft.problems].map((problem) => ({
    ...problem,
    report: id,
  }));
  const add = (code: Problem["code"], severity: Problem["severity"], message: string): void => {
    problems.push(createProblem(code, severity, message, { report: id }));
  };
  if (draft.title === null)
    add("text/no-title", "note", `No title was found in ${name}; its first words stand for it.`);
  if (body.length === 0)
    add(
      "text/no-body",
      "warning",
      `No running text was found in ${name}: nothing can be read from it. Look whether the article itself was saved.`,
    );
  if (draft.outlet.name === null)
    add(
      "outlet/unknown",
      "note",
      `Nothing in ${name} tells which outlet published it; it counts as an outlet of its own.`,
    );
  if (language !== null && language !== "en")
    add(
      "language/not-english",
      "warning",
      `${name} seems to be in the language “${language}”, not in English; only its copies and dates are dependable.`,
    );
  return {
    id,
    file: origin.file,
    url: draft.url,
    sha256: hash,
    mediaType: origin.mediaType,
    encoding: origin.encoding,
    language,
    text: draft.text,
    title: draft.title,
    blocks: draft.blocks,
    authors: draft.authors,
    outlet: draft.outlet,
    dates: draft.dates,
    credits: draft.credits,
    problems,
  };
}
