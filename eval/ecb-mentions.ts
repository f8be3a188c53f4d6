/**
 * Event mentions of ECB+ and their clusters: the corpus' texts read by our own reading, the corpus' mentions as heads. Neither topics
 * nor chains of the corpus are looked at.
 */
import { readFileSync } from "node:fs";
import { kitReport } from "./kit-report.ts";
import { spaceOf, type SpaceDocument } from "./mentions/document-space.ts";
import { linkMentions } from "./mentions/link-mentions.ts";
import { eventMention, type EventMention } from "./mentions/mention-evidence.ts";
import { findEntities } from "../src/crossing/entities/find-entities.ts";
import { profileClaims } from "../src/crossing/events/claim-profile.ts";
import { mentionProfile } from "../src/crossing/events/mention-profile.ts";
import { readWords } from "../src/crossing/text/report-words.ts";
import { termVector } from "../src/crossing/text/term-vector.ts";
import { groupBy, type ReadReport, type Span, type Story } from "../src/model/index.ts";
import { readOne } from "../src/record/read-one.ts";

/** A document of the coreference kit. `chain` is the answer; it is absent where answers are asked for. */
export interface EcbDocument {
  readonly doc: string;
  readonly text: string;
  readonly mentions: readonly (Span & {
    readonly id: string;
    readonly kind: string;
    readonly chain?: string;
  })[];
}

/** Event mentions and their documents, ready to compare. */
export interface MentionKit {
  /** Ids of the mentions, and their answers ("" where they are asked for), beside `mentions`. */
  readonly ids: readonly string[];
  readonly chains: readonly string[];
  readonly mentions: readonly EventMention[];
  /** Ids of the documents of the kit, beside `documents`. */
  readonly names: readonly string[];
  readonly documents: readonly SpaceDocument[];
}

/** The lines of a kit file, or of standard input (0), as documents. */
export function readEcb(file: string | 0): EcbDocument[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as EcbDocument);
}

/** Reads `documents`, in the order of their content, and makes their event mentions ready to compare. */
export function readMentions(documents: readonly EcbDocument[]): MentionKit {
  const kit = documents
    .map((document) => {
      const { report } = kitReport({ id: document.doc, text: document.text });
      return { document, report, reading: readOne(report) };
    })
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const inputs = kit.map(({ report, reading }): ReadReport => ({ report, reading }));
  const vectors = kit.map(({ report }) => termVector(report, readWords(report)));
  const { topics } = spaceOf(
    kit.map(({ document, reading }, at) => ({
      text: document.text,
      reading,
      vector: vectors[at]!,
      heads: [],
    })),
  );
  const stories = [...groupBy([...kit.keys()], (at) => topics[at]!).values()].map(
    (members, index): Story => ({
      id: `s${index}`,
      label: "",
      reports: members.map((at) => kit[at]!.report.id),
    }),
  );
  const entities = findEntities(inputs, stories);
  const byReport = groupBy(
    profileClaims(inputs, { stories, entities }, new Map()),
    ({ report }) => report,
  );
  const found = kit.flatMap(({ document, report, reading }, at) =>
    document.mentions.flatMap((mention) => {
      if (mention.kind !== "event") return [];
      const profile = mentionProfile(inputs[at]!, byReport.get(report.id) ?? [], mention);
      if (profile === null) return [];
      const ready = eventMention(at, document.text, reading, mention, profile);
      return [{ id: mention.id, chain: mention.chain ?? "", ready }];
    }),
  );
  const headsOf = groupBy(
    found.map(({ ready }) => ready),
    ({ document }) => document,
  );
  return {
    ids: found.map(({ id }) => id),
    chains: found.map(({ chain }) => chain),
    mentions: found.map(({ ready }) => ready),
    names: kit.map(({ document }) => document.doc),
    documents: kit.map(({ document, reading }, at) => ({
      text: document.text,
      reading,
      vector: vectors[at]!,
      heads: (headsOf.get(at) ?? []).map(({ head }) => head),
    })),
  };
}

/** A mention with the event that it is given. */
export interface PredictedMention {
  readonly mention: string;
  readonly cluster: string;
}

/**
 * The events of all event mentions of `documents`, one line a mention, in the order of documents and mentions. Mentions are compared
 * inside topics that are predicted from the texts; with `topics: "none"` over all documents, where they name one act.
 */
export function predictEvents(
  documents: readonly EcbDocument[],
  { topics = "predicted" }: { readonly topics?: "predicted" | "none" } = {},
): PredictedMention[] {
  const { ids, mentions, documents: read } = readMentions(documents);
  const clusterOf = new Map(
    linkMentions(read, mentions, { acrossTopics: topics === "none" }).flatMap((members) =>
      members.map((at) => [ids[at]!, `v${members[0]!}`] as const),
    ),
  );
  return documents.flatMap((document) =>
    document.mentions
      .filter(({ kind }) => kind === "event")
      .map(({ id }) => ({ mention: id, cluster: clusterOf.get(id) ?? `alone-${id}` })),
  );
}
