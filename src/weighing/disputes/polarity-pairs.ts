/**
 * Whether a denial and an affirmation with one predicate are of one thing and one time: what behind its verb a denial speaks of must be
 * what the affirmation speaks of, and what was not done yet may be done since.
 */
import { NOT_BEFORE, NOT_UP_TO_NOW, NOT_YET } from "../en/negation.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { contentStems, stemsIn } from "./claim-words.ts";

/** Words right behind a verb that make its object: up to a preposition, a comma, or a clause. */
const OBJECT =
  /^\p{L}*\s+(?:(?!(?:by|in|on|at|from|for|with|about|over|under|to|as|during|until|when|while|because|that|which|who|and|or|but|of|into|through|after|before|since)\b)[\p{L}\p{N}'’-]+\s*){1,5}/u;

/** The stems of the object in the words behind a verb, which may begin with the rest of the verb. */
export function objectIn(behind: string): string[] {
  return stemsIn((OBJECT.exec(behind)?.[0] ?? "").replace(/^\p{L}+/u, ""));
}

/**
 * Whether the object of a denial's verb is the affirmation's too: each word of an object of several, and the first name behind the verb. "Won the
 * northern harbour" and "did not win the southern one" are of two things.
 */
export function haveOneObject(view: WeighingView, denied: ClaimView, affirmed: ClaimView): boolean {
  const { report, claim } = denied;
  if (claim.head === null) return true;
  const behind = { start: claim.head.end, end: claim.end };
  const theirs = contentStems(view, affirmed);
  const things = objectIn(view.wordsOf(report, behind));
  // One bare word may be another word for the same: "rifles" and "weapons".
  if (things.length > 1 && !things.every((stem) => theirs.has(stem))) return false;
  const named = view.mentionsIn(report, behind).find(({ form }) => form === "name");
  if (named === undefined) return true;
  if (haveOtherNames(view, denied, affirmed)) return false;
  return (
    affirmed.mentioned.includes(named.entity) ||
    [affirmed.actors, affirmed.undergoers, affirmed.others].some((ids) =>
      ids.includes(named.entity),
    ) ||
    stemsIn(view.wordsOf(report, named)).some((stem) => theirs.has(stem))
  );
}

/** Whether a name stands as the object right behind each verb, and another one behind the other: "won Orvelle", "did not win Lowmarket". */
function haveOtherNames(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  const [first, second] = [a, b].map(({ report, claim }) => {
    if (claim.head === null) return null;
    const { end } = claim.head;
    const object = OBJECT.exec(view.wordsOf(report, { start: end, end: claim.end }))?.[0] ?? "";
    const name = view
      .mentionsIn(report, { start: end, end: end + object.length })
      .find(({ form }) => form === "name");
    return name ? { entity: name.entity, stems: stemsIn(view.wordsOf(report, name)) } : null;
  });
  if (!first || !second || first.entity === second.entity) return false;
  return !first.stems.some((stem) => second.stems.includes(stem));
}

/**
 * How an affirmation stands to a denial by time: they oppose each other; or the affirmation is the later news of what had not been done
 * yet; or nothing can be said (null), since the denial is of a time before.
 */
export function relationInTime(
  view: WeighingView,
  denied: ClaimView,
  affirmed: ClaimView,
): "contradiction" | "superseded" | null {
  const words = view.wordsOf(denied.report, denied.claim);
  const dayOf = ({ report }: ClaimView): string | null =>
    view.dates.published.get(report)?.earliest ?? null;
  const [before, after] = [dayOf(denied), dayOf(affirmed)];
  const isLater = before !== null && after !== null && before < after;
  if (NOT_YET.test(words)) return isLater ? "superseded" : null;
  const isOwn = denied.attribution === null;
  if (isOwn && NOT_BEFORE.test(words)) return null;
  if (!isLater || !NOT_UP_TO_NOW.test(words)) return "contradiction";
  // What is dated before the denial was out already when it was written.
  const done = affirmed.when?.latest ?? null;
  return done !== null && done < before ? "contradiction" : "superseded";
}
