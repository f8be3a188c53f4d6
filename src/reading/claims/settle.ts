/** Which clauses tell something of their own, and which go back into the one that they hang on. */
import type { Clause } from "../clauses/clause.ts";
import { FACTUAL_ADJECTIVES, FACTUAL_VERBS, SAYING, STATIVE } from "../en/claims.ts";
import { WEAK_PARTICIPLES } from "../en/verb-forms.ts";
import { isCalledFalse } from "./called-false.ts";
import type { ClaimLookup, SentenceContext } from "./claim-context.ts";
import { chainEndsIn } from "./verb-chain.ts";

/** A clause with what hangs on it; `tail` is the last token of a frame behind it that its span takes in, -1 for none. */
export type Settled = Clause & { readonly tail: number; readonly frame: boolean };

/** Clauses that tell nothing by themselves go back into the one that they hang on. */
export function settle(context: SentenceContext, clauses: readonly Clause[]): Settled[] {
  const { look } = context;
  // A parent comes before its clause, so that one pass tells where each one belongs.
  const home: number[] = [];
  clauses.forEach((clause, index) => {
    // "the claim that he left and took the money": what is joined to a clause goes with it.
    const joined =
      clause.kind === "relative" &&
      clause.marker < 0 &&
      clauses[clause.parent]?.kind === "relative";
    const alone =
      standsAlone(context, clauses, clause) &&
      !((joined || clause.kind === "infinitive") && home[clause.parent] !== clause.parent);
    home.push(alone ? index : home[clause.parent]!);
  });
  const taken: (number[] | null)[] = clauses.map(() => null);
  const tails: number[] = clauses.map(() => -1);
  const frames = new Set<number>();
  clauses.forEach((clause, index) => {
    const target = home[index]!;
    if (target === index && isPutForward(context, clauses, clause)) frames.add(clause.parent);
    if (target === index) return;
    if (isTrailingFrame(look, clause))
      tails[target] = Math.max(tails[target]!, clause.tokens.at(-1) ?? -1);
    else (taken[target] ??= []).push(...clause.tokens);
  });
  return clauses.map((clause, index): Settled => {
    const more = taken[index];
    return {
      kind: clause.kind,
      parent: clause.parent < 0 ? -1 : home[clause.parent]!,
      verb: clause.verb,
      tokens:
        home[index] !== index
          ? []
          : more
            ? [...clause.tokens, ...more].sort((a, b) => a - b)
            : clause.tokens,
      marker: clause.marker,
      subjectless: clause.subjectless,
      tail: tails[index]!,
      frame: frames.has(index),
    };
  });
}

/** Whether a clause tells something of its own. What is said, asked or thought without an attribution stays with its verb. */
function standsAlone(
  context: SentenceContext,
  clauses: readonly Clause[],
  clause: Clause,
): boolean {
  const { look } = context;
  if (clause.parent < 0) return true;
  if (!clause.verb) return false;
  const lemma = look.text.tokens.lemma[clause.verb.head]!.toLowerCase();
  switch (clause.kind) {
    case "coordinate":
      return !isTrailingFrame(look, clause);
    case "main":
    case "conditional":
    case "participial":
      return true;
    // "vowed to hire guards and train staff", but "the vow to hire guards and train staff" is no happening.
    case "infinitive":
      return chainEndsIn(context, clauses[clause.parent]!, clause.marker);
    case "content":
      return isPutForward(context, clauses, clause);
    // "We came to help, not to fight": what for is no happening of its own.
    case "purpose":
    case "question":
      return false;
    case "adverbial":
      return !isWeakAdverbial(look, clause, lemma);
    case "relative":
      return (
        isPutForward(context, clauses, clause) ||
        (!clause.verb.copula &&
          !STATIVE.has(lemma) &&
          (clause.subjectless || look.text.tokens.lower[clause.marker] === "whose") &&
          (clause.marker < 0
            ? !WEAK_PARTICIPLES.has(lemma)
            : look.text.tokens.tag[clause.marker - 1] !== "PRON"))
      );
  }
}

/** Whether the clause around `clause` only says of it that it is so, or that it is not. */
function isPutForward(
  { look }: SentenceContext,
  clauses: readonly Clause[],
  clause: Clause,
): boolean {
  const frame = clauses[clause.parent];
  if (!frame || (clause.kind !== "content" && clause.kind !== "relative")) return false;
  return (
    (clause.kind === "content" && isFactual(look, frame)) ||
    isCalledFalse(look.text.tokens, frame, clause)
  );
}

/** "It turned out that …", "It is clear that …": words that only put forward what follows, as a fact. */
function isFactual(look: ClaimLookup, frame: Clause): boolean {
  const { tokens } = look.text;
  const { verb } = frame;
  if (!verb || verb.negated || verb.modal !== null) return false;
  let subject = verb.first - 1;
  while (subject >= 0 && tokens.tag[subject] === "ADV") subject--;
  if (tokens.lower[subject] !== "it") return false;
  const lemma = tokens.lemma[verb.head]!.toLowerCase();
  let next = verb.end;
  while (tokens.tag[next] === "ADV" && next < verb.end + 3) next++;
  if (lemma === "turn") return tokens.lower[verb.end] === "out";
  if (verb.copula || lemma === "become") return FACTUAL_ADJECTIVES.has(tokens.lower[next] ?? "");
  return FACTUAL_VERBS.has(lemma) || (verb.passive && lemma === "know");
}

/** "…, a source said", where no attribution was found: whose words these are must not be lost. */
function isTrailingFrame(look: ClaimLookup, clause: Clause): boolean {
  const { lower, tag, lemma } = look.text.tokens;
  const first = clause.tokens[0];
  if (!clause.verb || clause.kind !== "coordinate" || first === undefined) return false;
  return (
    SAYING.has(lemma[clause.verb.head]!.toLowerCase()) &&
    look.cueOf[clause.verb.head]! < 0 &&
    first > 0 &&
    clause.tokens.some(
      (token) => token < clause.verb!.first && /^(?:NOUN|PROPN|PRON)$/u.test(tag[token]!),
    ) &&
    lower[first - 1] === "," &&
    tag[first] !== "CCONJ"
  );
}

/** "when it comes to", "as it is called", "where they are": circumstances without a happening. */
function isWeakAdverbial(look: ClaimLookup, clause: Clause, lemma: string): boolean {
  const { lower } = look.text.tokens;
  const verb = clause.verb!;
  if (lemma === "come" && lower[verb.first - 1] === "it") return true;
  // "until the river is safe": how long, and not that it is so.
  if (/^(?:until|till)$/u.test(lower[clause.marker] ?? "")) return true;
  return (
    verb.copula && /^(?:as|when|where|wherever|whenever|once)$/u.test(lower[clause.marker] ?? "")
  );
}
