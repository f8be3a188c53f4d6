/** Disputes about time in prison: durations that reports give for one person. */
import { groupBy, overlap, type Dispute, type Figure } from "../../../model/index.ts";
import { OTHER_TERM, PRISON, TERM_ROLES } from "../../en/person-words.ts";
import type { SentenceView, WeighingView } from "../../view.ts";
import { listInWords, quoted } from "../../words.ts";
import { createDispute } from "../create-dispute.ts";
import { byPerson, originsAt, personBefore, sideOf, tellersOf, type Telling } from "./tellings.ts";

/** A stretch of time in prison, in months, with how it is meant. */
interface Term extends Telling {
  readonly role: string;
  readonly low: number;
  readonly high: number;
}

/** Characters around a stretch of time within which prison must be spoken of. */
const REACH = 60;
const MONTHS: Readonly<Record<string, number>> = { year: 12, month: 1, week: 0.25, day: 1 / 30 };

/** Disputes for each person whose time in prison two reports give differently: as meant in one way, and in several. */
export function findTermDisputes(view: WeighingView): Dispute[] {
  const terms = view.reports.flatMap(({ report, reading }) => {
    const durations = reading.figures.filter(({ kind }) => kind === "duration");
    return durations.length === 0
      ? []
      : view
          .sentencesOf(report.id)
          .flatMap((sentence) =>
            durations.flatMap((figure) =>
              overlap(figure, sentence.sentence) > 0 ? (termOf(view, sentence, figure) ?? []) : [],
            ),
          );
  });
  return (byPerson(view, terms) as Term[][]).flatMap((group) => [
    ...[...groupBy(group, ({ role }) => role).values()].flatMap(
      (ofRole) => disputeOf(view, ofRole) ?? [],
    ),
    ...(new Set(group.map(({ role }) => role)).size > 1 ? [disputeOf(view, group)] : []).flatMap(
      (each) => each ?? [],
    ),
  ]);
}

function termOf(view: WeighingView, sentence: SentenceView, figure: Figure): Term | null {
  const months = MONTHS[figure.unit ?? ""];
  if (months === undefined) return null;
  const at = figure.start - sentence.sentence.start;
  const until = figure.end - sentence.sentence.start;
  const before = sentence.words.slice(Math.max(0, at - REACH), at);
  const behind = sentence.words.slice(until, until + REACH / 2);
  if (
    OTHER_TERM.test(sentence.words) ||
    !PRISON.test(`${before} ${behind}`) ||
    /\bprobation|supervised|parole|suspended\b/iu.test(behind)
  )
    return null;
  const own = sentence.words.slice(at, until);
  const role = TERM_ROLES.find(([, words]) => words.test(`${before}${own}`))?.[0];
  const who =
    personBefore(view, sentence, figure.start, true) ??
    (DESCRIBED.test(sentence.words.slice(0, at)) ? protagonistOf(view, sentence.report) : null);
  const low = figure.low ?? figure.high;
  const high = figure.high ?? figure.low;
  if (role === undefined || who === null || low === null || high === null) return null;
  const { report } = sentence;
  const span = { report, start: figure.start, end: figure.end };
  return {
    who,
    report,
    span,
    value: `${view.wordsOf(report, span)} (${role})`,
    origins: originsAt(view, report, span),
    role,
    low: (role === "the most possible" ? high : low) * months,
    high: high * months,
  };
}

/** A sentence about one who is not named: "The former mayor faces …", "He could get …". */
const DESCRIBED =
  /^(?:The|He|She) (?:[\p{L}-]+ ){0,3}?(?:faces?|faced|is facing|could|may|might|was sentenced|received|got|gets)\b[^,;:]*$/u;
/** How much oftener than the next person somebody is named in a report that is about one person. */
const FAR_OFTENER = 2;

/** The person that a report is about: named at least twice as often as any other; null when there is none. */
function protagonistOf(view: WeighingView, report: string): string | null {
  const { text } = view.report(report).report;
  const counts = new Map<string, number>();
  for (const { entity } of view.mentionsIn(report, { start: 0, end: text.length }))
    if (view.entities.get(entity)?.type === "person")
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const [first, second] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first && first[1] >= FAR_OFTENER * (second?.[1] ?? 1) ? first[0] : null;
}

function disputeOf(view: WeighingView, terms: readonly Term[]): Dispute | null {
  const sides: Term[][] = [];
  for (const term of terms) {
    const side = sides.find(
      ([first]) => first!.role === term.role && first!.low <= term.high && term.low <= first!.high,
    );
    if (side) side.push(term);
    else sides.push([term]);
  }
  const reports = new Set(terms.map(({ report }) => report));
  const isApart = sides.some((a) =>
    sides.some((b) => a.every((one) => b.every((other) => one.report !== other.report))),
  );
  if (sides.length < 2 || sides.length > 3 || reports.size < 2 || !isApart) return null;
  const isOneRole = new Set(terms.map(({ role }) => role)).size === 1;
  // Whom one report gives two terms of one meaning has been before two courts.
  const tellings = sides.map((side) => new Set(side.map(({ report }) => report)).size);
  if (isOneRole && tellings.reduce((sum, each) => sum + each, 0) > reports.size) return null;
  const name = view.entityName(terms[0]!.who);
  const parts = sides.map(
    (side) =>
      `${listInWords(tellersOf(view, side))} ${tellersOf(view, side).length > 1 ? "have" : "has"} ${quoted(view.wordsOf(side[0]!.report, side[0]!.span))}, ${side[0]!.role}`,
  );
  return createDispute({
    about: "duration",
    relation: isOneRole && sides.length === 2 ? "contradiction" : "scope",
    event: null,
    story: view.storyOf(terms[0]!.report),
    why: `How long ${name} may be in prison: ${parts.join("; ")}.`,
    confidence: 0.6,
    sides: sides.map((side) => sideOf(side)),
  });
}
