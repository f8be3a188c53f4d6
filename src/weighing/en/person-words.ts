/** Words for what reports tell of a person in one respect: state of health, injured part of the body, offence, time in prison. Language data. */

/** A patient's state, worst first; what stands later in the list is better, and `dead` ends it. */
export const CONDITIONS: readonly (readonly [state: string, words: RegExp])[] = [
  ["dead", /\b(?:died of (?:his|her|their) (?:wounds|injuries)|succumbed to)\b/iu],
  [
    "improving",
    /\b(?:condition|state|health|who|he|she|and|but)\b[^.;]{0,30}\b(?:(?:is|was|are|were|has been|been|but|and) (?:slowly |steadily )?improv(?:ing|ed)|(?:has|have|had) (?:\w+ )?improved|upgraded)\b/iu,
  ],
  [
    "critical",
    /\b(?:critical|grave) (?:but stable )?condition\b|\bcondition (?:is|was|remains|remained) (?:critical|grave)\b|\bcritically (?:ill|injured|wounded)\b/iu,
  ],
  [
    "serious",
    /\bserious (?:but stable )?condition\b|\bcondition (?:is|was|remains|remained) serious\b/iu,
  ],
  [
    "stable",
    /\b(?:stable|fair|good|satisfactory) condition\b|\bcondition (?:is|was|remains|remained) (?:stable|fair|good|satisfactory)\b/iu,
  ],
  [
    "discharged",
    /\b(?:discharged|released) from (?:the |a )?hospital\b|\bleft (?:the )?hospital\b/iu,
  ],
];

/** Parts of the body that a report takes for one another: each list is one part. */
export const BODY_PARTS: readonly (readonly string[])[] = [
  ["leg", "thigh", "knee", "calf", "shin"],
  ["foot", "feet", "ankle", "toe", "heel"],
  ["hip", "pelvis", "groin", "buttock", "buttocks"],
  ["arm", "elbow", "forearm", "wrist"],
  ["hand", "finger", "thumb"],
  ["shoulder", "collarbone"],
  ["chest", "rib", "ribs"],
  ["back", "spine"],
  ["abdomen", "stomach", "belly"],
  ["head", "skull", "face", "jaw", "eye"],
  ["neck", "throat"],
];

/** Words by which somebody is told to be hurt. */
export const HURTS =
  /\b(?:shot|wounded|stabbed|hit|struck|injur(?:ed|ing|y|ies)|hurt|broke|broken|fractur(?:e|es|ed|ing)|sprain(?:ed)?|cut|wounds?|bruis(?:ed|es))\b/iu;

/** What a court deals with, by its last word. */
export const OFFENCES: ReadonlySet<string> = new Set(
  `conspiracy fraud murder manslaughter homicide assault rape battery perjury bribery theft larceny embezzlement corruption obstruction extortion
  racketeering treason espionage terrorism arson kidnapping robbery burglary trespass trespassing harassment stalking laundering evasion possession
  trafficking forgery sedition misconduct endangerment blackmail smuggling vandalism molestation genocide hooliganism`
    .trim()
    .split(/\s+/u),
);

/** Words before an offence that do not say which one it is. */
export const IDLE_BEFORE_OFFENCE: ReadonlySet<string> = new Set(
  `a an the one two three four five several multiple count counts of to with on in for and or his her their felony misdemeanor misdemeanour federal state criminal
  charge charges single attempted alleged first-degree second-degree degree aggravated serious simple committing that into related using counts each`
    .trim()
    .split(/\s+/u),
);

/** Acts of the law that name an offence, told apart: what one is charged with need not be what one is convicted of. */
export const OFFENCE_ACTS: readonly (readonly [act: string, words: RegExp])[] = [
  ["pleaded guilty to", /\b(?:ple(?:a)?d(?:ed|s|ing)? guilty|guilty plea)\b[^.;:]{0,60}?\bto\s/giu],
  ["was convicted of", /\b(?:convicted|found guilty) (?:of|on)\s/giu],
  ["was charged with", /\b(?:charged with|indicted on|indicted for|charges? of)\s/giu],
];

/** Where a stretch of time is one in prison. */
export const PRISON =
  /\b(?:prison|jail|imprisonment|behind bars|custody|sentence|sentenced|incarceration)\b/iu;

/** A sentence with one of these tells of another sentence of a court. */
export const OTHER_TERM =
  /\b(?:already (?:been )?(?:serving|sentenced|serv\w+)|previous(?:ly)?|in (?:a|two|three|another|other) (?:\w+ )?(?:separate|other|earlier) |separate(?:ly)?|in addition to|on top of|years? ago)\b/iu;

/** How a time in prison is meant; the first that fits. */
export const TERM_ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  [
    "asked for",
    /\b(?:seek|sought|seeking|ask(?:s|ed|ing)?|recommend\w*|request\w*|guidelines?|demand\w*|prosecutors? want\w*)\b/iu,
  ],
  [
    "the most possible",
    /\b(?:up to|maximum|at most|as (?:many|much|long) as|fac(?:e|es|ed|ing)|could (?:get|receive|spend)|carr(?:y|ies|ied)|punishable|possible)\b/iu,
  ],
  ["given", /\b(?:sentenced|received|given|gave|gets|got|handed|jailed|imprisoned)\b/iu],
];
