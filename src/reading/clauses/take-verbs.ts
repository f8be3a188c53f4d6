/** What each verb group does to the clauses that are open: fills one, opens one, or is no finite verb after all. */
import { WEAK_GERUNDS } from "../en/claims.ts";
import { ONLY_PAST, UNCHANGING } from "../en/verb-forms.ts";
import {
  forgetBoundaries,
  innermost,
  lemmaAt,
  popToRank,
  push,
  tagAt,
  wordAt,
} from "./clause-scan.ts";
import type { ClauseScan } from "./clause-scan.ts";
import type { OpenClause } from "./clause.ts";
import {
  baseIsFinite,
  isAccused,
  isAttributive,
  isBareParticiple,
  isBarePassive,
  isDoubtful,
  isReduced,
  opensBare,
  outdoes,
  reportsSpeech,
} from "./finite-forms.ts";
import { hasSubject, phraseStart, pronounBefore, subjectBetween } from "./noun-phrases.ts";
import {
  openJoined,
  openNonfinite,
  openReduced,
  resume,
  setAside,
  startCoordinate,
  startMain,
  waitingDepth,
} from "./open-clauses.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Takes in the verb group that begins at `place`. */
export function takeGroup(scan: ClauseScan, group: VerbGroup, place: number): void {
  const index = innermost(scan);
  const top = scan.open[index]!;
  switch (group.form) {
    case "infinitive":
      if (top.verb && !group.negated && openJoined(scan, group, place)) return;
      scan.infinitive = place;
      if (group.negated && wordAt(scan, place) === "to" && top.verb)
        openNonfinite(scan, "purpose", group, place);
      return;
    case "gerund":
      takeGerund(scan, group, place);
      return;
    case "participle":
      if (!top.verb && opensBare(scan, top, place)) break;
      if (isSecondParticiple(scan, group, place, top)) {
        startCoordinate(scan, group, scan.coordinator, place, false);
        return;
      }
      if (isReduced(scan, group, place, top)) openReduced(scan, group, place);
      else scan.idle = place;
      return;
    case "finite":
    case "modal":
    case "base":
    case "past":
      break;
  }
  // The verb that a question's auxiliary waited for.
  if (top.verb?.form === "modal" && group.form !== "finite") {
    top.verb = {
      ...group,
      first: top.verb.first,
      modal: top.verb.modal,
      negated: top.verb.negated || group.negated,
      form: "finite",
    };
    return;
  }
  if (group.form === "base" && !baseIsFinite(scan, group, place)) return;
  if (!top.verb) {
    // "his vow to defeat the rebels and rescue the girls"
    if (group.form === "base" && scan.infinitive >= 0 && scan.coordinator >= 0) return;
    if (isBareParticiple(group) && opensBare(scan, top, place)) {
      top.verb = { ...group, passive: true };
      top.subjectless = true;
      forgetBoundaries(scan);
      return;
    }
    if (group.form === "past" && isAttributive(scan, group, place)) {
      if (isReduced(scan, group, place, top)) openReduced(scan, group, place);
      return;
    }
    if (group.form === "past" && !hasSubject(scan, 0, place, index) && top.kind === "main") return;
    // "Ministers to meet; union calls strike"
    if (
      scan.strong >= 0 &&
      top.kind === "main" &&
      hasSubject(scan, 0, scan.strong, index) &&
      subjectBetween(scan, scan.strong, place)
    ) {
      startMain(scan, group, scan.strong, place);
      return;
    }
    top.verb = group;
    forgetBoundaries(scan);
    return;
  }
  takeSecond(scan, group, place, top);
}

/** A finite verb behind one: a new clause, the verb that an outer clause waited for, or no finite verb after all. */
function takeSecond(scan: ClauseScan, group: VerbGroup, place: number, top: OpenClause): void {
  const doubtful = group.form === "past" || group.form === "base";
  if (group.form === "past" && isAttributive(scan, group, place)) {
    if (isReduced(scan, group, place, top)) openReduced(scan, group, place);
    else scan.idle = place;
    return;
  }
  // "vowed to hire guards and train staff, and resigned": the second infinitive is over.
  if (top.kind === "infinitive" && group.form !== "base") {
    scan.stack.pop();
    takeSecond(scan, group, place, scan.open[innermost(scan)]!);
    return;
  }
  if (isDoubtful(scan, top) && scan.comma >= 0 && subjectBetween(scan, scan.comma, place)) {
    // "In a letter published on Monday, the minister resigned."
    top.verb = group;
    forgetBoundaries(scan);
    return;
  }
  // "Tolan, dressed in a coat and a hat, looked away": the first was an aside.
  if (
    (doubtful || group.form === "finite") &&
    top.verb!.form === "past" &&
    top.verb!.head === top.verb!.first &&
    scan.comma === place - 1 &&
    scan.tokens.lower[top.verb!.first - 1] === ","
  ) {
    setAside(scan, group, place);
    return;
  }
  const waiting = waitingDepth(scan);
  const resumes =
    scan.comma >= scan.coordinator ||
    // "The sums paid by Tolan and his wife rose"
    (top.kind === "relative" && top.marker < 0) ||
    // "While he stayed, his wife and children left."
    (scan.comma >= 0 && top.kind !== "relative" && subjectBetween(scan, scan.comma, place));
  if (waiting >= 0 && scan.strong < 0 && resumes) {
    resume(scan, waiting, group, place);
    return;
  }
  if (scan.strong >= 0 && scan.strong > scan.coordinator) {
    const dash = /^(?:[–—―]|--)$/u.test(wordAt(scan, scan.strong));
    if ((doubtful || dash) && !subjectBetween(scan, scan.strong, place)) return;
    startMain(scan, group, scan.strong, place);
    return;
  }
  if (scan.coordinator >= 0) {
    coordinate(scan, group, place, top);
    return;
  }
  if (scan.comma >= 0) {
    const subject = subjectBetween(scan, scan.comma, place);
    if (!subject && doubtful && !ONLY_PAST.has(wordAt(scan, place))) return;
    if (doubtful && (isBarePassive(scan, group, place) || scan.idle > scan.comma)) return;
    const from = scan.comma;
    if (subject && top.kind !== "content") popToRank(scan);
    startCoordinate(scan, group, from, place, subject);
    return;
  }
  if (
    top.verb!.form === "past" &&
    (!reportsSpeech(scan, top.verb!) || isAccused(scan, top.verb!)) &&
    (group.form === "finite" || outdoes(scan, group, top.verb!, place))
  ) {
    // The first was a participle: "the deal reached on Monday collapsed".
    if (outdoes(scan, group, top.verb!, place)) setAside(scan, group, place);
    else top.verb = group;
    forgetBoundaries(scan);
    return;
  }
  if (doubtful && !pronounBefore(scan, place)) {
    if (isReduced(scan, group, place, top)) openReduced(scan, group, place);
    return;
  }
  const from = phraseStart(scan, place);
  if (from === place) return;
  push(
    scan,
    {
      kind: reportsSpeech(scan, top.verb!) ? "content" : "relative",
      parent: innermost(scan),
      verb: group,
      marker: -1,
      subjectless: false,
      afterComma: false,
    },
    from,
    place,
  );
}

/** Coordination: "… and left", "… but the others stayed". */
function coordinate(scan: ClauseScan, group: VerbGroup, place: number, top: OpenClause): void {
  // "covered with dust and smoke, it was": what "and" joins ends at the comma.
  const aside = scan.comma > scan.coordinator && subjectBetween(scan, scan.comma, place);
  const from = aside ? scan.comma : scan.coordinator;
  const subject = subjectBetween(scan, from, place);
  const doubtful = group.form === "past" || group.form === "base";
  const bare = group.form === "base" || UNCHANGING.has(wordAt(scan, place));
  if (
    bare &&
    group.head === group.first &&
    !subject &&
    (scan.infinitive >= 0 || top.kind === "infinitive")
  ) {
    openJoined(scan, group, place);
    return;
  }
  if (doubtful && subject && isBarePassive(scan, group, place)) return;
  if (
    doubtful &&
    !subject &&
    top.verb!.form !== group.form &&
    top.verb!.form !== "finite" &&
    !ONLY_PAST.has(wordAt(scan, place))
  )
    return;
  const comma = scan.comma >= 0 && scan.comma === from - 1;
  if (
    subject &&
    comma &&
    (top.kind === "relative" ||
      top.kind === "adverbial" ||
      top.kind === "conditional" ||
      top.kind === "participial")
  )
    popToRank(scan);
  startCoordinate(scan, group, from, place, subject);
}

/** "were rescued and later taken ashore", "has written and sung": a participle that shares the auxiliary of the verb before "and". */
function isSecondParticiple(
  scan: ClauseScan,
  group: VerbGroup,
  place: number,
  top: OpenClause,
): boolean {
  if (!top.verb || top.verb.head === top.verb.first || top.verb.copula) return false;
  if (scan.coordinator < 0 || scan.coordinator < scan.comma - 1) return false;
  let at = place - 1;
  while (at > scan.coordinator && tagAt(scan, at) === "ADV") at--;
  return at === scan.coordinator && group.head === group.first;
}

function takeGerund(scan: ClauseScan, group: VerbGroup, place: number): void {
  const lemma = lemmaAt(scan, group.head);
  const before = place > 0 ? wordAt(scan, place - 1) : "";
  const top = scan.open[innermost(scan)]!;
  if (
    !top.verb &&
    ((top.marker >= 0 && scan.list[place - 1] === top.marker) || isAlone(scan, place))
  ) {
    top.verb = group;
    top.subjectless = true;
    forgetBoundaries(scan);
    return;
  }
  if (isSecondGerund(scan, place, top)) {
    scan.stack.pop();
    push(
      scan,
      {
        kind: "participial",
        parent: top.parent,
        verb: group,
        marker: -1,
        subjectless: true,
        afterComma: top.afterComma,
      },
      place,
      place,
    );
    return;
  }
  if (before === "without") openNonfinite(scan, "participial", { ...group, negated: true }, place);
  else if (
    before === "," &&
    !WEAK_GERUNDS.has(lemma) &&
    !reportsSpeech(scan, group) &&
    tagAt(scan, place + 1) !== "PUNCT"
  )
    openNonfinite(scan, "participial", group, place);
}

/** A gerund that a voice begins with and that is its only verb: "denied [firing on the crowd]". */
function isAlone(scan: ClauseScan, place: number): boolean {
  if (scan.open.length > 1) return false;
  for (let at = 0; at < place; at++)
    if (tagAt(scan, at) !== "PUNCT" && tagAt(scan, at) !== "ADV") return false;
  for (const { form } of scan.groupAt.values())
    if (form !== "gerund" && form !== "infinitive" && form !== "participle") return false;
  return true;
}

/** ", killing six people and wounding nine": the second of two gerunds. */
function isSecondGerund(scan: ClauseScan, place: number, top: OpenClause): boolean {
  return (
    top.kind === "participial" &&
    top.verb?.form === "gerund" &&
    scan.coordinator >= 0 &&
    scan.coordinator === place - 1 &&
    wordAt(scan, place - 1) !== "or"
  );
}
