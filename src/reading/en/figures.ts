/** English words of numbers, bounds and units. */

/** Cardinal numbers below a hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen"
  )
    .split(" ")
    .map((word, value): [string, number] => [word, value]),
  ..."twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

/** Words that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["lakh", 1e5],
  ["crore", 1e7],
]);

/** Suffixes written straight behind digits. `m` and `b` only count with a currency before or a counted noun behind. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["b", 1e9],
  ["bn", 1e9],
  ["bln", 1e9],
  ["tn", 1e12],
]);

/** Plural number words: the least they can mean. Two of each make the plural; "scores" is two twenties. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["tens", 20],
  ["hundreds", 200],
  ["thousands", 2e3],
  ["millions", 2e6],
  ["billions", 2e9],
]);

/** Words before a scale that leave it open: "several hundred" is at least two hundred. */
export const VAGUE_MULTIPLIERS: ReadonlySet<string> = new Set(["several", "few", "many", "some"]);

/** Denominators of fractions in words. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourth", 4],
  ["fourths", 4],
  ["fifth", 5],
  ["fifths", 5],
  ["sixth", 6],
  ["sixths", 6],
  ["tenth", 10],
  ["tenths", 10],
]);

/** Ordinals in words; those in digits end in st, nd, rd, th. */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
    "sixteenth seventeenth eighteenth nineteenth twentieth"
  )
    .split(" ")
    .map((word, index) => [word, index + 1]),
);

/** How a qualifier bounds its number. `about` and `nearly` give an interval (bounds.ts says how wide). */
export type Bound = "over" | "atLeast" | "under" | "atMost" | "about" | "nearly" | "exact";

/** Qualifiers before a number, longest first within a first word. */
export const QUALIFIERS_BEFORE: readonly (readonly [string, Bound])[] = [
  ["no fewer than", "atLeast"],
  ["no less than", "atLeast"],
  ["not less than", "atLeast"],
  ["not fewer than", "atLeast"],
  ["a minimum of", "atLeast"],
  ["minimum of", "atLeast"],
  ["at least", "atLeast"],
  ["at minimum", "atLeast"],
  ["no more than", "atMost"],
  ["not more than", "atMost"],
  ["at most", "atMost"],
  ["a maximum of", "atMost"],
  ["maximum of", "atMost"],
  ["up to", "atMost"],
  ["as many as", "atMost"],
  ["as much as", "atMost"],
  ["as few as", "atLeast"],
  ["in excess of", "over"],
  ["upwards of", "over"],
  ["upward of", "over"],
  ["north of", "over"],
  ["more than", "over"],
  ["greater than", "over"],
  ["higher than", "over"],
  ["over", "over"],
  ["above", "over"],
  ["exceeding", "over"],
  ["exceeds", "over"],
  ["exceeded", "over"],
  ["exceed", "over"],
  ["topping", "over"],
  ["topped", "over"],
  ["surpassing", "over"],
  ["surpassed", "over"],
  ["less than", "under"],
  ["fewer than", "under"],
  ["lower than", "under"],
  ["under", "under"],
  ["below", "under"],
  ["close to", "nearly"],
  ["shy of", "nearly"],
  ["just short of", "nearly"],
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["in the region of", "about"],
  ["in the order of", "about"],
  ["somewhere around", "about"],
  ["an estimated", "about"],
  ["estimated at", "about"],
  ["estimated", "about"],
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["approx", "about"],
  ["approx.", "about"],
  ["roughly", "about"],
  ["circa", "about"],
  ["some", "about"],
  ["~", "about"],
  ["exactly", "exact"],
  ["precisely", "exact"],
  ["only", "exact"],
  ["just", "exact"],
];

/** Qualifiers behind a number, or behind its noun. */
export const QUALIFIERS_AFTER: readonly (readonly [string, Bound])[] = [
  ["or more", "atLeast"],
  ["and more", "atLeast"],
  ["or less", "atMost"],
  ["or fewer", "atMost"],
  ["or so", "about"],
  ["- plus", "atLeast"],
  ["plus", "atLeast"],
  ["+", "atLeast"],
  ["- odd", "about"],
  ["odd", "about"],
];

/** Adverbs that may stand before a qualifier and change nothing. */
export const QUALIFIER_ADVERBS: ReadonlySet<string> = new Set([
  ..."well just slightly far little significantly considerably even much".split(" "),
]);

/** Currency signs and the unit they stand for. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "dollar"],
  ["us$", "dollar"],
  ["a$", "australian dollar"],
  ["au$", "australian dollar"],
  ["c$", "canadian dollar"],
  ["ca$", "canadian dollar"],
  ["nz$", "new zealand dollar"],
  ["hk$", "hong kong dollar"],
  ["s$", "singapore dollar"],
  ["r$", "real"],
  ["€", "euro"],
  ["£", "pound"],
  ["¥", "yen"],
  ["₹", "rupee"],
  ["₽", "ruble"],
  ["₴", "hryvnia"],
  ["₺", "lira"],
  ["₩", "won"],
  ["₸", "tenge"],
  ["₪", "shekel"],
]);

/** Currency words and codes, by lower-cased form. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  (
    "dollar:dollar dollars:dollar usd:dollar bucks:dollar euro:euro euros:euro eur:euro pounds:pound pound:pound gbp:pound " +
    "sterling:pound yen:yen yuan:yuan renminbi:yuan ruble:ruble rubles:ruble rouble:ruble roubles:ruble rupee:rupee " +
    "rupees:rupee zloty:zloty zlotys:zloty zlotych:zloty hryvnia:hryvnia hryvnias:hryvnia tenge:tenge franc:franc " +
    "francs:franc peso:peso pesos:peso real:real reais:real krona:krona kronor:krona krone:krone kroner:krone lira:lira " +
    "liras:lira rand:rand shilling:shilling shillings:shilling naira:naira won:won baht:baht ringgit:ringgit rupiah:rupiah " +
    "dirham:dirham dirhams:dirham riyal:riyal riyals:riyal rial:rial rials:rial dinar:dinar dinars:dinar shekel:shekel " +
    "shekels:shekel forint:forint forints:forint koruna:koruna leu:leu lei:leu lev:lev leva:lev cent:cent cents:cent " +
    "pence:penny penny:penny chf:franc jpy:yen cny:yuan rub:ruble uah:hryvnia pln:zloty inr:rupee"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Units of measure by their forms; what is measured is no count. */
export const MEASURES: ReadonlyMap<string, string> = new Map(
  (
    "km:kilometre kilometre:kilometre kilometres:kilometre kilometer:kilometre kilometers:kilometre mile:mile miles:mile " +
    "metre:metre metres:metre meter:metre meters:metre cm:centimetre centimetre:centimetre centimetres:centimetre " +
    "centimeters:centimetre mm:millimetre millimetres:millimetre millimeters:millimetre foot:foot feet:foot inch:inch " +
    "inches:inch yard:yard yards:yard kg:kilogram kilo:kilogram kilos:kilogram kilogram:kilogram kilograms:kilogram " +
    "kilogramme:kilogram kilogrammes:kilogram gram:gram grams:gram ton:ton tons:ton tonne:tonne tonnes:tonne " +
    "pounder:pound litre:litre litres:litre liter:litre liters:litre gallon:gallon gallons:gallon barrel:barrel " +
    "barrels:barrel hectare:hectare hectares:hectare acre:acre acres:acre degree:degree degrees:degree mph:mile knots:knot " +
    "kph:kilometre km/h:kilometre mw:megawatt gw:gigawatt megawatt:megawatt megawatts:megawatt gigawatts:gigawatt " +
    "kilowatt:kilowatt volts:volt point:point points:point ft:foot lb:pound lbs:pound oz:ounce ounce:ounce ounces:ounce magnitude:magnitude " +
    "°:degree °c:degree °f:degree"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Units of time; how long is a duration, not a count. */
export const DURATIONS: ReadonlyMap<string, string> = new Map(
  (
    "second:second seconds:second minute:minute minutes:minute hour:hour hours:hour day:day days:day night:night " +
    "nights:night week:week weeks:week weekend:weekend weekends:weekend month:month months:month year:year years:year " +
    "decade:decade decades:decade century:century centuries:century"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Nouns that are counted as persons. */
export const PERSON_UNITS: ReadonlySet<string> = new Set([
  ..."people persons person individuals individual lives humans others".split(" "),
]);

/** Words of state or happening that by themselves say that persons were counted: "12 dead", "353 were injured". */
export const PERSON_STATES: ReadonlySet<string> = new Set(
  (
    "dead injured wounded hurt killed arrested detained jailed imprisoned hospitalized hospitalised displaced missing " +
    "homeless evacuated rescued deported charged convicted sentenced infected vaccinated unemployed executed"
  ).split(" "),
);

/**
 * Lemmas under which scopes are compared: words of one state count as the same. The result is the verb of the state.
 */
export const SCOPE_LEMMAS: ReadonlyMap<string, string> = new Map(
  (
    "die:kill dead:kill death:kill fatality:kill fatal:kill perish:kill toll:kill slay:kill killing:kill lose:lose " +
    "wound:injure hurt:injure injury:injure wounded:injure injured:injure casualty:casualty detain:arrest detention:arrest " +
    "detainee:arrest arrested:arrest detained:arrest apprehend:arrest custody:arrest killed:kill missing:missing " +
    "jail:jail imprison:jail displaced:displace hospitalise:hospitalize"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Nouns of what is done to those behind "of", with the verb: "the deaths of 40 miners". */
export const DONE_TO_NOUNS: ReadonlyMap<string, string> = new Map(
  (
    "death:kill killing:kill murder:kill massacre:kill injury:injure wounding:wound arrest:arrest detention:detain displacement:displace " +
    "rescue:rescue evacuation:evacuate release:release abduction:abduct kidnapping:kidnap deportation:deport execution:execute " +
    "disappearance:missing hospitalisation:hospitalise hospitalization:hospitalize capture:capture expulsion:expel"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Verbs of crowds: who "thousands" are that do it. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  "flee march protest rally gather demonstrate attend queue mourn evacuate cheer chant vote".split(
    " ",
  ),
);

/** Groups whose number is that of their people: "a family of five". */
export const PERSON_GROUPS: ReadonlySet<string> = new Set(
  "family group crew team party gang crowd staff squad delegation jury panel".split(" "),
);

/** Nouns of harm that "no" counts as none. */
export const NONE_COUNTED: ReadonlyMap<string, string> = new Map(
  "casualties:casualty deaths:death injuries:injury fatalities:fatality victims:victim survivors:survivor arrests:arrest"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Nouns before which a number is a name or a reference, not a count: "Article 12", "Room 7", "Flight 370". */
export const NUMBERED: ReadonlySet<string> = new Set(
  (
    "article articles section sections chapter paragraph clause page pages room flight route highway interstate act bill " +
    "resolution no nos number numbers version channel phase level grade class type unit building gate platform track line " +
    "bus rule title size day week round stage part volume issue block lot district ward precinct zone sector area code " +
    "amendment proposition measure form figure table box exhibit count apartment apt suite floor pier terminal " +
    "camp brigade battalion regiment division corps squadron model mark game set season episode act scene step protocol " +
    "category tier covid psalm verse avenue street road mile top under-"
  ).split(" "),
);

/** Nouns behind which a hyphenated number names a kind rather than a count: "one-way", "two-state", "first-class". */
export const NO_COUNT_COMPOUND: ReadonlySet<string> = new Set(
  "way time off sided size fold step star piece word line wheel way".split(" "),
);

/** Titles of results: digits around a hyphen are a score beside them. */
export const SCORE_WORDS: ReadonlySet<string> = new Set(
  (
    "win won wins beat beats beaten lost loss lose defeat defeated victory draw drew tie tied vote voted votes ruling ruled " +
    "score scored lead led margin record"
  ).split(" "),
);

/** Nouns of which a four-digit number without comma can be a count although it looks like a year. */
export const COUNTED_AFTER_YEARLIKE: ReadonlySet<string> = new Set(
  (
    "people persons troops soldiers servicemen protesters demonstrators police officers residents refugees migrants workers " +
    "employees homes houses families passengers prisoners detainees victims members fighters militants children students " +
    "patients cases deaths injuries men women euros dollars pounds rubles tons tonnes km miles metres meters feet civilians"
  ).split(" "),
);

/** Plurals that no ending tells. */
export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  (
    "men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose servicemen:serviceman " +
    "servicewomen:servicewoman policemen:policeman policewomen:policewoman gunmen:gunman firemen:fireman " +
    "fishermen:fisherman businessmen:businessman lawmen:lawman clergymen:clergyman congressmen:congressman " +
    "spokesmen:spokesman militiamen:militiaman oxen:ox criteria:criterion media:medium wives:wife knives:knife " +
    "wolves:wolf shelves:shelf thieves:thief leaves:leaf loaves:loaf halves:half series:series species:species " +
    "troops:troop forces:force police:police personnel:personnel crises:crisis bases:base buses:bus gases:gas " +
    "viruses:virus campuses:campus census:census heroes:hero tornadoes:tornado potatoes:potato echoes:echo " +
    "vetoes:veto embargoes:embargo movies:movie cookies:cookie rookies:rookie calories:calorie zombies:zombie " +
    "news:news headquarters:headquarters means:means staff:staff aircraft:aircraft sheep:sheep fish:fish " +
    "houses:house horses:horse nurses:nurse cases:case causes:cause clauses:clause courses:course purchases:purchase " +
    "responses:response businesses:business losses:loss licenses:license licences:licence offenses:offense " +
    "offences:offence defenses:defense corpses:corpse axes:axe vaccines:vaccine"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

/** Nouns that stand for a count of what follows "of", or (toll) of what stands before them. */
export const TALLIES: ReadonlySet<string> = new Set("number total tally count toll".split(" "));
