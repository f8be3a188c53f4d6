/**
 * The English words of time expressions, by class. Patterns (src/reading/times) are written in the class names; nothing
 * else there knows English. A word stands in one class only: one that could be two things has a class of its own.
 */
import type { Feast, TimeUnit } from "../../model/index.ts";
import { englishContexts, type TimeContexts } from "./time-contexts.ts";

/** The words of one language that time expressions are made of. */
export interface TimeLanguage {
  /** Class of each lower-cased word. */
  readonly classes: ReadonlyMap<string, string>;
  /** Number, month, weekday … that a word stands for, by word. */
  readonly values: ReadonlyMap<string, number>;
  /** What a unit word counts, and how many of that: "fortnight" is 2 weeks. */
  readonly units: ReadonlyMap<string, { readonly unit: TimeUnit; readonly times: number }>;
  /** TIMEX3 code that a part of the day, season or vague word stands for. */
  readonly codes: ReadonlyMap<string, string>;
  /** Abbreviations of time zones. */
  readonly zones: ReadonlySet<string>;
  readonly feasts: ReadonlyMap<string, Feast>;
  /** Words without which no time expression stands, other than digits: a sentence with none of them is not looked at. */
  readonly triggers: ReadonlySet<string>;
  /** Abbreviations whose full stop belongs to them. */
  readonly abbreviations: ReadonlySet<string>;
  /** Past forms that do not end in the regular ending, of verbs that news sentences are built on. */
  readonly pastForms: ReadonlySet<string>;
  /** Words that put what follows in the future. */
  readonly futureForms: ReadonlySet<string>;
  /** Past forms of verbs whose infinitive lies ahead of them: "agreed to". */
  readonly planningForms: ReadonlySet<string>;
  /** Present forms of "be". */
  readonly presentBe: ReadonlySet<string>;
  /** Words before a date that lies ahead, whatever the verb: "until", "by". */
  readonly aheadWords: ReadonlySet<string>;
  /** Words before a date that lies behind. */
  readonly behindWords: ReadonlySet<string>;
  /** Words around an expression that decide whether it is one. */
  readonly contexts: TimeContexts;
}

const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan"],
  ["february", "feb", "febr"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

const WEEKDAYS: readonly (readonly string[])[] = [
  ["monday", "mon"],
  ["tuesday", "tue", "tues"],
  ["wednesday", "wed", "weds"],
  ["thursday", "thu", "thur", "thurs"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
];

const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** Words by class, as they are written in patterns. */
const WORDS: Readonly<Record<string, string>> = {
  the: "the",
  a: "a an",
  another: "another",
  this: "this",
  that: "that those these",
  same: "same",
  very: "very",
  last: "last",
  past: "past",
  latest: "latest",
  previous: "previous preceding prior",
  next: "next",
  coming: "coming upcoming ensuing",
  following: "following",
  current: "current",
  recent: "recent",
  ago: "ago",
  earlier: "earlier",
  later: "later",
  before: "before",
  after: "after",
  from: "from",
  hence: "hence",
  now: "now",
  early: "early",
  mid: "mid",
  middle: "middle",
  late: "late",
  begin: "beginning start onset",
  end: "end close",
  of: "of",
  in: "in",
  on: "on",
  at: "at",
  and: "and",
  or: "or",
  so: "so",
  to: "to",
  than: "than",
  half: "half",
  few: "few several",
  some: "some",
  many: "many",
  couple: "couple",
  dozen: "dozen dozens",
  hundreds: "hundreds thousands",
  each: "each every",
  other: "other",
  per: "per",
  once: "once",
  twice: "twice",
  about: "about around approximately roughly",
  nearly: "nearly almost",
  over: "over",
  more: "more",
  less: "less",
  fewer: "fewer",
  least: "least",
  most: "most",
  up: "up",
  fiscal: "fiscal financial",
  school: "school academic calendar",
  noon: "noon midday",
  midnight: "midnight",
  tonight: "tonight",
  overnight: "overnight",
  today: "today",
  yesterday: "yesterday",
  tomorrow: "tomorrow",
  part: "morning afternoon evening night daytime",
  partPlural: "mornings afternoons evenings nights",
  season: "summer winter autumn",
  softSeason: "spring fall",
  unit: "minute hour day week fortnight month year decade century millennium",
  units: "seconds minutes hours days weeks fortnights months quarters years decades centuries",
  weekend: "weekend",
  weekends: "weekends",
  quarter: "quarter",
  period: "period",
  old: "old",
  long: "long",
  time: "time",
  term: "term",
  future: "future",
  near: "near",
  foreseeable: "foreseeable",
  being: "being",
  moment: "moment",
  right: "right",
  just: "just",
  daily: "daily nightly hourly weekly monthly yearly",
  presently: "currently nowadays",
  recently: "recently lately",
  previously: "previously",
  soon: "soon",
  eve: "eve",
  new: "new",
  christmas: "christmas xmas",
  feast: "thanksgiving easter halloween",
  nineties: "twenties thirties forties fifties sixties seventies eighties nineties",
  hundred: "hundred",
  thousand: "thousand",
  oclock: "o'clock",
  while: "while",
  ahead: "ahead",
  consecutive: "consecutive straight full entire whole",
  running: "running",
  dayName: "good independence memorial labor labour valentine veterans election",
  bc: "bc ad bce ce",
  local: "local",
};

const UNITS: Readonly<Record<string, readonly [TimeUnit, number]>> = {
  seconds: ["second", 1],
  second: ["second", 1],
  minute: ["minute", 1],
  minutes: ["minute", 1],
  hour: ["hour", 1],
  hours: ["hour", 1],
  day: ["day", 1],
  days: ["day", 1],
  week: ["week", 1],
  weeks: ["week", 1],
  fortnight: ["week", 2],
  fortnights: ["week", 2],
  weekend: ["weekend", 1],
  weekends: ["weekend", 1],
  month: ["month", 1],
  months: ["month", 1],
  quarter: ["quarter", 1],
  quarters: ["quarter", 1],
  year: ["year", 1],
  years: ["year", 1],
  decade: ["decade", 1],
  decades: ["decade", 1],
  century: ["century", 1],
  centuries: ["century", 1],
  millennium: ["century", 10],
};

const CODES: Readonly<Record<string, string>> = {
  morning: "MO",
  mornings: "MO",
  afternoon: "AF",
  afternoons: "AF",
  evening: "EV",
  evenings: "EV",
  night: "NI",
  nights: "NI",
  daytime: "DT",
  tonight: "NI",
  overnight: "NI",
  spring: "SP",
  summer: "SU",
  fall: "FA",
  autumn: "FA",
  winter: "WI",
  hourly: "PT1H",
  daily: "P1D",
  nightly: "XXXX-XX-XXTNI",
  weekly: "P1W",
  monthly: "P1M",
  yearly: "P1Y",
};

const FEASTS: Readonly<Record<string, Feast>> = {
  christmas: "christmas",
  xmas: "christmas",
  "christmas eve": "christmas-eve",
  "christmas day": "christmas",
  "new year eve": "new-year-eve",
  "new year day": "new-year",
  thanksgiving: "thanksgiving",
  "thanksgiving day": "thanksgiving",
  easter: "easter",
  "easter sunday": "easter",
  "easter monday": "easter-monday",
  "good friday": "good-friday",
  "easter day": "easter",
  halloween: "halloween",
  "independence day": "us-independence-day",
  "memorial day": "us-memorial-day",
  "labor day": "us-labor-day",
  "labour day": "us-labor-day",
  "valentine day": "valentine",
  "veterans day": "us-veterans-day",
  "election day": "us-election-day",
};

function build(): TimeLanguage {
  const classes = new Map<string, string>();
  const values = new Map<string, number>();
  const abbreviations = new Set<string>();
  for (const [name, words] of Object.entries(WORDS)) {
    for (const word of words.split(" ")) classes.set(word, name);
  }
  MONTHS.forEach((names, index) => {
    names.forEach((name, place) => {
      classes.set(name, name === "may" || name === "march" || place > 0 ? "softMonth" : "month");
      values.set(name, index + 1);
      if (place > 0) abbreviations.add(name);
    });
  });
  WEEKDAYS.forEach((names, index) => {
    names.forEach((name, place) => {
      classes.set(name, place > 0 ? "softWeekday" : "weekday");
      values.set(name, index + 1);
      if (place > 0) abbreviations.add(name);
      else {
        classes.set(`${name}s`, "weekdays");
        values.set(`${name}s`, index + 1);
      }
    });
  });
  ONES.forEach((word, index) => {
    classes.set(word, "numberWord");
    values.set(word, index);
  });
  TENS.forEach((word, index) => {
    classes.set(word, "numberWord");
    values.set(word, (index + 2) * 10);
    values.set(`${word.slice(0, -1)}ies`, (index + 2) * 10);
  });
  ORDINALS.forEach((word, index) => {
    classes.set(word, "ordinal");
    values.set(word, index + 1);
  });
  values.set("thirtieth", 30);
  classes.set("thirtieth", "ordinal");
  for (const quarter of [1, 2, 3, 4]) {
    classes.set(`q${String(quarter)}`, "quarterCode");
    values.set(`q${String(quarter)}`, quarter);
  }
  for (const form of ["am", "a.m", "a.m."]) classes.set(form, "am");
  for (const form of ["pm", "p.m", "p.m."]) classes.set(form, "pm");
  const units = new Map(
    Object.entries(UNITS).map(([word, [unit, times]]) => [word, { unit, times }]),
  );
  const silent =
    "the a another this that same very last past latest previous next coming following current from before after middle begin end of in on at and or so to than half few some many couple dozen hundreds other per twice about nearly over more less fewer least most up school old long time term near being moment right just eve new numberWord ordinal hundred thousand ahead consecutive running while early late mid later earlier period fiscal foreseeable hence dayName bc local";
  const silentClasses = new Set(silent.split(" "));
  const triggers = new Set(
    [...classes].filter(([, name]) => !silentClasses.has(name)).map(([word]) => word),
  );
  for (const word of "current recent past earlier later moment previous".split(" "))
    triggers.add(word);
  for (const word of "nineteen being moment term christmas election".split(" ")) triggers.add(word);
  for (const zone of "utc gmt edt est cst cdt mst mdt pst pdt bst cest".split(" "))
    triggers.add(zone);
  for (const short of abbreviations) triggers.add(`${short}.`);
  return {
    classes,
    values,
    units,
    codes: new Map(Object.entries(CODES)),
    zones: new Set(
      "utc gmt est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest eet msk jst ist hkt aest".split(
        " ",
      ),
    ),
    feasts: new Map(Object.entries(FEASTS)),
    triggers,
    abbreviations,
    pastForms: new Set(
      "was were had did said told went began came took made got gave left found held met saw rose fell led won lost died kept thought became brought sent put set cut hit quit shut spent shot struck broke wrote spoke".split(
        " ",
      ),
    ),
    futureForms: new Set(
      "will 'll shall would should might may must going scheduled planned due plans plan expects hopes aims intends deadline".split(
        " ",
      ),
    ),
    planningForms: new Set(
      "agreed planned decided scheduled expected vowed promised hoped wanted intended pledged set asked urged ordered invited offered threatened prepared resolved chose determined needed supposed poised slated due required told called".split(
        " ",
      ),
    ),
    presentBe: new Set(["is", "are", "am", "'s", "'re", "'m"]),
    aheadWords: new Set("until till by through effective starting beginning".split(" ")),
    behindWords: new Set("since dated".split(" ")),
    contexts: englishContexts,
  };
}

/** English. */
export const english: TimeLanguage = build();
