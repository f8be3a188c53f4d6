/** Words for what becomes of people, by which figures of reports are compared. Language data: lemmas. */

/** What a count of people can be of, with the lemmas that say so. */
export const FATES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    dead: "kill die dead death fatality murder slay eliminate perish execute drown toll deceased",
    injured: "injure injury wound hurt hospitalize hospitalise",
    arrested: "arrest detain detention custody jail imprison apprehend seize capture nab",
    missing: "miss missing disappear unaccounted",
    displaced: "displace evacuate flee homeless evacuation",
    rescued: "rescue save",
    freed: "free release liberate",
    infected: "infect sicken ill infection",
    trapped: "trap strand",
  }).map(([fate, lemmas]) => [fate, new Set(lemmas.split(" "))] as const),
);

/** What hits people: who is struck need not be hurt, and others may be hurt too. Lemmas. */
export const STRUCK: ReadonlySet<string> = new Set(["strike", "shoot", "hit"]);

/** Units that count human beings. */
export const HUMAN_UNITS: ReadonlySet<string> = new Set(
  "person man woman child civilian soldier officer policeman police protester demonstrator rioter worker passenger resident victim student member serviceman troop fighter militant migrant refugee crew citizen inhabitant casualty body other girl boy schoolgirl schoolboy schoolchild pupil teenager adult elder journalist reporter tourist foreigner local national traveller traveler pilot crewmember sailor fisherman miner driver guest shopper worshipper reveller reveler spectator fan bystander pedestrian patient doctor nurse medic firefighter rescuer guard prisoner inmate detainee suspect hostage gunman attacker bomber rebel insurgent terrorist extremist jihadist islamist activist villager employee staffer survivor".split(
    " ",
  ),
);

/** Scope words that narrow nothing: a figure of "people" is of everybody. */
export const EVERYBODY: ReadonlySet<string> = new Set([
  "person",
  "people",
  "casualty",
  "victim",
  "body",
  "human",
  "toll",
  "total",
  "leave",
  "report",
  "number",
  "suspect",
  "suspected",
  "alleged",
  "other",
  "individual",
]);

/** Right before a count: it is a part of another one. */
export const PART_OF_COUNT =
  /\b(?:including|includes?|among (?:them|those|the dead|the injured|the victims)|of whom|of them|of those|another|other|a further|the (?:first|other|last|remaining|latest)|identified)\b[^,;]*$/iu;

/** In the words of a count: it adds to another one, and is not of everybody. */
export const ADDED_TO_COUNT = /\b(?:others?|more|another|additional|further)\b/iu;

/** The words of a count that is a part of those who are meant: "five of the dead". */
export const SOME_OF = /\bof (?:the|our|them|those|these|its|their|his|her)\b/iu;

/** Right before a number that counts nobody's fate: "a mother of 12 was killed". */
export const HAS_MANY =
  /\b(?:mother|father|parents?|grandmother|grandfather|family|group|crew|team|couple|party) of (?:at least |about |some )?$/iu;

/** A count with one of these is the least that is known so far. */
export const AT_LEAST = /\b(?:at least|no fewer than|not fewer than|a minimum of)\b/iu;

/** A sentence with one of these tells, or may tell, of another happening than the story's. */
export const OTHER_HAPPENING =
  /\b(?:earlier this (?:week|month|year)|last (?:week|month|year)|in (?:19|20)\d\d|(?:weeks?|months?|years?) (?:ago|before|earlier)|previous(?:ly)?|since (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d|the next day|separate(?:ly)?|in a similar|compared (?:to|with)|the year before|deadliest since|each year|every year|so far this year)\b/iu;

/** A count with one of these in its sentence is told as not yet final. */
export const GROWING =
  /\b(?:rose|risen|rises|rising|climbed|climbs|jumped|grew|so far|feared|initial(?:ly)?|preliminary|updated|expected to (?:rise|climb|grow)|(?:could|might|may) (?:still )?(?:rise|climb|grow)|(?:up|raised) from|at first|still counting|as of)\b/iu;

/** A sentence with one of these tells of what something is traded at. */
export const PRICES =
  /\b(?:shares?|stocks?|index|futures|trad(?:ed|ing)|price of|prices|bitcoin|ounce|barrel|currenc(?:y|ies)|exchange rate)\b[^.]*\b(?:fell|rose|dropped|gained|slid|jumped|plunged|climbed|lost|down|up|at|to)\b/iu;

/** A sentence with one of these tells that a number was another one before. */
export const CHANGED =
  /\b(?:revis(?:e|es|ed|ing)|correct(?:s|ed|ing) (?:an|its|the) (?:earlier|figure|number|count)|(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|lower(?:s|ed|ing)?|cut|reduc(?:e|es|ed|ing)|updat(?:e|es|ed|ing))\b[^.;]{0,60}?\b(?:from|to) (?:\p{Sc}|\d)|(?:up|down) from|earlier (?:reports?|estimates?|figures?)|initially|previously (?:reported|said|thought|estimated))\b/iu;

/** What is counted anew while it goes on: lemmas of what becomes of things and people. */
export const ACCRUES: ReadonlySet<string> = new Set(
  `flood destroy damage burn collapse wreck ruin topple level flatten evacuate displace affect hit close cancel delay divert search seize recover
  find rescue arrest detain infect confirm test cut lose leave expose compromise hack steal report deploy donate raise collect sign`
    .trim()
    .split(/\s+/u),
);

/** What is counted on from day to day: lemmas of things. */
export const RUNNING: ReadonlySet<string> = new Set(
  `delegate superdelegate vote ballot voter case infection signature patient donor donation subscriber follower claim complaint lawsuit
  plaintiff view tweet precinct poll endorsement application applicant refugee migrant arrival test dose vaccination`
    .trim()
    .split(/\s+/u),
);
