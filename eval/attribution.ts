/**
 * Attributions and speakers against PolNeAR dev (spans) and the answer keys of five stories (content, speaker, directness). The
 * corpora lie in `shared`; without them this throws.
 */
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  overlap,
  type Attribution,
  type LocalEntity,
  type Report,
  type Span,
} from "../src/model/index.ts";
import { REQUEST_VERBS, SPEECH_VERBS } from "../src/reading/en/attributions.ts";
import { findAttributions } from "../src/reading/attributions/find-attributions.ts";
import { resolveSpeakers } from "../src/reading/attributions/resolve-speakers.ts";
import { findEntities } from "../src/reading/names/find-entities.ts";
import { tokenize } from "../src/reading/tokenize.ts";
import type { EvalRow } from "./eval-row.ts";
import { kitReport } from "./kit-report.ts";
import { DOCUMENT_CASES, INVENTED_CASES } from "./speaker-cases.ts";

type Roles = Readonly<Record<"source" | "cue" | "content", readonly Span[]>>;

interface CorpusLine {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Roles[];
}

interface Score {
  readonly f1: number;
}

interface Scores {
  readonly gold: number;
  readonly system: number;
  readonly token: Readonly<Record<string, Score>>;
  readonly exact: Readonly<Record<string, Score>>;
  readonly match: Readonly<Record<string, Score>>;
}

interface Scorer {
  readonly score: (gold: unknown, system: unknown) => Scores;
}

/** All figures of the task. */
export async function evalAttribution(shared: string): Promise<EvalRow[]> {
  return [...(await evalSpans(shared)), ...evalKeys(shared), ...checkSpeakers(shared).rows];
}

function read(path: string): string {
  if (!existsSync(path))
    throw new Error(
      `The corpora are not there: ${path.split("/").slice(-3).join("/")} is missing.`,
    );
  return readFileSync(path, "utf8");
}

function jsonLines<T>(path: string): T[] {
  return read(path)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

/** What is found in a text by itself. */
function attributionsIn(id: string, text: string): readonly Attribution[] {
  const reading = tokenize(kitReport({ id, text }).report);
  return findAttributions(reading, findEntities(reading));
}

/** Token, exact and matching scores on PolNeAR dev, and by kind of cue. */
async function evalSpans(shared: string): Promise<EvalRow[]> {
  const task = "attribution";
  const lines = jsonLines<CorpusLine>(`${shared}/data/attribution/dev.jsonl`);
  const { score } = (await import(
    pathToFileURL(`${shared}/scorers/attribution.mjs`).href
  )) as Scorer;
  const pairs = (spans: readonly Span[]): number[][] => spans.map((span) => [span.start, span.end]);
  const plain = (roles: Roles): object => ({
    source: pairs(roles.source),
    cue: pairs(roles.cue),
    content: pairs(roles.content),
  });
  const found = lines.map((line) => attributionsIn(line.id, line.text));
  const scores = score(
    lines.map((line) => ({
      doc: line.id,
      text: line.text,
      attributions: line.attributions.map(plain),
    })),
    lines.map((line, index) => ({ doc: line.id, attributions: found[index]!.map(plain) })),
  );
  const note = `PolNeAR dev, ${String(scores.gold)} asked, ${String(scores.system)} found`;
  const rows: EvalRow[] = [];
  const add = (measure: string, value: number): void => {
    rows.push({ task, measure, value, note });
  };
  for (const role of ["source", "cue", "content"]) add(`token F1 ${role}`, scores.token[role]!.f1);
  add("exact content F1", scores.exact["content"]!.f1);
  add("match source+cue+content F1", scores.match["+source+cue"]!.f1);
  for (const kind of ["verb of saying, quotation", "any verb of saying"] as const) {
    add(`${kind}, F1`, scoreKind(lines, found, kind));
  }
  return rows;
}

/**
 * F1 over attributions of one kind, by cue and content: a pair counts when cues overlap, sources overlap where the annotation has
 * one, and the characters of the contents agree to 0.7. A found attribution of another kind still answers an annotated one.
 */
function scoreKind(
  lines: readonly CorpusLine[],
  found: readonly (readonly Attribution[])[],
  kind: "verb of saying, quotation" | "any verb of saying",
): number {
  let asked = 0;
  let answered = 0;
  let offered = 0;
  let right = 0;
  lines.forEach((line, index) => {
    const isKind = (roles: Roles): boolean => {
      const cue = textOf(line.text, roles.cue).toLowerCase();
      const says = cue.includes("according") || cue.split(/[^a-z]+/u).some(isSaying);
      return (
        says &&
        (kind === "any verb of saying" || /["“”]|''/u.test(textOf(line.text, roles.content)))
      );
    };
    const system = found[index]!;
    const answers = (gold: Roles, one: Roles): boolean =>
      touch(gold.cue, one.cue) &&
      (gold.source.length === 0 || touch(gold.source, one.source)) &&
      agreement(gold.content, one.content) >= 0.7;
    for (const gold of line.attributions) {
      if (!isKind(gold)) continue;
      asked++;
      if (system.some((one) => answers(gold, one))) answered++;
    }
    for (const one of system) {
      if (!isKind(one)) continue;
      offered++;
      if (line.attributions.some((gold) => answers(gold, one))) right++;
    }
  });
  const precision = offered === 0 ? 0 : right / offered;
  const recall = asked === 0 ? 0 : answered / asked;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function isSaying(word: string): boolean {
  const base = word.replace(/(?:ies)$/u, "y");
  const forms = [
    base,
    base.replace(/s$/u, ""),
    base.replace(/e?d$/u, ""),
    base.replace(/d$/u, ""),
    base.replace(/ing$/u, ""),
    base.replace(/ing$/u, "e"),
  ];
  return (
    /^(?:said|says|told|wrote)$/u.test(word) ||
    forms.some((form) => SPEECH_VERBS.has(form) && !REQUEST_VERBS.has(form))
  );
}

function textOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(" ");
}

function touch(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some((one) => b.some((other) => overlap(one, other) > 0));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

function agreement(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a) for (const other of b) shared += overlap(one, other);
  const all = lengthOf(a) + lengthOf(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

interface Key {
  readonly reports: readonly { readonly id: string; readonly file: string }[];
  readonly attributions: readonly {
    readonly report: string;
    readonly speaker: string;
    readonly cue: string;
    readonly content: readonly Span[];
    readonly direct: boolean;
  }[];
}

/** One line for each thing that a key asks for and does not get. */
export function missesOfKeys(shared: string): string[] {
  return answerKeys(shared).misses;
}

function evalKeys(shared: string): EvalRow[] {
  return answerKeys(shared).rows;
}

const KEYS = ["06ffda2d", "33521e65", "542cd22c", "58f414e5", "f506aafc"];

/** The measures of the record scorer for attributions, on single reports. */
function answerKeys(shared: string): { readonly rows: EvalRow[]; readonly misses: string[] } {
  const stories = new Map(
    jsonLines<{ id: string; title: string; text: string }>(`${shared}/data/stories/dev.jsonl`).map(
      (line) => [line.id, line],
    ),
  );
  const misses: string[] = [];
  const tally = { content: [0, 0], speaker: [0, 0], resolved: [0, 0], direct: [0, 0] };
  const mark = (name: keyof typeof tally, ok: boolean, what: string): void => {
    tally[name][1]!++;
    if (ok) tally[name][0]!++;
    else misses.push(`${name}: ${what}`);
  };
  for (const name of KEYS) {
    const key = JSON.parse(read(`${shared}/data/keys/${name}.json`)) as Key;
    for (const { id, file } of key.reports) {
      const line = stories.get(file);
      if (!line) continue;
      const { report, offset } = kitReport(line);
      const text = tokenize(report);
      const named = findEntities(text);
      const { entities, attributions } = resolveSpeakers(
        text,
        named,
        findAttributions(text, named),
      );
      for (const asked of key.attributions.filter((one) => one.report === id)) {
        const start = asked.content[0]!.start + offset;
        const end = asked.content.at(-1)!.end + offset;
        const hits = attributions
          .map((one) => ({ one, f: agreement([{ start, end }], one.content) }))
          .filter((hit) => hit.f >= 0.6)
          .toSorted((a, b) => b.f - a.f);
        const what = `${name}/${id} ${asked.speaker} ${asked.cue}: ${report.text.slice(start, Math.min(end, start + 70))}`;
        mark("content", hits.length > 0, what);
        if (hits.length === 0) continue;
        const words = asked.speaker
          .toLowerCase()
          .split(" ")
          .filter((word) => word.length > 2);
        const speakers = hits.map((hit) =>
          hit.one.speaker === null ? null : entities[hit.one.speaker]!,
        );
        const isRight = (entity: LocalEntity | null): boolean =>
          entity !== null &&
          words.some((word) => namesOf(entity, report.text).some((n) => n.includes(word)));
        const got = speakers.map((one) => one?.name ?? "nobody").join(" | ");
        mark("speaker", speakers.some(isRight), `${what} → ${got}`);
        if (speakers[0]) mark("resolved", isRight(speakers[0]), `${what} → ${got}`);
        mark(
          "direct",
          hits.some((hit) => hit.one.direct === asked.direct),
          what,
        );
      }
    }
  }
  const measures = {
    content: "key content found",
    speaker: "key speaker right",
    resolved: "key speaker precision where resolved",
    direct: "key directness right",
  };
  const rows = (Object.keys(tally) as (keyof typeof tally)[]).map((name): EvalRow => {
    const [ok, all] = tally[name];
    return {
      task: "attribution",
      measure: measures[name],
      value: ok! / Math.max(1, all!),
      note: `${String(ok)} of ${String(all)}`,
    };
  });
  return { rows, misses };
}

/** One line for each hand-checked source whose speaker came out wrong or not at all. */
export function missesOfSpeakers(shared: string): string[] {
  return checkSpeakers(shared).misses;
}

/** Precision and recall of speakers on the hand-checked sources. */
function checkSpeakers(shared: string): { readonly rows: EvalRow[]; readonly misses: string[] } {
  const misses: string[] = [];
  let asked = 0;
  let resolved = 0;
  let right = 0;
  const check = (
    text: string,
    offset: number,
    report: Report,
    at: number,
    wanted: string | null,
  ): void => {
    const reading = readSpeakers(report);
    const one = reading.attributions.find((a) =>
      a.source.some((s) => s.start <= at + offset && at + offset < s.end),
    );
    const entity = one?.speaker == null ? null : reading.entities[one.speaker]!;
    asked++;
    if (entity) resolved++;
    const ok =
      wanted === null
        ? entity?.named !== true
        : entity !== null &&
          namesOf(entity, report.text).some((name) => name.includes(wanted.toLowerCase()));
    if (ok) right++;
    else
      misses.push(
        `${text.slice(at, at + 40)} → ${entity?.name ?? (one ? "nobody" : "no source")}, wanted ${String(wanted)}`,
      );
  };
  for (const { text, sources } of INVENTED_CASES) {
    const { report } = kitReport({
      id: text.slice(0, 20),
      title: text.split("\n")[0]!,
      text: text.split("\n").slice(1).join("\n"),
    });
    let from = 0;
    for (const [words, speaker] of sources) {
      const at = report.text.indexOf(words, from);
      if (at < 0) throw new Error(`"${words}" is not in its text`);
      from = at;
      check(report.text, 0, report, at, speaker);
    }
  }
  const lines = new Map(
    jsonLines<{ id: string; title: string; text: string }>(
      `${shared}/data/stories/clusters_dev.jsonl`,
    ).map((line) => [line.id, line]),
  );
  for (const { doc, sources } of DOCUMENT_CASES) {
    const line = lines.get(doc);
    if (!line) throw new Error(`stories/clusters_dev.jsonl lacks ${doc}`);
    const { report, offset } = kitReport(line);
    for (const [at, speaker] of sources) check(line.text, offset, report, at, speaker);
  }
  const note = `${String(asked)} sources checked by hand, ${String(resolved)} resolved`;
  return {
    misses,
    rows: [
      {
        task: "attribution",
        measure: "hand-checked speaker precision",
        value: right / Math.max(1, resolved),
        note,
      },
      { task: "attribution", measure: "hand-checked speaker recall", value: right / asked, note },
    ],
  };
}

const READ = new Map<string, ReturnType<typeof resolveSpeakers>>();

function readSpeakers(report: Report): ReturnType<typeof resolveSpeakers> {
  const known = READ.get(report.id);
  if (known) return known;
  const text = tokenize(report);
  const named = findEntities(text);
  const found = resolveSpeakers(text, named, findAttributions(text, named));
  READ.set(report.id, found);
  return found;
}

function namesOf(entity: LocalEntity, text: string): string[] {
  return [
    entity.name,
    ...entity.aliases,
    ...entity.mentions.map((m) => text.slice(m.start, m.end)),
  ].map((n) => n.toLowerCase());
}
