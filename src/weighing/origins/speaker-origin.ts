/** The origin of what somebody is let say, and the citations that lead to it. */
import type {
  Attribution,
  ChainHop,
  Entity,
  LocalEntity,
  ReadReport,
  Reading,
  Report,
  ReportSpan,
} from "../../model/index.ts";
import { CHANNEL, DOCUMENT, DOCUMENT_TAIL, TOLD_BY, WHOLE_CHANNEL } from "../en/media.ts";
import {
  BODY_OF,
  BODY_OF_PRONOUN,
  NO_HEAD,
  NO_SOURCE,
  PEOPLE_OF,
  PERSON_OF,
  STANDS_FOR,
} from "../en/source-heads.ts";
import { kindOf, normalised, ofOutlet, type OriginDraft } from "./draft.ts";

/** What speakers are looked up in. */
export interface SpeakerLook {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Global ids by `report#index`. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** Bodies by name, as `organizationsByName` gives them. */
  readonly bodies: ReadonlyMap<string, Entity>;
  /** Names of outlets and agencies of the reports, normalised. */
  readonly outlets: ReadonlySet<string>;
}

/** Attributions within attributions are followed so far. */
const DEPTH = 6;

/** The origin of an attribution's content, null where its source's words can be nobody; `holders` are the reports whose text it stands in, where it is copied. */
export function originOfSpeaker(
  { report, reading }: ReadReport,
  attribution: Attribution,
  holders: readonly string[],
  look: SpeakerLook,
): OriginDraft | null {
  // "Which critics said" names critics.
  const words = sourceWords({ report, reading }, attribution).replace(
    /^(?:which|that|whom) (?=\p{Ll}+s$)/iu,
    "",
  );
  const bare = words.replace(/^(?:the|an?) /iu, "");
  const entity = speakerOf(report.id, attribution, look);
  // The channel of a body is not the body: it may be run by others, and carries what others say.
  if (entity && entity.type !== "person" && CHANNEL.test(words)) {
    return { key: `channel:${normalised(words)}`, name: bare, kind: "channel", entity: entity.id };
  }
  const teller = tellerIn({ report, reading }, attribution, look);
  if (teller !== null && entity?.type !== "person") return ofEntity(report, reading, teller, look);
  const local = attribution.speaker === null ? undefined : reading.entities[attribution.speaker];
  const other =
    entity?.type === "person" && local ? otherThanNamed(words, bare, local, holders) : null;
  if (other) return other;
  if (entity) return ofEntity(report, reading, entity, look);
  if (WHOLE_CHANNEL.test(words))
    return { key: `channel:${normalised(words)}`, name: bare, kind: "channel", entity: null };
  const owned = bodyOfPronoun({ report, reading }, attribution, words);
  if (owned !== null)
    return { key: `body:${normalised(owned)}`, name: owned, kind: "organization", entity: null };
  const name = local?.name ?? bare;
  const key = `unnamed:${holders.join(" ")}:${name.toLowerCase()}`;
  const written = writtenBefore(report.text, attribution, name);
  if (written !== null)
    return {
      key: `unnamed:${holders.join(" ")}:${written}`,
      name: `${written} (not identified)`,
      kind: "document",
      entity: null,
    };
  if (name === "" || STANDS_FOR.test(name) || /^(?:he|she|they) \/ /iu.test(name))
    return { key, name: UNIDENTIFIED, kind: "unknown", entity: null };
  if (local === undefined && (NO_SOURCE.test(name) || NO_HEAD.test(name))) return null;
  return {
    key,
    // Words with a name in them say who it is, though the reports know no more of it.
    name: local !== undefined || /.\p{Lu}/u.test(name) ? name : `${name} (not identified)`,
    kind: isDocument(name) ? "document" : "unknown",
    entity: null,
  };
}

function ofEntity(
  report: Report,
  reading: Reading,
  entity: Entity,
  look: SpeakerLook,
): OriginDraft {
  const kind = kindOf(entity, look.outlets);
  if (kind === "outlet" && isItself(report, entity.name)) return ofOutlet(report, look.bodies);
  const full = kind === "outlet" ? fullOutlet(reading, report.id, entity, look) : entity;
  return { key: `entity:${full.id}`, name: full.name, kind, entity: full.id };
}

/** The body that a source names as the one that told it: "a report by Quay News"; null when it names none. */
function tellerIn(
  { report, reading }: ReadReport,
  { source }: Attribution,
  look: SpeakerLook,
): Entity | null {
  const first = source[0];
  if (first === undefined) return null;
  for (const { named, type, mentions, index } of reading.entities) {
    if (!named || type === "person" || type === "place") continue;
    for (const { start, end, form } of mentions) {
      if (form !== "name" || start < first.start || end > first.end) continue;
      if (!TOLD_BY.test(report.text.slice(first.start, start))) continue;
      return look.entities.get(look.entityOf.get(`${report.id}#${index}`) ?? "") ?? null;
    }
  }
  return null;
}

const UNIDENTIFIED = "a source that is not identified";

function isDocument(name: string): boolean {
  return DOCUMENT.test(name) || DOCUMENT.test(name.replace(DOCUMENT_TAIL, ""));
}

/** What "that" stands for in "a report that said": something written, lower-cased; null for anything else. */
function writtenBefore(text: string, { source }: Attribution, name: string): string | null {
  if (!/^(?:that|which)$/iu.test(name) || source[0] === undefined) return null;
  const before = text.slice(Math.max(0, source[0].start - 40), source[0].start);
  const noun = /(\p{L}+),? $/u.exec(before)?.[1]?.toLowerCase();
  return noun !== undefined && DOCUMENT.test(noun) ? noun : null;
}

/** "Marta Olesko's team" for "her team", where the report lets us know whose. */
function bodyOfPronoun(
  { reading }: ReadReport,
  { source }: Attribution,
  words: string,
): string | null {
  const body = BODY_OF_PRONOUN.exec(words)?.[1];
  const first = source[0];
  if (body === undefined || first === undefined || !BODY_OF.test(body)) return null;
  const owner = reading.entities.find(({ mentions }) =>
    mentions.some(({ start, form }) => form === "pronoun" && start === first.start),
  );
  return owner ? `${owner.name}'s ${body}` : null;
}

/** Whether a report names its own outlet: "Quay News has learned" in a report of `quay`. */
function isItself({ outlet }: Report, name: string): boolean {
  if (outlet.name === null) return false;
  const [own, cited] = [outlet.name, name].map(wordsOfName) as [string[], string[]];
  const initials = cited.length > 2 ? cited.map((word) => word[0]).join("") : "";
  return (
    own.join("") === cited.join("") ||
    (own.length > 0 && own.every((word, at) => cited[at] === word)) ||
    own.join("") === initials
  );
}

function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/^(?:www\.|the )/u, "")
    .replace(/\.(?:com|org|net|[a-z]{2})(?:\.[a-z]{2})?$/u, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The outlet that a report calls by the last word of its name ("the Post"), where it names just one such; else the outlet as it is. */
function fullOutlet(reading: Reading, report: string, short: Entity, look: SpeakerLook): Entity {
  const [word, ...more] = wordsOfName(short.name);
  if (word === undefined || more.length > 0) return short;
  const full = new Map<string, Entity>();
  for (const local of reading.entities) {
    if (!local.named || local.type === "person" || wordsOfName(local.name).length < 2) continue;
    if (wordsOfName(local.name).at(-1) !== word) continue;
    const entity = look.entities.get(look.entityOf.get(`${report}#${local.index}`) ?? "");
    if (entity && kindOf(entity, look.outlets) === "outlet") full.set(entity.id, entity);
  }
  const [only, ...others] = full.values();
  return only && others.length === 0 ? only : short;
}

/** The body, people or person that bears the name of `local` and is not it: "the Orlen administration", "an Orlen spokesman". */
function otherThanNamed(
  words: string,
  bare: string,
  local: LocalEntity,
  holders: readonly string[],
): OriginDraft | null {
  const surname = local.name.split(" ").at(-1)!;
  // With more than the name before its last word the source is described, and the description may be the person's own.
  const plain = words
    .replace(/^(?:the|an?|mr\.?|mrs\.?|ms\.?|former|president|senator|sen\.?|rep\.?) /giu, "")
    .replace(/['’]s?(?= )/u, "");
  const before = plain.split(" ").slice(0, -1).join(" ");
  if (before !== surname && before !== local.name) return null;
  const named = { name: bare, entity: null };
  if (BODY_OF.test(words))
    return { ...named, key: `body:${normalised(plain)}`, kind: "organization" };
  const key = `unnamed:${holders.join(" ")}:${plain.toLowerCase()}`;
  if (PEOPLE_OF.test(words)) return { ...named, key, kind: "unknown" };
  if (PERSON_OF.test(words)) return { ...named, key, kind: "person" };
  return null;
}

function speakerOf(
  report: string,
  { speaker }: Attribution,
  look: SpeakerLook,
): Entity | undefined {
  const id = speaker === null ? undefined : look.entityOf.get(`${report}#${speaker}`);
  const entity = id === undefined ? undefined : look.entities.get(id);
  if (!entity || entity.type === "person") return entity;
  // A body that some reports take for a place ("the White House") is the body of that name.
  return entity.type === "place" ? (look.bodies.get(normalised(entity.name)) ?? entity) : entity;
}

/** The citations from the outermost to the attribution itself, each with its words. */
export function citationHops(
  { report, reading }: ReadReport,
  attribution: Attribution,
  attributions: ReadonlyMap<string, Attribution>,
  look: SpeakerLook,
): ChainHop[] {
  const hops: ChainHop[] = [];
  for (let at: Attribution | undefined = attribution; at && hops.length < DEPTH;) {
    const words = sourceWords({ report, reading }, at);
    const local: LocalEntity | undefined =
      at.speaker === null ? undefined : reading.entities[at.speaker];
    const name: string = speakerOf(report.id, at, look)?.name ?? local?.name ?? words;
    const cue = at.cue.map(({ start, end }) => report.text.slice(start, end)).join(" … ");
    hops.push({
      by: "citation",
      name: name === "" || STANDS_FOR.test(name) ? UNIDENTIFIED : name,
      report: null,
      span: spanOf(report.id, at),
      why: cue === "" ? "words that it is let say" : `“${cue.replace(/\s+/gu, " ")}”`,
    });
    at = at.via === null ? undefined : attributions.get(at.via);
  }
  return hops.reverse();
}

function spanOf(report: string, { source, cue }: Attribution): ReportSpan | null {
  const span = source[0] ?? cue[0];
  return span ? { report, start: span.start, end: span.end } : null;
}

/** The words of a source, without the time that a sentence puts behind them: "the ministry on Friday". */
function sourceWords({ report, reading }: ReadReport, { source }: Attribution): string {
  return source
    .map(({ start, end }) => {
      const time = reading.times.findLast((each) => each.start >= start && each.end <= end);
      const atEnd = time && /^[\s,]*$/u.test(report.text.slice(time.end, end));
      const kept = report.text.slice(start, atEnd ? time.start : end).replace(/\s+/gu, " ");
      return atEnd ? kept.replace(/[\s,]+(?:on|in|at|late|early)?\s*$/iu, "") : kept;
    })
    .join(" ");
}
