/**
 * Clauses of one sentence, or of the part of it that is in one voice: a single left-to-right pass over verb groups, subordinators,
 * coordination and commas, with a stack of open clauses. There is no parser behind it; where the words do not tell, the clause is
 * left whole.
 */
import {
  ADVERBIAL_MARKERS,
  CONDITIONS,
  QUESTION_WORDS,
  RELATIVE_WORDS,
  SAYING,
  SPEECH_ACTS,
  WEAK_GERUNDS,
} from "../en/claims.ts";
import { DURATIONS } from "../en/figures.ts";
import { BARE_INFINITIVE_AFTER, ONLY_PAST, TRANSITIVE } from "../en/verb-forms.ts";
import type { Tokens } from "../../model/index.ts";
import type { VerbGroup } from "./verb-groups.ts";

/**
 * How a clause hangs together with its parent. `coordinate` shares its parent's rank; `content` is what somebody says, thinks or
 * decides; `question` an embedded question; `participial` a participle or "without" with a gerund; `purpose` a denied infinitive.
 */
export type ClauseKind =
  | "main"
  | "coordinate"
  | "content"
  | "question"
  | "adverbial"
  | "conditional"
  | "relative"
  | "participial"
  | "purpose";

/** A clause of a list of tokens. */
export interface Clause {
  readonly kind: ClauseKind;
  /** Index of the clause it hangs on, -1 for none. */
  readonly parent: number;
  /** Null in a fragment. */
  readonly verb: VerbGroup | null;
  /** Its own tokens in order, without those of clauses inside it. */
  readonly tokens: readonly number[];
  /** The word that opens it ("after", "who"), or -1. */
  readonly marker: number;
  /** Whether it takes its subject from the clause it is coordinated with, hangs on, or (relative) from the noun before. */
  readonly subjectless: boolean;
}

interface Open {
  kind: ClauseKind;
  parent: number;
  verb: VerbGroup | null;
  marker: number;
  subjectless: boolean;
  /** Whether its opening followed a comma. */
  afterComma: boolean;
}

/** Clauses of the tokens `list` (ascending), whose verb groups are `groups`. The first clause is the main one. */
export function findClauses(
  tokens: Tokens,
  list: readonly number[],
  groups: readonly VerbGroup[],
): Clause[] {
  const scan = new Scan(tokens, list, groups);
  return scan.run();
}

/** The state of the pass. A class because a dozen fields change together; it lives for one call. */
class Scan {
  readonly #tokens: Tokens;
  readonly #list: readonly number[];
  readonly #groupAt = new Map<number, VerbGroup>();
  readonly #open: Open[] = [
    { kind: "main", parent: -1, verb: null, marker: -1, subjectless: false, afterComma: false },
  ];
  readonly #owner: Int32Array;
  #stack: number[] = [0];
  /** Places in the list of the last coordinator, comma and strong mark behind the verb of the innermost clause; -1 for none. */
  #coordinator = -1;
  #comma = -1;
  #strong = -1;
  /** Open brackets: nothing inside them divides clauses. */
  #depth = 0;
  /** Place of the last participle that goes with a noun; -1 for none. */
  #attributive = -1;
  /** Place of the last verb group that opened nothing; -1 for none. */
  #idle = -1;

  constructor(tokens: Tokens, list: readonly number[], groups: readonly VerbGroup[]) {
    this.#tokens = tokens;
    this.#list = list;
    for (const group of groups) this.#groupAt.set(group.first, group);
    this.#owner = new Int32Array(list.length);
  }

  run(): Clause[] {
    const list = this.#list;
    for (let place = 0; place < list.length; place++) {
      this.#owner[place] = this.#top();
      const token = list[place]!;
      const group = this.#groupAt.get(token);
      if (group) {
        this.#takeGroup(group, place);
        while (place + 1 < list.length && list[place + 1]! < group.end) {
          place++;
          this.#owner[place] = this.#top();
        }
      } else if (!this.#takeMarker(place)) this.#takeBoundary(place);
    }
    return this.#finish();
  }

  #top(): number {
    return this.#stack.at(-1)!;
  }

  #lower(place: number): string {
    return this.#tokens.lower[this.#list[place] ?? -1] ?? "";
  }

  #tag(place: number): string {
    return this.#tokens.tag[this.#list[place] ?? -1] ?? "PUNCT";
  }

  #lemma(token: number): string {
    return this.#tokens.lemma[token]!.toLowerCase();
  }

  #forgetBoundaries(): void {
    this.#coordinator = -1;
    this.#comma = -1;
    this.#strong = -1;
  }

  #takeBoundary(place: number): void {
    const word = this.#lower(place);
    const tag = this.#tag(place);
    if (word === "(" || word === "[") this.#depth++;
    if (word === ")" || word === "]") this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth > 0) return;
    if (tag === "CCONJ") {
      // "between 5 and 10" joins numbers, not clauses.
      const numbers = this.#tag(place - 1) === "NUM" && this.#tag(place + 1) === "NUM";
      if (!numbers && word !== "-" && word !== "plus") this.#coordinator = place;
    } else if (word === ",") {
      this.#comma = place;
      this.#closeAside(place);
    } else if (/^(?:[;:—–―.!?…]|--|\.\.\.)$/u.test(word)) this.#strong = place;
  }

  /** The comma that ends an aside: "Smith, who leads the party, on Monday …". */
  #closeAside(place: number): void {
    const top = this.#open[this.#top()]!;
    if (!top.verb || this.#stack.length < 2 || !top.afterComma) return;
    if (top.kind !== "relative" && top.kind !== "participial") return;
    const next = place + 1 < this.#list.length ? this.#tag(place + 1) : "";
    if (next !== "ADP" && next !== "VERB" && next !== "AUX" && next !== "ADV" && next !== "CCONJ")
      return;
    this.#stack.pop();
    this.#owner[place] = this.#top();
  }

  #push(clause: Open, from: number, upTo: number): void {
    this.#open.push(clause);
    const index = this.#open.length - 1;
    this.#stack.push(index);
    for (let place = from; place <= upTo; place++) this.#owner[place] = index;
    this.#forgetBoundaries();
  }

  /** Opens a subordinate clause when the word at `place` is a subordinator. */
  #takeMarker(place: number): boolean {
    const word = this.#lower(place);
    const previous = place > 0 ? this.#tag(place - 1) : "PUNCT";
    const before = place > 0 ? this.#lower(place - 1) : ",";
    const kind = this.#markerKind(word, place, previous, before);
    if (!kind) return false;
    // "in which", "for whom": the preposition belongs to the clause.
    let from = kind === "relative" && previous === "ADP" && place > 0 ? place - 1 : place;
    if (/^(?:after|before|since)$/u.test(word)) from = this.#spanOfTime(from);
    const comma = from > 0 && /^[,–—(-]$/u.test(this.#lower(from - 1));
    this.#push(
      {
        kind,
        parent: this.#top(),
        verb: null,
        marker: this.#list[place]!,
        subjectless:
          kind === "relative" && this.#groupAt.has(this.#list[this.#skipAdverbs(place + 1)] ?? -1),
        afterComma: comma,
      },
      from,
      place,
    );
    return true;
  }

  /** Where "a day", "just hours" begins that stands before "after", "before" or "since"; `place` when nothing does. */
  #spanOfTime(place: number): number {
    if (!DURATIONS.has(this.#lower(place - 1))) {
      return this.#tag(place - 1) === "ADV" &&
        /^(?:shortly|soon|just|immediately|right)$/u.test(this.#lower(place - 1))
        ? place - 1
        : place;
    }
    let at = place - 1;
    while (
      at > 0 &&
      at > place - 6 &&
      (/^(?:NUM|DET|ADV)$/u.test(this.#tag(at - 1)) ||
        /^(?:more|than|in|over|about)$/u.test(this.#lower(at - 1)))
    )
      at--;
    return at;
  }

  #markerKind(word: string, place: number, previous: string, before: string): ClauseKind | null {
    if (word === "that") {
      // What a content begins with joins it to its cue and opens nothing inside it.
      if (!this.#anyBefore(place)) return null;
      // "said that … and that …": the second content is coordinated with the first.
      if (previous === "CCONJ" && this.#open[this.#top()]!.verb) return null;
      if (this.#tag(place) === "DET") {
        const next = place + 1 < this.#list.length ? this.#tag(place + 1) : "";
        if (next === "NOUN" || next === "ADJ" || next === "NUM") return null;
      }
      if (!this.#finiteAhead(place + 1, 25, true)) return null;
      const startsVerb = this.#groupAt.has(this.#list[this.#skipAdverbs(place + 1)] ?? -1);
      if (previous === "NOUN" || previous === "PROPN") {
        if (startsVerb) return "relative";
        const top = this.#open[this.#top()]!;
        return top.verb && this.#reports(top.verb) ? "content" : "relative";
      }
      return startsVerb && previous !== "PUNCT" && previous !== "NUM"
        ? null
        : startsVerb && place === 0
          ? null
          : "content";
    }
    if (RELATIVE_WORDS.has(word)) {
      if (!this.#finiteAhead(place + 1, 25, true)) return null;
      if (word === "who" && previous === "ADP") return "question";
      if (previous === "VERB" || previous === "AUX" || place === 0)
        return place === 0 ? null : "question";
      return word === "which" && previous === "DET" ? null : "relative";
    }
    if (word === "what" || word === "how" || word === "why") {
      return place > 0 &&
        this.#open[this.#top()]!.verb !== null &&
        this.#finiteAhead(place + 1, 15, true)
        ? "question"
        : null;
    }
    if (word === "whether" && this.#anyBefore(place)) return "question";
    if (!ADVERBIAL_MARKERS.has(word)) return null;
    if (
      word === "as" &&
      /^(?:to|well|long|soon|far|many|much|few|of)$/u.test(this.#lower(place + 1))
    )
      return null;
    if (QUESTION_WORDS.has(word) && previous === "VERB" && this.#finiteAhead(place + 1, 15, true))
      return "question";
    const group = this.#groupAt.get(this.#list[place + 1] ?? -1);
    if (group?.form === "gerund" && word !== "as" && word !== "until") return "adverbial";
    // "when pressed", "if convicted"
    if (
      group &&
      isBareParticiple(group) &&
      /^(?:when|if|once|while|unless|though|although)$/u.test(word)
    )
      return CONDITIONS.has(word) ? "conditional" : "adverbial";
    if (
      !this.#finiteAhead(
        place + 1,
        word === "as" ||
          word === "since" ||
          word === "before" ||
          word === "after" ||
          word === "until"
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

  /** Whether a subject (unless `bare`) and a finite verb come next, with no strong mark, comma or subordinator before it. */
  #finiteAhead(place: number, within: number, bare: boolean): boolean {
    let subject = bare;
    const limit = Math.min(this.#list.length, place + within);
    for (let at = place; at < limit; at++) {
      const group = this.#groupAt.get(this.#list[at]!);
      if (group) {
        if (this.#couldBeFinite(group, at, subject)) return subject;
        continue;
      }
      const tag = this.#tag(at);
      if (isNominal(tag)) subject = true;
      const word = this.#lower(at);
      if (/^[;:.!?]$/u.test(word) || (!bare && word === ",")) return false;
    }
    return false;
  }

  /** Whether a word stands before `place`, quotation marks aside. */
  #anyBefore(place: number): boolean {
    let at = place - 1;
    while (at >= 0 && this.#tag(at) === "PUNCT") at--;
    return at >= 0;
  }

  #skipAdverbs(place: number): number {
    let at = place;
    while (
      at < this.#list.length &&
      (this.#tag(at) === "ADV" || /^["“”‘’']$/u.test(this.#lower(at)))
    )
      at++;
    return at;
  }

  #couldBeFinite(group: VerbGroup, place: number, subject: boolean): boolean {
    switch (group.form) {
      case "finite":
      case "modal":
        return true;
      case "base":
        return this.#baseIsFinite(group, place);
      case "past":
        return subject && !this.#isAttributive(group, place);
      case "infinitive":
      case "gerund":
      case "participle":
        return false;
    }
  }

  #baseIsFinite(group: VerbGroup, place: number): boolean {
    let at = place - 1;
    while (at >= 0 && (this.#tag(at) === "ADV" || /^["“”‘’']$/u.test(this.#lower(at)))) at--;
    if (at < 0) return this.#lower(place) !== "be";
    const tag = this.#tag(at);
    const word = this.#lower(at);
    const top = this.#open[this.#top()]!;
    const token = this.#list[at]!;
    if (
      top.verb &&
      BARE_INFINITIVE_AFTER.has(this.#lemma(top.verb.head)) &&
      this.#comma < 0 &&
      this.#coordinator < 0
    )
      return false;
    if (group.head !== group.first && !group.copula && this.#lower(place) !== "be") return false;
    // "Pictures taken on Monday, published today, show …": the main clause still waits for its verb.
    if (word === ",") return !this.#open[0]!.verb && this.#hasSubject(0, at, 0);
    // "insisted that the minister be dismissed"
    if (this.#lower(place) === "be") return tag === "NOUN" || tag === "PROPN" || tag === "PRON";
    // "the teachers’ pay"
    if (/['’]$/u.test(this.#tokens.text[token]!)) return false;
    if (tag === "NOUN") return this.#tokens.lemma[token] !== word || COLLECTIVE.has(word);
    if (tag === "PRON")
      return !/^(?:he|she|it|him|her|them|us|me|his|its|their|our|this)$/u.test(word);
    return (
      tag === "PROPN" ||
      tag === "CCONJ" ||
      (tag === "PUNCT" && word !== "," && word !== "-" && word !== "–")
    );
  }

  /** "the injured people", "protests caused by", "using trained and organised groups": a participle with its noun. */
  #isAttributive(group: VerbGroup, place: number): boolean {
    const next = place + 1 < this.#list.length ? place + 1 : -1;
    const behind = next >= 0 ? this.#tag(next) : "";
    const found =
      (next >= 0 && this.#lower(next) === "by" && behind === "ADP") ||
      this.#isPremodifier(place, behind === "NOUN" || behind === "ADJ" || behind === "PROPN");
    if (found) this.#attributive = place;
    return found;
  }

  #isPremodifier(place: number, nounBehind: boolean): boolean {
    if (place === 0) return false;
    const before = this.#tag(place - 1);
    const word = this.#lower(place - 1);
    if (before === "DET" || before === "PART" || word === "-") return true;
    if (word === "than" || word === "as") return true;
    if (before === "VERB" && word.endsWith("ing")) return true;
    if (before === "CCONJ" && this.#attributive >= 0 && this.#attributive === place - 2)
      return true;
    if (before === "PRON") return /^(?:his|her|its|their|our|my|your)$/u.test(word);
    if (!nounBehind) return false;
    if (before === "ADJ" || before === "ADP" || before === "VERB") return true;
    // "the so called capital"
    let at = place - 1;
    while (at > 0 && (this.#tag(at) === "ADV" || this.#tag(at) === "ADJ")) at--;
    return at < place - 1 && this.#tag(at) === "DET";
  }

  #reports(group: VerbGroup): boolean {
    const lemma = this.#lemma(group.head);
    return SAYING.has(lemma) || SPEECH_ACTS.has(lemma);
  }

  #takeGroup(group: VerbGroup, place: number): void {
    const index = this.#top();
    const top = this.#open[index]!;
    switch (group.form) {
      case "infinitive":
        if (group.negated && this.#lower(place) === "to" && top.verb)
          this.#openNonfinite("purpose", group, place);
        return;
      case "gerund":
        this.#takeGerund(group, place);
        return;
      case "participle":
        if (!top.verb && this.#opensBare(top, place)) break;
        this.#idle = place;
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
    if (group.form === "base" && !this.#baseIsFinite(group, place)) return;
    if (!top.verb) {
      if (isBareParticiple(group) && this.#opensBare(top, place)) {
        top.verb = { ...group, passive: true };
        top.subjectless = true;
        this.#forgetBoundaries();
        return;
      }
      if (group.form === "past" && this.#isAttributive(group, place)) return;
      if (group.form === "past" && !this.#hasSubject(0, place, index) && top.kind === "main")
        return;
      // "Ministers to meet; union calls strike"
      if (
        this.#strong >= 0 &&
        top.kind === "main" &&
        this.#hasSubject(0, this.#strong, index) &&
        this.#subjectBetween(this.#strong, place)
      ) {
        this.#startMain(group, this.#strong, place);
        return;
      }
      top.verb = group;
      this.#forgetBoundaries();
      return;
    }
    this.#takeSecond(group, place, top);
  }

  /** "The men accused of theft fled", "records released Monday showed": of two past forms, the first bare and without object. */
  #outdoes(group: VerbGroup, first: VerbGroup, place: number): boolean {
    if (group.form !== "past" || this.#isBarePassive(group, place)) return false;
    if (first.head !== first.first) return false;
    const behind = this.#tokens.lower[first.end] ?? "";
    return (
      this.#tokens.tag[first.end] === "ADP" || /^(?:\p{L}{3,6}day|yesterday|today)$/u.test(behind)
    );
  }

  /** Whether a clause of "when" or "if" goes on with a participle and no subject. */
  #opensBare(clause: Open, place: number): boolean {
    return (
      (clause.kind === "adverbial" || clause.kind === "conditional") &&
      clause.marker >= 0 &&
      this.#list[place - 1] === clause.marker
    );
  }

  /** A finite verb behind one: a new clause, the verb that an outer clause waited for, or no finite verb after all. */
  #takeSecond(group: VerbGroup, place: number, top: Open): void {
    const doubtful = group.form === "past" || group.form === "base";
    if (group.form === "past" && this.#isAttributive(group, place)) {
      this.#idle = place;
      return;
    }
    if (this.#isDoubtful(top) && this.#comma >= 0 && this.#subjectBetween(this.#comma, place)) {
      // "In a letter published on Monday, the minister resigned."
      top.verb = group;
      this.#forgetBoundaries();
      return;
    }
    const waiting = this.#waiting();
    const resumes =
      this.#comma >= this.#coordinator ||
      // "While he stayed, his wife and children left."
      (this.#comma >= 0 && top.kind !== "relative" && this.#subjectBetween(this.#comma, place));
    if (waiting >= 0 && this.#strong < 0 && resumes) {
      this.#resume(waiting, group, place);
      return;
    }
    if (this.#strong >= 0 && this.#strong > this.#coordinator) {
      const dash = /^(?:[–—―]|--)$/u.test(this.#lower(this.#strong));
      if ((doubtful || dash) && !this.#subjectBetween(this.#strong, place)) return;
      this.#startMain(group, this.#strong, place);
      return;
    }
    if (this.#coordinator >= 0) {
      this.#coordinate(group, place, top);
      return;
    }
    if (this.#comma >= 0) {
      const subject = this.#subjectBetween(this.#comma, place);
      if (!subject && doubtful && !ONLY_PAST.has(this.#lower(place))) return;
      if (doubtful && (this.#isBarePassive(group, place) || this.#idle > this.#comma)) return;
      const from = this.#comma;
      if (subject && top.kind !== "content") this.#popToRank();
      this.#startCoordinate(group, from, place, subject);
      return;
    }
    if (
      top.verb!.form === "past" &&
      !this.#reports(top.verb!) &&
      (group.form === "finite" || this.#outdoes(group, top.verb!, place))
    ) {
      // The first was a participle: "the deal reached on Monday collapsed".
      top.verb = group;
      this.#forgetBoundaries();
      return;
    }
    if (doubtful && !this.#pronounBefore(place)) return;
    const from = this.#phraseStart(place);
    if (from === place) return;
    this.#push(
      {
        kind: this.#reports(top.verb!) ? "content" : "relative",
        parent: this.#top(),
        verb: group,
        marker: -1,
        subjectless: false,
        afterComma: false,
      },
      from,
      place,
    );
  }

  /** A participle taken for the verb of a clause that opens with a preposition. */
  #isDoubtful(clause: Open): boolean {
    if (clause.verb?.form !== "past" || clause.kind !== "main") return false;
    let at = 0;
    while (at < this.#list.length && this.#tag(at) === "PUNCT") at++;
    if (this.#tag(at) !== "ADP") return false;
    for (; at < this.#list.length && this.#list[at]! < clause.verb.first; at++)
      if (this.#lower(at) === ",") return false;
    return true;
  }

  /** Coordination: "… and left", "… but the others stayed". */
  #coordinate(group: VerbGroup, place: number, top: Open): void {
    const from = this.#coordinator;
    const subject = this.#subjectBetween(from, place);
    const doubtful = group.form === "past" || group.form === "base";
    if (doubtful && subject && this.#isBarePassive(group, place)) return;
    if (
      doubtful &&
      !subject &&
      top.verb!.form !== group.form &&
      top.verb!.form !== "finite" &&
      !ONLY_PAST.has(this.#lower(place))
    )
      return;
    const comma = this.#comma >= 0 && this.#comma === from - 1;
    if (
      subject &&
      comma &&
      (top.kind === "relative" ||
        top.kind === "adverbial" ||
        top.kind === "conditional" ||
        top.kind === "participial")
    )
      this.#popToRank();
    this.#startCoordinate(group, from, place, subject);
  }

  #popToRank(): void {
    while (this.#stack.length > 1) {
      const kind = this.#open[this.#top()]!.kind;
      if (kind === "main" || kind === "coordinate" || kind === "content") return;
      this.#stack.pop();
    }
  }

  #startCoordinate(group: VerbGroup, from: number, place: number, subject: boolean): void {
    const sibling = this.#top();
    const top = this.#open[sibling]!;
    const kind: ClauseKind =
      top.kind === "main" || top.kind === "participial" || top.kind === "purpose"
        ? "coordinate"
        : top.kind;
    const verb = subject ? group : shareAuxiliary(group, top.verb, this.#lower(from));
    const denied = this.#lower(from) === "nor";
    if (this.#stack.length > 1) this.#stack.pop();
    this.#push(
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
    this.#owner[from] = sibling;
  }

  #startMain(group: VerbGroup, from: number, place: number): void {
    this.#stack = [];
    this.#push(
      {
        kind: "main",
        parent: -1,
        verb: group,
        marker: -1,
        subjectless: !this.#subjectBetween(from, place),
        afterComma: false,
      },
      from + 1,
      place,
    );
  }

  /** The nearest open clause below the innermost that has no verb yet; -1 for none. */
  #waiting(): number {
    const floor = Math.max(0, this.#stack.length - 12);
    for (let depth = this.#stack.length - 2; depth >= floor; depth--) {
      if (!this.#open[this.#stack[depth]!]!.verb) return depth;
    }
    return -1;
  }

  /** The main clause goes on behind what stood inside or before it. */
  #resume(depth: number, group: VerbGroup, place: number): void {
    const inner = this.#open[this.#top()]!;
    const from =
      this.#comma >= 0 ? this.#comma : inner.kind === "relative" ? place : this.#phraseStart(place);
    this.#stack = this.#stack.slice(0, depth + 1);
    const index = this.#top();
    this.#open[index]!.verb = group;
    for (let at = from; at <= place; at++) this.#owner[at] = index;
    this.#forgetBoundaries();
  }

  #takeGerund(group: VerbGroup, place: number): void {
    const lemma = this.#lemma(group.head);
    const before = place > 0 ? this.#lower(place - 1) : "";
    const top = this.#open[this.#top()]!;
    if (!top.verb && top.marker >= 0 && this.#list[place - 1] === top.marker) {
      top.verb = group;
      top.subjectless = true;
      this.#forgetBoundaries();
      return;
    }
    if (before === "without")
      this.#openNonfinite("participial", { ...group, negated: true }, place);
    else if (
      before === "," &&
      !WEAK_GERUNDS.has(lemma) &&
      !this.#reports(group) &&
      this.#tag(place + 1) !== "PUNCT"
    )
      this.#openNonfinite("participial", group, place);
  }

  #openNonfinite(kind: "participial" | "purpose", group: VerbGroup, place: number): void {
    const before = place > 0 ? this.#lower(place - 1) : "";
    const from = kind === "purpose" && (before === "not" || before === "never") ? place - 1 : place;
    this.#push(
      {
        kind,
        parent: this.#top(),
        verb: group,
        marker: -1,
        subjectless: true,
        afterComma: from > 0 && this.#lower(from - 1) === ",",
      },
      from,
      place,
    );
  }

  /** Whether the clause has a noun before `place`; looks at most 60 words back. */
  #hasSubject(from: number, place: number, owner: number): boolean {
    for (let at = place - 1; at >= from && at > place - 60; at--)
      if (this.#owner[at] === owner && isNominal(this.#tag(at))) return true;
    return false;
  }

  #subjectBetween(from: number, place: number): boolean {
    let inPhrase = false;
    for (let at = Math.max(from + 1, place - 60); at < place; at++) {
      const tag = this.#tag(at);
      // What a preposition governs is no subject: ", on Saturday resigned".
      if (tag === "ADP") inPhrase = true;
      else if (isNominal(tag)) {
        if (!inPhrase) return true;
      } else if (tag !== "ADJ") inPhrase = false;
    }
    return false;
  }

  #pronounBefore(place: number): boolean {
    let at = place - 1;
    while (at >= 0 && this.#tag(at) === "ADV") at--;
    return (
      at >= 0 && this.#tag(at) === "PRON" && /^(?:i|we|you|they|he|she|it)$/u.test(this.#lower(at))
    );
  }

  /** "… and 30 people injured": a verb that needs an object and has none is a passive participle. */
  #isBarePassive(group: VerbGroup, place: number): boolean {
    if (group.form !== "past" || !TRANSITIVE.has(this.#lemma(group.head))) return false;
    const next = place + 1 < this.#list.length ? this.#tag(place + 1) : "PUNCT";
    return next === "PUNCT" || next === "ADP" || next === "CCONJ" || next === "ADV";
  }

  /** Where the noun phrase begins that ends before `place`. */
  #phraseStart(place: number): number {
    let at = place;
    while (
      at > 0 &&
      (this.#tag(at - 1) === "ADV" || this.#tag(at - 1) === "PART") &&
      at > place - 3
    )
      at--;
    let phrase = at;
    while (phrase > 0 && phrase > place - 10) {
      const tag = this.#tag(phrase - 1);
      if (tag === "PRON" && phrase === at) return phrase - 1;
      if (!(isNominal(tag) || tag === "ADJ" || tag === "PART")) break;
      if (tag === "PRON") break;
      phrase--;
      if (tag === "DET") break;
    }
    return phrase;
  }

  #finish(): Clause[] {
    const owned: number[][] = this.#open.map(() => []);
    this.#promote();
    // A parent comes before its clause: one pass finds the clause with a verb that each one belongs to.
    const home: number[] = [];
    this.#open.forEach((clause, index) => {
      home.push(clause.verb || clause.parent < 0 ? index : home[clause.parent]!);
    });
    this.#list.forEach((token, place) => owned[home[this.#owner[place]!]!]!.push(token));
    return this.#open.map((clause, index) => ({
      kind: clause.kind,
      parent: clause.parent,
      verb: clause.verb,
      tokens: owned[index]!,
      marker: clause.marker,
      subjectless: clause.subjectless,
    }));
  }

  /** A main clause without a verb whose only verb went to an "adverbial" before it: that was a preposition after all. */
  #promote(): void {
    const main = this.#open[0]!;
    if (main.verb) return;
    const child = this.#open.findIndex(
      (clause) =>
        clause.parent === 0 &&
        clause.verb !== null &&
        clause.kind === "adverbial" &&
        clause.verb.form !== "gerund",
    );
    if (child < 0) return;
    main.verb = this.#open[child]!.verb;
    this.#open[child]!.verb = null;
    for (const clause of this.#open) if (clause.parent === child) clause.parent = 0;
  }
}

const isNominal = (tag: string): boolean =>
  tag === "NOUN" || tag === "PROPN" || tag === "PRON" || tag === "NUM" || tag === "DET";

const COLLECTIVE: ReadonlySet<string> = new Set(
  "police people staff crew team government public media family army press majority some most many".split(
    " ",
  ),
);

/** What a verb without a subject of its own takes over: "did not come or call", "was arrested and charged", "will come and stay". */
function shareAuxiliary(group: VerbGroup, sibling: VerbGroup | null, joint: string): VerbGroup {
  if (!sibling || group.head !== group.first || group.head === sibling.head) return group;
  const hasAuxiliary = sibling.head !== sibling.first;
  if (
    !hasAuxiliary ||
    (group.form !== "past" && group.form !== "base" && group.form !== "participle")
  )
    return group;
  return {
    ...group,
    passive: group.form !== "base" && sibling.passive,
    modal: group.form === "base" ? sibling.modal : group.modal,
    negated: group.negated || (sibling.negated && joint === "or"),
  };
}

const isBareParticiple = (group: VerbGroup): boolean =>
  group.head === group.first && (group.form === "past" || group.form === "participle");
