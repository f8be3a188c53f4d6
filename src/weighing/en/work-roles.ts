/** What people are at work, by which reports call one person differently. Language data: nouns in the singular, lower case. */

/** Head nouns of roles. Titles of high office and kinship are left out: a person may well bear several. */
export const WORK_ROLES: ReadonlySet<string> = new Set(
  `adviser advisor aide agent analyst architect assistant associate broker businessman businesswoman chief clerk coach commander
  commissioner confidant consultant contractor coordinator counsel dealer deputy developer diplomat director employee engineer entrepreneur
  executive expert financier fixer fundraiser fund-raiser guard guide handler informant inspector instructor intern investigator
  investor journalist activist lawyer attorney liaison lobbyist manager mechanic mercenary officer official operative organizer organiser
  owner partner planner politician preacher professor prosecutor publicist recruiter representative researcher scientist scholar
  secretary soldier specialist spokesman spokeswoman spokesperson staffer strategist student surveyor teacher technician trader trainer
  veteran volunteer worker`
    .trim()
    .split(/\s+/u),
);

/** Roles that are one word for another. Each list is one role. */
export const SAME_ROLES: readonly (readonly string[])[] = [
  ["adviser", "advisor", "consultant", "counsel"],
  ["lawyer", "attorney", "counsel"],
  ["spokesman", "spokeswoman", "spokesperson"],
  ["organizer", "organiser"],
  ["fundraiser", "fund-raiser"],
  ["aide", "assistant"],
];
