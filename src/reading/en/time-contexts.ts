/**
 * English words around time expressions that decide whether a word or figure is one: what stands before a year, what a number
 * counts, which verbs end a day. Single words, lower-cased.
 */

/** The words of one language that decide between a time and something else. */
export interface TimeContexts {
  /** Before a bare month or year that is a time. */
  readonly beforeTime: ReadonlySet<string>;
  /** Before a figure that is a year even when a plural noun follows. */
  readonly beforeYear: ReadonlySet<string>;
  /** Before a month that a name follows ("in April President …"), where else it is a person's name. */
  readonly beforeMonthAndName: ReadonlySet<string>;
  /** Before "the 15th". */
  readonly beforeDayNumber: ReadonlySet<string>;
  /** Before "4 in the morning". */
  readonly beforeHour: ReadonlySet<string>;
  /** Before "17:30" that is a time of day without its date. */
  readonly beforeClock: ReadonlySet<string>;
  /** Before "the fall" that is the season. */
  readonly beforeSeason: ReadonlySet<string>;
  /** Before "one day" that is a length. */
  readonly beforeOneDay: ReadonlySet<string>;
  /** Before "the past year" that is a stretch up to now. */
  readonly beforeStretch: ReadonlySet<string>;
  /** Before "the year" that is the one under way. */
  readonly beforePeriod: ReadonlySet<string>;
  /** Between parts of a period and "of the year". */
  readonly partOfPeriod: ReadonlySet<string>;
  /** After "the year" that nothing describes further. */
  readonly afterPeriod: ReadonlySet<string>;
  /** Before "over two years" that is more than two. */
  readonly beforeMoreThan: ReadonlySet<string>;
  /** Before bare "years" that is a length. */
  readonly beforeBareUnits: ReadonlySet<string>;
  /** Before a first day of several ("from 20 to 25 June"). */
  readonly beforeDayList: ReadonlySet<string>;
  /** Between the days of one month. */
  readonly dayLinks: ReadonlySet<string>;
  /** After "Now" that opens a turn of talk: "Now I believe". */
  readonly afterTurnOfTalk: ReadonlySet<string>;
  /** After "the time" that goes on to say which. */
  readonly saysWhich: ReadonlySet<string>;
  /** Titles before a person's name. */
  readonly titles: ReadonlySet<string>;
  /** Between two numbers of one unit. */
  readonly numberLinks: ReadonlySet<string>;
  /** Between the two days of one night. */
  readonly nightLinks: ReadonlySet<string>;
  /** Between "the night" and its days. */
  readonly beforeNightDays: ReadonlySet<string>;
  /** Between the pieces of one expression. */
  readonly pieceLinks: ReadonlySet<string>;
  /** Between a clock time and its date, saying nothing: "local time". */
  readonly emptyLinks: ReadonlySet<string>;
  /** After a length that is counted from something: "two days before". */
  readonly afterLength: ReadonlySet<string>;
  /** Verbs before "the day" that end or begin one. */
  readonly dayVerbs: ReadonlySet<string>;
  /** After "the year" that is a length. */
  readonly endedForms: ReadonlySet<string>;
  /** Nouns in the plural that do not end in s. */
  readonly plurals: ReadonlySet<string>;
  /** Words that end in s and are no plural. */
  readonly notPlural: ReadonlySet<string>;
  /** Words that a month or year before them does not describe: verbs, prepositions, pronouns. */
  readonly notDescribed: ReadonlySet<string>;
  /** Words before a year that it does not number, as it does "resolution". */
  readonly notNumbered: ReadonlySet<string>;
  /** Conjunctions and pronouns before a month, which is then no adjective. */
  readonly notArticle: ReadonlySet<string>;
  /** Adjectives that make a weekday a name: "Black Friday". */
  readonly namedDays: ReadonlySet<string>;
  /** Before "a year" that is a rate: "$2 million a year". */
  readonly rateWords: ReadonlySet<string>;
  /** After "the past" that is a time of its own. */
  readonly afterThePast: ReadonlySet<string>;
  /** Before "future" without an article that is a time. */
  readonly beforeFuture: ReadonlySet<string>;
  /** Zones that TIMEX3 values carry, as Z. */
  readonly universalZones: ReadonlySet<string>;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** English. */
export const englishContexts: TimeContexts = {
  beforeTime: words(
    "in since by until till during from of to and or between through for after before around about late early mid on last next this - – ( / than beyond into",
  ),
  beforeYear: words("in into since until till by during from between before after"),
  beforeMonthAndName: words(
    "in since until till by during from of for before after through late early mid to the a",
  ),
  beforeDayNumber: words("on by until since till"),
  beforeHour: words("at about around by until from to before after"),
  beforeClock: words("at about around by until till from to before after since between and ( - –"),
  beforeSeason: words("in during of by since until for over before after throughout through"),
  beforeOneDay: words("for in within after than just only least about by lasted took of and or"),
  beforeStretch: words("over during for within throughout"),
  beforePeriod: words("in for during of over throughout on through within"),
  partOfPeriod: words(
    "rest remainder part parts half most much course months weeks days day month quarter quarters all best worst",
  ),
  afterPeriod: words(
    "is was will has had would could may with by as from at but because while to and or its their his compared against on",
  ),
  beforeMoreThan: words(
    "for in after of by last lasts lasted lasting take takes took taken is was been a to from at just well , ( . \u201c and",
  ),
  beforeBareUnits: words("for in of within after over than spent , last — -"),
  beforeDayList: words("from between on of the ( , . : ; since until"),
  dayLinks: words("- – — and or to through ,"),
  afterTurnOfTalk: words("i you we let look listen remember imagine suppose for"),
  saysWhich: words("when that which where of to for"),
  titles: words("mr mrs ms miss dr prof sir mr. mrs. ms. dr. prof."),
  numberLinks: words("to or - – —"),
  nightLinks: words("to and - – — into"),
  beforeNightDays: words("from of between"),
  pieceLinks: words(", on at of the"),
  emptyLinks: words("local time"),
  afterLength: words("before after later earlier"),
  dayVerbs: words(
    "end ended ending ends finish finished finishing closed close closing begin began start started",
  ),
  endedForms: words("ended ending ends"),
  plurals: words("people men women children troops police"),
  notPlural: words("was is has as its this his does thus plus less across towards versus yes"),
  notDescribed: words(
    "is are was were has have had be been will would can could may must said says told with without by as that which who because while when but for from against not under during until through into down its their his her if since between he she they we it also never back",
  ),
  notNumbered: words(
    "its his her their our my your no was is were when while where as but fiscal if summer winter spring fall autumn circa",
  ),
  notArticle: words("and or to we they he she it you i who that"),
  namedDays: words("black bloody good super ash palm cyber holy maundy fat giving"),
  rateWords: words("million billion thousand percent % time times"),
  afterThePast: words(
    "when that as is was has had have it he she they we i you but with because been not his her their its and or to",
  ),
  beforeFuture: words("in near foreseeable"),
  universalZones: words("utc gmt"),
};
