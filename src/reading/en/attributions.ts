/** The English words by which reports say who said, wrote or thought something. Lemmas, lower-case. */

/** Verbs that can carry a bare clause or a quotation: "X said the road was open", "…, X added". */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `say add state note write tell explain argue claim insist announce confirm warn stress emphasize emphasise underline underscore
  report admit acknowledge concede declare assert maintain recall reply respond answer continue conclude observe remark comment
  suggest allege complain joke tweet post reveal disclose promise vow pledge predict estimate deny reiterate repeat quip testify
  contend indicate caution assure inform notify remind specify clarify summarize summarise affirm point elaborate lament muse boast
  shout yell whisper cry chant exclaim inquire enquire ask stipulate opine counter retort interject gush recount confess signal hint
  attest swear speculate conjecture reckon mention communicate advise charge proclaim pronounce profess publish`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verbs of thought, wish and perception: their content is a clause. */
export const THOUGHT_VERBS: ReadonlySet<string> = new Set(
  `believe think hope fear expect know suspect feel doubt assume realize realise understand worry wonder guess imagine
  decide agree learn hear find discover determine show mean imply prove demonstrate consider regret wish insist recognize recognise`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verbs whose content may be a thing: "confirmed the involvement of troops". */
export const OBJECT_VERBS: ReadonlySet<string> = new Set(
  `announce confirm deny reveal admit acknowledge condemn criticize criticise denounce reject welcome praise predict promise
  demand propose threaten report disclose dispute pledge stress emphasize emphasise reiterate`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verbs whose content is what somebody is told to do: "urged the sides to talk", "called on them to stop". */
export const REQUEST_VERBS: ReadonlySet<string> = new Set(
  `urge ask order instruct advise tell warn beg implore request appeal call demand accuse invite`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Nouns and pronouns that a verb of telling addresses: "told reporters that". */
export const ADDRESSEES: ReadonlySet<string> = new Set(
  `reporter journalist press medium parliament lawmaker deputy delegate audience crowd voter viewer reader listener supporter court
  jury judge committee council him her them us me you agency newspaper television radio channel correspondent police investigator`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Words between subject and verb that leave the verb affirmative. */
export const CUE_ADVERBS: ReadonlySet<string> = new Set(
  `also later then earlier previously recently already repeatedly again further furthermore once even only just still now publicly
  reportedly often initially subsequently separately once first clearly explicitly openly officially simply flatly angrily
  rightly falsely recently quickly immediately meanwhile therefore thus has have had is was are were been be being will would
  could may might must can should 's 've 'd`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Words that turn a cue into its contrary or into no statement at all: "did not say", "declined to say", "failed to". */
export const CUE_STOPPERS: ReadonlySet<string> = new Set(
  `not n't never to cannot nor neither if`.split(/\s+/u).filter(Boolean),
);

/** Heads of passive and impersonal reports: "is known to have", "it is reported that". */
export const PASSIVE_PARTICIPLES: ReadonlySet<string> = new Set(
  `know report believe think say allege expect rumor rumour understand suspect fear estimate consider suppose assume claim`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verbs whose passive tells what somebody unnamed calls or makes known: "was described as", "was confirmed". */
export const NAMING_VERBS: ReadonlySet<string> = new Set(
  `label call describe dub brand criticise criticize accuse blame hail praise confirm announce portray`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verbs in whose passive the subject is what is talked about: "is accused of", "was seen leaving". Not "is told", "was asked". */
export const REVERSED_VERBS: ReadonlySet<string> = new Set([
  ...NAMING_VERBS,
  ..."see hear expect believe report think know allege rumor rumour suspect say".split(" "),
]);

/** Verbs of how something looks to whoever tells it. */
export const IMPRESSION_VERBS: ReadonlySet<string> = new Set(["seem", "appear"]);

/** Adverbs that say by themselves that somebody else says so. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set([
  "reportedly",
  "allegedly",
  "supposedly",
  "purportedly",
]);

/** Words that begin a clause by which a reporting clause goes on and content ends. */
export const CLAUSE_JOINERS: ReadonlySet<string> = new Set([
  "but",
  "and",
  "while",
  "whereas",
  "although",
  "though",
  "yet",
]);

/** Days and parts of days: with them "on" and "last" tell when something was said. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december morning afternoon evening night noon midnight today yesterday tonight week month year day weekend hour
  minute jan feb mar apr jun jul aug sept sep oct nov dec`
    .split(/\s+/u)
    .filter(Boolean),
);
