/** How pages say to whom an outlet belongs. Language data. */

const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}.&'’-]*)(?: (?:of|the|and|&|for|de|di|\p{Lu}[\p{L}\p{N}.&'’-]*)){0,6})`;

/** Who holds the rights in a page, in group 1: "© 2031 Quay Media Group". */
export const RIGHTS = new RegExp(
  String.raw`(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\)|[Cc]opyright\b)?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*(?:by\s+)?${NAME}`,
  "u",
);

/** To whom an outlet belongs, in group 1: "Cape Daily is part of Quay Media Group", "owned by Quay Media". */
export const OWNERSHIP: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:[Pp]art|[Mm]ember|[Dd]ivision|[Ss]ubsidiary|[Uu]nit|[Bb]rand|[Pp]roperty) of (?:the )?${NAME}`,
    "u",
  ),
  new RegExp(String.raw`\b(?:[Oo]wned|[Oo]perated) by (?:the )?${NAME}`, "u"),
];

/** Words at the end of an owner's name that do not tell owners apart, and words after it. */
export const OWNER_TAIL =
  /(?:[\s,.]+(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|s\.?a|corp|corporation|co|company|all|all rights|rights|reserved))+[\s.]*$/iu;

/** The last words of an owner's name that one of its pages gives and another leaves out. */
export const LOOSE_OWNER_TAIL = /(?<=\S)\s+(?:media|group|holdings|network|publishing)$/iu;

/** What stands where an owner's name may and is none. */
export const NO_OWNER =
  /^(?:all|all rights?|the authors?|rights|contributors?|terms|privacy|copyright|this|our|us|getty.*|shutterstock.*|istock.*|reuters|ap|the associated press|associated press|afp)$/iu;

/** Hosts where anybody publishes: outlets there are not of one house. */
export const SHARED_HOSTS: ReadonlySet<string> = new Set(
  (
    "blogspot.com wordpress.com medium.com substack.com tumblr.com livejournal.com github.io facebook.com twitter.com x.com t.me " +
    "telegram.org youtube.com vk.com reddit.com linkedin.com instagram.com archive.org archive.is web.archive.org google.com " +
    "yahoo.com msn.com wixsite.com weebly.com typepad.com example.org example.com"
  ).split(" "),
);

/** Second parts of public suffixes of two parts: `co.uk`, `com.au`. */
export const SECOND_LEVEL = /^(?:co|com|org|net|gov|edu|ac|gob|gov|or|ne|go)$/u;
