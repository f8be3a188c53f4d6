/** Units that measure one thing, with what each is in the first of its kind. Language data: names of units as reading gives them. */

const UNITS = {
  metre:
    "millimetre 0.001 centimetre 0.01 inch 0.0254 foot 0.3048 yard 0.9144 metre 1 kilometre 1000 mile 1609.344",
  kilogram: "gram 0.001 ounce 0.02835 kilogram 1 kilo 1 ton 1000 tonne 1000",
  hectare: "acre 0.4047 hectare 1",
  litre: "litre 1 gallon 3.785 barrel 158.99",
  day: "second 0.000011574 minute 0.00069444 hour 0.0416667 day 1 week 7 fortnight 14 month 30.44 year 365.25 decade 3652.5",
};

/** A unit with the one that it is counted in and how much of that it is. */
export const BASE_UNITS: ReadonlyMap<string, readonly [base: string, times: number]> = new Map(
  Object.entries(UNITS).flatMap(([base, line]) => {
    const words = line.split(" ");
    return words.flatMap((unit, at) =>
      at % 2 === 0 ? [[unit, [base, Number(words[at + 1])] as const] as const] : [],
    );
  }),
);

/** Right before a stretch of time that says when and not how long: "in the last two weeks", "the first three days". */
export const POINTS_BEFORE =
  /\b(?:last|past|next|previous|coming|recent|first|final|every|each|within|in|since|after|over the|about|per|another|only|another|age of|aged)(?: (?:the|about|just|only|less than|more than|at least))*\s*$/iu;

/** The same right behind it: "two weeks ago", "three days after the vote", "two years old", "a five-year veteran". */
export const POINTS_BEHIND =
  /^[\s-]*(?:ago|earlier|later|before|after|since|old|into|from|until|prior|apart|away|ahead|left|remaining|veteran|olds?|a (?:day|week|month|year))\b/iu;

/** Right behind a sum or number that is so much in each of several. */
export const RATE =
  /^[\s-]*(?:(?:a|per|an|each|every) (?:\p{L}+ )?(?:day|week|month|year|hour|season|share|person|head|household|capita|night|minute|game|barrel|ounce|plate|ticket|gallon|student|family|couple)|apiece|each|annually|yearly|monthly|weekly|daily|annual)\b/iu;

/** Units in which games are told: one report has many such numbers, of many plays. */
export const SCORES: ReadonlySet<string> = new Set(
  "yard point goal run touchdown shot assist rebound catch carry pass start game season inning hit out base lap set match penalty win loss title".split(
    " ",
  ),
);
