/** Disputes about how old somebody is: ages that reports give beside one person's name. */
import { dayNumber, type Dispute, type Figure } from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";
import { byPerson, originsAt, sideOf, tellersOf, type Telling } from "./persons/tellings.ts";

interface Age extends Telling {
  readonly years: number;
}

/** Characters on either side of an age within which the name stands. */
const REACH = 60;
/** Right behind the name, before the age: "Mira Tolan, 34", "Tolan, aged 34", "Tolan is 34". */
const NAME_BEFORE =
  /^(?:,|,? (?:is|was|who is|has|has just turned|turned|aged?)|, (?:who is|aged?))? ?$/u;
/** Right behind the age, before the name: "34-year-old singer Mira Tolan". */
const NAME_BEHIND = /^[\s-]*(?:years?)?[\s-]*olds?(?: [\p{Ll}-]+){0,3} $/u;
/** Ages further apart are of two people with one name. */
const MOST_APART = 20;
/** Reports this many days apart may have a birthday between them. */
const BIRTHDAY_DAYS = 7;

/** One dispute for each person to whom two reports give other ages. */
export function findAgeDisputes(view: WeighingView): Dispute[] {
  const ages = view.reports.flatMap(({ report, reading }) =>
    reading.figures.flatMap((figure) =>
      figure.of === "age" ? (ageOf(view, report.id, figure) ?? []) : [],
    ),
  );
  return (byPerson(view, ages) as Age[][]).flatMap((group) => disputeOf(view, group) ?? []);
}

function ageOf(view: WeighingView, report: string, figure: Figure): Age | null {
  const { start, end, value } = figure;
  if (value === null || figure.low !== value || figure.high !== value) return null;
  const near = view
    .mentionsIn(report, { start: Math.max(0, start - REACH), end: end + REACH })
    .filter(({ entity, form }) => form === "name" && view.entities.get(entity)?.type === "person");
  const between = (from: number, to: number): string =>
    view.wordsOf(report, { start: from, end: to });
  const before = near.findLast((mention) => mention.end <= start);
  const behind = near.find((mention) => mention.start >= end);
  const who =
    behind !== undefined && NAME_BEHIND.test(between(end, behind.start))
      ? behind.entity
      : before !== undefined && NAME_BEFORE.test(between(before.end, start))
        ? before.entity
        : null;
  if (who === null) return null;
  const span = { report, start, end };
  return {
    who,
    report,
    span,
    value: view.wordsOf(report, span),
    years: value,
    origins: originsAt(view, report, span),
  };
}

function disputeOf(view: WeighingView, ages: readonly Age[]): Dispute | null {
  const years = [...new Set(ages.map((age) => age.years))].toSorted((a, b) => a - b);
  if (years.length !== 2) return null;
  const [least, most] = years as [number, number];
  if (most - least > MOST_APART) return null;
  const sides = years.map((value) => ages.filter((age) => age.years === value));
  const [first, second] = sides.map((side) => new Set(side.map(({ report }) => report)));
  if ([...first!].some((report) => second!.has(report))) return null;
  if (most - least === 1 && !areOfOneWeek(view, ages)) return null;
  const name = view.entityName(ages[0]!.who);
  const parts = sides.map(
    (side) => `${quoted(side[0]!.value)} in ${listInWords(tellersOf(view, side))}`,
  );
  return createDispute({
    about: "figure",
    relation: "contradiction",
    event: null,
    story: view.storyOf(ages[0]!.report),
    why: `How old ${name} is: ${parts.join("; ")}; both cannot be right.`,
    confidence: 0.7,
    sides: sides.map((side) => sideOf(side)),
  });
}

/** Whether all reports came out so near each other that no birthday is likely between them. */
function areOfOneWeek(view: WeighingView, ages: readonly Age[]): boolean {
  const days = ages.map(({ report }) => view.dates.published.get(report));
  const bounds = days.flatMap((day) =>
    day?.earliest && day.latest ? [dayNumber(day.earliest), dayNumber(day.latest)] : [Infinity, 0],
  );
  return Math.max(...bounds) - Math.min(...bounds) < BIRTHDAY_DAYS;
}
