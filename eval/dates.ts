/**
 * Publication dates that only the other reports can show: in each story one report after the other is read without its date, and what
 * is settled for it is compared with the date that was hidden. Some texts were changed after their date and name days that follow it.
 */
import { intakeBytes } from "../src/intake/index.ts";
import type { ReadReport, SettledDate } from "../src/model/index.ts";
import { dayNumber, groupBy } from "../src/model/index.ts";
import { compose } from "../src/record/index.ts";
import { readOne } from "../src/record/read-one.ts";
import { jsonLines } from "./corpus-lines.ts";
import type { EvalRow } from "./eval-row.ts";

interface StoryLine {
  readonly id: string;
  readonly story: string;
  readonly outlet: string;
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
}

/** Reports of one story of which every so manieth is hidden in turn, so that large stories do not outweigh the others. */
const MOST_HIDDEN = 3;

/** Shares of the hidden dates, over both collections of stories. */
export async function evalDates(shared: string): Promise<EvalRow[]> {
  const counts = { all: 0, closed: 0, week: 0, open: 0, wrong: 0 };
  for (const file of ["dev", "clusters_dev"]) {
    const lines = jsonLines<StoryLine>(`${shared}/data/stories/${file}.jsonl`);
    const stories = groupBy(lines, ({ story }) => story);
    for (const articles of stories.values()) {
      if (articles.length < 3) continue;
      const dated = await Promise.all(articles.map((article) => read(article, true)));
      const step = Math.ceil(articles.length / MOST_HIDDEN);
      for (let at = 0; at < articles.length; at += step) {
        const { date } = articles[at]!;
        if (!date) continue;
        const hidden = await read(articles[at]!, false);
        const { findings } = compose(dated.map((each, index) => (index === at ? hidden : each)));
        count(counts, findings.published.get(hidden.report.id)!, date.slice(0, 10));
      }
    }
  }
  const { all, closed, week, open, wrong } = counts;
  const row = (measure: string, part: number, whole: number, note: string): EvalRow => ({
    task: "dates",
    measure,
    value: part / Math.max(1, whole),
    note: `${part}/${whole} ${note}`,
  });
  const settled = closed + open + wrong;
  return [
    row("hidden-not-wrong", settled - wrong, settled, "of those that get any bound"),
    row("hidden-in-interval", closed, all, "lie in an interval closed on both sides"),
    row("hidden-in-a-week", week, all, "lie in an interval of seven days at most"),
  ];
}

function count(
  counts: Record<"all" | "closed" | "week" | "open" | "wrong", number>,
  { earliest, latest }: SettledDate,
  date: string,
): void {
  counts.all++;
  if (earliest === null && latest === null) return;
  if ((earliest !== null && date < earliest) || (latest !== null && date > latest)) counts.wrong++;
  else if (earliest === null || latest === null) counts.open++;
  else {
    counts.closed++;
    if (dayNumber(latest) - dayNumber(earliest) < 7) counts.week++;
  }
}

async function read(article: StoryLine, isDated: boolean): Promise<ReadReport> {
  const { id, outlet, date, title, text } = article;
  const fields = {
    title,
    text,
    source: outlet,
    ...(isDated && date ? { date_publish: date } : {}),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(fields));
  const items = await intakeBytes(bytes, {
    file: `${id}.json`,
    url: null,
    mediaType: "application/json",
  });
  const report = items[0]?.report;
  if (!report) throw new Error(`No report was read from ${id}.`);
  return { report, reading: readOne(report) };
}
