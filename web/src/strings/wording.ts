/** The words of the view of wording. */
import type { WordingField } from "../../../src/model/findings.ts";

/** What of somebody or something the terms call. */
const called: Readonly<Record<WordingField, string>> = {
  name: "its name",
  forces: "its people: soldiers, guards, helpers",
  unrest: "the unrest there",
  crowd: "the people of its crowds",
  operation: "what it does: its operation",
  rule: "its government",
  leader: "its leader",
  migrants: "its migrants",
  violence: "the violence it stands with",
};

export const wordingStrings = {
  lead: "What each report calls the same thing, in the order of publication. A number says how often; each leads to the words.",
  called,
  personName: "the person’s name",
  calledUnknown: "terms for it",
  find: "Find a term or a name",
  field: "What is called",
  fields: {
    name: "Names",
    forces: "Soldiers, guards, helpers",
    unrest: "Unrest",
    crowd: "Crowds",
    operation: "Operations",
    rule: "Governments",
    leader: "Leaders",
    migrants: "Migrants",
    violence: "Violence",
  } satisfies Readonly<Record<WordingField, string>>,
  scareOnly: "Only with scare quotes",
  filters: "Which terms are shown",
  everyName: "Show all names again",
  emptyChoice: "No term matches.",
  termsAndReports: "Terms by report",
  term: "Term",
  scare: "in scare quotes",
  empty: "No difference in wording was found.",
  columns: (from: number, to: number, of: number) => `Reports ${from} to ${to} of ${of}`,
  next: "Next reports",
  previous: "Previous reports",
  places: "all",
  times: (n: number, term: string, report: string) =>
    `${n}: ${term}, ${n === 1 ? "once" : `${n} times`} in ${report}`,
} as const;
