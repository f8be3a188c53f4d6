/** Bodies by what they are and whose they are: "Borland's Defence Ministry", "the Ministry of Defence of Borland", "the MoD". */
import {
  BODY_SHORT_FORMS,
  BODY_WORD_VARIANTS,
  MINISTRY_FIELDS,
  STATE_BODY_MODIFIERS,
  STATE_BODY_WORDS,
} from "../en/names.ts";
import { foldName } from "./word-hash.ts";

/** What a body's name says apart from its owner. */
export interface BodyKind {
  /** The same for names that mean the same: "ministry/defence". */
  readonly key: string;
  /** Whether every country has one of these: then only the owner tells two apart. */
  readonly common: boolean;
}

/** Reads the name of a body from which its owner was taken off. */
export function bodyKind(name: string): BodyKind {
  const full = BODY_SHORT_FORMS[name] ?? name;
  const words = foldName(full)
    .replace(/^the /u, "")
    .replace(/[.,]/gu, "")
    .split(/[\s-]+/u)
    .map((word) => (Object.hasOwn(BODY_WORD_VARIANTS, word) ? BODY_WORD_VARIANTS[word]! : word));
  const common =
    words.some((word) => STATE_BODY_WORDS.has(word)) &&
    words.every((word) => STATE_BODY_WORDS.has(word) || STATE_BODY_MODIFIERS.has(word));
  return { key: ministryKey(words) ?? words.join(" "), common };
}

/** "defence ministry" and "ministry of defence" alike; null for what is no ministry. */
function ministryKey(words: readonly string[]): string | null {
  let field: readonly string[] | null = null;
  if (words.length > 1 && words.at(-1) === "ministry") field = words.slice(0, -1);
  else if (words[0] === "ministry" && (words[1] === "of" || words[1] === "for"))
    field = words.slice(2).filter((word) => word !== "the");
  if (field === null || field.length === 0) return null;
  const text = field.join(" ");
  return `ministry/${Object.hasOwn(MINISTRY_FIELDS, text) ? MINISTRY_FIELDS[text]! : text}`;
}
