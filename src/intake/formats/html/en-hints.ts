/** Words that web pages use for their own parts, in class names and in short lines: what an author of pages would call them, not any one site. */

const CLASSES: readonly (readonly [string, RegExp])[] = [
  ["caption", /caption|credit|figure|photo|image|gallery|slide|video|media|player|thumb/iu],
  [
    "related",
    /relat|recommend|popular|trending|more-|read-?more|also|teaser|promo|card|rail|recirc|outbrain|taboola|next|prev|latest|headlines|topics/iu,
  ],
  [
    "byline",
    /byline|author|bio\b|writer|contributor|dateline|date|time|publish|meta|info|stamp|source/iu,
  ],
  ["share", /share|social|follow|tweet|facebook|twitter/iu],
  [
    "advert",
    /newsletter|subscri|sign-?up|advert|\bads?\b|ad-|sponsor|banner|donat|paywall|popup|modal|cookie|consent/iu,
  ],
  ["comment", /comment|disqus|repl(?:y|ies)|respond|discuss/iu],
  [
    "menu",
    /nav|menu|breadcrumb|crumb|tab|toolbar|footer|header|sidebar|widget|tags?\b|categor|copyright|legal|disclaim/iu,
  ],
  [
    "body",
    /article-?_?body|story-?_?body|articlebody|post-?_?(?:content|body)|entry-?_?content|story-?_?(?:text|content)|article-?_?(?:text|content)|body-?_?(?:text|copy|content)|paragraph|richtext|rich-text|page-?content|main-?content/iu,
  ],
  [
    "summary",
    /summary|standfirst|subtitle|sub-?head|dek|lede?\b|intro|excerpt|highlight|abstract|subhead/iu,
  ],
  ["quote", /quote|pull/iu],
];

const WORDS: readonly (readonly [string, RegExp])[] = [
  [
    "date",
    /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,? \d{4}|\d{1,2}:\d{2}\s*(?:[ap]\.?m|gmt|utc|[ecp][sd]?t)\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}|^(?:updated|published|posted|created|last (?:modified|updated))\b/iu,
  ],
  [
    "byline",
    /^(?:by|written by|reporting by|text|story by|from|author)\s*:?\s+\p{Lu}|\bis an? (?:reporter|writer|editor|journalist|correspondent|freelance|columnist|author|contributor)|^(?:reporting|additional reporting|editing|compiled|edited|writing) by|contributed to this/iu,
  ],
  [
    "credit",
    /\b(?:getty|ap photo|afp|shutterstock|istock|photo(?:graph)?s?(?: by| credit|:|\/)|image(?: by| credit|:|\/)|credit:|courtesy of|pictured?|file photo|screenshot|screengrab)\b|^©|\((?:image|photo|picture|source|credit)s?:/iu,
  ],
  [
    "invitation",
    /\b(?:read more|see also|see more|related|more from|you (?:may|might) (?:also )?like|also read|don['’]t miss|click here|learn more|find out more|view (?:all|more|gallery)|watch(?: now)?:|listen|trending|recommended|most (?:read|popular)|editor['’]?s? picks?|up next|more (?:great )?stories|continue reading|story continues)\b/iu,
  ],
  [
    "subscription",
    /\b(?:subscribe|newsletter|sign up|sign in|log ?in|register|your (?:e-?mail|inbox)|breaking news (?:alerts|emails)|follow us|follow (?:me|him|her) on|on twitter|on facebook|download (?:the|our) app|donate|support (?:us|our)|become a member|affiliate|sponsored|advertis)/iu,
  ],
  [
    "legal",
    /\b(?:all rights reserved|copyright|©|terms of (?:use|service)|privacy policy|may not be (?:published|reproduced)|disclaimer|reprinted|contact us|cookies?)\b/iu,
  ],
  [
    "social",
    /\b(?:share|tweet|facebook|twitter|whatsapp|pinterest|reddit|linkedin|instagram|e-?mail|print|copy link|comments?|reply)\b/iu,
  ],
];

/** Names of the class hints, in the order of classHints. */
export const CLASS_HINTS: readonly string[] = CLASSES.map(([name]) => name);

/** Names of the word hints, in the order of wordHints. */
export const WORD_HINTS: readonly string[] = WORDS.map(([name]) => name);

/** For each kind of part 1 where the class names speak of it, else 0. */
export function classHints(names: string): number[] {
  return CLASSES.map(([, pattern]) => (pattern.test(names) ? 1 : 0));
}

/** For each kind of line 1 where the text, of which 400 code units are looked at, speaks like it, else 0. */
export function wordHints(text: string): number[] {
  const start = text.slice(0, 400);
  return WORDS.map(([, pattern]) => (pattern.test(start) ? 1 : 0));
}

const LONGEST_RIGHTS = 300;

/** Whether a block is the line in which a page says who holds the rights in it, since when; a picture's has no year. */
export function isRightsLine(text: string): boolean {
  return (
    text.length <= LONGEST_RIGHTS &&
    /^.{0,60}(?:©|\([cC]\)|\b[Cc]opyright\b)/su.test(text) &&
    /\b(?:19|20)\d{2}\b|rights reserved/iu.test(text)
  );
}
