/** The words of the omissions. */

export const omissionsStrings = {
  lead: "Events that at least two reports of a story tell and others of the same story do not. A report may have its reasons: it may be older.",
  told: "Told by",
  missing: "Not told by",
  by: "Left out by",
  empty: "No report leaves out what two others tell.",
} as const;
