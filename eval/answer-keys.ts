/** Attributions and speakers against the answer keys of five stories: what they ask for, and what is found. */
import type { LocalEntity, Span } from "../src/model/index.ts";
import { agreement } from "./agreement.ts";
import { jsonLines, readCorpus } from "./corpus-lines.ts";
import type { EvalRow } from "./eval-row.ts";
import { kitReport } from "./kit-report.ts";
import { namesOf, readSpeakers } from "./speakers-found.ts";

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

/** The measures of the record scorer for attributions, on single reports. */
export function evalKeys(shared: string): EvalRow[] {
  return answerKeys(shared).rows;
}

const KEYS = ["06ffda2d", "33521e65", "542cd22c", "58f414e5", "f506aafc"];

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
    const key = JSON.parse(readCorpus(`${shared}/data/keys/${name}.json`)) as Key;
    for (const { id, file } of key.reports) {
      const line = stories.get(file);
      if (!line) continue;
      const { report, offset } = kitReport(line);
      const { entities, attributions } = readSpeakers(report);
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
