/** The words of the problems. */

export const problemsStrings = {
  lead: "What could not be read, or only with doubt. Nothing is left out silently.",
  empty: "No problem was met.",
  history: "Show it in the history",
  code: "Problem",
  report: "Report",
  severity: "Weight",
  message: "What it is",
  noReport: "gave no report",
} as const;
