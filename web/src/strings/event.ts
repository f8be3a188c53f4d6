/** The words of the view of one event. */

export const eventStrings = {
  when: "When",
  where: "Where",
  standing: "Standing",
  origins: "Origins",
  witnesses: "Told at first hand by",
  claims: "The words of each report",
  joins: "Why these statements were taken for one event",
  disputes: "Disputes about it",
  score: (percent: number) => `${percent} %`,
  chains: "From each report to where it has this from",
  ownWord: "on its own word",
  firstTold: "First told",
  restsOn: "The date rests on",
} as const;

export const hopStrings = {
  report: "told by",
  copy: "has it from",
  credit: "credits",
  citation: "cites",
  house: "is of the house",
} as const;
