/**
 * Pairs of claims of our own reading with a reader's answer to whether they tell of one happening (claim-labels.jsonl: places in the
 * kits of stories, no words). Pairs were drawn evenly over the scores that a first model gave them, two a story and score at most.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { profileClaims, type ClaimProfile } from "../../src/crossing/events/claim-profile.ts";
import { pairEvidence } from "../../src/crossing/events/pair-features.ts";
import { linkReports } from "../../src/crossing/index.ts";
import { readWords } from "../../src/crossing/text/report-words.ts";
import { cosine, termVector } from "../../src/crossing/text/term-vector.ts";
import { intakeBytes } from "../../src/intake/index.ts";
import { overlap, type ReadReport } from "../../src/model/index.ts";
import { readOne } from "../../src/record/read-one.ts";
import { settleDates } from "../../src/weighing/index.ts";
import type { Row } from "./fit-weights.ts";

type Place = readonly [document: string, start: number, end: number];

interface Label {
  readonly kit: string;
  readonly a: Place;
  readonly b: Place;
  readonly same: boolean;
}

interface StoryLine {
  readonly id: string;
  readonly story: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** A labelled pair with the story it is from, so that whole stories can be held out. */
export interface LabelledRow extends Row {
  readonly story: string;
}

/** A claim is the labelled one when they share at least this much of what both cover. */
const SAME_PLACE = 0.8;

function readLines<Line>(file: string | URL): Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Line);
}

async function readStory(lines: readonly StoryLine[]): Promise<Map<string, ReadReport>> {
  const reports = new Map<string, ReadReport>();
  for (const { id, outlet, date, title, text } of lines) {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title, text, date_publish: date, source: outlet }),
    );
    const items = intakeBytes(bytes, {
      file: `${id}.json`,
      url: null,
      mediaType: "application/json",
    });
    for (const { report } of await items)
      if (report) reports.set(id, { report, reading: readOne(report) });
  }
  return reports;
}

function claimAt(
  profiles: readonly ClaimProfile[],
  report: string,
  [, start, end]: Place,
): ClaimProfile | null {
  for (const profile of profiles) {
    if (profile.report !== report) continue;
    const { claim } = profile;
    const both = Math.max(claim.end, end) - Math.min(claim.start, start);
    if (overlap(claim, { start, end }) >= SAME_PLACE * both) return profile;
  }
  return null;
}

/** The labelled pairs whose claims are still read as they were, with their features. */
export async function readLabelledClaims(shared: string): Promise<LabelledRow[]> {
  const labels = readLines<Label>(new URL("claim-labels.jsonl", import.meta.url));
  const rows: LabelledRow[] = [];
  for (const kit of new Set(labels.map((label) => label.kit))) {
    const lines = readLines<StoryLine>(join(shared, "data/stories", `${kit}.jsonl`));
    const storyOf = new Map(lines.map(({ id, story }) => [id, story]));
    const ours = labels.filter((label) => label.kit === kit);
    for (const story of new Set(ours.map(({ a }) => storyOf.get(a[0])!))) {
      const byDocument = await readStory(lines.filter((line) => line.story === story));
      const reports = [...byDocument.values()].sort((x, y) => (x.report.id < y.report.id ? -1 : 1));
      const links = linkReports(reports);
      const profiles = profileClaims(reports, links, settleDates(reports, links).times);
      const vectorOf = new Map(
        reports.map(({ report }) => [report.id, termVector(report, readWords(report))]),
      );
      for (const { a, b, same } of ours) {
        const [x, y] = [a, b].map((place) => {
          const report = byDocument.get(place[0]);
          return report ? claimAt(profiles, report.report.id, place) : null;
        });
        if (!x || !y) continue;
        const alike =
          x.report === y.report ? 1 : cosine(vectorOf.get(x.report)!, vectorOf.get(y.report)!);
        rows.push({ values: pairEvidence(x, y, alike).values, same, story });
      }
    }
  }
  return rows;
}
