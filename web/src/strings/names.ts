/** The words of the list of names and of what stands at one name. */
import { groupDigits, plural } from "./count.ts";

export const namesStrings = {
  lead: "Persons, organisations, places and other named things over all reports, under all their names.",
  filter: "Find a name",
  type: "Type",
  variants: "Other names",
  mentions: "Mentions",
  reports: "Reports",
  name: "Name",
  empty: "No name matches.",
  shown: (n: number, of: number) =>
    n === of ? plural(of, "name", "names") : `${groupDigits(n)} of ${plural(of, "name", "names")}`,
  mentionedIn: "Mentions by report",
  references: "Spoken of in other words",
  referencesText: "Descriptions, pronouns and names of peoples that were taken to mean it.",
  wording: "Terms used for it",
} as const;
