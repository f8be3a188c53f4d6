/**
 * What one report says is not known, and another tells: "it was not clear why the minister left" beside "public anger forced the minister
 * to leave". No contradiction: one knows more, or says more, than the other.
 */
import type { Dispute, ReportSpan } from "../../model/index.ts";
import { GIVES_REASON, NOT_KNOWN, NOT_KNOWN_HINT } from "../en/unknown.ts";
import { MODAL, NEGATES } from "../en/negation.ts";
import { claimSpan, type ClaimView, type SentenceView, type WeighingView } from "../view.ts";
import { quoted, quotedAround } from "../words.ts";
import { contentStems, stemsIn } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";
import { originsAt } from "./persons/tellings.ts";

/** What a sentence says is not known. */
interface Unknown {
  readonly span: ReportSpan;
  readonly origins: readonly string[];
  readonly asksWhy: boolean;
  /** Stems of what is asked, without names. */
  readonly stems: ReadonlySet<string>;
  readonly who: readonly string[];
}

/** Stems besides names that an answer shares: where a reason is asked and given, and elsewhere; and the share of those asked. */
const SHARED_WITH_REASON = 1;
const SHARED_WORDS = 2;
const SHARED_SHARE = 0.6;
/** Claims about one entity that are looked at for an answer: the first so many of a story. */
const MOST_CLAIMS = 300;

/** One scope dispute for each thing that one report does not know and another tells. */
export function findUnknownDisputes(view: WeighingView): Dispute[] {
  const unknowns = view.reports.flatMap(({ report }) =>
    view.sentencesOf(report.id).flatMap((sentence) => unknownIn(view, sentence) ?? []),
  );
  const byEntity = new Map<string, ClaimView[]>();
  if (unknowns.length > 0)
    for (const claim of view.claims.values())
      for (const id of claim.mentioned) {
        const key = `${claim.story} ${id}`;
        const list = byEntity.get(key);
        if (list) list.push(claim);
        else byEntity.set(key, [claim]);
      }
  const pairs = unknowns.flatMap((unknown) => {
    const story = view.storyOf(unknown.span.report);
    const about = unknown.who.flatMap((id) =>
      (byEntity.get(`${story} ${id}`) ?? []).slice(0, MOST_CLAIMS),
    );
    const answers = [...new Set(about)].filter((claim) => isAnswer(view, unknown, claim));
    return answers.length === 0 ? [] : [{ unknown, answers }];
  });
  return groupPairs(pairs).map((group) => draft(view, group));
}

interface Pair {
  readonly unknown: Unknown;
  readonly answers: readonly ClaimView[];
}

function unknownIn(view: WeighingView, { report, sentence, words }: SentenceView): Unknown | null {
  if (!NOT_KNOWN_HINT.test(words)) return null;
  const match = NOT_KNOWN.map((pattern) => pattern.exec(words)).find((found) => found !== null);
  if (!match) return null;
  const { asks, clause } = match.groups as { asks: string; clause: string };
  // What comes after the clause is the report's own again.
  const asked = /^.*?(?=, (?:but|and|though|although|as|because|while|when)\b|$)/u.exec(clause)![0];
  const end = sentence.start + match.index + match[0].length - clause.length + asked.length;
  const span = { report, start: sentence.start + match.index, end };
  const named = view
    .mentionsIn(report, { start: end - asked.length, end })
    .filter(({ form }) => form !== "description");
  const names = new Set(named.flatMap((mention) => stemsIn(view.wordsOf(report, mention))));
  return {
    span,
    origins: originsAt(view, report, span),
    asksWhy: /^why$/iu.test(asks),
    stems: new Set(stemsIn(asked).filter((stem) => !names.has(stem))),
    who: named.map(({ entity }) => entity),
  };
}

/** Whether a claim of another report tells what is asked, or gives a reason where one is asked. */
function isAnswer(
  view: WeighingView,
  { span, asksWhy, stems }: Unknown,
  claim: ClaimView,
): boolean {
  if (claim.report === span.report || claim.claim.certainty === "conditional") return false;
  if (claim.claim.certainty === "planned") return false;
  const words = view.wordsOf(claim.report, claim.claim);
  if (/\?\W*$/u.test(words) || NOT_KNOWN.some((pattern) => pattern.test(words))) return false;
  const theirs = contentStems(view, claim);
  const shared = [...stems].filter((stem) => theirs.has(stem)).length;
  if (asksWhy) return GIVES_REASON.test(words) && shared >= SHARED_WITH_REASON;
  if (MODAL.test(words) || NEGATES.test(words)) return false;
  return shared >= SHARED_WORDS && shared >= SHARED_SHARE * stems.size;
}

function groupPairs(pairs: readonly Pair[]): Pair[][] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.find((each) =>
      each.some(({ answers }) => answers.some((answer) => pair.answers.includes(answer))),
    );
    if (group) group.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

function draft(view: WeighingView, group: readonly Pair[]): Dispute {
  const { unknown, answers } = group[0]!;
  const all = [...new Set(group.flatMap((pair) => pair.answers))];
  const answer = answers[0]!;
  const told = view.wordsOf(answer.report, answer.claim);
  return createDispute({
    about: unknown.asksWhy ? "label" : "polarity",
    relation: "scope",
    event: answer.event,
    story: answer.story,
    why: `${view.nameOf(unknown.span.report)} does not know (${quoted(view.wordsOf(unknown.span.report, unknown.span), 70)}) what ${view.nameOf(answer.report)} tells (${quotedAround(told, unknown.asksWhy ? (GIVES_REASON.exec(told)?.index ?? 0) : 0, 70)}).`,
    confidence: 0.5,
    sides: [
      {
        value: "not known",
        spans: group.map((pair) => pair.unknown.span),
        origins: group.flatMap((pair) => pair.unknown.origins),
      },
      {
        value: "told",
        spans: all.map(claimSpan),
        origins: all.flatMap(({ origins }) => origins),
      },
    ],
  });
}
