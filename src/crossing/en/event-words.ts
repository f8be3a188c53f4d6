/** Words that name a happening, in classes of words that reports choose between for one and the same happening. Language data. */
import { stemOf } from "../text/report-words.ts";

/** One class a line; a word stands in one class only. */
const CLASSES = `
die death dead kill killing slay murder fatal deadly homicide slaying
injure injury wound hurt
shoot shooting shooter gunfire gunshot gunman
arrest detain detention custody apprehend capture
charge indict indictment accuse accusation
convict conviction guilty verdict
sentence sentencing jail imprison
announce announcement declare declaration unveil reveal proclaim
resign resignation quit
fire dismiss dismissal sack oust
sue lawsuit suit
attack assault raid
begin start launch commence
end finish complete completion conclude
withdraw withdrawal pullout
send deploy deployment dispatch
arrive arrival
depart departure
return
buy acquire acquisition purchase takeover
sell sale
hire appoint appointment
crash collide collision
quake earthquake tremor
win victory triumph
protest demonstrate demonstration rally
release free freed
rise increase raise growth grow
fall drop decline decrease plunge
cut reduce reduction
decide decision
choose choice pick select selection
approve approval
reject rejection refuse refusal
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
destroy destruction
abduct abduction kidnap kidnapping
lose loss
arrange arrangement
apologize apology
criticize criticism
endorse endorsement
investigate investigation probe inquiry
confirm confirmation
evacuate evacuation
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

/** Verbs of saying and their kin, by stem: that two reports have somebody say something is no common happening. */
export const SPEECH_STEMS: ReadonlySet<string> = new Set(
  `say tell state add note write report speak comment explain argue claim insist stress remark respond reply think believe know
  feel want hope expect see describe call quote suggest indicate show mean be have do get make take go come become seem appear remain
  need try continue include use give put let keep`
    .trim()
    .split(/\s+/u)
    .map(stemOf),
);
