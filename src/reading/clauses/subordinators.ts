/** Words that open subordinate clauses: "that", "who", "after", "if", and when they do not. */
import { ADVERBIAL_MARKERS, CONDITIONS, QUESTION_WORDS, RELATIVE_WORDS } from "../en/claims.ts";
import { innermost, push, tagAt, wordAt } from "./clause-scan.ts";
import type { ClauseScan } from "./clause-scan.ts";
import type { ClauseKind } from "./clause.ts";
import { finiteAhead, isBareParticiple, reportsSpeech } from "./finite-forms.ts";
import { anyBefore, skipAdverbs, spanOfTime } from "./noun-phrases.ts";

/** Opens a subordinate clause when the word at `place` is a subordinator. */
export function takeMarker(scan: ClauseScan, place: number): boolean {
  const word = wordAt(scan, place);
  const previous = place > 0 ? tagAt(scan, place - 1) : "PUNCT";
  const before = place > 0 ? wordAt(scan, place - 1) : ",";
  const kind = markerKind(scan, word, place, previous, before);
  if (!kind) return false;
  // "in which", "for whom": the preposition belongs to the clause.
  let from = kind === "relative" && previous === "ADP" && place > 0 ? place - 1 : place;
  if (/^(?:after|before|since)$/u.test(word)) from = spanOfTime(scan, from);
  const comma = from > 0 && /^[,–—(-]$/u.test(wordAt(scan, from - 1));
  push(
    scan,
    {
      kind,
      parent: innermost(scan),
      verb: null,
      marker: scan.list[place]!,
      subjectless:
        kind === "relative" && scan.groupAt.has(scan.list[skipAdverbs(scan, place + 1)] ?? -1),
      afterComma: comma,
    },
    from,
    place,
  );
  return true;
}

function markerKind(
  scan: ClauseScan,
  word: string,
  place: number,
  previous: string,
  before: string,
): ClauseKind | null {
  if (word === "that") {
    // What a content begins with joins it to its cue and opens nothing inside it.
    if (!anyBefore(scan, place)) return null;
    // "said that … and that …": the second content is coordinated with the first.
    if (previous === "CCONJ" && scan.open[innermost(scan)]!.verb) return null;
    if (tagAt(scan, place) === "DET") {
      const next = place + 1 < scan.list.length ? tagAt(scan, place + 1) : "";
      if (next === "NOUN" || next === "ADJ" || next === "NUM") return null;
    }
    if (!finiteAhead(scan, place + 1, 25, true)) return null;
    const startsVerb = scan.groupAt.has(scan.list[skipAdverbs(scan, place + 1)] ?? -1);
    if (previous === "NOUN" || previous === "PROPN") {
      if (startsVerb) return "relative";
      const top = scan.open[innermost(scan)]!;
      return top.verb && reportsSpeech(scan, top.verb) ? "content" : "relative";
    }
    return startsVerb && previous !== "PUNCT" && previous !== "NUM"
      ? null
      : startsVerb && place === 0
        ? null
        : "content";
  }
  if (RELATIVE_WORDS.has(word)) {
    if (!finiteAhead(scan, place + 1, 25, true)) return null;
    if (word === "who" && previous === "ADP") return "question";
    if (previous === "VERB" || previous === "AUX" || place === 0)
      return place === 0 ? null : "question";
    return word === "which" && previous === "DET" ? null : "relative";
  }
  if (word === "what" || word === "how" || word === "why") {
    return place > 0 &&
      !isJoinedSubject(scan, place) &&
      scan.open[innermost(scan)]!.verb !== null &&
      finiteAhead(scan, place + 1, 15, true)
      ? "question"
      : null;
  }
  if (word === "whether" && anyBefore(scan, place)) return "question";
  if (!ADVERBIAL_MARKERS.has(word)) return null;
  if (
    word === "as" &&
    /^(?:to|well|long|soon|far|many|much|few|of)$/u.test(wordAt(scan, place + 1))
  )
    return null;
  if (QUESTION_WORDS.has(word) && previous === "VERB" && finiteAhead(scan, place + 1, 15, true))
    return "question";
  const group = scan.groupAt.get(scan.list[place + 1] ?? -1);
  if (group?.form === "gerund" && word !== "as" && word !== "until") return "adverbial";
  // "when pressed", "if convicted"
  if (
    group &&
    isBareParticiple(group) &&
    /^(?:when|if|once|while|unless|though|although)$/u.test(word)
  )
    return CONDITIONS.has(word) ? "conditional" : "adverbial";
  if (
    !finiteAhead(
      scan,
      place + 1,
      word === "as" || word === "since" || word === "before" || word === "after" || word === "until"
        ? 14
        : 25,
      false,
    )
  )
    return null;
  if (
    word === "as" &&
    (before === "such" ||
      before === "well" ||
      before === "far" ||
      before === "long" ||
      before === "soon" ||
      before === "same")
  )
    return null;
  return CONDITIONS.has(word) ? "conditional" : "adverbial";
}

/** Places that are looked through for the verbs of "and what we do is right". */
const SUBJECT_REACH = 15;

/** ", and what we are doing is right": behind "and", a "what" with two verbs before the next mark is the subject of the second. */
function isJoinedSubject(scan: ClauseScan, place: number): boolean {
  if (place < 2 || wordAt(scan, place) !== "what") return false;
  if (tagAt(scan, place - 1) !== "CCONJ" || wordAt(scan, place - 2) !== ",") return false;
  let verbs = 0;
  const most = Math.min(scan.list.length, place + SUBJECT_REACH);
  for (let at = place + 1; at < most && tagAt(scan, at) !== "PUNCT"; at++) {
    const form = scan.groupAt.get(scan.list[at]!)?.form;
    if (form === "finite" || form === "modal" || form === "past") verbs++;
    // "and what they did and said"
    if (tagAt(scan, at) === "CCONJ") return verbs > 1;
  }
  return verbs > 1;
}
