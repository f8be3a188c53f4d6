/** Disputes about who said it, and with which words: one saying in two mouths, or changed inside its quotation marks. */
import type { Dispute, SayingSpan } from "../../model/index.ts";
import { groupBy } from "../../model/index.ts";
import { foldWord, stemOf } from "../../crossing/index.ts";
import { SMALL_WORDS } from "../en/small-words.ts";
import type { WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** All disputes about sayings. */
export function findSayingDisputes(view: WeighingView): Dispute[] {
  return view.links.sayings.flatMap((saying) => {
    const story = view.storyOf(saying.spans[0]!.report);
    const originsOf = (span: SayingSpan): readonly string[] =>
      (view.claimsOf.get(span.report) ?? []).find(
        ({ claim }) => claim.attribution !== null && claim.attribution === span.attribution,
      )?.origins ?? [];
    const found: Dispute[] = [];
    const spoken = saying.spans.filter(({ speaker }) => speaker !== null);
    const mouths = groupBy(spoken, ({ speaker }) => speaker!);
    if (mouths.size >= 2 && areDistinct(view, [...mouths.keys()])) {
      const parts = [...mouths].map(
        ([speaker, spans]) =>
          `${listInWords([...new Set(spans.map(({ report }) => view.nameOf(report)))])} ${spans.length > 1 ? "give" : "gives"} it to ${view.entityName(speaker)}`,
      );
      found.push(
        createDispute({
          about: "attribution",
          relation: "contradiction",
          event: null,
          story,
          why: `The same saying is put into different mouths: ${parts.join("; ")}. ${saying.why}`,
          confidence: saying.score,
          sides: [...mouths].map(([speaker, spans]) => ({
            value: view.entityName(speaker),
            spans,
            origins: spans.flatMap(originsOf),
          })),
        }),
      );
    }
    const altered = saying.spans.filter(({ as }) => as === "altered");
    const first = saying.spans.find(({ as }) => as === "first");
    if (first && altered.length > 0) {
      const others = altered.filter(
        (span) => span.report !== first.report && wordsDiffer(view, first, span),
      );
      if (others.length > 0) {
        found.push(
          createDispute({
            about: "attribution",
            relation: "framing",
            event: null,
            story,
            why: `The words inside the quotation marks differ: ${[first, ...others].map((span) => `${view.nameOf(span.report)} has ${quoted(view.wordsOf(span.report, span))}`).join("; ")}.`,
            confidence: saying.score,
            sides: [first, ...others].map((span) => ({
              value: quoted(view.wordsOf(span.report, span)),
              spans: [span],
              origins: [...originsOf(span)],
            })),
          }),
        );
      }
    }
    return found;
  });
}

/** Whether words of meaning differ, not only small words, spelling of abbreviations or punctuation; a shorter wording that only leaves out differs in nothing. */
function wordsDiffer(view: WeighingView, a: SayingSpan, b: SayingSpan): boolean {
  const [first, second] = [meaningWords(view, a), meaningWords(view, b)];
  return (
    [...first].some((word) => !second.has(word)) && [...second].some((word) => !first.has(word))
  );
}

function meaningWords(view: WeighingView, span: SayingSpan): ReadonlySet<string> {
  const words =
    view
      .wordsOf(span.report, span)
      .toLowerCase()
      .replace(/[.’']/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !SMALL_WORDS.has(word)).map((word) => stemOf(foldWord(word))),
  );
}

/** Whether speakers are surely different: all are named, and no two names share a word or differ by a slip of the pen. */
function areDistinct(view: WeighingView, speakers: readonly string[]): boolean {
  const names = speakers.map((id) => view.entities.get(id));
  if (names.some((entity) => !entity || entity.joins.length + entity.members.length === 0))
    return false;
  const words = names.map(
    (entity) =>
      new Set(
        [entity!.name, ...entity!.aliases].flatMap((name) =>
          (name.match(/[\p{L}\p{N}]{2,}/gu) ?? []).map(foldWord),
        ),
      ),
  );
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j < words.length; j++) {
      for (const a of words[i]!) for (const b of words[j]!) if (isSlipOf(a, b)) return false;
    }
  }
  return true;
}

/** Whether two words are equal, or of four letters or more and one letter apart. */
function isSlipOf(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a.charAt(start) === b.charAt(start)) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
