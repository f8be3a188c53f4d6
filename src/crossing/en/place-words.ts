/** Words around the name of a place that tell what it is and where it lies. Language data. */

const TOWN_WORDS = "city|town|village|capital|port|suburb|settlement|municipality|hamlet|resort";
const REGION_WORDS =
  "province|region|state|oblast|governorate|prefecture|canton|krai|voivodeship|republic|district";

/** Right before a name: somebody or something is there, comes from there or goes there. */
export const BEHIND_PLACE_WORD =
  /\b(?:in|at|near|outside|inside|around|across|throughout|from|to|into|via|through|toward|towards|of|between)\s+(?:(?:the|downtown|central|nearby|neighbouring|neighboring|north|south|east|west|(?:north|south)-?(?:east|west)|(?:north|south|east|west)ern)\s+)*$/iu;

/** Right behind the place of a dateline. */
export const DATELINE_BEHIND = /^(?:,[^\n,—–-]{2,20})?\s*(?:\([^\n)]{2,24}\)\s*)?(?:[—–―]|--|-\s)/u;

/** Right before a name: words that say that what follows is a town, or a region. */
export const TOWN_BEFORE = new RegExp(`\\b(?:${TOWN_WORDS})\\s+(?:of\\s+)?$`, "iu");
export const REGION_BEFORE = new RegExp(`\\b(?:${REGION_WORDS})\\s+of\\s+$`, "iu");
/** Right behind a name. */
export const REGION_BEHIND = new RegExp(
  `^\\s+(?:${REGION_WORDS})(?!\\s+(?:of|department|police|attorney))\\b`,
  "iu",
);

/** Parts of a name that say what kind of place it is, at its beginning and at its end. */
export const TOWN_IN_NAME = new RegExp(
  `^(?:the )?(?:${TOWN_WORDS}) of |^downtown |^greater |^metro | (?:${TOWN_WORDS})$`,
  "iu",
);
export const REGION_IN_NAME = new RegExp(
  `^(?:the )?(?:${REGION_WORDS}) of | (?:${REGION_WORDS})$`,
  "iu",
);

const DIRECTION =
  "(?:(?:far|the|north|south|east|west|(?:north|south)-?(?:east|west)|(?:north|south|east|west|central|mid)(?:ern)?|(?:north|south)-?(?:east|west)ern|central|upstate|rural|neighbouring|neighboring|nearby)\\s+)*";
const KIND = `${TOWN_WORDS}|${REGION_WORDS}|county|area|part|coast`;

/** What stands between the name of a place and that of the country or region that it lies in. */
export const LIES_IN: readonly RegExp[] = [
  // "Lorn, Borland", "Lorn, in southern Borland", "Lorn (Borland", "Lorn in Borland"
  new RegExp(`^\\s*[,(]\\s*(?:in\\s+)?${DIRECTION}$`, "iu"),
  new RegExp(`^\\s+in\\s+${DIRECTION}$`, "iu"),
  // "Lorn, a port in Borland", "Lorn, the capital of Borland"
  new RegExp(
    `^,\\s+(?:an?|the)\\s+(?:[\\p{L}-]+\\s+){0,6}(?:${KIND})\\s+(?:in|of|on)\\s+${DIRECTION}$`,
    "iu",
  ),
  // "the Lorn region of Borland", "the Lorn area in Borland"
  new RegExp(`^\\s+(?:${KIND})\\s+(?:of|in)\\s+${DIRECTION}$`, "iu"),
];

/** Words between a country and what kind of place lies in it: "Borland's second largest port of". Verbs are none: who took a town does not have it. */
const SIZE_OR_SIDE =
  "second|third|port|border|oil|gas|mining|resort|seaside|mountain|holy|ancient|old|major|main|key|small|tiny|large|big|biggest|[\\p{L}-]+(?:ern|al|est)";

/** What stands between the name of a country, or the word for its people, and that of a place that lies in it: "Borland's port of". */
export const HAS_IN_IT = new RegExp(
  `^(?:['’]s)?\\s+(?:(?:${SIZE_OR_SIDE})\\s+){0,3}(?:${KIND})\\s+(?:of\\s+)?$`,
  "iu",
);

/** Right behind a country in a list, or one that owns what follows: "in Lorn, Borland and Kasovia", "In Lorn, Borland's envoy". */
export const IN_A_LIST = /^(?:['’]s?\s|,?\s+(?:and|or)\s)/u;

/** Countries whose small towns are named with their state or region. */
export const NAMED_WITH_REGION: ReadonlySet<string> = new Set(["US", "CA", "AU"]);

/** States in short, as they stand behind a comma. */
const STATES: Readonly<Record<string, string>> = {
  Alabama: "Ala AL",
  Alaska: "AK",
  Arizona: "Ariz AZ",
  Arkansas: "Ark AR",
  California: "Calif CA Cal",
  Colorado: "Colo CO Col",
  Connecticut: "Conn CT",
  Delaware: "Del DE",
  Florida: "Fla FL",
  Georgia: "Ga GA",
  Hawaii: "HI",
  Idaho: "ID",
  Illinois: "Ill IL",
  Indiana: "Ind IN",
  Iowa: "IA",
  Kansas: "Kan KS Kans",
  Kentucky: "Ky KY",
  Louisiana: "La LA",
  Maine: "ME",
  Maryland: "Md MD",
  Massachusetts: "Mass MA",
  Michigan: "Mich MI",
  Minnesota: "Minn MN",
  Mississippi: "Miss MS",
  Missouri: "Mo MO",
  Montana: "Mont MT",
  Nebraska: "Neb NE Nebr",
  Nevada: "Nev NV",
  "New Hampshire": "N.H NH",
  "New Jersey": "N.J NJ",
  "New Mexico": "N.M NM",
  "New York": "N.Y NY",
  "North Carolina": "N.C NC",
  "North Dakota": "N.D ND",
  Ohio: "OH",
  Oklahoma: "Okla OK",
  Oregon: "Ore OR",
  Pennsylvania: "Pa PA Penn",
  "Rhode Island": "R.I RI",
  "South Carolina": "S.C SC",
  "South Dakota": "S.D SD",
  Tennessee: "Tenn TN",
  Texas: "Tex TX",
  Utah: "UT",
  Vermont: "Vt VT",
  Virginia: "Va VA",
  Washington: "Wash WA",
  "West Virginia": "W.Va WV",
  Wisconsin: "Wis WI Wisc",
  Wyoming: "Wyo WY",
  "District of Columbia": "D.C DC",
  Ontario: "Ont",
  Alberta: "Alta",
  Quebec: "Que",
  Manitoba: "Man",
  Saskatchewan: "Sask",
  "British Columbia": "B.C",
};

/** A state in short behind a name and a comma; the short form is the first group. */
export const STATE_BEHIND = new RegExp(
  `^,\\s+(${Object.values(STATES)
    .flatMap((forms) => forms.split(" "))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((form) => form.replaceAll(".", "\\.\\s?"))
    .join("|")})(?![\\p{L}\\p{N}])`,
  "u",
);

const FULL = new Map(
  Object.entries(STATES).flatMap(([name, forms]) =>
    forms.split(" ").map((form) => [form, name] as const),
  ),
);

/** The name of a state by its short form, "N.Y." or "Fla"; null for what is none. */
export function stateInFull(short: string): string | null {
  return FULL.get(short.replace(/\s+/gu, "").replace(/\.$/u, "")) ?? null;
}
