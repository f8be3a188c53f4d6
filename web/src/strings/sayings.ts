/** The words of the sayings. */

export const sayingsStrings = {
  lead: "One utterance, reported more than once. Words that differ from the first wording are underlined.",
  empty: "No utterance was found in more than one report.",
  differ: (n: number) => `put into the mouth of ${n} different speakers`,
  by: "by",
  find: "Find by words, speaker or outlet",
  emptyChoice: "No saying matches.",
  saidBy: "Said by",
  first: "first in",
  then: "then in",
  in: "in",
  unclear: "the dates do not show which of them had it first",
} as const;
