/** Disputes about how somebody is, which changes with time, and about where somebody was hurt. */
import type { Dispute } from "../../../model/index.ts";
import { BODY_PARTS, CONDITIONS, HURTS } from "../../en/person-words.ts";
import type { SentenceView, WeighingView } from "../../view.ts";
import { listInWords } from "../../words.ts";
import { createDispute } from "../create-dispute.ts";
import { byPerson, originsAt, personBefore, sideOf, tellersOf, type Telling } from "./tellings.ts";

/** Both kinds of disputes, for each person of whom two reports tell. */
export function findHealthDisputes(view: WeighingView): Dispute[] {
  const sentences = view.reports.flatMap(({ report }) => view.sentencesOf(report.id));
  const states = sentences.flatMap((sentence) => stateIn(view, sentence) ?? []);
  const injuries = sentences.flatMap((sentence) => injuriesIn(view, sentence));
  return [
    ...byPerson(view, states).flatMap((group) => stateDispute(view, group) ?? []),
    ...byPerson(view, injuries).flatMap((group) => injuryDispute(view, group) ?? []),
  ];
}

/** The state that a sentence gives a person; of several, the one furthest from harm: "critical but improving" is improving. */
function stateIn(view: WeighingView, sentence: SentenceView): Telling | null {
  for (const [value, words] of CONDITIONS) {
    const match = words.exec(sentence.words);
    if (!match) continue;
    const at = sentence.sentence.start + match.index + match[0].length;
    const who = personBefore(view, sentence, at, true);
    if (who === null) continue;
    const { report } = sentence;
    const span = { report, start: sentence.sentence.start + match.index, end: at };
    return { who, report, span, value, origins: originsAt(view, report, span) };
  }
  return null;
}

function stateDispute(view: WeighingView, tellings: readonly Telling[]): Dispute | null {
  const values = [...new Set(tellings.map(({ value }) => value))];
  if (values.length < 2) return null;
  const sides = CONDITIONS.flatMap(([state]) => {
    const side = tellings.filter(({ value }) => value === state);
    return side.length === 0 ? [] : [side];
  });
  const name = view.entityName(tellings[0]!.who);
  const parts = sides.map((side) => `${listInWords(tellersOf(view, side))} (${side[0]!.value})`);
  return createDispute({
    about: "polarity",
    relation: "superseded",
    event: null,
    story: view.storyOf(tellings[0]!.report),
    why: `How ${name} is, as told by ${listInWords(parts)}: a patient's condition changes, and the reports speak of different hours.`,
    confidence: 0.6,
    sides: sides.map((side) => sideOf(side)),
  });
}

const PART_OF = new Map(
  BODY_PARTS.flatMap((words) => words.map((word) => [word, words[0]!] as const)),
);
const PARTS = [...PART_OF.keys()].join("|");
/** "shot in the leg", "injuring his foot", "a broken bone in her leg", "a leg injury", "a broken leg". */
const INJURY = new RegExp(
  `\\b(?:(?:in|to|across|through) (?:the |his |her |their )(?:(?:left|right|upper|lower) )?|(?:injur|break|brok|fractur|hurt|wound)\\w* (?:his|her|their) (?:left |right )?|broken |fractured )(${PARTS})\\b|\\b(${PARTS}) (?:injur(?:y|ies)|wounds?)\\b`,
  "giu",
);

/** What the injury did, told right behind it: ", breaking two bones". */
const BEHIND_INJURY = /^(?:, \p{L}+ing [^.;]{0,120})?/u;

/** Characters before a part of the body within which a broken bone of it is named. */
const BONE_REACH = 20;

function injuriesIn(view: WeighingView, sentence: SentenceView): Telling[] {
  if (!HURTS.test(sentence.words)) return [];
  return [...sentence.words.matchAll(INJURY)].flatMap((match): Telling[] => {
    const start = sentence.sentence.start + match.index;
    const after = BEHIND_INJURY.exec(sentence.words.slice(match.index + match[0].length))![0];
    const end = start + match[0].length + after.length;
    const owned = /\b(?:his|her|their)\b/iu.test(match[0]);
    const who = personBefore(view, sentence, owned ? start + match[0].length : start, owned);
    if (who === null) return [];
    const { report } = sentence;
    const span = { report, start, end };
    const value = PART_OF.get((match[1] ?? match[2])!.toLowerCase())!;
    return [{ who, report, span, value, origins: originsAt(view, report, span) }];
  });
}

/** Reports of which each tells one part, and not the same one; more parts in one report say that there were several injuries. */
function injuryDispute(view: WeighingView, tellings: readonly Telling[]): Dispute | null {
  const values = [...new Set(tellings.map(({ value }) => value))];
  if (values.length !== 2) return null;
  const sides = values.map((value) => tellings.filter((telling) => telling.value === value));
  const [first, second] = sides.map((side) => new Set(side.map(({ report }) => report)));
  if ([...first!].some((id) => second!.has(id))) return null;
  const name = view.entityName(tellings[0]!.who);
  const parts = sides.map((side) => `${listInWords(tellersOf(view, side))} (${side[0]!.value})`);
  // Where a shot hit and which bone broke are two things.
  const [broken, other] = sides.map((side) =>
    side.every(({ span }) => {
      const before = view.wordsOf(span.report, {
        start: Math.max(0, span.start - BONE_REACH),
        end: span.start,
      });
      const injury = view.wordsOf(span.report, span).split(",")[0]!;
      return /brok|break|fractur/iu.test(before + injury);
    }),
  );
  const isOneThing = broken === other;
  return createDispute({
    about: "label",
    relation: isOneThing ? "contradiction" : "scope",
    event: null,
    story: view.storyOf(tellings[0]!.report),
    why: `Where ${name} was hurt is told differently by ${listInWords(parts)}${isOneThing ? "" : ", one speaking of what was hit, the other of what broke"}.`,
    confidence: 0.6,
    sides: sides.map((side) => sideOf(side)),
  });
}
