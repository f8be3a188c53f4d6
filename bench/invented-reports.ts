/**
 * Invented reports of invented stories, for records of any size. A story has its own people, places, body and figures; its reports
 * tell it in their own sentences, quote the same words whole, cut or indirectly, share an agency's paragraph with small edits, and
 * carry their outlet's footer. The same seed, story and telling give the same report.
 */

/** One report, as intake takes it. */
export interface InventedReport {
  readonly file: string;
  readonly bytes: Uint8Array;
}

type Random = () => number;

const STARTS = "b br c d dr f g gr h j k kl l m n p r s st t tr v vl z".split(" ");
const VOWELS = "a e i o u ai ei ou".split(" ");
const ENDS = "l n r s k t m nd rk st lm v".split(" ");
const PLACE_ENDS = ["ova", "holm", "grad", "mere", "insk", "aya", "burg", "feld"];
const SURNAME_ENDS = ["ov", "ane", "icz", "sen", "aru", "illi", "enko", "man"];
const OUTLETS = 240;
const FIRST_DAY = Date.UTC(2031, 0, 1);
const DAY_MS = 86_400_000;

/** What happened, what it is called, and how; `*` is a word of the story. */
const HAPPENINGS = [
  ["a fire broke out in the * store", "the * fire", "lost its * store"],
  ["a bridge over the * collapsed", "the * bridge collapse", "saw the * fall"],
  ["a bus with * pilgrims overturned", "the * bus crash", "buried its * pilgrims"],
  ["an explosion tore the * open", "the * explosion", "heard the * burst"],
  ["a * ferry ran aground", "the * ferry accident", "lost its * ferry"],
  ["the * shaft was flooded", "the * mine flood", "watched the * shaft fill"],
  ["gunmen stormed the * post", "the * post attack", "found the * post looted"],
  ["a landslide buried the * line", "the * landslide", "dug for the * line"],
  ["a tank leaked at the * works", "the * leak", "fled the * works"],
  ["a roof fell in at the * stadium", "the * roof collapse", "lost the * stadium"],
] as const;
const ROLES = ["governor", "mayor", "fire chief", "police commander", "hospital director"];
const VERBS = ["said", "told reporters", "announced", "added"];

function words(list: string): readonly string[] {
  return list.split(/\s+/u);
}

/** Numbers from 0 up to 1: mulberry32, by Tommy Ettinger (public domain). */
function createRandom(...seeds: readonly number[]): Random {
  let state = seeds.reduce(
    (mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15),
    0x2545f491,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

function count(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

function word(random: Random, syllables: number, end: string): string {
  let made = "";
  for (let n = 0; n < syllables; n++) made += pick(random, STARTS) + pick(random, VOWELS);
  return made + (end === "" ? pick(random, ENDS) : end);
}

function name(random: Random, syllables: number, end: string): string {
  const made = word(random, syllables, end);
  return made.charAt(0).toUpperCase() + made.slice(1);
}

const DOERS = words(
  `engineers fishermen teachers soldiers nurses drivers traders divers carpenters farmers pupils inspectors sailors bakers monks clerks
  butchers tailors students lawyers plumbers miners painters surgeons judges cooks porters gardeners weavers musicians hunters
  electricians librarians priests bankers surveyors masons tenants brewers shepherds dentists printers dancers`,
);
const DID = words(
  `carried washed measured painted guarded repaired counted buried sold examined lifted rented watched cleaned drained replaced weighed
  borrowed welded photographed insured polished dismantled burned donated auctioned blocked smuggled flooded inherited stole pawned
  rebuilt wrapped tested patched loaded searched hauled anchored locked fenced copied salvaged abandoned registered varnished`,
);
const THINGS = words(
  `pump ladder archive kitchen chapel lantern engine mattress tunnel orchard boiler ledger rope barrel carriage window statue cellar wagon
  tower piano compass turbine blanket greenhouse anvil generator fountain bicycle stove crane vault chimney harpoon sledge balcony
  telescope trumpet radiator veranda pulley mosaic chandelier canoe printer loom tractor fridge scaffold curtain mirror violin antenna
  kiosk barge stairway furnace keg altar locker tent quay gutter hammock`,
);
const MANNERS =
  "quietly twice again slowly early late openly badly daily together alone outdoors underwater upstairs".split(
    " ",
  );
const TIMES =
  "at dawn|after lunch|before the rain|in the evening|last winter|in spring|during the war|at noon|past midnight|on market day".split(
    "|",
  );

/** The words that a story keeps coming back to. */
interface Lexicon {
  readonly names: readonly string[];
  readonly invented: readonly string[];
  readonly doers: readonly string[];
  readonly did: readonly string[];
  readonly things: readonly string[];
}

function some(random: Random, from: readonly string[], many: number): string[] {
  return Array.from({ length: many }, () => pick(random, from));
}

/** A sentence that hardly any other story has: words of the language between words of the story. */
function detail(random: Random, { names, invented, doers, did, things }: Lexicon): string {
  const thing = (): string => `${pick(random, invented)} ${pick(random, things)}`;
  const parts = [
    `${pick(random, doers)} from ${pick(random, names)} ${pick(random, did)} the ${thing()}`,
    `the ${thing()} of ${pick(random, names)} was ${pick(random, did)} ${pick(random, TIMES)}`,
    `${count(random, 2, 90)} ${pick(random, doers)} ${pick(random, did)} a ${thing()} ${pick(random, MANNERS)}`,
  ];
  const [first, second] = random() < 0.5 ? [0, 1] : random() < 0.5 ? [2, 0] : [1, 2];
  return `${sentenceCase(parts[first]!)}, and ${parts[second]!}.`;
}

/** What is the same in all reports of a story. */
interface Story {
  readonly day: number;
  readonly happening: readonly string[];
  readonly town: string;
  readonly river: string;
  readonly region: string;
  readonly official: string;
  readonly role: string;
  readonly witness: string;
  readonly body: string;
  readonly dead: number;
  readonly hurt: number;
  readonly quotes: readonly (readonly [whole: string, cut: string, told: string])[];
  readonly wire: readonly string[];
  readonly details: readonly string[];
}

function createStory(seed: number, number: number): Story {
  const random = createRandom(seed, number);
  const town = name(random, 2, pick(random, PLACE_ENDS));
  const region = name(random, 2, pick(random, PLACE_ENDS));
  const river = name(random, 2, "");
  const body = `${name(random, 2, "")} ${pick(random, ["Rescue Service", "Safety Board", "Inspectorate"])}`;
  const things = Array.from({ length: 10 }, () => word(random, count(random, 1, 2), ""));
  const [a, b, c, d, e, f, g, h, i, j] = things as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const lexicon: Lexicon = {
    names: [town, region, river, body],
    invented: [c, e, f, g, h, i, j],
    doers: some(random, DOERS, 3),
    did: some(random, DID, 5),
    things: [...some(random, THINGS, 3), d, ...some(random, THINGS, 2), a],
  };
  return {
    day: count(random, 0, 720),
    happening: pick(random, HAPPENINGS).map((part) => part.replace("*", c)),
    town,
    river,
    region,
    official: `${name(random, 2, "")} ${name(random, 2, pick(random, SURNAME_ENDS))}`,
    role: pick(random, ROLES),
    witness: `${name(random, 1, "")} ${name(random, 2, pick(random, SURNAME_ENDS))}`,
    body,
    dead: count(random, 2, 40),
    hurt: count(random, 41, 300),
    quotes: [
      [
        `We have carried the ${a} out by hand, and ${town} will not sleep before the ${b} is found`,
        `${town} will not sleep before the ${b} is found`,
        `${town} would not sleep before the ${b} was found`,
      ],
      [
        `Nobody ${pick(random, DID)} the ${c} for ${count(random, 3, 30)} years, although the ${d} was ${pick(random, MANNERS)} in sight`,
        `the ${d} was in sight`,
        `nobody had seen to the ${c}`,
      ],
    ],
    wire: [0, 1].map(() =>
      [0, 1, 2]
        .map(() => detail(random, lexicon))
        .join(" ")
        .replace(/\. The/u, ", and the"),
    ),
    details: Array.from({ length: 14 }, () => detail(random, lexicon)),
  };
}

const QUOTED = [
  (quote: Story["quotes"][number], who: string, verb: string) => `“${quote[0]},” ${who} ${verb}.`,
  (quote: Story["quotes"][number], who: string, verb: string) => `${who} ${verb}: “${quote[0]}.”`,
  (quote: Story["quotes"][number], who: string, verb: string) => `“… ${quote[1]},” ${who} ${verb}.`,
  (quote: Story["quotes"][number], who: string, verb: string) => `${who} ${verb} that ${quote[2]}.`,
];

/** Small edits such as desks make in an agency's text. */
function edit(random: Random, text: string): string {
  const edits: readonly (readonly [string, string])[] = [
    [", and", "; and"],
    ["repaired", "mended"],
    ["carried", "took away"],
    ["examined", "looked at"],
    ["last winter", "in winter"],
  ];
  return edits.reduce(
    (edited, [from, to]) => (random() < 0.25 ? edited.replace(from, to) : edited),
    text,
  );
}

/** The outlet's name and the lines that stand under each of its reports. */
function createOutlet(
  seed: number,
  number: number,
): { readonly name: string; readonly footer: string } {
  const random = createRandom(seed, 7919, number);
  const outlet = `${name(random, 2, "")} ${pick(random, ["Courier", "Herald", "Post", "Radio", "Gazette"])}`;
  const [a, b] = [word(random, 2, ""), word(random, 2, "")];
  return {
    name: outlet,
    footer: `Readers of the ${outlet} can send pictures of their ${a} and letters about the ${b} to our desk by post at any time.`,
  };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The `telling`th report of a story. */
export function inventReport(seed: number, story: number, telling: number): InventedReport {
  const facts = createStory(seed, story);
  const random = createRandom(seed, story, 1 + telling);
  const outlet = createOutlet(seed, Math.floor(random() * OUTLETS));
  const { town, region, happening, official, role, witness, body } = facts;
  const [what, called, how] = happening as readonly [string, string, string];
  const later = count(random, 0, 3);
  const published = new Date(FIRST_DAY + (facts.day + later) * DAY_MS).toISOString().slice(0, 10);
  const happened = new Date(FIRST_DAY + facts.day * DAY_MS);
  const weekday = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][
    happened.getUTCDay()
  ]!;
  const dead = random() < 0.8 ? facts.dead : facts.dead + count(random, 1, 5);
  const paragraphs = [
    pick(random, [
      `${sentenceCase(what)} in ${town} on ${weekday}, killing ${dead} people and injuring ${facts.hurt}, the ${body} said.`,
      `At least ${dead} people died when ${what} in ${town}, in the region of ${region}, on ${weekday}.`,
      `${dead} people were killed in ${town} on ${weekday} after ${what}; ${facts.hurt} were taken to hospital.`,
    ]),
    pick(random, QUOTED)(
      facts.quotes[0]!,
      `${sentenceCase(role)} ${official}`,
      pick(random, VERBS),
    ),
    pick(random, QUOTED)(facts.quotes[1]!, `${witness}, who lives nearby,`, pick(random, VERBS)),
  ];
  if (random() < 0.7) paragraphs.push(...facts.wire.map((text) => edit(random, text)));
  paragraphs.push(`Witnesses of ${called} saw how ${town} ${how}.`);
  const details = facts.details.filter(() => random() < 0.65);
  paragraphs.push(details.slice(0, 5).join(" "), details.slice(5).join(" "));
  if (random() < 0.3) paragraphs.push(outlet.footer);
  const title = pick(random, [
    `${sentenceCase(called)} in ${town} kills ${dead}`,
    `${dead} dead in ${town}: ${official} visits ${region}`,
    `${town} mourns after ${called.replace("the ", "")}`,
  ]);
  return {
    file: `story-${story}-${telling}.json`,
    bytes: new TextEncoder().encode(
      JSON.stringify({
        title,
        source: outlet.name,
        date_publish: published,
        text: paragraphs.filter((text) => text !== "").join("\n\n"),
      }),
    ),
  };
}
