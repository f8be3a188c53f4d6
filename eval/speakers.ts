/**
 * Speakers of sources checked by hand: how many of those that are resolved are right, and how many of those that have a speaker get
 * the right one. Told apart by what rules were developed on and what nobody looked into.
 */
import type { LocalEntity, Report } from "../src/model/index.ts";
import { jsonLines } from "./corpus-lines.ts";
import type { EvalRow } from "./eval-row.ts";
import { kitReport } from "./kit-report.ts";
import { INVENTED_CASES } from "./speaker-cases.ts";
import { DOCUMENT_CASES } from "./speaker-documents.ts";
import { namesOf, readSpeakers } from "./speakers-found.ts";

/** Counts over the sources of one set. */
interface Tally {
  /** Sources, and those of them that the tagger found. */
  asked: number;
  found: number;
  /** Sources whose speaker the text tells. */
  told: number;
  resolved: number;
  right: number;
}

/** The sets of cases, in the order of their rows. */
type SetName = "developed-on" | "unseen";

/** Precision and recall of speakers on the hand-checked sources. */
export function evalSpeakers(shared: string): Promise<EvalRow[]> {
  const { tallies } = checkSpeakers(shared);
  return Promise.resolve(
    [...tallies].flatMap(([set, { asked, found, told, resolved, right }]): EvalRow[] => {
      const note = `${String(asked)} sources, ${String(found)} of them found; ${String(right)} right of ${String(resolved)} resolved and ${String(told)} told`;
      return [
        { task: "speakers", measure: `${set} precision`, value: right / resolved, note },
        { task: "speakers", measure: `${set} recall`, value: right / told, note },
      ];
    }),
  );
}

/** One line for each hand-checked source that was developed on whose speaker came out wrong or not at all. */
export function missesOfSpeakers(shared: string): string[] {
  return checkSpeakers(shared).misses;
}

function checkSpeakers(shared: string): {
  readonly tallies: ReadonlyMap<SetName, Tally>;
  readonly misses: string[];
} {
  const misses: string[] = [];
  const tallies = new Map<SetName, Tally>();
  for (const set of ["developed-on", "unseen"] as const)
    tallies.set(set, { asked: 0, found: 0, told: 0, resolved: 0, right: 0 });
  const check = (set: SetName, report: Report, at: number, wanted: string | null): void => {
    const { attributions, entities } = readSpeakers(report);
    const here = attributions.filter((a) => a.source.some((s) => s.start <= at && at < s.end));
    // Of sources within sources, the one that begins here.
    const one = here.find((a) => a.source[0]!.start === at) ?? here[0];
    const entity = one?.speaker == null ? null : entities[one.speaker]!;
    const tally = tallies.get(set)!;
    tally.asked++;
    if (one) tally.found++;
    if (wanted !== null) tally.told++;
    // Where nobody is to be named, somebody without a name does no harm.
    if (wanted === null && entity?.named !== true) return;
    if (entity) tally.resolved++;
    if (wanted !== null && entity && isCalled(entity, report.text, wanted)) tally.right++;
    else if (set === "developed-on")
      misses.push(
        `${report.text.slice(at, at + 40).replace(/\n/gu, " ")} → ${entity?.name ?? (one ? "nobody" : "no source")}, wanted ${String(wanted)}`,
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
      check("developed-on", report, at, speaker);
    }
  }
  const kits = new Map(
    ["dev.jsonl", "clusters_dev.jsonl"].map((kit) => [
      kit,
      new Map(
        jsonLines<{ id: string; title: string; text: string }>(`${shared}/data/stories/${kit}`).map(
          (line) => [line.id, line],
        ),
      ),
    ]),
  );
  for (const { doc, kit, set, sources } of DOCUMENT_CASES) {
    const line = kits.get(kit)?.get(doc);
    if (!line) throw new Error(`stories/${kit} lacks ${doc}`);
    const { report, offset } = kitReport(line);
    for (const [at, speaker] of sources)
      check(set === "unseen" ? set : "developed-on", report, at + offset, speaker);
  }
  return { tallies, misses };
}

/** Whether an entity is the one that a case asks for: by a name of its own, or by a description when it has none. */
function isCalled(entity: LocalEntity, text: string, wanted: string): boolean {
  const name = wanted.toLowerCase();
  // "Dorn's lawyer" is not Dorn.
  if (wanted !== name && !entity.named) return entity.name.toLowerCase().endsWith(name);
  return namesOf(entity, text).some((one) => one.includes(name));
}
