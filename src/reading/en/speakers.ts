/** English words for those who speak: roles, groups, bodies, and what they say about who is meant. Lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean));

/** Roles and kinds of one person. A phrase with one of these as its head can be a speaker. */
export const PERSON_NOUNS: ReadonlySet<string> = words(
  `president vice-president premier minister chancellor secretary undersecretary governor mayor senator representative congressman
  congresswoman deputy lawmaker legislator parliamentarian delegate ambassador envoy diplomat consul commissioner chairman chairwoman
  chairperson chair director chief head boss leader commander general colonel major captain lieutenant sergeant admiral officer
  inspector detective sheriff prosecutor attorney judge justice lawyer solicitor counsel spokesman spokeswoman spokesperson official
  analyst expert economist professor historian scientist researcher scholar teacher engineer doctor surgeon nurse priest pastor bishop
  journalist reporter editor correspondent columnist blogger photographer author writer actor actress artist singer producer coach
  captain manager player activist campaigner dissident politician speaker founder owner ceo executive businessman businesswoman
  billionaire resident witness victim survivor suspect defendant candidate nominee rival opponent wife husband son daughter mother
  father brother sister uncle aunt friend colleague aide adviser advisor strategist man woman boy girl person pensioner driver farmer
  villager student passenger neighbour neighbor source veteran incumbent ex-president ex-minister ex-congressman whip host pollster
  contender frontrunner front-runner hopeful star superstar singer rapper musician comedian comic filmmaker novelist poet striker
  midfielder defender goalkeeper quarterback pitcher champion skipper native tycoon mogul magnate entrepreneur millionaire physicist
  statesman attendee trainee employee detainee intern volunteer biographer relative cousin niece nephew roommate classmate teammate
  announcer narrator moderator bystander onlooker eyewitness whistleblower informant translator interpreter chaplain rabbi imam cleric
  midwife pharmacist astronaut biologist chemist geologist physician psychologist psychiatrist sociologist coroner king queen prince princess pope monarch congressperson councillor councilman councilwoman alderman republican democrat
  spectator organiser organizer operator trader retailer mourner headteacher principal superintendent trooper policeman policewoman firefighter paramedic fireman soldier pilot servant insider`,
);

/** Bodies that speak as one. */
export const BODY_NOUNS: ReadonlySet<string> = words(
  `ministry department agency bureau office commission committee council board authority administration directorate secretariat
  parliament assembly senate congress cabinet government court tribunal police army navy military force guard corps party union movement
  alliance coalition league federation association society organization organisation foundation fund institute university college school
  hospital bank company corporation firm group newspaper daily weekly magazine broadcaster station channel portal website site outlet
  embassy consulate mission service team campaign club church regulator watchdog kremlin pentagon press media opposition regime
  command headquarters staff coastguard prosecution defence defense judiciary presidency tv television radio agency bloc`,
);

/** Bodies of which any report may hold several: a bare "the company" that nothing explains stands for nobody. */
export const GENERIC_BODIES: ReadonlySet<string> = words(
  `agency group organization organisation company firm website site portal channel outlet newspaper paper station bank team club party
  committee commission council board institute university hospital school association union foundation network bloc movement campaign
  service office bureau department corporation magazine broadcaster society federation league body`,
);

/** Groups that are named by what they are; plural in meaning. */
export const GROUP_NOUNS: ReadonlySet<string> = words(
  `authorities officials police prosecutors people residents witnesses activists protesters demonstrators lawmakers deputies senators
  ministers leaders analysts experts economists scientists researchers doctors lawyers journalists reporters media sources diplomats
  soldiers rebels militants separatists critics supporters opponents observers investigators detectives officers firefighters rescuers
  republicans democrats conservatives liberals socialists members staffers aides advisers advisors employees workers teachers students
  parents families relatives neighbours neighbors villagers locals survivors victims users readers voters fans scholars historians
  executives companies outlets newspapers agencies organisations organizations groups governments countries states parties unions
  men women friends colleagues guests passengers pollsters strategists insiders others many some several most both few those
  proponents advocates backers detractors skeptics sceptics foes enthusiasts adherents allies partners prosecutors negotiators
  interns attendees volunteers relatives neighbors cousins roommates classmates teammates organizers organisers netizens commenters
  eyewitnesses bystanders onlookers passersby whistleblowers informants clerics physicians psychologists biologists astronomers
  astronauts engineers shareholders investors customers consumers clients patients residents owners leadership management staff
  citizens nationals civilians tourists visitors commuters travellers travelers heavyweights hackers pupils lecturers academics
  authors writers artists musicians actors builders traders merchants pilots drivers sailors fishermen miners dockers nurses
  businesses firms banks charities regulators agents celebrities stars players coaches managers contributors panelists pundits
  family couple crew crowd public pair duo spokesmen representatives campaigners commentators politicians bloggers channels servicemen troops guards commanders medics`,
);

/** What holds words without being anybody: behind it stands whoever made it. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = words(
  `statement report document documents letter study survey poll indictment complaint filing filings lawsuit memo email emails tweet post
  article story book record records transcript paper papers ruling decision order resolution text message video release website speech
  affidavit communique communiqué bulletin announcement review investigation data figures results evidence census`,
);

/** Documents that, with "the" or "his", stand for the one who was speaking just before. */
export const OWN_WORDS: ReadonlySet<string> = words(
  "statement tweet post message release communique communiqué",
);

/** Words that may stand for somebody just named, for variety: "the Norland governor", "the singer". Not for those who speak for others. */
export const EPITHET_NOUNS: ReadonlySet<string> = words(
  `leader governor mayor senator congressman congresswoman lawmaker legislator parliamentarian politician democrat republican
  conservative liberal nominee candidate contender frontrunner front-runner hopeful incumbent chairman chairwoman chair chief head boss
  ceo billionaire millionaire businessman businesswoman tycoon mogul magnate entrepreneur founder singer actor actress star superstar
  rapper musician artist comedian comic director filmmaker producer author writer novelist poet player striker midfielder defender
  goalkeeper quarterback pitcher forward guard coach manager captain champion skipper veteran native president premier minister
  chancellor secretary ambassador envoy monarch king queen prince princess pope pontiff dissident activist campaigner economist
  professor scientist physicist historian general commander admiral statesman rival designer model presenter host`,
);

/** Offices that one person holds: who holds one is not called by another. */
export const OFFICES: ReadonlySet<string> = words(
  `president vice-president premier prime-minister minister chancellor secretary governor mayor senator congressman congresswoman
  ambassador chairman chairwoman chair monarch king queen prince princess pope pontiff leader head chief boss director ceo general
  commander admiral judge head-of-state head-of-government speaker`,
);

/** Words for relatives: they say whose, not what somebody does. */
export const KIN_NOUNS: ReadonlySet<string> = words(
  `wife husband son daughter mother father brother sister uncle aunt cousin niece nephew grandson granddaughter grandmother grandfather
  widow widower spouse partner fiance fiancee girlfriend boyfriend friend neighbour neighbor man woman boy girl person`,
);

/** Offices of which there are many at a time, told apart by the words before them: "foreign minister", "finance minister". */
export const PARTED_OFFICES: ReadonlySet<string> = words(
  `minister secretary undersecretary spokesman spokeswoman spokesperson representative chief head director lawyer attorney solicitor
  counsel adviser advisor aide official chairman chairwoman chairperson chair manager commissioner officer judge ambassador envoy
  editor correspondent analyst prosecutor commander deputy`,
);

/** Words before an office that do not tell which it is. */
export const QUALIFIERS: ReadonlySet<string> = words(
  `former new current acting outgoing incoming interim then longtime long-time late senior top veteran embattled disgraced popular
  controversial old young elder younger mr mrs ms miss dr sir dame rev reverend the a an of for and prime premier own chief lead
  head general state then-serving ousted exiled jailed`,
);

/** Words for one office: a description by any of them can mean a bearer of another. */
export const ROLE_KINDS: readonly ReadonlySet<string>[] = [
  words("president head-of-state leader incumbent"),
  words("king queen monarch head-of-state emir sultan emperor"),
  words("premier prime-minister leader head-of-government"),
  words("chancellor leader head-of-government"),
  words(
    "rep reps representative congressman congresswoman lawmaker legislator ex-congressman congressperson",
  ),
  words("sen sens senator lawmaker legislator"),
  words("mp deputy lawmaker legislator parliamentarian delegate"),
  words("gov governor"),
  words("spokesman spokeswoman spokesperson representative"),
  words("lawyer attorney solicitor counsel barrister"),
  words("chairman chairwoman chairperson chair head leader"),
  words("chief head director boss"),
  words("secretary minister"),
  words("ambassador envoy diplomat representative"),
  words("gen general commander"),
  words("judge justice"),
  words("doctor dr physician surgeon"),
  words("journalist reporter correspondent editor"),
  words("ceo executive boss chief"),
  words("governor mayor official"),
  words("king monarch"),
  words("queen monarch"),
  words("pope pontiff"),
];

/** Words that tell that a person is a man or a woman. */
export const MALE_WORDS: ReadonlySet<string> = words(
  `mr sir lord king prince he him his himself man boy father son brother husband uncle grandfather widower spokesman chairman
  congressman councilman businessman policeman fireman salesman statesman actor brother priest imam monk pope baron count duke sheikh`,
);
export const FEMALE_WORDS: ReadonlySet<string> = words(
  `mrs ms miss lady dame queen princess she her hers herself woman girl mother daughter sister wife aunt grandmother widow spokeswoman
  chairwoman congresswoman councilwoman businesswoman policewoman actress nun baroness countess duchess`,
);

/** Words before a noun that say it is new here: no earlier person is meant. */
export const INDEFINITES: ReadonlySet<string> = words(
  `a an another one some any several many few two three four five no every each other most various numerous`,
);

/** Nouns in -er, -or, -ist, -ian and the like that stand for no person. */
const NOT_AGENTS: ReadonlySet<string> = words(
  `number letter order paper matter chapter computer answer offer weather water river winter summer corner border centre center
  theater theatre power tower error factor sensor motor sector tractor indicator calculator counter server browser router trailer
  poster banner newsletter flier flyer register newspaper quarter semester transfer disaster helicopter container plaster cluster
  monitor mirror behavior behaviour color colour favor favour labor labour harbor harbour error terror minor interior exterior
  list twist christian plant restaurant grant variant warrant covenant instant constant participle`,
);

/** Whether a singular noun names somebody by what they do: "peacekeeper", "protester", "organiser", "motorist". */
export function isAgentNoun(noun: string): boolean {
  return /^\p{Ll}{3,}(?:er|or|eer|ist|ian|ant|man|woman)$/u.test(noun) && !NOT_AGENTS.has(noun);
}

/** Whether a plural noun names people by what they do. */
export function isAgentGroup(noun: string): boolean {
  return /(?:men|women)$/u.test(noun)
    ? noun.length > 5
    : noun.endsWith("s") && isAgentNoun(noun.slice(0, -1));
}
