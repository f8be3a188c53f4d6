/** Words that name a happening, in classes of words that reports choose between for one and the same happening. Language data. */
import { stemOf } from "../text/report-words.ts";

/** One class a line; a word stands in one class only. */
const CLASSES = `
die death dead kill killing slay murder fatal deadly homicide slaying
injure injury wound hurt
shoot shooting shooter gunfire gunshot gunman
arrest detain detention custody apprehend capture nab
charge indict indictment accuse accusation
convict conviction guilty verdict
sentence sentencing jail jailing imprison imprisonment
announce announcement declare declaration unveil unveiling reveal proclaim disclose disclosure divulge
resign resignation quit stepdown
fire firing dismiss dismissal sack oust ouster ousting
sue lawsuit suit
attack assault raid
begin start launch commence
end finish complete completion conclude
withdraw withdrawal pullout backout dropout
send deploy deployment dispatch
arrive arrival
depart departure
return comeback goback
buy acquire acquisition purchase takeover
sell sale
hire appoint appointment
crash collide collision
quake earthquake tremor
win victory triumph defeat beat
protest demonstrate demonstration rally
release free freed
rise increase raise growth grow
fall drop decline decrease plunge
cut reduce reduction
decide decision
choose choice pick select selection
approve approval
reject rejection refuse refusal turndown rebuff
deny denial
propose proposal
agree agreement deal accord
meet meeting summit
vote ballot
elect election
visit trip
flee escape
search hunt
rescue save
explode explosion blast bomb bombing detonate
burn fire blaze
marry marriage wed wedding
settle settlement
pay payment
repay reimburse repayment reimbursement
plead plea
promise pledge vow
plan intend intention
ask request appeal
order instruct instruction
ban prohibit prohibition
defend defense
destroy destruction demolish demolition
abduct abduction kidnap kidnapping
lose loss
arrange arrangement
apologize apology
criticize criticism denounce denunciation condemn condemnation slam decry rebuke lambast lambaste lashout assail berate castigate chastise excoriate
endorse endorsement
investigate investigation probe inquiry lookinto
confirm confirmation
evacuate evacuation
split separate separation breakup splitup divorce
praise applaud applause welcome hail laud commend salute cheer
warn warning caution
threaten threat
reverse reversal overturn undo rescind repeal revoke rollback lift
suspend suspension freeze pause halt moratorium
cancel cancellation scrap calloff
postpone postponement delay putoff
discover discovery detect spot
steal theft
expose exposure leak
mourn grieve
clash skirmish scuffle brawl altercation
veto
mock ridicule
spend spending expenditure
close closure shut shutdown
build construction construct
publish publication
replace replacement
nominate nomination
testify testimony
invade invasion
seize seizure takeover
hospitalize hospitalization
deport deportation expel expulsion
extradite extradition
impose imposition
implement implementation
retire retirement
fail failure
flood flooding
infect infection
vaccinate vaccination
examine examination review inspect inspection
respond response reply
support backing
oppose opposition
donate donation contribute contribution
invest investment
merge merger
extend extension
renew renewal
expire expiration
ratify ratification
assassinate assassination
stab stabbing
hack hacking breach breakin
derail derailment
poison poisoning
demand insist insistence
repair restore restoration
appear appearance showup
perform performance
allege allegation
defy defiance
blame
escort
celebrate celebration
mobilize mobilise mobilization mobilisation
smuggle trafficking traffic smuggling
disappear disappearance vanish
overhaul revamp
liberate liberation
recover recovery
retaliate retaliation reprisal
torture
rape
carryout conduct
`;

/** From a stem to its class; a word in two lines belongs to the first. */
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.trim()
    .split("\n")
    .toReversed()
    .flatMap((line, index) =>
      line
        .trim()
        .split(/\s+/u)
        .map((word): [string, string] => [stemOf(word), `=${index}`]),
    ),
);

/** The class of the word that names a happening, or its own stem when it is in none. */
export function happeningOf(stem: string): string {
  return CLASS_OF.get(stem) ?? stem;
}

/** Whether the stem is a word for a happening of its own, wherever it stands: "resignation", "arrest". */
export function namesHappening(stem: string): boolean {
  return CLASS_OF.has(stem);
}

/** What follows these hangs on the word before: "driving under the influence", "pulled over". */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "up down out off in into back over of to on at by for with from under against through away".split(
    " ",
  ),
);

/** Particles that make another verb of the one before them: "break up", "step down". */
const PARTICLES: ReadonlySet<string> = new Set("up down out off in into back over with".split(" "));

/**
 * The verb and particle at the beginning of `words` as one word of the classes above, "stepdown"; null when the pair is no word of
 * its own there. One word may stand between: "called it off".
 */
export function phrasalVerb(words: readonly string[]): string | null {
  const [verb, ...next] = words;
  if (verb === undefined) return null;
  const particle = next.slice(0, 2).find((word) => PARTICLES.has(word));
  if (particle === undefined) return null;
  const joined = stemOf(verb) + particle;
  return PHRASAL.get(joined) ?? null;
}

/** Stem and particle, to the word of the classes. */
const PHRASAL: ReadonlyMap<string, string> = new Map(
  (
    [
      ["step", "down"],
      ["break", "up"],
      ["split", "up"],
      ["call", "off"],
      ["put", "off"],
      ["turn", "down"],
      ["lash", "out"],
      ["pull", "out"],
      ["back", "out"],
      ["drop", "out"],
      ["look", "into"],
      ["break", "in"],
      ["shut", "down"],
      ["carry", "out"],
      ["show", "up"],
      ["come", "back"],
      ["go", "back"],
      ["take", "over"],
      ["deal", "with"],
    ] as const
  ).map(([verb, particle]): [string, string] => [stemOf(verb) + particle, stemOf(verb + particle)]),
);

/** Verbs that another word behind them turns into one of the classes: "took into custody", "put on hold". */
const IDIOMS: ReadonlyMap<string, readonly (readonly [word: string, verb: string])[]> = new Map(
  (
    [
      [
        "take",
        [
          ["custody", "arrest"],
          ["task", "criticize"],
          ["hostage", "abduct"],
        ],
      ],
      [
        "put",
        [
          ["hold", "suspend"],
          ["death", "kill"],
        ],
      ],
      [
        "place",
        [
          ["hold", "suspend"],
          ["arrest", "arrest"],
        ],
      ],
      [
        "lose",
        [
          ["life", "die"],
          ["lives", "die"],
        ],
      ],
      [
        "claim",
        [
          ["life", "kill"],
          ["lives", "kill"],
        ],
      ],
      ["shoot", [["dead", "kill"]]],
      ["gun", [["down", "kill"]]],
      ["pass", [["away", "die"]]],
      [
        "set",
        [
          ["free", "release"],
          ["fire", "blaze"],
          ["ablaze", "blaze"],
        ],
      ],
      ["catch", [["fire", "blaze"]]],
      ["step", [["aside", "resign"]]],
      ["bow", [["out", "withdraw"]]],
      ["pull", [["back", "withdraw"]]],
      ["roll", [["back", "reverse"]]],
      ["walk", [["back", "reverse"]]],
      ["hit", [["back", "respond"]]],
      ["fire", [["back", "respond"]]],
      ["throw", [["out", "reject"]]],
      ["strike", [["down", "overturn"]]],
      ["wipe", [["out", "destroy"]]],
      ["blow", [["up", "explode"]]],
      ["call", [["quits", "split"]]],
    ] as const
  ).map(([verb, words]) => [stemOf(verb), words.map(([word, to]) => [word, stemOf(to)] as const)]),
);

/** Words in which the second part of an idiom stands behind its verb. */
const IDIOM_REACH = 4;

/** The stem of the verb that an idiom at the beginning of `words` stands for; null when there is none. */
export function idiomIn(words: readonly string[]): string | null {
  const [verb, ...next] = words;
  if (verb === undefined) return null;
  const idioms = IDIOMS.get(stemOf(verb));
  if (!idioms) return null;
  const behind = next.slice(0, IDIOM_REACH);
  return idioms.find(([word]) => behind.includes(word))?.[1] ?? null;
}

/** Nouns that mean something else than the verb spelt alike, by the word before: "opened fire", but "a fire broke out". */
const FIRED: ReadonlySet<string> = new Set(["open", "exchange", "return"].map(stemOf));

/**
 * The stem for a head spelt alike as noun and as verb, or null: a fire burns unless somebody opened it, and who blasts somebody rails at
 * them. `before` are the words before the head.
 */
export function unlikeTwin(
  lemma: string,
  nominal: boolean,
  before: readonly string[],
): string | null {
  if (lemma === "fire" && nominal)
    return stemOf(before.some((word) => FIRED.has(stemOf(word))) ? "shoot" : "blaze");
  if (lemma === "blast" && !nominal) return stemOf("slam");
  return null;
}

/** Verbs of saying and their kin, by stem: that two reports have somebody say something is no common happening. */
export const SPEECH_STEMS: ReadonlySet<string> = new Set(
  `say tell state add note write report speak comment explain argue claim insist stress remark respond reply think believe know
  feel want hope expect see describe call quote suggest indicate show mean be have do get make take go come become seem appear remain
  need try continue include use give put let keep`
    .trim()
    .split(/\s+/u)
    .map(stemOf),
);
