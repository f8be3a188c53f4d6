/** How English speaks of persons, and what it changes when it turns what somebody said into reported speech: "I will sell my boat" becomes "he would sell his boat". Language data. */

/** Words of one line stand for each other; the first of them stands for all. */
const SHIFTS = `
i he she we they
me him her us them you
my his their our its your
myself himself herself ourselves themselves itself
will would shall should
can could
may might
is are was were am be been
has have had
do does did
this that these those
here there
now then
tomorrow next
yesterday previous
never not
`;

/** From a folded word to what stands for it and for whatever reported speech makes of it. */
export const TOLD_AS: ReadonlyMap<string, string> = new Map(
  SHIFTS.trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ");
      return words.map((word): [string, string] => [word, `~${words[0]!}`]);
    }),
);

/** Words for whom one speaks to … */
export const TO_SOMEBODY: ReadonlySet<string> = new Set(["you", "your", "yours"]);
/** … and for whom one speaks of. */
export const OF_SOMEBODY: ReadonlySet<string> = new Set(
  "he him his she her hers they them their theirs".split(" "),
);
