/** Which of the attributions found say that somebody said something, and which only look so. */
import type { LocalEntity } from "../../model/index.ts";
import { BODY_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from "../en/speakers.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";

/** `drafts` without those that have nobody who speaks, or nothing that is said. */
export function believable(
  n: Narration,
  drafts: readonly Draft[],
  entities: readonly LocalEntity[],
): Draft[] {
  const told = withoutSpokenOf(
    n,
    drafts.filter((draft) => !isPointer(n, draft) && !isAddressed(n, draft)),
  );
  const named = (draft: Draft): boolean =>
    draft.rule !== "attribution/transcript" && isColonOnly(n, draft);
  if (!told.some(named)) return told;
  const evidence: Evidence = {
    names: namesByToken(n, entities),
    speaking: new Set(
      told
        .filter((draft) => !isColonOnly(n, draft))
        .flatMap(({ source }) => source.flatMap((range) => wordsOf(n, range))),
    ),
  };
  return told.filter((draft) => !named(draft) || canSpeak(n, draft, evidence));
}

/** What tells whether a name before a colon speaks. */
interface Evidence {
  /** For each token 1 in the name of a person, 2 in that of a body, else 0. */
  readonly names: Uint8Array;
  /** Words of all sources that have a cue of words. */
  readonly speaking: ReadonlySet<string>;
}

function namesByToken(n: Narration, entities: readonly LocalEntity[]): Uint8Array {
  const { start, end, count } = n.text.tokens;
  const names = new Uint8Array(count);
  for (const { type, mentions } of entities) {
    if (type !== "person" && type !== "organization") continue;
    for (const mention of mentions) {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (end[middle]! <= mention.start) low = middle + 1;
        else high = middle;
      }
      for (let t = low; t < count && start[t]! < mention.end; t++)
        names[t] = type === "person" ? 1 : 2;
    }
  }
  return names;
}

function wordsOf(n: Narration, range: TokenRange): string[] {
  return Array.from(
    { length: range.end - range.first },
    (_, i) => n.text.tokens.lower[range.first + i]!,
  );
}

/** "X denied this": what is said stands somewhere else, and "this" is no statement. */
function isPointer(n: Narration, draft: Draft): boolean {
  const [content] = draft.content;
  return (
    draft.content.length === 1 &&
    content!.end === content!.first + 1 &&
    /^(?:this|that|it|so|them|him|her|these|those|what|which|who|whom)$/u.test(
      n.text.tokens.lower[content!.first]!,
    )
  );
}

/** "You know that …": whoever is spoken to has said nothing. */
function isAddressed(n: Narration, draft: Draft): boolean {
  const [source] = draft.source;
  return (
    !draft.direct &&
    draft.source.length === 1 &&
    source!.end === source!.first + 1 &&
    /^(?:you|there)$/u.test(n.text.tokens.lower[source!.first]!)
  );
}

/** "X answered those who speak of war: WORDS": of two that have the same words in quotation marks, "who" did not say them. */
function withoutSpokenOf(n: Narration, drafts: Draft[]): Draft[] {
  const placeOf = ({ content }: Draft): string =>
    content.map(({ first, end }) => `${first}-${end}`).join();
  const direct = drafts.filter((draft) => draft.direct && draft.source.length > 0);
  const spoken = new Set(direct.filter((draft) => !isRelative(n, draft)).map(placeOf));
  const wrong = new Set(
    direct.filter((draft) => isRelative(n, draft) && spoken.has(placeOf(draft))),
  );
  return wrong.size === 0 ? drafts : drafts.filter((draft) => !wrong.has(draft));
}

/** Whether the source is a relative pronoun and nothing else. */
function isRelative(n: Narration, { source }: Draft): boolean {
  return (
    source.length === 1 &&
    source[0]!.end === source[0]!.first + 1 &&
    /^(?:who|which|that)$/u.test(n.text.tokens.lower[source[0]!.first]!)
  );
}

/** "NAME: statement": nothing but a colon says that somebody speaks. */
function isColonOnly(n: Narration, draft: Draft): boolean {
  return (
    draft.cue.length > 0 &&
    draft.cue.every(
      (range) => range.end === range.first + 1 && n.text.tokens.lower[range.first] === ":",
    )
  );
}

/**
 * Whether a source before a colon names a person, is a word for a person or a body, or names a body that speaks elsewhere in the report or
 * here of itself; any other name before a colon is a topic ("LEAGUE: Holm wins").
 */
function canSpeak(n: Narration, draft: Draft, { names, speaking }: Evidence): boolean {
  const { lower, lemma } = n.text.tokens;
  return draft.source.some((range) => {
    let body = false;
    for (let t = range.first; t < range.end; t++) {
      if (PERSON_NOUNS.has(lemma[t]!) || BODY_NOUNS.has(lemma[t]!) || GROUP_NOUNS.has(lower[t]!))
        return true;
      if (names[t] === 1) return true;
      if (names[t] === 2) body = true;
    }
    return body && (speaksOfItself(n, draft.content) || speaking.has(lower[range.end - 1]!));
  });
}

function speaksOfItself(n: Narration, content: readonly TokenRange[]): boolean {
  return content.some((range) => {
    for (let t = range.first; t < range.end; t++) {
      if (n.quotationOf[t]! >= 0 || /^(?:we|our|us|i|my)$/u.test(n.text.tokens.lower[t]!))
        return true;
    }
    return false;
  });
}
