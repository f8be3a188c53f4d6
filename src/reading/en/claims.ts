/** English words that clauses and claims are read by. */

/** Verbs that only pass on what was said or thought: what counts is their content, not the saying. */
export const SAYING: ReadonlySet<string> = new Set(
  (
    "say tell write add note report state explain claim argue think believe suggest reply answer stress emphasize emphasise " +
    "underline mention remark observe comment recall continue insist assert maintain quote cite describe feel know hope fear " +
    "speculate estimate assume suppose guess wonder post tweet ask hear understand expect allege read joke quip conclude predict " +
    "see show learn indicate imply mean point specify elaborate"
  ).split(" "),
);

/** Acts done by words: a claim of their own, beside what was said. */
export const SPEECH_ACTS: ReadonlySet<string> = new Set(
  (
    "announce confirm order deny decide urge demand promise pledge vow threaten admit acknowledge condemn accuse apologize " +
    "apologise declare propose offer agree refuse reject warn call request appeal decree rule blame criticize criticise denounce " +
    "defend concede confess testify plead reveal disclose unveil advise recommend praise welcome invite swear instruct " +
    "authorize authorise approve endorse propose dismiss pronounce proclaim complain protest"
  ).split(" "),
);

/** What a verb makes of the verb that it takes along: "plans to leave", "failed to stop", "began to burn". */
export interface Chain {
  readonly certainty?: "hedged" | "planned" | "conditional";
  readonly denied?: true;
}

/** Verbs before "to" and an infinitive that hand on what happens. */
export const CHAINS: ReadonlyMap<string, Chain> = new Map<string, Chain>([
  ...list(
    "plan intend expect decide agree vow pledge promise prepare want hope seek aim wish propose offer threaten choose opt resolve swear mean volunteer consent elect determine undertake commit like",
    { certainty: "planned" },
  ),
  // An attempt was made; whether it came to what was tried is not said.
  ...list("try attempt struggle", { certainty: "hedged" }),
  ...list("have need", { certainty: "conditional" }),
  ...list("fail refuse decline neglect forget", { denied: true }),
  ...list("seem appear tend claim purport profess", { certainty: "hedged" }),
  ...list("begin start continue manage proceed get help dare cease", {}),
]);

/** Participles after "be" and before "to" with an infinitive: "is expected to", "was ordered to", "are said to". */
export const PASSIVE_CHAINS: ReadonlyMap<string, Chain> = new Map<string, Chain>([
  ...list("expect schedule plan set order instruct intend tip project mean prepare slate", {
    certainty: "planned",
  }),
  ...list("suppose ask urge invite require tell call oblige", { certainty: "conditional" }),
  ...list(
    "say believe think report allege rumour rumor understand assume presume suspect estimate consider claim feel hear deem",
    { certainty: "hedged" },
  ),
  ...list("know see find force allow permit enable make find show prove", {}),
]);

/** Adjectives after "be" and before "to" with an infinitive. */
export const ADJECTIVE_CHAINS: ReadonlyMap<string, Chain> = new Map<string, Chain>([
  ...list(
    "set due ready likely poised prepared willing eager certain sure bound scheduled about determined supposed keen",
    { certainty: "planned" },
  ),
  ...list("unlikely unable reluctant unwilling", { denied: true }),
  ...list("able first last free", {}),
]);

/** Verbs that take a gerund along in the same way. */
export const GERUND_CHAINS: ReadonlyMap<string, Chain> = new Map<string, Chain>([
  ...list("begin start continue keep finish resume", {}),
  ...list("consider plan contemplate propose suggest", { certainty: "planned" }),
  ...list("avoid", { denied: true }),
  ["plan on", { certainty: "planned" }],
  ["refrain from", { denied: true }],
]);

function list(verbs: string, chain: Chain): [string, Chain][] {
  return verbs.split(" ").map((verb) => [verb, chain]);
}

/** Verbs by which somebody is told or allowed to do something: "ordered [the guards to leave]". */
export const ORDERING: ReadonlySet<string> = new Set(
  (
    "ask tell urge order want expect invite force require allow beg warn advise instruct encourage persuade request command call " +
    "recommend forbid permit enable need like prefer wish implore press pressure direct authorize authorise"
  ).split(" "),
);

/** Verbs that say little themselves: what happened is their object ("launched an investigation"). */
export const LIGHT_VERBS: ReadonlySet<string> = new Set(
  (
    "give launch make take hold carry conduct stage open mount issue file begin start have do commit suffer undergo sustain " +
    "deliver lodge wage organize organise perform convene pay come initiate host reach sign"
  ).split(" "),
);

/** Verbs that say that their subject happens. */
export const OCCURRENCE: ReadonlySet<string> = new Set(
  "begin start occur happen erupt break take ensue unfold commence".split(" "),
);

/** Nouns of happening whose owner has it done to them: "Tolan's arrest", but "Tolan's resignation". */
export const DONE_TO_OWNER: ReadonlySet<string> = new Set(
  (
    "arrest detention conviction dismissal removal release death killing murder assassination trial sentencing imprisonment " +
    "indictment deportation extradition appointment nomination election funeral burial kidnapping abduction injury ouster " +
    "execution expulsion capture rescue impeachment suspension wedding inauguration evacuation closure destruction"
  ).split(" "),
);

/** Nouns of happening that "of" joins to who does it: "the resignation of Tolan", but "the invasion of Kasovia". */
export const DONE_BY_OF: ReadonlySet<string> = new Set(
  (
    "resignation arrival departure visit return withdrawal statement announcement decision refusal speech retreat surrender escape " +
    "disappearance testimony confession promise request appeal apology"
  ).split(" "),
);

/** Occasions on which something is said: that they took place is told together with what was said. */
export const OCCASIONS: ReadonlySet<string> = new Set(
  (
    "statement speech interview tweet conference briefing address testimony letter sermon broadcast notice memo message email " +
    "filing"
  ).split(" "),
);

/** Verbs of state: a relative clause with one of them tells nothing that happened. */
export const STATIVE: ReadonlySet<string> = new Set(
  (
    "be have include contain own belong consist border lie live stand remain mean know want need like love seem appear " +
    "represent concern involve cover depend feature comprise resemble exist specialize specialise face deserve"
  ).split(" "),
);

/** Verbs and adjectives behind "it" that put forward what follows as a fact: "it emerged that", "it is clear that". */
export const FACTUAL_VERBS: ReadonlySet<string> = new Set("emerge transpire".split(" "));
export const FACTUAL_ADJECTIVES: ReadonlySet<string> = new Set(
  "clear known obvious apparent evident true".split(" "),
);

/** Adverbs and phrases by which a report keeps its distance. */
export const HEDGES: ReadonlySet<string> = new Set(
  (
    "reportedly allegedly apparently purportedly supposedly seemingly possibly perhaps probably maybe presumably likely ostensibly " +
    "potentially conceivably"
  ).split(" "),
);

/** Modals by what they make of a claim; the others leave it as it is. */
export const MODAL_CERTAINTY: ReadonlyMap<string, "hedged" | "planned" | "conditional"> = new Map([
  ["may", "hedged"],
  ["might", "hedged"],
  ["could", "hedged"],
  ["will", "planned"],
  ["shall", "planned"],
  ["would", "planned"],
  // What ought to be: nothing says that it will.
  ["should", "conditional"],
  ["must", "conditional"],
  ["ought", "conditional"],
  // What may happen or be done: nothing says that it does.
  ["can", "conditional"],
]);

/** Words that open a condition. */
export const CONDITIONS: ReadonlySet<string> = new Set("if unless whether provided".split(" "));

/** Words that open an adverbial clause. Those in AMBIGUOUS_MARKERS may also be prepositions or adverbs. */
export const ADVERBIAL_MARKERS: ReadonlySet<string> = new Set(
  (
    "after before when while because since as although though if unless until till once whereas lest whenever where wherever " +
    "provided whether"
  ).split(" "),
);

/** Relative and question words. */
export const RELATIVE_WORDS: ReadonlySet<string> = new Set("who whom whose which".split(" "));
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  "what how why whether when where who which".split(" "),
);

/** Participles in -ing that go with their clause and tell nothing of their own. */
export const WEAK_GERUNDS: ReadonlySet<string> = new Set(
  (
    "say add cite note include use make call refer quote accord follow regard concern argue claim write warn explain insist stress " +
    "tell ask describe consider depend range start begin mean be have know become give bring take come go hope fear mark show"
  ).split(" "),
);

/** Prepositions of place: where something is, then where it goes. */
export const PLACE_IN: ReadonlySet<string> = new Set(
  "in at near outside inside across around throughout within off".split(" "),
);
export const PLACE_TO: ReadonlySet<string> = new Set("to into toward towards".split(" "));

/** Verbs whose "to" leads to where somebody or something then is. */
export const MOTION: ReadonlySet<string> = new Set(
  (
    "go come travel fly arrive return send deploy move drive march flee cross enter head rush transfer transport deport extradite " +
    "bring take carry walk run sail ship dispatch relocate evacuate escape land invade advance retreat withdraw journey airlift"
  ).split(" "),
);

/** Nouns of area: "the Ostrau area", "the city of Ostrau" say where as the name alone does. */
export const AREA_NOUNS: ReadonlySet<string> = new Set(
  (
    "area region district city province town village state county suburb valley airport port harbour harbor station border outskirts " +
    "neighbourhood neighborhood island peninsula coast capital country countries republic square municipality governorate states cities towns " +
    "villages provinces regions districts suburbs mountains hub centre center part parts north south east west"
  ).split(" "),
);

/** Nouns that count off what "of" joins to them. */
export const PARTITIVES: ReadonlySet<string> = new Set(
  "dozens hundreds thousands millions scores tens number group most some many all half one two three several handful majority".split(
    " ",
  ),
);

/** Verbs that deal with a happening without being one at its place. */
export const DISCUSSING: ReadonlySet<string> = new Set(
  (
    "investigate condemn discuss probe examine review mourn lament regret mark commemorate oppose support celebrate debate follow cover " +
    "monitor watch explain justify ban prohibit fear expect"
  ).split(" "),
);

/** Nouns of talk and thought: with "on" and "about" follows what it is about, not where it is. */
export const TOPIC_NOUNS: ReadonlySet<string> = new Set(
  (
    "consultation talk meeting discussion negotiation debate conference summit hearing briefing session statement report comment question " +
    "remark speech interview concern agreement accord deal view opinion position decision resolution vote referendum information " +
    "inquiry investigation dialogue conversation article book film call"
  ).split(" "),
);

/** Adjectives that leave open what follows: "it is unclear whether". */
export const OPEN_STATES: ReadonlySet<string> = new Set(
  "unclear unknown uncertain unsure undecided".split(" "),
);

/** Nouns before "that" with which somebody else says, fears or hopes what follows. */
export const HEARSAY_NOUNS: ReadonlySet<string> = new Set(
  (
    "allegation allegations accusation accusations claim claims report reports rumour rumours rumor rumors suspicion suspicions speculation " +
    "fear fears concern concerns suggestion suggestions belief hope hopes possibility likelihood chance risk theory impression charge charges " +
    "assumption assertion assertions complaint complaints"
  ).split(" "),
);

/** Verbs under which everything that follows is only said of somebody. */
export const ACCUSING: ReadonlySet<string> = new Set(
  "suspect accuse allege charge indict".split(" "),
);

/** Verbs whose object need not have happened: "called for a raid", "feared an attack". */
export const UNREAL_VERBS: ReadonlySet<string> = new Set(
  (
    "call demand urge seek want propose consider fear plan request order oppose support favor favour threaten warn expect prevent " +
    "avoid avert block stop deny allege accuse suspect charge discuss debate await prepare promise pledge vow offer need require " +
    "allow permit predict anticipate hope wish ask press push advocate encourage authorize authorise endorse back rule claim schedule " +
    "face risk mean include involve be make"
  ).split(" "),
);

/** Nouns behind which a happening is only said, feared or wished for: "allegations of an attack", "calls for an inquiry". */
export const UNREAL_NOUNS: ReadonlySet<string> = new Set(
  (
    "allegation accusation charge claim suspicion possibility likelihood chance risk threat fear hope plan call request demand proposal " +
    "offer intention attempt prospect idea need support opposition right permission possible type kind form case count act"
  ).split(" "),
);

/** Words before a noun that put its happening in doubt, or make it any of its kind. */
export const UNREAL_ADJECTIVES: ReadonlySet<string> = new Set(
  "alleged supposed possible potential any no every each another other such hypothetical attempted so-called fake false many some several".split(
    " ",
  ),
);

/** Words before a noun that put its happening in the future. */
export const NOT_YET: ReadonlySet<string> = new Set(
  "planned upcoming coming next proposed scheduled expected future forthcoming looming imminent".split(
    " ",
  ),
);

/** Nouns of happening that name a thing or a body more often where another verb tells the happening. */
export const THINGS: ReadonlySet<string> = new Set(
  (
    "campaign campaigns return returns mission missions address addresses exercise exercises operation operations debate charges fire cut " +
    "cuts drill drills test tests crisis tender sanctions restrictions conflict failure loss losses payments order orders sentence response responses " +
    "allegation allegations accusation accusations"
  ).split(" "),
);

/** What is told of people as of one of many, with its verb: "was among those arrested". */
export const DONE_TO_ALL: ReadonlyMap<string, string> = new Map(
  (
    "killed:kill shot:shoot injured:injure wounded:wound hurt:hurt arrested:arrest detained:detain charged:charge indicted:indict " +
    "fired:fire dismissed:dismiss expelled:expel evicted:evict evacuated:evacuate rescued:rescue freed:free released:release " +
    "kidnapped:kidnap abducted:abduct stabbed:stab hit:hit struck:strike sentenced:sentence convicted:convict jailed:jail " +
    "imprisoned:imprison deported:deport displaced:displace stranded:strand infected:infect poisoned:poison"
  )
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
