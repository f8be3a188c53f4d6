/** Disputes about what somebody is charged with, pleaded guilty to or was convicted of: the same act of the law with the offence named differently. */
import type { Dispute } from "../../../model/index.ts";
import { IDLE_BEFORE_OFFENCE, OFFENCE_ACTS, OFFENCES } from "../../en/person-words.ts";
import type { WeighingView } from "../../view.ts";
import { listInWords, quoted } from "../../words.ts";
import { createDispute } from "../create-dispute.ts";
import { byPerson, originsAt, personBefore, sideOf, tellersOf, type Telling } from "./tellings.ts";

/** Words behind the act of the law within which the offence is named. */
const REACH = 70;

/** One framing dispute for each person and act whose offence reports name differently. */
export function findOffenceDisputes(view: WeighingView): Dispute[] {
  return OFFENCE_ACTS.flatMap(([act, words]) => {
    const tellings = view.reports.flatMap(({ report }) => tellingsOf(view, report.id, words));
    return byPerson(view, tellings).flatMap((group) => disputeOf(view, act, group) ?? []);
  });
}

function tellingsOf(view: WeighingView, report: string, act: RegExp): Telling[] {
  return view.sentencesOf(report).flatMap((sentence) =>
    [...sentence.words.matchAll(act)].flatMap((match): Telling[] => {
      const from = match.index + match[0].length;
      const behind = /^[^.;:,]*/u.exec(sentence.words.slice(from, from + REACH))![0];
      const value = offencesIn(behind).join(" and ");
      const start = sentence.sentence.start + match.index;
      const who = personBefore(view, sentence, start, /\bplea\b/iu.test(match[0]));
      if (value === "" || who === null) return [];
      const span = { report, start, end: sentence.sentence.start + from + behind.trimEnd().length };
      return [{ who, report, span, value, origins: originsAt(view, report, span) }];
    }),
  );
}

/** The offences named in `words`, each with the word before it that says which. */
function offencesIn(words: string): string[] {
  const all = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return all.flatMap((word, at) => {
    if (!OFFENCES.has(word)) return [];
    const before = all[at - 1];
    return before === undefined || IDLE_BEFORE_OFFENCE.has(before) ? [word] : [`${before} ${word}`];
  });
}

/** Whether two namings may be one: one holds the other's words, or says less ("fraud", "wire fraud"). */
function mayBeOne(a: string, b: string): boolean {
  const [first, second] = [a.split(" and "), b.split(" and ")];
  return first.some((one) => second.some((other) => one.endsWith(other) || other.endsWith(one)));
}

function disputeOf(view: WeighingView, act: string, tellings: readonly Telling[]): Dispute | null {
  const sides: Telling[][] = [];
  for (const telling of tellings) {
    const side = sides.find((each) => each.some(({ value }) => mayBeOne(value, telling.value)));
    if (side) side.push(telling);
    else sides.push([telling]);
  }
  // A report that names both knows that they are two charges.
  const reports = sides.map((side) => new Set(side.map(({ report }) => report)));
  if (sides.length !== 2 || [...reports[0]!].some((id) => reports[1]!.has(id))) return null;
  const name = view.entityName(tellings[0]!.who);
  const parts = sides.map(
    (side) => `${quoted(side[0]!.value)} in ${listInWords(tellersOf(view, side))}`,
  );
  return createDispute({
    about: "label",
    relation: "framing",
    event: null,
    story: view.storyOf(tellings[0]!.report),
    why: `What ${name} ${act} is named differently: ${parts.join(", ")}; one name may stand for the other.`,
    confidence: 0.55,
    sides: sides.map((side) => sideOf(side)),
  });
}
