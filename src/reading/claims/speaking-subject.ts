/** Who the subject of a statement is when only its speaker can be meant: "Tolan said she …", "the ministry said it …", "admitted taking …". */
import { firstTokenFrom } from "../clauses/span-index.ts";
import type { Clause } from "../clauses/clause.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { LocalEntity } from "../../model/index.ts";
import type { SentenceContext } from "./claim-context.ts";

/** The pronoun stands so many tokens from the beginning of what is said, at most. */
const NEAR = 12;

/**
 * The entity that says the statement that `clause` stands in, when its subject is a pronoun that comes first in that statement and fits
 * it, or a gerund without a subject; null otherwise.
 */
export function speakingSubject(
  { look, sentence }: SentenceContext,
  clause: Clause,
  verb: VerbGroup,
): number | null {
  const voice = look.contentOf[verb.head]!;
  if (voice < 0) return null;
  const attribution = look.attributions[voice]!;
  if (attribution.speaker === null || attribution.direct) return null;
  const { lower, tag } = look.text.tokens;
  if (clause.kind !== "main" && clause.kind !== "coordinate") return null;
  let subject = verb.first - 1;
  while (subject >= sentence.firstToken && (tag[subject] === "ADV" || tag[subject] === "PUNCT"))
    subject--;
  const gerund = verb.form === "gerund" && clause.subjectless && clause.parent < 0;
  if (gerund) return look.cueOf[subject] === voice ? attribution.speaker : null;
  const pronoun = lower[subject];
  if (pronoun === undefined || look.mentionOf[subject]! >= 0) return null;
  if (!fits(pronoun, look.entities[attribution.speaker]!, verb)) return null;
  // Nobody else before it in what is said.
  for (
    let token = subject - 1;
    token >= sentence.firstToken && look.contentOf[token] === voice;
    token--
  ) {
    if (subject - token > NEAR) return null;
    if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(tag[token]!) && lower[token] !== "that") return null;
  }
  return othersIn(look, voice) ? null : attribution.speaker;
}

function fits(pronoun: string, entity: LocalEntity, verb: VerbGroup): boolean {
  if (pronoun === "he" || pronoun === "she") return entity.type === "person";
  // "said it was clear": nobody is meant.
  if (pronoun === "it") return entity.type !== "person" && !verb.copula;
  return pronoun === "they" && entity.type === "organization" && !isOffice(entity);
}

/** Whether a body is one that decides on others: "according to the ministry, they" are those whom the ministry tells of. */
function isOffice({ name, aliases }: LocalEntity): boolean {
  return [name, ...aliases].some((one) => OFFICES.test(one));
}

const OFFICES =
  /(?:^|\s)(?:ministry|court|embassy|parliament|senate|commission|committee|council|department|agency|office|bureau|presidency|tribunal|police|prosecutors?|authority|authorities|news|radio|television|tv|gazette|times|post|courier|journal|herald|tribune)(?:$|\s)/iu;

/** Whether somebody beside the speaker is named in the source: "Tolan's lawyer, Mira Lenk, said he". */
function othersIn(look: SentenceContext["look"], voice: number): boolean {
  const { source, speaker } = look.attributions[voice]!;
  const { tokens } = look.text;
  for (const span of source) {
    for (
      let token = firstTokenFrom(tokens, span.start);
      token < tokens.count && tokens.start[token]! < span.end;
      token++
    ) {
      const index = look.mentionOf[token]!;
      if (index < 0) continue;
      const { entity, type } = look.mentions[index]!;
      if (type === "person" && entity !== speaker) return true;
    }
  }
  return false;
}
