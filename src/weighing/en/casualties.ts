/** Words for what becomes of people, by which figures of reports are compared. Language data: lemmas. */

/** What a count of people can be of, with the lemmas that say so. */
export const FATES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    dead: "kill die dead death fatality murder slay eliminate perish execute drown toll deceased",
    injured: "injure injury wound hurt hospitalize hospitalise",
    arrested: "arrest detain detention custody jail imprison apprehend",
    missing: "miss missing disappear unaccounted",
    displaced: "displace evacuate flee homeless evacuation",
    rescued: "rescue save",
  }).map(([fate, lemmas]) => [fate, new Set(lemmas.split(" "))] as const),
);

/** What hits people: who is struck need not be hurt, and others may be hurt too. Lemmas. */
export const STRUCK: ReadonlySet<string> = new Set(["strike", "shoot", "hit"]);

/** Units that count human beings. */
export const HUMAN_UNITS: ReadonlySet<string> = new Set(
  "person man woman child civilian soldier officer policeman police protester demonstrator rioter worker passenger resident victim student member serviceman troop fighter militant migrant refugee crew citizen inhabitant casualty body".split(
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
]);
