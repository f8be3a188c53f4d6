/**
 * Gives every date of the page its role, from its label and from where it stands. A date with a weekday above the title is what a page
 * prints about today; a date beside the title or the byline is the report's. What could be either is `unclear`, and is settled only
 * when a dateline names the same day.
 */
import type { Block, DateRole, StatedDate } from "../../model/index.ts";
import type { Assignment } from "./assign-blocks.ts";
import type { Dateline } from "./credits.ts";
import type { PageWords } from "./en.ts";
import type { Features } from "./features.ts";
import { dateOfUrl } from "./stated-dates.ts";

interface Candidate {
  role: DateRole;
  readonly date: StatedDate;
  rule: string;
  /** How sure a `published` is: 3 labelled, 2 between title and article or in the byline, 1 right above the title. */
  readonly strength: number;
}

/** What the roles are told from. */
export interface DateContext {
  readonly features: readonly Features[];
  readonly assignment: Assignment;
  readonly dateline: Dateline | null;
  readonly url: string | null;
  readonly words: PageWords;
}

const OF_URL = { role: "published", zone: null, basis: "url", rule: "date/url" } as const;

/** Whether the dates in a block are dates of the page, and not part of a headline, a caption or an address. */
function statesDate(block: Block, f: Features): boolean {
  switch (block.rule) {
    case "block/date":
    case "block/teaser-date":
    case "block/byline":
      return true;
    case "block/teaser-label":
    case "block/menu-above":
    case "block/above":
    case "block/below":
      return f.besideDates.split(" ").length <= 4;
    default:
      return false;
  }
}

/** All dates that the page states, in order of the text; those of the address first. */
export function findStatedDates(context: DateContext): StatedDate[] {
  const { features, assignment, dateline, url, words } = context;
  const found: Candidate[] = [];
  const addresses: StatedDate[] = [];
  const first = assignment.run?.first ?? features.length;
  features.forEach((f, index) => {
    if (f.dates.length === 0 && assignment.blocks[index]!.rule !== "block/address") return;
    const block = assignment.blocks[index]!;
    const host = block.rule === "block/address" && index < first ? dateOfUrl(f.unit.text) : null;
    if (host !== null) {
      const span = { start: f.unit.start, end: f.unit.end };
      addresses.push({ ...OF_URL, value: host, span });
    }
    if (!statesDate(block, f)) return;
    let from = 0;
    for (const line of f.dates) {
      const labelled = labelBefore(f.unit.text.slice(from, line.start), features, index, words);
      from = line.end;
      const told = roleOf(block, index, line.weekday, labelled, f.besideDates, context);
      found.push({
        ...told,
        date: {
          role: told.role,
          value: line.value,
          zone: line.zone,
          basis: "stated",
          span: { start: f.unit.start + line.start, end: f.unit.start + line.end },
          rule: told.rule,
        },
      });
    }
  });
  settle(found, dateline);
  const dates = found.map(({ role, rule, date }): StatedDate => ({ ...date, role, rule }));
  if (dateline?.date) dates.push(dateline.date);
  dates.push(...addresses);
  dates.sort((a, b) => a.span!.start - b.span!.start);
  const ofUrl = url === null ? null : dateOfUrl(url);
  if (ofUrl !== null) dates.unshift({ ...OF_URL, value: ofUrl, span: null });
  return dates;
}

/** What a label right before the date says, on its line or alone on the line above. */
function labelBefore(
  before: string,
  features: readonly Features[],
  index: number,
  words: PageWords,
): "published" | "modified" | null {
  const near = before
    .slice(-60)
    .replace(/^.*[|•·]/su, "")
    .trim();
  const label = lastLabel(near, words);
  if (label !== null || near !== "") return label;
  const above = features[index - 1];
  if (above === undefined || features[index]!.unit.apart || above.count > 3) return null;
  return lastLabel(above.unit.text.trim(), words);
}

function lastLabel(text: string, words: PageWords): "published" | "modified" | null {
  for (const part of [text, text.split(/\s+/u).slice(-2).join(" "), text.split(/\s+/u).at(-1)!]) {
    if (words.modified.test(part)) return "modified";
    if (words.published.test(part)) return "published";
  }
  return null;
}

function roleOf(
  block: Block,
  index: number,
  weekday: boolean,
  labelled: "published" | "modified" | null,
  beside: string,
  context: DateContext,
): Pick<Candidate, "role" | "rule" | "strength"> {
  const { assignment } = context;
  const { title, run } = assignment;
  if (block.kind === "teaser") return { role: "teaser", rule: "date/teaser", strength: 0 };
  if (labelled === "modified")
    return { role: "modified", rule: "date/labelled-modified", strength: 0 };
  if (labelled === "published")
    return { role: "published", rule: "date/labelled-published", strength: 3 };
  const first = run?.first ?? assignment.blocks.length;
  if (title !== null && index > title && index < first)
    return { role: "published", rule: "date/under-title", strength: 2 };
  if (title !== null && index < title) {
    const adjacent = onlyPageLinesBetween(assignment.blocks, index, title);
    if (adjacent && !weekday && beside.length <= 30)
      return { role: "published", rule: "date/over-title", strength: 1 };
    if (adjacent && block.kind === "byline")
      return { role: "published", rule: "date/byline", strength: 2 };
    if (adjacent) return { role: "unclear", rule: "date/weekday-over-title", strength: 0 };
    if (weekday) return { role: "clock", rule: "date/page-clock", strength: 0 };
    return { role: "unclear", rule: "date/above", strength: 0 };
  }
  if (title === null && index < first) {
    if (index === first - 1 && !weekday && beside.length <= 20)
      return { role: "published", rule: "date/over-article", strength: 1 };
    return weekday
      ? { role: "clock", rule: "date/page-clock", strength: 0 }
      : { role: "unclear", rule: "date/above", strength: 0 };
  }
  if (block.kind === "byline" && run !== null && index <= run.last + 3)
    return { role: "published", rule: "date/byline", strength: 2 };
  return { role: "unclear", rule: "date/unplaced", strength: 0 };
}

function onlyPageLinesBetween(blocks: readonly Block[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const kind = blocks[at]!.kind;
    if (kind !== "byline" && kind !== "clock" && kind !== "social") return false;
  }
  return true;
}

/** Lets the dates of one page correct one another. */
function settle(found: readonly Candidate[], dateline: Dateline | null): void {
  const day = dateline?.date?.value.slice(-5) ?? null;
  for (const candidate of found) {
    if (day === null || candidate.role !== "unclear" || candidate.date.value.length < 10) continue;
    if (
      candidate.date.value.slice(5, 10) === day &&
      found.every((other) => other.role !== "published")
    ) {
      candidate.role = "published";
      candidate.rule = "date/confirmed-by-dateline";
    }
  }
  const published = found.filter((candidate) => candidate.role === "published");
  const best = Math.max(0, ...published.map((candidate) => candidate.strength));
  const chosen = published.find((candidate) => candidate.strength === best);
  if (chosen === undefined) return;
  const own = chosen.date.value.slice(0, 10);
  for (const candidate of found) {
    const other = candidate.date.value.slice(0, 10);
    if (candidate.role === "published" && candidate.strength < best && other !== own) {
      candidate.role = other > own ? "clock" : "unclear";
      candidate.rule = `${candidate.rule}/outweighed`;
    } else if (
      candidate.role === "unclear" &&
      other.length === 10 &&
      own.length === 10 &&
      other > own
    ) {
      candidate.role = "clock";
      candidate.rule = "date/later-than-published";
    }
  }
}
