/** Words that stand in names without telling who or what is named. Language data. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** Titles before a person's name. */
export const TITLES: ReadonlySet<string> = words(`
mr mrs ms miss mx dr prof professor sir dame lord lady president premier chancellor minister secretary senator sen rep
representative congressman congresswoman gov governor mayor judge justice gen general lt lieutenant col colonel maj major capt captain
sgt sergeant adm admiral officer sheriff chief king queen prince princess sheikh ayatollah imam rabbi pope father bishop archbishop
cardinal reverend rev ambassador speaker chairman chairwoman director commissioner deputy vice prime foreign attorney former acting
`);

/** Words after a person's name that tell namesakes apart. */
export const GENERATIONS: ReadonlySet<string> = words("jr sr junior senior ii iii iv");

/** Words of roles that a father and a son may both be given: they do not tell that two namesakes are one. */
export const FAMILY_ROLES: ReadonlySet<string> = words(
  "former then late elder younger father brother with from that this their businessman",
);

/** Words without meaning of their own inside names. */
export const SMALL_WORDS: ReadonlySet<string> = words(
  "the of for and in on at to de la le el al del des du von van der den a an",
);

/** Words that names of places shorten, and their short forms. */
export const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["ft", "fort"],
  ["st", "saint"],
  ["mt", "mount"],
]);

/** What a company is in law; its name is the same without it. */
export const COMPANY_FORMS: ReadonlySet<string> = words(
  "inc incorporated corp corporation co company ltd limited llc plc ag sa nv gmbh ab oy spa group holding holdings",
);

/** Words that a body's name may begin with or not: "U.S. Coast Guard", "Coast Guard". As the words of names are cut. */
export const HOME_WORDS: ReadonlySet<string> = words("usa uk eu national federal royal");

/**
 * Words of which the names of public bodies of any country are made: a name of nothing else names no particular body until its
 * country is known.
 */
export const COMMON_BODY_WORDS: ReadonlySet<string> = words(`
ministry ministries minister department office government parliament senate congress assembly house council court supreme
constitutional appeal high police army navy air force forces armed military troops defense foreign interior affairs internal external
health finance economy economic education justice security national committee state central bank cabinet embassy commission service
intelligence federal general prosecutor prosecutors attorney electoral election border guard guards transport emergency emergencies situations
culture agriculture energy environment labor tax city mayor governor opposition authorities authority president presidential
presidency prime administration agency spokesman spokeswoman spokesperson official officials lower upper public peoples republic party
ruling customs statistics investigative civil aviation meteorological weather fire rescue coast coastguard mod mfa mia moh moj
`);

/** Last words, or words before "of", of names that are names of bodies whatever else they are taken for. As written, not cut. */
export const BODY_HEADS: ReadonlySet<string> = words(`
compact pact treaty alliance coalition bloc league union council organisation organization confederation federation ministry agency
commission committee association parliament university company corporation brigade battalion regiment division institute foundation
`);

/** Last words by which alone a body may be called in a story that names one such body in full. */
export const SHORT_FORM_HEADS: ReadonlySet<string> = words(`
compact pact treaty alliance coalition bloc league union council organisation organization confederation federation agency commission
committee association university company corporation institute foundation front movement
`);

/** Last words of newspapers' names by which alone a report goes on to call them: "the Post". */
export const PAPER_HEADS: ReadonlySet<string> = words(`
times post journal herald tribune star globe sun gazette chronicle observer guardian telegraph independent mail express standard
courier register inquirer enquirer dispatch press examiner mirror record bee sentinel ledger monitor chronicle caller beast
`);

/** Heads of bodies within a house, which are called without the house's name: "Rivers Committee" for "Senate Rivers Committee". */
export const PANEL_HEADS: ReadonlySet<string> = words(
  "committee subcommittee commission board caucus panel league association",
);

/** Last words that names of bodies and papers are as often written without: "Brenford Police". */
export const LOOSE_TAILS: ReadonlySet<string> = words("department hospital magazine newspaper");

/** Last words that say in what business a firm is, which is called without them. */
export const BUSINESS_TAILS: ReadonlySet<string> = words(`
airlines airways lines air motors news records pictures studios pharmaceuticals systems technologies entertainment electric energy
industries communications stores foods brands wireless financial media
`);

/** Plurals that end names of places, and of other groups than teams. */
export const NO_TEAMS: ReadonlySet<string> = words(`
falls heights hills springs rapids islands states nations plains palms woods gardens oaks angeles lakes rivers mountains keys
times news police officials officers forces troops affairs services schools courts democrats republicans conservatives liberals
authorities lawmakers residents voters airlines airways lines motors studios pictures records systems press streets games olympics
`);

/** Words for somebody who belongs to a party: "Democrat of …" is a person's description, and no body's name with initials. */
export const PARTY_MEMBERS: ReadonlySet<string> = words(
  "democrat republican conservative liberal socialist communist independent green nationalist member delegate",
);

/** Offices that one person holds at a time. */
export const SINGLE_OFFICES: ReadonlySet<string> = words(`
president premier chancellor mayor governor chairman chairwoman chair head director king queen emperor emir sultan speaker minister leader
`);

/** Words that make an office another one, of which there may be several. */
export const OFFICE_LIMITS: ReadonlySet<string> = words(
  "vice former ex deputy acting then late opposition party rebel self exiled assistant junior regional a an one",
);

/** Words for the holder of the highest office, and for the head of its government: one of each in a country. */
export const HEAD_OF_STATE: ReadonlySet<string> = words(
  "president leader king queen emperor emir sultan monarch ruler",
);

/** A role that somebody has within a family. */
export const KIN_ROLE =
  /\b(?:wife|husband|son|daughter|brother|sister|mother|father|spouse|widow|widower|twin|child)$/u;

/** Forms of one forename, a family a line. */
const FORENAMES = `
william bill will billy|robert bob rob bobby|richard dick rick|james jim jimmy|john jack johnny|michael mike|thomas tom tommy
joseph joe|david dave|daniel dan danny|edward ed ted eddie|charles charlie chuck|christopher chris|anthony tony|steven stephen steve
andrew andy|matthew matt|gregory greg|jeffrey jeff|kenneth ken|ronald ron|donald don|timothy tim|nicholas nick|samuel sam sammy|benjamin ben bibi
alexander alex|elizabeth liz beth|katherine catherine kate kathy|margaret maggie|patricia pat|deborah debbie|susan sue|lawrence larry
gerald jerry|raymond ray|philip phil|peter pete|frederick fred|leonard len|walter walt|zachary zach zack zac|sandra sandy sandi|nathan nathaniel nate|jonathan jon|abigail abby|victoria vicky tori
alexandra sasha|dmitry dmitri dima|mikhail misha|nikolai kolya|katerina katya|pamela pam|cynthia cindy|judith judy|rebecca becky
jennifer jen jenny|jessica jess|theodore teddy theo|eugene gene|arthur art|albert al|francis frank|harold hal harry
`;

/** From a form of a forename to the number of its family. */
export const FORENAME_FAMILY: ReadonlyMap<string, number> = new Map(
  FORENAMES.trim()
    .split(/[|\n]/u)
    .flatMap((family, index) =>
      family
        .trim()
        .split(" ")
        .map((name): [string, number] => [name, index]),
    ),
);
