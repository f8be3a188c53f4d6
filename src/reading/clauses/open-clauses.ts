/** How clauses are opened and gone on with once it is known what a verb does. */
import { forgetBoundaries, innermost, push, tagAt, wordAt } from "./clause-scan.ts";
import type { ClauseScan } from "./clause-scan.ts";
import type { ClauseKind } from "./clause.ts";
import { INTRANSITIVE, ONLY_PAST } from "../en/verb-forms.ts";
import { isNominal, phraseStart, subjectBetween } from "./noun-phrases.ts";
import type { VerbGroup } from "./verb-groups.ts";

/** Opens a clause that is joined to the innermost one; without a subject of its own it shares the auxiliary of the other. */
export function startCoordinate(
  scan: ClauseScan,
  group: VerbGroup,
  from: number,
  place: number,
  subject: boolean,
): void {
  const sibling = innermost(scan);
  const top = scan.open[sibling]!;
  const kind: ClauseKind =
    top.kind === "main" || top.kind === "participial" || top.kind === "purpose"
      ? "coordinate"
      : top.kind;
  const verb = subject ? group : shareAuxiliary(scan, group, top.verb, wordAt(scan, from));
  const denied = wordAt(scan, from) === "nor";
  if (scan.stack.length > 1) scan.stack.pop();
  push(
    scan,
    {
      kind,
      parent: sibling,
      verb: denied ? { ...verb, negated: true } : verb,
      marker: -1,
      subjectless: !subject,
      afterComma: top.afterComma,
    },
    from,
    place,
  );
  scan.owner[from] = sibling;
}

/** Opens a new main clause behind the mark at `from`. */
export function startMain(scan: ClauseScan, group: VerbGroup, from: number, place: number): void {
  scan.stack = [];
  push(
    scan,
    {
      kind: "main",
      parent: -1,
      verb: group,
      marker: -1,
      subjectless: !subjectBetween(scan, from, place),
      afterComma: false,
    },
    from + 1,
    place,
  );
}

/** The nearest open clause below the innermost that has no verb yet; -1 for none. */
export function waitingDepth(scan: ClauseScan): number {
  const floor = Math.max(0, scan.stack.length - 12);
  for (let depth = scan.stack.length - 2; depth >= floor; depth--) {
    if (!scan.open[scan.stack[depth]!]!.verb) return depth;
  }
  return -1;
}

/** The main clause goes on behind what stood inside or before it. */
export function resume(scan: ClauseScan, depth: number, group: VerbGroup, place: number): void {
  const inner = scan.open[innermost(scan)]!;
  const from =
    scan.comma >= 0 ? scan.comma : inner.kind === "relative" ? place : phraseStart(scan, place);
  scan.stack = scan.stack.slice(0, depth + 1);
  const index = innermost(scan);
  scan.open[index]!.verb = group;
  for (let at = from; at <= place; at++) scan.owner[at] = index;
  forgetBoundaries(scan);
}

/** Opens a clause of a gerund or a denied infinitive, whose subject is that of the clause it hangs on. */
export function openNonfinite(
  scan: ClauseScan,
  kind: "participial" | "purpose",
  group: VerbGroup,
  place: number,
): void {
  const before = place > 0 ? wordAt(scan, place - 1) : "";
  const joined =
    (kind === "purpose" && (before === "not" || before === "never")) || before === "without";
  const from = joined ? place - 1 : place;
  push(
    scan,
    {
      kind,
      parent: innermost(scan),
      verb: group,
      marker: -1,
      subjectless: true,
      afterComma: from > 0 && wordAt(scan, from - 1) === ",",
    },
    from,
    place,
  );
}

/** Opens the clause of an infinitive that "and" joins to one before it: "vowed to hire guards and train staff". False when it is none. */
export function openJoined(scan: ClauseScan, group: VerbGroup, place: number): boolean {
  const index = innermost(scan);
  const top = scan.open[index]!;
  const series = top.kind === "infinitive";
  if (scan.coordinator < 0 || (scan.infinitive < 0 && !series)) return false;
  let at = place - 1;
  while (at > scan.coordinator && tagAt(scan, at) === "ADV") at--;
  if (at !== scan.coordinator) return false;
  // "to fight crime and abuse": a noun that the tagger takes for a verb.
  const bare = group.form !== "infinitive" && tagAt(scan, place + 1) === "PUNCT";
  if (bare && isNominal(tagAt(scan, scan.coordinator - 1))) return false;
  const marker = series ? top.marker : scan.list[scan.infinitive]!;
  const coordinator = scan.coordinator;
  if (series) scan.stack.pop();
  push(
    scan,
    {
      kind: "infinitive",
      parent: series ? top.parent : index,
      verb: group,
      marker,
      subjectless: true,
      afterComma: false,
    },
    coordinator,
    place,
  );
  return true;
}

/** Makes the verb of the innermost clause that of an aside behind its noun ("Tolan, dressed in black, …"), and `group` the verb of the clause. */
export function setAside(scan: ClauseScan, group: VerbGroup, place: number): void {
  const index = innermost(scan);
  const top = scan.open[index]!;
  const aside = top.verb!;
  scan.open.push({
    kind: "relative",
    parent: index,
    verb: { ...aside, passive: true },
    marker: -1,
    subjectless: true,
    afterComma: true,
  });
  for (let at = place - 1; at >= 0 && scan.list[at]! >= aside.first; at--)
    if (scan.owner[at] === index) scan.owner[at] = scan.open.length - 1;
  top.verb = group;
  forgetBoundaries(scan);
}

/** Opens the clause of a participle behind its noun: a relative clause without its first words. */
export function openReduced(scan: ClauseScan, group: VerbGroup, place: number): void {
  push(
    scan,
    {
      kind: "relative",
      parent: innermost(scan),
      verb: { ...group, passive: true },
      marker: -1,
      subjectless: true,
      afterComma: false,
    },
    place,
    place,
  );
}

/** What a verb without a subject of its own takes over: "did not come or call", "was arrested and charged", "will come and stay". */
function shareAuxiliary(
  scan: ClauseScan,
  group: VerbGroup,
  sibling: VerbGroup | null,
  joint: string,
): VerbGroup {
  if (!sibling || group.head !== group.first || group.head === sibling.head) return group;
  const hasAuxiliary = sibling.head !== sibling.first;
  if (
    !hasAuxiliary ||
    (group.form !== "past" && group.form !== "base" && group.form !== "participle")
  )
    return group;
  return {
    ...group,
    passive: group.form !== "base" && sibling.passive && canBePassive(scan, group),
    modal: group.form === "base" ? sibling.modal : group.modal,
    negated: group.negated || (sibling.negated && joint === "or"),
  };
}

/** "was elected and resigned", "was freed and told reporters": a verb without passive, or one with an object, does not share it. */
function canBePassive({ tokens }: ClauseScan, group: VerbGroup): boolean {
  if (ONLY_PAST.has(tokens.lower[group.head]!)) return false;
  if (INTRANSITIVE.has(tokens.lemma[group.head]!.toLowerCase())) return false;
  const behind = tokens.tag[group.end];
  return behind !== "PRON" && behind !== "PROPN" && behind !== "DET";
}
