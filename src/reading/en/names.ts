/** Words of English that names are recognised by. Lower case; no name of any person, body or outlet. */

/** Titles and offices that stand before a person's name; the last word of the office decides. */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx dr prof sir dame lord lady baron baroness count countess prince princess king queen emperor sultan emir sheikh
shaikh imam ayatollah mullah pope cardinal archbishop bishop patriarch metropolitan rabbi reverend rev father sister brother saint
president premier minister chancellor secretary governor gov mayor senator sen representative rep congressman congresswoman deputy mp mep
delegate ambassador envoy consul commissioner chairman chairwoman chairperson chair director chief head boss leader commander general gen
colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral adm commodore brigadier marshal officer inspector
superintendent constable detective sheriff prosecutor attorney judge justice lawyer solicitor barrister magistrate spokesman spokeswoman
spokesperson analyst expert economist professor historian scientist researcher scholar teacher engineer doctor surgeon nurse pastor priest
journalist reporter editor correspondent columnist blogger photographer author writer poet novelist composer singer actor actress artist
director producer musician rapper coach captain manager striker midfielder defender goalkeeper forward player champion activist campaigner
dissident politician lawmaker legislator parliamentarian councillor speaker founder co-founder owner ceo cfo executive entrepreneur
businessman businesswoman billionaire tycoon oligarch farmer fisherman resident witness victim suspect candidate rival opponent successor
predecessor wife husband son daughter mother father brother sister uncle aunt nephew cousin widow friend colleague aide adviser advisor
vice-president vice-chairman undersecretary under-secretary secretary-general rapporteur coordinator chieftain warlord rebel general-secretary`.split(
    /\s+/u,
  ),
);

/** Of TITLE_WORDS, those that say whose kin or companion somebody is. */
export const KIN_WORDS: ReadonlySet<string> = new Set(
  `wife husband son daughter mother father brother sister uncle aunt nephew cousin widow friend colleague rival opponent successor
predecessor`.split(/\s+/u),
);

/** Of KIN_WORDS, those for women. */
export const WOMEN_OF_KIN: ReadonlySet<string> = new Set(
  "wife daughter mother sister aunt widow".split(" "),
);

/** Words that may stand before the last word of an office: "deputy prime minister", "former first lady". */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  `prime vice deputy first second foreign interior defence defense finance justice health education economy energy trade transport environment
agriculture labour labor culture emergency emergencies information home internal external affairs security national state federal regional
provincial local chief senior junior acting interim former ex ex- current then late outgoing incoming newly elected president-elect lead
high supreme general special permanent assistant associate executive managing press media police army navy military air force opposition
party rebel union human rights political independent veteran prominent leading top self-exiled exiled jailed embattled presidential
parliamentary ministry government official`.split(/\s+/u),
);

/** Last words of the names of bodies. */
export const ORGANIZATION_HEADS: ReadonlySet<string> = new Set(
  `ministry department agency bureau office commission committee council board authority administration directorate secretariat inspectorate
parliament assembly senate congress duma cabinet government court tribunal police army navy force forces guard corps brigade regiment
division battalion squadron party union front movement alliance coalition league federation confederation association society organization
organisation foundation fund institute university college school academy centre center hospital bank company corporation corp inc ltd plc
llc co group holdings holding limited airlines airways railways news agency times post herald tribune gazette journal guardian telegraph
observer chronicle daily weekly radio television tv network channel press media magazine club team fc united city athletic church mosque
synod order embassy consulate mission service services forum summit bloc pact treaty community commonwealth nations club committee`.split(
    /\s+/u,
  ),
);

/** First or last words of the names of places. */
export const PLACE_HEADS: ReadonlySet<string> = new Set(
  `street avenue road square boulevard lane bridge airport airfield airbase base port harbour harbor station park stadium palace castle
temple cathedral tower mount mountain mountains hill hills valley river lake sea ocean gulf bay strait straits canal island islands isle
peninsula cape desert forest plateau coast province region district county oblast prefecture governorate state territory village town city
township municipality republic kingdom north south east west northern southern eastern western central upper lower new san santa saint st
fort el al prison jail camp dam reservoir highway border`.split(/\s+/u),
);

/** Days and months: capitalised, and no name. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan`.split(/\s+/u),
);

/** Small words that may stand inside a name. */
export const NAME_LINKS: ReadonlySet<string> = new Set(
  `of the and for in on to at de la le les del della di da dos das do du des van von der den ter ten bin ibn al el ul y e & - – ' ’ . / , as-`.split(
    /\s+/u,
  ),
);

/** Prepositions of place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in at near from to into outside around across inside within towards toward via through".split(
    " ",
  ),
);

/** Verbs that follow the name of one who speaks or acts as a person. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  `said says told added tweeted wrote explained recalled argued noted stressed insisted admitted claimed thinks believes thought asked
replied answered laughed resigned died born married smiled`.split(/\s+/u),
);

/** Demonyms that lists of countries lack, with the country's code. */
export const MORE_DEMONYMS: Readonly<Record<string, string>> = {
  Kazakh: "KZ",
  Kyrgyz: "KG",
  Tajik: "TJ",
  Uzbek: "UZ",
  Turkmen: "TM",
  Azeri: "AZ",
  Belarussian: "BY",
  Byelorussian: "BY",
  Turk: "TR",
  Briton: "GB",
  Brit: "GB",
  Dane: "DK",
  Swede: "SE",
  Pole: "PL",
  Finn: "FI",
  Spaniard: "ES",
  Serb: "RS",
  Croat: "HR",
  Scot: "GB",
  Scottish: "GB",
  Welsh: "GB",
  English: "GB",
  Saudi: "SA",
  Icelandic: "IS",
  Argentinian: "AR",
  Nepali: "NP",
  Lao: "LA",
  Malay: "MY",
  Filipina: "PH",
  Philippine: "PH",
  Kosovan: "XK",
  Slovenian: "SI",
  Slovakian: "SK",
  Bosniak: "BA",
  Macedonian: "MK",
  Luxembourgish: "LU",
  Monacan: "MC",
  "New Zealand": "NZ",
  Kiwi: "NZ",
  Aussie: "AU",
  Burkinabé: "BF",
  Salvadorean: "SV",
  Ecuadorian: "EC",
  Mauritian: "MU",
  Emirati: "AE",
  Bangladeshi: "BD",
  Basotho: "LS",
  Batswana: "BW",
  Congolese: "CD",
  Irishman: "IE",
  Frenchman: "FR",
  Englishman: "GB",
  Dutchman: "NL",
  Hongkonger: "HK",
  Magyar: "HU",
};

/** Country names that lists of countries lack, with the country's code. */
export const MORE_COUNTRY_NAMES: Readonly<Record<string, string>> = {
  US: "US",
  "U.S.": "US",
  "U.S": "US",
  USA: "US",
  "U.S.A.": "US",
  America: "US",
  UK: "GB",
  "U.K.": "GB",
  "U.K": "GB",
  Britain: "GB",
  UAE: "AE",
  Turkey: "TR",
  "Czech Republic": "CZ",
  Czechia: "CZ",
  Burma: "MM",
  Swaziland: "SZ",
  Macedonia: "MK",
  "Democratic Republic of Congo": "CD",
  "DR Congo": "CD",
  Kirghizia: "KG",
  Kirgizstan: "KG",
  Byelorussia: "BY",
  Belorussia: "BY",
  Moldavia: "MD",
  Holland: "NL",
  "The Gambia": "GM",
  "Cabo Verde": "CV",
  "People's Republic of China": "CN",
  PRC: "CN",
  "Côte d'Ivoire": "CI",
  Bosnia: "BA",
  "Vatican City": "VA",
  "Holy See": "VA",
};

/** Bodies that every country has: their names alone do not tell whose they are. */
export const STATE_BODY_WORDS: ReadonlySet<string> = new Set(
  `ministry department parliament government cabinet senate congress assembly duma court courts army police navy force forces embassy
consulate council prosecutor committee guard staff bank presidency presidential office service chamber commission mission military
security house state mod mfa moi administration customs tribunal militia gendarmerie directorate agency central bureau inspectorate
secretariat inspector treasury`.split(/\s+/u),
);

/** Words that describe rather than name; a body whose name has only these and STATE_BODY_WORDS is known by its owner. */
export const STATE_BODY_MODIFIERS: ReadonlySet<string> = new Set(
  `foreign interior internal affairs defence defense finance justice health education economy economic energy trade transport environment
agriculture labour labor culture emergency emergencies situations information home external national federal supreme constitutional high
general armed air border central permanent peacekeeping the of and for public social development tourism science technology industry
investigative election electoral central anti-corruption democratic people's peoples peoples' lower upper prime minister's president's
presidential prosecutor's attorney ministers ministers' reserve statistics water land housing youth sports sport women children
intelligence investigation customs revenue tax immigration`.split(/\s+/u),
);

/** Short forms of bodies that every country has, with the words they stand for. Case matters. */
export const BODY_SHORT_FORMS: Readonly<Record<string, string>> = {
  MoD: "defence ministry",
  MOD: "defence ministry",
  MoH: "health ministry",
  MoFA: "foreign ministry",
  MFA: "foreign ministry",
  MoI: "interior ministry",
  MIA: "interior ministry",
  MoJ: "justice ministry",
};

/** Words of a body's name that mean the same; applied to its folded words one by one, then to the whole. */
export const BODY_WORD_VARIANTS: Readonly<Record<string, string>> = {
  defense: "defence",
  organization: "organisation",
  organizations: "organisations",
  center: "centre",
  labor: "labour",
  program: "programme",
  emergencies: "emergency",
};

/** Whole fields of a ministry that mean the same. */
export const MINISTRY_FIELDS: Readonly<Record<string, string>> = {
  "foreign affairs": "foreign",
  "external affairs": "foreign",
  "external relations": "foreign",
  "internal affairs": "interior",
  "home affairs": "interior",
  interior: "interior",
  "emergency situations": "emergency",
  "national defence": "defence",
  "public health": "health",
};

/** What companies put behind their names. */
export const COMPANY_SUFFIXES: ReadonlySet<string> = new Set(
  `inc corp corporation co company group ltd limited plc llc holdings holding ag sa nv gmbh international global`.split(
    " ",
  ),
);

/** Forms of address, which are no office. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  "mr mrs ms miss mx dr prof sir dame lord lady madame monsieur señor señora herr frau".split(" "),
);

/** Small words inside names of persons that do not tell people apart. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "al el bin ibn de da do dos das del della di la le van von der den ter ten al- el- abu umm st jr sr ii iii".split(
    " ",
  ),
);

/** Words that join the two sides of an office: "president of", "envoy to", "spokesman for". */
export const OFFICE_PREPOSITIONS: ReadonlySet<string> = new Set(
  "of for to at in on with from".split(" "),
);

/** Days that stand before an office without being part of it: "yesterday President NAME said". */
export const RELATIVE_DAYS: ReadonlySet<string> = new Set(
  "yesterday today tomorrow tonight".split(" "),
);

/** Last words, or words before "of", that only the name of a body has. */
export const BODY_ONLY_HEADS: ReadonlySet<string> = new Set(
  `ministry department agency commission committee brigade regiment division battalion squadron university company corporation
federation association parliament`.split(/\s+/u),
);

/**
 * Last words of the names of alliances and bodies that also stand in names of other things; never places. By such a word alone a body
 * may be called once it was named: "the Compact", "the Council".
 */
export const ALLIANCE_HEADS: ReadonlySet<string> = new Set(
  `compact pact treaty alliance coalition bloc league union council organisation organization confederation confederacy initiative
network fund foundation institute`.split(/\s+/u),
);

/** Further last words by which alone a body may be called once it was named. */
export const SHORT_FORM_HEADS: ReadonlySet<string> = new Set(
  `federation association agency commission committee company corporation university board authority community commonwealth front
movement society club tribunal`.split(/\s+/u),
);

/** Common nouns before the name of what publishes: "the portal NAME", "Telegram channel NAME". */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set(
  "channel portal newspaper website outlet magazine broadcaster daily weekly blog agency tabloid".split(
    " ",
  ),
);

/** Last words of the names of newspapers and agencies that may begin with a place: "the Stenholm Times". */
export const MEDIA_HEADS: ReadonlySet<string> = new Set(
  `times post herald tribune gazette journal guardian telegraph observer chronicle dispatch courier examiner inquirer mirror
express globe`.split(/\s+/u),
);

/** Nouns behind the name of an armed group: "Tarn militants". */
export const FIGHTERS: ReadonlySet<string> = new Set(
  `militants insurgents fighters rebels gunmen militiamen terrorists extremists jihadists guerrillas combatants militant insurgent
fighter`.split(/\s+/u),
);

/** Common nouns for a body whose name stands behind them in quotation marks or brackets: 'the company "Sinna Rota"'. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  `company battalion brigade regiment unit squadron militia club team band firm foundation party movement association group`.split(
    " ",
  ),
);

/** Words of greeting and thanks before a name, capitalised at the beginning of a sentence. */
export const GREETINGS: ReadonlySet<string> = new Set(
  "thanks thank hello hi hey dear goodbye bye congratulations sorry".split(" "),
);

/** What a politician's name is labelled with: a party's members, one by one. */
export const PARTY_LABELS: ReadonlySet<string> = new Set(
  "republican democrat democratic conservative liberal labour labor socialist independent".split(
    " ",
  ),
);

/** Further offices with which a tagger may take a name in; no forename or surname among them. */
export const GLUED_OFFICES: ReadonlySet<string> = new Set(
  `whip councilman councilwoman councilmember assemblyman assemblywoman alderman alderwoman congresswoman tem sailor lawmaker freshman
nominee frontrunner hopeful incumbent superintendent comptroller treasurer ombudsman`.split(/\s+/u),
);
