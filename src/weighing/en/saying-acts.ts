/** Acts of saying, which one does every day, and subjects that name nobody. Language data. */
import { stemOf } from "../../crossing/index.ts";

/** Stems of verbs by which somebody makes something known. */
export const SAYING_ACTS: ReadonlySet<string> = new Set(
  `announce declare say tell state claim call speak talk discuss warn urge vow pledge promise praise criticize criticise blast slam attack defend
  insist argue suggest explain comment respond reply react tweet write post ask answer accuse deny reject confirm report note add describe
  acknowledge admit predict repeat reiterate appear visit meet campaign`
    .trim()
    .split(/\s+/u)
    .map(stemOf),
);

/** A claim whose subject is a pronoun. */
export const PRONOUN_SUBJECT = /^\W*(?:and |but )?(?:he|she|they|it|who|which|that|this)\b/iu;
