/** Bodies by what they are and whose they are: "Borland's Defence Ministry", "the Ministry of Defence of Borland", "the MoD". */
import {
  ALLIANCE_HEADS,
  BODY_ONLY_HEADS,
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

/**
 * The word that says what a name of several words is a name of, lower-cased: the last one, or the one before "of"; null for a name of
 * one word.
 */
export function headWordOf(name: string): string | null {
  const words = name.toLowerCase().split(" ");
  const of = words.indexOf("of");
  return words.length > 1 ? words[of > 0 ? of - 1 : words.length - 1]! : null;
}

/** Whether the last word of a name of several words makes it the name of a body, whatever else it might be taken for. */
export function namesBody(name: string): boolean {
  const head = headWordOf(name);
  return head !== null && (BODY_ONLY_HEADS.has(head) || ALLIANCE_HEADS.has(head));
}
